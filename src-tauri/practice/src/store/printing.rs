//! The printers of each computer, and the print queue.

use super::code;
use crate::printing::{
    ChosenPrinter, JobClient, JobState, NewPrintJob, PaperInPrinter, PaperKind, PrintJob,
    PrintOrder, Trouble, this_computer,
};
use crate::{ClientId, DocumentId, Error, Instant, PrintJobId, Result, StaffId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// A print as it is handed over.
pub(crate) struct ToHand {
    pub state: JobState,
    pub title: String,
    pub document: Option<DocumentId>,
    pub client: Option<ClientId>,
    pub pdf: Option<Vec<u8>>,
    pub printer: String,
    pub copies: u8,
    pub paper: PaperInPrinter,
    pub system_job: Option<String>,
}

/// A print that waits on one computer.
pub(crate) struct Waiting {
    pub id: PrintJobId,
    pub printer: String,
    pub trouble: Option<Trouble>,
    pub asked_at: Instant,
}

pub(crate) fn insert(
    tx: &Transaction<'_>,
    id: PrintJobId,
    job: &NewPrintJob,
    order: &PrintOrder,
    computer: &str,
    (by, at): (StaffId, Instant),
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO print_jobs (id, kind, title, document, client, pdf, computer, printer, copies, paper,
             state, asked_at, asked_by)
         VALUES (:id, :kind, :title, :document, :client, :pdf, :computer, :printer, :copies, :paper,
             'waiting', :at, :by)",
    )?
    .execute(named_params! {
        ":id": id, ":kind": job.kind.name(), ":title": job.title, ":document": job.document,
        ":client": job.client, ":pdf": job.pdf, ":computer": computer, ":printer": order.printer,
        ":copies": order.copies, ":paper": order.paper.name(), ":at": at, ":by": by,
    })?;
    Ok(())
}

/// Whether a print of this paper was ever asked for and not given up.
pub(crate) fn is_asked_for(conn: &Connection, document: DocumentId) -> Result<bool> {
    let sql =
        "SELECT EXISTS (SELECT 1 FROM print_jobs WHERE document = ?1 AND state <> 'cancelled')";
    Ok(conn.prepare_cached(sql)?.query_row([document], |row| row.get(0))?)
}

/// Pages made for one print that a printer took before `before` and nobody spoke for.
pub(crate) fn forget_pages(tx: &Transaction<'_>, before: Instant) -> Result<()> {
    tx.prepare_cached(
        "UPDATE print_jobs SET pdf = NULL
         WHERE settled_at IS NULL AND handed_at < ?1 AND pdf IS NOT NULL",
    )?
    .execute([before])?;
    Ok(())
}

pub(crate) fn to_hand(conn: &Connection, id: PrintJobId) -> Result<Option<ToHand>> {
    Ok(conn
        .prepare_cached(
            "SELECT state, title, document, client, pdf, printer, copies, paper, system_job
             FROM print_jobs WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok(ToHand {
                state: code(row, "state", JobState::named)?,
                title: row.get("title")?,
                document: row.get("document")?,
                client: row.get("client")?,
                pdf: row.get("pdf")?,
                printer: row.get("printer")?,
                copies: row.get("copies")?,
                paper: code(row, "paper", PaperInPrinter::named)?,
                system_job: row.get("system_job")?,
            })
        })
        .optional()?)
}

pub(crate) fn begin_handing(
    tx: &Transaction<'_>,
    id: PrintJobId,
    printer: &str,
    computer: &str,
) -> Result<()> {
    let sql = "UPDATE print_jobs SET state = 'handing', trouble = NULL, printer = ?2, computer = ?3
         WHERE id = ?1 AND state = 'waiting'";
    one(tx.prepare_cached(sql)?.execute((id, printer, computer))?)
}

pub(crate) fn handed_over(
    tx: &Transaction<'_>,
    id: PrintJobId,
    system_job: &str,
    by: StaffId,
    at: Instant,
) -> Result<()> {
    let sql =
        "UPDATE print_jobs SET state = 'handed_over', trouble = NULL, system_job = nullif(?2, ''),
             handed_at = ?3, handed_by = ?4
         WHERE id = ?1 AND state = 'handing'";
    one(tx.prepare_cached(sql)?.execute((id, system_job, at, by))?)
}

/// It stays in hand with nobody to say how that ended.
pub(crate) fn no_answer(tx: &Transaction<'_>, id: PrintJobId) -> Result<()> {
    let sql = "UPDATE print_jobs SET trouble = ?2 WHERE id = ?1 AND state = 'handing'";
    one(tx.prepare_cached(sql)?.execute((id, Trouble::NoAnswer.name()))?)
}

pub(crate) fn keep_waiting(
    tx: &Transaction<'_>,
    id: PrintJobId,
    trouble: Option<Trouble>,
) -> Result<()> {
    let sql =
        "UPDATE print_jobs SET state = 'waiting', trouble = ?2, handed_at = NULL, handed_by = NULL
         WHERE id = ?1 AND settled_at IS NULL";
    one(tx.prepare_cached(sql)?.execute((id, trouble.map(Trouble::name)))?)
}

pub(crate) fn settle(
    tx: &Transaction<'_>,
    id: PrintJobId,
    state: JobState,
    (by, at): (StaffId, Instant),
) -> Result<()> {
    let sql = "UPDATE print_jobs SET state = ?2, trouble = NULL, pdf = NULL, settled_by = ?3, settled_at = ?4
         WHERE id = ?1 AND settled_at IS NULL";
    one(tx.prepare_cached(sql)?.execute((id, state.name(), by, at))?)
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

const JOB: &str =
    "SELECT j.id, j.kind, j.title, j.document, j.client, j.computer, j.printer, j.copies,
         j.state, j.trouble, j.asked_at, s.name AS asked_by, j.handed_at, c.number AS client_number,
         c.given AS client_given, c.family AS client_family,
         (SELECT t.name FROM documents AS d JOIN templates AS t ON t.id = d.template
          WHERE d.id = j.document) AS wording
     FROM print_jobs j JOIN staff s ON s.id = j.asked_by LEFT JOIN clients c ON c.id = j.client";

fn job(row: &Row<'_>) -> rusqlite::Result<PrintJob> {
    let client: Option<ClientId> = row.get("client")?;
    let client = client.map(|id| named(row, id)).transpose()?;
    let computer: String = row.get("computer")?;
    Ok(PrintJob {
        id: row.get("id")?,
        kind: code(row, "kind", PaperKind::named)?,
        title: row.get("title")?,
        document: row.get("document")?,
        wording: row.get("wording")?,
        client,
        printer: row.get("printer")?,
        copies: row.get("copies")?,
        state: code(row, "state", JobState::named)?,
        trouble: trouble(row)?,
        is_here: computer == this_computer(),
        asked_at: row.get("asked_at")?,
        asked_by: row.get("asked_by")?,
        handed_at: row.get("handed_at")?,
    })
}

fn named(row: &Row<'_>, id: ClientId) -> rusqlite::Result<JobClient> {
    let (given, family): (String, String) = (row.get("client_given")?, row.get("client_family")?);
    let name = format!("{given} {family}").trim().to_owned();
    Ok(JobClient { id, number: row.get("client_number")?, name })
}

fn trouble(row: &Row<'_>) -> rusqlite::Result<Option<Trouble>> {
    let known: Option<String> = row.get("trouble")?;
    known.map(|_| code(row, "trouble", Trouble::named)).transpose()
}

pub(crate) fn get(conn: &Connection, id: PrintJobId) -> Result<Option<PrintJob>> {
    let sql = format!("{JOB} WHERE j.id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], job).optional()?)
}

/// What is not settled; of what a printer took, only what it took since `since`.
pub(crate) fn open(conn: &Connection, since: Instant) -> Result<Vec<PrintJob>> {
    let sql = format!(
        "{JOB} WHERE j.settled_at IS NULL AND (j.handed_at IS NULL OR j.handed_at >= ?1)
         ORDER BY j.asked_at, j.id"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_map([since], job)?.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn waiting(conn: &Connection, computer: &str) -> Result<Vec<Waiting>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, printer, trouble, asked_at FROM print_jobs
         WHERE state = 'waiting' AND computer = ?1 ORDER BY asked_at, id",
    )?;
    let rows = statement.query_map([computer], |row| {
        Ok(Waiting {
            id: row.get("id")?,
            printer: row.get("printer")?,
            trouble: trouble(row)?,
            asked_at: row.get("asked_at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How the queue stands.
pub(crate) struct Standing {
    /// Papers no printer took, or of which nobody knows.
    pub waiting: u32,
    /// Why the newest of them waits.
    pub trouble: Option<Trouble>,
    /// Papers a printer took and nobody has seen.
    pub handed_over: u32,
}

/// How the queue stands; of what a printer took, only what it took since `since`.
pub(crate) fn standing(conn: &Connection, since: Instant) -> Result<Standing> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FILTER (WHERE state IN ('waiting', 'handing')) AS waiting,
                 count(*) FILTER (WHERE state = 'handed_over' AND handed_at >= ?1) AS handed_over,
                 (SELECT trouble FROM print_jobs WHERE settled_at IS NULL AND state IN ('waiting', 'handing')
                  ORDER BY asked_at DESC, id DESC LIMIT 1) AS trouble
             FROM print_jobs WHERE settled_at IS NULL",
        )?
        .query_row([since], |row| {
            Ok(Standing {
                waiting: row.get("waiting")?,
                trouble: trouble(row)?,
                handed_over: row.get("handed_over")?,
            })
        })?)
}

pub(crate) fn chosen(conn: &Connection, computer: &str) -> Result<Vec<ChosenPrinter>> {
    let mut statement = conn.prepare_cached(
        "SELECT kind, printer, paper FROM printers WHERE computer = ?1 ORDER BY kind",
    )?;
    let rows = statement.query_map([computer], |row| {
        Ok(ChosenPrinter {
            kind: code(row, "kind", PaperKind::named)?,
            printer: row.get("printer")?,
            paper: code(row, "paper", PaperInPrinter::named)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn choose(
    tx: &Transaction<'_>,
    computer: &str,
    chosen: &ChosenPrinter,
    (by, at): (StaffId, Instant),
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO printers (computer, kind, printer, paper, chosen_at, chosen_by)
         VALUES (:computer, :kind, :printer, :paper, :at, :by)
         ON CONFLICT (computer, kind) DO UPDATE SET printer = :printer, paper = :paper,
             chosen_at = :at, chosen_by = :by",
    )?
    .execute(named_params! {
        ":computer": computer, ":kind": chosen.kind.name(), ":printer": chosen.printer,
        ":paper": chosen.paper.name(), ":at": at, ":by": by,
    })?;
    Ok(())
}

pub(crate) fn leave_to_system(tx: &Transaction<'_>, computer: &str, kind: PaperKind) -> Result<()> {
    tx.prepare_cached("DELETE FROM printers WHERE computer = ?1 AND kind = ?2")?
        .execute((computer, kind.name()))?;
    Ok(())
}
