-- Signing: who received a withdrawal and when it was said; forms handed out to be signed by hand, and
-- their pages scanned back; each later session of a course confirmed under its consent.

-- The form as printed to be signed by hand, while its signed pages are awaited.
ALTER TABLE consents ADD COLUMN ink_document BLOB REFERENCES documents (id) ON DELETE RESTRICT;
ALTER TABLE consents ADD COLUMN ink_at INTEGER; -- UTC ms it was made; NULL when it is not on paper

ALTER TABLE withdrawals ADD COLUMN told_on TEXT; -- day it was said; NULL before this step: that of "at"
ALTER TABLE withdrawals ADD COLUMN how TEXT CHECK (how IN ('spoken', 'written')); -- NULL before this step
ALTER TABLE withdrawals ADD COLUMN received_by BLOB REFERENCES staff (id) ON DELETE RESTRICT; -- to whom; NULL before this step: "by"

-- Pages scanned or photographed. Each is an encrypted file beside the database; a page nobody could match
-- waits here until somebody says which form it is.
CREATE TABLE scans (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),   -- UUIDv7
    media         TEXT NOT NULL CHECK (media IN ('image/jpeg', 'application/pdf')),
    sha256        TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64), -- of the file as kept, hex
    code          TEXT NOT NULL,                              -- the number in its QR code; '' when none was found
    file          TEXT NOT NULL UNIQUE CHECK (length(file) = 64), -- name of the encrypted file
    file_key      BLOB NOT NULL CHECK (length(file_key) = 32),    -- opens that file alone
    added_at      INTEGER NOT NULL,                           -- UTC ms
    added_by      BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    consent       BLOB REFERENCES consents (id) ON DELETE RESTRICT, -- the form it is a page of; NULL while it waits
    matched       TEXT CHECK (matched IN ('code', 'hand')),   -- by its code, or by somebody who looked
    matched_at    INTEGER,                                    -- UTC ms
    matched_by    BLOB REFERENCES staff (id) ON DELETE RESTRICT,
    CHECK ((consent IS NULL) = (matched IS NULL) AND (consent IS NULL) = (matched_at IS NULL)
        AND (consent IS NULL) = (matched_by IS NULL))
) STRICT;
CREATE INDEX scans_of_consent ON scans (consent, id) WHERE consent IS NOT NULL;
CREATE INDEX scans_waiting ON scans (added_at) WHERE consent IS NULL;

CREATE TRIGGER scans_keep_what_they_show BEFORE UPDATE OF id, media, sha256, code, file, file_key, added_at,
    added_by ON scans
BEGIN SELECT RAISE(ABORT, 'a scanned page never changes'); END;
CREATE TRIGGER scans_are_decided_once BEFORE UPDATE ON scans
WHEN OLD.consent IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'which form a page belongs to is said once'); END;
CREATE TRIGGER scans_of_signed_forms_stay BEFORE UPDATE OF consent ON scans
WHEN EXISTS (SELECT 1 FROM consents WHERE id = NEW.consent AND state <> 'draft')
BEGIN SELECT RAISE(ABORT, 'a signed consent takes no further page'); END;
CREATE TRIGGER scans_are_never_deleted BEFORE DELETE ON scans
WHEN OLD.consent IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = (SELECT client FROM consents WHERE id = OLD.consent))
BEGIN SELECT RAISE(ABORT, 'the pages of a form are never deleted'); END;

-- "Nothing has changed in my health, medicines or plans, and I agree to session N of this course."
CREATE TABLE consent_sessions (
    consent     BLOB NOT NULL REFERENCES consents (id) ON DELETE RESTRICT,
    session     INTEGER NOT NULL CHECK (session > 1),         -- number in the course
    day         TEXT NOT NULL,                                -- day in the practice's zone
    at          INTEGER NOT NULL,                             -- UTC ms
    initials    TEXT NOT NULL CHECK (initials <> ''),         -- as typed by the client or the guardian
    max_depth_um INTEGER NOT NULL CHECK (max_depth_um > 0),   -- deepest setting agreed for it
    by          BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT, -- who asked
    by_name     TEXT NOT NULL CHECK (by_name <> ''),          -- as then known
    document    BLOB NOT NULL REFERENCES documents (id) ON DELETE RESTRICT, -- the addendum to the form
    PRIMARY KEY (consent, session)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER consent_sessions_never_change BEFORE UPDATE ON consent_sessions
BEGIN SELECT RAISE(ABORT, 'a confirmed session never changes'); END;
CREATE TRIGGER consent_sessions_are_never_deleted BEFORE DELETE ON consent_sessions
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = (SELECT client FROM consents WHERE id = OLD.consent))
BEGIN SELECT RAISE(ABORT, 'a confirmed session is never deleted'); END;
