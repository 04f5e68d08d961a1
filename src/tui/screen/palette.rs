//! Every action of the table of keys, with its key; filtered by what is typed. Those that work here stand first.

use crate::lang::screens;
use crate::tui::keymap::{Command, Key, Label, Place};
use crate::tui::model::{Finder, Model, Popup};
use crate::tui::widget::chrome::{head, popup, turn};
use crate::tui::widget::listing::{GUTTER, Listing};
use crate::tui::widget::text::{cut, ends, line, span};
use ratatui::Frame;

/// An action: what it does, by which key, where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Action {
    /// What it does.
    pub command: Command,
    /// Its key.
    pub key: Key,
    /// In words.
    pub label: Label,
    /// Whether it works where the palette was opened.
    pub here: bool,
    /// Where it works else: the first place.
    pub place: Place,
}

/// The place under the palette.
pub fn under(model: &Model) -> Place {
    let below: Vec<&Popup> = model.popups.iter().filter(|p| !matches!(p, Popup::Palette(_))).collect();
    below.last().map_or_else(|| model.screen.place(), |p| p.place())
}

/// Whether a command means something only where a list or a text is: no action to be found by name.
fn moves(command: Command) -> bool {
    use Command as C;
    matches!(
        command,
        C::Up
            | C::Down
            | C::Left
            | C::Right
            | C::PageUp
            | C::PageDown
            | C::First
            | C::Last
            | C::Digit
            | C::NextGroup
            | C::PreviousGroup
            | C::Erase
            | C::Palette
    )
}

/// The actions that are found, in the order of the list.
pub fn found(model: &Model, typed: &str) -> Vec<Action> {
    let here = under(model);
    let typed = typed.to_lowercase();
    let mut all: Vec<Action> = Vec::new();
    for works in [true, false] {
        for binding in model.keys.all().iter().filter(|b| b.places.contains(&here) == works && !moves(b.command)) {
            let known = all.iter().any(|a| a.command == binding.command && (a.here || a.label == binding.label));
            let place = binding.places.first().copied().unwrap_or(here);
            let (name, label) =
                (place.name(turn(model)).to_lowercase(), binding.label.text(turn(model)).to_lowercase());
            let fits = typed
                .split_whitespace()
                .all(|w| label.contains(w) || name.contains(w) || works && screens::here() == w);
            if let (false, true, Some(key)) = (known, fits, binding.keys.first()) {
                all.push(Action { command: binding.command, key: *key, label: binding.label, here: works, place });
            }
        }
    }
    all
}

/// Draws the palette.
pub fn view(model: &Model, finder: &Finder, frame: &mut Frame<'_>) {
    let theme = &model.theme;
    let high = model.size.1.saturating_sub(4).clamp(8, 34);
    let area = popup(model, frame, screens::all_actions(), 70, high);
    let columns = usize::from(area.width).saturating_sub(GUTTER + 2);
    let [top, low] = ratatui::layout::Layout::vertical([
        ratatui::layout::Constraint::Length(2),
        ratatui::layout::Constraint::Fill(1),
    ])
    .areas(area);
    let typed = if finder.typed.is_empty() {
        vec![span("> ", theme.key), span(screens::type_to_search_enter_does_it(), theme.dim)]
    } else {
        vec![span("> ", theme.key), span(cut(&finder.typed, columns), theme.strong)]
    };
    frame.render_widget(ratatui::text::Line::from(typed), top);
    let all = found(model, &finder.typed);
    let mut list = Listing::default();
    let mut last = true;
    for action in &all {
        if last && !action.here {
            list.gap();
            list.line(head(screens::elsewhere(), columns + GUTTER, theme));
            last = false;
        }
        let style = if action.here { theme.text } else { theme.dim };
        let label = action.label.text(turn(model));
        let label = if action.here { label } else { format!("{label} ({})", action.place.name(turn(model))) };
        list.row([ends(
            vec![span(cut(&label, columns.saturating_sub(12)), style)],
            vec![span(action.key.to_string(), theme.key)],
            columns,
        )]);
    }
    if all.is_empty() {
        list.text([line(screens::no_action_is_called_so(), theme.dim)]);
    }
    list.draw(frame, low, finder.at, theme);
}
