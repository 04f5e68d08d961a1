//! A slip: one line that says how a team stands, to be read out or pasted. It ends with a check, so that a slip that was
//! heard or copied wrong is not taken for another. Where a facilitator holds answers back, a letter stands for each, which
//! the board turns back into the answer once it is revealed: it keeps a room from hearing, not a spy from reading.

use super::Game;
use crate::engine::{Move, Outcome, Stance};
use crate::lang::files;

/// How a slip begins.
const HEAD: &str = "balcony slip 1";

/// How a team stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// Its name.
    pub team: String,
    /// The round being played, or the last one; from 1.
    pub month: usize,
    /// How many there are.
    pub of: usize,
    /// Whether the game is over.
    pub over: bool,
    /// How the last offer came out, if one was made.
    pub offer: Option<String>,
    /// What each capital made of it: ids and stances' words.
    pub stances: Vec<(String, String)>,
    /// Forecasts made.
    pub forecasts: usize,
    /// Whether answers are held back until they are revealed: then the line has letters for them.
    pub held: bool,
}

/// What stands before the letter of an answer that is held back.
const HELD: &str = "held-";
/// Letters for answers, without those that are misheard or misread for others.
const LETTERS: &[u8] = b"acdefghjkpqrstuwxy";
/// An offer in which there was interest, and nobody found the changes that would do.
const NEAR: &str = "near";
/// How an offer can come out.
const OUTCOMES: [Outcome; 5] =
    [Outcome::Agreed, Outcome::Countered, Outcome::Stalled, Outcome::Rejected, Outcome::Done];

/// Why a line is no slip.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoSlip {
    /// It does not look like one.
    #[error("{}", files::that_is_no_slip(HEAD))]
    Form,
    /// The check is another.
    #[error("{}", files::that_slip_does_not_check())]
    Check,
}

impl Slip {
    /// How a game stands; only what the player was shown.
    #[must_use]
    pub fn of(game: &Game, team: &str) -> Self {
        let moves: Vec<&super::MoveRecord> = game.rounds().iter().flat_map(|r| &r.moves).filter(|m| !m.void).collect();
        let last = moves.iter().rposition(|m| matches!(m.play.play, Move::Offer(_)));
        let (mut offer, mut answers) = (None, Vec::new());
        if let Some(at) = last {
            let came = &moves[at].report;
            // As answers and reports say it: what met no counter-offer was not countered.
            let near = came.outcome == Outcome::Countered && came.counter.is_none();
            offer = Some(if near { NEAR } else { came.outcome.word() });
            answers = moves[at].report.reactions.iter().map(|r| r.stance).collect();
            // What a facilitator decided since then stands in the place of what was answered.
            for m in &moves[at..] {
                if let Move::Override(c, stance) = m.play.play {
                    answers[c.ix()] = stance;
                    offer = if m.report.outcome == Outcome::Agreed { Some(Outcome::Agreed.word()) } else { offer };
                }
            }
        }
        let ids = game.scenario().capitals.iter().map(|c| c.id.clone());
        let stances = ids.zip(answers.iter().map(|s| s.word().to_owned())).collect();
        Self {
            team: team.chars().map(|c| if c.is_control() || c == ';' { ' ' } else { c }).collect::<String>(),
            month: game.rounds().len(),
            of: usize::from(game.scenario().clock.rounds),
            over: game.is_over(),
            offer: offer.map(str::to_owned),
            stances,
            forecasts: moves.iter().filter(|m| matches!(m.play.play, Move::Forecast(..))).count(),
            held: game.header().class.as_ref().is_some_and(|c| c.hold),
        }
    }

    /// The line.
    #[must_use]
    pub fn line(&self) -> String {
        let over = if self.over { " over" } else { "" };
        let team = self.team.split_whitespace().collect::<Vec<_>>().join(" ");
        let cloth = Cloth { team: &team, month: self.month };
        let hide = |word: &str, of: &str, words: &[&str]| match words.iter().position(|w| *w == word) {
            Some(at) if self.held => format!("{HELD}{}", cloth.letter(of, at)),
            _ => word.to_owned(),
        };
        let offer = self.offer.as_deref().map_or("none".to_owned(), |o| hide(o, "offer", &outcomes()));
        let stances: String = self.stances.iter().map(|(c, s)| format!("; {c} {}", hide(s, c, &stances()))).collect();
        let (month, of, made) = (self.month, self.of, self.forecasts);
        let body =
            format!("{HEAD}; team {team}; month {month} of {of}{over}; offer {offer}{stances}; forecasts {made}");
        format!("{body}; check {}", check(&body))
    }

    /// Reads a line; blanks at its ends and runs of blanks within do not count.
    ///
    /// # Errors
    ///
    /// Why it is no slip.
    pub fn read(line: &str) -> Result<Self, NoSlip> {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let (body, said) = line.rsplit_once("; check ").ok_or(NoSlip::Form)?;
        let rest = body.strip_prefix(HEAD).and_then(|r| r.strip_prefix("; ")).ok_or(NoSlip::Form)?;
        if !check(body).eq_ignore_ascii_case(said) {
            return Err(NoSlip::Check);
        }
        let mut parts = rest.split("; ");
        let mut part = |word: &str| parts.next().and_then(|p| p.strip_prefix(word)).ok_or(NoSlip::Form);
        let team = part("team ")?.to_owned();
        let months = part("month ")?;
        let offer = Some(part("offer ")?).filter(|o| *o != "none").map(str::to_owned);
        let (months, over) = months.strip_suffix(" over").map_or((months, false), |m| (m, true));
        let (month, of) = months.split_once(" of ").ok_or(NoSlip::Form)?;
        let number = |text: &str| text.parse::<usize>().map_err(|_| NoSlip::Form);
        let (month, of) = (number(month)?, number(of)?);
        let cloth = Cloth { team: &team, month };
        let show = |word: &str, of: &str, words: &[&str]| match word.strip_prefix(HELD) {
            None => Ok(word.to_owned()),
            Some(letter) => {
                cloth.place(of, letter).and_then(|at| words.get(at)).map_or(Err(NoSlip::Form), |w| Ok((*w).to_owned()))
            }
        };
        let held = rest.contains(&format!(" {HELD}"));
        let offer = offer.map(|o| show(&o, "offer", &outcomes())).transpose()?;
        let (mut answers, mut forecasts) = (Vec::new(), 0);
        for part in parts {
            match part.split_once(' ').ok_or(NoSlip::Form)? {
                ("forecasts", n) => forecasts = number(n)?,
                (capital, stance) => answers.push((capital.to_owned(), show(stance, capital, &stances())?)),
            }
        }
        Ok(Self { team, month, of, over, offer, stances: answers, forecasts, held })
    }
}

fn outcomes() -> Vec<&'static str> {
    OUTCOMES.iter().map(|o| o.word()).chain([NEAR]).collect()
}

fn stances() -> Vec<&'static str> {
    Stance::ALL.iter().map(|s| s.word()).collect()
}

/// What lies over an answer that is held back: the same answer has another letter for another team, month or capital.
struct Cloth<'a> {
    team: &'a str,
    month: usize,
}

impl Cloth<'_> {
    fn shift(&self, of: &str) -> usize {
        fnv(&format!("{} {} {of}", self.team.to_lowercase(), self.month)) as usize % LETTERS.len()
    }

    fn letter(&self, of: &str, at: usize) -> char {
        char::from(LETTERS[(at + self.shift(of)) % LETTERS.len()])
    }

    fn place(&self, of: &str, letter: &str) -> Option<usize> {
        let at = LETTERS.iter().position(|l| letter.eq_ignore_ascii_case(&char::from(*l).to_string()))?;
        Some((at + LETTERS.len() - self.shift(of)) % LETTERS.len())
    }
}

/// FNV-1a, 32 bits.
fn fnv(text: &str) -> u32 {
    text.bytes().fold(0x811C_9DC5_u32, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

/// The hash folded to 16 bits, in four hexadecimal digits.
fn check(text: &str) -> String {
    let hash = fnv(text);
    format!("{:04x}", (hash >> 16) ^ (hash & 0xFFFF))
}

#[cfg(test)]
mod tests {
    use super::{NoSlip, Slip};

    #[test]
    fn a_slip_comes_back_and_a_wrong_one_is_caught() {
        let pair = |c: &str, s: &str| (c.to_owned(), s.to_owned());
        let slip = Slip {
            team: "Red 1".to_owned(),
            month: 2,
            of: 4,
            over: false,
            offer: Some("countered".to_owned()),
            stances: vec![pair("one", "counter"), pair("two", "object")],
            forecasts: 3,
            held: false,
        };
        let line = slip.line();
        assert_eq!(Slip::read(&format!("  {} ", line.replace("; ", ";  "))), Ok(slip.clone()));
        let none = Slip { offer: None, stances: Vec::new(), over: true, ..slip };
        assert_eq!(Slip::read(&none.line()), Ok(none));
        assert_eq!(Slip::read(&line.replace("object", "support")), Err(NoSlip::Check));
        assert_eq!(Slip::read("month 2 of 4"), Err(NoSlip::Form));
    }

    #[test]
    fn answers_that_are_held_back_are_letters_and_come_back() {
        let stances: Vec<(String, String)> =
            super::stances().iter().enumerate().map(|(n, s)| (format!("c{n}"), (*s).to_owned())).collect();
        for (month, offer) in (1..).zip(super::outcomes()) {
            let offer = Some(offer.to_owned());
            let (team, stances) = ("Red".to_owned(), stances.clone());
            let slip = Slip { team, month, of: 9, over: false, offer, stances, forecasts: 0, held: true };
            let line = slip.line();
            for word in super::stances().into_iter().chain(super::outcomes()) {
                assert!(!line.contains(&format!(" {word}")), "{word} can be heard in {line}");
            }
            assert_eq!(Slip::read(&line), Ok(slip));
        }
    }
}
