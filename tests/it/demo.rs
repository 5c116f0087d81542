//! The demo: a made-up clinic that looks lived in, and asks for nothing it did not mean to.

use practice::demo::{self, DemoSpec};
use practice::incidents::Decision;
use practice::indicators::{Outcome, TestKind};
use practice::loads::LoadState;
use practice::packs::PackState;
use practice::today::{WorkGroup, WorkTarget};
use practice::{Instant, ManualClock, Practice, StaffId};
use std::sync::Arc;
use tempfile::TempDir;

/// Noon in London on 24 November 2026, a Tuesday.
const NOON: i64 = 1_795_521_600_000;
const DAY: i64 = 86_400_000;

fn made(now: Instant) -> (TempDir, Practice) {
    let folder = TempDir::new().expect("a folder");
    let dir = folder.path().join("demo");
    let clock = Arc::new(ManualClock::new(now));
    demo::make(&dir, DemoSpec::default(), clock.clone()).expect("the demo is made");
    let sign = Practice::peek(&dir).expect("read").expect("a practice");
    let owner = StaffId::from(sign.staff[0].id);
    let practice = Practice::unlock(&dir, owner, demo::PASSPHRASE, clock).expect("signed in");
    (folder, practice)
}

#[test]
fn the_demo_has_two_years_of_loads_with_one_failed_and_one_invalid_spore_test() {
    let (_folder, practice) = made(Instant(NOON));
    let today = practice.today();
    let year = |ago: i64| {
        let (from, to) = (today.plus_days(-365 * ago - 364), today.plus_days(-365 * ago));
        practice.loads(from, to).expect("listed")
    };
    let loads = [year(1), year(0)].concat();
    assert!(loads.len() > 800, "tests and instruments of two years: {}", loads.len());
    let of = |state| loads.iter().filter(|load| load.state == state).count();
    assert_eq!(of(LoadState::AwaitingRelease), 1, "one waits for its release");
    assert_eq!(of(LoadState::Running), 1, "one is running");
    assert!(of(LoadState::Rejected) > 0, "one did not get hot enough");
    let tests = practice.tests(today.plus_days(-730), today).expect("listed");
    let read = |outcome| {
        tests.iter().filter(|t| t.kind == TestKind::Spore && t.outcome == outcome).count()
    };
    assert_eq!(
        (read(Outcome::Fail), read(Outcome::Invalid)),
        (1, 1),
        "one failed, one was invalid"
    );
    assert!(read(Outcome::Pass) > 200, "two machines, every week: {}", read(Outcome::Pass));
    let shelf = practice.shelf().expect("the shelf");
    assert!(shelf.iter().all(|one| one.pack.state == PackState::InStock), "nothing is held");
    assert!(shelf.iter().all(|one| one.days_left >= Some(0)), "nothing is past its day");
    assert!(shelf.iter().any(|one| one.days_left < Some(21)), "some are near it");
    assert!(practice.verify().expect("looked at").sound, "every byte is as it should be");
}

#[test]
fn the_recall_of_the_demo_touched_clients_who_were_told_and_is_signed_off() {
    let (_folder, practice) = made(Instant(NOON));
    let all = practice.incidents().expect("listed");
    let [recall] = all.as_slice() else { panic!("one recall: {all:?}") };
    let page = practice.incident(recall.id).expect("its page");
    assert!(page.incident.closed_at.is_some(), "it is signed off");
    assert!(page.loads.len() > 3, "the loads of a week: {}", page.loads.len());
    assert!(page.loads.iter().all(|load| load.state == LoadState::Recalled), "all called back");
    assert!(page.touched.len() >= 3, "clients whose session opened a pack of it");
    let told = page.touched.iter().all(|one| one.decisions[0].decision == Decision::Told);
    assert!(told, "everybody was told");
    assert!(page.stop.expect("it was stopped").lifted_at.is_some(), "and is back in service");
    let after = page.touched.iter().flat_map(|one| &one.uses);
    let read = page.tests[0].day.plus_days(1);
    assert!(after.into_iter().all(|one| one.day <= read), "nothing was opened after the stop");
}

#[cfg_attr(
    windows,
    ignore = "makes the demo several times, minutes in Wine; nothing in it knows the system"
)]
#[test]
fn on_no_weekday_a_test_is_due_in_the_demo_or_a_pack_is_to_be_pulled() {
    // A Tuesday, a Sunday and a Monday: a test of the week is a day or five old.
    for days in [0, 5, 6] {
        let (_folder, practice) = made(Instant(NOON + days * DAY));
        let work = practice.today_screen().expect("Today").work;
        let sterile = work.iter().filter(|item| {
            matches!(
                item.target,
                WorkTarget::Sterilizers
                    | WorkTarget::Shelf
                    | WorkTarget::Load { .. }
                    | WorkTarget::Incident { .. }
            )
        });
        let sterile: Vec<_> = sterile.collect();
        let is_load = |target: &WorkTarget| matches!(target, WorkTarget::Load { .. });
        assert!(
            sterile.iter().all(|item| is_load(&item.target) && item.group == WorkGroup::Due),
            "on day {days} only loads of today: {sterile:?}"
        );
        assert_eq!(sterile.len(), 2, "one to release and one that is running, on day {days}");
    }
}
