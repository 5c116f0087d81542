-- Checklists: templates by version, one run of each a day, answers that are only ever added to.

CREATE TABLE checklist_templates (
    code     TEXT NOT NULL CHECK (code <> ''),               -- 'K01'
    version  INTEGER NOT NULL CHECK (version > 0),
    language TEXT NOT NULL,                                  -- BCP 47
    name     TEXT NOT NULL,                                  -- as then called
    body     TEXT NOT NULL,                                  -- the whole template, TOML
    sha      BLOB NOT NULL CHECK (length(sha) = 32),         -- SHA-256 of body
    PRIMARY KEY (code, version, language)
) STRICT;

CREATE TABLE checklist_runs (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),    -- UUIDv7
    code        TEXT NOT NULL,
    version     INTEGER NOT NULL,                            -- the version this run was asked with
    language    TEXT NOT NULL,
    day         TEXT NOT NULL,                               -- the clinic's day it stands for
    started_at  INTEGER NOT NULL,                            -- UTC ms
    started_by  BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    closed_at   INTEGER,                                     -- UTC ms; NULL while in progress
    closed_by   BLOB REFERENCES staff (id) ON DELETE RESTRICT,
    late_reason TEXT NOT NULL DEFAULT '',                    -- why it was closed after its day
    CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
    UNIQUE (code, day),
    FOREIGN KEY (code, version, language)
        REFERENCES checklist_templates (code, version, language) ON DELETE RESTRICT
) STRICT;
CREATE INDEX checklist_runs_day ON checklist_runs (day);

CREATE TABLE checklist_answers (
    seq               INTEGER PRIMARY KEY,                   -- order of answering; the latest of an item counts
    run               BLOB NOT NULL REFERENCES checklist_runs (id) ON DELETE RESTRICT,
    item              TEXT NOT NULL,                         -- item code of the run's template
    kind              TEXT NOT NULL CHECK (kind IN ('tick', 'number', 'choice', 'lot', 'text', 'time', 'not_used')),
    ticked            INTEGER CHECK (ticked IN (0, 1)),      -- tick: done or not done
    number_milli      INTEGER,                               -- number: thousandths of the item's unit
    words             TEXT,                                  -- choice: its code; lot: the lot as read; text: the text
    expires           TEXT,                                  -- lot: last day it may be used
    lot               BLOB REFERENCES lots (id) ON DELETE RESTRICT,  -- lot: the stock lot it was recognised as
    failure           TEXT,                                  -- why it failed, in words; NULL when it passed
    corrective_action TEXT CHECK (corrective_action <> ''),  -- what was done about the failure
    answered_by       BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    at                INTEGER NOT NULL,                      -- UTC ms
    CHECK ((kind = 'tick') = (ticked IS NOT NULL)),
    CHECK ((kind = 'number') = (number_milli IS NOT NULL)),
    CHECK ((kind IN ('choice', 'lot', 'text')) = (words IS NOT NULL)),
    CHECK ((kind = 'lot') = (expires IS NOT NULL)),
    CHECK (failure IS NOT NULL OR corrective_action IS NULL)
) STRICT;
CREATE INDEX checklist_answers_run ON checklist_answers (run, seq);

CREATE TRIGGER checklist_templates_never_change BEFORE UPDATE ON checklist_templates
BEGIN SELECT RAISE(ABORT, 'a template version never changes'); END;
CREATE TRIGGER checklist_templates_are_never_deleted BEFORE DELETE ON checklist_templates
BEGIN SELECT RAISE(ABORT, 'a template version is never deleted'); END;

CREATE TRIGGER closed_checklists_never_change BEFORE UPDATE ON checklist_runs
WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed checklist never changes'); END;
CREATE TRIGGER checklists_keep_what_they_asked BEFORE UPDATE OF id, code, version, language, day, started_at, started_by ON checklist_runs
BEGIN SELECT RAISE(ABORT, 'a checklist keeps its day and its version'); END;
CREATE TRIGGER checklists_are_never_deleted BEFORE DELETE ON checklist_runs
BEGIN SELECT RAISE(ABORT, 'a checklist is never deleted'); END;

CREATE TRIGGER closed_checklists_take_no_answer BEFORE INSERT ON checklist_answers
WHEN (SELECT closed_at FROM checklist_runs WHERE id = NEW.run) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed checklist takes no answer'); END;
CREATE TRIGGER checklist_answers_never_change BEFORE UPDATE ON checklist_answers
BEGIN SELECT RAISE(ABORT, 'answers are added to, never changed'); END;
CREATE TRIGGER checklist_answers_are_never_deleted BEFORE DELETE ON checklist_answers
BEGIN SELECT RAISE(ABORT, 'answers are never deleted'); END;

-- What Today asks of other tables: who was here today, and what is still open.
CREATE INDEX history_reviews_day ON history_reviews (day);
CREATE INDEX consents_signed_on ON consents (signed_on) WHERE signed_on IS NOT NULL;
CREATE INDEX consents_created ON consents (created_at);
CREATE INDEX consents_open ON consents (created_at) WHERE state = 'draft';
CREATE INDEX clients_created ON clients (created_at);
