//! What is left of a save that was cut off or garbled: its moves before the damage, as a save that can be read.

use crate::game::read_document;

/// Places tried, from the last one back.
const TRIES: usize = 8;

/// The text up to the last move before `damage` (a byte offset) after which it can be read, closed so that it is a save
/// being played. `None` where not even the header can be.
pub(super) fn salvage(text: &str, damage: usize) -> Option<String> {
    let text = text.get(..damage).unwrap_or(text);
    cuts(text).iter().rev().take(TRIES).find_map(|(at, closing)| {
        let mended = format!("{}{closing}", text.get(..*at)?);
        match read_document(&mended) {
            Ok(written) if written.open => Some(mended.clone()),
            // A finished game that was cut off is one being played again.
            Ok(_) => {
                let open = mended.replacen('(', "( open: true,", 1);
                read_document(&open).is_ok().then_some(open)
            }
            Err(_) => None,
        }
    })
}

/// Offsets after which a save may be closed, each with what closes it.
fn cuts(text: &str) -> Vec<(usize, &'static str)> {
    let bytes = text.as_bytes();
    let mut cuts = Vec::new();
    // Brackets: 1 the save, 2 its months, 3 a month.
    let (mut at, mut depth, mut months) = (0, 0usize, false);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => at = end_of_string(bytes, at),
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                at += text[at..].find('\n').unwrap_or(text.len() - at);
                continue;
            }
            b'm' if depth == 1 && text[at..].starts_with("months") => months = true,
            b'(' | b'[' | b'{' => {
                depth += 1;
                if months && depth == 3 {
                    cuts.push((at + 1, "]])"));
                }
            }
            b')' | b']' | b'}' => {
                depth = depth.saturating_sub(1);
                match depth {
                    // A month that was closed has ended, unless it is the last: then the list is closed too.
                    2 if months => cuts.push((at + 1, ", []])")),
                    1 if months => {
                        cuts.push((at + 1, ")"));
                        months = false;
                    }
                    _ => {}
                }
            }
            b',' if months && depth == 3 => cuts.push((at + 1, "]])")),
            _ => {}
        }
        at += 1;
    }
    cuts
}

/// The closing mark of a string, or the end of the text.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'"' => return at,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::salvage;
    use crate::game::read_document;

    #[test]
    fn what_stands_before_the_damage_is_kept() {
        let text = "// A \"save\n(\n seed: 7, open: true,\n months: [ [ Note(\"a, [b\"), Withdraw, ], [ Note(\"c\"), ], ],\n digests: [\"0\"],\n)";
        let months = |damage: usize| {
            let mended = salvage(text, damage)?;
            let written = read_document(&mended).unwrap();
            assert!(written.open);
            Some(written.months.iter().map(Vec::len).collect::<Vec<_>>())
        };
        let at = |needle: &str| text.find(needle).unwrap();
        assert_eq!(months(at("seed")), None);
        assert_eq!(months(at("Note(\"a")), Some(vec![0]));
        assert_eq!(months(at("b\")")), Some(vec![0]));
        assert_eq!(months(at("Withdraw") + 3), Some(vec![1]));
        assert_eq!(months(at("Note(\"c") - 2), Some(vec![2, 0]));
        assert_eq!(months(at("Note(\"c") + 4), Some(vec![2, 0]));
        assert_eq!(months(at("digests")), Some(vec![2, 1]));
    }

    #[test]
    fn nothing_makes_it_stop() {
        for text in ["", "(", "\"", "months", "(months: [[\"\\", "(months: [[[[[[[", ")))]]]", "(é months: [[é"] {
            for damage in 0..text.len() + 2 {
                salvage(text, damage);
            }
        }
    }
}
