//! The binder for an inspector: how complete the tests are, every machine, test, load and recall of a
//! period, and whether the record is whole.

use super::{GoOn, Made, Practice, told};
use crate::checklists::{ListCompletion, Template};
use crate::documents::{PageNote, Pages};
use crate::incidents::Incident;
use crate::indicators::{IndicatorTest, Outcome, TestKind};
use crate::profile::ClientWord;
use crate::sterilizers::SterilizerStanding;
use crate::store::checklists::FailedAnswer;
use crate::store::{checklist_templates, checklists, incidents, indicators, loads, profile};
use crate::{Day, Error, Result, SterilizerId};
use documents::{
    ChecklistFailure, Completeness, IncidentRow, InspectionPaper, LoadGroup, SterilizerRow,
};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use vault::Progress;

/// Longest period of a binder, days.
const LONGEST: i64 = 1_100;
/// Steps before the first page is set: the chain is checked, the rest is read.
const READING: u64 = 2;

impl Practice {
    pub(super) fn inspection_binder(
        &self,
        (from, to): (Day, Day),
        with_clients: bool,
        go_on: GoOn<'_>,
    ) -> Result<Made> {
        if to < from || to.days_since(from) > LONGEST {
            return Err(Error::invalid("to", "out_of_range"));
        }
        // The most there can be: a month without a load is no step.
        let months = u64::try_from(to.days_since(from) / 28 + 2).unwrap_or_default();
        let most = READING + months + months / 2 + 1;
        told(go_on, 0, most)?;
        let chain = self.chain_report()?;
        told(go_on, 1, most)?;
        let today = self.today();
        let (machines, tests, parameters, recalls) = self.read(|conn| {
            let machines = crate::sterilizers::standings(conn, today)?;
            let tests = indicators::of_period(conn, from, to)?;
            let recalls = incidents::all(conn)?;
            Ok::<_, Error>((machines, tests, profile::parameters(conn)?, recalls))
        })?;
        let every = i64::from(parameters.get("spore_test_days"));
        let until = to.min(today);
        let recalls: Vec<Incident> = recalls
            .into_iter()
            .filter(|one| (from..=to).contains(&one.opened_at.day_in(self.zone())))
            .collect();
        let rows = recalls.iter().map(|one| self.incident_row(one, with_clients));
        let paper = InspectionPaper {
            paper: self.report_head()?,
            period: format!("{} to {}", from.long(), to.long()),
            chain: match chain.first_bad {
                None => format!("Chain verified: {} entries, unbroken", chain.entries),
                Some(seq) => format!("Chain broken: entry {seq} of {} was altered", chain.entries),
            },
            is_whole: chain.first_bad.is_none(),
            chain_head: chain.head,
            names_clients: with_clients,
            client_word: match self.profile()?.fields.client_word {
                ClientWord::Client => "Client".to_owned(),
                ClientWord::Patient => "Patient".to_owned(),
            },
            checklists: self.completeness(from, until)?,
            spore_tests: machines
                .iter()
                .filter_map(|one| spore_tests(one, &tests, (from, until), every))
                .collect(),
            spore_cadence: format!("A spore test of each sterilizer is due every {every} days"),
            incidents: rows.collect::<Result<_>>()?,
            tests: tests.iter().rev().map(|test| self.test_row(test, test.note.clone())).collect(),
            sterilizers: machines.iter().map(sterilizer_row).collect(),
            failures: self.failures(from, to)?,
            loads: self.load_groups(from, to)?,
        };
        let set = |done, of| go_on(Progress { done: READING + done, of: READING + of });
        let binder = self.engine().inspection_binder(&paper, &set)?;
        let notes = binder.notes.iter().map(PageNote::from).collect();
        Ok(Made { pages: Pages { pages: binder.opening(), notes }, pdf: binder.pdf })
    }

    /// The loads that ran, month by month.
    fn load_groups(&self, from: Day, to: Day) -> Result<Vec<LoadGroup>> {
        let all = self.read(|conn| loads::in_full(conn, from, to))?;
        let mut groups: Vec<LoadGroup> = Vec::new();
        for load in all.iter().filter(|load| load.started_at.is_some()) {
            let name = load.day.0.format("%B %Y").to_string();
            let row = self.load_row(load);
            match groups.last_mut().filter(|group| group.name == name) {
                Some(group) => group.rows.push(row),
                None => groups.push(LoadGroup { name, rows: vec![row] }),
            }
        }
        Ok(groups)
    }

    fn completeness(&self, from: Day, until: Day) -> Result<Vec<Completeness>> {
        if until < from {
            return Ok(Vec::new());
        }
        let lists = self.checklist_completion(from, until)?.lists.into_iter();
        // What is due today and not done is neither done nor missed yet.
        let bar = |list: ListCompletion| Completeness {
            due: list.total.done + list.total.late + list.total.missed,
            done: list.total.done,
            late: list.total.late,
            missed: list.total.missed,
            name: list.name,
        };
        Ok(lists.map(bar).filter(|bar| bar.due > 0).collect())
    }

    fn failures(&self, from: Day, to: Day) -> Result<Vec<ChecklistFailure>> {
        let (rows, labels) = self.read(|conn| {
            let rows = checklists::failed_between(conn, from, to)?;
            let mut labels = BTreeMap::new();
            for row in &rows {
                let version = (row.code.clone(), row.version, row.language.clone());
                if let Entry::Vacant(unread) = labels.entry(version) {
                    let (code, version, language) = (&row.code, row.version, &row.language);
                    let body = checklist_templates::body(conn, code, version, language)?;
                    unread.insert(Template::parse(&body)?);
                }
            }
            Ok::<_, Error>((rows, labels))
        })?;
        let failure = |row: FailedAnswer| {
            let template = labels.get(&(row.code, row.version, row.language));
            let item = template.and_then(|template| template.item(&row.item));
            let item = item.map_or(row.item.as_str(), |item| item.label.as_str());
            ChecklistFailure {
                when: self.short_moment(row.at),
                found: format!("{item}: {}", row.failure),
                list: row.list,
                action: row.action,
                by: row.by_name,
            }
        };
        Ok(rows.into_iter().map(failure).collect())
    }

    fn incident_row(&self, incident: &Incident, with_clients: bool) -> Result<IncidentRow> {
        let page = self.read(|conn| crate::incidents::build(conn, incident.id, self.today()))?;
        let touched = match page.touched.len() {
            1 => "1 client".to_owned(),
            count => format!("{count} clients"),
        };
        let review = &incident.review;
        let action = [&review.root_cause, &review.corrective_action];
        let action: Vec<&str> =
            action.into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        let named = page.touched.iter().filter(|_| with_clients);
        Ok(IncidentRow {
            number: incident.no.clone(),
            opened: self.short_moment(incident.opened_at),
            what: format!(
                "{}, {}. {} loads, {touched}",
                incident.kind.words(),
                incident.about,
                page.loads.len()
            ),
            action: action.join(". "),
            state: match incident.closed_at {
                Some(at) => format!("Signed off {}", self.short_moment(at)),
                None => "Open".to_owned(),
            },
            clients: named.map(|one| format!("{:06} {}", one.number, one.name)).collect(),
        })
    }
}

fn sterilizer_row(standing: &SterilizerStanding) -> SterilizerRow {
    let fields = &standing.sterilizer.fields;
    let due = |day: Option<Day>| {
        day.map_or_else(|| "not set".to_owned(), |day| format!("due {}", day.long()))
    };
    SterilizerRow {
        code: fields.code.clone(),
        model: format!("{} {}", fields.make, fields.model),
        serial: fields.serial.clone(),
        class: fields.class.name().to_uppercase(),
        state: match &standing.stop {
            Some(stop) => format!("Out of service: {}", stop.reason),
            None if fields.active => "In service".to_owned(),
            None => "No longer used".to_owned(),
        },
        service: due(fields.service_due),
        validation: due(fields.validation_due),
    }
}

/// How often a spore test was due in a period, and how often it came in time, late or not at all.
/// Counted from the first test on: before it the machine may not have been there.
fn spore_tests(
    standing: &SterilizerStanding,
    tests: &[IndicatorTest],
    (from, until): (Day, Day),
    every: i64,
) -> Option<Completeness> {
    let of = |id: SterilizerId, test: &&IndicatorTest| {
        test.sterilizer == Some(id)
            && test.kind == TestKind::Spore
            && test.outcome != Outcome::Invalid
    };
    let mut days: Vec<Day> =
        tests.iter().filter(|test| of(standing.sterilizer.id, test)).map(|test| test.day).collect();
    days.sort();
    let mut last = *days.first()?.max(&from);
    let (mut done, mut late, mut missed) = (1, 0, 0);
    let mut skipped = |gap: i64, met: i64| {
        missed += u32::try_from((gap - 1).div_euclid(every) - met).unwrap_or_default();
    };
    for day in days.into_iter().skip(1) {
        let gap = day.days_since(last);
        if gap <= every {
            done += 1;
        } else if gap % every == 0 {
            // The last of several times was met, the ones before it were not.
            done += 1;
            skipped(gap, 0);
        } else {
            late += 1;
            skipped(gap, 1);
        }
        last = day;
    }
    skipped(until.days_since(last).max(1), 0);
    let name = standing.sterilizer.name();
    Some(Completeness { name, due: done + late + missed, done, late, missed })
}
