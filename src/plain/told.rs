//! What is said: lines, and what the numbers in them choose.

/// One line; it may be wrapped when written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// A fact, or a paragraph of the pack's.
    Text(String),
    /// Something a number chooses.
    Choice(usize, String),
    /// The line that opens a month, which programs look for. Nothing else has its form.
    Month(u16, (u16, u16)),
    /// An empty line.
    Gap,
}

/// What is said in answer to one order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// The lines.
    pub(super) lines: Vec<Line>,
    /// What the numbers choose: orders, as they could be typed.
    pub(super) choices: Vec<String>,
    /// Whether numbers of an older list no longer choose, even if there is no new one.
    pub(super) fresh: bool,
    /// Whether it may be told in pages.
    pub(super) long: bool,
}

impl Told {
    /// One line.
    pub(super) fn of(text: impl Into<String>) -> Self {
        let mut told = Self::default();
        told.say(text);
        told
    }

    /// Says a line.
    pub(super) fn say(&mut self, text: impl Into<String>) {
        self.lines.push(Line::Text(text.into()));
    }

    /// Says a line that a number chooses; `order` is what could be typed instead.
    pub(super) fn choice(&mut self, text: impl Into<String>, order: impl Into<String>) {
        self.choices.push(order.into());
        self.lines.push(Line::Choice(self.choices.len(), text.into()));
    }

    /// Leaves a line empty, unless one is.
    pub(super) fn gap(&mut self) {
        if !matches!(self.lines.last(), Some(Line::Gap) | None) {
            self.lines.push(Line::Gap);
        }
    }
}
