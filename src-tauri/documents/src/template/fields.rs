//! The closed list of merge fields, flags and labels each kind of paper knows. A template naming
//! anything else is refused before a client ever sees it.

/// A merge field: what the program fills in by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name between the braces.
    pub name: &'static str,
    /// What it stands for, in words.
    pub what: &'static str,
    /// What stands there for the sample client.
    pub sample: &'static str,
}

const fn field(name: &'static str, what: &'static str, sample: &'static str) -> Field {
    Field { name, what, sample }
}

const CONSENT_FIELDS: &[Field] = &[
    field("aftercare.version", "Name and version of the aftercare sheet", "Aftercare MN v1"),
    field(
        "alternatives_notes",
        "What was said about other choices",
        "a light peel, or no treatment",
    ),
    field("anaesthetic", "Numbing cream", "lidocaine 4 %, 30 minutes"),
    field("areas", "Areas to be treated", "forehead, cheeks, chin"),
    field("client.dob_long", "Date of birth", "3 March 1991"),
    field("client.full_name", "Full name of the client", "Maria Kowalska"),
    field("client.no", "Number of the client", "004217"),
    field("clinic.name", "Name of the practice", "Linden Row Skin Clinic"),
    field("clinic.phone", "Telephone of the practice", "01632 960 118"),
    field("course.n", "Sessions in the course", "4"),
    field("course.weeks", "Weeks between sessions", "4"),
    field("date_long", "The day it is signed", "24 November 2026"),
    field("device.model", "Device", "Needlepen Pro 3"),
    field("emergency.number", "Emergency number", "999"),
    field("explained_by", "Who explained the treatment", "Ada Okafor"),
    field("form.id", "Number of the form", "C-004217-01"),
    field("interpreter", "Name of the interpreter", "Ana Lima"),
    field("iso_months", "Months after isotretinoin", "6"),
    field("lang", "Language of the form, in its own words", "English"),
    field("marketing_uses", "Where published pictures may appear", "none"),
    field("max_depth_mm", "Deepest setting in mm", "1.00"),
    field("prac.name", "Name of the practitioner", "Ada Okafor"),
    field(
        "prac.title_licence",
        "Title and licence of the practitioner",
        "Skin therapist, LT-20418",
    ),
    field("precare.version", "Name and version of the sheet sent before", "Precare MN v1"),
    field("privacy.version", "Version of the privacy notice", "v1"),
    field("questions", "The client's questions", "how long the redness lasts"),
    field("retention.years", "Years the record is kept", "10"),
    field("valid_until", "Last day the form covers", "24 November 2027"),
];

const AFTERCARE_FIELDS: &[Field] = &[
    field("client.first", "What the client is called", "Maria"),
    field("clinic.phone", "Telephone of the practice", "01632 960 118"),
    field("date", "Day of the treatment", "24 November 2026"),
    field("depth", "Deepest setting used, in mm", "0.75"),
    field("emergency.number", "Emergency number", "999"),
    field("lot", "Lot of the needle tip", "NP36-2411"),
    field("next_date", "Earliest day of the next session", "Tuesday 22 December"),
    field("oncall", "Whom to call out of hours", "01632 960 119"),
    field("post_product", "Products given to take home", "the balm we gave you"),
    field("resume_day", "Day on which products may return", "5"),
    field("review_date", "Day of the review picture", "5 January 2027"),
    field("wash_hours", "Hours until the first wash", "6"),
    field("zones", "Treated areas", "forehead, cheeks, chin"),
];

/// A flag: `{{#name}}…{{/name}}` is printed only when it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flag {
    /// Its name.
    pub name: &'static str,
    /// When it holds.
    pub what: &'static str,
}

/// Merge fields a template of this code may use; empty for an unknown code.
#[must_use]
pub fn fields(code: &str) -> Vec<&'static Field> {
    match code {
        "consent-mn" => CONSENT_FIELDS.iter().collect(),
        "aftercare-mn" => AFTERCARE_FIELDS.iter().collect(),
        _ => Vec::new(),
    }
}

/// Flags a template of this code may use in `{{#flag}}…{{/flag}}`; empty for an unknown code.
#[must_use]
pub fn flags(code: &str) -> Vec<&'static Flag> {
    match code {
        "consent-mn" => vec![&Flag { name: "interpreter", what: "Somebody interprets" }],
        "aftercare-mn" => {
            vec![&Flag { name: "deep", what: "The deepest zone had 1.00 mm or more" }]
        }
        _ => Vec::new(),
    }
}

type Parts = &'static [(&'static str, &'static [&'static str])];

/// Labels and parts (with their lines) the layout of this paper cannot do without.
pub(super) fn required(code: &str) -> (&'static [&'static str], Parts) {
    match code {
        "consent-mn" => (CONSENT_LABELS, CONSENT_PARTS),
        "aftercare-mn" => (AFTERCARE_LABELS, AFTERCARE_PARTS),
        _ => (&[], &[]),
    }
}

const CONSENT_LABELS: &[&str] = &[
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
    "session_client",
    "session_date",
    "session_depth",
    "session_number",
    "session_practitioner",
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

const CONSENT_PARTS: Parts = &[
    ("photos", &["record", "teaching", "marketing"]),
    ("decision", &["treatment", "numbing", "electronic"]),
    ("sessions", &[]),
    ("withdrawal", &[]),
];

const AFTERCARE_LABELS: &[&str] = &["chart", "explained_by", "given", "of", "page", "subtitle"];

const AFTERCARE_PARTS: Parts = &[
    ("facts", &["treated", "deepest", "lot", "next"]),
    ("call", &["when", "phone", "out_of_hours"]),
    ("emergency", &["number", "when"]),
];
