//! K08 to K10: what stops a load before it starts and before it is released (domain reference §4.2 to
//! §4.5). Values below the programme are never lifted: only rejecting remains.

use super::wording::{Voice, count};
use super::{Finding, Severity};
use crate::checklists::{Blocks, Shut};
use crate::indicators::{IndicatorTest, Outcome};
use crate::loads::{Achieved, CiResult, Load, Minima, PackFacts, Purpose};
use crate::loads::{celsius, duration, kilopascal};
use crate::packs::PackCondition;
use crate::profile::Parameters;
use crate::sterilizers::{CadenceState, SterilizerStanding};
use crate::{Result, StaffId, store};
use rusqlite::Connection;

/// What stands around a load when somebody decides on it.
pub(crate) struct AroundLoad<'a> {
    pub standing: &'a SterilizerStanding,
    pub tests: &'a [IndicatorTest],
    pub packs: &'a [PackFacts],
    /// The recall that holds it, by number; signing a recall off makes no load of it good.
    pub incident: Option<String>,
    pub releaser: StaffId,
}

/// Gauge pressure of saturated steam: thousandths of °C and Pa (domain reference §4.2).
const STEAM: [(i32, i32); 3] = [(121_000, 105_000), (132_000, 186_000), (134_000, 203_000)];
/// How far a reading may be from it, Pa (domain reference §4.2: ±20 kPa).
const STEAM_TOLERANCE: i32 = 20_000;

/// What stops a load from being started.
pub(crate) fn before_start(
    load: &Load,
    standing: &SterilizerStanding,
    shut: &[Shut],
) -> Vec<Finding> {
    let mut stops = Vec::new();
    let nobody = (Parameters::default(), Vec::new());
    let voice = Voice { parameters: &nobody.0, lifters: &nobody.1 };
    let retest = load.purpose == Purpose::Test;
    if let Some(stop) = standing.stop.as_ref().filter(|_| !retest) {
        stops.push(Finding {
            title: format!("{} is out of service", standing.sterilizer.name()),
            what: stop.reason.clone(),
            why: "Nothing that comes out of it can be trusted".to_owned(),
            source: "CDC and NEHA on a spore test that failed".to_owned(),
            how: "Use another sterilizer or single-use items; a test may still be run".to_owned(),
            ..voice.finding("K09", "out_of_service", Severity::Block)
        });
    }
    if standing.bowie_dick.state == CadenceState::Due && !retest {
        stops.push(Finding {
            title: "The vacuum was not tested today".to_owned(),
            what: "No Bowie-Dick or Helix test passed today".to_owned(),
            why: "Air left in the chamber keeps steam from the instruments".to_owned(),
            source: "Checklist K10; HTM 01-05".to_owned(),
            how: "Run the test in an empty chamber and read it".to_owned(),
            ..voice.finding("K10", "bowie_dick", Severity::Block)
        });
    }
    let code = &standing.sterilizer.fields.code;
    let concerns = |one: &&Shut| match one.what {
        Blocks::Sterilizer => one.subject.is_empty() || one.subject.eq_ignore_ascii_case(code),
        Blocks::Packing => true,
        _ => false,
    };
    let by_list = |one: &Shut| Finding {
        title: "A checklist stops this load".to_owned(),
        what: one.reason.clone(),
        why: "What failed there would go on in this load".to_owned(),
        source: "This practice's checklists".to_owned(),
        how: "Put it right and answer the item again".to_owned(),
        ..voice.finding("K10", &one.run.to_string(), Severity::Block)
    };
    stops.extend(shut.iter().filter(concerns).filter(|_| !retest).map(by_list));
    stops
}

/// What the rules say of a load that was unloaded, strictest first.
pub(crate) fn before_release(
    conn: &Connection,
    load: &Load,
    around: &AroundLoad<'_>,
) -> Result<Vec<Finding>> {
    let parameters = store::profile::parameters(conn)?;
    let lifters = super::lifters(conn)?;
    let voice = Voice { parameters: &parameters, lifters: &lifters };
    let mut found = Vec::new();
    match &load.achieved {
        Some(read) => {
            found.extend(reached_minimum(voice, &load.minima, read));
            found.extend(indicators(voice, load.purpose, read));
        }
        None => found.push(missing(voice)),
    }
    found.extend(packs(voice, load, around.packs));
    found.extend(machine(voice, around));
    found.extend(spores(voice, around));
    if parameters.is_on("release_second_person") && around.releaser == load.loaded_by {
        found.push(Finding {
            title: "Somebody else must release this load".to_owned(),
            what: format!("{} loaded it", load.loaded_by_name),
            why: "Two people see more than one".to_owned(),
            source: voice.source("K08", "release_second_person"),
            how: "Let another person sign in and release it".to_owned(),
            ..voice.finding("K08", "second_person", Severity::Block)
        });
    }
    for caution in found.iter_mut().filter(|finding| finding.severity == Severity::Warn) {
        caution.who_lifts = "Whoever decides, once read".to_owned();
    }
    Ok(super::sorted(found))
}

fn missing(voice: Voice<'_>) -> Finding {
    Finding {
        title: "Nothing was read at unloading".to_owned(),
        what: "Temperature and time are missing".to_owned(),
        why: "A cycle nobody read proves nothing".to_owned(),
        source: "Checklist K08".to_owned(),
        how: "Type what the machine shows".to_owned(),
        ..voice.finding("K08", "values", Severity::Block)
    }
}

fn reached_minimum(voice: Voice<'_>, minima: &Minima, read: &Achieved) -> Vec<Finding> {
    let below = |about: &str, title: String, what: String| Finding {
        title,
        what,
        why: "Spores and viruses may have lived through it".to_owned(),
        source: format!("Programme {} of this sterilizer", minima.programme_name),
        how: "Reject the load, find the cause, clean, pack and run it again".to_owned(),
        ..voice.finding("K08", about, Severity::Block)
    };
    let mut found = Vec::new();
    if read.temp_mc < minima.temp_mc {
        let what = format!("{} reached, {} needed", celsius(read.temp_mc), celsius(minima.temp_mc));
        found.push(below("temperature", "Too cold".to_owned(), what));
    }
    if read.exposure_s < minima.exposure_s {
        let (had, needed) = (duration(read.exposure_s), duration(minima.exposure_s));
        let what = format!("{had} at temperature, {needed} needed");
        found.push(below("exposure", "Too short".to_owned(), what));
    }
    if let Some(had) = read.drying_s.filter(|drying| *drying < minima.drying_s) {
        found.push(Finding {
            title: "Dried for less than the programme".to_owned(),
            what: format!("{} of drying, {} usual", duration(had), duration(minima.drying_s)),
            why: "A damp pack lets germs through".to_owned(),
            source: format!("Programme {}", minima.programme_name),
            how: "Feel every pack; reject the ones that are not dry".to_owned(),
            ..voice.finding("K08", "drying", Severity::Warn)
        });
    }
    if let Some(pressure) = read.pressure_pa.filter(|_| minima.method.is_steam()) {
        let steam = steam_at(read.temp_mc);
        if (pressure - steam).abs() > STEAM_TOLERANCE {
            found.push(Finding {
                title: "Pressure and temperature do not belong together".to_owned(),
                what: format!(
                    "{} at {}; saturated steam has about {}",
                    kilopascal(pressure),
                    celsius(read.temp_mc),
                    kilopascal(steam)
                ),
                why: "Air in the chamber or a wrong sensor".to_owned(),
                source: "Steam table, ± 20 kPa".to_owned(),
                how: "Read both again; call service if they stay so".to_owned(),
                ..voice.finding("K08", "steam", Severity::Warn)
            });
        }
    }
    found
}

/// Pa of saturated steam over the air around, along the lines between the points of the table.
fn steam_at(temp_mc: i32) -> i32 {
    let [low, middle, high] = STEAM;
    let (a, b) = if temp_mc < middle.0 { (low, middle) } else { (middle, high) };
    let (run, rise) = (i64::from(b.0 - a.0), i64::from(b.1 - a.1));
    let above = i64::from(temp_mc - a.0) * rise / run;
    a.1.saturating_add(i32::try_from(above).unwrap_or(i32::MAX))
}

fn indicators(voice: Voice<'_>, purpose: Purpose, read: &Achieved) -> Vec<Finding> {
    let failed = |about: &str, title: &str| Finding {
        title: title.to_owned(),
        what: "It did not change as it should".to_owned(),
        why: "Steam did not reach it".to_owned(),
        source: "Checklist K08; CDC sterilization monitoring".to_owned(),
        how: "Reject the load, find the cause, clean, pack and run it again".to_owned(),
        ..voice.finding("K08", about, Severity::Block)
    };
    let mut found = Vec::new();
    if read.external_ci == CiResult::Fail {
        found.push(failed("external_ci", "Indicator outside failed"));
    }
    match read.internal_ci {
        CiResult::Fail => found.push(failed("internal_ci", "Indicator inside failed")),
        CiResult::NotUsed if purpose == Purpose::Instruments => found.push(Finding {
            title: "No indicator inside".to_owned(),
            what: "The outside only shows that a pack went through".to_owned(),
            why: "Only an indicator inside tells that steam reached the instruments".to_owned(),
            source: "CDC sterilization monitoring".to_owned(),
            how: "Put a type 4, 5 or 6 indicator into the next load".to_owned(),
            ..voice.finding("K08", "no_internal_ci", Severity::Warn)
        }),
        _ => {}
    }
    found
}

fn packs(voice: Voice<'_>, load: &Load, inside: &[PackFacts]) -> Vec<Finding> {
    if load.purpose == Purpose::Test {
        return Vec::new();
    }
    let bad: Vec<&PackFacts> =
        inside.iter().filter(|pack| pack.condition != Some(PackCondition::Ok)).collect();
    if inside.is_empty() || bad.len() == inside.len() {
        return vec![Finding {
            title: "No pack to release".to_owned(),
            what: "Not one came out sound".to_owned(),
            why: "A wet, torn or open pack is not sterile".to_owned(),
            source: "Checklist K08".to_owned(),
            how: "Reject the load".to_owned(),
            ..voice.finding("K08", "packs", Severity::Block)
        }];
    }
    let about = |pack: &&PackFacts| {
        let words = pack.condition.map_or("not looked at", PackCondition::words);
        format!("{} {}", pack.code, words.to_lowercase())
    };
    let named = |pack: &&PackFacts| Finding {
        title: "1 pack is rejected".to_owned(),
        what: about(pack),
        why: "A wet, torn or open pack is not sterile".to_owned(),
        source: "Checklist K08".to_owned(),
        how: "Clean and pack it again".to_owned(),
        field: Some("packs".to_owned()),
        ..voice.finding("K08", &pack.code, Severity::Warn)
    };
    bad.iter().map(named).collect()
}

fn machine(voice: Voice<'_>, around: &AroundLoad<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let trust = "Nothing that comes out of it can be trusted";
    if let Some(stop) = &around.standing.stop {
        found.push(Finding {
            title: format!("{} is out of service", around.standing.sterilizer.name()),
            what: stop.reason.clone(),
            why: trust.to_owned(),
            source: "CDC and NEHA on a spore test that failed".to_owned(),
            how: "Reject the load".to_owned(),
            ..voice.finding("K09", "out_of_service", Severity::Block)
        });
    }
    if let Some(no) = &around.incident {
        found.push(Finding {
            title: format!("Recall {no} holds this load"),
            what: "It ran in the suspect window".to_owned(),
            why: trust.to_owned(),
            source: "CDC and NEHA on a spore test that failed".to_owned(),
            how: "Reject the load".to_owned(),
            ..voice.finding("K09", "recall", Severity::Block)
        });
    }
    if let Some(overdue) = &around.standing.overdue {
        found.push(Finding {
            title: "The sterilizer is overdue".to_owned(),
            what: overdue.clone(),
            why: "A machine out of service date may not hold its numbers".to_owned(),
            source: "Its own record".to_owned(),
            how: "Call service and set the new date".to_owned(),
            ..voice.finding("K08", "service", Severity::Warn)
        });
    }
    found
}

fn spores(voice: Voice<'_>, around: &AroundLoad<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let spore = &around.standing.spore;
    let every = count(i64::from(voice.parameters.get("spore_test_days")), "day");
    let last = spore.last.map_or_else(|| "never".to_owned(), |day| day.long());
    let late = |severity: Severity, title: &str| Finding {
        title: title.to_owned(),
        what: format!("Last run: {last}; due every {every}"),
        why: "Only spores show that the machine kills".to_owned(),
        source: voice.source("K09", "spore_test_days"),
        how: "Run a spore test with the next load".to_owned(),
        ..voice.finding("K09", "cadence", severity)
    };
    match spore.state {
        CadenceState::Overdue => found.push(late(Severity::Warn, "Spore test overdue")),
        CadenceState::LongOverdue => {
            found.push(late(Severity::Override, "Spore test long overdue"));
        }
        CadenceState::Due if spore.last.is_none() => {
            found.push(late(Severity::Warn, "No spore test yet"));
        }
        _ => {}
    }
    let awaited = around.tests.iter().find(|test| test.outcome == Outcome::Pending);
    if let Some(test) = awaited {
        let hold = voice.parameters.is_on("hold_for_tests");
        found.push(Finding {
            title: format!("{} in this load is awaited", test.kind.words()),
            what: format!("Run {}, not read yet", test.day.long()),
            why: "If it fails, every pack is called back".to_owned(),
            source: voice.source("K09", "hold_for_tests"),
            how: if hold {
                "Hold the load until it is read"
            } else {
                "Hold the load, or release it knowing so"
            }
            .to_owned(),
            ..voice.finding("K09", "awaited", if hold { Severity::Block } else { Severity::Warn })
        });
    }
    if let Some(test) = around.tests.iter().find(|test| test.outcome == Outcome::Fail) {
        found.push(Finding {
            title: format!("{} in this load failed", test.kind.words()),
            what: format!("Read by {}", test.read_by_name.as_deref().unwrap_or("nobody")),
            why: "Spores lived through this cycle".to_owned(),
            source: "CDC sterilization monitoring".to_owned(),
            how: "Reject the load".to_owned(),
            ..voice.finding("K09", "failed", Severity::Block)
        });
    }
    found
}

/// What a programme asks, in words: "134 °C for 3 min 30 s, dried 20 min".
pub(crate) fn wanted(minima: &Minima) -> String {
    let dried = match minima.drying_s {
        0 => String::new(),
        seconds => format!(", dried {}", duration(seconds)),
    };
    format!("{} for {}{dried}", celsius(minima.temp_mc), duration(minima.exposure_s))
}

/// What was reached, in words.
pub(crate) fn reached(read: &Achieved) -> Vec<String> {
    [
        Some(celsius(read.temp_mc)),
        Some(duration(read.exposure_s)),
        read.pressure_pa.map(kilopascal),
        read.drying_s.map(|seconds| format!("dried {}", duration(seconds))),
    ]
    .into_iter()
    .flatten()
    .collect()
}
