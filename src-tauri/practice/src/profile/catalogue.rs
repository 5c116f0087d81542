//! Every number a practice may set, with its default, unit, sane range and source. The domain
//! reference's golden rule: jurisdictions contradict each other, so no such number is a constant.

/// One parameter's description.
#[derive(Debug, Clone, Copy)]
pub struct ParameterSpec {
    /// Code, stable for ever.
    pub key: &'static str,
    /// What it decides, in words.
    pub label: &'static str,
    /// Unit ("months", "days", "µm", "yes = 1, no = 0").
    pub unit: &'static str,
    /// Default value.
    pub default: i32,
    /// Smallest value taken.
    pub min: i32,
    /// Largest value taken.
    pub max: i32,
    /// Where the default comes from.
    pub source: &'static str,
}

const fn spec(
    key: &'static str,
    label: &'static str,
    unit: &'static str,
    (default, min, max): (i32, i32, i32),
    source: &'static str,
) -> ParameterSpec {
    ParameterSpec { key, label, unit, default, min, max, source }
}

const OURS: &str = "Dermis default; review with your medical director";
const KEYS: &str = "Dermis default; the owner decides";
const BANDS: &str = "Published depth guides, indicative; review with your medical director";
const GAPS: &str = "Dermis default, chosen so that ordinary 4 to 6 week plans raise no alert";

/// All of them, in the order the settings screen shows.
pub const CATALOGUE: &[ParameterSpec] = &[
    spec(
        "idle_lock_minutes",
        "Lock the window after",
        "minutes",
        (5, 1, 15),
        "45 CFR 164.312 automatic logoff; time is ours",
    ),
    spec("pin_hours", "Hours a PIN is taken after a passphrase", "hours", (12, 0, 24), KEYS),
    spec(
        "pin_sleep_minutes",
        "Sleep of the computer after which only the passphrase is taken",
        "minutes",
        (60, 1, 720),
        KEYS,
    ),
    spec("backup_minutes", "Back up when something changed, every", "minutes", (30, 5, 240), KEYS),
    spec("backup_keep_days", "Days of which every backup is kept", "days", (2, 1, 30), KEYS),
    spec("backup_keep_daily", "Days of which one backup is kept", "days", (14, 1, 90), KEYS),
    spec("backup_keep_weekly", "Weeks of which one backup is kept", "weeks", (8, 1, 104), KEYS),
    spec(
        "backup_keep_monthly",
        "Months of which one backup is kept",
        "months",
        (24, 1, 240),
        "Dermis default; records of minors are kept for decades in the records themselves",
    ),
    spec(
        "history_max_age_months",
        "Ask the whole history again after",
        "months",
        (12, 1, 36),
        OURS,
    ),
    spec(
        "isotretinoin_months",
        "Months after isotretinoin before needling",
        "months",
        (6, 0, 24),
        "Drug label and most clinics; published lists range 3 to 12",
    ),
    spec("adult_age", "Age of consent to treatment", "years", (18, 16, 21), OURS),
    spec(
        "treat_minors",
        "Treat minors with a guardian present",
        "yes = 1, no = 0",
        (0, 0, 1),
        OURS,
    ),
    spec(
        "timeout_required",
        "Close a treatment only with its needling time-out",
        "yes = 1, no = 0",
        (0, 0, 1),
        OURS,
    ),
    spec(
        "labelled_age",
        "Age from which needling devices are labelled",
        "years",
        (22, 16, 25),
        "FDA: authorised microneedling uses are for 22 and over",
    ),
    spec(
        "leap_birthday_early",
        "Born on 29 February: older on the 28th",
        "yes = 1, no = 0",
        (0, 0, 1),
        "Differs by jurisdiction; the later day is the default",
    ),
    spec("consent_months", "A consent is valid for", "months", (12, 1, 36), OURS),
    spec(
        "clock_behind_minutes",
        "Signing waits when the clock is behind the record by",
        "minutes",
        (5, 1, 60),
        "Dermis default: more than a computer's clock drifts or is corrected by in a day",
    ),
    spec(
        "clock_drift_minutes",
        "Warn when the clock jumps while Dermis is open by",
        "minutes",
        (5, 1, 60),
        "Dermis default: more than a computer's clock drifts or is corrected by in a day",
    ),
    spec(
        "clock_gap_days",
        "Ask for today's date after nobody was here for",
        "days",
        (14, 1, 90),
        "Dermis default: a closed weekend or a week off must not ask",
    ),
    spec(
        "override_reason_min",
        "Shortest reason for lifting a stop",
        "characters",
        (15, 10, 200),
        OURS,
    ),
    spec(
        "break_glass_reason_min",
        "Shortest reason for opening an emergency summary",
        "characters",
        (10, 3, 200),
        OURS,
    ),
    spec(
        "staff_dates_days",
        "Tell people who manage before a licence, an insurance or a training ends",
        "days",
        (60, 0, 365),
        "Our decision; long enough to renew",
    ),
    spec("lot_near_days", "A lot is expiring in its last", "days", (30, 0, 365), OURS),
    spec(
        "autoclave_in_house",
        "Instruments are sterilized here",
        "yes = 1, no = 0",
        (1, 0, 1),
        "Dermis default; no leaves single-use items, by lot",
    ),
    spec(
        "retention_years",
        "Records are kept for at least",
        "years",
        (10, 2, 30),
        "Dermis default; laws range from 2 to 10 years and more",
    ),
    spec(
        "retention_minor_age",
        "Records of minors are kept at least until they are",
        "years",
        (25, 18, 40),
        "Dermis default; published rules range from 21 to 25",
    ),
    spec(
        "sterile_log_years",
        "Sterilization records are kept for at least",
        "years",
        (7, 1, 30),
        "RACGP: 7 years as part of the medical record; others range from 1 to 3 years",
    ),
    spec(
        "retinoid_days",
        "Pause retinoids and acids before needling",
        "days",
        (5, 1, 14),
        "Published lists range from 1 to 7 days",
    ),
    spec(
        "injectable_days",
        "Days after botulinum or filler in the area",
        "days",
        (14, 0, 180),
        "Published lists range from 2 weeks to 6 months",
    ),
    spec(
        "peel_days",
        "Days after peel, laser or needling in the area",
        "days",
        (28, 0, 90),
        "Published clinic lists",
    ),
    spec(
        "passes_warn",
        "Caution above this many passes",
        "passes",
        (6, 1, 10),
        "General knowledge; review",
    ),
    spec(
        "anaesthetic_minutes",
        "Longest time of numbing cream on the skin",
        "minutes",
        (45, 5, 120),
        "General knowledge; the product's label wins",
    ),
    spec(
        "spore_test_days",
        "Spore test of a sterilizer every",
        "days",
        (7, 1, 92),
        "CDC: at least weekly; Ontario two weeks, some counties monthly",
    ),
    spec(
        "bowie_dick_daily",
        "Test the vacuum each day before the first load",
        "yes = 1, no = 0",
        (1, 0, 1),
        "HTM 01-05; vacuum sterilizers only",
    ),
    spec(
        "hold_for_tests",
        "Hold a load until the test in it is read",
        "yes = 1, no = 0",
        (0, 0, 1),
        "CDC asks it for implants only; the practice decides",
    ),
    spec(
        "release_second_person",
        "Somebody else than who loaded must release",
        "yes = 1, no = 0",
        (0, 0, 1),
        OURS,
    ),
    spec(
        "pack_shelf_days",
        "Shelf life of a sterile pack (0: only events end it)",
        "days",
        (180, 0, 730),
        "Event-related (CDC) with a cap; 30 days to 1 year by jurisdiction",
    ),
    spec(
        "recall_all",
        "Reprocess all loads since the last good spore test",
        "yes = 1, no = 0",
        (1, 0, 1),
        "NEHA model code; the CDC stepwise way is 0",
    ),
    spec("wash_hours", "Aftercare: first wash after", "hours", (6, 1, 24), OURS),
    spec("resume_day", "Aftercare: own products return from day", "day", (5, 3, 14), OURS),
    spec("zone.forehead.warn_um", "Forehead: caution above", "µm", (1000, 100, 3000), BANDS),
    spec("zone.glabella.warn_um", "Glabella: caution above", "µm", (1000, 100, 3000), BANDS),
    spec("zone.temple.warn_um", "Temple: caution above", "µm", (750, 100, 3000), BANDS),
    spec(
        "zone.periorbital.warn_um",
        "Around the eye: caution above",
        "µm",
        (500, 100, 3000),
        BANDS,
    ),
    spec("zone.nose.warn_um", "Nose: caution above", "µm", (750, 100, 3000), BANDS),
    spec("zone.cheekbone.warn_um", "Cheekbone: caution above", "µm", (1000, 100, 3000), BANDS),
    spec("zone.cheek.warn_um", "Cheek: caution above", "µm", (1500, 100, 3000), BANDS),
    spec("zone.perioral.warn_um", "Mouth area: caution above", "µm", (750, 100, 3000), BANDS),
    spec("zone.chin.warn_um", "Chin: caution above", "µm", (1500, 100, 3000), BANDS),
    spec("zone.jaw.warn_um", "Jaw: caution above", "µm", (1500, 100, 3000), BANDS),
    spec(
        "zone.neck.warn_um",
        "Neck: caution above",
        "µm",
        (750, 100, 3000),
        "General knowledge; review",
    ),
    spec(
        "zone.decollete.warn_um",
        "Décolleté: caution above",
        "µm",
        (750, 100, 3000),
        "General knowledge; review",
    ),
    spec(
        "interval.under_500.stop_days",
        "Last session under 0.50 mm: stop below",
        "days",
        (7, 0, 365),
        GAPS,
    ),
    spec(
        "interval.under_500.warn_days",
        "Last session under 0.50 mm: caution below",
        "days",
        (14, 0, 365),
        GAPS,
    ),
    spec(
        "interval.under_1000.stop_days",
        "Last session 0.50 to under 1.00 mm: stop below",
        "days",
        (21, 0, 365),
        GAPS,
    ),
    spec(
        "interval.under_1000.warn_days",
        "Last session 0.50 to under 1.00 mm: caution below",
        "days",
        (28, 0, 365),
        GAPS,
    ),
    spec(
        "interval.to_1500.stop_days",
        "Last session 1.00 to 1.50 mm: stop below",
        "days",
        (28, 0, 365),
        GAPS,
    ),
    spec(
        "interval.to_1500.warn_days",
        "Last session 1.00 to 1.50 mm: caution below",
        "days",
        (35, 0, 365),
        GAPS,
    ),
    spec(
        "interval.over_1500.stop_days",
        "Last session over 1.50 mm: stop below",
        "days",
        (35, 0, 365),
        GAPS,
    ),
    spec(
        "interval.over_1500.warn_days",
        "Last session over 1.50 mm: caution below",
        "days",
        (42, 0, 365),
        GAPS,
    ),
];
