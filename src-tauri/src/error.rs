//! Errors as the window sees them: a code it branches on, the field, and a reference to find the
//! line in the log. Never a name, SQL or a path.

use practice::rules::Finding;
use serde::Serialize;
use vault::VaultError;

/// An error on the wire.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct WireError {
    /// What kind of error it is.
    pub code: Code,
    /// The field that is wrong, as named on the wire.
    pub field: Option<String>,
    /// What it breaks.
    pub rule: Option<String>,
    /// The stops in the way, for `blocked`.
    pub findings: Vec<Finding>,
    /// Eight letters that stand in the log beside the cause.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// The kinds of error the window has words for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// No practice is open.
    Locked,
    /// A field is not in the right form.
    Invalid,
    /// No such record.
    NotFound,
    /// Somebody else saved first.
    Conflict,
    /// Signed things never change.
    Immutable,
    /// Not allowed.
    Forbidden,
    /// Rules stop it.
    Blocked,
    /// The wording of a form has faults; `field` is the place of the first, `check_form` tells all.
    Faulty,
    /// A merge field of a document is empty.
    EmptyField,
    /// The passphrase is wrong.
    WrongPassphrase,
    /// Too many wrong passphrases; `rule` says how many seconds to wait.
    Wait,
    /// Somebody stopped it.
    Cancelled,
    /// There is something in the folder already.
    NotEmpty,
    /// The practice is open in another window.
    InUse,
    /// The practice was written by a newer version.
    NewerVersion,
    /// The practice file is damaged; nothing was touched.
    Damaged,
    /// Acts that were saved are missing, for the log that held them is damaged; nothing was touched.
    ActsMissing,
    /// There already is a practice here.
    AlreadyExists,
    /// No printer, or the printer refused.
    Printer,
    /// The disk is full or not writable.
    Disk,
    /// Anything else; the log has the cause.
    Internal,
}

impl WireError {
    /// An error with nothing but its code.
    #[must_use]
    pub fn of(code: Code) -> Self {
        let id = practice::StaffId::new().to_string();
        Self {
            code,
            field: None,
            rule: None,
            findings: Vec::new(),
            reference: id.chars().rev().take(8).collect(),
        }
    }

    fn with(code: Code, field: Option<String>, rule: Option<&str>) -> Self {
        Self { field, rule: rule.map(str::to_owned), ..Self::of(code) }
    }

    /// Logs `cause` under the reference the window shows. Causes carry no client data.
    #[must_use]
    pub fn logged(code: Code, cause: &dyn std::fmt::Display) -> Self {
        let error = Self::of(code);
        tracing::error!(reference = error.reference, %cause, "a command failed");
        error
    }
}

impl From<practice::Error> for WireError {
    fn from(error: practice::Error) -> Self {
        use practice::Error;
        match error {
            Error::Invalid { field, rule } => Self::with(Code::Invalid, Some(field), Some(rule)),
            Error::NotFound(what) => Self::with(Code::NotFound, None, Some(what)),
            Error::Conflict => Self::of(Code::Conflict),
            Error::Immutable(what) => Self::with(Code::Immutable, None, Some(what)),
            Error::Forbidden(what) => Self::with(Code::Forbidden, None, Some(what)),
            Error::Blocked(findings) => Self { findings, ..Self::of(Code::Blocked) },
            Error::Faulty(faults) => {
                let place = faults.into_iter().next().map(|fault| fault.place);
                Self::with(Code::Faulty, place, None)
            }
            Error::EmptyField(field) => Self::with(Code::EmptyField, Some(field), None),
            Error::Vault(error) => error.into(),
            Error::Template(_) | Error::Paper(_) | Error::Stored(_) => {
                Self::logged(Code::Internal, &error)
            }
        }
    }
}

impl From<VaultError> for WireError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::WrongPassphrase => Self::of(Code::WrongPassphrase),
            VaultError::Wait { seconds } => {
                Self { rule: Some(seconds.to_string()), ..Self::of(Code::Wait) }
            }
            VaultError::Cancelled => Self::of(Code::Cancelled),
            VaultError::NotEmpty => Self::of(Code::NotEmpty),
            VaultError::NoBackup => Self::of(Code::NotFound),
            VaultError::InUse => Self::of(Code::InUse),
            VaultError::NewerVersion { .. } => Self::of(Code::NewerVersion),
            VaultError::AlreadyExists => Self::of(Code::AlreadyExists),
            VaultError::ActsMissing => Self::logged(Code::ActsMissing, &error),
            VaultError::Damaged { .. } => Self::logged(Code::Damaged, &error),
            VaultError::Io(_) => Self::logged(Code::Disk, &error),
            _ => Self::logged(Code::Internal, &error),
        }
    }
}

/// The result of every command.
pub type Wire<T> = Result<T, WireError>;
