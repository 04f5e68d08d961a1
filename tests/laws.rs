//! The engine's laws on random play over the pack, under every lens.
//!
//! What they protect: findings add up to every score and every track; a move listed is accepted and any other refused
//! with nothing changed; a face learns nothing it may not know; a replay is the game; luck is keyed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

#[path = "common/sampler.rs"]
mod sampler;

use balcony::engine::{
    AtHand, Board, FactId, Finding, Luck, Menu, Move, Offer, On, Purpose, Reaction, Report, Scenario, Stance, State,
    What, begin, digest, estimate, observe, step,
};
use balcony::game::{Game, Overlay, Play, Setup, replay};
use balcony::pack::{self, Pack};
use sampler::{Sampler, sums_hold};
use std::collections::BTreeSet;
use std::sync::Arc;

fn pack() -> Arc<Pack> {
    let checked = pack::load(&pack::builtin());
    Arc::new(checked.value.expect("the built-in pack loads"))
}

fn for_each_step(games: u32, mut check: impl FnMut(&Scenario, &State, &Move, &balcony::engine::Step)) {
    let pack = pack();
    for (at, lens) in pack.lenses().iter().enumerate() {
        let scenario = pack.compile("reset", lens, "balanced").unwrap();
        for seed in 0..games {
            let luck = Luck::new(seed);
            let (mut state, _) = begin(&scenario, luck);
            let mut sampler = Sampler(u64::from(seed) << 20 | (at as u64) << 40);
            while !state.over {
                let play = sampler.pick(&scenario, &state);
                let next = step(&scenario, &state, &play, luck).unwrap();
                check(&scenario, &state, &play, &next);
                state = next.next;
            }
        }
    }
}

#[test]
fn findings_add_up_to_every_score_and_every_track() {
    for_each_step(4, |scenario, state, _, next| sums_hold(scenario, state, next));
}

/// Rules that the sieve passes over are rules whose condition does not hold, whatever lies on the table or just happened.
#[test]
fn what_the_sieve_keeps_back_does_not_hold() {
    let (mut kept_back, mut held) = (0, 0);
    let mut facts = Sampler(5);
    for_each_step(2, |scenario, state, play, _| {
        let text = match play {
            Move::Offer(text) | Move::Probe(text) => Some(text),
            _ => state.deals.last().map(|deal| &deal.text),
        };
        let now: Vec<FactId> = (0..3).map(|_| FactId::of(facts.below(scenario.facts.len() as u128) as usize)).collect();
        let mut board = Board::new(scenario, state).on(&now);
        board.text = text;
        let at_hand = AtHand::on(&board);
        for rule in On::ALL.into_iter().flat_map(|on| scenario.sieved_on(on)) {
            let holds = board.holds(&scenario.rules[rule.rule.ix()].when);
            assert!(rule.passes(at_hand) || !holds, "{}", scenario.rule_id(rule.rule));
            kept_back += usize::from(!rule.passes(at_hand));
            held += usize::from(holds);
        }
    });
    assert!(kept_back > held && held > 1000, "{kept_back} kept back, {held} held");
}

#[test]
fn a_red_line_is_a_rejection_and_stances_fit_their_scores() {
    for_each_step(4, |scenario, _, play, next| {
        let Report::Move(report) = &next.report else { return };
        for (reaction, capital) in report.reactions.iter().zip(scenario.capital_ids()) {
            let text = match play {
                Move::Offer(text) => Some(text),
                _ => None,
            };
            let party = text.is_some_and(|t| t.parties.has(capital));
            if party {
                assert!(reaction.stance.is_party());
                assert!(reaction.reservation.unwrap() <= reaction.aspiration.unwrap());
            } else if text.is_some() {
                assert!(!reaction.stance.is_party());
                assert_eq!(reaction.reservation, None);
            }
        }
    });
}

#[test]
fn what_the_menu_lists_is_legal_and_listed_once() {
    let pack = pack();
    let scenario = pack.compile("reset", "brief", "balanced").unwrap();
    let luck = Luck::new(5);
    let (mut state, _) = begin(&scenario, luck);
    let mut sampler = Sampler(17);
    for _ in 0..12 {
        let menu = Menu::new(&scenario, &state);
        let count = menu.count();
        let mut seen = BTreeSet::new();
        for _ in 0..300 {
            let at = sampler.below(count);
            let play = menu.nth(at).unwrap();
            assert!(menu.check(&play).is_ok(), "{at}: {play:?}: {:?}", menu.check(&play));
            seen.insert((format!("{play:?}"), at));
        }
        let texts: BTreeSet<_> = seen.iter().map(|(text, _)| text).collect();
        assert_eq!(texts.len(), seen.len(), "two numbers for one move");
        assert_eq!(menu.nth(count), None);
        let play = sampler.pick(&scenario, &state);
        let next = step(&scenario, &state, &play, luck).unwrap();
        state = step(&scenario, &next.next, &Move::EndMonth, luck).map_or(next.next, |s| s.next);
        if state.over {
            break;
        }
    }
}

#[test]
fn a_refused_move_names_reasons_and_changes_nothing() {
    let pack = pack();
    let scenario = pack.compile("reset", "brief", "balanced").unwrap();
    let luck = Luck::new(3);
    let (state, _) = begin(&scenario, luck);
    let before = digest(&state);
    let minsk = scenario.counterpart;
    let refused = [
        Move::AcceptCounter,
        Move::DeclineCounter,
        Move::Withdraw,
        Move::AcceptFrom(minsk),
        Move::Deliver(balcony::engine::IssueId::of(0)),
        Move::Renew(balcony::engine::IssueId::of(0)),
        Move::Offer(Offer::new(balcony::engine::Parties::default())),
    ];
    for play in refused {
        let refusal = step(&scenario, &state, &play, luck).unwrap_err();
        assert!(!refusal.reasons.is_empty());
        assert!(!refusal.describe(&scenario).is_empty());
        assert_eq!(digest(&state), before);
    }
}

/// Hidden tracks scrambled, hidden dispositions swapped: the same view, the same menu, the same scores.
#[test]
fn what_is_hidden_changes_neither_view_nor_menu_nor_score() {
    for_each_step(2, |scenario, state, play, _| {
        let mut other = state.clone();
        for (value, track) in other.tracks.iter_mut().zip(&scenario.tracks) {
            if track.hidden {
                *value = 100 - *value;
            }
        }
        for (disposition, capital) in other.dispositions.iter_mut().zip(&scenario.capitals) {
            disposition.0 = (disposition.0 + 1) % capital.dispositions.len() as u16;
        }
        for o in &mut other.obligations {
            o.unseen = o.unseen.wrapping_add(1);
            o.kept.0 = o.kept.0.wrapping_add(3);
        }
        assert_eq!(observe(scenario, state), observe(scenario, &other));
        assert_eq!(Menu::new(scenario, state).plain_moves(), Menu::new(scenario, &other).plain_moves());
        assert_eq!(Menu::new(scenario, state).count(), Menu::new(scenario, &other).count());
        if let Move::Offer(text) = play {
            assert_eq!(estimate(scenario, state, text), estimate(scenario, &other, text));
            for c in scenario.capital_ids() {
                let score = |s| balcony::engine::react(scenario, s, balcony::engine::offered(text), c).total;
                assert_eq!(score(state), score(&other));
            }
        }
    });
}

/// More than three things at once nobody weighs; what a facilitator puts in comes on top.
#[test]
fn at_most_three_events_come_with_a_month() {
    for_each_step(12, |_, _, _, next| {
        let opened = match &next.report {
            Report::Month(month) => &month.events,
            Report::Move(_) => return,
        };
        assert!(opened.len() <= 3, "{}", opened.len());
    });
}

#[test]
fn replaying_a_save_gives_the_same_game() {
    let pack = pack();
    for (seed, lens) in [(1, "brief"), (2, "flank"), (3, "sealed"), (4, "civic")] {
        let setup = Setup { scenario: "reset".to_owned(), lens: lens.to_owned(), mandate: "balanced".to_owned(), seed };
        let mut game = Game::new(Arc::clone(&pack), &setup).unwrap();
        let mut sampler = Sampler(u64::from(seed) << 32);
        for _ in 0..60 {
            if game.is_over() {
                break;
            }
            let play = sampler.pick(game.scenario(), game.state());
            let text = matches!(play, Move::Override(..)).then(|| "so ruled".to_owned());
            game.play(Play { play, text }).unwrap();
            if game.rounds().len() == 5 {
                game.play(Play { play: Move::Note, text: Some("a \"note\"\nwith a line".to_owned()) }).unwrap();
            }
        }
        let text = game.to_text();
        let again = replay(&pack, &text, &Overlay::default()).map_err(|s| format!("{:?} {}", s.spot, s.what)).unwrap();
        assert_eq!(again.differing, Vec::<usize>::new());
        assert_eq!(again.game.digest(), game.digest(), "{text}");
        assert_eq!(again.game.to_text(), text);
        assert_eq!(again.game.rounds(), game.rounds());
    }
}

/// A branch that changes one move leaves every draw that does not hang on it alone: with nothing but a note changed,
/// everything; with one consultation more, the same events of the deck are drawn as long as their odds are the same.
#[test]
fn branches_share_their_luck() {
    let pack = pack();
    let scenario = pack.compile("reset", "brief", "balanced").unwrap();
    for seed in 0..20 {
        let luck = Luck::new(seed);
        let (state, _) = begin(&scenario, luck);
        let end = |s: &State| match step(&scenario, s, &Move::EndMonth, luck).unwrap().report {
            Report::Month(m) => m.events.into_iter().map(|e| e.event).collect::<Vec<_>>(),
            Report::Move(_) => Vec::new(),
        };
        let noted = step(&scenario, &state, &Move::Note, luck).unwrap().next;
        assert_eq!(end(&state), end(&noted));
    }
}

/// Raising a chance can only turn failure into success: the draw is the same, and compared afterwards.
#[test]
fn more_chance_is_never_worse() {
    let luck = Luck::new(11);
    for subject in 0..500 {
        let draw = luck.per_mille(4, Purpose::Compliance, subject);
        let kept = |chance: i32| draw < chance;
        for chance in (0..1000).step_by(50) {
            assert!(!kept(chance) || kept(chance + 50));
        }
    }
}

#[test]
fn an_offer_is_agreed_only_if_every_party_accepts() {
    for_each_step(4, |scenario, _, play, next| {
        let (Move::Offer(text), Report::Move(report)) = (play, &next.report) else { return };
        let accepts = |r: &Reaction| matches!(r.stance, Stance::Accept | Stance::Embrace);
        let all = text.parties.iter().all(|c| accepts(&report.reactions[c.ix()]));
        assert_eq!(report.outcome == balcony::engine::Outcome::Agreed, all);
        if let Some(counter) = &report.counter {
            assert!(!report.reactions.iter().any(|r| r.stance == Stance::Reject && r.stance.is_party()));
            assert!((1..=2).contains(&counter.changes.len()));
            assert_eq!(counter.text.parties, text.parties);
            for term in 0..scenario.process.len() {
                let term = balcony::engine::ProcessId::of(term);
                assert_eq!(counter.text.process(term), text.process(term));
            }
        }
    });
}

/// An event that is put in happens at once, once a month, and whatever it changed stands with the move.
#[test]
fn an_event_that_is_put_in_happens_now() {
    let pack = pack();
    let scenario = pack.compile("reset", "brief", "balanced").unwrap();
    let luck = Luck::new(5);
    let (state, _) = begin(&scenario, luck);
    let fresh = |s: &State, e: usize| s.fact(scenario.facts.happened(balcony::engine::EventId::of(e))).last != s.month;
    for at in (0..scenario.events.len()).filter(|at| fresh(&state, *at)) {
        let event = balcony::engine::EventId::of(at);
        let play = Move::Inject(event);
        let next = step(&scenario, &state, &play, luck).unwrap();
        assert!(next.next.adjudicated && !fresh(&next.next, at));
        let asks = !scenario.event(event).options.is_empty();
        assert_eq!(next.next.open.iter().any(|o| o.event == event), asks);
        let crisis = scenario.event(event).crisis;
        assert!(next.next.bandwidth == state.bandwidth || (crisis && next.next.bandwidth + 1 == state.bandwidth));
        let again = step(&scenario, &next.next, &play, luck).unwrap_err();
        assert_eq!(again.reasons, [balcony::engine::Reason::EventHere(event)]);
    }
}

/// What is hidden of a round, scrambled: what was not seen, hidden tracks, what became of promises in truth.
fn scrambled(scenario: &Scenario, round: &balcony::game::Round) -> balcony::game::Round {
    let mut other = round.clone();
    let veil = |tracks: &mut Vec<i16>| {
        for (value, _) in tracks.iter_mut().zip(&scenario.tracks).filter(|(_, t)| t.hidden) {
            *value = 100 - *value;
        }
    };
    veil(&mut other.opened);
    veil(&mut other.tracks);
    for o in &mut other.obligations {
        o.status = balcony::engine::Status::Breached;
        o.unseen += 1;
    }
    other.findings.retain(|f| f.seen);
    other.notes.retain(|n| n.seen);
    for event in &mut other.events {
        event.report.findings.retain(|f| f.seen);
        event.report.notes.retain(|n| n.seen);
    }
    for record in &mut other.moves {
        record.report.findings.retain(|f| f.seen);
        record.report.notes.retain(|n| n.seen);
        for (c, reaction) in record.report.reactions.iter_mut().enumerate() {
            reaction.reservation = reaction.reservation.map(|n| n + 9);
            reaction.aspiration = reaction.aspiration.map(|n| n - 9);
            let what = What::Points(balcony::engine::CapitalId::of(c), None);
            reaction.findings.push(Finding { rule: scenario.own.clamp, what, points: 99, seen: false, lens: true });
        }
    }
    other.digest = 0;
    other
}

/// The other chair in play says nothing that was not shown: scramble the rest, and every page is the same. After the
/// end it says what the capital was.
#[test]
fn the_other_chair_leaks_nothing() {
    use balcony::report::chair::{Record, chair, told};
    let pack = pack();
    for (seed, lens) in [(1, "brief"), (2, "sealed"), (3, "flank"), (4, "sealed")] {
        let setup = Setup { scenario: "reset".to_owned(), lens: lens.to_owned(), mandate: "balanced".to_owned(), seed };
        let mut game = Game::new(Arc::clone(&pack), &setup).unwrap();
        let mut sampler = Sampler(u64::from(seed) << 33);
        while !game.is_over() {
            let play = sampler.pick(game.scenario(), game.state());
            game.play(Play { play, text: Some("so ruled".to_owned()) }).unwrap();
            let rounds: Vec<_> = game.rounds().iter().map(|r| scrambled(game.scenario(), r)).collect();
            let record = Record::of(&game);
            for capital in game.scenario().capital_ids().filter(|_| !game.is_over()) {
                let all = chair(&game, capital, None);
                assert_eq!(told(&Record { rounds: &rounds, ..record }, capital, None), all);
                let now = chair(&game, capital, Some(game.rounds().len() as u16));
                let text = format!("{all:?}{now:?}");
                let said = now.parts.iter().flat_map(|p| &p.said).flat_map(|s| s.made.iter().chain([&s.text]));
                said.for_each(|line| assert!(!line.contains(['{', '}']), "a placeholder is left: {line}"));
                for d in &game.scenario().capital(capital).dispositions {
                    let id = &game.scenario().capital(capital).id;
                    let key = format!("disposition.{id}.{}.text", d.id);
                    let name = pack.name(&key);
                    assert!(name.is_empty() || !text.contains(name), "{name}");
                }
            }
        }
        for capital in game.scenario().capital_ids() {
            let c = game.scenario().capital(capital);
            let was = &c.dispositions[game.state().dispositions[capital.ix()].ix()].id;
            let text = format!("{:?}", chair(&game, capital, None));
            assert!(text.contains(pack.name(&format!("disposition.{}.{was}.text", c.id))));
        }
    }
}

/// A sealed lens does not show through the order of interests or through red lines.
#[test]
fn the_other_chair_does_not_open_a_sealed_lens() {
    use balcony::report::chair::chair;
    let pack = pack();
    let pages: BTreeSet<String> = (0..24)
        .map(|seed| {
            let (scenario, lens) = ("reset".to_owned(), "sealed".to_owned());
            let setup = Setup { scenario, lens, mandate: "balanced".to_owned(), seed };
            let game = Game::new(Arc::clone(&pack), &setup).unwrap();
            let last = |c| chair(&game, c, Some(1)).parts.into_iter().skip(2).collect::<Vec<_>>();
            format!("{:?}", game.scenario().capital_ids().map(last).collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(pages.len(), 1, "whatever lens was drawn, the same is said");
}
