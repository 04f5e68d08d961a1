//! The analyst's bench, line by line: what is asked is announced with its size, worked out while one waits, and told.

use super::desk::Desk;
use super::names::{Known, Unclear, find};
use super::speech::words;
use super::told::Told;
use super::verb::Verb;
use crate::analysis::Unfound;
use crate::analysis::bench::{Ask, Found, Job};
use crate::game::Game;
use crate::lang::plain;
use crate::report::bench::{about, frontier, robust, title, tornado};
use crate::report::words::{capitalised, joined};

/// What `analyze` knows, in its order.
const ASKS: [(&str, Ask); 2] = [("sensitivity", Ask::Sensitivity), ("robustness", Ask::Robust)];

/// Carries `frontier` or `analyze` out: lists what there is, or announces what will be worked out.
pub(super) fn order(desk: &mut Desk<'_>, verb: Verb, rest: &str) -> Told {
    let asked = match verb {
        Verb::Frontier => cluster(&desk.game, rest),
        _ => analysis(&desk.game, rest),
    };
    match asked {
        Err(told) => told,
        Ok(ask) => match Job::of(&desk.game, 0, ask) {
            Err(why) => Told::of(why.to_string()),
            Ok(job) => {
                let told = Told::of(about(ask, job.size()));
                desk.job = Some(job);
                told
            }
        },
    }
}

fn cluster(game: &Game, typed: &str) -> Result<Ask, Told> {
    let w = words(game);
    let clusters = game.scenario().clusters.iter().enumerate();
    let known: Vec<Known<usize>> = clusters.map(|(at, (id, _))| Known::new(at, id.as_str(), w.cluster(at))).collect();
    if typed.is_empty() {
        let mut told = Told::of(plain::frontier_over_which_issues());
        for cluster in &known {
            told.choice(&cluster.name, format!("frontier {}", cluster.id));
        }
        return Err(told);
    }
    understood("cluster", typed, &known).map(Ask::Frontier)
}

fn analysis(game: &Game, typed: &str) -> Result<Ask, Told> {
    if typed.is_empty() {
        let mut told = Told::of(plain::what_shall_be_worked_out());
        for (word, ask) in ASKS {
            told.choice(title(&words(game), ask), format!("analyze {word}"));
        }
        told.say(plain::frontier_draws_what_can_be_agreed());
        return Err(told);
    }
    let known: Vec<Known<Ask>> = ASKS.into_iter().map(|(word, ask)| Known::new(ask, word, "")).collect();
    understood("analysis", typed, &known)
}

/// What was meant; or what there is.
fn understood<T: Copy>(kind: &str, typed: &str, known: &[Known<T>]) -> Result<T, Told> {
    find(typed, known).map_err(|why| match why {
        Unclear::Unknown(near) if near.is_empty() => {
            let all: Vec<String> = known.iter().map(Known::title).collect();
            Told::of(plain::unknown_name_there_are(plain::kind(kind), typed, joined(&all)))
        }
        other => Told::of(other.sentence(kind, typed)),
    })
}

/// Works it out and tells it.
pub(super) fn made(game: &Game, job: &Job) -> Told {
    let w = words(game);
    let said = match job.run(&mut |_, _| true) {
        Ok(Found::Frontier(plot)) => frontier(&w, &plot),
        Ok(Found::Sensitivity(found)) => tornado(&w, &found),
        Ok(Found::Robust(found)) => robust(&w, &found),
        Err(Unfound::Failed(why)) => vec![format!("{}.", capitalised(&why).trim_end_matches('.'))],
        Err(Unfound::Stopped) => vec![plain::it_was_stopped().to_owned()],
    };
    let mut told = Told { long: true, ..Told::default() };
    said.into_iter().for_each(|text| told.say(text));
    told
}
