//! Where sessions live.
//!
//! A session is a folder: `journal.jsonl` is the truth while the meeting runs, `minutes.json` the whole meeting as
//! of its last save; **either alone restores it**. [`Session`] decides, applies and records; two threads behind it
//! append and save. Every file operation goes through [`Disk`].
//!
//! | question | file |
//! |---|---|
//! | how is a line written, verified, read? | `line`, `hash` |
//! | which lines of a file are good? | `scan` |
//! | which files is a session restored from? | `plan`, `recovery` |
//! | how do several copies of a journal become one? | `copies`, `elsewhere`, `weave`, `heal`, `join`, `renumber`, `conflict` |
//! | which steps count after undo and redo? | `history`, `replay` |
//! | when is something saved? | `writer` (journal), `saver` (papers, drafts), `pace` (how often) |
//! | where does it go on when a file fails or the disk is full? | `writer`, `rewrite`, `refuge`, `moved`, `ballast` |
//! | where do secret ballots lie until they are counted? | `urn` (the box), `boxes` (where it lies), `cast` (its order with the journal) |
//! | who may write? | `lock` |
//! | are the files whole, do they agree? | `check`, `decided` |
//! | how does a session get onto a stick? | `copying` |
//! | which sessions are there, where? | `library`, `summary`, `root` |

mod ballast;
mod boxes;
mod browse;
mod cast;
mod check;
mod clock;
mod conflict;
mod copies;
mod copying;
#[cfg(test)]
mod crash_tests;
#[cfg(test)]
mod damage_tests;
mod decided;
mod disk;
mod drafts;
mod elsewhere;
mod error;
#[cfg(test)]
mod fault_tests;
#[cfg(test)]
mod fire_tests;
mod hash;
mod heal;
#[cfg(feature = "no-flush")]
mod held;
mod history;
mod join;
mod journal;
mod library;
mod line;
mod lock;
mod logo;
mod minutes;
#[cfg(test)]
mod model_tests;
mod moved;
pub mod names;
mod notice;
mod pace;
mod papers;
mod place;
mod plan;
mod progress;
mod real;
mod recovery;
mod refuge;
mod renumber;
mod replay;
mod rewrite;
mod root;
mod saver;
mod saving;
mod scan;
mod session;
#[cfg(test)]
mod sim;
mod submit;
mod summary;
mod tidy;
mod undo;
mod urn;
#[cfg(test)]
mod urn_tests;
mod watch;
mod weave;
mod writer;

pub use browse::{JournalEntry, Standing};
pub use cast::UrnError;
pub use check::{Agreement, Check, RebuildError, Way, check, rebuild};
pub use clock::{Clock, RealClock};
pub use conflict::{Conflict, Why};
pub use disk::{Disk, Handle, Lock, Stat};
pub use drafts::Drafts;
pub use error::{Action, DiskFault, Failure, OpenError, SaveError, SubmitError};
pub use hash::{Hash, SessionId};
pub use journal::Mark;
pub use library::{FindError, Library};
pub use line::LineFault;
pub use lock::Holder;
pub use logo::{drop_logo, keep_logo, logo};
pub use minutes::{FORMAT as MINUTES_FORMAT, Restorable, Unreadable};
pub use notice::{Notice, ReadOnly, Recovery};
pub use papers::{FileName, Head, Paper, Papers};
pub use place::Place;
pub use progress::Waker;
pub use real::RealDisk;
pub use refuge::VARIABLE as REFUGE_VARIABLE;
pub use root::{Surroundings, VARIABLE as DIR_VARIABLE, choose_root, root};
pub use scan::Damage;
pub use session::{Beginning, Session};
pub use submit::{NotSubmitted, Receipt, Source};
pub use summary::{Entry, Summary};

/// Name and version of the program, as written into files.
const APP: &str = concat!("musyawarah ", env!("CARGO_PKG_VERSION"));
