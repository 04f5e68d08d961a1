//! Markdown. Whatever a player wrote stands in it as text.

use super::{Block, Page, Table};
use crate::lang::report;
use crate::report::debrief::Chart;
use std::fmt::Write as _;

/// A page in Markdown.
#[must_use]
pub fn page_markdown(page: &Page) -> String {
    let mut text = format!("# {}\n\n", escape(&page.title));
    // Writing to a string cannot fail.
    for line in &page.below {
        let _ = writeln!(text, "{}\n", escape(line));
    }
    for section in &page.sections {
        let _ = writeln!(text, "## {}\n", escape(&section.title));
        section.blocks.iter().for_each(|b| block(&mut text, b));
    }
    let _ = writeln!(text, "{}", escape(&page.foot));
    text
}

fn block(text: &mut String, block: &Block) {
    match block {
        Block::Head(title) => _ = writeln!(text, "### {}", escape(title)),
        Block::Text(words) => _ = writeln!(text, "{}", escape(words)),
        Block::File(words) => {
            // Indented, so that nothing in it can end it.
            words.lines().for_each(|line| _ = writeln!(text, "    {line}"));
        }
        Block::Aloud(words) => _ = writeln!(text, "> {}", escape(words)),
        Block::Lines(n) => (0..*n).for_each(|_| text.push_str("\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n\n")),
        Block::List(items) => items.iter().for_each(|i| _ = writeln!(text, "- {}", escape(i))),
        Block::Numbered(items) => {
            items.iter().enumerate().for_each(|(at, i)| _ = writeln!(text, "{}. {}", at + 1, escape(i)));
        }
        Block::Table(t) => table(text, t),
        Block::Chart(chart) => {
            _ = writeln!(text, "### {}\n", escape(&chart.title));
            table(text, &values(chart));
        }
    }
    text.push('\n');
}

fn table(text: &mut String, table: &Table) {
    let row = |cells: &[String]| cells.iter().map(|c| escape(c)).collect::<Vec<_>>().join(" | ");
    let _ = writeln!(text, "| {} |\n|{}", row(&table.head), " --- |".repeat(table.head.len()));
    table.rows.iter().for_each(|cells| _ = writeln!(text, "| {} |", row(cells)));
}

/// A chart as a table: a row a point in time.
pub(super) fn values(chart: &Chart) -> Table {
    let names = chart.lines.iter().map(|l| l.name.clone());
    let row = |(at, time): (usize, &String)| {
        let values = chart.lines.iter().map(|l| l.values.get(at).map_or(String::new(), i32::to_string));
        [time.clone()].into_iter().chain(values).collect()
    };
    Table {
        head: [report::when().to_owned()].into_iter().chain(names).collect(),
        rows: chart.times.iter().enumerate().map(row).collect(),
    }
}

/// Text in which nothing is a mark: no emphasis, link, image, code, HTML, cell, heading, list or quote.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut digits = true;
    let all: Vec<char> = text.trim().chars().collect();
    for (at, c) in all.iter().copied().enumerate() {
        // Within a word an underscore marks nothing, nor does a point between two digits.
        let before = at.checked_sub(1).and_then(|b| all.get(b)).is_some_and(|b| b.is_alphanumeric());
        let after = all.get(at + 1).is_some_and(|a| a.is_alphanumeric());
        let within = c == '_' && before && after;
        let anywhere = !within
            && matches!(
                c,
                '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!' | '$'
            );
        let first = at == 0 && matches!(c, '-' | '+' | '=');
        let number = at > 0 && digits && matches!(c, '.' | ')') && !after;
        if anywhere || first || number {
            out.push('\\');
        }
        digits = digits && c.is_ascii_digit();
        out.push(if c.is_control() { ' ' } else { c });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_that_was_written_is_a_mark() {
        assert_eq!(escape("<b>|x|</b>"), "\\<b\\>\\|x\\|\\</b\\>");
        assert_eq!(escape("- a\n# b"), "\\- a \\# b");
        assert_eq!(escape("12. a"), "12\\. a");
        assert_eq!(escape("In 2025. So"), "In 2025. So");
        assert_eq!(escape("0.30"), "0.30");
        assert_eq!(escape("first_contact _x_"), "first_contact \\_x\\_");
    }
}
