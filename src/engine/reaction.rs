//! How a capital reacts to a move: a sum of findings, and the stance it comes to.
//!
//! The order is fixed: tables, rules, rules that read the worth so far, further red lines, gates and caps, the red-line
//! cut, the limit. No luck enters, no disposition, and no hidden track.

use super::board::Board;
use super::finding::{Finding, What};
use super::ids::{CapitalId, FactId, InterestId, RuleId, Tags};
use super::offer::Offer;
use super::rule::{Effect, On};
use super::scenario::{Numbers, Scenario};
use super::sieve::{AtHand, Role, Sieved, enters};
use super::state::State;
use super::units::{div_round, per_mille};

/// What a capital says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the words of the contract, which defines them")]
pub enum Stance {
    Embrace,
    Accept,
    Counter,
    Stall,
    Reject,
    Support,
    Acquiesce,
    Object,
    Obstruct,
    Retaliate,
}

impl Stance {
    /// All stances: a party's, then a bystander's, best first.
    pub const ALL: [Self; 10] = [
        Self::Embrace,
        Self::Accept,
        Self::Counter,
        Self::Stall,
        Self::Reject,
        Self::Support,
        Self::Acquiesce,
        Self::Object,
        Self::Obstruct,
        Self::Retaliate,
    ];

    /// The stance as a number: 2 to -2 for parties, 1 to -3 for bystanders.
    #[must_use]
    pub fn rank(self) -> i32 {
        match self {
            Self::Embrace => 2,
            Self::Accept | Self::Support => 1,
            Self::Counter | Self::Acquiesce => 0,
            Self::Stall | Self::Object => -1,
            Self::Reject | Self::Obstruct => -2,
            Self::Retaliate => -3,
        }
    }

    /// Whether it is a party's.
    #[must_use]
    pub fn is_party(self) -> bool {
        matches!(self, Self::Embrace | Self::Accept | Self::Counter | Self::Stall | Self::Reject)
    }

    /// The word of the contract.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Embrace => "embrace",
            Self::Accept => "accept",
            Self::Counter => "counter",
            Self::Stall => "stall",
            Self::Reject => "reject",
            Self::Support => "support",
            Self::Acquiesce => "acquiesce",
            Self::Object => "object",
            Self::Obstruct => "obstruct",
            Self::Retaliate => "retaliate",
        }
    }

    /// The stance of that word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.word() == word)
    }

    /// A party's stance.
    #[must_use]
    pub fn of_party(score: i32, reservation: i32, aspiration: i32, numbers: &Numbers) -> Self {
        if score >= aspiration + numbers.embrace {
            Self::Embrace
        } else if score >= aspiration {
            Self::Accept
        } else if score >= reservation {
            Self::Counter
        } else if score >= reservation - numbers.stall {
            Self::Stall
        } else {
            Self::Reject
        }
    }

    /// A bystander's stance.
    #[must_use]
    pub fn of_bystander(score: i32, numbers: &Numbers) -> Self {
        if score >= numbers.support {
            Self::Support
        } else if score >= numbers.acquiesce {
            Self::Acquiesce
        } else if score >= numbers.object {
            Self::Object
        } else if score >= numbers.obstruct {
            Self::Obstruct
        } else {
            Self::Retaliate
        }
    }

    /// The next better stance, and the least score at which a capital takes it.
    #[must_use]
    pub fn next(self, reservation: i32, aspiration: i32, numbers: &Numbers) -> Option<(Self, i32)> {
        match self {
            Self::Embrace | Self::Support => None,
            Self::Accept => Some((Self::Embrace, aspiration + numbers.embrace)),
            Self::Counter => Some((Self::Accept, aspiration)),
            Self::Stall => Some((Self::Counter, reservation)),
            Self::Reject => Some((Self::Stall, reservation - numbers.stall)),
            Self::Acquiesce => Some((Self::Support, numbers.support)),
            Self::Object => Some((Self::Acquiesce, numbers.acquiesce)),
            Self::Obstruct => Some((Self::Object, numbers.object)),
            Self::Retaliate => Some((Self::Obstruct, numbers.obstruct)),
        }
    }
}

/// A capital's reaction to one move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reaction {
    /// What it says.
    pub stance: Stance,
    /// Points, -100 to 100: the sum of the findings.
    pub score: i32,
    /// Its walk-away value; `None` for bystanders.
    pub reservation: Option<i32>,
    /// What it holds out for now; `None` for bystanders.
    pub aspiration: Option<i32>,
    /// Points to the next better stance; `None` at the best.
    pub to_next: Option<i32>,
    /// Why.
    pub findings: Vec<Finding>,
}

impl Reaction {
    /// The reaction of one who was not moved.
    #[must_use]
    pub fn unmoved(numbers: &Numbers) -> Self {
        Self::bystander(Points::default(), numbers)
    }

    /// A bystander's reaction.
    #[must_use]
    pub fn bystander(points: Points, numbers: &Numbers) -> Self {
        let stance = if points.red_line { Stance::Retaliate } else { Stance::of_bystander(points.total, numbers) };
        let to_next = stance.next(0, 0, numbers).map(|(_, least)| (least - points.total).max(0));
        Self { stance, score: points.total, reservation: None, aspiration: None, to_next, findings: points.findings }
    }

    /// A party's reaction.
    #[must_use]
    pub fn party(points: Points, terms: (i32, i32), stalls: bool, numbers: &Numbers) -> Self {
        let (reservation, aspiration) = terms;
        let mut stance = Stance::of_party(points.total, reservation, aspiration, numbers);
        if stalls && stance.rank() > Stance::Stall.rank() {
            stance = Stance::Stall;
        }
        if points.red_line {
            stance = Stance::Reject;
        }
        let to_next = stance.next(reservation, aspiration, numbers).map(|(_, least)| (least - points.total).max(0));
        Self {
            stance,
            score: points.total,
            reservation: Some(reservation),
            aspiration: Some(aspiration),
            to_next,
            findings: points.findings,
        }
    }

    /// The reaction as rules read it.
    #[must_use]
    pub fn answer(&self) -> Answer {
        Answer { stance: self.stance, gap: self.aspiration.map_or(0, |a| self.score - a) }
    }
}

/// A reaction as rules read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// What it says.
    pub stance: Stance,
    /// Its score less its aspiration; 0 for bystanders.
    pub gap: i32,
}

/// Points of one capital, and where they come from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Points {
    /// The findings; their sum is the total.
    pub findings: Vec<Finding>,
    /// The total, -100 to 100.
    pub total: i32,
    /// The total before what repeats and the worth of the text added: what a refusal remembers.
    pub worth: i32,
    /// Whether a red line fired.
    pub red_line: bool,
}

/// What is being judged.
#[derive(Debug, Clone, Copy)]
pub struct Occasion<'a> {
    /// The trigger: `Offer`, `Consultation` or `Measure`.
    pub on: On,
    /// The facts that set rules off.
    pub now: &'a [FactId],
    /// The text, for an offer.
    pub text: Option<&'a Offer>,
    /// Rules written inside the act, for a consultation or measure.
    pub held: &'a [RuleId],
}

/// An entry of a capital's account: a finding, its tags, and what gates have left of it, in thousandths.
struct Entry {
    finding: Finding,
    tags: Tags,
    left: i64,
}

/// Room that judging works in. Kept from one judgement to the next, it is asked of the system only while it grows.
#[derive(Default)]
pub struct Scratch {
    entries: Vec<Entry>,
    red_lines: Vec<(RuleId, i32)>,
    worth: Vec<(Tags, i32)>,
}

/// What a judgement comes to, without where its points come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// As in [`Points`].
    pub total: i32,
    /// As in [`Points`].
    pub worth: i32,
    /// Whether a red line fired.
    pub red_line: bool,
}

/// What a capital makes of an occasion.
#[must_use]
pub fn react(scenario: &Scenario, state: &State, occasion: Occasion<'_>, capital: CapitalId) -> Points {
    let mut scratch = Scratch::default();
    let Verdict { total, worth, red_line } = judge(scenario, state, occasion, capital, &mut scratch);
    Points { findings: scratch.entries.iter().map(|e| e.finding).collect(), total, worth, red_line }
}

/// The same without the findings: for searches, which weigh many texts and explain one. Judging a text asks for no memory
/// once the room is large enough.
#[must_use]
pub fn judge<'s>(
    scenario: &'s Scenario,
    state: &State,
    occasion: Occasion<'_>,
    capital: CapitalId,
    scratch: &mut Scratch,
) -> Verdict {
    let mut worth = std::mem::take(&mut scratch.worth);
    worth.clear();
    scratch.entries.clear();
    scratch.red_lines.clear();
    let mut board = Board::new(scenario, state).on(occasion.now).veil();
    board.text = occasion.text;
    let mut account = Account { scenario, capital, entries: &mut scratch.entries, red_lines: &mut scratch.red_lines };
    account.read_tables(&board);
    let at_hand = AtHand::on(&board);
    let held = |role| occasion.held.iter().filter(move |id| enters(&scenario.rules[id.ix()], capital, role));
    let passing = |all: &'s [Sieved]| all.iter().filter(move |s| s.passes(at_hand)).map(|s| &s.rule);
    let global = scenario.judging(occasion.on, capital);
    for id in held(Role::Plain).chain(passing(global.map_or(&[], |g| &g.plain))) {
        account.apply(&board, *id);
    }
    worth.extend(account.entries.iter().map(|e| (e.tags, e.finding.points)));
    board.worth = &worth;
    for id in held(Role::Reading).chain(passing(global.map_or(&[], |g| &g.reading))) {
        account.apply(&board, *id);
    }
    board.worth = &[];
    account.halve_further_red_lines();
    // Every scale before any cap, so that what a ceiling leaves does not hang on the rules' names.
    for scales in [true, false] {
        for id in held(Role::Gate).chain(passing(global.map_or(&[], |g| &g.gates))) {
            account.gate(&board, *id, scales);
        }
    }
    account.cut_and_limit();
    let verdict = Verdict {
        total: account.entries.iter().map(|e| e.finding.points).sum(),
        worth: worth.iter().map(|(_, p)| p).sum(),
        red_line: !account.red_lines.is_empty(),
    };
    scratch.worth = worth;
    verdict
}

struct Account<'a> {
    scenario: &'a Scenario,
    capital: CapitalId,
    entries: &'a mut Vec<Entry>,
    /// Rules that drew a red line, with the points they took.
    red_lines: &'a mut Vec<(RuleId, i32)>,
}

impl Account<'_> {
    fn push(&mut self, rule: RuleId, interest: Option<InterestId>, points: i32, tags: Tags, lens: bool) {
        let what = What::Points(self.capital, interest);
        let finding = Finding { rule, what, points, seen: true, lens };
        self.entries.push(Entry { finding, tags, left: i64::from(points) * 1000 });
    }

    fn read_tables(&mut self, board: &Board<'_>) {
        let Some(text) = board.text else { return };
        let capital = self.scenario.capital(self.capital);
        for (issue, option) in text.terms() {
            for row in &self.scenario.worth[issue.ix()][usize::from(option) - 1] {
                if row.capital == self.capital && row.points != 0 && board.holds(&row.when) {
                    let rule = &self.scenario.rules[row.rule.ix()];
                    let lens = self.scenario.strength(row.rule) != 1000 || capital.reweighted[row.interest.ix()];
                    self.push(row.rule, Some(row.interest), row.points, rule.tags, lens);
                }
            }
        }
    }

    /// Applies a rule's points and red line.
    fn apply(&mut self, board: &Board<'_>, id: RuleId) {
        let rule = &self.scenario.rules[id.ix()];
        if !board.holds(&rule.when) {
            return;
        }
        let capital = self.scenario.capital(self.capital);
        let (by, strength) = (i64::from(board.by(rule.by.as_ref())), self.scenario.strength(id));
        let (mut taken, mut crossed) = (0, false);
        for effect in &rule.then {
            match effect {
                Effect::Points(c, interest, n) if *c == self.capital => {
                    let weight = i64::from(capital.weight(*interest));
                    let product = i64::from(*n) * weight * i64::from(strength) * by;
                    let points = div_round(product, 1_000_000_000) as i32;
                    taken += points;
                    if points != 0 {
                        let lens = strength != 1000 || capital.reweighted[interest.ix()];
                        self.push(id, Some(*interest), points, rule.tags, lens);
                    }
                }
                Effect::RedLine(c) if *c == self.capital => crossed = true,
                _ => {}
            }
        }
        if crossed {
            self.red_lines.push((id, taken));
        }
    }

    /// The strongest red line counts in full, the k-th has its own points halved k-1 times.
    fn halve_further_red_lines(&mut self) {
        self.red_lines.sort_by_key(|(rule, taken)| (*taken, *rule));
        let mut share = 1000;
        for further in 1..self.red_lines.len() {
            let taken = self.red_lines[further].1;
            share = per_mille(share, self.scenario.numbers.red_line_more);
            let back = per_mille(taken, share) - taken;
            if back != 0 {
                self.push(self.scenario.own.red_line_more, None, back, Tags::default(), false);
            }
        }
    }

    /// Scales and caps, each on what the ones before have left; the difference is a finding.
    fn gate(&mut self, board: &Board<'_>, id: RuleId, scales: bool) {
        let rule = &self.scenario.rules[id.ix()];
        if !board.holds(&rule.when) {
            return;
        }
        let (capital, strength) = (self.capital, self.scenario.strength(id));
        let here = |e: &&Effect| {
            matches!(e, Effect::Scale(..)) == scales && e.is_gate() && e.judged_capital() == Some(capital)
        };
        let gates = rule.then.iter().filter(here);
        for effect in gates {
            let (tags, share) = match effect {
                Effect::Scale(_, tags, share) => (*tags, 1000 - per_mille(1000 - share, strength)),
                Effect::Cap(_, tags, most) => (*tags, self.share_under(*tags, *most)),
                _ => continue,
            };
            let mut change = 0;
            for entry in self.entries.iter_mut().filter(|e| e.tags.meets(tags)) {
                let left = div_round(entry.left * i64::from(share), 1000);
                change += left - entry.left;
                entry.left = left;
            }
            let points = div_round(change, 1000) as i32;
            if points != 0 {
                let lens = strength != 1000;
                self.push(id, None, points, Tags::default(), lens);
                if let Some(entry) = self.entries.last_mut() {
                    entry.left = 0; // the entries it scaled already hold what is left
                }
            }
        }
    }

    /// Per mille that brings what a tag is worth down to a cap.
    fn share_under(&self, tags: Tags, most: i32) -> i32 {
        let total: i64 = self.entries.iter().filter(|e| e.tags.meets(tags)).map(|e| e.left).sum();
        let most = i64::from(most) * 1000;
        if total <= most || total <= 0 { 1000 } else { div_round(most * 1000, total) as i32 }
    }

    fn cut_and_limit(&mut self) {
        if !self.red_lines.is_empty() {
            let pleasing: i64 = self.entries.iter().map(|e| e.left.max(0)).sum();
            let cut = div_round(pleasing * i64::from(self.scenario.numbers.red_line_keeps - 1000), 1_000_000) as i32;
            if cut != 0 {
                self.push(self.scenario.own.red_line_cut, None, cut, Tags::default(), false);
            }
        }
        let total: i32 = self.entries.iter().map(|e| e.finding.points).sum();
        let over = total.clamp(-100, 100) - total;
        if over != 0 {
            self.push(self.scenario.own.limit, None, over, Tags::default(), false);
        }
    }
}

/// What no deal is worth to a capital now, and what it holds out for: reservation and aspiration, in points.
///
/// After Faratin, Sierra and Jennings (1998): the height of the aspiration above the reservation falls by reciprocity,
/// need and clock, mixed and paced by the disposition. Need counts only once the player has moved toward it.
#[must_use]
pub fn demands(scenario: &Scenario, state: &State, capital: CapitalId) -> (i32, i32) {
    demands_if(scenario, state, capital, state.dispositions[capital.ix()].ix())
}

/// The same, were the capital of that disposition.
#[must_use]
pub fn demands_if(scenario: &Scenario, state: &State, capital: CapitalId, disposition: usize) -> (i32, i32) {
    let (c, board) = (scenario.capital(capital), Board::new(scenario, state));
    let d = &c.dispositions[disposition];
    let reservation = (board.sum(&c.reservation) + d.reservation).clamp(-100, 100);
    let height = board.sum(&c.aspiration).max(0);
    let b = &state.bargaining[capital.ix()];
    let need = if b.reciprocity + b.clock > 0 { board.sum(&c.need).clamp(0, 100) * 10 } else { 0 };
    let mixed = d.mix.0 * b.reciprocity.min(1000) + d.mix.1 * need + d.mix.2 * b.clock.min(1000);
    let share = div_round(i64::from(mixed) * i64::from(d.pace), 1_000_000).min(850) as i32;
    let aspiration = reservation + per_mille(height, 1000 - share);
    (reservation, aspiration.clamp(reservation, 100))
}
