//! Starting, filling in, looking at and giving up a consent, before it is signed.

use super::form::{Form, licence_line};
use super::{
    Consent, ConsentDraft, ConsentPlan, ConsentRow, ConsentState, ConsentSummary, SigningGuardian,
    form_number, items, language, standing, text_shown,
};
use crate::audit::Op;
use crate::clients::{self, Client};
use crate::documents::{CONSENT, DocumentKind, Pages, TemplateRow, in_force};
use crate::rights::Act;
use crate::store::{consent_sessions, consents as store, scans as store_scans, templates};
use crate::{ClientId, ConsentId, Day, Error, Practice, Result, age_on};
use documents::{ConsentPaper, ConsentState as Shown};
use rusqlite::Connection;

/// A consent with everybody and everything it is about.
pub(super) struct Loaded {
    pub row: ConsentRow,
    pub client: Client,
    pub template: TemplateRow,
    pub valid_until: Day,
}

impl Loaded {
    pub(super) fn form(&self) -> Form<'_> {
        Form {
            client: &self.client,
            draft: &self.row.draft,
            template: &self.template,
            number: self.row.number,
            valid_until: self.valid_until,
        }
    }

    /// A form out on paper is filled in there.
    pub(super) fn must_be_on_screen(&self) -> Result<()> {
        if self.row.is_on_paper() { Err(Error::invalid("consent", "on_paper")) } else { Ok(()) }
    }

    /// Refuses to go on with anything but a draft somebody read in this version.
    pub(super) fn must_be_draft(&self, version: i32) -> Result<()> {
        match self.row.state {
            ConsentState::Draft if self.row.version == version => Ok(()),
            ConsentState::Draft => Err(Error::Conflict),
            ConsentState::Signed | ConsentState::Discarded => Err(Error::Immutable("consent")),
        }
    }
}

impl Practice {
    /// Starts a consent to microneedling in the wording in force, with what the record knows
    /// filled in and every choice unset.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the field of the plan; [`Error::NotFound`].
    pub fn start_consent(&self, client: ClientId, plan: ConsentPlan) -> Result<Consent> {
        self.may(Act::StartConsent)?;
        let plan = plan.checked()?;
        self.transact(Op::StartConsent, |tx, note| {
            let person = clients::get(tx, client, self.today())?;
            let template = in_force(tx, CONSENT, &person.fields.language)?;
            let id = ConsentId::new();
            note.client(client).subject(id);
            note.data(
                serde_json::json!({ "template": template.title(), "language": template.language }),
            );
            let draft = ConsentDraft {
                plan,
                interpreter: person.fields.interpreter.clone().unwrap_or_default(),
                guardian: guardian(&person),
                ..ConsentDraft::default()
            };
            store::insert(tx, id, client, &template, &draft, (self.actor().id, self.now()))?;
            self.consent_view(tx, id)
        })
    }

    /// Keeps what was filled in so far.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the field; [`Error::Conflict`] when somebody else saved first;
    /// [`Error::Immutable`] once signed.
    pub fn save_consent(
        &self,
        id: ConsentId,
        version: i32,
        draft: ConsentDraft,
    ) -> Result<Consent> {
        self.may(Act::SaveConsent)?;
        let draft = draft.checked()?;
        self.transact(Op::SaveConsent, |tx, note| {
            let loaded = self.load_consent(tx, id)?;
            loaded.must_be_draft(version)?;
            loaded.must_be_on_screen()?;
            self.must_be_able_to_explain(tx, &draft)?;
            note.client(loaded.row.client).subject(id).changed(&loaded.row.draft, &draft)?;
            store::update(tx, id, version, &draft)?;
            self.consent_view(tx, id)
        })
    }

    /// Opens one consent.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn consent(&self, id: ConsentId) -> Result<Consent> {
        self.may(Act::Consent)?;
        self.transact(Op::ViewConsent, |tx, note| {
            let view = self.consent_view(tx, id)?;
            note.client(view.client).subject(id);
            Ok(view)
        })
    }

    /// The consents of a client, newest first.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn consents_of(&self, client: ClientId) -> Result<Vec<ConsentSummary>> {
        self.may(Act::ConsentsOf)?;
        self.transact(Op::ViewConsent, |tx, note| {
            note.client(client);
            let person = clients::get(tx, client, self.today())?;
            let standing = standing(tx, &person, self.today())?;
            let newest = store::newest_signed(tx, client)?.map(|row| row.id);
            let rows = store::of_client(tx, client)?.into_iter();
            let summary = |row: ConsentRow| {
                let ended = standing.as_ref().and_then(|(_, ended)| *ended);
                let in_force = newest == Some(row.id) && ended.is_none();
                row.summary(person.number, in_force)
            };
            Ok(rows.map(summary).collect())
        })
    }

    /// The pages of a consent: the very pages that print. Once signed, those that were signed; while it is
    /// out on paper, those that were printed.
    ///
    /// # Errors
    /// [`Error::EmptyField`] naming a fact of the record the form cannot do without
    /// (`client.dob_long`); [`Error::NotFound`].
    pub fn preview_consent(&self, id: ConsentId) -> Result<Pages> {
        self.may(Act::PreviewConsent)?;
        let row = self.read(|conn| store::get(conn, id))?.ok_or(Error::NotFound("consent"))?;
        let signed = row.signed.map(|signed| signed.document);
        if let Some(kept) = signed.or(row.ink.map(|ink| ink.document)) {
            return self.document_pages(kept);
        }
        let (loaded, paper) = self.transact(Op::PreviewDocument, |tx, note| {
            let loaded = self.load_consent(tx, id)?;
            note.client(loaded.row.client).subject(id);
            note.data(serde_json::json!({ "kind": DocumentKind::Consent }));
            let paper = self.consent_paper(tx, &loaded.form(), Shown::Draft)?;
            Ok((loaded, paper))
        })?;
        let sheet = self.engine().consent(&paper)?;
        Ok(Pages::of(&sheet, &loaded.template, &loaded.client.fields.language))
    }

    /// Gives up a consent that was not signed. It stays on record as discarded.
    ///
    /// # Errors
    /// [`Error::Immutable`] once signed; [`Error::Conflict`].
    pub fn discard_consent(&self, id: ConsentId, version: i32) -> Result<()> {
        self.may(Act::DiscardConsent)?;
        self.transact(Op::DiscardConsent, |tx, note| {
            let loaded = self.load_consent(tx, id)?;
            loaded.must_be_draft(version)?;
            note.client(loaded.row.client).subject(id);
            store::discard(tx, id, version)
        })
    }

    pub(super) fn load_consent(&self, conn: &Connection, id: ConsentId) -> Result<Loaded> {
        let row = store::get(conn, id)?.ok_or(Error::NotFound("consent"))?;
        let client = clients::get(conn, row.client, self.today())?;
        let template = templates::get(conn, row.template)?.ok_or(Error::NotFound("template"))?;
        let valid_until = match &row.signed {
            Some(signed) => signed.valid_until,
            None => self.valid_until(conn, &client, self.today())?,
        };
        Ok(Loaded { row, client, template, valid_until })
    }

    /// The last day a consent signed on `day` would cover: as many months as the practice set, and for
    /// a minor no longer than the day before they come of age, when the guardian's authority ends.
    pub(super) fn valid_until(&self, conn: &Connection, client: &Client, day: Day) -> Result<Day> {
        let parameters = crate::store::profile::parameters(conn)?;
        let until = day.plus_months(parameters.count("consent_months"));
        let Some(born) = client.fields.born.filter(|_| client.is_minor) else {
            return Ok(until);
        };
        let (adult, early) = (parameters.get("adult_age"), parameters.is_on("leap_birthday_early"));
        let birthday = born.plus_months(parameters.count("adult_age") * 12);
        let of_age =
            if age_on(born, birthday, early) < adult { birthday.plus_days(1) } else { birthday };
        Ok(until.min(of_age.plus_days(-1)))
    }

    pub(super) fn consent_view(&self, conn: &Connection, id: ConsentId) -> Result<Consent> {
        let loaded = self.load_consent(conn, id)?;
        let parts = self.consent_text(conn, &loaded)?;
        let form = loaded.form();
        let signers = form.signers();
        let mut missing = loaded.row.draft.missing(loaded.client.is_minor);
        missing.extend(items::open(&parts, &loaded.row.draft));
        if loaded.client.fields.born.is_none() {
            missing.insert(0, "client.born".to_owned());
        }
        let next_session = self.next_session(conn, &loaded)?;
        Ok(Consent {
            id,
            next_session,
            sessions: consent_sessions::of_consent(conn, id)?,
            client: loaded.row.client,
            client_name: loaded.client.name.clone(),
            client_born: loaded.client.fields.born,
            is_minor: loaded.client.is_minor,
            number: form_number(loaded.client.number, loaded.row.number),
            state: loaded.row.state,
            parts,
            missing,
            signers,
            template: loaded.template.title(),
            language: loaded.template.language.clone(),
            language_name: loaded.template.language_name()?,
            languages: language::languages(conn, &loaded.template.code)?,
            reviewed: loaded.template.reviewed,
            draft: loaded.row.draft,
            on_paper: loaded.row.ink,
            scans: store_scans::of_consent(conn, id)?,
            signed: loaded.row.signed,
            withdrawals: loaded.row.withdrawals,
            version: loaded.row.version,
        })
    }

    /// The words of the form: those frozen at signing or printed to be signed by hand, or today's.
    /// Nothing while the date of birth is unknown, because the form states it.
    pub(super) fn consent_text(
        &self,
        conn: &Connection,
        loaded: &Loaded,
    ) -> Result<Vec<super::ConsentPart>> {
        let signed = loaded.row.signed.as_ref().map(|signed| signed.document);
        if let Some(kept) = signed.or(loaded.row.ink.as_ref().map(|ink| ink.document)) {
            let body = crate::store::documents::body(conn, kept)?;
            let (_, _, content) = body.ok_or(Error::NotFound("document"))?;
            let frozen: ConsentPaper = serde_json::from_str(&content)?;
            return Ok(text_shown::parts(&frozen.text));
        }
        match self.consent_paper(conn, &loaded.form(), Shown::Draft) {
            Ok(paper) => Ok(text_shown::parts(&paper.text)),
            Err(Error::EmptyField(_)) => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// Only somebody licensed to treat or to lift stops can say "I explained this".
    pub(super) fn must_be_able_to_explain(
        &self,
        conn: &Connection,
        draft: &ConsentDraft,
    ) -> Result<()> {
        let Some(id) = draft.explained_by else {
            return Ok(());
        };
        let person =
            crate::store::staff::get(conn, id)?.ok_or(Error::invalid("explained_by", "unknown"))?;
        if !person.active || !(person.may_treat || person.may_lift) {
            return Err(Error::invalid("explained_by", "not_allowed"));
        }
        // The form states it, and a signed form has no blank.
        if licence_line(&person).is_empty() {
            return Err(Error::invalid("explained_by", "no_licence"));
        }
        Ok(())
    }
}

fn guardian(client: &Client) -> SigningGuardian {
    let known = client.fields.guardian.as_ref().filter(|_| client.is_minor);
    known.map_or_else(SigningGuardian::default, |guardian| SigningGuardian {
        name: guardian.name.clone(),
        relation: guardian.relation.clone(),
        authority: guardian.authority.clone(),
        id_seen: guardian.id_seen,
    })
}
