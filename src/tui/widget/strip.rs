//! The guide's strip below a screen: which step, what it says, which keys do it.

use super::chrome::head;
use super::text::lines;
use crate::lang::screens;
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
    let title = screens::learning_to_play_step_of(step.number, step.of, &step.title);
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
        Until::GoOn => screens::goes_on(key(P::Room, C::NextStep)),
        Until::Capital if room => screens::put_the_mark_on_a_capital(key(P::Room, C::Choose)),
        Until::Capital => screens::go_back_to_the_situation_room().to_owned(),
        Until::Consulted if here == P::Talk => screens::put_the_mark_on_one_and(key(P::Talk, C::Choose)),
        Until::Consulted => screens::press(key(P::Room, C::Talk)),
        Until::Drafted if here == P::Table => screens::press_for_the_list_of_templates(key(P::Table, C::Templates)),
        Until::Drafted => screens::press(key(P::Room, C::Table)),
        Until::Forecast => screens::press_change_it_with_the_arrows(key(P::Room, C::Forecast)),
        Until::Offered if here == P::Table => {
            screens::takes_the_default_terms_of_process(key(P::Table, C::Defaults), key(P::Table, C::Send))
        }
        Until::Offered => screens::press(key(P::Room, C::Table)),
        Until::Why if here == P::Answer => screens::put_the_mark_on_a_capital(key(P::Answer, C::Why)),
        Until::Why => screens::shows_the_last_answer(key(P::Room, C::Answer)),
        Until::Agreements => screens::press(key(P::Room, C::Agreements)),
        Until::Events => screens::press(key(P::Room, C::Events)),
        Until::MonthEnded => screens::press_then_enter(key(P::Room, C::EndMonth)),
        Until::Noted => screens::press_write_then_enter(key(P::Room, C::Note)),
        Until::Log => screens::press(key(P::Room, C::Log)),
        Until::Library => screens::press(key(P::Room, C::Library)),
    };
    let (skip, leave) = (key(P::Room, C::NextStep), key(P::Room, C::EndGuide));
    if step.until == Until::GoOn {
        return screens::leaves_the_guide(&act, &leave);
    }
    screens::skips_this_step_leaves_the_guide(&act, &skip, &leave)
}
