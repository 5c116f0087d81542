//! The closed list of merge fields, flags and labels each kind of paper knows. A template naming
//! anything else is refused before a client ever sees it.

const CONSENT_FIELDS: &[&str] = &[
    "aftercare.version",
    "alternatives_notes",
    "anaesthetic",
    "areas",
    "client.dob_long",
    "client.full_name",
    "client.no",
    "clinic.name",
    "clinic.phone",
    "course.n",
    "course.weeks",
    "date_long",
    "device.model",
    "emergency.number",
    "explained_by",
    "form.id",
    "interpreter",
    "iso_months",
    "lang",
    "marketing_uses",
    "max_depth_mm",
    "prac.name",
    "prac.title_licence",
    "precare.version",
    "privacy.version",
    "questions",
    "retention.years",
    "valid_until",
];

const AFTERCARE_FIELDS: &[&str] = &[
    "client.first",
    "clinic.phone",
    "date",
    "depth",
    "emergency.number",
    "lot",
    "next_date",
    "oncall",
    "post_product",
    "resume_day",
    "review_date",
    "wash_hours",
    "zones",
];

/// Merge fields a template of this code may use; empty for an unknown code.
#[must_use]
pub fn known_fields(code: &str) -> &'static [&'static str] {
    match code {
        "consent-mn" => CONSENT_FIELDS,
        "aftercare-mn" => AFTERCARE_FIELDS,
        _ => &[],
    }
}

/// Flags a template of this code may use in `{{#flag}}…{{/flag}}`; empty for an unknown code.
#[must_use]
pub fn known_flags(code: &str) -> &'static [&'static str] {
    match code {
        "consent-mn" => &["interpreter"],
        "aftercare-mn" => &["deep"],
        _ => &[],
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
