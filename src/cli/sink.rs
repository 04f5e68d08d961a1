//! Where a result goes: to standard output, or to a file that is there whole or not at all.

use super::Stop;
use crate::lang::program;
use std::fs::File;
use std::io::{self, Stdout, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// A place for a result that may be written bit by bit. Dropped before [`Sink::done`], it leaves no file behind.
#[derive(Debug)]
pub struct Sink(Place);

#[derive(Debug)]
enum Place {
    Stdout(Stdout),
    /// A temporary file beside the one it becomes.
    File(NamedTempFile, PathBuf),
    /// A pipe or a device, which nothing may be renamed to.
    Device(File, PathBuf),
}

impl Sink {
    /// Standard output, or a file; what stands there stays until the new one is whole.
    ///
    /// # Errors
    ///
    /// A refusal, when no file can be made there.
    pub fn open(out: Option<&Path>) -> Result<Self, Stop> {
        let Some(named) = out else { return Ok(Self(Place::Stdout(io::stdout()))) };
        let refuse = |e: io::Error| {
            let named = named.display();
            Stop::Refused(program::error_cannot_write_choose_another_place(&named, &e))
        };
        // Through a link, the file it points at is replaced and not the link.
        let path = std::fs::canonicalize(named).unwrap_or_else(|_| named.to_owned());
        match std::fs::metadata(&path) {
            Ok(about) if about.is_dir() => Err(refuse(io::ErrorKind::IsADirectory.into())),
            Ok(about) if !about.is_file() => {
                let device = File::options().write(true).open(&path).map_err(refuse)?;
                Ok(Self(Place::Device(device, path)))
            }
            _ => Ok(Self(Place::File(beside(&path).map_err(refuse)?, path))),
        }
    }

    /// Whether a person reads it as it comes.
    #[must_use]
    pub fn is_terminal(&self) -> bool {
        matches!(&self.0, Place::Stdout(out) if io::IsTerminal::is_terminal(out))
    }

    /// The result is whole: the file gets its name.
    ///
    /// # Errors
    ///
    /// What the system says; then what stood there before still does.
    pub fn done(mut self) -> Result<(), Stop> {
        self.flush()?;
        if let Place::File(file, path) = self.0 {
            let kept = file.as_file().sync_all().and_then(|()| file.persist(&path).map_err(|e| e.error));
            kept.map_err(|e| about(&path, e))?;
        }
        Ok(())
    }

    fn tell(&self, error: io::Error) -> io::Error {
        match &self.0 {
            Place::Stdout(_) => error,
            Place::File(_, path) | Place::Device(_, path) => about(path, error),
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = match &mut self.0 {
            Place::Stdout(out) => out.write(bytes),
            Place::File(file, _) => file.write(bytes),
            Place::Device(file, _) => file.write(bytes),
        };
        written.map_err(|e| self.tell(e))
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = match &mut self.0 {
            Place::Stdout(out) => out.flush(),
            Place::File(file, _) => file.flush(),
            Place::Device(file, _) => file.flush(),
        };
        flushed.map_err(|e| self.tell(e))
    }
}

/// An error with the file it befell.
fn about(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// A temporary file in the folder of another, named after it, and readable by whom the user lets read files.
fn beside(path: &Path) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = path.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    let prefix = format!(".{}.", name.to_string_lossy());
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(".tmp");
    #[cfg(unix)]
    let open = {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::Permissions::from_mode(0o666)
    };
    #[cfg(unix)]
    builder.permissions(open);
    builder.tempfile_in(folder)
}

/// Writes a result that is in hand already: to standard output, or to a file, whole or not at all.
///
/// # Errors
///
/// As those of [`Sink::open`] and [`Sink::done`].
pub fn write_whole(out: Option<&Path>, bytes: &[u8]) -> Result<(), Stop> {
    let mut sink = Sink::open(out)?;
    sink.write_all(bytes)?;
    sink.done()
}
