//! Starting a run: today's by the calendar, one of a day gone by, or one for an event.

use super::TIME_OUT;
use super::calendar::period;
use super::listed::{Listed, listed};
use super::occasion::{Occasion, Rhythm};
use super::run::read_run;
use super::view::ChecklistRun;
use crate::audit::Op;
use crate::rights::Act;
use crate::store::checklist_templates as templates;
use crate::store::checklists as store;
use crate::store::checklists::NewRun;
use crate::{Day, Error, Practice, Result, RunId, TreatmentId, store as tables, text};
use rusqlite::Connection;
use serde_json::json;

impl Practice {
    /// Starts the run of a list by calendar that stands for today, this week or this month, with its
    /// newest version; the run there already is when there is one.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an unknown list; [`Error::Invalid`] naming `code` for a list by event
    /// (`by_event`).
    pub fn start_checklist(&self, code: &str) -> Result<ChecklistRun> {
        self.may(Act::StartChecklist)?;
        self.start_turn(code, self.today())
    }

    /// Starts the run that stands for a day gone by, which nobody started then. It carries when it
    /// was really made, and is closed with the reason why it is late.
    ///
    /// # Errors
    /// As for [`Self::start_checklist`]; [`Error::Invalid`] naming `day`: `in_future`, or `not_due`
    /// when the list was not due then.
    pub fn start_late_checklist(&self, code: &str, day: Day) -> Result<ChecklistRun> {
        self.may(Act::StartLateChecklist)?;
        if day >= self.today() {
            return Err(Error::invalid("day", "in_future"));
        }
        let is_due = self.read(|conn| {
            let (list, rhythm) = by_calendar(conn, code)?;
            let (first, last) = period(rhythm, day);
            let turns = list.turns(&templates::calendar(conn)?, rhythm, first, last);
            Ok(turns.iter().any(|turn| turn.due == day))
        })?;
        if !is_due {
            return Err(Error::invalid("day", "not_due"));
        }
        self.start_turn(code, day)
    }

    /// Starts a run of a list by event, about `subject`: the room, the load, the container. A
    /// time-out belongs to the open treatment `treatment` instead; it is started once.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] naming `code` for a list by calendar (`by_calendar`),
    /// `subject` (`required`, `too_long`) or `treatment` (`required`, `not_open`).
    pub fn start_event_checklist(
        &self,
        code: &str,
        subject: &str,
        treatment: Option<TreatmentId>,
    ) -> Result<ChecklistRun> {
        self.may(Act::StartEventChecklist)?;
        let today = self.today();
        let list = self.read(|conn| one(conn, code))?;
        if list.template.occasion.rhythm().is_some() {
            return Err(Error::invalid("code", "by_calendar"));
        }
        let of_treatment = list.template.occasion == Occasion::Treatment;
        let subject = match list.template.subject.is_empty() {
            true => String::new(),
            false => text::required("subject", subject, 60)?,
        };
        let treatment = treatment.filter(|_| of_treatment);
        if of_treatment && treatment.is_none() {
            return Err(Error::invalid("treatment", "required"));
        }
        if let Some(treatment) = treatment {
            if let Some(run) = self.read(|conn| store::run_of_treatment(conn, code, treatment))? {
                return self.checklist_run(run.id);
            }
            let is_open = |conn: &Connection| tables::today::is_open(conn, treatment);
            if !self.read(is_open)? {
                return Err(Error::invalid("treatment", "not_open"));
            }
        }
        self.transact(Op::StartChecklist, |tx, note| {
            let id = RunId::new();
            let template = &list.template;
            note.subject(id).data(json!({
                "code": code, "version": template.version, "day": today, "about": subject,
                "treatment": treatment,
            }));
            store::insert_run(
                tx,
                &NewRun {
                    id,
                    code,
                    version: template.version,
                    language: &template.language,
                    day: today,
                    until: None,
                    subject: &subject,
                    treatment,
                    by: self.actor().id,
                    at: self.now(),
                },
            )?;
            read_run(tx, id, today)
        })
    }

    /// The run that stands for the turn of `day`.
    fn start_turn(&self, code: &str, day: Day) -> Result<ChecklistRun> {
        let (list, rhythm) = self.read(|conn| by_calendar(conn, code))?;
        let (first, last) = period(rhythm, day);
        if let Some(run) = self.read(|conn| store::run_in(conn, code, first, last))? {
            return self.checklist_run(run.id);
        }
        self.transact(Op::StartChecklist, |tx, note| {
            let turns = list.turns(&templates::calendar(tx)?, rhythm, first, last);
            // On a day it is not due, a closed one, it stands for the day itself.
            let day = turns.first().map_or(day, |turn| turn.due);
            let (id, template) = (RunId::new(), &list.template);
            note.subject(id).data(json!({ "code": code, "version": template.version, "day": day }));
            store::insert_run(
                tx,
                &NewRun {
                    id,
                    code,
                    version: template.version,
                    language: &template.language,
                    day,
                    until: Some(last),
                    subject: "",
                    treatment: None,
                    by: self.actor().id,
                    at: self.now(),
                },
            )?;
            read_run(tx, id, self.today())
        })
    }
}

fn one(conn: &Connection, code: &str) -> Result<Listed> {
    let found = listed(conn)?.into_iter().find(|list| list.template.code == code);
    found.ok_or(Error::NotFound("checklist"))
}

fn by_calendar(conn: &Connection, code: &str) -> Result<(Listed, Rhythm)> {
    let list = one(conn, code)?;
    let rhythm = list.template.occasion.rhythm().ok_or(Error::invalid("code", "by_event"))?;
    Ok((list, rhythm))
}

/// Whether the time-out of `treatment` is closed.
pub(super) fn time_out_is_done(conn: &Connection, treatment: TreatmentId) -> Result<bool> {
    let run = store::run_of_treatment(conn, TIME_OUT, treatment)?;
    Ok(run.is_some_and(|run| run.closed_at.is_some()))
}
