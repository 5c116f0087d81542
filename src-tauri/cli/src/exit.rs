//! What went wrong, as an exit code and one line on standard error. Never a name, a path or a secret.

use practice::Error;
use std::io::Write;
use std::process::ExitCode;
use vault::VaultError;

/// Why the act was not done.
pub enum Failure {
    /// The practice refused or failed.
    Practice(Error),
    /// The command line made no sense.
    Usage(&'static str),
    /// No such record.
    NotFound(&'static str),
    /// The file system refused.
    Io(std::io::Error),
}

impl Failure {
    /// Says why on standard error, in words or as one JSON object, and gives the exit code.
    pub fn report(self, json: bool) -> ExitCode {
        let (code, words) = match self {
            Self::Usage(words) => (2, words.to_owned()),
            Self::NotFound(what) => (4, format!("not found: {what}")),
            Self::Io(error) => (6, error.to_string()),
            Self::Practice(error) => (of(&error), error.to_string()),
        };
        // Nobody is left to tell when standard error is closed.
        let _ = if json {
            let said = serde_json::json!({ "error": words, "exit_code": code });
            writeln!(std::io::stderr(), "{said}")
        } else {
            writeln!(std::io::stderr(), "dermis-cli: {words}")
        };
        ExitCode::from(code)
    }
}

fn of(error: &Error) -> u8 {
    match error {
        Error::NotFound(_) => 4,
        Error::Vault(VaultError::WrongPassphrase) => 3,
        Error::Vault(
            VaultError::InUse
            | VaultError::NewerVersion { .. }
            | VaultError::Damaged { .. }
            | VaultError::ActsMissing,
        ) => 5,
        Error::Vault(VaultError::Io(_)) => 6,
        _ => 1,
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Practice(error)
    }
}

impl From<VaultError> for Failure {
    fn from(error: VaultError) -> Self {
        Self::Practice(error.into())
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}
