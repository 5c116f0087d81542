//! Pictures of clients.

use super::{Asked, act, announce, ask, blocking};
use crate::error::{Wire, WireError};
use crate::save::{ask_pictures, read_whole};
use practice::photos::{MOST_BYTES, PhotoAlbum, PhotoFields};
use practice::{ClientId, PhotoId};
use serde::Serialize;
use std::path::{Path, PathBuf};
use tauri::AppHandle;

const STALE: &[&str] = &["photos", "clients"];

/// What became of a picture somebody chose.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub(crate) struct ChosenPicture {
    /// The name of its file.
    file: String,
    /// Why it was not taken; nothing when it was.
    refused: Option<WireError>,
}

impl ChosenPicture {
    fn of(path: &Path, added: Wire<PhotoId>) -> Self {
        let name = path.file_name().unwrap_or_default();
        Self { file: name.to_string_lossy().into_owned(), refused: added.err() }
    }
}

/// The pictures of a client, small.
#[tauri::command]
#[specta::specta]
pub(crate) async fn photos(app: AppHandle, client: ClientId) -> Wire<PhotoAlbum> {
    ask(app, move |practice| practice.photos(client)).await
}

/// One picture in full, as a `data:` address.
#[tauri::command]
#[specta::specta]
pub(crate) async fn photo(app: AppHandle, photo: PhotoId) -> Wire<String> {
    ask(app, move |practice| practice.photo(photo)).await
}

/// Asks for pictures on this computer and brings each into the record; nothing when the person changed
/// their mind. The files themselves stay where they are.
#[tauri::command]
#[specta::specta]
pub(crate) async fn add_photos(
    app: AppHandle,
    client: ClientId,
    fields: PhotoFields,
) -> Wire<Option<Vec<ChosenPicture>>> {
    let asked = Asked::by(&app)?;
    let Some(paths) = ask_pictures(app.clone()).await? else { return Ok(None) };
    let practice = asked.still_open(&app)?;
    let add = move |path: &PathBuf| {
        let bytes = read_whole(path, MOST_BYTES)?;
        Ok(practice.add_photo(client, fields, &bytes)?)
    };
    let chosen =
        blocking(move || Ok(paths.iter().map(|path| ChosenPicture::of(path, add(path))).collect()))
            .await?;
    announce(&app, STALE);
    Ok(Some(chosen))
}

/// Says that a picture does not count any more.
#[tauri::command]
#[specta::specta]
pub(crate) async fn set_photo_aside(app: AppHandle, photo: PhotoId, reason: String) -> Wire<()> {
    act(app, STALE, move |practice| practice.set_photo_aside(photo, &reason)).await
}
