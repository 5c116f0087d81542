//! Data in, pages out: the consent a client signs, the aftercare sheet they take home, the recovery
//! kit the owner locks away, the record of acts an inspector reads, the label of a sterile pack and the
//! lists of a recall, as archival PDF and as SVG pages for the screen.
//!
//! Nothing here knows a database, a clock or a clinic rule. The caller hands over finished words
//! and facts; the same input always gives the same bytes.

mod aftercare;
mod audit;
mod binder;
mod checklist;
mod clean;
mod consent;
mod dossier;
mod engine;
mod evidence;
mod export;
mod face;
mod fallback;
mod fonts;
mod hash;
mod incident;
mod inspection;
mod kept;
mod label;
mod letter;
mod numbers;
mod paper;
mod precare;
mod proof;
mod qr;
mod recovery;
mod signature;
mod template;
mod test_page;
mod world;
mod wrap;

pub use aftercare::{AftercarePaper, ZoneDepth};
pub use audit::{AuditPaper, AuditRow};
pub use binder::{IncidentBinderPaper, ReviewFinding, SignOff, TimelineEntry};
pub use checklist::{ChecklistPaper, ChecklistRow};
pub use clean::printable;
pub use consent::{
    ClientFacts, ConsentPaper, ConsentState, CopyChoice, Decisions, Remark, SessionRow, Withdrawal,
};
pub use dossier::{DossierPaper, KeptPaper, MOST_IN_DOSSIER};
pub use engine::Engine;
pub use evidence::{EvidencePaper, SignatureRow};
pub use hash::content_sha256;
pub use incident::{
    CallAttempt, CallLogPaper, CallRow, ExposedClient, IncidentHead, PackRow, RecallPaper,
    ShelfPaper, SuspectLoad,
};
pub use inspection::{
    ChecklistFailure, Completeness, IncidentRow, InspectionPaper, LoadGroup, LoadRow,
    SterilizerRow, TestRow,
};
pub use kept::{page_size, pages_of};
pub use label::{Label, LabelStock, LabelsPaper};
pub use letter::{Letter, LettersPaper};
pub use paper::{Letterhead, Logo, PaperError, PaperHead, PaperNote, Sheet, Size, Stamp};
pub use precare::PrecarePaper;
pub use proof::{Misfit, MisfitKind, Proof};
pub use recovery::RecoveryPaper;
pub use signature::{Role, Signature, StrokePoint, svg as signature_svg};
pub use template::{
    Block, BuiltIn, Fault, Field, Flag, FormItemKind, Inline, LIBRARY, Line, MergeError,
    MergedPart, MergedText, NamedAnswer, PaperKind, Part, PartRules, PlacedText, Template,
    TemplateError, TemplateLine, built_in, faults, fields, flags, merge,
};
pub use test_page::TestPage;
