-- Forms: each version of a wording is a draft, in force or retired, and says who wrote and released it.

ALTER TABLE templates ADD COLUMN state TEXT NOT NULL DEFAULT 'active'
    CHECK (state IN ('draft', 'active', 'retired'));            -- 'active': new papers are made from it
ALTER TABLE templates ADD COLUMN saves INTEGER NOT NULL DEFAULT 1
    CHECK (saves > 0);                                          -- against silent overwriting of a draft
ALTER TABLE templates ADD COLUMN changed_at INTEGER;            -- UTC ms, last change of the draft; NULL: came with the program
ALTER TABLE templates ADD COLUMN changed_by BLOB REFERENCES staff (id) ON DELETE RESTRICT; -- who wrote it; NULL: came with the program
ALTER TABLE templates ADD COLUMN released_at INTEGER;           -- UTC ms; NULL for a draft and for what came with the program
ALTER TABLE templates ADD COLUMN released_by BLOB REFERENCES staff (id) ON DELETE RESTRICT; -- who put it in force
ALTER TABLE templates ADD COLUMN retired_at INTEGER;            -- UTC ms

-- Of several versions the newest was in force; the others only kept what was signed on them.
UPDATE templates SET state = 'retired'
WHERE version < (SELECT max(other.version) FROM templates AS other
                 WHERE other.code = templates.code AND other.language = templates.language);

CREATE UNIQUE INDEX templates_one_in_force ON templates (code, language) WHERE state = 'active';
CREATE UNIQUE INDEX templates_one_draft ON templates (code, language) WHERE state = 'draft';

DROP TRIGGER template_wording_never_changes;
CREATE TRIGGER template_wording_never_changes
BEFORE UPDATE OF id, code, version, language, name, body, sha256, re_sign ON templates
WHEN OLD.state <> 'draft' OR NEW.id <> OLD.id OR NEW.code <> OLD.code OR NEW.version <> OLD.version
    OR NEW.language <> OLD.language
BEGIN SELECT RAISE(ABORT, 'the wording of a version never changes'); END;

CREATE TRIGGER template_states_never_skip BEFORE UPDATE OF state ON templates
WHEN NOT (OLD.state = NEW.state
    OR (OLD.state = 'draft' AND NEW.state = 'active')
    OR (OLD.state = 'active' AND NEW.state = 'retired'))
BEGIN SELECT RAISE(ABORT, 'a version goes from draft to active to retired'); END;

CREATE TRIGGER templates_begin_as_draft_or_active BEFORE INSERT ON templates WHEN NEW.state = 'retired'
BEGIN SELECT RAISE(ABORT, 'a version does not begin as retired'); END;

-- Whoever writes in a draft takes its review away; a released version keeps it for good.
CREATE TRIGGER template_reviews_never_change
BEFORE UPDATE OF reviewed_by, reviewed_at ON templates
WHEN OLD.reviewed_at IS NOT NULL AND OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a review never changes'); END;

DROP TRIGGER templates_are_never_deleted;
CREATE TRIGGER templates_are_never_deleted BEFORE DELETE ON templates WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'templates are never deleted'); END;

-- A consent is signed on a wording that was released, never on a draft.
CREATE TRIGGER consents_need_a_released_wording BEFORE INSERT ON consents
WHEN (SELECT state FROM templates WHERE id = NEW.template) = 'draft'
BEGIN SELECT RAISE(ABORT, 'this wording is a draft'); END;
