//! Set-up, unlocking, locking and the drafts of whoever is signed in.

use super::{Asked, act, announce, ask, blocking};
use crate::error::{Code, Wire, WireError};
use crate::print::print_at_once;
use crate::save::{ask_where, write_whole};
use crate::session::{Session, Suggestions};
use crate::state::Shell;
use crate::watch::{back_up_aside, look_at_backups};
use practice::drafts::Draft;
use practice::printing::PrintOrder;
use practice::profile::{NewPractice, TypedWord};
use practice::staff::Strength;
use practice::{Instant, Practice, RecoveryCode, StaffId, SystemClock};
use std::sync::Arc;
use tauri::{AppHandle, Manager};

const EVERYTHING: &[&str] = &["session"];

/// Changes what the window stands in front of, then tells the window.
async fn change(app: AppHandle, f: impl FnOnce(&Shell) -> Wire<()> + Send + 'static) -> Wire<()> {
    let handle = app.clone();
    blocking(move || f(&handle.state::<Shell>())).await?;
    announce(&app, EVERYTHING);
    Ok(())
}

/// What the window stands in front of.
#[tauri::command]
#[specta::specta]
pub(crate) async fn session(app: AppHandle) -> Wire<Session> {
    blocking(move || Session::of(&app.state::<Shell>())).await
}

/// What this computer suggests for a new practice.
#[tauri::command]
#[specta::specta]
pub(crate) fn suggestions() -> Suggestions {
    Suggestions::of_this_computer()
}

/// Sets up the practice and signs its owner in; the recovery kit waits to be printed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn create_practice(app: AppHandle, setup: NewPractice) -> Wire<()> {
    change(app, move |shell| {
        let created = Practice::create(&shell.folder(), setup, Arc::new(SystemClock))?;
        *shell.kit() = Some(created.recovery);
        shell.opened(created.practice);
        Ok(())
    })
    .await
}

/// Turns to the demo practice, making it first when it is not there.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_demo(app: AppHandle) -> Wire<()> {
    change(app, Shell::enter_demo).await
}

/// Turns back to the clinic's own practice.
#[tauri::command]
#[specta::specta]
pub(crate) async fn leave_demo(app: AppHandle) -> Wire<()> {
    app.state::<Shell>().choose_demo(false);
    announce(&app, EVERYTHING);
    Ok(())
}

/// Lets the practice open without the acts that are missing. Returns the folder its files were copied
/// to as they were.
#[tauri::command]
#[specta::specta]
pub(crate) async fn leave_out_missing(app: AppHandle) -> Wire<String> {
    blocking(move || {
        let folder = app.state::<Shell>().folder();
        Ok(Practice::leave_out_missing(&folder, &SystemClock)?.display().to_string())
    })
    .await
}

/// Signs somebody in by passphrase.
#[tauri::command]
#[specta::specta]
pub(crate) async fn unlock(app: AppHandle, staff: StaffId, passphrase: String) -> Wire<()> {
    let handle = app.clone();
    change(app, move |shell| {
        let resting = shell.resting(|standby| standby.sign_in(staff, &passphrase));
        let open = resting.unwrap_or_else(|| {
            // A backup made at locking holds the practice for some seconds.
            let _turn = shell.jobs().turn();
            Practice::unlock(&shell.folder(), staff, &passphrase, Arc::new(SystemClock))
        })?;
        shell.opened(open);
        look_at_backups(&handle);
        Ok(())
    })
    .await
}

/// Signs somebody in by PIN, while the practice rests.
#[tauri::command]
#[specta::specta]
pub(crate) async fn unlock_by_pin(app: AppHandle, staff: StaffId, pin: String) -> Wire<()> {
    let handle = app.clone();
    change(app, move |shell| {
        let resting = shell.resting(|standby| standby.sign_in_by_pin(staff, &pin));
        shell.opened(resting.ok_or_else(|| WireError::of(Code::Locked))??);
        look_at_backups(&handle);
        Ok(())
    })
    .await
}

/// Whether the person signed in has a PIN.
#[tauri::command]
#[specta::specta]
pub(crate) async fn has_pin(app: AppHandle) -> Wire<bool> {
    ask(app, Practice::has_pin).await
}

/// Sets one's own PIN.
#[tauri::command]
#[specta::specta]
pub(crate) async fn set_pin(app: AppHandle, own: String, pin: String) -> Wire<()> {
    act(app, &["pin"], move |practice| practice.set_pin(&own, &pin)).await
}

/// Drops one's own PIN.
#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_pin(app: AppHandle) -> Wire<()> {
    act(app, &["pin"], Practice::remove_pin).await
}

/// Opens the practice with the words of its recovery kit and sets a new passphrase.
#[tauri::command]
#[specta::specta]
pub(crate) async fn recover(
    app: AppHandle,
    words: String,
    staff: StaffId,
    passphrase: String,
) -> Wire<()> {
    change(app, move |shell| {
        let code = RecoveryCode::parse(&words)
            .map_err(|_| practice::Error::invalid("words", "not_a_kit"))?;
        // A practice that rests, or is still backed up after it was locked, holds the folder.
        shell.close();
        let _turn = shell.jobs().turn();
        let clock = Arc::new(SystemClock);
        shell.opened(Practice::recover(&shell.folder(), &code, staff, &passphrase, clock)?);
        Ok(())
    })
    .await
}

/// Locks the window: everything on screen goes. Whoever has a PIN may come back by it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lock(app: AppHandle) -> Wire<()> {
    leave(app, Shell::rest).await
}

/// Locks and closes the practice: its key goes too, and only a passphrase opens it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn close_practice(app: AppHandle) -> Wire<()> {
    leave(app, Shell::close).await
}

/// Signs out, and backs up what was open without keeping anybody waiting.
async fn leave(app: AppHandle, out: fn(&Shell) -> Option<Arc<Practice>>) -> Wire<()> {
    let handle = app.clone();
    change(app, move |shell| {
        if let Some(practice) = out(shell) {
            back_up_aside(&handle, practice);
        }
        Ok(())
    })
    .await
}

/// Rates a passphrase while it is typed.
#[tauri::command]
#[specta::specta]
pub(crate) fn passphrase_strength(passphrase: String) -> Strength {
    practice::staff::passphrase_strength(&passphrase)
}

/// Makes a new recovery kit; older ones no longer open anything.
#[tauri::command]
#[specta::specta]
pub(crate) async fn issue_recovery_kit(app: AppHandle) -> Wire<()> {
    let kit = act(app.clone(), EVERYTHING, Practice::issue_recovery_kit).await?;
    *app.state::<Shell>().kit() = Some(kit);
    Ok(())
}

/// Prints the recovery kit that waits to be printed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_recovery_kit(app: AppHandle, order: PrintOrder) -> Wire<()> {
    blocking(move || {
        let shell = app.state::<Shell>();
        // A copy: a print system that takes its time must not keep the window from locking.
        let (practice, kit) = (shell.practice()?, shell.kit().clone());
        let code = kit.ok_or_else(|| WireError::of(Code::NotFound))?;
        let hand_over = |pdf: &[u8]| print_at_once(pdf, &order, "Dermis recovery kit");
        practice.print_recovery_kit(&code, hand_over)
    })
    .await
}

/// Saves the recovery kit as a PDF where the owner says; false when they changed their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_recovery_kit(app: AppHandle) -> Wire<bool> {
    let asked = Asked::by(&app)?;
    let Some(path) = ask_where(app.clone(), "Dermis recovery kit.pdf").await? else {
        return Ok(false);
    };
    let practice = asked.still_open(&app)?;
    blocking(move || {
        let shell = app.state::<Shell>();
        let kit = shell.kit();
        let code = kit.as_ref().ok_or_else(|| WireError::of(Code::NotFound))?;
        practice.save_recovery_kit(code, |pdf| write_whole(&path, pdf))?;
        Ok(true)
    })
    .await
}

/// Takes two words typed back from the printed kit; then the code leaves memory.
#[tauri::command]
#[specta::specta]
pub(crate) async fn confirm_recovery_kit(app: AppHandle, typed: Vec<TypedWord>) -> Wire<()> {
    change(app, move |shell| {
        let practice = shell.practice()?;
        let mut kit = shell.kit();
        let code = kit.as_ref().ok_or_else(|| WireError::of(Code::NotFound))?;
        practice.confirm_recovery_kit(code, &typed)?;
        *kit = None;
        Ok(())
    })
    .await
}

/// Keeps what is being typed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_draft(app: AppHandle, key: String, body: String) -> Wire<Instant> {
    ask(app, move |practice| practice.save_draft(&key, &body)).await
}

/// What this person left in a form.
#[tauri::command]
#[specta::specta]
pub(crate) async fn draft(app: AppHandle, key: String) -> Wire<Option<Draft>> {
    ask(app, move |practice| practice.draft(&key)).await
}

/// Drops what was being typed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn discard_draft(app: AppHandle, key: String) -> Wire<()> {
    ask(app, move |practice| practice.discard_draft(&key)).await
}
