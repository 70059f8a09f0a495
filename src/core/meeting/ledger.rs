//! A numbered list: items in the order of their ids, found in constant time, appended at the end.
//!
//! Copies of a list share their entries until one of them is changed: a meeting is copied whenever it is saved while
//! it goes on, and to have a state that undo can start from.

use super::id::Id;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::iter::Map;
use std::slice;
use std::sync::Arc;

/// Something that carries its own id.
pub trait Entry {
    /// Its kind of id.
    type Id: Id;
    /// Its id.
    fn id(&self) -> Self::Id;
}

/// Entries in ascending id order. An id is never given twice while its entry stands.
#[derive(Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", serde(transparent), schemars(inline))]
pub struct Ledger<T>(Vec<Arc<T>>);

/// Entries, one after the other.
pub type Entries<'a, T> = Map<slice::Iter<'a, Arc<T>>, fn(&'a Arc<T>) -> &'a T>;

// Not derived: entries that cannot be copied can still be shared.
impl<T> Clone for Ledger<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

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
        self.place_of(id).ok()
    }

    /// The entry with this id.
    #[must_use]
    pub fn get(&self, id: T::Id) -> Option<&T> {
        self.at(self.position(id)?)
    }

    /// The entry with this id, to change it.
    pub fn get_mut(&mut self, id: T::Id) -> Option<&mut T>
    where
        T: Clone,
    {
        let at = self.position(id)?;
        self.0.get_mut(at).map(Arc::make_mut)
    }

    fn place_of(&self, id: T::Id) -> Result<usize, usize> {
        self.0.binary_search_by_key(&id, |entry| entry.id())
    }

    /// Whether an entry has this id.
    #[must_use]
    pub fn contains(&self, id: T::Id) -> bool {
        self.position(id).is_some()
    }

    /// The id the next entry gets.
    #[must_use]
    pub fn next_id(&self) -> T::Id {
        T::Id::from_number(self.last().map_or(0, |entry| entry.id().number()) + 1)
    }

    /// Appends an entry; one whose id is not higher than the last takes its place in order.
    pub fn push(&mut self, entry: T) {
        match self.last() {
            Some(last) if last.id() >= entry.id() => match self.place_of(entry.id()) {
                Ok(at) => self.0[at] = Arc::new(entry),
                Err(at) => self.0.insert(at, Arc::new(entry)),
            },
            _ => self.0.push(Arc::new(entry)),
        }
    }

    /// Takes the entry out.
    pub fn remove(&mut self, id: T::Id) -> Option<T>
    where
        T: Clone,
    {
        self.position(id).map(|at| Arc::unwrap_or_clone(self.0.remove(at)))
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
    pub fn iter(&self) -> Entries<'_, T> {
        self.0.iter().map(Arc::as_ref)
    }

    /// The entry with the highest id.
    #[must_use]
    pub fn last(&self) -> Option<&T> {
        self.0.last().map(Arc::as_ref)
    }

    /// The entries that fit, to change them; their ids must stay. The others stay shared.
    pub fn fitting(&mut self, fits: impl Fn(&T) -> bool) -> impl Iterator<Item = &mut T>
    where
        T: Clone,
    {
        self.0.iter_mut().filter(move |entry| fits(entry)).map(Arc::make_mut)
    }

    /// The entry at a place in id order, for lists that show only what is visible.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&T> {
        self.0.get(place).map(Arc::as_ref)
    }
}

impl<'a, T> IntoIterator for &'a Ledger<T> {
    type Item = &'a T;
    type IntoIter = Entries<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Serialize> Serialize for Ledger<T> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_seq(self)
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
        Ok(Self(entries.into_iter().map(Arc::new).collect()))
    }
}
