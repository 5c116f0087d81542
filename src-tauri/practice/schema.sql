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

CREATE INDEX incident_decisions_of ON incident_decisions (incident, client, seq);

CREATE INDEX incident_loads_of_load ON incident_loads (load);

CREATE INDEX incidents_open ON incidents (opened_at) WHERE closed_at IS NULL;

CREATE INDEX indicator_tests_awaited ON indicator_tests (run_at) WHERE outcome = 'pending';

CREATE INDEX indicator_tests_by_day ON indicator_tests (day);

CREATE INDEX indicator_tests_of_load ON indicator_tests (load) WHERE load IS NOT NULL;

CREATE INDEX indicator_tests_of_sterilizer ON indicator_tests (sterilizer, kind, run_at);

CREATE INDEX loads_by_day ON loads (day);

CREATE INDEX loads_of_sterilizer ON loads (sterilizer, started_at);

CREATE UNIQUE INDEX loads_one_in_the_chamber ON loads (sterilizer) WHERE state IN ('running', 'awaiting_unload');

CREATE INDEX loads_open ON loads (sterilizer, made_at) WHERE state IN ('draft', 'running', 'awaiting_unload', 'awaiting_release', 'quarantined');

CREATE INDEX lot_ledger_of_treatment ON lot_ledger (treatment) WHERE treatment IS NOT NULL;

CREATE INDEX lot_units_of_treatment ON lot_units (treatment);

CREATE INDEX lots_by_expiry ON lots (expires);

CREATE INDEX packs_of_load ON packs (load);

CREATE INDEX packs_on_shelf ON packs (state, expires) WHERE state IN ('in_stock', 'quarantined', 'missing');

CREATE INDEX photos_client ON photos (client, taken_on);

CREATE UNIQUE INDEX photos_once ON photos (client, sha256) WHERE set_aside_at IS NULL;

CREATE INDEX print_jobs_document ON print_jobs (document) WHERE document IS NOT NULL;

CREATE INDEX print_jobs_open ON print_jobs (asked_at) WHERE settled_at IS NULL;

CREATE INDEX scans_of_consent ON scans (consent, id) WHERE consent IS NOT NULL;

CREATE INDEX scans_waiting ON scans (added_at) WHERE consent IS NULL;

CREATE INDEX sterilizer_stops_of ON sterilizer_stops (sterilizer, at);

CREATE UNIQUE INDEX templates_one_draft ON templates (code, language) WHERE state = 'draft';

CREATE UNIQUE INDEX templates_one_in_force ON templates (code, language) WHERE state = 'active';

CREATE INDEX treatment_amendments_of ON treatment_amendments (treatment, at);

CREATE INDEX treatment_cartridges_by_lot ON treatment_cartridges (lot, unit);

CREATE UNIQUE INDEX treatment_cartridges_once ON treatment_cartridges (treatment, lot, unit) WHERE unit <> '';

CREATE INDEX treatment_products_by_lot ON treatment_products (lot);

CREATE INDEX treatments_by_day ON treatments (day);

CREATE INDEX treatments_numbed_with ON treatments (numbing_lot) WHERE numbing_lot IS NOT NULL;

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

CREATE TABLE "consent_sessions" (
consent     BLOB NOT NULL REFERENCES consents (id) ON DELETE RESTRICT,
session     INTEGER NOT NULL CHECK (session > 1),
day         TEXT NOT NULL,
at          INTEGER NOT NULL,
initials    TEXT NOT NULL CHECK (initials <> ''),
max_depth_um INTEGER CHECK (max_depth_um > 0),
by          BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
by_name     TEXT NOT NULL CHECK (by_name <> ''),
document    BLOB NOT NULL REFERENCES documents (id) ON DELETE RESTRICT,
PRIMARY KEY (consent, session)
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
document     BLOB REFERENCES documents (id) ON DELETE RESTRICT, ink_document BLOB REFERENCES documents (id) ON DELETE RESTRICT, ink_at INTEGER,
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
subject        BLOB NOT NULL CHECK (length(subject) = 16),
template       BLOB NOT NULL REFERENCES templates (id) ON DELETE RESTRICT,
content        TEXT NOT NULL,
content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
pdf            BLOB NOT NULL,
pdf_sha256     TEXT NOT NULL CHECK (length(pdf_sha256) = 64),
pages          INTEGER NOT NULL CHECK (pages > 0),
created_at     INTEGER NOT NULL,
created_by     BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT
, kind TEXT NOT NULL DEFAULT 'consent'
CHECK (kind IN ('consent', 'consent_for_ink', 'consent_sessions', 'aftercare', 'precare'))) STRICT;

CREATE TABLE drafts (
owner    BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
key      TEXT NOT NULL,
body     TEXT NOT NULL,
saved_at INTEGER NOT NULL,
PRIMARY KEY (owner, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE erasures (
client        BLOB PRIMARY KEY REFERENCES clients (id) ON DELETE RESTRICT,
at            INTEGER NOT NULL,
by            BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
by_name       TEXT NOT NULL CHECK (by_name <> ''),
basis         TEXT NOT NULL CHECK (basis IN ('asked', 'retention_over')),
reason        TEXT NOT NULL CHECK (reason <> ''),
contact       TEXT NOT NULL,
contact_until TEXT,
open          INTEGER NOT NULL CHECK (open IN (0, 1)),
CHECK (contact = '' OR contact_until IS NOT NULL)
) STRICT;

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

CREATE TABLE incident_decisions (
seq      INTEGER PRIMARY KEY,
incident BLOB NOT NULL REFERENCES incidents (id) ON DELETE RESTRICT,
client   BLOB NOT NULL REFERENCES clients (id) ON DELETE RESTRICT,
decision TEXT NOT NULL CHECK (decision IN ('not_needed', 'pending', 'told')),
how      TEXT NOT NULL,
told_on  TEXT,
note     TEXT NOT NULL,
by       BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
at       INTEGER NOT NULL,
CHECK ((decision = 'told') = (told_on IS NOT NULL)),
CHECK (decision <> 'told' OR how <> '')
) STRICT;

CREATE TABLE incident_loads (
incident BLOB NOT NULL REFERENCES incidents (id) ON DELETE RESTRICT,
load     BLOB NOT NULL REFERENCES loads (id) ON DELETE RESTRICT,
PRIMARY KEY (incident, load)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_tests (
incident BLOB NOT NULL REFERENCES incidents (id) ON DELETE RESTRICT,
test     BLOB NOT NULL UNIQUE REFERENCES indicator_tests (id) ON DELETE RESTRICT,
PRIMARY KEY (incident, test)
) STRICT, WITHOUT ROWID;

CREATE TABLE incidents (
id          BLOB PRIMARY KEY CHECK (length(id) = 16),
no          TEXT NOT NULL UNIQUE,
kind        TEXT NOT NULL CHECK (kind IN ('spore_test', 'indicator', 'cycle', 'lot')),
sterilizer  BLOB REFERENCES sterilizers (id) ON DELETE RESTRICT,
lot         BLOB REFERENCES lots (id) ON DELETE RESTRICT,
notice      TEXT NOT NULL,
window_from INTEGER,
window_to   INTEGER,
opened_at   INTEGER NOT NULL,
opened_by   BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
told        TEXT NOT NULL,
cycle_review    TEXT NOT NULL,
operator_review TEXT NOT NULL,
root_cause  TEXT NOT NULL,
corrective_action TEXT NOT NULL,
closed_at   INTEGER,
closed_by   BLOB REFERENCES staff (id) ON DELETE RESTRICT,
version     INTEGER NOT NULL,
CHECK ((kind = 'lot') = (lot IS NOT NULL)),
CHECK ((kind = 'lot') = (sterilizer IS NULL)),
CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
CHECK (closed_at IS NULL OR (root_cause <> '' AND corrective_action <> ''))
) STRICT;

CREATE TABLE indicator_tests (
id          BLOB PRIMARY KEY CHECK (length(id) = 16),
kind        TEXT NOT NULL CHECK (kind IN ('spore', 'bowie_dick', 'helix', 'leak', 'door_seal', 'water', 'foil')),
purpose     TEXT NOT NULL CHECK (purpose IN ('routine', 'installation', 'repair', 'relocation', 'retest')),
sterilizer  BLOB REFERENCES sterilizers (id) ON DELETE RESTRICT,
bath        TEXT NOT NULL,
load        BLOB REFERENCES loads (id) ON DELETE RESTRICT,
day         TEXT NOT NULL,
run_at      INTEGER NOT NULL,
run_by      BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
brand       TEXT NOT NULL,
lot         TEXT NOT NULL,
lot_expires TEXT,
position    TEXT NOT NULL,
source      TEXT CHECK (source IN ('in_house', 'mail_in')),
incubator   TEXT NOT NULL,
incubator_mc INTEGER,
read_from   INTEGER,
read_due    INTEGER,
test_growth INTEGER CHECK (test_growth IN (0, 1)),
control_growth INTEGER CHECK (control_growth IN (0, 1)),
outcome     TEXT NOT NULL CHECK (outcome IN ('pending', 'pass', 'fail', 'invalid')),
read_at     INTEGER,
read_by     BLOB REFERENCES staff (id) ON DELETE RESTRICT,
note        TEXT NOT NULL,
CHECK ((kind = 'foil') = (sterilizer IS NULL)),
CHECK ((kind = 'spore') = (source IS NOT NULL)),
CHECK (kind <> 'spore' OR load IS NOT NULL),
CHECK ((outcome = 'pending') = (read_at IS NULL)),
CHECK ((read_at IS NULL) = (read_by IS NULL)),
CHECK (kind <> 'spore' OR outcome = 'pending' OR (test_growth IS NOT NULL AND control_growth IS NOT NULL)),
CHECK (kind <> 'spore' OR outcome <> 'pass' OR (test_growth = 0 AND control_growth = 1)),
CHECK (kind <> 'spore' OR outcome <> 'fail' OR test_growth = 1)
) STRICT;

CREATE TABLE instrument_sets (
id       BLOB PRIMARY KEY CHECK (length(id) = 16),
name     TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
contents TEXT NOT NULL CHECK (contents <> ''),
class    TEXT NOT NULL CHECK (class IN ('critical', 'semi_critical')),
active   INTEGER NOT NULL CHECK (active IN (0, 1)),
version  INTEGER NOT NULL
) STRICT;

CREATE TABLE load_printouts (
load          BLOB NOT NULL REFERENCES loads (id) ON DELETE RESTRICT,
place         INTEGER NOT NULL CHECK (place > 0),
thumbnail     BLOB NOT NULL,
sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
file          TEXT NOT NULL UNIQUE CHECK (length(file) = 64),
file_key      BLOB NOT NULL CHECK (length(file_key) = 32),
added_at      INTEGER NOT NULL,
added_by      BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
added_by_name TEXT NOT NULL CHECK (added_by_name <> ''),
PRIMARY KEY (load, place)
) STRICT;

CREATE TABLE loads (
id             BLOB PRIMARY KEY CHECK (length(id) = 16),
sterilizer     BLOB NOT NULL REFERENCES sterilizers (id) ON DELETE RESTRICT,
no             TEXT NOT NULL UNIQUE,
day            TEXT NOT NULL,
day_seq        INTEGER NOT NULL CHECK (day_seq > 0),
purpose        TEXT NOT NULL CHECK (purpose IN ('instruments', 'test')),
state          TEXT NOT NULL CHECK (state IN ('draft', 'running', 'awaiting_unload', 'awaiting_release',
'released', 'rejected', 'quarantined', 'recalled', 'cancelled')),
programme      BLOB NOT NULL REFERENCES programmes (id) ON DELETE RESTRICT,
programme_name TEXT NOT NULL,
method         TEXT NOT NULL CHECK (method IN ('gravity', 'pre_vacuum', 'dry_heat')),
wrapped        INTEGER NOT NULL CHECK (wrapped IN (0, 1)),
min_temp_mc    INTEGER NOT NULL,
min_exposure_s INTEGER NOT NULL,
min_drying_s   INTEGER NOT NULL,
load_type      TEXT NOT NULL CHECK (load_type IN ('solid', 'hollow', 'porous')),
cycle_no       INTEGER CHECK (cycle_no > 0),
cycle_gap      TEXT NOT NULL,
made_at        INTEGER NOT NULL,
loaded_by      BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
started_at     INTEGER,
ended_at       INTEGER,
unloaded_at    INTEGER,
unloaded_by    BLOB REFERENCES staff (id) ON DELETE RESTRICT,
temp_mc        INTEGER,
pressure_pa    INTEGER,
exposure_s     INTEGER,
drying_s       INTEGER,
external_ci    TEXT CHECK (external_ci IN ('pass', 'fail')),
internal_ci    TEXT CHECK (internal_ci IN ('pass', 'fail', 'not_used')),
internal_ci_type INTEGER CHECK (internal_ci_type BETWEEN 3 AND 6),
printout       TEXT CHECK (printout IN ('kept', 'none')),
comment        TEXT NOT NULL,
decided_at     INTEGER,
decided_by     BLOB REFERENCES staff (id) ON DELETE RESTRICT,
corrective_action TEXT NOT NULL,
findings       TEXT NOT NULL CHECK (json_valid(findings)),
recalled_at    INTEGER,
version        INTEGER NOT NULL,
UNIQUE (sterilizer, day, day_seq),
CHECK ((state IN ('draft', 'cancelled')) = (started_at IS NULL)),
CHECK ((started_at IS NULL) = (cycle_no IS NULL)),
CHECK (ended_at IS NULL OR ended_at >= started_at),
CHECK (state NOT IN ('awaiting_unload', 'awaiting_release', 'released', 'quarantined', 'recalled') OR ended_at IS NOT NULL),
CHECK (state NOT IN ('awaiting_release', 'released', 'quarantined', 'recalled') OR (unloaded_at IS NOT NULL AND temp_mc IS NOT NULL AND exposure_s IS NOT NULL)),
CHECK ((state IN ('released', 'rejected', 'quarantined', 'recalled', 'cancelled')) = (decided_by IS NOT NULL)),
CHECK ((state = 'recalled') = (recalled_at IS NOT NULL)),
CHECK (state NOT IN ('released', 'recalled') OR (temp_mc >= min_temp_mc AND exposure_s >= min_exposure_s))
) STRICT;

CREATE TABLE lot_ledger (
lot       BLOB NOT NULL REFERENCES lots (id) ON DELETE RESTRICT,
line      INTEGER NOT NULL CHECK (line > 0),
at        INTEGER NOT NULL,
act       TEXT NOT NULL CHECK (act IN ('counted_before', 'received', 'used', 'opened', 'counted',
'destroyed', 'lost', 'returned', 'quarantined', 'released', 'recalled')),
units     INTEGER NOT NULL,
on_hand   INTEGER NOT NULL CHECK (on_hand >= 0),
day       TEXT,
treatment BLOB REFERENCES treatments (id) ON DELETE RESTRICT,
reason    TEXT NOT NULL,
staff     BLOB REFERENCES staff (id) ON DELETE RESTRICT,
staff_name TEXT NOT NULL,
witness   BLOB REFERENCES staff (id) ON DELETE RESTRICT,
witness_name TEXT NOT NULL,
PRIMARY KEY (lot, line),
CHECK ((act = 'counted_before') = (staff IS NULL)),
CHECK ((act = 'destroyed') = (witness IS NOT NULL)),
CHECK (witness IS NULL OR witness <> staff),
CHECK (reason <> '' OR act IN ('counted_before', 'received', 'used', 'opened')),
CHECK (act NOT IN ('used', 'destroyed', 'lost', 'returned') OR units < 0),
CHECK (act <> 'received' OR units > 0),
CHECK (act NOT IN ('quarantined', 'released', 'recalled') OR units = 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE lot_units (
lot       BLOB NOT NULL REFERENCES lots (id) ON DELETE RESTRICT,
unit      TEXT NOT NULL COLLATE NOCASE CHECK (unit <> ''),
treatment BLOB NOT NULL REFERENCES treatments (id) ON DELETE RESTRICT,
at        INTEGER NOT NULL,
PRIMARY KEY (lot, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE "lots" (
id          BLOB PRIMARY KEY CHECK (length(id) = 16),
kind        TEXT NOT NULL CHECK (kind IN ('cartridge', 'product', 'blade', 'disinfectant', 'drug', 'sterile_item')),
product     TEXT NOT NULL CHECK (product <> ''),
maker       TEXT NOT NULL,
supplier    TEXT NOT NULL,
registration TEXT NOT NULL,
strength    TEXT NOT NULL,
pins        INTEGER CHECK (pins BETWEEN 1 AND 250),
role        TEXT CHECK (role IN ('cleanser', 'antiseptic', 'anaesthetic', 'glide', 'serum', 'post')),
lot         TEXT NOT NULL CHECK (lot <> ''),
code        TEXT NOT NULL UNIQUE,
expires     TEXT,
units_numbered INTEGER NOT NULL CHECK (units_numbered IN (0, 1)),
opened_on   TEXT,
use_within_days INTEGER CHECK (use_within_days BETWEEN 1 AND 1095),
suitable_for_needling INTEGER NOT NULL CHECK (suitable_for_needling IN (0, 1)),
recalled_at INTEGER,
recall_reason TEXT NOT NULL,
quarantined_at INTEGER,
quarantine_reason TEXT NOT NULL,
received_at INTEGER NOT NULL,
received    INTEGER NOT NULL CHECK (received > 0),
on_hand     INTEGER NOT NULL CHECK (on_hand >= 0),
version     INTEGER NOT NULL,
CHECK (kind NOT IN ('cartridge', 'blade', 'drug', 'sterile_item') OR expires IS NOT NULL),
CHECK (kind IN ('product', 'drug') OR role IS NULL),
CHECK (kind = 'disinfectant' OR registration = ''),
CHECK ((recalled_at IS NULL) = (recall_reason = '')),
CHECK ((quarantined_at IS NULL) = (quarantine_reason = ''))
) STRICT;

CREATE TABLE packs (
id         BLOB PRIMARY KEY CHECK (length(id) = 16),
code       TEXT NOT NULL UNIQUE,
load       BLOB NOT NULL REFERENCES loads (id) ON DELETE RESTRICT,
place      INTEGER NOT NULL CHECK (place > 0),
set_id     BLOB REFERENCES instrument_sets (id) ON DELETE RESTRICT,
name       TEXT NOT NULL CHECK (name <> ''),
contents   TEXT NOT NULL,
packed_by  BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
packed_at  INTEGER NOT NULL,
expires    TEXT,
condition  TEXT CHECK (condition IN ('ok', 'wet', 'torn', 'open', 'ci_failed')),
state      TEXT NOT NULL CHECK (state IN ('packed', 'in_stock', 'used', 'rejected', 'quarantined', 'discarded', 'missing')),
state_at   INTEGER NOT NULL,
state_by   BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
reason     TEXT NOT NULL,
UNIQUE (load, place)
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

CREATE TABLE print_jobs (
id         BLOB PRIMARY KEY CHECK (length(id) = 16),
kind       TEXT NOT NULL CHECK (kind IN ('consents', 'sheets', 'letters', 'lists', 'labels')),
title      TEXT NOT NULL CHECK (title <> ''),
document   BLOB REFERENCES documents (id) ON DELETE CASCADE,
client     BLOB REFERENCES clients (id) ON DELETE RESTRICT,
pdf        BLOB,
computer   TEXT NOT NULL CHECK (computer <> ''),
printer    TEXT NOT NULL CHECK (printer <> ''),
copies     INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 20),
paper      TEXT NOT NULL CHECK (paper IN ('as_made', 'a4', 'letter')),
state      TEXT NOT NULL CHECK (state IN ('waiting', 'handing', 'handed_over', 'printed', 'cancelled')),
trouble    TEXT CHECK (trouble IN ('offline', 'stopped', 'no_paper', 'no_system', 'no_printer', 'refused',
'no_answer', 'not_printed')),
system_job TEXT,
asked_at   INTEGER NOT NULL,
asked_by   BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
handed_at  INTEGER,
handed_by  BLOB REFERENCES staff (id) ON DELETE RESTRICT,
settled_at INTEGER,
settled_by BLOB REFERENCES staff (id) ON DELETE RESTRICT,
CHECK (document IS NULL OR pdf IS NULL),
CHECK ((handed_at IS NULL) = (handed_by IS NULL)),
CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
CHECK ((state IN ('printed', 'cancelled')) = (settled_at IS NOT NULL))
) STRICT;

CREATE TABLE printers (
computer  TEXT NOT NULL CHECK (computer <> ''),
kind      TEXT NOT NULL CHECK (kind IN ('consents', 'sheets', 'letters', 'lists', 'labels')),
printer   TEXT NOT NULL CHECK (printer <> ''),
paper     TEXT NOT NULL CHECK (paper IN ('as_made', 'a4', 'letter')),
chosen_at INTEGER NOT NULL,
chosen_by BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
PRIMARY KEY (computer, kind)
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
, logo TEXT) STRICT;

CREATE TABLE programmes (
id             BLOB PRIMARY KEY CHECK (length(id) = 16),
sterilizer     BLOB NOT NULL REFERENCES sterilizers (id) ON DELETE RESTRICT,
name           TEXT NOT NULL CHECK (name <> ''),
method         TEXT NOT NULL CHECK (method IN ('gravity', 'pre_vacuum', 'dry_heat')),
wrapped        INTEGER NOT NULL CHECK (wrapped IN (0, 1)),
min_temp_mc    INTEGER NOT NULL CHECK (min_temp_mc BETWEEN 100000 AND 250000),
min_exposure_s INTEGER NOT NULL CHECK (min_exposure_s BETWEEN 30 AND 36000),
min_drying_s   INTEGER NOT NULL CHECK (min_drying_s BETWEEN 0 AND 36000),
source         TEXT NOT NULL CHECK (source <> ''),
active         INTEGER NOT NULL CHECK (active IN (0, 1)),
version        INTEGER NOT NULL,
UNIQUE (sterilizer, name)
) STRICT;

CREATE TABLE scan_folders (
computer  TEXT PRIMARY KEY CHECK (computer <> ''),
folder    TEXT NOT NULL CHECK (folder <> ''),
keeps     INTEGER NOT NULL CHECK (keeps IN (0, 1)),
chosen_at INTEGER NOT NULL,
chosen_by BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE scans (
id            BLOB PRIMARY KEY CHECK (length(id) = 16),
media         TEXT NOT NULL CHECK (media IN ('image/jpeg', 'application/pdf')),
sha256        TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
code          TEXT NOT NULL,
file          TEXT NOT NULL UNIQUE CHECK (length(file) = 64),
file_key      BLOB NOT NULL CHECK (length(file_key) = 32),
added_at      INTEGER NOT NULL,
added_by      BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
consent       BLOB REFERENCES consents (id) ON DELETE RESTRICT,
matched       TEXT CHECK (matched IN ('code', 'hand')),
matched_at    INTEGER,
matched_by    BLOB REFERENCES staff (id) ON DELETE RESTRICT,
CHECK ((consent IS NULL) = (matched IS NULL) AND (consent IS NULL) = (matched_at IS NULL)
AND (consent IS NULL) = (matched_by IS NULL))
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
, insurance_expires TEXT, training TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(training)), services TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(services)), may_release INTEGER NOT NULL DEFAULT 0 CHECK (may_release IN (0, 1))) STRICT;

CREATE TABLE sterilizer_stops (
id         BLOB PRIMARY KEY CHECK (length(id) = 16),
sterilizer BLOB NOT NULL REFERENCES sterilizers (id) ON DELETE RESTRICT,
cause      TEXT NOT NULL CHECK (cause IN ('spore_test', 'bowie_dick', 'leak', 'other')),
reason     TEXT NOT NULL CHECK (reason <> ''),
at         INTEGER NOT NULL,
by         BLOB NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
incident   BLOB REFERENCES incidents (id) ON DELETE RESTRICT,
repaired_at INTEGER,
repair     TEXT NOT NULL,
lifted_at  INTEGER,
lifted_by  BLOB REFERENCES staff (id) ON DELETE RESTRICT,
lift_reason TEXT NOT NULL,
CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
CHECK ((lifted_at IS NULL) = (lift_reason = '')),
CHECK ((repaired_at IS NULL) = (repair = ''))
) STRICT;

CREATE TABLE sterilizers (
id             BLOB PRIMARY KEY CHECK (length(id) = 16),
code           TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (code <> ''),
make           TEXT NOT NULL CHECK (make <> ''),
model          TEXT NOT NULL CHECK (model <> ''),
serial         TEXT NOT NULL,
class          TEXT NOT NULL CHECK (class IN ('n', 's', 'b')),
installed_on   TEXT,
service_due    TEXT,
validation_due TEXT,
active         INTEGER NOT NULL CHECK (active IN (0, 1)),
version        INTEGER NOT NULL
) STRICT;

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
reviewed_at INTEGER, state TEXT NOT NULL DEFAULT 'active'
CHECK (state IN ('draft', 'active', 'retired')), saves INTEGER NOT NULL DEFAULT 1
CHECK (saves > 0), changed_at INTEGER, changed_by BLOB REFERENCES staff (id) ON DELETE RESTRICT, released_at INTEGER, released_by BLOB REFERENCES staff (id) ON DELETE RESTRICT, retired_at INTEGER,
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

CREATE TABLE treatment_packs (
treatment BLOB NOT NULL REFERENCES treatments (id) ON DELETE RESTRICT,
place     INTEGER NOT NULL,
pack      BLOB NOT NULL UNIQUE REFERENCES packs (id) ON DELETE RESTRICT,
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
, told_on TEXT, how TEXT CHECK (how IN ('spoken', 'written')), received_by BLOB REFERENCES staff (id) ON DELETE RESTRICT) STRICT;

CREATE TRIGGER acknowledged_break_glass_never_changes BEFORE UPDATE ON break_glass
WHEN OLD.acknowledged_at IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'what was looked into never changes'); END;

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
WHEN NEW.seq IS NOT OLD.seq OR NEW.at IS NOT OLD.at OR NEW.actor IS NOT OLD.actor
OR NEW.actor_name IS NOT OLD.actor_name OR NEW.op IS NOT OLD.op OR NEW.client IS NOT OLD.client
OR NEW.subject IS NOT OLD.subject OR NEW.hash IS NOT OLD.hash OR NEW.corrected_at IS NOT OLD.corrected_at
OR NEW.data IS NOT '"erased"'
OR NOT EXISTS (SELECT 1 FROM erasures WHERE client = OLD.client AND open = 1)
BEGIN SELECT RAISE(ABORT, 'audit entries never change'); END;

CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;

CREATE TRIGGER break_glass_is_never_deleted BEFORE DELETE ON break_glass
BEGIN SELECT RAISE(ABORT, 'a broken glass is never deleted'); END;

CREATE TRIGGER break_glass_keeps_why BEFORE UPDATE OF id, client, reason, by, by_name, at ON break_glass
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
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

CREATE TRIGGER consent_sessions_are_never_deleted BEFORE DELETE ON consent_sessions
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = (SELECT client FROM consents WHERE id = OLD.consent))
BEGIN SELECT RAISE(ABORT, 'a confirmed session is never deleted'); END;

CREATE TRIGGER consent_sessions_never_change BEFORE UPDATE ON consent_sessions
BEGIN SELECT RAISE(ABORT, 'a confirmed session never changes'); END;

CREATE TRIGGER consents_are_never_deleted BEFORE DELETE ON consents
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'consents are never deleted'); END;

CREATE TRIGGER consents_freeze_when_signed BEFORE UPDATE ON consents WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a signed consent never changes'); END;

CREATE TRIGGER consents_need_a_released_wording BEFORE INSERT ON consents
WHEN (SELECT state FROM templates WHERE id = NEW.template) = 'draft'
BEGIN SELECT RAISE(ABORT, 'this wording is a draft'); END;

CREATE TRIGGER decisions_are_never_deleted BEFORE DELETE ON decisions
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;

CREATE TRIGGER decisions_never_change BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision never changes'); END;

CREATE TRIGGER deliveries_are_never_deleted BEFORE DELETE ON deliveries
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = (SELECT client FROM documents WHERE id = OLD.document))
BEGIN SELECT RAISE(ABORT, 'deliveries are never deleted'); END;

CREATE TRIGGER deliveries_never_change BEFORE UPDATE ON deliveries
BEGIN SELECT RAISE(ABORT, 'deliveries never change'); END;

CREATE TRIGGER documents_are_never_deleted BEFORE DELETE ON documents
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'a finished document is never deleted'); END;

CREATE TRIGGER documents_never_change BEFORE UPDATE ON documents
BEGIN SELECT RAISE(ABORT, 'a finished document never changes'); END;

CREATE TRIGGER erased_clients_never_change BEFORE UPDATE ON clients
WHEN EXISTS (SELECT 1 FROM erasures WHERE client = OLD.id AND open = 0)
BEGIN SELECT RAISE(ABORT, 'an erased client never changes'); END;

CREATE TRIGGER erasures_are_never_deleted BEFORE DELETE ON erasures
BEGIN SELECT RAISE(ABORT, 'an erasure is never deleted'); END;

CREATE TRIGGER erasures_only_forget BEFORE UPDATE ON erasures
WHEN NEW.client IS NOT OLD.client OR NEW.at IS NOT OLD.at OR NEW.by IS NOT OLD.by OR NEW.by_name IS NOT OLD.by_name
OR NEW.basis IS NOT OLD.basis OR NEW.reason IS NOT OLD.reason OR NEW.open > OLD.open
OR (NEW.contact IS NOT OLD.contact AND NEW.contact <> '')
BEGIN SELECT RAISE(ABORT, 'an erasure is not undone'); END;

CREATE TRIGGER incident_decisions_are_never_deleted BEFORE DELETE ON incident_decisions
BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;

CREATE TRIGGER incident_decisions_never_change BEFORE UPDATE ON incident_decisions
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'decisions are added to, never changed'); END;

CREATE TRIGGER incident_loads_are_not_released BEFORE UPDATE OF state ON loads
WHEN NEW.state = 'released' AND EXISTS (SELECT 1 FROM incident_loads WHERE load = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a load of a recall is not released'); END;

CREATE TRIGGER incident_loads_stay BEFORE DELETE ON incident_loads
BEGIN SELECT RAISE(ABORT, 'a load stays in its incident'); END;

CREATE TRIGGER incident_tests_stay BEFORE DELETE ON incident_tests
BEGIN SELECT RAISE(ABORT, 'a test stays in its incident'); END;

CREATE TRIGGER incidents_are_never_deleted BEFORE DELETE ON incidents
BEGIN SELECT RAISE(ABORT, 'incidents are never deleted'); END;

CREATE TRIGGER incidents_closed_stay BEFORE UPDATE ON incidents WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed incident never changes'); END;

CREATE TRIGGER indicator_tests_are_never_deleted BEFORE DELETE ON indicator_tests
BEGIN SELECT RAISE(ABORT, 'tests are never deleted'); END;

CREATE TRIGGER indicator_tests_read_stay BEFORE UPDATE ON indicator_tests WHEN OLD.outcome <> 'pending'
BEGIN SELECT RAISE(ABORT, 'a test that was read never changes'); END;

CREATE TRIGGER load_printouts_are_never_deleted BEFORE DELETE ON load_printouts
BEGIN SELECT RAISE(ABORT, 'a printout is never deleted'); END;

CREATE TRIGGER load_printouts_never_change BEFORE UPDATE ON load_printouts
BEGIN SELECT RAISE(ABORT, 'a printout is added to a load, never changed'); END;

CREATE TRIGGER loads_are_never_deleted BEFORE DELETE ON loads
BEGIN SELECT RAISE(ABORT, 'loads are never deleted'); END;

CREATE TRIGGER loads_begin_as_drafts BEFORE INSERT ON loads WHEN NEW.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a load begins as a draft'); END;

CREATE TRIGGER loads_decided_stay BEFORE UPDATE OF id, sterilizer, no, day, day_seq, purpose, programme, programme_name,
method, wrapped, min_temp_mc, min_exposure_s, min_drying_s, load_type, cycle_no, cycle_gap, made_at, loaded_by,
started_at, ended_at, unloaded_at, unloaded_by, temp_mc, pressure_pa, exposure_s, drying_s, external_ci,
internal_ci, internal_ci_type, printout, comment, decided_at, decided_by, corrective_action, findings ON loads
WHEN OLD.state IN ('released', 'rejected', 'recalled', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'a decided load never changes'); END;

CREATE TRIGGER loads_keep_what_ran BEFORE UPDATE OF sterilizer, no, purpose, programme, programme_name, method, wrapped,
min_temp_mc, min_exposure_s, min_drying_s, cycle_no, started_at ON loads WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a started load keeps what it ran'); END;

CREATE TRIGGER loads_never_skip_a_state BEFORE UPDATE OF state ON loads WHEN NEW.state IS NOT OLD.state AND NOT (
(OLD.state = 'draft' AND NEW.state IN ('running', 'cancelled'))
OR (OLD.state = 'running' AND NEW.state IN ('awaiting_unload', 'rejected'))
OR (OLD.state = 'awaiting_unload' AND NEW.state IN ('awaiting_release', 'rejected'))
OR (OLD.state = 'awaiting_release' AND NEW.state IN ('released', 'rejected', 'quarantined'))
OR (OLD.state = 'quarantined' AND NEW.state IN ('released', 'rejected'))
OR (OLD.state = 'released' AND NEW.state = 'recalled'))
BEGIN SELECT RAISE(ABORT, 'a load does not skip a state'); END;

CREATE TRIGGER lot_ledger_counts AFTER INSERT ON lot_ledger
BEGIN UPDATE lots SET on_hand = NEW.on_hand, version = version + 1 WHERE id = NEW.lot; END;

CREATE TRIGGER lot_ledger_goes_on BEFORE INSERT ON lot_ledger
WHEN NEW.line <> 1 + coalesce((SELECT max(line) FROM lot_ledger WHERE lot = NEW.lot), 0)
OR NEW.on_hand <> NEW.units
+ coalesce((SELECT on_hand FROM lot_ledger WHERE lot = NEW.lot ORDER BY line DESC LIMIT 1), 0)
BEGIN SELECT RAISE(ABORT, 'a ledger goes on from its last line'); END;

CREATE TRIGGER lot_ledger_is_never_deleted BEFORE DELETE ON lot_ledger
BEGIN SELECT RAISE(ABORT, 'a ledger never changes'); END;

CREATE TRIGGER lot_ledger_never_changes BEFORE UPDATE ON lot_ledger
BEGIN SELECT RAISE(ABORT, 'a ledger never changes'); END;

CREATE TRIGGER lot_units_never_change BEFORE UPDATE ON lot_units
BEGIN SELECT RAISE(ABORT, 'a unit belongs to its first treatment'); END;

CREATE TRIGGER lot_units_stay_used BEFORE DELETE ON lot_units
WHEN (SELECT status FROM treatments WHERE id = OLD.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a unit belongs to its first treatment'); END;

CREATE TRIGGER lots_are_never_deleted BEFORE DELETE ON lots
BEGIN SELECT RAISE(ABORT, 'lots are never deleted'); END;

CREATE TRIGGER lots_begin_empty BEFORE INSERT ON lots WHEN NEW.on_hand <> 0
BEGIN SELECT RAISE(ABORT, 'units come in by the ledger'); END;

CREATE TRIGGER lots_follow_their_ledger BEFORE UPDATE OF on_hand ON lots
WHEN NEW.on_hand IS NOT (SELECT on_hand FROM lot_ledger WHERE lot = NEW.id ORDER BY line DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'units change by the ledger'); END;

CREATE TRIGGER lots_keep_what_is_printed BEFORE UPDATE OF kind, lot, code, expires ON lots
WHEN NEW.kind <> OLD.kind OR NEW.lot <> OLD.lot OR NEW.code <> OLD.code OR NEW.expires IS NOT OLD.expires
BEGIN SELECT RAISE(ABORT, 'what is printed on a lot never changes'); END;

CREATE TRIGGER lots_stay_recalled BEFORE UPDATE ON lots
WHEN OLD.recalled_at IS NOT NULL AND NEW.recalled_at IS NOT OLD.recalled_at
BEGIN SELECT RAISE(ABORT, 'a recalled lot stays recalled'); END;

CREATE TRIGGER packs_are_never_deleted BEFORE DELETE ON packs
BEGIN SELECT RAISE(ABORT, 'packs are never deleted'); END;

CREATE TRIGGER packs_come_from_released_loads BEFORE UPDATE OF state ON packs
WHEN NEW.state = 'in_stock' AND ((SELECT state FROM loads WHERE id = NEW.load) <> 'released' OR NEW.condition IS NOT 'ok')
BEGIN SELECT RAISE(ABORT, 'only sound packs of a released load are stored'); END;

CREATE TRIGGER packs_join_drafts BEFORE INSERT ON packs
WHEN NEW.state <> 'packed' OR (SELECT state FROM loads WHERE id = NEW.load) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'packs are added to a load before it is started'); END;

CREATE TRIGGER packs_keep_what_they_are BEFORE UPDATE OF id, code, load, place, name, contents, packed_by, packed_at ON packs
BEGIN SELECT RAISE(ABORT, 'a pack keeps its code and contents'); END;

CREATE TRIGGER packs_never_skip_a_state BEFORE UPDATE OF state ON packs WHEN NEW.state IS NOT OLD.state AND NOT (
(OLD.state = 'packed' AND NEW.state IN ('in_stock', 'rejected', 'discarded'))
OR (OLD.state = 'in_stock' AND NEW.state IN ('used', 'quarantined', 'discarded', 'missing'))
OR (OLD.state = 'quarantined' AND NEW.state IN ('used', 'discarded', 'missing'))
OR (OLD.state = 'missing' AND NEW.state IN ('quarantined', 'discarded', 'used'))
OR (OLD.state = 'rejected' AND NEW.state = 'discarded'))
BEGIN SELECT RAISE(ABORT, 'a pack does not skip a state'); END;

CREATE TRIGGER photos_are_never_deleted BEFORE DELETE ON photos
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'pictures are never deleted'); END;

CREATE TRIGGER photos_are_set_aside_once BEFORE UPDATE ON photos WHEN OLD.set_aside_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a picture set aside stays so'); END;

CREATE TRIGGER photos_keep_what_they_show BEFORE UPDATE OF id, client, view, timepoint, taken_on, width,
height, thumbnail, sha256, file, file_key, added_at, added_by, added_by_name ON photos
BEGIN SELECT RAISE(ABORT, 'a picture never changes'); END;

CREATE TRIGGER programmes_are_never_deleted BEFORE DELETE ON programmes
BEGIN SELECT RAISE(ABORT, 'programmes are never deleted'); END;

CREATE TRIGGER questionnaires_are_never_deleted BEFORE DELETE ON history_questionnaires
BEGIN SELECT RAISE(ABORT, 'a questionnaire is never deleted'); END;

CREATE TRIGGER questionnaires_never_change BEFORE UPDATE ON history_questionnaires
BEGIN SELECT RAISE(ABORT, 'a questionnaire that was asked never changes'); END;

CREATE TRIGGER reviews_are_never_deleted BEFORE DELETE ON history_reviews
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'an answered history is never deleted'); END;

CREATE TRIGGER reviews_never_change BEFORE UPDATE ON history_reviews
BEGIN SELECT RAISE(ABORT, 'an answered history never changes'); END;

CREATE TRIGGER scans_are_decided_once BEFORE UPDATE ON scans
WHEN OLD.consent IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'which form a page belongs to is said once'); END;

CREATE TRIGGER scans_are_never_deleted BEFORE DELETE ON scans
WHEN OLD.consent IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = (SELECT client FROM consents WHERE id = OLD.consent))
BEGIN SELECT RAISE(ABORT, 'the pages of a form are never deleted'); END;

CREATE TRIGGER scans_keep_what_they_show BEFORE UPDATE OF id, media, sha256, code, file, file_key, added_at,
added_by ON scans
BEGIN SELECT RAISE(ABORT, 'a scanned page never changes'); END;

CREATE TRIGGER scans_of_signed_forms_stay BEFORE UPDATE OF consent ON scans
WHEN EXISTS (SELECT 1 FROM consents WHERE id = NEW.consent AND state <> 'draft')
BEGIN SELECT RAISE(ABORT, 'a signed consent takes no further page'); END;

CREATE TRIGGER settled_print_jobs_never_change BEFORE UPDATE ON print_jobs
WHEN OLD.settled_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what became of a print never changes'); END;

CREATE TRIGGER sterilizer_stops_are_never_deleted BEFORE DELETE ON sterilizer_stops
BEGIN SELECT RAISE(ABORT, 'stops are never deleted'); END;

CREATE TRIGGER sterilizer_stops_lifted_stay BEFORE UPDATE ON sterilizer_stops WHEN OLD.lifted_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a lifted stop never changes'); END;

CREATE TRIGGER sterilizers_are_never_deleted BEFORE DELETE ON sterilizers
BEGIN SELECT RAISE(ABORT, 'sterilizers are never deleted'); END;

CREATE TRIGGER sterilizers_keep_their_code BEFORE UPDATE OF code ON sterilizers WHEN NEW.code IS NOT OLD.code
BEGIN SELECT RAISE(ABORT, 'the code of a sterilizer never changes'); END;

CREATE TRIGGER template_reviews_never_change
BEFORE UPDATE OF reviewed_by, reviewed_at ON templates
WHEN OLD.reviewed_at IS NOT NULL AND OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a review never changes'); END;

CREATE TRIGGER template_states_never_skip BEFORE UPDATE OF state ON templates
WHEN NOT (OLD.state = NEW.state
OR (OLD.state = 'draft' AND NEW.state = 'active')
OR (OLD.state = 'active' AND NEW.state = 'retired'))
BEGIN SELECT RAISE(ABORT, 'a version goes from draft to active to retired'); END;

CREATE TRIGGER template_wording_never_changes
BEFORE UPDATE OF id, code, version, language, name, body, sha256, re_sign ON templates
WHEN OLD.state <> 'draft' OR NEW.id <> OLD.id OR NEW.code <> OLD.code OR NEW.version <> OLD.version
OR NEW.language <> OLD.language
BEGIN SELECT RAISE(ABORT, 'the wording of a version never changes'); END;

CREATE TRIGGER templates_are_never_deleted BEFORE DELETE ON templates WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'templates are never deleted'); END;

CREATE TRIGGER templates_begin_as_draft_or_active BEFORE INSERT ON templates WHEN NEW.state = 'retired'
BEGIN SELECT RAISE(ABORT, 'a version does not begin as retired'); END;

CREATE TRIGGER treatment_amendments_are_never_deleted BEFORE DELETE ON treatment_amendments
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = (SELECT client FROM treatments WHERE id = OLD.treatment))
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

CREATE TRIGGER treatment_packs_added BEFORE INSERT ON treatment_packs
WHEN (SELECT status FROM treatments WHERE id = NEW.treatment) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;

CREATE TRIGGER treatment_packs_changed BEFORE UPDATE ON treatment_packs
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;

CREATE TRIGGER treatment_packs_removed BEFORE DELETE ON treatment_packs
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
AND NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = (SELECT client FROM treatments WHERE id = OLD.treatment))
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;

CREATE TRIGGER treatments_are_never_deleted BEFORE DELETE ON treatments
BEGIN SELECT RAISE(ABORT, 'treatments are never deleted'); END;

CREATE TRIGGER treatments_closed_stay BEFORE UPDATE ON treatments
WHEN OLD.status <> 'draft'
AND NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = OLD.client)
BEGIN SELECT RAISE(ABORT, 'closed treatments never change'); END;

CREATE TRIGGER treatments_keep_their_client BEFORE UPDATE OF client, practitioner, started_at ON treatments
WHEN NEW.client IS NOT OLD.client OR NEW.practitioner IS NOT OLD.practitioner OR NEW.started_at IS NOT OLD.started_at
BEGIN SELECT RAISE(ABORT, 'client, practitioner and start of a treatment never change'); END;

CREATE TRIGGER treatments_use_sterile_packs BEFORE UPDATE OF status ON treatments
WHEN NEW.status = 'closed' AND EXISTS (
SELECT 1 FROM treatment_packs mine JOIN packs p ON p.id = mine.pack JOIN loads l ON l.id = p.load
WHERE mine.treatment = NEW.id AND (
l.state NOT IN ('released', 'recalled') OR p.state IN ('packed', 'rejected', 'discarded')
OR p.expires < NEW.day
OR (l.state = 'recalled' AND l.recalled_at <= NEW.started_at)))
BEGIN SELECT RAISE(ABORT, 'a pack comes from a released load, in date and not recalled'); END;

CREATE TRIGGER treatments_use_units_once BEFORE UPDATE OF status ON treatments
WHEN NEW.status = 'closed' AND EXISTS (
SELECT 1 FROM treatment_cartridges mine
WHERE mine.treatment = NEW.id AND mine.unit <> '' AND NOT EXISTS (
SELECT 1 FROM lot_units owned
WHERE owned.lot = mine.lot AND owned.unit = mine.unit AND owned.treatment = NEW.id))
BEGIN SELECT RAISE(ABORT, 'a unit is used once'); END;

CREATE TRIGGER withdrawals_are_never_deleted BEFORE DELETE ON withdrawals
WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE open = 1 AND client = (SELECT client FROM consents WHERE id = OLD.consent))
BEGIN SELECT RAISE(ABORT, 'withdrawals are never deleted'); END;

CREATE TRIGGER withdrawals_never_change BEFORE UPDATE ON withdrawals
BEGIN SELECT RAISE(ABORT, 'withdrawals never change'); END;

