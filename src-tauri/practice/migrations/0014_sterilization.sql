-- Sterilization: machines and what they run, loads, packs, tests, and what is done when one of them fails.

ALTER TABLE staff ADD COLUMN may_release INTEGER NOT NULL DEFAULT 0 CHECK (may_release IN (0, 1));  -- may release a load for use
-- Until now nobody released anything here; whoever treats or lifts stops is trained to judge a load.
UPDATE staff SET may_release = 1 WHERE may_treat = 1 OR may_lift = 1;

CREATE TABLE sterilizers (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),  -- UUIDv7
    code           TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (code <> ''),  -- 'A1': begins every load number and pack code
    make           TEXT NOT NULL CHECK (make <> ''),
    model          TEXT NOT NULL CHECK (model <> ''),
    serial         TEXT NOT NULL,                             -- as on the plate; may be empty
    class          TEXT NOT NULL CHECK (class IN ('n', 's', 'b')),  -- small steam sterilizers; 's' and 'b' draw a vacuum
    installed_on   TEXT,                                      -- day
    service_due    TEXT,                                      -- day
    validation_due TEXT,                                      -- day
    active         INTEGER NOT NULL CHECK (active IN (0, 1)), -- still in use here
    version        INTEGER NOT NULL
) STRICT;

CREATE TABLE programmes (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    sterilizer     BLOB NOT NULL REFERENCES sterilizers (id) ON DELETE RESTRICT,
    name           TEXT NOT NULL CHECK (name <> ''),          -- as on the machine
    method         TEXT NOT NULL CHECK (method IN ('gravity', 'pre_vacuum', 'dry_heat')),
    wrapped        INTEGER NOT NULL CHECK (wrapped IN (0, 1)),
    min_temp_mc    INTEGER NOT NULL CHECK (min_temp_mc BETWEEN 100000 AND 250000),  -- thousandths of °C
    min_exposure_s INTEGER NOT NULL CHECK (min_exposure_s BETWEEN 30 AND 36000),    -- seconds at that temperature
    min_drying_s   INTEGER NOT NULL CHECK (min_drying_s BETWEEN 0 AND 36000),       -- seconds
    source         TEXT NOT NULL CHECK (source <> ''),        -- where its numbers come from
    active         INTEGER NOT NULL CHECK (active IN (0, 1)),
    version        INTEGER NOT NULL,
    UNIQUE (sterilizer, name)
) STRICT;

CREATE TABLE instrument_sets (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    name     TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    contents TEXT NOT NULL CHECK (contents <> ''),            -- what is in it, as printed on the label
    class    TEXT NOT NULL CHECK (class IN ('critical', 'semi_critical')),  -- Spaulding
    active   INTEGER NOT NULL CHECK (active IN (0, 1)),
    version  INTEGER NOT NULL
) STRICT;

CREATE TABLE loads (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),  -- UUIDv7
    sterilizer     BLOB NOT NULL REFERENCES sterilizers (id) ON DELETE RESTRICT,
    no             TEXT NOT NULL UNIQUE,                      -- 'A1-20261124-03'
    day            TEXT NOT NULL,                             -- the clinic's day it was made
    day_seq        INTEGER NOT NULL CHECK (day_seq > 0),      -- its place on that day
    purpose        TEXT NOT NULL CHECK (purpose IN ('instruments', 'test')),
    state          TEXT NOT NULL CHECK (state IN ('draft', 'running', 'awaiting_unload', 'awaiting_release',
                       'released', 'rejected', 'quarantined', 'recalled', 'cancelled')),
    programme      BLOB NOT NULL REFERENCES programmes (id) ON DELETE RESTRICT,
    programme_name TEXT NOT NULL,                             -- this and the minima: as they were when the load was started
    method         TEXT NOT NULL CHECK (method IN ('gravity', 'pre_vacuum', 'dry_heat')),
    wrapped        INTEGER NOT NULL CHECK (wrapped IN (0, 1)),
    min_temp_mc    INTEGER NOT NULL,                          -- thousandths of °C
    min_exposure_s INTEGER NOT NULL,                          -- seconds
    min_drying_s   INTEGER NOT NULL,                          -- seconds
    load_type      TEXT NOT NULL CHECK (load_type IN ('solid', 'hollow', 'porous')),
    cycle_no       INTEGER CHECK (cycle_no > 0),              -- the machine's own counter; NULL until started
    cycle_gap      TEXT NOT NULL,                             -- why the counter did not rise by one; empty when it did
    made_at        INTEGER NOT NULL,                          -- UTC ms
    loaded_by      BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    started_at     INTEGER,                                   -- UTC ms
    ended_at       INTEGER,                                   -- UTC ms the cycle ended
    unloaded_at    INTEGER,                                   -- UTC ms
    unloaded_by    BLOB REFERENCES staff (id) ON DELETE RESTRICT,
    temp_mc        INTEGER,                                   -- achieved, thousandths of °C
    pressure_pa    INTEGER,                                   -- achieved, gauge, Pa; NULL when the machine shows none
    exposure_s     INTEGER,                                   -- achieved, seconds
    drying_s       INTEGER,                                   -- achieved, seconds
    external_ci    TEXT CHECK (external_ci IN ('pass', 'fail')),  -- type 1 on every pack
    internal_ci    TEXT CHECK (internal_ci IN ('pass', 'fail', 'not_used')),
    internal_ci_type INTEGER CHECK (internal_ci_type BETWEEN 3 AND 6),  -- ISO 11140-1 type
    printout       TEXT CHECK (printout IN ('kept', 'none')), -- the machine's own record
    comment        TEXT NOT NULL,
    decided_at     INTEGER,                                   -- UTC ms of release, rejection or quarantine
    decided_by     BLOB REFERENCES staff (id) ON DELETE RESTRICT,
    corrective_action TEXT NOT NULL,                          -- what was done about what was wrong
    findings       TEXT NOT NULL CHECK (json_valid(findings)),-- JSON: what the rules found and who lifted it, as at the decision
    recalled_at    INTEGER,                                   -- UTC ms
    version        INTEGER NOT NULL,
    UNIQUE (sterilizer, day, day_seq),
    CHECK ((state IN ('draft', 'cancelled')) = (started_at IS NULL)),
    CHECK ((started_at IS NULL) = (cycle_no IS NULL)),
    CHECK (ended_at IS NULL OR ended_at >= started_at),
    CHECK (state NOT IN ('awaiting_unload', 'awaiting_release', 'released', 'quarantined', 'recalled') OR ended_at IS NOT NULL),
    CHECK (state NOT IN ('awaiting_release', 'released', 'quarantined', 'recalled') OR (unloaded_at IS NOT NULL AND temp_mc IS NOT NULL AND exposure_s IS NOT NULL)),
    CHECK ((state IN ('released', 'rejected', 'quarantined', 'recalled', 'cancelled')) = (decided_by IS NOT NULL)),
    CHECK ((state = 'recalled') = (recalled_at IS NOT NULL)),
    CHECK (state NOT IN ('released', 'recalled') OR (temp_mc >= min_temp_mc AND exposure_s >= min_exposure_s))
) STRICT;
CREATE INDEX loads_of_sterilizer ON loads (sterilizer, started_at);
CREATE INDEX loads_by_day ON loads (day);
CREATE INDEX loads_open ON loads (sterilizer, made_at) WHERE state IN ('draft', 'running', 'awaiting_unload', 'awaiting_release', 'quarantined');
CREATE UNIQUE INDEX loads_one_in_the_chamber ON loads (sterilizer) WHERE state IN ('running', 'awaiting_unload');

CREATE TABLE packs (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),      -- UUIDv7
    code       TEXT NOT NULL UNIQUE,                          -- 'A1-261124-03-12', as on the label and in its QR
    load       BLOB NOT NULL REFERENCES loads (id) ON DELETE RESTRICT,
    place      INTEGER NOT NULL CHECK (place > 0),            -- its number in the load
    set_id     BLOB REFERENCES instrument_sets (id) ON DELETE RESTRICT,  -- NULL for a pack put together once
    name       TEXT NOT NULL CHECK (name <> ''),
    contents   TEXT NOT NULL,
    packed_by  BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    packed_at  INTEGER NOT NULL,                              -- UTC ms
    expires    TEXT,                                          -- last day of use, set at release; NULL when only events end it
    condition  TEXT CHECK (condition IN ('ok', 'wet', 'torn', 'open', 'ci_failed')),  -- as unloaded
    state      TEXT NOT NULL CHECK (state IN ('packed', 'in_stock', 'used', 'rejected', 'quarantined', 'discarded', 'missing')),
    state_at   INTEGER NOT NULL,                              -- UTC ms
    state_by   BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    reason     TEXT NOT NULL,                                 -- why it is rejected, discarded, missing or in quarantine
    UNIQUE (load, place)
) STRICT;
CREATE INDEX packs_of_load ON packs (load);
CREATE INDEX packs_on_shelf ON packs (state, expires) WHERE state IN ('in_stock', 'quarantined', 'missing');

CREATE TABLE treatment_packs (
    treatment BLOB NOT NULL REFERENCES treatments (id) ON DELETE RESTRICT,
    place     INTEGER NOT NULL,
    pack      BLOB NOT NULL UNIQUE REFERENCES packs (id) ON DELETE RESTRICT,  -- a pack is opened once
    PRIMARY KEY (treatment, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_tests (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),     -- UUIDv7
    kind        TEXT NOT NULL CHECK (kind IN ('spore', 'bowie_dick', 'helix', 'leak', 'door_seal', 'water', 'foil')),
    purpose     TEXT NOT NULL CHECK (purpose IN ('routine', 'installation', 'repair', 'relocation', 'retest')),
    sterilizer  BLOB REFERENCES sterilizers (id) ON DELETE RESTRICT,  -- NULL for the foil test of an ultrasonic bath
    bath        TEXT NOT NULL,                                -- which ultrasonic bath; empty otherwise
    load        BLOB REFERENCES loads (id) ON DELETE RESTRICT,-- the load it ran in; a spore test always has one
    day         TEXT NOT NULL,                                -- clinic's day
    run_at      INTEGER NOT NULL,                             -- UTC ms
    run_by      BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    brand       TEXT NOT NULL,
    lot         TEXT NOT NULL,                                -- of indicator and control
    lot_expires TEXT,                                         -- day
    position    TEXT NOT NULL,                                -- where in the chamber, or in which challenge device
    source      TEXT CHECK (source IN ('in_house', 'mail_in')),  -- who reads a spore test
    incubator   TEXT NOT NULL,
    incubator_mc INTEGER,                                     -- thousandths of °C
    read_from   INTEGER,                                      -- UTC ms, not to be read earlier
    read_due    INTEGER,                                      -- UTC ms, a result is expected by then
    test_growth INTEGER CHECK (test_growth IN (0, 1)),        -- the vial that was in the load grew
    control_growth INTEGER CHECK (control_growth IN (0, 1)),  -- the vial that was not
    outcome     TEXT NOT NULL CHECK (outcome IN ('pending', 'pass', 'fail', 'invalid')),
    read_at     INTEGER,                                      -- UTC ms
    read_by     BLOB REFERENCES staff (id) ON DELETE RESTRICT,
    note        TEXT NOT NULL,
    CHECK ((kind = 'foil') = (sterilizer IS NULL)),
    CHECK ((kind = 'spore') = (source IS NOT NULL)),
    CHECK (kind <> 'spore' OR load IS NOT NULL),
    CHECK ((outcome = 'pending') = (read_at IS NULL)),
    CHECK ((read_at IS NULL) = (read_by IS NULL)),
    CHECK (kind <> 'spore' OR outcome = 'pending' OR (test_growth IS NOT NULL AND control_growth IS NOT NULL)),
    CHECK (kind <> 'spore' OR outcome <> 'pass' OR (test_growth = 0 AND control_growth = 1)),
    CHECK (kind <> 'spore' OR outcome <> 'fail' OR test_growth = 1)
) STRICT;
CREATE INDEX indicator_tests_of_sterilizer ON indicator_tests (sterilizer, kind, run_at);
CREATE INDEX indicator_tests_of_load ON indicator_tests (load) WHERE load IS NOT NULL;
CREATE INDEX indicator_tests_by_day ON indicator_tests (day);
CREATE INDEX indicator_tests_awaited ON indicator_tests (run_at) WHERE outcome = 'pending';

CREATE TABLE incidents (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),     -- UUIDv7
    no          TEXT NOT NULL UNIQUE,                         -- 'RC-2026-01'
    kind        TEXT NOT NULL CHECK (kind IN ('spore_test', 'indicator', 'cycle', 'lot')),
    sterilizer  BLOB REFERENCES sterilizers (id) ON DELETE RESTRICT,
    lot         BLOB REFERENCES lots (id) ON DELETE RESTRICT,
    notice      TEXT NOT NULL,                                -- what was seen or the maker's notice
    window_from INTEGER,                                      -- UTC ms, start of the last load a spore test passed; NULL when there is none
    window_to   INTEGER,                                      -- UTC ms the machine was stopped
    opened_at   INTEGER NOT NULL,                             -- UTC ms
    opened_by   BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    told        TEXT NOT NULL,                                -- who was told that the machine stands still
    cycle_review    TEXT NOT NULL,                            -- mechanical and chemical indicators of the loads, gone through
    operator_review TEXT NOT NULL,                            -- overloading, packing, wrong cycle
    root_cause  TEXT NOT NULL,
    corrective_action TEXT NOT NULL,
    closed_at   INTEGER,                                      -- UTC ms
    closed_by   BLOB REFERENCES staff (id) ON DELETE RESTRICT,
    version     INTEGER NOT NULL,
    CHECK ((kind = 'lot') = (lot IS NOT NULL)),
    CHECK ((kind = 'lot') = (sterilizer IS NULL)),
    CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
    CHECK (closed_at IS NULL OR (root_cause <> '' AND corrective_action <> ''))
) STRICT;
CREATE INDEX incidents_open ON incidents (opened_at) WHERE closed_at IS NULL;

CREATE TABLE incident_tests (
    incident BLOB NOT NULL REFERENCES incidents (id) ON DELETE RESTRICT,
    test     BLOB NOT NULL UNIQUE REFERENCES indicator_tests (id) ON DELETE RESTRICT,
    PRIMARY KEY (incident, test)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_loads (
    incident BLOB NOT NULL REFERENCES incidents (id) ON DELETE RESTRICT,
    load     BLOB NOT NULL REFERENCES loads (id) ON DELETE RESTRICT,
    PRIMARY KEY (incident, load)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_loads_of_load ON incident_loads (load);

CREATE TABLE incident_decisions (
    seq      INTEGER PRIMARY KEY,                             -- order of deciding; the latest of a client counts
    incident BLOB NOT NULL REFERENCES incidents (id) ON DELETE RESTRICT,
    client   BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
    decision TEXT NOT NULL CHECK (decision IN ('not_needed', 'pending', 'told')),
    how      TEXT NOT NULL,                                   -- 'by phone', when told
    told_on  TEXT,                                            -- day, when told
    note     TEXT NOT NULL,
    by       BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    at       INTEGER NOT NULL,                                -- UTC ms
    CHECK ((decision = 'told') = (told_on IS NOT NULL)),
    CHECK (decision <> 'told' OR how <> '')
) STRICT;
CREATE INDEX incident_decisions_of ON incident_decisions (incident, client, seq);

CREATE TABLE sterilizer_stops (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    sterilizer BLOB NOT NULL REFERENCES sterilizers (id) ON DELETE RESTRICT,
    cause      TEXT NOT NULL CHECK (cause IN ('spore_test', 'bowie_dick', 'leak', 'other')),
    reason     TEXT NOT NULL CHECK (reason <> ''),
    at         INTEGER NOT NULL,                              -- UTC ms
    by         BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    incident   BLOB REFERENCES incidents (id) ON DELETE RESTRICT,
    repaired_at INTEGER,                                      -- UTC ms, inspected or repaired
    repair     TEXT NOT NULL,                                 -- what was done and by whom
    lifted_at  INTEGER,                                       -- UTC ms, back in service
    lifted_by  BLOB REFERENCES staff (id) ON DELETE RESTRICT,
    lift_reason TEXT NOT NULL,
    CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
    CHECK ((lifted_at IS NULL) = (lift_reason = '')),
    CHECK ((repaired_at IS NULL) = (repair = ''))
) STRICT;
CREATE INDEX sterilizer_stops_of ON sterilizer_stops (sterilizer, at);

CREATE TRIGGER sterilizers_are_never_deleted BEFORE DELETE ON sterilizers
BEGIN SELECT RAISE(ABORT, 'sterilizers are never deleted'); END;
CREATE TRIGGER sterilizers_keep_their_code BEFORE UPDATE OF code ON sterilizers WHEN NEW.code IS NOT OLD.code
BEGIN SELECT RAISE(ABORT, 'the code of a sterilizer never changes'); END;
CREATE TRIGGER programmes_are_never_deleted BEFORE DELETE ON programmes
BEGIN SELECT RAISE(ABORT, 'programmes are never deleted'); END;

CREATE TRIGGER loads_are_never_deleted BEFORE DELETE ON loads
BEGIN SELECT RAISE(ABORT, 'loads are never deleted'); END;
CREATE TRIGGER loads_begin_as_drafts BEFORE INSERT ON loads WHEN NEW.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a load begins as a draft'); END;
CREATE TRIGGER loads_never_skip_a_state BEFORE UPDATE OF state ON loads WHEN NEW.state IS NOT OLD.state AND NOT (
    (OLD.state = 'draft' AND NEW.state IN ('running', 'cancelled'))
    OR (OLD.state = 'running' AND NEW.state IN ('awaiting_unload', 'rejected'))
    OR (OLD.state = 'awaiting_unload' AND NEW.state IN ('awaiting_release', 'rejected'))
    OR (OLD.state = 'awaiting_release' AND NEW.state IN ('released', 'rejected', 'quarantined'))
    OR (OLD.state = 'quarantined' AND NEW.state IN ('released', 'rejected'))
    OR (OLD.state = 'released' AND NEW.state = 'recalled'))
BEGIN SELECT RAISE(ABORT, 'a load does not skip a state'); END;
CREATE TRIGGER loads_decided_stay BEFORE UPDATE OF id, sterilizer, no, day, day_seq, purpose, programme, programme_name,
    method, wrapped, min_temp_mc, min_exposure_s, min_drying_s, load_type, cycle_no, cycle_gap, made_at, loaded_by,
    started_at, ended_at, unloaded_at, unloaded_by, temp_mc, pressure_pa, exposure_s, drying_s, external_ci,
    internal_ci, internal_ci_type, printout, comment, decided_at, decided_by, corrective_action, findings ON loads
WHEN OLD.state IN ('released', 'rejected', 'recalled', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'a decided load never changes'); END;
CREATE TRIGGER loads_keep_what_ran BEFORE UPDATE OF sterilizer, no, purpose, programme, programme_name, method, wrapped,
    min_temp_mc, min_exposure_s, min_drying_s, cycle_no, started_at ON loads WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a started load keeps what it ran'); END;

CREATE TRIGGER packs_are_never_deleted BEFORE DELETE ON packs
BEGIN SELECT RAISE(ABORT, 'packs are never deleted'); END;
CREATE TRIGGER packs_keep_what_they_are BEFORE UPDATE OF id, code, load, place, name, contents, packed_by, packed_at ON packs
BEGIN SELECT RAISE(ABORT, 'a pack keeps its code and contents'); END;
CREATE TRIGGER packs_join_drafts BEFORE INSERT ON packs
WHEN NEW.state <> 'packed' OR (SELECT state FROM loads WHERE id = NEW.load) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'packs are added to a load before it is started'); END;
CREATE TRIGGER packs_never_skip_a_state BEFORE UPDATE OF state ON packs WHEN NEW.state IS NOT OLD.state AND NOT (
    (OLD.state = 'packed' AND NEW.state IN ('in_stock', 'rejected', 'discarded'))
    OR (OLD.state = 'in_stock' AND NEW.state IN ('used', 'quarantined', 'discarded', 'missing'))
    OR (OLD.state = 'quarantined' AND NEW.state IN ('used', 'discarded', 'missing'))
    OR (OLD.state = 'missing' AND NEW.state IN ('quarantined', 'discarded', 'used'))
    OR (OLD.state = 'rejected' AND NEW.state = 'discarded'))
BEGIN SELECT RAISE(ABORT, 'a pack does not skip a state'); END;
CREATE TRIGGER packs_come_from_released_loads BEFORE UPDATE OF state ON packs
WHEN NEW.state = 'in_stock' AND ((SELECT state FROM loads WHERE id = NEW.load) <> 'released' OR NEW.condition IS NOT 'ok')
BEGIN SELECT RAISE(ABORT, 'only sound packs of a released load are stored'); END;

-- A pack reaches a client only out of a load that was released, in one piece and in date.
CREATE TRIGGER treatments_use_sterile_packs BEFORE UPDATE OF status ON treatments
WHEN NEW.status = 'closed' AND EXISTS (
    SELECT 1 FROM treatment_packs mine JOIN packs p ON p.id = mine.pack JOIN loads l ON l.id = p.load
    WHERE mine.treatment = NEW.id AND (
        l.state NOT IN ('released', 'recalled') OR p.state IN ('packed', 'rejected', 'discarded')
        OR p.expires < NEW.day
        -- What failed before the session began must not touch anybody; what failed since must be signed for.
        OR (l.state = 'recalled' AND l.recalled_at <= NEW.started_at)))
BEGIN SELECT RAISE(ABORT, 'a pack comes from a released load, in date and not recalled'); END;
CREATE TRIGGER treatment_packs_added BEFORE INSERT ON treatment_packs
WHEN (SELECT status FROM treatments WHERE id = NEW.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;
CREATE TRIGGER treatment_packs_changed BEFORE UPDATE ON treatment_packs
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;
CREATE TRIGGER treatment_packs_removed BEFORE DELETE ON treatment_packs
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;

CREATE TRIGGER indicator_tests_are_never_deleted BEFORE DELETE ON indicator_tests
BEGIN SELECT RAISE(ABORT, 'tests are never deleted'); END;
CREATE TRIGGER indicator_tests_read_stay BEFORE UPDATE ON indicator_tests WHEN OLD.outcome <> 'pending'
BEGIN SELECT RAISE(ABORT, 'a test that was read never changes'); END;

CREATE TRIGGER incidents_are_never_deleted BEFORE DELETE ON incidents
BEGIN SELECT RAISE(ABORT, 'incidents are never deleted'); END;
CREATE TRIGGER incidents_closed_stay BEFORE UPDATE ON incidents WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed incident never changes'); END;
-- What ran in a suspect window is never released, also when the recall is signed off.
CREATE TRIGGER incident_loads_are_not_released BEFORE UPDATE OF state ON loads
WHEN NEW.state = 'released' AND EXISTS (SELECT 1 FROM incident_loads WHERE load = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a load of a recall is not released'); END;
CREATE TRIGGER incident_loads_stay BEFORE DELETE ON incident_loads
BEGIN SELECT RAISE(ABORT, 'a load stays in its incident'); END;
CREATE TRIGGER incident_tests_stay BEFORE DELETE ON incident_tests
BEGIN SELECT RAISE(ABORT, 'a test stays in its incident'); END;
CREATE TRIGGER incident_decisions_never_change BEFORE UPDATE ON incident_decisions
BEGIN SELECT RAISE(ABORT, 'decisions are added to, never changed'); END;
CREATE TRIGGER incident_decisions_are_never_deleted BEFORE DELETE ON incident_decisions
BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;

CREATE TRIGGER sterilizer_stops_are_never_deleted BEFORE DELETE ON sterilizer_stops
BEGIN SELECT RAISE(ABORT, 'stops are never deleted'); END;
CREATE TRIGGER sterilizer_stops_lifted_stay BEFORE UPDATE ON sterilizer_stops WHEN OLD.lifted_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a lifted stop never changes'); END;
