//! A game: a header and moves. Replaying them gives the same state, bit for bit; the log is the save.
//!
//! Start reading at [`Game`]. What stands in a file is [`document`]'s, how a line of it becomes a move [`line`]'s.

pub mod class;
pub mod code;
pub mod document;
pub mod keeper;
pub mod line;
pub mod places;
pub mod record;
pub mod replay;
pub mod settings;
pub mod shelf;
pub mod slip;
pub mod what_if;

pub use document::{Document, Fork, Header, read_document};
pub use keeper::{Forgetful, Keeper};
pub use line::{Play, find_event};
pub use record::{EventRecord, Final, MoveRecord, Round};
pub use replay::{Overlay, Replay, Stopped, replay, replay_leniently};
pub use settings::Settings;

use crate::engine::{
    self, EventReport, Luck, Menu, Move, MoveReport, Purpose, Refusal, Report, Scenario, State, View, aftermath, begin,
    digest, key, nearest_miss, observe, scores, step,
};
use crate::lang::files;
use crate::pack::{Pack, UnknownId};
use std::sync::Arc;

/// The lens id that has one drawn by the seed and revealed in the debrief.
pub const SEALED: &str = "sealed";

/// What a game is a game of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setup {
    /// A scenario id.
    pub scenario: String,
    /// A lens id, or [`SEALED`].
    pub lens: String,
    /// A mandate id.
    pub mandate: String,
    /// The seed.
    pub seed: u32,
}

/// A game being played.
#[derive(Debug, Clone)]
pub struct Game {
    pack: Arc<Pack>,
    header: Header,
    scenario: Arc<Scenario>,
    luck: Luck,
    state: State,
    rounds: Vec<Round>,
    outcome: Option<Final>,
}

/// How an undo came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undone {
    /// What was taken back had told the player nothing: the same game goes on.
    Free,
    /// It had: what follows is a branch, and the debrief says so.
    Branch,
    /// There is nothing to take back.
    Nothing,
    /// It would be a branch, and a game begun with a class code has none before it is over: [`HELD`].
    Held,
}

/// What is said of [`Undone::Held`].
pub const HELD: &str = "Under a class code, what has told you something stands until the debrief.";

impl Game {
    /// Starts a game.
    ///
    /// # Errors
    ///
    /// An [`UnknownId`] when scenario, lens or mandate is not the pack's.
    pub fn new(pack: Arc<Pack>, setup: &Setup) -> Result<Self, UnknownId> {
        let header = Header::new(&pack, setup);
        Self::with_header(pack, header)
    }

    /// Starts a game under a given header.
    ///
    /// # Errors
    ///
    /// As [`Game::new`].
    pub fn with_header(pack: Arc<Pack>, header: Header) -> Result<Self, UnknownId> {
        let luck = Luck::new(header.seed);
        let lens = lens_in_force(&pack, &header.lens, luck);
        let mut scenario = pack.compile(&header.scenario, &lens, &header.mandate)?;
        if let Some(class) = &header.class {
            class.apply(&mut scenario)?;
        }
        let scenario = Arc::new(scenario);
        let (state, events) = begin(&scenario, luck);
        let mut game = Self { pack, header, scenario, luck, state, rounds: Vec::new(), outcome: None };
        game.open(events);
        Ok(game)
    }

    /// The pack.
    #[must_use]
    pub fn pack(&self) -> &Arc<Pack> {
        &self.pack
    }

    /// The compiled scenario.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The same, to be held by whoever works on it while the game goes on.
    #[must_use]
    pub fn shared_scenario(&self) -> Arc<Scenario> {
        Arc::clone(&self.scenario)
    }

    /// The header.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The header, to be changed in what the engine does not read: names, times, parent.
    pub fn header_mut(&mut self) -> &mut Header {
        &mut self.header
    }

    /// Whether a facilitator put this event into this round, by a plan or by hand.
    #[must_use]
    pub fn injected(&self, round: u16, event: engine::EventId) -> bool {
        let by_hand = |r: &Round| r.round == round && r.moves.iter().any(|m| m.play.play == Move::Inject(event));
        self.scenario.injects.contains(&(event, round)) || self.rounds.iter().any(by_hand)
    }

    /// The luck.
    #[must_use]
    pub fn luck(&self) -> Luck {
        self.luck
    }

    /// The state, hidden things included: for the referee's record and the debrief only.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What the player sees.
    #[must_use]
    pub fn view(&self) -> View {
        observe(&self.scenario, &self.state)
    }

    /// What can be played.
    #[must_use]
    pub fn menu(&self) -> Menu<'_> {
        Menu::new(&self.scenario, &self.state)
    }

    /// What happened so far, round by round; the last one is being played unless the game is over.
    #[must_use]
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// How it came out, once it is over.
    #[must_use]
    pub fn outcome(&self) -> Option<&Final> {
        self.outcome.as_ref()
    }

    /// What a crisis takes of the bandwidth of a round in which nothing has been done yet; 0 where there is none.
    #[must_use]
    pub fn taken_by_crisis(&self) -> u8 {
        let fresh = self.rounds.last().is_some_and(|r| r.moves.is_empty() && !r.closed);
        if fresh { self.scenario.clock.bandwidth.saturating_sub(self.state.bandwidth) } else { 0 }
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.state.over
    }

    /// Plays a move; [`Move::EndMonth`] is one.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] with every reason; nothing has changed.
    pub fn play(&mut self, play: Play) -> Result<Report, Refusal> {
        let next = step(&self.scenario, &self.state, &play.play, self.luck)?;
        self.state = next.next;
        match &next.report {
            Report::Move(report) => self.note(play, report.clone()),
            Report::Month(month) => {
                if let Some(round) = self.rounds.last_mut() {
                    round.close(month, &self.state);
                }
                if self.state.over {
                    self.outcome = Some(self.judge());
                } else {
                    self.open(month.events.clone());
                }
            }
        }
        Ok(next.report)
    }

    /// Writes down that a move had no object under this lens and was passed over.
    pub fn pass_over(&mut self, play: Play) {
        let reactions =
            self.scenario.capitals.iter().map(|_| engine::Reaction::unmoved(&self.scenario.numbers)).collect();
        let report = MoveReport {
            reactions,
            findings: Vec::new(),
            notes: Vec::new(),
            outcome: engine::Outcome::Done,
            counter: None,
            learned: None,
            found: None,
        };
        if let Some(round) = self.rounds.last_mut() {
            round.moves.push(MoveRecord { play, report, void: true });
        }
    }

    fn note(&mut self, play: Play, report: MoveReport) {
        if let Some(round) = self.rounds.last_mut() {
            if let Move::Answer(event, choice) = play.play {
                for record in round.events.iter_mut().filter(|e| e.report.event == event) {
                    record.choice = Some(choice);
                }
            }
            if let Move::Inject(event) = play.play {
                round.events.push(EventRecord::by_hand(event, &report, &self.scenario, &self.state));
            }
            round.moves.push(MoveRecord { play, report, void: false });
        }
    }

    fn open(&mut self, events: Vec<EventReport>) {
        self.rounds.push(Round::open(&self.scenario, &self.state, events));
    }

    fn judge(&self) -> Final {
        let after = aftermath(&self.scenario, &self.state, self.luck);
        let miss = nearest_miss(&self.scenario, &after.state, after.ending);
        let scores = scores(&self.scenario, &after.state, false);
        Final { aftermath: after, scores, miss }
    }

    /// Every play so far, in order, month ends included.
    pub fn plays(&self) -> impl Iterator<Item = Play> + '_ {
        self.rounds.iter().flat_map(Round::plays)
    }

    /// What was done, round by round, ends of rounds left out: for making the same moves again in another world. Words and
    /// guesses change nothing, and a facilitator's decision belongs to its own game; they are left out too.
    #[must_use]
    pub fn deeds(&self) -> Vec<Vec<Move>> {
        let counts = |play: &Move| {
            !matches!(play, Move::EndMonth | Move::Note | Move::Forecast(..) | Move::Override(..) | Move::Inject(_))
        };
        let done = |round: &Round| round.plays().map(|p| p.play).filter(counts).collect();
        self.rounds.iter().map(done).collect()
    }

    /// How an undo would come out.
    #[must_use]
    pub fn undoable(&self) -> Undone {
        let Some(last) = self.plays().last() else { return Undone::Nothing };
        match last.play {
            Move::Note | Move::Forecast(..) | Move::Deliver(_) | Move::DeclineCounter | Move::DeclineFrom(_) => {
                Undone::Free
            }
            _ if self.header.code.is_some() && !self.is_over() => Undone::Held,
            _ => Undone::Branch,
        }
    }

    /// Takes back the last play. A branch of a finished class game is the class's no more, and is not held like one.
    pub fn undo(&mut self) -> Undone {
        let undone = self.undoable();
        if matches!(undone, Undone::Free | Undone::Branch) {
            let mut plays: Vec<Play> = self.plays().collect();
            plays.pop();
            if let Some(before) = self.again(plays) {
                *self = before;
            }
        }
        if undone == Undone::Branch {
            self.header.code = None;
        }
        undone
    }

    /// The game as it stood when a round (from 0) opened, to be played on from there as a branch.
    ///
    /// # Errors
    ///
    /// Why not: the round has not been reached, or the game is a class's that is not over ([`HELD`]).
    pub fn fork(&self, round: usize) -> Result<Self, &'static str> {
        if round >= self.rounds.len() {
            return Err(files::that_month_has_not_been_reached());
        }
        if self.header.code.is_some() && !self.is_over() {
            return Err(HELD);
        }
        let plays = self.rounds[..round].iter().flat_map(Round::plays);
        let mut forked = self.again(plays).ok_or(files::the_log_does_not_play())?;
        forked.header.code = None;
        Ok(forked)
    }

    /// The game as it stood at the end of a round (from 0), just before the round was closed; of the one being played,
    /// as it stands. `None` if the round has not been reached.
    #[must_use]
    pub fn as_of(&self, round: usize) -> Option<Self> {
        let last = self.rounds.get(round)?;
        let before = self.rounds[..round].iter().flat_map(Round::plays);
        self.again(before.chain(last.plays().filter(|p| p.play != Move::EndMonth)))
    }

    /// The same game after only these plays; `None` if one of them is refused, which a prefix of a log never is.
    #[must_use]
    pub fn again(&self, plays: impl IntoIterator<Item = Play>) -> Option<Self> {
        let (state, events) = begin(&self.scenario, self.luck);
        let mut game = Self {
            pack: Arc::clone(&self.pack),
            header: self.header.clone(),
            scenario: Arc::clone(&self.scenario),
            luck: self.luck,
            state,
            rounds: Vec::new(),
            outcome: None,
        };
        game.open(events);
        for play in plays {
            game.play(play).ok()?;
        }
        Some(game)
    }

    /// The class code that begins the same game anywhere; of a game that was begun with one, that.
    #[must_use]
    pub fn code(&self) -> Option<String> {
        let h = &self.header;
        let (scenario, lens, mandate) = (h.scenario.clone(), h.lens.clone(), h.mandate.clone());
        h.code.clone().or_else(|| code::encode(&self.pack, &Setup { scenario, lens, mandate, seed: h.seed }))
    }

    /// The digest of the state.
    #[must_use]
    pub fn digest(&self) -> u64 {
        digest(&self.state)
    }

    /// The document a save holds.
    #[must_use]
    pub fn document(&self) -> Document {
        Document::of(self)
    }

    /// The save's text.
    #[must_use]
    pub fn to_text(&self) -> String {
        document::write(&self.document(), &self.scenario)
    }
}

/// The lens that judges: the one named, or one drawn by the seed when it is sealed.
#[must_use]
pub fn lens_in_force(pack: &Pack, lens: &str, luck: Luck) -> String {
    if lens != SEALED {
        return lens.to_owned();
    }
    let lenses: Vec<&str> = pack.lenses().iter().collect();
    let at = luck.below(lenses.len(), 0, Purpose::Lens, key(SEALED));
    lenses.get(at).copied().unwrap_or_default().to_owned()
}
