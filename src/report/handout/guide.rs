//! What the facilitator reads and hands to everybody.

use super::{Kit, under};
use crate::lang::report;
use crate::report::paper::{Block, Section, table};
use crate::report::words::capitalised;

/// What comes before the sheets.
pub(super) fn sections(kit: &Kit<'_>) -> Vec<Section> {
    let mut all = vec![facilitator(kit)];
    all.extend(kit.list("handout.formats").iter().map(|f| format(kit, f)));
    all.push(how(kit));
    all.retain(|s| !s.blocks.is_empty());
    all
}

/// What comes after them.
pub(super) fn after(kit: &Kit<'_>) -> Vec<Section> {
    let quiz = kit.list("handout.quiz");
    let asked = quiz.iter().enumerate().flat_map(|(at, q)| [Block::Text(format!("{}. {q}", at + 1)), Block::Lines(2)]);
    let memo = kit.list("handout.memo").into_iter().flat_map(|m| [Block::Head(m), Block::Lines(3)]);
    let mut rubric: Vec<Block> = kit
        .rows("handout.rubric", &[report::what(), report::of_a_hundred(), report::what_full_marks_look_like()])
        .into_iter()
        .collect();
    rubric.extend(kit.told("handout.rubric.note"));
    let mut all = vec![
        Section::new(report::glossary(), glossary(kit)),
        Section::new(report::quiz_before_and_after(), asked.collect()),
        Section::new(report::quiz_what_a_good_answer_has(), numbered(kit, "handout.quiz.marks")),
        Section::new(report::memo(), memo.collect()),
        Section::new(report::rubric(), rubric),
        Section::new(report::without_computers(), paper(kit)),
        Section::new(report::how_realistic_is_this(), realistic(kit)),
    ];
    all.retain(|s| !s.blocks.is_empty());
    all
}

/// A plan, to be copied into a file.
fn plan(kit: &Kit<'_>) -> Vec<Block> {
    let told = kit.told("handout.plan_file").into_iter();
    told.map(|block| if let Block::Text(words) = block { Block::File(words) } else { block }).collect()
}

fn facilitator(kit: &Kit<'_>) -> Section {
    let mut blocks = kit.told("handout.guide.intro");
    blocks.extend(under(report::before(), numbered(kit, "handout.guide.before")));
    blocks.extend(under(report::a_plan_to_copy(), plan(kit)));
    blocks.extend(under(report::during(), kit.points("handout.guide.during")));
    blocks.extend(under(report::the_debrief(), numbered(kit, "handout.guide.debrief")));
    blocks.extend(under(report::a_note_on_decency(), kit.points("handout.decency")));
    blocks.extend(under(report::what_can_be_played(), scenarios(kit)));
    Section::new(report::for_the_facilitator(), blocks)
}

fn numbered(kit: &Kit<'_>, key: &str) -> Vec<Block> {
    let items = kit.list(key);
    if items.is_empty() { Vec::new() } else { vec![Block::Numbered(items)] }
}

fn scenarios(kit: &Kit<'_>) -> Vec<Block> {
    let pack = kit.words.pack;
    let row = |id: &str| {
        let clock = &pack.compile(id, &pack.defaults.lens, &pack.defaults.mandate).ok()?.clock;
        let months = match clock.span {
            1 => report::months(clock.rounds),
            span => report::rounds_of_months(clock.rounds, span),
        };
        let name = kit.words.text(&format!("scenario.{id}.name"));
        Some(vec![name, id.to_owned(), months, clock.bandwidth.to_string(), kit.text(&format!("scenario.{id}.text"))])
    };
    let scenarios = pack.scenarios().iter().filter_map(row).collect();
    let lens = |id: &str| {
        vec![kit.words.text(&format!("lens.{id}.name")), id.to_owned(), kit.text(&format!("lens.{id}.text"))]
    };
    let lenses = pack.lenses().iter().chain([crate::game::SEALED]).map(lens).collect();
    vec![
        table(
            &[report::scenario(), report::its_id(), report::how_long(), report::bandwidth(), report::what_it_is()],
            scenarios,
        ),
        table(&[report::lens(), report::its_id(), report::how_it_reads_things()], lenses),
    ]
}

fn format(kit: &Kit<'_>, id: &str) -> Section {
    let key = |part: &str| format!("handout.format.{id}.{part}");
    let mut blocks = kit.told(&key("text"));
    blocks.extend(under(
        report::minute_by_minute(),
        kit.rows(&key("plan"), &[report::minutes(), report::what(), report::what_you_do()]),
    ));
    blocks.extend(under(report::to_read_aloud(), kit.list(&key("aloud")).into_iter().map(Block::Aloud)));
    blocks.extend(under(report::what_can_go_wrong(), kit.points(&key("wrong"))));
    Section::new(kit.words.text(&key("title")), blocks)
}

fn how(kit: &Kit<'_>) -> Section {
    let mut blocks = numbered(kit, "handout.how");
    blocks
        .extend(under(report::words_of_line_mode(), kit.rows("handout.how.words", &[report::typed(), report::does()])));
    Section::new(report::how_to_play(), blocks)
}

fn glossary(kit: &Kit<'_>) -> Vec<Block> {
    let terms = &kit.words.pack.library.glossary;
    let rows: Vec<Vec<String>> = terms.iter().map(|t| vec![t.term.clone(), t.text.clone()]).collect();
    if rows.is_empty() { Vec::new() } else { vec![table(&[report::word(), report::what_it_means_here()], rows)] }
}

fn paper(kit: &Kit<'_>) -> Vec<Block> {
    let mut blocks: Vec<Block> = numbered(kit, "handout.paper");
    let head = kit.list("handout.paper.form");
    if !head.is_empty() {
        let rounds = kit.words.scenario.clock.rounds.min(6);
        let row = |n: u16| std::iter::once(n.to_string()).chain((1..head.len()).map(|_| String::new())).collect();
        let names: Vec<&str> = head.iter().map(String::as_str).collect();
        blocks.extend(under(report::a_form_to_copy(), [table(&names, (1..=rounds).map(row).collect())]));
    }
    blocks
}

fn realistic(kit: &Kit<'_>) -> Vec<Block> {
    let parts = ["intro", "modelled", "not_modelled", "judgement", "lenses", "disagree"];
    let part = |p: &str| {
        let told = kit.told(&format!("realistic.{p}"));
        if p == "intro" { told } else { under(&capitalised(&p.replace('_', " ")), told) }
    };
    parts.iter().flat_map(|p| part(p)).collect()
}
