//! A practice goes from Linux to Windows and back. Each side opens what the other left, reads all of it,
//! and must find every byte as it was; then it works on a copy, for the other to open. Papers are drawn
//! on both sides and must be the same to the byte.

use super::suites::Built;
use super::wine::Wine;
use crate::process::{Fault, Outcome, cargo, run_reading, say};
use crate::tally::Tally;
use std::fs;
use std::path::Path;
use std::process::Command;

const LEAVE: &str = "between_systems::a_practice_is_left_for_another_system";
const OPEN: &str =
    "between_systems::a_practice_of_another_system_opens_whole_and_looking_changes_no_byte";
const DRAW: &str = "between_systems::sheets_are_left_for_another_system";
const COMPARE: &str = "between_systems::sheets_of_another_system_are_the_same_to_the_byte";

/// One way of running a test: here, or in Wine.
enum Side<'a> {
    Here,
    Wine(&'a Wine, &'a [Built]),
}

/// Sends a practice both ways.
pub fn exchange(wine: &Wine, built: &[Built], tally: &mut Tally) -> Outcome {
    let here = Side::Here;
    let there = Side::Wine(wine, built);
    let room = wine.room("exchange")?;
    let at = |name: &str| -> Outcome<_> {
        let place = room.join(name);
        fs::create_dir_all(&place).map_err(Fault::at(place.display()))?;
        wine.own(&place)?;
        Ok(place)
    };
    let (linux, windows) = (at("made_on_linux")?, at("made_on_windows")?);
    let (from_linux, from_windows) = (at("worked_on_on_windows")?, at("worked_on_on_linux")?);
    let (back, sheets) = (at("back_on_linux")?, at("sheets")?);

    say("\nA practice from Linux to Windows and back:");
    here.test("dermis-tests", LEAVE, &[("DERMIS_LEAVE", &linux)], tally)?;
    wine.own(&linux)?;
    there.test(
        "dermis-tests",
        OPEN,
        &[("DERMIS_FOUND", &linux), ("DERMIS_LEAVE", &from_linux)],
        tally,
    )?;
    here.test(
        "dermis-tests",
        OPEN,
        &[("DERMIS_FOUND", &from_linux), ("DERMIS_LEAVE", &back)],
        tally,
    )?;
    there.test("dermis-tests", LEAVE, &[("DERMIS_LEAVE", &windows)], tally)?;
    here.test(
        "dermis-tests",
        OPEN,
        &[("DERMIS_FOUND", &windows), ("DERMIS_LEAVE", &from_windows)],
        tally,
    )?;
    // What Windows opened is still, to the byte, what Linux left.
    same(&linux.join("practice"), &linux.join("as_left"))?;
    here.test("documents", DRAW, &[("DERMIS_SHEETS", &sheets)], tally)?;
    wine.own(&sheets)?;
    there.test("documents", COMPARE, &[("DERMIS_SHEETS", &sheets)], tally)
}

fn same(one: &Path, other: &Path) -> Outcome {
    let mut diff = Command::new("diff");
    crate::process::run(diff.args(["--recursive", "--brief"]).args([one, other]))
}

impl Side<'_> {
    fn test(
        &self,
        package: &str,
        test: &str,
        folders: &[(&str, &Path)],
        tally: &mut Tally,
    ) -> Outcome {
        let only = ["--ignored", "--exact", test];
        let mut command = match self {
            Self::Here => {
                let mut cargo = cargo(&["test", "--workspace", "--quiet", "--test", "it", "--"]);
                cargo.args(only);
                cargo
            }
            Self::Wine(wine, built) => {
                let program = built
                    .iter()
                    .find(|it| it.is_test && it.package == package && it.name == "it")
                    .ok_or_else(|| Fault(format!("the tests of {package} were not built")))?;
                program.in_wine(wine, &only)
            }
        };
        let mut count = Tally::default();
        run_reading(command.envs(folders.iter().copied()), |line| count.read(line))?;
        // A name that no test has any more would pass for nothing.
        if count.passed() != 1 {
            return Err(Fault(format!("{test} did not run")));
        }
        tally.take(count);
        Ok(())
    }
}
