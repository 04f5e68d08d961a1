//! Settings in line mode: read out, changed, kept.

use super::Chosen;
use super::names::{Known, find};
use super::told::Told;
use super::verb::Verb;
use crate::game::settings::{Item, Signs};
use crate::lang::plain;

/// Answers `settings` and `width`.
pub(super) fn order(chosen: &mut Chosen<'_>, verb: Verb, rest: &str) -> Told {
    if verb == Verb::Width {
        return match rest {
            "" => Told::of(plain::lines_are(width(chosen))),
            value => change(chosen, Item::Width, value),
        };
    }
    let (item, value) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    if item.is_empty() {
        return all(chosen);
    }
    let known: Vec<Known<Item>> = Item::ALL.into_iter().map(|i| Known::new(i, i.id(), "")).collect();
    match (find(item, &known), value.trim()) {
        (Err(why), _) => Told::of(why.sentence("setting", item)),
        (Ok(item), "") => one(chosen, item),
        (Ok(item), value) => change(chosen, item, &value.replace([' ', '-'], "_")),
    }
}

fn width(chosen: &Chosen<'_>) -> String {
    match chosen.settings.width {
        0 => plain::lines_not_broken().to_owned(),
        columns => plain::lines_broken_at(columns),
    }
}

fn all(chosen: &Chosen<'_>) -> Told {
    let mut told = Told::default();
    for item in Item::ALL {
        told.choice(format!("{}: {}", item.id(), chosen.settings.get(item)), format!("settings {}", item.id()));
    }
    told.say(plain::settings_how());
    told
}

/// What `settings` lists, alone or behind one of them.
pub(super) fn listed(chosen: &Chosen<'_>, item: &str) -> Told {
    let known: Vec<Known<Item>> = Item::ALL.into_iter().map(|i| Known::new(i, i.id(), "")).collect();
    match find(item, &known) {
        Ok(Item::Width) => Told::default(),
        Ok(item) => one(chosen, item),
        Err(_) => all(chosen),
    }
}

fn one(chosen: &Chosen<'_>, item: Item) -> Told {
    let mut told = Told::of(format!("{}: {}. {}", item.id(), chosen.settings.get(item), item.about()));
    for value in item.values() {
        told.choice(value, format!("settings {} {value}", item.id()));
    }
    told
}

fn change(chosen: &mut Chosen<'_>, item: Item, value: &str) -> Told {
    if let Err(why) = chosen.settings.set(item, value) {
        return Told::of(why);
    }
    chosen.ascii = match chosen.settings.signs {
        Signs::Auto => !chosen.unicode,
        Signs::Ascii => true,
        Signs::Full | Signs::Dots => false,
    };
    let value = chosen.settings.get(item);
    match (chosen.keep)(item, &value) {
        Ok(()) => Told::of(plain::setting_is_now(item.id(), &value)),
        Err(why) => Told::of(plain::setting_not_kept(item.id(), &value, &why)),
    }
}
