//! Answering an item with a picture: made anew as the pictures of clients are, so that nothing the
//! camera wrote stays, and kept in an encrypted file of its own.

use super::answer::Value;
use super::run::{open_run, read_run};
use super::template::ItemKind;
use super::view::{ChecklistRun, latest};
use crate::audit::Op;
use crate::photos::{Picture, address};
use crate::rights::Act;
use crate::store::checklists as store;
use crate::store::checklists::NewAnswer;
use crate::{Error, Practice, Result, RunId};
use serde_json::json;

impl Practice {
    /// Answers `item` with the picture `bytes` (JPEG, PNG or WebP).
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `picture` (`not_a_picture`, `cut_short`, `too_large`), `item`
    /// (`unknown`) or `value` (`wrong_kind`); [`Error::Immutable`] once the list is closed.
    pub fn picture_item(&self, run: RunId, item: &str, bytes: &[u8]) -> Result<ChecklistRun> {
        self.may(Act::PictureItem)?;
        let (template, ..) = self.read(|conn| open_run(conn, run))?;
        let spec = template.item(item).ok_or_else(|| Error::invalid("item", "unknown"))?;
        if spec.kind != ItemKind::Photo {
            return Err(Error::invalid("value", "wrong_kind"));
        }
        let Picture { jpeg, thumbnail, sha256, .. } = Picture::read(bytes)?;
        // Before the row that names it: a file nobody names is harmless, a name without a file is not.
        let file = self.vault().store_file(&jpeg)?;
        self.transact(Op::AnswerChecklistItem, |tx, note| {
            // Asked again: another may have closed it meanwhile.
            open_run(tx, run)?;
            note.subject(run).data(json!({ "item": item, "answer": "Picture", "sha256": sha256 }));
            store::insert_answer(
                tx,
                &NewAnswer {
                    run,
                    item,
                    value: &Value::Photo { thumbnail, file },
                    failure: None,
                    corrective_action: None,
                    by: self.actor().id,
                    at: self.now(),
                },
            )?;
            read_run(tx, run, self.today())
        })
    }

    /// The picture an item is answered with, in full, as a `data:` address.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Vault`] when its file is missing or not as it was written.
    pub fn item_picture(&self, run: RunId, item: &str) -> Result<String> {
        self.may(Act::ItemPicture)?;
        let answers = self.read(|conn| store::answers(conn, run))?;
        match latest(item, &answers).map(|row| &row.value) {
            Some(Value::Photo { file, .. }) => Ok(address(&self.vault().read_file(file)?)),
            _ => Err(Error::NotFound("picture")),
        }
    }
}
