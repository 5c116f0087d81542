//! The window without a pointer: Tab goes to a thing, arrows go on inside a group, Enter and Space use it.
//! A thing that keys cannot reach is not reached, and the scenario fails saying which.

use crate::fault::{Fault, Outcome};
use crate::window::{FIND, PATIENCE, Window};
use serde_json::json;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Which key leads from the focus towards the thing that was found: "here" when it is reached, null when
/// there is none.
const TOWARDS: &str = r"
const target = (function () { FIND }).apply(null, arguments);
if (!target) return null;
const at = document.activeElement;
if (target === at || target.contains(at)) {
  const chosen = at.matches('input') ? at.checked : at.getAttribute('aria-checked') === 'true';
  return chosen ? 'here' : 'here, not chosen';
}
const after = (at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
const group = target.closest('[role=radiogroup],[role=listbox],[role=tablist],svg');
if (group?.contains(at)) {
  if (group.matches('[role=listbox]')) return after ? 'Down' : 'Up';
  return after ? 'Right' : 'Left';
}
// A list that just opened takes the focus by itself.
if (target.matches('[role=option]')) return null;
return after ? 'Tab' : 'Shift+Tab';
";

/// A moment longer than a scanner's: what a hand types and ends with Enter is not taken for a code.
const HAND: Duration = Duration::from_millis(120);

impl Window {
    /// Goes to a thing with keys and uses it.
    pub(crate) fn use_by_keys(&self, place: &str, role: &str, name: &str) -> Outcome {
        let chosen = self.reach(place, role, name)?;
        match role {
            // Arrows chose it on the way; the first of a group is only stood on.
            "radio" if chosen => Ok(()),
            "radio" | "checkbox" => self.keys("Space"),
            _ => self.keys("Enter"),
        }
    }

    /// Goes to a field with keys and types in place of what stood there.
    pub(crate) fn fill_by_keys(&self, place: &str, label: &str, text: &str) -> Outcome {
        self.reach(place, "field", label)?;
        self.keys("Control+a")?;
        if text.is_empty() {
            return self.keys("Delete");
        }
        self.session().type_keys(text)?;
        sleep(HAND);
        Ok(())
    }

    /// The name instead of a drawing; its field stands just before the button that asks for it.
    pub(crate) fn sign_by_keys(&self, name: &str) -> Outcome {
        self.use_by_keys("", "button", "Type my name instead")?;
        self.the("field", "Type your full name")?;
        self.keys("Shift+Tab")?;
        self.session().type_keys(name)?;
        sleep(HAND);
        Ok(())
    }

    /// Tab and arrows until the focus is on it; true when a radio is chosen already.
    fn reach(&self, place: &str, role: &str, name: &str) -> Outcome<bool> {
        let script = TOWARDS.replace("FIND", FIND);
        let start = Instant::now();
        let (mut last, mut turns) = (String::new(), 0);
        loop {
            let way = self.session().ask(&script, json!([role, name, place, true]))?;
            match way.as_str() {
                Some("here") => return Ok(true),
                Some("here, not chosen") => return Ok(false),
                Some(key) => {
                    // The order of the keys is not always that of the page: whoever turned twice goes on
                    // in one direction, round the window.
                    let is_turn = key.ends_with("Tab") && last.ends_with("Tab") && key != last;
                    turns += u32::from(is_turn);
                    let key = if turns > 2 && key.ends_with("Tab") { "Tab" } else { key };
                    self.keys(key)?;
                    last = key.to_owned();
                }
                None => sleep(Duration::from_millis(60)),
            }
            if start.elapsed() > PATIENCE {
                let shown = self.text().unwrap_or_default();
                return Err(Fault::new(format!(
                    "keys do not lead to {role} \"{name}\" {place}; the window says: {shown}"
                )));
            }
        }
    }
}
