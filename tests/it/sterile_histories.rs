//! Random weeks of a practice: whatever people try, in whatever order, no pack reaches a client except
//! out of a load that was released, is in date and was not called back; no load skips a state; nothing
//! released is ever altered.

use dermis_tests::sterilization::{Autoclave, FAIL, PASS, good_values, plainly};
use dermis_tests::treatments::{Ready, ready, somebody_else};
use dermis_tests::{Clinic, PASSPHRASE, open_clinic};
use practice::incidents::LoadFailure;
use practice::indicators::Outcome;
use practice::loads::{Load, LoadState, PackJudged, UnloadForm};
use practice::packs::{Pack, PackCondition, PackState};
use practice::treatments::TreatmentDraft;
use practice::{LoadId, PackId, Practice};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::collections::BTreeMap;

/// Something somebody tries. Numbers choose among what is there.
#[derive(Debug, Clone)]
enum Try {
    Pack(u8),
    Start(usize),
    End(usize),
    Unload(usize, bool, usize),
    Release(usize),
    Reject(usize),
    Hold(usize),
    Cancel(usize),
    Treat(usize, bool),
    Discard(usize),
    Missing(usize),
    Spores,
    Read(usize, bool),
    CallBack(usize),
    Wait(i64),
}

fn attempt() -> impl Strategy<Value = Try> {
    prop_oneof![
        3 => (1_u8..4).prop_map(Try::Pack),
        3 => any::<usize>().prop_map(Try::Start),
        3 => any::<usize>().prop_map(Try::End),
        3 => (any::<usize>(), prop::bool::weighted(0.8), any::<usize>()).prop_map(|(l, good, p)| Try::Unload(l, good, p)),
        3 => any::<usize>().prop_map(Try::Release),
        1 => any::<usize>().prop_map(Try::Reject),
        1 => any::<usize>().prop_map(Try::Hold),
        1 => any::<usize>().prop_map(Try::Cancel),
        4 => (any::<usize>(), any::<bool>()).prop_map(|(pack, closes)| Try::Treat(pack, closes)),
        1 => any::<usize>().prop_map(Try::Discard),
        1 => any::<usize>().prop_map(Try::Missing),
        1 => Just(Try::Spores),
        1 => (any::<usize>(), prop::bool::weighted(0.7)).prop_map(|(test, good)| Try::Read(test, good)),
        1 => any::<usize>().prop_map(Try::CallBack),
        2 => (1_i64..120).prop_map(Try::Wait),
    ]
}

/// One practice being tried.
struct Week {
    practice: Practice,
    clinic: Clinic,
    a1: Autoclave,
    ready: Ready,
    loads: BTreeMap<LoadId, Load>,
    packs: BTreeMap<PackId, Pack>,
    units: u32,
    opened_on: Option<practice::Day>,
}

impl Week {
    fn begun() -> Self {
        let clinic = Clinic::new();
        let a1 = Autoclave::installed(&clinic, "A1");
        let ready = ready(&clinic);
        let lin = clinic.as_lin();
        lin.set_parameter("spore_test_days", 92, "Longer than the week").expect("it is set");
        lin.set_parameter("pack_shelf_days", 2, "Shorter than the week").expect("it is set");
        drop(lin);
        let practice = clinic.as_ada();
        a1.test_vacuum(&practice);
        let (loads, packs) = (BTreeMap::new(), BTreeMap::new());
        Self {
            opened_on: Some(practice.today()),
            practice,
            clinic,
            a1,
            ready,
            loads,
            packs,
            units: 0,
        }
    }

    fn load(&self, number: usize) -> Option<Load> {
        let loads: Vec<&Load> = self.loads.values().collect();
        (!loads.is_empty()).then(|| loads[number % loads.len()].clone())
    }

    fn pack(&self, number: usize) -> Option<Pack> {
        let packs: Vec<&Pack> = self.packs.values().collect();
        (!packs.is_empty()).then(|| packs[number % packs.len()].clone())
    }

    /// Tries it; a refusal is an answer too.
    fn attempt(&mut self, what: &Try) -> Result<(), TestCaseError> {
        let p = &self.practice;
        match *what {
            Try::Pack(packs) => drop(self.a1.packed(p, packs)),
            Try::Start(n) => {
                if let Some(load) = self.load(n) {
                    let view = p.load(load.id).expect("it is read");
                    drop(self.a1.started(p, &view));
                }
            }
            Try::End(n) => {
                if let Some(load) = self.load(n) {
                    drop(p.end_load(load.id, load.version, None));
                }
            }
            Try::Unload(n, good, torn) => {
                if let Some(load) = self.load(n) {
                    let inside: Vec<PackId> = self.of(load.id).map(|pack| pack.id).collect();
                    let torn = inside.get(torn % (inside.len() + 1));
                    let judged =
                        torn.map(|pack| PackJudged { pack: *pack, condition: PackCondition::Torn });
                    let temperature = if good { "134.2" } else { "133.9" }.to_owned();
                    let packs = judged.into_iter().collect();
                    let form = UnloadForm { temperature, packs, ..good_values() };
                    drop(p.unload_load(load.id, load.version, form));
                }
            }
            Try::Release(n) => {
                if let Some(load) = self.load(n) {
                    drop(p.release_load(load.id, load.version, plainly()));
                }
            }
            Try::Reject(n) => {
                if let Some(load) = self.load(n) {
                    drop(p.reject_load(load.id, load.version, "Run again"));
                }
            }
            Try::Hold(n) => {
                if let Some(load) = self.load(n) {
                    drop(p.hold_load(load.id, load.version, ""));
                }
            }
            Try::Cancel(n) => {
                if let Some(load) = self.load(n) {
                    drop(p.cancel_load(load.id, load.version, "Not needed"));
                }
            }
            Try::Treat(n, closes) => {
                if let Some(pack) = self.pack(n) {
                    self.treat(&pack, closes)?;
                }
            }
            Try::Discard(n) => {
                if let Some(pack) = self.pack(n) {
                    drop(p.discard_pack(pack.id, "Dropped"));
                }
            }
            Try::Missing(n) => {
                if let Some(pack) = self.pack(n) {
                    drop(p.report_missing(pack.id).or_else(|_| p.report_found(pack.id)));
                }
            }
            Try::Spores => drop(self.a1.spore_run(p)),
            Try::Read(n, good) => {
                let awaited = p.awaited_tests().expect("they are listed");
                if !awaited.is_empty() {
                    let test = &awaited[n % awaited.len()];
                    let read = p.read_test(test.id, if good { PASS } else { FAIL }, "");
                    if let Ok(read) = read {
                        let failed = read.test.outcome == Outcome::Fail;
                        prop_assert_eq!(failed, read.incident.is_some(), "a failure is a recall");
                    }
                }
            }
            Try::CallBack(n) => {
                if let Some(load) = self.load(n) {
                    drop(p.report_load(load.id, LoadFailure::Indicator, "Looked again"));
                }
            }
            Try::Wait(hours) => {
                self.clinic.clock.advance(hours * 3_600_000);
                self.a1.test_vacuum(p);
            }
        }
        self.look()
    }

    fn of(&self, load: LoadId) -> impl Iterator<Item = &Pack> {
        self.packs.values().filter(move |pack| pack.load == load)
    }

    /// Opens a pack in a treatment. Closing may succeed only for a pack the record had as usable.
    fn treat(&mut self, pack: &Pack, closes: bool) -> Result<(), TestCaseError> {
        let p = &self.practice;
        if self.opened_on != Some(p.today()) {
            let _ = open_clinic(p);
            self.opened_on = Some(p.today());
        }
        self.units += 1;
        // A new face each time: nobody is needled twice in a week.
        let client = somebody_else(p, &self.ready, self.units);
        prop_assert!(p.start_treatment(client).is_ok(), "nothing stops an ordinary session");
        let open = p.treatments_of(client).expect("listed").remove(0).id;
        let view = p.treatment(open).expect("read");
        let chart = dermis_tests::treatments::full_chart(&self.ready, &format!("U{}", self.units));
        let draft = TreatmentDraft { packs: vec![pack.id], ..chart };
        let before = p.pack(pack.id).expect("read");
        let load = p.load(pack.load).expect("read").load;
        let expired = before.shelf.days_left.is_some_and(|days| days < 0);
        let usable = before.shelf.pack.state == PackState::InStock
            && load.state == LoadState::Released
            && !expired;
        let saved = p.save_treatment(view.id, view.version, draft);
        let closed = match saved {
            Ok(view) if closes => p.close_treatment(view.id, view.version, PASSPHRASE).is_ok(),
            _ => false,
        };
        if closed {
            prop_assert!(usable, "closed with {before:?} of {load:?}");
            let after = p.pack(pack.id).expect("read").shelf.pack.state;
            prop_assert_eq!(after, PackState::Used, "it left the shelf");
        } else {
            let view = p.treatment(open).expect("read");
            p.discard_treatment(view.id, view.version, "Broken off").expect("given up");
        }
        Ok(())
    }

    /// Compares everything with how it was a moment ago.
    fn look(&mut self) -> Result<(), TestCaseError> {
        let today = self.practice.today();
        let all = self.practice.loads(today.plus_days(-360), today).expect("listed");
        for line in all {
            let view = self.practice.load(line.id).expect("read");
            if let Some(old) = self.loads.get(&line.id) {
                compare(old, &view.load)?;
            }
            for pack in view.packs {
                if let Some(old) = self.packs.get(&pack.id) {
                    let words = (&old.code, &old.name, &old.contents, old.expires);
                    prop_assert_eq!(
                        words,
                        (&pack.code, &pack.name, &pack.contents, pack.expires),
                        "a label never lies"
                    );
                    let used_again = old.state == PackState::Used && pack.state != PackState::Used;
                    prop_assert!(!used_again, "what was opened stays opened");
                }
                if pack.state == PackState::InStock {
                    prop_assert_eq!(
                        view.load.state,
                        LoadState::Released,
                        "only out of a good load"
                    );
                    prop_assert_eq!(pack.condition, Some(PackCondition::Ok), "and sound");
                }
                self.packs.insert(pack.id, pack);
            }
            self.loads.insert(line.id, view.load);
        }
        Ok(())
    }
}

fn compare(old: &Load, new: &Load) -> Result<(), TestCaseError> {
    use LoadState::{
        AwaitingRelease, AwaitingUnload, Cancelled, Draft, Quarantined, Recalled, Rejected,
        Released, Running,
    };
    let next: &[LoadState] = match old.state {
        Draft => &[Running, Cancelled],
        Running => &[AwaitingUnload, Rejected],
        AwaitingUnload => &[AwaitingRelease, Rejected],
        AwaitingRelease => &[Released, Rejected, Quarantined],
        Quarantined => &[Released, Rejected],
        Released => &[Recalled],
        Rejected | Recalled | Cancelled => &[],
    };
    let legal = old.state == new.state || next.contains(&new.state);
    prop_assert!(legal, "{:?} became {:?}", old.state, new.state);
    if matches!(old.state, Released | Rejected | Recalled | Cancelled) {
        let as_before = Load {
            state: old.state,
            recalled_at: old.recalled_at,
            version: old.version,
            ..new.clone()
        };
        prop_assert_eq!(&as_before, old, "what was decided never changes");
    }
    Ok(())
}

#[cfg_attr(
    windows,
    ignore = "hundreds of acts, each written through to the disk, minutes in Wine; the rules know no system"
)]
#[test]
fn no_pack_reaches_a_client_but_out_of_a_released_load_in_date_and_not_called_back() {
    let mut runner =
        TestRunner::new(Config { cases: 12, max_shrink_iters: 40, ..Config::default() });
    let outcome = runner.run(&prop::collection::vec(attempt(), 30..60), |attempts| {
        let mut week = Week::begun();
        attempts.iter().try_for_each(|what| week.attempt(what))
    });
    assert!(outcome.is_ok(), "{outcome:?}");
}
