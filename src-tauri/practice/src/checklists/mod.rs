//! Checklists: versioned templates, due by the clinic's calendar or at each event, runs with who and
//! when on each item, limits judged at once, and what a failure keeps shut until somebody wrote down
//! what was done about it.

mod answer;
mod blocks;
mod board;
mod calendar;
mod clinic_days;
mod completion;
mod decimal;
mod editor;
mod events;
mod listed;
mod occasion;
mod paper;
mod picture;
mod run;
mod seed;
mod spec;
mod start;
mod template;
#[cfg(test)]
mod versions;
mod view;

pub use answer::AnswerValue;
pub(crate) use answer::Value;
pub use blocks::Shut;
pub(crate) use blocks::{all as shut_things, has_time_out, room_left, shut_reason};
pub use board::{Checklists, EarlierRun, ListState, ListToday};
pub(crate) use board::{lists, opening};
pub(crate) use calendar::{Calendar, Kept};
pub use clinic_days::{ClinicDays, ClosedDay, KeptList};
pub use completion::{ChecklistCompletion, Counts, DayCompletion, ListCompletion};
pub(crate) use decimal::Milli;
pub use editor::{ChecklistChange, ChecklistTemplate, ChecklistVersion};
pub use events::{EventList, EventRun, Waiting};
pub(crate) use events::{failed_in_open_runs, rooms_waiting};
pub(crate) use listed::{Listed, listed, never_started};
pub use occasion::Occasion;
pub use paper::ChecklistSheet;
pub(crate) use run::read_run;
pub(crate) use seed::seed;
pub use spec::{EditedChecklist, EditedChoice, EditedItem};
pub use template::{Blocks, ItemKind};
pub(crate) use template::{ItemSpec, Template};
pub use view::{ChecklistItem, ChecklistRun, Choice, GivenAnswer, ItemState};

/// The list that opens the practice for treatments (domain reference §4.9).
const OPENING: &str = "K01";
/// The list that makes a room ready for the next client.
pub(crate) const TURNOVER: &str = "K02";
/// The list before the first needle.
const TIME_OUT: &str = "K03";
