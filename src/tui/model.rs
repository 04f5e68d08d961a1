//! What the screens know: the game, and where the player is in it.

use super::bench::Bench;
use super::keymap::Place;
use super::msg::Placed;
use super::remap::Keys;
use super::screen::Screen;
use super::theme::{Depth, Theme};
use super::widget::reasons::Show;
use crate::engine::{
    AnswerId, CapitalId, IssueId, IssueSet, Offer, OptionNo, Parties, ProcessId, Scenario, Stance, TrackId, View,
};
use crate::game::settings::{Colours, Look, Settings, Signs};
use crate::game::shelf::Kept;
use crate::game::what_if::Change;
use crate::game::{Game, MoveRecord, Play, SEALED};
use crate::pack::Held;
use crate::report::Words;
use crate::report::library::Leaf;
use crate::report::log::Kind;
use crate::report::what_if::Told;
use ratatui_textarea::TextArea;
use std::sync::Arc;

/// The whole state of the screens.
#[derive(Debug)]
pub struct Model {
    /// The pack games are begun from; not read before a screen needs it.
    pub pack: Held,
    /// Colours.
    pub theme: Theme,
    /// What the player has chosen.
    pub settings: Settings,
    /// What the terminal can show.
    pub around: Around,
    /// Whether only ASCII is drawn.
    pub ascii: bool,
    /// While answers appear one after another: how many have.
    pub reveal: Option<usize>,
    /// Columns and rows.
    pub size: (u16, u16),
    /// The screen in view.
    pub screen: Screen,
    /// What lies over it, the topmost last.
    pub popups: Vec<Popup>,
    /// The game, if one is open.
    pub session: Option<Session>,
    /// Saved games, newest first, then the sample games.
    pub saves: Vec<Kept>,
    /// What is searched for among them.
    pub search: String,
    /// Whether the game could not be written down when it last should have been.
    pub unsaved: bool,
    /// What is being chosen for a new game.
    pub wish: Wish,
    /// A message to the player, until the next key.
    pub notice: Option<String>,
    /// Whether numbers are shown beside words.
    pub digits: bool,
    /// Counts changes: what is drawn is stale when it has moved on.
    pub revision: u64,
    /// The focused row of each screen.
    pub cursors: [usize; Screen::COUNT],
    /// The keys in force.
    pub keys: Keys,
    /// Ids of the endings found, over games.
    pub found: Vec<String>,
    /// How many analyses have been started.
    pub jobs: u64,
    /// The number of the one that is worked at, as far as is known.
    pub working: Option<u64>,
}

/// What is being chosen for a new game: indices into the pack's lists; `None` is not chosen yet.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// The scenario.
    pub scenario: Option<usize>,
    /// The lens; one past the last is `sealed`.
    pub lens: Option<usize>,
    /// The mandate.
    pub mandate: Option<usize>,
    /// The seed.
    pub seed: Option<u32>,
}

/// A game on screen.
#[derive(Debug)]
pub struct Session {
    /// The game.
    pub game: Game,
    /// What the player sees of it.
    pub view: View,
    /// Where it is kept, in words.
    pub place: String,
    /// The offer being composed.
    pub draft: Draft,
    /// The move whose answer is shown: round and place in it.
    pub shown: Option<(usize, usize)>,
    /// The round whose end is shown.
    pub ended: Option<usize>,
    /// The name it is kept under; empty where there are none.
    pub name: String,
    /// Another game laid beside it, and its name.
    pub beside: Option<(String, Box<Game>)>,
    /// The what-if being asked.
    pub asked: Option<Asked>,
    /// Tracks marked for the chart.
    pub charted: Vec<TrackId>,
    /// What the log is narrowed to: a kind, and words.
    pub narrowed: (Kind, String),
    /// A month that is looked back at.
    pub past: Option<Box<Past>>,
    /// The analyst's bench.
    pub bench: Bench,
}

/// A month that is looked back at.
#[derive(Debug)]
pub struct Past {
    /// The game as it stood when that month ended.
    pub session: Session,
    /// The screen one came from.
    pub from: Screen,
}

/// A list to choose one thing from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// Drafts to begin with.
    Templates,
    /// Months to look back at.
    Months,
}

/// A what-if: the offer it is about, and the one term that is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Where the offer stands: round and move.
    pub spot: (usize, usize),
    /// The change and its answer, or why there is none; nothing while no term is changed.
    pub answer: Option<(Change, Result<Told, String>)>,
}

/// Issues that are listed unfolded at the start.
const UNFOLDED: usize = 9;

/// An offer being composed.
#[derive(Debug, Clone)]
pub struct Draft {
    /// To whom.
    pub parties: Parties,
    /// Options of issues.
    pub options: Vec<OptionNo>,
    /// Process terms; `None` is not chosen yet.
    pub process: Vec<Option<OptionNo>>,
    /// Which clusters are unfolded.
    pub open: Vec<bool>,
    /// Whether issues out of view are listed too.
    pub all: bool,
}

/// What lies over a screen.
#[derive(Debug, Clone)]
pub enum Popup {
    /// Something to read; how far it is scrolled.
    Page(Page, usize),
    /// A question.
    Confirm(Ask),
    /// Answers to a breach.
    Breach(IssueId, usize),
    /// A note being written.
    Note(Field),
    /// A seed being typed.
    Seed(Field),
    /// Something else being typed; what is wrong with it, where it was tried.
    Entry(Entry, Field, Option<String>),
    /// A forecast.
    Forecast(Guess),
    /// The library.
    Library(Shelf),
    /// The settings; the focused row.
    Settings(usize),
    /// Every action, to be found by typing.
    Palette(Finder),
    /// A list to choose from; the focused row.
    Pick(Pick, usize),
    /// The notebook.
    Notebook(Box<TextArea<'static>>),
}

/// Something to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// Keys, of the place help was asked in.
    Help(Place),
    /// How the game began.
    Briefing,
    /// A capital: what it wants, what was heard, what moved it.
    Capital(CapitalId),
    /// Why a capital answered so: round, move, capital.
    Answer(usize, usize, CapitalId),
    /// What a move changed, and why: round, move.
    Changes(usize, usize),
    /// What the end of a round changed, and why.
    MonthEnd(usize),
    /// What a probe found: round, move.
    Probe(usize, usize),
    /// What the advisers say of the draft.
    Advice,
    /// The draft, with everything that stands beside it at the table.
    Draft,
    /// What came of a what-if.
    Tried,
    /// What the desk would try, a sentence each; nothing while it is thinking.
    Hint(Option<Vec<String>>),
    /// A track's ledger by month.
    Ledger(TrackId),
    /// Scores and mandate, and every track.
    Scores,
    /// The end, and why.
    Ending,
    /// A text on the table: its place among the standing ones.
    Standing(usize),
    /// A month, or the whole game, from a capital.
    Chair(CapitalId, Option<u16>),
    /// What the player should know, a paragraph each.
    Said(Vec<String>),
    /// Endings found, over games.
    Endings,
    /// Every key of every place, and which were changed.
    Keys,
    /// An event, with what came of it: round, place in it.
    Happened(usize, usize),
}

/// What is being typed. Saves are named by their handles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A class code.
    Code,
    /// What to look for among the saves.
    Search,
    /// A save's new name.
    Rename(String),
    /// The file to export a save to.
    Export(String),
    /// The file to import.
    Import,
    /// Another folder for a game that cannot be written; why it can't.
    Elsewhere(String),
    /// The event a facilitator puts in.
    Inject,
    /// The answer a facilitator decides.
    Override,
    /// What to look for in the log.
    Log,
}

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Quit?
    Quit,
    /// Leave the game for the title?
    Leave,
    /// End the month?
    EndMonth,
    /// Take the last move back?
    Undo,
    /// Take what a capital has on the table?
    Take(CapitalId),
    /// Deliver what is owed?
    Deliver(IssueId),
    /// Renew what lapses?
    Renew(IssueId),
    /// Move the focused save to the trash?
    Delete,
    /// Empty the trash?
    EmptyTrash,
    /// Do what the entry below says, as the facilitator?
    Rule,
}

/// A line being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    /// The text.
    pub text: String,
}

/// The library, as far as it is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    /// What is searched for.
    pub typed: String,
    /// The focused row of the list.
    pub at: usize,
    /// Papers opened from one another, the last in view; each with its focused row.
    pub trail: Vec<(Leaf, usize)>,
    /// Whether it was opened at a paper: going back from the first then closes it.
    pub rooted: bool,
}

/// A list that is searched by typing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Finder {
    /// What is searched for.
    pub typed: String,
    /// The focused row.
    pub at: usize,
}

/// What the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Around {
    /// How many colours it has.
    pub depth: Depth,
    /// Whether it may be sent more than ASCII.
    pub unicode: bool,
    /// Whether colours are wanted at all.
    pub colour: bool,
}

/// A forecast being made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guess {
    /// Of whom.
    pub capital: CapitalId,
    /// What.
    pub stance: Stance,
    /// With which probability, per cent.
    pub percent: u8,
    /// Which of the three is being changed.
    pub row: usize,
}

impl Model {
    /// The title, with nothing open.
    #[must_use]
    pub fn new(pack: impl Into<Held>, theme: Theme, size: (u16, u16)) -> Self {
        Self {
            pack: pack.into(),
            theme,
            settings: Settings { animations: false, ..Settings::default() },
            around: Around { depth: Depth::Many, unicode: true, colour: true },
            ascii: false,
            reveal: None,
            size,
            screen: Screen::Title,
            popups: Vec::new(),
            session: None,
            saves: Vec::new(),
            search: String::new(),
            unsaved: false,
            wish: Wish::default(),
            notice: None,
            digits: false,
            revision: 0,
            cursors: [0; Screen::COUNT],
            keys: Keys::standard(),
            found: Vec::new(),
            jobs: 0,
            working: None,
        }
    }

    /// The situation room of a game.
    #[must_use]
    pub fn of_game(game: Game, place: String, theme: Theme, size: (u16, u16)) -> Self {
        let mut model = Self::new(Arc::clone(game.pack()), theme, size);
        model.enter(Placed { game, place, name: String::new(), said: Vec::new() });
        model
    }

    /// Puts settings on, as far as the terminal can show them.
    pub fn wear(&mut self, settings: Settings, around: Around) {
        self.settings = settings;
        self.around = around;
        let depth = match settings.colours {
            Colours::Auto => around.depth,
            Colours::Sixteen => Depth::Sixteen,
            Colours::Many => Depth::Many,
            Colours::True => Depth::True,
        };
        self.theme = Theme::new(if around.colour { settings.theme } else { Look::Monochrome }, depth);
        self.ascii = match settings.signs {
            Signs::Auto => !around.unicode,
            Signs::Full | Signs::Dots => false,
            Signs::Ascii => true,
        };
    }

    /// Whether something moves by itself: then [`Msg::Tick`](super::Msg::Tick) moves it on.
    #[must_use]
    pub fn is_moving(&self) -> bool {
        self.reveal.is_some()
    }

    /// Puts a game on screen.
    pub(super) fn enter(&mut self, placed: Placed) {
        let Placed { game, place, name, said } = placed;
        self.screen = if game.is_over() { Screen::Debrief } else { Screen::Room };
        self.session = Some(Session { name, ..Session::new(game, place) });
        self.popups.clear();
        self.cursors = [0; Screen::COUNT];
        self.notice = None;
        self.unsaved = false;
        if !said.is_empty() {
            self.say(said.join("\n\n"));
        }
    }

    /// Says something: in the line above the footer where it fits, else on a page.
    pub(super) fn say(&mut self, text: impl Into<String>) {
        let text = text.into();
        let line = crate::report::words::clean(&text).replace("  ", " ");
        if line.chars().count() + 2 <= usize::from(self.size.0) {
            self.notice = Some(line);
        } else {
            self.popups.push(Popup::Page(Page::Said(vec![text]), 0));
        }
    }

    /// How much of a reason is shown.
    #[must_use]
    pub(super) fn show(&self) -> Show {
        let sealed = self.session.as_ref().is_some_and(|s| s.game.header().lens == SEALED && !s.view.over);
        Show { digits: self.digits, lens: !sealed }
    }

    /// The focused row of the screen in view.
    #[must_use]
    pub fn cursor(&self) -> usize {
        self.cursors[self.screen as usize]
    }

    /// Where keys go.
    #[must_use]
    pub fn place(&self) -> Place {
        self.popups.last().map_or_else(|| self.screen.place(), Popup::place)
    }
}

impl Popup {
    /// Where keys go on it.
    #[must_use]
    pub fn place(&self) -> Place {
        match self {
            Self::Page(..) => Place::Page,
            Self::Confirm(_) => Place::Confirm,
            Self::Breach(..) | Self::Pick(..) => Place::List,
            Self::Notebook(_) => Place::Notebook,
            Self::Note(_) | Self::Seed(_) | Self::Entry(..) => Place::Field,
            Self::Forecast(_) => Place::Forecast,
            Self::Library(shelf) if shelf.trail.is_empty() => Place::Library,
            Self::Library(_) => Place::Paper,
            Self::Settings(_) => Place::Settings,
            Self::Palette(_) => Place::Palette,
        }
    }
}

impl Session {
    /// A game that has just been opened.
    #[must_use]
    pub fn new(game: Game, place: String) -> Self {
        let view = game.view();
        let draft = Draft::new(game.scenario(), view.in_view);
        let (name, beside, asked) = (String::new(), None, None);
        let (charted, narrowed, past) = (Vec::new(), (Kind::All, String::new()), None);
        let bench = Bench::default();
        Self { game, view, place, draft, shown: None, ended: None, name, beside, asked, charted, narrowed, past, bench }
    }

    /// The pack's words.
    #[must_use]
    pub fn words(&self) -> Words<'_> {
        Words::new(self.game.pack(), self.game.scenario())
    }

    /// Looks at the game again.
    pub(super) fn refresh(&mut self) {
        self.view = self.game.view();
    }

    /// A move of the record.
    #[must_use]
    pub fn record(&self, (round, at): (usize, usize)) -> Option<&MoveRecord> {
        self.game.rounds().get(round)?.moves.get(at)
    }

    /// The last move of the record.
    #[must_use]
    pub fn last_move(&self) -> Option<(usize, usize)> {
        let rounds = self.game.rounds();
        (0..rounds.len()).rev().find_map(|r| rounds[r].moves.len().checked_sub(1).map(|m| (r, m)))
    }

    /// The newest answer of a capital to something it minded, or to an offer put to it: round, move.
    #[must_use]
    pub fn last_answer(&self, capital: CapitalId) -> Option<(usize, usize)> {
        let rounds = self.game.rounds();
        (0..rounds.len()).rev().find_map(|r| {
            let spoke = |m: &MoveRecord| {
                let answer = &m.report.reactions[capital.ix()];
                answer.stance.is_party() || !answer.findings.is_empty()
            };
            rounds[r].moves.iter().rposition(spoke).map(|m| (r, m))
        })
    }

    /// What an offer would have to be, were the draft sent as it is; unset process terms hold their first option.
    #[must_use]
    pub fn offer(&self) -> Offer {
        self.draft.offer()
    }
}

impl Draft {
    /// Nothing chosen yet; clusters are unfolded while a few issues are in view.
    #[must_use]
    pub fn new(scenario: &Scenario, in_view: IssueSet) -> Self {
        let mut listed = 0;
        let open = scenario
            .clusters
            .iter()
            .map(|(_, issues)| {
                let here = issues.iter().filter(|i| in_view.has(**i)).count();
                let first = listed == 0;
                listed += here;
                here > 0 && (first || listed <= UNFOLDED)
            })
            .collect();
        Self {
            parties: Parties::of(&[scenario.counterpart]),
            options: vec![0; scenario.issues.len()],
            process: vec![None; scenario.process.len()],
            open,
            all: false,
        }
    }

    /// The text; unset process terms hold their first option.
    #[must_use]
    pub fn offer(&self) -> Offer {
        let mut offer = Offer::new(self.parties);
        for (at, option) in self.options.iter().enumerate() {
            offer.set(IssueId::of(at), *option);
        }
        for (at, option) in self.process.iter().enumerate() {
            offer.set_process(ProcessId::of(at), option.unwrap_or(0));
        }
        offer
    }

    /// Takes a text over.
    pub fn take(&mut self, scenario: &Scenario, text: &Offer) {
        self.parties = text.parties;
        for at in 0..self.options.len() {
            self.options[at] = text.option(IssueId::of(at));
        }
        for at in 0..self.process.len() {
            self.process[at] = Some(text.process(ProcessId::of(at)));
        }
        for (at, (_, issues)) in scenario.clusters.iter().enumerate() {
            self.open[at] |= issues.iter().any(|i| self.options[i.ix()] > 0);
        }
    }

    /// How many process terms are not chosen.
    #[must_use]
    pub fn unset(&self) -> usize {
        self.process.iter().filter(|p| p.is_none()).count()
    }

    /// Whether an issue is listed: in view, on the table, or all are.
    #[must_use]
    pub fn lists(&self, in_view: IssueSet, issue: IssueId) -> bool {
        self.all || in_view.has(issue) || self.options[issue.ix()] > 0
    }
}

/// An answer to a breach, as a move.
#[must_use]
pub fn respond(issue: IssueId, answer: usize) -> Play {
    Play::of(crate::engine::Move::Respond(issue, AnswerId::of(answer)))
}
