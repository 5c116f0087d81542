//! The folder on a computer in which its scanner leaves pages: chosen by whoever manages, for that computer
//! alone.

use crate::audit::Op;
use crate::printing::this_computer;
use crate::rights::Act;
use crate::store::scan_folders as store;
use crate::{Error, Practice, Result};
use serde::Serialize;
use std::path::Path;

/// Where scanned pages arrive on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ScanFolder {
    /// The folder.
    pub folder: String,
    /// A page taken is put aside in the folder instead of being deleted.
    pub keeps: bool,
    /// Whether the folder is there now.
    pub is_there: bool,
}

impl Practice {
    /// Where scanned pages arrive on this computer; nothing when they are chosen by hand.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn scan_folder(&self) -> Result<Option<ScanFolder>> {
        self.may(Act::ScanFolder)?;
        let chosen = self.read(|conn| store::of(conn, &this_computer()))?;
        Ok(chosen.map(|(folder, keeps)| {
            let is_there = Path::new(&folder).is_dir();
            ScanFolder { folder, keeps, is_there }
        }))
    }

    /// Chooses the folder in which scanned pages arrive on this computer. Every page that is put there from
    /// now on is taken into the practice, and deleted there unless `keeps`. A folder in which there is
    /// anything already is refused, so that nobody loses what lay in it.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] naming `folder`: `not_a_folder`,
    /// `inside_the_practice`, `not_empty`, `not_writable`.
    pub fn choose_scan_folder(&self, folder: &Path, keeps: bool) -> Result<()> {
        self.may(Act::ChooseScanFolder)?;
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let refused = |rule| Err(Error::invalid("folder", rule));
        if !folder.is_dir() {
            return refused("not_a_folder");
        }
        if folder.starts_with(self.dir()) || self.dir().starts_with(&folder) {
            return refused("inside_the_practice");
        }
        let now = self.scan_folder()?;
        let is_the_same = now.is_some_and(|now| Path::new(&now.folder) == folder);
        if !is_the_same && super::arrivals::holds_anything(&folder) {
            return refused("not_empty");
        }
        let tried = folder.join(".dermis-can-write");
        if std::fs::write(&tried, b"").and_then(|()| std::fs::remove_file(&tried)).is_err() {
            return refused("not_writable");
        }
        let Some(path) = folder.to_str() else { return refused("not_a_folder") };
        let computer = this_computer();
        self.transact(Op::ChooseScanFolder, |tx, note| {
            note.data(serde_json::json!({
                "computer": computer, "folder": path, "keeps": keeps,
            }));
            store::choose(tx, &computer, (path, keeps), (self.actor().id, self.now()))
        })
    }

    /// Says what becomes of a page once it was taken from the folder of this computer: put aside there, or
    /// deleted.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::NotFound`] when no folder is chosen;
    /// otherwise as for [`Practice::choose_scan_folder`].
    pub fn keep_arrived_scans(&self, keeps: bool) -> Result<()> {
        self.may(Act::KeepArrivedScans)?;
        let now = self.scan_folder()?.ok_or(Error::NotFound("folder"))?;
        self.choose_scan_folder(Path::new(&now.folder), keeps)
    }

    /// Looks into no folder on this computer any more. What lies there stays.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage.
    pub fn leave_scan_folder(&self) -> Result<()> {
        self.may(Act::LeaveScanFolder)?;
        let computer = this_computer();
        self.transact(Op::LeaveScanFolder, |tx, note| {
            note.data(serde_json::json!({ "computer": computer }));
            store::leave(tx, &computer)
        })
    }
}
