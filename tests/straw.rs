//! No straw buttons: every consultation, measure and option (named red lines apart) has a state and a lens in which the
//! game ends better with it than without.
//!
//! States are taken from games of several cards, lenses and months; from there the game runs on untouched, with the same
//! luck, once with the act and once without. An option counts as agreed and done at once. Slow; run with `-- --ignored`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::engine::{
    CapitalId, ConsultId, Giver, Luck, MeasureId, Menu, Move, Offer, Parties, Report, Scenario, Seat, State, aftermath,
    begin, delivered, scores, step,
};
use balcony::pack::{self, Pack};
use balcony::policy::player_of;
use std::collections::BTreeSet;

/// Options that are red lines by design: they are there to be refused.
const RED_LINES: [&str; 5] = [
    "russian_forces.airspace",
    "russian_forces.bases",
    "russian_forces.ejection",
    "third_party_exit.egress",
    "releases.all",
];

/// A card's game up to a month.
fn played_to(pack: &Pack, scenario: &Scenario, card: &str, luck: Luck, month: u16) -> State {
    let mut player = player_of(pack.card(card).unwrap(), luck);
    let (mut state, _) = begin(scenario, luck);
    while !state.over && state.month < month {
        let play = player.next(scenario, &state);
        let next = step(scenario, &state, &play, luck).unwrap();
        state = next.next;
        if let Report::Move(report) = &next.report {
            player.told(scenario, &state, &play, report);
        }
    }
    state
}

/// What the game comes to if it runs on untouched.
fn ends(scenario: &Scenario, state: &State, luck: Luck) -> i32 {
    let mut state = state.clone();
    while !state.over {
        state = step(scenario, &state, &Move::EndMonth, luck).unwrap().next;
    }
    let after = aftermath(scenario, &state, luck);
    scores(scenario, &after.state, false).overall
}

/// The name of an act.
fn name_of(scenario: &Scenario, play: &Move) -> String {
    match play {
        Move::Consult(c) => {
            let act = &scenario.consults[c.ix()];
            format!("{} {}", act.capital.as_deref().unwrap_or_default(), act.id)
        }
        Move::Measure(m) => scenario.measures[m.ix()].id.clone(),
        other => format!("{other:?}"),
    }
}

#[test]
#[ignore = "many games; run in release"]
fn everything_pays_somewhere() {
    let pack = pack::load(&pack::builtin()).value.unwrap();
    let mut owed: BTreeSet<String> = BTreeSet::new();
    let mut paid: BTreeSet<String> = BTreeSet::new();
    for lens in pack.lenses().iter() {
        for scenario in ["reset", "border_crisis", "zapad"] {
            let scenario = pack.compile(scenario, lens, "balanced").unwrap();
            for card in ["roadmap", "drift", "max_pressure", "pressure_with_exit", "price_list", "bloc_choice"] {
                for (seed, month) in [(1, 2), (2, 4), (3, 6), (4, 8)] {
                    let luck = Luck::new(seed);
                    let state = played_to(&pack, &scenario, card, luck, month);
                    if state.over {
                        continue;
                    }
                    let without = ends(&scenario, &state, luck);
                    acts(&scenario, &state, luck, without, &mut owed, &mut paid);
                    options(&scenario, &state, luck, without, &mut owed, &mut paid);
                }
            }
        }
    }
    let straw: Vec<&String> = owed.difference(&paid).collect();
    assert!(straw.is_empty(), "these never pay: {straw:#?}");
}

fn acts(
    s: &Scenario,
    state: &State,
    luck: Luck,
    without: i32,
    owed: &mut BTreeSet<String>,
    paid: &mut BTreeSet<String>,
) {
    let consults = (0..s.consults.len()).map(|c| Move::Consult(ConsultId::of(c)));
    let measures = (0..s.measures.len()).map(|m| Move::Measure(MeasureId::of(m)));
    for play in consults.chain(measures) {
        let name = name_of(s, &play);
        owed.insert(name.clone());
        if paid.contains(&name) || Menu::new(s, state).check(&play).is_err() {
            continue;
        }
        let with = step(s, state, &play, luck).unwrap();
        // A sounding pays in what it tells, which a game that runs on untouched cannot use.
        let told = matches!(&with.report, Report::Move(report) if report.learned.is_some());
        if told || ends(s, &with.next, luck) > without {
            paid.insert(name);
        }
    }
}

fn options(
    s: &Scenario,
    state: &State,
    luck: Luck,
    without: i32,
    owed: &mut BTreeSet<String>,
    paid: &mut BTreeSet<String>,
) {
    let seats: Vec<CapitalId> = s.capital_ids().filter(|c| s.capital(*c).seat != Seat::Observer).collect();
    for issue in s.issue_ids() {
        let def = s.issue(issue);
        for option in 1..def.options.len() {
            let name = format!("{}.{}", def.id, def.options[option]);
            if RED_LINES.contains(&name.as_str()) {
                continue;
            }
            owed.insert(name.clone());
            let parties = match def.giver {
                Giver::Capital(c) if c != s.counterpart => Parties::of(&[s.counterpart, c]),
                _ => Parties::of(&[s.counterpart]),
            };
            let wide = Parties::of(&seats);
            for parties in [parties, wide] {
                let mut text = Offer::new(parties).with(issue, option as u8);
                if let Some(base) = def.with {
                    text.set(base, 1);
                }
                if paid.contains(&name) || !Menu::new(s, state).allows(&text) {
                    continue;
                }
                // What it hangs on is agreed either way, so that only the option itself is weighed.
                let base = match def.with {
                    Some(base) => ends(s, &delivered(s, state, &Offer::new(parties).with(base, 1)), luck),
                    None => without,
                };
                if ends(s, &delivered(s, state, &text), luck) > base {
                    paid.insert(name.clone());
                }
            }
        }
    }
}
