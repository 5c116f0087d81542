-- Erasing a client: the person goes, the traces a recall needs stay.

CREATE TABLE erasures (
    client        BLOB PRIMARY KEY REFERENCES clients (id) ON DELETE RESTRICT,
    at            INTEGER NOT NULL,                        -- UTC ms
    by            BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
    by_name       TEXT NOT NULL CHECK (by_name <> ''),     -- as then known
    basis         TEXT NOT NULL CHECK (basis IN ('asked', 'retention_over')),
    reason        TEXT NOT NULL CHECK (reason <> ''),      -- as typed; names nobody
    contact       TEXT NOT NULL,                           -- how a recall reaches them, with their leave; may be empty
    contact_until TEXT,                                    -- last day it is kept; NULL without a contact
    open          INTEGER NOT NULL CHECK (open IN (0, 1)), -- 1 only inside the act itself
    CHECK (contact = '' OR contact_until IS NOT NULL)
) STRICT;
CREATE TRIGGER erasures_are_never_deleted BEFORE DELETE ON erasures
BEGIN SELECT RAISE(ABORT, 'an erasure is never deleted'); END;
CREATE TRIGGER erasures_only_forget BEFORE UPDATE ON erasures
WHEN NEW.client IS NOT OLD.client OR NEW.at IS NOT OLD.at OR NEW.by IS NOT OLD.by OR NEW.by_name IS NOT OLD.by_name
    OR NEW.basis IS NOT OLD.basis OR NEW.reason IS NOT OLD.reason OR NEW.open > OLD.open
    OR (NEW.contact IS NOT OLD.contact AND NEW.contact <> '')
BEGIN SELECT RAISE(ABORT, 'an erasure is not undone'); END;
CREATE TRIGGER erased_clients_never_change BEFORE UPDATE ON clients
WHEN EXISTS (SELECT 1 FROM erasures WHERE client = OLD.id AND open = 0)
BEGIN SELECT RAISE(ABORT, 'an erased client never changes'); END;

-- The record of acts keeps who did what and when; what an entry said of an erased client goes. Its hash
-- stays, and the erasure's own entry answers for what is left of it (docs/adr/0027).
DROP TRIGGER audit_is_never_changed;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
WHEN NEW.seq IS NOT OLD.seq OR NEW.at IS NOT OLD.at OR NEW.actor IS NOT OLD.actor
    OR NEW.actor_name IS NOT OLD.actor_name OR NEW.op IS NOT OLD.op OR NEW.client IS NOT OLD.client
    OR NEW.subject IS NOT OLD.subject OR NEW.hash IS NOT OLD.hash OR NEW.corrected_at IS NOT OLD.corrected_at
    OR NEW.data IS NOT '"erased"'
    OR NOT EXISTS (SELECT 1 FROM erasures WHERE client = OLD.client AND open = 1)
BEGIN SELECT RAISE(ABORT, 'audit entries never change'); END;

-- What guards a client's rows steps aside for the erasure of that client, and for nothing else.
DROP TRIGGER consents_are_never_deleted;
CREATE TRIGGER consents_are_never_deleted BEFORE DELETE ON consents
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'consents are never deleted'); END;
DROP TRIGGER decisions_are_never_deleted;
CREATE TRIGGER decisions_are_never_deleted BEFORE DELETE ON decisions
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;
DROP TRIGGER documents_are_never_deleted;
CREATE TRIGGER documents_are_never_deleted BEFORE DELETE ON documents
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'a finished document is never deleted'); END;
DROP TRIGGER photos_are_never_deleted;
CREATE TRIGGER photos_are_never_deleted BEFORE DELETE ON photos
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'pictures are never deleted'); END;
DROP TRIGGER reviews_are_never_deleted;
CREATE TRIGGER reviews_are_never_deleted BEFORE DELETE ON history_reviews
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'an answered history is never deleted'); END;
DROP TRIGGER incident_decisions_never_change;
CREATE TRIGGER incident_decisions_never_change BEFORE UPDATE ON incident_decisions
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'decisions are added to, never changed'); END;
DROP TRIGGER break_glass_keeps_why;
CREATE TRIGGER break_glass_keeps_why BEFORE UPDATE OF id, client, reason, by, by_name, at ON break_glass
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'who broke the glass, when and why never changes'); END;
DROP TRIGGER acknowledged_break_glass_never_changes;
CREATE TRIGGER acknowledged_break_glass_never_changes BEFORE UPDATE ON break_glass
WHEN OLD.acknowledged_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'what was looked into never changes'); END;
DROP TRIGGER treatments_closed_stay;
CREATE TRIGGER treatments_closed_stay BEFORE UPDATE ON treatments
WHEN OLD.status <> 'draft'
    AND NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;
DROP TRIGGER deliveries_are_never_deleted;
CREATE TRIGGER deliveries_are_never_deleted BEFORE DELETE ON deliveries
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = (SELECT client FROM documents WHERE id = OLD.document))
BEGIN SELECT RAISE(ABORT, 'deliveries are never deleted'); END;
DROP TRIGGER withdrawals_are_never_deleted;
CREATE TRIGGER withdrawals_are_never_deleted BEFORE DELETE ON withdrawals
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = (SELECT client FROM consents WHERE id = OLD.consent))
BEGIN SELECT RAISE(ABORT, 'withdrawals are never deleted'); END;
DROP TRIGGER treatment_amendments_are_never_deleted;
CREATE TRIGGER treatment_amendments_are_never_deleted BEFORE DELETE ON treatment_amendments
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = (SELECT client FROM treatments WHERE id = OLD.treatment))
BEGIN SELECT RAISE(ABORT, 'amendments are never deleted'); END;
DROP TRIGGER treatment_zones_removed;
CREATE TRIGGER treatment_zones_removed BEFORE DELETE ON treatment_zones
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
    AND NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = (SELECT client FROM treatments WHERE id = OLD.treatment))
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;
