//! Scanned pages that arrive in a folder: taken once they stopped growing, never lost, said once.

use dermis_tests::papers::{device, plan, siobhan};
use dermis_tests::photos::BEFORE;
use dermis_tests::scans::photographed;
use dermis_tests::{Clinic, refused};
use practice::consents::{ArrivedScans, LeftScan};
use practice::{ConsentId, DeviceId, Error, Practice};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const NOTHING: ArrivedScans = ArrivedScans { matched: 0, waiting: 0, left: 0 };

/// A folder the owner chose, empty.
fn chosen(clinic: &Clinic, keeps: bool) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    clinic.as_lin().choose_scan_folder(folder.path(), keeps).expect("chosen");
    folder
}

fn look(practice: &Practice) -> ArrivedScans {
    practice.take_arrived_scans(&mut || true).expect("looked")
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("read");
    let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("read").file_name();
    let mut names: Vec<String> =
        entries.map(|entry| name(entry).to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn waiting(practice: &Practice) -> usize {
    practice.scan_tray().expect("the tray").pages.len()
}

fn out_on_paper(practice: &Practice, device: DeviceId) -> (ConsentId, Vec<u8>) {
    let client = practice.create_client(siobhan()).expect("created").id;
    let started = practice.start_consent(client, "consent-mn", plan(device)).expect("starts");
    let document = practice.make_paper_consent(started.id).expect("it is made");
    (started.id, practice.document_pdf(document).expect("the file"))
}

#[test]
#[cfg_attr(windows, ignore = "draws the paper with poppler, which is not there")]
fn a_form_put_into_the_folder_files_itself_and_the_plain_file_is_gone() {
    let clinic = Clinic::new();
    let folder = chosen(&clinic, false);
    let device = device(&clinic);
    let mia = clinic.as_mia();
    let (consent, pdf) = out_on_paper(&mia, device);
    let file = folder.path().join("SCN_0034.JPG");
    fs::write(&file, photographed(&pdf)).expect("scanned");
    assert_eq!(look(&mia), NOTHING, "at the first look it may still grow");
    assert!(file.exists(), "and stays");
    assert_eq!(look(&mia), ArrivedScans { matched: 1, ..NOTHING }, "then it is taken");
    assert_eq!(mia.consent(consent).expect("read").scans.len(), 1, "to its form");
    assert_eq!(names_in(folder.path()), Vec::<String>::new(), "no plain copy is left");
    assert_eq!(look(&mia), NOTHING, "nothing is taken twice");
    drop(mia);
    let acts = dermis_tests::ops(&clinic.as_lin());
    assert!(acts.contains(&"bring_in_scan".to_owned()), "on record like a page that was chosen");
}

#[test]
fn a_file_that_still_grows_is_let_be_until_it_is_whole() {
    let clinic = Clinic::new();
    let folder = chosen(&clinic, false);
    let mia = clinic.as_mia();
    let page = BEFORE;
    let file = folder.path().join("page.jpg");
    for part in [page.len() / 3, page.len() / 2, page.len()] {
        fs::write(&file, &page[..part]).expect("written");
        assert_eq!(look(&mia), NOTHING, "{part} bytes: it was shorter before");
    }
    assert_eq!(look(&mia), ArrivedScans { waiting: 1, ..NOTHING }, "whole, and without a code");
    assert_eq!(waiting(&mia), 1, "it waits in the tray");
    assert!(!file.exists(), "and nowhere else");
}

#[test]
fn what_cannot_be_taken_stays_untouched_and_is_said_once() {
    let clinic = Clinic::new();
    let folder = chosen(&clinic, false);
    let mia = clinic.as_mia();
    let files: [(&str, &[u8]); 4] = [
        ("broken.pdf", b"%PDF-1.7 and no more"),
        ("cut.jpg", &BEFORE[..200]),
        ("notes.docx", b"not a scan"),
        ("page.pdf.part", b"%PDF-1.7 still coming"),
    ];
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("written");
    }
    fs::write(folder.path().join(".hidden"), b"x").expect("written");
    fs::create_dir(folder.path().join("old")).expect("a folder inside");
    look(&mia);
    assert_eq!(look(&mia), ArrivedScans { left: 3, ..NOTHING }, "three that cannot be read");
    assert_eq!(look(&mia), NOTHING, "nobody is told at every look");
    let left = mia.scans_left_lying().expect("asked");
    let named: Vec<&str> = left.iter().map(|one| one.file.as_str()).collect();
    assert_eq!(
        named,
        ["broken.pdf", "cut.jpg", "notes.docx"],
        "but they are named where one looks"
    );
    for (name, bytes) in files {
        let kept = fs::read(folder.path().join(name)).expect("there");
        assert_eq!(kept, bytes, "{name} lies there as it was");
    }
    assert_eq!(waiting(&mia), 0, "nothing of it is in the practice");
    fs::write(folder.path().join("cut.jpg"), BEFORE).expect("scanned again");
    look(&mia);
    assert_eq!(look(&mia), ArrivedScans { waiting: 1, ..NOTHING }, "a better one is taken");
    let other = LeftScan { file: "notes.docx".to_owned(), rule: "not_a_picture".to_owned() };
    assert!(mia.scans_left_lying().expect("asked").contains(&other), "and the rest still named");
}

#[test]
fn a_page_kept_when_the_program_stopped_is_not_kept_twice_and_not_lost() {
    let clinic = Clinic::new();
    let folder = chosen(&clinic, false);
    let mia = clinic.as_mia();
    mia.bring_in_scan(BEFORE).expect("kept, and then the power went");
    let file = folder.path().join("page.jpg");
    fs::write(&file, BEFORE).expect("still there");
    look(&mia);
    assert_eq!(look(&mia), NOTHING, "nothing new");
    assert_eq!(waiting(&mia), 1, "once in the practice");
    assert!(!file.exists(), "and the plain file goes");
}

#[test]
fn pages_can_be_put_aside_instead_of_deleted() {
    let clinic = Clinic::new();
    let folder = chosen(&clinic, true);
    let mia = clinic.as_mia();
    let file = folder.path().join("page.jpg");
    for turn in 0..2 {
        fs::write(&file, BEFORE).expect("scanned");
        look(&mia);
        look(&mia);
        assert!(!file.exists(), "turn {turn}: it is out of the way");
    }
    let aside = names_in(&folder.path().join("Taken by Dermis"));
    assert_eq!(aside, ["2 page.jpg", "page.jpg"], "none is written over another");
    assert_eq!(waiting(&mia), 1, "and the same page is one page");
    drop(mia);
    let lin = clinic.as_lin();
    lin.keep_arrived_scans(false).expect("changed");
    let now = lin.scan_folder().expect("read").expect("still chosen");
    assert!(!now.keeps && now.is_there, "the folder stays, its pages do not: {now:?}");
}

#[test]
fn only_an_empty_folder_outside_the_practice_is_looked_into_and_only_the_owner_says_so() {
    let clinic = Clinic::new();
    let folder = TempDir::new().expect("a folder");
    let lin = clinic.as_lin();
    let choose = |path: &Path| refused(lin.choose_scan_folder(path, false)).1;
    assert_eq!(choose(&folder.path().join("none")), "not_a_folder", "one that is not there");
    assert_eq!(choose(&clinic.dir()), "inside_the_practice", "the practice itself");
    let above = clinic.dir().parent().expect("a parent").to_owned();
    assert_eq!(choose(&above), "inside_the_practice", "nor what holds it");
    fs::write(folder.path().join("holiday.jpg"), b"x").expect("written");
    assert_eq!(choose(folder.path()), "not_empty", "nobody's own pictures are taken");
    fs::remove_file(folder.path().join("holiday.jpg")).expect("moved");
    lin.choose_scan_folder(folder.path(), false).expect("empty now");
    drop(lin);
    let mia = clinic.as_mia();
    let other = mia.choose_scan_folder(folder.path(), false);
    assert!(matches!(other, Err(Error::Forbidden(_))), "not the front desk: {other:?}");
    drop(mia);
    let lin = clinic.as_lin();
    fs::write(folder.path().join("page.jpg"), BEFORE).expect("scanned");
    lin.leave_scan_folder().expect("left");
    look(&lin);
    assert_eq!(look(&lin), NOTHING, "a folder that was left is not looked into");
    assert_eq!(names_in(folder.path()), ["page.jpg"], "what lies there stays");
}

#[test]
fn nothing_is_taken_once_the_window_is_locked() {
    let clinic = Clinic::new();
    let folder = chosen(&clinic, false);
    let mia = clinic.as_mia();
    fs::write(folder.path().join("page.jpg"), BEFORE).expect("scanned");
    look(&mia);
    let arrived = mia.take_arrived_scans(&mut || false).expect("looked");
    assert_eq!(arrived, NOTHING, "nobody is there");
    assert_eq!(names_in(folder.path()), ["page.jpg"], "it waits for the next person");
    assert_eq!(look(&mia).waiting, 1, "who gets it");
}
