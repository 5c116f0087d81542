//! The safety rules: pure functions from what is known about a client, a practitioner and a
//! planned treatment to findings. No database inside; numbers come from the practice's parameters.

mod context;
mod finding;

pub use context::{
    CartridgeFacts, ClientFacts, ConsentFacts, DeviceFacts, HistoryFacts, PastTreatment,
    PractitionerFacts, ProductFacts, TreatmentContext, ZoneFacts,
};
pub use finding::{Decided, Finding, Severity};
