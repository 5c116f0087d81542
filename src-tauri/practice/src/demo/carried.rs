//! What the demo's clinic carried over from paper: its clients and the sessions of some years, each
//! thousand written in one transaction with one audit entry that counts them.

use super::chance::Chance;
use super::clinic::Stock;
use super::shelf::Shelf;
use super::story::Story;
use super::{DAY, DemoSpec, Team, missing, people};
use crate::audit::Op;
use crate::clients::Stored;
use crate::packs::PackState;
use crate::stock::ProductRole;
use crate::store::{clients, packs, treatments as store};
use crate::treatments::{CartridgeUse, ProductUse};
use crate::treatments::{Endpoint, Treatment, TreatmentDraft, ZoneChart};
use crate::{ClientId, Depth, Instant, Practice, Result};
use serde_json::json;

/// The last sessions were held four weeks before the clinic changed over.
const DAYS_BEFORE: u32 = 28;
/// Sessions that were on the day whose spore test failed, so that somebody is to be told.
const ON_THE_DAY: u32 = 3;
/// Rows written per transaction.
const BATCH: u32 = 20_000;

const ZONES: &[(&str, i32)] = &[
    ("forehead", 500),
    ("cheek-r", 750),
    ("cheek-l", 750),
    ("nose", 500),
    ("chin", 750),
    ("perioral", 500),
    ("neck", 250),
];

pub(super) fn clients(practice: &Practice, spec: DemoSpec) -> Result<Vec<ClientId>> {
    let mut chance = Chance::new(spec.seed);
    let wanted = spec.clients.max(people::named());
    let days = spec.years() * 365;
    let since = practice.now().0 - i64::from(days) * DAY;
    let mut ids = Vec::with_capacity(wanted as usize);
    for batch in batches(wanted) {
        practice.transact(Op::MakeDemo, |tx, note| {
            for (number, place) in (clients::next_number(tx)?..).zip(batch.clone()) {
                let stored = Stored {
                    id: ClientId::new(),
                    number,
                    fields: people::person(place, &mut chance).checked(practice.today())?,
                    created_at: Instant(since + i64::from(place % days) * DAY),
                    version: 1,
                };
                clients::insert(tx, &stored)?;
                ids.push(stored.id);
            }
            note.data(json!({ "clients": batch.len() }));
            Ok(())
        })?;
    }
    Ok(ids)
}

pub(super) fn treatments(
    practice: &Practice,
    spec: DemoSpec,
    team: &Team,
    stock: &Stock,
    clients: &[ClientId],
    (story, shelf): (&Story, &mut Shelf),
) -> Result<u32> {
    let mut chance = Chance::new(spec.seed ^ 0x5EED);
    let now = practice.now().0;
    for batch in batches(spec.treatments) {
        practice.transact(Op::MakeDemo, |tx, note| {
            for number in batch.clone() {
                let client = *chance.pick(clients).ok_or_else(missing)?;
                let days = DAYS_BEFORE + chance.below(spec.years() * 365 - DAYS_BEFORE);
                let hours = i64::from(chance.below(8));
                let at = if number < ON_THE_DAY {
                    story.at(story.failed(), 13 * 60 + i64::from(number) * 75)
                } else {
                    Instant(now - i64::from(days) * DAY + hours * 3_600_000)
                };
                let (by, signed_as) = if chance.below(3) == 0 {
                    (team.lin, "Dr Lin Wei, Physician MD-7731")
                } else {
                    (team.ada, "Ada Okafor, Licensed aesthetician LT-20418")
                };
                let begun = Treatment::new(
                    client,
                    by,
                    Some(stock.device),
                    (at.day_in(practice.zone()), at),
                );
                let packs = shelf.take(at, begun.day, spec.opened() + usize::from(number % 2 == 0));
                let draft = chart(&mut chance, stock, begun.draft.clone());
                let treatment = Treatment { draft: TreatmentDraft { packs, ..draft }, ..begun };
                closed(tx, treatment, signed_as)?;
            }
            note.data(json!({ "treatments": batch.len(), "from": "paper records" }));
            Ok(())
        })?;
    }
    Ok(spec.treatments)
}

/// Writes a session and closes it an hour later; its packs are used.
pub(super) fn closed(
    tx: &rusqlite::Transaction<'_>,
    treatment: Treatment,
    signed_as: &str,
) -> Result<()> {
    store::insert(tx, &treatment)?;
    for pack in &treatment.draft.packs {
        let (by, at) = (treatment.practitioner, treatment.started_at);
        packs::set_state(tx, *pack, PackState::Used, "", by, at)?;
    }
    store::close(
        tx,
        &Treatment {
            ended_at: Some(Instant(treatment.started_at.0 + 3_000_000)),
            next_date: Some(treatment.day.plus_days(28)),
            signed_as: signed_as.to_owned(),
            ..treatment
        },
    )
}

fn chart(chance: &mut Chance, stock: &Stock, begun: TreatmentDraft) -> TreatmentDraft {
    let first = chance.below(3) as usize;
    let many = 2 + chance.below(4) as usize;
    let deeper = 250 * i32::try_from(chance.below(3)).unwrap_or_default();
    TreatmentDraft {
        zones: ZONES
            .iter()
            .skip(first)
            .take(many)
            .map(|(zone, depth)| zone_chart(zone, depth + deeper))
            .collect(),
        cartridges: chance
            .pick(&stock.cartridges)
            .into_iter()
            .map(|lot| cartridge(*lot, String::new()))
            .collect(),
        note: "Carried over from paper records".to_owned(),
        ..with(begun, stock)
    }
}

/// What every session of the demo has in common.
pub(super) fn with(begun: TreatmentDraft, stock: &Stock) -> TreatmentDraft {
    TreatmentDraft {
        identifiers_confirmed: true,
        room: "Room 1".to_owned(),
        indication: "Acne scars".to_owned(),
        skin_intact: Some(true),
        barrier_sleeve: true,
        pain: Some(3),
        reaction: "Redness as expected".to_owned(),
        products: vec![ProductUse {
            lot_id: stock.glide,
            role: ProductRole::Glide,
            amount: "2 ml".to_owned(),
        }],
        ..begun
    }
}

pub(super) fn cartridge(lot_id: crate::LotId, unit: String) -> CartridgeUse {
    CartridgeUse { lot_id, unit, opened_before_client: true }
}

pub(super) fn zone_chart(zone: &str, depth: i32) -> ZoneChart {
    ZoneChart {
        zone: zone.to_owned(),
        depth_um: Some(Depth(depth)),
        passes: Some(3),
        direction: None,
        endpoint: Some(Endpoint::ModerateErythema),
        note: String::new(),
    }
}

fn batches(rows: u32) -> impl Iterator<Item = std::ops::Range<u32>> {
    (0..rows).step_by(BATCH as usize).map(move |from| from..(from + BATCH).min(rows))
}
