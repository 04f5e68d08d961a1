//! Whatever the screens can do can be done line by line. The table of the screens' commands is walked: each has an order of
//! line mode that does the same, or a reason why a line needs none, and every order is heard in a game.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::game::{Game, Keeper, Setup};
use balcony::pack::{Pack, builtin, load};
use balcony::plain;
use balcony::store::{Gate, Saves};
use balcony::tui::keymap::{Command, KEYS};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How line mode does what a command of the screens does.
enum Line {
    /// By these orders; what each of them is answered with holds these words.
    Orders(&'static [(&'static str, &'static str)]),
    /// It needs none, for this reason.
    None(&'static str),
}
use Line::{None as Needless, Orders};

const MOVES_A_MARK: &str = "there is no mark to move: a list is read, and a number chooses from it";

fn line(command: Command) -> Line {
    use Command as C;
    match command {
        C::Up | C::Down | C::First | C::Last | C::NextGroup | C::PreviousGroup => Needless(MOVES_A_MARK),
        C::PageUp => Needless("what was read can be scrolled back, and 'list' reads the last list again"),
        C::PageDown => Orders(&[("more", "There is no more")]),
        C::Left | C::Right => Orders(&[("table non_aggression written", "Non-aggression")]),
        C::Choose | C::Digit => Orders(&[("consult\n1", "What will you say?")]),
        C::Back => Orders(&[("consult\ndone", "list")]),
        C::Quit | C::Interrupt => Orders(&[("quit", "kept")]),
        C::Suspend => Needless("the shell stops and wakes a program that reads lines by itself"),
        C::Redraw => Needless("nothing is drawn"),
        C::Help => Orders(&[("help", "The words:"), ("help offer", "offer:")]),
        C::Table => Orders(&[("table", "draft")]),
        C::Talk => Orders(&[("consult", "Minsk"), ("measure", "sanctions")]),
        C::Events => Orders(&[("answer", "Beijing asks about its trains")]),
        C::Agreements => Orders(&[("agreements", "agreed")]),
        C::Answer | C::Why => Orders(&[("consult minsk sound_out\nwhy", "Minsk"), ("why escalation", "Escalation")]),
        C::Log => Orders(&[("log", "September 2025")]),
        C::Scores => Orders(&[("status all", "Escalation"), ("briefing", "Reset")]),
        C::Note => Orders(&[("note We begin.", "noted")]),
        C::Forecast => Orders(&[("forecast minsk accept 60", "60")]),
        C::EndMonth => Orders(&[("end", "Month 2 (2025-10)")]),
        C::Undo => Orders(&[("note We begin.\nundo", "taken back")]),
        C::Digits => Needless("numbers stand beside words in every sentence"),
        C::Probe => Orders(&[("probe minsk: contact envoy_visit", "desk")]),
        C::Advise => Orders(&[("advise minsk: contact envoy_visit", "in 100 that Minsk")]),
        C::Hint => Orders(&[("hint", "desk")]),
        C::Send => Orders(&[("table contact envoy_visit\ntable send", "Minsk")]),
        C::ShowAll => Orders(&[("table all", "Potash")]),
        C::Clear => Orders(&[("table contact envoy_visit\ntable clear", "empty")]),
        C::Defaults => Orders(&[("table terms", "Pacing")]),
        C::Library => Orders(&[("library", "claims"), ("library glossary", "Reservation")]),
        C::Search => Orders(&[
            ("library search potash", "potash"),
            ("saves drift", "drift"),
            ("consult minsk sound_out\nlog minsk", "Minsk"),
        ]),
        C::Rename => Orders(&[("help saves", "rename")]),
        C::Duplicate => Orders(&[("help saves", "duplicate")]),
        C::Export => Orders(&[("help saves", "export")]),
        C::Import => Orders(&[("help saves", "import")]),
        C::Delete => Orders(&[("help saves", "delete")]),
        C::EmptyTrash => Orders(&[("saves empty-trash", "trash")]),
        C::Rescue => Orders(&[("help saves", "rescue")]),
        C::Branches => Orders(&[("branches", "you are here")]),
        C::Fork => Orders(&[("consult minsk sound_out\nend\nbranch 1", "branch")]),
        C::Beside => Orders(&[("beside roadmap", "roadmap")]),
        C::WhatIf => Orders(&[("offer minsk: contact envoy_visit\nwhat-if contact leader_call", "Minsk")]),
        C::Settings => Orders(&[("settings", "theme"), ("width 60", "60")]),
        C::Frontier => Orders(&[("frontier", "Borders"), ("frontier border", "Pareto frontier")]),
        C::Analyze => Orders(&[("analyze", "how many worlds"), ("analyze nothing", "robustness")]),
        C::Stop => Needless("what is worked out line by line is waited for, and is done in some seconds"),
        C::Palette | C::AllKeys => Orders(&[("help", "The words:")]),
        C::History => Orders(&[("end\nwhy escalation", "Escalation")]),
        C::Templates => Orders(&[("template", "Core bargain"), ("template core_bargain", "draft")]),
        C::AsOf => Orders(&[("end\nas-of 1", "Looking back")]),
        C::Filter => Orders(&[("offer minsk: contact envoy_visit\nlog offers", "offer")]),
        C::Notebook => Orders(&[("notebook add A thought.\nnotebook", "A thought.")]),
        C::NextStep | C::EndGuide => Orders(&[("tutorial", "tutorial start")]),
        C::Erase => Needless("the terminal's own line editing erases"),
        C::Chair => Orders(&[("consult minsk sound_out\nchair warsaw", "from Warsaw")]),
        C::Inject => Orders(&[("inject migrant_surge", "plan")]),
        C::Override => Orders(&[("override minsk accept Well argued", "plan")]),
    }
}

fn pack() -> Arc<Pack> {
    Arc::new(load(&builtin()).value.unwrap())
}

/// What is heard after these lines in a new game that is kept in a folder of its own.
fn heard(pack: &Arc<Pack>, lines: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let setup = Setup { scenario: "reset".into(), lens: "brief".into(), mandate: "balanced".into(), seed: 7 };
    let mut game = Game::new(Arc::clone(pack), &setup).unwrap();
    let mut keeper = Saves::at(folder.path()).unwrap().start(&mut game, &Gate::new()).unwrap();
    let keeper: &mut dyn Keeper = &mut keeper;
    let options = plain::Options { width: 0, page: 0, ..plain::Options::default() };
    let mut said = Vec::new();
    plain::run(game, keeper, &mut format!("{lines}\n").as_bytes(), &mut said, &options).unwrap();
    String::from_utf8(said).unwrap()
}

#[test]
fn whatever_a_key_does_a_line_does() {
    let pack = pack();
    let greeting = heard(&pack, "").lines().count();
    let mut wrong = BTreeMap::new();
    for command in KEYS.iter().map(|binding| binding.command) {
        match line(command) {
            Orders(orders) => {
                for (order, words) in orders {
                    let all = heard(&pack, order);
                    let answer: String = all.lines().skip(greeting.saturating_sub(1)).collect::<Vec<_>>().join("\n");
                    let lost = answer.contains("I do not know");
                    if lost || !answer.to_lowercase().contains(&words.to_lowercase()) {
                        wrong.insert(*order, format!("{command:?}: {order:?} says nothing of {words:?}:\n{answer}"));
                    }
                }
            }
            Needless(why) => assert!(why.len() > 10),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_values().collect::<Vec<_>>().join("\n\n"));
}
