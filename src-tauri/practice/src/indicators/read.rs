//! Reading a test. A failed one stops its machine in the same act, and a failed spore test begins the
//! recall (domain reference §4.6).

use super::{IndicatorTest, Outcome, TestKind};
use crate::audit::Op;
use crate::rights::Act;
use crate::sterilizers::StopCause;
use crate::store::indicators as store;
use crate::{Error, IncidentId, IndicatorTestId, Practice, Result, text};
use serde::{Deserialize, Serialize};

/// What was read.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reading {
    /// A spore test with its control.
    Spore {
        /// The vial that was in the load grew.
        test_growth: bool,
        /// The vial that was not in the load grew.
        control_growth: bool,
    },
    /// Any other test.
    Plain {
        /// Whether it is good: even colour, no leak, foil pitted evenly.
        good: bool,
    },
}

impl Reading {
    /// Growth in the test fails it, whatever the control did: spores lived. Without growth anywhere
    /// nothing was proved, because a dead control cannot tell dead spores from none.
    fn outcome(&self) -> Outcome {
        match self {
            Self::Spore { test_growth: true, .. } | Self::Plain { good: false } => Outcome::Fail,
            Self::Spore { control_growth: false, .. } => Outcome::Invalid,
            Self::Spore { .. } | Self::Plain { good: true } => Outcome::Pass,
        }
    }
}

/// A test that was read, and the recall it began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct TestRead {
    /// The test.
    pub test: IndicatorTest,
    /// The recall a failed spore test began or was added to.
    pub incident: Option<IncidentId>,
}

impl Practice {
    /// Keeps what was read of a test, once.
    ///
    /// # Errors
    /// [`Error::Invalid`] on `reading` for another kind of reading, on `read_from` before its time;
    /// [`Error::Immutable`] when it was read already; [`Error::Blocked`] while the clock is behind
    /// the record (R29).
    pub fn read_test(&self, id: IndicatorTestId, reading: Reading, note: &str) -> Result<TestRead> {
        self.may(Act::ReadTest)?;
        let words = text::typed("note", note, 500)?;
        self.transact(Op::ReadTest, |tx, note| {
            self.must_trust_clock(tx)?;
            let test = store::get(tx, id)?.ok_or(Error::NotFound("test"))?;
            if test.outcome != Outcome::Pending {
                return Err(Error::Immutable("test"));
            }
            if matches!(reading, Reading::Spore { .. }) != (test.kind == TestKind::Spore) {
                return Err(Error::invalid("reading", "wrong_kind"));
            }
            let outcome = reading.outcome();
            // Growth is growth at any hour; "no growth" counts only once it had its time.
            if outcome != Outcome::Fail && test.read_from.is_some_and(|from| self.now() < from) {
                return Err(Error::invalid("read_from", "too_early"));
            }
            let growth = match reading {
                Reading::Spore { test_growth, control_growth } => {
                    Some((test_growth, control_growth))
                }
                Reading::Plain { .. } => None,
            };
            let words = if words.is_empty() { test.note.as_str() } else { words.as_str() };
            let by = (self.actor().id, self.now());
            store::read(tx, id, outcome, growth, words, by)?;
            let test = store::get(tx, id)?.ok_or(Error::NotFound("test"))?;
            let incident = match outcome {
                Outcome::Fail => self.failed(tx, &test)?,
                _ => None,
            };
            note.subject(id).data(serde_json::json!({
                "test": test.kind, "machine": test.machine, "load": test.load_no,
                "outcome": outcome, "recall": incident,
            }));
            Ok(TestRead { test, incident })
        })
    }

    /// What a failed test does at once.
    fn failed(
        &self,
        tx: &rusqlite::Transaction<'_>,
        test: &IndicatorTest,
    ) -> Result<Option<IncidentId>> {
        let Some(machine) = test.sterilizer else { return Ok(None) };
        let reason = format!("{} failed on {}", test.kind.words(), test.day.long());
        match test.kind {
            TestKind::Spore => self.spore_test_failed(tx, test, machine).map(Some),
            kind if kind.proves_vacuum() => {
                self.stop(tx, machine, StopCause::BowieDick, &reason, None).map(|_| None)
            }
            kind if kind.proves_tightness() => {
                self.stop(tx, machine, StopCause::Leak, &reason, None).map(|_| None)
            }
            _ => Ok(None),
        }
    }
}
