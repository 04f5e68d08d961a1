//! The table: to whom, what, how; what it costs, what each capital may say, and what stands in the way.

use super::room::page_over_region;
use crate::engine::{
    CapitalId, Effect, Estimate, Giver, IssueId, Move, Offer, On, OptionNo, ProcessId, RuleId, Seat, estimate,
};
use crate::lang::screens;
use crate::report::Words;
use crate::report::words::{joined, stance_verb};
use crate::tui::model::{Model, Session};
use crate::tui::theme::Theme;
use crate::tui::widget::badge;
use crate::tui::widget::chrome::{chrome, head, split};
use crate::tui::widget::listing::{GUTTER, Listing};
use crate::tui::widget::text::{cut, ends, fit, line, lines, span, width};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Whether it is put to a capital.
    Party(CapitalId),
    /// A cluster of issues, folded or not.
    Cluster(usize),
    /// An issue.
    Issue(IssueId),
    /// A process term.
    Process(ProcessId),
    /// Sends it.
    Send,
}

/// The rows.
pub fn rows(session: &Session) -> Vec<Row> {
    let (scenario, draft) = (session.game.scenario(), &session.draft);
    let mut rows: Vec<Row> =
        scenario.capital_ids().filter(|c| scenario.capital(*c).seat != Seat::Observer).map(Row::Party).collect();
    for (at, (_, issues)) in scenario.clusters.iter().enumerate() {
        let listed: Vec<IssueId> = issues.iter().copied().filter(|i| draft.lists(session.view.in_view, *i)).collect();
        if listed.is_empty() {
            continue;
        }
        rows.push(Row::Cluster(at));
        if draft.open[at] {
            rows.extend(listed.into_iter().map(Row::Issue));
        }
    }
    rows.extend((0..scenario.process.len()).map(|p| Row::Process(ProcessId::of(p))));
    rows.push(Row::Send);
    rows
}

/// Which group a row belongs to, for jumping.
pub fn group(row: Row) -> usize {
    match row {
        Row::Party(_) => 0,
        Row::Cluster(at) => at + 1,
        Row::Issue(_) => usize::MAX,
        Row::Process(_) => 1000,
        Row::Send => 1001,
    }
}

/// What stands against sending the draft: the engine's reasons and unset process terms.
pub fn objections(session: &Session) -> Vec<String> {
    let words = session.words();
    let mut against: Vec<String> = match session.game.menu().check(&Move::Offer(session.offer())) {
        Ok(()) => Vec::new(),
        Err(refusal) => refusal.reasons.into_iter().map(|r| words.reason(r)).collect(),
    };
    match session.draft.unset() {
        0 => {}
        n => against.push(screens::say_how_process_terms_are_not(n)),
    }
    against
}

/// Draws the table.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::the_table());
    let left = if body.width >= 110 { body.width * 11 / 20 } else { 47 };
    let [list, aside] = split(body, left);
    draw_list(model, session, frame, list);
    let side = side(model, session, usize::from(aside.width).saturating_sub(1), usize::from(aside.height));
    page_over_region(model, session, frame, aside, &side);
}

fn draw_list(model: &Model, session: &Session, frame: &mut Frame<'_>, area: Rect) {
    let (theme, words, draft) = (&model.theme, session.words(), &session.draft);
    let columns = usize::from(area.width).saturating_sub(GUTTER + 2);
    let mut list = Listing::default();
    let all = rows(session);
    let focused = all.get(model.cursor().min(all.len().saturating_sub(1))).copied();
    let mut last = usize::MAX - 1;
    for row in all {
        let group = group(row);
        if group != last && group != usize::MAX {
            match row {
                Row::Party(_) => list.line(head(screens::to_whom(), columns + GUTTER, theme)),
                Row::Process(_) => {
                    list.line(head(screens::how_process_terms(), columns + GUTTER, theme));
                }
                Row::Cluster(at) if last == 0 && at < usize::MAX => {
                    list.line(head(screens::what(), columns + GUTTER, theme))
                }
                _ => {}
            }
            last = group;
        }
        let here = focused == Some(row);
        list.row([match row {
            Row::Party(c) => party(&words, draft.parties.has(c), c, theme),
            Row::Cluster(at) => cluster(session, at, columns, theme),
            Row::Issue(i) => issue(session, i, draft.options[i.ix()], here, columns, theme),
            Row::Process(p) => process(&words, p, draft.process[p.ix()], here, columns, theme),
            Row::Send => send(session, theme),
        }]);
    }
    list.draw(frame, area, model.cursor(), theme);
}

fn party(words: &Words<'_>, on: bool, c: CapitalId, theme: &Theme) -> Line<'static> {
    let (mark, style) = if on { ("[x] ", theme.good) } else { ("[ ] ", theme.dim) };
    Line::from(vec![span(mark, style), span(words.capital(c), theme.text)])
}

/// Everything that stands beside the list, whole, and the text so far.
pub fn whole(model: &Model, session: &Session, columns: usize) -> Vec<Line<'static>> {
    side(model, session, columns, usize::MAX)
}

fn cluster(session: &Session, at: usize, columns: usize, theme: &Theme) -> Line<'static> {
    let scenario = session.game.scenario();
    let (id, issues) = &scenario.clusters[at];
    let draft = &session.draft;
    let listed = issues.iter().filter(|i| draft.lists(session.view.in_view, **i)).count();
    let on = issues.iter().filter(|i| draft.options[i.ix()] > 0).count();
    let fold = if draft.open[at] { "- " } else { "+ " };
    let name = session.words().text(&format!("cluster.{id}.name"));
    let count = if on > 0 { screens::of_on(on, listed) } else { screens::so_many_in_view(listed) };
    let style = if on > 0 { theme.strong } else { theme.dim };
    let name = cut(&name, columns.saturating_sub(width(&count) + 3));
    ends(vec![span(fold, theme.key), span(name, theme.strong)], vec![span(count, style)], columns)
}

/// A name and its chosen option; arrows where it can be changed.
fn choice(
    name: String,
    option: String,
    style: ratatui::style::Style,
    here: bool,
    columns: usize,
    theme: &Theme,
) -> Line<'static> {
    let (before, after) = if here { ("< ", " >") } else { ("  ", "  ") };
    let room = columns.saturating_sub(width(&name) + 7).max(8);
    let option = cut(&option, room);
    ends(
        vec![span("  ", theme.text), span(cut(&name, columns.saturating_sub(width(&option) + 7)), theme.text)],
        vec![span(before, theme.key), span(option, style), span(after, theme.key)],
        columns,
    )
}

fn issue(session: &Session, i: IssueId, option: OptionNo, here: bool, columns: usize, theme: &Theme) -> Line<'static> {
    let words = session.words();
    let (text, style) = match option {
        0 if in_force(session, i) => (screens::off_in_force().to_owned(), theme.dim),
        0 => (screens::is_off().to_owned(), theme.dim),
        o => (words.option(i, o), theme.good),
    };
    choice(words.issue(i), text, style, here, columns, theme)
}

fn process(
    words: &Words<'_>,
    p: ProcessId,
    option: Option<OptionNo>,
    here: bool,
    columns: usize,
    theme: &Theme,
) -> Line<'static> {
    let (text, style) = match option {
        None => (screens::not_chosen().to_owned(), theme.warn),
        Some(o) => (words.process_option(p, o), theme.strong),
    };
    choice(words.process(p), text, style, here, columns, theme)
}

fn send(session: &Session, theme: &Theme) -> Line<'static> {
    let cost = session.game.scenario().numbers.offer_cost;
    let ready = objections(session).is_empty();
    let style = if ready { theme.good } else { theme.dim };
    Line::from(vec![span(screens::send_this_offer(), style), span(screens::bandwidth(cost), theme.dim)])
}

/// The right side: cost, estimate, what is in the way, what the focused row means.
fn side(model: &Model, session: &Session, columns: usize, rows_high: usize) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let offer = session.offer();
    let mut all = vec![head(screens::what_each_may_say(), columns, theme)];
    all.extend(bands(session, &offer, columns, theme));
    let warnings = warnings(session, &offer);
    for (text, _) in warnings.iter().filter(|(_, bad)| *bad) {
        all.extend(marked(text, columns, theme.bad, theme));
    }
    all.push(head(screens::what_it_costs(), columns, theme));
    all.extend(cost(session, &offer, columns, theme));
    if warnings.iter().any(|(_, bad)| !bad) {
        all.push(head(screens::mind(), columns, theme));
        for (text, _) in warnings.iter().filter(|(_, bad)| !*bad) {
            all.extend(marked(text, columns, theme.warn, theme));
        }
    }
    let about = about(session, model);
    if !about.is_empty() {
        all.push(head(screens::about(), columns, theme));
        let style = |strong: bool| if strong { theme.strong } else { theme.text };
        all.extend(about.iter().flat_map(|(text, strong)| lines(text, columns, 0, style(*strong))));
    }
    if rows_high >= 34 {
        all.push(Line::default());
        all.push(head(screens::the_text_so_far(), columns, theme));
        all.extend(terms(&words, &offer, columns, theme));
        all.extend(lines(&manner(session), columns, 0, theme.dim));
    }
    all
}

/// The process terms of the draft: what is not chosen yet reads so.
fn manner(session: &Session) -> String {
    let words = session.words();
    let said = |(at, chosen): (usize, &Option<OptionNo>)| {
        let term = ProcessId::of(at);
        let option = chosen.map_or_else(|| screens::not_chosen().to_owned(), |o| words.process_option(term, o));
        format!("{}: {option}", words.process(term))
    };
    session.draft.process.iter().enumerate().map(said).collect::<Vec<_>>().join("; ")
}

fn marked(text: &str, columns: usize, style: ratatui::style::Style, theme: &Theme) -> Vec<Line<'static>> {
    let rows = crate::tui::widget::text::wrap(text, columns.saturating_sub(2));
    let mark = |at: usize| if at == 0 { "! " } else { "  " };
    rows.into_iter()
        .enumerate()
        .map(|(at, row)| Line::from(vec![span(mark(at), style), span(row, theme.text)]))
        .collect()
}

/// A text, term by term, and how it is made.
pub fn text(words: &Words<'_>, offer: &Offer, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let mut all = terms(words, offer, columns, theme);
    all.extend(lines(&words.manner(offer), columns, 0, theme.dim));
    all
}

/// To whom a text is put, and its terms.
fn terms(words: &Words<'_>, offer: &Offer, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let mut all =
        vec![Line::from(vec![span(screens::to_label(), theme.dim), span(words.parties(offer.parties), theme.strong)])];
    for (issue, option) in offer.terms() {
        let giver = words.giver(words.scenario.issue(issue).giver);
        all.extend(lines(&format!("{giver}: {}", words.term(issue, option)), columns, 0, theme.text));
    }
    all
}

/// What each capital may say, party or bystander, as bands.
fn bands(session: &Session, offer: &Offer, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let words = session.words();
    if offer.is_empty() {
        return vec![line(screens::nothing_is_on_the_table_yet(), theme.dim)];
    }
    let estimates: Vec<Estimate> = estimate(session.game.scenario(), session.game.state(), offer);
    let names = session.game.scenario().capital_ids().map(|c| width(&words.capital(c)) + 1);
    let label = names.max().unwrap_or(0).min(columns / 2);
    let mut all = Vec::new();
    for (c, e) in session.game.scenario().capital_ids().zip(&estimates) {
        let role = if offer.parties.has(c) { theme.strong } else { theme.dim };
        let mut spans = vec![span(fit(&words.capital(c), label), role)];
        spans.extend(badge::band(e, theme));
        let used: usize = spans.iter().map(Span::width).sum();
        if used > columns {
            spans.truncate(1);
            let bare = |s| Span::styled(badge::short(s).to_owned(), badge::style(s, theme));
            spans.extend([bare(e.low), span("..", theme.dim), bare(e.high)]);
        }
        all.push(Line::from(spans));
    }
    all
}

fn cost(session: &Session, offer: &Offer, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let scenario = session.game.scenario();
    let bandwidth = scenario.numbers.offer_cost;
    let style = if bandwidth > session.view.bandwidth { theme.bad } else { theme.text };
    let mut all = vec![line(screens::bandwidth_now_of_left(bandwidth, session.view.bandwidth), style)];
    all.extend(lines(&desk(session), columns, 0, theme.dim));
    let has = session.view.tracks[scenario.purse.ix()].unwrap_or(0);
    let style = if price(session, offer) > has { theme.bad } else { theme.text };
    all.extend(later(session, offer).into_iter().flat_map(|text| lines(&text, columns, 0, style)));
    all.extend(minded(session, offer).into_iter().flat_map(|text| lines(&text, columns, 0, theme.dim)));
    all
}

/// What delivering one's own terms takes of the purse, without what it stirs up.
fn price(session: &Session, offer: &Offer) -> i32 {
    let issue = |i: IssueId| session.game.scenario().issue(i);
    let mine = offer.terms().filter(|(i, _)| issue(*i).giver == Giver::Player);
    mine.map(|(i, o)| issue(i).capital.get(usize::from(o)).copied().unwrap_or(0)).sum()
}

/// What would be owed by one's own side, and the least it takes; nothing where nothing is.
pub fn later(session: &Session, offer: &Offer) -> Option<String> {
    let (scenario, words) = (session.game.scenario(), session.words());
    let mine = offer.terms().filter(|(i, _)| scenario.issue(*i).giver == Giver::Player).count();
    let has = session.view.tracks[scenario.purse.ix()].unwrap_or(0);
    let (price, purse) = (price(session, offer), words.track(scenario.purse).to_lowercase());
    (mine > 0).then(|| screens::later_to_deliver_bandwidth_each_at(mine, &purse, price, has))
}

/// What those who are not asked may say, as far as can be told; nothing where all are.
pub fn bystanders(session: &Session, offer: &Offer) -> Option<String> {
    let (scenario, words) = (session.game.scenario(), session.words());
    let all = scenario.capital_ids().zip(estimate(scenario, session.game.state(), offer));
    let may = |(c, e): (CapitalId, Estimate)| match (stance_verb(e.low), stance_verb(e.high)) {
        (low, high) if low == high => format!("{} {low}", words.capital(c)),
        (low, high) => format!("{} {low} .. {high}", words.capital(c)),
    };
    let told: Vec<String> = all.filter(|(c, _)| !offer.parties.has(*c)).map(may).collect();
    (!told.is_empty()).then(|| screens::what_the_others_may_say(told.join("; ")))
}

/// Who is not asked and may mind, as far as can be told, and that this may cost at once; nothing where nobody may.
pub fn minded(session: &Session, offer: &Offer) -> Option<String> {
    let (scenario, words) = (session.game.scenario(), session.words());
    let takes = |e: &Effect| matches!(e, Effect::Track(t, n) if *t == scenario.purse && *n < 0);
    let costs = |rule: &RuleId| scenario.rules[rule.ix()].then.iter().any(takes);
    if offer.is_empty() || !scenario.rules_on(On::Stance).iter().any(costs) {
        return None;
    }
    let all = scenario.capital_ids().zip(estimate(scenario, session.game.state(), offer));
    let may = all.filter(|(c, e)| !offer.parties.has(*c) && e.low.rank() < 0);
    let names: Vec<String> = may.map(|(c, _)| words.capital(c)).collect();
    let purse = words.track(scenario.purse).to_lowercase();
    (!names.is_empty()).then(|| screens::may_object_which_can_cost_at(joined(&names), &purse))
}

/// What asking the desk costs, or what it last said this month.
fn desk(session: &Session) -> String {
    let words = session.words();
    let asked = session.game.rounds().last().and_then(|r| r.moves.iter().rev().find_map(|m| m.report.found.as_ref()));
    match asked {
        None => screens::asking_your_desk_p_takes_bandwidth(session.game.scenario().numbers.move_cost),
        Some(found) if found.text.is_none() => screens::your_desk_found_nothing_near_that().to_owned(),
        Some(found) if found.changes.is_empty() => screens::your_desk_thinks_they_should_take().to_owned(),
        Some(found) => {
            let changes: Vec<String> = found.changes.iter().map(|c| words.change(c)).collect();
            screens::your_desk_would_change(changes.join("; "))
        }
    }
}

/// What stands in the way, and what is missing; whether it is serious.
fn warnings(session: &Session, offer: &Offer) -> Vec<(String, bool)> {
    let all = crate::report::warnings::warnings(&session.game, offer);
    let mut all: Vec<(String, bool)> = all.into_iter().map(|w| (w.text.clone(), w.is_serious())).collect();
    let held = crate::report::warnings::in_force_sentence(&session.game, offer);
    all.extend(held.map(|text| (text, false)));
    if let n @ 1.. = session.draft.unset().min(if offer.is_empty() { 0 } else { usize::MAX }) {
        all.push((screens::process_terms_not_chosen_d_takes(n), false));
    }
    all
}

fn in_force(session: &Session, issue: IssueId) -> bool {
    session.view.agreements.iter().any(|a| a.issue == issue && a.status.in_force())
}

/// What the focused row means.
fn about(session: &Session, model: &Model) -> Vec<(String, bool)> {
    let (words, scenario) = (session.words(), session.game.scenario());
    let rows = rows(session);
    let text = |key: String| words.find(&key).unwrap_or_default().to_owned();
    match rows.get(model.cursor().min(rows.len().saturating_sub(1))).copied() {
        Some(Row::Party(c)) => vec![(text(format!("capital.{}.text", scenario.capital(c).id)), false)],
        Some(Row::Issue(i)) => {
            let def = scenario.issue(i);
            let mut all = vec![(text(format!("issue.{}.text", def.id)), false)];
            let options: Vec<String> = (1..def.options.len()).map(|o| words.option(i, o as OptionNo)).collect();
            if let chosen @ 1.. = session.draft.options[i.ix()] {
                all.insert(0, (words.option(i, chosen), true));
            }
            all.push((screens::given_by(words.giver(def.giver), options.join(" / ")), false));
            all
        }
        Some(Row::Process(p)) => {
            let term = &scenario.process[p.ix()];
            match session.draft.process[p.ix()] {
                Some(o) => {
                    let option = &term.options[usize::from(o)].id;
                    vec![
                        (words.process_option(p, o), true),
                        (text(format!("process.{}.{option}.text", term.id)), false),
                    ]
                }
                None => {
                    let options: Vec<String> =
                        (0..term.options.len()).map(|o| words.process_option(p, o as OptionNo)).collect();
                    vec![(screens::one_of(options.join(", ")), false)]
                }
            }
        }
        Some(Row::Cluster(_)) => vec![(screens::enter_folds_and_unfolds_more_issues().to_owned(), false)],
        Some(Row::Send) => objections(session).into_iter().map(|o| (o, false)).collect(),
        None => Vec::new(),
    }
}
