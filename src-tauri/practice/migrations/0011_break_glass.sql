-- Broken glass: emergency summaries opened by people who may not read clinical answers. Each waits
-- until somebody who manages has looked into it.

CREATE TABLE break_glass (
    id                   BLOB PRIMARY KEY CHECK (length(id) = 16),   -- UUIDv7
    client               BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
    reason               TEXT NOT NULL CHECK (reason <> ''),         -- as typed
    by                   BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    by_name              TEXT NOT NULL CHECK (by_name <> ''),        -- as then known
    at                   INTEGER NOT NULL,                           -- UTC ms
    acknowledged_by      BLOB REFERENCES staff (id) ON DELETE RESTRICT,
    acknowledged_by_name TEXT CHECK (acknowledged_by_name <> ''),    -- as then known
    acknowledged_at      INTEGER,                                    -- UTC ms; NULL while it waits
    note                 TEXT CHECK (note <> ''),                    -- what was found, as typed
    CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
    CHECK ((acknowledged_at IS NULL) = (acknowledged_by_name IS NULL)),
    CHECK ((acknowledged_at IS NULL) = (note IS NULL))
) STRICT;
CREATE INDEX break_glass_waits ON break_glass (at) WHERE acknowledged_at IS NULL;

CREATE TRIGGER acknowledged_break_glass_never_changes BEFORE UPDATE ON break_glass
WHEN OLD.acknowledged_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was looked into never changes'); END;
CREATE TRIGGER break_glass_keeps_why BEFORE UPDATE OF id, client, reason, by, by_name, at ON break_glass
BEGIN SELECT RAISE(ABORT, 'who broke the glass, when and why never changes'); END;
CREATE TRIGGER break_glass_is_never_deleted BEFORE DELETE ON break_glass
BEGIN SELECT RAISE(ABORT, 'a broken glass is never deleted'); END;
