//! Pages signed by hand, scanned or photographed back: kept encrypted like pictures, and matched to their
//! form by the code in their foot. A page without one waits until somebody says which form it is.

use super::{ConsentState, code_on_page, form_coded};
use crate::audit::{Note, Op};
use crate::codes::codes;
use crate::documents::{form_name, sha256};
use crate::photos::{self, Picture};
use crate::rights::Act;
use crate::store::{clients, consents, scans as store};
use crate::{ClientId, ConsentId, Error, Instant, Practice, Result, ScanId};
use image::DynamicImage;
use rusqlite::{Connection, Transaction};
use serde::Serialize;

/// What a scan is kept as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ScanMedia {
    /// A picture of one page.
    Picture,
    /// A PDF of one or more pages, as a scanner makes it.
    Pdf,
}
codes!(ScanMedia: Picture => "image/jpeg", Pdf => "application/pdf");

/// How it is known which form a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum MatchedBy {
    /// By the code in its foot.
    Code,
    /// Somebody looked and said so.
    Hand,
}
codes!(MatchedBy: Code => "code", Hand => "hand");

/// A scanned page.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct ScannedPage {
    /// Id.
    pub id: ScanId,
    /// What it is kept as.
    pub media: ScanMedia,
    /// SHA-256 of what is kept, hex.
    pub sha256: String,
    /// The number read from its code; empty when none was found.
    pub code: String,
    /// When it was brought in.
    pub added_at: Instant,
    /// By whom.
    pub added_by: String,
    /// The form it is a page of; nothing while it waits.
    pub consent: Option<ConsentId>,
    /// How that is known.
    pub matched: Option<MatchedBy>,
}

/// What became of a page brought in.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ScanOutcome {
    /// It belongs to this form, which awaited it.
    Matched {
        /// The page.
        scan: ScanId,
        /// Whose form.
        client: ClientId,
        /// Name of the client.
        client_name: String,
        /// The form.
        consent: ConsentId,
        /// Number printed on it.
        number: String,
    },
    /// It waits: no code was found on it.
    NoCode {
        /// The page.
        scan: ScanId,
    },
    /// It waits: its code is not that of a form awaiting a page.
    OtherCode {
        /// The page.
        scan: ScanId,
        /// What its code says.
        code: String,
        /// What that is, in words.
        what: String,
    },
}

/// A form that awaits its signed page, to choose from.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct AwaitedForm {
    /// The form.
    pub consent: ConsentId,
    /// Whose.
    pub client: ClientId,
    /// Name of the client.
    pub client_name: String,
    /// Number printed on it.
    pub number: String,
    /// Title of the form ("Consent to a chemical peel").
    pub name: String,
    /// When it was printed.
    pub printed_at: Instant,
}

/// Pages that wait, and the forms that do.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct ScanTray {
    /// Pages without a form, oldest first.
    pub pages: Vec<ScannedPage>,
    /// Forms without their page, oldest first.
    pub forms: Vec<AwaitedForm>,
}

/// A page as the window shows it.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct ScanShown {
    /// The page itself.
    pub page: ScannedPage,
    /// Its pictures: a `data:` address, or one SVG per page of a PDF.
    pub pictures: Vec<String>,
}

/// How a page came.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CameBy {
    /// Somebody chose it or dropped it on the window.
    Hand,
    /// It arrived in the folder of this computer.
    Folder,
}

/// A page as it is kept.
struct Page {
    media: ScanMedia,
    bytes: Vec<u8>,
    code: String,
}

impl Practice {
    /// Brings in one page scanned or photographed, as PNG, JPEG, WebP or PDF, and matches it to its form
    /// by the code in its foot.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `picture`: `not_a_picture`, `cut_short`, `too_large`, `there_already`.
    pub fn bring_in_scan(&self, bytes: &[u8]) -> Result<ScanOutcome> {
        self.may(Act::BringInScan)?;
        self.keep_scan(bytes, CameBy::Hand)
    }

    /// Keeps a page and matches it. When this returns, page and row are on the disk.
    pub(super) fn keep_scan(&self, bytes: &[u8], came: CameBy) -> Result<ScanOutcome> {
        let page = Page::read(bytes)?;
        let sha256 = sha256(&page.bytes);
        if self.read(|conn| store::same(conn, &sha256))?.is_some() {
            return Err(Error::invalid("picture", "there_already"));
        }
        // Before the row that names it: a file nobody names is harmless, a name without a file is not.
        let file = self.vault().store_file(&page.bytes)?;
        self.transact(Op::BringInScan, |tx, note| {
            let scan = ScanId::new();
            let new = store::NewScan {
                id: scan,
                media: page.media,
                sha256: &sha256,
                code: &page.code,
                file: &file,
            };
            store::insert(tx, &new, self.actor().id, self.now())?;
            note.subject(scan).data(serde_json::json!({
                "code": page.code, "sha256": sha256, "from_folder": came == CameBy::Folder,
            }));
            self.matched(tx, note, scan, &page.code)
        })
    }

    /// The pages that wait for somebody to say which form they are, and the forms that await theirs.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn scan_tray(&self) -> Result<ScanTray> {
        self.may(Act::ScanTray)?;
        self.transact(Op::ViewScans, |tx, note| {
            let forms = awaited(tx)?;
            let clients: Vec<ClientId> = forms.iter().map(|form| form.client).collect();
            note.data(serde_json::json!({ "clients": clients }));
            Ok(ScanTray { pages: store::waiting(tx)?, forms })
        })
    }

    /// One page, to look at.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Vault`] when its file is missing or not as it was written.
    pub fn scan_shown(&self, id: ScanId) -> Result<ScanShown> {
        self.may(Act::ScanShown)?;
        let file = self.read(|conn| store::file(conn, id))?.ok_or(Error::NotFound("scan"))?;
        let bytes = self.vault().read_file(&file)?;
        self.transact(Op::ViewScans, |tx, note| {
            let page = store::get(tx, id)?.ok_or(Error::NotFound("scan"))?;
            if let Some(row) =
                page.consent.map(|form| consents::get(tx, form)).transpose()?.flatten()
            {
                note.client(row.client);
            }
            note.subject(id);
            let pictures = match page.media {
                ScanMedia::Picture => vec![photos::address(&bytes)],
                ScanMedia::Pdf => documents::pages_of(bytes.to_vec())?,
            };
            Ok(ScanShown { page, pictures })
        })
    }

    /// Says which form a waiting page is, after somebody looked at it.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `consent` (`not_awaited`) when that form is not out on paper;
    /// [`Error::Immutable`] when the page has a form already; [`Error::NotFound`].
    pub fn match_scan(&self, id: ScanId, consent: ConsentId) -> Result<()> {
        self.may(Act::MatchScan)?;
        self.transact(Op::MatchScan, |tx, note| {
            must_wait(tx, id)?;
            let row = consents::get(tx, consent)?.ok_or(Error::NotFound("consent"))?;
            if !row.is_on_paper() {
                return Err(Error::invalid("consent", "not_awaited"));
            }
            note.client(row.client).subject(id).data(serde_json::json!({ "consent": consent }));
            store::match_to(tx, id, (consent, MatchedBy::Hand), self.actor().id, self.now())
        })
    }

    /// Throws a waiting page away: it was no page of a form.
    ///
    /// # Errors
    /// [`Error::Immutable`] when the page has a form; [`Error::NotFound`].
    pub fn discard_scan(&self, id: ScanId) -> Result<()> {
        self.may(Act::DiscardScan)?;
        let file = self.transact(Op::DiscardScan, |tx, note| {
            must_wait(tx, id)?;
            note.subject(id);
            let file = store::file(tx, id)?;
            store::discard(tx, id)?;
            Ok(file)
        })?;
        // Its key went with the row, so a file that cannot be deleted now opens for nobody.
        if let Some(file) = file {
            let _ = self.vault().remove_file(&file.name);
        }
        Ok(())
    }

    fn matched(
        &self,
        tx: &Transaction<'_>,
        note: &mut Note,
        scan: ScanId,
        code: &str,
    ) -> Result<ScanOutcome> {
        if code.is_empty() {
            return Ok(ScanOutcome::NoCode { scan });
        }
        let other = |what: String| ScanOutcome::OtherCode { scan, code: code.to_owned(), what };
        let Some((client, consent, number)) = form_coded(tx, code)? else {
            return Ok(other("not the number of a form of this practice".to_owned()));
        };
        let row = consents::get(tx, consent)?.ok_or(Error::NotFound("consent"))?;
        let person = crate::clients::get(tx, client, self.today())?;
        if !row.is_on_paper() {
            let state = match row.state {
                ConsentState::Draft => "not printed to be signed by hand",
                ConsentState::Signed => "signed already",
                ConsentState::Discarded => "discarded",
            };
            return Ok(other(format!("form {number} of {}, {state}", person.name)));
        }
        note.client(client);
        store::match_to(tx, scan, (consent, MatchedBy::Code), self.actor().id, self.now())?;
        Ok(ScanOutcome::Matched { scan, client, client_name: person.name, consent, number })
    }
}

fn must_wait(conn: &Connection, id: ScanId) -> Result<()> {
    let page = store::get(conn, id)?.ok_or(Error::NotFound("scan"))?;
    if page.consent.is_some() { Err(Error::Immutable("scan")) } else { Ok(()) }
}

/// The forms out on paper, oldest first.
fn awaited(conn: &Connection) -> Result<Vec<AwaitedForm>> {
    let rows = consents::on_paper(conn)?.into_iter();
    rows.map(|row| {
        let client = clients::get(conn, row.client)?.ok_or(Error::NotFound("client"))?;
        Ok(AwaitedForm {
            consent: row.id,
            client: row.client,
            number: super::form_number(client.number, row.number),
            name: form_name(conn, &row.code)?,
            client_name: crate::clients::whole_name(&client.fields),
            printed_at: row.ink.map_or(Instant(0), |ink| ink.at),
        })
    })
    .collect()
}

impl Page {
    /// A picture is taken apart and made anew like every picture; a PDF is kept as it is.
    fn read(bytes: &[u8]) -> Result<Self> {
        if bytes.len() as u64 > photos::MOST_BYTES {
            return Err(Error::invalid("picture", "too_large"));
        }
        if bytes.starts_with(b"%PDF-") {
            let pages = documents::pages_of(bytes.to_vec())
                .map_err(|_| Error::invalid("picture", "not_a_picture"))?;
            let code = pages
                .iter()
                .flat_map(|page| pictures_in(page))
                .find_map(|page| code_on_page::read(&page));
            return Ok(Self {
                media: ScanMedia::Pdf,
                bytes: bytes.to_vec(),
                code: code.unwrap_or_default(),
            });
        }
        let picture = Picture::read(bytes)?;
        let page = image::load_from_memory(&picture.jpeg)
            .map_err(|_| Error::invalid("picture", "not_a_picture"))?;
        let code = code_on_page::read(&page).unwrap_or_default();
        Ok(Self { media: ScanMedia::Picture, bytes: picture.jpeg, code })
    }
}

/// The pictures a scanner put on a page of a PDF: they come as `data:` addresses in its SVG.
fn pictures_in(svg: &str) -> Vec<DynamicImage> {
    use base64::Engine as _;
    let found = svg.split("data:image/").skip(1).filter_map(|rest| {
        let (_, packed) = rest.split_once(";base64,")?;
        let end = packed.find(['"', '\'']).unwrap_or(packed.len());
        let bytes = base64::engine::general_purpose::STANDARD.decode(packed.get(..end)?).ok()?;
        image::load_from_memory(&bytes).ok()
    });
    found.collect()
}
