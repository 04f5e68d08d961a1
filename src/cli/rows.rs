//! Games as rows, written as they come: no more of them is held in memory than one portion.

use super::sink::Sink;
use crate::analysis::simulate::Row;
use crate::engine::Scenario;
use crate::report::simulation::{Cell, Run, cells, columns};
use std::io::{self, Write as _};

/// Takes games one after another.
pub trait Rows {
    /// Takes a game.
    ///
    /// # Errors
    ///
    /// That it cannot be written.
    fn put(&mut self, run: &Run, row: &Row) -> io::Result<()>;

    /// Lets whoever reads along see what was put, where the form allows it.
    ///
    /// # Errors
    ///
    /// That it cannot be written.
    fn show(&mut self) -> io::Result<()>;

    /// No more games come; gives back where they went.
    ///
    /// # Errors
    ///
    /// That it cannot be written.
    fn end(self: Box<Self>) -> io::Result<Sink>;
}

/// A row a game as comma-separated values.
pub struct Csv(csv::Writer<Sink>);

impl Csv {
    /// Writes the heads of the columns.
    ///
    /// # Errors
    ///
    /// That they cannot be written.
    pub fn begin(scenario: &Scenario, sink: Sink) -> io::Result<Self> {
        let mut out = csv::Writer::from_writer(sink);
        out.write_record(columns(scenario).iter().map(|c| c.id.as_str())).map_err(of_csv)?;
        Ok(Self(out))
    }
}

impl Rows for Csv {
    fn put(&mut self, run: &Run, row: &Row) -> io::Result<()> {
        self.0.write_record(cells(run, row).iter().map(Cell::to_string)).map_err(of_csv)
    }

    fn show(&mut self) -> io::Result<()> {
        self.0.flush()
    }

    fn end(self: Box<Self>) -> io::Result<Sink> {
        let mut sink = self.0.into_inner().map_err(csv::IntoInnerError::into_error)?;
        sink.flush()?;
        Ok(sink)
    }
}

/// What the system said, when it is that which kept a row from being written; so that a reader who went away is known.
pub fn of_csv(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
