//! The disk and the clock a session lives with, and where it goes when its own folder fails.
use super::clock::{Clock, RealClock};
use super::disk::Disk;
use super::refuge;
use std::path::PathBuf;
use std::sync::Arc;

/// A disk and a clock.
#[derive(Debug, Clone)]
pub struct Place {
    /// Where the files are.
    pub disk: Arc<dyn Disk>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Folders a journal goes to, the first that works, when its own folder does not keep it any more.
    pub refuges: Vec<PathBuf>,
}

impl Default for Place {
    /// This machine.
    fn default() -> Self {
        #[cfg(not(feature = "no-flush"))]
        let disk = super::real::RealDisk;
        #[cfg(feature = "no-flush")]
        let disk = super::held::HeldDisk::default();
        Self { disk: Arc::new(disk), clock: Arc::new(RealClock), refuges: refuge::of_this_machine() }
    }
}
