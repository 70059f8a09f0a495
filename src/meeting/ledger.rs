//! A numbered list: items in the order of their ids, found in constant time, appended at the end.

use super::id::Id;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de};

/// Something that carries its own id.
pub trait Entry {
    /// Its kind of id.
    type Id: Id;
    /// Its id.
    fn id(&self) -> Self::Id;
}

/// Entries in ascending id order. An id is never given twice while its entry stands.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Ledger<T>(Vec<T>);

impl<T> Default for Ledger<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Entry> Ledger<T> {
    fn position(&self, id: T::Id) -> Option<usize> {
        // Without gaps the number is the place; withdrawn notes leave gaps, so fall back to searching.
        let guess = id.number().checked_sub(1)? as usize;
        if self.0.get(guess).is_some_and(|entry| entry.id() == id) {
            return Some(guess);
        }
        self.0.binary_search_by_key(&id, Entry::id).ok()
    }

    /// The entry with this id.
    #[must_use]
    pub fn get(&self, id: T::Id) -> Option<&T> {
        self.0.get(self.position(id)?)
    }

    /// The entry with this id, to change it.
    pub fn get_mut(&mut self, id: T::Id) -> Option<&mut T> {
        let at = self.position(id)?;
        self.0.get_mut(at)
    }

    /// Whether an entry has this id.
    #[must_use]
    pub fn contains(&self, id: T::Id) -> bool {
        self.position(id).is_some()
    }

    /// The id the next entry gets.
    #[must_use]
    pub fn next_id(&self) -> T::Id {
        T::Id::from_number(self.0.last().map_or(0, |entry| entry.id().number()) + 1)
    }

    /// Appends an entry; one whose id is not higher than the last takes its place in order.
    pub fn push(&mut self, entry: T) {
        match self.0.last() {
            Some(last) if last.id() >= entry.id() => match self.0.binary_search_by_key(&entry.id(), Entry::id) {
                Ok(at) => self.0[at] = entry,
                Err(at) => self.0.insert(at, entry),
            },
            _ => self.0.push(entry),
        }
    }

    /// Takes the entry out.
    pub fn remove(&mut self, id: T::Id) -> Option<T> {
        self.position(id).map(|at| self.0.remove(at))
    }
}

impl<T> Ledger<T> {
    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All entries, in id order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// All entries, to change them; their ids must stay.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.0.iter_mut()
    }

    /// The entry at a place in id order, for lists that show only what is visible.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&T> {
        self.0.get(place)
    }
}

impl<'a, T> IntoIterator for &'a Ledger<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'de, T: Entry + Deserialize<'de>> Deserialize<'de> for Ledger<T> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let entries = Vec::<T>::deserialize(input)?;
        for pair in entries.windows(2) {
            if pair[0].id() >= pair[1].id() {
                return Err(de::Error::custom(format!(
                    "ids must ascend: {} comes before {}",
                    pair[0].id(),
                    pair[1].id()
                )));
            }
        }
        Ok(Self(entries))
    }
}
