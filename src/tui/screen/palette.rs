//! Every action of the table of keys, with its key; filtered by what is typed. Those that work here stand first.

use crate::tui::keymap::{Command, Key, Place};
use crate::tui::model::{Finder, Model, Popup};
use crate::tui::widget::chrome::{head, popup};
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
    pub label: &'static str,
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
            let name = Place::ALL.iter().find(|(p, _)| *p == place).map_or("", |(_, name)| name);
            let fits = typed.split_whitespace().all(|w| {
                binding.label.to_lowercase().contains(w) || name.to_lowercase().contains(w) || works && "here" == w
            });
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
    let area = popup(model, frame, "All actions", 70, high);
    let columns = usize::from(area.width).saturating_sub(GUTTER + 2);
    let [top, low] = ratatui::layout::Layout::vertical([
        ratatui::layout::Constraint::Length(2),
        ratatui::layout::Constraint::Fill(1),
    ])
    .areas(area);
    let typed = if finder.typed.is_empty() {
        vec![span("> ", theme.key), span("type to search; Enter does it", theme.dim)]
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
            list.line(head("Elsewhere", columns + GUTTER, theme));
            last = false;
        }
        let style = if action.here { theme.text } else { theme.dim };
        let at = Place::ALL.iter().find(|(p, _)| *p == action.place).map_or("", |(_, name)| name);
        let label = if action.here { action.label.to_owned() } else { format!("{} ({at})", action.label) };
        list.row([ends(
            vec![span(cut(&label, columns.saturating_sub(12)), style)],
            vec![span(action.key.to_string(), theme.key)],
            columns,
        )]);
    }
    if all.is_empty() {
        list.text([line("No action is called so.", theme.dim)]);
    }
    list.draw(frame, low, finder.at, theme);
}
