//! Colours by role. Nothing is said by colour alone: signs, words and letters say it too.

use crate::game::settings::Look;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier, Style};

/// A style for every role. Unless the theme has a ground of its own, front and back stay the terminal's but for accents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Its id.
    pub id: &'static str,
    /// Ground and front of the whole screen, where they are not the terminal's own.
    pub base: Style,
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

/// How many colours a terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// The sixteen of its own palette.
    Sixteen,
    /// 256.
    Many,
    /// Any red, green and blue.
    True,
}

impl Depth {
    /// What `COLORTERM` and `TERM` say; sixteen where they say nothing.
    #[must_use]
    pub fn detect(colorterm: Option<&str>, term: Option<&str>) -> Self {
        let says = |what: Option<&str>, word: &str| what.is_some_and(|w| w.contains(word));
        if says(colorterm, "truecolor") || says(colorterm, "24bit") || says(term, "direct") {
            Self::True
        } else if says(term, "256") || colorterm.is_some_and(|c| !c.is_empty()) {
            Self::Many
        } else {
            Self::Sixteen
        }
    }
}

/// A colour at each depth: of the sixteen, of the 256, and red, green and blue.
#[derive(Debug, Clone, Copy)]
struct Ink(Color, u8, (u8, u8, u8));

impl Ink {
    fn at(self, depth: Depth) -> Color {
        match depth {
            Depth::Sixteen => self.0,
            Depth::Many => Color::Indexed(self.1),
            Depth::True => Color::Rgb(self.2.0, self.2.1, self.2.2),
        }
    }
}

/// What a theme with colours is made of.
#[derive(Debug, Clone, Copy)]
struct Palette {
    /// Front and back; none where the terminal keeps its own.
    ground: Option<(Ink, Ink)>,
    /// Titles and keys.
    title: Ink,
    good: Ink,
    bad: Ink,
    warn: Ink,
    /// What matters less; none where everything is to be read from afar.
    quiet: Option<Ink>,
}

const BLACK: Ink = Ink(Color::Black, 16, (0, 0, 0));
const WHITE: Ink = Ink(Color::White, 231, (255, 255, 255));

/// Sky blue, bluish green, vermilion and orange after Okabe and Ito; they read on dark and on light ground.
const DARK: Palette = Palette {
    ground: None,
    title: Ink(Color::LightBlue, 32, (0x3d, 0x9b, 0xd9)),
    good: Ink(Color::LightCyan, 36, (0x00, 0xa8, 0x7b)),
    bad: Ink(Color::LightRed, 166, (0xd5, 0x5e, 0x00)),
    warn: Ink(Color::LightYellow, 172, (0xd6, 0x8f, 0x00)),
    quiet: Some(Ink(Color::Gray, 245, (0x8c, 0x90, 0x96))),
};

/// The same hues, darkened for a white ground.
const LIGHT: Palette = Palette {
    ground: Some((BLACK, WHITE)),
    title: Ink(Color::Blue, 25, (0x00, 0x5f, 0x9e)),
    good: Ink(Color::Cyan, 23, (0x00, 0x66, 0x5c)),
    bad: Ink(Color::Red, 130, (0xa8, 0x43, 0x00)),
    warn: Ink(Color::Magenta, 94, (0x7a, 0x55, 0x00)),
    quiet: Some(Ink(Color::DarkGray, 240, (0x57, 0x5b, 0x61))),
};

/// The same hues, lightened for a black ground.
const HIGH: Palette = Palette {
    ground: Some((WHITE, BLACK)),
    title: Ink(Color::LightYellow, 229, (0xff, 0xf2, 0x99)),
    good: Ink(Color::LightCyan, 117, (0x7f, 0xd4, 0xff)),
    bad: Ink(Color::LightRed, 208, (0xff, 0x8c, 0x1a)),
    warn: Ink(Color::LightYellow, 220, (0xff, 0xd7, 0x00)),
    quiet: None,
};

/// Dark enough to be read in a lit room, from the last row.
const PROJECTOR: Palette = Palette {
    ground: Some((BLACK, WHITE)),
    title: Ink(Color::Blue, 18, (0x00, 0x32, 0x78)),
    good: Ink(Color::Blue, 23, (0x00, 0x50, 0x50)),
    bad: Ink(Color::Red, 88, (0x8f, 0x1e, 0x00)),
    warn: Ink(Color::Magenta, 54, (0x5a, 0x1e, 0x82)),
    quiet: None,
};

impl Theme {
    /// Ids of the themes there are.
    pub const IDS: [&'static str; 5] = ["dark", "light", "high_contrast", "monochrome", "projector"];

    /// The theme of that id, in 256 colours.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        Look::of(id).map(|look| Self::new(look, Depth::Many))
    }

    /// A theme in the colours there are.
    #[must_use]
    pub fn new(look: Look, depth: Depth) -> Self {
        let palette = match look {
            Look::Monochrome => return Self::mono(),
            Look::Dark => DARK,
            Look::Light => LIGHT,
            Look::HighContrast => HIGH,
            Look::Projector => PROJECTOR,
        };
        let theme = Self::coloured(look.id(), palette, depth);
        let bold = Style::new().add_modifier(Modifier::BOLD);
        match look {
            Look::HighContrast => Self { focus: bold.add_modifier(Modifier::REVERSED), ..theme },
            Look::Projector => Self { text: bold, dim: bold, focus: bold.add_modifier(Modifier::REVERSED), ..theme },
            _ => theme,
        }
    }

    /// The default: safe for colour-blind players.
    #[must_use]
    pub fn standard() -> Self {
        Self::new(Look::Dark, Depth::Many)
    }

    fn coloured(id: &'static str, palette: Palette, depth: Depth) -> Self {
        let (plain, bold) = (Style::new(), Style::new().add_modifier(Modifier::BOLD));
        let [title, good, bad, warn] = [palette.title, palette.good, palette.bad, palette.warn].map(|i| i.at(depth));
        let quiet = palette.quiet.map_or(plain, |i| plain.fg(i.at(depth)));
        let base = palette.ground.map_or(plain, |(front, back)| plain.fg(front.at(depth)).bg(back.at(depth)));
        Self {
            id,
            base,
            text: plain,
            dim: quiet,
            strong: bold,
            title: bold.fg(title),
            line: quiet,
            focus: bold,
            key: bold.fg(title),
            good: bold.fg(good),
            bad: bold.fg(bad),
            warn: bold.fg(warn),
            gauge: plain.fg(title),
            land: quiet,
            border: [plain.fg(good), plain.fg(warn), bold.fg(bad)],
        }
    }

    /// No colour at all: bold, dim, underlined, reversed.
    #[must_use]
    pub fn mono() -> Self {
        let plain = Style::new();
        let (bold, dim) = (plain.add_modifier(Modifier::BOLD), plain.add_modifier(Modifier::DIM));
        let under = plain.add_modifier(Modifier::UNDERLINED);
        Self {
            id: "monochrome",
            base: plain,
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

    /// Puts the theme's ground under what is drawn, wherever a cell has the terminal's own colours; a line under words begins
    /// and ends with them.
    pub(super) fn ground(&self, buffer: &mut Buffer) {
        if self.warn.add_modifier.contains(Modifier::UNDERLINED) {
            let columns = usize::from(buffer.area.width).max(1);
            buffer.content.chunks_mut(columns).for_each(trim_underlines);
        }
        for cell in &mut buffer.content {
            if let (Color::Reset, Some(front)) = (cell.fg, self.base.fg) {
                cell.fg = front;
            }
            if let (Color::Reset, Some(back)) = (cell.bg, self.base.bg) {
                cell.bg = back;
            }
        }
    }
}

/// Takes the line from blanks before and after the words of each underlined stretch of a row.
fn trim_underlines(row: &mut [Cell]) {
    let is_under = |cell: &Cell| cell.modifier.contains(Modifier::UNDERLINED);
    for stretch in row.chunk_by_mut(|a, b| is_under(a) == is_under(b)).filter(|s| s.first().is_some_and(is_under)) {
        let is_blank = |cell: &&mut Cell| cell.symbol() == " ";
        let blanks = stretch.iter_mut().take_while(is_blank).count();
        stretch[..blanks].iter_mut().for_each(|cell| cell.modifier.remove(Modifier::UNDERLINED));
        let blanks = stretch.iter_mut().rev().take_while(is_blank).count();
        let from = stretch.len() - blanks;
        stretch[from..].iter_mut().for_each(|cell| cell.modifier.remove(Modifier::UNDERLINED));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLOURED: [Look; 4] = [Look::Dark, Look::Light, Look::HighContrast, Look::Projector];

    /// Red, green and blue of a theme's colour; those of the 256 after the usual cube.
    fn rgb(colour: Color) -> [f64; 3] {
        let part = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
        let (r, g, b) = match colour {
            Color::Rgb(r, g, b) => (r, g, b),
            Color::Indexed(n @ 16..=231) => (part((n - 16) / 36), part((n - 16) / 6 % 6), part((n - 16) % 6)),
            Color::Indexed(n) => (8 + 10 * (n - 232), 8 + 10 * (n - 232), 8 + 10 * (n - 232)),
            other => panic!("{other} is the terminal's own"),
        };
        [r, g, b].map(|c| f64::from(c) / 255.0)
    }

    fn linear(colour: [f64; 3]) -> [f64; 3] {
        colour.map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) })
    }

    fn luminance(colour: Color) -> f64 {
        let [r, g, b] = linear(rgb(colour));
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(a: Color, b: Color) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_colour_is_read_on_its_ground() {
        for look in COLOURED {
            for depth in [Depth::Many, Depth::True] {
                let theme = Theme::new(look, depth);
                let back = theme.base.bg.unwrap_or(Color::Indexed(16));
                let least = if matches!(look, Look::HighContrast | Look::Projector) { 7.0 } else { 4.5 };
                for style in [theme.title, theme.good, theme.bad, theme.warn, theme.dim] {
                    let Some(front) = style.fg.or(theme.base.fg) else { continue };
                    let found = contrast(front, back);
                    assert!(found >= least, "{}, {depth:?}: {front} has {found:.1}", theme.id);
                }
            }
        }
    }

    /// How red, green and blue look to eyes without red, green or blue cones (Machado, Oliveira and Fernandes 2009).
    const EYES: [[[f64; 3]; 3]; 3] = [
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ];

    #[test]
    fn good_and_bad_are_apart_for_every_eye() {
        for look in COLOURED {
            for depth in [Depth::Many, Depth::True] {
                let theme = Theme::new(look, depth);
                let [good, bad] = [theme.good, theme.bad].map(|s| linear(rgb(s.fg.unwrap())));
                for eye in EYES {
                    let seen = |c: [f64; 3]| eye.map(|row| row.iter().zip(c).map(|(a, b)| a * b).sum::<f64>().max(0.0));
                    let far = seen(good).iter().zip(seen(bad)).map(|(a, b)| (a.sqrt() - b.sqrt()).powi(2)).sum::<f64>();
                    assert!(far.sqrt() > 0.2, "{}, {depth:?}: {:.2}", theme.id, far.sqrt());
                }
            }
        }
    }

    #[test]
    fn a_terminal_says_how_many_colours_it_has() {
        for (colorterm, term, depth) in [
            (Some("truecolor"), Some("xterm-256color"), Depth::True),
            (Some("24bit"), None, Depth::True),
            (None, Some("xterm-direct"), Depth::True),
            (None, Some("screen-256color"), Depth::Many),
            (Some("yes"), Some("xterm"), Depth::Many),
            (Some(""), Some("xterm"), Depth::Sixteen),
            (None, Some("linux"), Depth::Sixteen),
            (None, None, Depth::Sixteen),
        ] {
            assert_eq!(Depth::detect(colorterm, term), depth, "{colorterm:?} {term:?}");
        }
    }

    #[test]
    fn with_sixteen_colours_none_other_is_used() {
        for look in COLOURED {
            let theme = Theme::new(look, Depth::Sixteen);
            for style in [theme.base, theme.title, theme.good, theme.bad, theme.warn, theme.dim, theme.gauge] {
                for colour in [style.fg, style.bg].into_iter().flatten() {
                    assert!(!matches!(colour, Color::Rgb(..) | Color::Indexed(_)), "{}: {colour}", theme.id);
                }
            }
        }
    }
}
