//! Effects of the screens performed: games opened, kept, branched and tidied. No terminal is known here.

use super::wear::Wear;
use crate::game::shelf::Kept;
use crate::game::{Game, Header, Keeper as _, Setup, code};
use crate::lang::program;
use crate::pack::Held;
use crate::report::guide;
use crate::store::{Endings, FileKeeper, Gate, Saves};
use crate::tui::{Effect, Model, Msg, Placed, Theme, update};
use std::path::PathBuf;
use std::sync::Arc;

/// What the screens are run with.
#[derive(Debug)]
pub struct Stage {
    /// The pack new games are begun from.
    pub pack: Held,
    /// The folder of saves.
    pub saves: Saves,
    /// The gate of saving.
    pub gate: Gate,
    /// How things look.
    pub wear: Wear,
}

/// Where the screens open.
#[derive(Debug)]
pub enum Start {
    /// At the title.
    Title,
    /// In a game, which somebody keeps already; with what the player should know of it.
    Game(Box<Game>, FileKeeper, Vec<String>),
}

/// Performs effects.
#[derive(Debug)]
pub struct Player {
    stage: Stage,
    keeper: Option<FileKeeper>,
    /// The last game opened, which the shelf lacks where it lies in a folder of its own, as a team's file does.
    last: Option<PathBuf>,
}

impl Player {
    /// Whoever performs for a stage; no game is open.
    #[must_use]
    pub fn new(stage: Stage) -> Self {
        Self { stage, keeper: None, last: None }
    }

    /// The screens as they open.
    pub fn open(&mut self, start: Start, size: (u16, u16)) -> Model {
        let mut model = Model::new(self.stage.pack.clone(), Theme::standard(), size);
        model.wear(self.stage.wear.settings, self.stage.wear.around);
        model.keys = self.stage.wear.keys.clone();
        let found = Endings::of(&self.stage.saves).list(self.stage.pack.id()).map_err(|e| e.to_string());
        update(&mut model, Msg::Found(found));
        let about = std::mem::take(&mut self.stage.wear.said);
        match start {
            Start::Title => {
                update(&mut model, self.glance());
                if !about.is_empty() {
                    update(&mut model, Msg::Told(about.join("\n\n")));
                }
            }
            Start::Game(game, keeper, mut said) => {
                said.extend(about);
                let placed = self.placed(*game, keeper, said);
                update(&mut model, Msg::Opened(Ok(placed)));
            }
        }
        model
    }

    /// A game as the screens get it; its keeper is ours from now on, and the one before gives up its lock.
    fn placed(&mut self, game: Game, keeper: FileKeeper, said: Vec<String>) -> Box<Placed> {
        let (place, name) = (keeper.place(), keeper.name());
        self.last = Some(keeper.path().to_owned());
        self.keeper = Some(keeper);
        Box::new(Placed { game, place, name, said })
    }

    /// Performs an effect; what came of it is a message.
    pub fn perform(&mut self, model: &Model, effect: Effect) -> Option<Msg> {
        match effect {
            Effect::Keep => {
                let (keeper, session) = (self.keeper.as_mut()?, model.session.as_ref()?);
                Some(Msg::Kept(keeper.keep(&session.game)))
            }
            Effect::Branch(mut game) => {
                let keeper = self.keeper.as_mut()?;
                let begun = keeper.branch(&mut game, None);
                let (place, said) = (keeper.place(), Vec::new());
                Some(Msg::Branched(begun.map(|name| Box::new(Placed { game: *game, place, name, said }))))
            }
            Effect::Elsewhere(folder) => {
                let (keeper, session) = (self.keeper.as_mut()?, model.session.as_ref()?);
                let moved = keeper.elsewhere(&session.game, &folder);
                let place = keeper.place();
                Some(Msg::Moved(moved.map(|said| (place, said))))
            }
            Effect::Close => {
                self.keeper = None;
                None
            }
            Effect::Glance => Some(self.glance()),
            Effect::List => Some(self.list()),
            Effect::Open(handle) => Some(Msg::Opened(self.reopen(&handle))),
            Effect::Look(handle) => {
                let looked = self.stage.saves.look(&handle, &self.stage.pack).map_err(|e| e.to_string());
                let name = model.saves.iter().find(|k| k.handle == handle).map_or(handle, |k| k.name.clone());
                Some(Msg::Looked(looked.map(|game| (name, Box::new(game)))))
            }
            Effect::Learn => Some(Msg::Opened(self.learn())),
            Effect::Found => {
                let (keeper, session) = (self.keeper.as_mut()?, model.session.as_ref()?);
                Some(Msg::Found(keeper.found(&session.game)))
            }
            Effect::Tidy(what) => Some(Msg::Tidied(self.stage.saves.tidy(&what, &self.stage.pack))),
            Effect::Begin(setup, coded) => Some(Msg::Opened(self.begin(&setup, coded))),
            Effect::Seed => Some(Msg::Seed(rand::random())),
            Effect::Settle(item, value) => Some(Msg::Settled(self.stage.wear.keep(item, &value))),
            // The terminal does these.
            Effect::Analyze(_) | Effect::Think(_) | Effect::Halt | Effect::Redraw | Effect::Suspend | Effect::Quit => {
                None
            }
        }
    }

    fn glance(&self) -> Msg {
        self.shelf(self.stage.saves.glance(&self.stage.pack))
    }

    fn list(&self) -> Msg {
        self.shelf(self.stage.saves.shelf(&self.stage.pack))
    }

    /// The shelf, and before it the last game opened where that lies elsewhere.
    fn shelf(&self, own: Vec<Kept>) -> Msg {
        let last = self.last.as_ref().and_then(|path| self.stage.saves.beside(path));
        Msg::Saves(last.into_iter().chain(own).collect())
    }

    fn reopen(&mut self, handle: &str) -> Result<Box<Placed>, String> {
        let Stage { saves, pack, gate, .. } = &self.stage;
        let opened = saves.open_kept(handle, pack, gate).map_err(|e| e.to_string())?;
        Ok(self.placed(opened.game, opened.keeper, opened.said))
    }

    fn learn(&mut self) -> Result<Box<Placed>, String> {
        let pack = Arc::clone(&self.stage.pack);
        let guide = pack.guide.as_ref().ok_or(program::this_pack_has_no_guide())?;
        self.keep_new(guide::header(&pack, guide))
    }

    fn begin(&mut self, setup: &Setup, coded: bool) -> Result<Box<Placed>, String> {
        let pack = &self.stage.pack;
        let mut header = Header::new(pack, setup);
        header.code = if coded { code::encode(pack, setup) } else { None };
        self.keep_new(header)
    }

    fn keep_new(&mut self, header: Header) -> Result<Box<Placed>, String> {
        let mut game = Game::with_header(Arc::clone(&self.stage.pack), header).map_err(|e| e.to_string())?;
        let keeper = self.stage.saves.start(&mut game, &self.stage.gate).map_err(|e| e.to_string())?;
        Ok(self.placed(game, keeper, Vec::new()))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::{Player, Stage, Start};
    use crate::cli::Global;
    use crate::cli::wear::{self, Wish};
    use crate::game::{Game, Setup};
    use crate::pack::{builtin, load};
    use crate::store::{Gate, Saves};
    use crate::tui::{Effect, Msg};
    use std::sync::Arc;

    /// A team whose file lies in the facilitator's folder goes to the title and wants to go on.
    #[test]
    fn the_title_goes_on_with_a_game_that_was_opened_by_its_file() {
        let room = tempfile::tempdir().unwrap();
        let pack = Arc::new(load(&builtin()).value.unwrap());
        let setup = Setup { scenario: "seminar".into(), lens: "brief".into(), mandate: "balanced".into(), seed: 7 };
        let file = room.path().join("Red.ron");
        std::fs::write(&file, Game::new(Arc::clone(&pack), &setup).unwrap().to_text()).unwrap();
        let (saves, gate) = (Saves::at(&room.path().join("own")).unwrap(), Gate::new());
        let opened = saves.open(&file, &pack, &gate).unwrap();
        let global = Global { data_dir: Some(room.path().join("own")), ..Global::default() };
        let wear = wear::of(&global, &Wish::default()).unwrap();
        let stage = Stage { pack: pack.into(), saves, gate, wear };
        let mut player = Player::new(stage);
        let model = player.open(Start::Game(Box::new(opened.game), opened.keeper, Vec::new()), (80, 24));
        player.perform(&model, Effect::Close);
        let Some(Msg::Saves(shelf)) = player.perform(&model, Effect::Glance) else { panic!("the shelf was asked for") };
        assert!(shelf[0].open && shelf[0].name == "Red", "{:?}", shelf[0]);
        let handle = shelf[0].handle.clone();
        assert!(matches!(player.perform(&model, Effect::Open(handle)), Some(Msg::Opened(Ok(_)))));
    }
}
