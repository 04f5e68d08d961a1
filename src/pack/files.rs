//! The files of a pack: relative path and text. Reading them from a disk is somebody else's work.

use super::problem::nearest;
use std::collections::BTreeMap;

/// Most files a pack may have.
pub const MAX_FILES: usize = 400;
/// Most bytes of one file.
pub const MAX_FILE: usize = 4 << 20;
/// Most bytes of all files together.
pub const MAX_ALL: usize = 16 << 20;

/// The files of a pack, in the order of their paths' bytes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Files {
    texts: BTreeMap<String, String>,
    bytes: usize,
}

/// Why a file was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FilesError {
    /// The path leaves the pack, or is no plain relative path.
    #[error("\"{0}\" is no path inside a pack; expected one like \"rules/border.ron\"")]
    Path(String),
    /// The file is there already.
    #[error("\"{0}\" is there twice")]
    Twice(String),
    /// Too many files.
    #[error("a pack holds at most 400 files")]
    TooMany,
    /// Too many bytes.
    #[error("\"{0}\" is too large: at most 4 MiB a file and 16 MiB a pack")]
    TooLarge(String),
}

impl Files {
    /// No files.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file. Path parts are parted by `/`.
    ///
    /// # Errors
    ///
    /// Refuses a path that is absolute, empty, or has an empty, `.` or `..` part, a `\`, a `:` or a control character;
    /// a path that is there already; and whatever would exceed [`MAX_FILES`], [`MAX_FILE`] or [`MAX_ALL`]. Nothing has
    /// changed then.
    pub fn insert(&mut self, path: impl Into<String>, text: impl Into<String>) -> Result<(), FilesError> {
        let (path, text) = (path.into(), text.into());
        let plain = |part: &str| !part.is_empty() && part != "." && part != "..";
        let odd = |c: char| c == '\\' || c == ':' || c.is_control();
        if !path.split('/').all(plain) || path.contains(odd) {
            return Err(FilesError::Path(path.escape_debug().to_string()));
        }
        if self.texts.contains_key(&path) {
            return Err(FilesError::Twice(path));
        }
        if self.texts.len() >= MAX_FILES {
            return Err(FilesError::TooMany);
        }
        if text.len() > MAX_FILE || self.bytes + text.len() > MAX_ALL {
            return Err(FilesError::TooLarge(path));
        }
        self.bytes += text.len();
        self.texts.insert(path, text);
        Ok(())
    }

    /// Paths and texts, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// A file's text.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(String::as_str)
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// FNV-1a, 64 bits, 16 hex digits, over the files in the order of their paths: for each its path, a zero byte, its
    /// text, a zero byte. It tells packs apart; it protects against nobody.
    #[must_use]
    pub fn hash(&self) -> String {
        let mut hash = 0xCBF2_9CE4_8422_2325_u64;
        for part in self.iter().flat_map(|(path, text)| [path.as_bytes(), &[0], text.as_bytes(), &[0]]) {
            for byte in part {
                hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01B3);
            }
        }
        format!("{hash:016x}")
    }
}

/// What a file of a pack holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is named as its file or folder is")]
pub enum Kind {
    Advisers,
    Manifest,
    Tracks,
    Flags,
    Capitals,
    Issues,
    Process,
    Tables,
    Rules,
    Consultations,
    Measures,
    Answers,
    Events,
    Sums,
    Objectives,
    Calendar,
    Endings,
    Mandates,
    Lens,
    Scenario,
    Policy,
    Claims,
    Counters,
    Record,
    NotModelled,
    Glossary,
    Text,
    Map,
    Templates,
    Guide,
}

const SINGLE: [(&str, Kind); 22] = [
    ("advisers.ron", Kind::Advisers),
    ("pack.ron", Kind::Manifest),
    ("tracks.ron", Kind::Tracks),
    ("flags.ron", Kind::Flags),
    ("capitals.ron", Kind::Capitals),
    ("issues.ron", Kind::Issues),
    ("process.ron", Kind::Process),
    ("consultations.ron", Kind::Consultations),
    ("measures.ron", Kind::Measures),
    ("answers.ron", Kind::Answers),
    ("sums.ron", Kind::Sums),
    ("objectives.ron", Kind::Objectives),
    ("calendar.ron", Kind::Calendar),
    ("endings.ron", Kind::Endings),
    ("mandates.ron", Kind::Mandates),
    ("templates.ron", Kind::Templates),
    ("guide.ron", Kind::Guide),
    ("library/claims.ron", Kind::Claims),
    ("library/counters.ron", Kind::Counters),
    ("library/record.ron", Kind::Record),
    ("library/not_modelled.ron", Kind::NotModelled),
    ("library/glossary.ron", Kind::Glossary),
];

const FOLDERS: [(&str, Kind); 8] = [
    ("tables", Kind::Tables),
    ("rules", Kind::Rules),
    ("events", Kind::Events),
    ("sums", Kind::Sums),
    ("lenses", Kind::Lens),
    ("scenarios", Kind::Scenario),
    ("policies", Kind::Policy),
    ("text", Kind::Text),
];

/// Files that a pack can't do without.
pub(super) const REQUIRED: [&str; 7] =
    ["pack.ron", "tracks.ron", "capitals.ron", "issues.ron", "objectives.ron", "endings.ron", "mandates.ron"];

/// What the file of that path holds.
///
/// # Errors
///
/// The nearest path or folder a pack may have, if there is one.
pub(super) fn kind_of(path: &str) -> Result<Kind, Option<&'static str>> {
    if path == "map.ron" {
        return Ok(Kind::Map);
    }
    if let Some((_, kind)) = SINGLE.iter().find(|(p, _)| *p == path) {
        return Ok(*kind);
    }
    let known = || SINGLE.iter().map(|(p, _)| *p).chain(["map.ron"]);
    match path.split_once('/') {
        Some((folder, file)) => match FOLDERS.iter().find(|(f, _)| *f == folder) {
            Some((_, kind)) if file.ends_with(".ron") && !file.contains('/') => Ok(*kind),
            Some((folder, _)) => Err(Some(folder)),
            None => Err(nearest(path, known()).or_else(|| nearest(folder, FOLDERS.iter().map(|(f, _)| *f)))),
        },
        None => Err(nearest(path, known())),
    }
}

#[cfg(test)]
mod tests {
    use super::{Files, FilesError, Kind, MAX_FILE, MAX_FILES, kind_of};

    #[test]
    fn paths_stay_inside() {
        let mut files = Files::new();
        for bad in ["", "/etc/passwd", "../x.ron", "a//b.ron", "a/./b", "c:\\x", "a\nb"] {
            assert!(matches!(files.insert(bad, ""), Err(FilesError::Path(_))), "{bad:?}");
        }
        assert!(files.insert("rules/a.ron", "[]").is_ok());
        assert_eq!(files.insert("rules/a.ron", "[]"), Err(FilesError::Twice("rules/a.ron".into())));
        assert_eq!(files.insert("b.ron", "x".repeat(MAX_FILE + 1)), Err(FilesError::TooLarge("b.ron".into())));
        for i in 1..MAX_FILES {
            files.insert(format!("rules/{i}.ron"), "").unwrap();
        }
        assert_eq!(files.insert("one_more.ron", ""), Err(FilesError::TooMany));
    }

    #[test]
    fn the_hash_is_pinned() {
        let mut files = Files::new();
        assert_eq!(files.hash(), "cbf29ce484222325");
        files.insert("a", "b").unwrap();
        // FNV-1a of the bytes 61 00 62 00.
        assert_eq!(files.hash(), "ab40d7820d408076");
    }

    #[test]
    fn every_file_has_a_kind() {
        assert_eq!(kind_of("text/events_en.ron"), Ok(Kind::Text));
        assert_eq!(kind_of("rule/border.ron"), Err(Some("rules")));
        assert_eq!(kind_of("track.ron"), Err(Some("tracks.ron")));
        assert_eq!(kind_of("notes.md"), Err(None));
    }
}
