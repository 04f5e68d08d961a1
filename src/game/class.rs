//! A class: what a facilitator sets for several teams. Its plan is a file; what of it concerns the game stands in the
//! header of each team's save, so that replaying the save meets the same injects.

use super::document::Unreadable;
use super::line::{event_name, find_event};
use super::places::{Spot, spot_at, spot_of};
use super::{Game, Header, SEALED, Setup, code};
use crate::engine::{EventId, Scenario};
use crate::lang::files;
use crate::pack::{Index, Pack, UnknownId, nearest, quote};
use serde::Deserialize;
use std::fmt::Write as _;
use std::sync::Arc;

/// Most teams of a plan.
pub const MOST_TEAMS: usize = 200;
/// Most characters of a team's name.
pub const LONGEST_TEAM: usize = 40;
/// What a team may be called, for whoever calls one otherwise.
const TEAM_RULE: &str = "a team's name has 1 to 40 characters: letters, digits, blanks, '-' and '_'; a letter or digit \
                         first, no blank at an end";
/// Most minutes of a round.
const MOST_MINUTES: u16 = 600;

/// What a facilitator set for a game.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Events put in: the round (from 1) and the event's name.
    pub injects: Vec<(u16, String)>,
    /// Rounds that are played; all, if nothing is said.
    pub months: Option<u16>,
    /// Minutes a round; 0: no clock.
    pub minutes: u16,
    /// Whether teams are asked for forecasts.
    pub forecasts: bool,
    /// Whether the board keeps answers back until they are revealed.
    pub hold: bool,
    /// Whether a month may be seen from another capital before the debrief.
    pub chairs: bool,
}

/// The same as a save has it.
#[derive(Debug, Deserialize)]
#[serde(rename = "class", deny_unknown_fields)]
pub struct WrittenClass<'a> {
    #[serde(borrow, default)]
    injects: Vec<WrittenInject<'a>>,
    #[serde(default)]
    months: Option<u16>,
    #[serde(default)]
    minutes: u16,
    #[serde(default = "yes")]
    forecasts: bool,
    #[serde(default)]
    hold: bool,
    #[serde(default = "yes")]
    chairs: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "inject", deny_unknown_fields)]
struct WrittenInject<'a> {
    month: u16,
    #[serde(borrow)]
    event: &'a str,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "plan", deny_unknown_fields)]
struct WrittenPlan<'a> {
    #[serde(borrow, default)]
    scenario: Option<&'a str>,
    #[serde(default)]
    lens: Option<&'a str>,
    #[serde(default)]
    mandate: Option<&'a str>,
    #[serde(default)]
    seed: Option<u32>,
    #[serde(default)]
    code: Option<&'a str>,
    #[serde(default)]
    months: Option<u16>,
    #[serde(default)]
    minutes: u16,
    #[serde(default)]
    injects: Vec<WrittenInject<'a>>,
    #[serde(default = "yes")]
    forecasts: bool,
    #[serde(default)]
    hold: bool,
    #[serde(default = "yes")]
    chairs: bool,
    teams: Vec<&'a str>,
}

fn yes() -> bool {
    true
}

impl WrittenClass<'_> {
    /// As the header has it.
    #[must_use]
    pub fn class(&self) -> Class {
        Class {
            injects: self.injects.iter().map(|i| (i.month, i.event.to_owned())).collect(),
            months: self.months,
            minutes: self.minutes,
            forecasts: self.forecasts,
            hold: self.hold,
            chairs: self.chairs,
        }
    }
}

impl<'a> WrittenClass<'a> {
    /// The name, as written, of an event that is put in.
    #[must_use]
    pub fn written_event(&self, name: &str) -> Option<&'a str> {
        self.injects.iter().map(|i| i.event).find(|e| *e == name)
    }
}

impl Class {
    /// As a save writes it.
    #[must_use]
    pub fn written(&self) -> String {
        let quoted = |text: &str| ron::to_string(text).unwrap_or_default();
        let injects = self.injects.iter().map(|(month, e)| format!("(month: {month}, event: {})", quoted(e)));
        let mut text = format!("(injects: [{}]", injects.collect::<Vec<_>>().join(", "));
        // Writing to a string cannot fail.
        if let Some(months) = self.months {
            let _ = write!(text, ", months: {months}");
        }
        let _ = write!(text, ", minutes: {}, forecasts: {}, hold: {}", self.minutes, self.forecasts, self.hold);
        // Saves from before there was this field say the same by saying nothing.
        text.push_str(if self.chairs { ")" } else { ", chairs: false)" });
        text
    }

    /// Puts the class's injects and months into a compiled scenario.
    ///
    /// # Errors
    ///
    /// An event the pack does not have.
    pub fn apply(&self, scenario: &mut Scenario) -> Result<(), UnknownId> {
        for (round, name) in &self.injects {
            let event = find_event(scenario, name, None).ok_or_else(|| {
                let near = nearest(name, events(scenario).iter().map(String::as_str)).map(str::to_owned);
                UnknownId { kind: "event", id: name.clone(), nearest: near }
            })?;
            scenario.injects.push((event, *round));
        }
        if let Some(months) = self.months {
            scenario.clock.rounds = scenario.clock.rounds.min(months.max(1));
        }
        Ok(())
    }
}

fn events(scenario: &Scenario) -> Vec<String> {
    (0..scenario.events.len()).map(|e| event_name(scenario, EventId::of(e))).collect()
}

/// A plan: one game for several teams.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The header of every team's save, without its name.
    pub header: Header,
    /// The teams' names, each fit to name a file.
    pub teams: Vec<String>,
}

impl Plan {
    /// The game of a team, at its start.
    ///
    /// # Errors
    ///
    /// An id the pack does not have.
    pub fn game(&self, pack: &Arc<Pack>, team: &str) -> Result<Game, UnknownId> {
        let header = Header { players: Some(team.to_owned()), ..self.header.clone() };
        Game::with_header(Arc::clone(pack), header)
    }
}

/// Reads a plan.
///
/// # Errors
///
/// The first thing that is wrong with it, where, and the nearest name there is.
pub fn read_plan(pack: &Pack, text: &str) -> Result<Plan, Unreadable> {
    let top = Spot { line: 1, column: 1 };
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let plan: WrittenPlan<'_> = options.from_str(text).map_err(|e| {
        let spot = Spot { line: e.span.start.line, column: e.span.start.col };
        let what = files::balcony_facilitate_help_shows_the_form(crate::pack::explain(&e.code));
        Unreadable::new(spot, what)
    })?;
    let reader = Reader { text, top };
    let setup = reader.setup(pack, &plan)?;
    let mut header = Header::new(pack, &setup);
    // A class game takes nothing back that has told it something, whether it began with a code or with a plan.
    header.code = code::encode(pack, &setup);
    let lens = if setup.lens == SEALED { &pack.defaults.lens } else { &setup.lens };
    let compiled = pack.compile(&setup.scenario, lens, &setup.mandate);
    let scenario = compiled.map_err(|unknown| Unreadable::new(top, unknown.to_string()))?;
    header.class = Some(reader.class(&scenario, &plan)?);
    Ok(Plan { header, teams: reader.teams(&plan)? })
}

struct Reader<'t> {
    text: &'t str,
    top: Spot,
}

impl Reader<'_> {
    fn at(&self, slice: &str, what: String) -> Unreadable {
        Unreadable::new(spot_of(self.text, slice).unwrap_or(self.top), what)
    }

    /// Where a field is written; the top where it is not.
    fn field(&self, name: &str, what: String) -> Unreadable {
        let spot = self.text.find(&format!("{name}:")).map_or(self.top, |at| spot_at(self.text, at));
        Unreadable::new(spot, what)
    }

    fn setup(&self, pack: &Pack, plan: &WrittenPlan<'_>) -> Result<Setup, Unreadable> {
        if let Some(typed) = plan.code {
            if plan.scenario.or(plan.lens).or(plan.mandate).is_some() || plan.seed.is_some() {
                let what = files::a_code_fixes_scenario_lens_mandate().to_owned();
                return Err(self.at(typed, what));
            }
            return code::decode(pack, typed).map_err(|why| self.at(typed, why.to_string()));
        }
        let d = &pack.defaults;
        let (scenarios, lenses, mandates) = (pack.scenarios(), pack.lenses(), pack.mandates());
        Ok(Setup {
            scenario: self.known("scenario", plan.scenario, scenarios, &d.scenario)?,
            lens: match plan.lens {
                Some(SEALED) => SEALED.to_owned(),
                lens => self.known("lens", lens, lenses, &d.lens)?,
            },
            mandate: self.known("mandate", plan.mandate, mandates, &d.mandate)?,
            seed: plan.seed.ok_or_else(|| {
                let what = files::a_plan_needs_a_seed_or().to_owned();
                Unreadable::new(self.top, what)
            })?,
        })
    }

    fn known(&self, kind: &'static str, id: Option<&str>, all: &Index, default: &str) -> Result<String, Unreadable> {
        let Some(id) = id else { return Ok(default.to_owned()) };
        if all.find(id).is_some() {
            return Ok(id.to_owned());
        }
        let unknown = UnknownId { kind, id: quote(id), nearest: all.nearest(id).map(str::to_owned) };
        Err(self.at(id, unknown.to_string()))
    }

    fn class(&self, scenario: &Scenario, plan: &WrittenPlan<'_>) -> Result<Class, Unreadable> {
        let all = scenario.clock.rounds;
        if plan.months.is_some_and(|m| m == 0 || m > all) {
            return Err(self.field("months", files::this_scenario_has_rounds_expected_to(all)));
        }
        if plan.minutes > MOST_MINUTES {
            return Err(self.field("minutes", files::a_round_has_at_most_minutes(MOST_MINUTES)));
        }
        let rounds = plan.months.unwrap_or(all);
        let mut injects = Vec::new();
        for inject in &plan.injects {
            let Some(event) = find_event(scenario, inject.event, None) else {
                let known = events(scenario);
                let near = nearest(inject.event, known.iter().map(String::as_str)).map(str::to_owned);
                let unknown = UnknownId { kind: "event", id: quote(inject.event), nearest: near };
                return Err(self.at(inject.event, unknown.to_string()));
            };
            if inject.month == 0 || inject.month > rounds {
                let what = files::round_is_not_played_expected_to(inject.month, rounds);
                return Err(self.at(inject.event, what));
            }
            injects.push((inject.month, event_name(scenario, event)));
        }
        Ok(Class {
            injects,
            months: plan.months,
            minutes: plan.minutes,
            forecasts: plan.forecasts,
            hold: plan.hold,
            chairs: plan.chairs,
        })
    }

    fn teams(&self, plan: &WrittenPlan<'_>) -> Result<Vec<String>, Unreadable> {
        if plan.teams.is_empty() || plan.teams.len() > MOST_TEAMS {
            return Err(self.field("teams", files::a_plan_names_to_teams(MOST_TEAMS)));
        }
        let fits = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
        let mut all: Vec<String> = Vec::new();
        for name in &plan.teams {
            let alike = |other: &String| other.to_lowercase() == name.to_lowercase();
            let short = (1..=LONGEST_TEAM).contains(&name.chars().count());
            let what = if all.iter().any(alike) {
                files::two_teams_have_that_name_and()
            } else if !short || name.trim() != *name || !name.chars().all(fits) || name.starts_with(['-', '_']) {
                TEAM_RULE
            } else {
                all.push((*name).to_owned());
                continue;
            };
            return Err(self.at(name, format!("{}: {what}", quote(name))));
        }
        Ok(all)
    }
}
