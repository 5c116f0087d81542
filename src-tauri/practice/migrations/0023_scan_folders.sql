-- Paper: scanned pages may arrive in a folder.

-- Where scanned pages arrive on a computer. Whoever looks for them takes every page that lies there.
CREATE TABLE scan_folders (
    computer  TEXT PRIMARY KEY CHECK (computer <> ''),        -- as its system names it
    folder    TEXT NOT NULL CHECK (folder <> ''),             -- whole path
    keeps     INTEGER NOT NULL CHECK (keeps IN (0, 1)),       -- 1: a page taken is put aside there, not deleted
    chosen_at INTEGER NOT NULL,                               -- UTC ms
    chosen_by BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
