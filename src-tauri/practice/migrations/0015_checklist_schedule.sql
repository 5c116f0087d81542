-- Lists by the clinic's calendar and by event: several runs a day, each with what it is about; which
-- days the clinic is open; from when on a list is due; answers that are a picture.
--
-- Runs and answers are made anew: one run of a list a day no longer holds for lists by event. Every
-- row is copied as it is.

ALTER TABLE checklist_templates ADD COLUMN origin TEXT NOT NULL DEFAULT 'built_in' CHECK (origin IN ('built_in', 'own')); -- who wrote it
ALTER TABLE checklist_templates ADD COLUMN published_at INTEGER;                          -- UTC ms; NULL before this was kept
ALTER TABLE checklist_templates ADD COLUMN published_by BLOB REFERENCES staff (id) ON DELETE RESTRICT;
ALTER TABLE checklist_templates ADD COLUMN reason TEXT NOT NULL DEFAULT '';               -- why something no longer blocks

CREATE TABLE checklist_runs_anew (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),    -- UUIDv7
    code        TEXT NOT NULL,
    version     INTEGER NOT NULL,                            -- the version this run was asked with
    language    TEXT NOT NULL,
    day         TEXT NOT NULL,                               -- by calendar: the day it was due; by event: the day it was started
    until       TEXT,                                        -- by calendar: last day it is not late; NULL for a list by event
    subject     TEXT NOT NULL DEFAULT '',                    -- by event: the room, load, container, … it is about; names no client
    treatment   BLOB REFERENCES treatments (id) ON DELETE RESTRICT,  -- by event: the treatment it belongs to
    started_at  INTEGER NOT NULL,                            -- UTC ms
    started_by  BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    closed_at   INTEGER,                                     -- UTC ms; NULL while in progress
    closed_by   BLOB REFERENCES staff (id) ON DELETE RESTRICT,
    late_reason TEXT NOT NULL DEFAULT '',                    -- why it was closed after its time
    record_entry INTEGER CHECK (record_entry > 0),           -- number of the newest entry when it closed the day
    record_head TEXT CHECK (length(record_head) = 16),       -- first 16 hexadecimal digits of its hash
    CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
    CHECK (until IS NULL OR (until >= day AND subject = '' AND treatment IS NULL)),
    FOREIGN KEY (code, version, language)
        REFERENCES checklist_templates (code, version, language) ON DELETE RESTRICT
) STRICT;
INSERT INTO checklist_runs_anew (id, code, version, language, day, until, started_at, started_by, closed_at,
    closed_by, late_reason, record_entry, record_head)
SELECT id, code, version, language, day, day, started_at, started_by, closed_at, closed_by, late_reason,
    record_entry, record_head
FROM checklist_runs;

CREATE TABLE checklist_answers_anew (
    seq               INTEGER PRIMARY KEY,                   -- order of answering; the latest of an item counts
    run               BLOB NOT NULL REFERENCES checklist_runs_anew (id) ON DELETE RESTRICT,
    item              TEXT NOT NULL,                         -- item code of the run's template
    kind              TEXT NOT NULL CHECK (kind IN ('tick', 'number', 'choice', 'lot', 'text', 'time', 'photo', 'not_used')),
    ticked            INTEGER CHECK (ticked IN (0, 1)),      -- tick: done or not done
    number_milli      INTEGER,                               -- number: thousandths of the item's unit
    words             TEXT,                                  -- choice: its code; lot: the lot as read; text: the text
    expires           TEXT,                                  -- lot: last day it may be used
    lot               BLOB REFERENCES lots (id) ON DELETE RESTRICT,  -- lot: the stock lot it was recognised as
    thumbnail         BLOB,                                  -- photo: the small picture, JPEG
    file              TEXT UNIQUE CHECK (length(file) = 64), -- photo: name of the encrypted file
    file_key          BLOB CHECK (length(file_key) = 32),    -- photo: opens that file alone
    failure           TEXT,                                  -- why it failed, in words; NULL when it passed
    corrective_action TEXT CHECK (corrective_action <> ''),  -- what was done about the failure
    answered_by       BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    at                INTEGER NOT NULL,                      -- UTC ms
    CHECK ((kind = 'tick') = (ticked IS NOT NULL)),
    CHECK ((kind = 'number') = (number_milli IS NOT NULL)),
    CHECK ((kind IN ('choice', 'lot', 'text')) = (words IS NOT NULL)),
    CHECK ((kind = 'lot') = (expires IS NOT NULL)),
    CHECK ((kind = 'photo') = (file IS NOT NULL)),
    CHECK ((file IS NULL) = (file_key IS NULL)),
    CHECK ((file IS NULL) = (thumbnail IS NULL)),
    CHECK (failure IS NOT NULL OR corrective_action IS NULL)
) STRICT;
INSERT INTO checklist_answers_anew (seq, run, item, kind, ticked, number_milli, words, expires, lot, failure,
    corrective_action, answered_by, at)
SELECT seq, run, item, kind, ticked, number_milli, words, expires, lot, failure, corrective_action,
    answered_by, at
FROM checklist_answers;

-- The answers first: nothing may point at a run that goes. Their triggers and indexes go with them.
DROP TABLE checklist_answers;
DROP TABLE checklist_runs;
ALTER TABLE checklist_runs_anew RENAME TO checklist_runs;
ALTER TABLE checklist_answers_anew RENAME TO checklist_answers;

-- By calendar there is one run for a day, by event as many as there are events.
CREATE UNIQUE INDEX checklist_runs_once ON checklist_runs (code, day) WHERE until IS NOT NULL;
CREATE UNIQUE INDEX checklist_runs_treatment ON checklist_runs (code, treatment) WHERE treatment IS NOT NULL;
CREATE INDEX checklist_runs_day ON checklist_runs (day);
CREATE INDEX checklist_runs_subject ON checklist_runs (code, subject COLLATE NOCASE, started_at);
CREATE INDEX checklist_runs_open ON checklist_runs (day) WHERE closed_at IS NULL;
CREATE INDEX checklist_answers_run ON checklist_answers (run, seq);
-- What fails is rare: what is shut is found from there.
CREATE INDEX checklist_answers_failed ON checklist_answers (item) WHERE failure IS NOT NULL;

CREATE TRIGGER closed_checklists_never_change BEFORE UPDATE ON checklist_runs
WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed checklist never changes'); END;
CREATE TRIGGER checklists_keep_what_they_asked BEFORE UPDATE OF id, code, version, language, day, until, subject, treatment, started_at, started_by ON checklist_runs
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

-- From when on a list is asked for, and on which day; the newest row that has begun counts. Rows are
-- only added: what was due stays due.
CREATE TABLE checklist_schedule (
    seq      INTEGER PRIMARY KEY,
    code     TEXT NOT NULL CHECK (code <> ''),               -- the list
    from_day TEXT NOT NULL,                                  -- first day it holds
    is_on    INTEGER NOT NULL CHECK (is_on IN (0, 1)),       -- whether the practice keeps this list
    anchor   INTEGER NOT NULL CHECK (anchor BETWEEN 1 AND 28), -- weekly: weekday, Monday is 1; monthly: day of the month
    set_by   BLOB REFERENCES staff (id) ON DELETE RESTRICT,  -- NULL: came with the list
    set_at   INTEGER NOT NULL                                -- UTC ms
) STRICT;
CREATE INDEX checklist_schedule_code ON checklist_schedule (code, seq);

-- The weekdays the clinic is open; the newest row that has begun counts.
CREATE TABLE clinic_weekdays (
    seq      INTEGER PRIMARY KEY,
    from_day TEXT NOT NULL,                                  -- first day it holds
    weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127), -- one bit a weekday, Monday is 1, Sunday 64
    set_by   BLOB REFERENCES staff (id) ON DELETE RESTRICT,  -- NULL: the default
    set_at   INTEGER NOT NULL                                -- UTC ms
) STRICT;

-- Single days the clinic is closed. Days to come can be taken off again, days that were cannot.
CREATE TABLE closed_days (
    day    TEXT PRIMARY KEY,
    reason TEXT NOT NULL,                                    -- 'Holiday'; may be empty
    set_by BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    set_at INTEGER NOT NULL                                  -- UTC ms
) STRICT, WITHOUT ROWID;

CREATE TRIGGER checklist_schedule_never_changes BEFORE UPDATE ON checklist_schedule
BEGIN SELECT RAISE(ABORT, 'a schedule is added to, never changed'); END;
CREATE TRIGGER checklist_schedule_is_never_deleted BEFORE DELETE ON checklist_schedule
BEGIN SELECT RAISE(ABORT, 'a schedule is added to, never changed'); END;
CREATE TRIGGER clinic_weekdays_never_change BEFORE UPDATE ON clinic_weekdays
BEGIN SELECT RAISE(ABORT, 'the open weekdays are added to, never changed'); END;
CREATE TRIGGER clinic_weekdays_are_never_deleted BEFORE DELETE ON clinic_weekdays
BEGIN SELECT RAISE(ABORT, 'the open weekdays are added to, never changed'); END;

-- Open from Monday to Saturday until the practice says otherwise.
INSERT INTO clinic_weekdays (from_day, weekdays, set_at) VALUES ('2000-01-01', 63, 0);
