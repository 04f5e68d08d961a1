//! Keys, commands, and the one table that joins them. Footer and help are made from it.

mod key;

pub use key::Key;

/// What a key can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the table has a label for each")]
pub enum Command {
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    First,
    Last,
    NextGroup,
    PreviousGroup,
    Choose,
    Digit,
    Back,
    Quit,
    Interrupt,
    Suspend,
    Redraw,
    Help,
    Table,
    Talk,
    Events,
    Agreements,
    Answer,
    Log,
    Scores,
    Note,
    Forecast,
    EndMonth,
    Undo,
    Why,
    Digits,
    Probe,
    Advise,
    Hint,
    Send,
    ShowAll,
    Clear,
    Defaults,
    Library,
    Search,
    Rename,
    Duplicate,
    Export,
    Import,
    Delete,
    EmptyTrash,
    Rescue,
    Branches,
    Fork,
    Beside,
    WhatIf,
    Frontier,
    Analyze,
    Stop,
    Settings,
    Palette,
    History,
    Templates,
    AsOf,
    Filter,
    Notebook,
    AllKeys,
    NextStep,
    EndGuide,
    Erase,
    Chair,
    Inject,
    Override,
}

/// Where a key can be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the screens and pop-ups by name")]
pub enum Place {
    Title,
    NewGame,
    Load,
    Room,
    Table,
    Answer,
    Agreements,
    Talk,
    Events,
    MonthEnd,
    Debrief,
    Log,
    Branches,
    Beside,
    WhatIf,
    History,
    Frontier,
    Analysis,
    Page,
    Confirm,
    List,
    Field,
    Forecast,
    Library,
    Paper,
    Settings,
    Palette,
    Past,
    Notebook,
}

impl Place {
    /// All places, with the names the help gives them.
    pub const ALL: [(Self, &'static str); 29] = [
        (Self::Title, "Title"),
        (Self::NewGame, "New game"),
        (Self::Load, "Saved games"),
        (Self::Room, "Situation room"),
        (Self::Table, "The table"),
        (Self::Answer, "What came of it"),
        (Self::Agreements, "Agreements"),
        (Self::Talk, "Consult and act"),
        (Self::Events, "Events and overtures"),
        (Self::MonthEnd, "End of the month"),
        (Self::Debrief, "Debrief"),
        (Self::Log, "Log"),
        (Self::Branches, "Branches"),
        (Self::Beside, "Side by side"),
        (Self::WhatIf, "What if"),
        (Self::History, "History"),
        (Self::Frontier, "Frontier"),
        (Self::Analysis, "Analysis"),
        (Self::Page, "Pages: why, help, briefing"),
        (Self::Confirm, "Questions"),
        (Self::List, "Choices"),
        (Self::Field, "Text fields"),
        (Self::Forecast, "Forecast"),
        (Self::Library, "Library: search"),
        (Self::Paper, "Library: a paper"),
        (Self::Settings, "Settings"),
        (Self::Palette, "All actions"),
        (Self::Past, "A month as it was"),
        (Self::Notebook, "Notebook"),
    ];
}

/// One line of the table: keys, what they mean, where, in which words, and how soon the footer shows them (0: never).
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// The keys; the first is the one shown.
    pub keys: &'static [Key],
    /// What they mean.
    pub command: Command,
    /// In words.
    pub label: &'static str,
    /// Where.
    pub places: &'static [Place],
    /// Rank in the footer, 1 first; 0 leaves it to the help.
    pub footer: u8,
}

use Command as C;
use Key::{
    BackTab, Backspace, Char, Ctrl, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up,
};
use Place as P;

/// All places but the notebook, in which Ctrl-Z takes back what was written.
const EVERYWHERE: &[Place] = &[
    P::Title,
    P::NewGame,
    P::Load,
    P::Room,
    P::Table,
    P::Answer,
    P::Agreements,
    P::Talk,
    P::Events,
    P::MonthEnd,
    P::Debrief,
    P::Log,
    P::Branches,
    P::Beside,
    P::WhatIf,
    P::Page,
    P::Confirm,
    P::List,
    P::Field,
    P::Forecast,
    P::Library,
    P::Paper,
    P::Settings,
    P::Palette,
    P::History,
    P::Past,
    P::Frontier,
    P::Analysis,
];
const NOT_TYPING: &[Place] = &[
    P::Title,
    P::Load,
    P::Room,
    P::Table,
    P::Answer,
    P::Agreements,
    P::Talk,
    P::Events,
    P::MonthEnd,
    P::Debrief,
    P::Log,
    P::Branches,
    P::Beside,
    P::WhatIf,
    P::NewGame,
    P::Page,
    P::Confirm,
    P::List,
    P::Forecast,
    P::Paper,
    P::Settings,
    P::History,
    P::Past,
    P::Frontier,
    P::Analysis,
];
const SCREENS: &[Place] = &[
    P::Title,
    P::NewGame,
    P::Load,
    P::Room,
    P::Table,
    P::Answer,
    P::Agreements,
    P::Talk,
    P::Events,
    P::MonthEnd,
    P::Debrief,
    P::Log,
    P::Branches,
    P::Beside,
    P::WhatIf,
    P::History,
    P::Past,
    P::Frontier,
    P::Analysis,
];
const LISTS: &[Place] = &[
    P::Title,
    P::NewGame,
    P::Load,
    P::Room,
    P::Table,
    P::Answer,
    P::Agreements,
    P::Talk,
    P::Events,
    P::MonthEnd,
    P::Debrief,
    P::Log,
    P::Branches,
    P::Beside,
    P::WhatIf,
    P::Page,
    P::List,
    P::Forecast,
    P::Paper,
    P::Settings,
    P::History,
    P::Past,
    P::Frontier,
    P::Analysis,
];
const IN_PLAY: &[Place] = &[
    P::Room,
    P::Table,
    P::Answer,
    P::Agreements,
    P::Talk,
    P::Events,
    P::MonthEnd,
    P::Log,
    P::Debrief,
    P::WhatIf,
    P::History,
    P::Past,
];
const GO: &[Place] = &[P::Room, P::Table, P::Answer, P::Agreements, P::Talk, P::Events, P::MonthEnd, P::Log];
/// Lists that are moved in, pages apart.
const MOVING: &[Place] = &[
    P::Title,
    P::NewGame,
    P::Load,
    P::Room,
    P::Table,
    P::Answer,
    P::Agreements,
    P::Talk,
    P::Events,
    P::Log,
    P::Branches,
    P::WhatIf,
    P::List,
    P::Forecast,
    P::Paper,
    P::Settings,
    P::History,
    P::Past,
    P::Frontier,
];

const DIGITS: &[Key] =
    &[Char('1'), Char('2'), Char('3'), Char('4'), Char('5'), Char('6'), Char('7'), Char('8'), Char('9')];

const OPTIONS: &[Key] =
    &[Char('0'), Char('1'), Char('2'), Char('3'), Char('4'), Char('5'), Char('6'), Char('7'), Char('8'), Char('9')];

const fn bind(
    keys: &'static [Key],
    command: Command,
    label: &'static str,
    places: &'static [Place],
    footer: u8,
) -> Binding {
    Binding { keys, command, label, places, footer }
}

/// Screens of a game other than the room.
const DESKS: &[Place] = &[P::Table, P::Answer, P::Agreements, P::Talk, P::Events, P::MonthEnd, P::Log];
const OUTSIDE: &[Place] = &[
    P::NewGame,
    P::Load,
    P::Page,
    P::Confirm,
    P::List,
    P::Field,
    P::Forecast,
    P::Library,
    P::Paper,
    P::Settings,
    P::Palette,
];
const CHOOSE: &[Place] = &[
    P::Title,
    P::NewGame,
    P::Load,
    P::Table,
    P::Answer,
    P::Agreements,
    P::Talk,
    P::Events,
    P::Log,
    P::Branches,
    P::List,
    P::History,
];
const WHY: &[Place] = &[P::Room, P::Answer, P::MonthEnd, P::Agreements, P::Debrief, P::Log, P::History];
const GROUPS: &[Place] = &[P::Room, P::Table, P::Talk, P::Agreements, P::Events, P::Load, P::Log, P::Past];
/// Lists without groups, where Tab goes row by row.
const UNGROUPED: &[Place] = &[
    P::Title,
    P::NewGame,
    P::Answer,
    P::Branches,
    P::WhatIf,
    P::List,
    P::Forecast,
    P::Paper,
    P::Settings,
    P::History,
    P::Library,
    P::Palette,
    P::Frontier,
    P::Analysis,
];
/// Lists in which a digit puts the mark on a row.
const MARKED: &[Place] = &[
    P::Room,
    P::Talk,
    P::Agreements,
    P::Load,
    P::Log,
    P::Branches,
    P::WhatIf,
    P::History,
    P::Settings,
    P::Frontier,
    P::Analysis,
];
/// Screens of a game, from which the notebook is opened.
const NOTED: &[Place] = &[
    P::Room,
    P::Table,
    P::Answer,
    P::Agreements,
    P::Talk,
    P::Events,
    P::MonthEnd,
    P::Debrief,
    P::Log,
    P::Branches,
    P::Beside,
    P::WhatIf,
    P::History,
    P::Past,
    P::Frontier,
    P::Analysis,
];
/// Where every action can be asked for.
const PALETTE: &[Place] = &[
    P::Title,
    P::NewGame,
    P::Load,
    P::Room,
    P::Table,
    P::Answer,
    P::Agreements,
    P::Talk,
    P::Events,
    P::MonthEnd,
    P::Debrief,
    P::Log,
    P::Branches,
    P::Beside,
    P::WhatIf,
    P::Page,
    P::Paper,
    P::History,
    P::Frontier,
    P::Analysis,
];
/// Where the analyst's bench is gone to from.
const STUDIED: &[Place] = &[P::Room, P::Answer, P::Agreements, P::Talk, P::Events, P::MonthEnd, P::Log, P::History];
const BENCH: &[Place] = &[P::Frontier, P::Analysis];
/// Lists that are searched by typing.
const TYPED: &[Place] = &[P::Library, P::Palette];
/// Where history is looked at from by a letter.
const CHARTED: &[Place] = &[P::Room, P::Answer, P::Agreements, P::Talk, P::Events, P::MonthEnd, P::Log, P::Debrief];
const READING: &[Place] = &[P::Page, P::MonthEnd, P::Debrief, P::Beside];
/// Screens that are read and then left for the next thing.
const ONWARD: &[Place] = &[P::MonthEnd, P::Debrief, P::Beside];
const SIDES: &[Place] = &[P::Table, P::NewGame, P::Forecast, P::Settings];
/// Where branches are looked at from; at the table one composes.
const LOOKS: &[Place] = &[P::Room, P::Answer, P::Agreements, P::Talk, P::Events, P::MonthEnd];
const NUMBERED: &[Place] = &[P::Title, P::Answer, P::Events, P::List];

/// The table.
pub const KEYS: &[Binding] = &[
    bind(&[Up, Char('k')], C::Up, "up", LISTS, 0),
    bind(&[Down, Char('j')], C::Down, "down", LISTS, 0),
    bind(&[Left, Char('h')], C::Left, "option before", SIDES, 0),
    bind(&[Right, Char('l')], C::Right, "next option", SIDES, 0),
    bind(&[Left, Char('h')], C::Left, "option before", &[P::WhatIf], 1),
    bind(&[Right, Char('l')], C::Right, "next option", &[P::WhatIf], 1),
    bind(&[PageUp, Ctrl('u')], C::PageUp, "page up", LISTS, 0),
    bind(&[PageDown, Ctrl('d')], C::PageDown, "page down", READING, 2),
    bind(&[PageDown, Ctrl('d')], C::PageDown, "page down", MOVING, 0),
    bind(&[PageDown, Ctrl('d')], C::PageDown, "read on", &[P::Analysis], 3),
    bind(&[Home], C::First, "first", LISTS, 0),
    bind(&[End], C::Last, "last", LISTS, 0),
    bind(&[Tab], C::NextGroup, "next group", GROUPS, 0),
    bind(&[BackTab], C::PreviousGroup, "group before", GROUPS, 0),
    bind(&[Tab], C::NextGroup, "next row", UNGROUPED, 0),
    bind(&[BackTab], C::PreviousGroup, "row before", UNGROUPED, 0),
    bind(DIGITS, C::Digit, "to that row", MARKED, 0),
    bind(OPTIONS, C::Digit, "option by number", &[P::Table, P::NewGame], 0),
    bind(&[Enter, Char(' ')], C::Choose, "choose", CHOOSE, 1),
    bind(&[Enter, Char(' ')], C::Choose, "open", &[P::Room], 11),
    bind(&[Enter, Char(' ')], C::Choose, "go on", ONWARD, 1),
    bind(&[Enter, Char(' ')], C::Choose, "close", &[P::Page], 1),
    bind(&[Enter, Char(' ')], C::Choose, "draw", &[P::Frontier], 1),
    bind(&[Enter, Char(' ')], C::Choose, "start", &[P::Analysis], 1),
    bind(&[Char('x')], C::Stop, "stop", BENCH, 2),
    bind(&[Char('F')], C::Frontier, "frontier", &[P::Analysis], 7),
    bind(&[Char('F')], C::Frontier, "frontier", &[P::Table, P::Debrief], 10),
    bind(&[Char('F')], C::Frontier, "frontier", STUDIED, 0),
    bind(&[Char('A')], C::Analyze, "analysis", &[P::Frontier], 7),
    bind(&[Char('A')], C::Analyze, "analysis", &[P::Table, P::Debrief], 10),
    bind(&[Char('A')], C::Analyze, "analysis", STUDIED, 0),
    bind(&[Enter], C::Choose, "yes", &[P::Confirm], 1),
    bind(&[Enter], C::Choose, "done", &[P::Field, P::Forecast], 1),
    bind(DIGITS, C::Digit, "choose by number", NUMBERED, 0),
    bind(&[Backspace, Delete], C::Erase, "erase", &[P::Field, P::Library, P::Palette], 0),
    bind(&[Up], C::Up, "up", TYPED, 0),
    bind(&[Down], C::Down, "down", TYPED, 2),
    bind(&[PageUp, Ctrl('u')], C::PageUp, "page up", TYPED, 0),
    bind(&[PageDown, Ctrl('d')], C::PageDown, "page down", TYPED, 3),
    bind(&[Home], C::First, "first", TYPED, 0),
    bind(&[End], C::Last, "last", TYPED, 0),
    bind(&[Enter], C::Choose, "read", &[P::Library], 1),
    bind(&[Enter], C::Choose, "do it", &[P::Palette], 1),
    bind(&[Enter, Char(' ')], C::Choose, "change", &[P::Settings], 1),
    bind(&[Enter, Char(' ')], C::Choose, "follow", &[P::Paper], 1),
    bind(&[Char('/'), F(2)], C::Library, "library", SCREENS, 23),
    bind(&[Char('/'), F(2)], C::Library, "sources", &[P::Page], 3),
    bind(&[Char('s')], C::Send, "send", &[P::Table], 2),
    bind(&[Char('p')], C::Probe, "probe", &[P::Table], 3),
    bind(&[Char('b')], C::Advise, "advisers", &[P::Table], 6),
    bind(&[Char('d')], C::Defaults, "defaults", &[P::Table, P::NewGame], 4),
    bind(&[Char('v')], C::ShowAll, "all issues", &[P::Table], 5),
    bind(&[Char('x')], C::Clear, "clear", &[P::Table], 11),
    bind(&[Char('t')], C::Table, "table", &[P::Room], 1),
    bind(&[Char('t')], C::Table, "table", DESKS, 12),
    bind(&[Char('c')], C::Talk, "consult", &[P::Room], 2),
    bind(&[Char('c')], C::Talk, "consult", DESKS, 13),
    bind(&[Char('e')], C::Events, "events", &[P::Room], 3),
    bind(&[Char('e')], C::Events, "events", DESKS, 14),
    bind(&[Char('a')], C::Agreements, "agreements", &[P::Room], 4),
    bind(&[Char('a')], C::Agreements, "agreements", DESKS, 15),
    bind(&[Char('m')], C::EndMonth, "end month", &[P::Room], 5),
    bind(&[Char('m')], C::EndMonth, "end month", DESKS, 16),
    bind(&[Char('w')], C::Why, "why", WHY, 10),
    bind(&[Char('w')], C::Why, "read it all", &[P::Table, P::WhatIf], 4),
    bind(&[Char('r')], C::Answer, "last answer", GO, 17),
    bind(&[Char('o')], C::Log, "log", GO, 18),
    bind(&[Char('g')], C::Scores, "goals and scores", GO, 19),
    bind(&[Char('n')], C::Note, "note", GO, 20),
    bind(&[Char('f')], C::Forecast, "forecast", GO, 0),
    bind(&[Char('u')], C::Undo, "take back", GO, 0),
    bind(&[Char('i')], C::Digits, "numbers", IN_PLAY, 21),
    bind(&[Char('y')], C::Hint, "what the desk would try", GO, 0),
    bind(&[Char('o')], C::Log, "log", &[P::Debrief], 3),
    bind(&[Char('v')], C::Branches, "branches", LOOKS, 22),
    bind(&[Char('v')], C::Branches, "branches", &[P::Log, P::Debrief], 4),
    bind(&[Char('b')], C::Fork, "branch from here", &[P::Log], 2),
    bind(&[Char('c')], C::Beside, "side by side", &[P::Branches], 2),
    bind(&[Char('x')], C::WhatIf, "what if", &[P::Answer], 2),
    bind(&[Char('s')], C::Chair, "the other chair", &[P::Answer], 3),
    bind(&[Char('s')], C::Chair, "the other chair", &[P::Debrief], 5),
    bind(&[Tab], C::NextGroup, "next capital, in the other chair", &[P::Page], 0),
    bind(&[F(9)], C::Inject, "put an event in (facilitator)", GO, 0),
    bind(&[F(10)], C::Override, "decide an answer (facilitator)", GO, 0),
    bind(&[Char('f')], C::Search, "find", &[P::Load], 2),
    bind(&[Char('r')], C::Rename, "rename", &[P::Load], 3),
    bind(&[Char('c')], C::Duplicate, "copy", &[P::Load], 4),
    bind(&[Char('e')], C::Export, "export", &[P::Load], 5),
    bind(&[Char('i')], C::Import, "import", &[P::Load], 5),
    bind(&[Char('d'), Delete], C::Delete, "delete", &[P::Load], 5),
    bind(&[Char('x')], C::EmptyTrash, "empty the trash", &[P::Load], 10),
    bind(&[Char('s')], C::Rescue, "keep the sound part", &[P::Load], 11),
    bind(&[Char('z')], C::Templates, "begin from", &[P::Table], 4),
    bind(&[Char('s')], C::Search, "find", &[P::Log], 3),
    bind(&[Char('x')], C::Filter, "filter", &[P::Log], 3),
    bind(&[Char('z')], C::AsOf, "as it was", &[P::Log, P::History], 3),
    bind(&[Left, Char('h')], C::Left, "month before", &[P::Past], 1),
    bind(&[Right, Char('l')], C::Right, "month after", &[P::Past], 2),
    bind(&[Esc, Enter], C::Back, "back to now", &[P::Past], 3),
    bind(&[Esc], C::Back, "keep and close", &[P::Notebook], 1),
    bind(&[F(5)], C::Notebook, "notebook", NOTED, 0),
    bind(&[F(6)], C::NextStep, "guide: next step", NOTED, 0),
    bind(&[F(7)], C::EndGuide, "guide: leave it", NOTED, 0),
    bind(&[F(8)], C::AllKeys, "all keys", SCREENS, 0),
    bind(&[Char('h'), F(4)], C::History, "history", CHARTED, 0),
    bind(&[F(4)], C::History, "history", &[P::Table], 0),
    bind(&[Esc], C::Back, "back", &[P::Branches, P::Beside, P::WhatIf, P::History, P::Frontier, P::Analysis], 6),
    bind(&[Esc], C::Back, "back", DESKS, 6),
    bind(&[Esc], C::Back, "back", OUTSIDE, 6),
    bind(&[Esc], C::Back, "to the title", &[P::Room, P::Debrief], 22),
    bind(&[Char(':'), Ctrl('p')], C::Palette, "all actions", PALETTE, 24),
    bind(&[F(3), Char(',')], C::Settings, "settings", SCREENS, 0),
    bind(&[Char('?'), F(1)], C::Help, "help", SCREENS, 8),
    bind(&[Char('q')], C::Quit, "quit", NOT_TYPING, 9),
    bind(&[Ctrl('c')], C::Interrupt, "ask whether to quit", EVERYWHERE, 0),
    bind(&[Ctrl('z')], C::Suspend, "to the shell and back", EVERYWHERE, 0),
    bind(&[Ctrl('l')], C::Redraw, "draw again", EVERYWHERE, 0),
    bind(&[Ctrl('c')], C::Interrupt, "ask whether to quit", &[P::Notebook], 0),
    bind(&[Ctrl('l')], C::Redraw, "draw again", &[P::Notebook], 0),
];

/// What a key means in a place, if anything, by the table alone.
#[must_use]
pub fn command(place: Place, key: Key) -> Option<Command> {
    KEYS.iter().find(|b| b.places.contains(&place) && b.keys.contains(&key)).map(|b| b.command)
}

/// The keys of a place, in the table's order: keys and label.
#[must_use]
pub fn keys_of(place: Place) -> Vec<(String, &'static str)> {
    super::remap::Keys::standard().of(place)
}

/// Every key of every place, as a text: for the documentation.
#[must_use]
pub fn keys_page() -> String {
    let keys = super::remap::Keys::standard();
    let mut page = String::new();
    for (place, name) in Place::ALL {
        page.push_str(&format!("{name}\n"));
        for (keys, label) in keys.of(place) {
            page.push_str(&format!("  {keys:<18} {label}\n"));
        }
        page.push('\n');
    }
    page
}
