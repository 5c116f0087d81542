-- Paper: the sheet given before a treatment is kept like the one given after it, and scanned pages may
-- arrive in a folder.

-- A kind is added to a closed list, so the table is made anew; nothing in its rows changes.
CREATE TABLE documents_anew (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),  -- UUIDv7
    client         BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
    kind           TEXT NOT NULL CHECK (kind IN ('consent', 'consent_for_ink', 'aftercare', 'precare')),
    subject        BLOB NOT NULL CHECK (length(subject) = 16), -- the consent or treatment it is about; for 'precare' the client
    template       BLOB NOT NULL REFERENCES templates (id) ON DELETE RESTRICT,
    content        TEXT NOT NULL,                             -- JSON: everything the pages show
    content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64), -- hex, of what was agreed or handed out
    pdf            BLOB NOT NULL,                             -- the finished file
    pdf_sha256     TEXT NOT NULL CHECK (length(pdf_sha256) = 64), -- hex, of pdf
    pages          INTEGER NOT NULL CHECK (pages > 0),
    created_at     INTEGER NOT NULL,                          -- UTC ms
    created_by     BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT
) STRICT;
INSERT INTO documents_anew
    SELECT id, client, kind, subject, template, content, content_sha256, pdf, pdf_sha256, pages,
        created_at, created_by
    FROM documents;
DROP TABLE documents;
-- Triggers and keys of other tables that name documents mean the new one: nothing of them is rewritten.
PRAGMA legacy_alter_table = ON;
ALTER TABLE documents_anew RENAME TO documents;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX documents_client ON documents (client, created_at);
CREATE INDEX documents_subject ON documents (subject, kind);
CREATE TRIGGER documents_never_change BEFORE UPDATE ON documents
BEGIN SELECT RAISE(ABORT, 'a finished document never changes'); END;
CREATE TRIGGER documents_are_never_deleted BEFORE DELETE ON documents
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'a finished document is never deleted'); END;

-- Where scanned pages arrive on a computer. Whoever looks for them takes every page that lies there.
CREATE TABLE scan_folders (
    computer  TEXT PRIMARY KEY CHECK (computer <> ''),        -- as its system names it
    folder    TEXT NOT NULL CHECK (folder <> ''),             -- whole path
    keeps     INTEGER NOT NULL CHECK (keeps IN (0, 1)),       -- 1: a page taken is put aside there, not deleted
    chosen_at INTEGER NOT NULL,                               -- UTC ms
    chosen_by BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
