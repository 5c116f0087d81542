//! The printer of each kind of paper, chosen for each computer.

use super::{PaperInPrinter, PaperKind, this_computer};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::printing as store;
use crate::{Practice, Result, text};
use serde::Serialize;

/// The printer chosen for a kind of paper on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ChosenPrinter {
    /// Kind of paper.
    pub kind: PaperKind,
    /// Name the system knows the printer by.
    pub printer: String,
    /// What lies in it.
    pub paper: PaperInPrinter,
}

impl Practice {
    /// The printers chosen on this computer. A kind without one goes to the system's usual printer.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn chosen_printers(&self) -> Result<Vec<ChosenPrinter>> {
        self.may(Act::ChosenPrinters)?;
        self.read(|conn| store::chosen(conn, &this_computer()))
    }

    /// Chooses the printer of a kind of paper on this computer; none leaves it to the system.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`] naming `printer`.
    pub fn choose_printer(
        &self,
        kind: PaperKind,
        printer: Option<&str>,
        paper: PaperInPrinter,
    ) -> Result<()> {
        self.may(Act::ChoosePrinter)?;
        let printer = printer.map(|name| text::typed("printer", name, 200)).transpose()?;
        let computer = this_computer();
        self.transact(Op::ChoosePrinter, |tx, note| {
            note.data(serde_json::json!({
                "kind": kind, "printer": printer, "paper": paper, "computer": computer,
            }));
            let by = (self.actor().id, self.now());
            match printer {
                Some(printer) => {
                    let chosen = ChosenPrinter { kind, printer, paper };
                    store::choose(tx, &computer, &chosen, by)
                }
                None => store::leave_to_system(tx, &computer, kind),
            }
        })
    }
}
