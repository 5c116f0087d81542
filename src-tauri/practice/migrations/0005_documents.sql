-- Papers: the wording they are made from, the finished pages, and what became of each.

CREATE TABLE templates (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),     -- UUIDv7
    code        TEXT NOT NULL CHECK (code <> ''),             -- 'consent-mn', 'aftercare-mn'
    version     INTEGER NOT NULL CHECK (version > 0),         -- counted up with every change of wording
    language    TEXT NOT NULL CHECK (language <> ''),         -- BCP 47, 'en'
    name        TEXT NOT NULL,                                -- short name, 'Consent MN'
    body        TEXT NOT NULL,                                -- the whole template, TOML around Markdown
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64),    -- of body, hex
    re_sign     INTEGER NOT NULL CHECK (re_sign IN (0, 1)),   -- consents signed on an earlier version end with this one
    reviewed_by BLOB REFERENCES staff (id) ON DELETE RESTRICT, -- the director who read the wording; NULL until then
    reviewed_at INTEGER,                                      -- UTC ms
    UNIQUE (code, language, version)
) STRICT;

CREATE TRIGGER template_wording_never_changes
BEFORE UPDATE OF id, code, version, language, name, body, sha256 ON templates
BEGIN SELECT RAISE(ABORT, 'the wording of a version never changes'); END;
CREATE TRIGGER templates_are_never_deleted BEFORE DELETE ON templates
BEGIN SELECT RAISE(ABORT, 'templates are never deleted'); END;

CREATE TABLE documents (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),  -- UUIDv7
    client         BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
    kind           TEXT NOT NULL CHECK (kind IN ('consent', 'consent_for_ink', 'aftercare')),
    subject        BLOB NOT NULL CHECK (length(subject) = 16), -- the consent or treatment it is about
    template       BLOB NOT NULL REFERENCES templates (id) ON DELETE RESTRICT,
    content        TEXT NOT NULL,                             -- JSON: everything the pages show
    content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64), -- hex, of what was agreed or handed out
    pdf            BLOB NOT NULL,                             -- the finished file
    pdf_sha256     TEXT NOT NULL CHECK (length(pdf_sha256) = 64), -- hex, of pdf
    pages          INTEGER NOT NULL CHECK (pages > 0),
    created_at     INTEGER NOT NULL,                          -- UTC ms
    created_by     BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX documents_client ON documents (client, created_at);
CREATE INDEX documents_subject ON documents (subject, kind);

CREATE TRIGGER documents_never_change BEFORE UPDATE ON documents
BEGIN SELECT RAISE(ABORT, 'a finished document never changes'); END;
CREATE TRIGGER documents_are_never_deleted BEFORE DELETE ON documents
BEGIN SELECT RAISE(ABORT, 'a finished document is never deleted'); END;

CREATE TABLE deliveries (
    seq      INTEGER PRIMARY KEY,   -- order of happening
    document BLOB NOT NULL REFERENCES documents (id) ON DELETE RESTRICT,
    how      TEXT NOT NULL CHECK (how IN ('printed', 'saved', 'given')),
    detail   TEXT NOT NULL,         -- the printer, or who explained it
    at       INTEGER NOT NULL,      -- UTC ms
    by       BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX deliveries_document ON deliveries (document, seq);

CREATE TRIGGER deliveries_never_change BEFORE UPDATE ON deliveries
BEGIN SELECT RAISE(ABORT, 'deliveries never change'); END;
CREATE TRIGGER deliveries_are_never_deleted BEFORE DELETE ON deliveries
BEGIN SELECT RAISE(ABORT, 'deliveries are never deleted'); END;
