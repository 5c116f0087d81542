CREATE INDEX audit_client ON audit (client, seq) WHERE client IS NOT NULL;

CREATE INDEX break_glass_waits ON break_glass (at) WHERE acknowledged_at IS NULL;

CREATE INDEX checklist_answers_failed ON checklist_answers (item) WHERE failure IS NOT NULL;

CREATE INDEX checklist_answers_run ON checklist_answers (run, seq);

CREATE INDEX checklist_runs_day ON checklist_runs (day);

CREATE UNIQUE INDEX checklist_runs_once ON checklist_runs (code, day) WHERE until IS NOT NULL;

CREATE INDEX checklist_runs_open ON checklist_runs (day) WHERE closed_at IS NULL;

CREATE INDEX checklist_runs_subject ON checklist_runs (code, subject COLLATE NOCASE, started_at);

CREATE UNIQUE INDEX checklist_runs_treatment ON checklist_runs (code, treatment) WHERE treatment IS NOT NULL;

CREATE INDEX checklist_schedule_code ON checklist_schedule (code, seq);

CREATE INDEX clients_born ON clients (born) WHERE born IS NOT NULL;

CREATE INDEX clients_created ON clients (created_at);

CREATE INDEX clients_email_key ON clients (email_key) WHERE email_key <> '';

CREATE INDEX clients_name_key ON clients (name_key);

CREATE INDEX clients_phone_key ON clients (phone_key) WHERE phone_key <> '';

CREATE INDEX consents_client ON consents (client, signed_at);

CREATE INDEX consents_created ON consents (created_at);

CREATE INDEX consents_open ON consents (created_at) WHERE state = 'draft';

CREATE INDEX consents_signed_on ON consents (signed_on) WHERE signed_on IS NOT NULL;

CREATE INDEX decisions_client_day ON decisions (client, day);

CREATE INDEX deliveries_document ON deliveries (document, seq);

CREATE INDEX documents_client ON documents (client, created_at);

CREATE INDEX documents_subject ON documents (subject, kind);

CREATE INDEX history_reviews_client ON history_reviews (client, id);

CREATE INDEX history_reviews_day ON history_reviews (day);

CREATE INDEX lots_by_expiry ON lots (expires);

CREATE INDEX photos_client ON photos (client, taken_on);

CREATE UNIQUE INDEX photos_once ON photos (client, sha256) WHERE set_aside_at IS NULL;

CREATE INDEX treatment_amendments_of ON treatment_amendments (treatment, at);

CREATE INDEX treatment_cartridges_by_lot ON treatment_cartridges (lot, unit);

CREATE UNIQUE INDEX treatment_cartridges_once ON treatment_cartridges (treatment, lot, unit) WHERE unit <> '';

CREATE INDEX treatment_products_by_lot ON treatment_products (lot);

CREATE INDEX treatments_by_day ON treatments (day);

CREATE INDEX treatments_of_client ON treatments (client, started_at DESC);

CREATE UNIQUE INDEX treatments_one_draft ON treatments (client) WHERE status = 'draft';

CREATE INDEX treatments_open ON treatments (started_at) WHERE status = 'draft';

CREATE INDEX withdrawals_consent ON withdrawals (consent, seq);

CREATE TABLE audit (
seq        INTEGER PRIMARY KEY,
at         INTEGER NOT NULL,
actor      BLOB,
actor_name TEXT NOT NULL,
op         TEXT NOT NULL,
client     BLOB,
subject    TEXT NOT NULL,
data       TEXT NOT NULL,
hash       BLOB NOT NULL CHECK (length(hash) = 32)
, corrected_at INTEGER
CHECK (corrected_at IS NULL OR corrected_at <> at)) STRICT;

CREATE TABLE break_glass (
id                   BLOB PRIMARY KEY CHECK (length(id) = 16),
client               BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
reason               TEXT NOT NULL CHECK (reason <> ''),
by                   BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
by_name              TEXT NOT NULL CHECK (by_name <> ''),
at                   INTEGER NOT NULL,
acknowledged_by      BLOB REFERENCES staff (id) ON DELETE RESTRICT,
acknowledged_by_name TEXT CHECK (acknowledged_by_name <> ''),
acknowledged_at      INTEGER,
note                 TEXT CHECK (note <> ''),
CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
CHECK ((acknowledged_at IS NULL) = (acknowledged_by_name IS NULL)),
CHECK ((acknowledged_at IS NULL) = (note IS NULL))
) STRICT;

CREATE TABLE "checklist_answers" (
seq               INTEGER PRIMARY KEY,
run               BLOB NOT NULL REFERENCES "checklist_runs" (id) ON DELETE RESTRICT,
item              TEXT NOT NULL,
kind              TEXT NOT NULL CHECK (kind IN ('tick', 'number', 'choice', 'lot', 'text', 'time', 'photo', 'not_used')),
ticked            INTEGER CHECK (ticked IN (0, 1)),
number_milli      INTEGER,
words             TEXT,
expires           TEXT,
lot               BLOB REFERENCES lots (id) ON DELETE RESTRICT,
thumbnail         BLOB,
file              TEXT UNIQUE CHECK (length(file) = 64),
file_key          BLOB CHECK (length(file_key) = 32),
failure           TEXT,
corrective_action TEXT CHECK (corrective_action <> ''),
answered_by       BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
at                INTEGER NOT NULL,
CHECK ((kind = 'tick') = (ticked IS NOT NULL)),
CHECK ((kind = 'number') = (number_milli IS NOT NULL)),
CHECK ((kind IN ('choice', 'lot', 'text')) = (words IS NOT NULL)),
CHECK ((kind = 'lot') = (expires IS NOT NULL)),
CHECK ((kind = 'photo') = (file IS NOT NULL)),
CHECK ((file IS NULL) = (file_key IS NULL)),
CHECK ((file IS NULL) = (thumbnail IS NULL)),
CHECK (failure IS NOT NULL OR corrective_action IS NULL)
) STRICT;

CREATE TABLE "checklist_runs" (
id          BLOB PRIMARY KEY CHECK (length(id) = 16),
code        TEXT NOT NULL,
version     INTEGER NOT NULL,
language    TEXT NOT NULL,
day         TEXT NOT NULL,
until       TEXT,
subject     TEXT NOT NULL DEFAULT '',
treatment   BLOB REFERENCES treatments (id) ON DELETE RESTRICT,
started_at  INTEGER NOT NULL,
started_by  BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
closed_at   INTEGER,
closed_by   BLOB REFERENCES staff (id) ON DELETE RESTRICT,
late_reason TEXT NOT NULL DEFAULT '',
record_entry INTEGER CHECK (record_entry > 0),
record_head TEXT CHECK (length(record_head) = 16),
CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
CHECK (until IS NULL OR (until >= day AND subject = '' AND treatment IS NULL)),
FOREIGN KEY (code, version, language)
REFERENCES checklist_templates (code, version, language) ON DELETE RESTRICT
) STRICT;

CREATE TABLE checklist_schedule (
seq      INTEGER PRIMARY KEY,
code     TEXT NOT NULL CHECK (code <> ''),
from_day TEXT NOT NULL,
is_on    INTEGER NOT NULL CHECK (is_on IN (0, 1)),
anchor   INTEGER NOT NULL CHECK (anchor BETWEEN 1 AND 28),
set_by   BLOB REFERENCES staff (id) ON DELETE RESTRICT,
set_at   INTEGER NOT NULL
) STRICT;

CREATE TABLE checklist_templates (
code     TEXT NOT NULL CHECK (code <> ''),
version  INTEGER NOT NULL CHECK (version > 0),
language TEXT NOT NULL,
name     TEXT NOT NULL,
body     TEXT NOT NULL,
sha      BLOB NOT NULL CHECK (length(sha) = 32), origin TEXT NOT NULL DEFAULT 'built_in' CHECK (origin IN ('built_in', 'own')), published_at INTEGER, published_by BLOB REFERENCES staff (id) ON DELETE RESTRICT, reason TEXT NOT NULL DEFAULT '',
PRIMARY KEY (code, version, language)
) STRICT;

CREATE TABLE clients (
id                 BLOB PRIMARY KEY CHECK (length(id) = 16),
number             INTEGER NOT NULL UNIQUE CHECK (number > 0),
given              TEXT NOT NULL CHECK (given <> ''),
family             TEXT NOT NULL,
single_name        INTEGER NOT NULL CHECK (single_name IN (0, 1)),
preferred          TEXT NOT NULL,
pronouns           TEXT NOT NULL,
born               TEXT,
phone              TEXT NOT NULL,
phone_other        TEXT NOT NULL,
email              TEXT NOT NULL,
address            TEXT NOT NULL,
may_leave_message  INTEGER NOT NULL CHECK (may_leave_message IN (0, 1)),
language           TEXT NOT NULL CHECK (language <> ''),
interpreter        TEXT,
skin_type          INTEGER CHECK (skin_type BETWEEN 1 AND 6),
emergency_name     TEXT NOT NULL,
emergency_relation TEXT NOT NULL,
emergency_phone    TEXT NOT NULL,
guardian           TEXT CHECK (guardian IS NULL OR json_valid(guardian)),
note               TEXT NOT NULL,
name_key           TEXT NOT NULL,
phone_key          TEXT NOT NULL,
email_key          TEXT NOT NULL,
created_at         INTEGER NOT NULL,
version            INTEGER NOT NULL
) STRICT;

CREATE TABLE clients_not_same (
a      BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
b      BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
reason TEXT NOT NULL CHECK (reason <> ''),
by     BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
at     INTEGER NOT NULL,
PRIMARY KEY (a, b),
CHECK (a < b)
) STRICT, WITHOUT ROWID;

CREATE TABLE clinic_weekdays (
seq      INTEGER PRIMARY KEY,
from_day TEXT NOT NULL,
weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
set_by   BLOB REFERENCES staff (id) ON DELETE RESTRICT,
set_at   INTEGER NOT NULL
) STRICT;

CREATE TABLE closed_days (
day    TEXT PRIMARY KEY,
reason TEXT NOT NULL,
set_by BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
set_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE consents (
id           BLOB PRIMARY KEY CHECK (length(id) = 16),
client       BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
number       INTEGER NOT NULL CHECK (number > 0),
template     BLOB NOT NULL REFERENCES templates (id) ON DELETE RESTRICT,
state        TEXT NOT NULL CHECK (state IN ('draft', 'signed', 'discarded')),
draft        TEXT NOT NULL,
created_at   INTEGER NOT NULL,
created_by   BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
version      INTEGER NOT NULL,
signed_at    INTEGER,
signed_on    TEXT,
valid_until  TEXT,
by_guardian  INTEGER CHECK (by_guardian IN (0, 1)),
evidence     TEXT,
document     BLOB REFERENCES documents (id) ON DELETE RESTRICT,
UNIQUE (client, number),
CHECK ((state = 'signed') = (signed_at IS NOT NULL AND signed_on IS NOT NULL AND valid_until IS NOT NULL
AND by_guardian IS NOT NULL AND evidence IS NOT NULL AND document IS NOT NULL))
) STRICT;

CREATE TABLE decisions (
id         BLOB PRIMARY KEY CHECK (length(id) = 16),
client     BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
day        TEXT NOT NULL,
key        TEXT NOT NULL CHECK (key <> ''),
rule       TEXT NOT NULL CHECK (rule <> ''),
severity   TEXT NOT NULL CHECK (severity IN ('override', 'warn')),
title      TEXT NOT NULL,
what       TEXT NOT NULL,
"values"   TEXT NOT NULL CHECK (json_valid("values")),
source     TEXT NOT NULL,
reason     TEXT NOT NULL,
by         BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
by_name    TEXT NOT NULL CHECK (by_name <> ''),
asked_by   BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
at         INTEGER NOT NULL,
CHECK (severity = 'warn' OR reason <> '')
) STRICT;

CREATE TABLE deliveries (
seq      INTEGER PRIMARY KEY,
document BLOB NOT NULL REFERENCES documents (id) ON DELETE RESTRICT,
how      TEXT NOT NULL CHECK (how IN ('printed', 'saved', 'given')),
detail   TEXT NOT NULL,
at       INTEGER NOT NULL,
by       BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE devices (
id           BLOB PRIMARY KEY CHECK (length(id) = 16),
make         TEXT NOT NULL CHECK (make <> ''),
model        TEXT NOT NULL CHECK (model <> ''),
serial       TEXT NOT NULL,
kind         TEXT NOT NULL CHECK (kind IN ('pen', 'roller', 'stamp')),
max_depth_um INTEGER NOT NULL CHECK (max_depth_um BETWEEN 100 AND 3000),
labelled_contraindications TEXT NOT NULL,
service_due  TEXT,
active       INTEGER NOT NULL CHECK (active IN (0, 1)),
version      INTEGER NOT NULL
) STRICT;

CREATE TABLE documents (
id             BLOB PRIMARY KEY CHECK (length(id) = 16),
client         BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
kind           TEXT NOT NULL CHECK (kind IN ('consent', 'consent_for_ink', 'aftercare')),
subject        BLOB NOT NULL CHECK (length(subject) = 16),
template       BLOB NOT NULL REFERENCES templates (id) ON DELETE RESTRICT,
content        TEXT NOT NULL,
content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
pdf            BLOB NOT NULL,
pdf_sha256     TEXT NOT NULL CHECK (length(pdf_sha256) = 64),
pages          INTEGER NOT NULL CHECK (pages > 0),
created_at     INTEGER NOT NULL,
created_by     BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE drafts (
owner    BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
key      TEXT NOT NULL,
body     TEXT NOT NULL,
saved_at INTEGER NOT NULL,
PRIMARY KEY (owner, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_questionnaires (
version  INTEGER PRIMARY KEY CHECK (version > 0),
language TEXT NOT NULL CHECK (language <> ''),
body     TEXT NOT NULL CHECK (body <> ''),
sha      BLOB NOT NULL CHECK (length(sha) = 32)
) STRICT;

CREATE TABLE history_reviews (
id            BLOB PRIMARY KEY CHECK (length(id) = 16),
client        BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
day           TEXT NOT NULL,
at            INTEGER NOT NULL,
kind          TEXT NOT NULL CHECK (kind IN ('full', 'changed', 'unchanged')),
questionnaire INTEGER NOT NULL REFERENCES history_questionnaires (version) ON DELETE RESTRICT,
answers       TEXT NOT NULL CHECK (json_valid(answers)),
attested_by   TEXT NOT NULL CHECK (attested_by IN ('client', 'guardian')),
language      TEXT NOT NULL CHECK (language <> ''),
interpreter   TEXT CHECK (interpreter <> ''),
by            BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
by_name       TEXT NOT NULL CHECK (by_name <> '')
) STRICT;

CREATE TABLE lots (
id          BLOB PRIMARY KEY CHECK (length(id) = 16),
kind        TEXT NOT NULL CHECK (kind IN ('cartridge', 'product', 'disinfectant')),
product     TEXT NOT NULL CHECK (product <> ''),
pins        INTEGER CHECK (pins BETWEEN 1 AND 250),
role        TEXT CHECK (role IN ('cleanser', 'antiseptic', 'anaesthetic', 'glide', 'serum', 'post')),
lot         TEXT NOT NULL CHECK (lot <> ''),
code        TEXT NOT NULL UNIQUE,
expires     TEXT,
opened_on   TEXT,
use_within_days INTEGER CHECK (use_within_days BETWEEN 1 AND 1095),
suitable_for_needling INTEGER NOT NULL CHECK (suitable_for_needling IN (0, 1)),
recalled_at INTEGER,
recall_reason TEXT NOT NULL,
received_at INTEGER NOT NULL,
received    INTEGER NOT NULL CHECK (received > 0),
on_hand     INTEGER NOT NULL CHECK (on_hand >= 0),
version     INTEGER NOT NULL,
CHECK (kind <> 'cartridge' OR expires IS NOT NULL),
CHECK (kind = 'product' OR role IS NULL),
CHECK ((recalled_at IS NULL) = (recall_reason = ''))
) STRICT;

CREATE TABLE parameters (
key     TEXT PRIMARY KEY,
value   TEXT NOT NULL,
source  TEXT NOT NULL,
set_by  BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
set_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE photos (
id                BLOB PRIMARY KEY CHECK (length(id) = 16),
client            BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
view              TEXT NOT NULL CHECK (view <> ''),
timepoint         TEXT NOT NULL CHECK (timepoint <> ''),
taken_on          TEXT NOT NULL,
width             INTEGER NOT NULL CHECK (width > 0),
height            INTEGER NOT NULL CHECK (height > 0),
thumbnail         BLOB NOT NULL,
sha256            TEXT NOT NULL CHECK (length(sha256) = 64),
file              TEXT NOT NULL UNIQUE CHECK (length(file) = 64),
file_key          BLOB NOT NULL CHECK (length(file_key) = 32),
added_at          INTEGER NOT NULL,
added_by          BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
added_by_name     TEXT NOT NULL CHECK (added_by_name <> ''),
set_aside_at      INTEGER,
set_aside_by      BLOB REFERENCES staff (id) ON DELETE RESTRICT,
set_aside_by_name TEXT CHECK (set_aside_by_name <> ''),
set_aside_reason  TEXT CHECK (set_aside_reason <> ''),
CHECK ((set_aside_at IS NULL) = (set_aside_by IS NULL)),
CHECK ((set_aside_at IS NULL) = (set_aside_by_name IS NULL)),
CHECK ((set_aside_at IS NULL) = (set_aside_reason IS NULL))
) STRICT;

CREATE TABLE pins (
staff  BLOB PRIMARY KEY REFERENCES staff (id) ON DELETE RESTRICT,
salt   BLOB NOT NULL CHECK (length(salt) = 16),
hash   BLOB NOT NULL CHECK (length(hash) = 32),
set_at INTEGER NOT NULL,
wrong  INTEGER NOT NULL CHECK (wrong >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile (
id               INTEGER PRIMARY KEY CHECK (id = 1),
name             TEXT NOT NULL CHECK (name <> ''),
address          TEXT NOT NULL,
phone            TEXT NOT NULL,
out_of_hours     TEXT NOT NULL,
licence_line     TEXT NOT NULL,
emergency_number TEXT NOT NULL,
locale           TEXT NOT NULL,
paper            TEXT NOT NULL CHECK (paper IN ('a4', 'letter')),
time_zone        TEXT NOT NULL,
client_word      TEXT NOT NULL CHECK (client_word IN ('client', 'patient')),
is_demo          INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
recovery_confirmed_at INTEGER,
version          INTEGER NOT NULL
) STRICT;

CREATE TABLE secrets (
name  TEXT PRIMARY KEY CHECK (name IN ('audit_seal')),
value BLOB NOT NULL CHECK (length(value) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
id              BLOB PRIMARY KEY CHECK (length(id) = 16),
name            TEXT NOT NULL CHECK (name <> ''),
role            TEXT NOT NULL CHECK (role IN ('front_desk', 'practitioner', 'clinician', 'owner')),
may_treat       INTEGER NOT NULL CHECK (may_treat IN (0, 1)),
may_lift        INTEGER NOT NULL CHECK (may_lift IN (0, 1)),
may_manage      INTEGER NOT NULL CHECK (may_manage IN (0, 1)),
licence_title   TEXT NOT NULL,
licence_number  TEXT NOT NULL,
licence_expires TEXT,
max_depth_um    INTEGER CHECK (max_depth_um BETWEEN 100 AND 3000),
active          INTEGER NOT NULL CHECK (active IN (0, 1)),
version         INTEGER NOT NULL
, insurance_expires TEXT, training TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(training)), services TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(services))) STRICT;

CREATE TABLE templates (
id          BLOB PRIMARY KEY CHECK (length(id) = 16),
code        TEXT NOT NULL CHECK (code <> ''),
version     INTEGER NOT NULL CHECK (version > 0),
language    TEXT NOT NULL CHECK (language <> ''),
name        TEXT NOT NULL,
body        TEXT NOT NULL,
sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
re_sign     INTEGER NOT NULL CHECK (re_sign IN (0, 1)),
reviewed_by BLOB REFERENCES staff (id) ON DELETE RESTRICT,
reviewed_at INTEGER,
UNIQUE (code, language, version)
) STRICT;

CREATE TABLE treatment_amendments (
id        BLOB PRIMARY KEY CHECK (length(id) = 16),
treatment BLOB NOT NULL REFERENCES treatments (id) ON DELETE RESTRICT,
section   TEXT NOT NULL CHECK (section <> ''),
body      TEXT NOT NULL CHECK (body <> ''),
reason    TEXT NOT NULL CHECK (reason <> ''),
author    BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
author_name TEXT NOT NULL,
at        INTEGER NOT NULL
) STRICT;

CREATE TABLE treatment_cartridges (
treatment BLOB NOT NULL REFERENCES treatments (id) ON DELETE RESTRICT,
place     INTEGER NOT NULL,
lot       BLOB NOT NULL REFERENCES lots (id) ON DELETE RESTRICT,
unit      TEXT NOT NULL COLLATE NOCASE,
opened    INTEGER NOT NULL CHECK (opened IN (0, 1)),
PRIMARY KEY (treatment, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE treatment_products (
treatment BLOB NOT NULL REFERENCES treatments (id) ON DELETE RESTRICT,
place     INTEGER NOT NULL,
lot       BLOB NOT NULL REFERENCES lots (id) ON DELETE RESTRICT,
role      TEXT NOT NULL CHECK (role IN ('cleanser', 'antiseptic', 'anaesthetic', 'glide', 'serum', 'post')),
amount    TEXT NOT NULL,
PRIMARY KEY (treatment, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE treatment_zones (
treatment BLOB NOT NULL REFERENCES treatments (id) ON DELETE RESTRICT,
place     INTEGER NOT NULL,
zone      TEXT NOT NULL,
depth_um  INTEGER CHECK (depth_um BETWEEN 100 AND 3000),
passes    INTEGER CHECK (passes BETWEEN 1 AND 10),
direction TEXT CHECK (direction IN ('vertical', 'horizontal', 'diagonal', 'crossed', 'circular')),
endpoint  TEXT CHECK (endpoint IN ('none', 'mild_erythema', 'moderate_erythema',
'marked_erythema', 'scattered_bleeding', 'uniform_bleeding')),
note      TEXT NOT NULL,
PRIMARY KEY (treatment, zone)
) STRICT, WITHOUT ROWID;

CREATE TABLE treatments (
id           BLOB PRIMARY KEY CHECK (length(id) = 16),
client       BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
practitioner BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
day          TEXT NOT NULL,
status       TEXT NOT NULL CHECK (status IN ('draft', 'closed', 'discarded')),
started_at   INTEGER NOT NULL,
saved_at     INTEGER NOT NULL,
ended_at     INTEGER,
identifiers_confirmed INTEGER NOT NULL CHECK (identifiers_confirmed IN (0, 1)),
guardian_present      INTEGER NOT NULL CHECK (guardian_present IN (0, 1)),
room         TEXT NOT NULL,
device       BLOB REFERENCES devices (id) ON DELETE RESTRICT,
session_no   INTEGER CHECK (session_no BETWEEN 1 AND 20),
session_of   INTEGER CHECK (session_of BETWEEN 1 AND 20),
indication   TEXT NOT NULL,
skin_intact  INTEGER CHECK (skin_intact IN (0, 1)),
barrier_sleeve INTEGER NOT NULL CHECK (barrier_sleeve IN (0, 1)),
numbing      INTEGER NOT NULL CHECK (numbing IN (0, 1)),
numbing_lot  BLOB REFERENCES lots (id) ON DELETE RESTRICT,
numbing_strength TEXT NOT NULL,
numbing_on   INTEGER,
numbing_off  INTEGER,
numbing_removed INTEGER NOT NULL CHECK (numbing_removed IN (0, 1)),
pain         INTEGER CHECK (pain BETWEEN 0 AND 10),
reaction     TEXT NOT NULL,
adverse_event INTEGER NOT NULL CHECK (adverse_event IN (0, 1)),
note         TEXT NOT NULL,
next_weeks   INTEGER CHECK (next_weeks BETWEEN 1 AND 52),
review_on    TEXT,
next_date    TEXT,
findings     TEXT NOT NULL,
signed_as    TEXT NOT NULL,
discard_reason TEXT NOT NULL,
version      INTEGER NOT NULL,
CHECK ((status = 'draft') = (ended_at IS NULL)),
CHECK ((status = 'closed') = (signed_as <> '')),
CHECK ((status = 'discarded') = (discard_reason <> ''))
) STRICT;

CREATE TABLE withdrawals (
seq     INTEGER PRIMARY KEY,
consent BLOB NOT NULL REFERENCES consents (id) ON DELETE RESTRICT,
scope   TEXT NOT NULL CHECK (scope IN ('treatment', 'photos')),
reason  TEXT NOT NULL,
at      INTEGER NOT NULL,
by      BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT
) STRICT;

CREATE TRIGGER acknowledged_break_glass_never_changes BEFORE UPDATE ON break_glass
WHEN OLD.acknowledged_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was looked into never changes'); END;

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit entries never change'); END;

CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;

CREATE TRIGGER break_glass_is_never_deleted BEFORE DELETE ON break_glass
BEGIN SELECT RAISE(ABORT, 'a broken glass is never deleted'); END;

CREATE TRIGGER break_glass_keeps_why BEFORE UPDATE OF id, client, reason, by, by_name, at ON break_glass
BEGIN SELECT RAISE(ABORT, 'who broke the glass, when and why never changes'); END;

CREATE TRIGGER checklist_answers_are_never_deleted BEFORE DELETE ON checklist_answers
BEGIN SELECT RAISE(ABORT, 'answers are never deleted'); END;

CREATE TRIGGER checklist_answers_never_change BEFORE UPDATE ON checklist_answers
BEGIN SELECT RAISE(ABORT, 'answers are added to, never changed'); END;

CREATE TRIGGER checklist_schedule_is_never_deleted BEFORE DELETE ON checklist_schedule
BEGIN SELECT RAISE(ABORT, 'a schedule is added to, never changed'); END;

CREATE TRIGGER checklist_schedule_never_changes BEFORE UPDATE ON checklist_schedule
BEGIN SELECT RAISE(ABORT, 'a schedule is added to, never changed'); END;

CREATE TRIGGER checklist_templates_are_never_deleted BEFORE DELETE ON checklist_templates
BEGIN SELECT RAISE(ABORT, 'a template version is never deleted'); END;

CREATE TRIGGER checklist_templates_never_change BEFORE UPDATE ON checklist_templates
BEGIN SELECT RAISE(ABORT, 'a template version never changes'); END;

CREATE TRIGGER checklists_are_never_deleted BEFORE DELETE ON checklist_runs
BEGIN SELECT RAISE(ABORT, 'a checklist is never deleted'); END;

CREATE TRIGGER checklists_keep_what_they_asked BEFORE UPDATE OF id, code, version, language, day, until, subject, treatment, started_at, started_by ON checklist_runs
BEGIN SELECT RAISE(ABORT, 'a checklist keeps its day and its version'); END;

CREATE TRIGGER client_numbers_never_change BEFORE UPDATE OF number ON clients WHEN NEW.number <> OLD.number
BEGIN SELECT RAISE(ABORT, 'a client number never changes'); END;

CREATE TRIGGER clients_are_never_deleted BEFORE DELETE ON clients
BEGIN SELECT RAISE(ABORT, 'clients are never deleted'); END;

CREATE TRIGGER clinic_weekdays_are_never_deleted BEFORE DELETE ON clinic_weekdays
BEGIN SELECT RAISE(ABORT, 'the open weekdays are added to, never changed'); END;

CREATE TRIGGER clinic_weekdays_never_change BEFORE UPDATE ON clinic_weekdays
BEGIN SELECT RAISE(ABORT, 'the open weekdays are added to, never changed'); END;

CREATE TRIGGER closed_checklists_never_change BEFORE UPDATE ON checklist_runs
WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed checklist never changes'); END;

CREATE TRIGGER closed_checklists_take_no_answer BEFORE INSERT ON checklist_answers
WHEN (SELECT closed_at FROM checklist_runs WHERE id = NEW.run) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed checklist takes no answer'); END;

CREATE TRIGGER consents_are_never_deleted BEFORE DELETE ON consents
BEGIN SELECT RAISE(ABORT, 'consents are never deleted'); END;

CREATE TRIGGER consents_freeze_when_signed BEFORE UPDATE ON consents WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a signed consent never changes'); END;

CREATE TRIGGER decisions_are_never_deleted BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;

CREATE TRIGGER decisions_never_change BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision never changes'); END;

CREATE TRIGGER deliveries_are_never_deleted BEFORE DELETE ON deliveries
BEGIN SELECT RAISE(ABORT, 'deliveries are never deleted'); END;

CREATE TRIGGER deliveries_never_change BEFORE UPDATE ON deliveries
BEGIN SELECT RAISE(ABORT, 'deliveries never change'); END;

CREATE TRIGGER documents_are_never_deleted BEFORE DELETE ON documents
BEGIN SELECT RAISE(ABORT, 'a finished document is never deleted'); END;

CREATE TRIGGER documents_never_change BEFORE UPDATE ON documents
BEGIN SELECT RAISE(ABORT, 'a finished document never changes'); END;

CREATE TRIGGER lots_are_never_deleted BEFORE DELETE ON lots
BEGIN SELECT RAISE(ABORT, 'lots are never deleted'); END;

CREATE TRIGGER lots_stay_recalled BEFORE UPDATE ON lots
WHEN OLD.recalled_at IS NOT NULL AND NEW.recalled_at IS NOT OLD.recalled_at
BEGIN SELECT RAISE(ABORT, 'a recalled lot stays recalled'); END;

CREATE TRIGGER photos_are_never_deleted BEFORE DELETE ON photos
BEGIN SELECT RAISE(ABORT, 'pictures are never deleted'); END;

CREATE TRIGGER photos_are_set_aside_once BEFORE UPDATE ON photos WHEN OLD.set_aside_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a picture set aside stays so'); END;

CREATE TRIGGER photos_keep_what_they_show BEFORE UPDATE OF id, client, view, timepoint, taken_on, width,
height, thumbnail, sha256, file, file_key, added_at, added_by, added_by_name ON photos
BEGIN SELECT RAISE(ABORT, 'a picture never changes'); END;

CREATE TRIGGER questionnaires_are_never_deleted BEFORE DELETE ON history_questionnaires
BEGIN SELECT RAISE(ABORT, 'a questionnaire is never deleted'); END;

CREATE TRIGGER questionnaires_never_change BEFORE UPDATE ON history_questionnaires
BEGIN SELECT RAISE(ABORT, 'a questionnaire that was asked never changes'); END;

CREATE TRIGGER reviews_are_never_deleted BEFORE DELETE ON history_reviews
BEGIN SELECT RAISE(ABORT, 'an answered history is never deleted'); END;

CREATE TRIGGER reviews_never_change BEFORE UPDATE ON history_reviews
BEGIN SELECT RAISE(ABORT, 'an answered history never changes'); END;

CREATE TRIGGER template_wording_never_changes
BEFORE UPDATE OF id, code, version, language, name, body, sha256 ON templates
BEGIN SELECT RAISE(ABORT, 'the wording of a version never changes'); END;

CREATE TRIGGER templates_are_never_deleted BEFORE DELETE ON templates
BEGIN SELECT RAISE(ABORT, 'templates are never deleted'); END;

CREATE TRIGGER treatment_amendments_are_never_deleted BEFORE DELETE ON treatment_amendments
BEGIN SELECT RAISE(ABORT, 'amendments are never deleted'); END;

CREATE TRIGGER treatment_amendments_never_change BEFORE UPDATE ON treatment_amendments
BEGIN SELECT RAISE(ABORT, 'amendments never change'); END;

CREATE TRIGGER treatment_amendments_wait BEFORE INSERT ON treatment_amendments
WHEN (SELECT status FROM treatments WHERE id = NEW.treatment) <> 'closed'
BEGIN SELECT RAISE(ABORT, 'only closed treatments are amended'); END;

CREATE TRIGGER treatment_cartridges_added BEFORE INSERT ON treatment_cartridges
WHEN (SELECT status FROM treatments WHERE id = NEW.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;

CREATE TRIGGER treatment_cartridges_changed BEFORE UPDATE ON treatment_cartridges
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;

CREATE TRIGGER treatment_cartridges_removed BEFORE DELETE ON treatment_cartridges
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;

CREATE TRIGGER treatment_products_added BEFORE INSERT ON treatment_products
WHEN (SELECT status FROM treatments WHERE id = NEW.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;

CREATE TRIGGER treatment_products_changed BEFORE UPDATE ON treatment_products
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;

CREATE TRIGGER treatment_products_removed BEFORE DELETE ON treatment_products
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;

CREATE TRIGGER treatment_zones_added BEFORE INSERT ON treatment_zones
WHEN (SELECT status FROM treatments WHERE id = NEW.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;

CREATE TRIGGER treatment_zones_changed BEFORE UPDATE ON treatment_zones
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;

CREATE TRIGGER treatment_zones_removed BEFORE DELETE ON treatment_zones
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;

CREATE TRIGGER treatments_are_never_deleted BEFORE DELETE ON treatments
BEGIN SELECT RAISE(ABORT, 'treatments are never deleted'); END;

CREATE TRIGGER treatments_closed_stay BEFORE UPDATE ON treatments WHEN OLD.status <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;

CREATE TRIGGER treatments_keep_their_client BEFORE UPDATE OF client, practitioner, started_at ON treatments
WHEN NEW.client IS NOT OLD.client OR NEW.practitioner IS NOT OLD.practitioner OR NEW.started_at IS NOT OLD.started_at
BEGIN SELECT RAISE(ABORT, 'client, practitioner and start of a treatment never change'); END;

CREATE TRIGGER treatments_use_cartridges_once BEFORE UPDATE OF status ON treatments
WHEN NEW.status = 'closed' AND EXISTS (
SELECT 1 FROM treatment_cartridges mine
JOIN treatment_cartridges other ON other.lot = mine.lot AND other.unit = mine.unit
JOIN treatments t ON t.id = other.treatment
WHERE mine.treatment = NEW.id AND mine.unit <> '' AND other.treatment <> NEW.id
AND (t.status = 'closed' OR (t.status = 'discarded' AND other.opened = 1)))
BEGIN SELECT RAISE(ABORT, 'a cartridge is used once'); END;

CREATE TRIGGER withdrawals_are_never_deleted BEFORE DELETE ON withdrawals
BEGIN SELECT RAISE(ABORT, 'withdrawals are never deleted'); END;

CREATE TRIGGER withdrawals_never_change BEFORE UPDATE ON withdrawals
BEGIN SELECT RAISE(ABORT, 'withdrawals never change'); END;

