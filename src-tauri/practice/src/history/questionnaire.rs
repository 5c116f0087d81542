//! The questionnaire as data: what is asked, what follows, and what each answer does to a
//! treatment. Kept in the practice's own database by version, so that an answer from years ago is
//! still read with the question it was given to.

use crate::rules::Severity;
use crate::{Error, Result};
use serde::{Deserialize, Serialize};

/// The questionnaire Dermis brings along (domain reference §2.2).
pub(crate) const BUILT_IN: &str = include_str!("questionnaire.v1.en.toml");

/// A version of the questionnaire in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// Code, "HISTORY-MN".
    pub code: String,
    /// Version, from 1.
    pub version: i32,
    /// Language of the texts, BCP 47.
    pub language: String,
    /// Heading for the client.
    pub title: String,
    /// Sections in the order asked.
    pub sections: Vec<Section>,
}

/// Questions that belong together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Code.
    pub code: String,
    /// Heading.
    pub title: String,
    /// Its questions.
    pub questions: Vec<Question>,
}

/// One yes-or-no question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Code, stable for ever: answers and device labels name it.
    pub code: String,
    /// The question as the client reads or hears it.
    pub text: String,
    /// Its short name for the staff.
    pub label: String,
    /// The desk may ask it but never reads the answer again.
    #[serde(default)]
    pub sensitive: bool,
    /// What the banner on the client's page says when the answer is yes; most have none.
    #[serde(default)]
    pub alert: Option<String>,
    /// What is asked after a yes.
    #[serde(default)]
    pub follow_ups: Vec<FollowUp>,
    /// What a yes does.
    #[serde(default)]
    pub effects: Vec<Effect>,
}

/// What is asked after a yes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// Code within the question.
    pub code: String,
    /// The text.
    pub text: String,
    /// What is answered.
    pub kind: FollowUpKind,
    /// It decides an effect, so the answer is not complete without it.
    #[serde(default)]
    pub required: bool,
    /// Asked only when another follow-up has one of these answers.
    #[serde(default)]
    pub shown_if: Option<Condition>,
    /// What may be chosen.
    #[serde(default)]
    pub options: Vec<ChoiceOption>,
}

/// The form of a follow-up's answer. Several choices or zones are kept as codes with commas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FollowUpKind {
    /// A calendar day, today or earlier.
    Date,
    /// One of the options.
    Choice,
    /// One or more of the options.
    Choices,
    /// Free text.
    Text,
    /// One or more zones of the face chart.
    Zones,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct ChoiceOption {
    /// Code.
    pub code: String,
    /// Text.
    pub label: String,
}

/// When an effect holds or a follow-up is asked: the named follow-up has one of the options, lies
/// within a time before today, or (neither given) was answered at all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The follow-up looked at.
    pub follow_up: String,
    /// One of these options was chosen.
    #[serde(default)]
    pub any_of: Vec<String>,
    /// The day answered is less than this long ago.
    #[serde(default)]
    pub within: Option<Within>,
}

/// A length of time: a parameter of the practice, or a number of the questionnaire itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Within {
    /// Parameter that holds the number.
    #[serde(default)]
    pub parameter: Option<String>,
    /// The number, when no parameter holds it.
    #[serde(default)]
    pub count: u32,
    /// Its unit.
    pub unit: Unit,
}

/// Unit of a length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Calendar months; a day the month lacks becomes its last day.
    Months,
}

/// What an effect touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The needling itself.
    Treatment,
    /// Numbing cream only; the treatment may go on without it.
    Anaesthetic,
    /// Services that bring current, heat or light into the skin; plain needling is not one.
    Energy,
}

/// What an answer does. Texts may name follow-ups (`{stopped_on}`), the time set (`{limit}`) and
/// the day from which it no longer holds (`{from}`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Effect {
    /// Tells effects of one question apart; empty for its main one.
    #[serde(default)]
    pub code: String,
    /// When it holds; a yes is enough when not given.
    #[serde(default)]
    pub when: Option<Condition>,
    /// How far it stops the work.
    pub severity: Severity,
    /// What it touches.
    pub scope: Scope,
    /// It concerns only the zones named in the follow-up `zones`.
    #[serde(default)]
    pub area: bool,
    /// One line.
    pub title: String,
    /// The facts.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// Where it comes from.
    pub source: String,
    /// How to go on.
    pub how: String,
    /// Words that make a product a match; a matching product stops the work.
    #[serde(default)]
    pub matches: Vec<String>,
    /// The follow-up whose free text is such a word.
    #[serde(default)]
    pub matches_follow_up: Option<String>,
}

impl Questionnaire {
    /// Reads a questionnaire from its text.
    ///
    /// # Errors
    /// [`Error::Template`] naming the place that does not read.
    pub(crate) fn parse(body: &str) -> Result<Self> {
        toml::from_str(body).map_err(|error| Error::Template(error.to_string()))
    }

    /// Every question in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The question with this code.
    #[must_use]
    pub fn question(&self, code: &str) -> Option<&Question> {
        self.questions().find(|question| question.code == code)
    }
}
