//! What a pack holds, in the shape of CONTRACT.md.

use super::record::pack_json;
use crate::engine::{Act, Giver, RuleId, Scenario};
use crate::lang::report;
use crate::pack::{Pack, word};
use serde_json::{Value, json};

/// The catalogue of a pack.
#[must_use]
pub fn catalog(pack: &Pack) -> Value {
    let s = pack.template();
    let consultations: Vec<Value> = s.consults.iter().map(|c| json!({ "capital": c.capital, "id": c.id })).collect();
    let own = pack.events.iter().filter(|e| e.by.is_some());
    let initiatives: Vec<Value> = own.map(|e| json!({ "capital": e.by, "id": e.id })).collect();
    let drawn = pack.events.iter().filter(|e| e.by.is_none());
    let events: Vec<Value> = drawn.map(|e| json!({ "id": e.id, "options": e.options })).collect();
    json!({
        "schema": 1,
        "pack": pack_json(pack),
        "capitals": capitals(pack, s),
        "tracks": s.tracks.iter().map(|t| {
            json!({ "id": t.id, "name": pack.name(&format!("track.{}.name", t.id)), "hidden": t.hidden })
        }).collect::<Vec<_>>(),
        "clusters": clusters(pack, s),
        "process_terms": s.process.iter().map(|p| {
            json!({ "id": p.id, "options": p.options.iter().map(|o| &o.id).collect::<Vec<_>>() })
        }).collect::<Vec<_>>(),
        "scenarios": pack.scenarios().iter().collect::<Vec<_>>(),
        "lenses": pack.lenses().iter().collect::<Vec<_>>(),
        "mandates": pack.mandates().iter().collect::<Vec<_>>(),
        "consultations": consultations,
        "measures": ids(&s.measures),
        "breach_answers": ids(&s.answers),
        "initiatives": initiatives,
        "events": events,
        "rules": rules(pack),
        "policies": pack.cards.iter().map(|c| &c.id).collect::<Vec<_>>(),
    })
}

fn ids(acts: &[Act]) -> Vec<&str> {
    acts.iter().map(|a| a.id.as_str()).collect()
}

fn capitals(pack: &Pack, s: &Scenario) -> Vec<Value> {
    s.capitals
        .iter()
        .map(|c| {
            let weighted = c.interests.iter().zip(&c.written_weights);
            json!({
                "id": c.id,
                "name": pack.name(&format!("capital.{}.name", c.id)),
                "interests": weighted.map(|((id, _), weight)| json!({ "id": id, "weight": weight })).collect::<Vec<_>>(),
                "dispositions": c.dispositions.iter().map(|d| &d.id).collect::<Vec<_>>(),
            })
        })
        .collect()
}

fn clusters(pack: &Pack, s: &Scenario) -> Vec<Value> {
    let option = |issue: &str, id: &str| {
        let name = if id == "off" { "off".to_owned() } else { pack.name(&format!("option.{issue}.{id}")).to_owned() };
        json!({ "id": id, "name": name })
    };
    let issue = |id: crate::engine::IssueId| {
        let def = s.issue(id);
        let gives = match def.giver {
            Giver::Player => "us",
            Giver::Mutual => "mutual",
            Giver::Capital(c) => s.capital(c).id.as_str(),
        };
        json!({
            "id": def.id,
            "name": pack.name(&format!("issue.{}.name", def.id)),
            "gives": gives,
            "options": def.options.iter().map(|o| option(&def.id, o)).collect::<Vec<_>>(),
        })
    };
    s.clusters
        .iter()
        .map(|(id, issues)| {
            json!({
                "id": id,
                "name": pack.name(&format!("cluster.{id}.name")),
                "issues": issues.iter().map(|i| issue(*i)).collect::<Vec<_>>(),
            })
        })
        .collect()
}

fn rules(pack: &Pack) -> Vec<Value> {
    pack.rules
        .iter()
        .enumerate()
        .map(|(at, r)| {
            json!({
                "id": r.id,
                "on": r.on.map_or(report::engine(), word),
                "because": pack.because(RuleId::of(at)),
                "source": r.source,
                "confidence": r.confidence,
            })
        })
        .collect()
}
