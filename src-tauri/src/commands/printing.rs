//! The print queue and the printers of this computer.

use super::{Asked, act, announce, ask, blocking, open};
use crate::error::Wire;
use crate::print::{self, BatchDone};
use crate::save::{ask_where, write_whole};
use crate::state::Shell;
use practice::documents::AccessCover;
use practice::printing::{
    Batch, ChosenPrinter, PaperInPrinter, PaperKind, PrintJob, PrintOrder, PrintOutcome,
};
use practice::reports::LabelSize;
use practice::{ClientId, Practice, PrintJobId};
use tauri::{AppHandle, Manager};

/// What a print changes: the queue, what became of a paper, Today's line about it.
pub(crate) const STALE: &[&str] = &["printing", "printers", "documents", "today"];

/// Puts a print into the queue by `queue` and hands it over at once; it waits when its printer does not
/// take it.
pub(super) async fn send(
    app: AppHandle,
    order: PrintOrder,
    queue: impl FnOnce(&Practice, &PrintOrder) -> practice::Result<PrintJobId> + Send + 'static,
) -> Wire<PrintJob> {
    act(app, STALE, move |practice| {
        let job = queue(practice, &order)?;
        practice.hand_over_print(job, &order.printer, print::hand_over)
    })
    .await
}

/// What waits to be printed, and what nobody has said of whether it came out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_queue(app: AppHandle) -> Wire<Vec<PrintJob>> {
    ask(app, Practice::print_queue).await
}

/// Hands a waiting print to a printer, the same or another one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn retry_print(
    app: AppHandle,
    job: PrintJobId,
    printer: String,
) -> Wire<PrintJob> {
    act(app, STALE, move |practice| practice.hand_over_print(job, &printer, print::hand_over)).await
}

/// Records what a person saw in the tray, or that a print is not wanted any more.
#[tauri::command]
#[specta::specta]
pub(crate) async fn settle_print(
    app: AppHandle,
    job: PrintJobId,
    outcome: PrintOutcome,
) -> Wire<()> {
    act(app, STALE, move |practice| practice.settle_print(job, outcome)).await
}

/// The printers chosen for kinds of paper on this computer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn chosen_printers(app: AppHandle) -> Wire<Vec<ChosenPrinter>> {
    ask(app, Practice::chosen_printers).await
}

/// Chooses the printer of a kind of paper on this computer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_printer(
    app: AppHandle,
    kind: PaperKind,
    printer: Option<String>,
    paper: PaperInPrinter,
) -> Wire<()> {
    act(app, STALE, move |practice| practice.choose_printer(kind, printer.as_deref(), paper)).await
}

/// Prints a test page, made for what lies in the printer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_test_page(
    app: AppHandle,
    kind: PaperKind,
    label: String,
    size: LabelSize,
    order: PrintOrder,
) -> Wire<PrintJob> {
    let page = move |practice: &Practice, order: &PrintOrder| {
        practice.print_test_page(kind, &label, size, order)
    };
    send(app, order, page).await
}

/// Prints the papers of the day one after the other, with progress and a stop; what was not handed over
/// stays in the queue.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_batch(
    app: AppHandle,
    batch: Batch,
    order: PrintOrder,
) -> Wire<BatchDone> {
    let practice = open(&app)?;
    let told = app.clone();
    let done = blocking(move || {
        let shell = app.state::<Shell>();
        let turn = shell.papers().turn();
        let mut watch = turn.watch(&app);
        let jobs = practice.print_batch(batch, &order, &mut print::first_half(&mut watch))?;
        print::one_by_one(&practice, &jobs, &order.printer, &mut print::second_half(&mut watch))
    })
    .await?;
    announce(&told, STALE);
    Ok(done)
}

/// Prints all papers of a client as one, with progress and a stop while they are read.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_dossier(
    app: AppHandle,
    client: ClientId,
    cover: Option<AccessCover>,
    order: PrintOrder,
) -> Wire<PrintJob> {
    let window = app.clone();
    let dossier = move |practice: &Practice, order: &PrintOrder| {
        let shell = window.state::<Shell>();
        let turn = shell.papers().turn();
        practice.print_dossier(client, cover.as_ref(), order, &mut turn.watch(&window))
    };
    send(app, order, dossier).await
}

/// Saves all papers of a client as one file where the person says. False when they changed their mind;
/// `locked` when the window was locked while the dialog stood open.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_dossier(
    app: AppHandle,
    client: ClientId,
    cover: Option<AccessCover>,
) -> Wire<bool> {
    let asked = Asked::by(&app)?;
    let Some(path) = ask_where(app.clone(), "Papers.pdf").await? else { return Ok(false) };
    let practice = asked.still_open(&app)?;
    blocking(move || {
        let shell = app.state::<Shell>();
        let turn = shell.papers().turn();
        let write = |pdf: &[u8]| write_whole(&path, pdf);
        practice.save_dossier(client, cover.as_ref(), &mut turn.watch(&app), write)
    })
    .await?;
    Ok(true)
}
