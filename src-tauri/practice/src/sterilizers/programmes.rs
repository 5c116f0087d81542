//! What a sterilizer may run, with the least that counts. The maker's instructions win; the numbers
//! offered to begin with are those of domain reference §4.3, each with its source.

use super::Method;
use crate::audit::Op;
use crate::rights::Act;
use crate::store::sterilizers as store;
use crate::{Error, Practice, ProgrammeId, Result, SterilizerId, text};
use serde::{Deserialize, Serialize};

/// What may be set of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ProgrammeFields {
    /// Name as on the machine.
    pub name: String,
    /// How the heat reaches the load.
    pub method: Method,
    /// For wrapped packs.
    pub wrapped: bool,
    /// Least temperature, thousandths of °C.
    pub min_temp_mc: i32,
    /// Least time at that temperature, seconds.
    pub min_exposure_s: i32,
    /// Least drying, seconds.
    pub min_drying_s: i32,
    /// Where the numbers come from.
    pub source: String,
    /// Offered for new loads.
    pub active: bool,
}

/// A programme of a sterilizer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Programme {
    /// Id.
    pub id: ProgrammeId,
    /// Whose.
    pub sterilizer: SterilizerId,
    /// What was typed.
    pub fields: ProgrammeFields,
    /// For the check against silent overwriting.
    pub version: i32,
}

/// Name, method, wrapped, °C, minutes of exposure in tenths, minutes of drying, source.
type Usual = (&'static str, Method, bool, i32, i32, i32, &'static str);

/// The usual programmes (domain reference §4.3). Minima; the maker's instructions win.
const USUAL: &[Usual] = &[
    ("Gravity 121 °C wrapped", Method::Gravity, true, 121, 300, 15, "CDC 2008, Table 7"),
    ("Gravity 121 °C unwrapped", Method::Gravity, false, 121, 150, 0, "Published chart, JADA 1991"),
    ("Gravity 132 °C wrapped", Method::Gravity, true, 132, 150, 15, "CDC 2008, Table 7"),
    ("Gravity 132 °C unwrapped", Method::Gravity, false, 132, 30, 0, "CDC 2008, Table 7"),
    ("Pre-vacuum 132 °C wrapped", Method::PreVacuum, true, 132, 40, 20, "CDC 2008, Table 7"),
    (
        "Pre-vacuum 134 °C wrapped",
        Method::PreVacuum,
        true,
        134,
        35,
        20,
        "Published 3 to 4 minutes; maker's instructions win",
    ),
    ("Pre-vacuum 134 °C, 18 min", Method::PreVacuum, true, 134, 180, 20, "France, prion programme"),
    (
        "Pre-vacuum 134 °C unwrapped",
        Method::PreVacuum,
        false,
        134,
        30,
        0,
        "General knowledge; maker's instructions win",
    ),
    ("Dry heat 160 °C", Method::DryHeat, true, 160, 1200, 0, "Published chart, JADA 1991"),
    ("Dry heat 170 °C", Method::DryHeat, true, 170, 600, 0, "Published chart, JADA 1991"),
];

impl ProgrammeFields {
    fn checked(self) -> Result<Self> {
        let within = |field: &str, value: i32, low: i32, high: i32| {
            let fits = (low..=high).contains(&value);
            if fits { Ok(()) } else { Err(Error::invalid(field, "out_of_range")) }
        };
        within("min_temp_mc", self.min_temp_mc, 100_000, 250_000)?;
        within("min_exposure_s", self.min_exposure_s, 30, 36_000)?;
        within("min_drying_s", self.min_drying_s, 0, 36_000)?;
        Ok(Self {
            name: text::required("name", &self.name, 60)?,
            source: text::required("source", &self.source, 120)?,
            ..self
        })
    }
}

impl Practice {
    /// The usual programmes to begin with, each with its source.
    ///
    /// # Errors
    /// [`Error::Forbidden`] when nobody is signed in.
    pub fn usual_programmes(&self) -> Result<Vec<ProgrammeFields>> {
        self.may(Act::UsualProgrammes)?;
        let usual =
            USUAL.iter().map(|&(name, method, wrapped, celsius, tenths, drying, source)| {
                ProgrammeFields {
                    name: name.to_owned(),
                    method,
                    wrapped,
                    min_temp_mc: celsius * 1000,
                    min_exposure_s: tenths * 6,
                    min_drying_s: drying * 60,
                    source: source.to_owned(),
                    active: true,
                }
            });
        Ok(usual.collect())
    }

    /// The programmes of a sterilizer, the ones in use first.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn programmes(&self, sterilizer: SterilizerId) -> Result<Vec<Programme>> {
        self.may(Act::Programmes)?;
        self.read(|conn| store::programmes(conn, sterilizer))
    }

    /// Adds a programme to a sterilizer.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] naming the field.
    pub fn add_programme(
        &self,
        sterilizer: SterilizerId,
        fields: ProgrammeFields,
    ) -> Result<Programme> {
        self.may(Act::AddProgramme)?;
        let fields = fields.checked()?;
        let added = Programme { id: ProgrammeId::new(), sterilizer, fields, version: 1 };
        self.transact(Op::AddProgramme, |tx, note| {
            store::get(tx, sterilizer)?.ok_or(Error::NotFound("sterilizer"))?;
            refuse_taken(&store::programmes(tx, sterilizer)?, &added)?;
            note.subject(added.id).data(serde_json::to_value(&added)?);
            store::insert_programme(tx, &added)
        })?;
        Ok(added)
    }

    /// Changes a programme for the loads to come; a load keeps the numbers it was started with.
    ///
    /// # Errors
    /// As for [`Self::add_programme`]; [`Error::Conflict`] when somebody saved in between.
    pub fn update_programme(
        &self,
        id: ProgrammeId,
        version: i32,
        fields: ProgrammeFields,
    ) -> Result<Programme> {
        self.may(Act::UpdateProgramme)?;
        let fields = fields.checked()?;
        self.transact(Op::UpdateProgramme, |tx, note| {
            let old = store::programme(tx, id)?.ok_or(Error::NotFound("programme"))?;
            let changed = Programme { fields, version: version + 1, ..old.clone() };
            refuse_taken(&store::programmes(tx, old.sterilizer)?, &changed)?;
            note.subject(id).changed(&old.fields, &changed.fields)?;
            store::update_programme(tx, version, &changed)?;
            Ok(changed)
        })
    }
}

fn refuse_taken(known: &[Programme], new: &Programme) -> Result<()> {
    let same = |other: &&Programme| {
        other.id != new.id && text::fold(&other.fields.name) == text::fold(&new.fields.name)
    };
    match known.iter().find(same) {
        Some(_) => Err(Error::invalid("name", "taken")),
        None => Ok(()),
    }
}
