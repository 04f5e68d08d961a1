//! A pack that is read when it is first needed: a title shows a few names of it, and need not wait for its rules.

use super::{Pack, Texts, builtin};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// A pack, read already or to be read when it is first looked into.
#[derive(Debug, Clone)]
pub enum Held {
    /// Read.
    Read(Arc<Pack>),
    /// The built-in one, unread at first.
    Builtin(Arc<Unread>),
}

/// The built-in pack before and after it is read.
#[derive(Debug, Default)]
pub struct Unread {
    front: OnceLock<Texts>,
    pack: OnceLock<Arc<Pack>>,
}

impl Held {
    /// The built-in pack, which is not read yet.
    #[must_use]
    pub fn builtin() -> Self {
        Self::Builtin(Arc::default())
    }

    /// Whether it has been read.
    #[must_use]
    pub fn is_read(&self) -> bool {
        match self {
            Self::Read(_) => true,
            Self::Builtin(unread) => unread.pack.get().is_some(),
        }
    }

    /// The pack's id, told without reading it.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Read(pack) => &pack.id,
            Self::Builtin(_) => builtin::ID,
        }
    }

    /// Whether the pack has a guide for a first game, told without reading it.
    #[must_use]
    pub fn has_guide(&self) -> bool {
        match self {
            Self::Read(pack) => pack.guide.is_some(),
            Self::Builtin(_) => builtin::HAS_GUIDE,
        }
    }
}

/// What has the texts that a title shows: the pack's own title, and the names of scenarios, lenses and mandates.
pub trait Front {
    /// One of them, in its first wording.
    fn front(&self, key: &str) -> Option<&str>;
}

impl Front for Pack {
    fn front(&self, key: &str) -> Option<&str> {
        self.first(key)
    }
}

impl Front for Held {
    /// An unread pack stays unread.
    fn front(&self, key: &str) -> Option<&str> {
        match self {
            Self::Read(pack) => pack.front(key),
            Self::Builtin(unread) => unread.front.get_or_init(builtin::front).first(key),
        }
    }
}

impl Deref for Held {
    type Target = Arc<Pack>;

    fn deref(&self) -> &Arc<Pack> {
        match self {
            Self::Read(pack) => pack,
            Self::Builtin(unread) => unread.pack.get_or_init(|| Arc::new(builtin::pack())),
        }
    }
}

impl From<Arc<Pack>> for Held {
    fn from(pack: Arc<Pack>) -> Self {
        Self::Read(pack)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The title's texts are those of the pack, and asking for them reads no rules.
    #[test]
    fn a_title_is_the_same_before_and_after_the_pack_is_read() {
        let held = Held::builtin();
        let read = Arc::new(builtin::pack());
        let mut keys = ["pack.title", "pack.subtitle", "lens.sealed.name"].map(str::to_owned).to_vec();
        for (kind, ids) in [("scenario", read.scenarios()), ("lens", read.lenses()), ("mandate", read.mandates())] {
            keys.extend(ids.iter().map(|id| format!("{kind}.{id}.name")));
        }
        let before: Vec<Option<&str>> = keys.iter().map(|key| held.front(key)).collect();
        assert_eq!((held.id(), held.has_guide()), (read.id.as_str(), read.guide.is_some()));
        assert!(!held.is_read());
        let after = Held::from(read);
        for (key, before) in keys.iter().zip(before) {
            assert!(before.is_some(), "{key} stands among the texts of the title");
            assert_eq!(before, after.front(key), "{key}");
        }
        assert_eq!(held.hash, after.hash);
        assert!(held.is_read());
    }
}
