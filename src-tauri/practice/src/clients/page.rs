//! A client's page: who it is, what to beware of, the next step of today's visit, and everything
//! that happened. The visit is worked out from the records each time; it is stored nowhere.

use super::permissions::{ConsentStanding, PicturesAllowed, consent, pictures};
use super::timeline::{TimelineEntry, timeline};
use super::{Client, ErasureNote, erasure, get};
use crate::audit::Op;
use crate::consents::{ConsentRow, FormStanding};
use crate::documents::{CONSENT, Document, DocumentKind, How, form_name};
use crate::history::{self, ReviewLine, SeenKind};
use crate::rights::Act;
use crate::rules::{self, ConsentEnd, Severity};
use crate::store;
use crate::treatments::{Status, TreatmentLine};
use crate::{ClientId, ConsentId, Day, Practice, Result, TreatmentId, consents};
use rusqlite::Connection;
use serde::Serialize;
use std::collections::BTreeMap;

/// Banners shown at most: allergy, hard stop, safeguarding (domain reference §2.1).
const BANNERS: usize = 3;

/// Everything the page shows.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct ClientPage {
    /// The client.
    pub client: Client,
    /// Banners, gravest first; at most three.
    pub alerts: Vec<ClientAlert>,
    /// Today's visit.
    pub visit: ClientVisit,
    /// What happened, newest first.
    pub timeline: Vec<TimelineEntry>,
    /// The history in short.
    pub history: HistorySummary,
    /// The newest signed consent to microneedling, which the visit asks for.
    pub consent: Option<ConsentStanding>,
    /// The newest signed form of every other kind, newest first.
    pub other_forms: Vec<FormStanding>,
    /// What the client allows with pictures, as the newest form that asked has it.
    pub pictures: PicturesAllowed,
    /// Consents on record, drafts included.
    pub consents: i32,
    /// Closed treatments on record.
    pub treatments: i32,
    /// Papers on record.
    pub documents: i32,
    /// Pictures in the record.
    pub photos: i32,
    /// The course under way, when the last session named one.
    pub course: Option<Course>,
    /// The client was erased; what is left is their number and the sessions a recall must find.
    pub erasure: Option<ErasureNote>,
}

/// A banner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ClientAlert {
    /// How grave.
    pub severity: Severity,
    /// What it says.
    pub label: String,
}

/// The stations of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Station {
    /// Ask, or ask again.
    History,
    /// A consent in force.
    Consent,
    /// The session itself.
    Treat,
    /// The sheet to take home.
    Aftercare,
}

/// How far a station is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum StationState {
    /// Behind us.
    Done,
    /// The one to do now.
    Next,
    /// Still to come.
    Later,
    /// Something must be cleared first.
    Stopped,
}

/// One station of today's visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct VisitStation {
    /// Which.
    pub station: Station,
    /// How far.
    pub state: StationState,
    /// One line under it.
    pub line: String,
}

/// Today's visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ClientVisit {
    /// The four stations in order.
    pub stations: Vec<VisitStation>,
    /// The station to go to now; nothing when all are done.
    pub next: Option<Station>,
    /// The treatment open or closed today.
    pub treatment: Option<TreatmentId>,
    /// A consent to microneedling begun and not signed.
    pub consent_draft: Option<ConsentId>,
}

/// The history in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct HistorySummary {
    /// Day every question was last asked.
    pub last_full: Option<Day>,
    /// Day it was last asked at all.
    pub last_asked: Option<Day>,
    /// Asked today.
    pub asked_today: bool,
    /// Every question must be asked again: never asked, or too long ago.
    pub full_due: bool,
}

/// A course of sessions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Course {
    /// What for.
    pub indication: String,
    /// Sessions done.
    pub done: u8,
    /// Sessions planned.
    pub of: u8,
    /// Not before this day.
    pub next_date: Option<Day>,
}

/// What the page is made from, read once.
pub(super) struct Facts {
    pub client: Client,
    pub today: Day,
    pub reviews: Vec<ReviewLine>,
    pub consents: Vec<ConsentRow>,
    /// What each form on record is called, by its code.
    pub names: BTreeMap<String, String>,
    pub treatments: Vec<TreatmentLine>,
    pub documents: Vec<Document>,
}

impl Practice {
    /// Opens a client's page: one entry in the audit log.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`].
    pub fn client_page(&self, id: ClientId) -> Result<ClientPage> {
        self.may(Act::ClientPage)?;
        self.transact(Op::ViewClient, |tx, note| {
            note.client(id).subject(id);
            self.page(tx, id)
        })
    }

    fn page(&self, conn: &Connection, id: ClientId) -> Result<ClientPage> {
        let today = self.today();
        let questionnaire = history::current_questionnaire(conn)?;
        let reviews = store::history::reviews(conn, id)?;
        let consents = store::consents::of_client(conn, id)?;
        let mut names = BTreeMap::new();
        for row in &consents {
            if !names.contains_key(&row.code) {
                names.insert(row.code.clone(), form_name(conn, &row.code)?);
            }
        }
        let facts = Facts {
            client: get(conn, id, today)?,
            today,
            reviews: self.review_lines(&questionnaire, &reviews),
            names,
            consents,
            treatments: store::treatments::lines(conn, id)?,
            documents: store::documents::of_client(conn, id)?,
        };
        let history = facts.history(conn)?;
        let consent = consent(conn, &facts.client, today)?;
        let closed = facts.treatments.iter().filter(|line| line.status == Status::Closed);
        Ok(ClientPage {
            alerts: banners(conn, id, today)?,
            visit: facts.visit(conn, &history, consent.as_ref())?,
            timeline: timeline(&facts, self.zone()),
            consents: count(facts.consents.len()),
            treatments: count(closed.count()),
            documents: count(facts.documents.len()),
            photos: store::photos::count(conn, id)?,
            other_forms: facts.other_forms(conn)?,
            pictures: pictures(conn, id)?,
            course: course(conn, &facts.treatments)?,
            erasure: erasure(conn, id)?,
            history,
            consent,
            client: facts.client,
        })
    }
}

impl Facts {
    /// What the form of this row is called.
    pub(super) fn called(&self, row: &ConsentRow) -> &str {
        self.names.get(&row.code).map_or("", String::as_str)
    }

    /// How every form stands but the consent to microneedling, which the page says more of.
    fn other_forms(&self, conn: &Connection) -> Result<Vec<FormStanding>> {
        let others = self.consents.iter().filter(|row| row.code != CONSENT);
        consents::standings(conn, &self.client, others, self.today)
    }

    fn history(&self, conn: &Connection) -> Result<HistorySummary> {
        let parameters = store::profile::parameters(conn)?;
        let full = self.reviews.iter().find(|review| review.kind == SeenKind::Full);
        let last_full = full.map(|review| review.day);
        Ok(HistorySummary {
            last_full,
            last_asked: self.reviews.first().map(|review| review.day),
            asked_today: self.reviews.iter().any(|review| review.day == self.today),
            full_due: last_full.is_none_or(|day| rules::is_too_old(day, self.today, &parameters)),
        })
    }

    fn visit(
        &self,
        conn: &Connection,
        history: &HistorySummary,
        consent: Option<&ConsentStanding>,
    ) -> Result<ClientVisit> {
        let today = self
            .treatments
            .iter()
            .find(|line| line.day == self.today && line.status != Status::Discarded);
        let stations = [
            (Station::History, self.history_line(conn, history)?),
            (Station::Consent, consent_line(consent)),
            (Station::Treat, treat_line(today)),
            (Station::Aftercare, self.aftercare_line(today)),
        ];
        let mut next = None;
        let stations = stations
            .into_iter()
            .map(|(station, (done, line))| {
                let state = match done {
                    Progress::Done => StationState::Done,
                    Progress::Stopped => StationState::Stopped,
                    Progress::Open if next.is_some() => StationState::Later,
                    Progress::Open => StationState::Next,
                };
                if matches!(state, StationState::Next | StationState::Stopped) && next.is_none() {
                    next = Some(station);
                }
                VisitStation { station, state, line }
            })
            .collect();
        let is_draft =
            |row: &&ConsentRow| row.code == CONSENT && row.state == consents::ConsentState::Draft;
        let draft = self.consents.iter().find(is_draft);
        Ok(ClientVisit {
            stations,
            next,
            treatment: today.map(|line| line.id),
            consent_draft: draft.map(|row| row.id),
        })
    }

    fn history_line(
        &self,
        conn: &Connection,
        history: &HistorySummary,
    ) -> Result<(Progress, String)> {
        if !history.asked_today {
            let line = match (history.full_due, history.last_asked) {
                (_, None) => "Never asked".to_owned(),
                (true, Some(day)) => format!("Ask in full, last {}", day.long()),
                (false, Some(day)) => format!("Re-ask, last {}", day.long()),
            };
            return Ok((Progress::Open, line));
        }
        let findings = rules::of_visit(conn, self.client.id, self.today)?;
        let stopped =
            findings.iter().any(|finding| finding.stands() && finding.severity < Severity::Warn);
        Ok(if stopped {
            (Progress::Stopped, "Stopped by the history".to_owned())
        } else {
            (Progress::Done, "Asked today".to_owned())
        })
    }

    fn aftercare_line(&self, today: Option<&TreatmentLine>) -> (Progress, String) {
        let Some(treatment) = today.filter(|line| line.status == Status::Closed) else {
            return (Progress::Open, "After the session".to_owned());
        };
        let subject = treatment.id.to_string();
        let sheets = self
            .documents
            .iter()
            .filter(|paper| paper.kind == DocumentKind::Aftercare && paper.subject == subject);
        let mut deliveries = sheets.flat_map(|paper| &paper.deliveries);
        match deliveries.find(|delivery| delivery.how == How::Given) {
            Some(_) => (Progress::Done, "Given and explained".to_owned()),
            None => (Progress::Open, "Not given yet".to_owned()),
        }
    }
}

/// A station before the path decides which one is next.
enum Progress {
    Done,
    Open,
    Stopped,
}

fn consent_line(consent: Option<&ConsentStanding>) -> (Progress, String) {
    match consent {
        Some(consent) if consent.ended.is_none() => {
            let until = consent.valid_until.map(|until| format!(" to {}", until.long()));
            (Progress::Done, format!("In date{}", until.unwrap_or_default()))
        }
        Some(consent) => {
            let ended = consent.ended.unwrap_or(ConsentEnd::Expired);
            (Progress::Open, ended.words(consent.valid_until))
        }
        None => (Progress::Open, "Not signed".to_owned()),
    }
}

fn treat_line(today: Option<&TreatmentLine>) -> (Progress, String) {
    match today {
        Some(line) if line.status == Status::Closed => {
            (Progress::Done, format!("Signed by {}", line.practitioner_name))
        }
        Some(line) => (Progress::Open, format!("In treatment with {}", line.practitioner_name)),
        None => (Progress::Open, "Not started".to_owned()),
    }
}

/// The gravest alerts, as many as are shown.
pub(super) fn banners(conn: &Connection, id: ClientId, today: Day) -> Result<Vec<ClientAlert>> {
    let alerts = history::alerts(conn, id, today)?.into_iter().take(BANNERS);
    Ok(alerts.map(|(severity, label)| ClientAlert { severity, label }).collect())
}

fn course(conn: &Connection, lines: &[TreatmentLine]) -> Result<Option<Course>> {
    let Some(last) = lines.iter().find(|line| line.status == Status::Closed) else {
        return Ok(None);
    };
    let (Some(done), Some(of)) = (last.session, last.sessions) else { return Ok(None) };
    let treatment = store::treatments::get(conn, last.id)?;
    let indication = treatment.map(|treatment| treatment.draft.indication).unwrap_or_default();
    Ok(Some(Course { indication, done, of, next_date: last.next_date }))
}

fn count(rows: usize) -> i32 {
    i32::try_from(rows).unwrap_or(i32::MAX)
}
