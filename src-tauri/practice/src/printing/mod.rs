//! Printing: which printer takes which papers on this computer, and the queue of what is to be printed.
//! A print waits in the encrypted practice until a printer takes it, survives a restart there, and is
//! printed only once a person says so (domain reference §8 E7).

mod ask;
mod batch;
mod dossier;
mod hand_over;
mod printers;
mod queue;
mod settle;
mod test_page;

pub use batch::Batch;
pub use hand_over::Handing;
pub use printers::ChosenPrinter;
pub use queue::{JobClient, PrintJob};
pub use settle::PrintOutcome;

pub(crate) use ask::{NewPrintJob, forget_old_pages};
pub(crate) use hand_over::InHand;

use crate::codes::codes;
use serde::{Deserialize, Serialize};

/// Kinds of paper, each of which may have its own printer.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// Consents.
    Consents,
    /// What clients take home.
    Sheets,
    /// Letters to clients.
    Letters,
    /// Lists, records and binders that stay in the clinic.
    Lists,
    /// Labels.
    Labels,
}

/// What lies in a printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PaperInPrinter {
    /// What the pages were made for; labels have sizes of their own.
    AsMade,
    /// 210 × 297 mm. Pages made for other paper are shrunk to fit.
    A4,
    /// 8.5 × 11 in. Pages made for other paper are shrunk to fit.
    Letter,
}

/// Where, how often and on what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PrintOrder {
    /// Name the system knows the printer by.
    pub printer: String,
    /// Copies, 1 to 20.
    pub copies: u8,
    /// What lies in the printer.
    pub paper: PaperInPrinter,
}

/// How far a print is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// No printer has taken it.
    Waiting,
    /// Being handed over at this moment.
    Handing,
    /// Handing it over was cut short: only the printer's tray tells whether it came out.
    Unsure,
    /// A printer took it; nobody has said that it came out.
    HandedOver,
    /// A person said that it came out.
    Printed,
    /// A person gave it up before it was printed.
    Cancelled,
}

/// Why a print waits, or why nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// The printer does not answer: off, asleep or not connected.
    Offline,
    /// The printer's queue is stopped, or takes no work.
    Stopped,
    /// It has no paper.
    NoPaper,
    /// The computer's print system does not run.
    NoSystem,
    /// There is no such printer any more.
    NoPrinter,
    /// The print system did not take it.
    Refused,
    /// The print system did not answer in time: it may print or not.
    NoAnswer,
    /// A person said that it did not come out.
    NotPrinted,
}

impl Trouble {
    /// Whether the print may go out by itself once the printer takes work again. What a person or the
    /// print system refused waits for a person.
    #[must_use]
    pub fn passes(self) -> bool {
        match self {
            Self::Offline | Self::Stopped | Self::NoPaper | Self::NoSystem | Self::NoPrinter => {
                true
            }
            Self::Refused | Self::NoAnswer | Self::NotPrinted => false,
        }
    }
}

codes!(PaperKind: Consents => "consents", Sheets => "sheets", Letters => "letters", Lists => "lists",
    Labels => "labels");
codes!(PaperInPrinter: AsMade => "as_made", A4 => "a4", Letter => "letter");
codes!(JobState: Waiting => "waiting", Handing => "handing", Unsure => "unsure",
    HandedOver => "handed_over", Printed => "printed", Cancelled => "cancelled");
codes!(Trouble: Offline => "offline", Stopped => "stopped", NoPaper => "no_paper",
    NoSystem => "no_system", NoPrinter => "no_printer", Refused => "refused",
    NoAnswer => "no_answer", NotPrinted => "not_printed");

/// The name of this computer: printers and prints belong to one.
pub(crate) fn this_computer() -> String {
    let name = gethostname::gethostname().to_string_lossy().into_owned();
    if name.is_empty() { "this computer".to_owned() } else { name }
}
