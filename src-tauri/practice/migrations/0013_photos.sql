-- Pictures of clients. The picture itself is an encrypted file beside the database; the small one
-- for lists is here.

CREATE TABLE photos (
    id                BLOB PRIMARY KEY CHECK (length(id) = 16),     -- UUIDv7
    client            BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
    view              TEXT NOT NULL CHECK (view <> ''),             -- code: front, left_45, …
    timepoint         TEXT NOT NULL CHECK (timepoint <> ''),        -- code: before, two_weeks, …
    taken_on          TEXT NOT NULL,                                -- day, as told
    width             INTEGER NOT NULL CHECK (width > 0),           -- pixels
    height            INTEGER NOT NULL CHECK (height > 0),          -- pixels
    thumbnail         BLOB NOT NULL,                                -- JPEG
    sha256            TEXT NOT NULL CHECK (length(sha256) = 64),    -- of the picture, hex
    file              TEXT NOT NULL UNIQUE CHECK (length(file) = 64), -- name of the encrypted file
    file_key          BLOB NOT NULL CHECK (length(file_key) = 32),  -- opens that file alone
    added_at          INTEGER NOT NULL,                             -- UTC ms
    added_by          BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    added_by_name     TEXT NOT NULL CHECK (added_by_name <> ''),    -- as then known
    set_aside_at      INTEGER,                                      -- UTC ms; NULL while it counts
    set_aside_by      BLOB REFERENCES staff (id) ON DELETE RESTRICT,
    set_aside_by_name TEXT CHECK (set_aside_by_name <> ''),         -- as then known
    set_aside_reason  TEXT CHECK (set_aside_reason <> ''),          -- as typed
    CHECK ((set_aside_at IS NULL) = (set_aside_by IS NULL)),
    CHECK ((set_aside_at IS NULL) = (set_aside_by_name IS NULL)),
    CHECK ((set_aside_at IS NULL) = (set_aside_reason IS NULL))
) STRICT;
CREATE INDEX photos_client ON photos (client, taken_on);
-- The same picture counts once for a client.
CREATE UNIQUE INDEX photos_once ON photos (client, sha256) WHERE set_aside_at IS NULL;

CREATE TRIGGER photos_keep_what_they_show BEFORE UPDATE OF id, client, view, timepoint, taken_on, width,
    height, thumbnail, sha256, file, file_key, added_at, added_by, added_by_name ON photos
BEGIN SELECT RAISE(ABORT, 'a picture never changes'); END;
CREATE TRIGGER photos_are_set_aside_once BEFORE UPDATE ON photos WHEN OLD.set_aside_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a picture set aside stays so'); END;
CREATE TRIGGER photos_are_never_deleted BEFORE DELETE ON photos
BEGIN SELECT RAISE(ABORT, 'pictures are never deleted'); END;
