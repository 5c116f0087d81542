//! Gathers what the rules may know about one treatment, asks them, and puts the decisions of its day
//! on what they found. A treatment is judged as of the day it was done, also when it is signed later.

use super::{Anaesthetic, Status, Treatment, past, zone_named};
use crate::rules::{
    CartridgeFacts, ConsentFacts, DeviceFacts, Finding, PractitionerFacts, ProductFacts, Recalled,
    TreatmentContext, ZoneFacts,
};
use crate::staff::{Service, Staff};
use crate::stock::LotKind;
use crate::store::{self, devices, stock, usage};
use crate::{
    ClientId, Day, Error, Instant, Result, TreatmentId, checklists, clients, consents, history,
    rules,
};
use rusqlite::Connection;

/// The context of `treatment` as of its day.
pub(super) fn build(conn: &Connection, treatment: &Treatment) -> Result<TreatmentContext> {
    let (draft, today) = (&treatment.draft, treatment.day);
    let client = clients::get(conn, treatment.client, today)?;
    let staff = store::staff::all(conn)?;
    let person = staff.iter().find(|person| person.id == treatment.practitioner);
    let lifts = |person: &&Staff| person.active && person.may_lift;
    Ok(TreatmentContext {
        today,
        parameters: store::profile::parameters(conn)?,
        lifters: staff.iter().filter(lifts).map(|person| person.name.clone()).collect(),
        client: client.facts(draft.identifiers_confirmed, draft.guardian_present),
        history: history::facts(conn, treatment.client, today)?,
        consent: consent(conn, treatment)?,
        practitioner: practitioner(person.ok_or(Error::NotFound("staff"))?),
        device: device(conn, treatment)?,
        zones: zones(treatment),
        cartridges: cartridges(conn, treatment)?,
        products: products(conn, treatment)?,
        packs: super::packs::facts(conn, treatment)?,
        anaesthetic_used: draft.anaesthetic.is_some(),
        past: past(conn, treatment.client)?,
        practice_shut: checklists::shut_reason(conn, today)?,
        room_left: room_left(conn, treatment)?,
        time_out_done: checklists::has_time_out(conn, treatment.id, today)?,
        skin_inspected: draft.skin_intact.is_some(),
        pain_asked: draft.pain.is_some(),
        numbing_lot_known: draft.anaesthetic.as_ref().is_some_and(|cream| cream.lot_id.is_some()),
        numbing_removed: draft.anaesthetic.as_ref().is_some_and(Anaesthetic::is_off),
        has_reaction: !draft.reaction.is_empty(),
        // The sheet is given after closing, two clicks from the closed treatment; until then it
        // stands on the work list and never in the way of the signature.
        aftercare_given: true,
    })
}

/// The room, and when the client before left it, when nobody turned it over since.
fn room_left(conn: &Connection, treatment: &Treatment) -> Result<Option<(String, String)>> {
    let Some((room, left)) = checklists::room_left(conn, treatment)? else { return Ok(None) };
    let zone = store::profile::get(conn)?.fields.time_zone.parse().unwrap_or(chrono_tz::UTC);
    Ok(Some((room, left.local(zone).format("%H:%M").to_string())))
}

/// What the rules find, with the decisions of its day, and what is missing before it can be signed.
pub(super) fn found(
    conn: &Connection,
    treatment: &Treatment,
) -> Result<(Vec<Finding>, Vec<Finding>)> {
    let context = build(conn, treatment)?;
    let mut findings = rules::evaluate(&context);
    rules::apply_decisions(conn, treatment.client, treatment.day, &mut findings)?;
    let gaps = rules::close_findings(&context);
    Ok((findings, gaps))
}

/// What the rules find on the client's open treatment and the day it belongs to, if there is one.
pub(crate) fn open_findings(
    conn: &Connection,
    client: ClientId,
) -> Result<Option<(Day, Vec<Finding>)>> {
    let Some(id) = store::treatments::open_of(conn, client)? else {
        return Ok(None);
    };
    let treatment = store::treatments::get(conn, id)?.ok_or(Error::NotFound("treatment"))?;
    Ok(Some((treatment.day, found(conn, &treatment)?.0)))
}

/// The newest consent to microneedling; signed once this treatment had begun, it comes too late for it (R04).
fn consent(conn: &Connection, treatment: &Treatment) -> Result<Option<ConsentFacts>> {
    let facts = consents::facts(conn, treatment.client)?;
    Ok(facts.map(|facts| ConsentFacts {
        signed_before_start: facts.signed_at <= treatment.started_at,
        ..facts
    }))
}

/// The treatment a printed unit belongs to.
pub(crate) struct FirstUse {
    pub treatment: TreatmentId,
    pub status: Status,
    pub began_at: Instant,
    pub room: String,
}

impl FirstUse {
    /// Which treatment it is, without the client's name: a record never names another client.
    pub fn in_words(&self, zone: chrono_tz::Tz, today: Day) -> String {
        let began = self.began_at.local(zone);
        let day = self.began_at.day_in(zone);
        let room = match self.room.trim() {
            "" => String::new(),
            room => format!(" in {}", lower_first(room)),
        };
        let time = began.format("%H:%M");
        match self.status {
            Status::Draft if day == today => {
                format!("Used already in an open treatment begun {time}{room}")
            }
            Status::Draft => {
                format!("Used already in an open treatment begun {}, {time}{room}", day.long())
            }
            Status::Closed => format!("Used already in a treatment of {}{room}", day.long()),
            Status::Discarded => {
                format!("Opened already for a treatment of {} that was not done", day.long())
            }
        }
    }
}

/// "Room 2" → "room 2", "VIP" as it stands.
fn lower_first(room: &str) -> String {
    let mut letters = room.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(next)) if next.is_lowercase() => {
            first.to_lowercase().chain(room.chars().skip(1)).collect()
        }
        _ => room.to_owned(),
    }
}

/// A recall or a quarantine stops what was not begun yet.
fn since(set_apart_at: Option<Instant>, treatment: &Treatment) -> Recalled {
    recalled_since(set_apart_at, treatment.started_at)
}

/// The same for a lot and a load.
pub(super) fn recalled_since(at: Option<Instant>, started: Instant) -> Recalled {
    match at {
        None => Recalled::No,
        Some(at) if at <= started => Recalled::Before,
        Some(_) => Recalled::Since,
    }
}

fn practitioner(person: &Staff) -> PractitionerFacts {
    PractitionerFacts {
        name: person.name.clone(),
        may_treat: person.may_treat,
        max_depth: person.max_depth_um,
        licence_expires: person.licence_expires,
        insurance_expires: person.insurance_expires,
        in_scope: person.services.contains(&Service::Microneedling),
    }
}

fn device(conn: &Connection, treatment: &Treatment) -> Result<Option<DeviceFacts>> {
    let Some(id) = treatment.draft.device_id else {
        return Ok(None);
    };
    let device = devices::get(conn, id)?.ok_or(Error::NotFound("device"))?;
    Ok(Some(DeviceFacts {
        id,
        name: device.name(),
        kind: device.fields.kind,
        max_depth: device.max_depth(),
        labelled_contraindications: device.fields.labelled_contraindications,
    }))
}

fn zones(treatment: &Treatment) -> Vec<ZoneFacts> {
    let charted = treatment.draft.zones.iter();
    let facts = charted.map(|zone| ZoneFacts {
        label: zone_named(&zone.zone).map_or_else(|| zone.zone.clone(), |z| z.label.to_owned()),
        zone: zone.zone.clone(),
        depth: zone.depth_um,
        passes: zone.passes,
        has_endpoint: zone.endpoint.is_some(),
    });
    facts.collect()
}

fn cartridges(conn: &Connection, treatment: &Treatment) -> Result<Vec<CartridgeFacts>> {
    let zone = store::profile::get(conn)?.fields.time_zone.parse().unwrap_or(chrono_tz::UTC);
    let mut facts: Vec<CartridgeFacts> = Vec::new();
    for cartridge in &treatment.draft.cartridges {
        let lot = stock::get(conn, cartridge.lot_id)?.ok_or(Error::NotFound("lot"))?;
        let first = usage::first_use(conn, lot.id, &cartridge.unit)?;
        let elsewhere = first.filter(|first| first.treatment != treatment.id);
        let before = facts.iter().filter(|known| known.lot_id == lot.id).count();
        let taken = i32::try_from(before).unwrap_or(i32::MAX);
        facts.push(CartridgeFacts {
            lot_id: lot.id,
            used_in: elsewhere.map(|first| first.in_words(zone, treatment.day)),
            recalled: since(lot.recalled_at, treatment),
            quarantined: since(lot.quarantined_at, treatment),
            is_needle: lot.kind == LotKind::Cartridge,
            needs_unit: lot.units_numbered,
            on_hand: i32::from(lot.on_hand) - usage::promised(conn, lot.id, treatment.id)? - taken,
            lot: lot.lot,
            product: lot.product,
            unit: cartridge.unit.clone(),
            expires: lot.expires,
        });
    }
    Ok(facts)
}

fn products(conn: &Connection, treatment: &Treatment) -> Result<Vec<ProductFacts>> {
    let draft = &treatment.draft;
    let cream = draft.anaesthetic.iter().filter_map(|cream| cream.lot_id);
    let mut facts = Vec::new();
    for id in draft.products.iter().map(|product| product.lot_id).chain(cream) {
        let lot = stock::get(conn, id)?.ok_or(Error::NotFound("lot"))?;
        facts.push(ProductFacts {
            use_by_after_opening: lot.use_by_after_opening(),
            recalled: since(lot.recalled_at, treatment),
            quarantined: since(lot.quarantined_at, treatment),
            product: lot.product,
            lot: lot.lot,
            expires: lot.expires,
        });
    }
    Ok(facts)
}
