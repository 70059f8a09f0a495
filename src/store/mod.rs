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
//! | which steps count after undo and redo? | `history`, `replay` |
//! | when is something saved? | `writer` (journal), `saver` (papers, drafts), `pace` (how often) |
//! | who may write? | `lock` |

mod clock;
mod disk;
mod drafts;
mod error;
mod hash;
mod history;
mod journal;
mod line;
mod lock;
mod minutes;
pub mod names;
mod pace;
mod papers;
mod place;
mod plan;
mod progress;
mod real;
mod recovery;
mod replay;
mod saver;
mod scan;
mod session;
mod submit;
mod tidy;
mod writer;

pub use clock::{Clock, RealClock};
pub use disk::{Disk, Handle, Lock, Stat};
pub use drafts::Drafts;
pub use error::{Action, DiskFault, Failure, OpenError, SaveError, SubmitError};
pub use hash::{Hash, SessionId};
pub use journal::Mark;
pub use line::LineFault;
pub use lock::Holder;
pub use minutes::{FORMAT as MINUTES_FORMAT, Restorable, Unreadable};
pub use papers::{FileName, Head, Paper, Papers};
pub use place::Place;
pub use progress::Waker;
pub use real::RealDisk;
pub use recovery::{Notice, ReadOnly, Recovery};
pub use scan::Damage;
pub use session::{Beginning, Session};
pub use submit::{JournalEntry, Receipt, Source, Standing};

/// Name and version of the program, as written into files.
const APP: &str = concat!("musyawarah ", env!("CARGO_PKG_VERSION"));
