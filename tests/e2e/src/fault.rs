//! Why a step did not go as it should, in words for the person reading the test's output.

use std::fmt::{self, Display};

/// What was expected and what was found.
#[derive(Debug)]
pub struct Fault(String);

/// What every step returns.
pub type Outcome<T = ()> = Result<T, Fault>;

impl Fault {
    /// A fault in words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// For `map_err`: what was being done, and what went wrong.
    pub fn at<E: Display>(doing: impl Display) -> impl FnOnce(E) -> Self {
        move |error| Self(format!("{doing}: {error}"))
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Holds, or fails saying why it must hold.
pub fn must(holds: bool, why: impl Into<String>) -> Outcome {
    if holds { Ok(()) } else { Err(Fault::new(why)) }
}
