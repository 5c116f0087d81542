//! Opening the day: the checklist, item by item, as the clinic finds it this morning.

use super::places;
use crate::fault::{Outcome, must};
use crate::scenario::Scenario;
use serde_json::{Value, json};

/// What each open item is answered with: its control, its name, its limits.
const OPEN_ITEMS: &str = "return [...document.querySelectorAll('li.item.open')].map((item) => ({
  label: item.querySelector('h2').firstChild.textContent.trim(),
  optional: item.querySelector('.optional') !== null,
  kind: item.querySelector('.lot') ? 'lot'
    : item.querySelector('input[type=radio]') ? 'choice'
    : item.querySelector('input') ? 'number'
    : 'time',
  choice: item.querySelector('input[type=radio]')?.closest('label').innerText.trim() ?? '',
}))";

/// Starts the opening checklist from Today.
pub fn start(s: &Scenario) -> Outcome {
    s.window.keys(places::TODAY)?;
    s.window.press("Start the opening checklist")?;
    s.window.the("button", "Close checklist").map(drop)
}

/// Answers what is open and closes the list; the clinic is open then.
pub fn finish(s: &Scenario) -> Outcome {
    let items = s.window.session().ask(OPEN_ITEMS, json!([]))?;
    for item in items.as_array().into_iter().flatten() {
        answer(s, item)?;
    }
    s.window.press("Close checklist")?;
    s.window.sees("Treatments open")
}

/// A blocker that failed keeps treatments shut until somebody wrote down what was done about it.
pub fn fail_first_tick(s: &Scenario) -> Outcome {
    let items = s.window.session().ask(OPEN_ITEMS, json!([]))?;
    let first = items.as_array().into_iter().flatten().find(|item| item["choice"] == "Done");
    let label = first.map_or("", |item| item["label"].as_str().unwrap_or_default()).to_owned();
    must(!label.is_empty(), "the opening checklist must have something to tick")?;
    s.window.click_in(&label, "radio", "Not done")?;
    s.window.fill_in(&label, "What was done about it", "Done again in front of me")?;
    s.window.press_in(&label, "Record")?;
    s.window.sees("Done about it")
}

fn answer(s: &Scenario, item: &Value) -> Outcome {
    let of = |name: &str| item[name].as_str().unwrap_or_default().to_owned();
    let label = of("label");
    if item["optional"] == true {
        return Ok(());
    }
    match of("kind").as_str() {
        "choice" => s.window.click_in(&label, "radio", &of("choice"))?,
        "lot" => {
            s.window.fill_in(&label, "Lot", "SD-3017")?;
            s.window.keys("Enter")?;
        }
        "time" => s.window.press_in(&label, "Note the time")?,
        _ => {
            s.window.fill_in(&label, "", "5")?;
            s.window.keys("Enter")?;
        }
    }
    s.window.until(&format!("\"{label}\" to be answered"), || {
        let open = s.window.session().ask(OPEN_ITEMS, json!([]))?;
        let is_open =
            open.as_array().into_iter().flatten().any(|item| item["label"] == label.as_str());
        Ok((!is_open).then_some(()))
    })
}
