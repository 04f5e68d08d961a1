//! The facilitator's board: how every team stands, and how much time is left. Text only; nothing here reads a clock.

use crate::game::slip::Slip;
use crate::pack::Pack;
use std::collections::BTreeMap;
use unicode_width::UnicodeWidthStr as _;

/// Seconds before the end at which the clock warns.
pub const WARNINGS: [u64; 2] = [300, 60];

/// The time of a month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clock {
    /// Minutes a month; 0: there is no clock.
    pub minutes: u16,
    /// Seconds that have run.
    pub run: u64,
    /// Whether it stands still.
    pub paused: bool,
    /// More minutes for a team.
    pub extra: BTreeMap<String, u16>,
}

impl Clock {
    /// Seconds left to a team; to all others where it is none.
    #[must_use]
    pub fn left(&self, team: &str) -> u64 {
        let extra = self.extra.iter().find(|(name, _)| name.eq_ignore_ascii_case(team)).map_or(0, |(_, m)| *m);
        (u64::from(self.minutes) * 60 + u64::from(extra) * 60).saturating_sub(self.run)
    }

    /// The clock in words; nothing where there is none.
    #[must_use]
    pub fn words(&self) -> Option<String> {
        if self.minutes == 0 {
            return None;
        }
        let mut text = format!("Time: {}", span(self.left("")));
        for (team, minutes) in &self.extra {
            text.push_str(&format!("; {team} has {minutes} more: {}", span(self.left(team))));
        }
        if self.paused {
            text.push_str(" (paused)");
        }
        Some(text)
    }

    /// The warning that falls due when the clock has run from `before` to now.
    #[must_use]
    pub fn warning(&self, before: u64) -> Option<String> {
        let left = |run: u64| (u64::from(self.minutes) * 60).saturating_sub(run);
        if self.minutes == 0 {
            return None;
        }
        let passed = |at: u64| left(before) > at && left(self.run) <= at;
        if passed(0) {
            return Some("Time is up: end the month.".to_owned());
        }
        WARNINGS.into_iter().rev().find(|at| passed(*at)).map(|at| format!("{}.", capital(&span(at))))
    }
}

fn capital(text: &str) -> String {
    crate::report::words::capitalised(text)
}

/// A time left in words, in whole minutes begun.
fn span(seconds: u64) -> String {
    match seconds.div_ceil(60) {
        0 => "time is up".to_owned(),
        1 => "one minute left".to_owned(),
        n => format!("{n} minutes left"),
    }
}

/// The board.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Board {
    /// How each team stands.
    pub rows: Vec<Slip>,
    /// What could not be read.
    pub trouble: Vec<String>,
    /// The time.
    pub clock: Clock,
    /// Whether answers are kept back.
    pub held: bool,
    /// Whether forecasts are asked for.
    pub forecasts: bool,
}

/// The board as lines of plain text.
#[must_use]
pub fn board(pack: &Pack, board: &Board) -> Vec<String> {
    let mut lines: Vec<String> = board.clock.words().into_iter().collect();
    let mut head: Vec<String> = ["Team", "Month", "Last offer"].map(str::to_owned).to_vec();
    let mut capitals: Vec<&str> = Vec::new();
    for (capital, _) in board.rows.iter().flat_map(|r| &r.stances) {
        if !capitals.contains(&capital.as_str()) {
            capitals.push(capital);
        }
    }
    let key = |c: &str| format!("capital.{c}.name");
    head.extend(capitals.iter().map(|c| pack.first(&key(c)).unwrap_or(c).to_owned()));
    if board.forecasts {
        head.push("Forecasts".to_owned());
    }
    let mut table = vec![head];
    for row in &board.rows {
        let month = if row.over { "over".to_owned() } else { format!("{} of {}", row.month, row.of) };
        let held = board.held;
        let offer = match &row.offer {
            Some(_) if held => "made".to_owned(),
            Some(offer) => offer.clone(),
            None => "-".to_owned(),
        };
        let mut cells = vec![row.team.clone(), month, offer];
        for capital in &capitals {
            let stance = row.stances.iter().find(|(c, _)| c == capital).map(|(_, s)| s.as_str());
            cells.push(stance.map_or("-", |s| if held { "held" } else { s }).to_owned());
        }
        if board.forecasts {
            cells.push(row.forecasts.to_string());
        }
        table.push(cells);
    }
    if board.rows.is_empty() {
        lines.push("No team is there yet.".to_owned());
    } else {
        lines.extend(aligned(&table));
    }
    if board.held && board.rows.iter().any(|r| r.offer.is_some()) {
        lines.push("Answers are held back until they are revealed.".to_owned());
    }
    lines.extend(board.trouble.iter().cloned());
    lines
}

fn aligned(table: &[Vec<String>]) -> Vec<String> {
    let columns = table.first().map_or(0, Vec::len);
    let wide = |at: usize| table.iter().filter_map(|r| r.get(at)).map(|c| c.width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(wide).collect();
    let cell = |(text, wide): (&String, &usize)| format!("{text}{}", " ".repeat(wide.saturating_sub(text.width()) + 2));
    table.iter().map(|row| row.iter().zip(&widths).map(cell).collect::<String>().trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::Clock;

    #[test]
    fn the_clock_warns_at_five_and_at_one_and_when_it_is_over() {
        let clock = |run| Clock { minutes: 7, run, ..Clock::default() };
        assert_eq!(clock(119).warning(100), None);
        assert_eq!(clock(120).warning(119).as_deref(), Some("5 minutes left."));
        assert_eq!(clock(360).warning(359).as_deref(), Some("One minute left."));
        assert_eq!(clock(500).warning(100).as_deref(), Some("Time is up: end the month."));
        assert_eq!(clock(600).warning(500), None);
        let extra = Clock { extra: [("Red".to_owned(), 2)].into(), ..clock(420) };
        assert_eq!((extra.left("red"), extra.left("Blue")), (120, 0));
        assert_eq!(Clock::default().warning(0), None);
    }
}
