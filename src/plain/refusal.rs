//! Why a move is refused, or a word not understood, in a player's words, each with its cure.

use super::names::{Known, any_of, find, near};
use super::speech::{unit, words};
use super::told::Told;
use super::typed::Reader;
use super::verb::Verb;
use crate::engine::{Reason, Refusal};
use crate::game::{Game, line::event_name};

/// Says every reason.
pub(super) fn tell(game: &Game, refusal: &Refusal, told: &mut Told) {
    told.say("That cannot be done, and nothing has changed.");
    for reason in &refusal.reasons {
        told.say(sentence(game, *reason));
    }
}

/// A reason and its cure.
pub(super) fn sentence(game: &Game, reason: Reason) -> String {
    let (w, s) = (words(game), game.scenario());
    match reason {
        Reason::Over => {
            "The game is over. You can still hear the 'debrief', ask 'why', take another 'chair', read the 'log' and the 'library', or 'quit'.".to_owned()
        }
        Reason::NoIssue => {
            "There is nothing in the offer. Name at least one issue and its option; 'table' lists them.".to_owned()
        }
        Reason::NoParty => {
            format!("The offer is put to nobody. Name at least one party, such as {}.", s.capital(s.counterpart).id)
        }
        Reason::NoOfferTo(c) => w.reason(Reason::NoOfferTo(c)),
        Reason::CannotBeParty(c) => format!(
            "{0} is never a party to an offer; it reacts from outside. You can 'consult {1}'.",
            w.capital(c),
            s.capital(c).id
        ),
        Reason::GiverIsNoParty(i, c) => {
            format!(
                "Only {0} can give \"{1}\", and {0} is no party. Add {2} to the parties, or leave the issue out.",
                w.capital(c),
                w.issue(i),
                s.capital(c).id
            )
        }
        Reason::MutualNeedsCounterpart(i) => {
            format!(
                "\"{}\" binds both sides, so {} must be a party. Add {}.",
                w.issue(i),
                w.capital(s.counterpart),
                s.capital(s.counterpart).id
            )
        }
        Reason::Needs(i, with) => {
            format!(
                "\"{}\" means something only beside \"{}\". Put {} into the same offer, or leave it out.",
                w.issue(i),
                w.issue(with),
                s.issue(with).id
            )
        }
        Reason::ProcessNeeds(p, o, with) => {
            format!(
                "\"{}: {}\" needs \"{}\" on the table. Add {}, or choose another.",
                w.process(p),
                w.process_option(p, o),
                w.issue(with),
                s.issue(with).id
            )
        }
        Reason::NotNow(i) => format!(
            "\"{}\" has no object at present, so it cannot be put on the table. Leave it out for now.",
            w.issue(i)
        ),
        Reason::Bandwidth { needs, has } => {
            let left = if has == 0 { "none is left".to_owned() } else { format!("only {has} is left") };
            format!("It takes {needs} bandwidth, and {left}. 'end' closes the {} and brings the next one's.", unit(game))
        }
        Reason::Capital { needs, has } => {
            format!(
                "It takes {needs} political capital, and Washington has {has} for you. What pleases Washington, or time, brings more."
            )
        }
        Reason::ConsultNotNow(c) => format!(
            "\"{}\" cannot be done at present. 'consult {}' lists what can.",
            w.consult(c),
            s.consults[c.ix()].capital.as_deref().unwrap_or_default()
        ),
        Reason::MeasureNotNow(m) => {
            format!("\"{}\" cannot be taken at present. 'measure' lists what can.", w.measure(m))
        }
        Reason::NoCounter => "No counter-offer and no overture is open. 'status' says what is.".to_owned(),
        Reason::NothingFrom(c) => format!("{} has nothing on the table. 'status' says what is open.", w.capital(c)),
        Reason::NothingToWithdraw => {
            "None of your offers is waiting, and none has an open counter; there is nothing to take back.".to_owned()
        }
        Reason::EventNotOpen(e) => format!("\"{}\" is not before you now. 'answer' lists what is.", w.event(e)),
        Reason::EventAnswered(e) => format!("\"{}\" has been answered already.", w.event(e)),
        Reason::NoSuchChoice(e) => {
            format!("\"{}\" has no such choice. 'answer {}' lists them.", w.event(e), event_name(s, e))
        }
        Reason::ChoiceNotNow(e, c) => {
            format!("\"{}\" is not open to you at present in \"{}\". Choose another.", w.choice(e, c), w.event(e))
        }
        Reason::NoBreach(i) => {
            format!("No breach of \"{}\" waits for an answer. 'respond' lists those that do.", w.issue(i))
        }
        Reason::NotOwed(i) => format!("You owe nothing on \"{}\" now. 'deliver' lists what you owe.", w.issue(i)),
        Reason::NotRenewable(i) => {
            format!(
                "\"{}\" is not in force as reversible relief, or has been renewed ahead already. 'renew' lists what can be.",
                w.issue(i)
            )
        }
        Reason::EventHere(e) => format!("\"{}\" has happened this month already. 'inject' lists what can.", w.event(e)),
        Reason::Percent(p) => format!("{p} is no chance in per cent. Say a number from 0 to 100."),
    }
}

/// Words of other programs and of the screens, and what is said here instead.
const ELSEWHERE: [(&[&str], &str); 8] = [
    (
        &["history", "chart", "charts", "graph"],
        "Charts are told in sentences here: 'why' and a track, as in 'why {track}', and 'log'.",
    ),
    (
        &["score", "scores", "points", "goals", "goal", "mandate", "objectives"],
        "'status' says how things stand, what they would be worth, and the mandate.",
    ),
    (
        &["lenses", "lens"],
        "'library lenses' says what each lens assumes; once the game is over, 'debrief lenses' judges it under each.",
    ),
    (
        &["report", "export", "print"],
        "'balcony report NAME -o FILE' writes a report, outside the game; 'saves export NAME to FILE' copies a game.",
    ),
    (
        &["new", "restart", "start", "begin"],
        "'balcony play' begins another game, outside this one; 'branch 1' plays this one again from its first month.",
    ),
    (&["events", "story"], "'news' reads what has happened, and 'answer' what waits for an answer."),
    (&["send"], "Nothing is on your desk to be sent: 'table' puts an offer together, 'offer' puts one on the table."),
    (&["back", "leave"], "You are in no list. 'help' says what can be typed."),
];

/// A word that is none of ours: what does it here, what can be done with what it names, the nearest.
pub(super) fn unknown_word(game: &Game, (line, first): (&str, &str), known: &[Known<Verb>]) -> Told {
    let word = first.to_lowercase();
    if let Some((_, instead)) = ELSEWHERE.iter().find(|(words, _)| words.contains(&word.as_str())) {
        let track = game.scenario().tracks.first().map_or("", |t| &t.id);
        return Told::of(instead.replace("{track}", track));
    }
    let reader = Reader::new(game);
    if let Ok(c) = find(line, &reader.capitals()) {
        let id = &game.scenario().capital(c).id;
        return Told::of(format!(
            "\"{line}\" names a capital. You can 'consult {id}', look at 'capitals {id}', or ask 'why {id}'."
        ));
    }
    let close = near(first, known);
    if !close.is_empty() {
        return Told::of(format!(
            "I do not know the word \"{first}\". Did you mean {}? 'help' lists the words.",
            any_of(&close)
        ));
    }
    if let Ok(i) = find(line, &reader.issues()) {
        let id = &game.scenario().issue(i).id;
        return Told::of(format!("\"{line}\" names an issue. 'table {id}' says what it is and lists its options."));
    }
    if let Ok(t) = find(line, &reader.tracks()) {
        return Told::of(format!(
            "\"{line}\" names a track. 'why {}' tells how it moved.",
            game.scenario().tracks[t.ix()].id
        ));
    }
    Told::of(format!(
        "I do not know the word \"{first}\". 'help' says what can be typed, 'help words' names every word."
    ))
}
