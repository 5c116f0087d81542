//! What the window asks about the clock, and what people answer (domain reference §8 E10, rule R29).

use super::Seen;
use crate::audit::Op;
use crate::rights::Act;
use crate::rules::{Finding, clock_behind};
use crate::store::{profile, staff};
use crate::{Error, Instant, Practice, Result, text};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

/// Why the clock is not simply believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ClockDoubt {
    /// It is earlier than the newest act on record: signing waits for somebody who manages.
    Behind,
    /// It jumped while the practice was open.
    Jumped,
    /// Nobody was here for a long time: is today really today?
    Gap,
}

/// How the clock stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ClockStanding {
    /// What the computer's clock says.
    pub claimed: Instant,
    /// What it should say, as far as we can tell.
    pub believed: Instant,
    /// The newest act on record.
    pub last: Instant,
    /// Why somebody is asked; nothing while it fits.
    pub doubt: Option<ClockDoubt>,
    /// What stops signing, for a clock that is behind.
    pub finding: Option<Finding>,
    /// Whether the person signed in may say that it is right.
    pub may_confirm: bool,
}

impl Practice {
    /// How the clock stands at this moment. It names no client, so it is not recorded.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn clock_standing(&self) -> Result<ClockStanding> {
        self.may(Act::ClockStanding)?;
        let (claimed, believed, seen) = self.keeper().look();
        let gap = self.keeper().gap();
        let doubt = match seen {
            Seen::Behind => Some(ClockDoubt::Behind),
            Seen::Drifted => Some(ClockDoubt::Jumped),
            Seen::Fits => gap.map(|_| ClockDoubt::Gap),
        };
        let finding = self.read(|conn| self.clock_stop(conn))?;
        Ok(ClockStanding {
            claimed,
            believed,
            last: gap.unwrap_or_else(|| self.keeper().last()),
            may_confirm: doubt != Some(ClockDoubt::Behind) || self.actor().may_manage,
            doubt,
            finding,
        })
    }

    /// Says that the clock is right after all. A clock that is behind the record needs somebody who
    /// manages, with a reason; for the others the reason may be empty.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] for too short a reason;
    /// [`Error::NotFound`] when there is no such doubt any more.
    pub fn confirm_clock(&self, doubt: ClockDoubt, reason: &str) -> Result<()> {
        self.may(Act::ConfirmClock)?;
        let standing = self.clock_standing()?;
        if standing.doubt != Some(doubt) {
            return Err(Error::NotFound("doubt"));
        }
        let reason = text::typed("reason", reason, 500)?;
        if doubt == ClockDoubt::Behind {
            if !self.actor().may_manage {
                return Err(Error::Forbidden("manage"));
            }
            let shortest =
                self.read(|conn| Ok(profile::parameters(conn)?.count("override_reason_min")))?;
            if reason.graphemes(true).count() < shortest as usize {
                return Err(Error::invalid("reason", "too_brief"));
            }
        }
        self.transact(Op::ConfirmClock, |_, note| {
            note.clock_is_right = true;
            note.data(serde_json::json!({
                "doubt": doubt, "claimed_at": standing.claimed, "believed_at": standing.believed,
                "last_act_at": standing.last, "reason": reason,
            }));
            Ok(())
        })
    }

    /// Records that somebody said the clock is wrong. It is asked again at the next signing in.
    ///
    /// # Errors
    /// [`Error::NotFound`] when nobody is asked.
    pub fn deny_clock(&self, doubt: ClockDoubt) -> Result<()> {
        self.may(Act::DenyClock)?;
        let standing = self.clock_standing()?;
        if standing.doubt != Some(doubt) {
            return Err(Error::NotFound("doubt"));
        }
        self.transact(Op::DenyClock, |_, note| {
            note.data(serde_json::json!({
                "doubt": doubt, "claimed_at": standing.claimed, "last_act_at": standing.last,
            }));
            Ok(())
        })
    }

    /// Stops what signs, releases or goes by a day, while the clock is behind the record (R29).
    ///
    /// # Errors
    /// [`Error::Blocked`] with the one finding.
    pub(crate) fn must_trust_clock(&self, conn: &Connection) -> Result<()> {
        match self.clock_stop(conn)? {
            Some(stop) => Err(Error::Blocked(vec![stop])),
            None => Ok(()),
        }
    }

    /// The finding of R29, while the clock is behind the record.
    pub(crate) fn clock_stop(&self, conn: &Connection) -> Result<Option<Finding>> {
        match self.keeper().look() {
            (_, _, Seen::Behind) => Ok(Some(self.behind_finding(conn)?)),
            _ => Ok(None),
        }
    }

    fn behind_finding(&self, conn: &Connection) -> Result<Finding> {
        let managers = staff::all(conn)?.into_iter();
        let managers = managers.filter(|person| person.active && person.may_manage);
        let managers: Vec<String> = managers.map(|person| person.name).collect();
        let (claimed, _, _) = self.keeper().look();
        let say = |at: Instant| at.local(self.zone()).format("%-d %B %Y, %H:%M").to_string();
        let parameters = profile::parameters(conn)?;
        Ok(clock_behind(&parameters, &managers, &say(claimed), &say(self.keeper().last())))
    }
}
