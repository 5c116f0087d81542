//! What can go wrong with a practice folder, in terms a person can act on.
//!
//! No message carries a name, a value or SQL: these texts may reach a log.

use rusqlite::ErrorCode;

/// Why the vault refused. Nothing was changed when one of these comes back, except where a
/// variant says otherwise.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum VaultError {
    /// The folder holds no practice.
    #[error("there is no practice in this folder")]
    NoPractice,
    /// The folder already holds a practice, or the remains of one; nothing is overwritten.
    #[error("this folder already holds a practice")]
    AlreadyExists,
    /// The passphrase does not open this person's slot.
    #[error("the passphrase does not match")]
    WrongPassphrase,
    /// An empty passphrase protects nothing.
    #[error("a passphrase is needed")]
    EmptyPassphrase,
    /// The practice is open already, in this program or in another one.
    #[error("the practice is already open")]
    InUse,
    /// The folder was written by a newer Dermis; reading it with this one could lose something.
    #[error("the practice was written by a newer version ({found}, this one knows {known})")]
    NewerVersion {
        /// The version found in the folder.
        found: u32,
        /// The newest version this program knows.
        known: u32,
    },
    /// Bytes are not what was written. The files are left as they are.
    #[error("damaged: {what}")]
    Damaged {
        /// Which part, and what is odd about it.
        what: &'static str,
    },
    /// Acts that were saved are not in the database any more: the log that held them is damaged or
    /// gone. The files are left as they are.
    #[error("acts that were saved are missing from the database")]
    ActsMissing,
    /// The last person's slot cannot be removed: nobody could open the practice any more.
    #[error("the last person cannot be removed")]
    LastSlot,
    /// Nobody with this id has a slot.
    #[error("no such person")]
    UnknownSlot,
    /// This id has a slot already.
    #[error("this person already has access")]
    SlotExists,
    /// The words are not a recovery code, or not the one of this practice.
    #[error("the recovery code does not match")]
    BadRecoveryCode,
    /// Too many wrong passphrases: the next one is looked at after a wait.
    #[error("too many wrong passphrases, wait {seconds} seconds")]
    Wait {
        /// Seconds until the next try.
        seconds: u32,
    },
    /// These people's slots are older than pairs of keys: each signs in once with their passphrase,
    /// or is given a new one, before the keys can be changed. Names as the lock screen shows them.
    #[error("some people's key slots are of an older kind")]
    OldSlots(Vec<String>),
    /// The recovery kit is older than pairs of keys: a new one is made before the keys can be changed.
    #[error("the recovery kit is of an older kind")]
    OldRecoveryKit,
    /// The folder holds something already; nothing is written over.
    #[error("the folder is not empty")]
    NotEmpty,
    /// There is no backup at this place.
    #[error("there is no backup in this folder")]
    NoBackup,
    /// Somebody stopped a long job; nothing of it is left.
    #[error("stopped")]
    Cancelled,
    /// The key derivation asked for is outside the permitted range.
    #[error("the key derivation cost is outside the permitted range")]
    KdfCost,
    /// The cipher refused to wrap the key.
    #[error("the key could not be encrypted")]
    Cipher,
    /// The linked SQLite is older than the oldest one known to be safe.
    #[error("the database engine is too old")]
    OldEngine,
    /// The write-ahead log could not be emptied because a reader was still at work.
    #[error("the database is busy")]
    Busy,
    /// The operating system gave no random bytes.
    #[error("no random bytes available")]
    Random,
    /// The database refused.
    #[error("the database refused the operation")]
    Db(#[source] rusqlite::Error),
    /// The file system refused.
    #[error("the file system refused the operation")]
    Io(#[from] std::io::Error),
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged { what: "the database does not read as written" }
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::Io(std::io::ErrorKind::StorageFull.into()),
            Some(ErrorCode::ReadOnly) => Self::Io(std::io::ErrorKind::ReadOnlyFilesystem.into()),
            Some(ErrorCode::SystemIoFailure) => Self::Io(std::io::Error::other(error)),
            _ => Self::Db(error),
        }
    }
}
