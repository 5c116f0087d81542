//! The consent form: the frozen text the client read, each answer, each signature, and the rows
//! for later sessions of the same course.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::clean::printable;
use crate::engine::{letterhead, required};
use crate::paper::{Letterhead, PaperError, Size, Stamp};
use crate::qr;
use crate::signature::{self, Signature};
use crate::template::{MergedText, PaperKind};
use crate::wrap::LONGEST_IN_HALF_LARGE;

/// Who the form is about, printed in the strip under the letterhead.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientFacts {
    /// Full name as stored.
    pub name: String,
    /// Date of birth in words.
    pub born: String,
    /// Record number of the client.
    pub number: String,
}

/// The three ticks of the decision; `None` is not answered yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Decisions {
    /// Agrees to what the form asks: the treatment, the uses of photographs.
    pub treatment: Option<bool>,
    /// Agrees to numbing cream.
    pub numbing: Option<bool>,
    /// Agrees to sign electronically.
    pub electronic: Option<bool>,
}

/// What the client did with the offered copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CopyChoice {
    /// Took a printed copy.
    Taken,
    /// Asked for an electronic copy.
    ECopy,
    /// Wanted none.
    Declined,
}

/// One later session of the course, confirmed under the first consent.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRow {
    /// Number of the session in the course.
    pub session: u32,
    /// Date in words.
    pub date: String,
    /// Deepest setting agreed, such as "0.75 mm".
    pub depth: String,
    /// The client's initials.
    pub initials: String,
    /// Who treated.
    pub practitioner: String,
}

/// A line the record must show beside the answers, such as a lifted stop with its reason.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// What was stopped or noted.
    pub what: String,
    /// Who decided, when and why.
    pub detail: String,
}

/// A withdrawal of this consent.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// Date in words.
    pub date: String,
    /// What is withdrawn.
    pub scope: String,
    /// Who received it.
    pub received_by: String,
}

/// How far along the form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentState {
    /// Being filled in: every page is marked "Draft, not signed".
    Draft,
    /// Printed to be signed by hand: boxes and lines are empty, the mark says so.
    ForInk,
    /// Signed; the content hash belongs to it.
    Signed,
}

/// Everything a consent form shows.
#[derive(Clone, Serialize, Deserialize)]
pub struct ConsentPaper {
    /// Paper size.
    pub size: Size,
    /// When the sheet was made.
    pub stamp: Stamp,
    /// Who it comes from.
    pub letterhead: Letterhead,
    /// The merged template of a consent, a photo release or another form that is signed.
    pub text: MergedText,
    /// Number of this form, printed and in the QR code.
    pub form_id: String,
    /// Who it is about.
    pub client: ClientFacts,
    /// The course in one line, such as "4 sessions, up to 1.00 mm"; empty on a form without one.
    pub course: String,
    /// Photo choices: record only, staff teaching, marketing; `None` is not answered yet.
    pub photos: [Option<bool>; 3],
    /// The decision.
    pub decisions: Decisions,
    /// Answers to the items of the text, by the key of the item: the initials, or the key of the chosen
    /// answer. An item without one is printed to be filled in by hand.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub items: BTreeMap<String, String>,
    /// What became of the offered copy.
    pub copy: Option<CopyChoice>,
    /// Signatures in printing order; one without strokes is an empty line to sign on.
    pub signatures: Vec<Signature>,
    /// Sessions already confirmed under this consent.
    pub sessions: Vec<SessionRow>,
    /// How many rows section 13 has in all, filled and empty.
    pub session_rows: u32,
    /// Lines the record must show.
    pub remarks: Vec<Remark>,
    /// The withdrawal, when there is one.
    pub withdrawal: Option<Withdrawal>,
    /// How far along it is.
    pub state: ConsentState,
    /// SHA-256 of the content in hex, see [`content_sha256`]; printed shortened.
    pub content_hash: Option<String>,
    /// At least 16 pt text, over as many pages as it takes. Outside the hash: the same words.
    #[serde(default)]
    pub large_print: bool,
}

impl ConsentPaper {
    /// The form as its layout reads it.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        if !self.text.kind().is_some_and(PaperKind::is_form) {
            return Err(self.text.is_no("a form to sign"));
        }
        let form_id = required("the number of the form", &self.form_id)?;
        Ok(json!({
            "letterhead": letterhead(&self.letterhead)?,
            "text": self.text,
            "qr": qr::svg(&form_id, 0)?,
            "form_id": form_id,
            "client": {
                "name": required("the client's name", &self.client.name)?,
                "born": required("the client's date of birth", &self.client.born)?,
                "number": required("the client's number", &self.client.number)?,
            },
            "course": printable(&self.course),
            "photos": self.photos,
            "decisions": self.decisions,
            "items": self.items.iter().map(|(key, value)| (key.as_str(), printable(value)))
                .collect::<BTreeMap<_, _>>(),
            "copy": self.copy,
            "signatures": self.signatures.iter().map(drawn).collect::<Vec<_>>(),
            "sessions": (1..=self.rows()).map(|number| self.row(number)).collect::<Vec<_>>(),
            "remarks": self.remarks.iter().map(|remark| json!({
                "what": printable(&remark.what),
                "detail": printable(&remark.detail),
            })).collect::<Vec<_>>(),
            "withdrawal": self.withdrawal.as_ref().map(|withdrawal| [
                printable(&withdrawal.date),
                printable(&withdrawal.scope),
                printable(&withdrawal.received_by),
            ]),
            "state": self.state,
            "large": self.large_print,
            "longest_word": self.large_print.then_some(LONGEST_IN_HALF_LARGE),
            "hash": self.signed_hash().map(shortened),
        }))
    }

    /// The hash, once there are signatures for it to vouch for.
    fn signed_hash(&self) -> Option<&str> {
        self.content_hash.as_deref().filter(|_| self.state == ConsentState::Signed)
    }

    /// Rows of section 13: as many as planned, and never fewer than are filled.
    fn rows(&self) -> u32 {
        let last = self.sessions.iter().map(|row| row.session).max().unwrap_or(0);
        self.session_rows.max(last).min(MOST_ROWS)
    }

    fn row(&self, number: u32) -> [String; 5] {
        let blank =
            || [number.to_string(), String::new(), String::new(), String::new(), String::new()];
        self.sessions.iter().find(|row| row.session == number).map_or_else(blank, |row| {
            [
                number.to_string(),
                printable(&row.date),
                printable(&row.depth),
                printable(&row.initials),
                printable(&row.practitioner),
            ]
        })
    }
}

/// More later sessions than a course can have.
const MOST_ROWS: u32 = 60;

fn drawn(signature: &Signature) -> Value {
    json!({
        "role": signature.role,
        "name": printable(&signature.name),
        "line": printable(&signature.line),
        "svg": signature::svg(&signature.strokes),
    })
}

/// The first 16 digits in groups of four: enough to compare by eye.
fn shortened(hash: &str) -> String {
    let digits: Vec<char> = printable(hash).chars().take(16).collect();
    digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
