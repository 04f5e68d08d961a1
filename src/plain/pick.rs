//! What numbers and names choose: from the last list that was told, or from the list of the word they stand behind.

use super::desk::Desk;
use super::names::{Known, find, words};
use super::table::{self, Done};
use super::told::{Line, Told};
use super::typed::Reader;
use super::verb::Verb;
use super::{ask, class, library, prefer, shelf};
use crate::lang::plain;

impl Desk<'_> {
    /// A number alone chooses from the last list.
    pub(super) fn choose(&mut self, number: usize) -> Told {
        match number.checked_sub(1).and_then(|at| self.list.get(at)).cloned() {
            Some(order) => self.take(&order, says_aloud(&order)),
            None if self.list.is_empty() => Told::of(plain::no_list_to_choose_from()),
            None => Told::of(plain::last_list_goes_to(self.list.len())),
        }
    }

    /// A number behind a word chooses from the list that the word alone tells: `template 3`, `consult minsk 1`.
    pub(super) fn numbered(&mut self, verb: Verb, rest: &str) -> Option<Told> {
        let (before, last) = rest.rsplit_once(char::is_whitespace).unwrap_or(("", rest));
        let number: usize = last.trim_end_matches(['.', ')']).parse().ok()?;
        let list = self.listing(verb, before.trim())?;
        Some(match number.checked_sub(1).and_then(|at| list.get(at)) {
            Some(order) => self.take(order, says_aloud(order)),
            None if list.is_empty() => Told::of(plain::that_list_is_empty()),
            None => Told::of(plain::that_list_goes_to(list.len())),
        })
    }

    /// A name, or the beginning of one, chooses from the last list where it is no word of its own.
    pub(super) fn named(&mut self, line: &str) -> Option<Told> {
        let first = self.list.first()?.clone();
        let at_table = first.starts_with("table ");
        if matches!(line, "back" | "leave") {
            let order = match () {
                () if at_table && !self.list.iter().any(|o| o == "table terms") => "table",
                () if first.starts_with("consult ") && first.split_whitespace().count() > 2 => "consult",
                () => "done",
            };
            return Some(self.take(order, false));
        }
        let titles = self.shown.iter().map(|l| if let Line::Choice(_, text) = l { title(text) } else { "" });
        let listed: Vec<Known<usize>> = self
            .list
            .iter()
            .zip(titles)
            .enumerate()
            .filter(|(_, (order, name))| !is_move(order) || in_whole_words(line, order, name))
            .map(|(at, (order, name))| {
                let id = order.split_once(' ').map_or("", |(_, id)| id);
                Known::new(at, id, name).or(id.rsplit(' ').next().unwrap_or_default())
            })
            .collect();
        if let Ok(at) = find(line, &listed) {
            let order = self.list[at].clone();
            return Some(self.take(&order, true));
        }
        (at_table && table::understands(&self.game, line)).then(|| self.take(&["table", line].join(" "), false))
    }

    /// Carries out what was chosen; `aloud`: what it is in words is said before.
    fn take(&mut self, order: &str, aloud: bool) -> Told {
        let mut told = self.order(order);
        if aloud {
            told.lines.insert(0, Line::Text(plain::chosen_order(order)));
        }
        told
    }

    /// What a word lists, as orders; nothing for a word behind which a number means something else.
    fn listing(&self, verb: Verb, before: &str) -> Option<Vec<String>> {
        let (game, reader) = (&self.game, Reader::new(&self.game));
        let told = match (verb, before) {
            (Verb::Consult, "") => ask::whom(game),
            (Verb::Consult, who) => match reader.addressee(who) {
                Ok((addressee, message)) if message.is_empty() => ask::messages(game, &addressee),
                _ => return None,
            },
            (Verb::Measure, "") => ask::measures(game),
            (Verb::Answer, "") => ask::events(game),
            (Verb::Answer, event) => {
                let known = reader.open_events();
                let meant = find(event, &known).ok()?;
                let name = known.iter().find(|k| k.what == meant).map(|k| format!("answer {} ", k.id))?;
                return Some(ask::events(game).choices.into_iter().filter(|o| o.starts_with(&name)).collect());
            }
            (Verb::Respond, "") => ask::breaches(game),
            (Verb::Respond, issue) => ask::answers(game, reader.issue(issue).ok()?),
            (Verb::Deliver, "") => ask::deliveries(game),
            (Verb::Renew, "") => ask::renewals(game),
            (Verb::Template, "") => table::template(game, &mut self.draft.clone(), ""),
            (Verb::Table, place) => {
                let mut draft = self.draft.clone();
                match table::order(game, &mut draft, place) {
                    Done::Told(told) if draft == self.draft => told,
                    _ => return None,
                }
            }
            (Verb::Library, "") if self.lists_of("library ") => return Some(self.list.clone()),
            (Verb::Library, part) => {
                let mut told = Told::default();
                library::tell(game, part, &mut told);
                told
            }
            (Verb::Chair, "") => class::order_of_chairs(game),
            (Verb::Settings, item) => prefer::listed(&self.chosen, item),
            (Verb::Open | Verb::Beside, "") => return Some(self.games(verb)),
            _ => return None,
        };
        Some(told.choices)
    }

    /// Whether the last list was of that word.
    fn lists_of(&self, word: &str) -> bool {
        self.list.first().is_some_and(|order| order.starts_with(word))
    }

    /// The games that a number behind `open` or `beside` chooses from: those told last, else the word's own.
    fn games(&self, verb: Verb) -> Vec<String> {
        let told = self.lists_of("open ") || self.lists_of("switch ");
        let list = match (told, verb) {
            (true, _) => self.list.clone(),
            (false, Verb::Beside) => shelf::branch_orders(self),
            (false, _) => shelf::save_orders(self),
        };
        let word = if verb == Verb::Beside { "beside" } else { "open" };
        list.iter().filter_map(|o| Some(format!("{word} {}", o.split_once(' ')?.1))).collect()
    }
}

/// What a line of a list is called: what stands before its explanation.
fn title(text: &str) -> &str {
    text.split([':', '(', ';']).next().unwrap_or_default().trim().trim_end_matches('.')
}

/// Whether what was typed names a move whole, or with its first words at least two: no move is made of a mere beginning.
fn in_whole_words(typed: &str, order: &str, name: &str) -> bool {
    let (typed, name) = (words(typed), words(name));
    let id = words(order.rsplit(' ').next().unwrap_or_default());
    typed == id || typed == name || (typed.len() > 1 && name.starts_with(&typed))
}

/// Whether what a number chose deserves to be said aloud: a move, or another game.
fn says_aloud(order: &str) -> bool {
    is_move(order) || order.starts_with("open ") || order.starts_with("switch ")
}

/// Whether an order is a move.
fn is_move(order: &str) -> bool {
    if matches!(order, "table send" | "table probe") {
        return true;
    }
    let mut words = order.split_whitespace();
    let least = match words.next() {
        Some("consult" | "answer" | "respond") => 2,
        Some("measure" | "offer" | "accept" | "decline" | "deliver" | "renew" | "inject") => 1,
        _ => return false,
    };
    words.count() >= least
}
