//! Kinds of sets that are packed again and again.

use crate::audit::Op;
use crate::rights::Act;
use crate::stock::codes;
use crate::store::packs as store;
use crate::{Error, InstrumentSetId, Practice, Result, text};
use serde::{Deserialize, Serialize};

codes! {
    /// What the instruments touch (Spaulding; domain reference §4.1).
    Spaulding {
        /// Sterile tissue.
        Critical => "critical",
        /// Mucosa or skin that is not intact.
        SemiCritical => "semi_critical",
    }
}

/// What may be set of a kind of set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct InstrumentSetFields {
    /// Name.
    pub name: String,
    /// What is in it, as printed on the label.
    pub contents: String,
    /// What it touches.
    pub class: Spaulding,
    /// Packed here.
    pub active: bool,
}

/// A kind of set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct InstrumentSet {
    /// Id.
    pub id: InstrumentSetId,
    /// What was typed.
    pub fields: InstrumentSetFields,
    /// For the check against silent overwriting.
    pub version: i32,
}

impl InstrumentSetFields {
    fn checked(self) -> Result<Self> {
        Ok(Self {
            name: text::required("name", &self.name, 120)?,
            contents: text::required("contents", &self.contents, 300)?,
            ..self
        })
    }
}

impl Practice {
    /// The kinds of sets, the ones packed here first.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn instrument_sets(&self) -> Result<Vec<InstrumentSet>> {
        self.may(Act::InstrumentSets)?;
        self.read(store::sets)
    }

    /// Adds a kind of set.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] naming the field.
    pub fn add_instrument_set(&self, fields: InstrumentSetFields) -> Result<InstrumentSet> {
        self.may(Act::AddInstrumentSet)?;
        let set =
            InstrumentSet { id: InstrumentSetId::new(), fields: fields.checked()?, version: 1 };
        self.transact(Op::AddInstrumentSet, |tx, note| {
            refuse_taken(&store::sets(tx)?, &set)?;
            note.subject(set.id).data(serde_json::to_value(&set)?);
            store::insert_set(tx, &set)
        })?;
        Ok(set)
    }

    /// Changes a kind of set for the packs to come; packed ones keep what their label says.
    ///
    /// # Errors
    /// As for [`Self::add_instrument_set`]; [`Error::Conflict`] when somebody saved in between.
    pub fn update_instrument_set(
        &self,
        id: InstrumentSetId,
        version: i32,
        fields: InstrumentSetFields,
    ) -> Result<InstrumentSet> {
        self.may(Act::UpdateInstrumentSet)?;
        let set = InstrumentSet { id, fields: fields.checked()?, version: version + 1 };
        self.transact(Op::UpdateInstrumentSet, |tx, note| {
            let old = store::set(tx, id)?.ok_or(Error::NotFound("instrument_set"))?;
            refuse_taken(&store::sets(tx)?, &set)?;
            note.subject(id).changed(&old.fields, &set.fields)?;
            store::update_set(tx, version, &set)
        })?;
        Ok(set)
    }
}

fn refuse_taken(known: &[InstrumentSet], new: &InstrumentSet) -> Result<()> {
    let same = |other: &&InstrumentSet| {
        other.id != new.id && text::fold(&other.fields.name) == text::fold(&new.fields.name)
    };
    match known.iter().find(same) {
        Some(_) => Err(Error::invalid("name", "taken")),
        None => Ok(()),
    }
}
