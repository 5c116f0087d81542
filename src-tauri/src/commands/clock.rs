//! The computer's clock, and what people say of it.

use super::{act, ask};
use crate::error::Wire;
use practice::clock::{ClockDoubt, ClockStanding};
use tauri::AppHandle;

/// Everything that goes by the day.
const STALE: &[&str] =
    &["clock", "today", "clients", "treatments", "consents", "checklists", "stock"];

/// How the clock stands now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn clock_standing(app: AppHandle) -> Wire<ClockStanding> {
    ask(app, |practice| practice.clock_standing()).await
}

/// Says that the clock is right.
#[tauri::command]
#[specta::specta]
pub(crate) async fn confirm_clock(app: AppHandle, doubt: ClockDoubt, reason: String) -> Wire<()> {
    act(app, STALE, move |practice| practice.confirm_clock(doubt, &reason)).await
}

/// Says that the clock is wrong.
#[tauri::command]
#[specta::specta]
pub(crate) async fn deny_clock(app: AppHandle, doubt: ClockDoubt) -> Wire<()> {
    ask(app, move |practice| practice.deny_clock(doubt)).await
}
