//! A consent as read back.

use super::{ConsentDraft, ConsentPart, Signer};
use crate::{ClientId, ConsentId, Day, Depth, DocumentId, Instant};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How far along a consent is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ConsentState {
    /// Being filled in.
    Draft,
    /// Signed and frozen.
    Signed,
    /// Given up before signing.
    Discarded,
}

impl ConsentState {
    /// The variant with this stored code.
    pub(crate) fn named(code: &str) -> Option<Self> {
        match code {
            "draft" => Some(Self::Draft),
            "signed" => Some(Self::Signed),
            "discarded" => Some(Self::Discarded),
            _ => None,
        }
    }
}

/// What a withdrawal takes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum WithdrawalScope {
    /// The treatment: no further session under this form.
    Treatment,
    /// Uses of photographs, for the future.
    Photos,
}

impl WithdrawalScope {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Treatment => "treatment",
            Self::Photos => "photos",
        }
    }

    pub(crate) fn named(code: &str) -> Option<Self> {
        [Self::Treatment, Self::Photos].into_iter().find(|scope| scope.name() == code)
    }
}

/// A withdrawal on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Withdrawn {
    /// What was taken back.
    pub scope: WithdrawalScope,
    /// As told; may be empty, a client owes no reason.
    pub reason: String,
    /// When.
    pub at: Instant,
    /// Who received it.
    pub by: String,
}

/// What a signed consent adds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct SignedConsent {
    /// When.
    pub at: Instant,
    /// The day, in the practice's zone.
    pub on: Day,
    /// Last day it covers, unless it is withdrawn.
    pub valid_until: Day,
    /// A guardian signed.
    pub by_guardian: bool,
    /// The finished pages.
    pub document: DocumentId,
}

/// One consent with everything on its form.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Consent {
    /// Id.
    pub id: ConsentId,
    /// Whose.
    pub client: ClientId,
    /// Name of the client as printed.
    pub client_name: String,
    /// Date of birth; a form cannot be made without it.
    pub client_born: Option<Day>,
    /// The client is a minor today: a guardian signs.
    pub is_minor: bool,
    /// Number printed on the form.
    pub number: String,
    /// How far along.
    pub state: ConsentState,
    /// What was filled in.
    pub draft: ConsentDraft,
    /// The text the client reads, part by part, with what is filled in so far.
    pub parts: Vec<ConsentPart>,
    /// Items still unset, by wire name. Empty: ready to be signed.
    pub missing: Vec<String>,
    /// Who must sign, in order.
    pub signers: Vec<Signer>,
    /// Name of the wording ("Consent MN v1").
    pub template: String,
    /// Language of the wording, BCP 47.
    pub language: String,
    /// That language in its own words.
    pub language_name: String,
    /// The wording was read by the clinic's director.
    pub reviewed: bool,
    /// Set once signed.
    pub signed: Option<SignedConsent>,
    /// Withdrawals, oldest first.
    pub withdrawals: Vec<Withdrawn>,
    /// Against silent overwriting.
    pub version: i32,
}

/// One consent in the list of a client.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct ConsentSummary {
    /// Id.
    pub id: ConsentId,
    /// Number printed on the form.
    pub number: String,
    /// How far along.
    pub state: ConsentState,
    /// When it was started.
    pub created_at: Instant,
    /// Deepest setting agreed.
    pub max_depth_um: Option<Depth>,
    /// Zone codes agreed.
    pub areas: Vec<String>,
    /// Set once signed.
    pub signed: Option<SignedConsent>,
    /// Withdrawals, oldest first.
    pub withdrawals: Vec<Withdrawn>,
    /// Signed, in date and not withdrawn today.
    pub in_force: bool,
}

/// A stored consent.
pub(crate) struct ConsentRow {
    pub id: ConsentId,
    pub client: ClientId,
    pub number: i32,
    pub template: Uuid,
    pub state: ConsentState,
    pub draft: ConsentDraft,
    pub created_at: Instant,
    pub signed: Option<SignedRow>,
    pub withdrawals: Vec<Withdrawn>,
    pub version: i32,
}

/// The columns a signature fills.
pub(crate) type SignedRow = SignedConsent;

impl ConsentRow {
    /// Whether the treatment was withdrawn.
    pub(crate) fn is_withdrawn(&self) -> bool {
        self.withdrawals.iter().any(|row| row.scope == WithdrawalScope::Treatment)
    }

    pub(super) fn summary(self, client_number: i32, today: Day) -> ConsentSummary {
        let in_date = self.signed.as_ref().is_some_and(|signed| signed.valid_until >= today);
        ConsentSummary {
            in_force: in_date && !self.is_withdrawn(),
            id: self.id,
            number: super::form_number(client_number, self.number),
            state: self.state,
            created_at: self.created_at,
            max_depth_um: self.draft.plan.max_depth_um,
            areas: self.draft.plan.areas,
            signed: self.signed,
            withdrawals: self.withdrawals,
        }
    }
}
