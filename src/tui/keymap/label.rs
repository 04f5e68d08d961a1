//! What keys and places are called.

use std::fmt;

/// Words of the frame; some speak of the turn, which is a month or a round.
#[derive(Clone, Copy)]
pub enum Label {
    /// The same whatever a turn is.
    Always(fn() -> &'static str),
    /// By what a turn is.
    ByTurn(fn(&str) -> String),
}

/// What a turn is where no game says otherwise.
pub const MONTH: &str = "month";

impl Label {
    /// The words; `turn` is `month` or `round`.
    #[must_use]
    pub fn text(self, turn: &str) -> String {
        match self {
            Self::Always(words) => words().to_owned(),
            Self::ByTurn(words) => words(turn),
        }
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(MONTH))
    }
}

impl fmt::Debug for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.text(MONTH))
    }
}

/// Labels are equal that read alike.
impl PartialEq for Label {
    fn eq(&self, other: &Self) -> bool {
        self.text(MONTH) == other.text(MONTH)
    }
}

impl Eq for Label {}
