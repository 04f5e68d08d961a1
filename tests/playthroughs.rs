//! The whole game line by line, as a player hears it. The transcripts under `tests/data/transcripts` are documentation
//! too: what stands after `> ` was typed, the rest is the answer.
//!
//! `BALCONY_REFRESH=1 cargo test --test playthroughs` writes them anew; read the difference before keeping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::game::{Forgetful, Game, Keeper, Setup};
use balcony::pack::{Files, Pack, builtin, load};
use balcony::plain::{Options, choose, run};
use std::cell::RefCell;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, LazyLock};

static BELARUS: LazyLock<Arc<Pack>> = LazyLock::new(|| Arc::new(load(&builtin()).value.unwrap()));
static HARBOUR: LazyLock<Arc<Pack>> =
    LazyLock::new(|| Arc::new(load(&folder(Path::new("tests/data/packs/harbour"))).value.unwrap()));

fn folder(root: &Path) -> Files {
    let mut files = Files::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(name, fs::read_to_string(&path).unwrap()).unwrap();
            }
        }
    }
    files
}

fn setup(pack: &Pack, seed: u32) -> Setup {
    let d = &pack.defaults;
    Setup { scenario: d.scenario.clone(), lens: d.lens.clone(), mandate: d.mandate.clone(), seed }
}

fn game(pack: &Arc<Pack>, seed: u32) -> Game {
    Game::new(Arc::clone(pack), &setup(pack, seed)).unwrap()
}

/// What is heard when these lines are typed, and the game afterwards.
fn play(game: Game, lines: &str, options: &Options) -> (String, Game) {
    let mut out = Vec::new();
    let after = run(game, &mut Forgetful, &mut lines.as_bytes(), &mut out, options).unwrap();
    (String::from_utf8(out).unwrap(), after)
}

fn heard(game: Game, lines: &str) -> String {
    play(game, lines, &Options::default()).0
}

/// The answer to the last line only.
fn answer(game: &Game, line: &str) -> String {
    let options = Options { echo: true, width: 0, ..Options::default() };
    let whole = play(game.clone(), &format!("{line}\n"), &options).0;
    let (_, after) = whole.split_once(&format!("> {line}\n")).unwrap();
    after.trim_end_matches("The game is kept nowhere. Goodbye.\n").to_owned()
}

fn transcripts() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir("tests/data/transcripts").unwrap().map(|e| e.unwrap().path()).collect();
    found.sort();
    found
}

/// A transcript begins with `# pack scenario lens mandate seed`.
fn replayed(text: &str) -> String {
    let (first, rest) = text.split_once('\n').unwrap();
    let head: Vec<&str> = first.trim_start_matches("# ").split(' ').collect();
    let [pack, scenario, lens, mandate, seed] = head[..] else { panic!("first line: {first}") };
    let pack = if pack == "harbour" { &HARBOUR } else { &BELARUS };
    let own = |s: &str| s.to_owned();
    let setup = Setup { scenario: own(scenario), lens: own(lens), mandate: own(mandate), seed: seed.parse().unwrap() };
    let lines: String = rest.lines().filter_map(|l| l.strip_prefix("> ")).map(|l| format!("{l}\n")).collect();
    let options = Options { echo: true, ..Options::default() };
    format!("{first}\n{}", play(Game::new(Arc::clone(pack), &setup).unwrap(), &lines, &options).0)
}

#[test]
fn transcripts_read_as_they_did() {
    let refresh = std::env::var_os("BALCONY_REFRESH").is_some();
    let mut differ = Vec::new();
    for path in transcripts() {
        let text = fs::read_to_string(&path).unwrap();
        let now = replayed(&text);
        if refresh {
            fs::write(&path, &now).unwrap();
        } else if now != text {
            let line = now.lines().zip(text.lines()).position(|(a, b)| a != b).unwrap_or(0);
            let at = |t: &str| t.lines().nth(line).unwrap_or("(end)").to_owned();
            differ.push(format!("{}:{}\n  was: {}\n  now: {}", path.display(), line + 1, at(&text), at(&now)));
        }
    }
    assert!(differ.is_empty(), "{}\nBALCONY_REFRESH=1 writes them anew", differ.join("\n"));
}

fn headers(text: &str) -> Vec<String> {
    let form = |l: &&str| l.strip_prefix("Month ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    text.lines().filter(form).map(str::to_owned).collect()
}

#[test]
fn a_whole_year_has_each_month_once_and_an_end() {
    let lines = "consult minsk sound_out\nnote Month 3 (2025-11)\nend\nlog\nstatus\n".to_owned()
        + &"end\n".repeat(11)
        + "log\nmore\nmore\nwhy\n";
    for options in
        [Options::default(), Options { width: 22, ..Options::default() }, Options { width: 0, ..Options::default() }]
    {
        let (text, after) = play(game(&BELARUS, 7), &lines, &options);
        let expected: Vec<String> =
            (1..=12).map(|n| format!("Month {n} ({}-{:02})", 2025 + (n + 7) / 12, (n + 7) % 12 + 1)).collect();
        assert_eq!(headers(&text), expected);
        assert!(after.is_over());
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(BELARUS.name("pack.disclaimer")));
    }
}

/// A keeper that says which month it kept last, and may fail.
struct Diary {
    kept: Rc<RefCell<Vec<u16>>>,
    fails: bool,
}

impl Keeper for Diary {
    fn keep(&mut self, game: &Game) -> Result<(), String> {
        if self.fails {
            return Err("the disk is full".to_owned());
        }
        self.kept.borrow_mut().push(game.view().round);
        Ok(())
    }

    fn branch(&mut self, _: &mut Game, _: Option<&str>) -> Result<String, String> {
        Ok("a branch\u{1b}[2J".to_owned())
    }

    fn place(&self) -> String {
        "in a diary".to_owned()
    }
}

/// A stream that fails the test when a month is announced before it was kept.
struct Watch {
    kept: Rc<RefCell<Vec<u16>>>,
    text: Vec<u8>,
}

impl Write for Watch {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.text.extend_from_slice(bytes);
        let text = String::from_utf8_lossy(&self.text).into_owned();
        for header in headers(&text) {
            let number: u16 = header.split(' ').nth(1).unwrap().parse().unwrap();
            assert!(self.kept.borrow().contains(&number), "{header} before it was kept");
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_month_is_announced_once_it_is_kept() {
    let kept = Rc::new(RefCell::new(Vec::new()));
    let mut watch = Watch { kept: Rc::clone(&kept), text: Vec::new() };
    let mut diary = Diary { kept, fails: false };
    run(game(&HARBOUR, 3), &mut diary, &mut "end\nend\n".as_bytes(), &mut watch, &Options::default()).unwrap();
    assert_eq!(headers(&String::from_utf8(watch.text).unwrap()).len(), 3);
}

#[test]
fn a_full_disk_is_said_and_play_goes_on() {
    let mut diary = Diary { kept: Rc::default(), fails: true };
    let mut out = Vec::new();
    let after = run(game(&HARBOUR, 3), &mut diary, &mut "end\n".as_bytes(), &mut out, &Options::default()).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(headers(&text).is_empty(), "{text}");
    assert!(text.contains("The game could not be kept: the disk is full."), "{text}");
    assert_eq!(after.view().round, 2);
}

#[test]
fn the_end_of_the_input_keeps_the_game() {
    let kept = Rc::new(RefCell::new(Vec::new()));
    let mut diary = Diary { kept: Rc::clone(&kept), fails: false };
    let mut out = Vec::new();
    let after =
        run(game(&BELARUS, 1), &mut diary, &mut "consult minsk sound".as_bytes(), &mut out, &Options::default())
            .unwrap();
    assert_eq!(after.rounds()[0].moves.len(), 1);
    assert_eq!(kept.borrow().len(), 3);
    assert!(String::from_utf8(out).unwrap().ends_with("The game is kept in a diary. Goodbye.\n"));
}

#[test]
fn what_is_misspelt_is_explained_and_nothing_is_done() {
    let game = game(&BELARUS, 7);
    let cases = [
        ("conslt minsk", "Did you mean consult?"),
        ("consult minks sound_out", "I know no capital \"minks\". Did you mean minsk?"),
        ("consult minsk sond_out", "Did you mean sound_out (Sound out Minsk)?"),
        (
            "offer minsk: non_agression written",
            "Did you mean non_aggression (Non-aggression pledge)? Nothing was put on the table.",
        ),
        ("offer minsk: non_aggression writen, contact envoy_visit", "Did you mean written (signed text)?"),
        ("offer minsk: contact envoy_visit, aviaton parts", "Did you mean aviation (Civil aviation)?"),
        ("offer minsk: contact", "Level of contact needs an option"),
        ("offer minsk contact envoy_visit", "Say the parties, a colon"),
        ("offer minsk: releases gesture, pacing slow", "Pacing has no option \"slow\""),
        ("measure delist_gstur", "Did you mean delist_gesture (Delist a few, unasked)?"),
        ("forecast minsk acept 50", "Did you mean accept?"),
        ("deliver potahs", "Did you mean potash?"),
        ("why minks", "Did you mean minsk?"),
        ("library ECO-7", "Did you mean ECO-0"),
        ("a", "accept, answer or agreements"),
        ("minsk", "names a capital"),
        ("xyzzy", "I do not know the word \"xyzzy\"."),
    ];
    for (line, expected) in cases {
        let said = answer(&game, line);
        assert!(said.contains(expected), "{line}: {said}");
        let (_, after) = play(game.clone(), &format!("{line}\n"), &Options::default());
        assert_eq!(after.digest(), game.digest(), "{line}");
        assert_eq!(after.plays().count(), 0, "{line}");
    }
}

#[test]
fn a_refusal_gives_every_reason_and_its_cure() {
    let game = game(&BELARUS, 7);
    let said = answer(&game, "offer warsaw: releases gesture, sectors industrial, linkage within");
    assert!(said.contains("nothing has changed"), "{said}");
    assert!(
        said.contains("Only Minsk can give \"Releases\", and Minsk is no party. Add minsk to the parties"),
        "{said}"
    );
    assert!(said.contains("Put sectoral into the same offer"), "{said}");
}

#[test]
fn beginnings_and_names_are_enough() {
    let game = game(&BELARUS, 7);
    let digest = |line: &str| play(game.clone(), &format!("{line}\n"), &Options::default()).1.digest();
    let offer = digest("offer minsk: non_aggression written, detention_terms access");
    assert_ne!(offer, game.digest());
    assert_eq!(
        offer,
        digest("off Minsk: Non-aggression pledge: signed text, Conditions of detention: doctor, family, Red Cross")
    );
    assert_eq!(offer, digest("offer min: non-agg wri; detention access"));
    assert_eq!(digest("consult minsk sound_out"), digest("cons min sou"));
    assert_eq!(digest("consult minsk sound_out"), digest("consult\n1\n1"));
    assert_eq!(digest("offer minsk: non_aggression written"), digest("table\n1\n1\n2\ntable send"));
}

/// Every number of every list leads somewhere: to another list, to an answer, or to a refusal with its reason.
#[test]
fn every_number_means_something() {
    for (pack, seed) in [(&*BELARUS, 7), (&*HARBOUR, 3)] {
        let game = game(pack, seed);
        let counterpart = &game.scenario().capital(game.scenario().counterpart).id;
        let lists = [
            "consult",
            "measure",
            "table",
            "table parties",
            "table terms",
            "answer",
            "library",
            "library claims",
            "library search e",
        ]
        .map(str::to_owned)
        .into_iter()
        .chain([format!("consult {counterpart}")])
        .chain(game.scenario().clusters.iter().map(|(id, _)| format!("table {id}")));
        for list in lists {
            let options = Options { width: 0, page: 0, ..Options::default() };
            let said = play(game.clone(), &format!("done\n{list}\n"), &options).0;
            let (_, said) = said.rsplit_once("Left. 'help' says what can be typed.\n").unwrap();
            let count =
                said.lines().filter(|l| l.split_once(". ").is_some_and(|(n, _)| n.parse::<u32>().is_ok())).count();
            for number in (1..=count).take(40) {
                let options = Options { echo: true, ..options.clone() };
                let text = play(game.clone(), &format!("{list}\n{number}\n"), &options).0;
                let (_, answer) = text.split_once(&format!("> {number}\n")).unwrap();
                assert!(
                    !answer.contains("I know no") && !answer.contains("I do not know"),
                    "{list}, {number}: {answer}"
                );
            }
        }
    }
}

/// In play no hidden track is named, whatever is asked.
#[test]
fn what_is_hidden_is_never_told_in_play() {
    for (pack, seed) in [(&*BELARUS, 11), (&*HARBOUR, 5)] {
        let game = game(pack, seed);
        let mut lines = String::new();
        for month in 1..game.scenario().clock.rounds {
            for number in 1..=4 {
                lines.push_str(&format!("consult\n{number}\n1\nmeasure\n{}\n", number + usize::from(month)));
            }
            lines.push_str("table\n2\n1\n1\ntable send\naccept\ndeliver\n1\nwhy\nstatus all\ncapitals\nagreements\nmap\nlog\nmore\n");
            for c in &game.scenario().capitals {
                lines.push_str(&format!("why {0}\ncapitals {0}\n", c.id));
            }
            for t in &game.scenario().tracks {
                lines.push_str(&format!("why {}\n", t.id));
            }
            lines.push_str("end\n");
        }
        let options = Options { width: 0, page: 0, ..Options::default() };
        let (text, after) = play(game.clone(), &lines, &options);
        let text = if after.is_over() { text.split("The game is over.").next().unwrap().to_owned() } else { text };
        let said: Vec<&str> = text.lines().filter(|l| !l.starts_with("I know nothing called")).collect();
        for track in game.scenario().tracks.iter().filter(|t| t.hidden) {
            let name = pack.name(&format!("track.{}.name", track.id)).to_owned();
            let shown = |l: &&&str| {
                l.contains(&format!("{name}:")) || l.contains(&format!("{name} up")) || l.contains(&track.id)
            };
            let found: Vec<&&str> = said.iter().filter(shown).collect();
            assert!(found.is_empty(), "{name}: {found:#?}");
        }
    }
}

#[test]
fn nothing_raw_goes_out() {
    let mut game = game(&HARBOUR, 3);
    game.header_mut().players = Some("Ann\u{1b}]0;x\u{7}".to_owned());
    let mut out = Vec::new();
    let mut diary = Diary { kept: Rc::default(), fails: false };
    let lines = b"note \x1b[31mred\xff\nend\nlog\nundo\nwhy \x1b[2J\n\x1b[A\n";
    run(game, &mut diary, &mut &lines[..], &mut out, &Options { echo: true, ..Options::default() }).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{text:?}");
}

#[test]
fn lines_are_broken_where_asked() {
    let lines = "help\nmore\nstatus\ncapitals minsk\ntable\n";
    let text = play(game(&BELARUS, 7), lines, &Options { width: 40, ..Options::default() }).0;
    let longest = text.lines().max_by_key(|l| l.chars().count()).unwrap();
    assert!(longest.chars().count() <= 40, "{longest}");
}

#[test]
fn a_line_without_end_is_refused() {
    let text = heard(game(&HARBOUR, 3), &format!("note {}\nstatus\n", "x".repeat(100_000)));
    assert!(text.contains("That line is too long"), "{text}");
}

#[test]
fn a_game_is_chosen_line_by_line() {
    let ask = |lines: &str| {
        let mut out = Vec::new();
        choose(&BELARUS, &setup(&BELARUS, 5), &mut lines.as_bytes(), &mut out, &Options::default()).unwrap()
    };
    assert_eq!(ask("\n\n\n\n"), Some((setup(&BELARUS, 5), false)));
    let (chosen, _) = ask("first contact\nsealed\nfree\n42\n").unwrap();
    assert_eq!(
        (chosen.scenario.as_str(), chosen.lens.as_str(), chosen.mandate.as_str(), chosen.seed),
        ("first_contact", "sealed", "free_people", 42)
    );
    assert_eq!(ask("nonsense\nquit\n"), None);
    assert_eq!(ask("1\n"), None);
}

/// Settings are heard, changed, kept and refused with what can be chosen; a width holds from the next line on.
#[test]
fn settings_are_changed_in_line_mode() {
    use balcony::game::settings::{Item, Settings};
    use balcony::plain::{Chosen, run_chosen};
    let mut kept = Vec::new();
    let mut keep = |item: Item, value: &str| {
        kept.push(format!("{} {value}", item.id()));
        Ok(())
    };
    let chosen = Chosen { settings: Settings::default(), ascii: false, unicode: true, keep: &mut keep };
    let lines = "settings\n1\nsettings theme high contrast\nsettings mouse maybe\nwidth 30\nwidth 7\nsettings signs ascii\nnote Šiauliai\nquit\n";
    let mut out = Vec::new();
    let options = Options { echo: true, ..Options::default() };
    run_chosen(game(&BELARUS, 7), &mut Forgetful, chosen, &mut lines.as_bytes(), &mut out, &options).unwrap();
    let text = String::from_utf8(out).unwrap();
    let (_, after) = text.split_once("> settings\n").unwrap();
    for said in ["theme: dark", "theme is high_contrast now", "mouse can be on, off", "A width is 0, or 20 to 200"] {
        assert!(after.contains(said), "{said} is not said:\n{after}");
    }
    let (_, narrow) = after.split_once("> width 30\n").unwrap();
    assert!(narrow.lines().filter(|l| !l.starts_with("> ")).all(|l| l.chars().count() <= 30), "{narrow}");
    assert!(narrow.contains("> note Siauliai"), "{narrow}");
    assert_eq!(kept, ["theme high_contrast", "width 30", "signs ascii"]);
}

/// What a facilitator set who set nothing.
fn class() -> balcony::game::class::Class {
    let injects = Vec::new();
    balcony::game::class::Class { injects, months: None, minutes: 0, forecasts: true, hold: false, chairs: true }
}

/// What is heard, with nothing broken.
fn flat(game: Game, lines: &str) -> String {
    play(game, lines, &Options { width: 0, page: 0, ..Options::default() }).0
}

#[test]
fn what_is_in_force_is_no_example_and_is_said_where_it_is_offered_again() {
    let game = game(&BELARUS, 7);
    let first = answer(&game, "offer");
    let offer = first.split('\'').nth(1).unwrap().to_owned();
    // Agreed by the facilitator's word, so that no luck is in it.
    let agreed = format!("{offer}\noverride minsk embrace So that it is agreed\n");
    let plays = agreed + "offer\ntemplate\n";
    let mut game = game;
    game.header_mut().class = Some(class());
    let said = flat(game, &plays);
    let example = said.rsplit("as in '").next().unwrap().split('\'').next().unwrap();
    assert_ne!(example, offer, "{said}");
    assert!(said.contains("in force already"), "{said}");
    assert!(!said.contains("Your last offer"), "{said}");
}

#[test]
fn names_at_the_table_and_numbers_behind_a_word_choose() {
    let game = game(&BELARUS, 7);
    let digest = |lines: &str| play(game.clone(), &format!("{lines}\n"), &Options::default()).1.digest();
    let sent = digest("offer minsk: non_aggression written");
    assert_ne!(sent, game.digest());
    assert_eq!(sent, digest("table\nsecurity\nNon-aggression\nsigned text\nsend"));
    assert_eq!(sent, digest("table non_aggression written\nborders\nback\nsend it"));
    assert_eq!(game.digest(), digest("table non_aggression written\nclear\nsend"));
    let sounded = digest("consult minsk sound_out");
    assert_eq!(sounded, digest("consult minsk 1"));
    assert_eq!(sounded, digest("consult minsk\nsound out"));
    let answered = answer(&game, "answer 1");
    assert!(answered.starts_with("That is 'answer china_complains "), "{answered}");
    assert!(answer(&game, "answer 99").contains("goes from 1 to"));
    assert!(answer(&game, "template 1").contains("Your draft, to"));
    // A beginning makes no move, and a word that only stands in the middle of a name makes none either.
    assert_eq!(game.digest(), digest("answer\nminsk"));
    assert_eq!(game.digest(), digest("answer\nlet"));
}

#[test]
fn what_has_happened_can_be_heard_again() {
    let game = game(&BELARUS, 7);
    let opening = flat(game.clone(), "");
    let story = opening.lines().find(|l| l.starts_with("Beijing asks about its trains. ")).unwrap().to_owned();
    assert!(answer(&game, "answer").contains(&story));
    let later = flat(game, "answer 1\nnews\nend\nnews 1\n");
    assert_eq!(later.matches(&story).count(), 3, "{later}");
}

#[test]
fn what_fails_the_mandate_is_asked_about_where_a_person_answers() {
    let game = game(&BELARUS, 7);
    let order = "offer minsk: sectoral blanket, contact leader_visit, relief_form permanent";
    let asks = Options { prompt: true, width: 0, ..Options::default() };
    let (said, after) = play(game.clone(), &format!("{order}\nno\n"), &asks);
    assert!(said.contains("will not hear of this") && said.contains("Say 'yes'"), "{said}");
    assert_eq!(after.plays().count(), 0);
    for yes in ["yes", order] {
        assert_eq!(play(game.clone(), &format!("{order}\n{yes}\n"), &asks).1.plays().count(), 1, "{yes}");
    }
    // A file of orders is not asked, and is told all the same.
    let (said, after) = play(game, &format!("{order}\n"), &Options { width: 0, ..Options::default() });
    assert_eq!(after.plays().count(), 1);
    assert!(said.contains("Mind: ") && said.contains("will not hear of this"), "{said}");
}

#[test]
fn a_class_is_not_left_for_the_guide_without_a_question() {
    let mut game = game(&BELARUS, 7);
    game.header_mut().class = Some(class());
    let (said, after) = play(game.clone(), "tutorial start\nstatus\n", &Options { width: 0, ..Options::default() });
    assert!(said.contains("This is a class's game") && after.header().guide.is_none(), "{said}");
    assert!(play(game, "tutorial start\nyes\n", &Options::default()).1.header().guide.is_some());
}

#[test]
fn a_promise_that_was_broken_unseen_is_told_beside_the_ending() {
    use balcony::engine::Status;
    let setup = |seed| Setup { scenario: "first_contact".into(), seed, ..setup(&BELARUS, seed) };
    // Agreed by the facilitator's word in the month before the last, so that the one draw of its keeping is luck.
    let lines = "end\nend\noffer minsk: releases gesture, contact envoy_visit\n\
                 override minsk embrace So that it is agreed\ndeliver contact\nend\nend\n";
    let mut unseen = 0;
    for seed in 0..80 {
        let mut game = Game::new(Arc::clone(&BELARUS), &setup(seed)).unwrap();
        game.header_mut().class = Some(class());
        let (said, after) = play(game, lines, &Options { width: 0, ..Options::default() });
        let hidden = |o: &balcony::engine::Obligation| o.status == Status::Breached && o.seen != Status::Breached;
        assert!(after.is_over());
        if after.state().obligations.iter().any(hidden) {
            unseen += 1;
            assert!(said.contains("But not everything that was promised was kept. "), "{seed}: {said}");
            assert!(said.contains("and nobody saw it."), "{seed}: {said}");
            let told = flat(after, "agreements\ndebrief broken\n");
            assert!(told.contains("broken, unseen at the time"), "{seed}: {told}");
        }
    }
    assert!(unseen > 0);
}

#[test]
fn every_part_of_a_debrief_is_heard() {
    assert!(answer(&game(&BELARUS, 7), "debrief").contains("when the game is over"));
    let game = play(game(&BELARUS, 7), &"end\n".repeat(12), &Options::default()).1;
    assert!(game.is_over());
    let parts = [
        ("debrief", "The game is over."),
        ("debrief turning", "compare"),
        ("debrief lenses", "as played"),
        ("debrief luck", "What the luck was worth"),
        ("debrief broken", "Nothing that was promised was broken"),
        ("debrief numbers", "tracks in view"),
        ("debrief questions", "What did the numbers hide?"),
        ("debrief xyzzy", "'debrief lenses'"),
    ];
    for (order, words) in parts {
        assert!(answer(&game, order).contains(words), "{order}: {}", answer(&game, order));
    }
}
