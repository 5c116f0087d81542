//! Starting, filling in, looking at and giving up a consent, before it is signed.

use super::asked::FormShape;
use super::form::{Form, licence_line};
use super::startable::startable;
use super::{
    Consent, ConsentDraft, ConsentPlan, ConsentRow, ConsentState, ConsentSummary, SigningGuardian,
    form_number, items, language, standings, text_shown,
};
use crate::audit::Op;
use crate::clients::{self, Client};
use crate::documents::{DocumentKind, Pages, TemplateRow, form_name};
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
    pub shape: FormShape,
    pub valid_until: Option<Day>,
}

impl Loaded {
    pub(super) fn form(&self) -> Form<'_> {
        Form {
            client: &self.client,
            draft: &self.row.draft,
            template: &self.template,
            shape: &self.shape,
            number: self.row.number,
            valid_until: self.valid_until,
        }
    }

    /// What is still open before it can be signed, by wire name; see [`ConsentDraft::missing`].
    pub(super) fn open_items(&self) -> Vec<String> {
        let mut open = self.row.draft.missing(&self.shape, self.client.is_minor);
        if self.client.fields.born.is_none() {
            open.insert(0, "client.born".to_owned());
        }
        open
    }

    /// The form of a parent or guardian is nobody's to sign once the client is of age.
    pub(super) fn must_fit_the_client(&self) -> Result<()> {
        if self.shape.kind.is_for_guardians() && !self.client.is_minor {
            return Err(Error::invalid("form", "minors_only"));
        }
        Ok(())
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
    /// Starts a form in the wording in force, with what the record knows filled in and every choice unset.
    /// Of the plan only what the form asks is kept.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the field of the plan, or `form` when no such form is in force (`unknown`)
    /// or the client is not a minor (`minors_only`); [`Error::NotFound`].
    pub fn start_consent(
        &self,
        client: ClientId,
        code: &str,
        plan: ConsentPlan,
    ) -> Result<Consent> {
        self.may(Act::StartConsent)?;
        let plan = plan.checked()?;
        self.transact(Op::StartConsent, |tx, note| {
            let person = clients::get(tx, client, self.today())?;
            let (template, shape) = startable(tx, code, &person)?;
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
            let draft = draft.only_asked(&shape);
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
            let draft = draft.only_asked(&loaded.shape);
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
            let rows = store::of_client(tx, client)?;
            let standings = standings(tx, &person, &rows, self.today())?;
            let summary = |row: ConsentRow| {
                let standing = standings.iter().find(|standing| standing.consent == row.id);
                let in_force = standing.is_some_and(|standing| standing.ended.is_none());
                let name = form_name(tx, &row.code)?;
                Ok(row.summary(person.number, name, in_force))
            };
            rows.into_iter().map(summary).collect()
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
        let shape = FormShape::of(&template)?;
        let valid_until = match &row.signed {
            Some(signed) => signed.valid_until,
            None => self.valid_until(conn, &client, &shape, self.today())?,
        };
        Ok(Loaded { row, client, template, shape, valid_until })
    }

    /// The last day a form signed on `day` would cover: for a consent to a treatment as many months as the
    /// practice set, and for a minor no longer than the day before they come of age, when the guardian's
    /// authority ends. Nothing for a form that holds until it is withdrawn.
    pub(super) fn valid_until(
        &self,
        conn: &Connection,
        client: &Client,
        shape: &FormShape,
        day: Day,
    ) -> Result<Option<Day>> {
        let parameters = crate::store::profile::parameters(conn)?;
        let until = day.plus_months(parameters.count("consent_months"));
        let until = shape.kind.is_for_treatment().then_some(until);
        let Some(born) = client.fields.born.filter(|_| client.is_minor) else {
            return Ok(until);
        };
        let (adult, early) = (parameters.get("adult_age"), parameters.is_on("leap_birthday_early"));
        let birthday = born.plus_months(parameters.count("adult_age") * 12);
        let of_age =
            if age_on(born, birthday, early) < adult { birthday.plus_days(1) } else { birthday };
        let as_minor = of_age.plus_days(-1);
        Ok(Some(until.map_or(as_minor, |until| until.min(as_minor))))
    }

    pub(super) fn consent_view(&self, conn: &Connection, id: ConsentId) -> Result<Consent> {
        let loaded = self.load_consent(conn, id)?;
        let parts = self.consent_text(conn, &loaded)?;
        let form = loaded.form();
        let signers = form.signers();
        let mut missing = loaded.open_items();
        missing.extend(items::open(&parts, &loaded.row.draft));
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
            name: form_name(conn, &loaded.row.code)?,
            asks: loaded.shape.asked(),
            withdrawable: loaded.shape.withdrawable(),
            state: loaded.row.state,
            parts,
            missing,
            signers,
            template: loaded.template.title(),
            language: loaded.template.language.clone(),
            language_name: loaded.template.language_name()?,
            languages: language::languages(conn, &loaded.template.code)?,
            code: loaded.row.code,
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
        phone: guardian.phone.clone(),
        id_seen: guardian.id_seen,
    })
}
