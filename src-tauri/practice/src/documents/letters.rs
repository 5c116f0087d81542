//! Letters to a client that answer what they asked: that they were erased, and the cover of a copy of their
//! papers (domain reference §6). Neither is kept: the one because nothing may be, the other because it goes
//! on top of the copy.

use super::letter_words::{self as words, Inside};
use super::template::{self, ACCESS_LETTER, ERASURE_LETTER, Fields, TemplateRow};
use super::{Document, letter_size, letterhead, stamp};
use crate::clients::{Client, ErasureOutlook};
use crate::{Day, Error, Practice, Result, store, text};
use documents::{Letter, LettersPaper, PaperHead};
use rusqlite::Connection;
use serde::Deserialize;
use std::collections::BTreeSet;

/// What the answer to a client who asked to be erased cannot know from the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
pub struct ErasureAnswer {
    /// The day the client asked.
    pub requested_on: Day,
}

/// What the cover of a copy of a client's papers cannot know from the record.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, specta::Type)]
pub struct AccessCover {
    /// The day the client asked.
    pub requested_on: Day,
    /// Who outside the clinic was given their information, in words; empty for nobody.
    pub shared_with: String,
}

impl Practice {
    /// The answer to a client who asked to be erased, as PDF: what goes and what must stay.
    pub(crate) fn erasure_letter(
        &self,
        conn: &Connection,
        (client, outlook): (&Client, &ErasureOutlook),
        keeps_contact: bool,
        answer: ErasureAnswer,
    ) -> Result<Vec<u8>> {
        self.must_be_past(answer.requested_on)?;
        let template = template::in_force(conn, ERASURE_LETTER, &client.fields.language)?;
        let language = template.language.as_str();
        let mut fields = vec![
            ("request_date", answer.requested_on.long_in(language)),
            ("erased_on", self.today().long_in(language)),
            ("erased", words::erased(language, outlook)),
        ];
        // Whoever was never treated leaves a number alone.
        if let Some(until) = outlook.contact_until {
            fields.push(("kept", words::kept(language, outlook.treatments, keeps_contact)));
            fields.push(("kept_reason", words::kept_reason(language).to_owned()));
            fields.push(("kept_until", until.long_in(language)));
        }
        let flag = if outlook.contact_until.is_some() { "kept" } else { "all" };
        self.letter_to(conn, client, &template, (fields, flag))
    }

    /// The cover of a copy of a client's papers, as PDF.
    pub(crate) fn access_letter(
        &self,
        conn: &Connection,
        (client, papers): (&Client, &[Document]),
        cover: &AccessCover,
    ) -> Result<Vec<u8>> {
        self.must_be_past(cover.requested_on)?;
        let shared_with = text::typed("shared_with", &cover.shared_with, 300)?;
        let template = template::in_force(conn, ACCESS_LETTER, &client.fields.language)?;
        let language = template.language.as_str();
        let years = store::profile::parameters(conn)?.get("retention_years");
        let fields = vec![
            ("request_date", cover.requested_on.long_in(language)),
            ("made_on", self.today().long_in(language)),
            ("contents", words::contents(language, &Inside::of(papers))),
            ("retention.years", years.to_string()),
            ("shared_with", shared_with),
        ];
        self.letter_to(conn, client, &template, (fields, ""))
    }

    fn must_be_past(&self, requested_on: Day) -> Result<()> {
        let is_to_come = requested_on > self.today();
        if is_to_come { Err(Error::invalid("requested_on", "in_future")) } else { Ok(()) }
    }

    fn letter_to(
        &self,
        conn: &Connection,
        client: &Client,
        template: &TemplateRow,
        (mut fields, flag): (Vec<(&str, String)>, &str),
    ) -> Result<Vec<u8>> {
        let profile = store::profile::get(conn)?.fields;
        fields.push(("client.salutation", client.called.clone()));
        fields.push(("clinic.name", profile.name.clone()));
        fields.push(("clinic.phone", profile.phone.clone()));
        let fields: Fields =
            fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let flags: BTreeSet<String> =
            Some(flag.to_owned()).filter(|flag| !flag.is_empty()).into_iter().collect();
        let street = client.fields.address.lines().map(str::to_owned);
        let letter = Letter {
            address: [client.name.clone()].into_iter().chain(street).collect(),
            references: vec![format!("{:06}", client.number)],
            date: self.today().long_in(&template.language),
            text: template.merged(&fields, &flags)?,
        };
        let actor = self.actor();
        let paper = LettersPaper {
            paper: PaperHead {
                size: letter_size(profile.paper),
                stamp: stamp(self.now(), self.zone()),
                letterhead: letterhead(conn, &profile)?,
                made: String::new(),
            },
            signed_by: actor.name.clone(),
            signed_as: actor.licence_title.clone(),
            letters: vec![letter],
        };
        Ok(self.engine().letters(&paper)?.pdf)
    }
}
