//! Packs: what loads, what is refused and in which words, and what a compiled pack holds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::engine::{Condition, Effect, Luck, On, Part, Scenario, begin, step};
use balcony::pack::problem::render;
use balcony::pack::{self, Files, Pack, Severity, SourceRef, stored};
use balcony::policy::{Player, RandomPlayer};
use std::fs;
use std::path::{Path, PathBuf};

fn data(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path)
}

/// Adds the files of a folder to those there are, in place of those of the same path.
fn read(root: &Path, dir: &Path, into: &mut Vec<(String, String)>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            read(root, &path, into);
            continue;
        }
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        into.retain(|(known, _)| *known != name);
        into.push((name, fs::read_to_string(&path).unwrap()));
    }
}

fn files(texts: Vec<(String, String)>) -> Files {
    let mut files = Files::new();
    for (path, text) in texts {
        files.insert(path, text).unwrap();
    }
    files
}

fn harbour_texts() -> Vec<(String, String)> {
    let mut texts = Vec::new();
    read(&data("packs/harbour"), &data("packs/harbour"), &mut texts);
    texts
}

fn harbour() -> Pack {
    let checked = pack::load(&files(harbour_texts()));
    assert_eq!(render(&checked.problems), "");
    checked.value.unwrap()
}

fn season(lens: &str) -> Scenario {
    harbour().compile("season", lens, "balanced").unwrap()
}

#[test]
fn a_sound_pack_has_no_problems() {
    let pack = harbour();
    assert_eq!(pack.id, "harbour");
    assert_eq!(pack.hash.len(), 16);
    assert_eq!(pack.scenarios().iter().collect::<Vec<_>>(), ["season", "winter"]);
    assert_eq!(pack.lenses().iter().collect::<Vec<_>>(), ["cautious", "hungry"]);
    assert_eq!(pack.cards.iter().map(|c| c.id.as_str()).collect::<Vec<_>>(), ["dice", "drift", "patrols", "steady"]);
}

/// Each folder of `broken` is laid over the harbour pack; `expected.txt` there is every message, exactly.
/// `BLESS=1` writes what is found, to be read before it is kept.
#[test]
fn broken_packs_are_refused_in_these_words() {
    let mut cases: Vec<PathBuf> = fs::read_dir(data("broken")).unwrap().map(|e| e.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() > 20);
    let mut wrong = String::new();
    for case in cases {
        let mut texts = harbour_texts();
        read(&case, &case, &mut texts);
        let take = |texts: &mut Vec<(String, String)>, name: &str| {
            let at = texts.iter().position(|(path, _)| path == name);
            at.map_or(String::new(), |at| texts.remove(at).1)
        };
        let expected = take(&mut texts, "expected.txt");
        let removed = take(&mut texts, "remove.txt");
        texts.retain(|(path, _)| !removed.lines().any(|gone| gone == path));
        let checked = pack::load(&files(texts));
        let found = render(&checked.problems);
        assert_eq!(checked.value.is_none(), checked.errors() > 0, "{}", case.display());
        if std::env::var_os("BLESS").is_some() {
            fs::write(case.join("expected.txt"), &found).unwrap();
        } else if found != expected {
            wrong += &format!("== {}\n-- expected\n{expected}-- found\n{found}", case.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_same_problem_is_the_same_wherever_files_come_from() {
    let texts = || {
        let mut texts = harbour_texts();
        texts.push(("rules/z.ron".into(), "[(id: \"z\", on: Month, then: [Track(\"stok\", 1)], because: \"So.\", source: [Design(\"x\")], confidence: judgement)]".into()));
        texts
    };
    let mut backwards = texts();
    backwards.reverse();
    let (one, other) = (pack::load(&files(texts())), pack::load(&files(backwards)));
    assert_eq!(render(&one.problems), "rules/z.ron:1:37: error: unknown track \"stok\"; did you mean \"stock\"?\n");
    assert_eq!(one.problems, other.problems);
}

#[test]
fn weights_count_per_mille_of_the_mean() {
    let (cautious, hungry) = (season("cautious"), season("hungry"));
    let fleet = &cautious.capitals[0];
    assert_eq!(fleet.interests, [("catch".to_owned(), 1333), ("freedom".to_owned(), 667)]);
    assert_eq!((fleet.written_weights.as_slice(), fleet.reweighted.as_slice()), (&[4, 2][..], &[false, false][..]));
    let fleet = &hungry.capitals[0];
    assert_eq!(fleet.interests, [("catch".to_owned(), 1500), ("freedom".to_owned(), 500)]);
    assert_eq!((fleet.written_weights.as_slice(), fleet.reweighted.as_slice()), (&[6, 2][..], &[true, true][..]));
}

#[test]
fn the_worth_of_an_option_is_rounded_once() {
    // Quota, deep cut, to the fleet's catch: -14 x 1333 per mille, and x 1500 x 1200 under the hungry lens.
    let worth = |game: &Scenario, issue: usize, option: usize, rule: &str| {
        let row = game.worth[issue][option].iter().find(|w| game.rule_id(w.rule) == rule);
        row.unwrap_or_else(|| panic!("no row {rule}")).points
    };
    assert_eq!(worth(&season("cautious"), 0, 1, "quota.fleet.catch"), -19);
    assert_eq!(worth(&season("hungry"), 0, 1, "quota.fleet.catch"), -25);
    // A lens halves the survey, and flips the purse strings.
    assert_eq!(worth(&season("hungry"), 0, 0, "quota.ministry.science"), 3);
    assert_eq!(worth(&season("hungry"), 3, 1, "fuel_aid.ministry.calm"), 5);
    assert_eq!(worth(&season("cautious"), 3, 1, "fuel_aid.ministry.calm"), -5);
}

#[test]
fn rows_off_the_table_are_rules_that_name_the_exact_option() {
    let game = season("cautious");
    let rule = |id: &str| &game.rules[game.rule_ids.iter().position(|r| r == id).unwrap()];
    let delivery = rule("fuel_aid.delivery.incomes");
    assert_eq!(delivery.on, Some(On::Delivery));
    assert!(matches!(delivery.then.as_slice(), [Effect::Track(_, 1)]));
    let by = delivery.by.as_ref().unwrap();
    assert!(matches!(&by.add[0], Part::When(Condition::All(_), 3000)));
    assert!(matches!(&by.add[1], Part::When(Condition::Term(_, 2), 6000)));
    assert!(matches!(&delivery.when, Condition::Now(facts) if facts.len() == 1));
    let spring = rule("fuel_aid.delivery.incomes.spring");
    assert!(matches!(&spring.when, Condition::All(both) if matches!(both[1], Condition::AtMost(..))));
    let month = rule("quota.month.stock");
    assert!(matches!(month.when, Condition::Force(_, 1)));
    for on in On::ALL {
        let ids = game.rules_on(on);
        assert!(ids.is_sorted() && ids.iter().all(|id| game.rules[id.ix()].on == Some(on)));
    }
    assert!(
        game.rules_on(On::Offer).iter().all(|id| !game.rule_id(*id).contains('.')),
        "rows of offer tables stand apart"
    );
}

#[test]
fn rules_are_sorted_by_the_bytes_of_their_ids() {
    let (pack, game) = (harbour(), season("cautious"));
    assert!(game.rule_ids.is_sorted());
    assert_eq!(pack.rules.iter().map(|r| &r.id).collect::<Vec<_>>(), game.rule_ids.iter().collect::<Vec<_>>());
    assert_eq!(game.rule_id(game.own.red_line_cut), "red_line_cut");
    let own = pack.rule(game.own.clamp).unwrap();
    assert_eq!((own.source.as_str(), own.confidence, own.on), ("engine", "judgement", None));
}

#[test]
fn what_reads_the_worth_of_a_text_runs_later() {
    let game = season("cautious");
    let late: Vec<&str> =
        (0..game.rules.len()).filter(|i| game.rules[*i].reads_worth).map(|i| game.rule_ids[i].as_str()).collect();
    assert_eq!(late, ["asked_again", "read_on_the_board"]);
}

#[test]
fn a_lens_moves_starts_priors_and_dials() {
    let game = season("hungry");
    let start = |game: &Scenario, id: &str| game.tracks.iter().find(|t| t.id == id).unwrap().start;
    assert_eq!((start(&game, "fleet_debt"), start(&game, "stock")), (65, 100));
    assert_eq!(game.capitals[0].dispositions.iter().map(|d| d.prior).collect::<Vec<_>>(), [300, 700]);
    assert_eq!(game.dials, [200]);
    // A scenario's own start comes first, then the lens's change, within the bounds.
    let winter = harbour().compile("winter", "hungry", "fish_first").unwrap();
    assert_eq!((start(&winter, "stock"), start(&winter, "tension")), (100, 20));
    assert_eq!(winter.header.mandate, "fish_first");
    assert_eq!(winter.mandate.weights, [(0, 800), (1, 200)]);
    assert_eq!(winter.start_events.len(), 2);
}

#[test]
fn dates_fall_in_the_months_of_play_and_aftermath() {
    let months = |game: &Scenario| game.calendar.iter().map(|c| c.months.clone()).collect::<Vec<_>>();
    // January to June and three months more: spawning in March and April, the survey in May.
    assert_eq!(months(&season("cautious")), [vec![3, 4], vec![5]]);
    // November to February, and two months more; the survey belongs to the other scenario.
    assert_eq!(months(&harbour().compile("winter", "cautious", "balanced").unwrap()), [vec![5, 6], vec![]]);
}

#[test]
fn what_belongs_to_another_scenario_keeps_its_number() {
    let winter = harbour().compile("winter", "cautious", "balanced").unwrap();
    let overture = winter.events.iter().position(|e| e.id == "overture").unwrap();
    assert!(!winter.deck[overture]);
    assert_eq!(winter.endings.len(), season("cautious").endings.len());
    assert_eq!(winter.endings.last().unwrap().when, Condition::Always);
}

#[test]
fn an_act_costs_the_usual_unless_it_says_otherwise() {
    let game = season("cautious");
    assert_eq!((game.consults[0].bandwidth.base, game.consults[0].price.base), (1, 0));
    assert_eq!(game.measures[0].price.base, 1);
    assert_eq!(game.answers[0].bandwidth.base, 0);
    assert_eq!(game.answers[game.default_answer].id, "let_pass");
    assert_eq!(game.issues[3].capital, [0, 2, 4]);
    assert_eq!(game.scenes[1].from, u16::MAX);
}

#[test]
fn an_unknown_id_names_its_neighbour() {
    let pack = harbour();
    let refused = |s: &str, l: &str, m: &str| pack.compile(s, l, m).unwrap_err().to_string();
    assert_eq!(refused("seson", "cautious", "balanced"), "unknown scenario \"seson\"; did you mean \"season\"?");
    assert_eq!(refused("season", "sealed", "balanced"), "unknown lens \"sealed\"");
    assert_eq!(
        refused("season", "hungry", "fish_frist"),
        "unknown mandate \"fish_frist\"; did you mean \"fish_first\"?"
    );
}

#[test]
fn a_card_can_be_read_by_itself() {
    let pack = harbour();
    let good = pack.read_card("mine.ron", "(id: \"mine\", plays: [(id: \"p\", do: Measure(\"patrol\"), again: 1)])");
    assert_eq!(render(&good.problems), "");
    assert_eq!(good.value.unwrap().plays.len(), 1);
    let bad = pack.read_card(
        "mine.ron",
        "(\n  id: \"mine\",\n  plays: [(id: \"p\", when: AtLeast(Track(\"poaching\"), 1), do: Measure(\"patrl\"))],\n)",
    );
    assert_eq!(
        render(&bad.problems),
        "mine.ron:3:42: error: \"poaching\" is hidden and can't be read in a strategy card\n\
         mine.ron:3:71: error: unknown measure \"patrl\"; did you mean \"patrol\"?\n"
    );
    assert!(bad.value.is_none());
}

#[test]
fn sources_lead_to_rules_and_back() {
    let pack = harbour();
    let rules: Vec<&str> = pack.library.rules_of("SEA-02").iter().map(|r| pack.rule(*r).unwrap().id.as_str()).collect();
    assert_eq!(rules, ["quota.month.stock", "quota.village.waters", "stock_recovers"]);
    let books = pack.rule(pack.find_rule("books_agreed").unwrap()).unwrap();
    assert_eq!(books.source, "Harbour log (2024-03-02); Survey report, Means, p. 7 (SEA-03)");
    assert_eq!(books.sources[1], SourceRef::Claim("SEA-03".into()));
    let turned = pack.turned_by(&pack.lens_infos()[1], pack.find_rule("fuel_aid.ministry.calm").unwrap());
    assert_eq!(turned, [("purse_strings".to_owned(), -1000)]);
    assert_eq!(pack.library.counters_of("SEA-04").map(|c| c.id.as_str()).collect::<Vec<_>>(), ["OBJ-02"]);
}

#[test]
fn names_fall_back_to_their_keys() {
    let pack = harbour();
    assert_eq!(pack.name("capital.fleet.name"), "The fleet");
    assert_eq!(pack.name("capital.nobody.name"), "capital.nobody.name");
    assert_eq!(pack.text("event.storm.body").unwrap().len(), 2);
    assert_eq!(pack.find_event("overture"), pack.find_event("village.overture"));
}

#[test]
fn one_letter_changes_the_hash() {
    let hash = |texts| files(texts).hash();
    let mut other = harbour_texts();
    other.last_mut().unwrap().1.push(' ');
    assert_ne!(hash(harbour_texts()), hash(other));
}

/// Spans of the longest runs of such characters.
fn runs(text: &str, is: fn(char) -> bool) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (is(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// A text with one thing changed: a number, an id, a line, or a character.
fn mutate(text: &str, donor: &str, draw: &mut impl FnMut(usize) -> usize) -> String {
    const NUMBERS: [&str; 7] = ["0", "-1", "2147483647", "-2147483648", "65535", "255", "1000000"];
    let replace = |(from, to): (usize, usize), by: &str| format!("{}{by}{}", &text[..from], &text[to..]);
    let (numbers, ids) = (runs(text, |c| c.is_ascii_digit()), runs(text, |c| c.is_ascii_lowercase() || c == '_'));
    let others = runs(donor, |c| c.is_ascii_lowercase() || c == '_');
    let mut lines: Vec<&str> = text.lines().collect();
    match draw(6) {
        0 | 1 if !numbers.is_empty() => replace(numbers[draw(numbers.len())], NUMBERS[draw(NUMBERS.len())]),
        2 | 3 if !ids.is_empty() && !others.is_empty() => {
            let (from, to) = others[draw(others.len())];
            replace(ids[draw(ids.len())], &donor[from..to])
        }
        4 if !lines.is_empty() => {
            let (at, from) = (draw(lines.len()), draw(lines.len()));
            let line = lines[from];
            match draw(2) {
                0 => lines[at] = "",
                _ => lines.insert(at, line),
            }
            lines.join("\n")
        }
        _ => {
            let gone = draw(text.chars().count());
            text.chars().enumerate().filter(|(i, _)| *i != gone).map(|(_, c)| c).collect()
        }
    }
}

/// Plays a game of random legal moves to its end.
fn play(game: &Scenario) {
    let luck = Luck::new(7);
    let mut player = RandomPlayer::new(luck);
    let (mut state, _) = begin(game, luck);
    while !state.over {
        let chosen = player.next(game, &state);
        let next = step(game, &state, &chosen, luck).unwrap_or_else(|refused| panic!("{refused:?}"));
        state = next.next;
    }
}

/// Whatever is written, loading answers with problems and does not stop; what loads can be played.
#[test]
fn no_text_stops_the_loader() {
    let texts = harbour_texts();
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    let mut draw = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below.max(1) as u64) as usize
    };
    let rounds = std::env::var("MUTATIONS").ok().and_then(|n| n.parse().ok()).unwrap_or(300);
    for _ in 0..rounds {
        let mut changed = texts.clone();
        for _ in 0..=draw(2) {
            let (file, donor) = (draw(changed.len()), draw(texts.len()));
            changed[file].1 = mutate(&changed[file].1, &texts[donor].1, &mut draw);
        }
        let checked = pack::load(&files(changed));
        assert!(checked.problems.is_sorted());
        assert_eq!(checked.value.is_none(), checked.errors() > 0);
        let Some(pack) = checked.value else { continue };
        for (scenario, lens) in pack.scenarios().iter().flat_map(|s| pack.lenses().iter().map(move |l| (s, l))) {
            for mandate in pack.mandates().iter() {
                play(&pack.compile(scenario, lens, mandate).unwrap());
            }
        }
    }
}

#[test]
fn the_built_in_pack_is_the_one_on_disk() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/packs/belarus");
    let mut texts = Vec::new();
    read(&root, &root, &mut texts);
    // What is written about the pack lies beside it, and is no part of it.
    texts.retain(|(path, _)| path.ends_with(".ron"));
    assert!(pack::builtin() == files(texts), "built from other files than those in assets/packs/belarus");
}

/// What build.rs stored is what the texts say: every number, word and order of it.
#[test]
fn the_built_in_pack_is_carried_as_the_texts_have_it() {
    let (carried, loaded) = (pack::Held::builtin(), pack::load(&pack::builtin()).value.unwrap());
    assert_eq!(carried.hash, pack::builtin().hash());
    let (carried, loaded) = (format!("{:#?}", **carried), format!("{loaded:#?}"));
    assert!(loaded.lines().count() > 100_000, "a pack that says next to nothing of itself compares with any");
    let apart = carried.lines().zip(loaded.lines()).position(|(one, other)| one != other);
    assert_eq!(apart.map(|at| (carried.lines().nth(at), loaded.lines().nth(at))), None);
    assert_eq!(carried.len(), loaded.len());
}

/// Any pack can be stored, not the built-in one alone; and what was cut off is not read.
#[test]
fn a_pack_that_is_stored_comes_back() {
    let loaded = pack::load(&files(harbour_texts())).value.unwrap();
    let parts = stored::write(&loaded);
    let leak = |bytes: &[u8]| -> &'static [u8] { bytes.to_vec().leak() };
    let carried = |cut: usize| stored::Parts {
        pack: leak(&parts.pack[..parts.pack.len() - cut]),
        sentences: leak(&parts.sentences),
        rules: leak(&parts.rules),
        library: leak(&parts.library),
        cards: leak(&parts.cards),
    };
    assert_eq!(format!("{:#?}", stored::read(carried(0)).unwrap()), format!("{loaded:#?}"));
    assert!(stored::read(carried(1)).is_none());
}

#[test]
fn the_built_in_pack_has_no_errors() {
    let checked = pack::load(&pack::builtin());
    let errors: Vec<_> = checked.problems.iter().filter(|p| p.severity == Severity::Error).cloned().collect();
    assert_eq!(render(&errors), "");
}

/// A sign is of use only if the player is told what to do about it: every counter in the pack has words.
#[test]
fn every_counter_of_an_announced_move_can_be_told() {
    let pack = pack::load(&pack::builtin()).value.unwrap();
    let scenario = pack.compile("reset", "brief", "balanced").unwrap();
    let words = balcony::report::Words::new(&pack, &scenario);
    let mut announced = 0;
    for event in (0..scenario.events.len()).map(balcony::engine::EventId::of) {
        let written = &scenario.event(event).counters;
        let told = balcony::report::counters::counters(&words, event);
        assert_eq!(told.len(), written.len(), "{}: {told:?} of {written:?}", scenario.event(event).id);
        assert!(told.iter().all(|t| !t.contains('.') && !t.contains("cluster")), "{told:?}");
        announced += usize::from(!told.is_empty());
    }
    assert!(announced > 30, "{announced}");
}
