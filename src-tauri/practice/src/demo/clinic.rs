//! The demo's clinic: profile, people, devices and stock.

use super::{PASSPHRASE, Team, missing};
use crate::devices::{DeviceFields, DeviceKind};
use crate::profile::{ClientWord, Paper, ProfileFields};
use crate::staff::{NewStaff, Role, Service, StaffFields};
use crate::stock::{LotKind, NewLot, ProductRole};
use crate::store::profile as store;
use crate::{Depth, DeviceId, LotId, Practice, Result, audit::Op};

/// The owner, a clinician.
pub(super) const LIN: &str = "Dr Lin Wei";

/// What the sessions are done with.
pub(super) struct Stock {
    pub device: DeviceId,
    pub cartridges: Vec<LotId>,
    pub glide: LotId,
}

pub(super) fn profile() -> ProfileFields {
    ProfileFields {
        name: "Linden Row Skin Clinic".to_owned(),
        address: vec!["14 Linden Row, Leith".to_owned(), "Edinburgh EH6 7AB".to_owned()],
        phone: "01632 960 118".to_owned(),
        out_of_hours: "01632 960 119".to_owned(),
        licence_line: "Registered with the city, no. 4471".to_owned(),
        emergency_number: "999".to_owned(),
        locale: "en-GB".to_owned(),
        paper: Paper::A4,
        time_zone: "Europe/London".to_owned(),
        client_word: ClientWord::Client,
    }
}

pub(super) fn staff(practice: &Practice) -> Result<Team> {
    practice.transact(Op::MakeDemo, |tx, _| store::mark_demo(tx))?;
    let owner = practice.actor().clone();
    let lin = StaffFields {
        may_treat: true,
        may_lift: true,
        may_manage: true,
        may_release: true,
        licence_title: "Physician".to_owned(),
        licence_number: "MD-7731".to_owned(),
        max_depth_um: Some(Depth(2500)),
        ..person(LIN, Role::Owner)
    };
    practice.update_staff(owner.id, owner.version, lin)?;
    let add = |fields| practice.add_staff(NewStaff { fields, passphrase: PASSPHRASE.to_owned() });
    add(person("Mia Lindqvist", Role::FrontDesk))?;
    let ada = add(StaffFields {
        may_treat: true,
        may_release: true,
        licence_title: "Licensed aesthetician".to_owned(),
        licence_number: "LT-20418".to_owned(),
        max_depth_um: Some(Depth(1500)),
        ..person("Ada Okafor", Role::Practitioner)
    })?;
    Ok(Team { lin: owner.id, ada: ada.id })
}

fn person(name: &str, role: Role) -> StaffFields {
    StaffFields {
        name: name.to_owned(),
        role,
        may_treat: false,
        may_lift: false,
        may_manage: false,
        may_release: false,
        licence_title: String::new(),
        licence_number: String::new(),
        licence_expires: None,
        max_depth_um: None,
        insurance_expires: None,
        training: Vec::new(),
        services: vec![Service::Microneedling],
        active: true,
    }
}

pub(super) fn stock(practice: &Practice) -> Result<Stock> {
    let today = practice.today();
    let in_days = |days: i64| today.plus_days(days).to_string();
    let device = practice.add_device(DeviceFields {
        make: "Meridian".to_owned(),
        model: "Pen 3".to_owned(),
        serial: "MP3-00817".to_owned(),
        kind: DeviceKind::Pen,
        max_depth_um: Depth(2500),
        labelled_contraindications: Vec::new(),
        service_due: Some(today.plus_days(200)),
        active: true,
    })?;
    let needles = |product: &str, pins, lot: &str, expires| NewLot {
        pins: Some(pins),
        ..lot_of(LotKind::Cartridge, product, lot, expires)
    };
    let cream = |product: &str, role, lot: &str, expires, sterile| NewLot {
        role: Some(role),
        suitable_for_needling: sterile,
        ..lot_of(LotKind::Product, product, lot, expires)
    };
    let mut cartridges = Vec::new();
    for new in [
        needles("Meridian cartridge 36 pins", 36, "NP36-2411", in_days(560)),
        needles("Meridian cartridge 36 pins", 36, "NP36-2398", in_days(500)),
        needles("Meridian cartridge 12 pins", 12, "NP12-2208", in_days(56)),
    ] {
        cartridges.push(practice.receive_lot(new)?.lot.id);
    }
    practice.receive_lot(cream(
        "Lidocaine 4 % cream",
        ProductRole::Anaesthetic,
        "L8841",
        in_days(92),
        false,
    ))?;
    practice.receive_lot(cream(
        "Chlorhexidine 0.5 % wipes",
        ProductRole::Antiseptic,
        "CX-1190",
        in_days(400),
        false,
    ))?;
    let glide = practice.receive_lot(cream(
        "Sterile hyaluronic glide",
        ProductRole::Glide,
        "HG-5502",
        in_days(320),
        true,
    ))?;
    let surface = "Surface disinfectant, 10 minutes";
    practice.receive_lot(NewLot {
        registration: "GB-0021847-0000".to_owned(),
        ..lot_of(LotKind::Disinfectant, surface, "SD-3017", in_days(250))
    })?;
    practice.receive_lot(NewLot {
        registration: "GB-0019206-0000".to_owned(),
        ..lot_of(LotKind::Disinfectant, "Instrument bath concentrate", "IB-0772", in_days(410))
    })?;
    let blades = "Dermaplaning blade no. 10, sterile";
    practice.receive_lot(lot_of(LotKind::Blade, blades, "BL-6120", in_days(900)))?;
    practice.receive_lot(NewLot {
        strength: "2.5 % and 2.5 %".to_owned(),
        role: Some(ProductRole::Anaesthetic),
        quantity: 30,
        ..lot_of(LotKind::Drug, "Lidocaine and prilocaine cream", "LP-4410", in_days(365))
    })?;
    if cartridges.is_empty() {
        return Err(missing());
    }
    Ok(Stock { device: device.id, cartridges, glide: glide.lot.id })
}

fn lot_of(kind: LotKind, product: &str, lot: &str, expires: String) -> NewLot {
    NewLot {
        kind,
        product: product.to_owned(),
        maker: String::new(),
        supplier: String::new(),
        registration: String::new(),
        strength: String::new(),
        pins: None,
        role: None,
        lot: lot.to_owned(),
        expires,
        units_numbered: false,
        opened_on: None,
        use_within_days: None,
        suitable_for_needling: false,
        quantity: 400,
    }
}
