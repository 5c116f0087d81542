-- Stock and devices: what is used on skin, by lot and expiry, and what it is used with.

CREATE TABLE lots (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),  -- UUIDv7
    kind        TEXT NOT NULL CHECK (kind IN ('cartridge', 'product', 'disinfectant')),
    product     TEXT NOT NULL CHECK (product <> ''),       -- name as on the box
    pins        INTEGER CHECK (pins BETWEEN 1 AND 250),    -- needles of a cartridge
    role        TEXT CHECK (role IN ('cleanser', 'antiseptic', 'anaesthetic', 'glide', 'serum', 'post')),
    lot         TEXT NOT NULL CHECK (lot <> ''),           -- lot number as printed
    code        TEXT NOT NULL UNIQUE,                      -- the lot number without blanks, capitals: what a scan matches
    expires     TEXT,                                      -- last day of use, day; NULL when none is printed
    opened_on   TEXT,                                      -- day the first unit was opened
    use_within_days INTEGER CHECK (use_within_days BETWEEN 1 AND 1095),  -- period after opening
    suitable_for_needling INTEGER NOT NULL CHECK (suitable_for_needling IN (0, 1)),  -- sterile and the maker permits it
    recalled_at INTEGER,                                   -- UTC ms; NULL unless recalled
    recall_reason TEXT NOT NULL,                           -- the notice, as typed; empty unless recalled
    received_at INTEGER NOT NULL,                          -- UTC ms of the first delivery
    received    INTEGER NOT NULL CHECK (received > 0),     -- units received in all
    on_hand     INTEGER NOT NULL CHECK (on_hand >= 0),     -- units left
    version     INTEGER NOT NULL,
    CHECK (kind <> 'cartridge' OR expires IS NOT NULL),
    CHECK (kind = 'product' OR role IS NULL),
    CHECK ((recalled_at IS NULL) = (recall_reason = ''))
) STRICT;
CREATE INDEX lots_by_expiry ON lots (expires);

CREATE TRIGGER lots_are_never_deleted BEFORE DELETE ON lots
BEGIN SELECT RAISE(ABORT, 'lots are never deleted'); END;
CREATE TRIGGER lots_stay_recalled BEFORE UPDATE ON lots
WHEN OLD.recalled_at IS NOT NULL AND NEW.recalled_at IS NOT OLD.recalled_at
BEGIN SELECT RAISE(ABORT, 'a recalled lot stays recalled'); END;

CREATE TABLE devices (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),  -- UUIDv7
    make         TEXT NOT NULL CHECK (make <> ''),
    model        TEXT NOT NULL CHECK (model <> ''),
    serial       TEXT NOT NULL,                             -- as on the plate; may be empty
    kind         TEXT NOT NULL CHECK (kind IN ('pen', 'roller', 'stamp')),
    max_depth_um INTEGER NOT NULL CHECK (max_depth_um BETWEEN 100 AND 3000),  -- deepest it reaches or is labelled for, µm
    labelled_contraindications TEXT NOT NULL,               -- question codes of its labelling, JSON list
    service_due  TEXT,                                      -- day
    active       INTEGER NOT NULL CHECK (active IN (0, 1)), -- still in use here
    version      INTEGER NOT NULL
) STRICT;
