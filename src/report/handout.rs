//! Handouts: the facilitator's guide, sheets for seats and roles, how to play, glossary, quiz, memo, rubric, a way without
//! computers. Made from the pack, so that they are never out of date: its words stand under `handout.` in its texts, what
//! it holds is read from it.

mod guide;
mod sheet;

use super::paper::{Block, Page, Section, table};
use super::words::Words;
use crate::engine::Scenario;
use crate::lang::report;
use crate::pack::{Pack, UnknownId, nearest};

/// The pack's texts and the scenario of its defaults, which names what it holds.
pub(super) struct Kit<'a> {
    pub(super) words: Words<'a>,
}

impl Kit<'_> {
    /// The entries of a list of texts; none where the pack has none.
    pub(super) fn list(&self, key: &str) -> Vec<String> {
        // Paper has no type for what is typed; quotes do, as in line mode.
        let plain = |text: &str| text.replace('`', "'");
        self.words.pack.text(key).map_or(Vec::new(), |texts| texts.iter().map(plain).collect())
    }

    /// Paragraphs.
    pub(super) fn told(&self, key: &str) -> Vec<Block> {
        self.list(key).iter().flat_map(|t| t.split("\n\n")).map(|t| Block::Text(t.to_owned())).collect()
    }

    /// A list as a block, if there is anything in it.
    pub(super) fn points(&self, key: &str) -> Option<Block> {
        let items = self.list(key);
        (!items.is_empty()).then_some(Block::List(items))
    }

    /// Rows whose parts stand between bars.
    pub(super) fn rows(&self, key: &str, head: &[&str]) -> Option<Block> {
        let split = |row: &String| row.splitn(head.len(), " | ").map(|cell| cell.trim().to_owned()).collect();
        let rows: Vec<Vec<String>> = self.list(key).iter().map(split).collect();
        (!rows.is_empty()).then(|| table(head, rows))
    }

    /// A name or a text, nothing where the pack has none.
    pub(super) fn text(&self, key: &str) -> String {
        self.words.find(key).unwrap_or_default().to_owned()
    }
}

/// A head and what stands under it, if anything does.
pub(super) fn under(title: &str, blocks: impl IntoIterator<Item = Block>) -> Vec<Block> {
    let blocks: Vec<Block> = blocks.into_iter().collect();
    if blocks.is_empty() { blocks } else { [Block::Head(title.to_owned())].into_iter().chain(blocks).collect() }
}

/// The handouts: all, or the sheet of one seat or role.
///
/// # Errors
///
/// An [`UnknownId`] when `seat` is none.
pub fn handout(pack: &Pack, seat: Option<&str>) -> Result<Page, UnknownId> {
    let d = &pack.defaults;
    let scenario = pack.compile(&d.scenario, &d.lens, &d.mandate)?;
    let kit = Kit { words: Words::new(pack, &scenario) };
    let title = kit.text("pack.title");
    let page = |title: String, sections: Vec<Section>| Page {
        title,
        below: kit.list("pack.subtitle"),
        sections,
        foot: kit.text("pack.disclaimer"),
        sheets: true,
    };
    let Some(seat) = seat else {
        let mut sections = guide::sections(&kit);
        sections.extend(seats(&scenario).iter().map(|s| sheet::seat(&kit, s)));
        sections.extend(kit.list("handout.roles").iter().map(|r| sheet::role(&kit, r)));
        sections.extend(guide::after(&kit));
        return Ok(page(report::handouts(&title), sections));
    };
    if seats(&scenario).iter().any(|s| s == seat) {
        let mut section = sheet::seat(&kit, seat);
        section.blocks.extend(under(report::how_to_play(), kit.points("handout.how")));
        return Ok(page(report::a_seat(&title), vec![section]));
    }
    if kit.list("handout.roles").iter().any(|r| r == seat) {
        return Ok(page(report::a_role(&title), vec![sheet::role(&kit, seat)]));
    }
    let known: Vec<String> = seats(&scenario).into_iter().chain(kit.list("handout.roles")).collect();
    let near = nearest(seat, known.iter().map(String::as_str)).map(str::to_owned);
    Err(UnknownId { kind: report::seat_or_role(), id: seat.to_owned(), nearest: near })
}

/// The player's seat, then the capitals'.
fn seats(scenario: &Scenario) -> Vec<String> {
    std::iter::once(super::frontier::PLAYER.to_owned()).chain(scenario.capitals.iter().map(|c| c.id.clone())).collect()
}
