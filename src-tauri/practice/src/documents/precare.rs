//! The sheet a client is given before microneedling (domain reference §5.3): whom to call first, what to
//! leave out when, and how much time to keep free. It is kept like the sheet given afterwards: the consent
//! says that the client received it.

use super::template::{self, PRECARE};
use super::{
    DocumentKind, NewDocument, Pages, TemplateRow, letter_size, letterhead, sha256, stamp,
};
use crate::audit::Op;
use crate::profile::Paper;
use crate::rights::Act;
use crate::{ClientId, Day, DocumentId, Error, Instant, Practice, Result, StaffId, clients, store};
use documents::{PrecarePaper, Sheet};
use rusqlite::Connection;
use serde::Deserialize;

/// What the sheet says of the visit, and how it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
pub struct PrecareOptions {
    /// Day of the visit.
    pub visit_on: Day,
    /// Who will treat.
    pub with: StaffId,
    /// How long the visit takes, in minutes.
    pub minutes: u16,
    /// Days to keep free of important events afterwards.
    pub free_days: u8,
    /// Paper size.
    pub paper: Paper,
    /// At least 16 pt text, for people who read large print.
    pub large_print: bool,
}

/// A sheet ready to be shown or stored.
struct Ready {
    client: ClientId,
    paper: PrecarePaper,
    template: TemplateRow,
    language: String,
}

impl Practice {
    /// The sheet as it will print.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `visit_on`, `minutes` or `free_days`; [`Error::EmptyField`] naming a
    /// field without a value; [`Error::NotFound`].
    pub fn precare_preview(&self, client: ClientId, options: PrecareOptions) -> Result<Pages> {
        self.may(Act::PrecarePreview)?;
        let ready = self.transact(Op::PreviewDocument, |tx, note| {
            let ready = self.precare_ready(tx, client, options)?;
            note.client(client).data(serde_json::json!({ "kind": DocumentKind::Precare }));
            Ok(ready)
        })?;
        let sheet = self.engine().precare(&ready.paper)?;
        Ok(Pages::of(&sheet, &ready.template, &ready.language))
    }

    /// Makes the sheet and stores it. The same sheet asked for again is the one already there.
    ///
    /// # Errors
    /// As for [`Practice::precare_preview`].
    pub fn make_precare(&self, client: ClientId, options: PrecareOptions) -> Result<DocumentId> {
        self.may(Act::MakePrecare)?;
        self.transact(Op::MakeDocument, |tx, note| {
            let ready = self.precare_ready(tx, client, options)?;
            let sheet = self.engine().precare(&ready.paper)?;
            let id = ready.document(sheet)?.store(tx, self.actor().id, self.now())?;
            note.client(client).subject(id);
            note.data(serde_json::json!({
                "kind": DocumentKind::Precare, "visit_on": options.visit_on,
            }));
            Ok(id)
        })
    }

    fn precare_ready(
        &self,
        conn: &Connection,
        client: ClientId,
        options: PrecareOptions,
    ) -> Result<Ready> {
        if options.visit_on < self.today() {
            return Err(Error::invalid("visit_on", "in_past"));
        }
        if !(10..=600).contains(&options.minutes) {
            return Err(Error::invalid("minutes", "out_of_range"));
        }
        if !(1..=30).contains(&options.free_days) {
            return Err(Error::invalid("free_days", "out_of_range"));
        }
        let person = clients::get(conn, client, self.today())?;
        let treats = store::staff::get(conn, options.with)?.ok_or(Error::NotFound("staff"))?;
        let profile = store::profile::get(conn)?.fields;
        let parameters = store::profile::parameters(conn)?;
        let template = template::in_force(conn, PRECARE, &person.fields.language)?;
        let language = template.language.as_str();
        let number = |key: &str| parameters.get(key).to_string();
        let fields = [
            ("appt.long", options.visit_on.weekday_long_in(language)),
            ("client.first", person.called),
            ("clinic.name", profile.name.clone()),
            ("clinic.phone", profile.phone.clone()),
            ("days", options.free_days.to_string()),
            ("emergency.number", profile.emergency_number.clone()),
            ("iso_months", number("isotretinoin_months")),
            ("minutes", options.minutes.to_string()),
            ("prac.name", treats.name),
            ("retinoid_days", number("retinoid_days")),
        ];
        let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let flags = person.is_minor.then(|| "minor".to_owned()).into_iter().collect();
        let paper = PrecarePaper {
            size: letter_size(options.paper),
            stamp: stamp(self.now(), self.zone()),
            letterhead: letterhead(conn, &profile)?,
            text: template.merged(&fields, &flags)?,
            explained_by: self.actor().name.clone(),
            given_on: self.today().long_in(language),
            large_print: options.large_print,
        };
        Ok(Ready { client, paper, template, language: person.fields.language })
    }
}

impl Ready {
    /// The finished document. The minute it was made is outside the hash, so that the same sheet made
    /// again is recognised.
    fn document(self, sheet: Sheet) -> Result<NewDocument> {
        let content = serde_json::to_string(&self.paper)?;
        let timeless = PrecarePaper { stamp: stamp(Instant(0), chrono_tz::UTC), ..self.paper };
        let hash = sha256(serde_json::to_string(&timeless)?.as_bytes());
        let about = (self.client, DocumentKind::Precare, self.client.uuid());
        Ok(NewDocument::of(about, &self.template, (content, hash), sheet))
    }
}
