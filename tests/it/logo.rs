//! The practice's logo: read, looked at, drawn anew, printed at the head of papers, and never a way in.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use dermis_tests::papers::{device, ready_to_sign, signing, siobhan};
use dermis_tests::{Clinic, refused};
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use practice::consents::{EvidencePart, EvidenceStanding};
use practice::profile::MOST_LOGO_BYTES;
use practice::{Error, Practice};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::io::Cursor;

const HEAD: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" height="40">"#;
const DISC: &str = r##"<circle id="disc" cx="20" cy="20" r="18" fill="#0a5"/>"##;

fn drawing(inside: &str) -> Vec<u8> {
    format!("{HEAD}{inside}</svg>").into_bytes()
}

/// A picture with one colour in an empty frame.
fn picture(wide: u32, high: u32, colour: [u8; 4]) -> Vec<u8> {
    let framed = |x, y| x > wide / 8 && x < wide - wide / 8 && y > high / 8 && y < high - high / 8;
    let empty = Rgba([0, 0, 0, 0]);
    let drawn =
        RgbaImage::from_fn(wide, high, |x, y| if framed(x, y) { Rgba(colour) } else { empty });
    let mut png = Vec::new();
    DynamicImage::from(drawn).write_to(&mut Cursor::new(&mut png), ImageFormat::Png).expect("made");
    png
}

/// The file the practice keeps of its logo.
fn kept(practice: &Practice) -> Option<Vec<u8>> {
    let address = practice.logo().expect("everybody may see it")?;
    let text = address.strip_prefix("data:image/png;base64,").expect("one kind of picture");
    Some(STANDARD.decode(text).expect("base64"))
}

/// Whether the page shows the picture.
fn shows(page: &str, png: &[u8]) -> bool {
    let text = STANDARD.encode(png);
    let inside = page.split("data:image/svg+xml;base64,").skip(1);
    let mut drawings = inside.filter_map(|rest| STANDARD.decode(rest.split('"').next()?).ok());
    drawings.any(|drawing| String::from_utf8_lossy(&drawing).contains(&text))
}

#[test]
fn a_logo_heads_papers_from_now_on_and_those_before_keep_theirs() {
    let clinic = Clinic::new();
    let client = clinic.as_ada().create_client(siobhan()).expect("created").id;
    let machine = device(&clinic);
    let lin = clinic.as_lin();
    assert_eq!(lin.logo().expect("read"), None, "Dermis's mark stands there until then");
    lin.set_logo(&picture(600, 400, [120, 20, 60, 255])).expect("a logo");
    let first = kept(&lin).expect("kept");
    drop(lin);
    let ada = clinic.as_ada();
    let form = ready_to_sign(&ada, client, machine);
    let page = &ada.preview_consent(form.id).expect("pages").pages[0];
    assert!(shows(page, &first), "the form is under the practice's own logo");
    let signed = ada.sign_consent(form.id, form.version, &signing(&form)).expect("signed").id;
    let pages_then = ada.preview_consent(signed).expect("pages").pages;
    drop(ada);
    clinic.as_lin().set_logo(&drawing(DISC)).expect("another logo");
    let second = kept(&clinic.as_lin()).expect("kept");
    assert_ne!(first, second, "another picture");
    let report = clinic.as_ada().check_consent(signed).expect("checked");
    let pages = report.checks.iter().find(|check| check.part == EvidencePart::Pages);
    let pages = pages.map(|check| check.standing);
    assert_eq!(pages, Some(EvidenceStanding::Unaltered), "made anew under its own logo");
    let pages_now = clinic.as_ada().preview_consent(signed).expect("pages").pages;
    assert_eq!(pages_now, pages_then, "a signed form never changes");
    clinic.as_lin().remove_logo().expect("taken off");
    assert_eq!(clinic.as_lin().logo().expect("read"), None, "and gone");
    let report = clinic.as_ada().check_consent(signed).expect("checked");
    assert!(report.unaltered, "the form still has it: {:?}", report.checks);
}

#[test]
fn what_is_kept_is_drawn_anew_and_small() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let noted = drawing(&format!("<!-- SN-0042 --><desc>SN-0042</desc>{DISC}"));
    let large = picture(3_000, 2_000, [10, 10, 10, 255]);
    let noisy = RgbaImage::from_fn(1_200, 900, |x, y| {
        let any = (x * 7_919 + y * 104_729) % 251;
        Rgba([any as u8, (any * 3) as u8, (any * 7) as u8, 255])
    });
    let mut photograph = Vec::new();
    let out = &mut Cursor::new(&mut photograph);
    DynamicImage::from(noisy).write_to(out, ImageFormat::Png).expect("made");
    for (what, file) in [("a drawing", noted), ("a large one", large), ("a photograph", photograph)]
    {
        lin.set_logo(&file).unwrap_or_else(|error| panic!("{what} is taken: {error}"));
        let kept = kept(&lin).expect("kept");
        assert!(kept.len() <= 64 << 10, "{what}: every paper holds it, so {} bytes", kept.len());
        assert!(!kept.windows(7).any(|part| part == b"SN-0042"), "{what}: nothing but the picture");
        let read = image::load_from_memory(&kept).expect("a picture");
        assert!(read.width() <= 900 && read.height() <= 240, "{what}: as large as paper needs");
        let edge = read.to_rgba8().pixels().take(read.width() as usize).any(|pixel| pixel.0[3] > 0);
        assert!(edge, "{what}: its empty frame is cut away");
    }
}

#[test]
fn a_hostile_logo_is_refused_by_name_and_the_one_before_stays() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    lin.set_logo(&drawing(DISC)).expect("a logo");
    let before = lin.logo().expect("read");
    let entity = r#"<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>"#;
    let copies =
        format!("{DISC}<g id=\"a\">{}</g><use xlink:href=\"#a\"/>", "<use xlink:href=\"#disc\"/>");
    let hostile: &[(&str, Vec<u8>, &str)] = &[
        ("a script", drawing("<script>alert(1)</script>"), "has_script"),
        ("a handler", drawing(r#"<rect width="9" height="9" onload="alert(1)"/>"#), "has_script"),
        ("a page inside", drawing("<foreignObject><p/></foreignObject>"), "has_script"),
        ("a picture elsewhere", drawing(r#"<image href="https://a.example/x.png"/>"#), "has_link"),
        ("a file", drawing(r#"<image xlink:href="file:///etc/passwd"/>"#), "has_link"),
        ("a picture inside", drawing(r#"<image href="data:image/png;base64,AAAA"/>"#), "has_link"),
        ("a link", drawing(r#"<a href="https://a.example"><rect/></a>"#), "has_link"),
        ("a copy elsewhere", drawing(r#"<use href="https://a.example/x.svg#a"/>"#), "has_link"),
        (
            "a style elsewhere",
            drawing("<style>@import 'https://a.example/a.css';</style>"),
            "has_link",
        ),
        ("a style spelt otherwise", drawing(r"<style>@\69mport 'x'</style>"), "has_link"),
        ("paint elsewhere", drawing(r#"<rect fill="url( 'https://a.example/#p')"/>"#), "has_link"),
        ("an entity", entity.as_bytes().to_vec(), "has_link"),
        ("letters", drawing("<text>Linden Row</text>"), "has_letters"),
        ("a filter", drawing("<filter id='f'/>"), "has_more_than_shapes"),
        ("a movement", drawing("<animate/>"), "has_more_than_shapes"),
        ("copies of copies", drawing(&copies), "has_more_than_shapes"),
        (
            "many copies",
            drawing(&format!("{DISC}{}", "<use href='#disc'/>".repeat(51))),
            "has_more_than_shapes",
        ),
        ("white on nothing", picture(400, 200, [255, 255, 255, 255]), "unseen"),
        ("nothing", picture(400, 200, [0, 0, 0, 0]), "unseen"),
        ("an empty drawing", drawing(""), "unseen"),
        ("a speck", picture(9, 9, [0, 0, 0, 255]), "too_small"),
        ("a thread", picture(9_000, 12, [0, 0, 0, 255]), "too_small"),
        ("100 MB", vec![b' '; 100 << 20], "logo_too_large"),
        ("one byte too many", vec![0; MOST_LOGO_BYTES as usize + 1], "logo_too_large"),
        ("a long drawing", drawing(&format!("{DISC}{}", " ".repeat(1 << 20))), "logo_too_large"),
        ("no picture", b"%PDF-1.7".to_vec(), "not_a_logo"),
        ("half a picture", picture(400, 200, [0, 0, 0, 255])[..99].to_vec(), "not_a_logo"),
        ("another language", b"<html><body/></html>".to_vec(), "not_a_logo"),
        ("nothing at all", Vec::new(), "not_a_logo"),
    ];
    for (what, file, rule) in hostile {
        assert_eq!(refused(lin.set_logo(file)), ("logo".to_owned(), *rule), "{what}");
        assert_eq!(lin.logo().expect("read"), before, "{what}: the logo stays as it was");
    }
}

#[test]
fn a_logo_is_for_who_manages_the_practice() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    assert!(matches!(mia.set_logo(&drawing(DISC)), Err(Error::Forbidden(_))), "the desk may not");
    assert!(matches!(mia.remove_logo(), Err(Error::Forbidden(_))), "nor take it off");
    assert_eq!(mia.logo().expect("read"), None, "but may see it");
}

#[test]
fn whatever_is_brought_is_taken_or_refused() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let any_bytes = prop::collection::vec(any::<u8>(), 0..400);
    let any_inside = "[<>/a-z#\"'= 0-9&;:()]{0,120}";
    let mut runner = TestRunner::new(ProptestConfig::with_cases(100));
    let held = runner.run(&(any_bytes, any_inside), |(bytes, inside)| {
        let png = [picture(40, 40, [0, 0, 0, 255]), bytes.clone()].concat();
        for file in [bytes, drawing(&inside), drawing(&format!("{inside}{DISC}")), png] {
            match lin.set_logo(&file) {
                Ok(()) => {
                    let read = kept(&lin).map(|kept| image::load_from_memory(&kept));
                    prop_assert!(
                        read.is_some_and(|read| read.is_ok()),
                        "what was taken is a picture"
                    );
                }
                Err(Error::Invalid { field, .. }) => prop_assert_eq!(field, "logo", "named"),
                Err(other) => prop_assert!(false, "neither taken nor refused: {other:?}"),
            }
        }
        Ok(())
    });
    held.expect("for every file");
}
