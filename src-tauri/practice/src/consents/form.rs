//! The form as it prints: the wording in force with this client's facts filled in.

use super::{ConsentDraft, CopyChoice, Signer, form_number};
use crate::clients::Client;
use crate::documents::{AFTERCARE, Fields, TemplateRow, in_force, letter_size, letterhead, stamp};
use crate::profile::{Parameters, ProfileFields};
use crate::rules::{self, Severity};
use crate::staff::Staff;
use crate::treatments::zones_in_words;
use crate::{Day, Error, Practice, Result, store};
use documents::{ClientFacts, ConsentPaper, ConsentState, Decisions, Remark, Role};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Stands where something is still to be said or written; a signed form has none.
const BLANK: &str = "____________";
/// The sheet a client is sent before the visit (domain reference §5.3), as section 7 names it.
const BEFORE_SHEET: &str = "Precare MN v1";
/// The privacy notice section 10 refers to.
const PRIVACY_NOTICE: &str = "v1";

/// Everything a form is made from.
pub(super) struct Form<'a> {
    pub client: &'a Client,
    pub draft: &'a ConsentDraft,
    pub template: &'a TemplateRow,
    /// Which form of this client it is.
    pub number: i32,
    /// Last day it covers when signed today.
    pub valid_until: Day,
}

impl Practice {
    /// The form in `state`, without signatures.
    pub(super) fn consent_paper(
        &self,
        conn: &Connection,
        form: &Form<'_>,
        state: ConsentState,
    ) -> Result<ConsentPaper> {
        let profile = store::profile::get(conn)?.fields;
        let number = form_number(form.client.number, form.number);
        let plan = &form.draft.plan;
        let born = form
            .client
            .fields
            .born
            .ok_or_else(|| Error::EmptyField("client.dob_long".to_owned()))?;
        let interpreter = !form.draft.interpreter.is_empty();
        let flags: BTreeSet<String> =
            interpreter.then(|| "interpreter".to_owned()).into_iter().collect();
        let fields = self.consent_fields(conn, form, &profile, born, &number)?;
        let depth = plan.max_depth_um.map_or_else(|| BLANK.to_owned(), |depth| depth.to_string());
        let sessions = plan.sessions.unwrap_or(1);
        let (photos, ticks) = (&form.draft.photos, &form.draft.decisions);
        // Ink marks the boxes of a paper form; nothing said on the screen is printed into them.
        let on_paper = state == ConsentState::ForInk;
        let said = |answer: Option<bool>| answer.filter(|_| !on_paper);
        Ok(ConsentPaper {
            size: letter_size(profile.paper),
            stamp: stamp(self.now(), self.zone()),
            letterhead: letterhead(&profile),
            text: form.template.merged(&fields, &flags)?,
            form_id: number,
            client: ClientFacts {
                name: form.client.name.clone(),
                born: born.long(),
                number: format!("{:06}", form.client.number),
            },
            course: match plan.sessions {
                None => format!("{BLANK}, up to {depth}"),
                Some(1) => format!("1 session, up to {depth}"),
                Some(more) => format!("{more} sessions, up to {depth}"),
            },
            photos: [said(photos.record), said(photos.teaching), said(photos.marketing)],
            decisions: Decisions {
                treatment: said(ticks.treatment),
                numbing: said(ticks.numbing),
                electronic: said(ticks.electronic),
            },
            copy: form.draft.copy.filter(|_| !on_paper).map(CopyChoice::on_paper),
            signatures: form.signers().iter().map(|signer| signer.line_to_sign()).collect(),
            sessions: Vec::new(),
            session_rows: u32::from(sessions.saturating_sub(1)),
            remarks: [form.remarks(), self.lifted_today(conn, form)?].concat(),
            withdrawal: None,
            state,
            content_hash: None,
        })
    }

    /// Stops lifted today, each with who and why: an override is never silent (domain reference R07).
    /// One that rests on an answer the desk may not read stays off a paper the desk prints.
    fn lifted_today(&self, conn: &Connection, form: &Form<'_>) -> Result<Vec<Remark>> {
        let findings = rules::of_visit(conn, form.client.id, self.today())?;
        let open = findings.into_iter().filter(|finding| !finding.sensitive);
        let lifted = open.filter(|finding| finding.severity == Severity::Override);
        let remarks = lifted.filter_map(|finding| {
            let by = finding.decided?;
            let at = by.at.local(self.zone()).format("%-d %B %Y, %H:%M");
            let detail = format!("{}. {}, {at}: {}", finding.title, by.by_name, by.reason);
            Some(remark("Stop lifted:", detail))
        });
        Ok(remarks.collect())
    }

    fn consent_fields(
        &self,
        conn: &Connection,
        form: &Form<'_>,
        profile: &ProfileFields,
        born: Day,
        number: &str,
    ) -> Result<Fields> {
        let parameters: Parameters = store::profile::parameters(conn)?;
        let explainer =
            form.draft.explained_by.map(|id| store::staff::get(conn, id)).transpose()?.flatten();
        let plan = &form.draft.plan;
        let device = plan.device_id.map(|id| store::devices::get(conn, id)).transpose()?.flatten();
        let blank = |text: &str| {
            if text.is_empty() { BLANK.to_owned() } else { text.to_owned() }
        };
        let count =
            |value: Option<u8>| value.map_or_else(|| BLANK.to_owned(), |value| value.to_string());
        let depth = plan.max_depth_um.map(|depth| depth.to_string().replace(" mm", ""));
        let name = explainer.as_ref().map(|person| person.name.clone()).unwrap_or_default();
        let licence = explainer.as_ref().map(licence_line).unwrap_or_default();
        let uses = if form.draft.photos.marketing == Some(true) {
            blank(&form.draft.marketing_uses)
        } else {
            "none".to_owned()
        };
        let pairs = [
            ("aftercare.version", in_force(conn, AFTERCARE, &form.template.language)?.title()),
            ("alternatives_notes", blank(&plan.alternatives_notes)),
            ("anaesthetic", blank(&plan.anaesthetic)),
            ("areas", blank(&zones_in_words(plan.areas.iter().map(String::as_str)))),
            ("client.dob_long", born.long()),
            ("client.full_name", form.client.name.clone()),
            ("client.no", format!("{:06}", form.client.number)),
            ("clinic.name", profile.name.clone()),
            ("clinic.phone", profile.phone.clone()),
            ("course.n", count(plan.sessions)),
            ("course.weeks", count(plan.weeks)),
            ("date_long", self.today().long()),
            ("device.model", device.map_or_else(|| BLANK.to_owned(), |device| device.name())),
            ("emergency.number", profile.emergency_number.clone()),
            ("explained_by", blank(&name)),
            ("form.id", number.to_owned()),
            ("interpreter", form.draft.interpreter.clone()),
            ("iso_months", parameters.get("isotretinoin_months").to_string()),
            ("lang", form.template.language_name()?),
            ("marketing_uses", uses),
            ("max_depth_mm", depth.unwrap_or_else(|| BLANK.to_owned())),
            ("prac.name", blank(&name)),
            ("prac.title_licence", blank(&licence)),
            ("precare.version", BEFORE_SHEET.to_owned()),
            ("privacy.version", PRIVACY_NOTICE.to_owned()),
            ("questions", blank(&form.draft.questions)),
            ("retention.years", parameters.get("retention_years").to_string()),
            ("valid_until", form.valid_until.long()),
        ];
        Ok(pairs.into_iter().map(|(field, value)| (field.to_owned(), value)).collect())
    }
}

impl Form<'_> {
    /// Who must sign: the client, or for a minor the guardian and the young person; and whoever
    /// explained. An interpreter or a witness signs too.
    pub(super) fn signers(&self) -> Vec<Signer> {
        Signer::needed(self.client.is_minor, !self.draft.witness_name().is_empty())
    }

    /// What the record must show beside the answers.
    fn remarks(&self) -> Vec<Remark> {
        let draft = self.draft;
        let mut remarks = Vec::new();
        if let Some(minutes) = draft.minutes {
            let unit = if minutes == 1 { "minute" } else { "minutes" };
            remarks.push(remark("The talk", format!("took {minutes} {unit}.")));
        }
        if let Some(check) = draft.identity_check {
            remarks.push(remark("Identity of the client:", format!("{}.", check.words())));
        }
        if self.client.is_minor && !draft.guardian.name.is_empty() {
            remarks.push(remark("Guardian:", draft.guardian.in_words()));
        }
        remarks
    }
}

fn remark(what: &str, detail: String) -> Remark {
    Remark { what: what.to_owned(), detail }
}

/// "Registered nurse, RN-2041".
pub(super) fn licence_line(person: &Staff) -> String {
    let parts = [person.licence_title.as_str(), person.licence_number.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

impl CopyChoice {
    fn on_paper(self) -> documents::CopyChoice {
        match self {
            Self::Taken => documents::CopyChoice::Taken,
            Self::ECopy => documents::CopyChoice::ECopy,
            Self::Declined => documents::CopyChoice::Declined,
        }
    }
}

impl Signer {
    pub(super) fn role(self) -> Role {
        match self {
            Self::Client => Role::Client,
            Self::Guardian => Role::Guardian,
            Self::MinorAssent => Role::MinorAssent,
            Self::Practitioner => Role::Practitioner,
            Self::Witness => Role::Witness,
        }
    }

    /// An empty line to sign on.
    fn line_to_sign(self) -> documents::Signature {
        documents::Signature {
            role: self.role(),
            name: String::new(),
            line: String::new(),
            strokes: Vec::new(),
        }
    }
}
