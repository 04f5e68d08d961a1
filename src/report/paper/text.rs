//! A page as plain text, for whoever reads it on a terminal: wrapped to its width, tables aligned.

use super::markdown::values;
use super::{Block, Page, Table};
use std::fmt::Write as _;
use unicode_width::UnicodeWidthStr as _;

/// Columns below which a cell is not squeezed.
const LEAST: usize = 8;
/// Blanks between columns.
const GAP: usize = 2;

/// A page as lines of at most so many columns.
#[must_use]
pub fn page_text(page: &Page, width: usize) -> String {
    let width = width.clamp(40, 110);
    let mut out = headed(&page.title, '=');
    page.below.iter().for_each(|line| paragraph(&mut out, line, width));
    for section in &page.sections {
        out.push_str(&headed(&section.title, '-'));
        section.blocks.iter().for_each(|b| block(&mut out, b, width));
    }
    wrapped(&mut out, &page.foot, ("", ""), width);
    out
}

fn headed(title: &str, line: char) -> String {
    let title = plain(title);
    format!("{title}\n{}\n\n", line.to_string().repeat(title.width()))
}

fn block(out: &mut String, block: &Block, width: usize) {
    match block {
        Block::Head(title) => return out.push_str(&format!("{}\n", plain(title))),
        Block::Text(words) => return paragraph(out, words, width),
        Block::Aloud(words) => wrapped(out, words, ("  | ", "  | "), width),
        Block::File(words) => words.lines().for_each(|line| _ = writeln!(out, "    {}", plain(line))),
        Block::Lines(n) => (0..*n).for_each(|_| _ = writeln!(out, "{}", "_".repeat(width))),
        Block::List(items) => items.iter().for_each(|i| wrapped(out, i, ("- ", "  "), width)),
        Block::Numbered(items) => {
            for (at, item) in items.iter().enumerate() {
                wrapped(out, item, (&format!("{:>2}. ", at + 1), "    "), width);
            }
        }
        Block::Table(t) => table(out, t, width),
        Block::Chart(chart) => {
            wrapped(out, &chart.title, ("", ""), width);
            table(out, &values(chart), width);
        }
    }
    out.push('\n');
}

fn paragraph(out: &mut String, words: &str, width: usize) {
    wrapped(out, words, ("", ""), width);
    out.push('\n');
}

fn wrapped(out: &mut String, words: &str, (first, other): (&str, &str), width: usize) {
    let options = textwrap::Options::new(width).initial_indent(first).subsequent_indent(other);
    textwrap::wrap(&plain(words), options).iter().for_each(|line| _ = writeln!(out, "{}", line.trim_end()));
}

/// Nothing that moves a cursor.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Columns as wide as they need, the widest squeezed until all fit; a part a row where that would be too narrow to read.
fn table(out: &mut String, table: &Table, width: usize) {
    let rows: Vec<&Vec<String>> = std::iter::once(&table.head).chain(&table.rows).collect();
    let columns = table.head.len();
    if columns * (LEAST + GAP) > width {
        return parts(out, table, width);
    }
    let widest = |at: usize| rows.iter().filter_map(|r| r.get(at)).map(|c| c.width()).max().unwrap_or(0);
    let mut widths: Vec<usize> = (0..columns).map(widest).collect();
    while widths.iter().map(|w| w + GAP).sum::<usize>() > width + GAP {
        let Some(most) = widths.iter_mut().max() else { return };
        *most -= 1;
    }
    for (at, row) in rows.iter().enumerate() {
        line(out, row, &widths);
        if at == 0 {
            let rule: Vec<String> = widths.iter().map(|w| "-".repeat(*w)).collect();
            line(out, &rule, &widths);
        }
    }
}

/// A row, whose cells may run over several lines.
fn line(out: &mut String, row: &[String], widths: &[usize]) {
    let fitted = |(cell, wide): (&String, &usize)| -> Vec<String> {
        textwrap::wrap(&plain(cell), (*wide).max(1)).into_iter().map(|l| l.into_owned()).collect()
    };
    let cells: Vec<Vec<String>> = row.iter().zip(widths).map(fitted).collect();
    for at in 0..cells.iter().map(Vec::len).max().unwrap_or(0) {
        let mut text = String::new();
        for (cell, wide) in cells.iter().zip(widths) {
            let part = cell.get(at).map_or("", String::as_str);
            text.push_str(part);
            text.push_str(&" ".repeat(wide.saturating_sub(part.width()) + GAP));
        }
        let _ = writeln!(out, "{}", text.trim_end());
    }
}

/// A table of many columns: what names the row, then each heading with its cell.
fn parts(out: &mut String, table: &Table, width: usize) {
    for row in &table.rows {
        let cells = table.head.iter().zip(row).skip(1).filter(|(_, cell)| !cell.is_empty());
        let told: Vec<String> = cells.map(|(head, cell)| format!("{head}: {cell}")).collect();
        let name = row.first().map_or("", String::as_str);
        wrapped(out, &format!("{name}: {}.", told.join("; ")), ("", "    "), width);
    }
}

#[cfg(test)]
mod tests {
    use super::page_text;
    use crate::report::paper::{Block, Page, Section, table};

    #[test]
    fn nothing_is_wider_than_the_terminal_and_nothing_is_lost() {
        let long = "word ".repeat(60) + "last";
        let many: Vec<String> = (0..11).map(|n| format!("Head {n}")).collect();
        let heads: Vec<&str> = many.iter().map(String::as_str).collect();
        let blocks = vec![
            Block::Text(long.clone()),
            Block::List(vec![long.clone()]),
            table(&["Month", "Red", "Blue"], vec![vec!["1".into(), long.clone(), "\u{1b}[2Jshort".into()]]),
            table(&heads, vec![many.clone()]),
        ];
        let page = Page {
            title: "Side by side".into(),
            below: vec![],
            sections: vec![Section::new("A part", blocks)],
            foot: "The end.".into(),
            sheets: false,
        };
        let text = page_text(&page, 80);
        assert!(text.lines().all(|l| l.chars().count() <= 80), "{text}");
        assert_eq!((text.matches("word").count(), text.matches("last").count()), (180, 3), "{text}");
        assert!(text.contains("Head 0: Head 1: Head 1; ") && text.ends_with("The end.\n"), "{text}");
        assert!(!text.contains(['#', '|', '\u{1b}']), "{text}");
    }
}
