//! A sheet for a seat or for a role in a team.

use super::{Kit, under};
use crate::engine::{CapitalId, Giver, IssueId};
use crate::lang::report;
use crate::report::paper::{Block, Section, table};

/// The sheet of a seat: the player's, or a capital's.
pub(super) fn seat(kit: &Kit<'_>, id: &str) -> Section {
    let mut blocks = kit.told(&format!("capital.{id}.text"));
    match kit.words.scenario.find_capital(id) {
        Some(capital) => {
            blocks.extend(kit.told("handout.seat.intro"));
            blocks.extend(capital_of(kit, capital));
            blocks.extend(under(report::what_to_do_with_this_sheet(), kit.points("handout.seat.tasks")));
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
        report::interests_as_analysts_read_them(),
        [table(
            &[report::interest(), report::of_a_hundred(), report::what_it_means()],
            wants.into_iter().map(interest).collect(),
        )],
    );
    let may = def.dispositions.iter().map(|d| {
        let key = format!("disposition.{}.{}", def.id, d.id);
        format!("{}: {}", kit.words.text(&key), kit.text(&format!("{key}.text")))
    });
    blocks.extend(under(report::what_it_may_turn_out_to(), [Block::List(may.collect())]));
    let gives = given(kit, Giver::Capital(capital));
    if !gives.is_empty() {
        blocks.extend(under(report::what_only_it_can_give(), [Block::List(gives)]));
    }
    let heard = kit.words.scenario.consults.iter().filter(|c| c.capital.as_deref() == Some(def.id.as_str()));
    let heard: Vec<String> = heard.map(|c| kit.words.text(&format!("consult.{}.{}.name", def.id, c.id))).collect();
    if !heard.is_empty() {
        blocks.extend(under(report::what_you_may_be_asked_or(), [Block::List(heard)]));
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
    blocks.extend(under(
        report::what_counts_at_the_end(),
        [table(&[report::objective(), report::what_it_counts()], aims.collect())],
    ));
    let mandate = |id: &str| vec![words.text(&format!("mandate.{id}.name")), kit.text(&format!("mandate.{id}.text"))];
    let mandates = pack.mandates().iter().map(mandate).collect();
    blocks.extend(under(
        report::what_you_may_be_sent_to(),
        [table(&[report::mandate(), report::what_it_asks()], mandates)],
    ));
    let adviser = |id: &str| {
        format!("{}: {}", words.text(&format!("advisor.{id}.name")), kit.text(&format!("advisor.{id}.text")))
    };
    let advisers: Vec<String> = pack.advisers.iter().map(|a| adviser(&a.id)).collect();
    if !advisers.is_empty() {
        blocks.extend(under(report::who_advises_you(), [Block::List(advisers)]));
    }
    blocks.extend(under(report::what_only_you_can_give(), [Block::List(given(kit, Giver::Player))]));
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
    blocks.extend(under(report::notes(), [Block::Lines(6)]));
    Section::new(kit.words.text(&key("title")), blocks)
}
