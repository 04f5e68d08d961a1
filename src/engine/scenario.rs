//! A scenario: a pack compiled for one scenario, lens and mandate. The engine reads it and never changes it.
//!
//! Ids stand here as text only so that refusals, saves and keys of luck can name things; player texts and sources are
//! the pack's, and no step touches them.

use super::ids::{
    CapitalId, EventId, FactId, InterestId, IssueId, IssueSet, OptionNo, Parties, ProcessId, RuleId, SumId, Tags,
    TellId, TrackId,
};
use super::offer::Offer;
use super::rule::{Condition, On, Quantity, Rule, Status, Sum};

/// Most capitals a pack may have.
pub const MAX_CAPITALS: usize = 8;

/// A compiled pack.
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
    pub rules: Vec<Rule>,
    /// Rule ids; same order.
    pub rule_ids: Vec<String>,
    /// Rules by trigger (those inside events, acts and answers apart), each ascending.
    pub on: [Vec<RuleId>; 10],
    /// Rules of offers that concern each capital: see [`Scenario::index`].
    pub judging: Vec<Judging>,
    /// The offer tables: by issue, by option less one, the points.
    pub worth: Vec<Vec<Vec<Worth>>>,
    /// The engine's own rule ids.
    pub own: OwnRules,
    /// Consultations.
    pub consults: Vec<Act>,
    /// Measures.
    pub measures: Vec<Act>,
    /// Answers to a breach.
    pub answers: Vec<Act>,
    /// The answer that stands when none is given.
    pub default_answer: usize,
    /// Events and the capitals' own moves.
    pub events: Vec<Event>,
    /// Named sums.
    pub sums: Vec<Sum>,
    /// Their ids.
    pub sum_ids: Vec<String>,
    /// Objectives: id and sum (0 to 100 each).
    pub objectives: Vec<(String, Sum)>,
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

/// How a capital can stand to an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// The one across the table.
    Counterpart,
    /// May be a party, and promises are made to it.
    Neighbour,
    /// Never a party.
    Observer,
}

/// A capital.
#[derive(Debug, Clone)]
pub struct Capital {
    /// Its id.
    pub id: String,
    /// How it can stand to an offer.
    pub seat: Seat,
    /// Interests: id and weight per mille of the capital's mean weight under the lens.
    pub interests: Vec<(String, i32)>,
    /// The weights as written, before the mean is taken.
    pub written_weights: Vec<i32>,
    /// Whether the lens gives an interest another weight than the pack does.
    pub reweighted: Vec<bool>,
    /// While this holds it stalls at best.
    pub stalls: Condition,
    /// What no deal is worth to it, before its disposition.
    pub reservation: Sum,
    /// How far above it the aspiration starts.
    pub aspiration: Sum,
    /// How much it needs a deal (0 to 100).
    pub need: Sum,
    /// Per mille with which it keeps a promise in a month; `None`: always.
    pub comply: Option<SumId>,
    /// Per mille above it within which it is late.
    pub drift: Option<SumId>,
    /// Per mille with which its breach is seen in a month.
    pub detect: Option<SumId>,
    /// The two meters shown for it.
    pub meters: Vec<TrackId>,
    /// What it may turn out to be.
    pub dispositions: Vec<Disposition>,
}

impl Capital {
    /// The weight of an interest, per mille.
    #[must_use]
    pub fn weight(&self, interest: InterestId) -> i32 {
        self.interests[interest.ix()].1
    }
}

/// What a capital may turn out to be.
#[derive(Debug, Clone)]
pub struct Disposition {
    /// Its id.
    pub id: String,
    /// How likely it is under the lens, per mille.
    pub prior: i32,
    /// Points added to the reservation (-8 to 8).
    pub reservation: i32,
    /// Per mille of the usual pace of concession.
    pub pace: i32,
    /// Reciprocity, need and clock, per mille together.
    pub mix: (i32, i32, i32),
    /// Months for which it remembers a refusal.
    pub memory: u16,
    /// Per mille added to its compliance.
    pub comply: i32,
    /// What it would ask for in a counter.
    pub asks: Vec<(IssueId, OptionNo)>,
    /// What a sounding may pick up.
    pub tells: Vec<TellId>,
}

/// Who gives a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Giver {
    /// The player's side.
    Player,
    /// Both sides.
    Mutual,
    /// A capital.
    Capital(CapitalId),
}

/// An issue.
#[derive(Debug, Clone)]
pub struct Issue {
    /// Its id.
    pub id: String,
    /// Who gives.
    pub giver: Giver,
    /// Option ids, `off` first.
    pub options: Vec<String>,
    /// Whether it is relief: what can be reversible, delivered in tranches, suspended.
    pub relief: bool,
    /// Another issue that must be in the same offer.
    pub with: Option<IssueId>,
    /// What else must hold.
    pub needs: Condition,
    /// Issues a counter may add.
    pub safeguards: Vec<IssueId>,
    /// Political capital by option (`off` first, 0).
    pub capital: Vec<i32>,
    /// Months until it is due.
    pub due: Option<u16>,
    /// Stands for the giver's own.
    pub comply: Option<SumId>,
    /// Stands for the giver's own.
    pub detect: Option<SumId>,
}

/// A process term.
#[derive(Debug, Clone)]
pub struct Process {
    /// Its id.
    pub id: String,
    /// Its options; the first is the default.
    pub options: Vec<ProcessOption>,
}

/// An option of a process term.
#[derive(Debug, Clone)]
pub struct ProcessOption {
    /// Its id.
    pub id: String,
    /// An issue that must be on the table.
    pub with: Option<IssueId>,
    /// What the engine does with it.
    pub mark: Option<Mark>,
}

/// Process options the life of an agreement depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Relief is delivered in two tranches.
    Tranches,
    /// Relief runs for some months and lapses unless renewed.
    Reversible,
    /// The agreement is public.
    Public,
    /// A breach seen suspends the relief of the same deal.
    Snapback,
    /// Relief is owed only once the other side's terms are kept.
    OnDelivery,
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

/// Rules of offers that concern one capital, ascending: an index, so that judging a text passes over nobody else's.
#[derive(Debug, Clone, Default)]
pub struct Judging {
    /// Those with points or a red line that don't read the worth so far.
    pub plain: Vec<RuleId>,
    /// Those that do.
    pub reading: Vec<RuleId>,
    /// Those with a gate or a cap.
    pub gates: Vec<RuleId>,
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
        ("clamp", "A track stays between 0 and 100; this much of the change had nowhere to go."),
        ("cost", "Political capital was spent on it."),
        ("limit", "A reaction stays between -100 and 100."),
        ("mandate_price", "Washington would not hear of this concession, and made it felt."),
        ("override", "The facilitator decided so."),
        ("red_line_cut", "With a red line on the table, what pleases counts for a quarter."),
        ("red_line_more", "A further red line counts for half of the one before."),
    ];
}

/// A consultation, a measure, or an answer to a breach.
#[derive(Debug, Clone)]
pub struct Act {
    /// The capital spoken to, where one is; a name that need not have a seat.
    pub capital: Option<String>,
    /// Its id.
    pub id: String,
    /// When it can be done.
    pub when: Condition,
    /// Bandwidth.
    pub bandwidth: Sum,
    /// Political capital.
    pub price: Sum,
    /// What it does.
    pub rules: Vec<RuleId>,
}

/// Whether an event helps or hurts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "plain words")]
pub enum Tone {
    Adverse,
    Relief,
    Neutral,
}

/// An event, or a capital's own move.
#[derive(Debug, Clone)]
pub struct Event {
    /// Its id.
    pub id: String,
    /// The capital whose move it is.
    pub by: Option<CapitalId>,
    /// Its key of luck.
    pub key: u64,
    /// Whether it helps or hurts.
    pub tone: Tone,
    /// Whether it takes one bandwidth.
    pub crisis: bool,
    /// Months before it can happen again.
    pub rest: u16,
    /// Once at most.
    pub once: bool,
    /// Whether it belongs to this scenario and is drawn.
    pub deck: bool,
    /// The year of a precedent.
    pub precedent: Option<u16>,
    /// Months between sign and act.
    pub notice: u16,
    /// When it can happen.
    pub when: Condition,
    /// Per mille a month; `None`: surely, when scheduled.
    pub odds: Option<Sum>,
    /// What stops or dulls it.
    pub counters: Vec<Condition>,
    /// What it does.
    pub rules: Vec<RuleId>,
    /// The player's choices.
    pub options: Vec<Choice>,
    /// The choice when none is made.
    pub default: Option<usize>,
}

/// A choice in an event.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// When it can be chosen.
    pub needs: Condition,
    /// Bandwidth.
    pub bandwidth: Sum,
    /// Political capital.
    pub price: Sum,
    /// What it does.
    pub rules: Vec<RuleId>,
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

/// Where each kind of fact starts in the slots of history.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    chose: Vec<u16>,
    bases: [u16; 11],
    issues: u16,
    answers: u16,
    len: u16,
}

impl Facts {
    /// Lays out the slots: sizes of the tables, and the number of choices of each event.
    #[must_use]
    pub fn new(
        consults: usize,
        measures: usize,
        choices: &[usize],
        issues: usize,
        capitals: usize,
        answers: usize,
    ) -> Self {
        let mut at = 0u16;
        let mut take = |n: usize| {
            let base = at;
            at += n as u16;
            base
        };
        let statuses = Status::ALL.len();
        let mut bases = [0; 11];
        bases[0] = take(consults);
        bases[1] = take(measures);
        bases[2] = take(choices.len());
        bases[3] = take(0);
        let chose = choices.iter().map(|n| take(*n)).collect();
        bases[4] = take(issues);
        bases[5] = take(capitals);
        bases[6] = take(issues * statuses);
        bases[7] = take(issues * statuses);
        bases[8] = take(issues);
        bases[9] = take(issues);
        bases[10] = take(issues * answers);
        Self { chose, bases, issues: issues as u16, answers: answers as u16, len: at }
    }

    /// How many slots there are.
    #[must_use]
    pub fn len(&self) -> usize {
        usize::from(self.len)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// A consultation took place.
    #[must_use]
    pub fn consulted(&self, consult: usize) -> FactId {
        FactId(self.bases[0] + consult as u16)
    }

    /// A measure was taken.
    #[must_use]
    pub fn done(&self, measure: usize) -> FactId {
        FactId(self.bases[1] + measure as u16)
    }

    /// An event happened.
    #[must_use]
    pub fn happened(&self, event: EventId) -> FactId {
        FactId(self.bases[2] + event.0)
    }

    /// A choice was made in an event.
    #[must_use]
    pub fn chose(&self, event: EventId, choice: usize) -> FactId {
        FactId(self.chose[event.ix()] + choice as u16)
    }

    /// An issue was agreed.
    #[must_use]
    pub fn agreed(&self, issue: IssueId) -> FactId {
        FactId(self.bases[4] + issue.0)
    }

    /// A capital refused an offer.
    #[must_use]
    pub fn refused(&self, capital: CapitalId) -> FactId {
        FactId(self.bases[5] + capital.0)
    }

    /// An agreement on the issue came to a status, as far as was seen.
    #[must_use]
    pub fn became(&self, issue: IssueId, status: Status) -> FactId {
        FactId(self.bases[6] + issue.0 * 7 + status as u16)
    }

    /// The same, seen or not.
    #[must_use]
    pub fn truly_became(&self, issue: IssueId, status: Status) -> FactId {
        FactId(self.bases[7] + issue.0 * 7 + status as u16)
    }

    /// The slot of the truth behind a slot of what was seen (itself, where there is no difference).
    #[must_use]
    pub fn truth(&self, fact: FactId) -> FactId {
        let seen = self.bases[6]..self.bases[7];
        if seen.contains(&fact.0) { FactId(fact.0 + self.issues * 7) } else { fact }
    }

    /// The player delivered an issue.
    #[must_use]
    pub fn delivered(&self, issue: IssueId) -> FactId {
        FactId(self.bases[8] + issue.0)
    }

    /// The player renewed an issue.
    #[must_use]
    pub fn renewed(&self, issue: IssueId) -> FactId {
        FactId(self.bases[9] + issue.0)
    }

    /// The player answered a breach of an issue so.
    #[must_use]
    pub fn responded(&self, issue: IssueId, answer: usize) -> FactId {
        FactId(self.bases[10] + issue.0 * self.answers + answer as u16)
    }
}

impl Judging {
    /// Sorts those of some rules that concern a capital.
    #[must_use]
    pub fn of_held(scenario: &Scenario, rules: &[RuleId], capital: CapitalId) -> Self {
        let mut found = Self::default();
        for id in rules {
            let rule = &scenario.rules[id.ix()];
            let mut here = rule.then.iter().filter(|e| e.judged_capital() == Some(capital));
            if here.clone().any(|e| !e.is_gate()) {
                if rule.reads_worth { found.reading.push(*id) } else { found.plain.push(*id) }
            }
            if here.any(super::rule::Effect::is_gate) {
                found.gates.push(*id);
            }
        }
        found
    }
}

impl Scenario {
    /// Builds the indexes that rules and capitals determine. To be called once they are final.
    pub fn index(&mut self) {
        let judging = |c| Judging::of_held(self, self.rules_on(On::Offer), c);
        self.judging = self.capital_ids().map(judging).collect();
    }

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
