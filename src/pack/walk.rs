//! A walk over everything a written condition or sum consists of.

use super::raw::{Cond, Fact, Part, Quantity};

/// Something met on the way.
#[derive(Debug, Clone, Copy)]
pub(super) enum Node<'r, 'a> {
    /// A condition, before its parts.
    Cond(&'r Cond<'a>),
    /// A quantity.
    Quantity(&'r Quantity<'a>),
    /// A fact, and whether it is asked of the very occasion.
    Fact(&'r Fact<'a>, bool),
}

impl<'a> Node<'_, 'a> {
    /// A word of the file that stands there, if the node has one of its own.
    pub(super) fn word(&self) -> Option<&'a str> {
        match self {
            Node::Cond(
                Cond::Term(id, _)
                | Cond::Force(id, _)
                | Cond::Raised(id)
                | Cond::Party(id)
                | Cond::For(id)
                | Cond::Is(id, _)
                | Cond::Scenario(id),
            ) => Some(id),
            Node::Cond(Cond::Now(fact) | Cond::Within(_, fact)) => Some(first(fact)),
            Node::Cond(Cond::AtLeast(quantity, _) | Cond::AtMost(quantity, _)) => Node::Quantity(quantity).word(),
            Node::Cond(Cond::All(_) | Cond::Any(_) | Cond::Not(_) | Cond::Seen) => None,
            Node::Quantity(quantity) => match quantity {
                Quantity::Track(id)
                | Quantity::Flag(id)
                | Quantity::Until(id)
                | Quantity::KeptFor(id)
                | Quantity::Count(id)
                | Quantity::Worth(id)
                | Quantity::Stance(id)
                | Quantity::Gap(id)
                | Quantity::Repeats(id)
                | Quantity::Lowballs(id)
                | Quantity::Dial(id)
                | Quantity::Sum(id) => Some(id),
                Quantity::Since(fact) | Quantity::Times(fact) => Some(first(fact)),
                Quantity::Month | Quantity::MonthsLeft | Quantity::Overdue => None,
            },
            Node::Fact(fact, _) => Some(first(fact)),
        }
    }
}

fn first<'a>(fact: &Fact<'a>) -> &'a str {
    match fact {
        Fact::Consulted(id, _)
        | Fact::Done(id)
        | Fact::Happened(id)
        | Fact::Chose(id, _)
        | Fact::Agreed(id)
        | Fact::Refused(id)
        | Fact::Became(id, _)
        | Fact::Delivered(id)
        | Fact::Renewed(id)
        | Fact::Responded(id, _) => id,
    }
}

/// Shows every node of a condition, from the outside in.
pub(super) fn walk_cond<'a>(cond: &Cond<'a>, see: &mut dyn FnMut(Node<'_, 'a>)) {
    see(Node::Cond(cond));
    match cond {
        Cond::All(parts) | Cond::Any(parts) => parts.iter().for_each(|c| walk_cond(c, see)),
        Cond::Not(inner) => walk_cond(inner, see),
        Cond::AtLeast(quantity, _) | Cond::AtMost(quantity, _) => walk_quantity(quantity, see),
        Cond::Now(fact) => see(Node::Fact(fact, true)),
        Cond::Within(_, fact) => see(Node::Fact(fact, false)),
        Cond::Term(..)
        | Cond::Force(..)
        | Cond::Raised(_)
        | Cond::Party(_)
        | Cond::For(_)
        | Cond::Seen
        | Cond::Is(..)
        | Cond::Scenario(_) => {}
    }
}

/// Shows every node of the parts of a sum.
pub(super) fn walk_parts<'a>(parts: &[Part<'a>], see: &mut dyn FnMut(Node<'_, 'a>)) {
    for part in parts {
        match part {
            Part::When(cond, _) => walk_cond(cond, see),
            Part::Each(quantity, ..) | Part::Curve(quantity, _) => walk_quantity(quantity, see),
        }
    }
}

fn walk_quantity<'a>(quantity: &Quantity<'a>, see: &mut dyn FnMut(Node<'_, 'a>)) {
    see(Node::Quantity(quantity));
    if let Quantity::Since(fact) | Quantity::Times(fact) = quantity {
        see(Node::Fact(fact, false));
    }
}
