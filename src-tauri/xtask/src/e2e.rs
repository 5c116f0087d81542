//! `cargo xtask e2e`: whole visits in the real window. Pictures and every paper that was printed are
//! left in `target/e2e/<scenario>/`.

use crate::process::{Fault, Outcome};
use crate::tally::Tally;
use crate::{drive, places};

/// Runs the named scenarios, or all.
pub fn e2e(scenarios: &[String]) -> Outcome {
    let mut tally = Tally::default();
    let driven = counted(scenarios, &mut tally);
    crate::process::say(&format!("\n{tally}"));
    driven
}

/// The same, counting into the tally of a longer job.
pub fn counted(scenarios: &[String], tally: &mut Tally) -> Outcome {
    drive::prepare()?;
    let to = places::target().join("e2e");
    let before = tally.failures();
    let driven = drive::drive("scenarios", &to, scenarios, |line| tally.read(line));
    if driven.is_err() && tally.failures() == before {
        tally.fail("e2e");
    }
    driven.map_err(|_| Fault(format!("a scenario failed; its pictures are in {}", to.display())))
}
