//! Names and short phrases for what the engine numbers: the same words on every face.

use crate::engine::{
    AnswerId, CapitalId, ChoiceId, ConsultId, DispositionId, EndingId, EventId, Finding, FlagId, Giver, InterestId,
    IssueId, Luck, MeasureId, NearestMiss, Offer, OptionNo, ProcessId, Purpose, RuleId, Scenario, Stance, Status,
    TellId, TrackId, What, key,
};
use crate::lang::report;
use crate::pack::{Pack, RuleInfo};

/// The words of a pack for a scenario.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// The pack, whose texts they are.
    pub pack: &'a Pack,
    /// The scenario, whose numbers they name.
    pub scenario: &'a Scenario,
}

impl<'a> Words<'a> {
    /// The words of a pack for a scenario.
    #[must_use]
    pub fn new(pack: &'a Pack, scenario: &'a Scenario) -> Self {
        Self { pack, scenario }
    }

    /// The first wording of a text; the last part of its key, spaces for underscores, where the pack has none.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        match self.pack.first(key) {
            Some(text) => text.to_owned(),
            None => key.trim_end_matches(".name").rsplit('.').next().unwrap_or_default().replace('_', " "),
        }
    }

    /// A text, if the pack has it.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&'a str> {
        self.pack.first(key)
    }

    /// One of a text's wordings, chosen by luck that no rule reads.
    #[must_use]
    pub fn wording(&self, text_key: &str, luck: Luck, month: u16) -> String {
        match self.pack.text(text_key) {
            Some(all) if !all.is_empty() => {
                let chosen = all.get(luck.below(all.len(), month, Purpose::Wording, key(text_key)));
                chosen.unwrap_or_default().to_owned()
            }
            _ => self.text(text_key),
        }
    }

    /// A capital's name.
    #[must_use]
    pub fn capital(&self, id: CapitalId) -> String {
        self.text(&format!("capital.{}.name", self.scenario.capital(id).id))
    }

    /// An interest's name.
    #[must_use]
    pub fn interest(&self, capital: CapitalId, id: InterestId) -> String {
        let c = self.scenario.capital(capital);
        self.text(&format!("interest.{}.{}", c.id, c.interests[id.ix()].0))
    }

    /// A disposition's name.
    #[must_use]
    pub fn disposition(&self, capital: CapitalId, id: DispositionId) -> String {
        let c = self.scenario.capital(capital);
        self.text(&format!("disposition.{}.{}", c.id, c.dispositions[id.ix()].id))
    }

    /// A track's name.
    #[must_use]
    pub fn track(&self, id: TrackId) -> String {
        self.text(&format!("track.{}.name", self.scenario.tracks[id.ix()].id))
    }

    /// A track's name where what it belongs to is said already: the short one, if the pack has it.
    #[must_use]
    pub fn short_track(&self, id: TrackId) -> String {
        let key = format!("track.{}.short", self.scenario.tracks[id.ix()].id);
        self.find(&key).map_or_else(|| self.track(id), str::to_owned)
    }

    /// A flag's phrase.
    #[must_use]
    pub fn flag(&self, id: FlagId) -> String {
        self.text(&format!("flag.{}", self.scenario.flags[id.ix()].id))
    }

    /// An issue's name.
    #[must_use]
    pub fn issue(&self, id: IssueId) -> String {
        self.text(&format!("issue.{}.name", self.scenario.issue(id).id))
    }

    /// An option's name; `off` is "not on the table".
    #[must_use]
    pub fn option(&self, issue: IssueId, option: OptionNo) -> String {
        if option == 0 {
            return report::not_on_the_table().to_owned();
        }
        let def = self.scenario.issue(issue);
        self.text(&format!("option.{}.{}", def.id, def.options[usize::from(option)]))
    }

    /// A term: issue and option.
    #[must_use]
    pub fn term(&self, issue: IssueId, option: OptionNo) -> String {
        format!("{}: {}", self.issue(issue), self.option(issue, option))
    }

    /// A process term's name.
    #[must_use]
    pub fn process(&self, id: ProcessId) -> String {
        self.text(&format!("process.{}.name", self.scenario.process[id.ix()].id))
    }

    /// A process option's name.
    #[must_use]
    pub fn process_option(&self, id: ProcessId, option: OptionNo) -> String {
        let term = &self.scenario.process[id.ix()];
        self.text(&format!("process.{}.{}", term.id, term.options[usize::from(option)].id))
    }

    /// A consultation's name, without its capital.
    #[must_use]
    pub fn consult(&self, id: ConsultId) -> String {
        let act = &self.scenario.consults[id.ix()];
        self.text(&format!("consult.{}.{}.name", act.capital.as_deref().unwrap_or_default(), act.id))
    }

    /// The name of a consultation's addressee, who need not have a seat.
    #[must_use]
    pub fn addressee(&self, id: ConsultId) -> String {
        let who = self.scenario.consults[id.ix()].capital.as_deref().unwrap_or_default();
        match self.find(&format!("capital.{who}.name")) {
            Some(name) => name.to_owned(),
            None => capitalised(&who.replace('_', " ")),
        }
    }

    /// A measure's name.
    #[must_use]
    pub fn measure(&self, id: MeasureId) -> String {
        self.text(&format!("measure.{}.name", self.scenario.measures[id.ix()].id))
    }

    /// The name of an answer to a breach.
    #[must_use]
    pub fn answer(&self, id: AnswerId) -> String {
        self.text(&format!("answer.{}.name", self.scenario.answers[id.ix()].id))
    }

    /// The part of an event's keys that names it.
    #[must_use]
    pub fn event_key(&self, id: EventId) -> String {
        let e = self.scenario.event(id);
        match e.by {
            Some(by) => format!("{}.{}", self.scenario.capital(by).id, e.id),
            None => e.id.clone(),
        }
    }

    /// An event's title.
    #[must_use]
    pub fn event(&self, id: EventId) -> String {
        self.text(&format!("event.{}.title", self.event_key(id)))
    }

    /// A choice's name.
    #[must_use]
    pub fn choice(&self, event: EventId, choice: ChoiceId) -> String {
        let option = &self.scenario.event(event).options[choice.ix()].id;
        self.text(&format!("choice.{}.{option}", self.event_key(event)))
    }

    /// An ending's title.
    #[must_use]
    pub fn ending(&self, id: EndingId) -> String {
        self.text(&format!("ending.{}.title", self.scenario.endings[id.ix()].id))
    }

    /// The nearest miss, as a sentence. How far it was is said in words: its unit is our own, and means nothing to a
    /// reader.
    #[must_use]
    pub fn nearest_miss(&self, miss: NearestMiss) -> String {
        let how = match miss.distance {
            ..=5 => report::by_very_little(),
            6..=20 => report::narrowly(),
            _ => report::by_some_way(),
        };
        report::another_ending_was_missed(how, self.ending(miss.ending))
    }

    /// A warning's sentence.
    #[must_use]
    pub fn warning(&self, ending: EndingId, which: u8) -> String {
        let e = &self.scenario.endings[ending.ix()];
        let name = e.warnings.get(usize::from(which)).map_or("", |(name, _)| name.as_str());
        self.text(&format!("warning.{}.{name}", e.id))
    }

    /// What a sounding picked up.
    #[must_use]
    pub fn tell(&self, id: TellId) -> String {
        self.text(&format!("tell.{}", self.scenario.tells[id.ix()]))
    }

    /// A cluster's name.
    #[must_use]
    pub fn cluster(&self, at: usize) -> String {
        self.text(&format!("cluster.{}.name", self.scenario.clusters[at].0))
    }

    /// An objective's name.
    #[must_use]
    pub fn objective(&self, at: usize) -> String {
        self.text(&format!("objective.{}.name", self.scenario.objectives[at].0))
    }

    /// A calendar item's name.
    #[must_use]
    pub fn calendar(&self, at: usize) -> String {
        self.text(&format!("calendar.{}", self.scenario.calendar[at].id))
    }

    /// The player's side.
    #[must_use]
    pub fn player(&self) -> String {
        self.find("ui.player").unwrap_or(report::your_side()).to_owned()
    }

    /// Who gives a term.
    #[must_use]
    pub fn giver(&self, giver: Giver) -> String {
        match giver {
            Giver::Player => self.player(),
            Giver::Mutual => report::both_sides().to_owned(),
            Giver::Capital(c) => self.capital(c),
        }
    }

    /// To whom a term is promised.
    #[must_use]
    pub fn beneficiary(&self, to: Option<CapitalId>) -> String {
        to.map_or_else(|| self.player(), |c| self.capital(c))
    }

    /// What a rule says of itself.
    #[must_use]
    pub fn rule(&self, id: RuleId) -> &'a RuleInfo {
        &self.pack.rules[id.ix()]
    }

    /// The sentence of a finding: the second one, where the lens flipped it.
    #[must_use]
    pub fn because(&self, finding: &Finding) -> &'a str {
        let flipped = self.scenario.strength(finding.rule) < 0;
        match self.pack.reversed(finding.rule) {
            Some(reversed) if flipped => reversed,
            _ => self.pack.because(finding.rule),
        }
    }

    /// The parties and terms of a text in one line.
    #[must_use]
    pub fn offer(&self, text: &Offer) -> String {
        let parties: Vec<String> = text.parties.iter().map(|c| self.capital(c)).collect();
        let terms: Vec<String> = text.terms().map(|(i, o)| self.term(i, o)).collect();
        report::parties_and_terms(joined(&parties), terms.join("; "))
    }

    /// A change of option: what, from, to.
    #[must_use]
    pub fn change(&self, change: &(IssueId, OptionNo, OptionNo)) -> String {
        let (issue, from, to) = *change;
        match (from, to) {
            (0, _) => report::add_term(self.term(issue, to)),
            (_, 0) => report::drop_issue(self.issue(issue)),
            _ => report::option_instead_of(self.issue(issue), self.option(issue, to), self.option(issue, from)),
        }
    }

    /// What a finding is about: an interest, the whole, or a track.
    #[must_use]
    pub fn about(&self, finding: &Finding) -> String {
        match finding.what {
            What::Points(c, Some(i)) => self.interest(c, i),
            What::Points(_, None) => report::the_text_as_a_whole().to_owned(),
            What::Track(t) => self.track(t),
        }
    }
}

/// A stance as a verb of a sentence: "Minsk accepts".
#[must_use]
pub fn stance_verb(stance: Stance) -> &'static str {
    match stance {
        Stance::Embrace => report::embraces_it(),
        Stance::Accept => report::stance_accepts(),
        Stance::Counter => report::stance_counters(),
        Stance::Stall => report::stance_stalls(),
        Stance::Reject => report::rejects_it(),
        Stance::Support => report::supports_it(),
        Stance::Acquiesce => report::lets_it_pass(),
        Stance::Object => report::stance_objects(),
        Stance::Obstruct => report::stance_obstructs(),
        Stance::Retaliate => report::stance_retaliates(),
    }
}

/// How strong a score is, in words: flat within 5 of nothing, mild to 15, clear to 30, strong beyond.
#[must_use]
pub fn strength(score: i32) -> &'static str {
    match score.abs() {
        0..=5 => report::strength_flat(),
        6..=15 => report::strength_mild(),
        16..=30 => report::strength_clear(),
        _ => report::strength_strong(),
    }
}

/// A status in words.
#[must_use]
pub fn status(status: Status) -> &'static str {
    status.word()
}

/// A signed number, with a true minus sign left out of it: screen readers read "+3" and "-3".
#[must_use]
pub fn signed(n: i32) -> String {
    format!("{n:+}")
}

/// `a`, `a and b`, `a, b and c`.
#[must_use]
pub fn joined(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [all @ .., last] => report::list_and_last(all.join(", "), last),
    }
}

/// The first letter made a capital.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A date as `2025-09`.
#[must_use]
pub fn date((year, month): (u16, u16)) -> String {
    format!("{year}-{month:02}")
}

/// Foreign text made fit for a terminal or a page: control characters, and those that turn the direction of what
/// follows, are replaced; line breaks and tabs become spaces.
#[must_use]
pub fn clean(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\r' | '\t' => ' ',
            c if crate::pack::is_unsafe(c) => '\u{fffd}',
            c => c,
        })
        .collect()
}

pub use super::sentences::long_date;

/// How good a score is, in words.
#[must_use]
pub fn grade(score: i32) -> &'static str {
    match score {
        ..=24 => report::grade_poor(),
        25..=44 => report::grade_weak(),
        45..=59 => report::grade_middling(),
        60..=74 => report::grade_good(),
        _ => report::strength_strong(),
    }
}

impl Words<'_> {
    /// Whether a flag is of use to rules alone and need not be told: the pack lists those under `ui.quiet_flags`.
    #[must_use]
    pub fn is_quiet(&self, flag: FlagId) -> bool {
        self.keeps_quiet(&self.scenario.flags[flag.ix()].id)
    }

    /// The same of a flag's id.
    pub(super) fn keeps_quiet(&self, flag: &str) -> bool {
        self.pack.text("ui.quiet_flags").is_some_and(|quiet| quiet.iter().any(|other| other == flag))
    }

    /// Where a value stands between a track's two ends, in the pack's words for them.
    #[must_use]
    pub fn level(&self, track: TrackId, value: i32) -> Option<String> {
        let id = &self.scenario.tracks[track.ix()].id;
        let (low, high) = self.find(&format!("track.{id}.low")).zip(self.find(&format!("track.{id}.high")))?;
        Some(match value {
            ..=12 => low.to_owned(),
            13..=39 => report::nearer_low_than_high(low, high),
            40..=60 => report::midway_between_and(low, high),
            61..=87 => report::nearer_high_than_low(high, low),
            _ => high.to_owned(),
        })
    }
}
