-- The clock of the computer may be wrong. An entry keeps what it claimed, and what the time was as
-- far as this program could tell.

ALTER TABLE audit ADD COLUMN corrected_at INTEGER   -- UTC ms; NULL: the clock was believed. In the hash when there
    CHECK (corrected_at IS NULL OR corrected_at <> at);
