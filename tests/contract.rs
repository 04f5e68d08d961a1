//! The referee's record, to the letter. What this protects: notebooks and class scripts that add up findings, compare
//! scores with stances, and look ids up in the catalogue, for random games of every scenario under every lens.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::engine::{Luck, Move};
use balcony::game::{Game, Setup};
use balcony::pack::{self, Pack};
use balcony::policy::{Player as _, RandomPlayer};
use balcony::report::{catalog, record};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const SEEDS: std::ops::Range<u32> = 0..2;

/// A game of random moves to its end.
fn random_game(pack: &Arc<Pack>, scenario: &str, lens: &str, seed: u32) -> Game {
    let setup = Setup { scenario: scenario.into(), lens: lens.into(), mandate: pack.defaults.mandate.clone(), seed };
    let mut game = Game::new(Arc::clone(pack), &setup).unwrap();
    let mut player = RandomPlayer::new(Luck::new(seed));
    while !game.is_over() {
        let play: Move = player.next(game.scenario(), game.state());
        game.play(play.into()).unwrap();
    }
    game
}

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn has(value: &Value, wanted: &[&str]) {
    let found = keys(value);
    assert!(wanted.iter().all(|k| found.contains(k)), "{found:?} lacks one of {wanted:?}");
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap_or_else(|| panic!("no whole number: {value}"))
}

/// What a record is held against.
struct Referee {
    rules: BTreeMap<String, (Value, Value)>,
    tracks: BTreeSet<String>,
    capitals: Vec<String>,
    options: BTreeMap<String, Vec<String>>,
    process: BTreeMap<String, Vec<String>>,
}

impl Referee {
    fn new(catalogue: &Value) -> Self {
        let id = |v: &Value| v["id"].as_str().unwrap().to_owned();
        let ids = |v: &Value| list(v).iter().map(|o| o.as_str().map_or_else(|| id(o), str::to_owned)).collect();
        let issues = list(&catalogue["clusters"]).iter().flat_map(|c| list(&c["issues"]));
        let rule = |r: &Value| (id(r), (r["source"].clone(), r["confidence"].clone()));
        Self {
            rules: list(&catalogue["rules"]).iter().map(rule).collect(),
            tracks: list(&catalogue["tracks"]).iter().map(id).collect(),
            capitals: list(&catalogue["capitals"]).iter().map(id).collect(),
            options: issues.map(|i| (id(i), ids(&i["options"]))).collect(),
            process: list(&catalogue["process_terms"]).iter().map(|p| (id(p), ids(&p["options"]))).collect(),
        }
    }

    /// A finding has one subject, names a rule of the catalogue and says that rule's source.
    fn finding(&self, f: &Value, lens: &Value, subject: &str) {
        let shared = ["rule", "interest", "points", "because", "source", "confidence", "seen", "lens", subject];
        assert_eq!(keys(f), BTreeSet::from(shared), "{f}");
        let (source, confidence) = &self.rules[f["rule"].as_str().unwrap()];
        assert_eq!((&f["source"], &f["confidence"]), (source, confidence), "{f}");
        assert!(f["seen"].is_boolean() && (f["lens"].is_null() || f["lens"] == *lens), "{f}");
        assert_ne!(number(&f["points"]), 0, "{f}");
    }

    fn apply(&self, holder: &Value, lens: &Value, board: &mut BTreeMap<String, i64>) {
        for f in list(&holder["findings"]) {
            self.finding(f, lens, "track");
            *board.get_mut(f["track"].as_str().unwrap()).unwrap() += number(&f["points"]);
        }
        for note in list(&holder["notes"]) {
            assert_eq!(keys(note), BTreeSet::from(["rule", "what", "id", "months"]));
            assert!(note["rule"].as_str().is_none_or(|r| self.rules.contains_key(r)), "{note}");
        }
    }

    fn board(&self, tracks: &Value) -> BTreeMap<String, i64> {
        let board: BTreeMap<_, _> = tracks.as_object().unwrap().iter().map(|(id, n)| (id.clone(), number(n))).collect();
        assert_eq!(board.keys().cloned().collect::<BTreeSet<_>>(), self.tracks);
        board
    }

    fn record(&self, record: &Value) {
        has(record, &["schema", "pack", "scenario", "lens", "mandate", "seed", "start", "months", "final"]);
        let lens = &record["lens"];
        let mut board = self.board(&record["start"]["tracks"]);
        for (at, month) in list(&record["months"]).iter().enumerate() {
            assert_eq!(number(&month["month"]), at as i64 + 1);
            has(month, &["date", "events", "moves", "findings", "tracks", "agreements"]);
            for event in list(&month["events"]) {
                has(event, &["id", "by", "choice", "offer", "findings"]);
                self.apply(event, lens, &mut board);
            }
            for play in list(&month["moves"]) {
                self.play(play, lens);
                self.apply(play, lens, &mut board);
            }
            self.apply(month, lens, &mut board);
            assert_eq!(board, self.board(&month["tracks"]), "month {}", at + 1);
            self.agreements(list(&month["agreements"]));
        }
        let last = &record["final"];
        has(last, &["ending", "findings", "scores", "tracks", "dispositions"]);
        self.apply(last, lens, &mut board);
        assert_eq!(board, self.board(&last["tracks"]), "the aftermath");
        let scores = last["scores"].as_object().unwrap();
        let parts: Vec<i64> = scores.iter().filter(|(id, _)| *id != "overall").map(|(_, n)| number(n)).collect();
        let (sum, count) = (parts.iter().sum::<i64>(), parts.len() as i64);
        assert_eq!(number(&scores["overall"]), (2 * sum + count) / (2 * count), "{scores:?}");
        assert!(parts.iter().all(|n| (0..=100).contains(n)));
    }

    fn play(&self, play: &Value, lens: &Value) {
        has(play, &["move", "detail", "reactions", "findings", "outcome", "counter"]);
        let kind = play["move"].as_str().unwrap();
        let reactions = play["reactions"].as_object().unwrap();
        assert_eq!(reactions.keys().cloned().collect::<Vec<_>>(), self.capitals, "all of them, in order");
        let offer = kind == "offer";
        let parties: Vec<&str> =
            if offer { list(&play["detail"]["parties"]).iter().filter_map(Value::as_str).collect() } else { vec![] };
        let mut worst = 0;
        for (capital, reaction) in reactions {
            let own = ["stance", "score", "reservation", "aspiration", "to_next", "findings"];
            assert_eq!(keys(reaction), BTreeSet::from(own));
            for f in list(&reaction["findings"]) {
                self.finding(f, lens, "capital");
                assert_eq!(f["capital"], capital.as_str());
            }
            let sum: i64 = list(&reaction["findings"]).iter().map(|f| number(&f["points"])).sum();
            assert_eq!(number(&reaction["score"]), sum, "{kind}: {capital}");
            if parties.contains(&capital.as_str()) {
                worst = worst.max(answers(reaction));
            } else if !kind.starts_with("accept") {
                stands_by(reaction, kind);
            }
        }
        let outcome = play["outcome"].as_str().unwrap();
        if offer {
            assert_eq!(outcome, ["agreed", "agreed", "countered", "stalled", "rejected"][worst]);
        } else {
            assert!(["done", "agreed"].contains(&outcome), "{kind}: {outcome}");
        }
        if ["offer", "probe"].contains(&kind) {
            self.terms(&play["detail"]["terms"]);
        }
        if let Some(changes) = play["counter"]["changes"].as_array() {
            self.terms(&play["counter"]["terms"]);
            for change in changes {
                assert_eq!(keys(change), BTreeSet::from(["issue", "from", "to"]));
                let known = &self.options[change["issue"].as_str().unwrap()];
                assert!([&change["from"], &change["to"]].iter().all(|o| known.iter().any(|k| *o == k)), "{change}");
            }
        }
    }

    /// Process terms stand filled in, and what is off is left out.
    fn terms(&self, terms: &Value) {
        let terms = terms.as_object().unwrap();
        assert!(self.process.keys().all(|p| terms.contains_key(p)), "{terms:?}");
        for (term, option) in terms {
            let known = self.options.get(term).or_else(|| self.process.get(term)).unwrap();
            assert!(option != "off" && known.iter().any(|k| option == k), "{term} {option}");
        }
    }

    fn agreements(&self, agreements: &[Value]) {
        let mut ids = BTreeSet::new();
        for a in agreements {
            has(a, &["id", "issue", "option", "by", "for", "status", "seen", "due", "verified"]);
            assert!(ids.insert(a["id"].as_str().unwrap()), "{a}");
            assert!(self.options[a["issue"].as_str().unwrap()].iter().any(|o| a["option"] == **o), "{a}");
            for status in [&a["status"], &a["seen"]] {
                let known = ["pending", "kept", "late", "breached", "suspended", "lapsed", "ended"];
                assert!(known.iter().any(|k| status == k), "{a}");
            }
            assert!((a["due"].is_null() || a["due"].is_u64()) && a["verified"].is_boolean(), "{a}");
        }
    }
}

/// A party's stance follows from its score, reservation and aspiration; its place in the ladder, the best first.
fn answers(reaction: &Value) -> usize {
    let [score, low, high] = ["score", "reservation", "aspiration"].map(|k| number(&reaction[k]));
    assert!(low <= high, "{reaction}");
    let steps = [high + 15, high, low, low - 15];
    let earned = steps.iter().position(|s| score >= *s).unwrap_or(4);
    let stance = reaction["stance"].as_str().unwrap();
    let at = ["embrace", "accept", "counter", "stall", "reject"].iter().position(|s| *s == stance).unwrap();
    // A red line, and two lowballs before, may make an answer worse than its points; nothing makes it better.
    assert!(at >= earned, "{reaction}");
    if at == earned {
        let next = at.checked_sub(1).map(|above| steps[above] - score);
        assert_eq!(reaction["to_next"].as_i64(), next, "{reaction}");
    }
    at
}

/// So does a bystander's; it has no reservation.
fn stands_by(reaction: &Value, kind: &str) {
    assert!(reaction["reservation"].is_null() && reaction["aspiration"].is_null(), "{kind}: {reaction}");
    let score = number(&reaction["score"]);
    let steps = [6, -5, -15, -30];
    let earned = steps.iter().position(|s| score >= *s).unwrap_or(4);
    let stance = reaction["stance"].as_str().unwrap();
    let at = ["support", "acquiesce", "object", "obstruct", "retaliate"].iter().position(|s| *s == stance).unwrap();
    assert!(at >= earned, "{kind}: {reaction}");
    if ["probe", "note", "forecast", "decline_counter", "decline_from"].contains(&kind) {
        assert_eq!((stance, score), ("acquiesce", 0), "{kind}");
    }
}

#[test]
fn records_of_random_games_add_up_to_the_letter() {
    let pack = Arc::new(pack::load(&pack::builtin()).value.unwrap());
    let referee = Referee::new(&catalog::catalog(&pack));
    for scenario in pack.scenarios().iter() {
        for lens in pack.lenses().iter() {
            for seed in SEEDS {
                referee.record(&record::replay(&random_game(&pack, scenario, lens, seed)));
            }
        }
    }
}

/// The detector works: a wrong track, score, month and a foreign track are each found.
#[test]
fn a_record_that_does_not_add_up_is_found() {
    let pack = Arc::new(pack::load(&pack::builtin()).value.unwrap());
    let referee = Referee::new(&catalog::catalog(&pack));
    let sound = record::replay(&random_game(&pack, "reset", "brief", 1));
    let spoilt: [fn(&mut Value); 4] = [
        |r| r["months"][0]["tracks"]["escalation"] = Value::from(101),
        |r| r["final"]["scores"]["overall"] = Value::from(101),
        |r| r["months"][2]["month"] = Value::from(2),
        |r| r["start"]["tracks"]["calm"] = Value::from(1),
    ];
    for spoil in spoilt {
        let mut record = sound.clone();
        spoil(&mut record);
        let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| referee.record(&record)));
        assert!(found.is_err());
    }
    referee.record(&sound);
}
