//! Keys, commands, and the one table that joins them. Footer and help are made from it.

mod key;
mod label;
mod place;

pub use key::Key;
pub use label::{Label, MONTH};
pub use place::Place;

use crate::lang::keys;
use label::Label::{Always, ByTurn};

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

/// One line of the table: keys, what they mean, where, in which words, and how soon the footer shows them (0: never).
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// The keys; the first is the one shown.
    pub keys: &'static [Key],
    /// What they mean.
    pub command: Command,
    /// In words.
    pub label: Label,
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

const fn bind(keys: &'static [Key], command: Command, label: Label, places: &'static [Place], footer: u8) -> Binding {
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
    bind(&[Up, Char('k')], C::Up, Always(keys::up), LISTS, 0),
    bind(&[Down, Char('j')], C::Down, Always(keys::down), LISTS, 0),
    bind(&[Left, Char('h')], C::Left, Always(keys::option_before), SIDES, 0),
    bind(&[Right, Char('l')], C::Right, Always(keys::next_option), SIDES, 0),
    bind(&[Left, Char('h')], C::Left, Always(keys::option_before), &[P::WhatIf], 1),
    bind(&[Right, Char('l')], C::Right, Always(keys::next_option), &[P::WhatIf], 1),
    bind(&[PageUp, Ctrl('u')], C::PageUp, Always(keys::page_up), LISTS, 0),
    bind(&[PageDown, Ctrl('d')], C::PageDown, Always(keys::page_down), READING, 2),
    bind(&[PageDown, Ctrl('d')], C::PageDown, Always(keys::page_down), MOVING, 0),
    bind(&[PageDown, Ctrl('d')], C::PageDown, Always(keys::read_on), &[P::Analysis], 3),
    bind(&[Home], C::First, Always(keys::first), LISTS, 0),
    bind(&[End], C::Last, Always(keys::last), LISTS, 0),
    bind(&[Tab], C::NextGroup, Always(keys::next_group), GROUPS, 0),
    bind(&[BackTab], C::PreviousGroup, Always(keys::group_before), GROUPS, 0),
    bind(&[Tab], C::NextGroup, Always(keys::next_row), UNGROUPED, 0),
    bind(&[BackTab], C::PreviousGroup, Always(keys::row_before), UNGROUPED, 0),
    bind(DIGITS, C::Digit, Always(keys::to_that_row), MARKED, 0),
    bind(OPTIONS, C::Digit, Always(keys::option_by_number), &[P::Table, P::NewGame], 0),
    bind(&[Enter, Char(' ')], C::Choose, Always(keys::choose), CHOOSE, 1),
    bind(&[Enter, Char(' ')], C::Choose, Always(keys::open), &[P::Room], 11),
    bind(&[Enter, Char(' ')], C::Choose, Always(keys::go_on), ONWARD, 1),
    bind(&[Enter, Char(' ')], C::Choose, Always(keys::close), &[P::Page], 1),
    bind(&[Enter, Char(' ')], C::Choose, Always(keys::draw), &[P::Frontier], 1),
    bind(&[Enter, Char(' ')], C::Choose, Always(keys::start), &[P::Analysis], 1),
    bind(&[Char('x')], C::Stop, Always(keys::stop), BENCH, 2),
    bind(&[Char('F')], C::Frontier, Always(keys::frontier), &[P::Analysis], 7),
    bind(&[Char('F')], C::Frontier, Always(keys::frontier), &[P::Table, P::Debrief], 10),
    bind(&[Char('F')], C::Frontier, Always(keys::frontier), STUDIED, 0),
    bind(&[Char('A')], C::Analyze, Always(keys::analysis), &[P::Frontier], 7),
    bind(&[Char('A')], C::Analyze, Always(keys::analysis), &[P::Table, P::Debrief], 10),
    bind(&[Char('A')], C::Analyze, Always(keys::analysis), STUDIED, 0),
    bind(&[Enter], C::Choose, Always(keys::yes_do), &[P::Confirm], 1),
    bind(&[Enter], C::Choose, Always(keys::done), &[P::Field, P::Forecast], 1),
    bind(DIGITS, C::Digit, Always(keys::choose_by_number), NUMBERED, 0),
    bind(&[Backspace, Delete], C::Erase, Always(keys::erase), &[P::Field, P::Library, P::Palette], 0),
    bind(&[Up], C::Up, Always(keys::up), TYPED, 0),
    bind(&[Down], C::Down, Always(keys::down), TYPED, 2),
    bind(&[PageUp, Ctrl('u')], C::PageUp, Always(keys::page_up), TYPED, 0),
    bind(&[PageDown, Ctrl('d')], C::PageDown, Always(keys::page_down), TYPED, 3),
    bind(&[Home], C::First, Always(keys::first), TYPED, 0),
    bind(&[End], C::Last, Always(keys::last), TYPED, 0),
    bind(&[Enter], C::Choose, Always(keys::read), &[P::Library], 1),
    bind(&[Enter], C::Choose, Always(keys::do_it), &[P::Palette], 1),
    bind(&[Enter, Char(' ')], C::Choose, Always(keys::change), &[P::Settings], 1),
    bind(&[Enter, Char(' ')], C::Choose, Always(keys::follow), &[P::Paper], 1),
    bind(&[Char('/'), F(2)], C::Library, Always(keys::library), SCREENS, 23),
    bind(&[Char('/'), F(2)], C::Library, Always(keys::sources), &[P::Page], 3),
    bind(&[Char('s')], C::Send, Always(keys::send), &[P::Table], 2),
    bind(&[Char('p')], C::Probe, Always(keys::probe), &[P::Table], 3),
    bind(&[Char('b')], C::Advise, Always(keys::advisers), &[P::Table], 6),
    bind(&[Char('d')], C::Defaults, Always(keys::defaults), &[P::Table, P::NewGame], 4),
    bind(&[Char('v')], C::ShowAll, Always(keys::all_issues), &[P::Table], 5),
    bind(&[Char('x')], C::Clear, Always(keys::clear), &[P::Table], 11),
    bind(&[Char('t')], C::Table, Always(keys::table), &[P::Room], 1),
    bind(&[Char('t')], C::Table, Always(keys::table), DESKS, 12),
    bind(&[Char('c')], C::Talk, Always(keys::consult), &[P::Room], 2),
    bind(&[Char('c')], C::Talk, Always(keys::consult), DESKS, 13),
    bind(&[Char('e')], C::Events, Always(keys::events), &[P::Room], 3),
    bind(&[Char('e')], C::Events, Always(keys::events), DESKS, 14),
    bind(&[Char('a')], C::Agreements, Always(keys::agreements), &[P::Room], 4),
    bind(&[Char('a')], C::Agreements, Always(keys::agreements), DESKS, 15),
    bind(&[Char('m')], C::EndMonth, ByTurn(|turn| keys::end_turn(turn)), &[P::Room], 5),
    bind(&[Char('m')], C::EndMonth, ByTurn(|turn| keys::end_turn(turn)), DESKS, 16),
    bind(&[Char('w')], C::Why, Always(keys::why), WHY, 10),
    bind(&[Char('w')], C::Why, Always(keys::read_it_all), &[P::Table, P::WhatIf], 4),
    bind(&[Char('r')], C::Answer, Always(keys::last_answer), GO, 17),
    bind(&[Char('o')], C::Log, Always(keys::log), GO, 18),
    bind(&[Char('g')], C::Scores, Always(keys::goals_and_scores), GO, 19),
    bind(&[Char('n')], C::Note, Always(keys::note), GO, 20),
    bind(&[Char('f')], C::Forecast, Always(keys::forecast), GO, 0),
    bind(&[Char('u')], C::Undo, Always(keys::take_back), GO, 0),
    bind(&[Char('i')], C::Digits, Always(keys::numbers), IN_PLAY, 21),
    bind(&[Char('y')], C::Hint, Always(keys::what_the_desk_would_try), GO, 0),
    bind(&[Char('o')], C::Log, Always(keys::log), &[P::Debrief], 3),
    bind(&[Char('v')], C::Branches, Always(keys::branches), LOOKS, 22),
    bind(&[Char('v')], C::Branches, Always(keys::branches), &[P::Log, P::Debrief], 4),
    bind(&[Char('b')], C::Fork, Always(keys::branch_from_here), &[P::Log], 2),
    bind(&[Char('c')], C::Beside, Always(keys::side_by_side), &[P::Branches], 2),
    bind(&[Char('x')], C::WhatIf, Always(keys::what_if), &[P::Answer], 2),
    bind(&[Char('s')], C::Chair, Always(keys::the_other_chair), &[P::Answer], 3),
    bind(&[Char('s')], C::Chair, Always(keys::the_other_chair), &[P::Debrief], 5),
    bind(&[Tab], C::NextGroup, Always(keys::next_capital_in_the_other_chair), &[P::Page], 0),
    bind(&[F(9)], C::Inject, Always(keys::put_an_event_in_facilitator), GO, 0),
    bind(&[F(10)], C::Override, Always(keys::decide_an_answer_facilitator), GO, 0),
    bind(&[Char('f')], C::Search, Always(keys::find), &[P::Load], 2),
    bind(&[Char('r')], C::Rename, Always(keys::rename), &[P::Load], 3),
    bind(&[Char('c')], C::Duplicate, Always(keys::copy), &[P::Load], 4),
    bind(&[Char('e')], C::Export, Always(keys::export), &[P::Load], 5),
    bind(&[Char('i')], C::Import, Always(keys::import), &[P::Load], 5),
    bind(&[Char('d'), Delete], C::Delete, Always(keys::delete), &[P::Load], 5),
    bind(&[Char('x')], C::EmptyTrash, Always(keys::empty_the_trash), &[P::Load], 10),
    bind(&[Char('s')], C::Rescue, Always(keys::keep_the_sound_part), &[P::Load], 11),
    bind(&[Char('z')], C::Templates, Always(keys::begin_from), &[P::Table], 4),
    bind(&[Char('s')], C::Search, Always(keys::find), &[P::Log], 3),
    bind(&[Char('x')], C::Filter, Always(keys::filter), &[P::Log], 3),
    bind(&[Char('z')], C::AsOf, Always(keys::as_it_was), &[P::Log, P::History], 3),
    bind(&[Left, Char('h')], C::Left, ByTurn(|turn| keys::turn_before(turn)), &[P::Past], 1),
    bind(&[Right, Char('l')], C::Right, ByTurn(|turn| keys::turn_after(turn)), &[P::Past], 2),
    bind(&[Esc, Enter], C::Back, Always(keys::back_to_now), &[P::Past], 3),
    bind(&[Esc], C::Back, Always(keys::keep_and_close), &[P::Notebook], 1),
    bind(&[F(5)], C::Notebook, Always(keys::notebook), NOTED, 0),
    bind(&[F(6)], C::NextStep, Always(keys::guide_next_step), NOTED, 0),
    bind(&[F(7)], C::EndGuide, Always(keys::guide_leave_it), NOTED, 0),
    bind(&[F(8)], C::AllKeys, Always(keys::all_keys), SCREENS, 0),
    bind(&[Char('h'), F(4)], C::History, Always(keys::history), CHARTED, 0),
    bind(&[F(4)], C::History, Always(keys::history), &[P::Table], 0),
    bind(
        &[Esc],
        C::Back,
        Always(keys::back),
        &[P::Branches, P::Beside, P::WhatIf, P::History, P::Frontier, P::Analysis],
        6,
    ),
    bind(&[Esc], C::Back, Always(keys::back), DESKS, 6),
    bind(&[Esc], C::Back, Always(keys::back), OUTSIDE, 6),
    bind(&[Esc], C::Back, Always(keys::to_the_title), &[P::Room, P::Debrief], 22),
    bind(&[Char(':'), Ctrl('p')], C::Palette, Always(keys::all_actions), PALETTE, 24),
    bind(&[F(3), Char(',')], C::Settings, Always(keys::settings), SCREENS, 0),
    bind(&[Char('?'), F(1)], C::Help, Always(keys::help), SCREENS, 8),
    bind(&[Char('q')], C::Quit, Always(keys::quit), NOT_TYPING, 9),
    bind(&[Ctrl('c')], C::Interrupt, Always(keys::ask_whether_to_quit), EVERYWHERE, 0),
    bind(&[Ctrl('z')], C::Suspend, Always(keys::to_the_shell_and_back), EVERYWHERE, 0),
    bind(&[Ctrl('l')], C::Redraw, Always(keys::draw_again), EVERYWHERE, 0),
    bind(&[Ctrl('c')], C::Interrupt, Always(keys::ask_whether_to_quit), &[P::Notebook], 0),
    bind(&[Ctrl('l')], C::Redraw, Always(keys::draw_again), &[P::Notebook], 0),
];

/// What a key means in a place, if anything, by the table alone.
#[must_use]
pub fn command(place: Place, key: Key) -> Option<Command> {
    KEYS.iter().find(|b| b.places.contains(&place) && b.keys.contains(&key)).map(|b| b.command)
}

/// The keys of a place, in the table's order: keys and label.
#[must_use]
pub fn keys_of(place: Place) -> Vec<(String, Label)> {
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
