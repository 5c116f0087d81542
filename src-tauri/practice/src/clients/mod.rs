//! Clients: who they are, how they are found, and what happened to them here.

mod index;

pub(crate) use index::Index;

use crate::{Practice, Result};

impl Practice {
    pub(crate) fn load_index(&self) -> Result<()> {
        Ok(())
    }
}
