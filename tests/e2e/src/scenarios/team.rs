//! The people of the demo practice, and where it is called.

use crate::acts::door::Person;

const PASSPHRASE: &str = "linden row demo 2026";

/// Owner and clinician.
pub const LIN: Person = Person { name: "Dr Lin Wei", passphrase: PASSPHRASE };
/// Front desk.
pub const MIA: Person = Person { name: "Mia Lindqvist", passphrase: PASSPHRASE };
/// Practitioner, up to 1.50 mm.
pub const ADA: Person = Person { name: "Ada Okafor", passphrase: PASSPHRASE };
/// Printed on every sheet that goes home.
pub const PHONE: &str = "01632 960 118";
