//! Checking a whole practice: every page of the database, every link of the audit chain, every
//! finished document against the hash written beside it when it was made, every picture's file, and
//! what every lot has on hand against its ledger.

use crate::audit::{ChainReport, Op};
use crate::documents::sha256;
use crate::rights::Act;
use crate::store::{ledger, photos, verify as store};
use crate::{Practice, Result};
use serde::Serialize;

/// What the check found.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Verification {
    /// Nothing is wrong anywhere.
    pub sound: bool,
    /// What is wrong with the database files, in the engine's words; never a value of a record.
    pub problems: Vec<String>,
    /// Pages of the database checked.
    pub pages: i32,
    /// The audit chain.
    pub chain: ChainReport,
    /// Finished documents checked.
    pub documents: i32,
    /// Ids of documents whose file is not the one that was made.
    pub damaged_documents: Vec<String>,
    /// Lots checked.
    pub lots: i32,
    /// Ids of lots whose number on hand is not the sum of their ledger.
    pub wrong_lots: Vec<String>,
    /// Pictures checked.
    pub photos: i32,
    /// Names of files of pictures that are missing or not as they were written.
    pub damaged_photos: Vec<String>,
}

impl Practice {
    /// Checks database, chain and stored documents. Damage is a finding, not an error.
    ///
    /// # Errors
    /// [`crate::Error::Vault`] while a long read holds the database.
    pub fn verify(&self) -> Result<Verification> {
        self.may(Act::Verify)?;
        let soundness = self.vault().verify()?;
        let chain = self.chain_report()?;
        let (mut documents, mut damaged) = (0, Vec::new());
        self.read(|conn| {
            store::each_document(conn, |id, pdf, expected| {
                documents += 1;
                if sha256(pdf) != expected {
                    damaged.push(id.to_string());
                }
            })
        })?;
        let mut photos = self.read(|conn| Ok(photos::files(conn)?))?;
        let checked = i32::try_from(photos.len()).unwrap_or(i32::MAX);
        photos.retain(|name| self.vault().check_file(name).is_err());
        let files_are_whole = damaged.is_empty() && photos.is_empty();
        let (lots, wrong) = self.read(ledger::check)?;
        let found = Verification {
            sound: soundness.is_sound()
                && chain.first_bad.is_none()
                && files_are_whole
                && wrong.is_empty(),
            problems: soundness.problems,
            pages: i32::try_from(soundness.pages).unwrap_or(i32::MAX),
            chain,
            documents,
            damaged_documents: damaged,
            lots,
            wrong_lots: wrong.iter().map(ToString::to_string).collect(),
            photos: checked,
            damaged_photos: photos,
        };
        self.transact(Op::VerifyPractice, |_, note| {
            note.data(serde_json::json!({
                "sound": found.sound, "problems": found.problems.len(), "pages": found.pages,
                "entries": found.chain.entries, "head": found.chain.head,
                "documents": found.documents, "damaged_documents": found.damaged_documents,
                "lots": found.lots, "wrong_lots": found.wrong_lots,
                "photos": found.photos, "damaged_photos": found.damaged_photos,
            }));
            Ok(())
        })?;
        Ok(found)
    }
}
