//! A player that follows a strategy card.

use super::Player;
use crate::engine::{
    Answer, AnswerId, Board, Menu, Move, MoveReport, Offer, Outcome, Reaction, Scenario, State, is_owed, is_renewable,
};
use crate::pack::Card;
use crate::pack::TermChoice;
use crate::pack::card::{Do, Outcome as Fits, Play, Response};

/// Follows a card: habits first, then the plays from the top, until bandwidth is spent.
#[derive(Debug, Clone)]
pub struct CardPlayer<'a> {
    card: &'a Card,
    plays: Vec<Progress>,
    /// The play whose answer is awaited, with what the capitals said to it.
    asked: Option<usize>,
    take: bool,
    script_at: (u16, usize),
}

/// How far a play has come.
#[derive(Debug, Clone, Default)]
struct Progress {
    /// The month it was last made in (0: never).
    last: u16,
    /// The text it is put with next, and from which month.
    again: Option<(Offer, u16)>,
    /// Replies used up.
    used: u64,
    /// Whether it is given up.
    over: bool,
}

impl<'a> CardPlayer<'a> {
    /// A player of a card.
    #[must_use]
    pub fn new(card: &'a Card) -> Self {
        Self { card, plays: vec![Progress::default(); card.plays.len()], asked: None, take: false, script_at: (0, 0) }
    }

    /// The same player, had it let this play go; `None` where what it did was no play.
    pub(super) fn passing(&self) -> Option<Self> {
        self.asked.map(|_| Self { asked: None, ..self.clone() })
    }

    /// Dues and answers the card sees to without being told.
    fn habit(&self, scenario: &Scenario, state: &State) -> Option<Move> {
        let habits = self.card.habits.as_ref()?;
        let board = Board::new(scenario, state).veil();
        let legal = |play: &Move| Menu::new(scenario, state).check(play).is_ok();
        for breach in &state.breaches {
            let issue = state.obligations[usize::from(breach.obligation)].issue;
            let play = Move::Respond(issue, AnswerId::of(habits.respond));
            if legal(&play) {
                return Some(play);
            }
        }
        if board.holds(&habits.deliver) {
            let owed = state.obligations.iter().filter(|o| is_owed(o)).map(|o| Move::Deliver(o.issue));
            if let Some(play) = owed.into_iter().find(legal) {
                return Some(play);
            }
        }
        if board.holds(&habits.renew) {
            let month = state.month;
            let running_out = state
                .obligations
                .iter()
                .filter(|o| is_renewable(scenario, o, month) && o.until <= month + 1)
                .map(|o| Move::Renew(o.issue));
            return running_out.into_iter().find(legal);
        }
        None
    }

    fn scripted(&mut self, scenario: &Scenario, state: &State) -> Move {
        let round = scenario.clock.round_of(state.month);
        if self.script_at.0 != round {
            self.script_at = (round, 0);
        }
        let month = self.card.script.get(usize::from(round) - 1);
        while let Some(act) = month.and_then(|m| m.get(self.script_at.1)) {
            self.script_at.1 += 1;
            let play = self.play_of(act, None);
            if Menu::new(scenario, state).check(&play).is_ok() {
                return play;
            }
        }
        Move::EndMonth
    }

    fn play_of(&self, act: &Do, text: Option<Offer>) -> Move {
        match act {
            Do::Consult(c) => Move::Consult(*c),
            Do::Measure(m) => Move::Measure(*m),
            Do::Offer(own) => Move::Offer(text.unwrap_or(**own)),
            Do::Answer(event, choice) => Move::Answer(*event, *choice),
            Do::AcceptFrom(c) => Move::AcceptFrom(*c),
            Do::DeclineFrom(c) => Move::DeclineFrom(*c),
        }
    }

    /// Whether a play is up this month, and with which text.
    fn up(&self, at: usize, scenario: &Scenario, state: &State) -> Option<Move> {
        let (play, progress) = (&self.card.plays[at], &self.plays[at]);
        if progress.over {
            return None;
        }
        let text = match &progress.again {
            Some((text, from)) if *from <= state.month => Some(*text),
            Some(_) => return None,
            None => None,
        };
        let fresh = match (text.is_some(), progress.last, play.again) {
            (true, ..) | (_, 0, _) => true,
            (_, last, Some(months)) => state.month >= last + months,
            _ => false,
        };
        let standing = match &play.act {
            Do::AcceptFrom(c) => state.standing_from(*c).map(|i| state.standing[i].text),
            Do::Offer(own) => Some(text.unwrap_or(**own)),
            _ => None,
        };
        let mut board = Board::new(scenario, state).veil();
        board.text = standing.as_ref();
        let wanted = fresh && board.holds(&play.when);
        let made = self.play_of(&play.act, text);
        (wanted && Menu::new(scenario, state).check(&made).is_ok()).then_some(made)
    }

    /// What the card does about an outcome: the first reply that fits and is not used up; none left, it is given up.
    fn reply(&mut self, at: usize, text: &Offer, report: &MoveReport, scenario: &Scenario, state: &State) {
        let play: &Play = &self.card.plays[at];
        if report.outcome == Outcome::Agreed || play.answers.is_empty() {
            self.plays[at].again = None;
            return;
        }
        let answers: Vec<Answer> = report.reactions.iter().map(Reaction::answer).collect();
        let mut board = Board::new(scenario, state).veil().with_text(text);
        board.answers = &answers;
        let used = self.plays[at].used;
        let fits = |(i, r): &(usize, &crate::pack::card::Reply)| {
            let counter = r.reply != Response::Take || report.counter.is_some();
            used >> i & 1 == 0 && counter && r.to.iter().any(|o| same(*o, report.outcome)) && board.holds(&r.when)
        };
        let Some((i, reply)) = play.answers.iter().enumerate().find(fits) else {
            self.plays[at].over = play.again.is_none();
            self.plays[at].again = None;
            return;
        };
        let progress = &mut self.plays[at];
        progress.used |= 1 << i;
        let next = state.month + 1;
        match &reply.reply {
            Response::Take => self.take = true,
            Response::Wait(months) => progress.again = Some((*text, state.month + months)),
            Response::Change(terms) => progress.again = Some((changed(text, terms), next)),
            Response::Drop(issues, process) => {
                let mut less = *text;
                issues.iter().for_each(|i| less.set(*i, 0));
                process.iter().for_each(|p| less.set_process(*p, 0));
                progress.again = Some((less, next));
            }
        }
    }
}

fn changed(text: &Offer, terms: &[TermChoice]) -> Offer {
    let mut next = *text;
    for term in terms {
        match term {
            TermChoice::Issue(issue, option) => next.set(*issue, *option),
            TermChoice::Process(term, option) => next.set_process(*term, *option),
        }
    }
    next
}

fn same(fits: Fits, outcome: Outcome) -> bool {
    matches!(
        (fits, outcome),
        (Fits::Agreed, Outcome::Agreed)
            | (Fits::Countered, Outcome::Countered)
            | (Fits::Stalled, Outcome::Stalled)
            | (Fits::Rejected, Outcome::Rejected)
    )
}

impl Player for CardPlayer<'_> {
    fn next(&mut self, scenario: &Scenario, state: &State) -> Move {
        if std::mem::take(&mut self.take) && Menu::new(scenario, state).check(&Move::AcceptCounter).is_ok() {
            return Move::AcceptCounter;
        }
        if let Some(habit) = self.habit(scenario, state) {
            return habit;
        }
        if !self.card.script.is_empty() {
            return self.scripted(scenario, state);
        }
        for at in 0..self.card.plays.len() {
            if self.plays[at].last == state.month {
                continue;
            }
            if let Some(play) = self.up(at, scenario, state) {
                self.plays[at].last = state.month;
                self.plays[at].again = None;
                self.asked = Some(at);
                return play;
            }
        }
        Move::EndMonth
    }

    fn told(&mut self, scenario: &Scenario, state: &State, play: &Move, report: &MoveReport) {
        if let (Some(at), Move::Offer(text)) = (self.asked, play) {
            self.reply(at, text, report, scenario, state);
        }
        self.asked = None;
    }
}
