//! Help, by example.

use super::names::{Known, find};
use super::speech::words;
use super::told::Told;
use super::typed::Reader;
use super::verb::{WORDS, Word, later};
use super::{class, library, shelf};
use crate::game::Game;
use crate::lang::{Message, plain};
use crate::report::words::joined;

/// Answers `help` and what stands behind it.
pub(super) fn tell(game: &Game, rest: &str, told: &mut Told) {
    if rest.is_empty() {
        return basics(game, told);
    }
    if matches!(rest, "words" | "all") {
        return all(game, rest == "words", told);
    }
    let both: Vec<&Word> = WORDS.iter().chain(later()).collect();
    let known: Vec<Known<usize>> = both.iter().enumerate().map(|(at, (word, ..))| Known::new(at, *word, "")).collect();
    match find(rest, &known) {
        Ok(at) => {
            let (word, _, text) = *both[at];
            told.say(format!("{word}: {}.", filled(game, text())));
            more(game, word, told);
        }
        Err(why) => {
            let term = if library::knows(game, rest) { plain::library_explains_it(rest) } else { String::new() };
            told.say(plain::help_words_names_them_all(why.sentence("word", rest), &term));
        }
    }
}

/// What a player needs first, and where the rest is.
fn basics(game: &Game, told: &mut Told) {
    let s = game.scenario();
    let counterpart = &s.capital(s.counterpart).id;
    let unit = super::speech::unit(game);
    told.say(plain::bandwidth_of_a_turn(unit, s.clock.bandwidth, s.numbers.offer_cost, s.numbers.move_cost));
    told.say(plain::a_turn_goes_like_this(unit));
    told.say(plain::teach_consult(counterpart));
    told.say(plain::teach_offer(Reader::new(game).example()));
    told.say(plain::teach_why(counterpart));
    told.say(plain::end_closes_turn(unit));
    told.say(plain::teach_deliver());
    told.say(plain::teach_numbers());
    told.say(plain::the_words());
    for (about, words) in GROUPS {
        told.say(format!("{}: {}.", about(), words.join(", ")));
    }
    if game.header().class.is_some() {
        told.say(plain::words_of_facilitator());
    }
    told.say(plain::more_help());
}

/// What words are for, and the words.
type Group = (Message, &'static [&'static str]);

/// The words by what they are for.
const GROUPS: [Group; 5] = [
    (
        plain::group_act,
        &[
            "consult", "measure", "table", "template", "offer", "accept", "decline", "withdraw", "answer", "respond",
            "deliver", "renew", "end",
        ],
    ),
    (plain::group_ask, &["probe", "advise", "hint", "forecast", "note", "what-if"]),
    (
        plain::group_look,
        &[
            "status",
            "capitals",
            "map",
            "agreements",
            "news",
            "calendar",
            "log",
            "why",
            "chair",
            "as-of",
            "briefing",
            "library",
            "calibration",
            "debrief",
            "endings",
            "notebook",
        ],
    ),
    (plain::group_go_back, &["undo", "branch", "branches", "switch", "beside", "saves", "open", "save", "quit"]),
    (plain::group_listen, &["help", "tutorial", "list", "more", "done", "settings", "width"]),
];

/// Every word, with what it does or without.
fn all(game: &Game, names: bool, told: &mut Told) {
    let listed = || WORDS.iter().chain(later()).filter(|(_, verb, _)| class::lists(game, *verb));
    if names {
        let mut words: Vec<String> = listed().map(|(word, ..)| (*word).to_owned()).collect();
        words.sort_unstable();
        return told.say(plain::words_alone(joined(&words)));
    }
    let mut sorted: Vec<_> = listed().collect();
    sorted.sort_unstable_by_key(|(word, ..)| *word);
    told.say(plain::the_words());
    for (word, _, text) in sorted {
        told.say(format!("{word}: {}.", filled(game, text())));
    }
    told.say(plain::help_says_more_of_some());
    told.long = true;
}

fn more(game: &Game, word: &str, told: &mut Told) {
    let example = Reader::new(game).example();
    let w = words(game);
    match word {
        "offer" | "probe" => {
            told.say(plain::more_on_offer(&example));
            let terms: Vec<String> = game
                .scenario()
                .process
                .iter()
                .map(|p| format!("{} {}", p.id, p.options.first().map_or("", |o| &o.id)))
                .collect();
            told.say(plain::more_on_offer_terms(&example, terms.get(2).map_or("", |t| t), terms.join(", ")));
        }
        "table" => {
            told.say(plain::more_on_table());
            told.say(filled(game, plain::more_on_table_orders()));
            told.say(plain::more_on_table_names());
        }
        "why" => told.say(plain::more_on_why(w.scenario.tracks.first().map_or("", |t| &t.id))),
        "forecast" => told.say(plain::more_on_forecast()),
        "undo" => told.say(plain::more_on_undo()),
        _ => {
            shelf::help(word, told);
            class::help(word, told);
        }
    }
}

/// A line of help with names of the game in it.
fn filled(game: &Game, text: &str) -> String {
    let s = game.scenario();
    let reader = Reader::new(game);
    let counterpart = s.capital(s.counterpart).id.as_str();
    let parties: Vec<&str> = reader.seats().into_iter().map(|c| s.capital(c).id.as_str()).take(2).collect();
    let message = reader.messages(counterpart).first().map_or(String::new(), |m| m.id.clone());
    let measure = s.measures.first().map_or("", |m| m.id.as_str());
    text.replace("$capital", counterpart)
        .replace("$message", &message)
        .replace("$measure", measure)
        .replace("$parties", &parties.join("+"))
}
