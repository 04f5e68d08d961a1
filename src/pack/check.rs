//! Whether what is written makes sense.

use super::lower::Base;
use super::names::Names;
use super::parse::Written;
use super::problem::{Problems, Sources};
use super::raw;
use super::sites::RuleSite;

/// What is checked.
pub(super) struct Subject<'c, 'a> {
    pub(super) all: &'c Written<'a>,
    pub(super) sites: &'c [RuleSite<'c, 'a>],
    pub(super) names: &'c Names,
    pub(super) sources: &'c Sources<'c>,
    /// The lowered form; what is unknown stands there as number 0.
    pub(super) base: Option<&'c Base>,
}

/// Checks a pack.
pub(super) fn check(_subject: &Subject<'_, '_>, _problems: &mut Problems) {}

/// Checks a card by itself.
pub(super) fn check_card(_card: &raw::Card<'_>, _names: &Names, _sources: &Sources<'_>, _problems: &mut Problems) {}
