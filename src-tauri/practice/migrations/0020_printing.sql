-- Printing: which printer takes which papers on each computer, and the papers that wait to be printed.

CREATE TABLE printers (
    computer  TEXT NOT NULL CHECK (computer <> ''),        -- name of the computer, as its system gives it
    kind      TEXT NOT NULL CHECK (kind IN ('consents', 'sheets', 'letters', 'lists', 'labels')), -- kind of paper
    printer   TEXT NOT NULL CHECK (printer <> ''),         -- name the system knows the printer by
    paper     TEXT NOT NULL CHECK (paper IN ('as_made', 'a4', 'letter')), -- what lies in it; 'as_made': what the pages are made for
    chosen_at INTEGER NOT NULL,                            -- UTC ms
    chosen_by BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    PRIMARY KEY (computer, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE print_jobs (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),   -- UUIDv7
    kind       TEXT NOT NULL CHECK (kind IN ('consents', 'sheets', 'letters', 'lists', 'labels')), -- kind of paper
    title      TEXT NOT NULL CHECK (title <> ''),          -- what it is, as print systems show it: never about whom
    document   BLOB REFERENCES documents (id) ON DELETE CASCADE, -- the kept paper; NULL for pages made for this print alone
    client     BLOB REFERENCES clients (id) ON DELETE RESTRICT, -- whom it is about; NULL for nobody or many
    pdf        BLOB,                                       -- pages made for this print alone; NULL once it is settled
    computer   TEXT NOT NULL CHECK (computer <> ''),       -- the computer it is printed from
    printer    TEXT NOT NULL CHECK (printer <> ''),        -- name the system knows the printer by
    copies     INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 20),
    paper      TEXT NOT NULL CHECK (paper IN ('as_made', 'a4', 'letter')), -- what lies in the printer
    state      TEXT NOT NULL CHECK (state IN ('waiting', 'handing', 'handed_over', 'printed', 'cancelled')),
    trouble    TEXT CHECK (trouble IN ('offline', 'stopped', 'no_paper', 'no_system', 'no_printer', 'refused',
                   'no_answer', 'not_printed')),           -- why it waits, or why its end is unknown; NULL for nothing
    system_job TEXT,                                       -- what the print system calls it; NULL when it did not say
    asked_at   INTEGER NOT NULL,                           -- UTC ms
    asked_by   BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    handed_at  INTEGER,                                    -- UTC ms of the print system's yes; NULL before, and once somebody said it did not come out
    handed_by  BLOB REFERENCES staff (id) ON DELETE RESTRICT, -- who was signed in then
    settled_at INTEGER,                                    -- UTC ms of a person's word; NULL until then
    settled_by BLOB REFERENCES staff (id) ON DELETE RESTRICT,
    CHECK (document IS NULL OR pdf IS NULL),
    CHECK ((handed_at IS NULL) = (handed_by IS NULL)),
    CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
    CHECK ((state IN ('printed', 'cancelled')) = (settled_at IS NOT NULL))
) STRICT;
CREATE INDEX print_jobs_open ON print_jobs (asked_at) WHERE settled_at IS NULL;
CREATE INDEX print_jobs_document ON print_jobs (document) WHERE document IS NOT NULL;

CREATE TRIGGER settled_print_jobs_never_change BEFORE UPDATE ON print_jobs
WHEN OLD.settled_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what became of a print never changes'); END;
