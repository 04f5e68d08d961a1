//! The guide's strip below a screen: which step, what it says, which keys do it.

use super::chrome::head;
use super::text::lines;
use crate::pack::Until;
use crate::report::guide::{Step, step};
use crate::tui::keymap::{Command as C, Place as P};
use crate::tui::model::Model;
use crate::tui::screen::Screen;
use ratatui::text::Line;

/// The strip, line by line; empty where no guide is on.
pub fn strip(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let Some(session) = &model.session else { return Vec::new() };
    if matches!(model.screen, Screen::Title | Screen::NewGame | Screen::Load) {
        return Vec::new();
    }
    let Some(step) = step(&session.game) else { return Vec::new() };
    let theme = &model.theme;
    let title = format!("Learning to play, step {} of {}: {}", step.number, step.of, step.title);
    let mut all = vec![head(&title, columns, theme)];
    all.extend(lines(&step.text, columns, 0, theme.text));
    all.extend(lines(&how(model, &step), columns, 0, theme.key));
    all
}

/// How many rows it takes.
pub fn height(model: &Model) -> usize {
    strip(model, usize::from(model.size.0).saturating_sub(2)).len()
}

/// Which keys end the step, skip it, and leave the guide.
fn how(model: &Model, step: &Step) -> String {
    let here = model.screen.place();
    let key = |place: P, command: C| {
        let keys = &model.keys;
        keys.key_of(here, command).or_else(|| keys.key_of(place, command)).map_or_else(String::new, |k| k.to_string())
    };
    let room = here == P::Room;
    let act = match step.until {
        Until::GoOn => format!("{} goes on.", key(P::Room, C::NextStep)),
        Until::Capital if room => format!("Put the mark on a capital and press {}.", key(P::Room, C::Choose)),
        Until::Capital => "Go back to the situation room (Esc).".to_owned(),
        Until::Consulted if here == P::Talk => format!("Put the mark on one and press {}.", key(P::Talk, C::Choose)),
        Until::Consulted => format!("Press {}.", key(P::Room, C::Talk)),
        Until::Drafted if here == P::Table => {
            format!("Press {} for the list of templates.", key(P::Table, C::Templates))
        }
        Until::Drafted => format!("Press {}.", key(P::Room, C::Table)),
        Until::Forecast => format!("Press {}, change it with the arrows, then Enter.", key(P::Room, C::Forecast)),
        Until::Offered if here == P::Table => {
            format!(
                "{} takes the default terms of process, {} sends.",
                key(P::Table, C::Defaults),
                key(P::Table, C::Send)
            )
        }
        Until::Offered => format!("Press {}.", key(P::Room, C::Table)),
        Until::Why if here == P::Answer => format!("Put the mark on a capital and press {}.", key(P::Answer, C::Why)),
        Until::Why => format!("{} shows the last answer.", key(P::Room, C::Answer)),
        Until::Agreements => format!("Press {}.", key(P::Room, C::Agreements)),
        Until::Events => format!("Press {}.", key(P::Room, C::Events)),
        Until::MonthEnded => format!("Press {}, then Enter.", key(P::Room, C::EndMonth)),
        Until::Noted => format!("Press {}, write, then Enter.", key(P::Room, C::Note)),
        Until::Log => format!("Press {}.", key(P::Room, C::Log)),
        Until::Library => format!("Press {}.", key(P::Room, C::Library)),
    };
    let (skip, leave) = (key(P::Room, C::NextStep), key(P::Room, C::EndGuide));
    if step.until == Until::GoOn {
        return format!("{act} {leave} leaves the guide.");
    }
    format!("{act} {skip} skips this step, {leave} leaves the guide.")
}
