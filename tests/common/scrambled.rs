//! What a player cannot know, changed: whoever sees only what may be seen notices nothing.

use balcony::engine::{Giver, Scenario, State, Status};

/// Everything a player can't know, changed.
pub fn scrambled(scenario: &Scenario, state: &State) -> State {
    let mut other = state.clone();
    for (value, _) in other.tracks.iter_mut().zip(&scenario.tracks).filter(|(_, t)| t.hidden) {
        *value = 100 - *value;
    }
    for (flag, _) in other.flags.iter_mut().zip(&scenario.flags).filter(|(_, f)| f.hidden) {
        *flag = if *flag == 0 { 5 } else { 0 };
    }
    for (disposition, capital) in other.dispositions.iter_mut().zip(&scenario.capitals) {
        disposition.0 = (disposition.0 + 1) % capital.dispositions.len() as u16;
    }
    for o in &mut other.obligations {
        o.unseen = o.unseen.wrapping_add(1);
        o.kept.0 = o.kept.0.wrapping_add(3);
        o.tarnished = !o.tarnished;
        if o.seen == Status::Kept && o.by != Giver::Player {
            o.status = Status::Breached;
        }
    }
    for due in &mut other.scheduled {
        // What has shown no sign yet may as well be something else, later.
        if !due.drawn {
            due.month += 3;
        }
    }
    other
}
