//! The one visual language: text, lists, gauges, badges, reasons, the map, the frame around a screen.

pub mod badge;
pub mod chrome;
pub mod gauge;
pub mod listing;
pub mod map;
pub mod reasons;
pub mod scatter;
pub mod strip;
pub mod text;
