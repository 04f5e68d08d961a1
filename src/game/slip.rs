//! A slip: one line that says how a team stands, to be read out or pasted. It ends with a check, so that a slip that was
//! heard or copied wrong is not taken for another.

use super::Game;
use crate::engine::Move;

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
}

/// Why a line is no slip.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoSlip {
    /// It does not look like one.
    #[error("that is no slip; a slip begins with \"{HEAD}\" and ends with a check of four characters")]
    Form,
    /// The check is another.
    #[error("that slip does not check: something in it was heard or copied wrong; ask for it once more")]
    Check,
}

impl Slip {
    /// How a game stands; only what the player was shown.
    #[must_use]
    pub fn of(game: &Game, team: &str) -> Self {
        let moves = || game.rounds().iter().flat_map(|r| &r.moves).filter(|m| !m.void);
        let last = moves().rfind(|m| matches!(m.play.play, Move::Offer(_)));
        let stances = last.map_or_else(Vec::new, |m| {
            let ids = game.scenario().capitals.iter().map(|c| c.id.clone());
            ids.zip(m.report.reactions.iter().map(|r| r.stance.word().to_owned())).collect()
        });
        Self {
            team: team.chars().map(|c| if c.is_control() || c == ';' { ' ' } else { c }).collect::<String>(),
            month: game.rounds().len(),
            of: usize::from(game.scenario().clock.rounds),
            over: game.is_over(),
            offer: last.map(|m| m.report.outcome.word().to_owned()),
            stances,
            forecasts: moves().filter(|m| matches!(m.play.play, Move::Forecast(..))).count(),
        }
    }

    /// The line.
    #[must_use]
    pub fn line(&self) -> String {
        let over = if self.over { " over" } else { "" };
        let offer = self.offer.as_deref().unwrap_or("none");
        let stances: String = self.stances.iter().map(|(c, s)| format!("; {c} {s}")).collect();
        let team = self.team.split_whitespace().collect::<Vec<_>>().join(" ");
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
        let (mut stances, mut forecasts) = (Vec::new(), 0);
        for part in parts {
            match part.split_once(' ').ok_or(NoSlip::Form)? {
                ("forecasts", n) => forecasts = number(n)?,
                (capital, stance) => stances.push((capital.to_owned(), stance.to_owned())),
            }
        }
        Ok(Self { team, month: number(month)?, of: number(of)?, over, offer, stances, forecasts })
    }
}

/// FNV-1a, 32 bits folded to 16, in four hexadecimal digits.
fn check(text: &str) -> String {
    let hash = text.bytes().fold(0x811C_9DC5_u32, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193));
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
        };
        let line = slip.line();
        assert_eq!(Slip::read(&format!("  {} ", line.replace("; ", ";  "))), Ok(slip.clone()));
        let none = Slip { offer: None, stances: Vec::new(), over: true, ..slip };
        assert_eq!(Slip::read(&none.line()), Ok(none));
        assert_eq!(Slip::read(&line.replace("object", "support")), Err(NoSlip::Check));
        assert_eq!(Slip::read("month 2 of 4"), Err(NoSlip::Form));
    }
}
