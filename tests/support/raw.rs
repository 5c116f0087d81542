//! The database below the store, for what only an attacker or an older version would do.

use crate::{Clinic, PASSPHRASE};
use vault::{Ladder, Vault};

/// Opens the clinic's database itself, climbing nothing.
///
/// # Panics
/// When it does not open.
#[must_use]
pub fn below_the_store(clinic: &Clinic) -> Vault {
    let steps: &'static [&'static str] = &[""; practice::SCHEMA_VERSION];
    Vault::unlock(&clinic.dir(), clinic.ada().uuid(), PASSPHRASE, &Ladder { steps }, 0)
        .expect("the vault opens")
}
