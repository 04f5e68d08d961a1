//! A list with one focused row: marked by `>` and by weight, kept in sight, the real cursor on it.

use crate::tui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use std::cell::RefCell;

/// Where a row was drawn: columns from and to, line, and which row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    columns: (u16, u16),
    line: u16,
    /// The row.
    pub row: usize,
}

impl Spot {
    /// Whether it is there.
    pub fn has(&self, column: u16, line: u16) -> bool {
        self.line == line && (self.columns.0..self.columns.1).contains(&column)
    }
}

thread_local! {
    /// Where rows are drawn, while somebody asks: a frame has no room to carry it.
    static ASKED: RefCell<Option<Vec<Spot>>> = const { RefCell::new(None) };
}

/// Where the rows are that `draw` draws, since it last [`covered`] them.
pub fn spots(draw: impl FnOnce()) -> Vec<Spot> {
    ASKED.with(|asked| *asked.borrow_mut() = Some(Vec::new()));
    draw();
    ASKED.with(|asked| asked.borrow_mut().take()).unwrap_or_default()
}

/// Says that what has been drawn so far is under something else now.
pub fn covered() {
    ASKED.with(|asked| {
        if let Some(spots) = asked.borrow_mut().as_mut() {
            spots.clear();
        }
    });
}

/// Columns of the mark before a row.
pub const GUTTER: usize = 2;

/// Lines, some of which are rows that can be focused.
#[derive(Debug, Default)]
pub struct Listing {
    lines: Vec<Line<'static>>,
    rows: Vec<(usize, usize)>,
}

impl Listing {
    /// A line that can't be focused, from the very edge on.
    pub fn line(&mut self, line: Line<'static>) {
        self.lines.push(line);
    }

    /// Lines that can't be focused, set in from the mark.
    pub fn text(&mut self, lines: impl IntoIterator<Item = Line<'static>>) {
        self.lines.extend(lines.into_iter().map(set_in));
    }

    /// How many lines it has.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// An empty line.
    pub fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
    }

    /// A row that can be focused.
    pub fn row(&mut self, lines: impl IntoIterator<Item = Line<'static>>) {
        let start = self.lines.len();
        self.lines.extend(lines.into_iter().map(set_in));
        self.rows.push((start, self.lines.len().max(start + 1)));
    }

    /// Draws it with the given row focused.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, cursor: usize, theme: &Theme) {
        if area.is_empty() {
            return;
        }
        let height = usize::from(area.height);
        let focus = self.rows.get(cursor.min(self.rows.len().saturating_sub(1))).copied();
        let offset = offset(self.lines.len(), height, focus.unwrap_or((0, 1)));
        for (at, text) in self.lines.iter().enumerate().skip(offset).take(height) {
            let y = area.y + (at - offset) as u16;
            let here = Rect { y, height: 1, ..area };
            let first = focus.is_some_and(|(start, _)| start == at);
            let mut text = text.clone();
            if first {
                text = focused(text, theme);
            }
            frame.render_widget(text, here);
            if first {
                frame.render_widget(Span::styled(">", theme.key), here);
                frame.set_cursor_position(Position::new(area.x, y));
            }
        }
        self.tell(area, offset);
        scrollbar(frame, area, self.lines.len(), offset, theme);
    }

    /// Tells whoever asks where its rows are.
    fn tell(&self, area: Rect, offset: usize) {
        ASKED.with(|asked| {
            let mut asked = asked.borrow_mut();
            let Some(spots) = asked.as_mut() else { return };
            for (row, (start, end)) in self.rows.iter().enumerate() {
                for at in (*start).max(offset)..(*end).min(offset + usize::from(area.height)) {
                    let line = area.y + (at - offset) as u16;
                    spots.push(Spot { columns: (area.x, area.right()), line, row });
                }
            }
        });
    }
}

fn set_in(mut text: Line<'static>) -> Line<'static> {
    text.spans.insert(0, Span::raw("  "));
    text
}

/// The focused line: where the theme turns it round, its own colours would show as blocks, and it has none.
fn focused(mut text: Line<'static>, theme: &Theme) -> Line<'static> {
    if theme.focus.add_modifier.contains(ratatui::style::Modifier::REVERSED) {
        text.spans.iter_mut().for_each(|span| span.style.fg = theme.text.fg);
    }
    text.patch_style(theme.focus)
}

/// Where the view starts, so that the focus is in it, in the middle when there is room on both sides.
fn offset(lines: usize, height: usize, (start, end): (usize, usize)) -> usize {
    let most = lines.saturating_sub(height);
    let middle = (start + end) / 2;
    middle.saturating_sub(height / 2).min(most).min(start)
}

/// A mark at the right edge of what is longer than its area.
pub fn scrollbar(frame: &mut Frame<'_>, area: Rect, lines: usize, offset: usize, theme: &Theme) {
    let height = usize::from(area.height);
    if lines <= height || area.width < 4 || height < 2 {
        return;
    }
    let thumb = (height * height / lines).clamp(1, height);
    let most = lines - height;
    let top = (height - thumb) * offset.min(most) / most;
    for y in 0..height {
        let here = Rect { x: area.right() - 1, y: area.y + y as u16, width: 1, height: 1 };
        let mark = if (top..top + thumb).contains(&y) { "┃" } else { "┆" };
        frame.render_widget(Span::styled(mark, theme.line), here);
    }
}

/// Draws lines to read, from `scroll` on; returns nothing drawn beyond the end.
pub fn draw_page(frame: &mut Frame<'_>, area: Rect, lines: &[Line<'static>], scroll: usize, theme: &Theme) {
    if area.is_empty() {
        return;
    }
    let height = usize::from(area.height);
    let scroll = scroll.min(lines.len().saturating_sub(height));
    for (at, text) in lines.iter().skip(scroll).take(height).enumerate() {
        let here = Rect { y: area.y + at as u16, height: 1, ..area };
        frame.render_widget(text.clone(), here);
    }
    scrollbar(frame, area, lines.len(), scroll, theme);
}
