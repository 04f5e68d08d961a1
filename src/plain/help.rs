//! Help, by example.

use super::names::{Known, find};
use super::speech::words;
use super::told::Told;
use super::typed::Reader;
use super::verb::{WORDS, later};
use super::{class, library, shelf};
use crate::game::Game;
use crate::report::words::joined;

/// Answers `help` and what stands behind it.
pub(super) fn tell(game: &Game, rest: &str, told: &mut Told) {
    if rest.is_empty() {
        return basics(game, told);
    }
    if matches!(rest, "words" | "all") {
        return all(game, rest == "words", told);
    }
    let both: Vec<&(&str, _, &str)> = WORDS.iter().chain(later()).collect();
    let known: Vec<Known<usize>> = both.iter().enumerate().map(|(at, (word, ..))| Known::new(at, *word, "")).collect();
    match find(rest, &known) {
        Ok(at) => {
            let (word, _, text) = *both[at];
            told.say(format!("{word}: {}.", filled(game, text)));
            more(game, word, told);
        }
        Err(why) => {
            let term =
                if library::knows(game, rest) { format!(" 'library {rest}' explains it.") } else { String::new() };
            told.say(format!("{} 'help words' names them all.{term}", why.sentence("word", rest)));
        }
    }
}

/// What a player needs first, and where the rest is.
fn basics(game: &Game, told: &mut Told) {
    let s = game.scenario();
    let counterpart = &s.capital(s.counterpart).id;
    let unit = super::speech::unit(game);
    told.say(format!(
        "Each {unit} you have {} bandwidth. An offer takes {}, most other things {}; answers, accepting and declining take none. What is not used is lost.",
        s.clock.bandwidth, s.numbers.offer_cost, s.numbers.move_cost
    ));
    told.say(format!("A {unit} goes like this:"));
    told.say(format!("'consult {counterpart}' lists what you can say there; choose by number."));
    told.say(format!(
        "'{}' puts an offer on the table; 'table' puts one together with you.",
        Reader::new(game).example()
    ));
    told.say(format!("'why' says why each capital reacted as it did; 'why {counterpart}' says it in full."));
    told.say(format!("'end' closes the {unit}."));
    told.say(
        "What is agreed is not yet done: 'agreements' says who owes what, and 'deliver' is how you keep your part.",
    );
    told.say("A number chooses from the last list, and behind a word from that word's own list: 'answer 1'. Beginnings of words are enough, in orders and in names.");
    told.say("The words:");
    for (about, words) in GROUPS {
        told.say(format!("{about}: {}.", words.join(", ")));
    }
    if game.header().class.is_some() {
        told.say("For the facilitator: inject, override.");
    }
    told.say("'help WORD' says what one does, 'help all' what each does; 'library glossary' explains terms; 'library realistic' says what this game leaves out.");
}

/// The words by what they are for.
const GROUPS: [(&str, &[&str]); 5] = [
    (
        "To act",
        &[
            "consult", "measure", "table", "template", "offer", "accept", "decline", "withdraw", "answer", "respond",
            "deliver", "renew", "end",
        ],
    ),
    ("To ask before you act", &["probe", "advise", "hint", "forecast", "note", "what-if"]),
    (
        "To look",
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
    ("To go back, and over", &["undo", "branch", "branches", "switch", "beside", "saves", "open", "save", "quit"]),
    ("To listen", &["help", "tutorial", "list", "more", "done", "settings", "width"]),
];

/// Every word, with what it does or without.
fn all(game: &Game, names: bool, told: &mut Told) {
    let listed = || WORDS.iter().chain(later()).filter(|(_, verb, _)| class::lists(game, *verb));
    if names {
        let mut words: Vec<String> = listed().map(|(word, ..)| (*word).to_owned()).collect();
        words.sort_unstable();
        return told.say(format!("The words: {}. 'help' and one of them says what it does.", joined(&words)));
    }
    let mut sorted: Vec<_> = listed().collect();
    sorted.sort_unstable_by_key(|(word, ..)| *word);
    told.say("The words:");
    for (word, _, text) in sorted {
        told.say(format!("{word}: {}.", filled(game, text)));
    }
    told.say("'help WORD' says more of some of them.");
    told.long = true;
}

fn more(game: &Game, word: &str, told: &mut Told) {
    let example = Reader::new(game).example();
    let w = words(game);
    match word {
        "offer" | "probe" => {
            told.say(format!("Parties stand before the colon, joined by '+'; then issue and option, with commas between: '{example}'."));
            let terms: Vec<String> = game.scenario().process.iter().map(|p| format!("{} {}", p.id, p.options.first().map_or("", |o| &o.id))).collect();
            told.say(format!("How it is made can be said too: '{example}, {}'. What is left unsaid holds its first option: {}.", terms.get(2).map_or("", |t| t), terms.join(", ")));
        }
        "table" => {
            told.say("'table' shows your draft and lists clusters; a number leads from cluster to issue to option, and the option goes into the draft.");
            told.say(filled(game, "'table parties {parties}' says to whom; 'table terms' how it is made; 'table copy' takes over what a capital has on the table."));
            told.say("At the table names are enough: 'send', 'clear', 'security', 'back'. Anywhere, 'table send' puts it on the table, 'table probe' asks your desk about it, 'table clear' empties it; 'table all' names what nobody talks of yet.");
        }
        "why" => told.say(format!("'why {}' tells how a track moved, month by month; 'why' and an event's name what that event changed.", w.scenario.tracks.first().map_or("", |t| &t.id))),
        "forecast" => told.say("A party can embrace, accept, counter, stall or reject; a bystander can support, acquiesce (let it pass), object, obstruct or retaliate. 'accept' means that it signs, so that it comes true where a party embraces the offer; 'counter' that it asks for changes or makes a counter-offer. It is judged by your next move."),
        "undo" => told.say("Notes, forecasts, deliveries and declined offers are taken back freely. Anything else had told you something, so that what follows is kept as a branch with its own name; in a game begun with a class code, only after the debrief."),
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
    text.replace("{capital}", counterpart)
        .replace("{message}", &message)
        .replace("{measure}", measure)
        .replace("{parties}", &parties.join("+"))
}
