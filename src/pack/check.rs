//! Whether what is written makes sense. Ids were understood before; whoever is unknown is passed over here.
//!
//! Absent: any check of balance. A pack that is sound can still be dull.

mod bounds;
mod card;
mod context;
mod event;
mod frame;
mod library;
mod offer;
mod rule;
mod setting;
mod text;
mod usage;

use super::lower::Base;
use super::names::Names;
use super::parse::Written;
use super::problem::{Place, Problems, Sources};
use super::raw;
use super::sites::RuleSite;

/// What is checked, and where problems go.
pub(super) struct Check<'c, 'a> {
    pub(super) all: &'c Written<'a>,
    pub(super) sites: &'c [RuleSite<'c, 'a>],
    pub(super) names: &'c Names,
    pub(super) sources: &'c Sources<'c>,
    pub(super) problems: &'c mut Problems,
}

impl Check<'_, '_> {
    /// An error at the place of a word of the files.
    fn error(&mut self, anchor: &str, message: impl Into<String>) {
        let place = self.place(anchor);
        self.problems.error(place, message);
    }

    /// A warning at the place of a word of the files.
    fn warn(&mut self, anchor: &str, message: impl Into<String>) {
        let place = self.place(anchor);
        self.problems.warn(place, message);
    }

    fn place(&self, anchor: &str) -> Place {
        self.sources.place_of(anchor).unwrap_or_else(|| Place::start_of("pack.ron"))
    }

    /// An error unless the number lies between the bounds.
    fn between(&mut self, anchor: &str, what: &str, n: impl Into<i64>, lo: i64, hi: i64) {
        let n = n.into();
        if !(lo..=hi).contains(&n) {
            self.error(anchor, format!("{what}: {n}; expected {lo} to {hi}"));
        }
    }
}

/// Checks a pack. What only makes sense of known ids is asked last, and not at all after an error.
pub(super) fn check(mut c: Check<'_, '_>, base: Option<&Base>) {
    setting::check(&mut c);
    context::check(&mut c);
    rule::check(&mut c);
    event::check(&mut c);
    frame::check(&mut c);
    library::check(&mut c);
    offer::check(&mut c);
    card::check(&mut c);
    text::check(&mut c);
    if let Some(base) = base.filter(|_| !c.problems.any_error()) {
        usage::check(&mut c);
        bounds::check(&mut c, base);
    }
}

/// Checks a card by itself, that is read against a pack's ids.
pub(super) fn check_card(written: &raw::Card<'_>, names: &Names, sources: &Sources<'_>, problems: &mut Problems) {
    let all = Written::default();
    let mut c = Check { all: &all, sites: &[], names, sources, problems };
    card::one(&mut c, written);
}
