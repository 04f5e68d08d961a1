//! A sheet for a seat or for a role in a team.

use super::{Kit, under};
use crate::engine::{CapitalId, Giver, IssueId};
use crate::report::paper::{Block, Section, table};

/// The sheet of a seat: the player's, or a capital's.
pub(super) fn seat(kit: &Kit<'_>, id: &str) -> Section {
    let mut blocks = kit.told(&format!("capital.{id}.text"));
    match kit.words.scenario.find_capital(id) {
        Some(capital) => {
            blocks.extend(kit.told("handout.seat.intro"));
            blocks.extend(capital_of(kit, capital));
            blocks.extend(under("What to do with this sheet", kit.points("handout.seat.tasks")));
        }
        None => blocks.extend(player(kit)),
    }
    Section::new(kit.words.text(&format!("capital.{id}.name")), blocks)
}

fn capital_of(kit: &Kit<'_>, capital: CapitalId) -> Vec<Block> {
    let def = kit.words.scenario.capital(capital);
    let mut wants: Vec<&(String, i32)> = def.interests.iter().collect();
    wants.sort_by_key(|(_, weight)| -weight);
    let whole = def.interests.iter().map(|(_, weight)| *weight).sum::<i32>().max(1);
    let interest = |(id, weight): &(String, i32)| {
        let key = format!("interest.{}.{id}", def.id);
        vec![kit.words.text(&key), (weight * 100 / whole).to_string(), kit.text(&format!("{key}.text"))]
    };
    let mut blocks = under(
        "Interests as analysts read them",
        [table(&["Interest", "Of 100", "What it means"], wants.into_iter().map(interest).collect())],
    );
    let may = def.dispositions.iter().map(|d| {
        let key = format!("disposition.{}.{}", def.id, d.id);
        format!("{}: {}", kit.words.text(&key), kit.text(&format!("{key}.text")))
    });
    blocks.extend(under("What it may turn out to be: one of these, drawn at the start", [Block::List(may.collect())]));
    let gives = given(kit, Giver::Capital(capital));
    if !gives.is_empty() {
        blocks.extend(under("What only it can give", [Block::List(gives)]));
    }
    let heard = kit.words.scenario.consults.iter().filter(|c| c.capital.as_deref() == Some(def.id.as_str()));
    let heard: Vec<String> = heard.map(|c| kit.words.text(&format!("consult.{}.{}.name", def.id, c.id))).collect();
    if !heard.is_empty() {
        blocks.extend(under("What you may be asked or told between offers", [Block::List(heard)]));
    }
    blocks
}

fn player(kit: &Kit<'_>) -> Vec<Block> {
    let (words, pack) = (&kit.words, kit.words.pack);
    let mut blocks = kit.told("handout.seat.player");
    let aims = words.scenario.objectives.iter().map(|(id, _)| {
        let key = format!("objective.{id}");
        vec![words.text(&format!("{key}.name")), kit.text(&format!("{key}.text"))]
    });
    blocks.extend(under("What counts at the end", [table(&["Objective", "What it counts"], aims.collect())]));
    let mandate = |id: &str| vec![words.text(&format!("mandate.{id}.name")), kit.text(&format!("mandate.{id}.text"))];
    let mandates = pack.mandates().iter().map(mandate).collect();
    blocks.extend(under("What you may be sent to do: one of these", [table(&["Mandate", "What it asks"], mandates)]));
    let adviser = |id: &str| {
        format!("{}: {}", words.text(&format!("advisor.{id}.name")), kit.text(&format!("advisor.{id}.text")))
    };
    let advisers: Vec<String> = pack.advisers.iter().map(|a| adviser(&a.id)).collect();
    if !advisers.is_empty() {
        blocks.extend(under("Who advises you", [Block::List(advisers)]));
    }
    blocks.extend(under("What only you can give", [Block::List(given(kit, Giver::Player))]));
    blocks
}

/// Issues of a giver, with their options.
fn given(kit: &Kit<'_>, giver: Giver) -> Vec<String> {
    let issues = &kit.words.scenario.issues;
    let named = |(at, i): (usize, &crate::engine::Issue)| {
        let issue = IssueId::of(at);
        let options: Vec<String> = (1..i.options.len()).map(|o| kit.words.option(issue, o as u8)).collect();
        format!("{}: {}", kit.words.issue(issue), options.join(" / "))
    };
    issues.iter().enumerate().filter(|(_, i)| i.giver == giver).map(named).collect()
}

/// The sheet of a role.
pub(super) fn role(kit: &Kit<'_>, id: &str) -> Section {
    let key = |part: &str| format!("handout.role.{id}.{part}");
    let mut blocks = kit.told(&key("text"));
    blocks.extend(kit.points(&key("tasks")));
    blocks.extend(under("Notes", [Block::Lines(6)]));
    Section::new(kit.words.text(&key("title")), blocks)
}
