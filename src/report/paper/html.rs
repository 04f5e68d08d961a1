//! One page of HTML: no scripts, no outside addresses, fit for print.

use super::markdown::values;
use super::{Block, Page, Table, chart};
use std::fmt::Write as _;

const STYLE: &str = "\
:root { color-scheme: light; }
body { font: 11pt/1.5 Georgia, 'Times New Roman', serif; color: #1a1a1a; background: #fff; max-width: 46rem; \
margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }
h1, h2, h3, th, text { font-family: Helvetica, Arial, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; }
h2 { font-size: 1.35rem; margin-top: 2.2rem; border-bottom: 2px solid #0b4f8a; }
h3 { font-size: 1.05rem; margin-bottom: .3rem; }
h2, h3 { break-after: avoid; }
li, tr, figure { break-inside: avoid; }
p { margin: .5rem 0; }
table { border-collapse: collapse; width: calc(100% - 1px); font-size: .92em; margin: .6rem 0; }
th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #e8eef4; }
figure { margin: 1rem 0; }
svg { width: 100%; height: auto; }
svg text { font-size: 17px; fill: #1a1a1a; }
svg .grid { stroke: #b8b8b8; stroke-width: 1; }
footer { margin-top: 2rem; border-top: 1px solid #767676; font-weight: bold; }
blockquote { margin: .6rem 0; padding: .1rem .9rem; border-left: 4px solid #0b4f8a; background: #f3f6f9; }
pre { white-space: pre-wrap; background: #f3f6f9; padding: .6rem; font-size: .85rem; }
.wide { font-size: .84em; } .wide th, .wide td { padding: .2rem .3rem; } .wide td { overflow-wrap: anywhere; }
.line { border-bottom: 1px solid #767676; margin: 0; line-height: 1.9; }
@page { margin: 12mm 16mm; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } svg { max-height: 62mm; } \
figure { margin: .4rem 0; } figure + table { font-size: .84em; } figure + table td, figure + table th { padding: .05rem .4rem; } \
tr { break-inside: auto; } p, li, td { orphans: 2; widows: 2; } footer { margin-top: .6rem; break-before: avoid; } \
.sheets { font-size: 9pt; line-height: 1.22; } .sheets h1 { font-size: 1.4rem; margin: 0; } .sheets h2 { margin: 0 0 .3rem; } \
.sheets h3 { margin: .45rem 0 .15rem; } .sheets p { margin: .3rem 0; } .sheets table { margin: .3rem 0; } \
.sheets ul, .sheets ol { margin: .2rem 0; } .sheets td, .sheets th { padding: .08rem .4rem; } .short { columns: 2; } \
.sheets h2:not(:first-of-type) { break-before: page; } thead { display: table-header-group; } }";
/// Columns from which a table is set smaller, so that it fits any sheet.
const MANY: usize = 8;

/// Items from which a list is set in two columns, and the longest that an item of it may be.
const SHORT: (usize, usize) = (6, 95);

/// A page as HTML.
#[must_use]
pub fn page_html(page: &Page) -> String {
    let title = escape(&page.title);
    let kind = if page.sheets { " class=\"sheets\"" } else { "" };
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body{kind}>\n<main>\n<h1>{title}</h1>\n"
    );
    // Writing to a string cannot fail.
    for line in &page.below {
        let _ = writeln!(out, "<p>{}</p>", escape(line));
    }
    let mut charts = 0;
    for section in &page.sections {
        let _ = writeln!(out, "<h2>{}</h2>", escape(&section.title));
        for block in &section.blocks {
            write(&mut out, block, &mut charts);
        }
    }
    let _ = write!(out, "</main>\n<footer><p>{}</p></footer>\n</body>\n</html>\n", escape(&page.foot));
    out
}

fn write(out: &mut String, block: &Block, charts: &mut usize) {
    match block {
        Block::Head(title) => _ = writeln!(out, "<h3>{}</h3>", escape(title)),
        Block::Text(words) => _ = writeln!(out, "<p>{}</p>", escape(words)),
        Block::File(words) => _ = writeln!(out, "<pre>{}</pre>", escape(words)),
        Block::Aloud(words) => _ = writeln!(out, "<blockquote><p>{}</p></blockquote>", escape(words)),
        Block::Lines(n) => (0..*n).for_each(|_| out.push_str("<p class=\"line\">&nbsp;</p>\n")),
        Block::List(items) => list(out, "ul", items),
        Block::Numbered(items) => list(out, "ol", items),
        Block::Table(t) => table(out, t),
        Block::Chart(c) => {
            *charts += 1;
            let svg = chart::svg(c, &format!("chart{charts}"));
            let _ = writeln!(out, "<h3>{}</h3>\n<figure>\n{svg}</figure>", escape(&c.title));
            table(out, &values(c));
        }
    }
}

fn list(out: &mut String, kind: &str, items: &[String]) {
    // Short items stand in two columns on paper, so that a sheet stays one.
    let short = items.len() >= SHORT.0 && items.iter().all(|i| i.chars().count() <= SHORT.1);
    let class = if short && kind == "ul" { " class=\"short\"" } else { "" };
    let _ = writeln!(out, "<{kind}{class}>");
    items.iter().for_each(|i| _ = writeln!(out, "<li>{}</li>", escape(i)));
    let _ = writeln!(out, "</{kind}>");
}

fn table(out: &mut String, table: &Table) {
    let wide = if table.head.len() >= MANY { " class=\"wide\"" } else { "" };
    let _ = write!(out, "<table{wide}>\n<thead><tr>");
    table.head.iter().for_each(|h| _ = write!(out, "<th scope=\"col\">{}</th>", escape(h)));
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            let (open, close) = if at == 0 { ("<th scope=\"row\">", "</th>") } else { ("<td>", "</td>") };
            let _ = write!(out, "{open}{}{close}", escape(cell));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

/// Text in which nothing is a mark.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
