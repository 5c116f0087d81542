//! The closed lists of merge fields and flags each kind of paper knows, each with what it is and a
//! sample to show. A template naming anything else is refused before a client ever sees it.

use super::kind::PaperKind::{
    self, AccessLetter, Aftercare, Consent, DeclinedAdvice, ErasureLetter, Guardian, OwnLetter,
    PhotoRelease, Precare, RecallLetter,
};

/// A merge field: `{{name}}`, filled in from the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name as written between the braces.
    pub name: &'static str,
    /// What stands there.
    pub what: &'static str,
    /// What it could say.
    pub sample: &'static str,
}

/// A flag: `{{#name}}…{{/name}}` is printed only when it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flag {
    /// Its name.
    pub name: &'static str,
    /// When it holds.
    pub what: &'static str,
}

/// Merge fields a template of this code may use; empty for a code no paper uses.
#[must_use]
pub fn fields(code: &str) -> Vec<&'static Field> {
    of_kind(code, FIELDS)
}

/// Flags a template of this code may use; empty for a code no paper uses.
#[must_use]
pub fn flags(code: &str) -> Vec<&'static Flag> {
    of_kind(code, FLAGS)
}

fn of_kind<T>(
    code: &str,
    groups: &'static [(&'static [PaperKind], &'static [T])],
) -> Vec<&'static T> {
    let Some(kind) = PaperKind::of(code) else { return Vec::new() };
    let mine = groups.iter().filter(|(kinds, _)| kinds.contains(&kind));
    mine.flat_map(|(_, items)| items.iter()).collect()
}

const fn field(name: &'static str, what: &'static str, sample: &'static str) -> Field {
    Field { name, what, sample }
}

const fn flag(name: &'static str, what: &'static str) -> Flag {
    Flag { name, what }
}

const FORMS: &[PaperKind] = &[Consent, PhotoRelease, Guardian, DeclinedAdvice];
const LETTERS: &[PaperKind] = &[RecallLetter, ErasureLetter, AccessLetter, OwnLetter];

const FIELDS: &[(&[PaperKind], &[Field])] = &[
    (
        &[
            Consent,
            PhotoRelease,
            Guardian,
            DeclinedAdvice,
            Precare,
            Aftercare,
            RecallLetter,
            ErasureLetter,
            AccessLetter,
            OwnLetter,
        ],
        &[
            field("clinic.name", "Name of the practice", "Linden Row Skin Clinic"),
            field("clinic.phone", "Telephone of the practice", "01632 960 118"),
        ],
    ),
    (
        &[Consent, PhotoRelease, Guardian, DeclinedAdvice, Precare, Aftercare],
        &[field("emergency.number", "Number of the emergency services", "999")],
    ),
    (
        FORMS,
        &[
            field("areas", "Areas planned, in words", "forehead, cheeks, mouth area, chin"),
            field("client.dob_long", "Client's date of birth, in words", "3 March 1991"),
            field("client.full_name", "Client's full name", "Siobhán O'Brien"),
            field("client.no", "Client's number", "004217"),
            field("date_long", "The day the form is made, in words", "22 September 2026"),
            field("explained_by", "Who explains", "Ada Okafor"),
            field("form.id", "Number of the form", "C-004217-07"),
            field("interpreter", "Interpreter's name; only inside the flag", "Maria Lopez"),
            field("lang", "The form's language in its own words", "English"),
            field("marketing_uses", "Where published pictures may appear", "clinic website"),
            field("prac.name", "Who treats", "Ada Okafor"),
            field(
                "prac.title_licence",
                "Title and licence of who treats",
                "Skin therapist, LT-20418",
            ),
            field("questions", "The client's questions", "how long redness lasts"),
            field("retention.years", "Years a record is kept", "10"),
        ],
    ),
    (
        &[Consent],
        &[
            field("aftercare.version", "The aftercare sheet that belongs to it", "Aftercare MN v1"),
            field(
                "alternatives_notes",
                "Other choices as discussed",
                "retinoid at home, or light peels",
            ),
            field(
                "anaesthetic",
                "Numbing cream as named to the client",
                "lidocaine 4 % cream, 30 minutes",
            ),
            field("course.n", "Sessions planned", "4"),
            field("course.weeks", "Weeks between sessions", "4"),
            field("device.model", "The device", "Needlepen Pro 3"),
            field("max_depth_mm", "Deepest setting agreed, in mm", "1.00"),
            field("precare.version", "The sheet given before the treatment", "Precare MN v1"),
            field("privacy.version", "Version of the privacy notice", "v1"),
            field(
                "product",
                "Peel, wax, solution, light or test spot planned",
                "glycolic acid 30 %, 2 layers",
            ),
            field("valid_until", "Last day the consent holds, in words", "22 September 2027"),
        ],
    ),
    (&[Consent, Precare], &[field("iso_months", "Months after isotretinoin to wait", "6")]),
    (
        &[Guardian],
        &[
            field("guardian.authority", "What gives the guardian authority", "mother with custody"),
            field("guardian.name", "Guardian's name", "Nora O'Brien"),
            field("guardian.phone", "Where the guardian is reached", "07700 900 123"),
            field("guardian.relation", "Relation to the young person", "mother"),
        ],
    ),
    (
        &[DeclinedAdvice],
        &[
            field("advice", "The recommended step", "a patch test two days before the peel"),
            field("advice_risks", "What may happen without it", "a reaction on the whole face"),
        ],
    ),
    (&[Precare, Aftercare], &[field("client.first", "The client's first name", "Siobhán")]),
    (
        &[Precare],
        &[
            field("appt.long", "Day of the visit, in words", "Tuesday 24 November"),
            field("days", "Days to keep free afterwards", "3"),
            field("minutes", "Minutes the visit takes", "90"),
            field("prac.name", "Who treats", "Ada Okafor"),
            field("retinoid_days", "Days to pause retinoids and acids", "5"),
        ],
    ),
    (
        &[Aftercare],
        &[
            field("agent", "Peeling agent", "glycolic acid"),
            field("am", "Morning plan for home", "cleanser, moisturiser, SPF 30"),
            field("date", "Day of the treatment, in words", "24 November 2026"),
            field("depth", "Deepest depth, in mm", "0.75"),
            field("h", "Hours without make-up", "6"),
            field("layers", "Layers of the peel", "2"),
            field("lot", "Lot of the needle tip", "NP36-2411"),
            field("next_date", "Day of the next session, in words", "Tuesday 22 December"),
            field("oncall", "Number out of hours", "01632 960 119"),
            field("percent", "Strength of the peel, in %", "30"),
            field("pm", "Evening plan for home", "cleanser, moisturiser"),
            field("post_product", "What may go on the skin", "the balm we gave you"),
            field("products", "Products used", "enzyme cleanser, clay mask"),
            field("resume_day", "Day from which products return", "5"),
            field("review_date", "Day of the review photo, in words", "5 January 2027"),
            field("wash_hours", "Hours until the first wash", "6"),
            field("wash_time", "When washing may begin", "6 this evening"),
            field("zones", "Areas treated, in words", "forehead, cheeks, mouth area, chin"),
        ],
    ),
    (LETTERS, &[field("client.salutation", "The name after \"Dear\"", "Siobhán O'Brien")]),
    (
        &[RecallLetter],
        &[field("treatments", "Days of the treatments", "24 November 2026, microneedling")],
    ),
    (
        &[ErasureLetter, AccessLetter],
        &[field("request_date", "Day the client asked, in words", "2 November 2026")],
    ),
    (
        &[ErasureLetter],
        &[
            field("erased", "What was erased", "contact, history, photographs, papers"),
            field("erased_on", "Day it was done, in words", "24 November 2026"),
            field("kept", "What must stay", "lot and pack numbers of two treatments"),
            field("kept_reason", "Why it must stay", "a recall must find who was touched"),
            field("kept_until", "Until when it stays, in words", "24 November 2036"),
        ],
    ),
    (
        &[AccessLetter],
        &[
            field("contents", "What is in the copy", "record, treatments, photographs, papers"),
            field("made_on", "Day the copy was made, in words", "24 November 2026"),
            field("retention.years", "Years a record is kept", "10"),
            field("shared_with", "Who was given the information", "your doctor, on 3 March 2026"),
        ],
    ),
];

const FLAGS: &[(&[PaperKind], &[Flag])] = &[
    (
        FORMS,
        &[flag("interpreter", "Somebody interprets"), flag("minor", "The client is under age")],
    ),
    (&[Consent], &[flag("deep", "The deepest setting agreed is 1.00 mm or more")]),
    (
        &[Aftercare],
        &[
            flag("deep", "The deepest zone had 1.00 mm or more"),
            flag("minor", "The client is under age"),
        ],
    ),
    (&[Precare], &[flag("minor", "The client is under age")]),
    (
        &[RecallLetter],
        &[
            flag("cycle", "A cycle did not reach its values"),
            flag("indicator", "An indicator did not change"),
            flag("lot", "The maker called a lot back"),
            flag("several", "More than one treatment is touched"),
            flag("single", "One treatment is touched"),
            flag("spore_test", "A spore test grew"),
        ],
    ),
    (&[ErasureLetter], &[flag("all", "Nothing is kept"), flag("kept", "Something must be kept")]),
    (&[AccessLetter], &[flag("locked", "The copy is locked with a passphrase")]),
];
