//! What a tired person, a broken disk or a joker gives: refused by name or taken literally, and nothing
//! is lost.

use dermis_tests::papers::{ready_to_sign, signing, siobhan, words_of};
use dermis_tests::treatments::{
    cartridge, close, full_chart, no_to_everything, product, ready, receive, save, used,
};
use dermis_tests::{Clinic, PASSPHRASE};
use practice::clients::ClientFields;
use practice::documents::{AftercareOptions, NoteKind};
use practice::profile::Paper;
use practice::stock::ProductRole;
use practice::treatments::ProductUse;
use practice::{Error, Practice};
use std::fs;
use vault::{Ladder, Vault, VaultError};

const A4: AftercareOptions = AftercareOptions { paper: Paper::A4, large_print: false };

/// What other programs would run, fold, merge or follow.
const LIKE_CODE: [&str; 7] = [
    "#panic(\"x\")",
    "<script>alert(1)</script>",
    "Robert'); DROP TABLE clients;--",
    "=cmd|'/C calc'!A0",
    "../../etc/passwd",
    "{{clinic.phone}}",
    "*bold* _it_ $x^2$ @here \\n",
];

fn unlock(clinic: &Clinic) -> practice::Result<Practice> {
    Practice::unlock(&clinic.dir(), clinic.ada(), PASSPHRASE, clinic.clock.clone())
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn text_that_looks_like_code_is_stored_found_and_printed_literally() {
    let clinic = Clinic::new();
    let stock = ready(&clinic);
    let ada = clinic.as_ada();
    let mut chart = full_chart(&stock, "0001");
    let mut printed = Vec::new();
    for (at, text) in LIKE_CODE.iter().enumerate() {
        let fields = ClientFields { given: (*text).to_owned(), ..siobhan() };
        let client = ada.create_client(fields).expect("a name is a name");
        assert_eq!(client.fields.given, *text, "stored as typed");
        let hits = ada.find_clients(text, 10).expect("it is searched for").hits;
        assert!(hits.iter().any(|hit| hit.id == client.id), "{text} finds its client");
        let lot = receive(&ada, cartridge(&format!("L{at} {text}"), "2028-03-31"));
        let name = format!("{text} balm");
        let balm = receive(&ada, product(&name, &format!("B{at}"), ProductRole::Post));
        chart.cartridges.push(used(lot.id, text));
        chart.products.push(ProductUse {
            lot_id: balm.id,
            role: ProductRole::Post,
            amount: (*text).to_owned(),
        });
        printed.extend([lot.lot, name]);
    }
    let all = LIKE_CODE.join(" ");
    chart.indication.clone_from(&all);
    chart.note.clone_from(&all);
    let started = ada.start_treatment(stock.client).expect("it starts");
    let closed = close(&ada, &save(&ada, &started, chart));
    assert_eq!(closed.draft.note, all, "a note keeps every sign");
    let sheet = ada.make_aftercare(closed.id, A4).expect("the sheet is made");
    let words = words_of(&ada.document_pdf(sheet).expect("the file"));
    // Without blanks and hyphens: the reader joins lines at them.
    let flat = |text: &str| text.replace(['-', ' '], "");
    for printed in printed {
        assert!(
            flat(&words).contains(&flat(&printed)),
            "{printed} stands on the sheet as it was typed: {words}"
        );
    }
    let after = ada.list_clients(0, 50).expect("the table is still there");
    assert_eq!(after.total, 1 + LIKE_CODE.len() as i32, "nobody was dropped");
}

#[test]
fn a_letter_no_font_has_is_told_before_printing_and_stops_neither_consent_nor_sheet() {
    let clinic = Clinic::new();
    let stock = ready(&clinic);
    let ada = clinic.as_ada();
    // A place Unicode never gave to a letter: no font has it.
    let fields = ClientFields { given: "Ana\u{378}".to_owned(), ..siobhan() };
    let client = ada.create_client(fields).expect("taken as typed").id;
    no_to_everything(&ada, client);
    let filled = ready_to_sign(&ada, client, stock.device);
    let notes = ada.preview_consent(filled.id).expect("the pages are made").notes;
    let letter = notes.iter().find(|note| note.kind == NoteKind::MissingLetter);
    assert_eq!(letter.map(|note| note.detail.as_str()), Some("\u{378}"), "staff see which");
    let signed = ada.sign_consent(filled.id, filled.version, &signing(&filled)).expect("signed");
    let document = signed.signed.expect("signed").document;
    let pdf = ada.document_pdf(document).expect("the file");
    let archival = String::from_utf8_lossy(&pdf).contains("<pdfaid:part>2</pdfaid:part>");
    assert!(archival, "one sign costs neither the archive form nor the client's time");
    let started = ada.start_treatment(client).expect("it starts");
    let closed = close(&ada, &save(&ada, &started, full_chart(&stock, "0042")));
    let sheet = ada.aftercare_preview(closed.id, A4).expect("the sheet is made");
    assert!(
        sheet.notes.iter().any(|note| note.kind == NoteKind::MissingLetter),
        "and told again on the sheet that greets her by name"
    );
}

#[test]
fn a_practice_of_a_newer_dermis_is_refused_and_left_byte_for_byte() {
    let clinic = Clinic::new();
    // A later version has one step more.
    let steps: &'static [&'static str] = &[""; practice::SCHEMA_VERSION + 1];
    drop(
        Vault::unlock(&clinic.dir(), clinic.ada().uuid(), PASSPHRASE, &Ladder::of(steps), 0)
            .expect("the later version opens it"),
    );
    let file = clinic.dir().join("practice.db");
    let before = fs::read(&file).expect("read");
    let refused = unlock(&clinic).map(drop);
    assert!(
        matches!(&refused, Err(Error::Vault(VaultError::NewerVersion { .. }))),
        "reading it with this one could lose something: {refused:?}"
    );
    assert!(fs::read(&file).expect("read") == before, "nothing was written");
}

#[test]
fn a_damaged_practice_is_said_to_be_damaged_wherever_the_damage_lies() {
    let clinic = Clinic::new();
    let stock = ready(&clinic);
    let file = clinic.dir().join("practice.db");
    let whole = fs::read(&file).expect("read");
    // Each opening derives a key, so only some pages are tried here; the vault's own tests try more.
    for page in (0..whole.len() / 4096).step_by(17) {
        let mut damaged = whole.clone();
        damaged[page * 4096 + 200] ^= 0x10;
        fs::write(&file, &damaged).expect("one bit flips");
        let noticed = match unlock(&clinic) {
            Err(Error::Vault(VaultError::Damaged { .. })) => true,
            Err(other) => panic!("page {page}: damage is called damage, not {other:?}"),
            Ok(practice) => {
                let page_opens = practice.client_page(stock.client);
                if let Err(error) = &page_opens {
                    let is_damage = matches!(error, Error::Vault(VaultError::Damaged { .. }));
                    assert!(is_damage, "page {page}: a read that fails says why: {error:?}");
                }
                practice.verify().map_or(true, |report| !report.sound)
            }
        };
        assert!(noticed, "page {page}: a damaged byte is noticed");
        fs::write(&file, &whole).expect("put back");
        for log in ["practice.db-wal", "practice.db-shm"] {
            let _ = fs::remove_file(clinic.dir().join(log));
        }
    }
    let healed = unlock(&clinic).expect("the whole file opens again");
    assert!(healed.verify().expect("verifies").sound, "and is sound");
}

#[test]
fn a_second_window_and_a_wrong_passphrase_are_told_apart() {
    let clinic = Clinic::new();
    let open = clinic.as_ada();
    let second = unlock(&clinic).map(drop);
    assert!(
        matches!(second, Err(Error::Vault(VaultError::InUse))),
        "one practice, one window: {second:?}"
    );
    drop(open);
    let wrong = Practice::unlock(&clinic.dir(), clinic.ada(), "not hers", clinic.clock.clone());
    assert!(
        matches!(wrong.map(drop), Err(Error::Vault(VaultError::WrongPassphrase))),
        "and a wrong passphrase opens nothing"
    );
}

#[test]
fn a_depth_finer_than_it_prints_or_outside_the_record_is_refused_by_name() {
    let clinic = Clinic::new();
    let stock = ready(&clinic);
    let ada = clinic.as_ada();
    let started = ada.start_treatment(stock.client).expect("it starts");
    for depth in [0, 90, 505, 1509, 3010, -500] {
        let mut chart = full_chart(&stock, "0087");
        chart.zones[0].depth_um = Some(practice::Depth(depth));
        let refused = ada.save_treatment(started.id, started.version, chart);
        assert!(
            matches!(&refused, Err(Error::Invalid { field, rule: "out_of_range" })
                if field == "zones.forehead.depth_um"),
            "{depth} µm would print as something else or be no needle: {refused:?}"
        );
    }
}
