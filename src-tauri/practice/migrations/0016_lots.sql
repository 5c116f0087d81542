-- Lots: more kinds of them, where every unit went, quarantine, and which treatment a printed unit belongs to.

-- SQLite cannot change a CHECK, so the table is made anew and keeps its rows. The steps run without
-- foreign keys, and each is checked for them before it counts.
CREATE TABLE lots_anew (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),  -- UUIDv7
    kind        TEXT NOT NULL CHECK (kind IN ('cartridge', 'product', 'blade', 'disinfectant', 'drug', 'sterile_item')),
    product     TEXT NOT NULL CHECK (product <> ''),       -- name as on the box
    maker       TEXT NOT NULL,                             -- who made it; may be empty
    supplier    TEXT NOT NULL,                             -- who delivered it; may be empty
    registration TEXT NOT NULL,                            -- registration number of a disinfectant (EPA or other); may be empty
    strength    TEXT NOT NULL,                             -- strength or concentration, as on the label; a drug has one
    pins        INTEGER CHECK (pins BETWEEN 1 AND 250),    -- needles of a cartridge
    role        TEXT CHECK (role IN ('cleanser', 'antiseptic', 'anaesthetic', 'glide', 'serum', 'post')),
    lot         TEXT NOT NULL CHECK (lot <> ''),           -- lot number as printed
    code        TEXT NOT NULL UNIQUE,                      -- the lot number without blanks, capitals: what a scan matches
    expires     TEXT,                                      -- last day of use, day; NULL when none is printed
    units_numbered INTEGER NOT NULL CHECK (units_numbered IN (0, 1)),  -- every unit carries a printed number of its own
    opened_on   TEXT,                                      -- day the unit in use was opened
    use_within_days INTEGER CHECK (use_within_days BETWEEN 1 AND 1095),  -- period after opening
    suitable_for_needling INTEGER NOT NULL CHECK (suitable_for_needling IN (0, 1)),  -- sterile and the maker permits it
    recalled_at INTEGER,                                   -- UTC ms; NULL unless recalled
    recall_reason TEXT NOT NULL,                           -- the notice, as typed; empty unless recalled
    quarantined_at INTEGER,                                -- UTC ms; NULL unless in quarantine
    quarantine_reason TEXT NOT NULL,                       -- as typed; empty unless in quarantine
    received_at INTEGER NOT NULL,                          -- UTC ms of the first delivery
    received    INTEGER NOT NULL CHECK (received > 0),     -- units received in all
    on_hand     INTEGER NOT NULL CHECK (on_hand >= 0),     -- units left: what the newest line of its ledger says
    version     INTEGER NOT NULL,
    CHECK (kind NOT IN ('cartridge', 'blade', 'drug', 'sterile_item') OR expires IS NOT NULL),
    CHECK (kind IN ('product', 'drug') OR role IS NULL),
    CHECK (kind = 'disinfectant' OR registration = ''),
    CHECK ((recalled_at IS NULL) = (recall_reason = '')),
    CHECK ((quarantined_at IS NULL) = (quarantine_reason = ''))
) STRICT;
INSERT INTO lots_anew
    SELECT id, kind, product, '', '', '', '', pins, role, lot, code, expires, 0, opened_on,
        use_within_days, suitable_for_needling, recalled_at, recall_reason, NULL, '', received_at,
        received, on_hand, version
    FROM lots;
DROP TABLE lots;
-- Triggers and keys of other tables that name lots mean the new one: nothing of them is rewritten.
PRAGMA legacy_alter_table = ON;
ALTER TABLE lots_anew RENAME TO lots;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX lots_by_expiry ON lots (expires);

CREATE TABLE lot_ledger (
    lot       BLOB NOT NULL REFERENCES lots (id) ON DELETE RESTRICT,
    line      INTEGER NOT NULL CHECK (line > 0),           -- counts the lines of one lot, without a gap
    at        INTEGER NOT NULL,                            -- UTC ms
    act       TEXT NOT NULL CHECK (act IN ('counted_before', 'received', 'used', 'opened', 'counted',
                  'destroyed', 'lost', 'returned', 'quarantined', 'released', 'recalled')),
    units     INTEGER NOT NULL,                            -- units more or fewer on hand; 0 when none moved
    on_hand   INTEGER NOT NULL CHECK (on_hand >= 0),       -- units left after it
    day       TEXT,                                        -- day a unit was opened
    treatment BLOB REFERENCES treatments (id) ON DELETE RESTRICT,  -- the session a unit was used or opened in
    reason    TEXT NOT NULL,                               -- as typed; empty where none is asked
    staff     BLOB REFERENCES staff (id) ON DELETE RESTRICT,  -- who did it; NULL only for what was counted before
    staff_name TEXT NOT NULL,                              -- as then known
    witness   BLOB REFERENCES staff (id) ON DELETE RESTRICT,  -- who saw units destroyed
    witness_name TEXT NOT NULL,                            -- as then known
    PRIMARY KEY (lot, line),
    CHECK ((act = 'counted_before') = (staff IS NULL)),
    CHECK ((act = 'destroyed') = (witness IS NOT NULL)),
    CHECK (witness IS NULL OR witness <> staff),
    CHECK (reason <> '' OR act IN ('counted_before', 'received', 'used', 'opened')),
    CHECK (act NOT IN ('used', 'destroyed', 'lost', 'returned') OR units < 0),
    CHECK (act <> 'received' OR units > 0),
    CHECK (act NOT IN ('quarantined', 'released', 'recalled') OR units = 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX lot_ledger_of_treatment ON lot_ledger (treatment) WHERE treatment IS NOT NULL;

-- What every lot had when its ledger began.
INSERT INTO lot_ledger
    SELECT id, 1, CAST(unixepoch('subsec') * 1000 AS INTEGER), 'counted_before', on_hand, on_hand,
        NULL, NULL, '', NULL, '', NULL, ''
    FROM lots;

CREATE TABLE lot_units (
    lot       BLOB NOT NULL REFERENCES lots (id) ON DELETE RESTRICT,
    unit      TEXT NOT NULL COLLATE NOCASE CHECK (unit <> ''),  -- number printed on the unit
    treatment BLOB NOT NULL REFERENCES treatments (id) ON DELETE RESTRICT,  -- the session it belongs to, the first that named it
    at        INTEGER NOT NULL,                            -- UTC ms it was first named there
    PRIMARY KEY (lot, unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX lot_units_of_treatment ON lot_units (treatment);
CREATE INDEX treatments_numbed_with ON treatments (numbing_lot) WHERE numbing_lot IS NOT NULL;

-- Signed sessions had their units first, then open ones in the order they began.
INSERT INTO lot_units
    SELECT c.lot, c.unit, c.treatment, t.started_at
    FROM treatment_cartridges c JOIN treatments t ON t.id = c.treatment
    WHERE c.unit <> '' AND (t.status <> 'discarded' OR c.opened = 1)
    ORDER BY t.status = 'draft', t.started_at
    ON CONFLICT DO NOTHING;

CREATE TRIGGER lots_are_never_deleted BEFORE DELETE ON lots
BEGIN SELECT RAISE(ABORT, 'lots are never deleted'); END;
CREATE TRIGGER lots_stay_recalled BEFORE UPDATE ON lots
WHEN OLD.recalled_at IS NOT NULL AND NEW.recalled_at IS NOT OLD.recalled_at
BEGIN SELECT RAISE(ABORT, 'a recalled lot stays recalled'); END;
CREATE TRIGGER lots_keep_what_is_printed BEFORE UPDATE OF kind, lot, code, expires ON lots
WHEN NEW.kind <> OLD.kind OR NEW.lot <> OLD.lot OR NEW.code <> OLD.code OR NEW.expires IS NOT OLD.expires
BEGIN SELECT RAISE(ABORT, 'what is printed on a lot never changes'); END;
CREATE TRIGGER lots_begin_empty BEFORE INSERT ON lots WHEN NEW.on_hand <> 0
BEGIN SELECT RAISE(ABORT, 'units come in by the ledger'); END;
CREATE TRIGGER lots_follow_their_ledger BEFORE UPDATE OF on_hand ON lots
WHEN NEW.on_hand IS NOT (SELECT on_hand FROM lot_ledger WHERE lot = NEW.id ORDER BY line DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'units change by the ledger'); END;

CREATE TRIGGER lot_ledger_goes_on BEFORE INSERT ON lot_ledger
WHEN NEW.line <> 1 + coalesce((SELECT max(line) FROM lot_ledger WHERE lot = NEW.lot), 0)
  OR NEW.on_hand <> NEW.units
      + coalesce((SELECT on_hand FROM lot_ledger WHERE lot = NEW.lot ORDER BY line DESC LIMIT 1), 0)
BEGIN SELECT RAISE(ABORT, 'a ledger goes on from its last line'); END;
CREATE TRIGGER lot_ledger_counts AFTER INSERT ON lot_ledger
BEGIN UPDATE lots SET on_hand = NEW.on_hand, version = version + 1 WHERE id = NEW.lot; END;
CREATE TRIGGER lot_ledger_never_changes BEFORE UPDATE ON lot_ledger
BEGIN SELECT RAISE(ABORT, 'a ledger never changes'); END;
CREATE TRIGGER lot_ledger_is_never_deleted BEFORE DELETE ON lot_ledger
BEGIN SELECT RAISE(ABORT, 'a ledger never changes'); END;

CREATE TRIGGER lot_units_never_change BEFORE UPDATE ON lot_units
BEGIN SELECT RAISE(ABORT, 'a unit belongs to its first treatment'); END;
CREATE TRIGGER lot_units_stay_used BEFORE DELETE ON lot_units
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a unit belongs to its first treatment'); END;

-- Until now the rows of other treatments were compared; now a unit belongs to one by its own key.
DROP TRIGGER treatments_use_cartridges_once;
CREATE TRIGGER treatments_use_units_once BEFORE UPDATE OF status ON treatments
WHEN NEW.status = 'closed' AND EXISTS (
    SELECT 1 FROM treatment_cartridges mine
    WHERE mine.treatment = NEW.id AND mine.unit <> '' AND NOT EXISTS (
        SELECT 1 FROM lot_units owned
        WHERE owned.lot = mine.lot AND owned.unit = mine.unit AND owned.treatment = NEW.id))
BEGIN SELECT RAISE(ABORT, 'a unit is used once'); END;
