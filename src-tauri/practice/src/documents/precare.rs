//! The sheet a client is given before microneedling (domain reference §5.3): whom to call first, what to
//! leave out when, and how much time to keep free. It tells of a visit to come, so nothing of it is kept.

use super::template::{self, PRECARE};
use super::{letter_size, letterhead, stamp};
use crate::audit::Op;
use crate::profile::Paper;
use crate::rights::Act;
use crate::{ClientId, Day, Error, Practice, Result, StaffId, clients, store};
use documents::{PrecarePaper, Sheet};
use rusqlite::Connection;
use serde::Deserialize;
use vault::VaultError;

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

impl Practice {
    /// Makes the sheet and hands it to `write`, which keeps it where the person said, on record.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `visit_on`, `minutes` or `free_days`; [`Error::EmptyField`] naming a
    /// field without a value; [`Error::NotFound`]; whatever `write` gives.
    pub fn save_precare<E: From<Error> + From<VaultError>>(
        &self,
        client: ClientId,
        options: PrecareOptions,
        write: impl FnOnce(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.may(Act::SavePrecare)?;
        self.transact_or(Op::SavePrecare, |tx, note| {
            let sheet = self.precare_sheet(tx, client, options)?;
            note.client(client).data(serde_json::json!({ "visit_on": options.visit_on }));
            write(&sheet.pdf)
        })
    }

    fn precare_sheet(
        &self,
        conn: &Connection,
        client: ClientId,
        options: PrecareOptions,
    ) -> Result<Sheet> {
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
        Ok(self.engine().precare(&paper)?)
    }
}
