//! Balcony: a terminal negotiation war-game.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop"))]

pub mod analysis;
#[cfg(feature = "terminal")]
pub mod cli;
pub mod engine;
pub mod game;
pub mod lang;
pub mod pack;
pub mod plain;
pub mod policy;
pub mod report;
#[cfg(feature = "terminal")]
pub mod store;
#[cfg(feature = "screen")]
pub mod tui;
