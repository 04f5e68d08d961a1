//! Names as a person types them: ids, the names players see, or beginnings of their words.

use crate::lang::plain;

/// Something that can be named.
#[derive(Debug, Clone)]
pub(super) struct Known<T> {
    /// What it is.
    pub(super) what: T,
    /// Its id.
    pub(super) id: String,
    /// The name players see.
    pub(super) name: String,
    forms: Vec<Vec<String>>,
}

impl<T> Known<T> {
    /// Something with an id and a name.
    pub(super) fn new(what: T, id: impl Into<String>, name: impl Into<String>) -> Self {
        let (id, name) = (id.into(), name.into());
        let forms = vec![words(&id), words(&name)];
        Self { what, id, name, forms }
    }

    /// The same, which can also be called otherwise.
    pub(super) fn or(mut self, other: &str) -> Self {
        self.forms.push(words(other));
        self
    }

    /// How it is named in an answer: the name, and the id where it reads otherwise.
    pub(super) fn title(&self) -> String {
        if self.name.is_empty() || words(&self.id) == words(&self.name) {
            self.id.clone()
        } else {
            format!("{} ({})", self.id, self.name)
        }
    }

    /// How well it fits what was typed: the lower the better.
    pub(super) fn fit(&self, typed: &[String]) -> Option<u8> {
        self.forms.iter().filter_map(|f| fit(typed, f)).min()
    }
}

/// Why a name was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unclear {
    /// Several fit.
    Many(Vec<String>),
    /// None fits; the nearest.
    Unknown(Vec<String>),
}

impl Unclear {
    /// The sentence for it. `kind` is what was expected, as `kind` in the texts has it: `issue`, `capital`.
    pub(super) fn sentence(&self, kind: &str, typed: &str) -> String {
        match self {
            Self::Many(fits) => plain::name_could_be(typed, any_of(fits)),
            Self::Unknown(near) if near.is_empty() => plain::unknown_name(plain::kind(kind), typed),
            Self::Unknown(near) => plain::unknown_name_near(plain::kind(kind), typed, any_of(near)),
        }
    }
}

/// `a`, `a or b`, `a, b or c`; at most eight are named.
pub(super) fn any_of(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [all @ .., _] if all.len() >= 8 => plain::or_others(all[..7].join(", ")),
        [all @ .., last] => plain::or(all.join(", "), last),
    }
}

/// The one that is meant.
pub(super) fn find<T: Copy>(typed: &str, known: &[Known<T>]) -> Result<T, Unclear> {
    let typed_words = words(typed);
    let fits: Vec<(u8, &Known<T>)> = known.iter().filter_map(|k| k.fit(&typed_words).map(|f| (f, k))).collect();
    let Some(best) = fits.iter().map(|(f, _)| *f).min() else { return Err(Unclear::Unknown(near(typed, known))) };
    let best: Vec<&Known<T>> = fits.iter().filter(|(f, _)| *f == best).map(|(_, k)| *k).collect();
    match best.as_slice() {
        [one] => Ok(one.what),
        several => Err(Unclear::Many(several.iter().map(|k| k.title()).collect())),
    }
}

/// Up to three that look most like what was typed.
pub(super) fn near<T>(typed: &str, known: &[Known<T>]) -> Vec<String> {
    let typed = words(typed).join(" ");
    let reach = (typed.chars().count() / 3).max(1);
    let distance = |k: &Known<T>| {
        let whole = k.forms.iter().map(|f| strsim::damerau_levenshtein(&typed, &f.join(" "))).min();
        let parts =
            k.forms.iter().flatten().filter(|w| w.len() > 3).map(|w| strsim::damerau_levenshtein(&typed, w) + 1).min();
        whole.into_iter().chain(parts).min().unwrap_or(usize::MAX)
    };
    let mut found: Vec<(usize, &Known<T>)> =
        known.iter().map(|k| (distance(k), k)).filter(|(d, _)| *d <= reach).collect();
    found.sort_by_key(|(d, _)| *d);
    let least = found.first().map_or(0, |(d, _)| *d);
    found.iter().take_while(|(d, _)| *d == least).take(3).map(|(_, k)| k.title()).collect()
}

/// The words of a text, in small plain letters: what parts them does not matter.
pub(super) fn words(text: &str) -> Vec<String> {
    let plain: String = text.chars().map(plain).collect();
    plain.split(|c: char| !c.is_alphanumeric() && c != '+').filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// A letter without its marks, so that nobody needs a foreign keyboard.
fn plain(c: char) -> char {
    let small = c.to_lowercase().next().unwrap_or(c);
    match small {
        'á' | 'à' | 'â' | 'ä' | 'ą' | 'ã' => 'a',
        'č' | 'ć' | 'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ė' => 'e',
        'í' | 'î' | 'į' | 'ï' => 'i',
        'ł' => 'l',
        'ń' | 'ñ' => 'n',
        'ó' | 'ô' | 'ö' => 'o',
        'š' | 'ś' => 's',
        'ú' | 'û' | 'ü' | 'ū' | 'ų' => 'u',
        'ž' | 'ź' | 'ż' => 'z',
        other => other,
    }
}

/// 0: the same words. 1: the same words, the last one begun. 2: each word begun. 3: begun, with words left out.
fn fit(typed: &[String], form: &[String]) -> Option<u8> {
    let (last, before) = typed.split_last()?;
    if typed == form {
        return Some(0);
    }
    if typed.len() <= form.len() {
        let starts = form[before.len()].starts_with(last.as_str());
        if starts && form[..before.len()] == *before {
            return Some(1);
        }
        if typed.iter().zip(form).all(|(t, f)| f.starts_with(t.as_str())) {
            return Some(2);
        }
    }
    let mut rest = form.iter();
    typed.iter().all(|t| rest.any(|f| f.starts_with(t.as_str()))).then_some(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_are_understood_and_misspellings_are_not_guessed() {
        let known = [
            Known::new(1, "non_aggression", "Non-aggression pledge"),
            Known::new(2, "aggression_scope", "Scope of the pledge"),
            Known::new(3, "releases", "Releases"),
            Known::new(4, "release_terms", "Terms of release"),
            Known::new(5, "transit_lt", "Klaipėda transit"),
        ];
        assert_eq!(find("non", &known), Ok(1));
        assert_eq!(find("Non-Aggression Pledge", &known), Ok(1));
        assert_eq!(find("scope", &known), Ok(2));
        assert_eq!(find("releases", &known), Ok(3));
        assert_eq!(find("klaipeda", &known), Ok(5));
        let both = ["releases".to_owned(), "release_terms (Terms of release)".to_owned()];
        assert_eq!(find("rel", &known), Err(Unclear::Many(both.to_vec())));
        assert_eq!(
            find("non_agression", &known),
            Err(Unclear::Unknown(vec!["non_aggression (Non-aggression pledge)".to_owned()]))
        );
        assert_eq!(find("zebra", &known), Err(Unclear::Unknown(vec![])));
    }
}
