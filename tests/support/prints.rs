//! Prints without a printer.

use practice::printing::{PaperInPrinter, PrintOrder, Trouble};
use practice::{Practice, PrintJobId};

/// One copy on the printer of the office.
#[must_use]
pub fn office() -> PrintOrder {
    PrintOrder { printer: "Office".to_owned(), copies: 1, paper: PaperInPrinter::AsMade }
}

/// The pages of a print, as a printer that then refuses them saw them.
///
/// # Panics
/// When it is not waiting.
#[must_use]
pub fn pages_of_print(practice: &Practice, job: PrintJobId) -> Vec<u8> {
    let mut pages = Vec::new();
    practice
        .hand_over_print(job, "Office", |handing| {
            pages = handing.pdf.to_vec();
            Err(Trouble::Refused)
        })
        .expect("it waits");
    pages
}
