//! What the analyst's bench found, in words and in numbers to draw: the same for screens and for lines.

use super::Words;
use crate::analysis::bench::{Ask, Fell, MET, Plot, Point, READING, Robustness, SHARE, Tornado};
use crate::analysis::frontier::Sight;
use crate::analysis::robust::{Given, Share, breakers};
use crate::analysis::sensitivity::{Effect, Factor, Kind};
use crate::report::words::joined;

/// How much lower a share must be for a condition to count as breaking an objective.
const BREAKS: f64 = 0.1;
/// Conditions told of each objective.
const TOLD: usize = 3;
/// Factors told.
pub const FACTORS: usize = 20;
/// Standard errors either side of a mean that hold it nineteen times in twenty.
const SIDES: f64 = 1.96;
/// Said of everything the bench finds.
pub const MODEL: &str = "In this model only.";

/// What is asked, as a title.
#[must_use]
pub fn title(words: &Words<'_>, ask: Ask) -> String {
    match ask {
        Ask::Frontier(cluster) => format!("Frontier: {}", words.cluster(cluster)),
        Ask::Sensitivity => "Sensitivity: what decides what your moves are worth".to_owned(),
        Ask::Robust => "Robustness: in how many worlds your moves hold".to_owned(),
    }
}

/// What it does, and on how much it will rest.
#[must_use]
pub fn about(ask: Ask, size: u64) -> String {
    match ask {
        Ask::Frontier(_) => format!(
            "Values every text over these issues that could go on the table, for both sides: {size} combinations at most."
        ),
        Ask::Sensitivity => format!(
            "Turns the pack's weights and rules down and up by {SHARE} per cent, one after another, and plays your moves so far again with each: about {size} games, {READING} a reading."
        ),
        Ask::Robust => format!(
            "Plays your moves so far again under every lens and with everything each capital may be: {size} games."
        ),
    }
}

/// How many outcomes there are, where each side walks away, and whose knowledge that is.
#[must_use]
pub fn summary(words: &Words<'_>, plot: &Plot) -> Vec<String> {
    let (us, them) = (words.player(), words.capital(plot.capital));
    let cluster = words.cluster(plot.cluster);
    if plot.outcomes == 0 {
        return vec![format!("{cluster}: nothing of this can be put on the table.")];
    }
    let mut all = vec![format!(
        "{cluster}: {} outcomes, {} at or above both reservations, {} on the Pareto frontier.",
        plot.outcomes, plot.zopa, plot.on_frontier
    )];
    let [ours, theirs] = plot.reservations;
    all.push(match plot.sight {
        Sight::Expected => format!(
            "{us} walks away below {ours}, {them} below {theirs} (expected, the mean over what it may be). Values as things stand now."
        ),
        Sight::True => format!(
            "{us} walked away below {ours}, {them} below {theirs} (what it really was). Values as things stood at the opening."
        ),
    });
    if plot.sealed {
        let lens = words.text(&format!("lens.{}.name", words.pack.defaults.lens));
        all.push(format!("The lens is sealed, so this is drawn under the pack's own: {lens}."));
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
            name: "Nash",
            about: "the greatest product of both gains over walking away",
            point: plot.nash.as_ref(),
        },
        Named {
            sign: 'K',
            name: "Kalai-Smorodinsky",
            about: "most nearly an equal share of each side's best",
            point: plot.kalai_smorodinsky.as_ref(),
        },
        Named { sign: 'U', name: "Utilitarian", about: "the greatest sum of both", point: plot.utilitarian.as_ref() },
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
    let how = if fell.agreed { ", agreed" } else { "" };
    // What is in force already is worth little a second time.
    let again = if fell.agreed && plot.sight == Sight::Expected { ", now that it is in force" } else { "" };
    let more = if fell.more { "; its other terms are left out" } else { "" };
    format!("Your offer of {unit} {}{how}: {}{again}{more}", fell.round, worth(words, plot, fell.point.values))
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
            None => format!("{}: none; no outcome suits both.", named.name),
        });
    }
    let values: Vec<String> = plot.pareto.iter().map(|p| format!("{:+}/{:+}", p.values[0], p.values[1])).collect();
    let (us, them) = (words.player(), words.capital(plot.capital));
    all.push(format!("Along the frontier, {us} first and {them} second: {}.", values.join(", ")));
    for made in &plot.offers {
        all.push(format!("{}: {}.", fell(words, plot, made), terms(words, &made.point).join("; ")));
    }
    if plot.offers.is_empty() {
        all.push("No offer of yours has spoken of these issues.".to_owned());
    }
    all.push(MODEL.to_owned());
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
            format!("{capital}'s weight: {}", words.find(&format!("interest.{id}")).unwrap_or(id))
        }
        Kind::Trigger => format!("all rules of one kind: {}", id.to_lowercase()),
        Kind::Confidence => format!("all rules that are {id}"),
        Kind::Tag => format!("all rules of {}", id.replace('_', " ")),
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
        (_, true) => format!("Your moves so far, and none after them, gain {mean:+.1} overall on making none at all"),
        (true, _) => format!("Your moves so far gain nothing on making none at all: both come to {mean:.1} overall"),
        _ => format!("No move has been made yet; making none at all comes to {mean:.1} overall"),
    };
    let mut all = vec![
        format!("{what} (give or take {error:.1}, over {READING} games)."),
        format!(
            "Each weight and rule is turned down and up by {SHARE} per cent, all else equal and on the same luck: {} games in all.",
            found.games
        ),
    ];
    if found.sealed {
        let lens = words.text(&format!("lens.{}.name", words.pack.defaults.lens));
        all.push(format!("The lens is sealed, so the pack's own stands in for it: {lens}."));
    }
    all
}

/// What the factors that are not told do.
#[must_use]
pub fn rest(found: &Tornado) -> String {
    let none = found.effects.iter().filter(|e| e.swing.mean() == 0.0).count();
    let shown = (found.effects.len() - none).min(FACTORS);
    let less = found.effects.len() - none - shown;
    format!("Of {} weights and rules, {less} more swing it less and {none} not at all. {MODEL}", found.effects.len())
}

/// A tornado in sentences.
#[must_use]
pub fn tornado(words: &Words<'_>, found: &Tornado) -> Vec<String> {
    let mut all = conclusion(words, found);
    for bar in bars(words, found) {
        let flips = if bar.flips { "; that turns it round" } else { "" };
        all.push(format!(
            "{}: {:+.1} turned down, {:+.1} turned up, a swing of {:+.1}, give or take {:.1}{flips}.",
            crate::report::words::capitalised(&bar.label),
            bar.ends[0],
            bar.ends[1],
            bar.swing,
            bar.error
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
        Given::Lens(at) => format!("the lens {}", words.text(&format!("lens.{}.name", found.lenses[*at]))),
        Given::Is(capital, disposition) => {
            let capital = crate::engine::CapitalId::of(*capital);
            let is = words.disposition(capital, crate::engine::DispositionId::of(*disposition));
            format!("{} as {is}", words.capital(capital))
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
        format!("{} worlds: every lens, everything each capital may be", found.all)
    } else {
        format!(
            "{} of {} worlds, drawn evenly from every lens and everything each capital may be",
            found.tried, found.all
        )
    };
    format!(
        "Your moves so far, made again as far as they can be, and none after them, in {worlds}. {} in each, {} in all; met means a score of {MET} or more.",
        games(u64::from(found.seeds)),
        games(found.games())
    )
}

fn games(count: u64) -> String {
    if count == 1 { "1 game".to_owned() } else { format!("{count} games") }
}

/// What is said where nothing breaks an objective.
pub const UNBROKEN: &str = "no lens and nothing a capital may be lowers that by ten points";
/// How worlds are counted.
pub const ALIKE: &str = "Every world counts alike, however likely.";

/// Robustness in sentences.
#[must_use]
pub fn robust(words: &Words<'_>, found: &Robustness) -> Vec<String> {
    let mut all = vec![trial(found)];
    for held in held(words, found) {
        if held.share.met == 0 {
            all.push(format!("{}: met in none of the {} games.", held.name, held.share.of));
            continue;
        }
        let breaks: Vec<String> =
            held.breaks.iter().map(|(share, given)| format!("{}% with {given}", percent(*share))).collect();
        let breaks = if breaks.is_empty() { UNBROKEN.to_owned() } else { breaks.join("; ") };
        let Share { met, of } = held.share;
        all.push(format!("{}: met in {}% ({met} of {of}); {breaks}.", held.name, percent(held.share)));
    }
    all.push(format!("{ALIKE} {MODEL}"));
    all
}
