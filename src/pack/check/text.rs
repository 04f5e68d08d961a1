//! Player texts: every key that will be asked for is there, and every key that is there will be asked for.

use super::Check;
use crate::pack::parse::is_unsafe;
use crate::pack::problem::nearest;
use crate::pack::text::{FREE_KINDS, Need, PLACEHOLDERS, language_of, needs};
use std::collections::{BTreeMap, BTreeSet};

/// Longest name, in characters: what fits a column of the narrowest screen.
const LONGEST_NAME: usize = 48;

pub(super) fn check(c: &mut Check<'_, '_>) {
    let all = c.all;
    let languages: &[&str] = all.manifest.as_ref().map_or(&[], |m| &m.languages);
    let needs = needs(all);
    let mut by_language: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for (path, texts) in &all.texts {
        let Some(language) = language_of(path, languages) else {
            let place = crate::pack::problem::Place::start_of(path);
            c.problems.error(
                place,
                format!("the name of a text file ends with a language of the pack: {}", languages.join(", ")),
            );
            continue;
        };
        let known = by_language.entry(language).or_default();
        for (key, wordings) in &texts.0 {
            if known.insert(key, key).is_some() {
                c.error(key, format!("the key \"{key}\" stands twice"));
            }
            wording(c, key, wordings);
        }
    }
    for (number, language) in languages.iter().enumerate().filter(|(_, l)| super::setting::is_language(l)) {
        let known = by_language.remove(language).unwrap_or_default();
        missing(c, &needs, &known, number == 0, language);
        unused(c, &needs, known.keys().copied());
    }
}

fn missing(c: &mut Check<'_, '_>, needs: &[Need<'_>], known: &BTreeMap<&str, &str>, first: bool, language: &str) {
    let wanted: BTreeSet<&str> = needs.iter().map(|n| n.key.as_str()).collect();
    for need in needs.iter().filter(|n| !known.contains_key(n.key.as_str())) {
        let message = match nearest(&need.key, known.keys().copied().filter(|k| !wanted.contains(k))) {
            Some(near) => format!("no text \"{}\" in {language}; did you mean \"{near}\"?", need.key),
            None => format!("no text \"{}\" in {language}", need.key),
        };
        if first && !need.optional { c.error(need.anchor, message) } else { c.warn(need.anchor, message) }
    }
}

fn unused<'k>(c: &mut Check<'_, '_>, needs: &[Need<'_>], keys: impl Iterator<Item = &'k str>) {
    let mut stems: BTreeSet<String> = needs.iter().map(|n| n.key.clone()).collect();
    // A lens that is drawn, and an issue that is not on the table, are things too.
    stems.extend(["lens.sealed", "option.off"].map(str::to_owned));
    for need in needs {
        for end in [".name", ".title", ".text"] {
            stems.extend(need.key.strip_suffix(end).map(str::to_owned));
        }
    }
    let rules = c.names;
    let is_used = |key: &str| {
        let stem = |k: &str| stems.contains(k);
        let of_rule = key
            .strip_prefix("rule.")
            .and_then(|k| k.rsplit_once('.'))
            .is_some_and(|(id, _)| rules.rules.find(id).is_some());
        stem(key) || key.rsplit_once('.').is_some_and(|(head, _)| stem(head)) || of_rule
    };
    for key in keys {
        let kind = key.split_once('.').map_or(key, |(kind, _)| kind);
        if !FREE_KINDS.contains(&kind) && !is_used(key) {
            c.warn(key, format!("nothing shows the text \"{key}\""));
        }
    }
}

fn wording(c: &mut Check<'_, '_>, key: &str, wordings: &[String]) {
    if wordings.is_empty() {
        c.error(key, format!("\"{key}\" has no wording"));
    }
    for text in wordings {
        if text.trim().is_empty() || text.trim() != text {
            c.error(key, format!("a wording of \"{key}\" is empty, or has spaces around it"));
        }
        if let Some(odd) = text.chars().find(|ch| is_unsafe(*ch)) {
            c.error(key, format!("a wording of \"{key}\" holds the control character U+{:04X}", u32::from(odd)));
        }
        if key.ends_with(".name") && text.chars().count() > LONGEST_NAME {
            c.warn(key, format!("\"{key}\" is a name of more than {LONGEST_NAME} characters"));
        }
        placeholders(c, key, text);
    }
}

fn placeholders(c: &mut Check<'_, '_>, key: &str, text: &str) {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((word, tail)) = after.split_once('}') else {
            c.error(key, format!("a wording of \"{key}\" opens a placeholder and does not close it"));
            return;
        };
        if !PLACEHOLDERS.contains(&word) {
            c.error(key, crate::pack::problem::unknown("placeholder", word, PLACEHOLDERS.iter().copied()));
        }
        rest = tail;
    }
}
