//! What a player has chosen about the faces: colours, signs, the mouse, the width of lines. No game depends on it.
//!
//! The file that holds it is RON and may be written by hand; what is not named in it holds its default.

use super::places::Spot;
use crate::lang;
use crate::lang::files;
use serde::{Deserialize, Serialize};

/// The choices of a player.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The theme of the screens.
    pub theme: Look,
    /// How many colours the terminal has.
    pub colours: Colours,
    /// Which signs it can show.
    pub signs: Signs,
    /// Whether the mouse is used.
    pub mouse: bool,
    /// Whether answers appear one after another.
    pub animations: bool,
    /// Columns at which line mode breaks lines, 20 to 200; 0 never breaks them.
    pub width: u16,
    /// The language of the frame.
    pub language: Tongue,
}

/// A language, by its place in [`lang::languages`], or the one the environment names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub struct Tongue(Option<usize>);

impl Tongue {
    /// The code of a language; nothing where the environment says.
    #[must_use]
    pub fn code(self) -> Option<&'static str> {
        self.0.and_then(|place| lang::languages().get(place)).map(|l| l.code)
    }
}

impl TryFrom<String> for Tongue {
    type Error = String;

    fn try_from(said: String) -> Result<Self, String> {
        if said == AUTO {
            return Ok(Self(None));
        }
        let known = lang::languages().iter().position(|l| l.code == said);
        known.map(|place| Self(Some(place))).ok_or_else(|| {
            let quoted = crate::pack::quote(&said);
            crate::pack::problem::unknown("language", &quoted, Item::Language.values().into_iter())
        })
    }
}

impl From<Tongue> for &'static str {
    fn from(tongue: Tongue) -> Self {
        tongue.code().unwrap_or(AUTO)
    }
}

/// A theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each is its own word")]
pub enum Look {
    #[default]
    Dark,
    Light,
    HighContrast,
    Monochrome,
    Projector,
}

/// How many colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Colours {
    /// As many as the terminal says it has.
    #[default]
    Auto,
    /// Sixteen.
    Sixteen,
    /// Two hundred and fifty-six.
    Many,
    /// All.
    True,
}

/// Which signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signs {
    /// All where the locale is UTF-8 or says nothing, else ASCII.
    #[default]
    Auto,
    /// All, Braille on the map.
    Full,
    /// All but Braille: dots on the map.
    Dots,
    /// ASCII alone; letters lose their marks.
    Ascii,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Look::default(),
            colours: Colours::default(),
            signs: Signs::default(),
            mouse: true,
            animations: true,
            width: 78,
            language: Tongue::default(),
        }
    }
}

/// One of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of the settings")]
pub enum Item {
    Theme,
    Colours,
    Signs,
    Mouse,
    Animations,
    Width,
    Language,
}

/// The language that the environment names.
const AUTO: &str = "auto";

const LOOKS: [(Look, &str); 5] = [
    (Look::Dark, "dark"),
    (Look::Light, "light"),
    (Look::HighContrast, "high_contrast"),
    (Look::Monochrome, "monochrome"),
    (Look::Projector, "projector"),
];
const COLOURS: [(Colours, &str); 4] =
    [(Colours::Auto, "auto"), (Colours::Sixteen, "sixteen"), (Colours::Many, "many"), (Colours::True, "true")];
const SIGNS: [(Signs, &str); 4] =
    [(Signs::Auto, "auto"), (Signs::Full, "full"), (Signs::Dots, "dots"), (Signs::Ascii, "ascii")];
const SWITCH: [(bool, &str); 2] = [(true, "on"), (false, "off")];
/// Widths that are offered; any from 20 to 200 can be typed.
const WIDTHS: [(u16, &str); 7] =
    [(0, "0"), (40, "40"), (60, "60"), (78, "78"), (100, "100"), (120, "120"), (160, "160")];

/// Least and greatest width, 0 apart.
pub const BOUNDS: (u16, u16) = (20, 200);

fn id_of<T: PartialEq>(all: &[(T, &'static str)], value: &T) -> &'static str {
    all.iter().find(|(v, _)| v == value).map_or("", |(_, id)| id)
}

fn of_id<T: Copy>(all: &[(T, &'static str)], id: &str) -> Option<T> {
    all.iter().find(|(_, known)| *known == id).map(|(value, _)| *value)
}

impl Look {
    /// The theme of that id; `default` and `mono`, names of older days, are `dark` and `monochrome`.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        match id {
            "default" => Some(Self::Dark),
            "mono" => Some(Self::Monochrome),
            _ => of_id(&LOOKS, id),
        }
    }

    /// Its id.
    #[must_use]
    pub fn id(self) -> &'static str {
        id_of(&LOOKS, &self)
    }
}

impl Item {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Theme, Self::Colours, Self::Signs, Self::Mouse, Self::Animations, Self::Width, Self::Language];

    /// The setting of that id.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|i| i.id() == id)
    }

    /// Its id, as it stands in the file.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Colours => "colours",
            Self::Signs => "signs",
            Self::Mouse => "mouse",
            Self::Animations => "animations",
            Self::Width => "width",
            Self::Language => "language",
        }
    }

    /// What it is for, in a sentence or two.
    #[must_use]
    pub fn about(self) -> &'static str {
        match self {
            Self::Theme => files::colours_of_the_screens_all_are(),
            Self::Colours => files::how_many_colours_are_used_sixteen(),
            Self::Signs => files::full_draws_the_map_in_braille(),
            Self::Mouse => files::a_click_puts_the_mark_on(),
            Self::Animations => files::whether_answers_to_an_offer_appear(),
            Self::Width => files::columns_at_which_line_mode_breaks(),
            Self::Language => files::the_language_of_the_frames_words(),
        }
    }

    /// The values that are offered.
    #[must_use]
    pub fn values(self) -> Vec<&'static str> {
        fn ids<T>(all: &[(T, &'static str)]) -> Vec<&'static str> {
            all.iter().map(|(_, id)| *id).collect()
        }
        match self {
            Self::Theme => ids(&LOOKS),
            Self::Colours => ids(&COLOURS),
            Self::Signs => ids(&SIGNS),
            Self::Mouse | Self::Animations => ids(&SWITCH),
            Self::Width => ids(&WIDTHS),
            Self::Language => {
                let spoken = lang::languages().iter().filter(|l| l.is_spoken_somewhere());
                std::iter::once(AUTO).chain(spoken.map(|l| l.code)).collect()
            }
        }
    }
}

impl Settings {
    /// The value of a setting, by its id.
    #[must_use]
    pub fn get(&self, item: Item) -> String {
        match item {
            Item::Theme => self.theme.id().to_owned(),
            Item::Colours => id_of(&COLOURS, &self.colours).to_owned(),
            Item::Signs => id_of(&SIGNS, &self.signs).to_owned(),
            Item::Mouse => id_of(&SWITCH, &self.mouse).to_owned(),
            Item::Animations => id_of(&SWITCH, &self.animations).to_owned(),
            Item::Width => self.width.to_string(),
            Item::Language => <&str>::from(self.language).to_owned(),
        }
    }

    /// Sets a setting by the id of its value.
    ///
    /// # Errors
    ///
    /// A sentence that says what can be chosen; nothing has changed.
    pub fn set(&mut self, item: Item, value: &str) -> Result<(), String> {
        let done = match item {
            Item::Theme => Look::of(value).map(|v| self.theme = v),
            Item::Colours => of_id(&COLOURS, value).map(|v| self.colours = v),
            Item::Signs => of_id(&SIGNS, value).map(|v| self.signs = v),
            Item::Mouse => of_id(&SWITCH, value).map(|v| self.mouse = v),
            Item::Animations => of_id(&SWITCH, value).map(|v| self.animations = v),
            Item::Width => value.parse().ok().filter(|w| good_width(*w)).map(|v| self.width = v),
            Item::Language => Tongue::try_from(value.to_owned()).ok().map(|v| self.language = v),
        };
        done.ok_or_else(|| match item {
            Item::Width => files::a_width_is_or_to(BOUNDS.0, BOUNDS.1),
            _ => files::can_be(item.id(), item.values().join(", ")),
        })
    }

    /// The next value that is offered, or the one before.
    pub fn turn(&mut self, item: Item, by: isize) {
        let values = item.values();
        let now = self.get(item);
        let at = values.iter().position(|v| *v == now).unwrap_or(0);
        let next = (at + values.len()).saturating_add_signed(by) % values.len();
        // What is offered is always taken.
        let _ = self.set(item, values[next]);
    }

    /// Reads the file's text.
    ///
    /// # Errors
    ///
    /// Where it goes wrong, and how.
    pub fn read(text: &str) -> Result<Self, (Spot, String)> {
        let read: Self = ron::from_str(text).map_err(|error| {
            let at = error.span.start;
            (Spot { line: at.line, column: at.col }, error.code.to_string())
        })?;
        if good_width(read.width) {
            return Ok(read);
        }
        let at = text.find("width").unwrap_or(0);
        let what = files::a_width_is_or_to_this(BOUNDS.0, BOUNDS.1, read.width);
        Err((super::places::spot_at(text, at), what))
    }

    /// The file's text.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = String::from("// Settings of Balcony. What is left out holds its default.\n(\n");
        for item in Item::ALL {
            let value = match item {
                Item::Mouse => self.mouse.to_string(),
                Item::Animations => self.animations.to_string(),
                Item::Language => format!("{:?}", self.get(item)),
                _ => self.get(item),
            };
            // `true` is a word of RON's own; as the name of a value it is written raw.
            let raw = if item == Item::Colours && value == "true" { "r#" } else { "" };
            text.push_str(&format!("    {}: {raw}{value},\n", item.id()));
        }
        text.push_str(")\n");
        text
    }
}

fn good_width(width: u16) -> bool {
    width == 0 || (BOUNDS.0..=BOUNDS.1).contains(&width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_written_and_read_again() {
        for item in Item::ALL {
            for value in item.values() {
                let mut settings = Settings::default();
                settings.set(item, value).unwrap();
                assert_eq!(settings.get(item), value);
                assert_eq!(Settings::read(&settings.write()), Ok(settings), "{}", settings.write());
            }
        }
    }

    #[test]
    fn turning_comes_round_and_a_width_of_ones_own_is_kept() {
        for item in Item::ALL {
            let mut settings = Settings::default();
            for _ in item.values() {
                settings.turn(item, 1);
            }
            assert_eq!(settings, Settings::default(), "{item:?}");
        }
        assert_eq!(Settings::read("(width: 66)").unwrap().width, 66);
        assert_eq!(Settings::read("()"), Ok(Settings::default()));
    }

    #[test]
    fn what_is_wrong_has_a_place() {
        let wrong = |text: &str| {
            let (spot, what) = Settings::read(text).unwrap_err();
            format!("{}:{} {what}", spot.line, spot.column)
        };
        assert_eq!(wrong("(\n  width: 7,\n)"), "2:3 a width is 0, or 20 to 200; this is 7");
        assert!(wrong("(\n  theme: drak,\n)").starts_with("2:"), "{}", wrong("(\n  theme: drak,\n)"));
        assert!(wrong("(\n  teme: dark,\n)").contains("teme"));
    }
}
