//! Offers written in a pack are legal in form: whatever the state, `Menu` would refuse them for no reason of theirs.

use super::Check;
use crate::engine::{Giver, IssueId, Seat};
use crate::pack::raw::Effect;

pub(super) fn check(c: &mut Check<'_, '_>) {
    let sites = c.sites;
    for site in sites {
        for effect in site.then() {
            if let Effect::Propose(p) = effect {
                legal(c, site.anchor, &p.parties, &p.terms.0);
            }
        }
    }
}

/// Says everything that makes an offer illegal in form.
pub(super) fn legal(c: &mut Check<'_, '_>, anchor: &str, parties: &[&str], terms: &[(&str, &str)]) {
    if parties.is_empty() {
        c.error(anchor, "an offer has a party");
    }
    for (i, party) in parties.iter().enumerate() {
        if c.names.capitals.find(party).and_then(|p| c.names.seats.get(p)) == Some(&Seat::Observer) {
            c.error(party, format!("\"{party}\" is an Observer and never a party"));
        }
        if parties[..i].contains(party) {
            c.error(party, format!("the party \"{party}\" stands twice"));
        }
    }
    let on_table = |issue: IssueId| terms.iter().any(|(t, _)| c.names.issues.find(t) == Some(issue.ix()));
    let mut wrong = Vec::new();
    let mut issues = 0;
    for (i, (term, option)) in terms.iter().enumerate() {
        if terms[..i].iter().any(|(t, _)| t == term) {
            wrong.push((*term, format!("the term \"{term}\" stands twice")));
        }
        if let Some(issue) = c.names.issues.find(term) {
            issues += 1;
            match c.names.givers.get(issue) {
                Some(Giver::Capital(giver)) => {
                    let giver = c.names.capitals.id(giver.ix());
                    if !parties.contains(&giver) {
                        wrong.push((*term, format!("\"{giver}\" gives \"{term}\" and is no party")));
                    }
                }
                Some(Giver::Mutual) => {
                    let counterpart = c.names.seats.iter().position(|s| *s == Seat::Counterpart).unwrap_or(0);
                    let counterpart = c.names.capitals.id(counterpart);
                    if !parties.contains(&counterpart) {
                        wrong.push((*term, format!("\"{term}\" is mutual and needs \"{counterpart}\" as a party")));
                    }
                }
                Some(Giver::Player) | None => {}
            }
            if let Some(with) = c.names.with.get(issue).copied().flatten().filter(|w| !on_table(*w)) {
                wrong.push((*term, format!("\"{term}\" needs \"{}\" in the same offer", c.names.issues.id(with.ix()))));
            }
        } else if let Some(process) = c.names.process.find(term) {
            let chosen = c.names.process_options.get(process).and_then(|o| o.find(option)).unwrap_or(0);
            let with = c.names.process_with.get(process).and_then(|w| w.get(chosen)).copied().flatten();
            if let Some(with) = with.filter(|w| !on_table(*w)) {
                wrong.push((
                    *option,
                    format!("\"{option}\" needs \"{}\" in the same offer", c.names.issues.id(with.ix())),
                ));
            }
        }
    }
    if issues == 0 {
        wrong.push((anchor, "an offer has an issue on the table".to_owned()));
    }
    for (at, message) in wrong {
        c.error(at, message);
    }
}
