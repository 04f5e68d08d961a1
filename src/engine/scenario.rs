//! A scenario: a pack compiled for one scenario, lens and mandate. The engine reads it and never changes it.
//!
//! Ids stand here as text only so that refusals, saves and keys of luck can name things; player texts and sources are
//! the pack's, and no step touches them.

pub use super::facts::Facts;
pub use super::happenings::{Act, Choice, Event, Tone};
pub use super::seats::{Capital, Disposition, Seat};
pub use super::sieve::{Judging, Sieved};
pub use super::terms::{Giver, Issue, Mark, Process, ProcessOption};

use super::ids::{
    CapitalId, EventId, InterestId, IssueId, IssueSet, OptionNo, Parties, ProcessId, RuleId, Tags, TrackId,
};
use super::offer::Offer;
use super::rule::{Condition, On, Quantity, Rule, Sum};
use std::sync::Arc;

/// Most capitals a pack may have.
pub const MAX_CAPITALS: usize = 8;

/// A compiled pack. What is the same under every lens, scenario and mandate is shared by all games of a pack.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// The ids of pack, scenario, lens and mandate.
    pub header: Header,
    /// Numbers of the engine.
    pub numbers: Numbers,
    /// The place of this scenario in the pack.
    pub playing: u16,
    /// Constants of the lens.
    pub dials: Vec<i32>,
    /// The round structure.
    pub clock: Clock,
    /// Tracks.
    pub tracks: Vec<Track>,
    /// The track that is political capital.
    pub purse: TrackId,
    /// Flag ids.
    pub flags: Vec<Flag>,
    /// Capitals, in catalogue order.
    pub capitals: Vec<Capital>,
    /// The capital that `mutual` terms need.
    pub counterpart: CapitalId,
    /// Issues, in catalogue order.
    pub issues: Vec<Issue>,
    /// Clusters: id and issues.
    pub clusters: Vec<(String, Vec<IssueId>)>,
    /// Process terms.
    pub process: Vec<Process>,
    /// Rules, sorted by the bytes of their ids.
    pub rules: Arc<[Rule]>,
    /// The lens's strength of each, per mille; negative when the lens flips it.
    pub strengths: Vec<i32>,
    /// Rule ids; same order.
    pub rule_ids: Arc<[String]>,
    /// Rules by trigger (those inside events, acts and answers apart), each ascending.
    pub on: [Vec<RuleId>; 10],
    /// By what is judged (see [`Scenario::judging`]), the rules that concern each capital: see [`Scenario::index`].
    pub judging: Vec<Vec<Judging>>,
    /// Rules by trigger as in `on`, each with what it cannot do without: see [`Scenario::index`].
    pub sieved: [Vec<Sieved>; 10],
    /// The offer tables: by issue, by option less one, the points.
    pub worth: Vec<Vec<Vec<Worth>>>,
    /// The engine's own rule ids.
    pub own: OwnRules,
    /// Consultations.
    pub consults: Arc<[Act]>,
    /// Measures.
    pub measures: Arc<[Act]>,
    /// Answers to a breach.
    pub answers: Arc<[Act]>,
    /// The answer that stands when none is given.
    pub default_answer: usize,
    /// Events and the capitals' own moves.
    pub events: Arc<[Event]>,
    /// Whether each belongs to this scenario and is drawn.
    pub deck: Vec<bool>,
    /// Named sums.
    pub sums: Arc<[Sum]>,
    /// Their ids.
    pub sum_ids: Vec<String>,
    /// Objectives: id and sum (0 to 100 each).
    pub objectives: Arc<[(String, Sum)]>,
    /// Calendar items.
    pub calendar: Vec<CalendarItem>,
    /// Endings, by rank.
    pub endings: Vec<Ending>,
    /// What Washington wishes.
    pub mandate: Mandate,
    /// Tell ids.
    pub tells: Vec<String>,
    /// What makes an obligation count as verified.
    pub verified: Condition,
    /// Flags up at the start.
    pub start_flags: Vec<(super::ids::FlagId, u16)>,
    /// Events due: event and month.
    pub start_events: Vec<(EventId, u16)>,
    /// Events a facilitator puts in, with the round (from 1), whatever their conditions.
    pub injects: Vec<(EventId, u16)>,
    /// How issues come into view.
    pub scenes: Vec<Scene>,
    /// Slots of history.
    pub facts: Facts,
}

/// What a game is a game of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The pack's id.
    pub pack: String,
    /// The scenario's id.
    pub scenario: String,
    /// The lens's id.
    pub lens: String,
    /// The mandate's id.
    pub mandate: String,
}

/// Numbers of the engine, as the pack sets them. Points are reaction points, shares per mille.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the same fields as pack::raw::Numbers, which documents them")]
pub struct Numbers {
    pub embrace: i32,
    pub stall: i32,
    pub support: i32,
    pub acquiesce: i32,
    pub object: i32,
    pub obstruct: i32,
    pub counter_reach: i32,
    pub red_line_keeps: i32,
    pub red_line_more: i32,
    pub relief_months: u16,
    pub refusal_memory: u16,
    pub lowball: i32,
    pub idle_restores: u16,
    pub offer_cost: u8,
    pub move_cost: u8,
    pub due_counterpart: u16,
    pub due_player: u16,
    pub estimate_band: i32,
}

/// Rounds and months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// Year and month (1 to 12) of the first calendar month.
    pub start: (u16, u16),
    /// Rounds.
    pub rounds: u16,
    /// Calendar months a round.
    pub span: u16,
    /// Bandwidth a round.
    pub bandwidth: u8,
    /// Calendar months that run after the last round.
    pub aftermath: u16,
    /// What Washington then does.
    pub habits: Habits,
}

impl Clock {
    /// Calendar months of play.
    #[must_use]
    pub fn months(&self) -> u16 {
        self.rounds * self.span
    }

    /// The date of a calendar month (from 1): year and month.
    #[must_use]
    pub fn date(&self, month: u16) -> (u16, u16) {
        let since = self.start.0 * 12 + self.start.1 - 1 + month.saturating_sub(1);
        (since / 12, since % 12 + 1)
    }

    /// The round of a calendar month, both from 1.
    #[must_use]
    pub fn round_of(&self, month: u16) -> u16 {
        (month.max(1) - 1) / self.span + 1
    }
}

/// What Washington does when nobody steers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Habits {
    /// When it delivers what it owes.
    pub deliver: Condition,
    /// When it renews relief about to lapse.
    pub renew: Condition,
    /// How it answers a breach: an index into [`Scenario::answers`].
    pub respond: usize,
}

/// A track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// Its id.
    pub id: String,
    /// Its value at the start (0 to 100), lens and scenario folded in.
    pub start: i32,
    /// Whether the player never sees it in play.
    pub hidden: bool,
    /// Which way is good for the player: 1 up, -1 down, 0 neither.
    pub good: i8,
}

/// A flag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// Its id.
    pub id: String,
    /// Whether the player never sees it.
    pub hidden: bool,
}

/// A constant value of an option to an interest of a capital.
#[derive(Debug, Clone)]
pub struct Worth {
    /// The rule of the row.
    pub rule: RuleId,
    /// To whom.
    pub capital: CapitalId,
    /// And to which interest.
    pub interest: InterestId,
    /// Points, weight and strength folded in, rounded.
    pub points: i32,
    /// When the row applies.
    pub when: Condition,
}

/// The engine's own rule ids, which stand in the catalogue with source `engine`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named as its rule id is")]
pub struct OwnRules {
    pub clamp: RuleId,
    pub cost: RuleId,
    pub limit: RuleId,
    pub mandate_price: RuleId,
    pub over_ride: RuleId,
    pub red_line_cut: RuleId,
    pub red_line_more: RuleId,
}

impl OwnRules {
    /// Their ids, and a sentence each.
    pub const TEXTS: [(&'static str, &'static str); 7] = [
        ("clamp", "It was as low or as high as it can be already, so this much of the change came to nothing."),
        ("cost", "Political capital was spent on it."),
        ("limit", "No answer counts for more than 100, so what goes beyond came to nothing."),
        ("mandate_price", "Washington would not hear of this concession, and made it felt."),
        ("override", "The facilitator decided so."),
        ("red_line_cut", "With a red line on the table, what pleases counts for a quarter."),
        ("red_line_more", "A further red line counts for half of the one before."),
    ];
}

/// A known date: months (from 1) in which it lasts, ascending, over play and aftermath.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarItem {
    /// Its id.
    pub id: String,
    /// The months.
    pub months: Vec<u16>,
}

/// How a game can end.
#[derive(Debug, Clone)]
pub struct Ending {
    /// Its id.
    pub id: String,
    /// Worse than a cold thaw: waits for its warnings.
    pub grim: bool,
    /// The month from which it ends the game at once.
    pub early_from: Option<u16>,
    /// When it holds.
    pub when: Condition,
    /// What is shown before.
    pub warnings: Vec<(String, Condition)>,
    /// Tracks to look at for the moves that mattered.
    pub about: Vec<TrackId>,
}

/// What Washington wishes.
#[derive(Debug, Clone)]
pub struct Mandate {
    /// Objectives (indices into [`Scenario::objectives`]) and their weight, per mille together.
    pub weights: Vec<(usize, i32)>,
    /// Political capital that the concession costs.
    pub price: i32,
    /// What it won't hear of.
    pub refuses: Condition,
}

/// A stage: what comes into view, and when.
#[derive(Debug, Clone)]
pub struct Scene {
    /// Its id.
    pub id: String,
    /// The round from which it is in view.
    pub from: u16,
    /// Or what brings it into view.
    pub when: Condition,
    /// The issues.
    pub issues: IssueSet,
}

impl Scenario {
    /// A capital.
    #[must_use]
    pub fn capital(&self, id: CapitalId) -> &Capital {
        &self.capitals[id.ix()]
    }

    /// An issue.
    #[must_use]
    pub fn issue(&self, id: IssueId) -> &Issue {
        &self.issues[id.ix()]
    }

    /// An event.
    #[must_use]
    pub fn event(&self, id: EventId) -> &Event {
        &self.events[id.ix()]
    }

    /// A rule's id.
    #[must_use]
    pub fn rule_id(&self, id: RuleId) -> &str {
        &self.rule_ids[id.ix()]
    }

    /// A rule's strength under the lens, per mille.
    #[must_use]
    pub fn strength(&self, id: RuleId) -> i32 {
        self.strengths[id.ix()]
    }

    /// Rules of a trigger, ascending.
    #[must_use]
    pub fn rules_on(&self, on: On) -> &[RuleId] {
        &self.on[on as usize]
    }

    /// All capital ids.
    pub fn capital_ids(&self) -> impl Iterator<Item = CapitalId> + use<> {
        (0..self.capitals.len()).map(CapitalId::of)
    }

    /// All issue ids.
    pub fn issue_ids(&self) -> impl Iterator<Item = IssueId> + use<> {
        (0..self.issues.len()).map(IssueId::of)
    }

    /// The capital of that id.
    #[must_use]
    pub fn find_capital(&self, id: &str) -> Option<CapitalId> {
        self.capitals.iter().position(|c| c.id == id).map(CapitalId::of)
    }

    /// The issue of that id.
    #[must_use]
    pub fn find_issue(&self, id: &str) -> Option<IssueId> {
        self.issues.iter().position(|i| i.id == id).map(IssueId::of)
    }

    /// The option of an issue.
    #[must_use]
    pub fn find_option(&self, issue: IssueId, id: &str) -> Option<OptionNo> {
        self.issue(issue).options.iter().position(|o| o == id).map(|o| o as OptionNo)
    }

    /// The process term of that id.
    #[must_use]
    pub fn find_process(&self, id: &str) -> Option<ProcessId> {
        self.process.iter().position(|p| p.id == id).map(ProcessId::of)
    }

    /// The option of a process term.
    #[must_use]
    pub fn find_process_option(&self, term: ProcessId, id: &str) -> Option<OptionNo> {
        self.process[term.ix()].options.iter().position(|o| o.id == id).map(|o| o as OptionNo)
    }

    /// Whether the offer's process terms hold an option so marked.
    #[must_use]
    pub fn marked(&self, offer: &Offer, mark: Mark) -> bool {
        self.process.iter().enumerate().any(|(i, p)| {
            let chosen = usize::from(offer.process(ProcessId::of(i)));
            p.options.get(chosen).is_some_and(|o| o.mark == Some(mark))
        })
    }

    /// Those to whom the terms of an offer are promised: the neighbours among its parties.
    pub fn neighbours(&self, parties: Parties) -> impl Iterator<Item = CapitalId> + '_ {
        parties.iter().filter(|c| self.capital(*c).seat == Seat::Neighbour)
    }

    /// Whether a quantity stands on a hidden track or flag.
    #[must_use]
    pub fn is_hidden(&self, quantity: &Quantity) -> bool {
        match quantity {
            Quantity::Track(t) => self.tracks[t.ix()].hidden,
            Quantity::Flag(f) => self.flags[f.ix()].hidden,
            _ => false,
        }
    }

    /// Tags of a rule's points.
    #[must_use]
    pub fn tags(&self, rule: RuleId) -> Tags {
        self.rules[rule.ix()].tags
    }
}
