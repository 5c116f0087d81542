//! Forms: the wording of consents and sheets, version by version. A version is written as a draft, put
//! in force, and retired by the next one; what was signed on it keeps it.

mod activate;
mod check;
mod compare;
mod create;
mod draft;
mod list;
mod preview;
mod reading;
mod review;
mod sample;
mod text;
mod version;

pub use check::{FormFault, FormFaultKind};
pub use compare::{ComparedText, WordRun, WordRunKind};
pub use create::{NewForm, NewFormKind};
pub use list::{Form, FormField, FormListed, FormPartRules, FormPassage};
pub use preview::FormPreview;
pub use reading::PartReading;
pub use sample::{FormSample, SampleClient};
pub use text::{FormItemKind, FormLabel, FormLine, FormPart, FormText, NamedAnswer};
pub use version::{FormState, FormVersion, FormWording};

pub(crate) use version::FormRow;
