//! What came of a move: who says what and why, what it changed, and a counter-offer as its changes.

use super::room::{nothing_yet, page_over_region};
use crate::engine::{CapitalId, Move, Outcome, Reaction, Stance, StandingKind, TrackId};
use crate::game::MoveRecord;
use crate::lang::{report, screens};
use crate::report::decided;
use crate::report::sentences::sum_by_track;
use crate::report::words::joined;
use crate::tui::model::{Model, Session};
use crate::tui::screen::Screen;
use crate::tui::theme::Theme;
use crate::tui::widget::chrome::{chrome, head, split};
use crate::tui::widget::gauge::trend;
use crate::tui::widget::listing::{GUTTER, Listing};
use crate::tui::widget::text::{ends, line, lines, span, wrap};
use crate::tui::widget::{badge, reasons};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// A row of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A capital that answered.
    Capital(CapitalId),
    /// What changed.
    Changes,
    /// What a probe found, opened at the table.
    Found,
    /// Takes the counter-offer.
    Take(CapitalId),
    /// Turns it down.
    Decline(CapitalId),
    /// Opens it at the table.
    Work(usize),
}

/// The move that is shown.
pub fn shown(session: &Session) -> Option<((usize, usize), &MoveRecord)> {
    let spot = session.shown.or_else(|| session.last_move())?;
    Some((spot, session.record(spot)?))
}

/// The screen that what is shown leads back to: the one on which the rest of its kind waits.
pub fn back(session: &Session) -> Screen {
    if session.shown.is_some() {
        return Screen::Log;
    }
    match shown(session).map(|(_, m)| &m.play.play) {
        Some(Move::Probe(_)) => Screen::Table,
        Some(Move::Answer(..)) => Screen::Events,
        Some(Move::Respond(..) | Move::Deliver(_) | Move::Renew(_)) => Screen::Agreements,
        _ => Screen::Room,
    }
}

/// The rows.
pub fn rows(session: &Session) -> Vec<Row> {
    let Some((spot, record)) = shown(session) else { return Vec::new() };
    let mut rows = Vec::new();
    if session.last_move() == Some(spot) {
        let standing = session.view.standing.iter().enumerate();
        for (at, s) in standing.filter(|(_, s)| s.kind == StandingKind::Counter) {
            if record.report.counter.as_ref().is_some_and(|c| c.by == s.by) {
                rows.extend([Row::Take(s.by), Row::Work(at), Row::Decline(s.by)]);
            }
        }
    }
    let changed = !sum_by_track(record.report.findings.iter()).is_empty();
    let offered = record.report.reactions.iter().any(|r| r.stance.is_party());
    if changed && !offered {
        rows.push(Row::Changes);
    }
    rows.extend(moved(session, record).map(Row::Capital));
    if changed && offered {
        rows.push(Row::Changes);
    }
    if record.report.found.as_ref().is_some_and(|f| f.text.is_some()) {
        rows.push(Row::Found);
    }
    rows
}

/// Capitals that had something to say: parties, then whoever minded.
fn moved<'s>(session: &'s Session, record: &'s MoveRecord) -> impl Iterator<Item = CapitalId> + 's {
    let spoke = |r: &Reaction| r.stance.is_party() || !r.findings.is_empty();
    let all = || session.game.scenario().capital_ids();
    let reaction = |c: &CapitalId| &record.report.reactions[c.ix()];
    let parties = all().filter(move |c| reaction(c).stance.is_party());
    parties.chain(all().filter(move |c| !reaction(c).stance.is_party() && spoke(reaction(c))))
}

/// Draws the screen.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::what_came_of_it());
    let Some((spot, record)) = shown(session) else {
        return nothing_yet(model, session, frame, body, screens::nothing_has_been_asked_or_offered());
    };
    if body.width < 110 {
        return draw_list(model, session, frame, body, record, 3);
    }
    let [left, right] = split(body, body.width / 2);
    draw_list(model, session, frame, left, record, 3);
    let all = rows(session);
    let columns = usize::from(right.width).saturating_sub(1);
    let page = match all.get(model.cursor().min(all.len().saturating_sub(1))) {
        Some(Row::Capital(c)) => super::page::answer(model, session, spot, *c, columns),
        Some(Row::Changes) => super::page::changes(model, session, spot, columns),
        _ => match all.iter().find_map(|r| if let Row::Capital(c) = r { Some(*c) } else { None }) {
            Some(c) => super::page::answer(model, session, spot, c, columns),
            None => super::page::changes(model, session, spot, columns),
        },
    };
    page_over_region(model, session, frame, right, &page);
}

fn draw_list(model: &Model, session: &Session, frame: &mut Frame<'_>, area: Rect, record: &MoveRecord, top: usize) {
    let (theme, words) = (&model.theme, session.words());
    let columns = usize::from(area.width).saturating_sub(GUTTER + 2);
    let mut list = Listing::default();
    /// Lines that the head of a move takes; the whole stands under "what it changed".
    const HEAD: usize = 3;
    let mut told = wrap(&words.play(&record.play), columns.saturating_sub(1));
    if told.len() > HEAD {
        told.truncate(HEAD);
        told.iter_mut().skip(HEAD - 1).for_each(|last| last.push('…'));
    }
    list.text(told.into_iter().map(|row| line(row, theme.dim)));
    let said = outcome(session, record, theme);
    let style = said.spans.first().map_or(theme.text, |s| s.style);
    list.text(lines(&said.to_string(), columns, 0, style));
    list.text(heard(session, record, columns, theme));
    for (at, row) in rows(session).into_iter().enumerate() {
        if model.reveal.is_some_and(|n| at >= n) {
            break;
        }
        match row {
            Row::Capital(c) => {
                list.gap();
                list.row(capital(model, session, record, c, columns, top));
            }
            Row::Changes => {
                list.gap();
                list.row(changed(session, record, columns, theme));
            }
            Row::Found => list.row([line(screens::put_what_the_desk_found_on(), theme.key)]),
            Row::Take(c) => {
                list.text(counter(session, record, columns, theme));
                list.row([line(screens::take_s_text(words.capital(c)), theme.key)]);
            }
            Row::Work(_) => list.row([line(screens::open_it_at_the_table_and(), theme.key)]),
            Row::Decline(_) => list.row([line(screens::turn_it_down(), theme.key)]),
        }
    }
    if model.reveal.is_none() {
        list.text(unmoved(session, record, columns, theme));
    }
    list.draw(frame, area, model.cursor(), theme);
}

/// How it came out, in a sentence.
fn outcome(session: &Session, record: &MoveRecord, theme: &Theme) -> Line<'static> {
    let words = session.words();
    match (&record.play.play, record.report.outcome) {
        (_, Outcome::Agreed) => line(screens::agreed_every_party_says_yes_what(), theme.good),
        (_, Outcome::Countered | Outcome::Stalled) if record.report.counter.is_some() => {
            let by = record.report.counter.as_ref().map_or_else(String::new, |c| words.capital(c.by));
            line(screens::no_agreement_yet_would_sign_another(&by), theme.warn)
        }
        (_, Outcome::Countered) => line(screens::no_agreement_they_would_talk_on(), theme.warn),
        (_, Outcome::Stalled) => {
            let turn = words.unit();
            line(screens::no_agreement_a_party_stalls_the(turn), theme.warn)
        }
        (_, Outcome::Rejected) => {
            let all = session.game.scenario().capital_ids().zip(&record.report.reactions);
            let against: Vec<String> =
                all.filter(|(_, r)| r.stance == Stance::Reject).map(|(c, _)| words.capital(c)).collect();
            line(screens::refused_by_the_text_still_lies(joined(&against)), theme.bad)
        }
        (Move::Probe(_), Outcome::Done) => match record.report.found.as_ref() {
            Some(found) if found.text.is_none() => line(screens::the_desk_finds_nothing_within_two(), theme.warn),
            Some(found) if found.changes.is_empty() => line(screens::the_desk_thinks_they_should_accept(), theme.good),
            _ => line(screens::the_desk_thinks_with_these_changes(), theme.good),
        },
        (_, Outcome::Done) => line(screens::done(), theme.strong),
    }
}

/// What was heard in a sounding, and what a probe found.
fn heard(session: &Session, record: &MoveRecord, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let words = session.words();
    let mut all = Vec::new();
    if let Some((capital, tell)) = record.report.learned {
        all.push(Line::default());
        all.push(head(&screens::heard_in(words.capital(capital)), columns, theme));
        all.extend(lines(&words.tell(tell), columns, 0, theme.text));
        let known = session.view.capitals[capital.ix()].known;
        let text = match known {
            Some(d) => {
                screens::two_soundings_agree_the_desk_takes(article(&words.disposition(capital, d).to_lowercase()))
            }
            None => screens::that_would_fit_one_sounding_may(super::page::fitting(session, capital), words.unit()),
        };
        all.extend(lines(&text, columns, 0, theme.dim));
    }
    if let Some(found) = &record.report.found {
        all.extend(
            found
                .changes
                .iter()
                .flat_map(|change| lines(&format!("  {}", words.change(change)), columns, 0, theme.strong)),
        );
    }
    for note in words.lasting(&record.report.notes) {
        let learned = note.kind == crate::engine::NoteKind::Evidence && record.report.learned.is_some();
        if let Some(text) = words.note(note).filter(|_| !learned) {
            all.extend(lines(&text, columns, 0, theme.dim));
        }
    }
    all
}

/// A word with its article.
pub fn article(word: &str) -> String {
    let vowel = word.starts_with(['a', 'e', 'i', 'o', 'u']);
    format!("{} {word}", if vowel { "an" } else { "a" })
}

fn counter(session: &Session, record: &MoveRecord, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let words = session.words();
    let Some(counter) = &record.report.counter else { return Vec::new() };
    let mut all = vec![head(&screens::would_sign_it_with(words.capital(counter.by)), columns, theme)];
    for change in &counter.changes {
        all.extend(lines(&words.change(change), columns, 2, theme.strong));
    }
    all
}

/// A capital's answer: badge, reply, the strongest reasons, and how far the next stance is.
fn capital(
    model: &Model,
    session: &Session,
    record: &MoveRecord,
    c: CapitalId,
    columns: usize,
    top: usize,
) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let answer = &record.report.reactions[c.ix()];
    let far = match answer.to_next {
        Some(n) if n > 0 && answer.stance.is_party() => vec![span(distance(n, answer, model.digits), theme.dim)],
        _ => Vec::new(),
    };
    let left = vec![span(format!("{}  ", words.capital(c)), theme.strong), badge::badge(answer.stance, theme)];
    let mut all = vec![ends(left, far, columns)];
    let month = session.shown.map_or(session.view.month, |(r, _)| session.game.rounds()[r].month);
    let reply = words.reply(c, answer.stance, session.game.luck(), month);
    all.extend(lines(&reply, columns, 0, theme.dim).into_iter().take(2));
    all.extend(words.decided(c, answer).into_iter().flat_map(|why| lines(&why, columns, 0, theme.strong)));
    let chief = decided::chief(session.game.scenario(), c, answer, top);
    for finding in &chief.first {
        all.extend(reasons::reason(&words, finding, columns, model.show(), theme).into_iter().take(2));
    }
    if chief.others > 0 {
        all.push(reasons::others(chief.others, chief.rest, model.show(), theme));
    }
    all
}

/// How far it is to the next better stance.
pub fn distance(points: i32, answer: &Reaction, digits: bool) -> String {
    let next = match answer.stance {
        Stance::Reject => screens::toward_stalling(),
        Stance::Stall => screens::toward_talking(),
        Stance::Counter => screens::toward_accepting(),
        _ => screens::toward_embracing(),
    };
    let word = match points {
        ..=5 => screens::a_step(),
        6..=15 => screens::some_way(),
        16..=30 => screens::far(),
        _ => screens::very_far(),
    };
    if digits { screens::points_from(points, next) } else { screens::from(word, next) }
}

fn changed(session: &Session, record: &MoveRecord, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let words = session.words();
    let sums: Vec<(TrackId, i32)> = sum_by_track(record.report.findings.iter());
    let mut all = vec![line(screens::what_it_changed(), theme.strong)];
    let mut row = Vec::new();
    let mut used = 0;
    for (track, sum) in sums {
        let (mark, style) = trend(sum, session.game.scenario().tracks[track.ix()].good, theme);
        let name = words.track(track);
        let wide = crate::tui::widget::text::width(&name) + mark.len() + 4;
        if used + wide > columns && used > 0 {
            all.push(Line::from(std::mem::take(&mut row)));
            used = 0;
        }
        used += wide;
        row.extend([span(format!("{name} "), theme.text), span(format!("{mark}   "), style)]);
    }
    all.push(Line::from(row));
    all.extend(paid(session, record, columns, theme));
    all
}

/// What was paid and what the answers then cost are told apart, where the purse moved for more than one reason.
fn paid(session: &Session, record: &MoveRecord, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let purse = crate::engine::What::Track(session.game.scenario().purse);
    let parts = reasons::by_rule(record.report.findings.iter().filter(|f| f.what == purse));
    if parts.len() < 2 {
        return Vec::new();
    }
    let words = session.words();
    let text = |f: &crate::engine::Finding| format!("{:+} {}", f.points, words.because(f));
    parts.iter().flat_map(|f| lines(&text(f), columns, 2, theme.dim)).collect()
}

fn unmoved(session: &Session, record: &MoveRecord, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let words = session.words();
    if matches!(record.play.play, Move::Probe(_) | Move::Note | Move::Forecast(..)) {
        return Vec::new();
    }
    let spoke: Vec<CapitalId> = moved(session, record).collect();
    let quiet: Vec<String> =
        session.game.scenario().capital_ids().filter(|c| !spoke.contains(c)).map(|c| words.capital(c)).collect();
    if quiet.is_empty() {
        return Vec::new();
    }
    let mut all = vec![Line::default()];
    all.extend(lines(&report::let_it_pass_all(quiet.len(), joined(&quiet)), columns, 0, theme.dim));
    all
}
