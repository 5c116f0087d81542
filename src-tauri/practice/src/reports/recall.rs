//! What a recall prints: the list, the shelf list, the call log, the letters and the binder.

use super::rows::{pack_row, short};
use super::{Made, Practice};
use crate::documents::{RECALL_LETTER, in_force};
use crate::incidents::{Decision, IncidentKind, IncidentPage, IncidentUse, Touched};
use crate::packs::{PackState, ShelfPack};
use crate::profile::ClientWord;
use crate::store::{self, loads, treatments};
use crate::{Day, Error, IncidentId, Result, clients};
use documents::{
    CallAttempt, CallLogPaper, CallRow, ExposedClient, IncidentBinderPaper, IncidentHead, Letter,
    LettersPaper, PackRow, RecallPaper, ReviewFinding, ShelfPaper, SignOff, SuspectLoad,
    TimelineEntry,
};

/// Empty lines of a call log under each client.
const CALL_LINES: u8 = 3;

impl Practice {
    pub(super) fn recall_list(&self, id: IncidentId) -> Result<Made> {
        let page = self.recalled(id)?;
        let paper = RecallPaper {
            incident: self.incident_head(&page)?,
            loads: self.suspect_loads(&page)?,
            clients: self.exposed(&page)?,
            unaccounted: packs(&page, PackState::Missing),
        };
        Ok(self.engine().recall_list(&paper)?.into())
    }

    pub(super) fn shelf_list(&self, id: IncidentId) -> Result<Made> {
        let page = self.recalled(id)?;
        let packs = packs(&page, PackState::Quarantined);
        let paper = ShelfPaper { incident: self.incident_head(&page)?, packs };
        Ok(self.engine().shelf_list(&paper)?.into())
    }

    pub(super) fn call_log(&self, id: IncidentId) -> Result<Made> {
        let page = self.recalled(id)?;
        let row = |touched: &Touched| {
            let attempts = touched.decisions.iter().rev().map(|kept| CallAttempt {
                when: self.short_moment(kept.at),
                by: kept.by_name.clone(),
                outcome: outcome(kept),
            });
            Ok(CallRow { attempts: attempts.collect(), client: self.exposed_client(touched)? })
        };
        let paper = CallLogPaper {
            rows: page.touched.iter().map(row).collect::<Result<_>>()?,
            incident: self.incident_head(&page)?,
            blank_lines: CALL_LINES,
        };
        Ok(self.engine().call_log(&paper)?.into())
    }

    pub(super) fn recall_letters(&self, id: IncidentId) -> Result<Made> {
        let page = self.recalled(id)?;
        // Somebody erased has no address left, and no name to write to.
        let open = |touched: &&Touched| {
            !touched.erased
                && touched
                    .decisions
                    .first()
                    .is_none_or(|newest| newest.decision == Decision::Pending)
        };
        let letters = page.touched.iter().filter(open).map(|touched| self.letter(&page, touched));
        let letters: Vec<Letter> = letters.collect::<Result<_>>()?;
        if letters.is_empty() {
            return Err(Error::invalid("incident", "nobody_to_write_to"));
        }
        let actor = self.actor();
        let paper = LettersPaper {
            paper: self.report_head()?,
            signed_by: actor.name.clone(),
            signed_as: actor.licence_title.clone(),
            letters,
        };
        Ok(self.engine().letters(&paper)?.into())
    }

    pub(super) fn incident_binder(&self, id: IncidentId) -> Result<Made> {
        let page = self.recalled(id)?;
        let review = &page.incident.review;
        let finding = |point: &str, words: &str| ReviewFinding {
            point: point.to_owned(),
            finding: words.to_owned(),
            by: String::new(),
        };
        let reviews = [
            finding("Mechanical and chemical indicators of the loads", &review.cycle_review),
            finding("Loading, packing and choice of cycle", &review.operator_review),
        ];
        let tests = page.tests.iter().chain(&page.since);
        let closed = page.incident.closed_at.map(|at| self.short_moment(at));
        let paper = IncidentBinderPaper {
            incident: self.incident_head(&page)?,
            state: match &closed {
                Some(at) => format!("Signed off {at}"),
                None => "Open".to_owned(),
            },
            timeline: self.timeline(&page),
            tests: tests.map(|test| self.test_row(test, test.note.clone())).collect(),
            findings: reviews.into_iter().filter(|one| !one.finding.is_empty()).collect(),
            loads: self.suspect_loads(&page)?,
            clients: self.exposed(&page)?,
            packs: page
                .packs
                .iter()
                .filter(|one| one.pack.state != PackState::Missing)
                .map(pack_row)
                .collect(),
            unaccounted: packs(&page, PackState::Missing),
            root_cause: review.root_cause.clone(),
            corrective_action: review.corrective_action.clone(),
            sign_offs: vec![SignOff {
                role: "Medical director or owner".to_owned(),
                name: page.incident.closed_by_name.clone().unwrap_or_default(),
                when: closed.unwrap_or_default(),
            }],
        };
        Ok(self.engine().incident_binder(&paper)?.into())
    }

    fn recalled(&self, id: IncidentId) -> Result<IncidentPage> {
        self.read(|conn| crate::incidents::build(conn, id, self.today()))
    }

    fn incident_head(&self, page: &IncidentPage) -> Result<IncidentHead> {
        let incident = &page.incident;
        let window = match (incident.window_from, incident.window_to) {
            _ if incident.lot.is_some() => "Every use of this lot".to_owned(),
            (Some(from), Some(to)) => format!(
                "Every load after the one of {} until the stop, {}",
                self.short_moment(from),
                self.short_moment(to)
            ),
            (None, Some(to)) => {
                format!(
                    "Every load until the stop, {}: no spore test passed before",
                    self.short_moment(to)
                )
            }
            _ => String::new(),
        };
        Ok(IncidentHead {
            paper: self.report_head()?,
            number: incident.no.clone(),
            title: format!("{}: {}", incident.kind.words(), incident.about),
            found: incident.notice.clone(),
            window,
            is_lot: incident.lot.is_some(),
            client_word: match self.profile()?.fields.client_word {
                ClientWord::Client => "Client".to_owned(),
                ClientWord::Patient => "Patient".to_owned(),
            },
        })
    }

    fn suspect_loads(&self, page: &IncidentPage) -> Result<Vec<SuspectLoad>> {
        let row = |line: &crate::loads::LoadLine| {
            let load = self.read(|conn| loads::get(conn, line.id))?;
            Ok(self.suspect_load(&load.ok_or(Error::NotFound("load"))?, line.packs))
        };
        page.loads.iter().map(row).collect()
    }

    fn exposed(&self, page: &IncidentPage) -> Result<Vec<ExposedClient>> {
        page.touched.iter().map(|touched| self.exposed_client(touched)).collect()
    }

    fn exposed_client(&self, touched: &Touched) -> Result<ExposedClient> {
        let of = |part: fn(&IncidentUse) -> String| joined(touched.uses.iter().map(part));
        let zones = |used: &IncidentUse| {
            let session = self.read(|conn| treatments::get(conn, used.treatment))?;
            Ok(session.ok_or(Error::NotFound("treatment"))?.draft.zones_in_words())
        };
        let zones = touched.uses.iter().map(zones).collect::<Result<Vec<_>>>()?;
        Ok(ExposedClient {
            date: of(|used| short(used.day)),
            // The pseudonym of somebody erased says it already.
            number: if touched.erased { String::new() } else { format!("{:06}", touched.number) },
            name: touched.name.clone(),
            erased: touched.erased,
            born: touched.born.map(Day::long).unwrap_or_default(),
            contact: if touched.erased && touched.contact.is_empty() {
                "No contact was kept".to_owned()
            } else if touched.erased {
                format!("{} (kept for recalls)", touched.contact)
            } else if touched.may_leave_message {
                touched.contact.clone()
            } else {
                format!("{} (leave no message)", touched.contact)
            },
            service: of(|used| used.service.clone()),
            item: of(|used| used.item.clone()),
            zones: joined(zones.into_iter()),
            decision: touched.decisions.first().map(outcome).unwrap_or_default(),
        })
    }

    /// The letter to one client, in the language they read when there is such a wording.
    fn letter(&self, page: &IncidentPage, touched: &Touched) -> Result<Letter> {
        self.read(|conn| {
            let person = clients::get(conn, touched.client, self.today())?;
            let profile = store::profile::get(conn)?.fields;
            let template = in_force(conn, RECALL_LETTER, &person.fields.language)?;
            let said = |day: Day| day.long_in(&template.language);
            let mut days: Vec<String> = touched.uses.iter().map(|used| said(used.day)).collect();
            days.dedup();
            let several = if days.len() > 1 { "several" } else { "single" };
            let flags = [several, cause(page.incident.kind)].map(str::to_owned).into();
            let fields = [
                ("client.salutation", person.called),
                ("clinic.name", profile.name),
                ("clinic.phone", profile.phone),
                ("treatments", days.join("; ")),
            ];
            let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            let street = person.fields.address.lines().map(str::to_owned);
            Ok(Letter {
                address: [person.name].into_iter().chain(street).collect(),
                references: vec![page.incident.no.clone(), format!("{:06}", touched.number)],
                date: said(self.today()),
                text: template.merged(&fields, &flags)?,
            })
        })
    }

    fn timeline(&self, page: &IncidentPage) -> Vec<TimelineEntry> {
        let entry = |at, what: String, who: &str| {
            (at, TimelineEntry { when: self.short_moment(at), what, who: who.to_owned() })
        };
        let incident = &page.incident;
        let mut all =
            vec![entry(incident.opened_at, incident.notice.clone(), &incident.opened_by_name)];
        for test in page.tests.iter().chain(&page.since) {
            let what = format!("{} of {} run", test.kind.words(), test.machine);
            all.push(entry(test.run_at, what, &test.run_by_name));
            if let Some(at) = test.read_at {
                let what = format!("{} read: {}", test.kind.words(), test.outcome.words());
                all.push(entry(at, what, test.read_by_name.as_deref().unwrap_or_default()));
            }
        }
        if let Some(stop) = &page.stop {
            all.push(entry(stop.at, format!("{} out of service", incident.about), &stop.by_name));
            all.extend(stop.repaired_at.map(|at| entry(at, stop.repair.clone(), "")));
            let lifter = stop.lifted_by_name.as_deref().unwrap_or_default();
            let back = |at| entry(at, format!("Back in service: {}", stop.lift_reason), lifter);
            all.extend(stop.lifted_at.map(back));
        }
        for touched in &page.touched {
            for kept in &touched.decisions {
                let what = format!("{:06}: {}", touched.number, outcome(kept));
                all.push(entry(kept.at, what, &kept.by_name));
            }
        }
        let signer = incident.closed_by_name.as_deref().unwrap_or_default();
        all.extend(incident.closed_at.map(|at| entry(at, "Signed off".to_owned(), signer)));
        all.sort_by_key(|(at, _)| *at);
        all.into_iter().map(|(_, entry)| entry).collect()
    }
}

/// The flag of the letter for what went wrong.
fn cause(kind: IncidentKind) -> &'static str {
    match kind {
        IncidentKind::SporeTest => "spore_test",
        IncidentKind::Indicator => "indicator",
        IncidentKind::Cycle => "cycle",
        IncidentKind::Lot => "lot",
    }
}

/// "Told on 24 November 2026, by phone. Voicemail left".
fn outcome(kept: &crate::incidents::ClientDecision) -> String {
    let told = kept.told_on.map(|day| format!("on {}", day.long()));
    let mut said = kept.decision.words().to_owned();
    if let Some(told) = told {
        said = format!("{said} {told}, {}", kept.how.to_lowercase());
    }
    if kept.note.is_empty() { said } else { format!("{said}. {}", kept.note) }
}

/// What is told of each use, once where it is the same.
fn joined(parts: impl Iterator<Item = String>) -> String {
    let mut parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.dedup();
    parts.join("; ")
}

fn packs(page: &IncidentPage, state: PackState) -> Vec<PackRow> {
    let of_state = |one: &&ShelfPack| one.pack.state == state;
    page.packs.iter().filter(of_state).map(pack_row).collect()
}
