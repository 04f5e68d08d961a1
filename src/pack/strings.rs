//! Many short texts in two allocations rather than in one each: a pack holds thousands.

/// Texts in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Strings {
    pub(super) all: String,
    /// Where each ends.
    pub(super) ends: Vec<u32>,
}

impl Strings {
    /// Adds a text.
    pub(super) fn push(&mut self, text: &str) {
        self.all.push_str(text);
        self.ends.push(self.all.len() as u32);
    }

    /// A text, by its place.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&str> {
        let start = at.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.all.get(start as usize..*self.ends.get(at)? as usize)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The place of a text among texts in the order of their bytes.
    pub(super) fn find(&self, text: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.get(middle)?.cmp(text) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::Strings;

    #[test]
    fn every_text_is_found_and_no_other() {
        let (mut strings, texts) = (Strings::default(), ["", "a", "ab", "ł", "łz"]);
        texts.iter().for_each(|text| strings.push(text));
        assert_eq!((0..strings.len()).map(|at| strings.get(at).unwrap()).collect::<Vec<_>>(), texts);
        assert_eq!(strings.get(texts.len()), None);
        for (at, text) in texts.iter().enumerate() {
            assert_eq!(strings.find(text), Some(at));
        }
        for other in ["aa", "b", "ż"] {
            assert_eq!(strings.find(other), None);
        }
        assert_eq!(Strings::default().find(""), None);
    }
}
