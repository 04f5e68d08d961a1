//! Player texts: keys and wordings, and which keys a pack must have.

use super::parse::Written;
use super::strings::Strings;
use std::collections::{BTreeMap, BTreeSet};

/// Texts of one language by key; the wordings of a key differ in words only.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts {
    /// In the order of their bytes.
    pub(super) keys: Strings,
    pub(super) wordings: Strings,
    /// How many wordings there are up to each key and with it.
    pub(super) ends: Vec<u32>,
}

/// The wordings of a key.
#[derive(Debug, Clone, Copy)]
pub struct Wordings<'t> {
    all: &'t Strings,
    from: usize,
    to: usize,
}

impl<'t> Wordings<'t> {
    /// One of them.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&'t str> {
        if at < self.len() { self.all.get(self.from + at) } else { None }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        let all = self.all;
        (self.from..self.to).filter_map(|at| all.get(at))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.to - self.from
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.from == self.to
    }
}

impl Texts {
    fn of(by_key: &BTreeMap<&str, &Vec<String>>) -> Self {
        let mut texts = Self::default();
        for (key, wordings) in by_key {
            texts.keys.push(key);
            wordings.iter().for_each(|wording| texts.wordings.push(wording));
            texts.ends.push(texts.wordings.len() as u32);
        }
        texts
    }

    /// The wordings of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Wordings<'_>> {
        let at = self.keys.find(key)?;
        let end = |at: usize| self.ends.get(at).map(|end| *end as usize);
        let from = at.checked_sub(1).map_or(Some(0), end)?;
        Some(Wordings { all: &self.wordings, from, to: end(at)? })
    }

    /// The first wording of a key.
    #[must_use]
    pub fn first(&self, key: &str) -> Option<&str> {
        self.get(key)?.get(0)
    }
}

/// The texts of one file, if it is one of texts.
#[must_use]
pub fn read(file: &str) -> Option<Texts> {
    let texts: super::raw::Texts<'_> = ron::from_str(file).ok()?;
    Some(Texts::of(&texts.0.iter().map(|(key, wordings)| (*key, wordings)).collect()))
}

/// The language of a text file: the one among these that its name ends with, as in `text/events_en.ron`.
pub(super) fn language_of<'l>(path: &str, languages: &[&'l str]) -> Option<&'l str> {
    let stem = path.rsplit('/').next()?.strip_suffix(".ron")?;
    let ends =
        |language: &&&str| stem == **language || stem.strip_suffix(**language).is_some_and(|rest| rest.ends_with('_'));
    languages.iter().find(ends).copied()
}

/// The texts of a language, of all its files.
pub(super) fn texts(all: &Written<'_>, language: &str) -> Texts {
    let languages = all.manifest.as_ref().map_or(&[][..], |m| &m.languages);
    let mut by_key = BTreeMap::new();
    for (path, texts) in &all.texts {
        if language_of(path, languages) == Some(language) {
            by_key.extend(texts.0.iter().map(|(key, wordings)| (*key, wordings)));
        }
    }
    Texts::of(&by_key)
}

/// A key a pack must have a text for, and a word of its files that stands where the need arises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Need<'a> {
    pub(super) key: String,
    pub(super) anchor: &'a str,
    /// Whether the pack can do without.
    pub(super) optional: bool,
}

/// Every key that players will be shown, once each.
pub(super) fn needs<'a>(all: &Written<'a>) -> Vec<Need<'a>> {
    let mut needs = Vec::new();
    let mut need = |key: String, anchor: &'a str| needs.push(Need { key, anchor, optional: false });
    for capital in &all.capitals {
        need(format!("capital.{}.name", capital.id), capital.id);
        for (interest, _) in &capital.interests {
            need(format!("interest.{}.{interest}", capital.id), interest);
        }
        for disposition in &capital.dispositions {
            need(format!("disposition.{}.{}", capital.id, disposition.id), disposition.id);
            for tell in &disposition.tells {
                need(format!("tell.{tell}"), tell);
            }
        }
    }
    chairs(all, &mut need);
    all.tracks.iter().for_each(|t| need(format!("track.{}.name", t.id), t.id));
    for cluster in &all.clusters {
        need(format!("cluster.{}.name", cluster.id), cluster.id);
        for issue in &cluster.issues {
            need(format!("issue.{}.name", issue.id), issue.id);
            issue.options.iter().for_each(|o| need(format!("option.{}.{o}", issue.id), o));
        }
    }
    for term in &all.process {
        need(format!("process.{}.name", term.id), term.id);
        term.options.iter().for_each(|o| need(format!("process.{}.{}", term.id, o.id), o.id));
    }
    for act in &all.consults {
        let capital = act.capital.unwrap_or_default();
        need(format!("consult.{capital}.{}.name", act.id), act.id);
        if let Some(capital) = act.capital {
            need(format!("capital.{capital}.name"), capital);
        }
    }
    all.measures.iter().for_each(|a| need(format!("measure.{}.name", a.id), a.id));
    all.answers.iter().for_each(|a| need(format!("answer.{}.name", a.id), a.id));
    for event in &all.events {
        let full = event.by.map_or(event.id.to_owned(), |by| format!("{by}.{}", event.id));
        need(format!("event.{full}.title"), event.id);
        need(format!("event.{full}.body"), event.id);
        if event.notice > 0 {
            need(format!("event.{full}.sign"), event.id);
        }
        event.options.iter().for_each(|o| need(format!("choice.{full}.{}", o.id), o.id));
    }
    all.calendar.iter().for_each(|c| need(format!("calendar.{}", c.id), c.id));
    for ending in &all.endings {
        need(format!("ending.{}.title", ending.id), ending.id);
        need(format!("ending.{}.text", ending.id), ending.id);
        ending.warnings.iter().for_each(|(w, _)| need(format!("warning.{}.{w}", ending.id), w));
    }
    all.mandates.iter().for_each(|m| need(format!("mandate.{}.name", m.id), m.id));
    all.advisers.iter().for_each(|a| need(format!("advisor.{}.name", a.id), a.id));
    for template in &all.templates {
        need(format!("template.{}.name", template.id), template.id);
        need(format!("template.{}.text", template.id), template.id);
    }
    for step in all.guide.iter().flat_map(|g| &g.steps) {
        need(format!("tutorial.{}.title", step.id), step.id);
        need(format!("tutorial.{}.text", step.id), step.id);
    }
    for scenario in &all.scenarios {
        need(format!("scenario.{}.name", scenario.id), scenario.id);
        need(format!("scenario.{}.briefing", scenario.id), scenario.id);
    }
    for lens in &all.lenses {
        need(format!("lens.{}.name", lens.id), lens.id);
        need(format!("lens.{}.text", lens.id), lens.id);
    }
    all.policies.iter().for_each(|p| need(format!("policy.{}.name", p.id), p.id));
    all.objectives.iter().for_each(|o| need(format!("objective.{}.name", o.id), o.id));
    for flag in all.flags.iter().filter(|f| !f.hidden) {
        needs.push(Need { key: format!("flag.{}", flag.id), anchor: flag.id, optional: true });
    }
    let mut seen = BTreeSet::new();
    needs.retain(|n| seen.insert(n.key.clone()));
    needs
}

/// Keys of the other chair that every pack has: what is told there of any capital.
const CHAIR: [&str; 41] = [
    "title",
    "whole",
    "open",
    "made",
    "wanted",
    "feared",
    "never",
    "stood",
    "were",
    "knew.event",
    "knew.own",
    "knew.answer",
    "knew.offer",
    "knew.offer_with",
    "knew.offer_to",
    "knew.agreed",
    "knew.counter",
    "knew.consult",
    "knew.consult_to",
    "knew.measure",
    "knew.signed",
    "knew.signed_elsewhere",
    "knew.declined",
    "knew.delivered",
    "knew.renewed",
    "knew.responded",
    "knew.ruled",
    "knew.nothing",
    "unseen",
    "stance.embrace",
    "stance.accept",
    "stance.counter",
    "stance.stall",
    "stance.reject",
    "stance.support",
    "stance.acquiesce",
    "stance.object",
    "stance.obstruct",
    "stance.retaliate",
    "all.up",
    "all.down",
];

/// Texts of the other chair: what is the same for every capital, what each fears, and how each speaks of an interest.
fn chairs<'a>(all: &Written<'a>, need: &mut impl FnMut(String, &'a str)) {
    if let Some(manifest) = &all.manifest {
        CHAIR.iter().for_each(|key| need(format!("chair.{key}"), manifest.id));
    }
    for capital in &all.capitals {
        need(format!("chair.{}.fears", capital.id), capital.id);
        for (interest, _) in &capital.interests {
            need(format!("chair.{}.{interest}.up", capital.id), interest);
            need(format!("chair.{}.{interest}.down", capital.id), interest);
        }
    }
}

/// Words in braces that the faces fill in.
pub(super) const PLACEHOLDERS: [&str; 13] =
    ["capital", "party", "issue", "option", "event", "track", "month", "date", "n", "section", "page", "id", "text"];

/// Kinds of keys that belong to the program rather than to a thing of the pack: any key of theirs is used.
pub(super) const FREE_KINDS: [&str; 14] = [
    "advisor",
    "handout",
    "help",
    "pack",
    "realistic",
    "reply",
    "scene",
    "sealed",
    "source",
    "stance",
    "status",
    "tutorial",
    "ui",
    "word",
];

#[cfg(test)]
mod tests {
    use super::language_of;

    #[test]
    fn a_file_name_ends_with_its_language() {
        let languages = ["en", "pl"];
        assert_eq!(language_of("text/en.ron", &languages), Some("en"));
        assert_eq!(language_of("text/events_pl.ron", &languages), Some("pl"));
        assert_eq!(language_of("text/golden.ron", &languages), None);
    }
}
