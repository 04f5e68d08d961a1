//! What may be read where: a quantity is known only once its step has filled it, and what is hidden stays hidden.

use super::Check;
use crate::engine::On;
use crate::pack::raw::{Act, Card, Cond, Cost, Do, Effect, Fact, NamedSum, Quantity, Sum};
use crate::pack::sites::word;
use crate::pack::walk::{Node, walk_cond, walk_parts};
use std::collections::BTreeMap;

/// What a condition or sum asks for beyond the plain state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Reads(u16);

impl Reads {
    const NONE: Self = Self(0);
    /// `Term`, `Party`, `Count`: the text at hand.
    const TEXT: Self = Self(1);
    const WORTH: Self = Self(1 << 1);
    const STANCE: Self = Self(1 << 2);
    const GAP: Self = Self(1 << 3);
    const REPEATS: Self = Self(1 << 4);
    const SEEN: Self = Self(1 << 5);
    const FOR: Self = Self(1 << 6);
    const NOW: Self = Self(1 << 7);
    const IS: Self = Self(1 << 8);
    /// A hidden track or flag.
    const HIDDEN: Self = Self(1 << 9);

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    fn without(self, allowed: Self) -> Self {
        Self(self.0 & !allowed.0)
    }

    /// Each of them by itself, with its word.
    fn each(self) -> impl Iterator<Item = (Self, &'static str)> {
        const WORDS: [&str; 10] =
            ["the text at hand", "Worth", "Stance", "Gap", "Repeats", "Seen", "For", "Now", "Is", "a hidden quantity"];
        WORDS.iter().enumerate().map(|(i, w)| (Self(1 << i), *w)).filter(move |(one, _)| self.has(*one))
    }
}

/// A place where a condition or a sum stands.
pub(super) struct Spot<'c, 'a> {
    /// What it is, as in `not known in ...`.
    pub(super) place: String,
    /// What may be read there.
    pub(super) allowed: Reads,
    /// Where problems without a word of their own are shown.
    pub(super) anchor: &'a str,
    pub(super) cond: Option<&'c Cond<'a>>,
    pub(super) sum: Option<&'c Sum<'a>>,
}

impl<'a> Spot<'_, 'a> {
    /// Shows every node.
    pub(super) fn walk(&self, see: &mut dyn FnMut(Node<'_, 'a>)) {
        if let Some(cond) = self.cond {
            walk_cond(cond, see);
        }
        if let Some(sum) = self.sum {
            walk_parts(&sum.add, see);
        }
    }
}

/// Checks every condition and every sum of a pack.
pub(super) fn check(c: &mut Check<'_, '_>) {
    let sums = sum_reads(c);
    for spot in spots(c) {
        check_spot(c, &spot, &sums);
    }
    for (id, (place, allowed)) in asked_sums(c) {
        let reads = sums.get(id).copied().unwrap_or_default();
        for (_, what) in reads.without(allowed).each() {
            c.error(id, format!("the sum \"{id}\" reads {what}, which is not known in {place}"));
        }
    }
}

/// Checks the conditions of a card; the sums a card names are the pack's, and were checked there.
pub(super) fn check_card(c: &mut Check<'_, '_>, card: &Card<'_>) {
    let mut all = Vec::new();
    card_spots(card, &mut all);
    for spot in all {
        check_spot(c, &spot, &BTreeMap::new());
    }
}

fn check_spot(c: &mut Check<'_, '_>, spot: &Spot<'_, '_>, sums: &BTreeMap<&str, Reads>) {
    let mut found: Vec<(Option<String>, &str, Reads)> = Vec::new();
    spot.walk(&mut |node| {
        let anchor = node.word().unwrap_or(spot.anchor);
        let own = node_reads(c, &node);
        if own != Reads::NONE {
            found.push((None, anchor, own));
        }
        if let Node::Quantity(Quantity::Sum(id)) = node
            && let Some(reads) = sums.get(id)
        {
            found.push((Some((*id).to_owned()), anchor, *reads));
        }
    });
    for (sum, anchor, reads) in found {
        for (one, what) in reads.without(spot.allowed).each() {
            let by = sum.as_ref().map_or(String::new(), |s| format!("the sum \"{s}\" reads "));
            let message = match one {
                Reads::IS => format!("{by}Is, and a disposition is hidden; it can't be read in {}", spot.place),
                Reads::HIDDEN if sum.is_none() => format!("\"{anchor}\" is hidden and can't be read in {}", spot.place),
                Reads::HIDDEN => format!("{by}something hidden, which can't be read in {}", spot.place),
                _ if sum.is_some() => format!("{by}{what}, which is not known in {}", spot.place),
                _ => format!("{what} is not known in {}", spot.place),
            };
            c.error(anchor, message);
        }
    }
}

fn node_reads(c: &Check<'_, '_>, node: &Node<'_, '_>) -> Reads {
    match node {
        Node::Cond(Cond::Term(..) | Cond::Party(_)) | Node::Quantity(Quantity::Count(_)) => Reads::TEXT,
        Node::Cond(Cond::Seen) => Reads::SEEN,
        Node::Cond(Cond::For(_)) => Reads::FOR,
        Node::Cond(Cond::Is(..)) => Reads::IS,
        Node::Cond(Cond::Raised(flag)) | Node::Quantity(Quantity::Flag(flag)) => {
            hidden(c.names.flags.find(flag), &c.names.hidden_flags)
        }
        Node::Quantity(Quantity::Track(track)) => hidden(c.names.tracks.find(track), &c.names.hidden_tracks),
        Node::Quantity(Quantity::Worth(_)) => Reads::WORTH,
        Node::Quantity(Quantity::Stance(_)) => Reads::STANCE,
        Node::Quantity(Quantity::Gap(_)) => Reads::GAP,
        Node::Quantity(Quantity::Repeats(_)) => Reads::REPEATS,
        Node::Fact(_, true) => Reads::NOW,
        _ => Reads::NONE,
    }
}

fn hidden(number: Option<usize>, table: &[bool]) -> Reads {
    if number.and_then(|n| table.get(n)).copied().unwrap_or(false) { Reads::HIDDEN } else { Reads::NONE }
}

/// What every named sum reads, by itself and through the sums it names. Circles are problems.
fn sum_reads<'a>(c: &mut Check<'_, 'a>) -> BTreeMap<&'a str, Reads> {
    let all = c.all;
    let by_id: BTreeMap<&str, &NamedSum<'a>> = all.sums.iter().chain(&all.objectives).map(|s| (s.id, s)).collect();
    let mut done = BTreeMap::new();
    for id in by_id.keys() {
        visit(c, id, &by_id, &mut Vec::new(), &mut done);
    }
    done
}

fn visit<'a>(
    c: &mut Check<'_, 'a>,
    id: &'a str,
    by_id: &BTreeMap<&'a str, &NamedSum<'a>>,
    path: &mut Vec<&'a str>,
    done: &mut BTreeMap<&'a str, Reads>,
) -> Reads {
    if let Some(reads) = done.get(id) {
        return *reads;
    }
    let Some(sum) = by_id.get(id) else { return Reads::NONE };
    if let Some(at) = path.iter().position(|p| *p == id) {
        let circle = path[at..].join("\", \"");
        c.error(sum.id, format!("sums read each other in a circle: \"{circle}\""));
        return Reads::NONE;
    }
    if path.len() >= crate::pack::lower::MAX_SUM_DEPTH {
        c.error(sum.id, format!("sums read sums deeper than {}", crate::pack::lower::MAX_SUM_DEPTH));
        return Reads::NONE;
    }
    path.push(sum.id);
    let mut reads = Reads::NONE;
    let mut named = Vec::new();
    walk_parts(&sum.add, &mut |node| {
        reads = reads.and(node_reads(c, &node));
        if let Node::Quantity(Quantity::Sum(other)) = node {
            named.push(*other);
        }
    });
    for other in named {
        // The path holds ids of the sums themselves, whose places are where they are defined.
        let other = by_id.get_key_value(other).map_or(other, |(k, _)| *k);
        reads = reads.and(visit(c, other, by_id, path, done));
    }
    path.pop();
    done.insert(sum.id, reads);
    reads
}

/// What a rule of this trigger may read.
fn rule_reads(on: On, scores: bool, gates: bool) -> Reads {
    let points = Reads::WORTH.and(Reads::REPEATS).and(Reads::HIDDEN);
    match on {
        On::Offer if gates => Reads::TEXT.and(Reads::HIDDEN),
        On::Offer => Reads::TEXT.and(points),
        On::Consultation | On::Measure if gates => Reads::NOW.and(Reads::HIDDEN),
        On::Consultation | On::Measure if scores => Reads::NOW.and(points),
        On::Consultation | On::Measure => Reads::NOW.and(Reads::IS).and(Reads::HIDDEN).and(Reads::STANCE),
        On::Stance => Reads::TEXT.and(Reads::STANCE).and(Reads::GAP).and(Reads::NOW).and(Reads::IS).and(Reads::HIDDEN),
        On::Agreement => {
            let scored = Reads::STANCE.and(Reads::GAP);
            Reads::TEXT.and(Reads::FOR).and(Reads::NOW).and(Reads::IS).and(Reads::HIDDEN).and(scored)
        }
        On::Delivery => Reads::TEXT.and(Reads::FOR).and(Reads::NOW).and(Reads::IS).and(Reads::HIDDEN),
        On::Breach => Reads::TEXT.and(Reads::FOR).and(Reads::NOW).and(Reads::IS).and(Reads::HIDDEN).and(Reads::SEEN),
        On::Event | On::Initiative => Reads::NOW.and(Reads::IS).and(Reads::HIDDEN),
        On::Month => Reads::IS.and(Reads::HIDDEN),
    }
}

/// Every place of a pack where a condition or a sum stands, named sums apart.
pub(super) fn spots<'c, 'a>(c: &Check<'c, 'a>) -> Vec<Spot<'c, 'a>> {
    let all = c.all;
    let mut spots = Vec::new();
    rule_spots(c, &mut spots);
    let plain = Reads::HIDDEN;
    let mut add = |place: &str, allowed, anchor, cond, sum| {
        spots.push(Spot { place: place.to_owned(), allowed, anchor, cond, sum })
    };
    if let Some(manifest) = &all.manifest {
        add("what makes a term verified", Reads::TEXT.and(Reads::FOR), manifest.id, Some(&manifest.verified), None);
    }
    for capital in &all.capitals {
        add("a capital's stalling", plain, capital.id, capital.stalls.as_ref(), None);
        add("a reservation", plain, capital.id, None, Some(&capital.reservation));
        add("an aspiration", plain, capital.id, None, Some(&capital.aspiration));
        add("a need", plain, capital.id, None, Some(&capital.need));
    }
    for issue in all.clusters.iter().flat_map(|c| &c.issues) {
        add("the \"needs\" of an issue", Reads::NONE, issue.id, issue.needs.as_ref(), None);
    }
    for act in all.consults.iter().chain(&all.measures).chain(&all.answers) {
        act_spots(act, &mut add);
    }
    for event in &all.events {
        add("the \"when\" of an event", Reads::IS.and(plain), event.id, event.when.as_ref(), None);
        add("the odds of an event", Reads::IS.and(plain), event.id, None, event.odds.as_ref());
        event.counters.iter().for_each(|k| add("the counters of an event", Reads::NONE, event.id, Some(k), None));
        for choice in &event.options {
            add("the \"needs\" of a choice", Reads::NONE, choice.id, choice.needs.as_ref(), None);
            cost_spots(&choice.cost, choice.id, &mut add);
        }
    }
    for ending in &all.endings {
        add("an ending", plain, ending.id, Some(&ending.when), None);
        ending.warnings.iter().for_each(|(id, when)| add("a warning", Reads::NONE, id, Some(when), None));
    }
    for mandate in &all.mandates {
        add("a mandate", Reads::TEXT, mandate.id, Some(&mandate.refuses), None);
    }
    for scenario in &all.scenarios {
        add("habits", Reads::NONE, scenario.id, Some(&scenario.habits.deliver), None);
        add("habits", Reads::NONE, scenario.id, Some(&scenario.habits.renew), None);
        scenario.scenes.iter().for_each(|s| add("a scene", Reads::NONE, s.id, s.when.as_ref(), None));
    }
    all.policies.iter().for_each(|card| card_spots(card, &mut spots));
    spots
}

fn rule_spots<'c, 'a>(c: &Check<'c, 'a>, spots: &mut Vec<Spot<'c, 'a>>) {
    for site in c.sites {
        let Some(on) = site.on else { continue };
        let gates = site.then().iter().any(|e| matches!(e, Effect::Scale(..) | Effect::Cap(..)));
        let what = match (gates, site.scores()) {
            (true, _) => "a gate or cap on ",
            (false, true) => "points on ",
            (false, false) => "a rule on ",
        };
        let place = format!("{what}{}", word(on));
        let allowed = rule_reads(on, site.scores(), gates);
        spots.push(Spot { place, allowed, anchor: site.anchor, cond: site.when(), sum: site.by() });
    }
}

type Add<'f, 'c, 'a> = &'f mut dyn FnMut(&str, Reads, &'a str, Option<&'c Cond<'a>>, Option<&'c Sum<'a>>);

fn act_spots<'c, 'a>(act: &'c Act<'a>, add: Add<'_, 'c, 'a>) {
    add("the \"when\" of a move", Reads::NONE, act.id, act.when.as_ref(), None);
    cost_spots(&act.cost, act.id, add);
}

fn cost_spots<'c, 'a>(cost: &'c Cost<'a>, anchor: &'a str, add: Add<'_, 'c, 'a>) {
    for sum in cost.bandwidth.iter().chain(&cost.capital) {
        add("a price", Reads::NONE, anchor, None, Some(sum));
    }
}

fn card_spots<'c, 'a>(card: &'c Card<'a>, spots: &mut Vec<Spot<'c, 'a>>) {
    let mut add = |allowed, anchor, cond| {
        spots.push(Spot { place: "a strategy card".to_owned(), allowed, anchor, cond, sum: None });
    };
    if let Some(habits) = &card.habits {
        add(Reads::NONE, card.id, Some(&habits.deliver));
        add(Reads::NONE, card.id, Some(&habits.renew));
    }
    for play in &card.plays {
        // An offer is its own text; of an overture it is the capital's.
        let has_text = matches!(play.act, Do::Offer { .. } | Do::AcceptFrom(_));
        add(if has_text { Reads::TEXT } else { Reads::NONE }, play.id, play.when.as_ref());
        for answer in &play.answers {
            add(Reads::TEXT.and(Reads::STANCE).and(Reads::GAP), play.id, answer.when.as_ref());
        }
    }
}

/// Named sums the engine asks for by itself, and what they may read: of an obligation, of a sounding, of a score.
fn asked_sums<'a>(c: &Check<'_, 'a>) -> BTreeMap<&'a str, (&'static str, Reads)> {
    let obligation = Reads::TEXT.and(Reads::FOR).and(Reads::IS).and(Reads::HIDDEN);
    let mut asked = BTreeMap::new();
    for capital in &c.all.capitals {
        for id in capital.comply.iter().chain(&capital.drift).chain(&capital.detect) {
            asked.insert(*id, ("what an obligation is kept or seen by", obligation));
        }
    }
    for issue in c.all.clusters.iter().flat_map(|k| &k.issues) {
        for id in issue.comply.iter().chain(&issue.detect) {
            asked.insert(*id, ("what an obligation is kept or seen by", obligation));
        }
    }
    for site in c.sites {
        for effect in site.then() {
            if let Effect::Sound(_, id) = effect {
                asked.insert(*id, ("the candour of a sounding", Reads::IS.and(Reads::HIDDEN)));
            }
        }
    }
    asked.extend(c.all.objectives.iter().map(|o| (o.id, ("an objective", Reads::HIDDEN))));
    asked
}

/// The word of a fact.
pub(super) fn fact_word(fact: &Fact<'_>) -> &'static str {
    match fact {
        Fact::Consulted(..) => "Consulted",
        Fact::Done(_) => "Done",
        Fact::Happened(_) => "Happened",
        Fact::Chose(..) => "Chose",
        Fact::Agreed(_) => "Agreed",
        Fact::Refused(_) => "Refused",
        Fact::Became(..) => "Became",
        Fact::Delivered(_) => "Delivered",
        Fact::Renewed(_) => "Renewed",
        Fact::Responded(..) => "Responded",
    }
}
