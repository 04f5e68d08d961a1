//! The shelf of saved games, as faces list it. Reading and tidying it is the store's.

use super::Fork;
use crate::engine::Scores;

/// A saved game.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What opens it again.
    pub handle: String,
    /// Its name, alone of its kind on the shelf.
    pub name: String,
    /// Whether it is one of the sample games, which are read and never written.
    pub sample: bool,
    /// A scenario id; empty where it could not be read.
    pub scenario: String,
    /// A lens id, or `sealed`.
    pub lens: String,
    /// A mandate id.
    pub mandate: String,
    /// The seed.
    pub seed: u32,
    /// The month being played, or the last one of a finished game; from 1.
    pub month: usize,
    /// Whether it can be played on.
    pub open: bool,
    /// The class code it was begun with.
    pub code: Option<String>,
    /// The players' names; of a sample game, what it shows.
    pub players: Option<String>,
    /// When it was last written.
    pub touched: Option<String>,
    /// The save it branched off.
    pub parent: Option<String>,
    /// And where.
    pub fork: Option<Fork>,
    /// The step of the guide it is played by, from 0.
    pub guide: Option<u16>,
    /// The scores so far, as the player sees them; of a finished game, the last ones.
    pub scores: Option<Scores>,
    /// What is wrong with it.
    pub trouble: Option<Trouble>,
}

/// What is wrong with a saved game.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Place, what, and the cure.
    pub what: String,
    /// Whether what still plays of it can be kept as a branch.
    pub plays: bool,
}

impl Kept {
    /// Whether what was typed in a search stands in its name, or in what is said of it.
    #[must_use]
    pub fn matches(&self, typed: &str, said: &str) -> bool {
        let own = [&self.name, &self.scenario, &self.lens, said].map(|s| s.to_lowercase());
        let more = [&self.players, &self.code, &self.parent].into_iter().flatten().map(|s| s.to_lowercase());
        let all: Vec<String> = own.into_iter().chain(more).collect();
        typed.to_lowercase().split_whitespace().all(|word| all.iter().any(|text| text.contains(word)))
    }
}

/// Something to be done to the shelf. Saves are named by their handles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tidy {
    /// Another name for a save.
    Rename(String, String),
    /// A copy of it.
    Duplicate(String),
    /// A copy of it in a file elsewhere.
    Export(String, String),
    /// A save from a file elsewhere.
    Import(String),
    /// To the trash.
    Delete(String),
    /// The trash emptied, for good.
    EmptyTrash,
    /// What still plays of a damaged save, kept as a branch.
    Rescue(String),
}

/// The shelf as a tree: places in the list and how deep each lies, a branch below what it left. Trees keep the order of
/// their first members; a branch whose parent is not on the shelf, or is a sample game, is a tree of its own.
#[must_use]
pub fn tree(kept: &[Kept]) -> Vec<(usize, usize)> {
    order(&parents(kept, false))
}

/// Those of the tree that a game stands in, with how deep each lies; the root may be a sample game.
#[must_use]
pub fn kin(kept: &[Kept], name: &str) -> Vec<(usize, usize)> {
    let parents = parents(kept, true);
    let Some(own) = kept.iter().position(|k| k.name == name) else { return Vec::new() };
    let of = root(&parents, own);
    order(&parents).into_iter().filter(|(at, _)| root(&parents, *at) == of).collect()
}

fn order(parents: &[Option<usize>]) -> Vec<(usize, usize)> {
    let (mut order, mut placed) = (Vec::new(), vec![false; parents.len()]);
    for at in 0..parents.len() {
        hang(parents, root(parents, at), 0, &mut placed, &mut order);
    }
    order
}

/// What each left. Names are typed by people: a ring of parents is cut at its first member.
fn parents(kept: &[Kept], samples: bool) -> Vec<Option<usize>> {
    let find = |name: &str| kept.iter().position(|k| k.name == name && (samples || !k.sample));
    let mut parents: Vec<Option<usize>> = kept.iter().map(|k| k.parent.as_deref().and_then(find)).collect();
    for at in 0..kept.len() {
        let mut up = parents[at];
        for _ in 0..kept.len() {
            up = if up == Some(at) { up } else { up.and_then(|p| parents[p]) };
        }
        if up == Some(at) {
            parents[at] = None;
        }
    }
    parents
}

fn root(parents: &[Option<usize>], from: usize) -> usize {
    let mut at = from;
    while let Some(next) = parents[at] {
        at = next;
    }
    at
}

fn hang(parents: &[Option<usize>], at: usize, depth: usize, placed: &mut [bool], order: &mut Vec<(usize, usize)>) {
    if std::mem::replace(&mut placed[at], true) {
        return;
    }
    order.push((at, depth));
    for child in (0..parents.len()).filter(|c| parents[*c] == Some(at)) {
        hang(parents, child, depth + 1, placed, order);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(name: &str, parent: Option<&str>) -> Kept {
        Kept {
            handle: name.to_owned(),
            name: name.to_owned(),
            sample: false,
            scenario: "season".to_owned(),
            lens: "plain".to_owned(),
            mandate: String::new(),
            seed: 7,
            month: 1,
            open: true,
            code: None,
            players: None,
            touched: None,
            parent: parent.map(str::to_owned),
            fork: None,
            guide: None,
            scores: None,
            trouble: None,
        }
    }

    #[test]
    fn branches_hang_below_what_they_left() {
        let shelf = [
            kept("a-b2", Some("a-b1")),
            kept("x", None),
            kept("a", None),
            kept("a-b1", Some("a")),
            kept("o", Some("gone")),
        ];
        let drawn: Vec<(&str, usize)> = tree(&shelf).into_iter().map(|(at, d)| (shelf[at].name.as_str(), d)).collect();
        assert_eq!(drawn, [("a", 0), ("a-b1", 1), ("a-b2", 2), ("x", 0), ("o", 0)]);
        let of: Vec<&str> = kin(&shelf, "a-b1").into_iter().map(|(at, _)| shelf[at].name.as_str()).collect();
        assert_eq!(of, ["a", "a-b1", "a-b2"]);
        assert!(kin(&shelf, "nothing").is_empty());
    }

    /// Names are typed by people, and files edited: what names itself in a ring is listed once each all the same.
    #[test]
    fn a_ring_is_listed_and_ends() {
        let shelf = [
            kept("a", Some("b")),
            kept("b", Some("c")),
            kept("c", Some("a")),
            kept("d", Some("d")),
            kept("e", Some("a")),
        ];
        let mut listed: Vec<usize> = tree(&shelf).into_iter().map(|(at, _)| at).collect();
        listed.sort_unstable();
        assert_eq!(listed, [0, 1, 2, 3, 4]);
    }

    #[test]
    fn a_search_finds_every_word_somewhere() {
        let one = kept("Team 3", None);
        assert!(one.matches("", "") && one.matches("team sea", "The season") && one.matches("3", ""));
        assert!(!one.matches("team 4", "The season"));
    }
}
