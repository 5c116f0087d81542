-- The practice's logo in the letterhead.

ALTER TABLE profile ADD COLUMN logo TEXT; -- JSON: PNG as base64, width and height in pixels; NULL: Dermis's mark stands there
