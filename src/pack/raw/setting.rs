//! As it is written: the manifest, tracks, flags and capitals.

use super::{Cond, Sum};
use serde::Deserialize;

/// `pack.ron`: what the pack is, and the numbers of the engine that a pack may set.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest<'a> {
    /// The pack's id.
    pub id: &'a str,
    /// Its version, as in `0.1.0`.
    pub version: &'a str,
    /// The version of the pack format itself; this build reads 1.
    pub format: u32,
    /// Languages of the texts, the first being that of the rules' `because`.
    pub languages: Vec<&'a str>,
    /// Process terms, with the lens that judges when none is chosen, and the scenario and mandate likewise.
    pub defaults: Defaults<'a>,
    /// What makes an obligation count as verified.
    pub verified: Cond<'a>,
    /// Tracks that pay and limit the player's moves.
    pub purse: &'a str,
    /// Tracks that are always in sight, the capitals' meters apart; the most important first.
    #[serde(default)]
    pub shown: Vec<&'a str>,
    /// Numbers of the engine.
    pub numbers: Numbers,
}

/// What a game gets when the player says nothing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Defaults<'a> {
    /// A scenario id.
    pub scenario: &'a str,
    /// A lens id.
    pub lens: &'a str,
    /// A mandate id.
    pub mandate: &'a str,
}

/// Numbers of the engine that a pack sets. Points are reaction points (-100 to 100), shares are per mille.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numbers {
    /// Points above aspiration from which a party embraces.
    pub embrace: i32,
    /// Points below reservation down to which a party stalls rather than rejects.
    pub stall: i32,
    /// Least points of a bystander's support.
    pub support: i32,
    /// Least points at which a bystander still acquiesces.
    pub acquiesce: i32,
    /// Least points at which a bystander only objects.
    pub object: i32,
    /// Least points at which a bystander only obstructs; below it retaliates.
    pub obstruct: i32,
    /// How far below aspiration the furthest party may be for a counter to be sought.
    pub counter_reach: i32,
    /// Per mille of positive points that a red line leaves.
    pub red_line_keeps: i32,
    /// Per mille by which each further red line's own points shrink.
    pub red_line_more: i32,
    /// Months a reversible relief runs.
    pub relief_months: u16,
    /// Months for which a refused offer is remembered.
    pub refusal_memory: u16,
    /// Points below reservation that make an offer a lowball.
    pub lowball: i32,
    /// Idle months after which an aspiration is whole again.
    pub idle_restores: u16,
    /// Bandwidth of an offer, and of any other move that costs bandwidth.
    pub offer_cost: u8,
    /// See `offer_cost`.
    pub move_cost: u8,
    /// Months after agreement in which a counterpart's term is due.
    pub due_counterpart: u16,
    /// Months after agreement in which a term of the player's side is due.
    pub due_player: u16,
    /// Width in points of the band in which an estimate is shown before an answer.
    pub estimate_band: i32,
}

/// One entry of `tracks.ron`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track<'a> {
    /// The track's id.
    pub id: &'a str,
    /// Its value at the start (0 to 100).
    pub start: i32,
    /// Whether the player never sees it in play.
    #[serde(default)]
    pub hidden: bool,
    /// Which way is good for the player: 1 up, -1 down, 0 neither.
    #[serde(default)]
    pub good: i8,
}

/// One entry of `flags.ron`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flag<'a> {
    /// The flag's id.
    pub id: &'a str,
    /// Whether the player never sees it.
    #[serde(default)]
    pub hidden: bool,
}

/// How a capital can stand to an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Seat {
    /// The one across the table: `mutual` terms need it as a party.
    Counterpart,
    /// May be a party, and promises are made to it.
    Neighbour,
    /// Watches and reacts; never a party.
    Observer,
}

/// One entry of `capitals.ron`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capital<'a> {
    /// The capital's id.
    pub id: &'a str,
    /// How it can stand to an offer.
    pub seat: Seat,
    /// Interests and their weights (1 to 10).
    #[serde(borrow)]
    pub interests: Vec<(&'a str, i32)>,
    /// While this holds, the capital stalls at best.
    #[serde(default)]
    pub stalls: Option<Cond<'a>>,
    /// What no deal is worth to it, in points, before its disposition.
    pub reservation: Sum<'a>,
    /// How far above the reservation its aspiration starts, in points.
    pub aspiration: Sum<'a>,
    /// How much it needs a deal (0 to 100).
    pub need: Sum<'a>,
    /// Per mille with which an obligation it gives is kept in a month; a named sum. Absent: it always keeps.
    #[serde(default)]
    pub comply: Option<&'a str>,
    /// Per mille above `comply` within which it is late rather than in breach; a named sum.
    #[serde(default)]
    pub drift: Option<&'a str>,
    /// Per mille with which a breach is seen in a month; a named sum.
    #[serde(default)]
    pub detect: Option<&'a str>,
    /// The two meters shown for it: what it may do, and how it is disposed. Track ids.
    pub meters: Vec<&'a str>,
    /// What it may turn out to be; one is drawn by the lens's prior.
    pub dispositions: Vec<Disposition<'a>>,
}

/// What a capital may turn out to be.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disposition<'a> {
    /// The disposition's id.
    pub id: &'a str,
    /// Points added to the reservation (-8 to 8).
    pub reservation: i32,
    /// Per mille of the usual pace of concession.
    pub pace: i32,
    /// Reciprocity, need and clock, per mille together.
    pub mix: (i32, i32, i32),
    /// Months for which it remembers a refused offer or a price.
    pub memory: u16,
    /// Per mille added to its compliance.
    #[serde(default)]
    pub comply: i32,
    /// What it would ask for in a counter: issue and option.
    #[serde(borrow, default)]
    pub asks: Vec<(&'a str, &'a str)>,
    /// What a sounding may pick up.
    #[serde(borrow)]
    pub tells: Vec<&'a str>,
}
