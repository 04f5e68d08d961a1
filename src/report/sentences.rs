//! Sentences about moves, refusals and notes, by name: what a face says where scripts and errors say ids.

use super::words::{Words, joined, stance_verb};
use crate::engine::{
    CapitalId, EventId, Finding, FlagId, Giver, IssueId, Move, Note, NoteKind, Reason, Scenario, TrackId, What,
};
use crate::game::Play;
use crate::lang::report;

/// A date as `September 2025`.
#[must_use]
pub fn long_date((year, month): (u16, u16)) -> String {
    report::long_date(month, year)
}

/// A date as `Sep 2025`.
#[must_use]
pub fn short_date((year, month): (u16, u16)) -> String {
    report::short_date(month, year)
}

/// A value from 0 to 100 in a word.
#[must_use]
pub fn level(value: i32) -> &'static str {
    match value {
        ..=15 => report::very_low(),
        16..=35 => report::level_low(),
        36..=64 => report::grade_middling(),
        65..=84 => report::level_high(),
        _ => report::very_high(),
    }
}

/// A value on the way between two ends: which end it is near.
#[must_use]
pub fn between(value: i32, low: &str, high: &str) -> String {
    match value {
        ..=15 => low.to_owned(),
        16..=40 => report::nearer_low(low),
        41..=59 => report::in_between().to_owned(),
        60..=84 => report::nearer_high(high),
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
            (..=0, ..=0) => report::free().to_owned(),
            (b, ..=0) => report::bandwidth_alone(b),
            (..=0, c) => format!("{c} {}", purse()),
            (b, c) => report::bandwidth_and_capital(b, c, purse()),
        }
    }

    /// A move in a few words.
    #[must_use]
    pub fn play(&self, play: &Play) -> String {
        let text = play.text.as_deref().unwrap_or_default();
        match &play.play {
            Move::Offer(offer) => report::offer(self.offer(offer)),
            Move::Probe(offer) => report::probe(self.offer(offer)),
            Move::Consult(c) => self.consult(*c),
            Move::Measure(m) => self.measure(*m),
            Move::AcceptCounter => report::take_what_is_on_the_table().to_owned(),
            Move::DeclineCounter => report::turn_down_what_is_on_the().to_owned(),
            Move::AcceptFrom(c) => report::take_what_proposes(self.capital(*c)),
            Move::DeclineFrom(c) => report::turn_down_what_proposes(self.capital(*c)),
            Move::Withdraw => report::take_the_offer_back().to_owned(),
            Move::Answer(event, choice) => format!("{}: {}", self.event(*event), self.choice(*event, *choice)),
            Move::Respond(issue, answer) => report::answer_to_broken(self.issue(*issue), self.answer(*answer)),
            Move::Deliver(issue) => report::deliver(self.issue(*issue)),
            Move::Renew(issue) => report::renew(self.issue(*issue)),
            Move::Note => report::note(text),
            Move::Forecast(c, stance, percent) => {
                report::forecast_per_cent(self.capital(*c), stance_verb(*stance), percent)
            }
            Move::Override(c, stance) => report::facilitator(self.capital(*c), stance_verb(*stance), text),
            Move::Inject(event) => report::facilitator_puts_in(self.event(*event)),
            Move::EndMonth => report::end_the_month().to_owned(),
        }
    }

    /// Why a move is refused, by name, with the cure.
    #[must_use]
    pub fn reason(&self, reason: Reason) -> String {
        match reason {
            Reason::Over => report::the_game_is_over().to_owned(),
            Reason::NoIssue => report::nothing_is_on_the_table_yet().to_owned(),
            Reason::NoParty => report::it_is_put_to_nobody_yet().to_owned(),
            Reason::CannotBeParty(c) => report::cannot_be_a_party_to_an(self.capital(c)),
            Reason::GiverIsNoParty(i, c) => {
                report::is_s_to_give_put_the(self.issue(i), self.capital(c), self.capital(c))
            }
            Reason::MutualNeedsCounterpart(i) => {
                let needed = self.capital(self.scenario.counterpart);
                report::takes_both_sides_put_the_offer(self.issue(i), &needed)
            }
            Reason::Needs(i, with) => report::needs_in_the_same_offer(self.issue(i), self.issue(with)),
            Reason::ProcessNeeds(p, o, with) => {
                report::needs_on_the_table(self.process(p), self.process_option(p, o), self.issue(with))
            }
            Reason::NotNow(i) => report::cannot_be_put_on_the_table(self.issue(i)),
            Reason::Bandwidth { needs, has } => report::it_takes_bandwidth_and_is_left(needs, has, self.unit()),
            Reason::Capital { needs, has } => report::it_takes_political_capital_and_there(needs, has),
            Reason::ConsultNotNow(c) => report::is_not_possible_as_things_stand(self.consult(c)),
            Reason::MeasureNotNow(m) => report::measure_is_not_possible(self.measure(m)),
            Reason::NoCounter => report::no_counter_offer_or_overture_is().to_owned(),
            Reason::NothingFrom(c) => report::nothing_from_is_open(self.capital(c)),
            Reason::NothingToWithdraw => report::no_offer_is_waiting_and_no().to_owned(),
            Reason::EventNotOpen(e) => report::is_not_before_you_this(self.event(e), self.unit()),
            Reason::EventAnswered(e) => report::has_been_answered_already(self.event(e)),
            Reason::NoSuchChoice(e) => report::has_no_such_choice(self.event(e)),
            Reason::ChoiceNotNow(e, c) => report::cannot_be_chosen_as_things_stand(self.choice(e, c)),
            Reason::NoBreach(i) => report::no_breach_of_is_open(self.issue(i)),
            Reason::NotOwed(i) => report::you_owe_nothing_on(self.issue(i)),
            Reason::NotRenewable(i) => report::is_not_about_to_lapse_or(self.issue(i)),
            Reason::Percent(p) => report::is_no_probability_say_to(p),
            Reason::NoOfferTo(c) => report::no_offer_was_put_to_this(self.capital(c), self.unit()),
            Reason::EventHere(e) => report::has_happened_this_already(self.event(e), self.unit()),
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
            NoteKind::FlagUp => report::from_now_on(self.flag(flag()?)),
            NoteKind::FlagDown => report::over(self.flag(flag()?)),
            NoteKind::Scheduled | NoteKind::Stopped | NoteKind::Overture => return None,
            NoteKind::Sign => {
                let event = event()?;
                self.find(&format!("event.{}.sign", self.event_key(event)))
                    .map_or_else(|| self.event(event), str::to_owned)
            }
            NoteKind::Pending => report::pending(term()),
            NoteKind::Kept => report::kept(term()),
            NoteKind::Late => report::late(term()),
            NoteKind::Breached => report::term_broken(term()),
            NoteKind::Suspended => report::suspended(term()),
            NoteKind::Lapsed => report::lapsed(term()),
            NoteKind::Ended => report::ended(term()),
            NoteKind::BreachSeen => {
                let what = self.scenario.find_issue(&note.id).and_then(|i| self.broken(i));
                let what = what.map_or_else(String::new, |text| format!(" {text}"));
                report::a_breach_of_has_come_to(term(), &what)
            }
            NoteKind::Evidence => {
                let tell = self.scenario.tells.iter().position(|t| *t == note.id)?;
                self.tell(crate::engine::TellId::of(tell))
            }
            NoteKind::Warning => report::warning(self.text(&format!("warning.{}", note.id))),
            NoteKind::Expired => report::what_had_on_the_table_has(capital()),
            NoteKind::MandateFailed => report::you_agreed_to_what_would_not(self.player()),
        })
    }

    /// Who owes a term, and to whom: `Minsk to Vilnius`; alone who owes it, where it is owed to nobody in particular.
    ///
    /// What the player's side gives it gives to the counterpart; a neighbour at the table holds it to that.
    #[must_use]
    pub fn between(&self, giver: Giver, beneficiary: Option<CapitalId>) -> String {
        match (giver, beneficiary) {
            (_, None) => self.giver(giver),
            (Giver::Player | Giver::Mutual, Some(c)) => report::giver_with(self.giver(giver), self.capital(c)),
            // A neighbour opens something for the counterpart, and owes it to the one who was at the table.
            (Giver::Capital(by), Some(c)) if by != self.scenario.counterpart && c != self.scenario.counterpart => {
                let to = self.capital(self.scenario.counterpart);
                report::for_owed_to(self.giver(giver), &to, self.capital(c))
            }
            (Giver::Capital(_), Some(c)) => report::giver_to(self.giver(giver), self.capital(c)),
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
        Some(report::it_goes_back_on_what_agreed(self.player(), joined(&named)))
    }

    /// Changes of tracks in one line: `Trust +3, Escalation -2`; the first few.
    #[must_use]
    pub fn changes(&self, sums: &[(TrackId, i32)], most: usize) -> String {
        let parts: Vec<String> = sums.iter().take(most).map(|(t, n)| format!("{} {n:+}", self.track(*t))).collect();
        let rest = sums.len().saturating_sub(most);
        if rest > 0 { report::and_more(parts.join(", "), rest) } else { parts.join(", ") }
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
