//! Consent and aftercare wording as versioned data: TOML around Markdown with merge fields. A
//! clinic may change the words; the closed list of fields is what the program can fill in.

mod faults;
mod fields;
mod markdown;
mod merge;
mod parse;
mod slots;

pub use faults::{Fault, PlacedText, faults};
pub use fields::{Field, Flag, fields, flags};
pub use markdown::{Block, Inline};
pub use merge::{Line, MergeError, MergedPart, MergedText, merge};
pub use parse::{Part, Template, TemplateError, TemplateLine};

/// Built-in consent to microneedling, version 1, English.
pub const CONSENT_MN_EN: &str = include_str!("../../templates/consent-mn.v1.en.toml");
/// Built-in aftercare for microneedling, version 1, English.
pub const AFTERCARE_MN_EN: &str = include_str!("../../templates/aftercare-mn.v1.en.toml");
