//! The engine: state and one move in, new state and findings out.
//!
//! It does no I/O, reads no clock, holds no global, uses no floating point and no hash map, and knows nothing of any
//! particular negotiation. Everything that happens is a [`Rule`] of the [`Scenario`]; every point and every change of a
//! track is a [`Finding`] that names its rule.
//!
//! Start reading at [`step`](step::step), the order of play; then [`reaction`](reaction), how a text is scored.

mod agreement;
mod board;
mod counter;
mod digest;
mod draft;
mod facts;
mod finding;
mod happenings;
mod ids;
mod imagine;
mod luck;
mod menu;
mod moves;
mod observe;
mod offer;
mod outlook;
mod phase;
mod probe;
mod reaction;
mod rule;
mod scenario;
mod score;
mod seats;
mod sieve;
mod state;
mod step;
mod terms;
mod units;

pub use agreement::{beneficiaries, delivery_price, is_owed, is_renewable, renewal_price};
pub use board::Board;
pub use counter::offered;
pub use digest::digest;
pub use finding::{
    Counter, DefaultReport, EventReport, Finding, MonthReport, MoveReport, Note, NoteKind, Outcome, Report, What,
};
pub use ids::*;
pub use imagine::imagine;
pub use luck::{Luck, Purpose, key, pair};
pub use menu::{Menu, Reason, Refusal};
pub use moves::Move;
pub use observe::{AgreementView, CapitalView, Estimate, View, estimate, expected_aspiration, known, observe};
pub use offer::{MAX_ISSUES, MAX_PROCESS, Offer};
pub use outlook::{delivered, expected_reservation, own_terms_hit};
pub use phase::{Aftermath, NearestMiss, aftermath, nearest_miss};
pub use probe::{Probe, probe};
pub use reaction::{Answer, Occasion, Points, Reaction, Scratch, Stance, Verdict, demands, demands_if, judge, react};
pub use rule::{Condition, Effect, Holder, On, Part, Quantity, Rule, Status, Sum};
pub use scenario::*;
pub use score::{Scores, mandate_score, scores};
pub use sieve::AtHand;
pub use state::*;
pub use step::{Step, begin, begin_as, opening, step};
pub use units::{div_round, per_mille};
