//! The test page of a printer.

use super::{NewPrintJob, PaperKind, PrintOrder};
use crate::audit::Op;
use crate::documents::stamp;
use crate::reports::LabelSize;
use crate::rights::Act;
use crate::{Practice, PrintJobId, Result};
use documents::TestPage;

impl Practice {
    /// Puts a test page for a printer into the queue: edges, sizes, a code, scripts and greys, made for
    /// `size`. `label` is the printer's name as people know it.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`] naming `printer` or `copies`; [`crate::Error::Paper`].
    pub fn print_test_page(
        &self,
        kind: PaperKind,
        label: &str,
        size: LabelSize,
        order: &PrintOrder,
    ) -> Result<PrintJobId> {
        self.may(Act::PrintTestPage)?;
        let order = order.checked()?;
        let now = self.now();
        let at = now.local(self.zone()).format("%-d %B %Y, %H:%M");
        let page = TestPage {
            stock: size.stock(),
            stamp: stamp(now, self.zone()),
            printer: label.to_owned(),
            takes: kind.words().to_owned(),
            made: format!("{at}, by {}", self.actor().name),
        };
        let pdf = self.engine().test_page(&page)?.pdf;
        self.ask_print(Op::PrintTestPage, &order, |_, note| {
            note.data(serde_json::json!({ "kind": kind, "printer": order.printer }));
            Ok(NewPrintJob::of_pages(kind, "Dermis test page", pdf))
        })
    }
}

impl PaperKind {
    /// The papers in words.
    fn words(self) -> &'static str {
        match self {
            Self::Consents => "Consents",
            Self::Sheets => "Aftercare and other sheets",
            Self::Letters => "Letters",
            Self::Lists => "Checklists, lists and binders",
            Self::Labels => "Labels",
        }
    }
}
