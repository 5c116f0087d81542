//! What can go wrong, in the clinic's terms. The window turns each into words; nothing here carries
//! a name, an answer, SQL or a path beyond this process.

use crate::forms::FormFault;
use crate::rules::Finding;
use vault::VaultError;

/// The result of every act on a practice.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why an act was refused or failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A field is not in the right form. `field` is the wire name of the field (dotted for nested
    /// ones, `zones.forehead.depth`), `rule` a short code the window has words for.
    #[error("{field}: {rule}")]
    Invalid {
        /// The field, as named on the wire.
        field: String,
        /// What the value breaks: `required`, `too_long`, `in_future`, `out_of_range`, …
        rule: &'static str,
    },
    /// No such record.
    #[error("not found: {0}")]
    NotFound(&'static str),
    /// Somebody else saved this record first; nothing was overwritten.
    #[error("the record was changed by somebody else")]
    Conflict,
    /// Signed, closed and released things never change.
    #[error("immutable: {0}")]
    Immutable(&'static str),
    /// The person signed in may not do this.
    #[error("forbidden: {0}")]
    Forbidden(&'static str),
    /// Rules stop this act; each finding says what, why, source and who may lift it.
    #[error("blocked by {} findings", .0.len())]
    Blocked(Vec<Finding>),
    /// The wording of a form cannot be put in force; each fault says what and where.
    #[error("the form has {} faults", .0.len())]
    Faulty(Vec<FormFault>),
    /// A document cannot be made because this merge field is empty.
    #[error("merge field is empty: {0}")]
    EmptyField(String),
    /// A template uses a merge field nobody knows.
    #[error("template: {0}")]
    Template(String),
    /// The document engine failed.
    #[error("document: {0}")]
    Paper(String),
    /// Keys, files, the database and its statements.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// Stored JSON does not read back: the record is damaged.
    #[error("stored data does not read back: {0}")]
    Stored(#[from] serde_json::Error),
}

impl From<rusqlite::Error> for Error {
    /// A statement failed: damage, a busy file and the rest are told apart by the vault.
    fn from(error: rusqlite::Error) -> Self {
        Self::Vault(error.into())
    }
}

impl Error {
    /// An [`Error::Invalid`] naming `field`.
    pub fn invalid(field: impl Into<String>, rule: &'static str) -> Self {
        Self::Invalid { field: field.into(), rule }
    }
}
