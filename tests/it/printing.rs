//! The print queue: it survives a restart, hands each print over at most once, and takes nothing for
//! printed until a person says so (domain reference §8 E7).

use dermis_tests::papers::{plan, words_of};
use dermis_tests::treatments::{charted, close, ready};
use dermis_tests::{Clinic, entries, office, ops, pages_of_print, refused};
use practice::documents::{AftercareOptions, How, PrecareOptions};
use practice::printing::{
    Batch, JobState, PaperInPrinter, PaperKind, PrintJob, PrintOrder, PrintOutcome, Trouble,
};
use practice::profile::Paper;
use practice::reports::LabelSize;
use practice::today::WorkTarget;
use practice::{DocumentId, Error, Practice, PrintJobId};
use std::panic::{AssertUnwindSafe, catch_unwind};
use vault::VaultError;

const A4: AftercareOptions = AftercareOptions { paper: Paper::A4, large_print: false };

fn sheet(clinic: &Clinic) -> DocumentId {
    let ready = ready(clinic);
    let ada = clinic.as_ada();
    let closed = close(&ada, &charted(&ada, &ready, "0087"));
    ada.make_aftercare(closed.id, A4).expect("the sheet is made")
}

fn takes(practice: &Practice, job: PrintJobId) -> PrintJob {
    let number = Ok("Office-7".to_owned());
    practice.hand_over_print(job, "Office", |_| number).expect("handed over")
}

fn fails(practice: &Practice, job: PrintJobId, trouble: Trouble) -> PrintJob {
    practice.hand_over_print(job, "Office", |_| Err(trouble)).expect("it waits")
}

fn became(practice: &Practice, document: DocumentId) -> Vec<How> {
    let document = practice.document(document).expect("there");
    document.deliveries.iter().map(|delivery| delivery.how).collect()
}

#[test]
fn other_saves_go_on_while_the_print_system_is_asked() {
    let clinic = Clinic::new();
    let document = sheet(&clinic);
    let mia = clinic.as_mia();
    let job = mia.print_document(document, &office()).expect("asked for");
    let mut saved = false;
    mia.hand_over_print(job, "Office", |_| {
        // With a transaction open this would wait for ever.
        saved = mia.create_client(dermis_tests::papers::siobhan()).is_ok();
        Err(Trouble::Offline)
    })
    .expect("it waits");
    assert!(saved, "a printer that takes its time holds up nobody");
}

#[test]
fn a_print_is_handed_over_once_however_often_it_is_asked_for() {
    let clinic = Clinic::new();
    let document = sheet(&clinic);
    let mia = clinic.as_mia();
    let job = mia.print_document(document, &office()).expect("asked for");
    let mut handed = 0;
    mia.hand_over_print(job, "Office", |_| {
        handed += 1;
        let again = mia.hand_over_print(job, "Office", |_| Ok(String::new()));
        assert!(matches!(again, Err(Error::Conflict)), "it is in hand already: {again:?}");
        let settled = mia.settle_print(job, PrintOutcome::Cancelled);
        assert!(matches!(settled, Err(Error::Conflict)), "nor is it given up meanwhile");
        Ok("Office-7".to_owned())
    })
    .expect("handed over");
    let after = mia.hand_over_print(job, "Office", |_| Ok(String::new()));
    assert!(matches!(after, Err(Error::Conflict)), "a printer has it: {after:?}");
    assert_eq!(handed, 1, "once");
    drop(mia);
    let kept = ops(&clinic.as_lin()).iter().filter(|op| *op == "hand_over_print").count();
    assert_eq!(kept, 1, "and on record once");
}

#[test]
fn a_try_that_was_cut_short_is_for_a_person_to_judge() {
    let clinic = Clinic::new();
    let document = sheet(&clinic);
    let mia = clinic.as_mia();
    let job = mia.print_document(document, &office()).expect("asked for");
    let cut = catch_unwind(AssertUnwindSafe(|| {
        mia.hand_over_print(job, "Office", |_| panic!("the program ends here"))
    }));
    assert!(cut.is_err(), "cut short while the print system had it");
    drop(mia);
    let mia = clinic.as_mia();
    let found = mia.print_job(job).expect("there");
    assert_eq!(found.state, JobState::Unsure, "nobody knows whether it came out");
    assert_eq!(mia.prints_to_retry().expect("read"), [], "so it does not go out by itself");
    let again = mia.hand_over_print(job, "Office", |_| Ok(String::new()));
    assert!(matches!(again, Err(Error::Conflict)), "not even by hand, before somebody looked");
    mia.settle_print(job, PrintOutcome::NotPrinted).expect("said");
    assert_eq!(takes(&mia, job).state, JobState::HandedOver, "now it is printed again");
}

#[test]
fn what_became_of_a_print_is_a_persons_word_and_the_paper_says_so() {
    let clinic = Clinic::new();
    let document = sheet(&clinic);
    let mia = clinic.as_mia();
    let job = mia.print_document(document, &office()).expect("asked for");
    assert_eq!(became(&mia, document), [], "asked for is not printed");
    fails(&mia, job, Trouble::Offline);
    assert_eq!(became(&mia, document), [], "nor is what waits");
    let early = mia.settle_print(job, PrintOutcome::Printed);
    assert!(matches!(early, Err(Error::Conflict)), "no printer had it: {early:?}");
    takes(&mia, job);
    assert_eq!(became(&mia, document), [How::HandedOver], "handed over, not confirmed");
    mia.settle_print(job, PrintOutcome::NotPrinted).expect("said");
    assert_eq!(became(&mia, document), [], "it did not come out");
    takes(&mia, job);
    mia.settle_print(job, PrintOutcome::Printed).expect("said");
    assert_eq!(became(&mia, document), [How::HandedOver, How::Printed], "somebody saw it");
    let late = mia.settle_print(job, PrintOutcome::NotPrinted);
    assert!(matches!(late, Err(Error::Conflict)), "a word given stays: {late:?}");
    drop(mia);
    let acts = ops(&clinic.as_lin());
    for act in ["print_document", "hand_over_print", "deny_print", "confirm_print"] {
        assert!(acts.contains(&act.to_owned()), "{act} is on record");
    }
}

#[test]
fn an_earlier_try_is_named_so_that_it_does_not_come_out_as_well() {
    let clinic = Clinic::new();
    let document = sheet(&clinic);
    let mia = clinic.as_mia();
    let job = mia.print_document(document, &office()).expect("asked for");
    takes(&mia, job);
    mia.settle_print(job, PrintOutcome::NotPrinted).expect("said");
    let mut earlier = None;
    mia.hand_over_print(job, "Back room", |handing| {
        earlier = handing.earlier.map(str::to_owned);
        assert_eq!(handing.printer, "Back room", "another printer was chosen");
        assert_eq!(handing.title, "Dermis aftercare", "the print system is told no name");
        Ok(String::new())
    })
    .expect("handed over");
    assert_eq!(earlier.as_deref(), Some("Office-7"), "what is to be taken back");
}

#[test]
fn only_what_was_asked_for_today_goes_out_by_itself() {
    let clinic = Clinic::new();
    let document = sheet(&clinic);
    let mia = clinic.as_mia();
    let waits = mia.print_document(document, &office()).expect("asked for");
    fails(&mia, waits, Trouble::NoPaper);
    let refused = mia.print_document(document, &office()).expect("asked for");
    fails(&mia, refused, Trouble::Refused);
    let retry = mia.prints_to_retry().expect("read");
    assert_eq!(
        retry,
        [(waits, "Office".to_owned())],
        "paper can be put in; a refusal is a person's"
    );
    clinic.clock.advance(24 * 3_600_000);
    assert_eq!(mia.prints_to_retry().expect("read"), [], "nobody expects it in the tray any more");
    assert_eq!(mia.print_queue().expect("read").len(), 2, "but it still waits");
}

#[test]
fn pages_made_for_one_print_wait_encrypted_and_are_gone_once_it_is_settled() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let filter = practice::audit::AuditFilter::default();
    let job = lin.print_audit(&filter, &office()).expect("asked for");
    let first = pages_of_print(&lin, job);
    drop(lin);
    for file in std::fs::read_dir(clinic.dir()).expect("the practice") {
        let bytes = std::fs::read(file.expect("a file").path()).expect("read");
        let found = bytes.windows(5).any(|part| part == b"%PDF-");
        assert!(!found, "no page lies in the clear");
    }
    let lin = clinic.as_lin();
    assert_eq!(pages_of_print(&lin, job), first, "the same pages, not made anew");
    lin.settle_print(job, PrintOutcome::Cancelled).expect("given up");
    let gone = lin.hand_over_print(job, "Office", |_| Ok(String::new()));
    assert!(matches!(gone, Err(Error::Conflict)), "given up is given up");
    assert_eq!(lin.print_queue().expect("read").len(), 0, "and off the list");
}

#[test]
fn pages_nobody_spoke_for_are_let_go_of_after_a_week_when_somebody_locks() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let job = mia
        .print_test_page(PaperKind::Labels, "Zebra", LabelSize::Roll57x32, &office())
        .expect("asked for");
    takes(&mia, job);
    let pages = |clinic: &Clinic| {
        let all = dermis_tests::everything(clinic);
        all.iter().filter(|(table, text)| table == "print_jobs" && text.contains("%PDF")).count()
    };
    mia.record_lock().expect("locked");
    drop(mia);
    assert_eq!(pages(&clinic), 1, "kept for another try while it is fresh");
    clinic.clock.advance(8 * 24 * 3_600_000);
    let mia = clinic.as_mia();
    mia.record_lock().expect("locked");
    drop(mia);
    assert_eq!(pages(&clinic), 0, "gone a week later, though nothing else was printed");
}

#[test]
fn today_says_what_waits_and_what_nobody_has_seen() {
    let clinic = Clinic::new();
    let document = sheet(&clinic);
    let mia = clinic.as_mia();
    let said = |mia: &Practice| -> Vec<String> {
        let work = mia.today_screen().expect("Today").work;
        let prints = work.into_iter().filter(|item| item.target == WorkTarget::PrintQueue);
        prints.map(|item| format!("{}: {}", item.title, item.detail)).collect()
    };
    assert_eq!(said(&mia), [""; 0], "nothing waits");
    let job = mia.print_document(document, &office()).expect("asked for");
    fails(&mia, job, Trouble::Stopped);
    assert_eq!(said(&mia), ["Not printed yet: 1 paper. The printer is stopped"], "why it waits");
    takes(&mia, job);
    assert_eq!(said(&mia), ["Look at the printer: 1 paper. Did it come out?"], "to be looked at");
    mia.settle_print(job, PrintOutcome::Printed).expect("said");
    assert_eq!(said(&mia), [""; 0], "done");
}

#[test]
fn the_queue_names_clients_and_that_is_on_record_once() {
    let clinic = Clinic::new();
    let document = sheet(&clinic);
    let mia = clinic.as_mia();
    let job = mia.print_document(document, &office()).expect("asked for");
    fails(&mia, job, Trouble::Offline);
    let before = entries(&mia);
    let queue = mia.print_queue().expect("read");
    let named = queue[0].client.as_ref().expect("about a client");
    assert_eq!((queue[0].title.as_str(), named.number), ("Dermis aftercare", 1), "what and whose");
    mia.print_queue().expect("read again");
    assert_eq!(entries(&mia), before + 2, "one view, and the check before");
}

#[test]
fn each_kind_of_paper_has_its_printer_on_this_computer() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    assert_eq!(mia.chosen_printers().expect("read"), [], "left to the system");
    mia.choose_printer(PaperKind::Labels, Some("Zebra"), PaperInPrinter::AsMade).expect("chosen");
    mia.choose_printer(PaperKind::Consents, Some("HP"), PaperInPrinter::A4).expect("chosen");
    mia.choose_printer(PaperKind::Consents, Some("HP"), PaperInPrinter::Letter).expect("changed");
    drop(mia);
    let mia = clinic.as_mia();
    let chosen = mia.chosen_printers().expect("read");
    let seen: Vec<_> =
        chosen.iter().map(|one| (one.kind, one.printer.as_str(), one.paper)).collect();
    let expected = [
        (PaperKind::Consents, "HP", PaperInPrinter::Letter),
        (PaperKind::Labels, "Zebra", PaperInPrinter::AsMade),
    ];
    assert_eq!(seen, expected, "kept with the practice, encrypted");
    mia.choose_printer(PaperKind::Labels, None, PaperInPrinter::AsMade).expect("left");
    assert_eq!(mia.chosen_printers().expect("read").len(), 1, "labels go to the usual one again");
}

#[test]
fn an_order_that_no_printer_can_follow_is_refused_before_it_waits() {
    let clinic = Clinic::new();
    let document = sheet(&clinic);
    let mia = clinic.as_mia();
    let ask = |order: &PrintOrder| refused(mia.print_document(document, order).map(drop));
    let none = PrintOrder { copies: 0, ..office() };
    assert_eq!(ask(&none), ("copies".to_owned(), "out_of_range"), "none");
    let many = PrintOrder { copies: 21, ..office() };
    assert_eq!(ask(&many), ("copies".to_owned(), "out_of_range"), "a slip of the finger");
    let option = PrintOrder { printer: "-o raw".to_owned(), ..office() };
    assert_eq!(ask(&option), ("printer".to_owned(), "not_a_name"), "no option is smuggled in");
    assert_eq!(mia.print_queue().expect("read").len(), 0, "nothing waits");
}

#[cfg_attr(windows, ignore = "reads the pages with pdftotext, which is not there")]
#[test]
fn the_papers_of_the_day_are_printed_each_by_itself() {
    let clinic = Clinic::new();
    let document = sheet(&clinic);
    let ada = clinic.as_ada();
    let client = ada.document(document).expect("there").client;
    let device = ada.devices().expect("read")[0].id;
    let begun =
        ada.start_consent(client, "consent-mn", plan(device)).expect("a consent is begun").id;
    let copies =
        ada.print_batch(Batch::CopiesOfToday, &office(), &mut |_| true).expect("asked for");
    assert_eq!(copies.len(), 2, "the consent signed today and the sheet, each a print of its own");
    let visit = PrecareOptions {
        visit_on: "2026-12-08".parse().expect("a day"),
        with: clinic.ada(),
        minutes: 90,
        free_days: 3,
        paper: Paper::A4,
        large_print: false,
    };
    let before = ada.make_precare(client, visit).expect("a sheet for the visit to come");
    let all = Batch::PrecareAndConsents;
    let mut told = Vec::new();
    let to_come = ada
        .print_batch(all, &office(), &mut |progress| {
            told.push((progress.done, progress.of));
            true
        })
        .expect("asked for");
    assert_eq!(told, [(0, 2), (1, 2)], "how far it is");
    assert_eq!(to_come.len(), 2, "the sheet, and the consent that is not signed");
    let sheet = ada.print_job(to_come[0]).expect("there");
    assert_eq!(sheet.document, Some(before), "first what is read at home");
    let words = words_of(&pages_of_print(&ada, to_come[1]));
    let number = ada.consent(begun).expect("there");
    assert!(words.contains("Consent"), "{words}: {number:?}");
    let again = ada.print_batch(all, &office(), &mut |_| true).expect("asked for");
    assert_eq!(again.len(), 1, "a sheet that was asked for is not printed a second time");
    let mut left = 1;
    let part = ada
        .print_batch(Batch::CopiesOfToday, &office(), &mut |_| {
            left -= 1;
            left >= 0
        })
        .expect("stopped");
    assert_eq!(
        part.len(),
        1,
        "what was asked for before the stop waits, the rest was not asked for"
    );
    drop(ada);
    clinic.clock.advance(24 * 3_600_000);
    let ada = clinic.as_ada();
    let tomorrow =
        ada.print_batch(Batch::CopiesOfToday, &office(), &mut |_| true).expect("asked for");
    assert_eq!(tomorrow.len(), 0, "yesterday's papers were copied yesterday");
}

#[cfg_attr(windows, ignore = "reads the pages with pdftotext, which is not there")]
#[test]
fn all_papers_of_a_client_are_one_print_that_can_be_stopped() {
    let clinic = Clinic::new();
    let document = sheet(&clinic);
    let mia = clinic.as_mia();
    let client = mia.document(document).expect("there").client;
    let mut told = Vec::new();
    let job = mia
        .print_dossier(client, None, &office(), &mut |progress| {
            told.push((progress.done, progress.of));
            true
        })
        .expect("asked for");
    assert_eq!(told, [(0, 2), (1, 2)], "how far it is");
    let words = words_of(&pages_of_print(&mia, job));
    for part in ["Papers of a client", "García Núñez", "Consent MN", "Aftercare MN"] {
        assert!(words.contains(part), "the dossier says {part}: {words}");
    }
    let waiting = mia.print_queue().expect("read").len();
    let stopped = mia.print_dossier(client, None, &office(), &mut |_| false);
    assert!(matches!(stopped, Err(Error::Vault(VaultError::Cancelled))), "stopped: {stopped:?}");
    assert_eq!(mia.print_queue().expect("read").len(), waiting, "and nothing of it waits");
    let nobody = mia.create_client(dermis_tests::papers::siobhan()).expect("created").id;
    let none = mia.print_dossier(nobody, None, &office(), &mut |_| true);
    assert_eq!(refused(none.map(drop)), ("papers".to_owned(), "none"), "nothing to print");
}

#[test]
fn a_test_page_goes_the_way_of_every_paper() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let job = mia
        .print_test_page(PaperKind::Labels, "Zebra", LabelSize::Roll57x32, &office())
        .expect("asked for");
    let found = mia.print_job(job).expect("there");
    assert_eq!((found.kind, found.title.as_str()), (PaperKind::Labels, "Dermis test page"), "it");
    assert!(pages_of_print(&mia, job).starts_with(b"%PDF"), "a page to look at");
}
