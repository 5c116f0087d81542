//! The suspect window against an independent count over random timelines.

use super::LADDER;
use crate::incidents::suspect;
use crate::{Instant, LoadId, Result, SterilizerId};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use rusqlite::{Connection, params};

/// One load of a timeline: on which of two machines, minutes after the one before, and what a spore
/// test in it said, if there was one.
#[derive(Debug, Clone)]
struct Run {
    machine: u8,
    gap: i64,
    started: bool,
    spores: Option<&'static str>,
}

fn run() -> impl Strategy<Value = Run> {
    let spores = prop_oneof![
        4 => Just(None),
        2 => Just(Some("pass")),
        1 => Just(Some("fail")),
        1 => Just(Some("invalid")),
        1 => Just(Some("pending")),
    ];
    (0_u8..2, 0_i64..900, prop::bool::weighted(0.9), spores)
        .prop_map(|(machine, gap, started, spores)| Run { machine, gap, started, spores })
}

fn machine(number: u8) -> SterilizerId {
    SterilizerId::from(uuid::Uuid::from_u128(u128::from(number) + 1))
}

/// A practice in memory with two machines and one programme each.
fn practice() -> Result<Connection> {
    let conn = Connection::open_in_memory()?;
    for step in LADDER.steps {
        conn.execute_batch(step)?;
    }
    conn.execute_batch(
        "PRAGMA foreign_keys = OFF;
         INSERT INTO staff (id, name, role, may_treat, may_lift, may_manage, licence_title,
             licence_number, max_depth_um, active, version)
         VALUES (x'00000000000000000000000000000001', 'Ada', 'practitioner', 1, 0, 0, '', 'LT-1',
             1500, 1, 1);",
    )?;
    Ok(conn)
}

/// Writes the timeline down; for each load its machine, start, what its spores said and its id.
type Written = Vec<(u8, Option<i64>, Option<&'static str>, LoadId)>;

fn write(conn: &Connection, runs: &[Run]) -> Result<Written> {
    let ada = uuid::Uuid::from_u128(1);
    let mut now = 1_795_000_000_000_i64;
    let mut written = Vec::new();
    for (place, run) in (1_i32..).zip(runs) {
        now += run.gap * 60_000;
        let id = LoadId::new();
        let started = run.started.then_some(now);
        conn.execute(
            "INSERT INTO loads (id, sterilizer, no, day, day_seq, purpose, state, programme,
                 programme_name, method, wrapped, min_temp_mc, min_exposure_s, min_drying_s,
                 load_type, cycle_gap, made_at, loaded_by, comment, corrective_action, findings,
                 version)
             VALUES (?1, ?2, ?3, '2026-11-24', ?4, 'instruments', 'draft', x'00', 'P', 'gravity', 1,
                 121000, 900, 0, 'solid', '', ?5, ?6, '', '', '[]', 1)",
            params![id, machine(run.machine), format!("L{place}"), place, now, ada.as_bytes()],
        )?;
        if let Some(at) = started {
            conn.execute(
                "UPDATE loads SET state = 'running', started_at = ?2, cycle_no = ?3 WHERE id = ?1",
                params![id, at, place],
            )?;
            conn.execute(
                "UPDATE loads SET state = 'rejected', ended_at = ?2, decided_by = ?3 WHERE id = ?1",
                params![id, at + 60_000, ada.as_bytes()],
            )?;
            if let Some(outcome) = run.spores {
                test(conn, run.machine, id, at, outcome)?;
            }
        }
        written.push((run.machine, started, run.spores, id));
    }
    Ok(written)
}

fn test(conn: &Connection, of: u8, load: LoadId, at: i64, outcome: &str) -> Result<()> {
    let read = (outcome != "pending").then_some(at + 1);
    let grew = (outcome == "fail", outcome != "invalid");
    conn.execute(
        "INSERT INTO indicator_tests (id, kind, purpose, sterilizer, bath, load, day, run_at, run_by,
             brand, lot, position, source, incubator, outcome, test_growth, control_growth, read_at,
             read_by, note)
         VALUES (?1, 'spore', 'routine', ?2, '', ?3, '2026-11-24', ?4, ?5, '', '', '', 'in_house', '',
             ?6, ?7, ?8, ?9, ?10, '')",
        params![
            crate::IndicatorTestId::new(),
            machine(of),
            load,
            at,
            uuid::Uuid::from_u128(1).as_bytes(),
            outcome,
            read.map(|_| grew.0),
            read.map(|_| grew.1),
            read,
            read.map(|_| *uuid::Uuid::from_u128(1).as_bytes()),
        ],
    )?;
    Ok(())
}

/// The same by walking through the timeline backwards, without a query.
fn by_hand(written: &Written, failed: usize, until: i64) -> Vec<LoadId> {
    let (of, ran) = (written[failed].0, written[failed].1.unwrap_or_default());
    let mine = written.iter().filter(|load| load.0 == of && load.1.is_some());
    let mut newest_pass = None;
    for load in mine.clone() {
        if load.2 == Some("pass") && load.1 < Some(ran) {
            newest_pass = load.1.max(newest_pass);
        }
    }
    let suspect = mine.filter(|load| load.1 > newest_pass && load.1 <= Some(until));
    suspect.map(|load| load.3).collect()
}

#[test]
fn the_suspect_window_is_the_one_an_independent_count_finds() {
    let conn = practice().expect("the ladder climbs");
    let mut runner = TestRunner::new(Config { cases: 10_000, ..Config::default() });
    let timelines = (prop::collection::vec(run(), 1..14), 0_i64..600);
    let outcome = runner.run(&timelines, |(runs, wait)| {
        conn.execute_batch("SAVEPOINT timeline").expect("begins");
        let written = write(&conn, &runs).expect("the timeline is written");
        let last = written.iter().filter_map(|load| load.1).max().unwrap_or_default();
        for failed in 0..written.len() {
            let (of, Some(ran), Some("fail"), _) = written[failed] else { continue };
            // Read at once, or after further loads ran.
            for until in [ran, last + wait * 60_000] {
                let window = suspect(&conn, machine(of), Instant(ran), Instant(until));
                let found: Vec<LoadId> =
                    window.expect("it is asked").loads.into_iter().map(|load| load.0).collect();
                prop_assert_eq!(&found, &by_hand(&written, failed, until), "until {}", until);
                prop_assert!(found.contains(&written[failed].3), "the failed load is in it");
            }
        }
        conn.execute_batch("ROLLBACK TO timeline; RELEASE timeline").expect("ends");
        Ok(())
    });
    assert!(outcome.is_ok(), "the query and the count differ: {outcome:?}");
}
