//! Names of records: UUIDv7 inside (time-ordered, made offline), 16 bytes in the database, text on
//! the wire. One type per kind of record, so a client's id cannot be passed where a lot's belongs.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
        #[specta(type = String)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id, later than every id made before it on this machine.
            #[must_use]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }

            /// The bare UUID, for the vault and for file names.
            #[must_use]
            pub fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.0.as_bytes().to_vec()))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Uuid::from_slice(value.as_blob()?)
                    .map(Self)
                    .map_err(FromSqlError::other)
            }
        }
    )+};
}

ids! {
    /// A person who works here.
    StaffId,
    /// A client (or patient: one entity, the practice chooses the word).
    ClientId,
    /// One answering of the medical history.
    ReviewId,
    /// One consent form, from draft to signed.
    ConsentId,
    /// One treatment session.
    TreatmentId,
    /// One run of a checklist.
    RunId,
    /// One lot of a cartridge or product.
    LotId,
    /// One microneedling device.
    DeviceId,
    /// One finished document: pages that were printed, saved or given.
    DocumentId,
    /// One override or acknowledgement of a finding.
    DecisionId,
    /// One picture of a client.
    PhotoId,
    /// One page scanned or photographed.
    ScanId,
    /// One sterilizer.
    SterilizerId,
    /// One programme of a sterilizer.
    ProgrammeId,
    /// One kind of instrument set that is packed again and again.
    InstrumentSetId,
    /// One run of a sterilizer with what was in it.
    LoadId,
    /// One sterile pack, from packing to its one use.
    PackId,
    /// One test of a sterilizer or an ultrasonic bath.
    IndicatorTestId,
    /// One time a sterilizer was taken out of service.
    StopId,
    /// One recall: what failed, what it may have touched, and who was told.
    IncidentId,
    /// One version of a form's wording.
    FormId,
    /// One breaking of the glass: an emergency summary shown to somebody who may not read answers.
    BreakGlassId,
    /// One print, from asking for it to a person's word that it came out.
    PrintJobId,
}
