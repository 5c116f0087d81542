//! A keyboard-wedge scanner: it types fast and ends with Enter, on whatever screen is open.

use crate::fault::Outcome;
use crate::scenario::Scenario;
use std::thread::sleep;
use std::time::Duration;

/// Enter, which ends what a scanner types.
const ENTER: char = '\u{e007}';
/// Longer than any pause a scanner makes.
const HAND: Duration = Duration::from_millis(300);

/// Types where the focus is, as a hand does: slower than any scanner before the next key.
pub fn by_hand(s: &Scenario, text: &str) -> Outcome {
    s.window.session().type_keys(text)?;
    sleep(HAND);
    Ok(())
}

/// Types as a scanner does, at once and Enter behind it, until the window says where it leads. A virtual
/// screen on a busy computer may take longer between two keys than any scanner; then it is scanned again,
/// as a person would.
pub fn scan(s: &Scenario, code: &str, leads_to: &str) -> Outcome {
    scan_after(s, code, leads_to, || Ok(()))
}

/// The same, with something done before each try.
pub fn scan_after(
    s: &Scenario,
    code: &str,
    leads_to: &str,
    before: impl Fn() -> Outcome,
) -> Outcome {
    for _ in 0..5 {
        before()?;
        s.window.session().type_keys(&format!("{code}{ENTER}"))?;
        sleep(Duration::from_secs(2));
        if s.window.says(leads_to)? {
            return Ok(());
        }
    }
    s.window.sees(leads_to)
}
