//! A pack as it is written: the RON files, typed but not yet checked.
//!
//! Ids are borrowed from the text (`&'a str`), so that a wrong one can be traced back to its exact line and column
//! (see [`crate::pack::problem::Sources::place_of`]). Nothing here knows what an id means; [`crate::pack::lower`] does.
//!
//! Absent: untagged enums and `flatten`, because with either of them an error loses its place.

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

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

/// A cluster of issues.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cluster<'a> {
    /// The cluster's id.
    pub id: &'a str,
    /// Its issues, in catalogue order.
    #[serde(borrow)]
    pub issues: Vec<Issue<'a>>,
}

/// Something that can be agreed on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue<'a> {
    /// The issue's id.
    pub id: &'a str,
    /// Who gives: a capital, `us` or `mutual`.
    pub gives: &'a str,
    /// Options in ascending order, `off` left out.
    #[serde(borrow)]
    pub options: Vec<&'a str>,
    /// Tags of the issue; `relief` marks what the player's side can let lapse.
    #[serde(borrow, default)]
    pub tags: Vec<&'a str>,
    /// Another issue that must be in the same offer.
    #[serde(default)]
    pub with: Option<&'a str>,
    /// What else must hold for it to be on the table.
    #[serde(default)]
    pub needs: Option<Cond<'a>>,
    /// Issues a counter may add when this one is on the table.
    #[serde(borrow, default)]
    pub safeguards: Vec<&'a str>,
    /// Political capital paid for each option at delivery (the player's terms only).
    #[serde(default)]
    pub capital: Vec<i32>,
    /// Months after agreement until it is due, where not the engine's usual number.
    #[serde(default)]
    pub due: Option<u16>,
    /// A named sum that stands for the giver's `comply` here.
    #[serde(default)]
    pub comply: Option<&'a str>,
    /// A named sum that stands for the giver's `detect` here.
    #[serde(default)]
    pub detect: Option<&'a str>,
}

/// A process term: how an offer is made, not what it holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Process<'a> {
    /// The term's id.
    pub id: &'a str,
    /// Its options; the first is the default.
    #[serde(borrow)]
    pub options: Vec<ProcessOption<'a>>,
}

/// One option of a process term.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcessOption<'a> {
    /// The option's id.
    pub id: &'a str,
    /// An issue that must be on the table.
    #[serde(default)]
    pub with: Option<&'a str>,
    /// What the engine does with it, where it does anything.
    #[serde(default)]
    pub mark: Option<Mark>,
}

/// Process options that the life of an agreement depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Mark {
    /// The player's relief is delivered in two tranches.
    Tranches,
    /// The player's relief runs for a number of months and lapses unless renewed.
    Reversible,
    /// A counter or an agreement is public.
    Public,
    /// A breach seen suspends the player's relief of the same deal by itself.
    Snapback,
    /// The player's relief is owed only once the other side's terms are kept.
    OnDelivery,
}

/// A condition.
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Cond<'a> {
    /// Every one holds (an empty list: always).
    All(Vec<Cond<'a>>),
    /// At least one holds.
    Any(Vec<Cond<'a>>),
    /// It does not hold.
    Not(Box<Cond<'a>>),
    /// The quantity is at least that.
    AtLeast(Quantity<'a>, i32),
    /// The quantity is at most that.
    AtMost(Quantity<'a>, i32),
    /// The text at hand has the issue at this option or a later one (a process term: exactly at it).
    Term(&'a str, &'a str),
    /// The issue (or any issue of a tag, with `any` for the option) is agreed and pending, kept or late, at this option or a later one.
    Force(&'a str, &'a str),
    /// The flag is up.
    Raised(&'a str),
    /// The very occasion that set the rule off.
    Now(Fact<'a>),
    /// It happened within the last months (0: this month).
    Within(u16, Fact<'a>),
    /// The capital is a party to the text at hand.
    Party(&'a str),
    /// The beneficiary at hand.
    For(&'a str),
    /// The breach at hand has been seen.
    Seen,
    /// The capital is of this disposition (never in points).
    Is(&'a str, &'a str),
    /// The scenario being played.
    Scenario(&'a str),
}

/// A number the game can be asked for.
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Quantity<'a> {
    /// A track's value.
    Track(&'a str),
    /// Months a flag stays up.
    Flag(&'a str),
    /// Calendar months since the start, from 1.
    Month,
    /// Calendar months left, this one included.
    MonthsLeft,
    /// Months until a calendar item (0 while it lasts, 99 when there is none to come).
    Until(&'a str),
    /// Months in a row for which the issue (or the best of a tag) has been kept.
    KeptFor(&'a str),
    /// Issues of a tag in the text at hand.
    Count(&'a str),
    /// Months since the fact (999 never).
    Since(Fact<'a>),
    /// How often it happened.
    Times(Fact<'a>),
    /// The player's terms that are past due.
    Overdue,
    /// Points so far of a tag, for the capital at hand.
    Worth(&'a str),
    /// The capital's stance to the move at hand: -3 to 1 for bystanders, -2 to 2 for parties.
    Stance(&'a str),
    /// The capital's score less its aspiration.
    Gap(&'a str),
    /// Refusals it remembers of offers worth no less to it than this one.
    Repeats(&'a str),
    /// Lowballs in a row.
    Lowballs(&'a str),
    /// A constant of the lens.
    Dial(&'a str),
    /// A named sum.
    Sum(&'a str),
}

/// Something that happened.
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Fact<'a> {
    /// A consultation: capital and message.
    Consulted(&'a str, &'a str),
    /// A measure.
    Done(&'a str),
    /// An event or a capital's own move.
    Happened(&'a str),
    /// A choice in an event.
    Chose(&'a str, &'a str),
    /// An issue (or any of a tag) was agreed.
    Agreed(&'a str),
    /// The capital refused an offer.
    Refused(&'a str),
    /// An agreement on the issue (or any of a tag) came to this status.
    Became(&'a str, Status),
    /// The player delivered it.
    Delivered(&'a str),
    /// The player renewed it.
    Renewed(&'a str),
    /// The player answered a breach of it so.
    Responded(&'a str, &'a str),
}

/// The status of an agreed term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the words of the contract, which defines them")]
pub enum Status {
    Pending,
    Kept,
    Late,
    Breached,
    Suspended,
    Lapsed,
    Ended,
}

/// A number made from numbers: base and parts, in exact thousandths, clamped, rounded once, half away from zero.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sum<'a> {
    /// Where it starts.
    #[serde(default)]
    pub base: i32,
    /// What is added.
    #[serde(borrow, default)]
    pub add: Vec<Part<'a>>,
    /// Its bounds.
    #[serde(default)]
    pub between: Option<(i32, i32)>,
}

/// A part of a [`Sum`].
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Part<'a> {
    /// So much when the condition holds.
    When(Cond<'a>, i32),
    /// `n` for each `per` of the quantity (in proportion; `per` divides 1000).
    Each(Quantity<'a>, i32, i32),
    /// Straight between knots, flat outside.
    Curve(Quantity<'a>, Vec<(i32, i32)>),
}

/// What a rule does.
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Effect<'a> {
    /// Points to an interest of a capital.
    Points(&'a str, &'a str, i32),
    /// A track changes.
    Track(&'a str, i32),
    /// A flag goes up for the rest of this month and so many more; 0 lowers it.
    Flag(&'a str, u16),
    /// An event is due in so many months.
    Event(&'a str, u16),
    /// What a tag is worth to a capital is scaled, per mille.
    Scale(&'a str, &'a str, i32),
    /// What a tag is worth to a capital is capped, in points.
    Cap(&'a str, &'a str, i32),
    /// The capital rejects, and its positive points are cut.
    RedLine(&'a str),
    /// The status of an issue (or of every issue of a tag): for so many months, or for good where the status is final.
    Turn(&'a str, Status, u16),
    /// A capital puts an offer on the table.
    Propose(Proposal<'a>),
    /// A sounding: the capital, and the named sum that says how honest it is (per mille).
    Sound(&'a str, &'a str),
}

/// An overture: an offer made by a capital.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal<'a> {
    /// Its parties.
    #[serde(borrow)]
    pub parties: Vec<&'a str>,
    /// Issues and process terms with their options.
    pub terms: Map<'a, &'a str>,
    /// Months for which it stands.
    pub months: u16,
}

/// What sets a rule off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[allow(missing_docs, reason = "the words of the design, which defines them")]
pub enum On {
    Offer,
    Stance,
    Agreement,
    Delivery,
    Breach,
    Consultation,
    Measure,
    Event,
    Initiative,
    Month,
}

/// Where a rule comes from.
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Source<'a> {
    /// A claim of the brief, by its id in `library/claims.ron`.
    Claim(&'a str),
    /// A counter-claim, by its id in `library/counters.ron`.
    Counter(&'a str),
    /// An entry of the dated record, by its id in `library/record.ron`.
    Record(&'a str),
    /// Our own decision, and why.
    Design(&'a str),
}

/// How sure the source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// The source says so.
    Stated,
    /// It follows from what the source says.
    Inferred,
    /// The designers' judgement.
    Judgement,
}

/// A rule.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule<'a> {
    /// The rule's id, unique in the pack.
    pub id: &'a str,
    /// What sets it off; left out inside an event, option, consultation or measure.
    #[serde(default)]
    pub on: Option<On>,
    /// When it applies.
    #[serde(borrow, default)]
    pub when: Option<Cond<'a>>,
    /// What it does.
    pub then: Vec<Effect<'a>>,
    /// Multiplies the numbers of `Points` and `Track`, per mille.
    #[serde(default)]
    pub by: Option<Sum<'a>>,
    /// Tags of its points, and what a lens may turn.
    #[serde(default)]
    pub tags: Vec<&'a str>,
    /// One sentence a player can read.
    pub because: String,
    /// The sentence when a lens flips it.
    #[serde(default)]
    pub reversed: Option<String>,
    /// Where it comes from.
    pub source: Vec<Source<'a>>,
    /// How sure that is.
    pub confidence: Confidence,
}

/// A value table: what each option of an issue is worth. Each row is a rule named `issue.capital.interest` or `issue.track`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table<'a> {
    /// The issue.
    pub issue: &'a str,
    /// `Offer`, `Agreement` (when agreed), `Delivery` (when delivered or first kept) or `Month` (each month in force).
    pub on: On,
    /// Tags of every row.
    #[serde(borrow, default)]
    pub tags: Vec<&'a str>,
    /// The rows.
    pub rows: Vec<Row<'a>>,
}

/// One row of a [`Table`].
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row<'a> {
    /// To whom or what.
    #[serde(borrow)]
    pub to: Target<'a>,
    /// Added to the row's id where two rows of an issue have the same target.
    #[serde(default)]
    pub as_: Option<&'a str>,
    /// The whole worth of each option, in catalogue order.
    pub worth: Vec<i32>,
    /// When the row applies.
    #[serde(default)]
    pub when: Option<Cond<'a>>,
    /// Tags of this row.
    #[serde(default)]
    pub tags: Vec<&'a str>,
    /// One sentence a player can read.
    pub because: String,
    /// The sentence when a lens flips it.
    #[serde(default)]
    pub reversed: Option<String>,
    /// Where it comes from.
    pub source: Vec<Source<'a>>,
    /// How sure that is.
    pub confidence: Confidence,
}

/// The target of a row.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Target<'a> {
    /// A capital's interest.
    Capital(&'a str, &'a str),
    /// A track.
    Track(&'a str),
}

/// What a move or an option costs, beyond the usual.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Cost<'a> {
    /// Bandwidth; absent: the usual.
    #[serde(borrow)]
    pub bandwidth: Option<Sum<'a>>,
    /// Political capital; absent: none.
    pub capital: Option<Sum<'a>>,
}

/// A consultation, a measure, or an answer to a breach.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act<'a> {
    /// The capital spoken to (consultations only).
    #[serde(default)]
    pub capital: Option<&'a str>,
    /// The act's id.
    pub id: &'a str,
    /// When it can be done.
    #[serde(borrow, default)]
    pub when: Option<Cond<'a>>,
    /// What it costs.
    #[serde(default)]
    pub cost: Cost<'a>,
    /// What it does.
    pub rules: Vec<Rule<'a>>,
}

/// Whether an event helps or hurts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "plain words")]
pub enum Tone {
    Adverse,
    Relief,
    Neutral,
}

/// An event, or a capital's own move (`by`).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event<'a> {
    /// The event's id; with `by`, others name it `capital.id` where it is not unique.
    pub id: &'a str,
    /// The capital whose move it is.
    #[serde(default)]
    pub by: Option<&'a str>,
    /// Whether it helps or hurts.
    pub tone: Tone,
    /// Whether it takes one bandwidth of its month.
    #[serde(default)]
    pub crisis: bool,
    /// Months before it can happen again.
    #[serde(default)]
    pub rest: u16,
    /// Happens once at most.
    #[serde(default)]
    pub once: bool,
    /// Scenarios it belongs to; empty: all.
    #[serde(borrow, default)]
    pub only: Vec<&'a str>,
    /// The year of a precedent.
    #[serde(default)]
    pub precedent: Option<u16>,
    /// Months between the sign and the act.
    #[serde(default)]
    pub notice: u16,
    /// Whether it is drawn; otherwise it only comes when scheduled.
    #[serde(default = "yes")]
    pub deck: bool,
    /// When it can happen; asked again when it falls due.
    #[serde(default)]
    pub when: Option<Cond<'a>>,
    /// Per mille a month; absent: only when scheduled, and then surely.
    #[serde(default)]
    pub odds: Option<Sum<'a>>,
    /// What the player can do beforehand to stop or dull it.
    #[serde(default)]
    pub counters: Vec<Cond<'a>>,
    /// What it does.
    pub rules: Vec<Rule<'a>>,
    /// The player's choices.
    #[serde(default)]
    pub options: Vec<Choice<'a>>,
    /// The choice when the player makes none.
    #[serde(default)]
    pub default: Option<&'a str>,
}

fn yes() -> bool {
    true
}

/// A choice in an event.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice<'a> {
    /// The choice's id.
    pub id: &'a str,
    /// When it can be chosen.
    #[serde(borrow, default)]
    pub needs: Option<Cond<'a>>,
    /// What it costs (absent: nothing).
    #[serde(default)]
    pub cost: Cost<'a>,
    /// What it does.
    pub rules: Vec<Rule<'a>>,
}

/// A named sum (`sums/*.ron`).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedSum<'a> {
    /// The sum's id.
    pub id: &'a str,
    /// See [`Sum::base`].
    #[serde(default)]
    pub base: i32,
    /// See [`Sum::add`].
    #[serde(borrow, default)]
    pub add: Vec<Part<'a>>,
    /// See [`Sum::between`].
    #[serde(default)]
    pub between: Option<(i32, i32)>,
}

/// A known date.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarItem<'a> {
    /// The item's id.
    pub id: &'a str,
    /// Calendar months (1 to 12) in which it falls every year.
    #[serde(default)]
    pub every_year: Vec<u8>,
    /// Or the month it starts, as `2025-09`.
    #[serde(default)]
    pub from: Option<&'a str>,
    /// And how many months it lasts.
    #[serde(default)]
    pub months: Option<u16>,
    /// Scenarios it belongs to; empty: all.
    #[serde(borrow, default)]
    pub only: Vec<&'a str>,
}

/// How a game can end.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending<'a> {
    /// The ending's id.
    pub id: &'a str,
    /// The lowest that holds is the ending.
    pub rank: u16,
    /// Worse than a cold thaw: it waits for its warnings.
    #[serde(default)]
    pub grim: bool,
    /// Whether it ends the game at once, and from which calendar month.
    #[serde(default)]
    pub early_from: Option<u16>,
    /// When it holds.
    #[serde(borrow)]
    pub when: Cond<'a>,
    /// Scenarios it belongs to; empty: all.
    #[serde(default)]
    pub only: Vec<&'a str>,
    /// What is shown before (three for a grim one): id and when.
    #[serde(default)]
    pub warnings: Vec<(&'a str, Cond<'a>)>,
    /// Conditions whose change of heart made it: what to name as the moves that mattered. Track ids.
    #[serde(default)]
    pub about: Vec<&'a str>,
}

/// What Washington wishes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate<'a> {
    /// The mandate's id.
    pub id: &'a str,
    /// Two objectives, per mille together.
    #[serde(borrow)]
    pub weights: Vec<(&'a str, i32)>,
    /// Political capital it costs to agree to what it won't hear of.
    pub price: i32,
    /// What it won't hear of, asked of the text that is agreed.
    pub refuses: Cond<'a>,
}

/// What Washington does when nobody steers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Habits<'a> {
    /// When it delivers what it owes.
    #[serde(borrow)]
    pub deliver: Cond<'a>,
    /// When it renews relief that is about to lapse.
    pub renew: Cond<'a>,
    /// How it answers a breach.
    pub respond: &'a str,
}

/// A scenario (`scenarios/*.ron`).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario<'a> {
    /// The scenario's id.
    pub id: &'a str,
    /// The first month, as `2025-09`.
    pub start: &'a str,
    /// Rounds.
    pub rounds: u16,
    /// Calendar months a round.
    pub span: u16,
    /// Bandwidth a round.
    pub bandwidth: u8,
    /// Months that run after the last.
    pub aftermath: u16,
    /// What Washington does then.
    #[serde(borrow)]
    pub habits: Habits<'a>,
    /// Tracks that start elsewhere.
    #[serde(default)]
    pub tracks: Map<'a, i32>,
    /// Flags up at the start, and for how many more months.
    #[serde(default)]
    pub flags: Map<'a, u16>,
    /// Events that are due: id and calendar month (from 1).
    #[serde(default)]
    pub events: Vec<(&'a str, u16)>,
    /// How issues, consultations and measures come into view.
    #[serde(default)]
    pub scenes: Vec<Scene<'a>>,
}

/// A stage of a scenario: what comes into view. It hides nothing for good; a key shows all.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scene<'a> {
    /// The scene's id; its text is `scene.SCENARIO.ID`.
    pub id: &'a str,
    /// The round from which it is in view.
    #[serde(default)]
    pub from: u16,
    /// Or what else brings it into view.
    #[serde(borrow, default)]
    pub when: Option<Cond<'a>>,
    /// Issues that come into view.
    pub issues: Vec<&'a str>,
}

/// A lens (`lenses/*.ron`): a set of assumptions laid over weights, priors and strengths.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lens<'a> {
    /// The lens's id.
    pub id: &'a str,
    /// Interests' weights that differ, by capital.
    #[serde(borrow, default)]
    pub weights: Map<'a, Map<'a, i32>>,
    /// Strength by rule id or tag, per mille; both multiply; a negative one flips, where a rule has `reversed`.
    #[serde(default)]
    pub strength: Vec<(&'a str, i32)>,
    /// How likely each disposition is, per mille, by capital.
    pub prior: Map<'a, Map<'a, i32>>,
    /// Constants rules can read.
    #[serde(default)]
    pub dials: Map<'a, i32>,
    /// Tracks that start elsewhere: what is added to the start (-100 to 100).
    #[serde(default)]
    pub tracks: Map<'a, i32>,
}

/// A strategy card (`policies/*.ron`).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card<'a> {
    /// The card's id.
    pub id: &'a str,
    /// What it delivers, renews and answers without being told.
    #[serde(borrow, default)]
    pub habits: Option<Habits<'a>>,
    /// Tried from the top each month until bandwidth is spent.
    #[serde(default)]
    pub plays: Vec<Play<'a>>,
    /// A fixed list of moves, month by month, instead.
    #[serde(default)]
    pub script: Vec<Vec<Do<'a>>>,
    /// Whether it plays uniformly random legal moves instead.
    #[serde(default)]
    pub random: bool,
}

/// One play of a card.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Play<'a> {
    /// The play's id.
    pub id: &'a str,
    /// When it is tried.
    #[serde(borrow, default)]
    pub when: Option<Cond<'a>>,
    /// The move.
    #[serde(rename = "do")]
    pub act: Do<'a>,
    /// Months after which it may be played again; absent: once.
    #[serde(default)]
    pub again: Option<u16>,
    /// What to do about the answer.
    #[serde(default)]
    pub answers: Vec<Reply<'a>>,
}

/// A move a card makes.
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Do<'a> {
    /// Consult a capital.
    Consult(&'a str, &'a str),
    /// Take a measure.
    Measure(&'a str),
    /// Make an offer.
    Offer {
        /// To whom.
        parties: Vec<&'a str>,
        /// Issues and process terms.
        terms: Map<'a, &'a str>,
    },
    /// Answer an event.
    Answer(&'a str, &'a str),
    /// Take a capital's overture.
    AcceptFrom(&'a str),
    /// Turn a capital's overture down.
    DeclineFrom(&'a str),
}

/// An answer to an answer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply<'a> {
    /// Outcomes it fits.
    pub to: Vec<Outcome>,
    /// And when.
    #[serde(borrow, default)]
    pub when: Option<Cond<'a>>,
    /// What to do.
    pub reply: Response<'a>,
}

/// How an offer came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the words of the contract, which defines them")]
pub enum Outcome {
    Agreed,
    Countered,
    Stalled,
    Rejected,
}

/// What a card does about an outcome.
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Response<'a> {
    /// Take the counter.
    Take,
    /// Put the offer again with these options changed.
    Change(Map<'a, &'a str>),
    /// Put it again without these issues.
    Drop(Vec<&'a str>),
    /// Put it again after so many months.
    Wait(u16),
}

/// One of the five scores (`objectives.ron`): a sum between 0 and 100.
pub type Objective<'a> = NamedSum<'a>;

/// `library/claims.ron`: a claim of the brief, in our words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim<'a> {
    /// The claim's id.
    pub id: &'a str,
    /// The section of the brief.
    pub section: String,
    /// The page.
    pub page: String,
    /// The claim, paraphrased.
    pub text: String,
}

/// `library/counters.ron`: a counter-claim.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counter<'a> {
    /// Its id.
    pub id: &'a str,
    /// Claims it speaks to.
    #[serde(borrow)]
    pub claims: Vec<&'a str>,
    /// Whether it supports them instead.
    #[serde(default)]
    pub supports: bool,
    /// The counter-claim, in our words.
    pub text: String,
    /// Who says so, where.
    pub source: String,
    /// Whether it rests only on state media or an aggregator.
    #[serde(default)]
    pub weak: bool,
}

/// `library/record.ron`: an entry of the dated record.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry<'a> {
    /// Its id: the date, as `2025-09-11`, or `2025-09` and so on.
    pub id: &'a str,
    /// What happened.
    pub text: String,
    /// Reactions as reported, by capital.
    #[serde(borrow, default)]
    pub reactions: Map<'a, String>,
    /// Where it is reported.
    pub source: String,
    /// Whether that is only state media or an aggregator.
    #[serde(default)]
    pub weak: bool,
}

/// `library/not_modelled.ron`: a claim no rule carries, and why.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotModelled<'a> {
    /// The claim's or counter-claim's id.
    pub id: &'a str,
    /// Why a critic would accept that.
    pub reason: String,
}

/// `library/glossary.ron`: a term.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term<'a> {
    /// Its id.
    pub id: &'a str,
    /// The word.
    pub term: String,
    /// What it means here.
    pub text: String,
}

/// `text/LANG.ron`: texts by key; the variants of one key differ only in wording.
pub type Texts<'a> = Map<'a, Vec<String>>;

/// A map as it is written, in that order; a key that stands twice is kept twice, so that the checker can say so.
#[derive(Debug, Clone)]
pub struct Map<'a, V>(pub Vec<(&'a str, V)>);

impl<V> Map<'_, V> {
    /// How many entries were written.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none were.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<V> Default for Map<'_, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de: 'a, 'a, V: Deserialize<'de>> Deserialize<'de> for Map<'a, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<'a, V>(PhantomData<(&'a str, V)>);
        impl<'de: 'a, 'a, V: Deserialize<'de>> Visitor<'de> for Entries<'a, V> {
            type Value = Map<'a, V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry::<&'a str, V>()? {
                    entries.push(entry);
                }
                Ok(Map(entries))
            }
        }
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

/// `map.ron`: drawing data, in degrees; no rule reads it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chart<'a> {
    /// Places: id, longitude, latitude.
    #[serde(borrow)]
    pub places: Vec<(&'a str, f64, f64)>,
    /// Coasts and borders.
    pub lines: Vec<Line<'a>>,
    /// Borders whose state is drawn.
    #[serde(default)]
    pub borders: Vec<Border<'a>>,
}

/// A border whose state a [`Chart`] draws.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Border<'a> {
    /// The two countries, as its lines have them.
    #[serde(borrow)]
    pub between: Vec<&'a str>,
    /// The track that is its tension.
    pub tension: &'a str,
    /// The flag that is up while its crossings are shut.
    #[serde(default)]
    pub shut: Option<&'a str>,
    /// Places of its crossings.
    #[serde(default)]
    pub crossings: Vec<&'a str>,
}

/// One coast or border of a [`Chart`].
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line<'a> {
    /// The one or two countries it belongs to.
    #[serde(borrow)]
    pub between: Vec<&'a str>,
    /// Longitude and latitude of its points.
    pub line: Vec<(f64, f64)>,
}
