//! Documents: finished pages kept as they were printed, and the register of what was given.

mod aftercare;
mod pages;
mod paper;
mod register;
mod template;

pub use aftercare::AftercareOptions;
pub use pages::{NoteKind, PageNote, Pages};
pub use register::{Delivery, Document, DocumentKind, How};

pub(crate) use paper::{letter_size, letterhead, stamp};
pub(crate) use register::{NewDocument, pdf};
pub(crate) use template::{AFTERCARE, CONSENT, Fields, TemplateRow, in_force, seed, sha256};
