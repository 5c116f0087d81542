//! Which days the clinic is open, and which lists it keeps. Both hold from a day on: what was due
//! before stays due, and what was missed stays missed.

use super::calendar::{Kept, days, period};
use super::listed::listed;
use super::occasion::{Occasion, Rhythm};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::checklist_templates as store;
use crate::{Day, Error, Practice, Result, text};
use rusqlite::Connection;
use serde::Serialize;
use serde_json::json;

/// A day the clinic is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ClosedDay {
    /// The day.
    pub day: Day,
    /// Why; may be empty.
    pub reason: String,
}

/// Whether a list is kept, and on which day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct KeptList {
    /// Template code.
    pub code: String,
    /// Name.
    pub name: String,
    /// When it is asked for, in words.
    pub when: String,
    /// When it is asked for.
    pub occasion: Occasion,
    /// Whether the practice keeps it.
    pub is_on: bool,
    /// Weekly: the weekday, Monday is 1; monthly: the day of the month; otherwise 1.
    pub anchor: u8,
    /// Whether something in it blocks: switching it off needs a reason.
    pub blocks: bool,
    /// The newest version.
    pub version: u32,
}

/// The clinic's calendar and its lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ClinicDays {
    /// The weekdays it is open, Monday is 1.
    pub weekdays: Vec<u8>,
    /// Closed days from today on, oldest first.
    pub closed: Vec<ClosedDay>,
    /// The lists, in the order of the day.
    pub lists: Vec<KeptList>,
}

/// The most days closed at once.
const MOST_DAYS: i64 = 366;

impl Practice {
    /// The days the clinic is open, and its lists.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn clinic_days(&self) -> Result<ClinicDays> {
        self.may(Act::ClinicDays)?;
        self.read(|conn| clinic_days(conn, self.today()))
    }

    /// Sets the weekdays the clinic is open, from today on. Monday is 1.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] naming `weekdays`
    /// (`required`, `out_of_range`).
    pub fn set_weekdays(&self, weekdays: &[u8]) -> Result<ClinicDays> {
        self.may(Act::SetWeekdays)?;
        if weekdays.is_empty() {
            return Err(Error::invalid("weekdays", "required"));
        }
        if weekdays.iter().any(|day| !(1..=7).contains(day)) {
            return Err(Error::invalid("weekdays", "out_of_range"));
        }
        let bits = weekdays.iter().fold(0u8, |bits, day| bits | 1 << (day - 1));
        self.transact(Op::SetClinicDays, |tx, note| {
            let today = self.today();
            let old = clinic_days(tx, today)?.weekdays;
            note.data(json!({ "weekdays": { "old": old, "new": weekdays_of(bits) } }));
            store::set_weekdays(tx, today, bits, self.actor().id, self.now())?;
            clinic_days(tx, today)
        })
    }

    /// Says that the clinic is closed from `from` to `to`, and why; nothing is due on these days.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] naming `from`
    /// (`in_past`: what was due stays due) or `to` (`before_start`, `too_long`).
    pub fn close_days(&self, from: Day, to: Day, reason: &str) -> Result<ClinicDays> {
        self.may(Act::CloseDays)?;
        self.are_to_come(from, to)?;
        let reason = text::typed("reason", reason, 100)?;
        self.transact(Op::SetClinicDays, |tx, note| {
            note.data(json!({ "closed_from": from, "closed_to": to, "reason": reason }));
            for day in days(from, to) {
                store::close_day(tx, day, &reason, self.actor().id, self.now())?;
            }
            clinic_days(tx, self.today())
        })
    }

    /// Takes closed days off again.
    ///
    /// # Errors
    /// As for [`Self::close_days`]; [`Error::NotFound`] when none of them is closed.
    pub fn reopen_days(&self, from: Day, to: Day) -> Result<ClinicDays> {
        self.may(Act::ReopenDays)?;
        self.are_to_come(from, to)?;
        self.transact(Op::SetClinicDays, |tx, note| {
            note.data(json!({ "open_from": from, "open_to": to }));
            match store::reopen_days(tx, from, to)? {
                0 => Err(Error::NotFound("closed_day")),
                _ => clinic_days(tx, self.today()),
            }
        })
    }

    /// Switches a list on or off, and sets its day of the week or month: a new day holds from the next
    /// week or month on. Switching off a list that blocks something needs a reason.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::NotFound`]; [`Error::Invalid`]
    /// naming `anchor` (`out_of_range`) or `reason` (`required`).
    pub fn keep_checklist(
        &self,
        code: &str,
        is_on: bool,
        anchor: u8,
        reason: &str,
    ) -> Result<ClinicDays> {
        self.may(Act::KeepChecklist)?;
        let today = self.today();
        let list = self.read(listed)?.into_iter().find(|list| list.template.code == code);
        let list = list.ok_or(Error::NotFound("checklist"))?;
        let rhythm = list.template.occasion.rhythm();
        let most = match rhythm {
            Some(Rhythm::Weekly) => 7,
            Some(Rhythm::Monthly) => 28,
            _ => 1,
        };
        if !(1..=most).contains(&anchor) {
            return Err(Error::invalid("anchor", "out_of_range"));
        }
        let before = list.kept.last().copied();
        let was_on = before.is_some_and(|row| row.is_on);
        let blocks = list.template.items.iter().any(|item| item.blocks.is_some());
        let reason = if was_on && !is_on && blocks {
            text::required("reason", reason, 200)?
        } else {
            text::typed("reason", reason, 200)?
        };
        let moves = was_on && is_on && before.is_some_and(|row| row.anchor != anchor);
        let from_day = match rhythm {
            Some(rhythm) if moves => period(rhythm, today).1.plus_days(1),
            _ => today,
        };
        self.transact(Op::KeepChecklist, |tx, note| {
            note.subject(code).data(json!({
                "on": { "old": was_on, "new": is_on },
                "day": { "old": before.map(|row| row.anchor), "new": anchor },
                "from": from_day, "reason": reason,
            }));
            let kept = Kept { from_day, is_on, anchor };
            store::keep(tx, code, kept, Some(self.actor().id), self.now())?;
            clinic_days(tx, today)
        })
    }

    fn are_to_come(&self, from: Day, to: Day) -> Result<()> {
        if from < self.today() {
            return Err(Error::invalid("from", "in_past"));
        }
        match to.days_since(from) {
            ..0 => Err(Error::invalid("to", "before_start")),
            0..MOST_DAYS => Ok(()),
            _ => Err(Error::invalid("to", "too_long")),
        }
    }
}

fn weekdays_of(bits: u8) -> Vec<u8> {
    (1..=7).filter(|day| bits & (1 << (day - 1)) != 0).collect()
}

fn clinic_days(conn: &Connection, today: Day) -> Result<ClinicDays> {
    let calendar = store::calendar(conn)?;
    let held = calendar.weekdays.iter().rev().find(|(from, _)| *from <= today);
    let closed = store::closed_days(conn, today)?.into_iter();
    let kept = |list: super::listed::Listed| {
        let newest = list.kept.last().copied();
        KeptList {
            is_on: newest.is_some_and(|row| row.is_on),
            anchor: newest.map_or(1, |row| row.anchor),
            blocks: list.template.items.iter().any(|item| item.blocks.is_some()),
            code: list.template.code,
            name: list.template.name,
            when: list.template.when,
            occasion: list.template.occasion,
            version: list.template.version,
        }
    };
    Ok(ClinicDays {
        weekdays: weekdays_of(held.map_or(0x7f, |(_, bits)| *bits)),
        closed: closed.map(|(day, reason)| ClosedDay { day, reason }).collect(),
        lists: listed(conn)?.into_iter().map(kept).collect(),
    })
}
