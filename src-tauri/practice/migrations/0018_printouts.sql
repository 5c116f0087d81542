-- Pictures of a cycle's printout: thermal paper fades long before the record may go.

CREATE TABLE load_printouts (
    load          BLOB NOT NULL REFERENCES loads (id) ON DELETE RESTRICT,
    place         INTEGER NOT NULL CHECK (place > 0),      -- 1 is the first one added
    thumbnail     BLOB NOT NULL,                           -- small JPEG
    sha256        TEXT NOT NULL CHECK (length(sha256) = 64),  -- of the picture as it is kept
    file          TEXT NOT NULL UNIQUE CHECK (length(file) = 64),  -- name of its encrypted file
    file_key      BLOB NOT NULL CHECK (length(file_key) = 32),  -- opens that file alone
    added_at      INTEGER NOT NULL,                        -- UTC ms
    added_by      BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    added_by_name TEXT NOT NULL CHECK (added_by_name <> ''),  -- as then known
    PRIMARY KEY (load, place)
) STRICT;
CREATE TRIGGER load_printouts_never_change BEFORE UPDATE ON load_printouts
BEGIN SELECT RAISE(ABORT, 'a printout is added to a load, never changed'); END;
CREATE TRIGGER load_printouts_are_never_deleted BEFORE DELETE ON load_printouts
BEGIN SELECT RAISE(ABORT, 'a printout is never deleted'); END;
