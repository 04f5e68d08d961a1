//! No straw buttons: every consultation, measure and option (named red lines apart) has a state and a lens in which the
//! game ends better with it than without.
//!
//! States are taken from games of several cards, lenses and months; from there the game runs on untouched, with the same
//! luck, once with the act and once without. An option counts as agreed and done at once. A sounding in Minsk pays in what it
//! tells, which such a game can't use; it is weighed apart, by a desk that listens against the same desk that does not.
//! Slow; run with `-- --ignored`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::engine::{
    CapitalId, ConsultId, Giver, Luck, MeasureId, Menu, Move, MoveReport, Offer, Parties, Report, Scenario, Seat,
    State, aftermath, begin, delivered, scores, step,
};
use balcony::pack::{self, Card, Pack};
use balcony::policy::{Player, play_out, player_of};
use std::collections::BTreeSet;

/// Options that are red lines by design: they are there to be refused.
const RED_LINES: [&str; 5] = [
    "russian_forces.airspace",
    "russian_forces.bases",
    "russian_forces.ejection",
    "third_party_exit.egress",
    "releases.all",
];
/// What pays in `what_a_sounding_tells_is_worth_more_than_it_costs`.
const LISTENED_TO: &str = "minsk sound_out";

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
    let mut paid = BTreeSet::from([LISTENED_TO.to_owned()]);
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
        if ends(s, &with.next, luck) > without {
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

/// A paper that asks much: every kind of Minsk but a client signs it.
const MUCH: &str = r#""verification": "inspections", "detention_terms": "no_refill", "rights_dialogue": "standing",
    "incident_line": "protocol", "returns": "joint", "releases": "gesture", "release_terms": "in_place",
    "neighbour_cases": "review", "framework": "roadmap", "contact": "envoy_visit""#;
/// A paper that asks less: every kind signs it.
const LESS: &str = r#""aggression_scope": "hybrid", "verification": "inspections", "hybrid_activity": "halt_verified",
    "rights_dialogue": "track_one_five", "incident_line": "protocol", "returns": "joint", "releases": "gesture",
    "release_terms": "in_place", "framework": "roadmap", "contact": "envoy_visit""#;
/// Two talks in Minsk before the paper goes out.
const SOUNDINGS: &str = r#"(id: "sound", when: AtMost(Month, 2), do: Consult("minsk", "sound_out"), again: 1),"#;

/// A desk that tells everybody and sends one paper.
fn one_paper(pack: &Pack, paper: &str, soundings: &str) -> Card {
    let text = format!(
        r#"(id: "one_paper", habits: (deliver: All([]), renew: All([]), respond: "quiet_word"), plays: [{soundings}
            (id: "tell_warsaw", do: Consult("warsaw", "convey_discreetly"), again: 4),
            (id: "tell_vilnius", do: Consult("vilnius", "convey_discreetly"), again: 4),
            (id: "tell_moscow", do: Consult("moscow", "convey_intent"), again: 4),
            (id: "paper", when: AtLeast(Month, 2), do: Offer(parties: ["minsk"],
                terms: {{"non_aggression": "written", "regime_pledge": "private", {paper}}}))])"#
    );
    let checked = pack.read_card("one_paper.ron", &text);
    checked.value.unwrap_or_else(|| panic!("{}", pack::problem::render(&checked.problems)))
}

/// Plays one of two cards, which differ in their paper alone, by what Minsk let slip.
struct Listener<'a> {
    much: Box<dyn Player + 'a>,
    less: Box<dyn Player + 'a>,
}

impl Player for Listener<'_> {
    fn next(&mut self, scenario: &Scenario, state: &State) -> Move {
        let (much, less) = (self.much.next(scenario, state), self.less.next(scenario, state));
        if sounds_like_a_client(scenario, state) { less } else { much }
    }

    fn told(&mut self, scenario: &Scenario, state: &State, play: &Move, report: &MoveReport) {
        self.much.told(scenario, state, play, report);
        self.less.told(scenario, state, play, report);
    }
}

/// Whether what was heard in Minsk fits a client as well as it fits any other kind.
fn sounds_like_a_client(scenario: &Scenario, state: &State) -> bool {
    let minsk = scenario.counterpart;
    let kinds = &scenario.capital(minsk).dispositions;
    let fits = |tells: &[_]| state.heard.iter().filter(|h| h.capital == minsk && tells.contains(&h.tell)).count();
    let client = kinds.iter().find(|d| d.id == "client").expect("a client among them");
    kinds.iter().all(|d| fits(&client.tells) >= fits(&d.tells))
}

#[test]
#[ignore = "many games; run in release"]
fn what_a_sounding_tells_is_worth_more_than_it_costs() {
    const GAMES: u32 = 400;
    let pack = pack::load(&pack::builtin()).value.unwrap();
    let scenario = pack.compile("reset", "civic", "balanced").unwrap();
    let result = |player: &mut dyn Player, luck: Luck| {
        let state = play_out(&scenario, luck, player, |_| {});
        f64::from(scores(&scenario, &aftermath(&scenario, &state, luck).state, false).overall)
    };
    let (much, less) = (one_paper(&pack, MUCH, SOUNDINGS), one_paper(&pack, LESS, SOUNDINGS));
    let listens = |luck: Luck| {
        let mut player = Listener { much: player_of(&much, luck), less: player_of(&less, luck) };
        result(&mut player, luck)
    };
    for (paper, name) in [(MUCH, "the paper that asks much"), (LESS, "the paper that asks less")] {
        let deaf = one_paper(&pack, paper, "");
        let gains: Vec<f64> = (0..GAMES)
            .map(|game| {
                let luck = Luck::new(1 + game);
                listens(luck) - result(&mut *player_of(&deaf, luck), luck)
            })
            .collect();
        let n = f64::from(GAMES);
        let mean = gains.iter().sum::<f64>() / n;
        let squares: f64 = gains.iter().map(|g| (g - mean).powi(2)).sum();
        let error = (squares / (n - 1.0) / n).sqrt();
        println!("listening against {name}: {mean:+.2}, standard error {error:.2}");
        assert!(mean > 2.0 * error, "listening against {name}: {mean:+.2}, standard error {error:.2}");
    }
}
