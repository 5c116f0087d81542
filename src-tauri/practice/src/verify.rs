//! Checking a whole practice: every page of the database, every link of the audit chain, every
//! finished document against the hash written beside it when it was made.

use crate::audit::{ChainReport, Op};
use crate::documents::sha256;
use crate::rights::Act;
use crate::store::verify as store;
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
        let found = Verification {
            sound: soundness.is_sound() && chain.first_bad.is_none() && damaged.is_empty(),
            problems: soundness.problems,
            pages: i32::try_from(soundness.pages).unwrap_or(i32::MAX),
            chain,
            documents,
            damaged_documents: damaged,
        };
        self.transact(Op::VerifyPractice, |_, note| {
            note.data(serde_json::json!({
                "sound": found.sound, "problems": found.problems.len(), "pages": found.pages,
                "entries": found.chain.entries, "head": found.chain.head,
                "documents": found.documents, "damaged_documents": found.damaged_documents,
            }));
            Ok(())
        })?;
        Ok(found)
    }
}
