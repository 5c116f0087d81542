//! One short command per act: take the typed form, call the practice, say what went stale. No rules.

mod audit;
mod backups;
mod break_glass;
mod checklist_books;
mod checklists;
mod clients;
mod clock;
mod consents;
mod devices;
mod documents;
mod forms;
mod history;
mod incidents;
mod loads;
mod names;
mod packs;
mod photos;
mod printing;
mod profile;
mod reports;
mod rules;
mod scans;
mod session;
mod staff;
mod sterilizers;
mod stock;
mod today;
mod treatments;

pub(crate) use printing::STALE as PRINTED;
pub(crate) use scans::STALE as SCANNED;

use crate::error::{Code, Wire, WireError};
use crate::save::{ask_pictures, read_whole};
use crate::state::{Shell, Stale};
use practice::Practice;
use practice::photos::MOST_BYTES;
use practice::rights::Act;
use std::sync::{Arc, Weak};
use tauri::{AppHandle, Manager};
use tauri_specta::{Commands, Event, collect_commands};

macro_rules! door {
    ($($module:ident::$command:ident => $act:ident,)+) => {
        /// Every command, for the typed door.
        pub(crate) fn collect() -> Commands<tauri::Wry> {
            collect_commands![$($module::$command),+]
        }

        /// Every command of the shell with the act it does.
        pub const COMMANDS: &[(&str, Act)] = &[$((stringify!($command), Act::$act)),+];
    };
}

names::commands!(door);

/// Runs a read or a recorded view on the blocking pool against the open practice.
pub(crate) async fn ask<T: Send + 'static>(
    app: AppHandle,
    f: impl FnOnce(&Practice) -> practice::Result<T> + Send + 'static,
) -> Wire<T> {
    let practice = app.state::<Shell>().practice()?;
    blocking(move || f(&practice).map_err(WireError::from)).await
}

/// Runs an act and, after its commit, tells the window which kinds of data it made stale.
pub(crate) async fn act<T: Send + 'static>(
    app: AppHandle,
    stale: &[&str],
    f: impl FnOnce(&Practice) -> practice::Result<T> + Send + 'static,
) -> Wire<T> {
    let done = ask(app.clone(), f).await?;
    announce(&app, stale);
    Ok(done)
}

pub(crate) fn announce(app: &AppHandle, stale: &[&str]) {
    let kinds = stale.iter().map(|kind| (*kind).to_owned()).collect();
    if let Err(error) = (Stale { kinds }).emit(app) {
        tracing::error!(%error, "the window was not told what changed");
    }
}

/// Moves slow work off the window's thread. A panic there becomes an error, never a dead window.
pub(crate) async fn blocking<T: Send + 'static>(
    f: impl FnOnce() -> Wire<T> + Send + 'static,
) -> Wire<T> {
    tauri::async_runtime::spawn_blocking(f)
        .await
        .unwrap_or_else(|error| Err(WireError::logged(Code::Internal, &error)))
}

/// Who asked, for acts that wait for a person: the session is let go of meanwhile, and the act is
/// done only if it is still the same.
pub(crate) struct Asked(Weak<Practice>);

impl Asked {
    pub(crate) fn by(app: &AppHandle) -> Wire<Self> {
        Ok(Self(Arc::downgrade(&open(app)?)))
    }

    pub(crate) fn still_open(&self, app: &AppHandle) -> Wire<Arc<Practice>> {
        let now = open(app)?;
        let same = Weak::ptr_eq(&self.0, &Arc::downgrade(&now));
        if same { Ok(now) } else { Err(WireError::of(Code::Locked)) }
    }
}

/// Asks for a picture on this computer and reads it; nothing when the person changed their mind, and
/// not for somebody else who signed in meanwhile.
pub(crate) async fn ask_one_picture(app: &AppHandle) -> Wire<Option<Vec<u8>>> {
    let asked = Asked::by(app)?;
    let chosen = ask_pictures(app.clone()).await?.and_then(|paths| paths.into_iter().next());
    let Some(path) = chosen else { return Ok(None) };
    asked.still_open(app)?;
    blocking(move || read_whole(&path, MOST_BYTES)).await.map(Some)
}

/// The practice behind the window, for commands that need more than one call on it.
pub(crate) fn open(app: &AppHandle) -> Wire<Arc<Practice>> {
    app.state::<Shell>().practice()
}
