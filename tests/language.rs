//! The frame's words come from `assets/lang`. A word that is missing does not compile; what this protects besides: no text
//! lies there that nobody says, no language has messages of its own, no room holds a sentence in its code, and no screen
//! says a word that comes neither from there nor from the pack.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

#[cfg(debug_assertions)]
mod stage;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, end));
        } else if path.to_str().unwrap().ends_with(end) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The messages of a language, as `room::key`.
fn messages(code: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for path in files(&Path::new("assets/lang").join(code), ".ftl") {
        let room = path.file_stem().unwrap().to_str().unwrap().to_owned();
        for line in fs::read_to_string(&path).unwrap().lines() {
            let Some((key, _)) = line.split_once(" =") else { continue };
            if key.starts_with(|c: char| c.is_ascii_lowercase()) {
                all.insert(format!("{room}::{}", key.replace('-', "_")));
            }
        }
    }
    all
}

fn is_part_of_a_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

#[test]
fn every_message_is_said_somewhere() {
    let sources: Vec<String> = files(Path::new("src"), ".rs").iter().map(|p| fs::read_to_string(p).unwrap()).collect();
    let said = |message: &String| {
        sources.iter().any(|text| {
            text.match_indices(message.as_str())
                .any(|(at, _)| !text[at + message.len()..].starts_with(is_part_of_a_name))
        })
    };
    let silent: Vec<String> = messages("en").into_iter().filter(|m| !m.starts_with("language::") && !said(m)).collect();
    assert!(silent.is_empty(), "nobody says {silent:#?}");
}

#[test]
fn other_languages_translate_and_add_nothing() {
    let english = messages("en");
    assert!(english.len() > 600 && english.contains("language::name"));
    for entry in fs::read_dir("assets/lang").unwrap() {
        let code = entry.unwrap().file_name().into_string().unwrap();
        let own = messages(&code);
        let missing: Vec<_> = english.difference(&own).collect();
        let surplus: Vec<_> = own.difference(&english).collect();
        assert!(missing.is_empty() && surplus.is_empty(), "{code} lacks {missing:#?} and has besides {surplus:#?}");
    }
}

/// The texts in quotation marks of a source, without its tests, comments and attributes.
fn texts(source: &str) -> Vec<String> {
    let live = source.split("#[cfg(test)]").next().unwrap();
    let mut found = Vec::new();
    let of_code = |l: &&str| l.starts_with("//") || l.starts_with("#[") || l.contains("reason = \"");
    for line in live.lines().map(str::trim_start).filter(|l| !of_code(l)) {
        let mut text: Option<String> = None;
        let mut letters = line.chars().peekable();
        while let Some(c) = letters.next() {
            match (c, &mut text) {
                ('\\', Some(t)) => t.extend(letters.next()),
                ('"', Some(_)) => found.extend(text.take()),
                ('"', None) => text = Some(String::new()),
                ('\'', None) if letters.peek() == Some(&'"') => {
                    letters.next();
                }
                ('/', None) if letters.peek() == Some(&'/') => break,
                (c, Some(t)) => t.push(c),
                _ => {}
            }
        }
    }
    found
}

/// Whether somebody could read it as a sentence: four words, of which two follow each other.
fn is_prose(text: &str) -> bool {
    let words = text.split([' ', '\n']).filter(|w| w.len() > 1 && w.chars().all(|c| c.is_ascii_alphabetic()));
    words.count() > 3
}

/// Texts that read like sentences and are none of the frame's: the help of the command line, which is English as its flags
/// are; forms of files; markup.
fn is_something_else(path: &Path, text: &str) -> bool {
    let file = path.file_name().unwrap().to_str().unwrap();
    let help = path.starts_with("src/cli")
        && ["balcony ", "Examples:", "Problems go to", " -o ", "by a test"].iter().any(|h| text.contains(h));
    let comment = text.starts_with("// ");
    let markup = ["html.rs", "chart.rs", "picture.rs", "sensitivity.rs"].contains(&file) && text.contains("=\"");
    help || comment || markup || file == "html.rs" || ["slip.rs", "document.rs"].contains(&file)
}

#[test]
fn no_room_holds_a_sentence_in_its_code() {
    assert!(is_prose("The last list goes from 1 to 3."));
    assert_eq!(texts("told.say(\"Left as it was, as you see.\"); // \"no\"").len(), 1);
    let mut found = Vec::new();
    for room in ["plain", "report", "tui", "game", "store", "cli"] {
        for path in files(&Path::new("src").join(room), ".rs") {
            let source = fs::read_to_string(&path).unwrap();
            let those = texts(&source).into_iter().filter(|t| is_prose(t) && !is_something_else(&path, t));
            found.extend(those.map(|t| format!("{}: {t}", path.display())));
        }
    }
    assert!(found.is_empty(), "these belong into assets/lang/en: {found:#?}");
}

/// An ending put to a word by hand is English for ever; a message that counts has a choice for it.
#[test]
fn no_plural_is_made_by_an_ending() {
    let ended = |text: &String| matches!(text.as_str(), "s" | "es" | "ies");
    for path in files(Path::new("src"), ".rs").into_iter().filter(|p| !p.starts_with("src/pack")) {
        let source = fs::read_to_string(&path).unwrap();
        assert!(!texts(&source).iter().any(ended), "{}", path.display());
    }
    let glued = |text: &str| text.split("}").skip(1).any(|after| after == "s" || after.starts_with("s "));
    for path in files(Path::new("assets/lang"), ".ftl") {
        let found: Vec<_> =
            fs::read_to_string(&path).unwrap().lines().filter(|l| glued(l)).map(str::to_owned).collect();
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
    }
}

/// The language spoken is the program's, so those who change it take turns.
#[cfg(debug_assertions)]
static SPEAKING: std::sync::Mutex<()> = std::sync::Mutex::new(());

/// Runs of letters that bear no mark.
#[cfg(debug_assertions)]
fn unmarked(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.len() > 2 && w.is_ascii() && w.chars().any(|c| c.is_ascii_alphabetic()))
}

/// Screens and how to come there from the situation room of a game that has been played.
#[cfg(debug_assertions)]
const WAYS: &str = "|t|r|r w|a|c|e|o|g|t ?|n|f|m|u|Home Enter|/|/ PgDn End Enter|F3|h Space Down Down|: e n d|t z|o Home z|F5|t F\
                    |A|A Down Enter|v|?|c ?|h ?|m Enter|t p|W|G|q";

/// Whether a word is one of these, or what is left of one that was cut.
#[cfg(debug_assertions)]
fn is_known(known: &BTreeSet<String>, word: &str) -> bool {
    let word = word.to_lowercase();
    known.iter().any(|k| k.starts_with(&word) || k.ends_with(&word))
}

/// Every word that is marked nowhere, on the screens of a game of the small pack; the pack's own words are its affair.
#[cfg(debug_assertions)]
#[test]
fn screens_say_nothing_but_what_stands_in_these_files() {
    use balcony::lang;
    use balcony::tui::{Msg, Screen, Theme, update, view};
    use ratatui::{Terminal, backend::TestBackend};

    let _turn = SPEAKING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let mut known: BTreeSet<String> = BTreeSet::new();
    for path in files(Path::new("tests/data/packs/harbour"), ".ron") {
        let text = fs::read_to_string(path).unwrap();
        known.extend(text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase));
    }
    // Keys, names of files and settings, marks of text that is typed, codes a language may choose by.
    let of_the_program =
        "enter esc pgup pgdn tab shift space ctrl home end left right f10 month round keys ron auto off test";
    known.extend(of_the_program.split(' ').map(str::to_owned));
    lang::speak(["en-XA"]);
    let mut strange: BTreeSet<String> = BTreeSet::new();
    for way in WAYS.split('|') {
        let mut model = stage::begin(&stage::harbour(), 3, Theme::standard());
        update(&mut model, Msg::Resize(120, 40));
        stage::keys(&mut model, "c Enter");
        stage::keys(&mut model, "t Down Down Down Right Down Right d s Esc");
        model.popups.clear();
        model.screen = Screen::Room;
        stage::keys(&mut model, way);
        let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
        terminal.draw(|frame| view(&model, frame)).unwrap();
        let text = stage::text(terminal.backend().buffer());
        let those = unmarked(&text).filter(|w| !is_known(&known, w) && !w.starts_with("0003"));
        strange.extend(those.map(|w| format!("{way}: {w}")));
    }
    lang::speak(["en"]);
    assert!(strange.is_empty(), "{strange:#?}");
}

/// What line mode answers when nothing is left to read.
#[cfg(debug_assertions)]
fn heard() -> String {
    use balcony::game::{Forgetful, Game, Setup};
    use balcony::pack::{builtin, load};
    use balcony::plain::{Options, run};
    use std::sync::Arc;

    let pack = Arc::new(load(&builtin()).value.unwrap());
    let d = &pack.defaults;
    let setup = Setup { scenario: d.scenario.clone(), lens: d.lens.clone(), mandate: d.mandate.clone(), seed: 7 };
    let game = Game::new(Arc::clone(&pack), &setup).unwrap();
    let mut out = Vec::new();
    run(game, &mut Forgetful, &mut "more\n".as_bytes(), &mut out, &Options::default()).unwrap();
    String::from_utf8(out).unwrap()
}

/// A language that is chosen is spoken: here English with a mark on every letter, which builds that are debugged have and the program has not.
#[cfg(debug_assertions)]
#[test]
fn line_mode_speaks_the_language_that_is_chosen() {
    use balcony::lang;

    let _turn = SPEAKING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    lang::speak(["xx_YY.UTF-8", "en_XA.UTF-8"]);
    let marked = heard();
    assert_eq!((lang::spoken().code, lang::spoken().is_spoken_somewhere()), ("en-XA", false));
    lang::speak(["xx"]);
    let plain = heard();
    assert_eq!(lang::spoken().code, "en", "what nobody speaks is said in English");
    assert!(plain.contains("There is no more.") && !marked.contains("There is no more."), "{marked}");
    assert!(marked.contains("Ťħéŕé ìš ńó ɱóŕé."), "{marked}");
}
