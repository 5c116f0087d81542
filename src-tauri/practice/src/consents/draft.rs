//! What is filled in before signing: the plan, the talk, and each choice. Nothing is chosen for
//! anybody: every choice starts unset and is asked for by name.

use super::items;
use crate::treatments::zone_named;
use crate::{Depth, DeviceId, Error, Result, StaffId, text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is planned, as staff agree it with the client.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct ConsentPlan {
    /// Zone codes of the face chart.
    pub areas: Vec<String>,
    /// Areas the face chart does not have, in words ("lower legs").
    #[serde(default)]
    pub other_areas: String,
    /// The needling device.
    pub device_id: Option<DeviceId>,
    /// Any other device, as named to the client.
    #[serde(default)]
    pub device_name: String,
    /// Deepest setting that may be used without asking again.
    pub max_depth_um: Option<Depth>,
    /// Sessions in the course.
    pub sessions: Option<u8>,
    /// Weeks between sessions.
    pub weeks: Option<u8>,
    /// Numbing cream as named to the client ("lidocaine 4 %, 30 minutes"), or "none".
    pub anaesthetic: String,
    /// Peel, wax, solution, light or test spot as named to the client; empty: as the record will say.
    #[serde(default)]
    pub product: String,
    /// What was said about other choices for this client.
    pub alternatives_notes: String,
    /// The recommended step the client declines.
    #[serde(default)]
    pub advice: String,
    /// What may happen without it, as told.
    #[serde(default)]
    pub advice_risks: String,
}

/// How it was made sure who signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum IdentityCheck {
    /// An identity paper with a picture was seen.
    PhotoId,
    /// Staff know the person.
    KnownHere,
    /// Name and date of birth were asked for and matched.
    NameAndBirth,
}

impl IdentityCheck {
    /// In words, as printed.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::PhotoId => "identity paper with picture seen",
            Self::KnownHere => "known to staff",
            Self::NameAndBirth => "name and date of birth asked and matched",
        }
    }
}

/// The three photograph choices. Saying no changes nothing for the treatment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct PhotoChoices {
    /// Kept only in the client's record.
    pub record: Option<bool>,
    /// Staff teaching.
    pub teaching: Option<bool>,
    /// Website, print or social media.
    pub marketing: Option<bool>,
}

/// The three ticks of the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct DecisionTicks {
    /// Agrees to the treatment described.
    pub treatment: Option<bool>,
    /// Agrees to numbing cream.
    pub numbing: Option<bool>,
    /// Agrees to sign electronically, knowing of the paper form.
    pub electronic: Option<bool>,
}

/// What the client did with the offered copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum CopyChoice {
    /// Took a printed copy.
    Taken,
    /// Asked for an electronic copy.
    ECopy,
    /// Wanted none.
    Declined,
}

/// The guardian who signs for a minor.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct SigningGuardian {
    /// Name as on the identity paper.
    pub name: String,
    /// "mother", "legal guardian".
    pub relation: String,
    /// What gives them authority.
    pub authority: String,
    /// Where they are reached during the treatment.
    #[serde(default)]
    pub phone: String,
    /// Their identity paper was seen.
    pub id_seen: bool,
}

/// Everything on the form that a person fills in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct ConsentDraft {
    /// What is planned.
    pub plan: ConsentPlan,
    /// The client's questions, or "none": an empty line is not an answer.
    pub questions: String,
    /// Who explained the treatment and signs for that.
    pub explained_by: Option<StaffId>,
    /// How long the talk took.
    pub minutes: Option<i32>,
    /// Interpreter's name; empty when none was needed.
    pub interpreter: String,
    /// Who sees the client sign; empty when nobody has to.
    #[serde(default)]
    pub witness: String,
    /// How the client's identity was checked.
    pub identity_check: Option<IdentityCheck>,
    /// Photograph choices.
    pub photos: PhotoChoices,
    /// Where published pictures may appear; asked for when marketing is yes.
    pub marketing_uses: String,
    /// The decision.
    pub decisions: DecisionTicks,
    /// Answers to the items of the form's text, by the key of the item: the client's initials, or the key
    /// of the answer they chose.
    #[serde(default)]
    pub items: BTreeMap<String, String>,
    /// The offered copy.
    pub copy: Option<CopyChoice>,
    /// For a minor.
    pub guardian: SigningGuardian,
}

impl SigningGuardian {
    /// "Salma Haddad, mother, parent. Identity paper seen."; empty without a name.
    pub(crate) fn in_words(&self) -> String {
        if self.name.is_empty() {
            return String::new();
        }
        let parts = [&self.name, &self.relation, &self.authority];
        let known: Vec<&str> =
            parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        let seen =
            if self.id_seen { "Identity paper seen." } else { "Identity paper not seen yet." };
        format!("{}. {seen}", known.join(", "))
    }
}

impl ConsentPlan {
    /// The plan in its stored form.
    pub(crate) fn checked(self) -> Result<Self> {
        if self.areas.iter().any(|code| zone_named(code).is_none()) {
            return Err(Error::invalid("plan.areas", "unknown"));
        }
        if self.max_depth_um.is_some_and(|depth| !depth.is_sane()) {
            return Err(Error::invalid("plan.max_depth_um", "out_of_range"));
        }
        if self.sessions.is_some_and(|sessions| !(1..=24).contains(&sessions)) {
            return Err(Error::invalid("plan.sessions", "out_of_range"));
        }
        if self.weeks.is_some_and(|weeks| !(1..=52).contains(&weeks)) {
            return Err(Error::invalid("plan.weeks", "out_of_range"));
        }
        Ok(Self {
            other_areas: text::typed("plan.other_areas", &self.other_areas, 200)?,
            device_name: text::typed("plan.device_name", &self.device_name, 120)?,
            anaesthetic: text::typed("plan.anaesthetic", &self.anaesthetic, 200)?,
            product: text::typed("plan.product", &self.product, 200)?,
            alternatives_notes: text::typed(
                "plan.alternatives_notes",
                &self.alternatives_notes,
                600,
            )?,
            advice: text::typed("plan.advice", &self.advice, 600)?,
            advice_risks: text::typed("plan.advice_risks", &self.advice_risks, 600)?,
            ..self
        })
    }
}

impl ConsentDraft {
    /// The draft in its stored form. Unset items are fine here; they are asked for at signing.
    pub(crate) fn checked(self) -> Result<Self> {
        if self.minutes.is_some_and(|minutes| !(1..=480).contains(&minutes)) {
            return Err(Error::invalid("minutes", "out_of_range"));
        }
        Ok(Self {
            plan: self.plan.checked()?,
            questions: text::typed("questions", &self.questions, 1_000)?,
            interpreter: text::typed("interpreter", &self.interpreter, 120)?,
            witness: text::typed("witness", &self.witness, 120)?,
            marketing_uses: text::typed("marketing_uses", &self.marketing_uses, 300)?,
            items: items::typed(self.items)?,
            guardian: SigningGuardian {
                name: text::typed("guardian.name", &self.guardian.name, 120)?,
                relation: text::typed("guardian.relation", &self.guardian.relation, 60)?,
                authority: text::typed("guardian.authority", &self.guardian.authority, 120)?,
                phone: text::typed("guardian.phone", &self.guardian.phone, 60)?,
                id_seen: self.guardian.id_seen,
            },
            ..self
        })
    }

    /// Who signs as witness: the interpreter, or else whoever sees the client sign.
    pub(crate) fn witness_name(&self) -> &str {
        if self.interpreter.is_empty() { &self.witness } else { &self.interpreter }
    }

    /// What was answered with no, for the evidence.
    pub(crate) fn refusals(&self) -> Vec<String> {
        [
            ("photos.record", self.photos.record),
            ("photos.teaching", self.photos.teaching),
            ("photos.marketing", self.photos.marketing),
            ("decisions.numbing", self.decisions.numbing),
        ]
        .into_iter()
        .filter(|(_, answer)| *answer == Some(false))
        .map(|(name, _)| name.to_owned())
        .collect()
    }
}
