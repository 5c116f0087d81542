//! Parameters in force: the practice's own values over the catalogue's defaults.

use super::catalogue::{CATALOGUE, ParameterSpec};
use crate::audit::Op;
use crate::clock::Limits;
use crate::rights::Act;
use crate::store::profile as store;
use crate::{Error, Instant, Practice, Result, text};
use serde::Serialize;
use std::collections::BTreeMap;

/// Every parameter's value in force.
#[derive(Debug, Clone, Default)]
pub struct Parameters(BTreeMap<String, i32>);

impl Parameters {
    /// The value in force of a parameter of the catalogue; 0 for a key the catalogue lacks.
    #[must_use]
    pub fn get(&self, key: &str) -> i32 {
        let default = || CATALOGUE.iter().find(|spec| spec.key == key).map(|spec| spec.default);
        self.0.get(key).copied().or_else(default).unwrap_or_default()
    }

    /// Whether a yes/no parameter is on.
    #[must_use]
    pub fn is_on(&self, key: &str) -> bool {
        self.get(key) != 0
    }

    /// Whether instruments are sterilized here. Without, everything that has to be sterile comes
    /// ready to use, by lot.
    #[must_use]
    pub fn autoclave_in_house(&self) -> bool {
        self.is_on("autoclave_in_house")
    }

    /// A count (days, months, years); negative stored values read as zero.
    #[must_use]
    pub fn count(&self, key: &str) -> u32 {
        u32::try_from(self.get(key)).unwrap_or_default()
    }

    /// Parameters with one value changed, for trying rules out.
    #[must_use]
    pub fn with(mut self, key: &str, value: i32) -> Self {
        self.0.insert(key.to_owned(), value);
        self
    }
}

impl FromIterator<(String, i32)> for Parameters {
    fn from_iter<I: IntoIterator<Item = (String, i32)>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

/// A parameter as the settings screen shows it.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Parameter {
    /// Code.
    pub key: String,
    /// What it decides.
    pub label: String,
    /// Unit.
    pub unit: String,
    /// Value in force.
    pub value: i32,
    /// Default.
    pub default: i32,
    /// Smallest value taken.
    pub min: i32,
    /// Largest value taken.
    pub max: i32,
    /// Where the value in force comes from.
    pub source: String,
    /// Who set it; nobody while the default holds.
    pub set_by: Option<String>,
    /// When it was set.
    pub set_at: Option<Instant>,
}

impl Practice {
    /// Every parameter with its value, default, unit and source.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn parameters(&self) -> Result<Vec<Parameter>> {
        self.may(Act::Parameters)?;
        self.read(|conn| {
            let set = store::parameter_rows(conn)?;
            Ok(CATALOGUE
                .iter()
                .map(|spec| row(spec, set.iter().find(|row| row.key == spec.key)))
                .collect())
        })
    }

    /// Sets one parameter, with where the practice took the number from.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] for a value out of
    /// range or an empty source; [`Error::NotFound`] for an unknown key.
    pub fn set_parameter(&self, key: &str, value: i32, source: &str) -> Result<()> {
        self.may(Act::SetParameter)?;
        let spec = CATALOGUE.iter().find(|spec| spec.key == key);
        let spec = spec.ok_or(Error::NotFound("parameter"))?;
        if !(spec.min..=spec.max).contains(&value) {
            return Err(Error::invalid("value", "out_of_range"));
        }
        let source = text::required("source", source, 200)?;
        let limits = self.transact(Op::SetParameter, |tx, note| {
            let set = store::parameter_rows(tx)?;
            let old = row(spec, set.iter().find(|row| row.key == key));
            let new = Number { value, source: &source };
            note.subject(key).changed(&Number { value: old.value, source: &old.source }, &new)?;
            store::set_parameter(tx, key, value, &source, self.actor().id, self.now())?;
            Ok(Limits::of(&store::parameters(tx)?))
        })?;
        self.keeper().set_limits(limits);
        Ok(())
    }
}

/// What a change of a number keeps on record.
#[derive(Serialize)]
struct Number<'a> {
    value: i32,
    source: &'a str,
}

fn row(spec: &ParameterSpec, set: Option<&store::ParameterRow>) -> Parameter {
    Parameter {
        key: spec.key.to_owned(),
        label: spec.label.to_owned(),
        unit: spec.unit.to_owned(),
        value: set.map_or(spec.default, |row| row.value),
        default: spec.default,
        min: spec.min,
        max: spec.max,
        source: set.map_or_else(|| spec.source.to_owned(), |row| row.source.clone()),
        set_by: set.map(|row| row.set_by.clone()),
        set_at: set.map(|row| row.set_at),
    }
}
