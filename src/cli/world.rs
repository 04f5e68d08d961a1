//! What commands share: the pack in use, the folder of saves, ids that were typed.

use super::{Global, Stop};
use crate::game::SEALED;
use crate::lang::program;
use crate::pack::problem::{render, unknown};
use crate::pack::{Checked, Held, Index, Pack, Severity, load};
use crate::store::{Folders, Saves, read_pack};
use std::sync::Arc;

/// The pack in use: the one built in, or the one of `--pack`.
pub fn pack(global: &Global) -> Result<Arc<Pack>, Stop> {
    held(global).map(|held| Arc::clone(&held))
}

/// The same, the built-in one left unread until something of it is needed.
pub fn held(global: &Global) -> Result<Held, Stop> {
    let Some(folder) = &global.pack else { return Ok(Held::builtin()) };
    let checked = load(&read_pack(folder)?);
    let errors = checked.errors();
    let Checked { value, problems } = checked;
    value.map(|pack| Arc::new(pack).into()).ok_or_else(|| {
        let problems: Vec<_> = problems.into_iter().filter(|p| p.severity == Severity::Error).collect();
        let (folder, errors) = (folder.display(), counted(errors, "error"));
        Stop::Refused(program::cant_be_played_with_problems(render(&problems), &folder, &errors))
    })
}

/// The folder of saves.
pub fn saves(global: &Global) -> Result<Saves, Stop> {
    let folders = Folders::find(global.data_dir.as_deref())?;
    Ok(Saves::of(&folders)?)
}

/// Refuses an id that the pack does not have.
pub fn known(option: &str, kind: &str, id: Option<&String>, index: &Index) -> Result<(), Stop> {
    match id {
        Some(id) if index.find(id).is_none() => {
            let quoted = crate::pack::quote(id);
            Err(Stop::Usage(format!("{option}: {}", unknown(kind, &quoted, index.iter()))))
        }
        _ => Ok(()),
    }
}

/// The same for a lens, which may be `sealed`.
pub fn known_lens(lens: Option<&String>, pack: &Pack) -> Result<(), Stop> {
    match lens {
        Some(lens) if lens != SEALED && pack.lenses().find(lens).is_none() => {
            let quoted = crate::pack::quote(lens);
            Err(Stop::Usage(program::lens(unknown("lens", &quoted, pack.lenses().iter().chain([SEALED])))))
        }
        _ => Ok(()),
    }
}

/// `1 error`, `2 errors`; `what` is one of the codes that the message knows.
pub fn counted(n: usize, what: &str) -> String {
    program::counted(what, n)
}
