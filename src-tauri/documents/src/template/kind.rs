//! Kinds of papers: each has its layout, its merge fields and the parts it cannot do without. A
//! practice may add papers of its own to a kind, such as `aftercare-led`.

/// What a template is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperKind {
    /// Consent to a treatment, `consent-…`.
    Consent,
    /// Permission for photographs, `photo-release`.
    PhotoRelease,
    /// Authority of a parent or guardian, `minor-guardian`.
    Guardian,
    /// A recommended step was declined, `declined-advice`.
    DeclinedAdvice,
    /// A sheet given before a treatment, `precare-…`.
    Precare,
    /// A sheet given after a treatment, `aftercare-…`.
    Aftercare,
    /// Letter to a client a recall may touch, `letter-recall`.
    RecallLetter,
    /// Answer to a request to be erased, `letter-erasure`.
    ErasureLetter,
    /// Cover of a copy of a client's record, `letter-access`.
    AccessLetter,
    /// A letter of the practice's own, `letter-…`.
    OwnLetter,
}

impl PaperKind {
    /// The kind a template code belongs to; none for a code no paper uses.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        let (kind, rest) = match code {
            "photo-release" => return Some(Self::PhotoRelease),
            "minor-guardian" => return Some(Self::Guardian),
            "declined-advice" => return Some(Self::DeclinedAdvice),
            "letter-recall" => return Some(Self::RecallLetter),
            "letter-erasure" => return Some(Self::ErasureLetter),
            "letter-access" => return Some(Self::AccessLetter),
            _ => code.split_once('-')?,
        };
        let kind = match kind {
            "consent" => Self::Consent,
            "precare" => Self::Precare,
            "aftercare" => Self::Aftercare,
            "letter" => Self::OwnLetter,
            _ => return None,
        };
        let plain = |ch: char| ch.is_ascii_lowercase() || ch.is_ascii_digit() || ch == '-';
        (!rest.is_empty() && rest.chars().all(plain)).then_some(kind)
    }

    /// Whether it is read, answered and signed.
    #[must_use]
    pub fn is_form(self) -> bool {
        matches!(self, Self::Consent | Self::PhotoRelease | Self::Guardian | Self::DeclinedAdvice)
    }

    /// Whether it is a letter.
    #[must_use]
    pub fn is_letter(self) -> bool {
        matches!(
            self,
            Self::RecallLetter | Self::ErasureLetter | Self::AccessLetter | Self::OwnLetter
        )
    }

    /// In words, for an error.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Consent => "a consent",
            Self::PhotoRelease => "a photo release",
            Self::Guardian => "a guardian's form",
            Self::DeclinedAdvice => "a form for declined advice",
            Self::Precare => "a sheet for before a treatment",
            Self::Aftercare => "an aftercare sheet",
            Self::RecallLetter => "a recall letter",
            Self::ErasureLetter => "an answer on erasing",
            Self::AccessLetter => "a cover of a client's record",
            Self::OwnLetter => "a letter of the practice's own",
        }
    }

    /// Labels and parts (with their lines) a paper of this kind cannot do without: for its layout, and
    /// because what is asked must stand on it.
    pub(super) fn required(self, code: &str) -> (Vec<&'static str>, Parts) {
        match self {
            Self::Consent if code == NUMBED => {
                ([FORM_LABELS, COURSE_LABELS].concat(), NUMBED_PARTS)
            }
            Self::Consent => ([FORM_LABELS, COURSE_LABELS].concat(), CONSENT_PARTS),
            Self::PhotoRelease => (FORM_LABELS.to_vec(), RELEASE_PARTS),
            Self::Guardian | Self::DeclinedAdvice => (FORM_LABELS.to_vec(), STATEMENT_PARTS),
            Self::Precare => (SHEET_LABELS.to_vec(), PRECARE_PARTS),
            Self::Aftercare => (SHEET_LABELS.to_vec(), AFTERCARE_PARTS),
            Self::RecallLetter | Self::ErasureLetter | Self::AccessLetter | Self::OwnLetter => {
                (LETTER_LABELS.to_vec(), LETTER_PARTS)
            }
        }
    }
}

type Parts = &'static [(&'static str, &'static [&'static str])];

const FORM_LABELS: &[&str] = &[
    "born",
    "client",
    "copy_declined",
    "copy_e_copy",
    "copy_offered",
    "copy_taken",
    "course",
    "draft",
    "for_ink",
    "form",
    "hash",
    "hash_scope",
    "no",
    "number",
    "of",
    "page",
    "record",
    "remarks",
    "scan",
    "sig_blank",
    "sig_blank_guardian",
    "sig_client",
    "sig_guardian",
    "sig_minor_assent",
    "sig_practitioner",
    "sig_witness",
    "withdrawal_by",
    "withdrawal_date",
    "withdrawal_scope",
    "yes",
];

const COURSE_LABELS: &[&str] =
    &["session_client", "session_date", "session_number", "session_practitioner"];

/// The service that asks whether numbing cream may be used.
const NUMBED: &str = "consent-mn";

const NUMBED_PARTS: Parts = &[
    ("photos", &["record", "teaching", "marketing"]),
    ("decision", &["treatment", "numbing", "electronic"]),
    ("sessions", &[]),
    ("withdrawal", &[]),
];

const CONSENT_PARTS: Parts = &[
    ("photos", &["record", "teaching", "marketing"]),
    ("decision", &["treatment", "electronic"]),
    ("sessions", &[]),
    ("withdrawal", &[]),
];

const RELEASE_PARTS: Parts = &[
    ("photos", &["record", "teaching", "marketing"]),
    ("decision", &["treatment", "electronic"]),
    ("withdrawal", &[]),
];

const STATEMENT_PARTS: Parts = &[("decision", &["treatment", "electronic"]), ("withdrawal", &[])];

const SHEET_LABELS: &[&str] = &["explained_by", "given", "of", "page", "subtitle"];

const PRECARE_PARTS: Parts = &[("call", &["when", "phone"])];

const AFTERCARE_PARTS: Parts = &[
    ("facts", &["treated"]),
    ("call", &["when", "phone", "out_of_hours"]),
    ("emergency", &["number", "when"]),
];

const LETTER_LABELS: &[&str] = &["closing", "reference"];

const LETTER_PARTS: Parts = &[("letter", &[]), ("call", &["phone"])];
