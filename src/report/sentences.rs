//! Sentences about moves, refusals and notes, by name: what a face says where scripts and errors say ids.

use super::words::{Words, joined, stance_verb};
use crate::engine::{
    CapitalId, EventId, Finding, FlagId, Giver, IssueId, Move, Note, NoteKind, Reason, Scenario, TrackId, What,
};
use crate::game::Play;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date as `September 2025`.
#[must_use]
pub fn long_date((year, month): (u16, u16)) -> String {
    let name = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
    format!("{name} {year}")
}

/// A date as `Sep 2025`.
#[must_use]
pub fn short_date((year, month): (u16, u16)) -> String {
    let name = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
    format!("{} {year}", name.get(..3).unwrap_or(name))
}

/// A value from 0 to 100 in a word.
#[must_use]
pub fn level(value: i32) -> &'static str {
    match value {
        ..=15 => "very low",
        16..=35 => "low",
        36..=64 => "middling",
        65..=84 => "high",
        _ => "very high",
    }
}

/// A value on the way between two ends: which end it is near.
#[must_use]
pub fn between(value: i32, low: &str, high: &str) -> String {
    match value {
        ..=15 => low.to_owned(),
        16..=40 => format!("nearer {low}"),
        41..=59 => "in between".to_owned(),
        60..=84 => format!("nearer {high}"),
        _ => high.to_owned(),
    }
}

/// What changed, summed by track, the greatest first; only what was seen.
#[must_use]
pub fn sum_by_track<'f>(findings: impl Iterator<Item = &'f Finding>) -> Vec<(TrackId, i32)> {
    let mut sums: Vec<(TrackId, i32)> = Vec::new();
    for finding in findings.filter(|f| f.seen) {
        let What::Track(track) = finding.what else { continue };
        match sums.iter_mut().find(|(t, _)| *t == track) {
            Some((_, sum)) => *sum += finding.points,
            None => sums.push((track, finding.points)),
        }
    }
    sums.retain(|(_, sum)| *sum != 0);
    sums.sort_by_key(|(track, sum)| (-sum.abs(), *track));
    sums
}

/// The notes of a round as they are told: that a term was kept is left out where it was seen broken in the same round.
pub fn telling(notes: &[Note]) -> impl Iterator<Item = &Note> {
    let broken = |kept: &Note| {
        let same = |n: &&Note| (n.id == kept.id && n.party == kept.party) && n.seen;
        notes.iter().filter(same).any(|n| matches!(n.kind, NoteKind::Breached | NoteKind::BreachSeen))
    };
    notes.iter().filter(move |n| n.kind != NoteKind::Kept || !broken(n))
}

impl Words<'_> {
    /// What something costs: `1 bandwidth, 2 political capital`; `free` where it is nothing.
    #[must_use]
    pub fn cost(&self, bandwidth: i32, capital: i32) -> String {
        let purse = || self.track(self.scenario.purse).to_lowercase();
        match (bandwidth, capital) {
            (..=0, ..=0) => "free".to_owned(),
            (b, ..=0) => format!("{b} bandwidth"),
            (..=0, c) => format!("{c} {}", purse()),
            (b, c) => format!("{b} bandwidth, {c} {}", purse()),
        }
    }

    /// A move in a few words.
    #[must_use]
    pub fn play(&self, play: &Play) -> String {
        let text = play.text.as_deref().unwrap_or_default();
        match &play.play {
            Move::Offer(offer) => format!("Offer {}", self.offer(offer)),
            Move::Probe(offer) => format!("Probe {}", self.offer(offer)),
            Move::Consult(c) => self.consult(*c),
            Move::Measure(m) => self.measure(*m),
            Move::AcceptCounter => "Take what is on the table".to_owned(),
            Move::DeclineCounter => "Turn down what is on the table".to_owned(),
            Move::AcceptFrom(c) => format!("Take what {} proposes", self.capital(*c)),
            Move::DeclineFrom(c) => format!("Turn down what {} proposes", self.capital(*c)),
            Move::Withdraw => "Take the offer back".to_owned(),
            Move::Answer(event, choice) => format!("{}: {}", self.event(*event), self.choice(*event, *choice)),
            Move::Respond(issue, answer) => format!("{}, broken: {}", self.issue(*issue), self.answer(*answer)),
            Move::Deliver(issue) => format!("Deliver: {}", self.issue(*issue)),
            Move::Renew(issue) => format!("Renew: {}", self.issue(*issue)),
            Move::Note => format!("Note: {text}"),
            Move::Forecast(c, stance, percent) => {
                format!("Forecast: {} {}, {percent} per cent", self.capital(*c), stance_verb(*stance))
            }
            Move::Override(c, stance) => format!("Facilitator: {} {} ({text})", self.capital(*c), stance_verb(*stance)),
            Move::Inject(event) => format!("Facilitator puts in: {}", self.event(*event)),
            Move::EndMonth => "End the month".to_owned(),
        }
    }

    /// Why a move is refused, by name, with the cure.
    #[must_use]
    pub fn reason(&self, reason: Reason) -> String {
        match reason {
            Reason::Over => "The game is over.".to_owned(),
            Reason::NoIssue => "Nothing is on the table yet: choose an option for at least one issue.".to_owned(),
            Reason::NoParty => "It is put to nobody yet: choose at least one capital.".to_owned(),
            Reason::CannotBeParty(c) => format!("{} cannot be a party to an offer.", self.capital(c)),
            Reason::GiverIsNoParty(i, c) => {
                format!(
                    "{} is {}'s to give: put the offer to {} as well.",
                    self.issue(i),
                    self.capital(c),
                    self.capital(c)
                )
            }
            Reason::MutualNeedsCounterpart(i) => {
                let needed = self.capital(self.scenario.counterpart);
                format!("{} takes both sides: put the offer to {needed} as well.", self.issue(i))
            }
            Reason::Needs(i, with) => format!("{} needs {} in the same offer.", self.issue(i), self.issue(with)),
            Reason::ProcessNeeds(p, o, with) => {
                format!("{}: {} needs {} on the table.", self.process(p), self.process_option(p, o), self.issue(with))
            }
            Reason::NotNow(i) => format!("{} cannot be put on the table as things stand.", self.issue(i)),
            Reason::Bandwidth { needs, has } => {
                format!("It takes {needs} bandwidth, and {has} is left this {}.", self.unit())
            }
            Reason::Capital { needs, has } => format!("It takes {needs} political capital, and there is {has}."),
            Reason::ConsultNotNow(c) => format!("{} is not possible as things stand.", self.consult(c)),
            Reason::MeasureNotNow(m) => format!("{} is not possible as things stand.", self.measure(m)),
            Reason::NoCounter => "No counter-offer or overture is open.".to_owned(),
            Reason::NothingFrom(c) => format!("Nothing from {} is open.", self.capital(c)),
            Reason::NothingToWithdraw => "No offer is waiting and no counter is open.".to_owned(),
            Reason::EventNotOpen(e) => format!("{} is not before you this {}.", self.event(e), self.unit()),
            Reason::EventAnswered(e) => format!("{} has been answered already.", self.event(e)),
            Reason::NoSuchChoice(e) => format!("{} has no such choice.", self.event(e)),
            Reason::ChoiceNotNow(e, c) => format!("{} cannot be chosen as things stand.", self.choice(e, c)),
            Reason::NoBreach(i) => format!("No breach of {} is open.", self.issue(i)),
            Reason::NotOwed(i) => format!("You owe nothing on {}.", self.issue(i)),
            Reason::NotRenewable(i) => format!("{} is not about to lapse, or is renewed already.", self.issue(i)),
            Reason::Percent(p) => format!("{p} is no probability: say 0 to 100."),
            Reason::NoOfferTo(c) => format!("No offer was put to {} this {}.", self.capital(c), self.unit()),
            Reason::EventHere(e) => format!("{} has happened this {} already.", self.event(e), self.unit()),
        }
    }

    /// Notes that are worth telling together: a flag that was raised and lowered by the same move is as it was, and one
    /// that the pack keeps quiet about is no news.
    pub fn lasting<'n>(&self, notes: &'n [Note]) -> impl Iterator<Item = &'n Note> {
        let flag = |n: &Note| matches!(n.kind, NoteKind::FlagUp | NoteKind::FlagDown);
        let other = |n: &Note| if n.kind == NoteKind::FlagUp { NoteKind::FlagDown } else { NoteKind::FlagUp };
        let quiet = |n: &Note| self.keeps_quiet(&n.id);
        let undone = move |n: &Note| notes.iter().any(|m| m.id == n.id && m.kind == other(n));
        notes.iter().filter(move |n| !flag(n) || !(quiet(n) || undone(n)))
    }

    /// What a note tells, if it was seen and is worth a line.
    #[must_use]
    pub fn note(&self, note: &Note) -> Option<String> {
        if !note.seen {
            return None;
        }
        let term = || match self.scenario.find_issue(&note.id) {
            Some(i) => format!("{} ({})", self.issue(i), self.between(self.scenario.issue(i).giver, note.party)),
            None => note.id.clone(),
        };
        let event = || find_event(self.scenario, &note.id);
        let flag = || self.scenario.flags.iter().position(|f| f.id == note.id && !f.hidden).map(FlagId::of);
        let capital = || self.scenario.find_capital(&note.id).map_or_else(|| note.id.clone(), |c| self.capital(c));
        Some(match note.kind {
            NoteKind::FlagUp => format!("From now on: {}.", self.flag(flag()?)),
            NoteKind::FlagDown => format!("Over: {}.", self.flag(flag()?)),
            NoteKind::Scheduled | NoteKind::Stopped | NoteKind::Overture => return None,
            NoteKind::Sign => {
                let event = event()?;
                self.find(&format!("event.{}.sign", self.event_key(event)))
                    .map_or_else(|| self.event(event), str::to_owned)
            }
            NoteKind::Pending => format!("{}: pending.", term()),
            NoteKind::Kept => format!("{}: kept.", term()),
            NoteKind::Late => format!("{}: late.", term()),
            NoteKind::Breached => format!("{}: broken.", term()),
            NoteKind::Suspended => format!("{}: suspended.", term()),
            NoteKind::Lapsed => format!("{}: lapsed.", term()),
            NoteKind::Ended => format!("{}: ended.", term()),
            NoteKind::BreachSeen => {
                let what = self.scenario.find_issue(&note.id).and_then(|i| self.broken(i));
                let what = what.map_or_else(String::new, |text| format!(" {text}"));
                format!("A breach of {} has come to light.{what}", term())
            }
            NoteKind::Evidence => {
                let tell = self.scenario.tells.iter().position(|t| *t == note.id)?;
                self.tell(crate::engine::TellId::of(tell))
            }
            NoteKind::Warning => format!("Warning: {}", self.text(&format!("warning.{}", note.id))),
            NoteKind::Expired => format!("What {} had on the table has run out.", capital()),
            NoteKind::MandateFailed => {
                format!("You agreed to what {} would not hear of: the mandate has failed.", self.player())
            }
        })
    }

    /// Who owes a term, and to whom: `Minsk to Vilnius`; alone who owes it, where it is owed to nobody in particular.
    ///
    /// What the player's side gives it gives to the counterpart; a neighbour at the table holds it to that.
    #[must_use]
    pub fn between(&self, giver: Giver, beneficiary: Option<CapitalId>) -> String {
        match (giver, beneficiary) {
            (_, None) => self.giver(giver),
            (Giver::Player | Giver::Mutual, Some(c)) => format!("{}, with {}", self.giver(giver), self.capital(c)),
            // A neighbour opens something for the counterpart, and owes it to the one who was at the table.
            (Giver::Capital(by), Some(c)) if by != self.scenario.counterpart && c != self.scenario.counterpart => {
                let to = self.capital(self.scenario.counterpart);
                format!("{} for {to}, owed to {}", self.giver(giver), self.capital(c))
            }
            (Giver::Capital(_), Some(c)) => format!("{} to {}", self.giver(giver), self.capital(c)),
        }
    }

    /// What a breach of an issue looks like, where the pack says.
    #[must_use]
    pub fn broken(&self, issue: IssueId) -> Option<&str> {
        self.find(&format!("issue.{}.broken", self.scenario.issue(issue).id))
    }

    /// What a move would do to terms of the player's own that are in force, as a warning; `None` where nothing.
    #[must_use]
    pub fn breaks(&self, issues: &[IssueId]) -> Option<String> {
        if issues.is_empty() {
            return None;
        }
        let named: Vec<String> = issues.iter().map(|i| self.issue(*i)).collect();
        Some(format!("It goes back on what {} agreed to: {}.", self.player(), joined(&named)))
    }

    /// Changes of tracks in one line: `Trust +3, Escalation -2`; the first few.
    #[must_use]
    pub fn changes(&self, sums: &[(TrackId, i32)], most: usize) -> String {
        let parts: Vec<String> = sums.iter().take(most).map(|(t, n)| format!("{} {n:+}", self.track(*t))).collect();
        let rest = sums.len().saturating_sub(most);
        if rest > 0 { format!("{} and {rest} more", parts.join(", ")) } else { parts.join(", ") }
    }

    /// What a capital replies with a stance, in its own manner.
    #[must_use]
    pub fn reply(
        &self,
        capital: CapitalId,
        stance: crate::engine::Stance,
        luck: crate::engine::Luck,
        month: u16,
    ) -> String {
        let key = format!("reply.{}.{}", self.scenario.capital(capital).id, stance.word());
        if self.find(&key).is_some() {
            return self.wording(&key, luck, month);
        }
        format!("{} {}.", self.capital(capital), stance_verb(stance))
    }

    /// The parties of a text.
    #[must_use]
    pub fn parties(&self, parties: crate::engine::Parties) -> String {
        joined(&parties.iter().map(|c| self.capital(c)).collect::<Vec<_>>())
    }

    /// A text's process terms in one line.
    #[must_use]
    pub fn manner(&self, text: &crate::engine::Offer) -> String {
        let ids = (0..self.scenario.process.len()).map(crate::engine::ProcessId::of);
        let parts: Vec<String> =
            ids.map(|p| format!("{}: {}", self.process(p), self.process_option(p, text.process(p)))).collect();
        parts.join("; ")
    }
}

fn find_event(scenario: &Scenario, id: &str) -> Option<EventId> {
    scenario.events.iter().position(|e| e.id == id).map(EventId::of)
}
