//! What the analyst's bench found, in words and in numbers to draw: the same for screens and for lines.

use super::Words;
use crate::analysis::bench::{Ask, Fell, MET, Plot, Point, READING, Robustness, SHARE, Tornado};
use crate::analysis::frontier::Sight;
use crate::analysis::robust::{Given, Share, breakers};
use crate::analysis::sensitivity::{Effect, Factor, Kind};
use crate::lang::report;
use crate::report::words::joined;

/// How much lower a share must be for a condition to count as breaking an objective.
const BREAKS: f64 = 0.1;
/// Conditions told of each objective.
const TOLD: usize = 3;
/// Factors told.
pub const FACTORS: usize = 20;
/// Standard errors either side of a mean that hold it nineteen times in twenty.
const SIDES: f64 = 1.96;

/// What is asked, as a title.
#[must_use]
pub fn title(words: &Words<'_>, ask: Ask) -> String {
    match ask {
        Ask::Frontier(cluster) => report::frontier(words.cluster(cluster)),
        Ask::Sensitivity => report::sensitivity_what_decides_what_your_moves().to_owned(),
        Ask::Robust => report::robustness_in_how_many_worlds_your().to_owned(),
    }
}

/// What it does, and on how much it will rest.
#[must_use]
pub fn about(ask: Ask, size: u64) -> String {
    match ask {
        Ask::Frontier(_) => report::values_every_text_over_these_issues(size),
        Ask::Sensitivity => report::turns_the_packs_weights_and_rules(SHARE, size, READING),
        Ask::Robust => report::plays_your_moves_so_far_again(size),
    }
}

/// How many outcomes there are, where each side walks away, and whose knowledge that is.
#[must_use]
pub fn summary(words: &Words<'_>, plot: &Plot) -> Vec<String> {
    let (us, them) = (words.player(), words.capital(plot.capital));
    let cluster = words.cluster(plot.cluster);
    if plot.outcomes == 0 {
        return vec![report::nothing_of_this_can_be_put(&cluster)];
    }
    let mut all =
        vec![report::outcomes_at_or_above_both_reservations(&cluster, plot.outcomes, plot.zopa, plot.on_frontier)];
    let [ours, theirs] = plot.reservations;
    all.push(match plot.sight {
        Sight::Expected => report::walks_away_below_below_expected_the(&us, ours, &them, theirs),
        Sight::True => report::walked_away_below_below_what_it(&us, ours, &them, theirs),
    });
    if plot.sealed {
        let lens = words.text(&format!("lens.{}.name", words.pack.defaults.lens));
        all.push(report::the_lens_is_sealed_so_this(&lens));
    }
    all
}

/// A point that negotiation analysis names.
#[derive(Debug, Clone, Copy)]
pub struct Named<'p> {
    /// Its sign in a plot.
    pub sign: char,
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// The point, if there is one.
    pub point: Option<&'p Point>,
}

/// Those points of a plot.
#[must_use]
pub fn named(plot: &Plot) -> [Named<'_>; 3] {
    [
        Named {
            sign: 'N',
            name: report::nash(),
            about: report::the_greatest_product_of_both_gains(),
            point: plot.nash.as_ref(),
        },
        Named {
            sign: 'K',
            name: report::kalai_smorodinsky(),
            about: report::most_nearly_an_equal_share_of(),
            point: plot.kalai_smorodinsky.as_ref(),
        },
        Named {
            sign: 'U',
            name: report::utilitarian(),
            about: report::the_greatest_sum_of_both(),
            point: plot.utilitarian.as_ref(),
        },
    ]
}

/// The sign of the player's own offer, by its place: a digit, then a letter; `z` for all that come late.
#[must_use]
pub fn own_sign(at: usize) -> char {
    let signs = ('1'..='9').chain('a'..='z');
    signs.clone().nth(at).or_else(|| signs.last()).unwrap_or('z')
}

/// What a point is worth to both sides.
#[must_use]
pub fn worth(words: &Words<'_>, plot: &Plot, [ours, theirs]: [i32; 2]) -> String {
    format!("{} {ours:+}, {} {theirs:+}", words.player(), words.capital(plot.capital))
}

/// A point's terms, one by one.
#[must_use]
pub fn terms(words: &Words<'_>, point: &Point) -> Vec<String> {
    point.text.terms().map(|(i, o)| words.term(i, o)).collect()
}

/// An offer of the player's, without its terms.
#[must_use]
pub fn fell(words: &Words<'_>, plot: &Plot, fell: &Fell) -> String {
    let unit = words.unit();
    let how = if fell.agreed { report::agreed() } else { "" };
    // What is in force already is worth little a second time.
    let again = if fell.agreed && plot.sight == Sight::Expected { report::now_that_it_is_in_force() } else { "" };
    let more = if fell.more { report::its_other_terms_are_left_out() } else { "" };
    report::your_offer_of(unit, fell.round, how, worth(words, plot, fell.point.values), again, more)
}

/// A frontier in sentences.
#[must_use]
pub fn frontier(words: &Words<'_>, plot: &Plot) -> Vec<String> {
    let mut all = summary(words, plot);
    if plot.outcomes == 0 {
        return all;
    }
    for named in named(plot) {
        all.push(match named.point {
            Some(point) => format!(
                "{}, {}: {}: {}.",
                named.name,
                named.about,
                worth(words, plot, point.values),
                terms(words, point).join("; ")
            ),
            None => report::none_no_outcome_suits_both(named.name),
        });
    }
    let values: Vec<String> = plot.pareto.iter().map(|p| format!("{:+}/{:+}", p.values[0], p.values[1])).collect();
    let (us, them) = (words.player(), words.capital(plot.capital));
    all.push(report::along_the_frontier_first_and_second(&us, &them, values.join(", ")));
    for made in &plot.offers {
        all.push(format!("{}: {}.", fell(words, plot, made), terms(words, &made.point).join("; ")));
    }
    if plot.offers.is_empty() {
        all.push(report::no_offer_of_yours_has_spoken().to_owned());
    }
    all.push(report::in_this_model_only().to_owned());
    all
}

/// A factor of a tornado.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it is.
    pub label: String,
    /// The conclusion with it turned down, and up.
    pub ends: [f64; 2],
    /// The swing between the two.
    pub swing: f64,
    /// How far the swing may be off, nineteen times in twenty.
    pub error: f64,
    /// Whether turning it turns the conclusion round.
    pub flips: bool,
}

/// The factors that swing a conclusion most, the greatest swing first; those that swing it not at all are left out.
#[must_use]
pub fn bars(words: &Words<'_>, found: &Tornado) -> Vec<Bar> {
    let bar = |e: &Effect| {
        let ends = [e.down.mean(), e.up.mean()];
        let sign = found.base.mean() > 0.0;
        Bar {
            label: label(words, &e.factor),
            ends,
            swing: e.swing.mean(),
            error: SIDES * e.swing.error(),
            flips: found.gain && ends.iter().any(|v| (*v > 0.0) != sign),
        }
    };
    found.effects.iter().filter(|e| e.swing.mean() != 0.0).take(FACTORS).map(bar).collect()
}

/// A factor in words.
fn label(words: &Words<'_>, factor: &Factor) -> String {
    let id = &factor.id;
    match factor.kind {
        Kind::Weight => {
            let (capital, _) = id.split_once('.').unwrap_or((id, ""));
            let capital = words.scenario.find_capital(capital).map_or_else(|| capital.to_owned(), |c| words.capital(c));
            report::s_weight(&capital, words.find(&format!("interest.{id}")).unwrap_or(id))
        }
        Kind::Trigger => report::all_rules_of_one_kind(id.to_lowercase()),
        Kind::Confidence => report::all_rules_that_are(id),
        Kind::Tag => report::all_rules_of(id.replace('_', " ")),
        Kind::Rule => {
            let rule = words.pack.rules.iter().position(|r| r.id == *id);
            let said = rule.map_or(id.as_str(), |at| words.pack.because(crate::engine::RuleId::of(at)));
            format!("rule: {}", said.trim_end_matches('.'))
        }
    }
}

/// The conclusion, and what was done to it.
#[must_use]
pub fn conclusion(words: &Words<'_>, found: &Tornado) -> Vec<String> {
    let (mean, error) = (found.base.mean(), SIDES * found.base.error());
    let what = match (found.acted, found.gain) {
        (_, true) => report::your_moves_so_far_and_none(format_args!("{:+.1}", mean)),
        (true, _) => report::your_moves_so_far_gain_nothing(format_args!("{:.1}", mean)),
        _ => report::no_move_has_been_made_yet(format_args!("{:.1}", mean)),
    };
    let mut all = vec![
        report::give_or_take_over_games(&what, format_args!("{:.1}", error), READING),
        report::each_weight_and_rule_is_turned(SHARE, found.games),
    ];
    if found.sealed {
        let lens = words.text(&format!("lens.{}.name", words.pack.defaults.lens));
        all.push(report::the_lens_is_sealed_so_the(&lens));
    }
    all
}

/// What the factors that are not told do.
#[must_use]
pub fn rest(found: &Tornado) -> String {
    let none = found.effects.iter().filter(|e| e.swing.mean() == 0.0).count();
    let shown = (found.effects.len() - none).min(FACTORS);
    let less = found.effects.len() - none - shown;
    report::of_weights_and_rules_more_swing(found.effects.len(), less, none, report::in_this_model_only())
}

/// A tornado in sentences.
#[must_use]
pub fn tornado(words: &Words<'_>, found: &Tornado) -> Vec<String> {
    let mut all = conclusion(words, found);
    for bar in bars(words, found) {
        let flips = if bar.flips { report::that_turns_it_round() } else { "" };
        all.push(report::turned_down_turned_up_a_swing(
            crate::report::words::capitalised(&bar.label),
            format_args!("{:+.1}", bar.ends[0]),
            format_args!("{:+.1}", bar.ends[1]),
            format_args!("{:+.1}", bar.swing),
            format_args!("{:.1}", bar.error),
            flips,
        ));
    }
    all.push(rest(found));
    all
}

/// How an objective fared over worlds.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// Its name.
    pub name: String,
    /// In how many games it was met.
    pub share: Share,
    /// What breaks it, the worst first.
    pub breaks: Vec<(Share, String)>,
}

/// How every objective fared.
#[must_use]
pub fn held(words: &Words<'_>, found: &Robustness) -> Vec<Held> {
    let Some(whole) = found.shares.first() else { return Vec::new() };
    let of = |at: usize| Held {
        name: words.objective(at),
        share: whole.met[at],
        breaks: breakers(&found.shares, at, BREAKS)
            .into_iter()
            .take(TOLD)
            .map(|under| (under.met[at], given(words, found, &under.given)))
            .collect(),
    };
    (0..whole.met.len()).map(of).collect()
}

/// Conditions in words.
fn given(words: &Words<'_>, found: &Robustness, given: &[Given]) -> String {
    let one = |g: &Given| match g {
        Given::Lens(at) => report::the_lens(words.text(&format!("lens.{}.name", found.lenses[*at]))),
        Given::Is(capital, disposition) => {
            let capital = crate::engine::CapitalId::of(*capital);
            let is = words.disposition(capital, crate::engine::DispositionId::of(*disposition));
            report::as_word(words.capital(capital), &is)
        }
    };
    joined(&given.iter().map(one).collect::<Vec<_>>())
}

/// A share in per cent, rounded.
#[must_use]
pub fn percent(share: Share) -> u32 {
    (share.value() * 100.0).round() as u32
}

/// What was played.
#[must_use]
pub fn trial(found: &Robustness) -> String {
    let worlds = if found.tried == found.all {
        report::worlds_every_lens_everything_each_capital(found.all)
    } else {
        report::of_worlds_drawn_evenly_from_every(found.tried, found.all)
    };
    report::your_moves_so_far_made_again(&worlds, games(u64::from(found.seeds)), games(found.games()), MET)
}

fn games(count: u64) -> String {
    report::games(count)
}

/// Robustness in sentences.
#[must_use]
pub fn robust(words: &Words<'_>, found: &Robustness) -> Vec<String> {
    let mut all = vec![trial(found)];
    for held in held(words, found) {
        if held.share.met == 0 {
            all.push(report::met_in_none_of_the_games(&held.name, held.share.of));
            continue;
        }
        let breaks: Vec<String> =
            held.breaks.iter().map(|(share, given)| report::with(percent(*share), given)).collect();
        let breaks = if breaks.is_empty() { report::nothing_lowers_it().to_owned() } else { breaks.join("; ") };
        let Share { met, of } = held.share;
        all.push(report::met_in_of(&held.name, percent(held.share), met, of, &breaks));
    }
    all.push(format!("{} {}", report::every_world_counts_alike(), report::in_this_model_only()));
    all
}
