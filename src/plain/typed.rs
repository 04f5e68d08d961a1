//! What was typed, understood: moves by names. What is not understood is said in one message, and nothing is done.

use super::names::{Known, Unclear, any_of, find, near, words};
use crate::engine::{
    AnswerId, CapitalId, ChoiceId, ConsultId, EventId, Giver, IssueId, MeasureId, Move, Offer, OptionNo, Parties,
    ProcessId, Seat, Stance, TrackId,
};
use crate::game::{Game, line::event_name};
use crate::lang::plain;
use crate::report::Words;
use crate::report::warnings::{in_force, warnings};

/// A term of an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    /// An option of an issue; 0 takes it off.
    Issue(IssueId, OptionNo),
    /// An option of a process term.
    Process(ProcessId, OptionNo),
}

/// An offer as typed, and the process terms that were said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TypedOffer {
    /// The text.
    pub(super) text: Offer,
    /// Process terms that were said.
    pub(super) said: Vec<ProcessId>,
}

/// Reads what was typed, for one game.
#[derive(Clone, Copy)]
pub(super) struct Reader<'g> {
    pub(super) game: &'g Game,
    pub(super) words: Words<'g>,
}

impl<'g> Reader<'g> {
    pub(super) fn new(game: &'g Game) -> Self {
        Self { game, words: Words::new(game.pack(), game.scenario()) }
    }

    pub(super) fn capitals(&self) -> Vec<Known<CapitalId>> {
        let s = self.words.scenario;
        s.capital_ids().map(|c| Known::new(c, s.capital(c).id.as_str(), self.words.capital(c))).collect()
    }

    pub(super) fn issues(&self) -> Vec<Known<IssueId>> {
        let s = self.words.scenario;
        s.issue_ids().map(|i| Known::new(i, s.issue(i).id.as_str(), self.words.issue(i))).collect()
    }

    pub(super) fn options(&self, issue: IssueId) -> Vec<Known<OptionNo>> {
        let ids = &self.words.scenario.issue(issue).options;
        let known = |(no, id): (usize, &String)| {
            let known = Known::new(no as OptionNo, id.as_str(), self.words.option(issue, no as OptionNo));
            if no == 0 { known.or("none").or("drop") } else { known }
        };
        ids.iter().enumerate().map(known).collect()
    }

    fn processes(&self) -> Vec<Known<ProcessId>> {
        let all = self.words.scenario.process.iter().enumerate();
        all.map(|(p, term)| Known::new(ProcessId::of(p), term.id.as_str(), self.words.process(ProcessId::of(p))))
            .collect()
    }

    pub(super) fn process_options(&self, term: ProcessId) -> Vec<Known<OptionNo>> {
        let all = self.words.scenario.process[term.ix()].options.iter().enumerate();
        all.map(|(o, option)| {
            Known::new(o as OptionNo, option.id.as_str(), self.words.process_option(term, o as OptionNo))
        })
        .collect()
    }

    /// Tracks that may be named: hidden ones only once the game is over.
    pub(super) fn tracks(&self) -> Vec<Known<TrackId>> {
        let all = self.words.scenario.tracks.iter().enumerate().filter(|(_, t)| !t.hidden || self.game.is_over());
        all.map(|(t, track)| Known::new(TrackId::of(t), track.id.as_str(), self.words.track(TrackId::of(t)))).collect()
    }

    /// Those who can be spoken to.
    pub(super) fn addressees(&self) -> Vec<Known<usize>> {
        let mut known: Vec<Known<usize>> = Vec::new();
        for (at, act) in self.words.scenario.consults.iter().enumerate() {
            let id = act.capital.as_deref().unwrap_or_default();
            if known.iter().all(|k| k.id != id) {
                let name = self.words.addressee(ConsultId::of(at));
                let short = name.trim_start_matches("The ").to_owned();
                known.push(Known::new(known.len(), id, name).or(&short));
            }
        }
        known
    }

    /// What can be said to one of them.
    pub(super) fn messages(&self, addressee: &str) -> Vec<Known<ConsultId>> {
        let all = self.words.scenario.consults.iter().enumerate();
        let here = all.filter(|(_, act)| act.capital.as_deref() == Some(addressee));
        here.map(|(at, act)| Known::new(ConsultId::of(at), act.id.as_str(), self.words.consult(ConsultId::of(at))))
            .collect()
    }

    pub(super) fn measures(&self) -> Vec<Known<MeasureId>> {
        let all = self.words.scenario.measures.iter().enumerate();
        all.map(|(m, act)| Known::new(MeasureId::of(m), act.id.as_str(), self.words.measure(MeasureId::of(m))))
            .collect()
    }

    pub(super) fn answers(&self) -> Vec<Known<AnswerId>> {
        let all = self.words.scenario.answers.iter().enumerate();
        all.map(|(a, act)| Known::new(AnswerId::of(a), act.id.as_str(), self.words.answer(AnswerId::of(a)))).collect()
    }

    /// Events before the player that have not been answered.
    pub(super) fn open_events(&self) -> Vec<Known<EventId>> {
        let open = self.game.view().events.into_iter().filter(|e| e.choice.is_none());
        open.map(|e| Known::new(e.event, event_name(self.words.scenario, e.event), self.words.event(e.event))).collect()
    }

    pub(super) fn choices(&self, event: EventId) -> Vec<Known<ChoiceId>> {
        let all = self.words.scenario.event(event).options.iter().enumerate();
        all.map(|(c, choice)| {
            Known::new(ChoiceId::of(c), choice.id.as_str(), self.words.choice(event, ChoiceId::of(c)))
        })
        .collect()
    }

    pub(super) fn capital(&self, typed: &str) -> Result<CapitalId, String> {
        find(typed, &self.capitals()).map_err(|e| e.sentence("capital", typed))
    }

    pub(super) fn issue(&self, typed: &str) -> Result<IssueId, String> {
        find(typed, &self.issues()).map_err(|e| e.sentence("issue", typed))
    }

    /// `CAPITAL MESSAGE`; the capital's name may have several words.
    pub(super) fn consult(&self, typed: &str) -> Result<Move, String> {
        let (addressee, rest) = self.addressee(typed)?;
        if rest.is_empty() {
            return Err(plain::say_which_message(["consult", &addressee].join(" ")));
        }
        find(&rest, &self.messages(&addressee)).map(Move::Consult).map_err(|e| match e {
            Unclear::Unknown(near) if near.is_empty() => {
                let known: Vec<String> = self.messages(&addressee).iter().map(Known::title).collect();
                plain::unknown_message(&rest, &addressee, any_of(&known))
            }
            Unclear::Unknown(near) => plain::unknown_message_near(&addressee, &rest, any_of(&near)),
            many => many.sentence("word", &rest),
        })
    }

    /// Who is spoken to, and the rest of what was typed.
    pub(super) fn addressee(&self, typed: &str) -> Result<(String, String), String> {
        let known = self.addressees();
        let said = words(typed);
        let said = if said.first().is_some_and(|w| w == "the") { &said[1..] } else { &said[..] };
        let first = said.first().cloned().unwrap_or_default();
        let at = find(&first, &known).map_err(|e| match e {
            Unclear::Unknown(near) if near.is_empty() => {
                let ids: Vec<String> = known.iter().map(|k| k.id.clone()).collect();
                plain::unknown_addressee(&first, ids.join(", "))
            }
            other => other.sentence("capital", &first),
        })?;
        Ok((known[at].id.clone(), said[1..].join(" ")))
    }

    pub(super) fn measure(&self, typed: &str) -> Result<Move, String> {
        find(typed, &self.measures()).map(Move::Measure).map_err(|e| match e {
            Unclear::Unknown(near) if near.is_empty() => plain::unknown_measure(typed),
            other => other.sentence("measure", typed),
        })
    }

    /// `EVENT OPTION`, or the option alone where only one event has it.
    pub(super) fn answer(&self, typed: &str) -> Result<Move, String> {
        let said = words(typed);
        let mut fits: Vec<(u8, Move, String)> = Vec::new();
        for event in self.open_events() {
            for choice in self.choices(event.what) {
                let alone = choice.fit(&said).map(|f| f + 4);
                let both = (1..said.len()).filter_map(|k| Some(event.fit(&said[..k])? + choice.fit(&said[k..])?)).min();
                if let Some(fit) = both.into_iter().chain(alone).min() {
                    fits.push((fit, Move::Answer(event.what, choice.what), format!("{} {}", event.id, choice.title())));
                }
            }
        }
        let best = fits.iter().map(|(f, ..)| *f).min();
        let mut best: Vec<(u8, Move, String)> = fits.into_iter().filter(|(f, ..)| Some(*f) == best).collect();
        match (best.len(), best.pop()) {
            (1, Some((_, play, _))) => Ok(play),
            (0, _) | (_, None) => Err(self.no_answer(typed, &said)),
            (_, Some((_, _, last))) => {
                let mut names: Vec<String> = best.into_iter().map(|(.., name)| name).collect();
                names.push(last);
                Err(Unclear::Many(names).sentence("answer", typed))
            }
        }
    }

    fn no_answer(&self, typed: &str, said: &[String]) -> String {
        let open = self.open_events();
        if open.is_empty() {
            return plain::nothing_to_answer().to_owned();
        }
        let meant = |event: &&Known<EventId>| (1..=said.len()).any(|k| event.fit(&said[..k]).is_some());
        match open.iter().find(meant) {
            Some(event) => {
                let choices: Vec<String> = self.choices(event.what).iter().map(Known::title).collect();
                plain::event_can_be_answered(&event.name, any_of(&choices))
            }
            None => {
                let names: Vec<String> = open.iter().map(Known::title).collect();
                let close = near(typed, &open);
                let names = if close.is_empty() { names } else { close };
                plain::is_no_answer(typed, any_of(&names))
            }
        }
    }

    /// `ISSUE ANSWER`.
    pub(super) fn respond(&self, typed: &str) -> Result<Move, String> {
        let (issue, rest) = self.issue_and_rest(typed)?;
        if rest.is_empty() {
            return Err(plain::say_issue_and_answer().to_owned());
        }
        let answers = self.answers();
        let known: Vec<String> = answers.iter().map(Known::title).collect();
        let answer = find(&rest, &answers).map_err(|e| match e {
            Unclear::Unknown(near) if near.is_empty() => plain::unknown_answer(&rest, known.join(", ")),
            other => other.sentence("breach-answer", &rest),
        })?;
        Ok(Move::Respond(issue, answer))
    }

    /// An issue at the beginning of what was typed, and the rest: the longest beginning that names one.
    fn issue_and_rest(&self, typed: &str) -> Result<(IssueId, String), String> {
        let said = words(typed);
        let known = self.issues();
        for k in (1..=said.len()).rev() {
            if let Ok(issue) = find(&said[..k].join(" "), &known) {
                return Ok((issue, said[k..].join(" ")));
            }
        }
        let first = said.first().cloned().unwrap_or_default();
        Err(self.issue(&first).err().unwrap_or_default())
    }

    /// `CAPITAL STANCE PERCENT`.
    pub(super) fn forecast(&self, typed: &str) -> Result<Move, String> {
        let said = words(typed);
        let [capital, stance, percent] = said.as_slice() else {
            return Err(plain::say_a_forecast(&self.words.scenario.capital(self.words.scenario.counterpart).id));
        };
        let (capital, stance) = (self.capital(capital)?, self.stance(stance)?);
        let percent: u8 = percent.parse().map_err(|_| plain::typed_no_chance(percent))?;
        Ok(Move::Forecast(capital, stance, percent))
    }

    pub(super) fn stance(&self, typed: &str) -> Result<Stance, String> {
        let known = |s: &Stance| {
            let known = Known::new(*s, s.word(), s.word());
            match s {
                Stance::Acquiesce => known.or("pass").or("let"),
                Stance::Accept => known.or("sign"),
                _ => known,
            }
        };
        let stances: Vec<Known<Stance>> = Stance::ALL.iter().map(known).collect();
        find(typed, &stances).map_err(|e| match e {
            Unclear::Unknown(near) if near.is_empty() => {
                let all: Vec<&str> = Stance::ALL.iter().map(|s| s.word()).collect();
                plain::unknown_stance(typed, all[..5].join(", "), all[5..].join(", "))
            }
            other => other.sentence("stance", typed),
        })
    }

    /// `PARTY[+PARTY]: ISSUE OPTION, ...`.
    pub(super) fn offer(&self, typed: &str) -> Result<TypedOffer, String> {
        let Some((parties, terms)) = typed.split_once(':') else {
            return Err(plain::to_whom(self.example()));
        };
        let mut offer = TypedOffer { text: Offer::new(self.parties(parties)?), said: Vec::new() };
        for term in self.terms(terms)? {
            match term {
                Term::Issue(issue, option) => offer.text.set(issue, option),
                Term::Process(process, option) => {
                    offer.text.set_process(process, option);
                    offer.said.push(process);
                }
            }
        }
        Ok(offer)
    }

    /// `PARTY[+PARTY]`.
    pub(super) fn parties(&self, typed: &str) -> Result<Parties, String> {
        let names = typed
            .split(['+', ',', '&'])
            .flat_map(|part| part.split(" and "))
            .map(str::trim)
            .filter(|part| !part.is_empty());
        let mut parties = Vec::new();
        for name in names {
            match self.capital(name) {
                Ok(capital) => parties.push(capital),
                // Several names with nothing but spaces between them.
                Err(why) => match words(name).iter().map(|w| self.capital(w)).collect::<Result<Vec<_>, _>>() {
                    Ok(several) if !several.is_empty() => parties.extend(several),
                    _ => return Err(why),
                },
            }
        }
        Ok(Parties::of(&parties))
    }

    /// `ISSUE OPTION, ISSUE OPTION`. Names of options may hold commas themselves, so the longest reading comes first.
    pub(super) fn terms(&self, typed: &str) -> Result<Vec<Term>, String> {
        let pieces: Vec<&str> = typed.split([',', ';']).map(str::trim).filter(|p| !p.is_empty()).collect();
        let mut terms = Vec::new();
        let mut at = 0;
        while at < pieces.len() {
            let longest = (at + 1..=pieces.len().min(at + 4)).rev();
            let found = longest.map(|end| (end, self.term(&pieces[at..end].join(" ")))).find(|(_, term)| term.is_ok());
            match found {
                Some((end, Ok(term))) => {
                    terms.push(term);
                    at = end;
                }
                _ => return self.term(pieces[at]).map(|term| vec![term]),
            }
        }
        Ok(terms)
    }

    /// `ISSUE OPTION`.
    pub(super) fn term(&self, typed: &str) -> Result<Term, String> {
        let said = words(typed);
        let seen = self.game.view().in_view;
        let mut fits: Vec<(u8, Term, String)> = Vec::new();
        for k in 1..said.len() {
            let (name, option) = said.split_at(k);
            for issue in self.issues() {
                let Some(fit) = issue.fit(name) else { continue };
                let unseen = if seen.has(issue.what) { 0 } else { 1 };
                for o in self.options(issue.what) {
                    if let Some(also) = o.fit(option) {
                        fits.push((
                            (fit + also) * 2 + unseen,
                            Term::Issue(issue.what, o.what),
                            format!("{} {}", issue.id, o.id),
                        ));
                    }
                }
            }
            for process in self.processes() {
                let Some(fit) = process.fit(name) else { continue };
                for o in self.process_options(process.what) {
                    if let Some(also) = o.fit(option) {
                        fits.push((
                            (fit + also) * 2,
                            Term::Process(process.what, o.what),
                            format!("{} {}", process.id, o.id),
                        ));
                    }
                }
            }
        }
        let best = fits.iter().map(|(f, ..)| *f).min();
        let mut best: Vec<(u8, Term, String)> = fits.into_iter().filter(|(f, ..)| Some(*f) == best).collect();
        best.dedup_by_key(|(_, term, _)| *term);
        match best.as_slice() {
            [] => Err(self.no_term(typed, &said)),
            [(_, term, _)] => Ok(*term),
            several => {
                Err(Unclear::Many(several.iter().map(|(.., name)| name.clone()).collect()).sentence("term", typed))
            }
        }
    }

    /// What is wrong with a term: the issue, or its option.
    fn no_term(&self, typed: &str, said: &[String]) -> String {
        let (issues, processes) = (self.issues(), self.processes());
        for k in (1..=said.len()).rev() {
            let (name, option) = (said[..k].join(" "), said[k..].join(" "));
            let (of, known) = match (find(&name, &issues), find(&name, &processes)) {
                (Ok(issue), _) => (self.words.issue(issue), self.options(issue)),
                (_, Ok(process)) => (self.words.process(process), self.process_options(process)),
                _ => continue,
            };
            let all: Vec<String> = known.iter().map(Known::title).collect();
            let close = near(&option, &known);
            return match (option.is_empty(), close.is_empty()) {
                (true, _) => plain::needs_an_option(&of, any_of(&all)),
                (_, true) => plain::no_such_option(&of, &option, all.join(", ")),
                _ => plain::no_such_option_near(&of, &option, any_of(&close)),
            };
        }
        let name = if said.len() > 1 { said[..said.len() - 1].join(" ") } else { typed.to_owned() };
        let mut close = near(&name, &issues);
        close.extend(near(&name, &processes));
        if let Some(first) = said.first().filter(|_| close.is_empty()) {
            close = match find(first, &issues) {
                Err(Unclear::Many(fits)) => fits,
                _ => near(first, &issues),
            };
        }
        if close.is_empty() { plain::unknown_issue(&name) } else { plain::unknown_issue_near(&name, any_of(&close)) }
    }

    /// An offer that could be typed now: one thing asked of the counterpart, one given, and neither in force already.
    pub(super) fn example(&self) -> String {
        let s = self.words.scenario;
        let mut text = Offer::new(Parties::of(&[s.counterpart]));
        for giver in [Giver::Capital(s.counterpart), Giver::Player] {
            if let Some((issue, option)) = self.fresh(&text, giver) {
                text.set(issue, option);
            }
        }
        super::tell::offer_order(self.game, &text)
    }

    /// The first term of a giver's that can be added to a text and is not in force yet; where everything is, the first.
    fn fresh(&self, text: &Offer, giver: Giver) -> Option<(IssueId, OptionNo)> {
        let s = self.words.scenario;
        let seen = self.game.view().in_view;
        let issues = seen.iter().filter(|i| s.issue(*i).giver == giver && s.issue(*i).with.is_none());
        let mut terms: Vec<(IssueId, OptionNo)> =
            issues.flat_map(|i| (1..s.issue(i).options.len()).map(move |o| (i, o as OptionNo))).collect();
        terms.sort_by_key(|(_, option)| *option);
        let with = |(issue, option): (IssueId, OptionNo)| {
            let mut more = *text;
            more.set(issue, option);
            more
        };
        let serves = |term: &(IssueId, OptionNo)| {
            let more = with(*term);
            self.game.menu().allows(&more)
                && !in_force(self.game, &more).contains(term)
                && warnings(self.game, &more).iter().all(|w| !w.is_serious())
        };
        terms.iter().copied().find(serves).or_else(|| terms.first().copied())
    }

    /// Those an offer can be put to.
    pub(super) fn seats(&self) -> Vec<CapitalId> {
        let s = self.words.scenario;
        s.capital_ids().filter(|c| s.capital(*c).seat != Seat::Observer).collect()
    }
}
