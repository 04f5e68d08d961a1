//! Endings: warnings before the grim ones, early ones, and the verdict.

use crate::engine::board::Board;
use crate::engine::draft::Draft;
use crate::engine::finding::NoteKind;
use crate::engine::ids::EndingId;
use crate::engine::scenario::Scenario;
use crate::engine::state::State;

/// Warnings a grim ending waits for.
const WARNINGS: usize = 3;

/// Shows warnings whose time has come: at most two an ending a month, so that three take two months.
pub fn warn(draft: &mut Draft<'_>) {
    let scenario = draft.scenario;
    let month = draft.next.month;
    for (at, ending) in scenario.endings.iter().enumerate() {
        let id = EndingId::of(at);
        let mut shown = 0;
        for (which, (name, when)) in ending.warnings.iter().enumerate() {
            let known = draft.next.warnings.iter().any(|(e, w, _)| *e == id && usize::from(*w) == which);
            if known || shown == 2 || !Board::new(scenario, &draft.next).holds(when) {
                continue;
            }
            shown += 1;
            draft.next.warnings.push((id, which as u8, month));
            draft.note(None, NoteKind::Warning, &format!("{}.{name}", ending.id), None, true);
        }
    }
}

/// The ending that ends the game at once, if one does.
pub fn early(draft: &Draft<'_>) -> Option<EndingId> {
    let (scenario, state) = (draft.scenario, &draft.next);
    let board = Board::new(scenario, state);
    let holds = |(at, e): &(usize, &crate::engine::scenario::Ending)| {
        e.early_from.is_some_and(|from| state.month >= from)
            && warned(state, EndingId::of(*at), e.grim)
            && board.holds(&e.when)
    };
    scenario.endings.iter().enumerate().find(holds).map(|(at, _)| EndingId::of(at))
}

/// Whether a grim ending has been warned of three times, in two months at least.
fn warned(state: &State, ending: EndingId, grim: bool) -> bool {
    let months = || state.warnings.iter().filter(|(e, ..)| *e == ending).map(|(.., month)| *month);
    !grim || (months().count() >= WARNINGS && months().min() < months().max())
}

/// The verdict: the first ending, by rank, that holds.
#[must_use]
pub fn verdict(scenario: &Scenario, state: &State) -> EndingId {
    if let Some(ended) = state.ended {
        return ended;
    }
    let mut board = Board::new(scenario, state);
    board.truth = true;
    let holds = |(at, e): &(usize, &crate::engine::scenario::Ending)| {
        warned(state, EndingId::of(*at), e.grim) && board.holds(&e.when)
    };
    let at = scenario.endings.iter().enumerate().find(holds).map_or(scenario.endings.len() - 1, |(at, _)| at);
    EndingId::of(at)
}

/// The ending that came closest without coming, and how far off it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NearestMiss {
    /// The ending missed.
    pub ending: EndingId,
    /// How far, in the units of [`Board::distance`].
    pub distance: i32,
}

/// The nearest miss: of the endings other than the verdict, grim ones apart, the one whose condition is least far off.
#[must_use]
pub fn nearest_miss(scenario: &Scenario, state: &State, verdict: EndingId) -> Option<NearestMiss> {
    let mut board = Board::new(scenario, state);
    board.truth = true;
    let last = scenario.endings.len() - 1;
    (0..last)
        .filter(|at| *at != verdict.ix() && !scenario.endings[*at].grim)
        .map(|at| NearestMiss { ending: EndingId::of(at), distance: board.distance(&scenario.endings[at].when) })
        .filter(|miss| miss.distance > 0 && miss.distance < 1000)
        .min_by_key(|miss| (miss.distance, miss.ending))
}
