//! The practice's terms in the document engine's: paper size, letterhead, the moment on the page.

use crate::profile::{Paper, ProfileFields};
use crate::{Error, Instant, Result, store};
use chrono::{Datelike, Offset, Timelike};
use documents::{Letterhead, PaperError, Size, Stamp};
use rusqlite::Connection;
use vault::VaultError;

/// The engine's name for the practice's paper.
pub(crate) fn letter_size(paper: Paper) -> Size {
    match paper {
        Paper::A4 => Size::A4,
        Paper::Letter => Size::Letter,
    }
}

/// The head of every page.
pub(crate) fn letterhead(conn: &Connection, profile: &ProfileFields) -> Result<Letterhead> {
    Ok(Letterhead {
        logo: store::profile::logo(conn)?,
        practice: profile.name.clone(),
        address: profile.address.clone(),
        phone: profile.phone.clone(),
        licence_line: profile.licence_line.clone(),
    })
}

/// The moment the page was made, on the practice's wall clock.
pub(crate) fn stamp(at: Instant, zone: chrono_tz::Tz) -> Stamp {
    let local = at.local(zone);
    let small = |value: u32| u8::try_from(value).unwrap_or_default();
    Stamp {
        year: local.year(),
        month: small(local.month()),
        day: small(local.day()),
        hour: small(local.hour()),
        minute: small(local.minute()),
        ahead_of_utc: i16::try_from(local.offset().fix().local_minus_utc() / 60)
            .unwrap_or_default(),
    }
}

impl From<PaperError> for Error {
    fn from(error: PaperError) -> Self {
        match error {
            PaperError::Stopped => VaultError::Cancelled.into(),
            other => Self::Paper(other.to_string()),
        }
    }
}
