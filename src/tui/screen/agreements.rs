//! Agreements: what is owed by whom to whom, until when, and how it stands as far as was seen.

use super::room::{lapsing, owed};
use super::room::{nothing_yet, page_over_region};
use crate::engine::{AgreementView, Giver, IssueId, Move, Status, is_renewable};
use crate::lang::{Message, report, screens};
use crate::report::sentences::short_date;
use crate::tui::model::{Model, Session};
use crate::tui::theme::Theme;
use crate::tui::widget::chrome::{chrome, head, split};
use crate::tui::widget::listing::{GUTTER, Listing};
use crate::tui::widget::text::{ends, fit, line, lines, span};
use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::Line;

/// The agreements in the order they are listed: their places, and the group each stands in.
pub fn rows(session: &Session) -> Vec<(usize, usize)> {
    let mut rows: Vec<(usize, usize)> = (0..session.view.agreements.len()).map(|at| (at, group(session, at))).collect();
    rows.sort_by_key(|(at, group)| (*group, session.view.agreements[*at].due, *at));
    rows
}

/// The groups of the list, in their order.
const GROUPS: [Message; 4] = [screens::you_may_answer, screens::you_owe, screens::running, screens::over_group];

fn group(session: &Session, at: usize) -> usize {
    let a = &session.view.agreements[at];
    if breached(session, at) {
        0
    } else if owed(session, at) || lapsing(session, at) {
        1
    } else if a.status.is_final() || a.status == Status::Breached {
        3
    } else {
        2
    }
}

/// Whether this is broken and may be answered.
pub fn breached(session: &Session, at: usize) -> bool {
    session.view.breaches.iter().any(|b| usize::from(b.obligation) == at)
}

/// What Enter does with an agreement, if anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Answer a breach.
    Respond(IssueId),
    /// Deliver.
    Deliver(IssueId),
    /// Renew.
    Renew(IssueId),
}

/// What Enter does with an agreement.
pub fn deed(session: &Session, at: usize) -> Option<Deed> {
    let a = session.view.agreements.get(at)?;
    if breached(session, at) {
        return Some(Deed::Respond(a.issue));
    }
    if owed(session, at) {
        return Some(Deed::Deliver(a.issue));
    }
    let o = session.game.state().obligations.get(usize::from(a.at))?;
    is_renewable(session.game.scenario(), o, session.view.month).then_some(Deed::Renew(a.issue))
}

/// Draws the screen.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::agreements());
    let theme = &model.theme;
    let all = rows(session);
    if all.is_empty() {
        return nothing_yet(model, session, frame, body, screens::nothing_has_been_agreed_yet_an());
    }
    let left = if body.width >= 110 { body.width * 3 / 5 } else { 48 };
    let [list, aside] = split(body, left);
    let columns = usize::from(list.width).saturating_sub(GUTTER + 2);
    let mut listing = Listing::default();
    let mut last = usize::MAX;
    for (at, group) in &all {
        if *group != last {
            listing.line(head(GROUPS[*group](), columns + GUTTER, theme));
            last = *group;
        }
        listing.row(entry(session, *at, columns, theme));
    }
    listing.draw(frame, list, model.cursor(), theme);
    let columns = usize::from(aside.width).saturating_sub(1);
    if let Some((at, _)) = all.get(model.cursor().min(all.len() - 1)) {
        page_over_region(model, session, frame, aside, &detail(session, *at, columns, theme));
    }
}

fn status_style(status: Status, theme: &Theme) -> Style {
    match status {
        Status::Kept => theme.good,
        Status::Pending => theme.strong,
        Status::Late | Status::Suspended | Status::Lapsed => theme.warn,
        Status::Breached => theme.bad,
        Status::Ended => theme.dim,
    }
}

/// A status as the player says it.
fn status_word(status: Status) -> &'static str {
    match status {
        Status::Breached => report::is_broken(),
        other => other.word(),
    }
}

fn entry(session: &Session, at: usize, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let words = session.words();
    let a = &session.view.agreements[at];
    let status = span(status_word(a.status), status_style(a.status, theme));
    let first = ends(vec![span(words.issue(a.issue), theme.text)], vec![status], columns);
    let to = match (a.by, a.beneficiary) {
        (_, Some(_)) => format!("  {}", words.between(a.by, a.beneficiary)),
        (Giver::Mutual, None) => format!("  {}", both(session)),
        (by, None) => screens::giver_to(words.giver(by), to(session, a)),
    };
    let second = ends(vec![span(to, theme.dim)], vec![span(when(session, a), theme.dim)], columns);
    vec![first, second]
}

/// Between whom what both sides owe stands.
fn both(session: &Session) -> String {
    let words = session.words();
    screens::between_and(words.player(), words.capital(session.game.scenario().counterpart))
}

/// To whom: what the player's side promises to nobody else it promises across the table.
fn to(session: &Session, a: &AgreementView) -> String {
    let words = session.words();
    match (a.by, a.beneficiary) {
        (Giver::Player | Giver::Mutual, None) => words.capital(session.game.scenario().counterpart),
        (_, beneficiary) => words.beneficiary(beneficiary),
    }
}

/// Whether the first of two parts has been delivered.
fn half_delivered(a: &AgreementView) -> bool {
    a.status == Status::Kept && a.tranches > 0
}

fn when(session: &Session, a: &AgreementView) -> String {
    let date = |m: u16| short_date(session.game.scenario().clock.date(m));
    if a.status.is_final() {
        return String::new();
    }
    if half_delivered(a) {
        return screens::nd_part_by(date(a.due));
    }
    match (a.held_until, a.until) {
        (Some(until), _) => screens::on_hold_to(date(until)),
        (None, 0) if a.due < session.view.month && a.status == Status::Pending => screens::late_was_due(date(a.due)),
        (None, 0) if a.status == Status::Pending || a.tranches > 0 => screens::due(date(a.due)),
        (None, 0) => String::new(),
        (None, until) => screens::runs_to(date(until)),
    }
}

fn detail(session: &Session, at: usize, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let words = session.words();
    let a = &session.view.agreements[at];
    let mut all = vec![head(&words.issue(a.issue), columns, theme)];
    let id = &session.game.scenario().issue(a.issue).id;
    all.extend(lines(&words.option(a.issue, a.option), columns, 0, theme.strong));
    all.extend(lines(words.find(&format!("issue.{id}.text")).unwrap_or_default(), columns, 0, theme.text));
    all.push(Line::default());
    let mut fact = |name: &str, value: String| {
        all.push(Line::from(vec![span(fit(name, 9), theme.dim), span(value, theme.text)]));
    };
    fact(screens::owed_by(), words.giver(a.by));
    match (a.by, a.beneficiary) {
        (Giver::Player | Giver::Mutual, Some(c)) => {
            fact(screens::to_head(), words.capital(session.game.scenario().counterpart));
            fact(screens::before(), screens::which_was_at_the_table(words.capital(c)));
        }
        (Giver::Mutual, None) => fact(screens::holds(), both(session)),
        (Giver::Capital(by), Some(c)) if by != session.game.scenario().counterpart => {
            fact(screens::for_word(), words.capital(session.game.scenario().counterpart));
            fact(screens::before(), screens::which_it_is_owed_to(words.capital(c)));
        }
        _ => fact(screens::to_head(), to(session, a)),
    }
    let half = if half_delivered(a) { screens::in_part_the_second_half_is() } else { "" };
    fact(screens::stands(), format!("{}{half}", status_word(a.status)));
    let clock = &session.game.scenario().clock;
    fact(screens::due_head(), short_date(clock.date(a.due)));
    if a.due > clock.months() {
        fact("", screens::after_the_game_ends().to_owned());
    }
    if a.until > 0 {
        fact(screens::runs_to_head(), short_date(clock.date(a.until)));
    }
    if a.kept > 0 {
        let turn = words.unit();
        fact(screens::kept(), screens::in_a_row(turn, a.kept));
    }
    if a.by != Giver::Player {
        fact(
            screens::seen(),
            if a.verified { report::it_is_verified().to_owned() } else { screens::not_verified().to_owned() },
        );
    }
    if let Some(text) = words.broken(a.issue).filter(|_| a.status == Status::Breached) {
        all.push(Line::default());
        all.extend(lines(text, columns, 0, theme.bad));
    }
    all.push(Line::default());
    all.extend(lines(&help(session, at), columns, 0, theme.key));
    all
}

fn help(session: &Session, at: usize) -> String {
    let cost = |play: Move| match session.game.menu().check(&play) {
        Ok(()) => String::new(),
        Err(refusal) => {
            let words = session.words();
            let why: Vec<String> = refusal.reasons.into_iter().map(|r| words.reason(r)).collect();
            screens::not_now(why.join(" "))
        }
    };
    match deed(session, at) {
        Some(Deed::Respond(_)) => {
            let turn = session.words().unit();
            screens::enter_answers_the_breach_unanswered_by(turn)
        }
        Some(Deed::Deliver(issue)) => {
            let also = screens::what_it_stirs_up_at_home();
            screens::enter_delivers_at_least_bandwidth(price(session, at), also, cost(Move::Deliver(issue)))
        }
        Some(Deed::Renew(issue)) => screens::enter_renews_it_bandwidth(price(session, at), cost(Move::Renew(issue))),
        None => screens::nothing_to_do_here_now().to_owned(),
    }
}

/// The agreement on an issue that Enter delivers or renews.
pub fn at(session: &Session, issue: IssueId) -> Option<usize> {
    (0..session.view.agreements.len())
        .find(|at| matches!(deed(session, *at), Some(Deed::Deliver(i) | Deed::Renew(i)) if i == issue))
}

/// What delivering or renewing takes of the purse.
pub fn price(session: &Session, at: usize) -> String {
    let (scenario, state) = (session.game.scenario(), session.game.state());
    let Some(o) = state.obligations.get(at) else { return String::new() };
    let price = if owed(session, at) {
        let deal = &state.deals[usize::from(o.deal)].text;
        crate::engine::delivery_price(scenario, o, deal)
    } else {
        crate::engine::renewal_price(scenario, o)
    };
    if price == 0 { String::new() } else { screens::and(price, session.words().track(scenario.purse).to_lowercase()) }
}

/// The agreements in a few lines, for wide screens.
pub fn summary(model: &Model, session: &Session, columns: usize) -> Vec<Line<'static>> {
    let theme = &model.theme;
    let all = rows(session);
    if all.is_empty() {
        return vec![line(screens::none_yet(), theme.dim)];
    }
    let words = session.words();
    let running = all.iter().filter(|(_, group)| *group < 3).take(14);
    let mut shown: Vec<Line<'static>> = running
        .map(|(at, _)| {
            let a = &session.view.agreements[*at];
            let left = format!("{}: {}", words.between(a.by, a.beneficiary), words.issue(a.issue));
            let right = vec![
                span(format!("{}  ", when(session, a)), theme.dim),
                span(fit(status_word(a.status), 9), status_style(a.status, theme)),
            ];
            ends(
                vec![span(crate::tui::widget::text::cut(&left, columns.saturating_sub(30)), theme.text)],
                right,
                columns,
            )
        })
        .collect();
    let over = all.iter().filter(|(_, group)| *group == 3).count();
    if over > 0 {
        shown.push(line(screens::over(over), theme.dim));
    }
    shown
}
