//! Colours by role. Nothing is said by colour alone: signs, words and letters say it too.

use ratatui::style::{Color, Modifier, Style};

/// A style for every role. Foreground and background stay the terminal's own but for accents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Its id.
    pub id: &'static str,
    /// Running text.
    pub text: Style,
    /// What matters less.
    pub dim: Style,
    /// What matters more.
    pub strong: Style,
    /// Titles of screens and panes.
    pub title: Style,
    /// Rules and frames.
    pub line: Style,
    /// The focused item.
    pub focus: Style,
    /// A key in the footer.
    pub key: Style,
    /// Good for the player.
    pub good: Style,
    /// Bad for the player.
    pub bad: Style,
    /// Worth a second look.
    pub warn: Style,
    /// The filled part of a gauge.
    pub gauge: Style,
    /// Land and coasts on the map.
    pub land: Style,
    /// Borders on the map by tension: low, middling, high.
    pub border: [Style; 3],
}

/// Blue, green and vermilion after Okabe and Ito, from the 256 colours; they read on dark and on light ground.
const BLUE: Color = Color::Indexed(32);
const GREEN: Color = Color::Indexed(36);
const VERMILION: Color = Color::Indexed(166);
const ORANGE: Color = Color::Indexed(172);
const GREY: Color = Color::Indexed(245);

impl Theme {
    /// Ids of the themes there are.
    pub const IDS: [&'static str; 2] = ["default", "mono"];

    /// The theme of that id.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        match id {
            "default" => Some(Self::standard()),
            "mono" => Some(Self::mono()),
            _ => None,
        }
    }

    /// The default: safe for colour-blind players.
    #[must_use]
    pub fn standard() -> Self {
        let (plain, bold) = (Style::new(), Style::new().add_modifier(Modifier::BOLD));
        Self {
            id: "default",
            text: plain,
            dim: plain.fg(GREY),
            strong: bold,
            title: bold.fg(BLUE),
            line: plain.fg(GREY),
            focus: bold,
            key: bold.fg(BLUE),
            good: bold.fg(GREEN),
            bad: bold.fg(VERMILION),
            warn: bold.fg(ORANGE),
            gauge: plain.fg(BLUE),
            land: plain.fg(GREY),
            border: [plain.fg(GREEN), plain.fg(ORANGE), bold.fg(VERMILION)],
        }
    }

    /// No colour at all: bold, dim, underlined, reversed.
    #[must_use]
    pub fn mono() -> Self {
        let plain = Style::new();
        let (bold, dim) = (plain.add_modifier(Modifier::BOLD), plain.add_modifier(Modifier::DIM));
        let under = plain.add_modifier(Modifier::UNDERLINED);
        Self {
            id: "mono",
            text: plain,
            dim: plain,
            strong: bold,
            title: bold,
            line: dim,
            focus: bold,
            key: bold,
            good: bold,
            bad: bold.add_modifier(Modifier::UNDERLINED),
            warn: under,
            gauge: plain,
            land: dim,
            border: [plain, plain, bold],
        }
    }
}
