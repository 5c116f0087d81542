//! Papers to a real print system: CUPS with printers that keep each print as a file (domain reference §8
//! E7). Each test has a print system of its own and runs in a process of its own, because the print
//! system is found by the environment.

#![cfg(target_os = "linux")]
#![cfg_attr(
    target_os = "linux",
    expect(clippy::expect_used, reason = "a test that cannot set itself up has failed")
)]

use dermis_app::print::{PrinterState, hand_over, printers, taking_work};
use dermis_tests::papers::words_of;
use dermis_tests::print_system::{OFFICE, PAPER, PrintSystem};
use dermis_tests::treatments::{charted, close, ready};
use dermis_tests::{Clinic, office};
use practice::checklists::ChecklistSheet;
use practice::documents::{AftercareOptions, How};
use practice::printing::{JobState, PaperInPrinter, PrintJob, PrintOrder, PrintOutcome, Trouble};
use practice::profile::Paper;
use practice::{DocumentId, Practice, PrintJobId};
use std::env;
use std::fs;
use std::process::Command;

const A4: AftercareOptions = AftercareOptions { paper: Paper::A4, large_print: false };
/// Names the folder of the print system to the process that runs the test itself.
const FOLDER: &str = "DERMIS_TEST_PRINT_SYSTEM";

/// The print system of the test `name`; nothing in the process that only starts it and waits.
fn print_system(name: &str) -> Option<PrintSystem> {
    if let Some(folder) = env::var_os(FOLDER) {
        return Some(PrintSystem::running_in(folder.as_ref()));
    }
    let folder = tempfile::Builder::new().prefix("dp-").tempdir().expect("a folder");
    let system = PrintSystem::start(folder.path())
        .expect("CUPS runs: cargo xtask test installs cups-daemon, cups-client and cups-filters");
    let tested = Command::new(env::current_exe().expect("this test"))
        .args([name, "--exact", "--nocapture"])
        .env(FOLDER, folder.path())
        .env("CUPS_SERVER", system.address())
        .output()
        .expect("the test runs");
    assert!(
        tested.status.success(),
        "{name}: {}{}",
        String::from_utf8_lossy(&tested.stdout),
        String::from_utf8_lossy(&tested.stderr)
    );
    None
}

/// An aftercare sheet, made and stored.
fn sheet(clinic: &Clinic) -> DocumentId {
    let ready = ready(clinic);
    let ada = clinic.as_ada();
    let closed = close(&ada, &charted(&ada, &ready, "0087"));
    ada.make_aftercare(closed.id, A4).expect("the sheet is made")
}

fn on(printer: &str) -> PrintOrder {
    PrintOrder { printer: printer.to_owned(), ..office() }
}

fn send(practice: &Practice, job: PrintJobId, printer: &str) -> PrintJob {
    practice.hand_over_print(job, printer, hand_over).expect("the practice keeps it")
}

fn what_became(practice: &Practice, document: DocumentId) -> Vec<How> {
    let document = practice.document(document).expect("there");
    document.deliveries.iter().map(|delivery| delivery.how).collect()
}

#[test]
fn a_paper_comes_out_of_the_printer_as_it_is_kept() {
    let Some(system) = print_system("a_paper_comes_out_of_the_printer_as_it_is_kept") else {
        return;
    };
    let clinic = Clinic::new();
    let document = sheet(&clinic);
    let mia = clinic.as_mia();
    let kept = mia.document_pdf(document).expect("kept");
    let job = mia.print_document(document, &on(PAPER)).expect("asked for");
    let sent = send(&mia, job, PAPER);
    assert_eq!((sent.state, sent.trouble), (JobState::HandedOver, None), "CUPS took it");
    let sheets = system.sheets_when(1).expect("one sheet");
    assert_eq!(fs::read(&sheets[0]).expect("read"), kept, "byte for byte the kept file");
    assert_eq!(what_became(&mia, document), [How::HandedOver], "nobody has seen it yet");
    mia.settle_print(job, PrintOutcome::Printed).expect("said");
    assert_eq!(what_became(&mia, document), [How::HandedOver, How::Printed], "now somebody has");
}

#[test]
fn copies_and_paper_are_what_was_asked_for() {
    let Some(system) = print_system("copies_and_paper_are_what_was_asked_for") else { return };
    let clinic = Clinic::new();
    let document = sheet(&clinic);
    let mia = clinic.as_mia();
    let kept = words_of(&mia.document_pdf(document).expect("kept"));
    let order = PrintOrder { copies: 2, ..on(OFFICE) };
    let job = mia.print_document(document, &order).expect("asked for");
    assert_eq!(send(&mia, job, OFFICE).state, JobState::HandedOver, "taken");
    let sheets = system.sheets_when(1).expect("one job");
    let twice = words_of(&fs::read(&sheets[0]).expect("read"));
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let both = [words(&kept), words(&kept)].concat();
    assert_eq!(words(&twice), both, "every word of the sheet, twice");
    let order = PrintOrder { paper: PaperInPrinter::Letter, ..on(OFFICE) };
    let job = mia.print_document(document, &order).expect("asked for");
    assert_eq!(send(&mia, job, OFFICE).state, JobState::HandedOver, "taken");
    let sheets = system.sheets_when(2).expect("the second");
    let about = Command::new("pdfinfo").arg(&sheets[1]).output().expect("pdfinfo");
    let about = String::from_utf8_lossy(&about.stdout).into_owned();
    assert!(about.contains("(letter)"), "fitted to the paper that lies in it: {about}");
    let fitted = words_of(&fs::read(&sheets[1]).expect("read"));
    assert_eq!(words(&fitted), words(&kept), "and nothing is cut off");
}

#[test]
fn a_stopped_printer_leaves_the_print_waiting_over_a_restart_and_it_comes_out_once() {
    let Some(system) = print_system(
        "a_stopped_printer_leaves_the_print_waiting_over_a_restart_and_it_comes_out_once",
    ) else {
        return;
    };
    let clinic = Clinic::new();
    let document = sheet(&clinic);
    system.stop(PAPER).expect("stopped");
    let mia = clinic.as_mia();
    let job = mia.print_document(document, &on(PAPER)).expect("asked for");
    let kept = send(&mia, job, PAPER);
    assert_eq!(
        (kept.state, kept.trouble),
        (JobState::Waiting, Some(Trouble::Stopped)),
        "it waits and says why"
    );
    assert_eq!(what_became(&mia, document), [], "not confirmed, not even handed over");
    mia.document_pdf(document).expect("the paper is whole");
    let queue = system.says("lpstat", &["-o"]).expect("the queue");
    assert!(queue.is_empty(), "no page lies in the clear in the print system's queue: {queue}");
    drop(mia);
    let mia = clinic.as_mia();
    let waiting = mia.print_queue().expect("the queue");
    let states: Vec<_> = waiting.iter().map(|job| (job.id, job.state)).collect();
    assert_eq!(states, [(job, JobState::Waiting)], "a restart forgets nothing");
    assert!(!taking_work().contains(PAPER), "nothing is tried while the printer is stopped");
    system.resume(PAPER).expect("resumed");
    assert!(taking_work().contains(PAPER), "the printer is back");
    for (job, printer) in mia.prints_to_retry().expect("what waits") {
        send(&mia, job, &printer);
    }
    assert_eq!(mia.prints_to_retry().expect("what waits"), [], "nothing is tried twice");
    mia.hand_over_print(job, PAPER, hand_over).expect_err("nor by hand");
    system.sheets_when(1).expect("it came out exactly once");
    assert_eq!(what_became(&mia, document), [How::HandedOver], "and a person has to look");
}

#[test]
fn what_did_not_come_out_is_taken_back_before_it_is_printed_again() {
    let Some(system) =
        print_system("what_did_not_come_out_is_taken_back_before_it_is_printed_again")
    else {
        return;
    };
    let clinic = Clinic::new();
    let document = sheet(&clinic);
    let mia = clinic.as_mia();
    let job = mia.print_document(document, &on(PAPER)).expect("asked for");
    // The printer jams after it was asked: CUPS takes the job and keeps it.
    let jammed = mia.hand_over_print(job, PAPER, |handing| {
        let taken = {
            system.stop(PAPER).expect("stopped");
            let mut lp = Command::new("lp");
            let mut lp = lp.args(["-d", PAPER, "-"]).stdin(std::process::Stdio::piped());
            lp = lp.stdout(std::process::Stdio::piped());
            let mut lp = lp.spawn().expect("lp");
            let mut input = lp.stdin.take().expect("its input");
            std::io::Write::write_all(&mut input, handing.pdf).expect("written");
            drop(input);
            lp.wait_with_output().expect("taken")
        };
        let said = String::from_utf8_lossy(&taken.stdout).into_owned();
        Ok(said.split_whitespace().nth(3).expect("its number").to_owned())
    });
    assert_eq!(jammed.expect("kept").state, JobState::HandedOver, "CUPS took it");
    mia.settle_print(job, PrintOutcome::NotPrinted).expect("said");
    let waiting = mia.print_job(job).expect("there");
    assert_eq!(
        (waiting.state, waiting.trouble),
        (JobState::Waiting, Some(Trouble::NotPrinted)),
        "it waits for a person"
    );
    assert_eq!(mia.prints_to_retry().expect("what waits"), [], "and does not go out by itself");
    send(&mia, job, OFFICE);
    system.resume(PAPER).expect("resumed");
    system.sheets_when(1).expect("on the other printer alone");
}

#[test]
fn every_trouble_is_told_apart_and_none_loses_the_print() {
    let Some(system) = print_system("every_trouble_is_told_apart_and_none_loses_the_print") else {
        return;
    };
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let list = ChecklistSheet::Blank { code: "K01".to_owned() };
    let job = lin.print_checklist(&list, &on(OFFICE)).expect("asked for");
    let trouble = |job| send(&lin, job, OFFICE).trouble;
    system.says("cupsreject", &[OFFICE]).expect("rejects");
    assert_eq!(trouble(job), Some(Trouble::Stopped), "it takes no work");
    system.says("cupsaccept", &[OFFICE]).expect("accepts");
    system.remove(OFFICE).expect("removed");
    assert_eq!(trouble(job), Some(Trouble::NoPrinter), "it is gone");
    let names: Vec<_> =
        printers().into_iter().map(|printer| (printer.name, printer.state)).collect();
    assert_eq!(names[0], (PAPER.to_owned(), PrinterState::Ready), "the other one stands there");
    system.hang(true).expect("hangs");
    let hung = trouble(job);
    let client = lin.create_client(dermis_tests::papers::siobhan());
    system.hang(false).expect("goes on");
    assert_eq!(hung, Some(Trouble::NoSystem), "nobody waits for a print system that hangs");
    client.expect("and other work goes on");
    assert_eq!(send(&lin, job, PAPER).state, JobState::HandedOver, "another printer takes it");
    let sheets = system.sheets_when(1).expect("once");
    let words = words_of(&fs::read(&sheets[0]).expect("read"));
    assert!(words.contains("K01, version 2"), "the list: {words}");
}
