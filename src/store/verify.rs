//! Whether a save is what it was: sound, damaged, of another pack, or changed by hand.

use super::salvage::salvage;
use crate::game::document::Written;
use crate::game::places::Spot;
use crate::game::replay::differing;
use crate::game::{Game, Overlay, read_document, replay};
use crate::lang::files;
use crate::pack::Pack;
use std::sync::Arc;

/// What was found out about a save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It replays to the digests it holds.
    Sound {
        /// The month it stands in, from 1.
        month: usize,
        /// Set when it was played under another version of the pack, and nothing in it differs.
        version: Option<String>,
    },
    /// It cannot be read, or not to its end.
    Damaged {
        /// Where it stops.
        spot: Spot,
        /// What is wrong, and the cure.
        what: String,
        /// Whole months and further moves that do replay; `None` where not even the header does.
        reaches: Option<(usize, usize)>,
    },
    /// It was played with another pack, or with another version of this one under which it comes out differently.
    OtherPack {
        /// The pack it names: id and version.
        pack: (String, String),
        /// What differs first, or what to do.
        what: String,
    },
    /// It was changed after it was written: the same pack gives another digest.
    Tampered {
        /// The first month that differs, from 1.
        month: usize,
    },
}

impl Verdict {
    /// The word for it in tables and JSON.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Sound { .. } => "sound",
            Self::Damaged { .. } => "damaged",
            Self::OtherPack { .. } => "other_pack",
            Self::Tampered { .. } => "tampered",
        }
    }

    /// Whether it is sound.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        matches!(self, Self::Sound { .. })
    }

    /// One sentence; a place stands apart, in [`Verdict::spot`].
    #[must_use]
    pub fn sentence(&self) -> String {
        match self {
            Self::Sound { month, version: None } => files::sound_in_month(month),
            Self::Sound { month, version: Some(version) } => files::sound_in_month_played_under_version(month, version),
            Self::Damaged { what, reaches, .. } => match reaches {
                None => format!("damaged: {what}"),
                Some((0, 0)) => files::damaged_before_its_first_move(what),
                Some((months, 0)) => files::damaged_it_replays_through_month(what, months),
                Some((months, moves)) => files::damaged_it_replays_through_move_of(what, moves, months + 1),
            },
            Self::OtherPack { pack, what } => files::from_another_pack_version(&pack.0, &pack.1, what),
            Self::Tampered { month } => files::changed_since_it_was_written_month(month),
        }
    }

    /// Where it stops, if it is damaged.
    #[must_use]
    pub fn spot(&self) -> Option<Spot> {
        match self {
            Self::Damaged { spot, .. } => Some(*spot),
            _ => None,
        }
    }
}

/// Replays a save and says what it is. Its header's pack is compared with the one given.
#[must_use]
pub fn verify(pack: &Arc<Pack>, text: &str) -> Verdict {
    examine(pack, text).0
}

/// The same, with the game as far as it replays.
#[must_use]
pub(super) fn examine(pack: &Arc<Pack>, text: &str) -> (Verdict, Option<Game>) {
    let written = match read_document(text) {
        Ok(written) => written,
        Err(why) => {
            let mended = salvage(text, offset_of(text, why.spot));
            let game = mended.and_then(|mended| examine(pack, &mended).1);
            let reaches = game.as_ref().map(reach);
            return (Verdict::Damaged { spot: why.spot, what: why.what, reaches }, game);
        }
    };
    let named = crate::pack::quote(written.pack.unwrap_or(&pack.id));
    let version = crate::pack::quote(written.pack_version.unwrap_or(&pack.version));
    if named != pack.id {
        let what = files::this_is_pack_name_the_other(&pack.id);
        return (Verdict::OtherPack { pack: (named, version), what }, None);
    }
    let same = written.pack_hash.is_none_or(|hash| hash == pack.hash);
    match replay(pack, text, &Overlay::default()) {
        Err(stopped) => {
            let game = stopped.game.map(|g| *g);
            if same {
                let reaches = game.as_ref().map(reach);
                return (Verdict::Damaged { spot: stopped.spot, what: stopped.what, reaches }, game);
            }
            // A month may end differently before a move of a later one is refused.
            let first = game.as_ref().and_then(|game| differing(game, &written).first().copied());
            let what = match first {
                Some(month) => ends_differently(month),
                None => format!("{}:{}: {}", stopped.spot.line, stopped.spot.column, stopped.what),
            };
            (Verdict::OtherPack { pack: (named, version), what }, game)
        }
        Ok(replay) => {
            let first = replay.differing.first().copied().or_else(|| unsigned(&written, &replay.game));
            let verdict = match first {
                Some(month) if same => Verdict::Tampered { month },
                Some(month) => Verdict::OtherPack { pack: (named, version), what: ends_differently(month) },
                None => Verdict::Sound { month: replay.game.rounds().len(), version: (!same).then_some(version) },
            };
            (verdict, Some(replay.game))
        }
    }
}

fn ends_differently(month: usize) -> String {
    files::month_is_the_first_to_end(month)
}

/// The first finished month of a save without a digest; scripts need none.
fn unsigned(written: &Written<'_>, game: &Game) -> Option<usize> {
    written.format?;
    let closed = game.rounds().iter().filter(|r| r.closed).count();
    (written.digests.len() < closed).then(|| written.digests.len() + 1)
}

/// The byte offset of a place.
fn offset_of(text: &str, spot: Spot) -> usize {
    let before: usize = text.split_inclusive('\n').take(spot.line - 1).map(str::len).sum();
    let line = text.get(before..).unwrap_or_default();
    before + line.char_indices().nth(spot.column - 1).map_or(line.len(), |(at, _)| at)
}

fn reach(game: &Game) -> (usize, usize) {
    let months = game.rounds().iter().filter(|r| r.closed).count();
    (months, game.rounds().last().filter(|r| !r.closed).map_or(0, |r| r.moves.len()))
}
