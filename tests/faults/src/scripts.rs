//! What is done while the power goes: acts of a clinic's day through `Practice`, in order. An act is
//! one line in a list; it must be one transaction, so that it can be there or not, but not half.

use crate::desk::{Desk, lin};
use dermis_tests::history::{all_no, full, take_history};
use dermis_tests::papers::{answered, noor, plan, signing, siobhan};
use dermis_tests::photos::{BEFORE, front};
use dermis_tests::treatments::{cartridge, full_chart, pen, ready};
use dermis_tests::{Clinic, LIN, PASSPHRASE, answer_all, profile, staff_member};
use practice::backup::{BackupProof, PlaceResult, find_backups};
use practice::clients::ClientFields;
use practice::documents::AftercareOptions;
use practice::profile::{NewPractice, Paper};
use practice::staff::{NewOwner, NewStaff, Role};
use practice::{Clock, Error, KdfCost, Practice, Result};
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use vault::VaultError;

/// Lin's passphrase once it was changed.
const CHANGED: &str = "seven orchard bicycles sleeping";
/// The folder of the practice kept from the first released schema.
const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fixtures/schema-8");

/// One act.
pub struct Act {
    pub name: &'static str,
    pub run: fn(&mut Desk) -> Result<()>,
    /// It writes the database and `practice.json`, which are not written as one.
    pub two_files: bool,
    /// Entries it may have left when it was cut short: an act that opens the practice on its way.
    pub entries_on_the_way: i32,
}

/// A list of acts and the folder they begin with.
pub struct Script {
    pub name: &'static str,
    pub acts: &'static [Act],
    /// It draws papers, which takes long.
    pub draws_papers: bool,
    /// It goes on long enough for the log to be moved meanwhile.
    pub is_long: bool,
    base: fn(&Path) -> io::Result<()>,
}

const fn act(name: &'static str, run: fn(&mut Desk) -> Result<()>) -> Act {
    Act { name, run, two_files: false, entries_on_the_way: 0 }
}

const fn both_files(name: &'static str, run: fn(&mut Desk) -> Result<()>) -> Act {
    Act { name, run, two_files: true, entries_on_the_way: 0 }
}

/// An act of several parts, some of which leave an entry before all of it counts.
const fn on_the_way(name: &'static str, entries: i32, run: fn(&mut Desk) -> Result<()>) -> Act {
    Act { name, run, two_files: false, entries_on_the_way: entries }
}

const SIGN_IN: Act = act("sign in", Desk::sign_in);
const LOCK: Act = act("lock", |desk| desk.practice()?.record_lock());
const CHECK: Act = act("check everything", |desk| desk.practice()?.verify().map(drop));
const NEW_CLIENT: Act = act("new client", |desk| {
    desk.client = Some(desk.practice()?.create_client(siobhan())?);
    Ok(())
});
const CHANGE_CLIENT: Act = act("change client", |desk| {
    let old = desk.client.clone().ok_or(Error::NotFound("client"))?;
    let phone = format!("07700 900 {:03}", 200 + old.version);
    let fields = ClientFields { phone, ..old.fields };
    desk.client = Some(desk.practice()?.update_client(old.id, old.version, fields)?);
    Ok(())
});
const HISTORY: Act = act("history", |desk| {
    let questions = desk.practice()?.questionnaire()?;
    let client = desk.client.as_ref().ok_or(Error::NotFound("client"))?.id;
    desk.practice()?.save_history(client, full(all_no(&questions)))
});

const BACK_UP: Act = act("back up", |desk| {
    let stick = desk.stick.clone();
    match desk.practice()?.back_up_to(&stick, &mut |_| true)? {
        PlaceResult::Done { .. } => Ok(()),
        failed => {
            Err(io::Error::other(format!("{failed:?}"))).map_err(|e| VaultError::from(e).into())
        }
    }
});

/// Every script. A new kind of act is a line here.
pub const SCRIPTS: &[Script] = &[
    Script {
        name: "desk",
        draws_papers: false,
        is_long: true,
        base: morning,
        acts: &[
            SIGN_IN,
            NEW_CLIENT,
            CHANGE_CLIENT,
            HISTORY,
            act("draft", |desk| desk.practice()?.save_draft("new_client", "{}").map(drop)),
            CHANGE_CLIENT,
            CHECK,
            CHANGE_CLIENT,
            act("start list", |desk| desk.practice()?.start_checklist("K04").map(drop)),
            act("delivery", |desk| {
                desk.practice()?.receive_lot(cartridge("NP12-9001", "2028-01-31")).map(drop)
            }),
            LOCK,
            SIGN_IN,
            CHANGE_CLIENT,
            act("minor", |desk| desk.practice()?.create_client(noor()).map(drop)),
            act("new device", |desk| desk.practice()?.add_device(pen()).map(drop)),
        ],
    },
    Script {
        name: "visit",
        draws_papers: true,
        is_long: true,
        base: morning,
        acts: &[
            SIGN_IN,
            NEW_CLIENT,
            HISTORY,
            act("start consent", |desk| {
                let client = desk.client.as_ref().ok_or(Error::NotFound("client"))?.id;
                let device = desk.ready()?.device;
                desk.consent =
                    Some(desk.practice()?.start_consent(client, "consent-mn", plan(device))?);
                Ok(())
            }),
            act("fill consent", |desk| {
                let old = desk.consent.clone().ok_or(Error::NotFound("consent"))?;
                let draft = answered(desk.practice()?, &old);
                desk.consent = Some(desk.practice()?.save_consent(old.id, old.version, draft)?);
                Ok(())
            }),
            act("sign consent", |desk| {
                let old = desk.consent.clone().ok_or(Error::NotFound("consent"))?;
                desk.practice()?.sign_consent(old.id, old.version, &signing(&old)).map(drop)
            }),
            act("picture", |desk| {
                let client = desk.client.as_ref().ok_or(Error::NotFound("client"))?.id;
                desk.practice()?.add_photo(client, front(), BEFORE).map(drop)
            }),
            act("start treatment", |desk| {
                let client = desk.ready()?.client;
                desk.treatment = Some(desk.practice()?.start_treatment(client)?);
                Ok(())
            }),
            act("chart", |desk| {
                let old = desk.treatment.clone().ok_or(Error::NotFound("treatment"))?;
                let chart = full_chart(desk.ready()?, "0087");
                desk.treatment =
                    Some(desk.practice()?.save_treatment(old.id, old.version, chart)?);
                Ok(())
            }),
            act("close treatment", |desk| {
                let old = desk.treatment.clone().ok_or(Error::NotFound("treatment"))?;
                desk.practice()?.close_treatment(old.id, old.version, PASSPHRASE).map(drop)
            }),
            act("aftercare", |desk| {
                let id = desk.treatment.as_ref().ok_or(Error::NotFound("treatment"))?.id;
                let a4 = AftercareOptions { paper: Paper::A4, large_print: false };
                desk.paper = Some(desk.practice()?.make_aftercare(id, a4)?);
                Ok(())
            }),
            act("hand over", |desk| {
                let paper = desk.paper.ok_or(Error::NotFound("document"))?;
                let by = desk.practice()?.actor().id;
                desk.practice()?.mark_given(paper, by)
            }),
            CHECK,
        ],
    },
    Script {
        name: "keys",
        draws_papers: false,
        is_long: false,
        base: morning,
        acts: &[
            SIGN_IN,
            both_files("new person", |desk| {
                let fields = staff_member("Bea Lind", Role::FrontDesk);
                let new = NewStaff { fields, passphrase: PASSPHRASE.to_owned() };
                desk.practice()?.add_staff(new).map(drop)
            }),
            both_files("own passphrase", |desk| {
                let own = desk.practice()?.actor().id;
                desk.practice()?.set_passphrase(own, PASSPHRASE, CHANGED)?;
                desk.passphrase = CHANGED;
                Ok(())
            }),
            NEW_CLIENT,
            both_files("recovery kit", |desk| desk.practice()?.issue_recovery_kit().map(drop)),
            SIGN_IN,
            both_files("rename practice", |desk| {
                let old = desk.practice()?.profile()?;
                let mut fields = old.fields;
                fields.name = "Linden Row Clinic".to_owned();
                desk.practice()?.update_profile(old.version, fields).map(drop)
            }),
            CHANGE_CLIENT,
        ],
    },
    Script {
        name: "set-up",
        draws_papers: false,
        is_long: false,
        base: |_| Ok(()),
        acts: &[
            act("set up", |desk| {
                let owner = NewOwner { name: LIN.to_owned(), passphrase: PASSPHRASE.to_owned() };
                let new = NewPractice { profile: profile(), owner };
                let clock = Arc::clone(&desk.clock);
                let made = Practice::create_with_cost(&desk.dir, new, clock, KdfCost::FLOOR)?;
                desk.practice = Some(made.practice);
                Ok(())
            }),
            NEW_CLIENT,
            SIGN_IN,
        ],
    },
    Script {
        name: "backup and restore",
        draws_papers: false,
        is_long: false,
        base: morning,
        acts: &[
            SIGN_IN,
            NEW_CLIENT,
            BACK_UP,
            CHANGE_CLIENT,
            act("picture", |desk| {
                let client = desk.ready()?.client;
                desk.practice()?.add_photo(client, front(), BEFORE).map(drop)
            }),
            BACK_UP,
            CHANGE_CLIENT,
            act("restore", |desk| {
                desk.practice = None;
                let found = find_backups(&desk.stick)?;
                let oldest = found.last().ok_or(Error::NotFound("backup"))?;
                let to = Practice::waiting_place(&desk.dir);
                let proof = BackupProof::Passphrase(lin(&desk.dir)?, desk.passphrase);
                Practice::restore(Path::new(&oldest.path), &to, proof, &mut |_| true).map(drop)
            }),
            act("put in place", |desk| {
                Practice::put_in_place(&desk.dir, desk.clock.now()).map(drop)
            }),
            // Signing in and saying where the practice came from are two entries.
            on_the_way("first sign-in", 1, Desk::sign_in),
            HISTORY,
        ],
    },
    Script {
        name: "new keys",
        draws_papers: false,
        is_long: false,
        base: morning,
        acts: &[
            SIGN_IN,
            act("place for backups", |desk| desk.practice()?.add_backup_place(&desk.stick)),
            NEW_CLIENT,
            BACK_UP,
            // It signs in, changes the keys, and signs in again.
            on_the_way("change the keys", 2, |desk| {
                desk.practice = None;
                let (lin, clock) = (lin(&desk.dir)?, desk.clock.clone());
                let passphrase = desk.passphrase;
                let (practice, done) =
                    Practice::rekey(&desk.dir, lin, passphrase, clock, &mut |_| true)?;
                desk.practice = Some(practice);
                if done.backups_changed == 1 { Ok(()) } else { Err(Error::NotFound("backup")) }
            }),
            CHANGE_CLIENT,
            SIGN_IN,
        ],
    },
    Script {
        name: "upgrade",
        draws_papers: false,
        is_long: false,
        base: |dir| {
            fs::create_dir(dir)?;
            for name in ["practice.json", "practice.db"] {
                fs::copy(Path::new(KEPT).join(name), dir.join(name))?;
            }
            Ok(())
        },
        acts: &[SIGN_IN, NEW_CLIENT, CHANGE_CLIENT, LOCK],
    },
];

/// A clinic opened for the day with a client ready to be treated.
fn morning(dir: &Path) -> io::Result<()> {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    take_history(&clinic.as_lin(), ready.client);
    let lin = clinic.as_lin();
    let list = lin.start_checklist("K01").map_err(io::Error::other)?;
    if list.closed_at.is_none() {
        let _ = answer_all(&lin, list);
    }
    drop(lin);
    fs::create_dir(dir)?;
    for entry in fs::read_dir(clinic.dir())? {
        let entry = entry?;
        fs::copy(entry.path(), dir.join(entry.file_name()))?;
    }
    Ok(())
}

impl Script {
    /// The script of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        SCRIPTS.iter().find(|script| script.name == name)
    }

    /// Makes what the script begins with: a practice, and an empty stick for its backups.
    pub fn lay(&self, root: &Path) -> io::Result<()> {
        fs::create_dir_all(root.join("stick"))?;
        (self.base)(&root.join("practice"))
    }
}
