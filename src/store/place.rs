//! The disk and the clock a session lives with.
use super::clock::{Clock, RealClock};
use super::disk::Disk;
use std::sync::Arc;

/// A disk and a clock.
#[derive(Debug, Clone)]
pub struct Place {
    /// Where the files are.
    pub disk: Arc<dyn Disk>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
}

impl Default for Place {
    /// This machine.
    fn default() -> Self {
        #[cfg(not(feature = "no-flush"))]
        let disk = super::real::RealDisk;
        #[cfg(feature = "no-flush")]
        let disk = super::held::HeldDisk::default();
        Self { disk: Arc::new(disk), clock: Arc::new(RealClock) }
    }
}
