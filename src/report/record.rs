//! The referee's record of a game, in the shape of CONTRACT.md: hidden tracks and dispositions stand in it.

use super::words::date;
use crate::engine::{
    Finding, Giver, Move, Note, Obligation, Offer, OptionNo, Outcome, Reaction, Scenario, Status, What,
};
use crate::game::line::{self, parties_of, terms_of};
use crate::game::{EventRecord, Game, MoveRecord, Round};
use crate::pack::Pack;
use serde_json::{Map, Value, json};

/// The record of a game.
#[must_use]
pub fn replay(game: &Game) -> Value {
    let teller = Teller { pack: game.pack(), scenario: game.scenario() };
    let header = &game.scenario().header;
    let starts: Vec<i16> = game.scenario().tracks.iter().map(|t| t.start as i16).collect();
    let months: Vec<Value> = game.rounds().iter().filter(|r| r.closed).map(|r| teller.month(r)).collect();
    json!({
        "schema": 1,
        "pack": teller.pack_json(),
        "scenario": header.scenario,
        "lens": header.lens,
        "mandate": header.mandate,
        "seed": game.header().seed,
        "adjudicated": game.state().adjudicated,
        "start": { "tracks": teller.tracks(&starts) },
        "months": months,
        "final": teller.last(game),
    })
}

/// The pack's id, version and hash.
#[must_use]
pub fn pack_json(pack: &Pack) -> Value {
    json!({ "id": pack.id, "version": pack.version, "hash": pack.hash })
}

struct Teller<'a> {
    pack: &'a Pack,
    scenario: &'a Scenario,
}

impl Teller<'_> {
    fn pack_json(&self) -> Value {
        pack_json(self.pack)
    }

    fn tracks(&self, values: &[i16]) -> Value {
        let pairs = self.scenario.tracks.iter().zip(values).map(|(t, v)| (t.id.clone(), json!(v)));
        Value::Object(pairs.collect::<Map<_, _>>())
    }

    fn month(&self, round: &Round) -> Value {
        let mut month = json!({
            "month": round.round,
            "date": date(round.date),
            "events": round.events.iter().map(|e| self.event(e)).collect::<Vec<_>>(),
            "moves": round.moves.iter().map(|m| self.play(m)).collect::<Vec<_>>(),
            "findings": self.findings(&round.findings),
            "notes": self.notes(&round.notes),
            "tracks": self.tracks(&round.tracks),
            "agreements": round.obligations.iter().map(|o| self.agreement(o)).collect::<Vec<_>>(),
        });
        if let Some(ended) = round.ended {
            month["ended"] = json!(self.scenario.endings[ended.ix()].id);
        }
        month
    }

    fn event(&self, record: &EventRecord) -> Value {
        let event = self.scenario.event(record.report.event);
        let choice = record.choice.map(|c| event.options[c.ix()].id.as_str());
        let offer = record.report.offer.as_ref().map(|(text, until)| {
            json!({ "parties": parties_of(text, self.scenario), "terms": terms_of(text, self.scenario, true), "until": until })
        });
        json!({
            "id": event.id,
            "by": event.by.map(|c| self.scenario.capital(c).id.as_str()),
            "choice": choice,
            "offer": offer,
            "findings": self.findings(&record.report.findings),
            "notes": self.notes(&record.report.notes),
        })
    }

    fn play(&self, record: &MoveRecord) -> Value {
        let report = &record.report;
        let reactions = self.scenario.capitals.iter().zip(&report.reactions);
        let reactions: Map<String, Value> = reactions.map(|(c, r)| (c.id.clone(), self.reaction(r))).collect();
        let counter = report.counter.as_ref().map(|c| {
            json!({
                "by": self.scenario.capital(c.by).id,
                "terms": terms_of(&c.text, self.scenario, true),
                "changes": self.changes(&c.changes),
            })
        });
        let outcome = if record.void { "void" } else { Outcome::word(report.outcome) };
        json!({
            "move": record.play.play.word(),
            "detail": self.detail(record),
            "reactions": reactions,
            "findings": self.findings(&report.findings),
            "notes": self.notes(&report.notes),
            "outcome": outcome,
            "counter": counter,
        })
    }

    fn changes(&self, changes: &[(crate::engine::IssueId, OptionNo, OptionNo)]) -> Vec<Value> {
        let change = |(issue, from, to): &(crate::engine::IssueId, OptionNo, OptionNo)| {
            let def = self.scenario.issue(*issue);
            json!({ "issue": def.id, "from": def.options[usize::from(*from)], "to": def.options[usize::from(*to)] })
        };
        changes.iter().map(change).collect()
    }

    fn reaction(&self, reaction: &Reaction) -> Value {
        json!({
            "stance": reaction.stance.word(),
            "score": reaction.score,
            "reservation": reaction.reservation,
            "aspiration": reaction.aspiration,
            "to_next": reaction.to_next,
            "findings": self.findings(&reaction.findings),
        })
    }

    fn detail(&self, record: &MoveRecord) -> Value {
        let s = self.scenario;
        let text = |text: &Offer| json!({ "parties": parties_of(text, s), "terms": terms_of(text, s, true) });
        let words = || record.play.text.clone().unwrap_or_default();
        let mut detail = match &record.play.play {
            Move::Offer(offer) | Move::Probe(offer) => text(offer),
            Move::Consult(c) => json!({ "capital": s.consults[c.ix()].capital, "message": s.consults[c.ix()].id }),
            Move::Measure(m) => json!({ "id": s.measures[m.ix()].id }),
            Move::AcceptFrom(c) | Move::DeclineFrom(c) => json!({ "capital": s.capital(*c).id }),
            Move::Answer(event, choice) => {
                json!({ "event": line::event_name(s, *event), "option": s.event(*event).options[choice.ix()].id })
            }
            Move::Respond(issue, answer) => json!({ "issue": s.issue(*issue).id, "answer": s.answers[answer.ix()].id }),
            Move::Deliver(issue) | Move::Renew(issue) => json!({ "issue": s.issue(*issue).id }),
            Move::Note => json!({ "text": words() }),
            Move::Forecast(c, stance, percent) => {
                json!({ "capital": s.capital(*c).id, "stance": stance.word(), "percent": percent })
            }
            Move::Override(c, stance) => {
                json!({ "capital": s.capital(*c).id, "stance": stance.word(), "reason": words() })
            }
            Move::Inject(event) => json!({ "event": line::event_name(s, *event) }),
            Move::AcceptCounter | Move::DeclineCounter | Move::Withdraw | Move::EndMonth => json!({}),
        };
        if let Some((capital, tell)) = record.report.learned {
            let id = &s.tells[tell.ix()];
            let heard = self.pack.name(&format!("tell.{id}")).to_owned();
            detail["learned"] = json!({ "capital": s.capital(capital).id, "tell": id, "text": heard });
        }
        if let Some(found) = &record.report.found {
            detail["found"] = json!({
                "terms": found.text.as_ref().map(|t| terms_of(t, s, true)),
                "changes": self.changes(&found.changes),
            });
        }
        detail
    }

    fn findings(&self, findings: &[Finding]) -> Vec<Value> {
        findings.iter().map(|f| self.finding(f)).collect()
    }

    fn finding(&self, finding: &Finding) -> Value {
        let info = &self.pack.rules[finding.rule.ix()];
        let flipped = self.scenario.strength(finding.rule) < 0;
        let because =
            self.pack.reversed(finding.rule).filter(|_| flipped).unwrap_or_else(|| self.pack.because(finding.rule));
        let mut value = json!({ "rule": info.id });
        match finding.what {
            What::Points(c, interest) => {
                let capital = self.scenario.capital(c);
                value["capital"] = json!(capital.id);
                value["interest"] = json!(interest.map(|i| capital.interests[i.ix()].0.as_str()));
            }
            What::Track(t) => {
                value["track"] = json!(self.scenario.tracks[t.ix()].id);
                value["interest"] = Value::Null;
            }
        }
        value["points"] = json!(finding.points);
        value["because"] = json!(because);
        value["source"] = json!(info.source);
        value["confidence"] = json!(info.confidence);
        value["seen"] = json!(finding.seen);
        value["lens"] = json!(finding.lens.then_some(self.scenario.header.lens.as_str()));
        value
    }

    fn notes(&self, notes: &[Note]) -> Vec<Value> {
        let note = |n: &Note| {
            let rule = n.rule.map(|r| self.pack.rules[r.ix()].id.as_str());
            json!({ "rule": rule, "what": n.kind.word(), "id": n.id, "months": n.months })
        };
        notes.iter().map(note).collect()
    }

    fn agreement(&self, o: &Obligation) -> Value {
        let s = self.scenario;
        let issue = s.issue(o.issue);
        let to = o.beneficiary.map_or("washington", |c| s.capital(c).id.as_str());
        let by = match o.by {
            Giver::Player => "us",
            Giver::Mutual => "mutual",
            Giver::Capital(c) => s.capital(c).id.as_str(),
        };
        let owed = o.tranches > 0 || (o.by != Giver::Player && o.status == Status::Pending);
        json!({
            "id": format!("{}.{}.{to}", o.deal + 1, issue.id),
            "issue": issue.id,
            "option": issue.options[usize::from(o.option)],
            "by": by,
            "for": to,
            "status": o.status.word(),
            "seen": o.seen.word(),
            "due": (owed && !o.status.is_final()).then_some(o.due),
            "until": (o.until > 0).then_some(o.until),
            "verified": o.verified,
        })
    }

    fn last(&self, game: &Game) -> Value {
        let Some(outcome) = game.outcome() else { return Value::Null };
        let s = self.scenario;
        let after = &outcome.aftermath;
        let mut scores: Map<String, Value> =
            s.objectives.iter().zip(&outcome.scores.by_objective).map(|((id, _), n)| (id.clone(), json!(n))).collect();
        scores.insert("overall".to_owned(), json!(outcome.scores.overall));
        let dispositions: Map<String, Value> = s
            .capitals
            .iter()
            .zip(&game.state().dispositions)
            .map(|(c, d)| (c.id.clone(), json!(c.dispositions[d.ix()].id)))
            .collect();
        let miss = outcome.miss.map(|m| json!({ "ending": s.endings[m.ending.ix()].id, "distance": m.distance }));
        json!({
            "ending": s.endings[after.ending.ix()].id,
            "nearest_miss": miss,
            "findings": self.findings(&after.findings),
            "notes": self.notes(&after.notes),
            "scores": scores,
            "mandate": {
                "score": crate::engine::mandate_score(s, &outcome.scores),
                "failed": after.state.mandate_failed,
            },
            "tracks": self.tracks(&after.state.tracks),
            "dispositions": dispositions,
        })
    }
}
