//! Pictures of clients for their record: brought in from a camera or a phone, stripped of what the
//! camera wrote into them, encrypted, and never changed. Rule R26: none without the client's yes.

mod add;
mod picture;
mod set_aside;
mod view;

pub use picture::MOST_BYTES;
pub(crate) use picture::{Picture, upright};

use crate::codes::codes;
use crate::{ClientId, Day, Instant, PhotoId};
use serde::{Deserialize, Serialize};

/// The side a face is seen from (domain reference §3.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PhotoView {
    /// From the front.
    Front,
    /// Half turned, the left side seen.
    Left45,
    /// Half turned, the right side seen.
    Right45,
    /// The left profile.
    Left90,
    /// The right profile.
    Right90,
    /// One place from near.
    CloseUp,
    /// Another part of the body.
    Other,
}
codes!(PhotoView: Front => "front", Left45 => "left45", Right45 => "right45", Left90 => "left90",
    Right90 => "right90", CloseUp => "close_up", Other => "other");

/// How long before or after treatment (domain reference §3.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Timepoint {
    /// Before treatment.
    Before,
    /// Right after treatment.
    RightAfter,
    /// About two weeks after.
    TwoWeeks,
    /// About a month after.
    OneMonth,
    /// About three months after.
    ThreeMonths,
    /// About six months after.
    SixMonths,
    /// About a year after.
    OneYear,
    /// At another time.
    Other,
}
codes!(Timepoint: Before => "before", RightAfter => "right_after", TwoWeeks => "two_weeks",
    OneMonth => "one_month", ThreeMonths => "three_months", SixMonths => "six_months",
    OneYear => "one_year", Other => "other");

/// What somebody says of a picture they bring in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PhotoFields {
    /// The side it is taken from.
    pub view: PhotoView,
    /// When in the course of treatment.
    pub timepoint: Timepoint,
    /// The day it was taken.
    pub taken_on: Day,
}

/// A picture in a client's record, small.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Photo {
    /// Id.
    pub id: PhotoId,
    /// Of whom.
    pub client: ClientId,
    /// What was said of it.
    #[serde(flatten)]
    pub fields: PhotoFields,
    /// Pixels across.
    pub width: i32,
    /// Pixels down.
    pub height: i32,
    /// The small picture, as a `data:` address.
    pub thumbnail: String,
    /// When it was brought in.
    pub added_at: Instant,
    /// By whom, as then known.
    pub added_by_name: String,
    /// Why it does not count any more; nothing while it does.
    pub set_aside: Option<SetAside>,
}

/// That a picture does not count any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct SetAside {
    /// When.
    pub at: Instant,
    /// By whom, as then known.
    pub by_name: String,
    /// Why, as typed.
    pub reason: String,
}

/// What a client said to pictures in their record, and whether it still holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PhotoPermission {
    /// No signed consent asked yet.
    NotAsked,
    /// Yes.
    Agreed,
    /// No.
    Refused,
    /// Yes, and taken back since.
    Withdrawn,
}

/// The pictures of a client.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct PhotoAlbum {
    /// Whether more may be brought in.
    pub permission: PhotoPermission,
    /// Oldest first by the day they were taken.
    pub photos: Vec<Photo>,
}

/// A picture as the window shows it: a `data:` address its `<img>` takes.
pub(crate) fn address(jpeg: &[u8]) -> String {
    use base64::Engine as _;
    let text = base64::engine::general_purpose::STANDARD.encode(jpeg);
    format!("data:image/jpeg;base64,{text}")
}
