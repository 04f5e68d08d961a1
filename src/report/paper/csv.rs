//! A row a move, for spreadsheets, in which no cell is ever taken for a formula.

use super::below;
use crate::engine::Scenario;
use crate::report::debrief::{Debrief, Deed, Month};

/// A debrief as a table: the disclaimer where a spreadsheet opens, then a row a move, then remarks and the disclaimer
/// again, in the last column. Rows that are no move have the word `remark` for one.
///
/// # Errors
///
/// None that is known of: it writes to memory.
pub fn csv(d: &Debrief, scenario: &Scenario) -> Result<String, csv::Error> {
    let capitals: Vec<&str> = scenario.capitals.iter().map(|c| c.id.as_str()).collect();
    let mut out = csv::Writer::from_writer(Vec::new());
    let fixed = ["month", "date", "move", "what", "outcome"];
    out.write_record(fixed.iter().chain(&capitals).chain(&["changes", "came", "text"]))?;
    let blank = fixed.len() + capitals.len() + 3;
    let remark = |at: usize, text: &str| -> Vec<String> {
        let cell = |n: usize| {
            if n == 2 {
                "remark".to_owned()
            } else if n == at {
                safe(text)
            } else {
                String::new()
            }
        };
        (0..blank).map(cell).collect()
    };
    out.write_record(remark(3, &d.disclaimer))?;
    for month in &d.story {
        for deed in &month.moves {
            out.write_record(row(month, deed, &capitals).iter().map(|c| safe(c)))?;
        }
    }
    for text in below(d).iter().chain([&d.disclaimer]) {
        out.write_record(remark(blank - 1, text))?;
    }
    let bytes = out.into_inner().map_err(|e| csv::Error::from(e.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn row(month: &Month, deed: &Deed, capitals: &[&str]) -> Vec<String> {
    let stance = |id: &&str| deed.answers.iter().find(|a| a.id == **id).map_or("", |a| a.stance).to_owned();
    let first = [month.month.to_string(), month.date.clone(), deed.word.to_owned(), deed.what.clone()];
    let last = [deed.changes.clone(), deed.came.join(" "), deed.text.clone()];
    first.into_iter().chain([deed.outcome.to_owned()]).chain(capitals.iter().map(stance)).chain(last).collect()
}

/// A cell that a spreadsheet shows and does not work out.
pub(crate) fn safe(cell: &str) -> String {
    let shown: String = cell.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let risky = |c: char| matches!(c, '=' | '+' | '-' | '@' | '|' | '%' | '＝' | '＋' | '－' | '＠');
    if shown.trim_start().starts_with(risky) { format!("'{}", shown.trim_start()) } else { shown }
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\r\n=1"] {
            assert!(safe(cell).starts_with('\''), "{cell:?}");
        }
        assert_eq!(safe("Trust -3"), "Trust -3");
    }
}
