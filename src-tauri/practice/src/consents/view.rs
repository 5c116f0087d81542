//! A consent as read back.

use super::asked::{FormKind, FormShape};
use super::{
    Asked, ConfirmedSession, ConsentDraft, ConsentPart, FormLanguage, PhotoChoices, ScannedPage,
    Signer,
};
use crate::codes::codes;
use crate::{ClientId, ConsentId, Day, Depth, DocumentId, Instant, StaffId};
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

/// How a withdrawal came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum WithdrawnHow {
    /// By word of mouth, which counts (domain reference §5.1).
    Spoken,
    /// In writing.
    Written,
}
codes!(WithdrawnHow: Spoken => "spoken", Written => "written");

/// A withdrawal as staff record it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, specta::Type)]
pub struct WithdrawalFields {
    /// What is taken back.
    pub scope: WithdrawalScope,
    /// The day the client said so; not in the future.
    pub told_on: Day,
    /// How they said it.
    pub how: WithdrawnHow,
    /// Who received it.
    pub received_by: StaffId,
    /// As told; may be empty.
    pub reason: String,
}

/// A withdrawal on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Withdrawn {
    /// What was taken back.
    pub scope: WithdrawalScope,
    /// As told; may be empty, a client owes no reason.
    pub reason: String,
    /// The day it was said.
    pub told_on: Option<Day>,
    /// By word of mouth or in writing; nothing when an earlier version recorded it.
    pub how: Option<WithdrawnHow>,
    /// Who received it.
    pub received_by: String,
    /// When it was recorded.
    pub at: Instant,
    /// Who recorded it.
    pub by: String,
}

/// A form out on paper, to be signed by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct InkForm {
    /// The printed pages.
    pub document: DocumentId,
    /// When they were made.
    pub at: Instant,
}

/// What a signed consent adds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct SignedConsent {
    /// When.
    pub at: Instant,
    /// The day, in the practice's zone.
    pub on: Day,
    /// Last day it covers, unless it is withdrawn; nothing for a form that holds until then.
    pub valid_until: Option<Day>,
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
    /// Code of the form ("consent-peel").
    pub code: String,
    /// Title of the form ("Consent to a chemical peel").
    pub name: String,
    /// What it asks.
    pub asks: Vec<Asked>,
    /// What can be withdrawn of it once it is signed.
    pub withdrawable: Vec<WithdrawalScope>,
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
    /// The languages it can be had in.
    pub languages: Vec<FormLanguage>,
    /// The wording was read by the clinic's director.
    pub reviewed: bool,
    /// Set once it was made to be signed by hand; while it is a draft, its signed page is awaited.
    pub on_paper: Option<InkForm>,
    /// Its pages, scanned back.
    pub scans: Vec<ScannedPage>,
    /// Set once signed.
    pub signed: Option<SignedConsent>,
    /// Later sessions of the course confirmed under it.
    pub sessions: Vec<ConfirmedSession>,
    /// The session that can be confirmed today; nothing when there is none.
    pub next_session: Option<u8>,
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
    /// Code of the form ("consent-peel").
    pub code: String,
    /// Title of the form ("Consent to a chemical peel").
    pub name: String,
    /// How far along.
    pub state: ConsentState,
    /// When it was started.
    pub created_at: Instant,
    /// It is out on paper, and its signed page is awaited.
    pub awaits_page: bool,
    /// Deepest setting agreed.
    pub max_depth_um: Option<Depth>,
    /// Zone codes agreed.
    pub areas: Vec<String>,
    /// Set once signed.
    pub signed: Option<SignedConsent>,
    /// Withdrawals, oldest first.
    pub withdrawals: Vec<Withdrawn>,
    /// The newest one of this form that is signed, and nothing ended it by today.
    pub in_force: bool,
}

/// A stored consent.
pub(crate) struct ConsentRow {
    pub id: ConsentId,
    pub client: ClientId,
    pub number: i32,
    pub template: Uuid,
    /// Code of the template.
    pub code: String,
    pub state: ConsentState,
    pub draft: ConsentDraft,
    pub created_at: Instant,
    pub ink: Option<InkForm>,
    pub signed: Option<SignedRow>,
    pub withdrawals: Vec<Withdrawn>,
    pub version: i32,
}

/// What the newest signed form that asked says to photographs.
pub(crate) struct PhotoStanding {
    /// As answered.
    pub choices: PhotoChoices,
    /// Photographs were withdrawn since, on whichever form that was recorded: who takes a yes back means
    /// every one given before.
    pub taken_back: bool,
}

/// The columns a signature fills.
pub(crate) type SignedRow = SignedConsent;

impl ConsentRow {
    /// Whether it is out on paper and its signed page is awaited.
    pub(crate) fn is_on_paper(&self) -> bool {
        self.state == ConsentState::Draft && self.ink.is_some()
    }

    /// Whether what the form agrees to was withdrawn: the treatment, or all a photo release is about.
    pub(crate) fn is_withdrawn(&self) -> bool {
        let all = match FormKind::of(&self.code).is_photo_release() {
            true => WithdrawalScope::Photos,
            false => WithdrawalScope::Treatment,
        };
        self.withdrawals.iter().any(|row| row.scope == all)
    }

    pub(super) fn summary(
        self,
        client_number: i32,
        name: String,
        in_force: bool,
    ) -> ConsentSummary {
        ConsentSummary {
            in_force,
            awaits_page: self.is_on_paper(),
            id: self.id,
            number: super::form_number(client_number, self.number),
            code: self.code,
            name,
            state: self.state,
            created_at: self.created_at,
            max_depth_um: self.draft.plan.max_depth_um,
            areas: self.draft.plan.areas,
            signed: self.signed,
            withdrawals: self.withdrawals,
        }
    }
}

impl FormShape {
    /// What can be withdrawn of a signed form: what it agrees to, and the photographs it asked about.
    pub(super) fn withdrawable(&self) -> Vec<WithdrawalScope> {
        let whole = (!self.kind.is_photo_release()).then_some(WithdrawalScope::Treatment);
        let photos = self.asks(Asked::Photos).then_some(WithdrawalScope::Photos);
        whole.into_iter().chain(photos).collect()
    }
}
