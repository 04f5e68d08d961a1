//! A screen as a picture: a buffer into SVG, cells of one style together, dots and rules drawn so that they meet.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};
use std::fmt::Write as _;
use unicode_width::UnicodeWidthStr;

/// Width and height of a cell, in tenths of a pixel.
const CELL: (usize, usize) = (84, 170);

/// How a cell is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Ink {
    front: (u8, u8, u8),
    back: Option<(u8, u8, u8)>,
    bold: bool,
    under: bool,
}

const DARK: (u8, u8, u8) = (0x16, 0x18, 0x1d);
const LIGHT: (u8, u8, u8) = (0xd8, 0xda, 0xde);

/// The buffer as an SVG.
#[must_use]
pub fn svg(buffer: &Buffer) -> String {
    let Rect { width, height, .. } = buffer.area;
    let (wide, high) = (usize::from(width) * CELL.0, usize::from(height) * CELL.1);
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" font-family=\"'DejaVu Sans Mono', monospace\" font-size=\"14\">",
        tenths(wide + 160),
        tenths(high + 160)
    );
    let _ = writeln!(out, "<rect width=\"100%\" height=\"100%\" fill=\"{}\"/>", hex(DARK));
    let _ = writeln!(out, "<g transform=\"translate(8 8)\">");
    for row in 0..height {
        draw_row(&mut out, buffer, row, width);
    }
    out.push_str("</g>\n</svg>\n");
    out
}

fn draw_row(out: &mut String, buffer: &Buffer, row: u16, width: u16) {
    let mut column = 0;
    while column < width {
        let Some(cell) = buffer.cell((column, row)) else { break };
        let ink = ink(cell);
        let mut text = String::new();
        let start = column;
        while column < width {
            let Some(next) = buffer.cell((column, row)).filter(|c| self::ink(c) == ink) else { break };
            text.push_str(next.symbol());
            column += (next.symbol().width().max(1)) as u16;
        }
        draw_run(out, (start, row, column - start), &text, ink);
    }
}

fn draw_run(out: &mut String, (column, row, cells): (u16, u16, u16), text: &str, ink: Ink) {
    let (x, y) = (usize::from(column) * CELL.0, usize::from(row) * CELL.1);
    if let Some(back) = ink.back {
        let (w, h) = (usize::from(cells) * CELL.0, CELL.1);
        rect(out, (x, y, w, h), back);
    }
    let mut plain = String::new();
    let mut at = x;
    for c in text.chars() {
        let drawn = shape(out, c, at, y, ink);
        plain.push(if drawn { ' ' } else { c });
        at += CELL.0;
    }
    if !plain.trim().is_empty() {
        words(out, &plain, x, y, ink);
    }
    if ink.under {
        rect(out, (x, y + 152, usize::from(cells) * CELL.0, 8), ink.front);
    }
}

/// Text, in pieces without leading or trailing blanks, each held to its cells.
fn words(out: &mut String, text: &str, x: usize, y: usize, ink: Ink) {
    let mut at = x;
    for piece in text.split("  ") {
        let inner = piece.trim_end();
        let lead = inner.width() - inner.trim_start().width();
        let inner = inner.trim_start();
        if !inner.is_empty() {
            let weight = if ink.bold { " font-weight=\"bold\"" } else { "" };
            let _ = writeln!(
                out,
                "<text x=\"{}\" y=\"{}\" fill=\"{}\"{weight} textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">{}</text>",
                tenths(at + lead * CELL.0),
                tenths(y + 130),
                hex(ink.front),
                tenths(inner.width() * CELL.0),
                escape(inner)
            );
        }
        at += (piece.width() + 2) * CELL.0;
    }
}

/// Draws what would leave gaps as text: Braille, rules, blocks. Whether it was one.
fn shape(out: &mut String, c: char, x: usize, y: usize, ink: Ink) -> bool {
    let (w, h) = CELL;
    let middle = y + h / 2;
    match c {
        '\u{2800}'..='\u{28ff}' => {
            braille(out, u32::from(c) - 0x2800, x, y, ink);
            return true;
        }
        '─' => rect(out, (x, middle - 5, w, 10), ink.front),
        '━' => rect(out, (x, middle - 16, w, 32), ink.front),
        '┄' => {
            for part in 0..3 {
                rect(out, (x + part * w / 3 + 4, middle - 5, w / 6, 10), ink.front);
            }
        }
        '│' | '┆' => rect(out, (x + w / 2 - 5, y, 10, h), ink.front),
        '┃' => rect(out, (x + w / 2 - 14, y, 28, h), ink.front),
        '┌' => corner(out, x, y, (true, true), ink),
        '┐' => corner(out, x, y, (false, true), ink),
        '└' => corner(out, x, y, (true, false), ink),
        '┘' => corner(out, x, y, (false, false), ink),
        '▁'..='█' => {
            let eighths = (u32::from(c) - 0x2580) as usize;
            let high = h * eighths / 8;
            rect(out, (x, y + h - high, w - 8, high), ink.front);
        }
        '■' => rect(out, (x + 10, middle - 32, w - 20, 64), ink.front),
        _ => return false,
    }
    true
}

fn corner(out: &mut String, x: usize, y: usize, (right, down): (bool, bool), ink: Ink) {
    let (w, h) = CELL;
    let (cx, cy) = (x + w / 2 - 5, y + h / 2 - 5);
    rect(out, if right { (cx, cy, w / 2 + 5, 10) } else { (x, cy, w / 2 + 5, 10) }, ink.front);
    rect(out, if down { (cx, cy, 10, h / 2 + 5) } else { (cx, y, 10, h / 2 + 5) }, ink.front);
}

fn braille(out: &mut String, bits: u32, x: usize, y: usize, ink: Ink) {
    const DOTS: [(usize, usize); 8] = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)];
    for (bit, (across, down)) in DOTS.iter().enumerate() {
        if bits >> bit & 1 == 1 {
            let (cx, cy) = (x + 21 + across * 42, y + 21 + down * 42);
            let _ = writeln!(
                out,
                "<circle cx=\"{}\" cy=\"{}\" r=\"1.4\" fill=\"{}\"/>",
                tenths(cx),
                tenths(cy),
                hex(ink.front)
            );
        }
    }
}

fn rect(out: &mut String, (x, y, w, h): (usize, usize, usize, usize), fill: (u8, u8, u8)) {
    let _ = writeln!(
        out,
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\" shape-rendering=\"crispEdges\"/>",
        tenths(x),
        tenths(y),
        tenths(w),
        tenths(h),
        hex(fill)
    );
}

fn tenths(n: usize) -> String {
    format!("{}.{}", n / 10, n % 10)
}

fn hex((r, g, b): (u8, u8, u8)) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn ink(cell: &Cell) -> Ink {
    let has = |m| cell.modifier.contains(m);
    let mut front = rgb(cell.fg).unwrap_or(LIGHT);
    let mut back = rgb(cell.bg);
    if has(Modifier::REVERSED) {
        (front, back) = (back.unwrap_or(DARK), Some(front));
    }
    if has(Modifier::DIM) {
        let fade = |a: u8, b: u8| ((u16::from(a) * 3 + u16::from(b) * 2) / 5) as u8;
        front = (fade(front.0, DARK.0), fade(front.1, DARK.1), fade(front.2, DARK.2));
    }
    Ink { front, back, bold: has(Modifier::BOLD), under: has(Modifier::UNDERLINED) }
}

/// A colour as it looks on a usual terminal; `None` is the terminal's own.
fn rgb(colour: Color) -> Option<(u8, u8, u8)> {
    const NAMED: [(u8, u8, u8); 16] = [
        (0x1e, 0x1e, 0x1e),
        (0xcd, 0x31, 0x31),
        (0x0d, 0xbc, 0x79),
        (0xe5, 0xe5, 0x10),
        (0x24, 0x72, 0xc8),
        (0xbc, 0x3f, 0xbc),
        (0x11, 0xa8, 0xcd),
        (0xe5, 0xe5, 0xe5),
        (0x66, 0x66, 0x66),
        (0xf1, 0x4c, 0x4c),
        (0x23, 0xd1, 0x8b),
        (0xf5, 0xf5, 0x43),
        (0x3b, 0x8e, 0xea),
        (0xd6, 0x70, 0xd6),
        (0x29, 0xb8, 0xdb),
        (0xff, 0xff, 0xff),
    ];
    match colour {
        Color::Rgb(r, g, b) => Some((r, g, b)),
        Color::Indexed(n @ 0..=15) => Some(NAMED[usize::from(n)]),
        Color::Indexed(n @ 16..=231) => {
            let part = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
            let n = n - 16;
            Some((part(n / 36), part(n / 6 % 6), part(n % 6)))
        }
        Color::Indexed(n) => {
            let grey = 8 + 10 * (n - 232);
            Some((grey, grey, grey))
        }
        _ => None,
    }
}
