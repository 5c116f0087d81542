//! The record on paper: what was asked for in words, whether the chain is whole, a row per entry.

use super::words::moment;
use super::{AuditFilter, ChainReport, Entry, Op};
use crate::clients;
use crate::documents::{letter_size, letterhead, stamp};
use crate::printing::{NewPrintJob, PaperKind, PrintOrder};
use crate::profile::ClientWord;
use crate::rights::Act;
use crate::store::staff;
use crate::{Error, Instant, Practice, PrintJobId, Result};
use documents::{AuditPaper, AuditRow};
use uuid::Uuid;

/// Entries on paper at most: more would be hundreds of pages nobody reads. A file takes all.
const MOST: usize = 5_000;

impl Practice {
    /// Puts the record's pages into the print queue.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] naming `filter` when
    /// more entries fit than anybody prints (`too_many`), `printer` or `copies`; [`Error::Paper`].
    pub fn print_audit(&self, filter: &AuditFilter, order: &PrintOrder) -> Result<PrintJobId> {
        self.may(Act::PrintAudit)?;
        let order = order.checked()?;
        let mut entries = Vec::new();
        self.each_entry(filter, None, Some(MOST + 1), |entry| {
            entries.push(entry);
            Ok(())
        })?;
        let pdf = self.audit_pdf(filter, &entries)?;
        self.ask_print(Op::PrintAudit, &order, |_, note| {
            let (filter, count) = (filter.noted()?, entries.len());
            note.data(
                serde_json::json!({ "filter": filter, "printer": order.printer, "entries": count }),
            );
            Ok(NewPrintJob::of_pages(PaperKind::Lists, "Dermis record of acts", pdf))
        })
    }

    pub(super) fn audit_pdf(&self, filter: &AuditFilter, entries: &[Entry]) -> Result<Vec<u8>> {
        if entries.len() > MOST {
            return Err(Error::invalid("filter", "too_many"));
        }
        let profile = self.profile()?.fields;
        let chain = self.chain_report()?;
        let now = self.now();
        let at = now.local(self.zone()).format("%-d %B %Y, %H:%M");
        let paper = AuditPaper {
            size: letter_size(profile.paper),
            stamp: stamp(now, self.zone()),
            letterhead: self.read(|conn| letterhead(conn, &profile))?,
            made: format!("{at}, by {}", self.actor().name),
            filter: self.filter_in_words(filter, entries.len())?,
            chain: in_words(&chain),
            is_whole: chain.first_bad.is_none(),
            head: chain.head,
            client_word: match profile.client_word {
                ClientWord::Client => "Client".to_owned(),
                ClientWord::Patient => "Patient".to_owned(),
            },
            rows: entries.iter().map(|entry| self.row(entry)).collect(),
        };
        Ok(self.engine().audit(&paper)?.pdf)
    }

    fn row(&self, entry: &Entry) -> AuditRow {
        let say = |at: Instant| moment(at, self.zone());
        let corrected = entry.corrected_at.map(|at| format!("corrected: {}", say(at)));
        // An id says nothing to whoever reads paper; the files keep it.
        let named = Some(entry.subject.clone()).filter(|name| name.parse::<Uuid>().is_err());
        let details = named.into_iter().chain([entry.details()]).filter(|part| !part.is_empty());
        AuditRow {
            entry: entry.seq.to_string(),
            when: [say(entry.at)].into_iter().chain(corrected).collect(),
            who: entry.actor.clone(),
            act: entry.act.clone(),
            details: details.collect::<Vec<_>>().join(". "),
            client: entry.client.as_ref().map_or_else(String::new, |client| {
                format!("{} ({:06})", client.name, client.number)
            }),
        }
    }

    /// "Everybody. Kind: Settings. From 1 November 2026." and how many entries that is.
    fn filter_in_words(&self, filter: &AuditFilter, count: usize) -> Result<Vec<String>> {
        let mut asked = Vec::new();
        self.read(|conn| {
            match filter.person {
                Some(id) => {
                    let person = staff::get(conn, id)?;
                    asked.push(person.map_or_else(|| id.to_string(), |person| person.name));
                }
                None => asked.push("Everybody".to_owned()),
            }
            if let Some(id) = filter.client {
                asked.push(format!("about {}", clients::get(conn, id, self.today())?.name));
            }
            Ok::<_, Error>(())
        })?;
        asked.push(match (filter.op, filter.kind) {
            (Some(op), _) => op.words().to_owned(),
            (None, Some(kind)) => kind.words().to_owned(),
            (None, None) => "every kind of act".to_owned(),
        });
        asked.extend(filter.from.map(|day| format!("from {}", day.long())));
        asked.extend(filter.until.map(|day| format!("to {}", day.long())));
        let count = if count == 1 { "1 entry".to_owned() } else { format!("{count} entries") };
        Ok(vec![asked.join(", "), format!("{count}, newest first")])
    }
}

/// "Chain verified: 412 entries, unbroken".
fn in_words(chain: &ChainReport) -> String {
    match chain.first_bad {
        None => format!("Chain verified: {} entries, unbroken", chain.entries),
        Some(entry) => format!("Chain broken: entry {entry} of {} was altered", chain.entries),
    }
}
