//! Problems of a pack: where, how bad, what was expected.
//!
//! Ids of the written form are borrowed from the files' texts, so the place of a wrong one is found by its address; no
//! parser has to carry spans along.

use std::collections::BTreeSet;
use std::fmt;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The pack can't be used.
    Error,
    /// The pack can be used, and is probably not what its author meant.
    Warning,
}

/// A place in a file of a pack. Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file, relative to the pack.
    pub file: String,
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

impl Place {
    /// The beginning of a file.
    #[must_use]
    pub fn start_of(file: &str) -> Self {
        Self { file: file.to_owned(), line: 1, column: 1 }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// One thing wrong with a pack. Problems sort by place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// How bad.
    pub severity: Severity,
    /// What, what was expected, and the nearest thing that exists; one line.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{}: {word}: {}", self.place, self.message)
    }
}

/// All problems, a line each, in order of place; empty when there are none.
#[must_use]
pub fn render(problems: &[Problem]) -> String {
    problems.iter().map(|p| format!("{p}\n")).collect()
}

/// A value that was made of a text, if it could be, and everything wrong with that text.
#[derive(Debug, Clone)]
pub struct Checked<T> {
    /// The value; absent exactly when there is an error among the problems.
    pub value: Option<T>,
    /// The problems, sorted by place, each once.
    pub problems: Vec<Problem>,
}

impl<T> Checked<T> {
    /// How many errors there are.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|p| p.severity == Severity::Error).count()
    }
}

/// The address of a borrowed id: it outlives the borrow, and only its own sources can make a place of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor(usize);

impl Anchor {
    /// Where an id stands.
    #[must_use]
    pub fn of(id: &str) -> Self {
        Self(id.as_ptr() as usize)
    }
}

/// The texts that ids were borrowed from.
#[derive(Debug, Clone, Default)]
pub struct Sources<'a> {
    files: Vec<Source<'a>>,
}

/// A file: its path, its text, and where its lines begin.
#[derive(Debug, Clone)]
struct Source<'a> {
    path: &'a str,
    text: &'a str,
    lines: Vec<usize>,
}

impl<'a> Sources<'a> {
    /// The sources of these files: path and text.
    #[must_use]
    pub fn new(files: Vec<(&'a str, &'a str)>) -> Self {
        let source = |(path, text): (&'a str, &'a str)| Source { path, text, lines: line_starts(text) };
        Self { files: files.into_iter().map(source).collect() }
    }

    /// Where a borrowed id stands; `None` for a text that was borrowed from none of the files.
    #[must_use]
    pub fn place_of(&self, id: &str) -> Option<Place> {
        self.place_at(Anchor::of(id))
    }

    /// The same for a place that was only remembered: lines are counted when a problem asks for them.
    #[must_use]
    pub fn place_at(&self, anchor: Anchor) -> Option<Place> {
        let at = anchor.0;
        self.files.iter().find_map(|source| {
            let start = source.text.as_ptr() as usize;
            let offset = at.checked_sub(start).filter(|o| *o <= source.text.len())?;
            Some(place_among(source.path, source.text, &source.lines, offset))
        })
    }
}

/// The place of a byte offset in a text.
#[must_use]
pub fn place_at(file: &str, text: &str, offset: usize) -> Place {
    place_among(file, text, &line_starts(text), offset)
}

fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

fn place_among(file: &str, text: &str, lines: &[usize], offset: usize) -> Place {
    let line = lines.partition_point(|start| *start <= offset).max(1);
    let start = lines.get(line - 1).copied().unwrap_or(0);
    let column = text.get(start..offset).map_or(0, |before| before.chars().count()) + 1;
    Place { file: file.to_owned(), line: line as u32, column: column as u32 }
}

/// Problems as they are found.
#[derive(Debug, Default)]
pub struct Problems {
    found: BTreeSet<Problem>,
}

impl Problems {
    /// Adds an error. What it quotes of a pack is made fit to be shown here, whoever quoted it.
    pub fn error(&mut self, place: Place, message: impl Into<String>) {
        self.found.insert(Problem { place, severity: Severity::Error, message: safe(&message.into()) });
    }

    /// Adds a warning, in the same way.
    pub fn warn(&mut self, place: Place, message: impl Into<String>) {
        self.found.insert(Problem { place, severity: Severity::Warning, message: safe(&message.into()) });
    }

    /// Whether any of them is an error.
    #[must_use]
    pub fn any_error(&self) -> bool {
        self.found.iter().any(|p| p.severity == Severity::Error)
    }

    /// The value, unless there is an error, and all problems.
    #[must_use]
    pub fn close<T>(self, value: Option<T>) -> Checked<T> {
        let value = if self.any_error() { None } else { value };
        Checked { value, problems: self.found.into_iter().collect() }
    }
}

/// `unknown kind "id"`, with the nearest known id, or all of them where they are few.
#[must_use]
pub fn unknown<'n>(kind: &str, id: &str, known: impl Iterator<Item = &'n str> + Clone) -> String {
    let head = format!("unknown {kind} \"{}\"", quote(id));
    if let Some(near) = nearest(id, known.clone()) {
        return format!("{head}; did you mean \"{near}\"?");
    }
    let mut seen = BTreeSet::new();
    let known: Vec<&str> = known.filter(|k| seen.insert(*k)).collect();
    match known.len() {
        0 => format!("{head}; none is defined"),
        1..=8 => format!("{head}; expected {}", one_of(&known)),
        _ => head,
    }
}

/// `"a", "b" or "c"`.
#[must_use]
pub fn one_of(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|w| format!("\"{w}\"")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}

/// The known id that is nearest to a wrong one, if any is near; of equals the first.
#[must_use]
pub fn nearest<'n>(id: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let length = id.chars().count();
    let reach = (length / 3).max(1);
    known
        // A difference in length is a distance already, and far cheaper to see.
        .filter(|k| k.chars().count().abs_diff(length) <= reach)
        .map(|k| (strsim::damerau_levenshtein(id, k), k))
        .filter(|(distance, _)| *distance <= reach)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, k)| k)
}

/// Whether a character could change how a terminal, or a reader, sees the rest: controls, and those that have no width or
/// turn the direction of what follows.
#[must_use]
#[inline]
pub fn is_unsafe(c: char) -> bool {
    // Asked of every character of a pack, and most are plain.
    let plain = matches!(c, ' '..='~');
    let turning =
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    !plain && (c.is_control() || turning())
}

/// A message that may hold foreign text, made fit to be shown: unsafe characters escaped.
#[must_use]
pub fn safe(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_unsafe(c) { shown.extend(c.escape_default()) } else { shown.push(c) }
    }
    shown
}

/// Foreign text made fit to be quoted in a message: unsafe characters escaped, at most 60 characters of it.
#[must_use]
pub fn quote(text: &str) -> String {
    let end = text.char_indices().nth(60).map(|(at, _)| at);
    let kept = end.and_then(|end| text.get(..end)).unwrap_or(text);
    let mut quoted = safe(kept);
    if end.is_some() {
        quoted.push('…');
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::{Sources, nearest, one_of, unknown};

    #[test]
    fn a_borrowed_id_knows_its_place() {
        let text = "[\n  (id: \"ä\", to: \"minsk\"),\n]";
        let id = &text[text.find("minsk").unwrap()..][..5];
        let sources = Sources::new(vec![("other.ron", "minsk"), ("rules/a.ron", text)]);
        assert_eq!(sources.place_of(id).unwrap().to_string(), "rules/a.ron:2:18");
        assert_eq!(sources.place_of(&String::from("minsk")), None);
    }

    #[test]
    fn the_nearest_is_near() {
        let known = ["crossings_pl", "crossings_lt", "potash"];
        assert_eq!(nearest("crosings_pl", known.into_iter()), Some("crossings_pl"));
        assert_eq!(nearest("aviation", known.into_iter()), None);
        assert_eq!(
            unknown("issue", "aviation", known.into_iter()),
            "unknown issue \"aviation\"; expected \"crossings_pl\", \"crossings_lt\" or \"potash\""
        );
        assert_eq!(one_of(&["a"]), "\"a\"");
    }
}
