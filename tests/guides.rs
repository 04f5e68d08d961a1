//! The guides: `README.md` and `docs/*.md`. What this protects: whoever types what stands there gets what is said there.
//!
//! Commands in `sh` blocks are run, a page's blocks one after another in a folder of its own. Blocks marked `sh no_run` need a
//! terminal, a compiler or a name of the reader's; their `balcony` commands are only parsed. Pictures and transcripts are what
//! the program makes today: `BALCONY_REFRESH=1 cargo test --test guides` makes them anew.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

mod guide;

use balcony::cli::Args;
use balcony::game::{Forgetful, Game, Setup};
use balcony::pack::{self, Pack, problem::render};
use balcony::plain::{Options, run};
use balcony::store::read_pack;
use clap::{CommandFactory as _, Parser as _};
use guide::{Page, Room, pages, refreshing};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// Most bytes of a picture.
const LARGEST: u64 = 150_000;
const EXAMPLE: &str = "docs/example_pack";

fn belarus() -> Arc<Pack> {
    Arc::new(pack::load(&pack::builtin()).value.expect("the built-in pack loads"))
}

fn example() -> Arc<Pack> {
    let checked = pack::load(&read_pack(Path::new(EXAMPLE)).unwrap());
    assert_eq!(render(&checked.problems), "", "{EXAMPLE} has problems");
    Arc::new(checked.value.unwrap())
}

/// A command that draws a picture of the guides, and where it goes.
fn picture(command: &str) -> Option<&str> {
    let drawn = command.strip_prefix("balcony screenshot ")?;
    drawn.split(" -o ").nth(1).filter(|path| path.starts_with("docs/pictures/"))
}

#[test]
fn every_command_does_what_it_should() {
    let mut ran = 0;
    for page in pages() {
        let room = Room::new();
        room.lay_out(&page);
        for (line, command) in page.commands("sh").into_iter().filter(|(_, c)| picture(c).is_none()) {
            room.run(&command).unwrap_or_else(|why| panic!("{}:{line}: {command}\n{why}", page.path));
            ran += 1;
        }
    }
    assert!(ran > 30, "only {ran} commands were run");
}

#[test]
fn every_other_command_is_understood() {
    let mut parsed = 0;
    for page in pages() {
        for (line, command) in page.commands("sh no_run") {
            let Some(words) = guide::arguments(&command) else { continue };
            if let Err(why) = Args::try_parse_from(&words) {
                panic!("{}:{line}: {command}\n{why}", page.path);
            }
            parsed += 1;
        }
    }
    assert!(parsed > 5, "only {parsed} commands were parsed");
}

/// `balcony ...` in running text, and the flags that stand beside it in a row of a table.
#[test]
fn every_command_in_the_text_is_one() {
    for page in pages() {
        for (line, text) in page.prose() {
            assert_eq!(text.matches('`').count() % 2, 0, "{}:{line}: code does not end in its line", page.path);
            let spans: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
            let mut beside = None;
            for span in spans {
                let words: Vec<&str> = span.split_whitespace().collect();
                let flags = |word: &&&str| word.starts_with("--") && word.len() > 2;
                if words.first() == Some(&"balcony") {
                    let command = command_of(&words[1..]);
                    let command = command.unwrap_or_else(|w| panic!("{}:{line}: no command {w:?}", page.path));
                    for flag in words.iter().filter(flags) {
                        assert!(has(&command, flag), "{}:{line}: {span} has no flag {flag}", page.path);
                    }
                    beside = Some(command);
                } else if let (Some(command), true) = (&beside, text.starts_with('|')) {
                    for flag in words.iter().filter(flags) {
                        assert!(has(command, flag), "{}:{line}: {} has no flag {flag}", page.path, command.get_name());
                    }
                }
            }
        }
    }
}

/// The command these words begin with; the word that is none.
fn command_of<'w>(words: &[&'w str]) -> Result<clap::Command, &'w str> {
    let mut command = Args::command();
    command.build();
    for word in words {
        if !word.starts_with(|c: char| c.is_ascii_lowercase()) || !command.has_subcommands() {
            break;
        }
        command = command.find_subcommand(word).ok_or(*word)?.clone();
    }
    Ok(command)
}

fn has(command: &clap::Command, flag: &str) -> bool {
    let name = flag.trim_start_matches('-').split('=').next().unwrap();
    name == "help" || name == "version" || command.get_arguments().any(|a| a.get_long() == Some(name))
}

#[test]
fn every_link_leads_somewhere() {
    let all = pages();
    for page in &all {
        for (line, target) in page.links() {
            let (file, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let path = if file.is_empty() { page.path.clone() } else { page.beside(file) };
            assert!(Path::new(&path).exists(), "{}:{line}: there is no {path}", page.path);
            if !anchor.is_empty() {
                let there = all.iter().find(|p| p.path == path).is_some_and(|p| p.anchors().contains(anchor));
                assert!(there, "{}:{line}: {path} has no heading #{anchor}", page.path);
            }
        }
    }
}

#[test]
fn every_picture_is_what_the_program_draws() {
    let room = Room::new();
    let mut drawn = BTreeSet::new();
    for page in pages() {
        for (line, command) in page.commands("sh") {
            let Some(path) = picture(&command) else { continue };
            room.run(&command).unwrap_or_else(|why| panic!("{}:{line}: {command}\n{why}", page.path));
            let now = room.read(path);
            if refreshing() {
                fs::write(path, &now).unwrap();
            }
            assert!(
                fs::read_to_string(path).is_ok_and(|kept| kept == now),
                "{path} is stale: {command}\nor BALCONY_REFRESH=1 cargo test --test guides"
            );
            drawn.insert(path.to_owned());
        }
    }
    let shown: BTreeSet<String> =
        pages().iter().flat_map(|p| p.links().into_iter().map(|(_, to)| p.beside(&to)).collect::<Vec<_>>()).collect();
    for entry in fs::read_dir("docs/pictures").unwrap() {
        let entry = entry.unwrap();
        let path = format!("docs/pictures/{}", entry.file_name().to_str().unwrap());
        if path.ends_with(".svg") {
            assert!(drawn.contains(&path), "no command of the guides draws {path}");
            assert!(shown.contains(&path), "no page shows {path}");
            assert!(entry.metadata().unwrap().len() < LARGEST, "{path} is too large");
        }
    }
}

/// What is heard after each line of a transcript's game.
fn turns(setup: &[&str], typed: &[String]) -> Vec<Vec<String>> {
    let [scenario, lens, mandate, seed] = setup else { panic!("a transcript names scenario, lens, mandate and seed") };
    let own = |s: &&str| (*s).to_owned();
    let setup = Setup { scenario: own(scenario), lens: own(lens), mandate: own(mandate), seed: seed.parse().unwrap() };
    let game = Game::new(belarus(), &setup).unwrap();
    let lines: String = typed.iter().map(|t| format!("{t}\n")).collect();
    let mut out = Vec::new();
    run(game, &mut Forgetful, &mut lines.as_bytes(), &mut out, &Options { echo: true, ..Options::default() }).unwrap();
    let text = String::from_utf8(out).unwrap();
    let text = text.split_once("\nThe game is kept nowhere.").map_or(text.as_str(), |(before, _)| before);
    let mut turns: Vec<Vec<String>> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("> "), turns.last_mut()) {
            (Some(_), _) => turns.push(Vec::new()),
            (None, Some(turn)) => turn.push(line.to_owned()),
            (None, None) => {}
        }
    }
    turns
}

/// A transcript as it would read today: each answer cut where the page cuts it, by `...`.
fn heard_again(setup: &[&str], kept: &[String]) -> Vec<String> {
    let mut parts: Vec<(String, Vec<&String>)> = Vec::new();
    for line in kept {
        match (line.strip_prefix("> "), parts.last_mut()) {
            (Some(typed), _) => parts.push((typed.to_owned(), Vec::new())),
            (None, Some((_, answer))) => answer.push(line),
            (None, None) => panic!("a transcript begins with what is typed: {line}"),
        }
    }
    let typed: Vec<String> = parts.iter().map(|(t, _)| t.clone()).collect();
    let now = turns(setup, &typed);
    let mut page = Vec::new();
    for ((typed, answer), whole) in parts.iter().zip(now) {
        page.push(format!("> {typed}"));
        let cut = answer.last().is_some_and(|l| *l == "...");
        let kept = if cut { answer.len() - 1 } else { whole.len() };
        page.extend(whole.into_iter().take(kept));
        page.extend(cut.then(|| "...".to_owned()));
    }
    page
}

#[test]
fn transcripts_are_what_is_heard() {
    let mut seen = 0;
    for page in pages() {
        let mut text = page.text.clone();
        for block in page.blocks() {
            let Some(setup) = block.info.strip_prefix("text transcript ") else { continue };
            seen += 1;
            let setup: Vec<&str> = setup.split_whitespace().collect();
            let (was, now) = (block.lines.join("\n"), heard_again(&setup, &block.lines).join("\n"));
            if refreshing() {
                text = text.replacen(&was, &now, 1);
            } else {
                let what = "is not what is heard; BALCONY_REFRESH=1 cargo test --test guides writes it anew";
                assert_eq!(was, now, "{}:{}: the transcript {what}", page.path, block.line);
            }
        }
        if text != page.text {
            fs::write(&page.path, text).unwrap();
        }
    }
    assert!(seen >= 2);
}

/// Keys from the table of keys, words from what `help` says.
#[test]
fn the_page_of_keys_is_whole() {
    let mut page = String::from(
        "# Keys and words\n\nOn the screens `?` shows those that work where you are, and `:` finds any action by its name.\n\n\
         ## Keys\n",
    );
    for (place, name) in balcony::tui::keymap::Place::ALL {
        page.push_str(&format!("\n### {name}\n\n| key | |\n|---|---|\n"));
        for (keys, label) in balcony::tui::keymap::keys_of(place) {
            let keys: Vec<String> = keys.split(", ").map(|key| format!("`{key}`")).collect();
            page.push_str(&format!("| {} | {label} |\n", keys.join(" ")));
        }
    }
    page.push_str(
        "\n## Words of line mode\n\nBeginnings of words are enough. `help WORD` says more of some of them.\n\n| word | |\n|---|---|\n",
    );
    for (word, text) in spoken() {
        page.push_str(&format!("| `{word}` | {text} |\n"));
    }
    if refreshing() {
        fs::write("docs/keys.md", &page).unwrap();
    }
    let kept = fs::read_to_string("docs/keys.md").unwrap_or_default();
    assert!(kept == page, "docs/keys.md is stale; BALCONY_REFRESH=1 cargo test --test guides writes it anew");
}

/// The words of line mode, as `help all` lists them.
fn spoken() -> Vec<(String, String)> {
    let pack = belarus();
    let d = &pack.defaults;
    let setup = Setup { scenario: d.scenario.clone(), lens: d.lens.clone(), mandate: d.mandate.clone(), seed: 7 };
    let game = Game::new(Arc::clone(&pack), &setup).unwrap();
    let mut out = Vec::new();
    let options = Options { width: 0, page: 0, ..Options::default() };
    run(game, &mut Forgetful, &mut "help all\n".as_bytes(), &mut out, &options).unwrap();
    let text = String::from_utf8(out).unwrap();
    let (_, words) = text.split_once("The words:\n").unwrap();
    let words: Vec<(String, String)> = words
        .lines()
        .take_while(|l| !l.starts_with('\''))
        .map(|l| l.split_once(": ").map(|(w, t)| (w.to_owned(), t.to_owned())).unwrap())
        .collect();
    assert!(words.len() > 30, "{words:?}");
    words
}

fn author() -> Page {
    pages().into_iter().find(|p| p.path == "docs/pack_authors.md").unwrap()
}

/// What the page quotes of the example stands there.
#[test]
fn quotations_are_of_the_example() {
    let page = author();
    let mut quoted = 0;
    for block in page.blocks() {
        let Some(file) = block.info.strip_prefix("ron ") else { continue };
        let text = fs::read_to_string(Path::new(EXAMPLE).join(file)).unwrap();
        let words = block.lines.join("\n");
        assert!(text.contains(&words), "{}:{}: not in {file}:\n{words}", page.path, block.line);
        quoted += 1;
    }
    assert!(quoted > 10);
}

/// Every word of the language of packs stands on the page, as code.
#[test]
fn no_word_of_the_language_is_left_out() {
    let page = author();
    let known = page.code_words();
    let mut asked = 0;
    for entry in fs::read_dir("src/pack/raw").unwrap() {
        let path = entry.unwrap().path();
        for word in guide::declared(&fs::read_to_string(&path).unwrap()) {
            assert!(known.contains(&word), "{} does not explain `{word}` of {}", page.path, path.display());
            asked += 1;
        }
    }
    assert!(asked > 150, "only {asked} words were found in src/pack/raw");
}

/// The page's list of files is the checker's, and the example has one of each.
#[test]
fn the_example_has_every_kind_of_file() {
    let files = read_pack(Path::new(EXAMPLE)).unwrap();
    let mut kinds = 0;
    let page = author();
    for (_, line) in page.prose() {
        let first = line.strip_prefix("| ").and_then(|l| l.split('|').next()).unwrap_or_default();
        let names: Vec<&str> = first.split('`').skip(1).step_by(2).filter(|n| n.ends_with(".ron")).collect();
        if names.is_empty() {
            continue;
        }
        kinds += 1;
        let there = |name: &&str| match name.split_once('/') {
            Some((folder, file)) if file.contains(['*', 'L']) => {
                files.iter().any(|(path, _)| path.starts_with(&format!("{folder}/")))
            }
            _ => files.get(name).is_some(),
        };
        assert!(names.iter().any(there), "{EXAMPLE} has none of {names:?}");
    }
    assert!(kinds > 20, "{kinds} kinds");
}

/// The example is played to its end, by hand and under each lens.
#[test]
fn the_example_is_a_game() {
    let pack = example();
    for lens in ["wet", "dry"] {
        let setup = Setup { scenario: "summer".into(), lens: lens.into(), mandate: "balanced".into(), seed: 3 };
        let game = Game::new(Arc::clone(&pack), &setup).unwrap();
        let typed = "consult farm walk_the_ditch\nconsult mill tell_first\nend\n\
                     offer farm: pumping less_at_night, gauge recorder, lining whole\nend\ndeliver lining\nend\nend\n";
        let mut out = Vec::new();
        let after = run(game, &mut Forgetful, &mut typed.as_bytes(), &mut out, &Options::default()).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(after.is_over(), "{text}");
        for part in ["What you heard in The farm", "The farm", "In this model, overall", "The county to The farm"] {
            assert!(text.contains(part), "{lens}: nothing of \"{part}\" in\n{text}");
        }
    }
}

/// The messages that the page shows are those of the mistakes it shows them for.
#[test]
fn messages_are_the_checkers() {
    const MISTAKES: [(&str, &str, &str); 5] = [
        ("rules/river.ron", "Term(\"gauge\", \"staff\"), Force", "Term(\"guage\", \"staff\"), Force"),
        ("tables/water.ron", "worth: [3, 6]", "worth: [3]"),
        ("lenses/wet.ron", "\"careful\": 600", "\"careful\": 500"),
        ("text/en.ron", "    \"option.gauge.recorder\": [\"a recorder\"],\n", ""),
        ("rules/river.ron", "not having listened.", "not having listened"),
    ];
    let mut spoilt = pack::Files::new();
    for (path, text) in read_pack(Path::new(EXAMPLE)).unwrap().iter() {
        let mut text = text.to_owned();
        for (_, right, wrong) in MISTAKES.iter().filter(|(file, ..)| *file == path) {
            assert!(text.contains(right), "{path} has no {right}");
            text = text.replacen(right, wrong, 1);
        }
        spoilt.insert(path, text).unwrap();
    }
    let said = render(&pack::load(&spoilt).problems);
    let page = author();
    let block = page.blocks().into_iter().find(|b| b.info == "text messages").unwrap();
    for line in &block.lines {
        assert!(said.lines().any(|l| l == line), "{}: no such message: {line}\nbut\n{said}", page.path);
    }
    assert_eq!(block.lines.len(), said.lines().count(), "{said}");
}
