//! The days before a scenario: what the clinic did then, through the same door as the window, on a clock
//! turned back. A spore test is read days after it was run, and no scenario waits for days.

use crate::fault::{Fault, Outcome, must};
use crate::scenarios::{ADA, LIN, MIA};
use dermis_tests::papers::{ready_to_sign, signing};
use dermis_tests::sterilization::{
    Autoclave, FAIL, INVALID, PASS, autoclave, good_values, plainly, pre_vacuum_134, spore_test,
};
use dermis_tests::treatments::{
    Ready, cartridge, full_chart, no_to_everything, pen, product, receive,
};
use dermis_tests::{erasure, open_clinic, profile, staff_member, turn_over};
use practice::clients::{ClientFields, Erasure};
use practice::consents::Signer;
use practice::devices::DeviceFields;
use practice::indicators::IndicatorTest;
use practice::profile::NewPractice;
use practice::staff::{NewOwner, NewStaff, Role, StaffFields};
use practice::stock::{NewLot, ProductRole};
use practice::treatments::TreatmentDraft;
use practice::{
    ClientId, Clock, Depth, DeviceId, IndicatorTestId, Instant, KdfCost, LotId, ManualClock,
    PackId, Practice, StaffId, SystemClock,
};
use std::path::Path;
use std::sync::Arc;

/// Given name, family name, phone.
pub type Name = (&'static str, &'static str, &'static str);

/// Treated with packs of the suspect loads.
pub const TOUCHED: [Name; 14] = [
    ("Siobhán", "O’Brien", "01632 960 201"),
    ("María José", "García Núñez", "+34 600 000 118"),
    ("Nguyễn", "Thị Hồng", "01632 960 202"),
    ("Zoë", "D’Arcy", "01632 960 203"),
    ("Łukasz", "Wiśniewski", "+48 600 100 204"),
    ("Åsa", "Björk", "+46 70 000 02 05"),
    ("Amina", "El-Sayed", "01632 960 206"),
    ("Jörg", "Müller-Lüdenscheidt", "+49 1500 000207"),
    ("Priya", "Raman", "01632 960 208"),
    ("Chloé", "Lefèvre", "+33 6 00 00 02 09"),
    ("Oluwaseun", "Adebayo", "01632 960 210"),
    ("Ingrid", "Sæther", "+47 400 00 211"),
    ("Dimitra", "Παπαδοπούλου", "+30 690 000 0212"),
    ("Ewan", "MacLeod", "01632 960 213"),
];
/// The last of them asked to be erased before anybody knew of the failed test; a number was kept.
pub const ERASED: Name = TOUCHED[13];
/// Treated before the last good test: no recall names her.
pub const NOT_TOUCHED: Name = ("Hannah", "Whitfield", "01632 960 200");
/// May be treated today.
pub const READY: Name = ("Beatriz", "Sousa", "01632 960 214");

/// Where everybody is treated.
const ROOM: &str = "Room 1";

const MINUTE: i64 = 60_000;
const DAY: i64 = 86_400_000;
/// Ten days before today the autoclave was put to use.
const FIRST: i64 = 10;

/// The packs that nobody opened, by code: they are on a shelf, or nobody knows where.
pub struct Left {
    pub packs: Vec<String>,
}

/// Sets up a practice in `dir` whose autoclave A1 passed a spore test and awaits another, run four days
/// ago; fourteen clients were treated from the load of that test and from one that ran meanwhile.
pub fn spore_test_awaited(dir: &Path) -> Outcome<Left> {
    live(dir).map(|(left, ..)| left)
}

/// The same, and the test was read this morning: it failed.
pub fn spore_test_failed(dir: &Path) -> Outcome {
    let (_, ada, test) = live(dir)?;
    ada.read_test(test, FAIL, "Turned yellow overnight").map_err(at("reading the test"))?;
    Ok(())
}

/// What goes wrong in the days before is told as what was being done.
fn at(doing: &str) -> impl FnOnce(practice::Error) -> Fault {
    move |error| match error {
        practice::Error::Blocked(found) => {
            let keys: Vec<String> = found.into_iter().map(|finding| finding.key).collect();
            Fault::new(format!("the days before: {doing}: {}", keys.join(", ")))
        }
        other => Fault::at(format!("the days before: {doing}"))(other),
    }
}

fn live(dir: &Path) -> Outcome<(Left, Practice, IndicatorTestId)> {
    let now = SystemClock.now();
    // Nine o’clock, so that no act of a day falls on the next one.
    let morning = |days: i64| Instant((now.0 / DAY - days) * DAY + 9 * 60 * MINUTE);
    let clock = Arc::new(ManualClock::new(morning(FIRST)));
    let (lin, ada) = set_up(dir, &clock)?;
    let a1 = installed(&lin)?;
    let shelf = stocked(&lin)?;
    let lin_id = lin.actor().id;
    drop(lin);
    let ada =
        Practice::unlock(dir, ada, ADA.passphrase, clock.clone()).map_err(at("signing in"))?;
    let mut room = Room { ada: &ada, clock: &clock, shelf, unit: 0 };

    a1.test_vacuum(&ada);
    let first = tested(&a1, &ada)?;
    let early = a1.released(&ada, 3).map_err(at("a load"))?;
    let _ = open_clinic(&ada);
    room.treat(NOT_TOUCHED, early.packs[0].id)?;
    clock.set(morning(FIRST - 1));
    ada.read_test(first.id, INVALID, "Control vial from an old box").map_err(at("reading"))?;
    a1.test_vacuum(&ada);
    let second = tested(&a1, &ada)?;
    clock.set(morning(FIRST - 3));
    ada.read_test(second.id, PASS, "").map_err(at("reading"))?;

    clock.set(morning(4));
    a1.test_vacuum(&ada);
    let load = a1.unloaded(&ada, 12, good_values()).map_err(at("the load of the test"))?.load;
    let test = ada.run_test(spore_test(a1.id, load.id)).map_err(at("its spore test"))?;
    let suspect = ada.release_load(load.id, load.version, plainly()).map_err(at("its release"))?;
    let _ = open_clinic(&ada);
    for (client, pack) in TOUCHED.iter().take(8).zip(&suspect.packs) {
        room.treat(*client, pack.id)?;
    }
    clock.set(morning(3));
    a1.test_vacuum(&ada);
    let meanwhile = a1.released(&ada, 10).map_err(at("a load meanwhile"))?;
    let _ = open_clinic(&ada);
    for (client, pack) in TOUCHED.iter().skip(8).zip(&meanwhile.packs) {
        room.treat(*client, pack.id)?;
    }
    let (shelf, unit) = (room.shelf, room.unit);

    clock.set(morning(1));
    let me = ada.actor().id;
    drop(ada);
    erased(dir, lin_id, &clock)?;
    clock.set(now);
    let ada = Practice::unlock(dir, me, ADA.passphrase, clock.clone()).map_err(at("signing in"))?;
    let room = Room { ada: &ada, clock: &clock, shelf, unit };
    let _ = open_clinic(&ada);
    room.welcome(READY)?;
    let left = suspect.packs.iter().skip(8).chain(meanwhile.packs.iter().skip(6));
    let packs: Vec<String> = left.map(|pack| pack.code.clone()).collect();
    must(packs.len() == 8, "six packs lie in the drawer and two are gone")?;
    Ok((Left { packs }, ada, test.id))
}

/// The owner erases somebody who asked for it, and keeps one number for recalls.
fn erased(dir: &Path, owner: StaffId, clock: &Arc<ManualClock>) -> Outcome {
    let lin =
        Practice::unlock(dir, owner, LIN.passphrase, clock.clone()).map_err(at("signing in"))?;
    let found = lin.find_clients(ERASED.1, 5).map_err(at("finding"))?;
    let one = found.hits.first().ok_or_else(|| Fault::new("who is erased is on record"))?;
    let client = lin.client(one.id).map_err(at("opening"))?;
    let erasure = Erasure { contact: ERASED.2.to_owned(), ..erasure() };
    lin.erase_client(client.id, client.version, erasure, LIN.passphrase).map_err(at("erasing"))
}

/// An empty load with a spore test in it; the load is decided, the test awaited.
fn tested(a1: &Autoclave, ada: &Practice) -> Outcome<IndicatorTest> {
    let test = a1.spore_run(ada).map_err(at("a spore test"))?;
    let load = test.load.ok_or_else(|| Fault::new("a spore test is in a load"))?;
    let load = ada.load(load).map_err(at("its load"))?.load;
    ada.release_load(load.id, load.version, plainly()).map_err(at("its load's release"))?;
    Ok(test)
}

/// The practice with its three people, at the least cost of guessing a passphrase.
fn set_up(dir: &Path, clock: &Arc<ManualClock>) -> Outcome<(Practice, StaffId)> {
    let passphrase = |person: crate::acts::door::Person| person.passphrase.to_owned();
    let owner = NewOwner { name: LIN.name.to_owned(), passphrase: passphrase(LIN) };
    let new = NewPractice { profile: profile(), owner };
    let practice = Practice::create_with_cost(dir, new, clock.clone(), KdfCost::FLOOR)
        .map_err(at("setting up"))?
        .practice;
    let owner = practice.actor().clone();
    let clinician = StaffFields {
        may_treat: true,
        may_lift: true,
        may_manage: true,
        may_release: true,
        max_depth_um: Some(Depth(2500)),
        licence_title: "Physician".to_owned(),
        licence_number: "MD-7731".to_owned(),
        ..staff_member(LIN.name, Role::Owner)
    };
    practice.update_staff(owner.id, owner.version, clinician).map_err(at("the owner"))?;
    let practitioner = StaffFields {
        may_treat: true,
        may_release: true,
        max_depth_um: Some(Depth(1500)),
        licence_title: "Licensed aesthetician".to_owned(),
        licence_number: "LT-20418".to_owned(),
        ..staff_member(ADA.name, Role::Practitioner)
    };
    let add = |fields| {
        practice.add_staff(NewStaff { fields, passphrase: passphrase(ADA) }).map_err(at("a person"))
    };
    add(staff_member(MIA.name, Role::FrontDesk))?;
    let ada = add(practitioner)?.id;
    Ok((practice, ada))
}

fn installed(lin: &Practice) -> Outcome<Autoclave> {
    let id = lin.add_sterilizer(autoclave("A1")).map_err(at("the autoclave"))?.id;
    let programme = lin.add_programme(id, pre_vacuum_134()).map_err(at("its programme"))?.id;
    Ok(Autoclave { id, programme, next_cycle: std::cell::Cell::new(417) })
}

fn stocked(lin: &Practice) -> Outcome<Shelf> {
    let many = |new: NewLot| NewLot { quantity: 40, ..new };
    let antiseptic = product("Chlorhexidine 2 %", "CHX-118", ProductRole::Antiseptic);
    let meridian = DeviceFields { make: "Meridian".to_owned(), model: "Pen 3".to_owned(), ..pen() };
    Ok(Shelf {
        device: lin.add_device(meridian).map_err(at("the pen"))?.id,
        cartridges: receive(lin, many(cartridge("NP36-2411", "2028-03-31"))).id,
        antiseptic: receive(lin, many(antiseptic)).id,
    })
}

/// What every session takes.
struct Shelf {
    device: DeviceId,
    cartridges: LotId,
    antiseptic: LotId,
}

/// The treatment room, one client after the other.
struct Room<'a> {
    ada: &'a Practice,
    clock: &'a ManualClock,
    shelf: Shelf,
    unit: u32,
}

impl Room<'_> {
    /// A client with a history without a yes and a consent, who may be treated today.
    fn welcome(&self, (given, family, phone): Name) -> Outcome<ClientId> {
        let fields = ClientFields {
            given: given.to_owned(),
            family: family.to_owned(),
            born: "1988-07-12".parse().ok(),
            phone: phone.to_owned(),
            ..ClientFields::default()
        };
        let client = self.ada.create_client(fields).map_err(at("a client"))?.id;
        no_to_everything(self.ada, client);
        let consent = ready_to_sign(self.ada, client, self.shelf.device);
        let mut signing = signing(&consent);
        for signature in &mut signing.signatures {
            if signature.role == Signer::Practitioner {
                signature.name = ADA.name.to_owned();
            }
        }
        self.ada
            .sign_consent(consent.id, consent.version, &signing)
            .map_err(at("signing a consent"))?;
        Ok(client)
    }

    /// The whole session, with this pack opened in it.
    fn treat(&mut self, who: Name, pack: PackId) -> Outcome {
        let client = self.welcome(who)?;
        self.unit += 1;
        let Shelf { device, cartridges, antiseptic } = self.shelf;
        let ready = Ready { client, device, cartridges, antiseptic };
        let chart = full_chart(&ready, &format!("{:04}", self.unit));
        let draft = TreatmentDraft { packs: vec![pack], room: ROOM.to_owned(), ..chart };
        let started = self.ada.start_treatment(client).map_err(at("a session"))?;
        self.clock.advance(15 * MINUTE);
        let charted =
            self.ada.save_treatment(started.id, started.version, draft).map_err(at("charting"))?;
        self.ada
            .close_treatment(charted.id, charted.version, ADA.passphrase)
            .map_err(at("closing a session"))?;
        turn_over(self.ada, ROOM);
        Ok(())
    }
}
