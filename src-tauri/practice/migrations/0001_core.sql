-- The practice itself: its profile, its numbers, its people, its drafts and its audit chain.

CREATE TABLE profile (
    id               INTEGER PRIMARY KEY CHECK (id = 1),  -- one practice per file
    name             TEXT NOT NULL CHECK (name <> ''),
    address          TEXT NOT NULL,                       -- lines, separated by line breaks
    phone            TEXT NOT NULL,
    out_of_hours     TEXT NOT NULL,                       -- whom to call at night, as printed on aftercare
    licence_line     TEXT NOT NULL,                       -- printed under the letterhead
    emergency_number TEXT NOT NULL,
    locale           TEXT NOT NULL,                       -- BCP 47, 'en-GB'
    paper            TEXT NOT NULL CHECK (paper IN ('a4', 'letter')),
    time_zone        TEXT NOT NULL,                       -- IANA, 'Europe/London'
    client_word      TEXT NOT NULL CHECK (client_word IN ('client', 'patient')),
    is_demo          INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
    recovery_confirmed_at INTEGER,                        -- UTC ms; NULL until the printed kit was typed back
    version          INTEGER NOT NULL
) STRICT;

CREATE TABLE parameters (
    key     TEXT PRIMARY KEY,      -- code of a known parameter; the catalogue with defaults is in the program
    value   TEXT NOT NULL,
    source  TEXT NOT NULL,         -- where this practice took its number from
    set_by  BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    set_at  INTEGER NOT NULL       -- UTC ms
) STRICT;

CREATE TABLE staff (
    id              BLOB PRIMARY KEY CHECK (length(id) = 16),   -- UUIDv7, also the key slot
    name            TEXT NOT NULL CHECK (name <> ''),
    role            TEXT NOT NULL CHECK (role IN ('front_desk', 'practitioner', 'clinician', 'owner')),
    may_treat       INTEGER NOT NULL CHECK (may_treat IN (0, 1)),
    may_lift        INTEGER NOT NULL CHECK (may_lift IN (0, 1)),    -- may lift a liftable stop
    may_manage      INTEGER NOT NULL CHECK (may_manage IN (0, 1)),  -- staff, profile, parameters
    licence_title   TEXT NOT NULL,
    licence_number  TEXT NOT NULL,
    licence_expires TEXT,                                       -- day
    max_depth_um    INTEGER CHECK (max_depth_um BETWEEN 100 AND 3000),  -- deepest depth this person may use
    active          INTEGER NOT NULL CHECK (active IN (0, 1)),
    version         INTEGER NOT NULL
) STRICT;

CREATE TABLE drafts (
    owner    BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,  -- whose typing
    key      TEXT NOT NULL,        -- which form, 'new_client', 'history:<client id>'
    body     TEXT NOT NULL,        -- JSON, as the form keeps it
    saved_at INTEGER NOT NULL,     -- UTC ms
    PRIMARY KEY (owner, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    seq        INTEGER PRIMARY KEY,   -- 1, 2, 3 … without a gap
    at         INTEGER NOT NULL,      -- UTC ms
    actor      BLOB,                  -- staff id
    actor_name TEXT NOT NULL,         -- as then known
    op         TEXT NOT NULL,         -- one of the closed list
    client     BLOB,                  -- client touched, if any
    subject    TEXT NOT NULL,         -- record touched, if any
    data       TEXT NOT NULL,         -- JSON: what changed, with old and new values
    hash       BLOB NOT NULL CHECK (length(hash) = 32)  -- keyed hash over this entry and the hash before
) STRICT;
CREATE INDEX audit_client ON audit (client, seq) WHERE client IS NOT NULL;

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit entries never change'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;
