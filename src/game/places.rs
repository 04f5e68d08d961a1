//! Where each move of a script stands: RON gives places only for errors, and a refused move must have one too.

/// A place in a text, line and column from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// The spot of a byte offset.
#[must_use]
pub fn spot_at(text: &str, offset: usize) -> Spot {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Spot { line, column }
}

/// The spot of a slice of the text; `None` if it is no slice of it.
#[must_use]
pub fn spot_of(text: &str, slice: &str) -> Option<Spot> {
    let (start, at) = (text.as_ptr() as usize, slice.as_ptr() as usize);
    (at >= start && at <= start + text.len()).then(|| spot_at(text, at - start))
}

/// The spots of the moves of a well-formed script, month by month.
#[must_use]
pub fn moves(text: &str) -> Vec<Vec<Spot>> {
    let mut months: Vec<Vec<Spot>> = Vec::new();
    let mut scan = Scan { text, at: 0 };
    let mut depth = 0usize;
    let mut inside = false; // within `months: [`
    let mut fresh = false; // a move may start here
    while let Some((at, token)) = scan.next_token() {
        match token {
            Token::Word("months") if depth == 1 => inside = true,
            Token::Open => {
                if inside && depth == 2 {
                    months.push(Vec::new());
                    fresh = true;
                }
                depth += 1;
            }
            Token::Close => {
                depth = depth.saturating_sub(1);
                if depth == 1 {
                    inside = false;
                }
                fresh = false;
            }
            Token::Comma => fresh = inside && depth == 3,
            Token::Word(_) | Token::Other => {
                if fresh && inside && depth == 3 {
                    if let Some(month) = months.last_mut() {
                        month.push(spot_at(text, at));
                    }
                    fresh = false;
                }
            }
        }
    }
    months
}

enum Token<'a> {
    Word(&'a str),
    Open,
    Close,
    Comma,
    Other,
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    /// The next token and its offset; strings and comments are passed over whole.
    fn next_token(&mut self) -> Option<(usize, Token<'a>)> {
        loop {
            let rest = self.text.get(self.at..)?;
            let first = rest.chars().next()?;
            let start = self.at;
            if first.is_whitespace() {
                self.at += first.len_utf8();
            } else if rest.starts_with("//") {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                self.at += rest.find("*/").map_or(rest.len(), |end| end + 2);
            } else {
                let (length, token) = Self::token(rest, first);
                self.at += length;
                return Some((start, token));
            }
        }
    }

    fn token(rest: &'a str, first: char) -> (usize, Token<'a>) {
        match first {
            '[' | '(' | '{' => (1, Token::Open),
            ']' | ')' | '}' => (1, Token::Close),
            ',' => (1, Token::Comma),
            '"' => (string_length(rest), Token::Other),
            _ if first.is_alphabetic() || first == '_' => {
                let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
                (end, Token::Word(&rest[..end]))
            }
            _ => (first.len_utf8(), Token::Other),
        }
    }
}

fn string_length(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_move_has_its_place() {
        let text = "(seed: 7, // months: [\n months: [\n  [ Consult(\"a\", \"b\"),\n    Withdraw ],\n  [],\n  [Note(\"x, [y\")],\n ])";
        let spots: Vec<Vec<(usize, usize)>> =
            moves(text).into_iter().map(|m| m.into_iter().map(|s| (s.line, s.column)).collect()).collect();
        assert_eq!(spots, [vec![(3, 5), (4, 5)], vec![], vec![(6, 4)]]);
    }
}
