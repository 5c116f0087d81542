//! The guards inside the database: what code forgets to refuse, the file itself refuses.

use crate::store::LADDER;
use rusqlite::Connection;

/// One closed and one open treatment that share a cartridge unit.
fn practice() -> rusqlite::Result<Connection> {
    let conn = Connection::open_in_memory()?;
    for step in LADDER.steps {
        conn.execute_batch(step)?;
    }
    conn.execute_batch(
        "INSERT INTO staff (id, name, role, may_treat, may_lift, may_manage, licence_title,
             licence_number, max_depth_um, active, version)
         VALUES (x'00000000000000000000000000000001', 'Ada', 'practitioner',
             1, 0, 0, '', 'LT-1', 1500, 1, 1);
         INSERT INTO lots VALUES (x'00000000000000000000000000000002', 'cartridge', 'Cartridge', '',
             '', '', '', 36, NULL, 'NP36', 'NP36', '2028-03-31', 1, NULL, NULL, 1, NULL, '', NULL,
             '', 0, 10, 0, 1);",
    )?;
    for treatment in ["3", "4"] {
        conn.execute_batch(&format!(
            "PRAGMA foreign_keys = OFF;
             INSERT INTO treatments (id, client, practitioner, day, status, started_at, saved_at,
                 ended_at, identifiers_confirmed, guardian_present, room, indication,
                 barrier_sleeve, numbing, numbing_strength, numbing_removed, reaction,
                 adverse_event, note, findings, signed_as, discard_reason, version)
             VALUES (x'0000000000000000000000000000000{treatment}',
                 x'0000000000000000000000000000001{treatment}',
                 x'00000000000000000000000000000001', '2026-11-24', 'draft', 0, 0, NULL, 1, 0, '',
                 '', 1, 0, '', 0, '', 0, '', '[]', '', '', 1);
             INSERT INTO treatment_zones VALUES (x'0000000000000000000000000000000{treatment}', 1,
                 'chin', 500, 3, NULL, 'none', '');
             INSERT INTO treatment_cartridges VALUES (x'0000000000000000000000000000000{treatment}',
                 1, x'00000000000000000000000000000002', '0087', 1);
             INSERT INTO lot_units VALUES (x'00000000000000000000000000000002', '0087',
                 x'0000000000000000000000000000000{treatment}', 0) ON CONFLICT DO NOTHING;",
        ))?;
    }
    conn.execute_batch(&close("3"))?;
    Ok(conn)
}

fn close(treatment: &str) -> String {
    format!(
        "UPDATE treatments SET status = 'closed', ended_at = 1, signed_as = 'Ada'
         WHERE id = x'0000000000000000000000000000000{treatment}'"
    )
}

fn refusal(conn: &Connection, sql: &str) -> String {
    conn.execute_batch(sql).err().map_or_else(String::new, |error| error.to_string())
}

#[test]
fn a_closed_treatment_and_its_chart_resist_raw_statements() {
    let conn = practice().expect("the ladder climbs");
    let closed = "x'00000000000000000000000000000003'";
    for sql in [
        format!("UPDATE treatments SET note = 'x' WHERE id = {closed}"),
        format!(
            "UPDATE treatments SET status = 'draft', ended_at = NULL, signed_as = '' WHERE id = {closed}"
        ),
        format!("UPDATE treatment_zones SET depth_um = 1000 WHERE treatment = {closed}"),
        format!("DELETE FROM treatment_zones WHERE treatment = {closed}"),
        format!(
            "INSERT INTO treatment_zones VALUES ({closed}, 2, 'nose', 500, 3, NULL, 'none', '')"
        ),
        format!("UPDATE treatment_cartridges SET unit = '1' WHERE treatment = {closed}"),
        format!("DELETE FROM treatment_cartridges WHERE treatment = {closed}"),
    ] {
        assert!(refusal(&conn, &sql).contains("never change"), "refused: {sql}");
    }
    let deleted = refusal(&conn, &format!("DELETE FROM treatments WHERE id = {closed}"));
    assert!(deleted.contains("never deleted"), "treatments stay: {deleted}");
}

#[test]
fn the_same_printed_unit_cannot_close_a_second_treatment() {
    let conn = practice().expect("the ladder climbs");
    assert!(refusal(&conn, &close("4")).contains("used once"), "the unit was used before");
    conn.execute_batch(
        "UPDATE treatment_cartridges SET unit = '0088'
             WHERE treatment = x'00000000000000000000000000000004';
         INSERT INTO lot_units VALUES (x'00000000000000000000000000000002', '0088',
             x'00000000000000000000000000000004', 0);",
    )
    .expect("an open chart is edited");
    assert_eq!(refusal(&conn, &close("4")), "", "another unit closes");
}

#[test]
fn amendments_wait_for_the_signature_and_never_change() {
    let conn = practice().expect("the ladder climbs");
    let amend = |treatment: &str| {
        format!(
            "INSERT INTO treatment_amendments VALUES (x'0000000000000000000000000000000{treatment}',
                 x'0000000000000000000000000000000{treatment}', 'note', 'Bruise', 'Seen later',
                 x'00000000000000000000000000000001', 'Ada', 1)"
        )
    };
    assert!(refusal(&conn, &amend("4")).contains("only closed"), "an open chart is edited instead");
    assert_eq!(refusal(&conn, &amend("3")), "", "a closed one is amended");
    assert!(
        refusal(&conn, "UPDATE treatment_amendments SET body = 'x'").contains("never change"),
        "as written"
    );
    assert!(
        refusal(&conn, "DELETE FROM treatment_amendments").contains("never deleted"),
        "for ever"
    );
}
