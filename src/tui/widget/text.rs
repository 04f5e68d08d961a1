//! Text that fits: widths of characters, wrapping, cutting.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Columns a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text in lines of at most `columns`; paragraphs stay apart.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        // Only blanks and hyphens part words, and nothing parts an address: in two pieces it can't be copied.
        let options = textwrap::Options::new(columns)
            .word_separator(textwrap::WordSeparator::AsciiSpace)
            .word_splitter(textwrap::WordSplitter::Custom(hyphens));
        lines.extend(textwrap::wrap(paragraph, options).into_iter().map(|line| cut(&line, columns)));
    }
    lines
}

/// Where a word may be parted.
fn hyphens(word: &str) -> Vec<usize> {
    if word.contains("://") { Vec::new() } else { textwrap::WordSplitter::HyphenSplitter.split_points(word) }
}

/// The text cut to `columns`, an ellipsis where something is missing.
pub fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 0;
    for c in text.chars() {
        let wide = c.width().unwrap_or(0);
        if used + wide + 1 > columns {
            break;
        }
        used += wide;
        kept.push(c);
    }
    if columns > 0 {
        kept.push('…');
    }
    kept
}

/// The text cut to `columns` in its middle: names that begin alike are told apart by their ends.
pub fn cut_middle(text: &str, columns: usize) -> String {
    /// Columns kept of the end.
    const END: usize = 11;
    if text.width() <= columns || columns < 2 * END {
        return cut(text, columns);
    }
    let tail = text.chars().count().saturating_sub(END - 1);
    let tail: String = text.chars().skip(tail).collect();
    format!("{}{tail}", cut(text, columns.saturating_sub(tail.width())))
}

/// The text cut or filled to exactly `columns`.
pub fn fit(text: &str, columns: usize) -> String {
    let mut text = cut(text, columns);
    let missing = columns.saturating_sub(text.width());
    text.extend(std::iter::repeat_n(' ', missing));
    text
}

/// The text against the right edge of `columns`.
pub fn right(text: &str, columns: usize) -> String {
    let text = cut(text, columns);
    let missing = columns.saturating_sub(text.width());
    format!("{}{text}", " ".repeat(missing))
}

/// A styled span of its own.
pub fn span(text: impl Into<String>, style: Style) -> Span<'static> {
    Span::styled(text.into(), style)
}

/// A line of one style.
pub fn line(text: impl Into<String>, style: Style) -> Line<'static> {
    Line::from(Span::styled(text.into(), style))
}

/// Wrapped lines of one style, all indented.
pub fn lines(text: &str, columns: usize, indent: usize, style: Style) -> Vec<Line<'static>> {
    let pad = " ".repeat(indent);
    wrap(text, columns.saturating_sub(indent)).into_iter().map(|l| line(format!("{pad}{l}"), style)).collect()
}

/// Left and right text on one line.
pub fn ends(left: Vec<Span<'static>>, right: Vec<Span<'static>>, columns: usize) -> Line<'static> {
    let used: usize = left.iter().chain(&right).map(Span::width).sum();
    let mut spans = left;
    spans.push(Span::raw(" ".repeat(columns.saturating_sub(used))));
    spans.extend(right);
    Line::from(spans)
}
