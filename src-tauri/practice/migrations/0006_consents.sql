-- Consents: drafted with the client, signed once, then frozen; a withdrawal is a row of its own.

CREATE TABLE consents (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),  -- UUIDv7
    client       BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
    number       INTEGER NOT NULL CHECK (number > 0),       -- counts the forms of one client, printed
    template     BLOB NOT NULL REFERENCES templates (id) ON DELETE RESTRICT,
    state        TEXT NOT NULL CHECK (state IN ('draft', 'signed', 'discarded')),
    draft        TEXT NOT NULL,                             -- JSON: plan, answers, choices
    created_at   INTEGER NOT NULL,                          -- UTC ms
    created_by   BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    version      INTEGER NOT NULL,                          -- against silent overwriting
    signed_at    INTEGER,                                   -- UTC ms
    signed_on    TEXT,                                      -- day in the practice's zone
    valid_until  TEXT,                                      -- last day it covers, unless it ends early
    by_guardian  INTEGER CHECK (by_guardian IN (0, 1)),     -- a guardian signed for a minor
    evidence     TEXT,                                      -- JSON: how, where and by whom it was signed
    document     BLOB REFERENCES documents (id) ON DELETE RESTRICT,
    UNIQUE (client, number),
    CHECK ((state = 'signed') = (signed_at IS NOT NULL AND signed_on IS NOT NULL AND valid_until IS NOT NULL
        AND by_guardian IS NOT NULL AND evidence IS NOT NULL AND document IS NOT NULL))
) STRICT;
CREATE INDEX consents_client ON consents (client, signed_at);

CREATE TRIGGER consents_freeze_when_signed BEFORE UPDATE ON consents WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a signed consent never changes'); END;
CREATE TRIGGER consents_are_never_deleted BEFORE DELETE ON consents
BEGIN SELECT RAISE(ABORT, 'consents are never deleted'); END;

CREATE TABLE withdrawals (
    seq     INTEGER PRIMARY KEY,    -- order of happening
    consent BLOB NOT NULL REFERENCES consents (id) ON DELETE RESTRICT,
    scope   TEXT NOT NULL CHECK (scope IN ('treatment', 'photos')),
    reason  TEXT NOT NULL,          -- as told; a client owes none
    at      INTEGER NOT NULL,       -- UTC ms
    by      BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT  -- who received it
) STRICT;
CREATE INDEX withdrawals_consent ON withdrawals (consent, seq);

CREATE TRIGGER withdrawals_never_change BEFORE UPDATE ON withdrawals
BEGIN SELECT RAISE(ABORT, 'withdrawals never change'); END;
CREATE TRIGGER withdrawals_are_never_deleted BEFORE DELETE ON withdrawals
BEGIN SELECT RAISE(ABORT, 'withdrawals are never deleted'); END;
