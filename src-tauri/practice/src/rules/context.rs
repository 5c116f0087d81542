//! Everything the rules may look at, gathered by the caller: plain facts, no database.

use super::wording::Voice;
use crate::devices::DeviceKind;
use crate::history::{Answer, Questionnaire};
use crate::profile::Parameters;
use crate::{Day, Depth, DeviceId, Instant, LotId, age_on};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The client, as far as rules care.
#[derive(Debug, Clone)]
pub struct ClientFacts {
    /// Date of birth; age-gated services are blocked without it.
    pub born: Option<Day>,
    /// Language the client reads, BCP 47 ("en", "es").
    pub language: String,
    /// Interpreter on record, when there is one.
    pub interpreter: Option<String>,
    /// A guardian with ID seen is on record.
    pub guardian_on_record: bool,
    /// Somebody confirmed name and date of birth with the client for this session (R01).
    pub two_identifiers_confirmed: bool,
    /// For a minor: the guardian is present for this session.
    pub guardian_present: bool,
}

/// The medical history, as far as rules care.
#[derive(Debug, Clone)]
pub struct HistoryFacts {
    /// Day of the last full questionnaire, if there ever was one.
    pub last_full: Option<Day>,
    /// Whether "anything changed?" was answered today (a full review today counts).
    pub asked_today: bool,
    /// Language the history was taken in.
    pub language: Option<String>,
    /// Who interpreted when it was taken, if anybody did.
    pub interpreter: Option<String>,
    /// The answers in force.
    pub answers: Vec<Answer>,
    /// Since when each answer has been as it is, by question code.
    pub since: BTreeMap<String, Instant>,
    /// The questionnaire the answers belong to: it says what each of them does.
    pub questionnaire: Arc<Questionnaire>,
}

/// The consent in force for microneedling, if any.
#[derive(Debug, Clone)]
pub struct ConsentFacts {
    /// Day it was signed.
    pub signed_on: Day,
    /// Last day it covers; none for a form that holds until it is withdrawn.
    pub valid_until: Option<Day>,
    /// It was withdrawn.
    pub withdrawn: bool,
    /// Its template version was superseded by one flagged "re-sign".
    pub superseded: bool,
    /// Signed at or before the treatment's start stamp.
    pub signed_before_start: bool,
    /// Deepest depth it covers.
    pub max_depth: Depth,
    /// Kind of device it names; none when the form named none.
    pub device: Option<DeviceKind>,
    /// Sessions agreed to.
    pub sessions: Option<u8>,
    /// Sessions done under it before this one.
    pub sessions_done: u8,
    /// When it was signed.
    pub signed_at: Instant,
    /// Zone codes it covers; empty means every zone of the face.
    pub zones: Vec<String>,
    /// Language of the signed form.
    pub language: String,
    /// Interpreter named on the form.
    pub interpreter: Option<String>,
    /// The client agreed to numbing cream.
    pub anaesthetic_agreed: bool,
    /// Signed by a guardian because the client was a minor.
    pub by_guardian: bool,
}

/// The person treating.
#[derive(Debug, Clone)]
pub struct PractitionerFacts {
    /// Name, for findings.
    pub name: String,
    /// May perform treatments at all.
    pub may_treat: bool,
    /// Deepest depth their licence or the practice allows; none set means none allowed above 0.
    pub max_depth: Option<Depth>,
    /// Last day of the licence, when recorded.
    pub licence_expires: Option<Day>,
    /// Last day of the insurance, when recorded.
    pub insurance_expires: Option<Day>,
    /// Microneedling is a service of their scope.
    pub in_scope: bool,
}

/// The device in use.
#[derive(Debug, Clone)]
pub struct DeviceFacts {
    /// Which device.
    pub id: DeviceId,
    /// Make and model.
    pub name: String,
    /// How it moves its needles.
    pub kind: DeviceKind,
    /// Deepest depth the device reaches or is labelled for.
    pub max_depth: Depth,
    /// Question codes its labelling lists as contraindications: matching lines become blocks.
    pub labelled_contraindications: Vec<String>,
}

/// A zone as charted.
#[derive(Debug, Clone)]
pub struct ZoneFacts {
    /// Zone code of the face chart (`forehead`, `cheek_left`, …).
    pub zone: String,
    /// The zone's name in words.
    pub label: String,
    /// Depth, once typed.
    pub depth: Option<Depth>,
    /// Passes, once typed.
    pub passes: Option<u8>,
    /// Endpoint, once chosen.
    pub has_endpoint: bool,
}

/// Whether a lot was recalled or put in quarantine, or a load recalled, seen from one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recalled {
    /// Never.
    No,
    /// Before the session began: it must not touch anybody.
    Before,
    /// Since the session began: what was done with it must still be signed for, so that the recall
    /// finds the client.
    Since,
}

/// A cartridge in use, or another thing that is used once.
#[derive(Debug, Clone)]
pub struct CartridgeFacts {
    /// The lot on record.
    pub lot_id: LotId,
    /// Lot number as printed.
    pub lot: String,
    /// What it is ("Cartridge 36 pins").
    pub product: String,
    /// Unit or serial, when printed.
    pub unit: String,
    /// Last day of use; missing stops the work.
    pub expires: Option<Day>,
    /// Recalled by its maker or the practice.
    pub recalled: Recalled,
    /// Set apart in quarantine.
    pub quarantined: Recalled,
    /// It is a needle cartridge, roller or stamp head, of which each session needs a new one.
    pub is_needle: bool,
    /// Every unit of its lot carries a printed number.
    pub needs_unit: bool,
    /// Where the same unit was used first, in words, when that is another treatment (any client,
    /// any day).
    pub used_in: Option<String>,
    /// Units left in stock before this one, without those of treatments begun earlier; zero means
    /// it was never received.
    pub on_hand: i32,
}

/// A product applied.
#[derive(Debug, Clone)]
pub struct ProductFacts {
    /// What it is.
    pub product: String,
    /// Lot number as printed.
    pub lot: String,
    /// Last day of use.
    pub expires: Option<Day>,
    /// Last day after opening (period-after-opening), when opened and known.
    pub use_by_after_opening: Option<Day>,
    /// Recalled by its maker or the practice.
    pub recalled: Recalled,
    /// Set apart in quarantine.
    pub quarantined: Recalled,
}

/// A sterile pack opened for the session.
#[derive(Debug, Clone)]
pub struct PackUsed {
    /// Code on its label.
    pub code: String,
    /// Name.
    pub name: String,
    /// Why it may not be used, in words; none when it may.
    pub stopped: Option<String>,
    /// Whether its load was recalled.
    pub recalled: Recalled,
}

/// A closed treatment of the same client.
#[derive(Debug, Clone)]
pub struct PastTreatment {
    /// Day it was done.
    pub day: Day,
    /// Depth per zone code.
    pub zones: Vec<(String, Depth)>,
}

/// One planned or running treatment with everything around it.
#[derive(Debug, Clone)]
pub struct TreatmentContext {
    /// Today in the practice's time zone.
    pub today: Day,
    /// The practice's parameters.
    pub parameters: Parameters,
    /// Names of people who may lift stops, for "who lifts".
    pub lifters: Vec<String>,
    /// The client.
    pub client: ClientFacts,
    /// The medical history.
    pub history: HistoryFacts,
    /// The newest signed consent, whether or not it is still in force.
    pub consent: Option<ConsentFacts>,
    /// The person treating.
    pub practitioner: PractitionerFacts,
    /// The device, once chosen.
    pub device: Option<DeviceFacts>,
    /// Zones charted so far.
    pub zones: Vec<ZoneFacts>,
    /// Cartridges scanned so far.
    pub cartridges: Vec<CartridgeFacts>,
    /// Products recorded so far.
    pub products: Vec<ProductFacts>,
    /// Packs opened so far.
    pub packs: Vec<PackUsed>,
    /// Numbing cream is used in this session.
    pub anaesthetic_used: bool,
    /// Closed microneedling treatments of this client, newest first.
    pub past: Vec<PastTreatment>,
    /// Today's opening checklist state: the reason treatments are shut, if they are (K01, R20).
    pub practice_shut: Option<String>,
    /// The room and when the client before left it, when nobody turned it over since (K02, R20).
    pub room_left: Option<(String, String)>,
    /// The time-out before the first needle is closed, or not kept by this practice (K03).
    pub time_out_done: bool,
    /// The skin was inspected, whatever it showed.
    pub skin_inspected: bool,
    /// The client was asked how much it hurts.
    pub pain_asked: bool,
    /// The tube of the numbing cream is known by lot, when cream is used.
    pub numbing_lot_known: bool,
    /// Numbing cream is stamped as put on and as removed completely, when cream is used.
    pub numbing_removed: bool,
    /// Immediate reaction recorded.
    pub has_reaction: bool,
    /// Aftercare sheet given.
    pub aftercare_given: bool,
}

impl TreatmentContext {
    /// Something is charted or opened: what should have come before the first needle is overdue.
    pub(super) fn has_begun(&self) -> bool {
        !(self.zones.is_empty() && self.cartridges.is_empty())
    }

    /// The client's age in whole years on the day; nothing without a date of birth.
    pub(super) fn age(&self) -> Option<i32> {
        let early = self.parameters.is_on("leap_birthday_early");
        self.client.born.map(|born| age_on(born, self.today, early))
    }

    /// Too young to agree alone; nothing without a date of birth.
    pub(super) fn is_minor(&self) -> Option<bool> {
        self.age().map(|age| age < self.parameters.get("adult_age"))
    }

    pub(super) fn voice(&self) -> Voice<'_> {
        Voice { parameters: &self.parameters, lifters: &self.lifters }
    }
}
