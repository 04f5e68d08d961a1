//! The pack as it lies on disk, compiled for a lens, and states made to order.
#![allow(dead_code, reason = "each test uses its share")]

use balcony::engine::{Deal, IssueId, Luck, Obligation, Offer, Parties, Scenario, State, Status, begin};
use balcony::pack::{self, Files, Pack};
use std::path::{Path, PathBuf};

/// The lenses of the pack.
pub const LENSES: [&str; 5] = ["brief", "flank", "dependence", "european", "civic"];

/// A scenario under a lens, and its opening.
pub struct Table {
    /// The scenario.
    pub scenario: Scenario,
    /// Its first state.
    pub opening: State,
    /// The luck.
    pub luck: Luck,
}

impl Table {
    /// The number of a track.
    pub fn track(&self, id: &str) -> usize {
        self.scenario.tracks.iter().position(|t| t.id == id).unwrap_or_else(|| panic!("no track {id}"))
    }

    /// The number of a flag.
    pub fn flag(&self, id: &str) -> usize {
        self.scenario.flags.iter().position(|f| f.id == id).unwrap_or_else(|| panic!("no flag {id}"))
    }

    /// The number of an issue.
    pub fn issue(&self, id: &str) -> IssueId {
        let found = self.scenario.issues.iter().position(|i| i.id == id);
        IssueId::of(found.unwrap_or_else(|| panic!("no issue {id}")))
    }

    /// The number of an option of an issue.
    pub fn option(&self, issue: IssueId, id: &str) -> u8 {
        let options = &self.scenario.issue(issue).options;
        options.iter().position(|o| o == id).unwrap_or_else(|| panic!("no option {id}")) as u8
    }
}

/// The pack's files, read from the source tree so that an edit needs no rebuild.
pub fn files() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/packs/belarus");
    let mut files = Files::new();
    let mut folders: Vec<PathBuf> = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the pack's folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "ron") {
                let name = path.strip_prefix(&root).expect("below the root").to_string_lossy().replace('\\', "/");
                if name.starts_with("policies/") {
                    continue; // no reaction reads a strategy card
                }
                files.insert(name, std::fs::read_to_string(&path).expect("a readable file")).expect("a file that fits");
            }
        }
    }
    files
}

/// The pack.
pub fn load() -> Pack {
    let checked = pack::load(&files());
    let problems = pack::problem::render(&checked.problems);
    checked.value.unwrap_or_else(|| panic!("{problems}"))
}

/// The standard game under a lens.
pub fn table(pack: &Pack, lens: &str) -> Table {
    let scenario = pack.compile("reset", lens, "balanced").unwrap_or_else(|e| panic!("{e}"));
    let luck = Luck::new(7);
    let (opening, _) = begin(&scenario, luck);
    Table { scenario, opening, luck }
}

/// Puts a term in force, kept for some months.
pub fn force(table: &Table, state: &mut State, issue: &str, option: &str, months: u16) {
    let issue = table.issue(issue);
    let option = table.option(issue, option);
    let by = table.scenario.issue(issue).giver;
    let text = Offer::new(Parties::of(&[table.scenario.counterpart])).with(issue, option);
    state.deals.push(Deal { text, month: 1 });
    state.obligations.push(Obligation {
        deal: (state.deals.len() - 1) as u16,
        issue,
        option,
        by,
        beneficiary: None,
        status: Status::Kept,
        seen: Status::Kept,
        due: 1,
        tranches: 0,
        first: 1,
        until: 0,
        held: None,
        kept: (months, months),
        unseen: 0,
        tarnished: false,
        verified: true,
    });
}
