//! One short command per act: take the typed form, call the practice, say what went stale. No rules.

mod audit;
mod backups;
mod checklists;
mod clients;
mod clock;
mod consents;
mod devices;
mod documents;
mod history;
mod names;
mod profile;
mod rules;
mod session;
mod staff;
mod stock;
mod today;
mod treatments;

pub use names::COMMANDS;

use crate::error::{Code, Wire, WireError};
use crate::state::{Shell, Stale};
use practice::Practice;
use std::sync::{Arc, Weak};
use tauri::{AppHandle, Manager};
use tauri_specta::{Commands, Event, collect_commands};

/// Every command, for the typed door. `names::COMMANDS` lists the same names for the permission file.
pub(crate) fn collect() -> Commands<tauri::Wry> {
    collect_commands![
        session::session,
        session::suggestions,
        session::recover,
        session::print_recovery_kit,
        session::save_recovery_kit,
        session::create_practice,
        session::open_demo,
        session::leave_demo,
        session::unlock,
        session::unlock_by_pin,
        session::has_pin,
        session::set_pin,
        session::remove_pin,
        session::lock,
        session::close_practice,
        session::passphrase_strength,
        session::confirm_recovery_kit,
        session::issue_recovery_kit,
        session::save_draft,
        session::draft,
        session::discard_draft,
        history::questionnaire,
        history::history,
        history::evaluate_answers,
        history::save_history,
        history::confirm_unchanged,
        rules::visit_findings,
        rules::override_finding,
        rules::acknowledge_finding,
        profile::profile,
        profile::update_profile,
        profile::parameters,
        profile::set_parameter,
        staff::staff,
        staff::add_staff,
        staff::update_staff,
        staff::set_passphrase,
        clients::find_clients,
        clients::list_clients,
        clients::client_standings,
        clients::duplicate_candidates,
        clients::create_client,
        clients::update_client,
        clients::client,
        clients::client_page,
        consents::start_consent,
        consents::save_consent,
        consents::consent,
        consents::consents_of,
        consents::preview_consent,
        consents::make_paper_consent,
        consents::check_signatures,
        consents::sign_consent,
        consents::withdraw_consent,
        consents::discard_consent,
        consents::take_back,
        checklists::checklists,
        checklists::checklist_run,
        checklists::start_checklist,
        checklists::answer_item,
        checklists::close_checklist,
        today::today,
        backups::backup_status,
        backups::add_backup_place,
        backups::remove_backup_place,
        backups::back_up_now,
        backups::stop_job,
        backups::choose_backup_folder,
        backups::known_backups,
        backups::backup_door,
        backups::losses,
        backups::rehearse_restore,
        backups::go_back,
        backups::drop_restored,
        backups::rekey,
        devices::devices,
        devices::add_device,
        devices::update_device,
        documents::documents_of,
        documents::document_pages,
        documents::aftercare_preview,
        documents::make_aftercare,
        documents::give_document,
        documents::printers,
        documents::print_document,
        documents::save_document,
        stock::lots,
        stock::receive_lot,
        stock::recall_lot,
        stock::scan,
        treatments::zone_bands,
        treatments::treatments_of,
        treatments::treatment,
        treatments::start_findings,
        treatments::start_treatment,
        treatments::save_treatment,
        treatments::close_treatment,
        treatments::amend_treatment,
        treatments::discard_treatment,
        audit::audit,
        audit::verify_chain,
        audit::export_audit,
        audit::print_audit,
        clock::clock_standing,
        clock::confirm_clock,
        clock::deny_clock,
    ]
}

/// Runs a read or a recorded view on the blocking pool against the open practice.
pub(crate) async fn ask<T: Send + 'static>(
    app: AppHandle,
    f: impl FnOnce(&Practice) -> practice::Result<T> + Send + 'static,
) -> Wire<T> {
    let practice = app.state::<Shell>().practice()?;
    blocking(move || f(&practice).map_err(WireError::from)).await
}

/// Runs an act and, after its commit, tells the window which kinds of data it made stale.
pub(crate) async fn act<T: Send + 'static>(
    app: AppHandle,
    stale: &[&str],
    f: impl FnOnce(&Practice) -> practice::Result<T> + Send + 'static,
) -> Wire<T> {
    let done = ask(app.clone(), f).await?;
    announce(&app, stale);
    Ok(done)
}

pub(crate) fn announce(app: &AppHandle, stale: &[&str]) {
    let kinds = stale.iter().map(|kind| (*kind).to_owned()).collect();
    if let Err(error) = (Stale { kinds }).emit(app) {
        tracing::error!(%error, "the window was not told what changed");
    }
}

/// Moves slow work off the window's thread. A panic there becomes an error, never a dead window.
pub(crate) async fn blocking<T: Send + 'static>(
    f: impl FnOnce() -> Wire<T> + Send + 'static,
) -> Wire<T> {
    tauri::async_runtime::spawn_blocking(f)
        .await
        .unwrap_or_else(|error| Err(WireError::logged(Code::Internal, &error)))
}

/// Who asked, for acts that wait for a person: the session is let go of meanwhile, and the act is
/// done only if it is still the same.
pub(crate) struct Asked(Weak<Practice>);

impl Asked {
    pub(crate) fn by(app: &AppHandle) -> Wire<Self> {
        Ok(Self(Arc::downgrade(&open(app)?)))
    }

    pub(crate) fn still_open(&self, app: &AppHandle) -> Wire<Arc<Practice>> {
        let now = open(app)?;
        let same = Weak::ptr_eq(&self.0, &Arc::downgrade(&now));
        if same { Ok(now) } else { Err(WireError::of(Code::Locked)) }
    }
}

/// The practice behind the window, for commands that need more than one call on it.
pub(crate) fn open(app: &AppHandle) -> Wire<Arc<Practice>> {
    app.state::<Shell>().practice()
}
