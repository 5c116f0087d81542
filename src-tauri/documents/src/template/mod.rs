//! The wording of every paper as versioned data: TOML around Markdown with merge fields. A clinic
//! may change the words; the closed lists of fields are what the program can fill in.

mod faults;
mod fields;
mod items;
mod kind;
mod library;
mod markdown;
mod merge;
mod parse;
mod parts;
mod places;
mod slots;

pub use faults::{Fault, PlacedText, faults};
pub use fields::{Field, Flag, fields, flags};
pub use items::{FormItemKind, NamedAnswer};
pub use kind::PaperKind;
pub use library::{BuiltIn, LIBRARY, built_in};
pub use markdown::{Block, Inline};
pub use merge::{Line, MergeError, MergedPart, MergedText, merge};
pub use parse::{Part, Template, TemplateError, TemplateLine};
pub use parts::PartRules;
