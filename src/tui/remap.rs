//! The keys in force: the table of `keymap`, with what the player's own file changes of it.
//!
//! The file is a list in RON: `[(action: "send", keys: ["F11"]), (action: "table", place: "room", keys: ["b"])]`. It is
//! taken whole or not at all, so that no key ever means two things in one place.

use super::keymap::{Command, KEYS, Key, Label, Place};
use crate::game::places::{Spot, spot_of};
use crate::lang::screens;
use crate::pack::{nearest, quote};
use serde::Deserialize;

/// A line of the keys in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// The keys; the first is the one shown.
    pub keys: Vec<Key>,
    /// What they mean.
    pub command: Command,
    /// In words.
    pub label: Label,
    /// Where.
    pub places: Vec<Place>,
    /// Rank in the footer, 1 first; 0 leaves it to the help.
    pub footer: u8,
    /// Whether the player changed it.
    pub changed: bool,
}

/// The keys in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys {
    all: Vec<Bound>,
}

/// What is wrong with a file of keys, and where.
pub type Wrong = (Spot, String);

/// An entry of the file.
#[derive(Debug, Deserialize)]
#[serde(rename = "key", deny_unknown_fields)]
struct Entry<'a> {
    action: &'a str,
    #[serde(default)]
    place: Option<&'a str>,
    #[serde(borrow)]
    keys: Vec<&'a str>,
}

/// Most keys of one action.
const MOST: usize = 10;

/// Places where letters are typed.
const TYPED: [Place; 4] = [Place::Field, Place::Library, Place::Palette, Place::Notebook];

impl Keys {
    /// Those of the table.
    #[must_use]
    pub fn standard() -> Self {
        let bound = |b: &super::keymap::Binding| Bound {
            keys: b.keys.to_vec(),
            command: b.command,
            label: b.label,
            places: b.places.to_vec(),
            footer: b.footer,
            changed: false,
        };
        Self { all: KEYS.iter().map(bound).collect() }
    }

    /// All lines, in the table's order.
    #[must_use]
    pub fn all(&self) -> &[Bound] {
        &self.all
    }

    /// What a key means in a place, if anything.
    #[must_use]
    pub fn command(&self, place: Place, key: Key) -> Option<Command> {
        self.all.iter().find(|b| b.places.contains(&place) && b.keys.contains(&key)).map(|b| b.command)
    }

    /// Whether a command has a key in a place.
    #[must_use]
    pub fn has(&self, place: Place, command: Command) -> bool {
        self.all.iter().any(|b| b.places.contains(&place) && b.command == command)
    }

    /// The key that is shown for a command in a place.
    #[must_use]
    pub fn key_of(&self, place: Place, command: Command) -> Option<Key> {
        let bound = self.all.iter().find(|b| b.places.contains(&place) && b.command == command)?;
        bound.keys.first().copied()
    }

    /// What a place's footer shows, in its order.
    #[must_use]
    pub fn footer(&self, place: Place) -> Vec<&Bound> {
        let mut here: Vec<&Bound> = self.all.iter().filter(|b| b.footer > 0 && b.places.contains(&place)).collect();
        here.sort_by_key(|b| b.footer);
        here
    }

    /// The keys of a place, in the table's order: keys and label.
    #[must_use]
    pub fn of(&self, place: Place) -> Vec<(String, Label)> {
        self.all.iter().filter(|b| b.places.contains(&place)).map(|b| (b.shown(), b.label)).collect()
    }

    /// The table with what a file changes.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with it, and where: its form, an unknown action, place or key, or two actions that
    /// would have one key in one place.
    pub fn read(text: &str) -> Result<Self, Wrong> {
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let entries: Vec<Entry<'_>> = options.from_str(text).map_err(|error| {
            let at = error.span.start;
            (Spot { line: at.line, column: at.col }, crate::pack::explain(&error.code))
        })?;
        let spot = |word: &str| spot_of(text, word).unwrap_or(Spot { line: 1, column: 1 });
        let mut keys = Self::standard();
        for entry in &entries {
            keys.change(entry).map_err(|(word, what)| (spot(word), what))?;
        }
        for entry in &entries {
            keys.alone(entry).map_err(|(word, what)| (spot(word), what))?;
        }
        Ok(keys)
    }

    /// Makes one change; or the word that is wrong, and how.
    fn change<'a>(&mut self, entry: &Entry<'a>) -> Result<(), (&'a str, String)> {
        let command = command_of(entry.action)?;
        let place = entry.place.map(place_of).transpose()?;
        if entry.keys.is_empty() || entry.keys.len() > MOST {
            return Err((entry.action, screens::an_action_has_to_keys(MOST)));
        }
        let keys: Vec<Key> = entry.keys.iter().map(|k| key_of(k)).collect::<Result<_, _>>()?;
        let mut done = false;
        for at in 0..self.all.len() {
            let bound = &mut self.all[at];
            if bound.command != command || place.is_some_and(|p| !bound.places.contains(&p)) {
                continue;
            }
            done = true;
            match place.filter(|_| bound.places.len() > 1) {
                // One place of several: it gets a line of its own.
                Some(place) => {
                    let own = Bound { places: vec![place], keys: keys.clone(), changed: true, ..bound.clone() };
                    bound.places.retain(|p| *p != place);
                    self.all.insert(at + 1, own);
                    break;
                }
                None => (bound.keys, bound.changed) = (keys.clone(), true),
            }
        }
        if done { Ok(()) } else { Err((entry.action, screens::has_no_key_there(entry.action))) }
    }

    /// Whether every key of an entry means one thing wherever it works; or the key, and the two things it would mean.
    fn alone<'a>(&self, entry: &Entry<'a>) -> Result<(), (&'a str, String)> {
        let command = command_of(entry.action)?;
        for word in &entry.keys {
            let key = key_of(word)?;
            for (place, name) in Place::ALL {
                let here: Vec<&Bound> =
                    self.all.iter().filter(|b| b.places.contains(&place) && b.keys.contains(&key)).collect();
                let ours = here.iter().any(|b| b.command == command);
                if let (true, [first, second, ..]) = (ours, here.as_slice()) {
                    let (a, b) = (id(first.command), id(second.command));
                    return Err((
                        word,
                        screens::would_mean_two_things_under_and(key, name, first.label, &a, second.label, &b),
                    ));
                }
                if ours && TYPED.contains(&place) && matches!(key, Key::Char(_)) {
                    return Err((word, screens::under_the_key_is_typed_and(name, key, entry.action)));
                }
            }
        }
        Ok(())
    }
}

impl Bound {
    /// The first of its keys, the one that is shown where there is room for one.
    #[must_use]
    pub fn first(&self) -> String {
        self.keys.first().map_or_else(String::new, Key::to_string)
    }

    /// Its keys in words; of many the first and the last.
    #[must_use]
    pub fn shown(&self) -> String {
        match self.keys.as_slice() {
            [first, .., last] if self.keys.len() > 3 => screens::to(first, last),
            all => all.iter().map(Key::to_string).collect::<Vec<_>>().join(", "),
        }
    }
}

/// The name of a command in the file: its words joined by `_`.
#[must_use]
pub fn id(command: Command) -> String {
    snake(&format!("{command:?}"))
}

fn snake(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out
}

fn command_of(word: &str) -> Result<Command, (&str, String)> {
    KEYS.iter().map(|b| b.command).find(|c| id(*c) == word).ok_or_else(|| {
        let ids: Vec<String> = KEYS.iter().map(|b| id(b.command)).collect();
        (word, unknown("action", word, ids.iter().map(String::as_str)))
    })
}

fn place_of(word: &str) -> Result<Place, (&str, String)> {
    let ids: Vec<String> = Place::ALL.iter().map(|(p, _)| snake(&format!("{p:?}"))).collect();
    let at = ids.iter().position(|id| id == word);
    at.map(|at| Place::ALL[at].0).ok_or_else(|| (word, unknown("place", word, ids.iter().map(String::as_str))))
}

fn unknown<'n>(kind: &str, word: &str, known: impl Iterator<Item = &'n str> + Clone) -> String {
    let near = match nearest(word, known.clone()) {
        Some(near) => screens::did_you_mean(near),
        None => {
            let mut all: Vec<&str> = known.collect();
            all.sort_unstable();
            all.dedup();
            screens::expected_one_of(all.join(", "))
        }
    };
    screens::unknown(kind, quote(word), &near)
}

const NAMED: [(&str, Key); 15] = [
    ("Space", Key::Char(' ')),
    ("Enter", Key::Enter),
    ("Esc", Key::Esc),
    ("Tab", Key::Tab),
    ("Shift-Tab", Key::BackTab),
    ("Up", Key::Up),
    ("Down", Key::Down),
    ("Left", Key::Left),
    ("Right", Key::Right),
    ("PgUp", Key::PageUp),
    ("PgDn", Key::PageDown),
    ("Home", Key::Home),
    ("End", Key::End),
    ("Backspace", Key::Backspace),
    ("Delete", Key::Delete),
];

/// The key of a name, as the help writes it.
///
/// # Errors
///
/// The word, and what a key's name looks like.
pub fn key_of(word: &str) -> Result<Key, (&str, String)> {
    if let Some((_, key)) = NAMED.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)) {
        return Ok(*key);
    }
    let mut chars = word.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return Ok(Key::Char(c));
    }
    let control = word.strip_prefix("Ctrl-").and_then(|rest| {
        let mut rest = rest.chars();
        rest.next().filter(|c| c.is_ascii_alphabetic() && rest.next().is_none())
    });
    if let Some(c) = control {
        return Ok(Key::Ctrl(c.to_ascii_lowercase()));
    }
    if let Some(n) = word.strip_prefix('F').and_then(|n| n.parse::<u8>().ok()).filter(|n| (1..=12).contains(n)) {
        return Ok(Key::F(n));
    }
    let form = screens::a_key_is_one_character_ctrl();
    let names: Vec<&str> = NAMED.iter().map(|(name, _)| *name).collect();
    Err((word, screens::unknown_key(quote(word), form, names.join(", "))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_table_is_read_as_it_is_shown() {
        for key in KEYS.iter().flat_map(|b| b.keys) {
            assert_eq!(key_of(&key.to_string()), Ok(*key));
        }
    }

    #[test]
    fn a_change_holds_where_it_was_asked_for() {
        let keys = Keys::read(
            "[(action: \"send\", keys: [\"F11\", \"S\"]), (action: \"table\", place: \"room\", keys: [\"T\"])]",
        );
        let keys = keys.unwrap();
        assert_eq!(keys.command(Place::Table, Key::F(11)), Some(Command::Send));
        assert_eq!(keys.command(Place::Table, Key::Char('s')), None);
        assert_eq!(keys.command(Place::Room, Key::Char('T')), Some(Command::Table));
        assert_eq!(keys.command(Place::Log, Key::Char('t')), Some(Command::Table));
        assert!(
            keys.footer(Place::Table)
                .iter()
                .any(|b| (b.first(), b.label.to_string()) == ("F11".to_owned(), "send".to_owned()))
        );
        assert_eq!(keys.all().iter().filter(|b| b.changed).count(), 2);
    }

    #[test]
    fn what_is_wrong_has_a_place_and_names_both_sides() {
        let wrong = |text: &str| {
            let (spot, what) = Keys::read(text).unwrap_err();
            format!("{}:{} {what}", spot.line, spot.column)
        };
        assert_eq!(
            wrong("[\n  (action: \"send\", keys: [\"p\"]),\n]"),
            "2:28 p would mean two things under The table: \"send\" (send) and \"probe\" (probe)"
        );
        assert_eq!(
            wrong("[(action: \"sendd\", keys: [\"p\"])]"),
            "1:12 unknown action \"sendd\"; did you mean \"send\"?"
        );
        assert!(wrong("[(action: \"send\", place: \"rom\", keys: [\"p\"])]").contains("did you mean \"room\"?"));
        assert!(wrong("[(action: \"send\", keys: [\"Hyper-X\"])]").contains("unknown key"));
        assert!(wrong("[(action: \"send\", keys: [])]").contains("1 to 10 keys"));
        assert!(wrong("[(action: \"choose\", place: \"field\", keys: [\"x\"])]").contains("is typed"));
        assert!(wrong("[(action: \"send\", place: \"title\", keys: [\"F11\"])]").contains("no key there"));
        assert!(wrong("[(action: 7)]").starts_with("1:"));
    }

    #[test]
    fn two_entries_may_change_places() {
        let keys = Keys::read("[(action: \"send\", keys: [\"p\"]), (action: \"probe\", keys: [\"s\"])]").unwrap();
        assert_eq!(keys.command(Place::Table, Key::Char('p')), Some(Command::Send));
        assert_eq!(keys.command(Place::Table, Key::Char('s')), Some(Command::Probe));
    }
}
