//! Files into the written form: syntax, nesting, control characters. No id is understood here.

use super::files::{Files, Kind, REQUIRED, kind_of};
use super::problem::{Place, Problems, nearest, place_at};
use super::raw;
use ron::error::Error;
use serde::Deserialize;

/// Deepest nesting of brackets in a file.
pub(super) const MAX_DEPTH: usize = 24;

/// Everything that stands in the files of a pack, in the order of their paths.
#[derive(Debug, Default)]
pub(super) struct Written<'a> {
    pub(super) manifest: Option<raw::Manifest<'a>>,
    pub(super) tracks: Vec<raw::Track<'a>>,
    pub(super) flags: Vec<raw::Flag<'a>>,
    pub(super) capitals: Vec<raw::Capital<'a>>,
    pub(super) clusters: Vec<raw::Cluster<'a>>,
    pub(super) process: Vec<raw::Process<'a>>,
    pub(super) tables: Vec<raw::Table<'a>>,
    pub(super) rules: Vec<raw::Rule<'a>>,
    pub(super) consults: Vec<raw::Act<'a>>,
    pub(super) measures: Vec<raw::Act<'a>>,
    pub(super) answers: Vec<raw::Act<'a>>,
    pub(super) events: Vec<raw::Event<'a>>,
    pub(super) sums: Vec<raw::NamedSum<'a>>,
    pub(super) objectives: Vec<raw::Objective<'a>>,
    pub(super) calendar: Vec<raw::CalendarItem<'a>>,
    pub(super) endings: Vec<raw::Ending<'a>>,
    pub(super) mandates: Vec<raw::Mandate<'a>>,
    pub(super) advisers: Vec<raw::Adviser<'a>>,
    pub(super) lenses: Vec<raw::Lens<'a>>,
    pub(super) scenarios: Vec<raw::Scenario<'a>>,
    pub(super) policies: Vec<raw::Card<'a>>,
    pub(super) claims: Vec<raw::Claim<'a>>,
    pub(super) counters: Vec<raw::Counter<'a>>,
    pub(super) record: Vec<raw::Entry<'a>>,
    pub(super) not_modelled: Vec<raw::NotModelled<'a>>,
    pub(super) glossary: Vec<raw::Term<'a>>,
    /// Path and texts.
    pub(super) texts: Vec<(&'a str, raw::Texts<'a>)>,
    pub(super) chart: Option<raw::Chart<'a>>,
    pub(super) templates: Vec<raw::Template<'a>>,
    pub(super) guide: Option<raw::Guide<'a>>,
}

/// Reads all files. Every file with a syntax error adds its first one; a file that is no part of a pack, or that is
/// missing, adds one too.
pub(super) fn parse<'a>(files: &'a Files, problems: &mut Problems) -> Written<'a> {
    let mut all = Written::default();
    for (path, text) in files.iter() {
        match kind_of(path) {
            Ok(kind) => read(kind, path, text, &mut all, problems),
            Err(near) => {
                let near = near.map_or(String::new(), |n| format!("; did you mean \"{n}\"?"));
                problems.error(Place::start_of(path), format!("no file of a pack{near}"));
            }
        }
    }
    for path in REQUIRED {
        if files.get(path).is_none() {
            problems.error(Place::start_of(path), "this file is missing");
        }
    }
    for folder in ["lenses", "scenarios"] {
        if !files.iter().any(|(path, _)| path.starts_with(folder)) {
            problems.error(Place::start_of(&format!("{folder}/")), "a pack needs at least one file here");
        }
    }
    all
}

fn read<'a>(kind: Kind, path: &'a str, text: &'a str, all: &mut Written<'a>, problems: &mut Problems) {
    if !surface(path, text, problems) {
        return;
    }
    let mut file = Reader { path, text, problems };
    match kind {
        Kind::Manifest => all.manifest = file.one(),
        Kind::Tracks => file.list(&mut all.tracks),
        Kind::Flags => file.list(&mut all.flags),
        Kind::Capitals => file.list(&mut all.capitals),
        Kind::Issues => file.list(&mut all.clusters),
        Kind::Process => file.list(&mut all.process),
        Kind::Tables => file.list(&mut all.tables),
        Kind::Rules => file.list(&mut all.rules),
        Kind::Consultations => file.list(&mut all.consults),
        Kind::Measures => file.list(&mut all.measures),
        Kind::Answers => file.list(&mut all.answers),
        Kind::Events => file.list(&mut all.events),
        Kind::Sums => file.list(&mut all.sums),
        Kind::Objectives => file.list(&mut all.objectives),
        Kind::Calendar => file.list(&mut all.calendar),
        Kind::Endings => file.list(&mut all.endings),
        Kind::Mandates => file.list(&mut all.mandates),
        Kind::Advisers => file.list(&mut all.advisers),
        Kind::Lens => all.lenses.extend(file.one()),
        Kind::Scenario => all.scenarios.extend(file.one()),
        Kind::Policy => all.policies.extend(file.one()),
        Kind::Claims => file.list(&mut all.claims),
        Kind::Counters => file.list(&mut all.counters),
        Kind::Record => file.list(&mut all.record),
        Kind::NotModelled => file.list(&mut all.not_modelled),
        Kind::Glossary => file.list(&mut all.glossary),
        Kind::Text => all.texts.extend(file.one().map(|texts| (path, texts))),
        Kind::Map => all.chart = file.one(),
        Kind::Templates => file.list(&mut all.templates),
        Kind::Guide => all.guide = file.one(),
    }
}

/// Reads one value from a text that stands by itself, as a policy given on the command line does.
pub(super) fn parse_one<'a, T: Deserialize<'a>>(path: &str, text: &'a str, problems: &mut Problems) -> Option<T> {
    if surface(path, text, problems) { Reader { path, text, problems }.one() } else { None }
}

struct Reader<'p, 'a> {
    path: &'p str,
    text: &'a str,
    problems: &'p mut Problems,
}

impl<'a> Reader<'_, 'a> {
    fn one<T: Deserialize<'a>>(&mut self) -> Option<T> {
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        match options.from_str(self.text) {
            Ok(value) => Some(value),
            Err(error) => {
                let place = Place {
                    file: self.path.to_owned(),
                    line: error.span.start.line as u32,
                    column: error.span.start.col as u32,
                };
                self.problems.error(place, explain(&error.code));
                None
            }
        }
    }

    fn list<T: Deserialize<'a>>(&mut self, to: &mut Vec<T>) {
        to.extend(self.one::<Vec<T>>().unwrap_or_default());
    }
}

/// What the parser says, in words, with the nearest word that would do.
pub(crate) fn explain(error: &Error) -> String {
    let choose = |kind: &str, found: &str, outer: &Option<String>, expected: &[&'static str]| {
        let within = outer.as_ref().map_or(String::new(), |o| format!(" in {o}"));
        let rest = match nearest(found, expected.iter().copied()) {
            Some(near) => format!("did you mean \"{near}\"?"),
            None => format!("expected one of {}", expected.join(", ")),
        };
        format!("unknown {kind} \"{}\"{within}; {rest}", super::quote(found))
    };
    match error {
        Error::NoSuchEnumVariant { expected, found, outer } => choose("word", found, outer, expected),
        Error::NoSuchStructField { expected, found, outer } => choose("field", found, outer, expected),
        Error::MissingStructField { field, outer } => {
            let within = outer.as_ref().map_or(String::new(), |o| format!(" of {o}"));
            format!("the field \"{field}\"{within} is missing before this place")
        }
        Error::DuplicateStructField { field, .. } => format!("the field \"{field}\" stands twice"),
        Error::InvalidValueForType { expected, .. } if expected.contains("borrowed string") => {
            "an id holds no escapes: write the characters themselves".to_owned()
        }
        Error::IntegerOutOfBounds => "this number is too small or too large for its place".to_owned(),
        Error::ExpectedStringEnd => "this text has no end; expected a closing quotation mark".to_owned(),
        other => {
            let text = other.to_string();
            let mut chars = text.chars();
            chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
        }
    }
}

/// Whether a character may not stand in a pack's texts, which may have lines.
pub(super) fn is_unsafe(c: char) -> bool {
    c != '\n' && super::problem::is_unsafe(c)
}

/// Looks at a text before it is parsed: no control characters, and brackets nested no deeper than [`MAX_DEPTH`], so that
/// the parser's recursion is bounded.
fn surface(path: &str, text: &str, problems: &mut Problems) -> bool {
    if let Some((at, c)) = text.char_indices().find(|(_, c)| is_unsafe(*c) && !matches!(c, '\t' | '\r')) {
        problems.error(place_at(path, text, at), format!("control character U+{:04X}", u32::from(c)));
        return false;
    }
    if let Some(at) = too_deep(text) {
        problems.error(place_at(path, text, at), format!("brackets nested deeper than {MAX_DEPTH}"));
        return false;
    }
    true
}

/// Where brackets outside strings and comments first nest too deep.
fn too_deep(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'(' | b'[' | b'{' => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Some(at);
                }
            }
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            b'"' => at = string_end(bytes, at),
            b'r' if matches!(bytes.get(at + 1), Some(b'"' | b'#')) => at = raw_string_end(bytes, at),
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                at += bytes[at..].iter().position(|b| *b == b'\n').unwrap_or(bytes.len() - at);
            }
            b'/' if bytes.get(at + 1) == Some(&b'*') => at = comment_end(bytes, at),
            _ => {}
        }
        at += 1;
    }
    None
}

/// The closing quotation mark of the string that opens here (or the end of the text).
fn string_end(bytes: &[u8], open: usize) -> usize {
    let mut at = open + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'"' => return at,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

/// The last byte of the raw string that opens here; the place itself where none does.
fn raw_string_end(bytes: &[u8], open: usize) -> usize {
    let hashes = bytes[open + 1..].iter().take_while(|b| **b == b'#').count();
    let start = open + 1 + hashes;
    if bytes.get(start) != Some(&b'"') {
        return open;
    }
    let closes =
        |at: usize| bytes[at] == b'"' && bytes[at + 1..].iter().take(hashes).filter(|b| **b == b'#').count() == hashes;
    (start + 1..bytes.len()).find(|at| closes(*at)).map_or(bytes.len(), |at| at + hashes)
}

/// The last byte of the block comment that opens here; they nest.
fn comment_end(bytes: &[u8], open: usize) -> usize {
    let (mut at, mut depth) = (open + 2, 1);
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => {
                depth += 1;
                at += 1;
            }
            b"*/" => {
                depth -= 1;
                at += 1;
                if depth == 0 {
                    return at;
                }
            }
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::{MAX_DEPTH, too_deep};

    #[test]
    fn only_real_brackets_count() {
        let deep = "[".repeat(MAX_DEPTH + 1);
        assert_eq!(too_deep(&deep), Some(MAX_DEPTH));
        assert_eq!(too_deep(&deep[1..]), None);
        for hidden in [
            format!("\"{deep}\\\"{deep}\""),
            format!("// {deep}\n"),
            format!("/* /* {deep} */ {deep} */"),
            format!("r#\"{deep}\"{deep}\"#"),
        ] {
            assert_eq!(too_deep(&hidden), None, "{hidden}");
        }
        assert_eq!(too_deep(&format!("\"x\" {deep}")), Some(MAX_DEPTH + 4));
        for open in ["\"", "r#\"", "r##", "/*", "/* *", "//", "\"\\"] {
            assert_eq!(too_deep(open), None);
        }
    }
}
