//! The facilitator's board: how every team stands, and how much time is left. Text only; nothing here reads a clock.

use crate::engine::Stance;
use crate::game::slip::Slip;
use crate::lang::report;
use crate::pack::Pack;
use crate::report::words::stance_verb;
use std::collections::BTreeMap;
use unicode_width::UnicodeWidthStr as _;

/// Seconds before the end at which the clock warns.
pub const WARNINGS: [u64; 2] = [300, 60];

/// The time of a round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clock {
    /// Minutes a round; 0: there is no clock.
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
        let head = if self.paused { report::paused() } else { report::time() };
        let left = span(self.left(""));
        let mut text = match (self.left(""), self.paused) {
            (0, false) => capital(&left),
            _ => format!("{head}: {left}"),
        };
        for (team, minutes) in &self.extra {
            text.push_str(&report::with_more(team, minutes, span(self.left(team))));
        }
        Some(text)
    }

    /// The warning that falls due when the clock has run from `before` to now: for all, and for teams with extra time.
    #[must_use]
    pub fn warning(&self, before: u64) -> Option<String> {
        if self.minutes == 0 {
            return None;
        }
        let due = |extra: u16| {
            let whole = (u64::from(self.minutes) + u64::from(extra)) * 60;
            let passed = |at: &u64| whole.saturating_sub(before) > *at && whole.saturating_sub(self.run) <= *at;
            [0].into_iter().chain(WARNINGS.into_iter().rev()).find(passed)
        };
        let mut all: Vec<String> = Vec::new();
        all.extend(due(0).map(|at| match (at, self.extra.is_empty()) {
            (0, true) => report::time_is_up_end_the_round().to_owned(),
            (0, false) => {
                let names: Vec<String> = self.extra.keys().cloned().collect();
                report::time_is_up_but_for(crate::report::words::joined(&names))
            }
            _ => format!("{}.", capital(&span(at))),
        }));
        all.extend(self.extra.iter().filter_map(|(team, m)| due(*m).map(|at| format!("{team}: {}.", span(at)))));
        (!all.is_empty()).then(|| all.join(" "))
    }
}

fn capital(text: &str) -> String {
    crate::report::words::capitalised(text)
}

/// A time left in words, in whole minutes begun.
fn span(seconds: u64) -> String {
    match seconds.div_ceil(60) {
        0 => report::time_is_up().to_owned(),
        n => report::minutes_left(n),
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
    /// Columns there are; 0: as many as it takes.
    pub width: usize,
}

/// The board as lines of plain text.
#[must_use]
pub fn board(pack: &Pack, board: &Board) -> Vec<String> {
    let mut lines: Vec<String> = board.clock.words().into_iter().collect();
    let mut head: Vec<String> = [report::team(), report::round(), report::last_offer()].map(str::to_owned).to_vec();
    let mut capitals: Vec<&str> = Vec::new();
    for (capital, _) in board.rows.iter().flat_map(|r| &r.stances) {
        if !capitals.contains(&capital.as_str()) {
            capitals.push(capital);
        }
    }
    let key = |c: &str| format!("capital.{c}.name");
    head.extend(capitals.iter().map(|c| pack.first(&key(c)).unwrap_or(c).to_owned()));
    if board.forecasts {
        head.push(report::forecasts().to_owned());
    }
    let mut table = vec![head];
    for row in &board.rows {
        let month = if row.over { report::is_over().to_owned() } else { report::of(row.month, row.of) };
        let held = board.held;
        let offer = match &row.offer {
            Some(_) if held => report::made().to_owned(),
            Some(offer) => offer.clone(),
            None => "-".to_owned(),
        };
        let mut cells = vec![row.team.clone(), month, offer];
        for capital in &capitals {
            let stance = row.stances.iter().find(|(c, _)| c == capital).map(|(_, s)| s.as_str());
            cells.push(stance.map_or("-", |s| if held { report::held() } else { told(s) }).to_owned());
        }
        if board.forecasts {
            cells.push(row.forecasts.to_string());
        }
        table.push(cells);
    }
    if board.rows.is_empty() {
        lines.push(report::no_team_is_there_yet().to_owned());
    } else {
        lines.extend(fitted(&table, board.width));
    }
    if board.held && board.rows.iter().any(|r| r.offer.is_some()) {
        lines.push(report::answers_are_held_back_until_they().to_owned());
    }
    lines.extend(board.trouble.iter().cloned());
    lines
}

/// A stance's word as answers and reports say it.
fn told(word: &str) -> &str {
    match Stance::of_word(word) {
        Some(stance) => stance_verb(stance),
        None => word,
    }
}

/// A line a team; where that is too wide, its name on a line of its own, and what there is to say of it below.
fn fitted(table: &[Vec<String>], width: usize) -> Vec<String> {
    let lines = aligned(table, 2);
    if width == 0 || lines.iter().all(|l| l.width() <= width) {
        return lines;
    }
    let below: Vec<Vec<String>> = table.iter().map(|row| row.iter().skip(1).cloned().collect()).collect();
    let named = table.iter().zip(aligned(&below, 1)).enumerate();
    named
        .flat_map(|(at, (row, line))| {
            let name = row.first().filter(|_| at > 0).cloned();
            name.into_iter().chain([format!(" {line}")])
        })
        .collect()
}

fn aligned(table: &[Vec<String>], gap: usize) -> Vec<String> {
    let columns = table.first().map_or(0, Vec::len);
    let wide = |at: usize| table.iter().filter_map(|r| r.get(at)).map(|c| c.width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(wide).collect();
    let cell =
        |(text, wide): (&String, &usize)| format!("{text}{}", " ".repeat(wide.saturating_sub(text.width()) + gap));
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
        assert_eq!(clock(500).warning(100).as_deref(), Some("Time is up: end the round."));
        assert_eq!(clock(600).warning(500), None);
        let extra = Clock { extra: [("Red".to_owned(), 2)].into(), ..clock(420) };
        assert_eq!((extra.left("red"), extra.left("Blue")), (120, 0));
        assert_eq!(extra.warning(419).as_deref(), Some("Time is up: end the round. Red may go on."));
        let later = |run| Clock { run, ..extra.clone() };
        assert_eq!(later(480).warning(479).as_deref(), Some("Red: one minute left."));
        assert_eq!(later(540).warning(539).as_deref(), Some("Red: time is up."));
        let words = |c: Clock| c.words().unwrap_or_default();
        assert_eq!(words(extra), "Time is up; Red, with 2 more: 2 minutes left");
        assert_eq!(words(Clock { paused: true, ..clock(100) }), "Paused: 6 minutes left");
        assert_eq!(Clock::default().warning(0), None);
    }

    #[test]
    fn a_long_name_leaves_the_answers_within_the_screen() {
        let row = |name: &str, rest: &[&str]| {
            std::iter::once(name).chain(rest.iter().copied()).map(str::to_owned).collect::<Vec<_>>()
        };
        let long = "The delegation of the third row, left";
        let answers = ["2 of 6", "countered", "lets it pass", "lets it pass", "embraces it", "retaliates", "12"];
        let head = ["Round", "Last offer", "Minsk", "Warsaw", "Vilnius", "Moscow", "Forecasts"];
        let lines = super::fitted(&[row("Team", &head), row(long, &answers)], 80);
        assert!(lines.len() == 3 && lines[1] == long && lines.iter().all(|l| l.len() <= 80), "{lines:?}");
        assert_eq!(lines[0].find("Moscow"), lines[2].find("retaliates"));
        assert_eq!(super::fitted(&[row("Team", &head), row("Red", &answers)], 0).len(), 2);
    }
}
