//! Clients: stored as typed, found by any spelling, checked for duplicates, never overwritten.

use dermis_tests::Clinic;
use practice::clients::{
    Agrees, ClientFields, DuplicateProbe, Guardian, Likelihood, LikenessReason, NotSame,
};
use practice::{Day, Error, Practice, fold};
use proptest::prelude::*;

/// Domain reference, case E1.
const NAMES: &[(&str, &str)] = &[
    ("Siobhán", "O'Brien"),
    ("Zoë", "D'Arcy-O’Neill"),
    ("小龍", "李"),
    ("محمد", "الحداد"),
    ("👩🏽‍🎨 Ana", "Conceição"),
    ("Αθηνά", "Παπαδοπούλου"),
    ("지우", "김"),
    ("דנה", "לוי"),
    ("Nguyễn Thị", "Hương"),
    ("Łucja", "Wójcik"),
    ("=cmd|' /C calc'!A0", "'; DROP TABLE clients; --"),
    ("<b>Bold</b>", "\u{202E}evil"),
];

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn named(given: &str, family: &str) -> ClientFields {
    ClientFields { given: given.to_owned(), family: family.to_owned(), ..ClientFields::default() }
}

fn found(practice: &Practice, text: &str) -> Vec<String> {
    let hits = practice.find_clients(text, 20).expect("searching works").hits;
    hits.into_iter().map(|hit| hit.name).collect()
}

fn rule(result: Result<practice::clients::Client, Error>) -> (String, &'static str) {
    match result {
        Err(Error::Invalid { field, rule }) => (field, rule),
        other => panic!("expected a refused field, got {other:?}"),
    }
}

#[test]
fn every_name_is_stored_as_typed_listed_and_found_by_its_folded_spelling() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    for (given, family) in NAMES {
        let client = mia.create_client(named(given, family)).expect("the name is taken");
        let read = mia.client(client.id).expect("the client opens");
        assert_eq!(
            (read.fields.given.as_str(), read.fields.family.as_str()),
            (*given, *family),
            "stored as typed"
        );
        for text in [fold(given), fold(family), format!("{family} {given}")] {
            assert!(found(&mia, &text).contains(&read.name), "{text} finds {}", read.name);
        }
    }
    drop(mia);
    let mia = clinic.as_mia();
    assert_eq!(found(&mia, "").len(), NAMES.len(), "everybody is listed after the next unlock");
    assert!(
        found(&mia, "darcy oneill")[0].contains("D'Arcy-O’Neill"),
        "either apostrophe, no hyphen"
    );
}

#[test]
fn a_single_name_needs_no_family_name_and_outer_blanks_are_dropped() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let suharto = ClientFields { single_name: true, ..named("  Suharto ", "") };
    let suharto = mia.create_client(suharto).expect("one name is enough");
    assert_eq!(suharto.name, "Suharto", "outer blanks are no part of a name");
    assert_eq!(
        rule(mia.create_client(named("Suharto", ""))),
        ("family".into(), "required"),
        "unless said so"
    );
    assert_eq!(
        rule(mia.create_client(named("", ""))),
        ("given".into(), "required"),
        "a name is required"
    );
}

#[test]
fn a_name_has_at_most_120_characters_as_a_reader_counts_them() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let painter = "👩🏽‍🎨".repeat(120);
    assert!(
        mia.create_client(named(&painter, "X")).is_ok(),
        "120 pictures of many code points each"
    );
    assert_eq!(
        rule(mia.create_client(named(&"a".repeat(121), "X"))),
        ("given".into(), "too_long"),
        "121 letters"
    );
}

#[test]
fn a_birth_date_lies_between_1900_and_today() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let born = |born: &str| ClientFields { born: Some(day(born)), ..named("Ana", "Silva") };
    assert_eq!(
        rule(mia.create_client(born("2026-11-25"))),
        ("born".into(), "in_future"),
        "tomorrow"
    );
    assert_eq!(
        rule(mia.create_client(born("1899-12-31"))),
        ("born".into(), "too_early"),
        "nobody lives that long"
    );
    assert!(mia.create_client(born("2026-11-24")).is_ok(), "born today");
    let unknown = mia.create_client(named("Ana", "Costa")).expect("an unknown day is allowed");
    assert_eq!((unknown.age, unknown.is_minor), (None, false), "and no age is made up");
}

#[test]
fn born_on_29_february_comes_of_age_by_the_practices_own_rule() {
    let clinic = Clinic::new();
    clinic.later(1190);
    let lin = clinic.as_lin();
    assert_eq!(lin.today(), day("2030-02-26"), "two days before");
    let fields = ClientFields { born: Some(day("2012-02-29")), ..named("Leap", "Year") };
    let client = lin.create_client(fields).expect("a leap day is a birthday");
    clinic.later(2);
    let today = lin.client(client.id).expect("opens");
    assert_eq!((today.age, today.is_minor), (Some(17), true), "28 February: not yet, by default");
    lin.set_parameter("leap_birthday_early", 1, "Counsel's letter").expect("a parameter");
    let today = lin.client(client.id).expect("opens");
    assert_eq!(
        (today.age, today.is_minor),
        (Some(18), false),
        "28 February, when the practice says so"
    );
}

#[test]
fn the_same_person_spelt_without_accents_is_suggested() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let maria = ClientFields {
        born: Some(day("1988-07-12")),
        phone: "+34 600 000 118".into(),
        ..named("María José", "García Núñez")
    };
    let maria = mia.create_client(maria).expect("created");
    let probe = DuplicateProbe {
        given: "Maria Jose".into(),
        family: "Garcia Nunez".into(),
        born: Some(day("1988-07-12")),
        ..DuplicateProbe::default()
    };
    let duplicates = mia.duplicate_candidates(&probe).expect("checked");
    let first = duplicates.first().expect("she is suggested");
    assert_eq!(
        (first.hit.id, first.strength, first.why),
        (maria.id, Likelihood::Probable, LikenessReason::SameNameAndBirth),
        "by name and birth date"
    );
    let agrees: Vec<Agrees> = first.rows.iter().map(|row| row.agrees).collect();
    assert_eq!(
        agrees,
        [Agrees::Same, Agrees::Same, Agrees::Unknown, Agrees::Unknown],
        "name and birth agree; phone and email are not known yet"
    );
    let swapped =
        DuplicateProbe { family: "Garcia Nunes".into(), born: Some(day("1988-07-21")), ..probe };
    let why = mia.duplicate_candidates(&swapped).expect("checked").first().map(|d| d.why);
    assert_eq!(
        why,
        Some(LikenessReason::SimilarNameSwappedBirth),
        "a slip in each is still noticed"
    );
}

#[test]
fn a_phone_is_the_same_with_and_without_its_country_code() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let fields = ClientFields { phone: "+44 7700 900142".into(), ..named("Siobhán", "O'Brien") };
    mia.create_client(fields).expect("created");
    let probe = DuplicateProbe { phone: "07700 900 142".into(), ..DuplicateProbe::default() };
    let why = mia.duplicate_candidates(&probe).expect("checked").first().map(|d| d.why);
    assert_eq!(why, Some(LikenessReason::SamePhone), "the last nine figures tell");
    for text in ["07700 900142", "+447700900142", "900142"] {
        assert_eq!(found(&mia, text), ["Siobhán O'Brien"], "{text} finds her");
    }
}

#[test]
fn twins_once_told_apart_are_not_suggested_again() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let twin = |given: &str| ClientFields {
        born: Some(day("1995-05-05")),
        phone: "07700 900555".into(),
        ..named(given, "Okoye")
    };
    let ada = mia.create_client(twin("Adaeze")).expect("created");
    let adanne = mia.create_client(twin("Adanne")).expect("created");
    let probe = DuplicateProbe {
        given: "Adanne".into(),
        family: "Okoye".into(),
        born: Some(day("1995-05-05")),
        phone: "07700 900555".into(),
        editing: Some(adanne.id),
        ..DuplicateProbe::default()
    };
    assert_eq!(
        mia.duplicate_candidates(&probe).expect("checked").len(),
        1,
        "the twin is suggested at first"
    );
    mia.remember_not_same(adanne.id, ada.id, "Twins").expect("remembered");
    assert!(mia.duplicate_candidates(&probe).expect("checked").is_empty(), "and not after that");
    assert!(
        matches!(mia.remember_not_same(ada.id, ada.id, "x"), Err(Error::Invalid { .. })),
        "one record is one person"
    );
}

#[test]
fn a_new_client_and_whom_she_is_not_are_saved_together_or_not_at_all() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let ada = mia.create_client(named("Ada", "Mensah")).expect("created");
    let unlike = |reason: &str| [NotSame { client: ada.id, reason: reason.to_owned() }];
    let before = mia.list_clients(0, 1).expect("listed").total;
    let refused = mia.create_client_unlike(named("Adanne", "Mensah"), &unlike(" "));
    assert!(
        matches!(&refused, Err(Error::Invalid { field, rule: "required" }) if field == "reason"),
        "how do they know? {refused:?}"
    );
    assert_eq!(
        mia.list_clients(0, 1).expect("listed").total,
        before,
        "saving again must not make her twice"
    );
    let adanne = mia.create_client_unlike(named("Adanne", "Mensah"), &unlike("Twins"));
    let adanne = adanne.expect("created with what was learned");
    let probe = DuplicateProbe {
        given: adanne.fields.given.clone(),
        family: adanne.fields.family.clone(),
        editing: Some(adanne.id),
        ..DuplicateProbe::default()
    };
    assert!(
        mia.duplicate_candidates(&probe).expect("checked").is_empty(),
        "nobody is asked about the twin again"
    );
}

#[test]
fn nobody_overwrites_what_somebody_else_just_saved() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let client = mia.create_client(named("Grace", "Adeyemi")).expect("created");
    let married = ClientFields { family: "Mensah".into(), ..client.fields.clone() };
    let saved = mia.update_client(client.id, client.version, married).expect("saved");
    assert_eq!(saved.version, 2, "one more than before");
    let stale = ClientFields { phone: "07700 900111".into(), ..client.fields };
    let refused = mia.update_client(client.id, client.version, stale);
    assert!(matches!(refused, Err(Error::Conflict)), "the first version is gone");
    assert_eq!(
        mia.client(client.id).expect("opens").fields.family,
        "Mensah",
        "nothing was overwritten"
    );
    assert_eq!(found(&mia, "mensah"), ["Grace Mensah"], "found by the new name at once");
    assert!(found(&mia, "adeyemi").is_empty(), "and not by the old one");
}

#[test]
fn numbers_are_given_once_in_order() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let first = mia.create_client(named("Hanna", "Bergström")).expect("created").number;
    assert!(mia.create_client(named("", "")).is_err(), "refused");
    let second = mia.create_client(named("Kofi", "Mensah")).expect("created").number;
    assert_eq!(second, first + 1, "a refused record takes no number");
    assert_eq!(
        found(&mia, &format!("{second:06}")).first().map(String::as_str),
        Some("Kofi Mensah"),
        "found by it"
    );
}

#[test]
fn contact_data_must_have_its_form() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let base = || named("Ana", "Silva");
    let guardian = Guardian {
        name: " ".into(),
        relation: String::new(),
        phone: String::new(),
        id_seen: false,
        authority: String::new(),
    };
    for (fields, expected) in [
        (ClientFields { email: "ana@home".into(), ..base() }, ("email", "malformed")),
        (ClientFields { phone: "call me".into(), ..base() }, ("phone", "malformed")),
        (ClientFields { language: "Spanish!".into(), ..base() }, ("language", "malformed")),
        (ClientFields { skin_type: Some(7), ..base() }, ("skin_type", "out_of_range")),
        (ClientFields { guardian: Some(guardian), ..base() }, ("guardian.name", "required")),
    ] {
        let (field, rule) = rule(mia.create_client(fields));
        assert_eq!((field.as_str(), rule), expected, "the field and what it breaks are named");
    }
}

#[test]
fn the_list_is_in_the_order_of_family_names_page_by_page() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    for (given, family) in [("Zoë", "Ångström"), ("Ana", "zuckerman"), ("Bea", "Costa")] {
        mia.create_client(named(given, family)).expect("created");
    }
    let page = |offset| mia.list_clients(offset, 2).expect("listed");
    let names: Vec<String> =
        [page(0), page(2)].into_iter().flat_map(|p| p.hits).map(|hit| hit.name).collect();
    assert_eq!(names, ["Zoë Ångström", "Bea Costa", "Ana zuckerman"], "accents and capitals aside");
    assert_eq!(page(0).total, 3, "the whole number is told");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_folded_part_of_a_name_finds_it(
        given in "[\\p{L}\\p{M}'’ -]{1,14}", family in "[\\p{L}\\p{M}'’ -]{1,14}",
        from in 0usize..28, length in 1usize..8,
    ) {
        static CLINIC: std::sync::OnceLock<(Clinic, Practice)> = std::sync::OnceLock::new();
        let (_, mia) = CLINIC.get_or_init(|| {
            let clinic = Clinic::new();
            let mia = clinic.as_mia();
            (clinic, mia)
        });
        prop_assume!(!given.trim().is_empty() && !family.trim().is_empty());
        let Ok(client) = mia.create_client(named(&given, &family)) else { return Ok(()) };
        let folded: Vec<char> = (fold(&client.fields.given) + &fold(&client.fields.family)).chars().collect();
        let part: String = folded.iter().skip(from % folded.len().max(1)).take(length).collect();
        prop_assume!(!fold(&part).is_empty());
        let hits = mia.find_clients(&part, 200).expect("searching works").hits;
        prop_assert!(hits.iter().any(|hit| hit.id == client.id), "{} finds {} {}", part, given, family);
    }
}
