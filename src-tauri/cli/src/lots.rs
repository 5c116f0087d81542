//! `lots`: what is in stock, and what of it may not be used.

use crate::arguments::{At, LotStates};
use crate::exit::Failure;
use crate::open::open;
use crate::out::answer;
use practice::rights::Act;
use practice::stock::{LotLine, LotState};
use std::process::ExitCode;

/// Lists the lots in the states that were asked for; all when none was.
///
/// # Errors
/// When the practice does not open.
pub fn lots(wanted: &LotStates, at: &At, act: Act, json: bool) -> Result<ExitCode, Failure> {
    let practice = open(at, act)?;
    let mut lines = practice.lots()?;
    let states = wanted.states();
    lines.retain(|line| states.is_empty() || states.contains(&line.state));
    let mut words: Vec<String> = lines.iter().map(words_of).collect();
    words.push(match lines.len() {
        1 => "1 lot".to_owned(),
        count => format!("{count} lots"),
    });
    answer(json, &lines, &words)?;
    practice.record_lock()?;
    Ok(ExitCode::SUCCESS)
}

fn words_of(line: &LotLine) -> String {
    let LotLine { lot, state, last_day, .. } = line;
    let last = last_day.map_or_else(|| "no expiry".to_owned(), |day| format!("until {day}"));
    let state = match state {
        LotState::InDate => "in date",
        LotState::Expiring => "expiring",
        LotState::Expired => "expired",
        LotState::Quarantined => "in quarantine",
        LotState::Recalled => "recalled",
        LotState::Empty => "used up",
    };
    format!("{}  {}  {last}  {} on hand  {state}", lot.lot, lot.product, lot.on_hand)
}

impl LotStates {
    fn states(&self) -> Vec<LotState> {
        [
            (self.expired, LotState::Expired),
            (self.near, LotState::Expiring),
            (self.recalled, LotState::Recalled),
        ]
        .into_iter()
        .filter_map(|(is_wanted, state)| is_wanted.then_some(state))
        .collect()
    }
}
