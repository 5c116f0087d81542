//! The aftercare sheet: what was done, what to do, whom to call; and the register of papers.

use dermis_tests::papers::words_of;
use dermis_tests::treatments::{Ready, charted, close, ready};
use dermis_tests::{Clinic, below_the_store, entries, office};
use practice::documents::{AftercareOptions, DocumentKind, How};
use practice::profile::Paper;
use practice::{Error, TreatmentId};

const A4: AftercareOptions = AftercareOptions { paper: Paper::A4, large_print: false };

fn treated(clinic: &Clinic) -> (Ready, TreatmentId) {
    let ready = ready(clinic);
    let ada = clinic.as_ada();
    let closed = close(&ada, &charted(&ada, &ready, "0087"));
    (ready, closed.id)
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn the_sheet_names_zones_depth_lot_next_date_and_whom_to_call() {
    let clinic = Clinic::new();
    let (_, treatment) = treated(&clinic);
    let mia = clinic.as_mia();
    let pages = mia.aftercare_preview(treatment, A4).expect("it can be looked at");
    assert_eq!(pages.pages.len(), 1, "one page to keep on the fridge");
    let document = mia.make_aftercare(treatment, A4).expect("made");
    let words = words_of(&mia.document_pdf(document).expect("the file"));
    for wanted in [
        "María José",
        "24 November 2026",
        "forehead, cheeks",
        "1.00 mm",
        "NP36-2411",
        "Tuesday 29 December",
        "01632 960 118",
        "01632 960 119",
        "999",
        "Ada Okafor",
        "light swelling or small bruises",
    ] {
        assert!(words.contains(wanted), "the sheet says {wanted}: {words}");
    }
    let large = AftercareOptions { large_print: true, ..A4 };
    let large = mia.aftercare_preview(treatment, large).expect("large print");
    assert!(large.pages.len() > 1, "large print takes more than a page");
}

#[test]
fn the_same_sheet_asked_for_twice_is_one_document() {
    let clinic = Clinic::new();
    let (ready, treatment) = treated(&clinic);
    let mia = clinic.as_mia();
    let first = mia.make_aftercare(treatment, A4).expect("made");
    clinic.clock.advance(5 * 60_000);
    assert_eq!(
        mia.make_aftercare(treatment, A4).expect("made again"),
        first,
        "five minutes later it is the same sheet"
    );
    let letter = AftercareOptions { paper: Paper::Letter, ..A4 };
    assert_ne!(
        mia.make_aftercare(treatment, letter).expect("on Letter"),
        first,
        "another paper is another document"
    );
    let kinds: Vec<_> = mia
        .documents_of(ready.client)
        .expect("listed")
        .iter()
        .map(|document| document.kind)
        .collect();
    let expected = [DocumentKind::Aftercare, DocumentKind::Aftercare, DocumentKind::Consent];
    assert_eq!(kinds, expected, "two sheets and the consent");
}

#[test]
fn what_became_of_a_sheet_is_recorded_and_each_is_one_entry() {
    let clinic = Clinic::new();
    let (_, treatment) = treated(&clinic);
    let mia = clinic.as_mia();
    let document = mia.make_aftercare(treatment, A4).expect("made");
    let made = mia.document(document).expect("there");
    assert!(
        made.deliveries.is_empty(),
        "made is not printed: an offline printer leaves it unconfirmed"
    );
    let before = entries(&mia);
    let paper = |pdf: &[u8]| {
        assert!(pdf.starts_with(b"%PDF"), "the stored file is what leaves");
        Ok::<_, Error>(())
    };
    let job = mia.print_document(document, &office()).expect("asked for");
    mia.hand_over_print(job, "HP LaserJet, front desk", |handing| {
        assert!(handing.pdf.starts_with(b"%PDF"), "the stored file is what is handed over");
        Ok("Office-1".to_owned())
    })
    .expect("handed over");
    mia.save_document(document, paper).expect("saved");
    mia.mark_given(document, clinic.ada()).expect("given");
    assert_eq!(entries(&mia), before + 5, "four acts, and the check before");
    let deliveries = mia.document(document).expect("there").deliveries;
    let seen: Vec<_> =
        deliveries.iter().map(|row| (row.how, row.detail.as_str(), row.by.as_str())).collect();
    let expected = [
        (How::HandedOver, "HP LaserJet, front desk", "Mia Lindqvist"),
        (How::Saved, "", "Mia Lindqvist"),
        (How::Given, "Ada Okafor", "Mia Lindqvist"),
    ];
    assert_eq!(seen, expected, "where it went, who explained it, who recorded it");
}

#[test]
fn an_empty_phone_refuses_the_sheet_and_names_the_field() {
    let clinic = Clinic::new();
    let (_, treatment) = treated(&clinic);
    // The profile form does not take an empty phone; an imported or older practice may have one.
    let vault = below_the_store(&clinic);
    let emptied: Result<(), vault::VaultError> =
        vault.write(|tx| Ok(tx.execute_batch("UPDATE profile SET phone = ''")?));
    emptied.expect("the phone is emptied");
    drop(vault);
    let mia = clinic.as_mia();
    let before = entries(&mia);
    let refused = mia.make_aftercare(treatment, A4);
    assert!(
        matches!(&refused, Err(Error::EmptyField(field)) if field == "clinic.phone"),
        "never print a hole: {refused:?}"
    );
    assert_eq!(entries(&mia), before + 1, "nothing was made and nothing recorded");
}

#[test]
fn an_open_treatment_has_no_sheet_yet() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let open = charted(&ada, &ready, "0087");
    let refused = ada.aftercare_preview(open.id, A4);
    assert!(
        refused.is_err(),
        "a sheet tells what was done, not what may still change: {refused:?}"
    );
}
