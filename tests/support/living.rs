//! A clinic with something of everything in it.

use crate::history::{full, yes_to};
use crate::treatments::{charted, close, ready};
use crate::{Clinic, PASSPHRASE, records};
use practice::documents::AftercareOptions;
use practice::profile::Paper;
use practice::rules::OverrideFinding;
use serde_json::Value;

/// Works in the clinic until it holds a bit of everything: a closed treatment with an addition, a sheet
/// handed over, a minor with a consent begun, a lifted stop, a number of its own. Nobody is signed in
/// afterwards. Returns every record.
///
/// # Panics
/// When any of it is refused.
#[must_use]
pub fn live_in(clinic: &Clinic) -> Value {
    let ready = ready(clinic);
    let ada = clinic.as_ada();
    let closed = close(&ada, &charted(&ada, &ready, "0087"));
    let a4 = AftercareOptions { paper: Paper::A4, large_print: false };
    let sheet = ada.make_aftercare(closed.id, a4).expect("the sheet is made");
    ada.mark_given(sheet, clinic.ada()).expect("it is handed over");
    let noor = ada.create_client(crate::papers::noor()).expect("a minor is taken");
    let scar = ada.create_client(crate::papers::siobhan()).expect("a client is taken");
    let questions = ada.questionnaire().expect("the questions read");
    ada.save_history(scar.id, full(yes_to(&questions, "keloid", &[]))).expect("a history");
    let lift = OverrideFinding {
        client: scar.id,
        key: "R07:keloid".to_owned(),
        by: clinic.lin(),
        passphrase: PASSPHRASE.to_owned(),
        reason: "Healed fully, 0.50 mm today".to_owned(),
    };
    ada.override_finding(lift).expect("Dr Lin lifts it");
    ada.amend_treatment(closed.id, "note", "Bruise on the left cheek", "Seen on the way out")
        .expect("an addition");
    let plan = crate::papers::plan(ready.device);
    ada.start_consent(noor.id, "consent-mn", plan).expect("a consent begun");
    drop(ada);
    let lin = clinic.as_lin();
    lin.set_parameter("leap_birthday_early", 1, "The clinic's insurer, 2026")
        .expect("a number of the practice's own");
    records(&lin).expect("every record reads")
}
