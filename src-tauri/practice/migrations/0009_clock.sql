-- The clock of the computer may be wrong. An entry keeps what it claimed, and what the time was as
-- far as this program could tell.

ALTER TABLE audit ADD COLUMN corrected_at INTEGER   -- UTC ms; NULL: the clock was believed. In the hash when there
    CHECK (corrected_at IS NULL OR corrected_at <> at);

-- Where the record stood when a day was closed: written down on paper or read aloud, it shows a record
-- rewritten from below afterwards. Set once, with the closing; closed runs never change.
ALTER TABLE checklist_runs ADD COLUMN record_entry INTEGER CHECK (record_entry > 0);   -- number of the newest entry
ALTER TABLE checklist_runs ADD COLUMN record_head TEXT CHECK (length(record_head) = 16);   -- first 16 hexadecimal digits of its hash
