//! Pictures of clients: with their yes alone, without what the camera wrote, encrypted, whole or missed.

use base64::Engine as _;
use dermis_tests::papers::{device, of_photos, ready_to_sign, signing};
use dermis_tests::photos::{BEFORE, THREE_MONTHS, front};
use dermis_tests::treatments::{Ready, ready};
use dermis_tests::{Clinic, PASSPHRASE, ops, refused};
use image::codecs::jpeg::JpegEncoder;
use image::{ImageEncoder, RgbImage};
use practice::backup::{BackupProof, find_backups};
use practice::photos::{PhotoFields, PhotoPermission};
use practice::{ClientId, Error, Practice};
use std::fs;
use std::path::{Path, PathBuf};
use vault::VaultError;

/// What a camera may write into a picture: a place and a serial number, and that it was held upright.
fn written_by_camera() -> Vec<u8> {
    let place = b"51.5007N 0.1246W SN-0042\0";
    let mut exif = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    // Orientation: turn a quarter clockwise.
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    // Description, after the two entries and the end of the list.
    exif.extend(b"\x01\x0e\0\x02\0\0\0");
    exif.push(u8::try_from(place.len()).expect("short"));
    exif.extend(38_u32.to_be_bytes());
    exif.extend([0; 4]);
    exif.extend(place);
    exif
}

/// 80 by 60 pixels as the sensor has them.
fn from_camera() -> Vec<u8> {
    let picture = RgbImage::from_fn(80, 60, |x, y| image::Rgb([x as u8 * 3, y as u8 * 4, 90]));
    let mut jpeg = Vec::new();
    let mut encoder = JpegEncoder::new(&mut jpeg);
    encoder.set_exif_metadata(written_by_camera()).expect("JPEG holds it");
    encoder.write_image(&picture, 80, 60, image::ExtendedColorType::Rgb8).expect("encoded");
    jpeg
}

fn bytes_of(address: &str) -> Vec<u8> {
    let text = address.strip_prefix("data:image/jpeg;base64,").expect("an address of a JPEG");
    base64::engine::general_purpose::STANDARD.decode(text).expect("base64")
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.expect("read").path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn permission(practice: &Practice, client: ClientId) -> PhotoPermission {
    practice.photos(client).expect("the album").permission
}

#[test]
fn a_picture_is_kept_encrypted_and_shown_to_whoever_reads_clinical_answers() {
    let clinic = Clinic::new();
    let Ready { client, .. } = ready(&clinic);
    let ada = clinic.as_ada();
    let id = ada.add_photo(client, front(), BEFORE).expect("she said yes to pictures");
    let album = ada.photos(client).expect("the album");
    let photo = &album.photos[0];
    assert_eq!((photo.id, photo.width, photo.height), (id, 900, 1200), "the picture, upright");
    assert_eq!(
        (photo.fields, photo.added_by_name.as_str()),
        (front(), "Ada Okafor"),
        "and by whom"
    );
    let small = image::load_from_memory(&bytes_of(&photo.thumbnail)).expect("a small picture");
    assert_eq!((small.width(), small.height()), (270, 360), "small enough for a list");
    let whole =
        image::load_from_memory(&bytes_of(&ada.photo(id).expect("in full"))).expect("whole");
    assert_eq!((whole.width(), whole.height()), (900, 1200), "in full");
    assert_eq!(ada.client_page(client).expect("her page").photos, 1, "and is counted on her page");
    let record = ops(&clinic_owner(ada, &clinic));
    for op in ["add_photo", "view_photos", "view_photo"] {
        assert!(record.iter().any(|found| found == op), "{op} is on record");
    }
    let stored = files(&clinic.dir().join("files"));
    assert_eq!(stored.len(), 1, "one file beside the database");
    let bytes = fs::read(&stored[0]).expect("read");
    assert!(!holds(&bytes, b"JFIF"), "which is no picture without the key");
}

/// Whoever manages, for the record.
fn clinic_owner(other: Practice, clinic: &Clinic) -> Practice {
    drop(other);
    clinic.as_lin()
}

#[test]
fn without_a_yes_no_picture_comes_in_and_the_stop_says_why() {
    let clinic = Clinic::new();
    let pen = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(dermis_tests::papers::siobhan()).expect("created").id;
    let why = |practice: &Practice| match practice.add_photo(client, front(), BEFORE) {
        Err(Error::Blocked(findings)) => findings[0].what.clone(),
        other => panic!("a picture without a yes is blocked: {other:?}"),
    };
    assert_eq!(permission(&ada, client), PhotoPermission::NotAsked, "nobody asked yet");
    assert_eq!(why(&ada), "No signed form asks about pictures yet", "and the stop says so");

    let agreed = ready_to_sign(&ada, client, pen);
    ada.sign_consent(agreed.id, agreed.version, &signing(&agreed)).expect("signed");
    ada.add_photo(client, front(), BEFORE).expect("with her yes");
    ada.withdraw_consent(agreed.id, &of_photos(&ada, "Changed her mind")).expect("kept");
    assert_eq!(permission(&ada, client), PhotoPermission::Withdrawn, "taken back");
    assert_eq!(why(&ada), "The client took their yes to pictures back", "no more come in");
    assert_eq!(ada.photos(client).expect("the album").photos.len(), 1, "what was taken stays");

    let asked = ready_to_sign(&ada, client, pen);
    let mut draft = asked.draft.clone();
    draft.photos.record = Some(false);
    let asked = ada.save_consent(asked.id, asked.version, draft).expect("she says no this time");
    clinic.later(1);
    ada.sign_consent(asked.id, asked.version, &signing(&asked)).expect("signed");
    assert_eq!(permission(&ada, client), PhotoPermission::Refused, "the newest word counts");
    assert_eq!(why(&ada), "The client said no to pictures in the record", "and is heard");
    assert_eq!(files(&clinic.dir().join("files")).len(), 1, "nothing refused was stored");
}

#[test]
fn what_the_camera_wrote_is_gone_and_the_picture_stands_upright() {
    let clinic = Clinic::new();
    let Ready { client, .. } = ready(&clinic);
    let ada = clinic.as_ada();
    let jpeg = from_camera();
    assert!(holds(&jpeg, b"SN-0042"), "the camera wrote its number into the picture");
    let id = ada.add_photo(client, front(), &jpeg).expect("taken");
    let photo = &ada.photos(client).expect("the album").photos[0];
    assert_eq!((photo.width, photo.height), (60, 80), "turned the way it was held");
    for kept in [bytes_of(&photo.thumbnail), bytes_of(&ada.photo(id).expect("in full"))] {
        assert!(!holds(&kept, b"SN-0042") && !holds(&kept, b"Exif"), "nothing of the camera stays");
    }
}

#[test]
fn what_is_no_picture_or_too_much_of_one_is_refused_by_name() {
    let clinic = Clinic::new();
    let Ready { client, .. } = ready(&clinic);
    let ada = clinic.as_ada();
    let mut wide = Vec::new();
    let claim = |bytes: &mut Vec<u8>, width: u32, height: u32| {
        let encoder = image::codecs::png::PngEncoder::new(bytes);
        let line = vec![0; (width * height) as usize];
        encoder.write_image(&line, width, height, image::ExtendedColorType::L8).expect("a PNG");
    };
    claim(&mut wide, 20_000, 1);
    for (bytes, rule) in [
        (&b""[..], "not_a_picture"),
        (b"Dear Mia, the picture is attached", "not_a_picture"),
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "not_a_picture"),
        (&BEFORE[..BEFORE.len() / 2], "cut_short"),
        (&BEFORE[..40], "cut_short"),
        (&wide, "too_large"),
    ] {
        let told = refused(ada.add_photo(client, front(), bytes));
        assert_eq!(told, ("picture".to_owned(), rule), "{} bytes", bytes.len());
    }
    let tomorrow = PhotoFields { taken_on: dermis_tests::rules::day("2026-11-25"), ..front() };
    let told = refused(ada.add_photo(client, tomorrow, BEFORE));
    assert_eq!(told, ("taken_on".to_owned(), "in_future"), "no picture is from tomorrow");
    let nobody = ada.add_photo(ClientId::new(), front(), BEFORE);
    assert!(matches!(nobody, Err(Error::NotFound("client"))), "and none is of nobody: {nobody:?}");
    assert!(ada.photos(client).expect("the album").photos.is_empty(), "nothing of it was kept");
}

#[test]
fn the_same_picture_counts_once_until_it_is_set_aside() {
    let clinic = Clinic::new();
    let Ready { client, .. } = ready(&clinic);
    let ada = clinic.as_ada();
    let id = ada.add_photo(client, front(), BEFORE).expect("taken");
    let again = refused(ada.add_photo(client, front(), BEFORE));
    assert_eq!(again, ("picture".to_owned(), "there_already"), "chosen twice by mistake");
    assert_eq!(refused(ada.set_photo_aside(id, "  ")).1, "required", "a reason is owed");
    ada.set_photo_aside(id, "Somebody else").expect("it was of somebody else");
    let kept = &ada.photos(client).expect("the album").photos[0];
    let why = kept.set_aside.as_ref().expect("it does not count");
    assert_eq!((why.reason.as_str(), why.by_name.as_str()), ("Somebody else", "Ada Okafor"), "why");
    let twice = ada.set_photo_aside(id, "Again");
    assert!(matches!(twice, Err(Error::Immutable("photo"))), "once is enough: {twice:?}");
    ada.add_photo(client, front(), BEFORE).expect("it was right after all");
    assert_eq!(ada.client_page(client).expect("her page").photos, 1, "only what counts is counted");
}

#[test]
fn a_picture_that_is_damaged_or_gone_is_missed() {
    let clinic = Clinic::new();
    let Ready { client, .. } = ready(&clinic);
    let ada = clinic.as_ada();
    let id = ada.add_photo(client, front(), BEFORE).expect("taken");
    assert_eq!(ada.verify().expect("checked").photos, 1, "the check looks at pictures too");
    let file = &files(&clinic.dir().join("files"))[0];
    let whole = fs::read(file).expect("read");
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 4;
    for broken in [Some(&flipped[..]), Some(&whole[1..]), Some(b""), None] {
        match broken {
            Some(bytes) => fs::write(file, bytes).expect("damaged"),
            None => fs::remove_file(file).expect("gone"),
        }
        let shown = ada.photo(id);
        assert!(
            matches!(shown, Err(Error::Vault(VaultError::Damaged { .. }))),
            "a damaged picture is not shown: {shown:?}"
        );
        let report = ada.verify().expect("damage is a finding");
        assert!(!report.sound && report.damaged_photos.len() == 1, "and the check names it");
    }
    fs::write(file, &whole).expect("put back");
    assert!(ada.verify().expect("checked").sound, "whole again");
}

#[test]
fn backups_hold_pictures_once_and_bring_them_back() {
    let clinic = Clinic::new();
    let Ready { client, .. } = ready(&clinic);
    let stick = clinic.outside().join("stick");
    fs::create_dir(&stick).expect("a stick");
    let ada = clinic.as_ada();
    let id = ada.add_photo(client, front(), BEFORE).expect("taken");
    ada.back_up_to(&stick, &mut |_| true).expect("backed up");
    let later = PhotoFields { timepoint: practice::photos::Timepoint::ThreeMonths, ..front() };
    ada.add_photo(client, later, THREE_MONTHS).expect("taken");
    clinic.later(1);
    ada.back_up_to(&stick, &mut |_| true).expect("backed up again");
    let pictures: Vec<PathBuf> = files(&stick)
        .into_iter()
        .filter(|path| path.components().any(|part| part.as_os_str() == "files"))
        .collect();
    assert_eq!(pictures.len(), 2, "each picture once, however many backups name it");
    let shown = ada.photo(id).expect("in full");
    drop(ada);

    let found = find_backups(&stick).expect("both are listed");
    let newest = PathBuf::from(&found[0].path);
    let proof = BackupProof::Passphrase(clinic.ada(), PASSPHRASE);
    let to = clinic.outside().join("elsewhere");
    let report = Practice::restore(&newest, &to, proof, &mut |_| true).expect("restored");
    assert_eq!(report.facts.files, 2, "with both pictures");
    let restored =
        Practice::unlock(&to, clinic.ada(), PASSPHRASE, clinic.clock.clone()).expect("opens");
    assert!(restored.photo(id).expect("in full") == shown, "the same picture");
    assert!(restored.verify().expect("checked").sound, "and everything is whole");

    let mut bytes = fs::read(&pictures[0]).expect("read");
    bytes[100] ^= 1;
    fs::write(&pictures[0], bytes).expect("one bit flips on the stick");
    let proof = BackupProof::Passphrase(clinic.ada(), PASSPHRASE);
    let refused =
        Practice::restore(&newest, &clinic.outside().join("other"), proof, &mut |_| true).map(drop);
    assert!(
        matches!(refused, Err(Error::Vault(VaultError::Damaged { .. }))),
        "a backup with a damaged picture is not taken for whole: {refused:?}"
    );
}
