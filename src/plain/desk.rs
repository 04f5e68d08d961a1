//! The envoy's desk: a line comes in, is understood as an order, carried out, and answered.

use super::names::{Known, Unclear, find};
use super::table::Draft;
use super::told::{Line, Told};
use super::typed::Reader;
use super::verb::{Verb, WORDS, later};
use super::{Chosen, Options};
use super::{
    agreements, ask, bench, class, debrief, help, history, library, look, month, news, own, prefer, refusal, shelf,
    speech, table, tell, why,
};
use crate::analysis::bench::Job;
use crate::engine::{Move, Report};
use crate::game::{Game, HELD, Keeper, Play, Undone};
use crate::lang::plain;
use crate::report::calibration::calibration;
use crate::report::hint::{FUTURES, hint};
use crate::report::words::clean;

/// A game being played line by line.
pub(super) struct Desk<'k> {
    pub(super) game: Game,
    pub(super) keeper: &'k mut dyn Keeper,
    pub(super) chosen: Chosen<'k>,
    pub(super) draft: Draft,
    /// What numbers choose: orders.
    pub(super) list: Vec<String>,
    /// The list as it was told.
    pub(super) shown: Vec<Line>,
    /// What `more` reads.
    rest: Vec<Line>,
    page: usize,
    /// Whether a person answers, who can be asked before what cannot be mended is done.
    pub(super) asks: bool,
    /// What was typed, and the order that waits for a yes.
    asked: Option<(String, String)>,
    /// Whether the order being carried out has been said yes to.
    sure: bool,
    left: bool,
    /// What has been announced and is yet to be worked out.
    pub(super) job: Option<Job>,
}

impl<'k> Desk<'k> {
    /// A desk for a game.
    pub(super) fn new(game: Game, keeper: &'k mut dyn Keeper, chosen: Chosen<'k>, options: &Options) -> Self {
        Self {
            draft: Draft::new(game.scenario()),
            game,
            keeper,
            chosen,
            list: Vec::new(),
            shown: Vec::new(),
            rest: Vec::new(),
            page: options.page,
            asks: options.prompt,
            asked: None,
            sure: false,
            left: false,
            job: None,
        }
    }

    /// The game, at the end.
    pub(super) fn into_game(self) -> Game {
        self.game
    }

    /// Whether the player has left.
    pub(super) fn left(&self) -> bool {
        self.left
    }

    /// The first words.
    pub(super) fn open(&mut self) -> Told {
        let mut told = Told::default();
        month::title(&self.game, &mut told);
        told.gap();
        if self.game.is_over() {
            debrief::tell(&self.game, &shelf::branched(self), &mut told);
            return self.pass(told);
        }
        let fresh = self.game.plays().next().is_none();
        if fresh {
            month::briefing(&self.game, false, &mut told);
            told.say(plain::briefing_reads_the_rest());
        } else {
            told.say(plain::game_taken_up());
        }
        told.gap();
        let kept = self.keep(&mut told);
        month::header(&self.game, kept, &mut told);
        month::opening(&self.game, None, &mut told);
        self.pass(told)
    }

    /// The last words.
    pub(super) fn close(&mut self) -> Told {
        let mut told = Told::default();
        if self.keep(&mut told) {
            told.say(plain::goodbye(self.place()));
        }
        told
    }

    pub(super) fn place(&self) -> String {
        clean(&self.keeper.place())
    }

    /// Carries out what was typed and answers it.
    pub(super) fn hear(&mut self, line: &str) -> Told {
        let line = clean(line);
        let line = line.trim().trim_start_matches(['/', '>']).trim_start();
        if line.is_empty() {
            return Told::default();
        }
        let told = self.said(line);
        if let Some((said, _)) = &mut self.asked {
            line.clone_into(said);
        }
        self.pass(told)
    }

    /// A yes or a no to what was asked, a number, or an order.
    fn said(&mut self, line: &str) -> Told {
        let asked = self.asked.take();
        let word = line.trim_end_matches(['.', '!']).to_lowercase();
        match asked {
            Some((said, order)) if said == line || matches!(word.as_str(), "yes" | "y") => {
                self.sure = true;
                let told = self.order(&order);
                self.sure = false;
                return told;
            }
            Some(_) if matches!(word.as_str(), "no" | "n") => return Told::of(plain::left_as_it_was()),
            None if matches!(word.as_str(), "yes" | "no") => return Told::of(plain::nothing_was_asked()),
            _ => {}
        }
        match line.trim_end_matches(['.', ')']).parse::<usize>() {
            Ok(number) => self.choose(number),
            Err(_) => self.order(line),
        }
    }

    /// Works out what was announced, and says what came of it; nothing where nothing was.
    pub(super) fn work(&mut self) -> Option<Told> {
        let job = self.job.take()?;
        let told = bench::made(&self.game, &job);
        Some(self.pass(told))
    }

    /// What goes out: numbers are remembered, long lists are cut.
    fn pass(&mut self, mut told: Told) -> Told {
        if told.fresh || !told.choices.is_empty() {
            self.list = std::mem::take(&mut told.choices);
            self.shown = told.lines.iter().filter(|l| matches!(l, Line::Choice(..))).cloned().collect();
        }
        if told.long && self.page > 0 && told.lines.len() > self.page {
            self.rest = told.lines.split_off(self.page);
            told.say(plain::more_reads_on(self.rest.len()));
        }
        told
    }

    pub(super) fn order(&mut self, line: &str) -> Told {
        let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let rest = rest.trim();
        let known: Vec<Known<Verb>> =
            WORDS.iter().map(|(word, verb, _)| Known::new(*verb, *word, "").or(other_word(*verb))).collect();
        let first = first.trim_end_matches([':', '.', '!', ',']);
        let mut both = WORDS.iter().chain(later());
        let exact = both.find(|(word, ..)| word.eq_ignore_ascii_case(first)).map(|(_, verb, _)| *verb);
        let later: Vec<Known<Verb>> =
            later().map(|(word, verb, _)| Known::new(*verb, *word, "").or(other_word(*verb))).collect();
        let found = || match find(first, &known) {
            // Beginnings mean what they always did; only what begins no other word may begin one of these.
            Err(Unclear::Unknown(near)) => find(first, &later).map_err(|why| match why {
                Unclear::Unknown(_) => Unclear::Unknown(near),
                many => many,
            }),
            other => other,
        };
        match exact.map_or_else(found, Ok) {
            Ok(verb) => {
                if let Some(why) = self.question(verb, rest).filter(|_| !self.sure) {
                    self.asked = Some((String::new(), line.to_owned()));
                    return Told::of(plain::say_yes_to_do_it(&why));
                }
                if let Some(told) = self.numbered(verb, rest) {
                    return told;
                }
                let mut told = self.carry_out(verb, rest);
                if verb != Verb::Tutorial {
                    own::watch(self, Some(verb), rest, &mut told);
                }
                told
            }
            Err(Unclear::Many(fits)) => Told::of(Unclear::Many(fits).sentence("word", first)),
            Err(Unclear::Unknown(_)) => match self.named(line) {
                Some(told) => told,
                None => refusal::unknown_word(&self.game, (line, first), &known),
            },
        }
    }

    fn carry_out(&mut self, verb: Verb, rest: &str) -> Told {
        let reader = Reader::new(&self.game);
        match verb {
            Verb::Consult => match reader.addressee(rest) {
                _ if rest.is_empty() => ask::whom(&self.game),
                Ok((addressee, message)) if message.is_empty() => ask::messages(&self.game, &addressee),
                _ => self.try_move(reader.consult(rest)),
            },
            Verb::Measure if rest.is_empty() => ask::measures(&self.game),
            Verb::Measure => self.try_move(reader.measure(rest)),
            Verb::Offer | Verb::Probe | Verb::Advise => self.offer(verb, rest),
            Verb::Accept | Verb::Decline => self.standing(verb, rest),
            Verb::Withdraw => self.play(Play::of(Move::Withdraw)),
            Verb::Answer => match rest {
                "" => ask::events(&self.game),
                _ => self.try_move(reader.answer(rest)),
            },
            Verb::Respond if rest.is_empty() => ask::breaches(&self.game),
            Verb::Respond => match reader.issue(rest) {
                Ok(issue) => ask::answers(&self.game, issue),
                Err(_) => self.try_move(reader.respond(rest)),
            },
            Verb::Deliver if rest.is_empty() => ask::deliveries(&self.game),
            Verb::Deliver => self.try_move(reader.issue(rest).map(Move::Deliver)),
            Verb::Renew if rest.is_empty() => ask::renewals(&self.game),
            Verb::Renew => self.try_move(reader.issue(rest).map(Move::Renew)),
            Verb::Note if rest.is_empty() => Told::of(plain::note_what()),
            Verb::Note => self.play(Play { play: Move::Note, text: Some(clean(rest)) }),
            Verb::Forecast if class::no_forecasts(&self.game).is_some() => Told::of(plain::no_forecasts()),
            Verb::Forecast => self.try_move(reader.forecast(rest)),
            Verb::End => self.end(),
            Verb::News => news::tell(&self.game, rest),
            Verb::Debrief => debrief::order(&self.game, &shelf::branched(self), rest),
            Verb::Saves | Verb::Open | Verb::Branch | Verb::Branches | Verb::Beside | Verb::WhatIf => {
                shelf::order(self, verb, rest)
            }
            Verb::Chair | Verb::Inject | Verb::Override => class::order(self, verb, rest),
            Verb::Template => self.template(rest),
            Verb::AsOf => history::as_of(&self.game, rest),
            Verb::Frontier | Verb::Analyze => bench::order(self, verb, rest),
            Verb::Notebook | Verb::Calibration | Verb::Endings | Verb::Tutorial => own::order(self, verb, rest),
            Verb::Settings | Verb::Width => prefer::order(&mut self.chosen, verb, rest),
            _ => self.look(verb, rest),
        }
    }

    /// Words that change nothing in the game.
    fn look(&mut self, verb: Verb, rest: &str) -> Told {
        let mut told = Told::default();
        match verb {
            Verb::Done => {
                told.fresh = true;
                told.say(plain::list_left());
            }
            Verb::Status => look::status(&self.game, rest.starts_with('a'), &mut told),
            Verb::Capitals => match rest {
                "" => look::capitals(&self.game, None, &mut told),
                name => match Reader::new(&self.game).capital(name) {
                    Ok(c) => look::capitals(&self.game, Some(c), &mut told),
                    Err(why) => told.say(why),
                },
            },
            Verb::Table => return self.table(rest),
            Verb::Map => look::map(&self.game, &mut told),
            Verb::Log => history::tell(&self.game, rest, &mut told),
            Verb::Agreements => agreements::tell(&self.game, &mut told),
            Verb::Why => why::tell(&self.game, rest, &mut told),
            Verb::Library => library::tell(&self.game, rest, &mut told),
            Verb::Undo => return self.undo(),
            Verb::Save => return shelf::save(self, rest),
            Verb::Help => help::tell(&self.game, rest, &mut told),
            Verb::Quit => self.left = true,
            Verb::More => {
                told.lines = std::mem::take(&mut self.rest);
                told.long = true;
                if told.lines.is_empty() {
                    told.say(plain::there_is_no_more());
                }
            }
            Verb::List => {
                told.lines.clone_from(&self.shown);
                if told.lines.is_empty() {
                    told.say(plain::there_is_no_list_now());
                }
            }
            Verb::Briefing => month::briefing(&self.game, true, &mut told),
            Verb::Calendar => look::calendar(&self.game, &mut told),
            Verb::Hint => match hint(&self.game, FUTURES) {
                Some(hint) => {
                    hint.sentences.into_iter().for_each(|s| told.say(s));
                    if let Some(order) = tell::order(&self.game, &hint.play.play) {
                        told.choice(plain::do_that(&order), order);
                    }
                }
                None => told.say(plain::over_no_hint()),
            },
            _ => {}
        }
        told
    }

    fn template(&mut self, rest: &str) -> Told {
        table::template(&self.game, &mut self.draft, rest)
    }

    /// Whether anything is in the draft.
    pub(super) fn has_draft(&self) -> bool {
        !self.draft.is_empty()
    }

    fn table(&mut self, rest: &str) -> Told {
        match table::order(&self.game, &mut self.draft, rest) {
            table::Done::Told(told) => told,
            table::Done::Send(verb) => self.send(verb, self.draft.text, None),
        }
    }

    /// `offer` and `probe`: what was typed, or the draft.
    fn offer(&mut self, verb: Verb, rest: &str) -> Told {
        if rest.is_empty() {
            if self.draft.is_empty() {
                let example = Reader::new(&self.game).example();
                return Told::of(plain::how_to_offer(&example));
            }
            return self.send(verb, self.draft.text, None);
        }
        match Reader::new(&self.game).offer(rest) {
            Ok(typed) => self.send(verb, typed.text, Some(typed.said)),
            Err(why) => Told::of(plain::nothing_was_offered(&why)),
        }
    }

    fn send(&mut self, verb: Verb, text: crate::engine::Offer, said: Option<Vec<crate::engine::ProcessId>>) -> Told {
        let typed = said.is_some();
        let said = said.unwrap_or_default();
        if verb == Verb::Advise {
            return table::advice(&self.game, &text);
        }
        let play = if verb == Verb::Probe { Move::Probe(text) } else { Move::Offer(text) };
        let legal = self.game.menu().check(&play).is_ok();
        let minded = if typed && verb == Verb::Offer { table::minded(&self.game, &text) } else { Vec::new() };
        let mut told = self.play(Play::of(play));
        if legal && typed {
            let first = table::unsaid(&self.game, &said).into_iter().chain(minded);
            told.lines.splice(0..0, first.map(Line::Text));
        }
        if legal && verb == Verb::Offer && self.game.view().standing.is_empty() {
            let agreed = self
                .game
                .rounds()
                .last()
                .and_then(|r| r.moves.last())
                .is_some_and(|m| m.report.outcome == crate::engine::Outcome::Agreed);
            if agreed && self.draft.text == text {
                self.draft = Draft::new(self.game.scenario());
            }
        }
        told
    }

    fn standing(&mut self, verb: Verb, rest: &str) -> Told {
        let accept = verb == Verb::Accept;
        if rest.is_empty() {
            return self.play(Play::of(if accept { Move::AcceptCounter } else { Move::DeclineCounter }));
        }
        let capital = Reader::new(&self.game).capital(rest);
        self.try_move(capital.map(|c| if accept { Move::AcceptFrom(c) } else { Move::DeclineFrom(c) }))
    }

    fn try_move(&mut self, read: Result<Move, String>) -> Told {
        match read {
            Ok(play) => self.play(Play::of(play)),
            Err(why) => Told::of(why),
        }
    }

    pub(super) fn play(&mut self, play: Play) -> Told {
        let mut told = Told::default();
        let before = self.game.view();
        let tested = calibration(&self.game).tested;
        match self.game.play(play) {
            Err(refusal) => refusal::tell(&self.game, &refusal, &mut told),
            Ok(_) => {
                tell::after(&self.game, &before, &mut told);
                calibration(&self.game).just_tested(tested).into_iter().for_each(|line| told.say(line));
                self.keep(&mut told);
                self.left_to_do(&before, &mut told);
            }
        }
        told
    }

    /// After a move: what is left of the month's means.
    fn left_to_do(&self, before: &crate::engine::View, told: &mut Told) {
        let view = self.game.view();
        if self.game.is_over() || view.bandwidth == before.bandwidth {
            return;
        }
        let by_hand = self.game.rounds().last().and_then(|r| r.moves.last());
        if by_hand.is_some_and(|m| matches!(m.play.play, Move::Inject(_))) {
            told.say(plain::it_takes_bandwidth(before.bandwidth.saturating_sub(view.bandwidth)));
        }
        told.say(match view.bandwidth {
            0 => plain::no_bandwidth_left(speech::unit(&self.game)),
            n => plain::bandwidth_is_left(n),
        });
    }

    fn end(&mut self) -> Told {
        let mut told = Told::default();
        let before = self.game.view();
        match self.game.play(Play::of(Move::EndMonth)) {
            Err(refusal) => refusal::tell(&self.game, &refusal, &mut told),
            Ok(Report::Month(report)) => {
                month::end(&self.game, &before, &report, &mut told);
                told.gap();
                class::slip(&self.game, &mut told);
                let kept = self.keep(&mut told);
                if self.game.is_over() {
                    told.fresh = true;
                    if let Err(why) = self.keeper.found(&self.game) {
                        told.say(plain::ending_not_added(speech::ended(&clean(&why))));
                    }
                    debrief::tell(&self.game, &shelf::branched(self), &mut told);
                } else {
                    month::header(&self.game, kept, &mut told);
                    month::opening(&self.game, Some(&before), &mut told);
                }
            }
            Ok(Report::Move(_)) => {}
        }
        told
    }

    fn undo(&mut self) -> Told {
        let mut told = Told::default();
        let last = history::last_deed(&self.game);
        let round = self.game.view().round;
        let before = self.game.clone();
        match self.game.undo() {
            Undone::Nothing => {
                told.say(plain::nothing_to_take_back());
                return told;
            }
            Undone::Held => {
                told.say(HELD);
                return told;
            }
            Undone::Free => told.say(plain::taken_back_freely(&last)),
            Undone::Branch => match self.keeper.branch(&mut self.game, None) {
                Ok(name) => told.say(plain::taken_back_as_branch(&last, clean(&name))),
                Err(why) => {
                    // What is kept is the game as it was: without a branch, going back would be written over it.
                    self.game = before;
                    told.say(plain::not_taken_back(clean(&why)));
                    return told;
                }
            },
        }
        self.keep(&mut told);
        let view = self.game.view();
        if view.round != round {
            told.say(plain::you_are_back(
                speech::in_round(&self.game, view.round),
                speech::when(&self.game, view.month),
            ));
        }
        self.before_you(&mut told);
        told
    }

    /// What is open, and what means are left.
    fn before_you(&self, told: &mut Told) {
        let view = self.game.view();
        told.fresh = true;
        month::open_matters(&self.game, &view, told);
        if !Reader::new(&self.game).open_events().is_empty() {
            told.say(plain::answer_reads_again());
        } else if self.game.rounds().last().is_some_and(|r| !r.events.is_empty()) {
            told.say(plain::news_reads_again());
        }
        told.say(plain::bandwidth_is_left(view.bandwidth));
    }

    /// Takes up another game; it is kept already.
    pub(super) fn sit_down(&mut self, game: Game) {
        self.draft = Draft::new(game.scenario());
        (self.game, self.rest) = (game, Vec::new());
    }

    /// Says where one is in it.
    pub(super) fn arrive(&self, told: &mut Told) {
        told.gap();
        if self.game.is_over() {
            told.fresh = true;
            return debrief::tell(&self.game, &shelf::branched(self), told);
        }
        let view = self.game.view();
        let (round, when) = (speech::in_round(&self.game, view.round), speech::when(&self.game, view.month));
        told.say(plain::you_are(&round, &when));
        if let Some(round) = self.game.rounds().last().filter(|r| r.moves.is_empty()) {
            // Nothing has been done yet: what has happened may never have been heard here.
            told.fresh = true;
            news::all(&self.game, round, told);
            told.gap();
            month::open_matters(&self.game, &view, told);
            return told.say(plain::bandwidth_is_left(view.bandwidth));
        }
        self.before_you(told);
    }

    /// Keeps the game; says so only when it cannot.
    pub(super) fn keep(&mut self, told: &mut Told) -> bool {
        match self.keeper.keep(&self.game) {
            Ok(()) => true,
            Err(why) => {
                told.say(plain::game_not_kept(speech::ended(&clean(&why))));
                false
            }
        }
    }
}

/// Other words people type for the same.
fn other_word(verb: Verb) -> &'static str {
    match verb {
        Verb::Quit => "exit",
        Verb::Help => "?",
        Verb::Analyze => "analyse",
        _ => "",
    }
}
