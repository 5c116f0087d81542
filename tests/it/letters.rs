//! Letters that answer a client: that they were erased, and the cover of a copy of their papers.

use dermis_tests::papers::{siobhan, words_of};
use dermis_tests::treatments::{charted, close, ready};
use dermis_tests::{Clinic, PASSPHRASE, erasure, everything, office, pages_of_print, refused};
use practice::clients::{ClientFields, Erasure, ErasureBasis};
use practice::documents::{AccessCover, ErasureAnswer};
use practice::{ClientId, Error, Practice, Result};

/// Somebody treated once, reading `language`.
fn treated(clinic: &Clinic, language: &str) -> ClientId {
    let ready = ready(clinic);
    let ada = clinic.as_ada();
    drop(close(&ada, &charted(&ada, &ready, "0087")));
    named(&ada, ready.client, language);
    ready.client
}

fn named(practice: &Practice, client: ClientId, language: &str) {
    let person = practice.client(client).expect("there");
    let fields = ClientFields {
        given: "Zephyrine".to_owned(),
        family: "Quillon".to_owned(),
        address: "12 Larkspur Row\nNorwich".to_owned(),
        language: language.to_owned(),
        ..person.fields
    };
    practice.update_client(client, person.version, fields).expect("saved");
}

fn answer() -> ErasureAnswer {
    ErasureAnswer { requested_on: "2026-11-20".parse().expect("a day") }
}

fn erase(practice: &Practice, client: ClientId, erasure: Erasure) -> Result<String> {
    let version = practice.client(client)?.version;
    let mut words = String::new();
    practice.erase_client_and_answer::<Error>(
        client,
        version,
        erasure,
        (PASSPHRASE, answer()),
        |pdf| {
            words = words_of(pdf);
            Ok(())
        },
    )?;
    Ok(words)
}

#[test]
#[cfg_attr(windows, ignore = "reads the letter back with poppler, which is not there")]
fn an_erased_client_is_answered_and_nothing_of_the_letter_is_kept() {
    let clinic = Clinic::new();
    let client = treated(&clinic, "en");
    let lin = clinic.as_lin();
    let kept = Erasure { contact: "01632 960 010".to_owned(), ..erasure() };
    let letter = erase(&lin, client, kept).expect("erased and answered");
    for part in [
        "Zephyrine",
        "12 Larkspur Row",
        "On 20 November 2026 you asked us",
        "We did so on 24 November 2026",
        "name, date of birth, contact, notes, 1 answered medical history",
        "of 1 session the day",
        "with one way of reaching you",
        "It is needed until",
    ] {
        assert!(letter.contains(part), "the letter says {part}: {letter}");
    }
    assert!(!letter.contains("We keep nothing"), "and not what is not so: {letter}");
    assert_eq!(lin.print_queue().expect("read").len(), 0, "it never waits in the queue");
    drop(lin);
    for (table, text) in everything(&clinic) {
        for mark in ["Zephyrine", "Quillon", "Larkspur"] {
            assert!(!text.contains(mark), "{mark} is left in {table}");
        }
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the letter back with poppler, which is not there")]
fn somebody_never_treated_is_told_in_their_language_that_nothing_is_kept() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let client = lin.create_client(siobhan()).expect("created").id;
    named(&lin, client, "es");
    let letter = erase(&lin, client, erasure()).expect("erased and answered");
    for part in ["20 de noviembre de 2026", "fecha de nacimiento", "No conservamos nada"] {
        assert!(letter.contains(part), "the letter says {part}: {letter}");
    }
}

#[test]
fn a_letter_that_does_not_get_out_leaves_the_record_as_it_was() {
    let clinic = Clinic::new();
    let client = treated(&clinic, "en");
    let lin = clinic.as_lin();
    let version = lin.client(client).expect("there").version;
    let told = (PASSPHRASE, answer());
    let jammed = lin.erase_client_and_answer(client, version, erasure(), told, |_| {
        Err(Error::Paper("the printer is jammed".to_owned()))
    });
    assert!(matches!(jammed, Err(Error::Paper(_))), "said as it is: {jammed:?}");
    let there = lin.client(client).expect("there");
    assert_eq!(there.fields.family, "Quillon", "nobody is erased without the answer they get");
    let ask = |erasure, told, version| {
        let handed = |_: &[u8]| -> Result<()> { panic!("no letter is handed out") };
        lin.erase_client_and_answer(client, version, erasure, told, handed)
    };
    let over = Erasure { basis: ErasureBasis::RetentionOver, ..erasure() };
    assert_eq!(refused(ask(over, told, version)).1, "nobody_asked", "who did not ask");
    let late = ErasureAnswer { requested_on: lin.today().plus_days(1) };
    let late = refused(ask(erasure(), (PASSPHRASE, late), version));
    assert_eq!(late, ("requested_on".to_owned(), "in_future"), "asked tomorrow");
    let wrong = refused(ask(erasure(), ("a wrong passphrase", answer()), version));
    assert_eq!(wrong.1, "wrong_passphrase", "somebody else at the window");
    let old = ask(erasure(), told, version - 1);
    assert!(matches!(old, Err(Error::Conflict)), "changed in between: {old:?}");
}

#[test]
#[cfg_attr(windows, ignore = "reads the letter back with poppler, which is not there")]
fn a_copy_of_all_papers_has_a_letter_on_top_when_the_client_asked() {
    let clinic = Clinic::new();
    let client = treated(&clinic, "en");
    let mia = clinic.as_mia();
    let cover = AccessCover {
        requested_on: "2026-11-20".parse().expect("a day"),
        shared_with: "your doctor, on 3 March 2026".to_owned(),
    };
    let job = mia.print_dossier(client, Some(&cover), &office(), &mut |_| true).expect("asked for");
    let words = words_of(&pages_of_print(&mia, job));
    for part in [
        "The copy of your information",
        "On 20 November 2026 you asked us",
        "the papers listed on the next page: 1 consent",
        "for at least 10 years",
        "your doctor, on 3 March 2026",
        "Papers of a client",
    ] {
        assert!(words.contains(part), "the copy says {part}: {words}");
    }
    let (letter, rest) = words.split_once("Papers of a client").expect("both");
    assert!(letter.contains("Dear") && rest.contains("Consent MN"), "the letter comes first");
    let nobody = AccessCover { shared_with: "  ".to_owned(), ..cover.clone() };
    let mut saved = String::new();
    mia.save_dossier::<Error>(client, Some(&nobody), &mut |_| true, |pdf| {
        saved = words_of(pdf);
        Ok(())
    })
    .expect("saved");
    assert!(saved.contains("nobody outside the clinic"), "nobody is said too: {saved}");
    let late = AccessCover { requested_on: mia.today().plus_days(1), ..cover };
    let late = mia.print_dossier(client, Some(&late), &office(), &mut |_| true);
    assert_eq!(refused(late.map(drop)).0, "requested_on", "asked tomorrow");
}
