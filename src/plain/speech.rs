//! Phrases that several sentences are made of.

use crate::engine::{CapitalId, Finding, Numbers, Reaction, Stance, TellId, TrackId, What};
use crate::game::Game;
use crate::lang::plain;
use crate::report::Words;
use crate::report::words::{long_date, signed};

/// The words of a game.
pub(super) fn words(game: &Game) -> Words<'_> {
    Words::new(game.pack(), game.scenario())
}

/// The date of a calendar month of the game, as `September 2025`.
pub(super) fn when(game: &Game, month: u16) -> String {
    long_date(game.scenario().clock.date(month))
}

/// What a turn is, for a message to choose by: a `month`, or a `round` where it is more than one month.
pub(super) fn unit(game: &Game) -> &'static str {
    if game.scenario().clock.span > 1 { "round" } else { "month" }
}

/// A turn that ends: `September 2025 ends`, or `Round 2 ends, November and December 2025`.
pub(super) fn closes(game: &Game, round: u16, month: u16) -> String {
    let clock = &game.scenario().clock;
    if clock.span == 1 {
        return plain::month_ends(when(game, month));
    }
    plain::round_ends(round, words(game).stretch(clock.date(month)))
}

/// `in month 3`, or `in round 3` where a round is more than one month.
pub(super) fn in_round(game: &Game, round: u16) -> String {
    plain::in_round(unit(game), round)
}

/// `this month`, `next month`, `in 3 months`.
pub(super) fn away(months: i32) -> String {
    match months {
        ..=0 => plain::now().to_owned(),
        1 => plain::next_month().to_owned(),
        n => plain::in_months(n),
    }
}

/// A sentence's end, unless it has one.
pub(super) fn ended(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

/// A text of the pack's after a colon; nothing where the pack has none.
pub(super) fn about(game: &Game, key: &str) -> String {
    words(game).find(key).map_or(String::new(), |text| format!(": {text}"))
}

/// What a sounding picked up, with the capital's name where the text asks for it.
pub(super) fn tell(game: &Game, capital: CapitalId, tell: TellId) -> String {
    words(game).tell(tell).replace("{capital}", &words(game).capital(capital))
}

/// What a stance does, as a bare verb: "would accept".
pub(super) fn stance_bare(stance: Stance) -> String {
    plain::stance_bare(stance.word())
}

/// A stance as a verb of a sentence: "Minsk makes a counter-offer".
pub(super) fn stance_verb(stance: Stance) -> String {
    plain::stance_verb(stance.word())
}

/// How strong a gain or a loss is, for a message to choose by.
fn strength(score: i32) -> &'static str {
    match score.abs() {
        ..=15 => "mild",
        16..=30 => "clear",
        _ => "strong",
    }
}

/// What a move is worth to a capital, words first: "a clear gain for it, +22".
pub(super) fn worth(score: i32) -> String {
    match score {
        0 => plain::no_gain_no_loss().to_owned(),
        s if s.abs() <= 5 => plain::nearly_nothing(signed(s)),
        s if s > 0 => plain::a_gain(strength(s), signed(s)),
        s => plain::a_loss(strength(s), signed(s)),
    }
}

/// Whether a finding's rule draws a red line for that capital.
pub(super) fn crosses(game: &Game, finding: &Finding, capital: CapitalId) -> bool {
    crate::report::decided::draws(game.scenario(), finding, capital)
}

/// How far the next better stance is, as a sentence; nothing at the best one.
pub(super) fn distance(game: &Game, capital: CapitalId, reaction: &Reaction, numbers: &Numbers) -> Option<String> {
    if reaction.findings.iter().any(|f| crosses(game, f, capital)) {
        return None; // what decided it has said so
    }
    let (reservation, aspiration) = (reaction.reservation.unwrap_or(0), reaction.aspiration.unwrap_or(0));
    let (next, _) = reaction.stance.next(reservation, aspiration, numbers)?;
    match reaction.to_next? {
        0 => None, // likewise
        n => Some(plain::points_more(n, stance_bare(next))),
    }
}

/// Changes of one track, summed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moved {
    /// The track.
    pub(super) track: TrackId,
    /// All that went up.
    pub(super) up: i32,
    /// All that went down, positive.
    pub(super) down: i32,
    /// The finding that did most.
    pub(super) chief: Finding,
}

impl Moved {
    /// Up less down.
    pub(super) fn net(&self) -> i32 {
        self.up - self.down
    }
}

/// What moved, most first; only what the player was shown, or everything once the game is over.
pub(super) fn moved<'f>(game: &Game, findings: impl IntoIterator<Item = &'f Finding>) -> Vec<Moved> {
    moved_as(game, findings, game.is_over())
}

/// The same; `bare`: with what was not shown.
pub(super) fn moved_as<'f>(game: &Game, findings: impl IntoIterator<Item = &'f Finding>, bare: bool) -> Vec<Moved> {
    let clamp = game.scenario().own.clamp;
    let mut all: Vec<Moved> = Vec::new();
    for finding in findings {
        let What::Track(track) = finding.what else { continue };
        if !bare && (!finding.seen || game.scenario().tracks[track.ix()].hidden) {
            continue;
        }
        let (up, down) = (finding.points.max(0), (-finding.points).max(0));
        match all.iter_mut().find(|m| m.track == track) {
            Some(m) => {
                m.up += up;
                m.down += down;
                if finding.points.abs() > m.chief.points.abs() && finding.rule != clamp {
                    m.chief = *finding;
                }
            }
            None => all.push(Moved { track, up, down, chief: *finding }),
        }
    }
    all.retain(|m| m.net() != 0 || tells_both(game, m.track));
    all.sort_by_key(|m| -m.net().abs());
    all
}

/// Whether both ways of a track are always told: people let go beside people newly arrested. The pack says so by
/// having words for the two.
pub(super) fn tells_both(game: &Game, track: TrackId) -> bool {
    ways(game, track).is_some()
}

fn ways(game: &Game, track: TrackId) -> Option<(&str, &str)> {
    let w = words(game);
    let id = &game.scenario().tracks[track.ix()].id;
    w.find(&format!("word.{id}.down")).zip(w.find(&format!("word.{id}.up")))
}

/// One track's change: "Escalation: down 3 to 42, which is better".
pub(super) fn change(game: &Game, m: &Moved, now: i32) -> String {
    let name = words(game).track(m.track);
    if let Some((down, up)) = ways(game, m.track) {
        return match (m.down, m.up) {
            (d, 0) => plain::track_fell(&name, d, down, now),
            (0, u) => plain::track_rose(&name, u, up, now),
            (d, u) => plain::track_fell_and_rose(&name, d, down, u, up, now),
        };
    }
    let net = m.net();
    let way = if net > 0 { "up" } else { "down" };
    let verdict = match net.signum() * i32::from(game.scenario().tracks[m.track.ix()].good) {
        1 => "better",
        -1 => "worse",
        _ => "neither",
    };
    plain::track_moved(&name, way, net.abs(), now, verdict)
}

/// The changes in short, in one sentence; nothing if nothing moved.
pub(super) fn changes_in_short(game: &Game, moved: &[Moved], tracks: &[i16], most: usize) -> Option<String> {
    let one = |m: &Moved| change(game, m, i32::from(tracks[m.track.ix()]));
    let told: Vec<String> = moved.iter().take(most).map(one).collect();
    if told.is_empty() {
        return None;
    }
    let rest = moved.len().saturating_sub(told.len());
    let more = if rest > 0 { plain::and_smaller_changes(rest) } else { String::new() };
    Some(format!("{}{more}.", told.join("; ")))
}

/// A finding's reason: the sentence, and what it is worth to which interest.
pub(super) fn reason(game: &Game, finding: &Finding) -> String {
    let w = words(game);
    format!("{} ({}, {})", w.because(finding).trim_end_matches('.'), w.about(finding), signed(finding.points))
}

/// The findings that weigh most, for and against, in one order.
pub(super) fn heaviest(reaction: &Reaction, most: usize) -> Vec<Finding> {
    let mut all = reaction.findings.clone();
    all.sort_by_key(|f| -f.points.abs());
    all.truncate(most);
    all
}
