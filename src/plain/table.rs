//! An offer put together step by step: cluster, issue, option, each by number or by name.

use super::look;
use super::names::{Known, find, near, words as said_words};
use super::refusal;
use super::speech::words;
use super::tell::offer_order;
use super::told::Told;
use super::typed::{Reader, Term};
use super::verb::Verb;
use crate::engine::{Giver, IssueId, Offer, OptionNo, Parties, ProcessId, Scenario};
use crate::game::Game;
use crate::lang::plain;
use crate::report::advice::{advise, sentence};
use crate::report::start::starts;
use crate::report::warnings::{Kind, in_force_sentence, warnings};
use crate::report::words::joined;

/// The offer on the player's own desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    /// Its text.
    pub(super) text: Offer,
    /// Process terms that were set.
    pub(super) said: Vec<ProcessId>,
}

impl Draft {
    /// An empty draft, to the counterpart.
    pub(super) fn new(scenario: &Scenario) -> Self {
        Self { text: Offer::new(Parties::of(&[scenario.counterpart])), said: Vec::new() }
    }

    /// Whether it has no terms.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// What an order at the table came to.
pub(super) enum Done {
    /// It was answered.
    Told(Told),
    /// The draft is to be sent: offered or probed.
    Send(Verb),
}

/// Carries out an order at the table.
pub(super) fn order(game: &Game, draft: &mut Draft, rest: &str) -> Done {
    let (first, more) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let more = more.trim();
    let told = match first.to_lowercase().as_str() {
        "" => whole(game, draft),
        "clear" => {
            *draft = Draft::new(game.scenario());
            Told::of(plain::draft_cleared())
        }
        "send" => return Done::Send(Verb::Offer),
        "probe" => return Done::Send(Verb::Probe),
        "advice" => advice(game, &draft.text),
        "parties" => parties(game, draft, more),
        "copy" => copy(game, draft, more),
        "terms" | "process" if more.is_empty() => processes(game, draft),
        "all" if more.is_empty() => out_of_view(game),
        _ => named(game, draft, rest),
    };
    Done::Told(told)
}

/// Lists the drafts to begin from, or takes one for the draft.
pub(super) fn template(game: &Game, draft: &mut Draft, typed: &str) -> Told {
    let all = starts(game);
    if all.is_empty() {
        return Told::of(plain::no_templates());
    }
    if typed.is_empty() {
        let mut told = Told::of(plain::templates());
        for start in &all {
            let more: String = start.remarks(game).iter().map(|s| format!(" {s}")).collect();
            let text = start.text.trim_end_matches('.');
            told.choice(format!("{}: {text}.{more}", start.name), format!("template {}", start.id));
        }
        return told;
    }
    let known: Vec<Known<usize>> =
        all.iter().enumerate().map(|(at, s)| Known::new(at, s.id.as_str(), s.name.as_str())).collect();
    match find(typed, &known) {
        Ok(at) => {
            let start = &all[at];
            *draft = Draft { text: start.offer, said: start.said.clone() };
            let mut told = Told::default();
            start.remarks(game).into_iter().for_each(|line| told.say(line));
            let mut rest = whole(game, draft);
            told.lines.append(&mut rest.lines);
            told.choices = rest.choices;
            told
        }
        Err(why) => Told::of(plain::template_lists_them(why.sentence("template", typed))),
    }
}

/// What the advisers say of a text, and which of them to trust how far.
pub(super) fn advice(game: &Game, text: &Offer) -> Told {
    let mut told = Told::default();
    let mut reasons = Vec::new();
    game.menu().text(text, &mut reasons);
    if !reasons.is_empty() {
        told.say(plain::advisers_silent());
        reasons.into_iter().for_each(|r| told.say(words(game).reason(r)));
        return told;
    }
    for said in advise(game.pack(), game.scenario(), game.state(), game.luck(), text) {
        told.say(sentence(&words(game), &said));
    }
    told.say(plain::advisers_have_interests());
    told
}

/// The issues that nobody talks of yet, cluster by cluster.
fn out_of_view(game: &Game) -> Told {
    let (w, s) = (words(game), game.scenario());
    let seen = game.view().in_view;
    let mut told = Told::of(plain::issues_out_of_view());
    let mut any = false;
    for (id, issues) in &s.clusters {
        let later: Vec<String> = issues.iter().filter(|i| !seen.has(**i)).map(|i| w.issue(*i)).collect();
        if !later.is_empty() {
            any = true;
            told.say(format!("{}: {}.", w.text(&format!("cluster.{id}.name")), joined(&later)));
        }
    }
    if any { told } else { Told::of(plain::every_issue_in_view()) }
}

/// The draft, and where to go on.
fn whole(game: &Game, draft: &Draft) -> Told {
    let mut told = Told::default();
    say_draft(game, draft, &mut told);
    if !draft.is_empty() {
        judged(game, draft, &mut told);
    }
    go_on(game, draft, &mut told);
    told
}

/// Where to go from the draft.
fn go_on(game: &Game, draft: &Draft, told: &mut Told) {
    let (w, s) = (words(game), game.scenario());
    told.say(plain::choose_by_number_or_name());
    let seen = game.view().in_view;
    for (id, issues) in &s.clusters {
        let here: Vec<IssueId> = issues.iter().copied().filter(|i| seen.has(*i) || draft.text.option(*i) > 0).collect();
        if !here.is_empty() {
            let names: Vec<String> = here.iter().map(|i| w.issue(*i)).collect();
            told.choice(
                format!("{}: {}.", w.text(&format!("cluster.{id}.name")), joined(&names)),
                format!("table {id}"),
            );
        }
    }
    told.choice(plain::terms_of_process().to_owned(), "table terms");
    if draft.is_empty() {
        told.say(plain::how_to_say_parties());
    } else {
        told.choice(plain::send_it(s.numbers.offer_cost), "table send");
        told.choice(plain::probe_it(s.numbers.move_cost), "table probe");
        if !game.pack().advisers.is_empty() {
            told.choice(plain::hear_advisers().to_owned(), "table advice");
        }
        told.choice(plain::clear_the_draft().to_owned(), "table clear");
    }
}

fn say_draft(game: &Game, draft: &Draft, told: &mut Told) {
    let w = words(game);
    let names: Vec<String> = draft.text.parties.iter().map(|c| w.capital(c)).collect();
    let to = if names.is_empty() { plain::nobody_yet().to_owned() } else { joined(&names) };
    if draft.is_empty() {
        told.say(plain::draft_is_empty(&to));
        return;
    }
    told.say(plain::draft_to(&to));
    for (issue, option) in draft.text.terms() {
        told.say(format!("{}. {}.", w.term(issue, option), gives(game, issue)));
    }
    for process in &draft.said {
        told.say(format!("{}: {}.", w.process(*process), w.process_option(*process, draft.text.process(*process))));
    }
    if let Some(line) = unsaid(game, &draft.said) {
        told.say(line);
    }
}

/// Who gives, in a short sentence without its end.
fn gives(game: &Game, issue: IssueId) -> String {
    let w = words(game);
    match game.scenario().issue(issue).giver {
        Giver::Player => plain::you_give_it().to_owned(),
        Giver::Mutual => plain::issue_binds_both().to_owned(),
        Giver::Capital(c) => plain::capital_gives_it(w.capital(c)),
    }
}

/// Costs, gaps, what stands in the way, and what may be expected.
fn judged(game: &Game, draft: &Draft, told: &mut Told) {
    for line in look::costs(game, &draft.text) {
        told.say(line);
    }
    if say_obstacles(game, draft, told) {
        told.say(plain::draft_typed_whole(offer_order(game, &draft.text)));
    }
}

/// What stands in the way of the draft; if nothing does, what may be expected of it. Says whether it can be sent.
fn say_obstacles(game: &Game, draft: &Draft, told: &mut Told) -> bool {
    if draft.is_empty() {
        return false;
    }
    let mut reasons = Vec::new();
    game.menu().text(&draft.text, &mut reasons);
    for reason in &reasons {
        told.say(plain::draft_cannot_be_sent(refusal::sentence(game, *reason)));
    }
    if reasons.is_empty() {
        told.say(plain::what_desk_expects());
        for line in look::estimate(game, &draft.text) {
            told.say(line);
        }
        say_warnings(game, &draft.text, told);
    }
    reasons.is_empty()
}

/// Red lines, needs that are not met, what the mandate will not hear of, and what is in force already; safeguards stand
/// with the costs.
fn say_warnings(game: &Game, text: &Offer, told: &mut Told) {
    for warning in warnings(game, text) {
        if !matches!(warning.kind, Kind::Stop | Kind::Safeguard) {
            told.say(plain::mind(&warning.text));
        }
    }
    in_force_sentence(game, text).into_iter().for_each(|line| told.say(plain::mind(&line)));
}

/// Why sending a text, or accepting it, deserves a question first: once agreed, the mandate fails.
pub(super) fn fatal(game: &Game, text: &Offer) -> Option<String> {
    warnings(game, text).into_iter().find(|w| w.kind == Kind::Mandate).map(|w| w.text)
}

/// What is to be minded of an offer that was typed whole: red lines, the mandate, what nothing guards, what is in force.
pub(super) fn minded(game: &Game, text: &Offer) -> Vec<String> {
    let all = warnings(game, text).into_iter();
    let all = all.filter(|w| matches!(w.kind, Kind::RedLine | Kind::Mandate | Kind::Safeguard)).map(|w| w.text);
    all.chain(in_force_sentence(game, text)).map(|line| plain::mind(&line)).collect()
}

/// Whether a line names something at the table: an order of its own, a cluster, an issue, a term.
pub(super) fn understands(game: &Game, line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default().to_lowercase();
    if matches!(first.as_str(), "send" | "clear" | "advice" | "parties" | "terms" | "process" | "copy" | "all") {
        return true;
    }
    let (reader, process) = (Reader::new(game), process_terms(game));
    reader.terms(line).is_ok_and(|terms| !terms.is_empty())
        || reader.issue(line).is_ok()
        || find(line, &clusters(game)).is_ok()
        || find(line, &process).is_ok()
}

fn clusters(game: &Game) -> Vec<Known<usize>> {
    let w = words(game);
    let all = game.scenario().clusters.iter().enumerate();
    all.map(|(at, (id, _))| Known::new(at, id.as_str(), w.text(&format!("cluster.{id}.name")))).collect()
}

fn process_terms(game: &Game) -> Vec<Known<ProcessId>> {
    let w = words(game);
    let all = game.scenario().process.iter().enumerate();
    all.map(|(p, t)| Known::new(ProcessId::of(p), t.id.as_str(), w.process(ProcessId::of(p)))).collect()
}

/// Process terms nobody named, and what then holds; nothing if all were.
pub(super) fn unsaid(game: &Game, said: &[ProcessId]) -> Option<String> {
    let w = words(game);
    let left: Vec<String> = (0..game.scenario().process.len())
        .map(ProcessId::of)
        .filter(|p| !said.contains(p))
        .map(|p| format!("{} {}", w.process(p), w.process_option(p, 0)))
        .collect();
    (!left.is_empty()).then(|| plain::left_unsaid(left.join("; ")))
}

fn parties(game: &Game, draft: &mut Draft, typed: &str) -> Told {
    let (w, s) = (words(game), game.scenario());
    let reader = Reader::new(game);
    if typed.is_empty() {
        let mut told = Told::of(plain::to_whom_shall_it_go());
        let seats = reader.seats();
        for set in 1u32..1 << seats.len() {
            let here: Vec<_> = seats.iter().enumerate().filter(|(i, _)| set >> i & 1 == 1).map(|(_, c)| *c).collect();
            let names: Vec<String> = here.iter().map(|c| w.capital(*c)).collect();
            let ids: Vec<&str> = here.iter().map(|c| s.capital(*c).id.as_str()).collect();
            told.choice(format!("{}.", joined(&names)), format!("table parties {}", ids.join("+")));
        }
        return told;
    }
    match reader.parties(typed) {
        Ok(parties) => {
            draft.text.parties = parties;
            whole(game, draft)
        }
        Err(why) => Told::of(plain::parties_stay(&why)),
    }
}

/// What a capital has on the table becomes the draft.
fn copy(game: &Game, draft: &mut Draft, typed: &str) -> Told {
    let view = game.view();
    let from = match typed {
        "" => None,
        name => match Reader::new(game).capital(name) {
            Ok(c) => Some(c),
            Err(why) => return Told::of(why),
        },
    };
    match view.standing.iter().rev().find(|s| from.is_none_or(|c| c == s.by)) {
        Some(standing) => {
            let said = (0..game.scenario().process.len()).map(ProcessId::of).collect();
            *draft = Draft { text: standing.text, said };
            whole(game, draft)
        }
        None => Told::of(plain::nothing_to_copy()),
    }
}

fn processes(game: &Game, draft: &Draft) -> Told {
    let (w, s) = (words(game), game.scenario());
    let mut told = Told::of(plain::how_the_offer_is_made());
    for p in (0..s.process.len()).map(ProcessId::of) {
        let now = if draft.said.contains(&p) { draft.text.process(p) } else { 0 };
        let unset = if draft.said.contains(&p) { "" } else { plain::not_set() };
        told.choice(
            format!("{}: {}{unset}.", w.process(p), w.process_option(p, now)),
            format!("table {}", s.process[p.ix()].id),
        );
    }
    told
}

/// A cluster, an issue, a process term, or terms to be added.
fn named(game: &Game, draft: &mut Draft, typed: &str) -> Told {
    let reader = Reader::new(game);
    let (clusters, process) = (clusters(game), process_terms(game));
    let exact = said_words(typed);
    if let Some(known) = clusters.iter().find(|k| k.fit(&exact) == Some(0)) {
        return cluster(game, draft, known.what);
    }
    if let Some(known) = reader.issues().into_iter().find(|k| k.fit(&exact) == Some(0)) {
        return issue(game, draft, known.what);
    }
    if let Ok(terms) = reader.terms(typed)
        && !terms.is_empty()
    {
        return add(game, draft, &terms);
    }
    match (find(typed, &reader.issues()), find(typed, &clusters), find(typed, &process)) {
        (_, Ok(at), _) => cluster(game, draft, at),
        (Ok(i), ..) => issue(game, draft, i),
        (.., Ok(p)) => process_term(game, p),
        (Err(super::names::Unclear::Many(fits)), ..) => {
            Told::of(super::names::Unclear::Many(fits).sentence("issue", typed))
        }
        _ => {
            let close = near(typed, &clusters);
            match (reader.terms(typed), close.is_empty()) {
                (_, false) => Told::of(plain::unknown_at_table(typed, super::names::any_of(&close))),
                (Err(why), _) => Told::of(why),
                (Ok(_), _) => Told::of(plain::nothing_was_named()),
            }
        }
    }
}

fn cluster(game: &Game, draft: &Draft, at: usize) -> Told {
    let (w, s) = (words(game), game.scenario());
    let (id, issues) = &s.clusters[at];
    let seen = game.view().in_view;
    let mut told = Told::of(plain::choose_an_issue(w.text(&format!("cluster.{id}.name"))));
    for i in issues.iter().copied().filter(|i| seen.has(*i) || draft.text.option(*i) > 0) {
        let now = draft.text.option(i);
        let on = if now > 0 { plain::has_in_the_draft(w.option(i, now)) } else { String::new() };
        told.choice(format!("{}{on}.", w.issue(i)), format!("table {}", s.issue(i).id));
    }
    let hidden = issues.iter().filter(|i| !seen.has(**i)).count();
    if hidden > 0 {
        told.say(plain::more_issues_later(hidden));
    }
    told.say(plain::back_to_draft());
    told
}

fn issue(game: &Game, draft: &Draft, i: IssueId) -> Told {
    let (w, s) = (words(game), game.scenario());
    let def = s.issue(i);
    let about = w.find(&format!("issue.{}.text", def.id)).unwrap_or_default();
    let about = if about.is_empty() { String::new() } else { format!(" {about}") };
    let mut told = Told::of(format!("{}.{about} {}.", w.issue(i), gives(game, i)));
    if let Some(with) = def.with {
        told.say(plain::issue_needs(w.issue(with)));
    }
    let now = draft.text.option(i);
    for o in 1..def.options.len() {
        let price = match (def.giver, def.capital.get(o)) {
            (Giver::Player, Some(n)) if *n > 0 => plain::option_price(*n),
            _ => String::new(),
        };
        let on = if usize::from(now) == o { plain::is_in_the_draft() } else { "" };
        told.choice(
            format!("{}{price}{on}.", w.option(i, o as OptionNo)),
            format!("table {} {}", def.id, def.options[o]),
        );
    }
    if now > 0 {
        told.choice(plain::take_it_off_the_draft().to_owned(), format!("table {} off", def.id));
    }
    told.say(plain::back_to_draft());
    told
}

fn process_term(game: &Game, p: ProcessId) -> Told {
    let (w, s) = (words(game), game.scenario());
    let term = &s.process[p.ix()];
    let mut told = Told::of(format!("{}:", w.process(p)));
    for (o, option) in term.options.iter().enumerate() {
        let text =
            w.find(&format!("process.{}.{}.text", term.id, option.id)).map_or(String::new(), |t| format!(": {t}"));
        told.choice(
            format!("{}{text}", w.process_option(p, o as OptionNo)),
            format!("table {} {}", term.id, option.id),
        );
    }
    told
}

fn add(game: &Game, draft: &mut Draft, terms: &[Term]) -> Told {
    let w = words(game);
    let mut told = Told::default();
    for term in terms {
        match *term {
            Term::Issue(i, 0) => {
                draft.text.set(i, 0);
                told.say(plain::off_the_draft(w.issue(i)));
            }
            Term::Issue(i, o) => {
                draft.text.set(i, o);
                told.say(plain::put_in_the_draft(w.term(i, o)));
            }
            Term::Process(p, o) => {
                draft.text.set_process(p, o);
                if !draft.said.contains(&p) {
                    draft.said.push(p);
                }
                told.say(plain::process_put_in_the_draft(w.process(p), w.process_option(p, o)));
            }
        }
    }
    if say_obstacles(game, draft, &mut told) {
        told.choice(plain::send_it(game.scenario().numbers.offer_cost), "table send");
    }
    told.choice(plain::hear_whole_draft(), "table");
    told
}
