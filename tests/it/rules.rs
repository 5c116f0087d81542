//! The rules about the person, the history, the consent, the depth and the interval: each with a
//! case that passes, one that does not, and the day or micrometre between them.

use Severity::{Block, Override, Warn};
use dermis_tests::history::yes_to;
use dermis_tests::rules::{
    answering, day, earlier, found, only, product, questionnaire, sound, with, zone,
};
use practice::rules::{Severity, TreatmentContext, evaluate};
use practice::{Depth, profile::Parameters};
use proptest::prelude::*;

pub(crate) fn key(text: &str, severity: Severity) -> Vec<(String, Severity)> {
    vec![(text.to_owned(), severity)]
}

#[test]
fn a_sound_treatment_has_no_findings() {
    assert_eq!(found(&sound()), [], "nothing is wrong, so no rule may speak");
}

#[test]
fn r01_nobody_is_treated_before_name_and_birth_are_confirmed() {
    let ctx = with(|ctx| ctx.client.two_identifiers_confirmed = false);
    assert_eq!(found(&ctx), key("R01:identity", Block), "the wrong record hides the wrong risks");
    let just_opened = with(|ctx| {
        ctx.client.two_identifiers_confirmed = false;
        ctx.zones.clear();
        ctx.cartridges.clear();
    });
    assert_eq!(found(&just_opened), [], "before anything is charted it is only the next question");
}

pub(crate) fn born(on: &str, change: impl FnOnce(&mut TreatmentContext)) -> TreatmentContext {
    with(|ctx| {
        ctx.client.born = Some(day(on));
        change(ctx);
    })
}

#[test]
fn r02_age_blocks_minors_and_cautions_below_the_labelled_age() {
    let unknown = with(|ctx| ctx.client.born = None);
    assert_eq!(found(&unknown), key("R02:born", Block), "no date of birth, no age");
    let turns_18_tomorrow =
        born("2008-11-25", |ctx| ctx.consent.as_mut().expect("a consent").by_guardian = true);
    assert_eq!(
        found(&turns_18_tomorrow),
        key("R02:minor", Block),
        "this practice treats adults only"
    );
    assert_eq!(
        found(&born("2008-11-24", |_| {})),
        key("R02:labelled_age", Warn),
        "18 today: of age, under 22"
    );
    assert_eq!(found(&born("2004-11-25", |_| {})), key("R02:labelled_age", Warn), "22 tomorrow");
    assert_eq!(found(&born("2004-11-24", |_| {})), [], "22 today");
}

#[test]
fn r02_a_minor_needs_a_guardian_on_record_and_in_the_room() {
    let minor = |on_record, present| {
        born("2010-01-05", |ctx| {
            ctx.parameters = Parameters::default().with("treat_minors", 1);
            ctx.client.guardian_on_record = on_record;
            ctx.client.guardian_present = present;
            ctx.consent.as_mut().expect("a consent").by_guardian = true;
        })
    };
    assert_eq!(found(&minor(false, true)), key("R02:guardian", Block), "no guardian on record");
    assert_eq!(
        found(&minor(true, false)),
        key("R02:guardian_present", Block),
        "the guardian is not there"
    );
    assert_eq!(
        found(&minor(true, true)),
        key("R02:labelled_age", Warn),
        "allowed, still under the label"
    );
}

#[test]
fn r03_the_history_must_be_taken_in_date_and_asked_today() {
    let missing = with(|ctx| ctx.history.last_full = None);
    assert_eq!(found(&missing), key("R03:missing", Block), "never taken");
    let not_asked = with(|ctx| ctx.history.asked_today = false);
    assert_eq!(found(&not_asked), key("R03:not_asked", Block), "not re-asked today");
    let last_day = with(|ctx| ctx.history.last_full = Some(day("2025-11-24")));
    assert_eq!(found(&last_day), [], "twelve months to the day still count");
    let too_old = with(|ctx| ctx.history.last_full = Some(day("2025-11-23")));
    assert_eq!(found(&too_old), key("R03:too_old", Block), "a day more than twelve months");
    let month_end = with(|ctx| {
        ctx.today = day("2027-03-01");
        ctx.history.last_full = Some(day("2026-08-31"));
        ctx.parameters = Parameters::default().with("history_max_age_months", 6);
    });
    assert_eq!(
        found(&month_end),
        key("R03:too_old", Block),
        "six months after 31 August is 28 February"
    );
}

#[test]
fn r06_r07_isotretinoin_blocks_while_taken_and_stops_for_six_months() {
    let questions = questionnaire();
    let now = answering(yes_to(&questions, "isotretinoin", &[]));
    assert_eq!(found(&now), key("R06:isotretinoin", Block), "taken now");
    let stopped =
        |on: &str| answering(yes_to(&questions, "isotretinoin_past", &[("stopped_on", on)]));
    let finding = only(&stopped("2026-05-25"));
    assert_eq!(
        (finding.key.as_str(), finding.severity),
        ("R07:isotretinoin_past", Override),
        "a day short of six months"
    );
    assert!(
        finding.how.contains("25 November 2026"),
        "it names the day from which to re-book: {}",
        finding.how
    );
    assert_eq!(found(&stopped("2026-05-24")), [], "six months to the day");
    let mut longer = stopped("2026-05-24");
    longer.parameters = Parameters::default().with("isotretinoin_months", 12);
    assert_eq!(found(&longer), key("R07:isotretinoin_past", Override), "the practice waits longer");
}

#[test]
fn r07_months_end_on_the_last_day_a_month_has() {
    let mut ctx =
        answering(yes_to(&questionnaire(), "isotretinoin_past", &[("stopped_on", "2026-08-31")]));
    ctx.history.last_full = Some(day("2026-09-22"));
    ctx.today = day("2027-02-27");
    assert_eq!(
        found(&ctx),
        key("R07:isotretinoin_past", Override),
        "the day before the last of February"
    );
    ctx.today = day("2027-02-28");
    assert_eq!(found(&ctx), [], "28 February stands for the 31st");
}

#[test]
fn r08_days_are_counted_to_the_day() {
    let used = |on: &str| {
        found(&answering(yes_to(&questionnaire(), "retinoid_topical", &[("last_on", on)])))
    };
    assert_eq!(used("2026-11-20"), key("R08:retinoid_topical", Warn), "four days ago");
    assert_eq!(used("2026-11-19"), [], "five days ago");
}

#[test]
fn answers_about_an_area_concern_treatments_of_that_area_only() {
    let sore =
        |zones: &str| answering(yes_to(&questionnaire(), "cold_sore_now", &[("zones", zones)]));
    assert_eq!(found(&sore("perioral")), [], "the mouth is not charted");
    assert_eq!(
        found(&sore("perioral,forehead")),
        key("R06:cold_sore_now", Block),
        "the forehead is"
    );
    let mut planned = sore("perioral");
    planned.zones.clear();
    let finding = only(&planned);
    assert_eq!(finding.severity, Block, "nothing charted yet: the careful side");
    assert!(!finding.stops_start(), "yet the treatment may be opened and the area left out");
}

#[test]
fn a_device_label_and_a_matching_product_turn_cautions_into_blocks() {
    let questions = questionnaire();
    let mut pregnant = answering(yes_to(&questions, "pregnancy", &[("which", "pregnant")]));
    assert_eq!(
        found(&pregnant),
        [("R07:pregnancy".to_owned(), Override), ("R08:pregnancy.numbing".to_owned(), Warn)],
        "policy stop, and no cream"
    );
    pregnant.device.as_mut().expect("a device").labelled_contraindications =
        vec!["pregnancy".to_owned()];
    assert_eq!(found(&pregnant)[0], ("R06:pregnancy".to_owned(), Block), "the label lists it");
    let allergic =
        yes_to(&questions, "allergies", &[("substances", "chlorhexidine"), ("severity", "severe")]);
    let mut wiped = answering(allergic);
    assert_eq!(found(&wiped), key("R08:allergies.chlorhexidine", Warn), "none is used");
    wiped.products.push(product("Chlorhexidine 2 % wipes"));
    assert_eq!(found(&wiped), key("R06:allergies.chlorhexidine", Block), "the wipes are");
    let other = yes_to(
        &questions,
        "allergies",
        &[("substances", "other"), ("other", "vitamin C"), ("severity", "mild")],
    );
    let mut serum = answering(other);
    serum.products.push(product("Vitamin-C serum"));
    assert_eq!(found(&serum), key("R06:allergies.other", Block), "free text matches a product too");
}

#[test]
fn numbing_questions_stop_only_numbing() {
    let mut ctx = answering(yes_to(&questionnaire(), "numbing_risk", &[("which", "liver")]));
    assert_eq!(found(&ctx), key("R08:numbing_risk", Warn), "no cream is used");
    ctx.anaesthetic_used = true;
    assert_eq!(found(&ctx), key("R07:numbing_risk", Override), "cream is used");
}

fn at(code: &str, depth: i32) -> TreatmentContext {
    with(|ctx| {
        ctx.zones = vec![zone(code, depth)];
        ctx.practitioner.max_depth = Some(Depth(3000));
        ctx.consent.as_mut().expect("a consent").max_depth = Depth(3000);
    })
}

#[test]
fn r09_depth_is_weighed_against_band_person_device_and_record() {
    assert_eq!(found(&at("periorbital-r", 500)), [], "the band's end itself is usual");
    assert_eq!(found(&at("periorbital-r", 510)), key("R09:periorbital-r.band", Warn), "above it");
    let capped = |cap| with(|ctx| ctx.practitioner.max_depth = cap);
    assert_eq!(found(&capped(Some(Depth(750)))), [], "the cap itself is allowed");
    assert_eq!(
        found(&capped(Some(Depth(740)))),
        key("R09:cheek.person", Block),
        "both cheeks, charted alike, are said once"
    );
    assert_eq!(found(&capped(None)).len(), 2, "no cap on record allows nothing");
    let uneven = with(|ctx| {
        ctx.practitioner.max_depth = Some(Depth(500));
        ctx.zones[2].depth = Some(Depth(1000));
    });
    assert_eq!(
        found(&uneven),
        [("R09:cheek-r.person".to_owned(), Block), ("R09:cheek-l.person".to_owned(), Block)],
        "charted apart, each side is said by its own depth"
    );
    let device = with(|ctx| ctx.device.as_mut().expect("a device").max_depth = Depth(500));
    assert!(
        found(&device).iter().all(|(key, severity)| key.ends_with(".device") && *severity == Block),
        "beyond the device"
    );
    for (depth, why) in [(90, "under 0.10 mm"), (3010, "over 3.00 mm"), (505, "finer than 0.01 mm")]
    {
        assert!(
            found(&at("chin", depth)).contains(&("R09:chin.range".to_owned(), Block)),
            "{why} is not possible"
        );
    }
    assert_eq!(
        found(&at("eyelid-r", 200)),
        key("R09:eyelid-r.never", Block),
        "eyelids are never needled"
    );
    let passes = |n| with(|ctx| ctx.zones[0].passes = Some(n));
    assert_eq!(found(&passes(6)), [], "six passes are usual");
    assert_eq!(found(&passes(7)), key("R09:forehead.passes", Warn), "seven ask to be read");
}

#[test]
fn r17_the_interval_table_holds_to_the_day() {
    for (depth, stop, warn) in
        [(499, 7, 14), (500, 21, 28), (999, 21, 28), (1000, 28, 35), (1500, 28, 35), (1501, 35, 42)]
    {
        let last = |days: i64| {
            let ctx = with(|ctx| {
                ctx.past = vec![earlier(&ctx.today.plus_days(-days).to_string(), "cheek-r", depth)];
            });
            found(&ctx)
        };
        assert_eq!(last(0), key("R17:cheek", Override), "{depth} µm, the same day");
        assert_eq!(last(stop - 1), key("R17:cheek", Override), "{depth} µm, a day before {stop}");
        assert_eq!(last(stop), key("R17:cheek", Warn), "{depth} µm, {stop} days");
        assert_eq!(last(warn - 1), key("R17:cheek", Warn), "{depth} µm, a day before {warn}");
        assert_eq!(last(warn), [], "{depth} µm, {warn} days");
    }
}

#[test]
fn r17_says_what_the_picture_says() {
    let finding = only(&with(|ctx| ctx.past = vec![earlier("2026-11-05", "cheek-l", 1250)]));
    assert_eq!(finding.title, "Cheeks: 19 days since the last session", "the area and the days");
    assert_eq!(
        finding.what, "1.25 mm on 5 November 2026. At this depth: stop below 28 days",
        "the facts"
    );
    assert_eq!(finding.values["rebook_from"], "2026-12-03", "the first day it no longer stops");
    assert_eq!(finding.who_lifts, "Dr Lin Wei, with a reason of 15 characters or more", "by name");
}

#[test]
fn r17_looks_at_the_same_area_and_the_strictest_session() {
    let elsewhere = with(|ctx| ctx.past = vec![earlier("2026-11-20", "chin", 1500)]);
    assert_eq!(found(&elsewhere), [], "the chin is not treated today");
    let shallow_since = with(|ctx| {
        ctx.past =
            vec![earlier("2026-11-10", "cheek-r", 250), earlier("2026-11-01", "cheek-r", 2000)];
    });
    assert_eq!(
        only(&shallow_since).values["last_day"],
        "2026-11-01",
        "a shallow session does not undo a deep one"
    );
}

proptest! {
    #[test]
    fn no_finding_gets_milder_when_the_depth_grows(shallow in 10..320_i32, more in 0..100_i32, zone_at in 0_usize..17) {
        // Steps of 0.01 mm: the record takes no finer ones.
        let (shallow, more) = (shallow * 10, more * 10);
        let code = practice::treatments::ZONES[zone_at].code;
        let worst = |depth| evaluate(&with(|ctx| ctx.zones = vec![zone(code, depth)])).first().map_or(3, |f| f.severity as i32);
        if shallow >= 100 {
            prop_assert!(worst(shallow + more) <= worst(shallow), "{code} at {shallow} and {more} deeper");
        }
    }

    #[test]
    fn waiting_longer_never_makes_the_interval_stricter(days in 0..60_i64, more in 0..60_i64, depth in 100..3000_i32) {
        let worst = |days: i64| {
            let ctx = with(|ctx| ctx.past = vec![earlier(&ctx.today.plus_days(-days).to_string(), "cheek-r", depth)]);
            evaluate(&ctx).first().map_or(3, |f| f.severity as i32)
        };
        prop_assert!(worst(days + more) >= worst(days), "{depth} µm after {days} days and {more} more");
    }

    #[test]
    fn findings_come_strictest_first(depth in 100..3000_i32, days in 0..60_i64, asked in any::<bool>()) {
        let ctx = with(|ctx| {
            ctx.zones = vec![zone("cheek-r", depth)];
            ctx.past = vec![earlier(&ctx.today.plus_days(-days).to_string(), "cheek-r", depth)];
            ctx.history.asked_today = asked;
        });
        let severities: Vec<_> = evaluate(&ctx).into_iter().map(|finding| finding.severity).collect();
        prop_assert!(severities.is_sorted(), "{severities:?}");
    }
}
