-- Treatments: one row per session, its chart in child rows; frozen once closed, then only amended.

CREATE TABLE treatments (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),   -- UUIDv7
    client       BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
    practitioner BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    day          TEXT NOT NULL,                              -- day it was started, in the practice's time zone
    status       TEXT NOT NULL CHECK (status IN ('draft', 'closed', 'discarded')),
    started_at   INTEGER NOT NULL,                           -- UTC ms
    saved_at     INTEGER NOT NULL,                           -- UTC ms of the last durable save
    ended_at     INTEGER,                                    -- UTC ms it was closed or discarded
    identifiers_confirmed INTEGER NOT NULL CHECK (identifiers_confirmed IN (0, 1)),  -- name and birth date asked
    guardian_present      INTEGER NOT NULL CHECK (guardian_present IN (0, 1)),
    room         TEXT NOT NULL,
    device       BLOB REFERENCES devices (id) ON DELETE RESTRICT,
    session_no   INTEGER CHECK (session_no BETWEEN 1 AND 20),
    session_of   INTEGER CHECK (session_of BETWEEN 1 AND 20),
    indication   TEXT NOT NULL,
    skin_intact  INTEGER CHECK (skin_intact IN (0, 1)),      -- NULL until looked at
    barrier_sleeve INTEGER NOT NULL CHECK (barrier_sleeve IN (0, 1)),
    numbing      INTEGER NOT NULL CHECK (numbing IN (0, 1)), -- numbing cream was used
    numbing_lot  BLOB REFERENCES lots (id) ON DELETE RESTRICT,
    numbing_strength TEXT NOT NULL,                          -- as on the tube, "Lidocaine 4 %"
    numbing_on   INTEGER,                                    -- UTC ms
    numbing_off  INTEGER,                                    -- UTC ms
    numbing_removed INTEGER NOT NULL CHECK (numbing_removed IN (0, 1)),
    pain         INTEGER CHECK (pain BETWEEN 0 AND 10),
    reaction     TEXT NOT NULL,                              -- immediate reaction, empty until noted
    adverse_event INTEGER NOT NULL CHECK (adverse_event IN (0, 1)),
    note         TEXT NOT NULL,
    next_weeks   INTEGER CHECK (next_weeks BETWEEN 1 AND 52),
    review_on    TEXT,                                       -- day
    next_date    TEXT,                                       -- day the next session may be, set at closing
    findings     TEXT NOT NULL,                              -- JSON: what the rules found and who decided, as at closing
    signed_as    TEXT NOT NULL,                              -- name and licence of the signer as then printed
    discard_reason TEXT NOT NULL,
    version      INTEGER NOT NULL,
    CHECK ((status = 'draft') = (ended_at IS NULL)),
    CHECK ((status = 'closed') = (signed_as <> '')),
    CHECK ((status = 'discarded') = (discard_reason <> ''))
) STRICT;
CREATE UNIQUE INDEX treatments_one_draft ON treatments (client) WHERE status = 'draft';
CREATE INDEX treatments_of_client ON treatments (client, started_at DESC);
CREATE INDEX treatments_by_day ON treatments (day);
CREATE INDEX treatments_open ON treatments (started_at) WHERE status = 'draft';

CREATE TABLE treatment_zones (
    treatment BLOB NOT NULL REFERENCES treatments (id) ON DELETE RESTRICT,
    place     INTEGER NOT NULL,                              -- order in the chart
    zone      TEXT NOT NULL,                                 -- code of the face chart, client's own side
    depth_um  INTEGER CHECK (depth_um BETWEEN 100 AND 3000), -- µm
    passes    INTEGER CHECK (passes BETWEEN 1 AND 10),
    direction TEXT CHECK (direction IN ('vertical', 'horizontal', 'diagonal', 'crossed', 'circular')),
    endpoint  TEXT CHECK (endpoint IN ('none', 'mild_erythema', 'moderate_erythema',
                  'marked_erythema', 'scattered_bleeding', 'uniform_bleeding')),
    note      TEXT NOT NULL,
    PRIMARY KEY (treatment, zone)
) STRICT, WITHOUT ROWID;

CREATE TABLE treatment_cartridges (
    treatment BLOB NOT NULL REFERENCES treatments (id) ON DELETE RESTRICT,
    place     INTEGER NOT NULL,
    lot       BLOB NOT NULL REFERENCES lots (id) ON DELETE RESTRICT,
    unit      TEXT NOT NULL COLLATE NOCASE,                  -- unit or serial when printed, else empty
    opened    INTEGER NOT NULL CHECK (opened IN (0, 1)),     -- opened in front of the client
    PRIMARY KEY (treatment, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX treatment_cartridges_by_lot ON treatment_cartridges (lot, unit);
CREATE UNIQUE INDEX treatment_cartridges_once ON treatment_cartridges (treatment, lot, unit) WHERE unit <> '';

CREATE TABLE treatment_products (
    treatment BLOB NOT NULL REFERENCES treatments (id) ON DELETE RESTRICT,
    place     INTEGER NOT NULL,
    lot       BLOB NOT NULL REFERENCES lots (id) ON DELETE RESTRICT,
    role      TEXT NOT NULL CHECK (role IN ('cleanser', 'antiseptic', 'anaesthetic', 'glide', 'serum', 'post')),
    amount    TEXT NOT NULL,
    PRIMARY KEY (treatment, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX treatment_products_by_lot ON treatment_products (lot);

CREATE TABLE treatment_amendments (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    treatment BLOB NOT NULL REFERENCES treatments (id) ON DELETE RESTRICT,
    section   TEXT NOT NULL CHECK (section <> ''),           -- what it is about, 'zones', 'note'
    body      TEXT NOT NULL CHECK (body <> ''),              -- what it should say
    reason    TEXT NOT NULL CHECK (reason <> ''),
    author    BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    author_name TEXT NOT NULL,                               -- as then known
    at        INTEGER NOT NULL                               -- UTC ms
) STRICT;
CREATE INDEX treatment_amendments_of ON treatment_amendments (treatment, at);

CREATE TRIGGER treatments_closed_stay BEFORE UPDATE ON treatments WHEN OLD.status <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;
CREATE TRIGGER treatments_are_never_deleted BEFORE DELETE ON treatments
BEGIN SELECT RAISE(ABORT, 'treatments are never deleted'); END;
CREATE TRIGGER treatments_keep_their_client BEFORE UPDATE OF client, practitioner, started_at ON treatments
WHEN NEW.client IS NOT OLD.client OR NEW.practitioner IS NOT OLD.practitioner OR NEW.started_at IS NOT OLD.started_at
BEGIN SELECT RAISE(ABORT, 'client, practitioner and start of a treatment never change'); END;
-- A needle cartridge is used once: not on the same client another day, not on anybody else.
CREATE TRIGGER treatments_use_cartridges_once BEFORE UPDATE OF status ON treatments
WHEN NEW.status = 'closed' AND EXISTS (
    SELECT 1 FROM treatment_cartridges mine
    JOIN treatment_cartridges other ON other.lot = mine.lot AND other.unit = mine.unit
    JOIN treatments t ON t.id = other.treatment
    WHERE mine.treatment = NEW.id AND mine.unit <> '' AND other.treatment <> NEW.id
      AND (t.status = 'closed' OR (t.status = 'discarded' AND other.opened = 1)))
BEGIN SELECT RAISE(ABORT, 'a cartridge is used once'); END;

CREATE TRIGGER treatment_zones_added BEFORE INSERT ON treatment_zones
WHEN (SELECT status FROM treatments WHERE id = NEW.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;
CREATE TRIGGER treatment_zones_changed BEFORE UPDATE ON treatment_zones
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;
CREATE TRIGGER treatment_zones_removed BEFORE DELETE ON treatment_zones
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;
CREATE TRIGGER treatment_cartridges_added BEFORE INSERT ON treatment_cartridges
WHEN (SELECT status FROM treatments WHERE id = NEW.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;
CREATE TRIGGER treatment_cartridges_changed BEFORE UPDATE ON treatment_cartridges
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;
CREATE TRIGGER treatment_cartridges_removed BEFORE DELETE ON treatment_cartridges
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;
CREATE TRIGGER treatment_products_added BEFORE INSERT ON treatment_products
WHEN (SELECT status FROM treatments WHERE id = NEW.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;
CREATE TRIGGER treatment_products_changed BEFORE UPDATE ON treatment_products
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;
CREATE TRIGGER treatment_products_removed BEFORE DELETE ON treatment_products
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;
CREATE TRIGGER treatment_amendments_wait BEFORE INSERT ON treatment_amendments
WHEN (SELECT status FROM treatments WHERE id = NEW.treatment) <> 'closed'
BEGIN SELECT RAISE(ABORT, 'only closed treatments are amended'); END;
CREATE TRIGGER treatment_amendments_never_change BEFORE UPDATE ON treatment_amendments
BEGIN SELECT RAISE(ABORT, 'amendments never change'); END;
CREATE TRIGGER treatment_amendments_are_never_deleted BEFORE DELETE ON treatment_amendments
BEGIN SELECT RAISE(ABORT, 'amendments are never deleted'); END;
