-- What outlives a change of keys, and the PINs that switch people while the practice is open.

CREATE TABLE secrets (
    name  TEXT PRIMARY KEY CHECK (name IN ('audit_seal')),  -- what it is for
    value BLOB NOT NULL CHECK (length(value) = 32)          -- a key; the audit chain stays provable when the database key is changed
) STRICT, WITHOUT ROWID;

CREATE TABLE pins (
    staff  BLOB PRIMARY KEY REFERENCES staff (id) ON DELETE RESTRICT,
    salt   BLOB NOT NULL CHECK (length(salt) = 16),
    hash   BLOB NOT NULL CHECK (length(hash) = 32),         -- Argon2id of the PIN; opens nothing, only compared
    set_at INTEGER NOT NULL,                                -- UTC ms
    wrong  INTEGER NOT NULL CHECK (wrong >= 0)              -- wrong ones in a row; back to 0 with the passphrase
) STRICT, WITHOUT ROWID;
