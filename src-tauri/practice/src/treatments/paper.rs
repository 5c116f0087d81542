//! What a closed treatment gives to the aftercare sheet: its deepest depth, lots and
//! the next date.

use super::Status;
use crate::store::{stock, treatments as store};
use crate::{ClientId, Day, Depth, Error, Result, TreatmentId};
use rusqlite::Connection;

/// A closed treatment as the aftercare sheet tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AftercareFacts {
    pub client: ClientId,
    pub day: Day,
    pub deepest: Option<Depth>,
    /// Lot numbers of the cartridges, "NP36-2411".
    pub lots: String,
    /// What was put on afterwards, by name; empty when nothing was.
    pub post_products: String,
    pub next_date: Option<Day>,
    /// Day of the review, when one was planned.
    pub review_on: Option<Day>,
    /// Name and licence of the person who signed.
    pub practitioner: String,
}

/// The facts of a closed treatment.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] while it is not closed: a sheet tells what was done.
pub(crate) fn for_aftercare(conn: &Connection, id: TreatmentId) -> Result<AftercareFacts> {
    let treatment = store::get(conn, id)?.ok_or(Error::NotFound("treatment"))?;
    if treatment.status != Status::Closed {
        return Err(Error::invalid("treatment", "not_closed"));
    }
    let mut lots = Vec::new();
    for cartridge in &treatment.draft.cartridges {
        let lot = stock::get(conn, cartridge.lot_id)?.ok_or(Error::NotFound("lot"))?.lot;
        if !lots.contains(&lot) {
            lots.push(lot);
        }
    }
    let mut posts = Vec::new();
    let products = treatment.draft.products.iter();
    for product in products.filter(|product| product.role == crate::stock::ProductRole::Post) {
        posts.push(stock::get(conn, product.lot_id)?.ok_or(Error::NotFound("lot"))?.product);
    }
    Ok(AftercareFacts {
        client: treatment.client,
        day: treatment.day,
        deepest: treatment.draft.deepest(),
        lots: lots.join(", "),
        post_products: posts.join(", "),
        next_date: treatment.next_date,
        review_on: treatment.draft.review_on,
        practitioner: treatment.signed_as,
    })
}
