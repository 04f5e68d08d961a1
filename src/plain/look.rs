//! How things stand: status, capitals, the map, costs, breaches.

use super::agreements;
use super::speech::{about, away, ended, stance_bare, stance_verb, tell, when, words, worth};
use super::told::Told;
use crate::engine::{
    CapitalId, ChoiceId, EventId, Giver, IssueId, Menu, Offer, Reason, Stance, TrackId, View, mandate_score,
};
use crate::game::Game;
use crate::lang::plain;
use crate::report::needs::unmet;
use crate::report::words::{capitalised, clean, grade, joined, long_date};

/// Where things stand, in short; every track if `all`.
pub(super) fn status(game: &Game, all: bool, told: &mut Told) {
    let (w, s, view) = (words(game), game.scenario(), game.view());
    if game.is_over() {
        told.say(plain::the_game_is_over());
    } else {
        let unit = super::speech::unit(game);
        told.say(plain::today(long_date(view.date), unit, view.round, s.clock.rounds));
        told.say(plain::bandwidth_left_of(view.bandwidth, s.clock.bandwidth));
    }
    if let Some(code) = game.code() {
        told.say(plain::class_code_is(clean(&code)));
    }
    if all {
        told.say(plain::every_track());
        for t in (0..s.tracks.len()).map(TrackId::of) {
            if let Some(value) = view.tracks[t.ix()] {
                told.say(meter(game, t, value));
            }
        }
        return;
    }
    let shown = &game.pack().shown;
    for t in shown.iter().chain(Some(&s.purse).filter(|p| !shown.contains(p))) {
        if let Some(value) = view.tracks[t.ix()] {
            told.say(meter(game, *t, value));
        }
    }
    let scores: Vec<String> = view
        .scores
        .by_objective
        .iter()
        .enumerate()
        .map(|(o, n)| format!("{} {} ({n})", w.objective(o), grade(*n)))
        .collect();
    told.say(plain::judged_as_it_stands(scores.join(", ")));
    told.say(mandate(game, &view));
    for (flag, months) in view.flags.iter().filter(|(f, _)| !w.is_quiet(*f)) {
        told.say(format!("{}, {}.", capitalised(&w.flag(*flag)), still(*months)));
    }
    for (ending, which, month) in &view.warnings {
        told.say(plain::warning_of(when(game, *month), ended(&w.warning(*ending, *which))));
    }
    super::month::open_matters(game, &view, told);
    told.say(plain::status_says_more());
}

/// A track's value in words and number.
pub(super) fn meter(game: &Game, track: TrackId, value: i32) -> String {
    let w = words(game);
    match w.level(track, value) {
        Some(level) => format!("{}: {level}, {value}.", w.track(track)),
        None => plain::track_of_100(w.track(track), value),
    }
}

/// The mandate: its wish, and whether it still can be met.
pub(super) fn mandate(game: &Game, view: &View) -> String {
    let w = words(game);
    let id = &game.scenario().header.mandate;
    if view.mandate_failed {
        return mandate_failed(game);
    }
    let score = mandate_score(game.scenario(), &view.scores);
    let wish =
        ended(&format!("{}{}", w.text(&format!("mandate.{id}.name")), about(game, &format!("mandate.{id}.text"))));
    plain::mandate_as_it_stands(&wish, grade(score), score)
}

/// The mandate failed.
pub(super) fn mandate_failed(game: &Game) -> String {
    let w = words(game);
    let id = &game.scenario().header.mandate;
    plain::mandate_failed(w.text(&format!("mandate.{id}.name")))
}

/// Every capital.
pub(super) fn capitals(game: &Game, only: Option<CapitalId>, told: &mut Told) {
    let s = game.scenario();
    for c in s.capital_ids().filter(|c| only.is_none_or(|o| o == *c)) {
        told.gap();
        capital(game, c, only.is_some(), told);
    }
    told.gap();
    if only.is_none() {
        told.say(plain::capitals_says_more(&s.capital(s.counterpart).id));
    }
}

fn capital(game: &Game, c: CapitalId, full: bool, told: &mut Told) {
    let (w, s, view) = (words(game), game.scenario(), game.view());
    let def = s.capital(c);
    let seen = &view.capitals[c.ix()];
    let meters: Vec<String> = def
        .meters
        .iter()
        .filter_map(|t| Some(meter(game, *t, view.tracks[t.ix()]?).trim_end_matches('.').to_owned()))
        .collect();
    told.say(format!("{}. {}.", w.capital(c), meters.join("; ")));
    if full {
        if let Some(text) = w.find(&format!("capital.{}.text", def.id)) {
            told.say(text);
        }
        // Under a sealed lens, whose weights would tell which it is, the pack's own.
        let sealed = game.header().lens == crate::game::SEALED && !game.is_over();
        let weighed = if sealed { game.pack().template().capital(c) } else { def };
        for (interest, weight) in &weighed.interests {
            let strength = match weight {
                ..=600 => plain::of_lesser_weight(),
                601..=1100 => plain::of_middling_weight(),
                _ => plain::of_great_weight(),
            };
            let text = w.find(&format!("interest.{}.{interest}.text", def.id)).unwrap_or_default();
            told.say(
                format!("{}, {strength}: {text}", w.text(&format!("interest.{}.{interest}", def.id)))
                    .trim_end_matches([':', ' '])
                    .to_owned(),
            );
        }
    }
    match seen.known {
        Some(d) => {
            let id = &def.dispositions[d.ix()].id;
            let text = w.find(&format!("disposition.{}.{id}.text", def.id)).unwrap_or_default();
            told.say(plain::soundings_agree(w.disposition(c, d), text));
        }
        None if seen.heard.is_empty() => told.say(plain::not_sounded_out()),
        None => told.say(plain::soundings_do_not_agree()),
    }
    for heard in &seen.heard {
        let kind =
            w.find(&format!("tell.{}.kind", s.tells[heard.tell.ix()])).map_or(String::new(), plain::it_points_to);
        told.say(plain::heard_in(when(game, heard.month), tell(game, c, heard.tell), &kind));
    }
    if def.seat != crate::engine::Seat::Observer {
        told.say(plain::wants_offer_worth(band(seen.aspiration), band(seen.reservation)));
    }
    if seen.stalls {
        told.say(plain::stalls_for_now());
    }
    if let Some(line) = last_answer(game, c) {
        told.say(line);
    }
}

fn band((low, high): (i32, i32)) -> String {
    if low == high { plain::points(low) } else { plain::points_from_to(low, high) }
}

fn last_answer(game: &Game, c: CapitalId) -> Option<String> {
    let round =
        game.rounds().iter().rev().find(|r| r.moves.iter().any(|m| !m.report.reactions[c.ix()].findings.is_empty()))?;
    let record = round.moves.iter().rev().find(|m| !m.report.reactions[c.ix()].findings.is_empty())?;
    let r = &record.report.reactions[c.ix()];
    Some(plain::last_heard_from(
        long_date(round.date),
        super::history::deed_short(game, record),
        stance_verb(r.stance),
        worth(r.score),
    ))
}

/// Borders and crossings, as a list.
pub(super) fn map(game: &Game, told: &mut Told) {
    let (w, view) = (words(game), game.view());
    let map = &game.pack().map;
    if map.borders.is_empty() {
        told.say(plain::no_map());
        return;
    }
    for border in &map.borders {
        let tension = view.tracks[border.tension.ix()].map(|v| meter(game, border.tension, v)).unwrap_or_default();
        let shut = border.shut.and_then(|f| view.flags.iter().find(|(flag, _)| *flag == f));
        let n = border.crossings.len();
        let state = match (border.shut, shut) {
            (None, _) => format!(" {}.", plain::crossings(n)),
            (Some(f), Some((_, months))) => format!(" {}, {}.", capitalised(&w.flag(f)), still(*months)),
            (Some(_), None) => plain::its_crossings_are_open(n),
        };
        told.say(format!("{tension}{state}"));
    }
    for c in game.scenario().capital_ids() {
        let meters = &game.scenario().capital(c).meters;
        let told_of: Vec<String> = meters
            .iter()
            .filter_map(|t| Some(meter(game, *t, view.tracks[t.ix()]?).trim_end_matches('.').to_owned()))
            .collect();
        told.say(format!("{}: {}.", w.capital(c), told_of.join("; ")));
        last_answer(game, c).into_iter().for_each(|line| told.say(line));
    }
    let happened = game.rounds().last().into_iter().flat_map(|r| &r.events).map(|e| e.report.event);
    let marked: Vec<String> =
        happened.filter(|e| map.incidents.iter().any(|(i, _)| i == e)).map(|e| w.event(e)).collect();
    if !marked.is_empty() {
        told.say(plain::marked_on_map(marked.join("; ")));
    }
    for (flag, months) in
        view.flags.iter().filter(|(f, _)| !w.is_quiet(*f) && map.borders.iter().all(|b| b.shut != Some(*f)))
    {
        told.say(format!("{}, {}.", capitalised(&w.flag(*flag)), still(*months)));
    }
}

/// For how long a flag stays up, as the end of a sentence.
pub(super) fn still(months: u16) -> String {
    if months > 60 { plain::with_no_end_in_sight().to_owned() } else { plain::still_for(months) }
}

/// What the player's side would owe by a text; nothing where it gives nothing.
pub(super) fn owing(game: &Game, text: &Offer) -> Option<String> {
    let (w, s) = (words(game), game.scenario());
    let gives: Vec<(IssueId, i32)> = text
        .terms()
        .filter(|(i, _)| s.issue(*i).giver == Giver::Player)
        .map(|(i, o)| (i, s.issue(i).capital.get(usize::from(o)).copied().unwrap_or(0)))
        .collect();
    let total: i32 = gives.iter().map(|(_, n)| n).sum();
    let names: Vec<String> = gives.iter().map(|(i, _)| w.issue(*i)).collect();
    let price = agreements::cost(i32::from(s.numbers.move_cost) * gives.len() as i32, total);
    let (deliveries, months) = (gives.len(), s.numbers.due_player);
    (!gives.is_empty()).then(|| plain::you_would_owe(joined(&names), deliveries, months, &price))
}

/// What a text would cost the player's side, and what it leaves unguarded.
pub(super) fn costs(game: &Game, text: &Offer) -> Vec<String> {
    let (w, s, view) = (words(game), game.scenario(), game.view());
    let held = |issue: IssueId| view.agreements.iter().any(|a| a.issue == issue && a.status.in_force());
    let mut lines: Vec<String> = owing(game, text).into_iter().collect();
    for (issue, _) in text.terms() {
        let missing: Vec<String> = s
            .issue(issue)
            .safeguards
            .iter()
            .filter(|g| text.option(**g) == 0 && !held(**g))
            .map(|g| w.issue(*g))
            .collect();
        if !missing.is_empty() {
            lines.push(plain::nothing_guards(w.issue(issue), missing.join(", ")));
        }
    }
    lines
}

/// What a choice costs, as the end of a sentence.
pub(super) fn price_of_choice(game: &Game, event: EventId, choice: ChoiceId) -> String {
    let s = game.scenario();
    let option = &s.event(event).options[choice.ix()];
    let act = crate::engine::Act {
        capital: None,
        id: String::new(),
        when: crate::engine::Condition::Always,
        bandwidth: option.bandwidth.clone(),
        price: option.price.clone(),
        rules: Vec::new(),
    };
    let free = game.menu().cost_of(&act) == (0, 0);
    let mut text = if free { String::new() } else { price(game.menu(), &act) };
    if let Err(refusal) = game.menu().check(&crate::engine::Move::Answer(event, choice)) {
        let short = |r: &Reason| matches!(r, Reason::Bandwidth { .. } | Reason::Capital { .. });
        match unmet(game, &option.needs) {
            Some(why) => text.push_str(&plain::not_open_because(&why)),
            None if refusal.reasons.iter().all(short) => text.push_str(plain::not_enough_left()),
            None => text.push_str(plain::not_open()),
        }
    }
    text
}

/// What an act costs, in brackets.
pub(super) fn price(menu: Menu<'_>, act: &crate::engine::Act) -> String {
    match menu.cost_of(act) {
        (0, 0) => plain::price_free().to_owned(),
        (b, 0) => plain::price_bandwidth(b),
        (0, p) => plain::price_capital(p),
        (b, p) => plain::price_both(b, p),
    }
}

/// Breaches that wait for an answer: the issue, and a sentence.
pub(super) fn breaches(game: &Game, view: &View) -> Vec<(IssueId, String)> {
    let mut lines: Vec<(IssueId, String)> = Vec::new();
    let open = if game.is_over() { &[][..] } else { &view.breaches };
    for breach in open {
        let Some(a) = view.agreements.iter().find(|a| a.at == breach.obligation) else { continue };
        if lines.iter().any(|(i, _)| *i == a.issue) {
            continue;
        }
        let until = when(game, breach.until);
        lines.push((a.issue, plain::breach_waits(&until, agreements::title(game, a))));
    }
    lines
}

/// What a capital may be expected to say to a text.
pub(super) fn estimate(game: &Game, text: &Offer) -> Vec<String> {
    let (w, s) = (words(game), game.scenario());
    let told = |(c, e): (CapitalId, crate::engine::Estimate)| {
        let is_party = text.parties.has(c);
        let party = if is_party { "yes" } else { "no" };
        let who = w.capital(c);
        if e.red_line {
            let stance = if is_party { Stance::Reject } else { Stance::Retaliate };
            return plain::expected_red_line(&who, party, stance_bare(stance));
        }
        match (e.low, e.high) {
            (low, high) if low == high => plain::expected_probably(&who, party, stance_bare(low)),
            (Stance::Retaliate, high) => {
                plain::expected_anything_from_retaliating(&who, party, plain::gerund(high.word()))
            }
            (low, high) => plain::expected_between(&who, party, stance_bare(low), stance_bare(high)),
        }
    };
    s.capital_ids().zip(crate::engine::estimate(s, game.state(), text)).map(told).collect()
}

/// Calendar items to come, with what they mean.
pub(super) fn calendar(game: &Game, told: &mut Told) {
    let (w, s, view) = (words(game), game.scenario(), game.view());
    let mut near: Vec<(usize, i32)> = view.calendar.iter().copied().enumerate().filter(|(_, m)| *m < 99).collect();
    near.sort_by_key(|(_, months)| *months);
    for (at, months) in near {
        let text = w.find(&format!("calendar.{}.text", s.calendar[at].id)).unwrap_or_default();
        told.say(format!("{}, {}: {text}", w.calendar(at), away(months)));
    }
}
