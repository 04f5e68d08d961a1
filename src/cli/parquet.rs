//! A row a game as Apache Parquet: the columns and numbers of CSV, with their types.

use super::rows::Rows;
use super::sink::Sink;
use crate::analysis::simulate::Row;
use crate::engine::Scenario;
use crate::report::simulation::{Cell, Column, Kind, Run, cells, columns};
use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;
use std::io;
use std::sync::Arc;

/// Rows a group; so many are held in memory.
const GROUP: usize = 1 << 14;

/// Games as Parquet.
pub struct Parquet {
    out: SerializedFileWriter<Sink>,
    held: Vec<Values>,
    rows: usize,
}

/// What one column holds until its group is written.
enum Values {
    Words(Vec<ByteArray>),
    Numbers(Vec<i64>),
    /// Shares that are there, and for every row whether one is (1) or not (0).
    Shares(Vec<f64>, Vec<i16>),
}

impl Values {
    fn of(kind: Kind) -> Self {
        match kind {
            Kind::Word => Self::Words(Vec::new()),
            Kind::Number => Self::Numbers(Vec::new()),
            Kind::Share => Self::Shares(Vec::new(), Vec::new()),
        }
    }

    fn push(&mut self, cell: Cell<'_>) {
        match (self, cell) {
            (Self::Words(words), Cell::Word(word)) => words.push(ByteArray::from(word)),
            (Self::Numbers(numbers), Cell::Number(number)) => numbers.push(number),
            (Self::Shares(shares, there), Cell::Share(share)) => {
                shares.extend(share);
                there.push(i16::from(share.is_some()));
            }
            // A row's cells are of its columns' kinds.
            (Self::Words(_) | Self::Numbers(_) | Self::Shares(..), _) => {}
        }
    }
}

impl Parquet {
    /// Writes what a file begins with.
    ///
    /// # Errors
    ///
    /// That it cannot be written.
    pub fn begin(scenario: &Scenario, sink: Sink) -> io::Result<Self> {
        let columns = columns(scenario);
        let schema = schema(&columns).map_err(of_parquet)?;
        let how = Arc::new(WriterProperties::builder().build());
        let out = SerializedFileWriter::new(sink, Arc::new(schema), how).map_err(of_parquet)?;
        Ok(Self { out, held: columns.iter().map(|c| Values::of(c.kind)).collect(), rows: 0 })
    }

    /// Writes what is held, as one group.
    fn group(&mut self) -> Result<(), ParquetError> {
        let mut group = self.out.next_row_group()?;
        for values in &mut self.held {
            let Some(mut column) = group.next_column()? else { break };
            match values {
                Values::Words(words) => {
                    column.typed::<ByteArrayType>().write_batch(words, None, None)?;
                    words.clear();
                }
                Values::Numbers(numbers) => {
                    column.typed::<Int64Type>().write_batch(numbers, None, None)?;
                    numbers.clear();
                }
                Values::Shares(shares, there) => {
                    column.typed::<DoubleType>().write_batch(shares, Some(there), None)?;
                    shares.clear();
                    there.clear();
                }
            }
            column.close()?;
        }
        group.close()?;
        self.rows = 0;
        Ok(())
    }
}

impl Rows for Parquet {
    fn put(&mut self, run: &Run, row: &Row) -> io::Result<()> {
        self.held.iter_mut().zip(cells(run, row)).for_each(|(values, cell)| values.push(cell));
        self.rows += 1;
        if self.rows >= GROUP { self.group().map_err(of_parquet) } else { Ok(()) }
    }

    /// Groups are seen when they are full, and the file can be read when it is ended.
    fn show(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn end(mut self: Box<Self>) -> io::Result<Sink> {
        if self.rows > 0 {
            self.group().map_err(of_parquet)?;
        }
        self.out.into_inner().map_err(of_parquet)
    }
}

fn schema(columns: &[Column]) -> Result<Type, ParquetError> {
    let field = |column: &Column| {
        let (physical, logical, repetition) = match column.kind {
            Kind::Word => (Physical::BYTE_ARRAY, Some(LogicalType::String), Repetition::REQUIRED),
            Kind::Number => (Physical::INT64, None, Repetition::REQUIRED),
            Kind::Share => (Physical::DOUBLE, None, Repetition::OPTIONAL),
        };
        let field = Type::primitive_type_builder(&column.id, physical);
        field.with_logical_type(logical).with_repetition(repetition).build().map(Arc::new)
    };
    Type::group_type_builder("game").with_fields(columns.iter().map(field).collect::<Result<_, _>>()?).build()
}

/// What the system said, when it is that which kept a group from being written.
fn of_parquet(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(cause) => match cause.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(other) => io::Error::other(other),
        },
        other => io::Error::other(other),
    }
}
