//! Documents: finished pages kept as they were printed, and the register of what was given.

mod aftercare;
mod letter_words;
mod letters;
mod pages;
mod paper;
mod precare;
mod register;
mod template;
pub(crate) mod words;

pub use aftercare::AftercareOptions;
pub(crate) use aftercare::DEEP;
pub use letters::{AccessCover, ErasureAnswer};
pub use pages::{NoteKind, PageNote, Pages};
pub use precare::PrecareOptions;
pub use register::{Delivery, Document, DocumentKind, How};

pub(crate) use paper::{letter_size, letterhead, stamp};
pub(crate) use register::{NewDocument, pdf};
pub(crate) use template::{
    AFTERCARE, CONSENT, Fields, PRECARE, RECALL_LETTER, TemplateRow, aftercare_of, form_name,
    in_force, seed, sha256,
};
