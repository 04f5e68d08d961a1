//! The screens on a terminal: events become messages, effects are performed, and the terminal is given back whatever
//! happens. No other file names crossterm.

use super::Stop;
use super::player::{Player, Stage, Start};
use super::worker::Worker;
use crate::analysis::Unfound;
use crate::analysis::bench::Job;
use crate::game::Game;
use crate::lang::program;
use crate::tui::{Effect, Key, Model, Msg, update, view};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{
    self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture, Event, KeyCode,
    KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use ratatui::crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{cursor, execute, queue};
use std::io::{self, Write as _};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvError, RecvTimeoutError, Sender};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What the loop waits for.
#[derive(Debug)]
enum Heard {
    Event(Event),
    /// What is worked out aside has something to say.
    Told(Msg),
    /// Asked to stop for a while.
    Pause,
    /// Awake again.
    Awake,
    /// There is nobody to read from any more.
    Gone,
}

/// Whether the screens are on; whoever writes to the terminal holds it.
static OPEN: Mutex<bool> = Mutex::new(false);

/// Whether the terminal tells of the mouse.
static MOUSE: AtomicBool = AtomicBool::new(false);

fn open() -> MutexGuard<'static, bool> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Columns of the terminal; 80 where it does not say.
pub fn columns() -> usize {
    ratatui::crossterm::terminal::size().map_or(80, |(columns, _)| usize::from(columns))
}

/// Gives the terminal back, if the screens have it. For whoever ends the program from another thread or by a panic.
pub fn restore() {
    give_back(&mut open());
}

fn give_back(on: &mut bool) {
    if !*on {
        return;
    }
    *on = false;
    // There is nobody to tell when the terminal is gone.
    let mut out = io::stdout();
    if MOUSE.swap(false, Ordering::Relaxed) {
        let _ = execute!(out, DisableMouseCapture);
    }
    let _ = execute!(out, EndSynchronizedUpdate, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
}

/// Has the terminal tell of the mouse, or leave it alone.
fn heed_mouse(wanted: bool) -> io::Result<()> {
    let on = open();
    if !*on || MOUSE.swap(wanted, Ordering::Relaxed) == wanted {
        return Ok(());
    }
    if wanted { execute!(io::stdout(), EnableMouseCapture) } else { execute!(io::stdout(), DisableMouseCapture) }
}

fn take() -> io::Result<()> {
    let mut on = open();
    enable_raw_mode()?;
    *on = true;
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)
}

type Screen = Terminal<CrosstermBackend<io::BufWriter<io::Stdout>>>;

/// Runs the screens until the player leaves.
///
/// # Errors
///
/// When the terminal can't be used, or is gone.
pub fn run(stage: Stage, start: Start) -> Result<ExitCode, Stop> {
    // Before the screens open, so that it stands where a screen reader, or whoever scrolls back, finds it.
    writeln!(io::stdout(), "{}", crate::lang::screens::with_a_screen_reader())?;
    give_back_on_panic();
    let ended = with_screen(stage, start);
    restore();
    ended
}

fn with_screen(stage: Stage, start: Start) -> Result<ExitCode, Stop> {
    take()?;
    // From here on a change of the window's size is an event; one before the size is read would be missed.
    event::poll(Duration::ZERO)?;
    let mut screen = fresh()?;
    let size = screen.size()?;
    let mut stage = Player::new(stage);
    let mut model = stage.open(start, (size.width, size.height));
    let (to, heard) = listen()?;
    let mut aside = Aside { worker: Worker::default(), to };
    let mut drawn = None;
    loop {
        if drawn != Some(model.revision) {
            drawn = Some(model.revision);
            heed_mouse(model.settings.mouse)?;
            draw(&mut screen, &model)?;
        }
        let first = match next(&heard, model.is_moving()) {
            Ok(Some(first)) => first,
            Ok(None) => {
                update(&mut model, Msg::Tick);
                continue;
            }
            Err(RecvError) => return Ok(ExitCode::from(129)),
        };
        let mut next = Some(first);
        while let Some(one) = next {
            let message = match one {
                Heard::Gone => return Ok(ExitCode::from(129)),
                Heard::Event(event) => message(event),
                Heard::Told(message) => Some(message),
                Heard::Pause => {
                    pause(&mut screen, &mut model)?;
                    None
                }
                Heard::Awake => {
                    wake(&mut screen, &mut model)?;
                    None
                }
            };
            if let Some(message) = message
                && apply((&mut stage, &mut aside), &mut model, message, &mut screen)?
            {
                return Ok(ExitCode::SUCCESS);
            }
            next = heard.try_recv().ok();
        }
    }
}

/// Whoever works aside, and where what it says is heard.
#[derive(Debug)]
struct Aside {
    worker: Worker,
    to: Sender<Heard>,
}

impl Aside {
    /// Begins a job; what came of it, where it cannot even begin.
    fn begin(&mut self, job: Job) -> Option<Msg> {
        let (to, number) = (self.to.clone(), job.number);
        let begun = self.worker.begin(job, move |message| to.send(Heard::Told(message)).is_ok());
        let why = begun.err()?;
        Some(Msg::Analyzed(number, Box::new(Err(Unfound::Failed(program::it_cannot_be_begun(&why))))))
    }

    /// Thinks of what the desk would try; a word about it, where that cannot even begin.
    fn think(&self, game: Game) -> Option<Msg> {
        let to = self.to.clone();
        let begun = Worker::think(game, move |message| to.send(Heard::Told(message)).is_ok());
        begun.err().map(|why| Msg::Told(program::the_desk_cannot_think_now(&why)))
    }
}

/// What is heard next; nothing when a moment passes first, which only counts while something moves.
fn next(heard: &Receiver<Heard>, moving: bool) -> Result<Option<Heard>, RecvError> {
    /// How long answers are apart.
    const MOMENT: Duration = Duration::from_millis(90);
    if !moving {
        return heard.recv().map(Some);
    }
    match heard.recv_timeout(MOMENT) {
        Ok(one) => Ok(Some(one)),
        Err(RecvTimeoutError::Timeout) => Ok(None),
        Err(RecvTimeoutError::Disconnected) => Err(RecvError),
    }
}

fn draw(screen: &mut Screen, model: &Model) -> io::Result<()> {
    let on = open();
    if !*on {
        return Ok(());
    }
    queue!(screen.backend_mut(), BeginSynchronizedUpdate)?;
    screen.draw(|frame| view(model, frame))?;
    queue!(screen.backend_mut(), EndSynchronizedUpdate)?;
    screen.backend_mut().flush()
}

/// Stops until the shell wakes the program.
fn pause(screen: &mut Screen, model: &mut Model) -> io::Result<()> {
    restore();
    #[cfg(unix)]
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
    wake(screen, model)
}

/// A screen on which nothing has been drawn.
fn fresh() -> io::Result<Screen> {
    Terminal::new(CrosstermBackend::new(io::BufWriter::with_capacity(1 << 16, io::stdout())))
}

/// Takes the terminal again, whoever had it meanwhile, and draws everything.
fn wake(screen: &mut Screen, model: &mut Model) -> io::Result<()> {
    take()?;
    execute!(io::stdout(), Clear(ClearType::All))?;
    // Not `Terminal::clear`: it asks the terminal where the cursor is, and the answer would go to the thread of keys.
    *screen = fresh()?;
    let size = screen.size()?;
    update(model, Msg::Resize(size.width, size.height));
    Ok(())
}

fn give_back_on_panic() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        // The panic may have come while drawing, with the lock held by this very thread: then it is ours already.
        match OPEN.try_lock() {
            Ok(mut on) => give_back(&mut on),
            Err(_) => give_back(&mut true),
        }
        let _ =
            writeln!(io::stderr(), "{}", program::balcony_a_defect_of_its_own(program::every_move_so_far_is_saved()));
        before(info);
    }));
}

/// Reads events and signals, each on a thread of its own.
fn listen() -> io::Result<(Sender<Heard>, Receiver<Heard>)> {
    let (to, heard) = mpsc::channel();
    signals(&to)?;
    let aside = to.clone();
    std::thread::Builder::new().name("keys".to_owned()).spawn(move || {
        loop {
            match event::read() {
                Ok(event) => {
                    if to.send(Heard::Event(event)).is_err() {
                        return;
                    }
                }
                Err(_) => {
                    let _ = to.send(Heard::Gone);
                    return;
                }
            }
        }
    })?;
    Ok((aside, heard))
}

#[cfg(unix)]
fn signals(to: &Sender<Heard>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGTSTP};
    let mut signals = signal_hook::iterator::Signals::new([SIGTSTP, SIGCONT])?;
    let to = to.clone();
    std::thread::Builder::new().name("pauses".to_owned()).spawn(move || {
        for signal in signals.forever() {
            let what = if signal == SIGTSTP { Heard::Pause } else { Heard::Awake };
            if to.send(what).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

#[cfg(not(unix))]
fn signals(_: &Sender<Heard>) -> io::Result<()> {
    Ok(())
}

/// An event as a message, if it is one for the screens.
fn message(event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) if key.is_press() || key.is_repeat() => self::key(key).map(Msg::Key),
        Event::Mouse(mouse) => pointed(mouse),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::Resize(columns, rows) => Some(Msg::Resize(columns, rows)),
        _ => None,
    }
}

/// What the mouse did, if it means anything.
fn pointed(mouse: MouseEvent) -> Option<Msg> {
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Msg::Click(mouse.column, mouse.row)),
        MouseEventKind::ScrollUp => Some(Msg::Wheel(true)),
        MouseEventKind::ScrollDown => Some(Msg::Wheel(false)),
        _ => None,
    }
}

fn key(key: KeyEvent) -> Option<Key> {
    if key.modifiers.contains(KeyModifiers::ALT) {
        return None;
    }
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    Some(match key.code {
        KeyCode::Char(c) if control => Key::Ctrl(c.to_ascii_lowercase()),
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::F(n) => Key::F(n),
        _ => return None,
    })
}

/// Applies a message and what follows from it; whether the player left.
fn apply(
    (player, aside): (&mut Player, &mut Aside),
    model: &mut Model,
    message: Msg,
    screen: &mut Screen,
) -> Result<bool, Stop> {
    stumble(&message);
    let mut messages = vec![message];
    while let Some(message) = messages.pop() {
        for effect in update(model, message) {
            match effect {
                Effect::Quit => return Ok(true),
                Effect::Redraw => wake(screen, model)?,
                Effect::Suspend => pause(screen, model)?,
                Effect::Analyze(job) => messages.extend(aside.begin(*job)),
                Effect::Think(game) => messages.extend(aside.think(*game)),
                Effect::Halt => aside.worker.halt(),
                other => messages.extend(player.perform(model, other)),
            }
        }
    }
    Ok(false)
}

/// For the test that the terminal is given back after a panic: in a build for testing, and only when asked for, the
/// first key is one.
fn stumble(message: &Msg) {
    let asked =
        cfg!(debug_assertions) && matches!(message, Msg::Key(_)) && std::env::var_os("BALCONY_TEST_PANIC").is_some();
    assert!(!asked, "asked for by a test");
}
