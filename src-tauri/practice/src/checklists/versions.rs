//! A new version of a list never rewrites what was answered with an older one.

use super::AnswerValue;
use super::template::{BUILT_IN, Template};
use crate::audit::Op;
use crate::profile::{ClientWord, NewPractice, Paper, ProfileFields};
use crate::staff::NewOwner;
use crate::store::checklist_templates::{NewTemplate, insert};
use crate::{Instant, ManualClock, Practice, Result};
use std::sync::Arc;

fn practice(dir: &std::path::Path, clock: Arc<ManualClock>) -> Result<Practice> {
    let profile = ProfileFields {
        name: "Linden Row".into(),
        address: vec!["4 Linden Row".into()],
        phone: "020 7946 0000".into(),
        out_of_hours: "111".into(),
        licence_line: String::new(),
        emergency_number: "999".into(),
        locale: "en-GB".into(),
        paper: Paper::A4,
        time_zone: "Europe/London".into(),
        client_word: ClientWord::Client,
    };
    let owner =
        NewOwner { name: "Dr Lin Wei".into(), passphrase: "seven quiet lindens in the row".into() };
    Practice::create(dir, NewPractice { profile, owner }, clock).map(|created| created.practice)
}

#[test]
fn a_new_version_is_asked_from_the_next_run_on_and_rewrites_no_old_one() -> Result<()> {
    let dir = std::env::temp_dir().join(format!("checklist-versions-{}", crate::RunId::new()));
    let clock = Arc::new(ManualClock::new(Instant(1_795_000_000_000)));
    let practice = practice(&dir, clock.clone())?;
    let old = practice.start_checklist("K01")?;
    let old = practice.answer_item(old.id, "sharps", AnswerValue::Tick { done: true }, None)?;

    let newer =
        BUILT_IN[0].replacen("version = 2", "version = 3", 1).replace("Clean linen", "Fresh linen");
    let template = Template::parse(&newer)?;
    practice.transact(Op::PublishChecklist, |tx, _| {
        let (body, at) = (newer.as_str(), practice.now());
        let (template, by) = (&template, Some(practice.actor().id));
        insert(tx, &NewTemplate { template, body, by, at, reason: "" })
    })?;

    assert_eq!(
        practice.checklist_run(old.id)?,
        old,
        "the run in progress keeps its words and its version"
    );
    clock.advance(24 * 3_600_000);
    let new = practice.start_checklist("K01")?;
    assert_eq!(new.version, 3, "the next day asks the new version");
    let again = practice.checklist_run(old.id)?;
    assert_eq!(
        (again.version, again.items),
        (2, old.items),
        "the old run reads as it was answered"
    );
    drop(practice);
    std::fs::remove_dir_all(&dir).ok();
    Ok(())
}
