//! How things look: flags before settings, settings before what the terminal says of itself.

use super::{Color, Global, Stop};
use crate::game::settings::{Item, Look, Settings, Signs};
use crate::lang;
use crate::lang::program;
use crate::store::{Config, Folders};
use crate::tui::model::Around;
use crate::tui::remap::Keys;
use crate::tui::theme::{Depth, Theme};
use std::env;

/// What was said on the command line.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wish {
    /// A theme.
    pub theme: Option<Look>,
    /// ASCII alone.
    pub ascii: bool,
    /// No mouse.
    pub no_mouse: bool,
    /// Everything at once.
    pub no_animations: bool,
}

/// The settings in force, what the terminal can show, and where a change is kept.
#[derive(Debug)]
pub struct Wear {
    /// The settings, flags and all.
    pub settings: Settings,
    /// What the terminal can show.
    pub around: Around,
    /// What the player should know of it, a sentence each.
    pub said: Vec<String>,
    /// The keys in force.
    pub keys: Keys,
    config: Config,
}

impl Wear {
    /// Whether only ASCII is written.
    pub fn ascii(&self) -> bool {
        match self.settings.signs {
            Signs::Auto => !self.around.unicode,
            Signs::Ascii => true,
            Signs::Full | Signs::Dots => false,
        }
    }

    /// Keeps a setting, by the id of its value; or says why it can't.
    pub fn keep(&self, item: Item, value: &str) -> Result<(), String> {
        if item == Item::Language {
            speak(Some(value));
        }
        self.config.keep(item, value).map_err(|e| e.to_string())
    }
}

/// Speaks the language that was chosen, else the one that the environment names.
fn speak(chosen: Option<&str>) {
    let var = |name: &str| env::var(name).ok().filter(|v| !v.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(var);
    lang::speak(chosen.into_iter().chain(locale.as_deref()));
}

/// Speaks the language of this user; of one who has no folder for settings, that of the environment.
pub fn speak_as(global: &Global) {
    let folders = Folders::find(global.data_dir.as_deref()).ok();
    speak(folders.and_then(|f| Config::of(&f).settings().0.language.code()));
}

/// The theme of that id.
pub fn look(id: &str) -> Result<Look, Stop> {
    Look::of(id).ok_or_else(|| {
        let quoted = crate::pack::quote(id);
        Stop::Usage(program::theme(crate::pack::problem::unknown("theme", &quoted, Theme::IDS.into_iter())))
    })
}

/// How things look for this user, on this terminal.
pub fn of(global: &Global, wish: &Wish) -> Result<Wear, Stop> {
    let config = Config::of(&Folders::find(global.data_dir.as_deref())?);
    let (mut settings, said) = config.settings();
    let mut said: Vec<String> = said.into_iter().collect();
    let keys = keys(&config).unwrap_or_else(|why| {
        said.push(program::the_keys_are_the_standard_ones(&why));
        Keys::standard()
    });
    settings.theme = wish.theme.unwrap_or(settings.theme);
    settings.mouse &= !wish.no_mouse;
    settings.animations &= !wish.no_animations;
    if wish.ascii {
        settings.signs = Signs::Ascii;
    }
    let var = |name: &str| env::var(name).ok().filter(|v| !v.is_empty());
    let colour = match global.color {
        Color::Never => false,
        Color::Always => true,
        Color::Auto => wish.theme.is_some() || var("NO_COLOR").is_none(),
    };
    let depth = Depth::detect(var("COLORTERM").as_deref(), var("TERM").as_deref());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(var);
    let around = Around { depth, unicode: knows_unicode(locale.as_deref()), colour };
    Ok(Wear { settings, around, said, keys, config })
}

/// The keys in force: the table's, with what the user's file changes.
fn keys(config: &Config) -> Result<Keys, String> {
    let text = config.keys().map_err(|e| e.to_string())?;
    let Some(text) = text else { return Ok(Keys::standard()) };
    Keys::read(&text)
        .map_err(|(spot, what)| format!("{}:{}:{}: {what}", config.keys_path().display(), spot.line, spot.column))
}

/// Whether a locale is one of UTF-8; one that says nothing is taken for it, as nearly every terminal knows it today.
fn knows_unicode(locale: Option<&str>) -> bool {
    locale.is_none_or(|l| {
        let l = l.to_lowercase().replace('-', "");
        l.contains("utf8")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_without_utf_8_is_known() {
        for (locale, unicode) in [
            (None, true),
            (Some("en_GB.UTF-8"), true),
            (Some("C.utf8"), true),
            (Some("C"), false),
            (Some("POSIX"), false),
            (Some("pl_PL.ISO-8859-2"), false),
        ] {
            assert_eq!(knows_unicode(locale), unicode, "{locale:?}");
        }
    }
}
