-- Forms by service: a consent to each service and the forms that stand alone are started, signed and
-- withdrawn each for itself. A later session has a depth only where needles go into the skin, and the
-- addendum that records it is a kind of paper of its own.

CREATE TABLE consent_sessions_by_service (
    consent     BLOB NOT NULL REFERENCES consents (id) ON DELETE RESTRICT,
    session     INTEGER NOT NULL CHECK (session > 1),         -- number in the course
    day         TEXT NOT NULL,                                -- day in the practice's zone
    at          INTEGER NOT NULL,                             -- UTC ms
    initials    TEXT NOT NULL CHECK (initials <> ''),         -- as typed by the client or the guardian
    max_depth_um INTEGER CHECK (max_depth_um > 0),            -- deepest setting agreed for it; NULL for a service without one
    by          BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT, -- who asked
    by_name     TEXT NOT NULL CHECK (by_name <> ''),          -- as then known
    document    BLOB NOT NULL REFERENCES documents (id) ON DELETE RESTRICT, -- the addendum to the form
    PRIMARY KEY (consent, session)
) STRICT, WITHOUT ROWID;
INSERT INTO consent_sessions_by_service
    SELECT consent, session, day, at, initials, max_depth_um, by, by_name, document FROM consent_sessions;
DROP TRIGGER consent_sessions_never_change;
DROP TRIGGER consent_sessions_are_never_deleted;
DROP TABLE consent_sessions;
ALTER TABLE consent_sessions_by_service RENAME TO consent_sessions;

CREATE TRIGGER consent_sessions_never_change BEFORE UPDATE ON consent_sessions
BEGIN SELECT RAISE(ABORT, 'a confirmed session never changes'); END;
CREATE TRIGGER consent_sessions_are_never_deleted BEFORE DELETE ON consent_sessions
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = (SELECT client FROM consents WHERE id = OLD.consent))
BEGIN SELECT RAISE(ABORT, 'a confirmed session is never deleted'); END;

-- What a kept paper is, with the addendum and the sheet before a treatment among it (that one's subject is the
-- client): a CHECK of a column goes with the column.
DROP TRIGGER documents_never_change;
DROP INDEX documents_subject;
ALTER TABLE documents RENAME COLUMN kind TO kind_before;
ALTER TABLE documents ADD COLUMN kind TEXT NOT NULL DEFAULT 'consent' -- what it is; written with every row
    CHECK (kind IN ('consent', 'consent_for_ink', 'consent_sessions', 'aftercare', 'precare'));
UPDATE documents SET kind = CASE
    WHEN id IN (SELECT document FROM consent_sessions) THEN 'consent_sessions' ELSE kind_before END;
ALTER TABLE documents DROP COLUMN kind_before;
CREATE INDEX documents_subject ON documents (subject, kind);
CREATE TRIGGER documents_never_change BEFORE UPDATE ON documents
BEGIN SELECT RAISE(ABORT, 'a finished document never changes'); END;
