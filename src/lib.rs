//! Balcony: a terminal negotiation war-game.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop"))]

#[cfg(feature = "terminal")]
pub mod cli;
pub mod engine;
pub mod game;
pub mod pack;
pub mod report;
#[cfg(feature = "terminal")]
pub mod store;
