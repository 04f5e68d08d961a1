//! Legality lives here: what can be played, counted, sampled and checked. Screens, bots and scripts all ask it.

use super::agreement::{delivery_price, is_owed, is_renewable, renewal_price};
use super::board::Board;
use super::ids::{AnswerId, CapitalId, ChoiceId, ConsultId, EventId, IssueId, MeasureId, OptionNo, Parties, ProcessId};
use super::moves::Move;
use super::offer::Offer;
use super::reaction::Stance;
use super::scenario::{Act, Giver, Scenario, Seat};
use super::state::State;
use std::fmt::Write as _;

/// Why a move is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each says itself; `describe` puts it in words")]
pub enum Reason {
    Over,
    NoIssue,
    NoParty,
    CannotBeParty(CapitalId),
    GiverIsNoParty(IssueId, CapitalId),
    MutualNeedsCounterpart(IssueId),
    Needs(IssueId, IssueId),
    ProcessNeeds(ProcessId, OptionNo, IssueId),
    NotNow(IssueId),
    Bandwidth { needs: i32, has: i32 },
    Capital { needs: i32, has: i32 },
    ConsultNotNow(ConsultId),
    MeasureNotNow(MeasureId),
    NoCounter,
    NothingFrom(CapitalId),
    NothingToWithdraw,
    EventNotOpen(EventId),
    EventAnswered(EventId),
    NoSuchChoice(EventId),
    ChoiceNotNow(EventId, ChoiceId),
    NoBreach(IssueId),
    NotOwed(IssueId),
    NotRenewable(IssueId),
    Percent(u8),
    EventHere(EventId),
    NoOfferTo(CapitalId),
}

/// A refusal: every reason, and nothing done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Why; never empty.
    pub reasons: Vec<Reason>,
}

impl Refusal {
    /// The reasons in words, by id, joined with `; `.
    #[must_use]
    pub fn describe(&self, scenario: &Scenario) -> String {
        let mut text = String::new();
        for reason in &self.reasons {
            let glue = if text.is_empty() { "" } else { "; " };
            // Writing to a string cannot fail.
            let _ = write!(text, "{glue}{}", reason.describe(scenario));
        }
        text
    }
}

impl Reason {
    /// The reason in words, by id.
    #[must_use]
    pub fn describe(self, scenario: &Scenario) -> String {
        let issue = |i: IssueId| scenario.issue(i).id.as_str();
        let capital = |c: CapitalId| scenario.capital(c).id.as_str();
        let event = |e: EventId| scenario.event(e).id.as_str();
        match self {
            Self::Over => "the game is over".to_owned(),
            Self::NoIssue => "no issue is on the table; name at least one".to_owned(),
            Self::NoParty => "no party is named; put it to at least one capital".to_owned(),
            Self::CannotBeParty(c) => format!("\"{}\" cannot be a party to an offer", capital(c)),
            Self::GiverIsNoParty(i, c) => {
                format!("\"{}\" is given by \"{}\", which is no party; add it to the parties", issue(i), capital(c))
            }
            Self::MutualNeedsCounterpart(i) => {
                let needed = capital(scenario.counterpart);
                format!("\"{}\" is mutual and needs \"{needed}\" as a party", issue(i))
            }
            Self::Needs(i, with) => format!("\"{}\" needs \"{}\" in the same offer", issue(i), issue(with)),
            Self::ProcessNeeds(p, o, with) => {
                let term = &scenario.process[p.ix()];
                let option = &term.options[usize::from(o)].id;
                format!("\"{}: {option}\" needs \"{}\" on the table", term.id, issue(with))
            }
            Self::NotNow(i) => format!("\"{}\" cannot be put on the table now", issue(i)),
            Self::Bandwidth { needs, has } => format!("it takes {needs} bandwidth and {has} is left this month"),
            Self::Capital { needs, has } => format!("it takes {needs} political capital and there is {has}"),
            Self::ConsultNotNow(c) => format!("\"{}\" cannot be done now", scenario.consults[c.ix()].id),
            Self::MeasureNotNow(m) => format!("\"{}\" cannot be taken now", scenario.measures[m.ix()].id),
            Self::NoCounter => "no counter-offer or overture is open".to_owned(),
            Self::NothingFrom(c) => format!("nothing from \"{}\" is open", capital(c)),
            Self::NothingToWithdraw => "no offer is waiting and no counter is open".to_owned(),
            Self::EventNotOpen(e) => format!("\"{}\" is not before you this month", event(e)),
            Self::EventAnswered(e) => format!("\"{}\" has been answered already", event(e)),
            Self::NoSuchChoice(e) => format!("\"{}\" has no such choice", event(e)),
            Self::ChoiceNotNow(e, c) => {
                let choice = scenario.event(e).options.get(c.ix()).map_or("", |o| o.id.as_str());
                format!("\"{choice}\" cannot be chosen now in \"{}\"", event(e))
            }
            Self::NoBreach(i) => format!("no breach of \"{}\" is open", issue(i)),
            Self::NotOwed(i) => format!("nothing is owed on \"{}\"", issue(i)),
            Self::NotRenewable(i) => {
                format!("\"{}\" is not in force as reversible relief, or is renewed already", issue(i))
            }
            Self::Percent(p) => format!("{p} is no probability; say 0 to 100"),
            Self::EventHere(e) => format!("\"{}\" has happened this month already", event(e)),
            Self::NoOfferTo(c) => format!("no offer was put to \"{}\" this month", capital(c)),
        }
    }
}

/// What can be played in a state.
#[derive(Debug, Clone, Copy)]
pub struct Menu<'a> {
    scenario: &'a Scenario,
    state: &'a State,
}

impl<'a> Menu<'a> {
    /// The menu of a state.
    #[must_use]
    pub fn new(scenario: &'a Scenario, state: &'a State) -> Self {
        Self { scenario, state }
    }

    /// Checks a move.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] with every reason.
    pub fn check(&self, play: &Move) -> Result<(), Refusal> {
        let mut reasons = Vec::new();
        let annotation = matches!(play, Move::Note | Move::Forecast(..) | Move::Override(..));
        if self.state.over && !annotation {
            reasons.push(Reason::Over);
        } else {
            self.gather(play, &mut reasons);
        }
        if reasons.is_empty() { Ok(()) } else { Err(Refusal { reasons }) }
    }

    /// Checks what a facilitator is about to decide at the table: a party's stance answers an offer, so it needs one that
    /// was put to the capital this month. [`Menu::check`] lets more through, since scripts and saves may hold decisions
    /// that decided nothing, and they replay as they did.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] with every reason.
    pub fn ruling(&self, capital: CapitalId, stance: Stance) -> Result<(), Refusal> {
        let asked = self.state.last_offer.as_ref().is_some_and(|l| l.text.parties.has(capital));
        let reason = match (stance.is_party(), self.scenario.capital(capital).seat) {
            (false, _) => return Ok(()),
            (true, Seat::Observer) => Reason::CannotBeParty(capital),
            (true, _) if asked => return Ok(()),
            (true, _) => Reason::NoOfferTo(capital),
        };
        Err(Refusal { reasons: vec![reason] })
    }

    fn gather(&self, play: &Move, reasons: &mut Vec<Reason>) {
        let numbers = &self.scenario.numbers;
        match play {
            Move::Offer(text) => {
                self.text(text, reasons);
                self.afford(i32::from(numbers.offer_cost), 0, reasons);
            }
            Move::Probe(text) => {
                self.text(text, reasons);
                self.afford(i32::from(numbers.move_cost), 0, reasons);
            }
            Move::Consult(c) => self.act(&self.scenario.consults[c.ix()], Reason::ConsultNotNow(*c), reasons),
            Move::Measure(m) => self.act(&self.scenario.measures[m.ix()], Reason::MeasureNotNow(*m), reasons),
            Move::AcceptCounter => match self.state.newest_counter() {
                None => reasons.push(Reason::NoCounter),
                Some(at) => self.text(&self.state.standing[at].text, reasons),
            },
            Move::DeclineCounter if self.state.newest_counter().is_none() => reasons.push(Reason::NoCounter),
            Move::AcceptFrom(c) => match self.state.standing_from(*c) {
                None => reasons.push(Reason::NothingFrom(*c)),
                Some(at) => self.text(&self.state.standing[at].text, reasons),
            },
            Move::DeclineFrom(c) if self.state.standing_from(*c).is_none() => reasons.push(Reason::NothingFrom(*c)),
            Move::Withdraw if self.state.withdrawable().is_none() => reasons.push(Reason::NothingToWithdraw),
            Move::Answer(event, choice) => self.answer(*event, *choice, reasons),
            Move::Respond(issue, _) if self.state.breaches_of(*issue).next().is_none() => {
                reasons.push(Reason::NoBreach(*issue));
            }
            Move::Deliver(issue) => self.deliver(*issue, reasons),
            Move::Renew(issue) => self.renew(*issue, reasons),
            Move::Forecast(_, _, percent) if *percent > 100 => reasons.push(Reason::Percent(*percent)),
            Move::Inject(event) if self.state.fact(self.scenario.facts.happened(*event)).last == self.state.month => {
                reasons.push(Reason::EventHere(*event));
            }
            _ => {}
        }
    }

    /// Every reason against a text as such, bandwidth apart.
    pub fn text(&self, text: &Offer, reasons: &mut Vec<Reason>) {
        if text.is_empty() {
            reasons.push(Reason::NoIssue);
        }
        if text.parties.0 == 0 {
            reasons.push(Reason::NoParty);
        }
        for party in text.parties.iter() {
            if self.scenario.capital(party).seat == Seat::Observer {
                reasons.push(Reason::CannotBeParty(party));
            }
        }
        for (issue, _) in text.terms() {
            let def = self.scenario.issue(issue);
            match def.giver {
                Giver::Capital(c) if !text.parties.has(c) => reasons.push(Reason::GiverIsNoParty(issue, c)),
                Giver::Mutual if !text.parties.has(self.scenario.counterpart) => {
                    reasons.push(Reason::MutualNeedsCounterpart(issue));
                }
                _ => {}
            }
            if let Some(with) = def.with
                && text.option(with) == 0
            {
                reasons.push(Reason::Needs(issue, with));
            }
            if !Board::new(self.scenario, self.state).holds(&def.needs) {
                reasons.push(Reason::NotNow(issue));
            }
        }
        for (at, term) in self.scenario.process.iter().enumerate() {
            let chosen = text.process(ProcessId::of(at));
            if let Some(with) = term.options[usize::from(chosen)].with
                && text.option(with) == 0
            {
                reasons.push(Reason::ProcessNeeds(ProcessId::of(at), chosen, with));
            }
        }
    }

    /// Whether a text is legal as such, bandwidth apart.
    #[must_use]
    pub fn allows(&self, text: &Offer) -> bool {
        let mut reasons = Vec::new();
        self.text(text, &mut reasons);
        reasons.is_empty()
    }

    /// A text without what cannot stand in it as things are and with these parties, and without what then lacks the issue
    /// it needs beside it; and which issues those were, in their order.
    #[must_use]
    pub fn trimmed(&self, mut text: Offer) -> (Offer, Vec<IssueId>) {
        let mut left_out = Vec::new();
        while !text.is_empty() {
            let mut reasons = Vec::new();
            self.text(&text, &mut reasons);
            let cured = reasons.into_iter().find(|r| match r {
                Reason::NotNow(_) | Reason::Needs(..) | Reason::GiverIsNoParty(..) => true,
                Reason::MutualNeedsCounterpart(_) => true,
                // The first option of a process term needs nothing beside it: a pack is checked for that.
                Reason::ProcessNeeds(term, ..) => text.process(*term) > 0,
                _ => false,
            });
            match cured {
                Some(Reason::NotNow(issue) | Reason::Needs(issue, _)) => left_out.push(issue),
                Some(Reason::GiverIsNoParty(issue, _) | Reason::MutualNeedsCounterpart(issue)) => left_out.push(issue),
                Some(Reason::ProcessNeeds(term, ..)) => text.set_process(term, 0),
                _ => break,
            }
            left_out.iter().for_each(|issue| text.set(*issue, 0));
        }
        left_out.sort_unstable();
        (text, left_out)
    }

    fn afford(&self, bandwidth: i32, price: i32, reasons: &mut Vec<Reason>) {
        let has = i32::from(self.state.bandwidth);
        if bandwidth > has {
            reasons.push(Reason::Bandwidth { needs: bandwidth, has });
        }
        let purse = self.state.track(self.scenario.purse);
        if price > purse {
            reasons.push(Reason::Capital { needs: price, has: purse });
        }
    }

    fn act(&self, act: &Act, not_now: Reason, reasons: &mut Vec<Reason>) {
        if !Board::new(self.scenario, self.state).holds(&act.when) {
            reasons.push(not_now);
        }
        let (bandwidth, price) = self.cost_of(act);
        self.afford(bandwidth, price, reasons);
    }

    /// What an act costs now: bandwidth and political capital.
    #[must_use]
    pub fn cost_of(&self, act: &Act) -> (i32, i32) {
        let board = Board::new(self.scenario, self.state);
        (board.sum(&act.bandwidth).max(0), board.sum(&act.price).max(0))
    }

    fn answer(&self, event: EventId, choice: ChoiceId, reasons: &mut Vec<Reason>) {
        match self.state.open.iter().find(|o| o.event == event) {
            None => reasons.push(Reason::EventNotOpen(event)),
            Some(open) if open.choice.is_some() => reasons.push(Reason::EventAnswered(event)),
            Some(_) => match self.scenario.event(event).options.get(choice.ix()) {
                None => reasons.push(Reason::NoSuchChoice(event)),
                Some(option) => {
                    let board = Board::new(self.scenario, self.state);
                    if !board.holds(&option.needs) {
                        reasons.push(Reason::ChoiceNotNow(event, choice));
                    }
                    self.afford(board.sum(&option.bandwidth).max(0), board.sum(&option.price).max(0), reasons);
                }
            },
        }
    }

    fn deliver(&self, issue: IssueId, reasons: &mut Vec<Reason>) {
        match self.state.obligations.iter().find(|o| o.issue == issue && is_owed(o)) {
            None => reasons.push(Reason::NotOwed(issue)),
            Some(o) => {
                let deal = &self.state.deals[usize::from(o.deal)].text;
                let price = delivery_price(self.scenario, o, deal);
                self.afford(i32::from(self.scenario.numbers.move_cost), price, reasons);
            }
        }
    }

    fn renew(&self, issue: IssueId, reasons: &mut Vec<Reason>) {
        let month = self.state.month;
        let renewable = |o: &&super::state::Obligation| o.issue == issue && is_renewable(self.scenario, o, month);
        match self.state.obligations.iter().find(renewable) {
            None => reasons.push(Reason::NotRenewable(issue)),
            Some(o) => {
                let price = renewal_price(self.scenario, o);
                self.afford(i32::from(self.scenario.numbers.move_cost), price, reasons);
            }
        }
    }

    /// How many moves there are (notes, forecasts and overrides apart), saturating.
    #[must_use]
    pub fn count(&self) -> u128 {
        let texts: u128 = self.tables().iter().map(Table::count).fold(0, u128::saturating_add);
        (self.plain_moves().len() as u128)
            .saturating_add(if self.can_spend(self.scenario.numbers.offer_cost) { texts } else { 0 })
            .saturating_add(if self.can_spend(self.scenario.numbers.move_cost) { texts } else { 0 })
    }

    /// The move of that number, below [`Menu::count`]: first all but offers and probes, then offers, then probes.
    #[must_use]
    pub fn nth(&self, n: u128) -> Option<Move> {
        let plain = self.plain_moves();
        if let Some(play) = usize::try_from(n).ok().and_then(|n| plain.get(n)) {
            return Some(play.clone());
        }
        let mut rest = n - plain.len() as u128;
        for (cost, wrap) in [
            (self.scenario.numbers.offer_cost, Move::Offer as fn(Offer) -> Move),
            (self.scenario.numbers.move_cost, Move::Probe as fn(Offer) -> Move),
        ] {
            if !self.can_spend(cost) || self.state.over {
                continue;
            }
            for table in self.tables() {
                let count = table.count();
                if rest < count {
                    return table.nth(rest).map(wrap);
                }
                rest -= count;
            }
        }
        None
    }

    fn can_spend(&self, bandwidth: u8) -> bool {
        !self.state.over && self.state.bandwidth >= bandwidth
    }

    /// Every legal move but offers, probes, notes, forecasts, and what only a facilitator does.
    #[must_use]
    pub fn plain_moves(&self) -> Vec<Move> {
        let s = self.scenario;
        let mut moves = vec![Move::EndMonth, Move::AcceptCounter, Move::DeclineCounter];
        for c in s.capital_ids() {
            moves.extend([Move::AcceptFrom(c), Move::DeclineFrom(c)]);
        }
        moves.push(Move::Withdraw);
        for open in &self.state.open {
            let choices = 0..s.event(open.event).options.len();
            moves.extend(choices.map(|c| Move::Answer(open.event, ChoiceId::of(c))));
        }
        for issue in s.issue_ids() {
            moves.extend((0..s.answers.len()).map(|a| Move::Respond(issue, AnswerId::of(a))));
            moves.extend([Move::Deliver(issue), Move::Renew(issue)]);
        }
        moves.extend((0..s.consults.len()).map(|c| Move::Consult(ConsultId::of(c))));
        moves.extend((0..s.measures.len()).map(|m| Move::Measure(MeasureId::of(m))));
        moves.retain(|m| self.check(m).is_ok());
        moves
    }

    /// Texts by parties and by which issues that process terms hang on are on the table.
    fn tables(&self) -> Vec<Table<'a>> {
        let s = self.scenario;
        let seats: Vec<CapitalId> = s.capital_ids().filter(|c| s.capital(*c).seat != Seat::Observer).collect();
        let hinges = hinges(s);
        let mut tables = Vec::new();
        for set in 1u32..1 << seats.len() {
            let parties: Vec<CapitalId> =
                seats.iter().enumerate().filter(|(i, _)| set >> i & 1 == 1).map(|(_, c)| *c).collect();
            let parties = Parties::of(&parties);
            let allowed: Vec<bool> = s.issue_ids().map(|i| self.may_stand(i, parties)).collect();
            for pattern in 0u32..1 << hinges.len() {
                let forced = hinges.iter().enumerate().map(|(i, h)| (*h, pattern >> i & 1 == 1)).collect();
                tables.push(Table { scenario: s, parties, allowed: allowed.clone(), forced });
            }
        }
        tables
    }

    fn may_stand(&self, issue: IssueId, parties: Parties) -> bool {
        let def = self.scenario.issue(issue);
        let given = match def.giver {
            Giver::Capital(c) => parties.has(c),
            Giver::Mutual => parties.has(self.scenario.counterpart),
            Giver::Player => true,
        };
        given && Board::new(self.scenario, self.state).holds(&def.needs)
    }
}

/// Issues that some process option hangs on.
fn hinges(scenario: &Scenario) -> Vec<IssueId> {
    let mut found: Vec<IssueId> =
        scenario.process.iter().flat_map(|p| p.options.iter().filter_map(|o| o.with)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// All texts for one set of parties, with the hinges on or off: a mixed-radix number.
struct Table<'a> {
    scenario: &'a Scenario,
    parties: Parties,
    allowed: Vec<bool>,
    forced: Vec<(IssueId, bool)>,
}

impl Table<'_> {
    fn roots(&self) -> impl Iterator<Item = IssueId> + '_ {
        self.scenario.issue_ids().filter(|i| self.scenario.issue(*i).with.is_none())
    }

    fn children(&self, of: IssueId) -> impl Iterator<Item = IssueId> + '_ {
        self.scenario.issue_ids().filter(move |i| self.scenario.issue(*i).with == Some(of))
    }

    fn forced(&self, issue: IssueId) -> Option<bool> {
        self.forced.iter().find(|(i, _)| *i == issue).map(|(_, on)| *on)
    }

    /// Ways in which an issue and what hangs on it can stand.
    fn ways(&self, issue: IssueId) -> u128 {
        let on = self.on_ways(issue);
        match self.forced(issue) {
            Some(true) => on,
            Some(false) => 1,
            None => on.saturating_add(1),
        }
    }

    fn on_ways(&self, issue: IssueId) -> u128 {
        if !self.allowed[issue.ix()] {
            return 0;
        }
        let options = self.scenario.issue(issue).options.len() as u128 - 1;
        self.children(issue).fold(options, |n, child| n.saturating_mul(self.ways(child)))
    }

    fn processes(&self) -> Vec<Vec<OptionNo>> {
        let open = |with: Option<IssueId>| with.is_none_or(|w| self.forced(w) == Some(true));
        self.scenario
            .process
            .iter()
            .map(|p| {
                let options = p.options.iter().enumerate().filter(|(_, o)| open(o.with));
                options.map(|(i, _)| i as OptionNo).collect()
            })
            .collect()
    }

    /// Whether no issue being on the table is among the texts counted: then it is skipped.
    fn holds_empty(&self) -> bool {
        self.forced.iter().all(|(_, on)| !on)
    }

    fn texts(&self) -> u128 {
        let all = self.roots().fold(1u128, |n, root| n.saturating_mul(self.ways(root)));
        all - u128::from(self.holds_empty() && all > 0)
    }

    fn count(&self) -> u128 {
        self.processes().iter().fold(self.texts(), |n, options| n.saturating_mul(options.len() as u128))
    }

    fn nth(&self, n: u128) -> Option<Offer> {
        let mut text = Offer::new(self.parties);
        let mut rest = n;
        for (at, options) in self.processes().iter().enumerate() {
            let radix = options.len() as u128;
            text.set_process(ProcessId::of(at), *options.get((rest % radix) as usize)?);
            rest /= radix;
        }
        rest += u128::from(self.holds_empty());
        let roots: Vec<IssueId> = self.roots().collect();
        for root in roots {
            let ways = self.ways(root);
            self.place(root, rest % ways, &mut text);
            rest /= ways;
        }
        Some(text)
    }

    fn place(&self, issue: IssueId, n: u128, text: &mut Offer) {
        let on = match self.forced(issue) {
            Some(true) => n,
            Some(false) => return,
            None if n == 0 => return,
            None => n - 1,
        };
        let options = self.scenario.issue(issue).options.len() as u128 - 1;
        text.set(issue, (on % options) as OptionNo + 1);
        let mut rest = on / options;
        let children: Vec<IssueId> = self.children(issue).collect();
        for child in children {
            let ways = self.ways(child);
            self.place(child, rest % ways, text);
            rest /= ways;
        }
    }
}
