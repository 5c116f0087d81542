//! Backups through the practice: where they go, what they hold, and the way back.

use dermis_tests::history::new_client;
use dermis_tests::papers::siobhan;
use dermis_tests::{Clinic, MIA, PASSPHRASE, ops};
use practice::backup::{BackupProof, PlaceResult, find_backups, peek_backup};
use practice::today::{WorkGroup, WorkTarget};
use practice::{Error, Practice};
use std::path::{Path, PathBuf};

fn place(clinic: &Clinic, name: &str) -> PathBuf {
    let place = clinic.outside().join(name);
    std::fs::create_dir_all(&place).expect("a folder for backups");
    place
}

fn only_backup(place: &Path) -> PathBuf {
    let found = find_backups(place).expect("the place is read");
    assert_eq!(found.len(), 1, "one backup is there");
    PathBuf::from(&found[0].path)
}

fn backup_work(practice: &Practice) -> Vec<(WorkGroup, String)> {
    let today = practice.today_screen().expect("today");
    let about = today.work.into_iter().filter(|item| item.target == WorkTarget::Backups);
    about.map(|item| (item.group, item.title)).collect()
}

#[test]
fn a_backup_goes_to_every_place_and_is_on_record() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let (stick, disk) = (place(&clinic, "stick"), place(&clinic, "disk"));
    lin.add_backup_place(&stick).expect("a stick");
    lin.add_backup_place(&disk).expect("and another disk");
    let made = lin.back_up(&mut |_| true).expect("backed up");
    assert!(
        made.places.iter().all(|(_, result)| matches!(result, PlaceResult::Done { .. })),
        "both are whole: {made:?}"
    );
    let status = lin.backup_status().expect("status");
    assert!(!status.changed_since, "nothing but the backup itself happened since");
    assert!(ops(&lin).iter().any(|op| op == "back_up"), "on record");
    assert!(lin.verify().expect("verifies").sound, "and the chain goes on");
}

#[test]
fn the_front_desk_backs_up_but_does_not_choose_where() {
    let clinic = Clinic::new();
    let stick = place(&clinic, "stick");
    clinic.as_lin().add_backup_place(&stick).expect("Lin chooses");
    let mia = clinic.as_mia();
    let refused = mia.add_backup_place(&place(&clinic, "mine"));
    assert!(matches!(refused, Err(Error::Forbidden("manage"))), "a place is the owner's choice");
    let refused = mia.remove_backup_place(&stick);
    assert!(matches!(refused, Err(Error::Forbidden("manage"))), "so is doing without one");
    mia.back_up(&mut |_| true).expect("closing the day is hers");
}

#[test]
fn a_place_must_be_a_folder_that_can_be_written_outside_the_practice() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let stick = place(&clinic, "stick");
    lin.add_backup_place(&stick).expect("a stick");
    for (bad, rule) in [
        (clinic.outside().join("nowhere"), "not_a_folder"),
        (clinic.dir(), "inside_the_practice"),
        (stick, "already_there"),
    ] {
        let refused = lin.add_backup_place(&bad);
        assert!(
            matches!(&refused, Err(Error::Invalid { field, rule: found }) if field == "place" && *found == rule),
            "{bad:?} is {rule}: {refused:?}"
        );
    }
}

#[test]
fn today_says_when_the_stick_is_missing_and_when_nothing_is_backed_up() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    lin.backup_status().expect("looked");
    assert_eq!(
        backup_work(&lin),
        [(WorkGroup::Overdue, "No backup place".to_owned())],
        "a practice without backups is told so every day"
    );
    let stick = place(&clinic, "stick");
    lin.add_backup_place(&stick).expect("a stick");
    lin.back_up(&mut |_| true).expect("backed up");
    assert!(backup_work(&lin).is_empty(), "all is well");
    std::fs::remove_dir_all(&stick).expect("the stick is pulled out");
    let made = lin.back_up(&mut |_| true).expect("it is a result, not an error");
    assert_eq!(made.places[0].1, PlaceResult::Missing, "it says what is wrong");
    let titles: Vec<String> = backup_work(&lin).into_iter().map(|(_, title)| title).collect();
    assert!(titles.contains(&"Backup place not there".to_owned()), "never silent: {titles:?}");
    assert!(!stick.exists(), "and nothing is written where the stick should be");
}

#[test]
fn a_second_drive_that_comes_later_is_behind_until_it_has_a_backup_too() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let (stick, disk) = (place(&clinic, "stick"), place(&clinic, "disk"));
    lin.add_backup_place(&stick).expect("a stick");
    lin.add_backup_place(&disk).expect("and another disk");
    let unplugged = clinic.outside().join("in the drawer");
    std::fs::rename(&disk, &unplugged).expect("the disk is not plugged in");
    lin.back_up(&mut |_| true).expect("backed up to the stick");
    assert!(!lin.backup_status().expect("status").changed_since, "what is there has everything");
    std::fs::rename(&unplugged, &disk).expect("the disk is plugged in");
    assert!(lin.backup_status().expect("status").changed_since, "the disk has nothing yet");
    lin.back_up_if_changed(&mut |_| true).expect("backed up");
    assert!(!lin.backup_status().expect("status").changed_since, "now both have everything");
}

#[test]
fn a_restored_practice_has_every_record_and_says_where_it_came_from() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let client = lin.create_client(siobhan()).expect("created");
    let stick = place(&clinic, "stick");
    lin.back_up_to(&stick, &mut |_| true).expect("backed up");
    drop(lin);
    let made = only_backup(&stick);
    let (sign, facts) = peek_backup(&made).expect("readable without a key");
    assert!(sign.staff.iter().any(|tile| tile.name == MIA), "who may open it");
    assert_eq!(facts.clients, 1, "what is in it");

    let to = clinic.outside().join("elsewhere");
    let proof = BackupProof::Passphrase(clinic.lin(), PASSPHRASE);
    let report = Practice::restore(&made, &to, proof, &mut |_| true).expect("restored");
    assert_eq!(report.facts.clients, 1, "counted again");
    let restored =
        Practice::unlock(&to, clinic.lin(), PASSPHRASE, clinic.clock.clone()).expect("it opens");
    restored.client(client.id).expect("the client is there");
    assert!(ops(&restored).iter().any(|op| op == "restore"), "the chain says it was restored");
    assert!(restored.verify().expect("verifies").sound, "and is unbroken");
}

#[test]
fn what_would_be_lost_is_told_before_anybody_goes_back() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    new_client(&lin);
    let stick = place(&clinic, "stick");
    lin.back_up_to(&stick, &mut |_| true).expect("backed up");
    let made = only_backup(&stick);
    lin.create_client(siobhan()).expect("created since");
    let losses = lin.losses(&made).expect("compared");
    let clients = losses.records.iter().find(|kept| kept.kind == "clients").expect("clients");
    assert_eq!((clients.backup, clients.live), (1, 2), "one client would be lost");
    assert!(losses.same_practice && losses.same_past, "it is this practice's own past");
    assert!(
        losses.acts.iter().any(|(op, count)| op.name() == "create_client" && *count == 1),
        "and the act that made her: {:?}",
        losses.acts
    );
    let mia_may = {
        drop(lin);
        clinic.as_mia().losses(&made)
    };
    assert!(matches!(mia_may, Err(Error::Forbidden("manage"))), "the owner goes back, nobody else");
}

#[test]
fn going_back_sets_the_live_practice_aside_whole() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let stick = place(&clinic, "stick");
    lin.back_up_to(&stick, &mut |_| true).expect("backed up");
    let client = lin.create_client(siobhan()).expect("created since");
    let made = only_backup(&stick);
    let live = clinic.dir();
    let waiting = Practice::waiting_place(&live);
    let proof = BackupProof::Passphrase(clinic.lin(), PASSPHRASE);
    Practice::restore(&made, &waiting, proof, &mut |_| true).expect("restored beside it");
    let refused = Practice::put_in_place(&live, practice::Instant(0));
    assert!(refused.is_err(), "not while somebody has it open");
    drop(lin);
    let aside = Practice::put_in_place(&live, practice::Instant(0)).expect("in place");
    let aside = aside.expect("there was one");
    let kept = Practice::unlock(&aside, clinic.lin(), PASSPHRASE, clinic.clock.clone());
    kept.expect("it still opens").client(client.id).expect("with what came after the backup");
    let restored = clinic.as_lin();
    assert!(restored.client(client.id).is_err(), "the restored one is of the backup's moment");
}

#[test]
fn a_removed_persons_passphrase_opens_nothing_after_the_keys_were_changed() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let stick = place(&clinic, "stick");
    lin.add_backup_place(&stick).expect("a stick");
    lin.back_up(&mut |_| true).expect("backed up while Ada works here");
    let ada = lin.staff().expect("staff").into_iter().find(|p| p.id == clinic.ada()).expect("Ada");
    let left = practice::staff::StaffFields {
        active: false,
        ..dermis_tests::staff_member("Ada Okafor", practice::staff::Role::Practitioner)
    };
    lin.update_staff(ada.id, ada.version, left).expect("Ada leaves");
    drop(lin);
    let (lin, done) =
        Practice::rekey(&clinic.dir(), clinic.lin(), PASSPHRASE, clinic.clock.clone(), &mut |_| {
            true
        })
        .expect("new keys");
    assert_eq!((done.backups_changed, done.backups_left), (1, 0), "the backup as well");
    assert!(ops(&lin).iter().any(|op| op == "rekey"), "on record");
    assert!(lin.verify().expect("verifies").sound, "the chain is provable under the new key");
    drop(lin);
    let made = only_backup(&stick);
    let to = clinic.outside().join("elsewhere");
    let proof = BackupProof::Passphrase(clinic.ada(), PASSPHRASE);
    assert!(
        Practice::restore(&made, &to, proof, &mut |_| true).is_err(),
        "her passphrase no longer opens the backup"
    );
    let proof = BackupProof::Passphrase(clinic.lin(), PASSPHRASE);
    Practice::restore(&made, &to, proof, &mut |_| true).expect("Lin's does");
    drop(clinic.as_mia());
}

#[test]
fn only_somebody_who_manages_changes_the_keys() {
    let clinic = Clinic::new();
    let refused =
        Practice::rekey(&clinic.dir(), clinic.mia(), PASSPHRASE, clinic.clock.clone(), &mut |_| {
            true
        });
    assert!(matches!(refused, Err(Error::Forbidden("manage"))), "Mia keeps the desk");
}

#[test]
#[cfg_attr(
    windows,
    ignore = "a folder with an open file cannot be taken away there, so no stick can be played"
)]
fn a_stick_pulled_out_in_the_middle_of_a_backup_is_a_result_not_an_error() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let stick = place(&clinic, "stick");
    let made = lin.back_up_to(&stick, &mut |_| {
        let _ = std::fs::remove_dir_all(&stick);
        true
    });
    let made = made.expect("the practice is well: the place is not");
    assert!(
        matches!(made, PlaceResult::Missing | PlaceResult::Disk),
        "it says that the place is gone: {made:?}"
    );
    assert!(!stick.join("Dermis backups").exists(), "nothing that looks like a backup is left");
    lin.create_client(siobhan()).expect("work goes on");
    assert!(lin.verify().expect("verifies").sound, "and the practice is sound");
}
