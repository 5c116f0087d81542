//! The scenarios: whole visits, each from an empty folder to what is left on paper and on disk.

mod client_erased;
mod course_in_pictures;
mod desktop;
mod emergency;
mod forms;
mod inspector;
mod keyboard_only;
mod killed;
mod letterhead;
mod lists;
mod load_released;
mod lot_recalled;
mod new_minor;
mod opening;
mod other_service;
mod paper_form;
mod precare_printed;
mod printer_stopped;
mod reopened_consent;
mod returning_client;
mod scans_arrive;
mod set_up;
mod shelf;
mod signed_and_withdrawn;
mod spore_test_failed;
mod switch_person;
mod team;
mod visit;
mod way_back;

pub use team::{ADA, LIN, MIA};

use crate::Args;
use crate::fault::Outcome;
use crate::scenario::{Scenario, say};

type Play = fn(&mut Scenario) -> Outcome;

const ALL: &[(&str, Play)] = &[
    ("set_up", set_up::play),
    ("returning_client", returning_client::play),
    ("new_minor", new_minor::play),
    ("reopened_consent", reopened_consent::play),
    ("keyboard_only", keyboard_only::play),
    ("emergency", emergency::play),
    ("way_back", way_back::play),
    ("switch_person", switch_person::play),
    ("killed", killed::play),
    ("course_in_pictures", course_in_pictures::play),
    ("desktop", desktop::play),
    ("shelf", shelf::play),
    ("opening", opening::play),
    ("lists", lists::play),
    ("load_released", load_released::play),
    ("spore_test_failed", spore_test_failed::play),
    ("lot_recalled", lot_recalled::play),
    ("client_erased", client_erased::play),
    ("inspector", inspector::play),
    ("forms", forms::play),
    ("letterhead", letterhead::play),
    ("printer_stopped", printer_stopped::play),
    ("signed_and_withdrawn", signed_and_withdrawn::play),
    ("paper_form", paper_form::play),
    ("other_service", other_service::play),
    ("scans_arrive", scans_arrive::play),
    ("precare_printed", precare_printed::play),
];

/// Screens of the scenarios that the guides show, under the names they have there.
type Shown = (&'static str, &'static [(&'static str, &'static str)]);
const SHOWN: &[Shown] = &[
    (
        "load_released",
        &[
            ("machine", "sterilizer"),
            ("now", "sterilization"),
            ("packing", "load-packing"),
            ("labels", "labels"),
            ("red", "load-red"),
            ("amber", "load-release"),
        ],
    ),
    (
        "spore_test_failed",
        &[
            ("awaited", "tests"),
            ("fail", "test-fail"),
            ("recall", "recall"),
            ("full-stop", "pack-stop"),
            ("decide", "recall-decide"),
            ("stopped", "sterilizer-stopped"),
        ],
    ),
    ("lot_recalled", &[("recall", "recall-lot")]),
    ("client_erased", &[("erase", "erase"), ("erased", "erased")]),
    ("inspector", &[("binder", "binder")]),
    (
        "forms",
        &[
            ("forms", "forms"),
            ("fault", "form-fault"),
            ("editor", "form-editor"),
            ("items", "form-items"),
            ("compare", "form-compare"),
            ("activate", "form-activate"),
            ("versions", "form-versions"),
            ("asked", "consent-items"),
            ("new-form", "form-new"),
        ],
    ),
    ("letterhead", &[("logo", "logo")]),
    ("printer_stopped", &[("settings", "printing"), ("queue", "print-queue")]),
];

/// Plays the scenarios whose screens the guides show and takes their pictures into `to`.
pub fn shown(args: &Args, to: &std::path::Path) -> bool {
    let mut well = true;
    for (name, screens) in SHOWN {
        let play = ALL.iter().find(|(known, _)| known == name).map(|(_, play)| play);
        let Ok(left) = tempfile::tempdir() else { return false };
        well &= Scenario::play_in(args, name, left.path().to_path_buf(), |scene| {
            scene.guide = Some((to.to_path_buf(), screens));
            play.map_or(Ok(()), |play| play(scene))
        });
    }
    well
}

/// Plays the named scenarios, or all; true when all went well.
pub fn all(args: &Args) -> bool {
    let unknown: Vec<&String> =
        args.named.iter().filter(|named| !ALL.iter().any(|(name, _)| name == named)).collect();
    if !unknown.is_empty() {
        let known: Vec<&str> = ALL.iter().map(|(name, _)| *name).collect();
        say(&format!("FAIL there is no scenario {unknown:?}; there are {}", known.join(", ")));
        return false;
    }
    let mut well = true;
    for (name, play) in ALL {
        if args.named.is_empty() || args.named.iter().any(|named| named == name) {
            well &= Scenario::play(args, name, play);
        }
    }
    well
}
