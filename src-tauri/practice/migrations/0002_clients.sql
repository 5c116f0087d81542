-- Clients: who they are and how they are reached. Rows are never deleted, so a number is never reused.

CREATE TABLE clients (
    id                 BLOB PRIMARY KEY CHECK (length(id) = 16),   -- UUIDv7
    number             INTEGER NOT NULL UNIQUE CHECK (number > 0), -- shown with six digits, given once
    given              TEXT NOT NULL CHECK (given <> ''),          -- as typed, never folded; the whole name when single_name
    family             TEXT NOT NULL,
    single_name        INTEGER NOT NULL CHECK (single_name IN (0, 1)),  -- the person has one name only
    preferred          TEXT NOT NULL,                              -- what they like to be called; '' when the given name
    pronouns           TEXT NOT NULL,
    born               TEXT,                                       -- day; NULL while unknown
    phone              TEXT NOT NULL,                              -- as typed
    phone_other        TEXT NOT NULL,
    email              TEXT NOT NULL,
    address            TEXT NOT NULL,                              -- lines, separated by line breaks
    may_leave_message  INTEGER NOT NULL CHECK (may_leave_message IN (0, 1)),
    language           TEXT NOT NULL CHECK (language <> ''),       -- BCP 47, the language of their forms
    interpreter        TEXT,                                       -- NULL: not needed; '': needed, not named yet
    skin_type          INTEGER CHECK (skin_type BETWEEN 1 AND 6),  -- Fitzpatrick I to VI
    emergency_name     TEXT NOT NULL,
    emergency_relation TEXT NOT NULL,
    emergency_phone    TEXT NOT NULL,
    guardian           TEXT CHECK (guardian IS NULL OR json_valid(guardian)),  -- JSON: name, relation, phone, id_seen, authority
    note               TEXT NOT NULL,
    name_key           TEXT NOT NULL,                              -- folded name, for the duplicate check only
    phone_key          TEXT NOT NULL,                              -- last nine digits of the phone, for the duplicate check only
    email_key          TEXT NOT NULL,                              -- folded email, for the duplicate check only
    created_at         INTEGER NOT NULL,                           -- UTC ms
    version            INTEGER NOT NULL
) STRICT;
CREATE INDEX clients_born ON clients (born) WHERE born IS NOT NULL;
CREATE INDEX clients_name_key ON clients (name_key);
CREATE INDEX clients_phone_key ON clients (phone_key) WHERE phone_key <> '';
CREATE INDEX clients_email_key ON clients (email_key) WHERE email_key <> '';

CREATE TRIGGER clients_are_never_deleted BEFORE DELETE ON clients
BEGIN SELECT RAISE(ABORT, 'clients are never deleted'); END;
CREATE TRIGGER client_numbers_never_change BEFORE UPDATE OF number ON clients WHEN NEW.number <> OLD.number
BEGIN SELECT RAISE(ABORT, 'a client number never changes'); END;

CREATE TABLE clients_not_same (
    a      BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,  -- the smaller id of the two
    b      BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
    reason TEXT NOT NULL CHECK (reason <> ''),                        -- 'twins', as typed
    by     BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    at     INTEGER NOT NULL,                                          -- UTC ms
    PRIMARY KEY (a, b),
    CHECK (a < b)
) STRICT, WITHOUT ROWID;
