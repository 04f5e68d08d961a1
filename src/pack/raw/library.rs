//! As it is written: the library, and player texts.

use super::Map;
use serde::Deserialize;

/// `library/claims.ron`: a claim of the brief, in our words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim<'a> {
    /// The claim's id.
    pub id: &'a str,
    /// The section of the brief.
    pub section: String,
    /// The page.
    pub page: String,
    /// The claim, paraphrased.
    pub text: String,
}

/// `library/counters.ron`: a counter-claim.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counter<'a> {
    /// Its id.
    pub id: &'a str,
    /// Claims it speaks to.
    #[serde(borrow)]
    pub claims: Vec<&'a str>,
    /// Whether it supports them instead.
    #[serde(default)]
    pub supports: bool,
    /// The counter-claim, in our words.
    pub text: String,
    /// Who says so, where.
    pub source: String,
    /// Whether it rests only on state media or an aggregator.
    #[serde(default)]
    pub weak: bool,
}

/// `library/record.ron`: an entry of the dated record.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry<'a> {
    /// Its id: the date, as `2025-09-11`, or `2025-09` and so on.
    pub id: &'a str,
    /// What happened.
    pub text: String,
    /// Reactions as reported, by capital.
    #[serde(borrow, default)]
    pub reactions: Map<'a, String>,
    /// Where it is reported.
    pub source: String,
    /// Whether that is only state media or an aggregator.
    #[serde(default)]
    pub weak: bool,
}

/// `library/not_modelled.ron`: a claim no rule carries, and why.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotModelled<'a> {
    /// The claim's or counter-claim's id.
    pub id: &'a str,
    /// Why a critic would accept that.
    pub reason: String,
}

/// `library/glossary.ron`: a term.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term<'a> {
    /// Its id.
    pub id: &'a str,
    /// The word.
    pub term: String,
    /// What it means here.
    pub text: String,
}

/// `text/LANG.ron`: texts by key; the variants of one key differ only in wording.
pub type Texts<'a> = Map<'a, Vec<String>>;
