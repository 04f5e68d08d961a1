//! Texts for terminals that show ASCII alone: letters lose their marks, signs have plain stand-ins.

include!(concat!(env!("OUT_DIR"), "/letters.rs"));

/// The text in ASCII; what has no likeness becomes a question mark.
#[must_use]
pub fn ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_ascii() => out.push(c),
            c => out.push_str(likeness(c)),
        }
    }
    out
}

/// What a cell of so many columns shows instead: exactly as wide, one letter a column.
#[must_use]
pub fn cell(symbol: &str, columns: usize) -> String {
    let shown: String = match symbol.chars().next() {
        Some(c) => sign(c).map_or_else(|| likeness(c).to_owned(), String::from),
        None => String::new(),
    };
    let mut shown: String = shown.chars().filter(|c| c.is_ascii() && !c.is_ascii_control()).take(columns).collect();
    shown.extend(std::iter::repeat_n(' ', columns.saturating_sub(shown.len())));
    shown
}

/// A letter's likeness; a combining mark has none and needs none.
fn likeness(c: char) -> &'static str {
    match c {
        '\u{300}'..='\u{36f}' => "",
        '…' => "...",
        '·' => "-",
        _ => of_a_block(u32::from(c)).unwrap_or("?"),
    }
}

/// The likeness of a letter whose script was taken in when the program was built.
fn of_a_block(code: u32) -> Option<&'static str> {
    let block = BLOCKS.iter().position(|block| block.contains(&code))?;
    let before: u32 = BLOCKS[..block].iter().map(|b| b.end() - b.start() + 1).sum();
    let at = usize::try_from(before + code - BLOCKS[block].start()).ok()?;
    let end = |at: usize| Some(usize::from(u16::from_le_bytes(ENDS.get(2 * at..2 * at + 2)?.try_into().ok()?)));
    LIKENESSES.get(if at == 0 { 0 } else { end(at - 1)? }..end(at)?)
}

/// Stand-ins for what the screens draw with.
fn sign(c: char) -> Option<char> {
    Some(match c {
        '─' | '┈' | '┄' => '-',
        '━' => '=',
        '│' | '┆' | '┊' => '|',
        '┃' => '#',
        '┌' | '┐' | '└' | '┘' | '├' | '┤' | '┬' | '┴' | '┼' => '+',
        '■' => '#',
        '□' => '.',
        '…' => '~',
        '•' => '*',
        // Heights as digits, 1 the lowest.
        '▁'..='█' => char::from(b'1' + (u32::from(c) - 0x2581) as u8),
        '\u{2800}'..='\u{28ff}' => dots(u32::from(c) - 0x2800),
        _ => return None,
    })
}

/// Braille by where its dots are: above, below, both, or nearly everywhere.
fn dots(bits: u32) -> char {
    const ABOVE: u32 = 0b0001_1011;
    match (bits & ABOVE, bits & !ABOVE) {
        (0, 0) => ' ',
        _ if bits.count_ones() > 5 => '#',
        (_, 0) => '\'',
        (0, _) => '.',
        _ => ':',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_readable() {
        for (name, plain) in [
            ("Łukaszenka", "Lukaszenka"),
            ("Šiauliai", "Siauliai"),
            ("Лукашэнка", "Lukashenka"),
            ("cafe\u{301} · …", "cafe - ..."),
            ("“5 €”, ½, 日", "\"5 EUR\", 1/2, ?"),
        ] {
            assert_eq!(ascii(name), plain);
        }
    }

    #[test]
    fn a_cell_keeps_its_width() {
        for (symbol, columns) in [("━", 1), ("Ш", 1), ("日", 2), ("\u{2847}", 1), ("e\u{301}", 1), ("👍", 2)] {
            let shown = cell(symbol, columns);
            assert!(shown.is_ascii() && shown.len() == columns, "{symbol}: {shown:?}");
        }
        assert_eq!((cell("\u{2801}", 1).as_str(), cell("\u{2840}", 1).as_str()), ("'", "."));
    }
}
