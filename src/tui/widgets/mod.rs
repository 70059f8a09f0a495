//! Data in, cells out. A widget knows nothing of meetings: it is given texts with [`Role`]s and draws them on a
//! [`Frame`]. What it must remember between frames (a scroll offset) it keeps in a small state beside the data.

mod bar;
mod beside;
mod capture;
mod detail;
mod edit;
mod frame;
mod list;
mod print;
mod row;
mod tabs;

pub use super::theme::{Role, Theme};
pub use bar::bar;
pub use beside::Beside;
pub use capture::CaptureLine;
pub use detail::{Paragraph, ScrollState, height, text_view};
pub use edit::LineEdit;
pub use frame::{Frame, Hit, columns};
pub use list::{Cell, Column, Divider, List, ListState, Move, Row};
pub use print::large;
pub use row::{Part, dotted_row, fits, hints, row};
pub use tabs::{Tab, tabs};
