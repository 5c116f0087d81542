//! The form as it prints: the wording in force with this client's facts filled in.

use super::asked::FormShape;
use super::{Asked, ConsentDraft, ConsentPlan, CopyChoice, Signer, form_number, items};
use crate::clients::Client;
use crate::documents::{
    DEEP, Fields, PRECARE, TemplateRow, aftercare_of, in_force, letter_size, letterhead, stamp,
    words,
};
use crate::profile::{Parameters, ProfileFields};
use crate::rules::{self, Severity};
use crate::staff::Staff;
use crate::treatments::zones_in;
use crate::{Day, Error, Practice, Result, store};
use documents::{ClientFacts, ConsentPaper, ConsentState, Decisions, Remark, Role};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Stands where something is still to be said or written; a signed form has none.
const BLANK: &str = "____________";
/// The privacy notice section 10 refers to.
const PRIVACY_NOTICE: &str = "v1";

/// Everything a form is made from.
pub(super) struct Form<'a> {
    pub client: &'a Client,
    pub draft: &'a ConsentDraft,
    pub template: &'a TemplateRow,
    pub shape: &'a FormShape,
    /// Which form of this client it is.
    pub number: i32,
    /// Last day it covers when signed today; nothing for a form that holds until it is withdrawn.
    pub valid_until: Option<Day>,
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
        let flags = form.flags();
        let language = form.template.language.as_str();
        let fields = self.consent_fields(conn, form, &profile, born, &number)?;
        let sessions = plan.sessions.unwrap_or(1);
        let (photos, ticks) = (&form.draft.photos, &form.draft.decisions);
        // Ink marks the boxes of a paper form; nothing said on the screen is printed into them.
        let on_paper = state == ConsentState::ForInk;
        let said = |answer: Option<bool>| answer.filter(|_| !on_paper);
        let text = form.template.merged(&fields, &flags)?;
        let items = if on_paper { BTreeMap::new() } else { items::answered(&text, form.draft) };
        Ok(ConsentPaper {
            size: letter_size(profile.paper),
            stamp: stamp(self.now(), self.zone()),
            letterhead: letterhead(conn, &profile)?,
            text,
            form_id: number,
            client: ClientFacts {
                name: form.client.name.clone(),
                born: born.long_in(language),
                number: format!("{:06}", form.client.number),
            },
            course: form.course(),
            photos: [said(photos.record), said(photos.teaching), said(photos.marketing)],
            decisions: Decisions {
                treatment: said(ticks.treatment),
                numbing: said(ticks.numbing),
                electronic: said(ticks.electronic),
            },
            items,
            copy: form.draft.copy.filter(|_| !on_paper).map(CopyChoice::on_paper),
            signatures: form.signers().iter().map(|signer| signer.line_to_sign()).collect(),
            sessions: Vec::new(),
            session_rows: u32::from(sessions.saturating_sub(1)),
            remarks: [form.remarks(), self.lifted_today(conn, form)?].concat(),
            withdrawal: None,
            state,
            content_hash: None,
            large_print: false,
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
            let at = self.moment_in(by.at, &form.template.language);
            let detail = format!("{}. {}, {at}: {}", finding.title, by.by_name, by.reason);
            Some(remark(words::stop_lifted(&form.template.language), detail))
        });
        Ok(remarks.collect())
    }

    /// A moment on the practice's wall clock: "3 March 2026, 10:58".
    pub(super) fn moment_in(&self, at: crate::Instant, language: &str) -> String {
        let local = at.local(self.zone());
        format!("{}, {}", Day(local.date_naive()).long_in(language), local.format("%H:%M"))
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
        let language = form.template.language.as_str();
        let device = plan.device_id.map(|id| store::devices::get(conn, id)).transpose()?.flatten();
        let device = device.map_or_else(|| plan.device_name.clone(), |device| device.name());
        let guardian = &form.draft.guardian;
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
            words::nowhere(language).to_owned()
        };
        let pairs = [
            ("aftercare.version", aftercare_of(conn, &form.template.code, language)?.title()),
            ("advice", blank(&plan.advice)),
            ("advice_risks", blank(&plan.advice_risks)),
            ("alternatives_notes", blank(&plan.alternatives_notes)),
            ("anaesthetic", blank(&plan.anaesthetic)),
            ("areas", blank(&areas(plan, language))),
            ("client.dob_long", born.long_in(language)),
            ("client.full_name", form.client.name.clone()),
            ("client.no", format!("{:06}", form.client.number)),
            ("clinic.name", profile.name.clone()),
            ("clinic.phone", profile.phone.clone()),
            ("course.n", count(plan.sessions)),
            ("course.weeks", count(plan.weeks)),
            ("date_long", self.today().long_in(language)),
            ("device.model", blank(&device)),
            ("emergency.number", profile.emergency_number.clone()),
            ("explained_by", blank(&name)),
            ("form.id", number.to_owned()),
            ("guardian.authority", blank(&guardian.authority)),
            ("guardian.name", blank(&guardian.name)),
            ("guardian.phone", blank(&guardian.phone)),
            ("guardian.relation", blank(&guardian.relation)),
            ("interpreter", form.draft.interpreter.clone()),
            ("iso_months", parameters.get("isotretinoin_months").to_string()),
            ("lang", form.template.language_name()?),
            ("marketing_uses", uses),
            ("max_depth_mm", depth.unwrap_or_else(|| BLANK.to_owned())),
            ("prac.name", blank(&name)),
            ("prac.title_licence", blank(&licence)),
            ("precare.version", in_force(conn, PRECARE, language)?.title()),
            ("privacy.version", PRIVACY_NOTICE.to_owned()),
            ("product", plan.product.clone()),
            ("questions", blank(&form.draft.questions)),
            ("retention.years", parameters.get("retention_years").to_string()),
            ("valid_until", form.valid_until.map(|day| day.long_in(language)).unwrap_or_default()),
        ];
        Ok(pairs.into_iter().map(|(field, value)| (field.to_owned(), value)).collect())
    }
}

impl Form<'_> {
    /// The course in one line; empty on a form without one.
    fn course(&self) -> String {
        if !self.shape.asks(Asked::Sessions) {
            return String::new();
        }
        let depth = self.draft.plan.max_depth_um;
        let depth = depth.map_or_else(|| BLANK.to_owned(), |depth| depth.to_string());
        let depth = self.shape.asks(Asked::Depth).then_some(depth);
        let sessions = self.draft.plan.sessions;
        words::course(&self.template.language, sessions, depth.as_deref(), BLANK)
    }

    /// Who must sign: the client, or for a minor the guardian and the young person; and whoever
    /// explained. An interpreter or a witness signs too.
    pub(super) fn signers(&self) -> Vec<Signer> {
        Signer::needed(self.client.is_minor, !self.draft.witness_name().is_empty())
    }

    /// The passages of the wording that are printed.
    fn flags(&self) -> BTreeSet<String> {
        let deep = self.draft.plan.max_depth_um.is_some_and(|depth| depth >= DEEP);
        let flags = [
            ("deep", deep),
            ("interpreter", !self.draft.interpreter.is_empty()),
            ("minor", self.client.is_minor),
        ];
        flags.into_iter().filter(|(_, on)| *on).map(|(flag, _)| flag.to_owned()).collect()
    }

    /// What the record must show beside the answers.
    fn remarks(&self) -> Vec<Remark> {
        let draft = self.draft;
        let language = self.template.language.as_str();
        let mut remarks = Vec::new();
        if let Some(minutes) = draft.minutes {
            let (what, detail) = words::talk(language, minutes);
            remarks.push(remark(what, detail));
        }
        if let Some(check) = draft.identity_check {
            let (what, detail) = words::identity(language, check);
            remarks.push(remark(what, detail));
        }
        if self.client.is_minor && !draft.guardian.name.is_empty() {
            let guardian = &draft.guardian;
            let parts = [&guardian.name, &guardian.relation, &guardian.authority];
            let known: Vec<&str> =
                parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
            let (what, seen) = words::guardian(language, guardian.id_seen);
            remarks.push(remark(what, format!("{}. {seen}", known.join(", "))));
        }
        remarks
    }
}

/// Every area planned: those of the chart, then those it does not have.
fn areas(plan: &ConsentPlan, language: &str) -> String {
    let charted = zones_in(language, plan.areas.iter().map(String::as_str));
    let parts = [charted.as_str(), plan.other_areas.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
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
