//! The record outside the practice: as a table, as a file for programs, on paper.

use dermis_tests::papers::{siobhan, words_of};
use dermis_tests::{Clinic, PASSPHRASE, entries, office, ops, pages_of_print, refused};
use practice::audit::{ActKind, AuditFilter, AuditFormat, Entry, Op};
use practice::clients::ClientFields;
use practice::printing::PrintOrder;
use practice::{Error, Practice};

fn newest(practice: &Practice, op: Op) -> Entry {
    let filter = AuditFilter { op: Some(op), ..AuditFilter::default() };
    let page = practice.audit(&filter, None).expect("the record is read");
    page.entries.into_iter().next().expect("such an act is on record")
}

#[test]
fn the_table_opens_in_a_spreadsheet_and_runs_nothing() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let evil = ClientFields {
        given: "=HYPERLINK(\"http://x\",\"Ana\")".to_owned(),
        family: "Núñez, \"the\r\nsecond\"".to_owned(),
        ..siobhan()
    };
    lin.create_client(evil).expect("typed as it was");
    let mut file = Vec::new();
    let keep = |bytes: &[u8]| -> Result<(), Error> {
        file = bytes.to_vec();
        Ok(())
    };
    let written = lin
        .export_audit(PASSPHRASE, &AuditFilter::default(), AuditFormat::Csv, keep)
        .expect("exported");
    assert!(file.starts_with(&[0xEF, 0xBB, 0xBF]), "a byte order mark, so that Excel reads UTF-8");
    let mut table = csv::ReaderBuilder::new().from_reader(&file[3..]);
    let rows: Vec<csv::StringRecord> =
        table.records().map(|row| row.expect("every row has its columns")).collect();
    assert_eq!(rows.len(), usize::try_from(written).expect("a count"), "one row per entry");
    let risky = |cell: &&str| cell.trim_start().starts_with(['=', '+', '-', '@']);
    let cells: Vec<&str> = rows.iter().flat_map(csv::StringRecord::iter).filter(risky).collect();
    assert!(cells.is_empty(), "no cell is a formula: {cells:?}");
    let named = rows.iter().any(|row| row[9].starts_with("'=HYPERLINK"));
    assert!(named, "the name is there, as text");
    let export = newest(&lin, Op::ExportAudit);
    assert_eq!(export.kind, Some(ActKind::PrintsAndExports), "and the export is on record");
}

#[test]
fn a_file_that_cannot_be_written_leaves_no_export_on_record() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let before = entries(&lin);
    let refuse = |_: &[u8]| -> Result<(), Error> { Err(Error::Paper("disk full".to_owned())) };
    lin.export_audit(PASSPHRASE, &AuditFilter::default(), AuditFormat::Csv, refuse)
        .expect_err("refused");
    assert_eq!(entries(&lin), before + 1, "only the counting itself");
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn the_printed_record_says_what_was_asked_for_and_whether_the_chain_is_whole() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let client = lin.create_client(siobhan()).expect("created").id;
    lin.client(client).expect("looked at");
    let filter =
        AuditFilter { client: Some(client), kind: Some(ActKind::Viewed), ..AuditFilter::default() };
    let order = PrintOrder { printer: "Front desk".to_owned(), ..office() };
    let job = lin.print_audit(&filter, &order).expect("asked for");
    let page = words_of(&pages_of_print(&lin, job));
    assert!(
        page.contains("Everybody, about Siobhán O'Brien, Records viewed"),
        "the filter in words: {page}"
    );
    assert!(page.contains("1 entry, newest first"), "how many: {page}");
    assert!(page.contains("A client's record was looked at"), "what was done: {page}");
    let checked = lin.verify_chain().expect("checked");
    assert!(
        page.contains("Chain verified:") && page.contains(", unbroken"),
        "the chain, {} entries long: {page}",
        checked.entries
    );
    let printed = newest(&lin, Op::PrintAudit);
    assert!(
        printed.facts.iter().any(|fact| fact.value == "Front desk"),
        "who printed it where is on record: {:?}",
        printed.facts
    );
}

#[test]
fn the_record_is_saved_for_somebody_who_types_their_own_passphrase_alone() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let mut written = false;
    let keep = |_: &[u8]| -> Result<(), Error> {
        written = true;
        Ok(())
    };
    let told =
        refused(lin.export_audit("not hers", &AuditFilter::default(), AuditFormat::Csv, keep));
    assert_eq!(told, ("own_passphrase".to_owned(), "wrong_passphrase"), "it says which");
    assert!(!written, "nothing left the practice");
    assert!(!ops(&lin).contains(&"export_audit".to_owned()), "so nothing on record says so");
}
