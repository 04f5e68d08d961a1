//! Writing: wrapping, and the one door through which every character goes out.

use super::told::{Line, Told};
use crate::report::ascii::ascii;
use crate::report::words::{clean, date};
use std::io::{self, Write};

/// Where lines are written.
pub(super) struct Voice<'o> {
    out: &'o mut dyn Write,
    width: usize,
    ascii: bool,
}

impl<'o> Voice<'o> {
    /// Writes to a stream, in lines of that width (0: unbroken), and in ASCII alone where that is asked for.
    pub(super) fn new(out: &'o mut dyn Write, width: usize, ascii: bool) -> Self {
        Self { out, width, ascii }
    }

    /// Writes so from now on.
    pub(super) fn heed(&mut self, width: usize, ascii: bool) {
        (self.width, self.ascii) = (width, ascii);
    }

    /// Writes what was said.
    pub(super) fn tell(&mut self, told: &Told) -> io::Result<()> {
        for line in &told.lines {
            match line {
                Line::Gap => writeln!(self.out)?,
                // Programs look for this line: it is the same in every language.
                Line::Month(number, when) => writeln!(self.out, "Month {number} ({})", date(*when))?,
                Line::Text(text) => self.paragraphs(text)?,
                Line::Choice(number, text) => self.wrapped(&format!("{number}. {text}"), "   ")?,
            }
        }
        self.out.flush()
    }

    /// Asks for a line.
    pub(super) fn prompt(&mut self) -> io::Result<()> {
        write!(self.out, "> ")?;
        self.out.flush()
    }

    /// Writes down what was typed.
    pub(super) fn echo(&mut self, line: &str) -> io::Result<()> {
        let line = clean(line);
        writeln!(self.out, "> {}", if self.ascii { ascii(&line) } else { line })
    }

    fn paragraphs(&mut self, text: &str) -> io::Result<()> {
        for (at, paragraph) in text.split("\n\n").enumerate() {
            if at > 0 {
                writeln!(self.out)?;
            }
            self.wrapped(paragraph, "")?;
        }
        Ok(())
    }

    fn wrapped(&mut self, text: &str, indent: &str) -> io::Result<()> {
        let mut text = clean(text);
        if self.ascii {
            text = ascii(&text);
        }
        if self.width == 0 {
            return writeln!(self.out, "{}", unlike_a_header(&text));
        }
        let options = textwrap::Options::new(self.width.max(20)).subsequent_indent(indent).break_words(false);
        for line in textwrap::wrap(&text, options) {
            writeln!(self.out, "{}", unlike_a_header(line.trim_end()))?;
        }
        Ok(())
    }
}

/// A note or a name may look like the line that opens a month; programs must not take it for one.
fn unlike_a_header(line: &str) -> String {
    match line.strip_prefix("Month ") {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => format!("month {rest}"),
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, width: usize) -> String {
        let mut out = Vec::new();
        Voice::new(&mut out, width, false).tell(&Told::of(text)).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn nothing_raw_goes_out_and_no_text_looks_like_a_header() {
        assert_eq!(written("a\u{1b}[31mred\u{7}\tb", 0), "a\u{fffd}[31mred\u{fffd} b\n");
        assert_eq!(
            written("You noted what comes: Month 3 (2025-11)", 22),
            "You noted what comes:\nmonth 3 (2025-11)\n"
        );
        assert_eq!(written("one\n\ntwo", 78), "one\n\ntwo\n");
    }
}
