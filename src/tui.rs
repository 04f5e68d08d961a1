//! The screens: a model, one function that changes it, and views that draw it. No terminal and no files are known here.
//!
//! Start reading at [`update`](update::update), the only writer; then [`view`](screen::view), which draws and never
//! decides. What needs the world outside is returned as an [`Effect`] and comes back as a [`Msg`].

pub mod bench;
pub mod effect;
pub mod keymap;
pub mod model;
pub mod msg;
pub mod picture;
pub mod remap;
pub mod screen;
pub mod theme;
pub mod update;
mod widget;

pub use effect::Effect;
pub use keymap::{Key, keys_page};
pub use model::Model;
pub use msg::{Msg, Placed};
pub use screen::{Screen, view};
pub use theme::Theme;
pub use update::update;
