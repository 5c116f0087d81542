-- Staff: insurance and training beside the licence, and which services a person performs.

ALTER TABLE staff ADD COLUMN insurance_expires TEXT;   -- day; NULL when none is on record
ALTER TABLE staff ADD COLUMN training TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(training));  -- JSON: name, done_on, valid_until
ALTER TABLE staff ADD COLUMN services TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(services));  -- JSON: codes of the services of their scope

-- Until now there was one service, and the right to treat was the right to perform it.
UPDATE staff SET services = '["microneedling"]' WHERE may_treat = 1;
