-- The medical history: what is asked, what was answered and when; and what people decided on findings.

CREATE TABLE history_questionnaires (
    version  INTEGER PRIMARY KEY CHECK (version > 0),
    language TEXT NOT NULL CHECK (language <> ''),            -- BCP 47, of the texts
    body     TEXT NOT NULL CHECK (body <> ''),                -- the questionnaire, TOML
    sha      BLOB NOT NULL CHECK (length(sha) = 32)           -- SHA-256 of the body
) STRICT;
CREATE TRIGGER questionnaires_never_change BEFORE UPDATE ON history_questionnaires
BEGIN SELECT RAISE(ABORT, 'a questionnaire that was asked never changes'); END;
CREATE TRIGGER questionnaires_are_never_deleted BEFORE DELETE ON history_questionnaires
BEGIN SELECT RAISE(ABORT, 'a questionnaire is never deleted'); END;

CREATE TABLE history_reviews (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),   -- UUIDv7
    client        BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
    day           TEXT NOT NULL,                              -- the practice's calendar day
    at            INTEGER NOT NULL,                           -- UTC ms
    kind          TEXT NOT NULL CHECK (kind IN ('full', 'changed', 'unchanged')),
    questionnaire INTEGER NOT NULL REFERENCES history_questionnaires (version) ON DELETE RESTRICT,
    answers       TEXT NOT NULL CHECK (json_valid(answers)),  -- every answer in force, a complete snapshot
    attested_by   TEXT NOT NULL CHECK (attested_by IN ('client', 'guardian')),
    language      TEXT NOT NULL CHECK (language <> ''),       -- it was asked in
    interpreter   TEXT CHECK (interpreter <> ''),             -- who interpreted, if anybody
    by            BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    by_name       TEXT NOT NULL CHECK (by_name <> '')         -- as then known
) STRICT;
CREATE INDEX history_reviews_client ON history_reviews (client, id);
CREATE TRIGGER reviews_never_change BEFORE UPDATE ON history_reviews
BEGIN SELECT RAISE(ABORT, 'an answered history never changes'); END;
CREATE TRIGGER reviews_are_never_deleted BEFORE DELETE ON history_reviews
BEGIN SELECT RAISE(ABORT, 'an answered history is never deleted'); END;

CREATE TABLE decisions (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),      -- UUIDv7
    client     BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
    day        TEXT NOT NULL,                                 -- holds for this day of the practice only
    key        TEXT NOT NULL CHECK (key <> ''),               -- the finding, 'R17:cheek'
    rule       TEXT NOT NULL CHECK (rule <> ''),              -- 'R17'
    severity   TEXT NOT NULL CHECK (severity IN ('override', 'warn')),
    title      TEXT NOT NULL,                                 -- as then shown
    what       TEXT NOT NULL,                                 -- the facts then shown
    "values"   TEXT NOT NULL CHECK (json_valid("values")),    -- parameters and data at the time
    source     TEXT NOT NULL,
    reason     TEXT NOT NULL,                                 -- '' for an acknowledgement
    by         BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,  -- who decided
    by_name    TEXT NOT NULL CHECK (by_name <> ''),           -- as then known
    asked_by   BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,  -- who was signed in
    at         INTEGER NOT NULL,                              -- UTC ms
    CHECK (severity = 'warn' OR reason <> '')
) STRICT;
CREATE INDEX decisions_client_day ON decisions (client, day);
CREATE TRIGGER decisions_never_change BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision never changes'); END;
CREATE TRIGGER decisions_are_never_deleted BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;
