//! All papers of a client in one file: for a client who asks for them, for another clinic, for counsel.

use super::{NewPrintJob, PaperKind, PrintOrder};
use crate::audit::{Note, Op};
use crate::backup::Progress;
use crate::documents::{AccessCover, letter_size, letterhead, pdf, stamp};
use crate::rights::Act;
use crate::store::documents as store;
use crate::{ClientId, Error, Practice, PrintJobId, Result, clients};
use documents::{DossierPaper, KeptPaper, MOST_IN_DOSSIER, PaperHead};
use vault::VaultError;

/// Figures of a SHA-256 that are printed.
const HASH_SHOWN: usize = 12;

impl Practice {
    /// Puts every paper of a client, behind a list of them, into the print queue as one; on top the letter
    /// of `cover` for a client who asked for a copy. `go_on` is told of each paper read and says whether to
    /// go on.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] naming `papers` when there are none (`none`) or too many
    /// (`too_many`), or `requested_on` (`in_future`) or `shared_with` of the letter; [`Error::EmptyField`]
    /// naming a field of the letter without a value; [`Error::Paper`]; [`VaultError::Cancelled`].
    pub fn print_dossier(
        &self,
        client: ClientId,
        cover: Option<&AccessCover>,
        order: &PrintOrder,
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<PrintJobId> {
        self.may(Act::PrintDossier)?;
        let order = order.checked()?;
        let (pdf, papers) = self.dossier(client, cover, go_on)?;
        self.ask_print(Op::PrintDossier, &order, |_, note| {
            told(note, client, (papers, cover));
            Ok(NewPrintJob {
                client: Some(client),
                ..NewPrintJob::of_pages(PaperKind::Lists, "Dermis papers of a client", pdf)
            })
        })
    }

    /// Writes every paper of a client as one file by `write` and records it. The file leaves the practice
    /// unencrypted.
    ///
    /// # Errors
    /// As for [`Self::print_dossier`]; whatever `write` gives, and then nothing is on record.
    pub fn save_dossier<E: From<Error> + From<VaultError>>(
        &self,
        client: ClientId,
        cover: Option<&AccessCover>,
        go_on: &mut dyn FnMut(Progress) -> bool,
        write: impl FnOnce(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.may(Act::SaveDossier)?;
        let (pdf, papers) = self.dossier(client, cover, go_on)?;
        self.transact_or(Op::SaveDossier, |_, note| {
            told(note, client, (papers, cover));
            write(&pdf)
        })
    }

    fn dossier(
        &self,
        client: ClientId,
        cover: Option<&AccessCover>,
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<(Vec<u8>, usize)> {
        let profile = self.profile()?.fields;
        let (of, mut papers) = self.read(|conn| {
            let of = clients::get(conn, client, self.today())?;
            Ok::<_, Error>((of, store::of_client(conn, client)?))
        })?;
        papers.reverse();
        if papers.is_empty() {
            return Err(Error::invalid("papers", "none"));
        }
        if papers.len() > MOST_IN_DOSSIER {
            return Err(Error::invalid("papers", "too_many"));
        }
        let letter = cover.map(|cover| {
            self.read(|conn| self.access_letter(conn, (&of, papers.as_slice()), cover))
        });
        let letter = letter.transpose()?;
        let moment =
            |at: crate::Instant| at.local(self.zone()).format("%-d %B %Y, %H:%M").to_string();
        let mut inside = Vec::new();
        for paper in &papers {
            let progress = Progress { done: inside.len() as u64, of: papers.len() as u64 };
            if !go_on(progress) {
                return Err(VaultError::Cancelled.into());
            }
            inside.push(KeptPaper {
                title: paper.title(),
                made: format!("{}, by {}", moment(paper.created_at), paper.created_by),
                sha256: paper.pdf_sha256.chars().take(HASH_SHOWN).collect(),
                pdf: self.read(|conn| pdf(conn, paper.id))?,
            });
        }
        let now = self.now();
        let born = of.fields.born.map(|day| day.long()).unwrap_or_default();
        let dossier = DossierPaper {
            paper: PaperHead {
                size: letter_size(profile.paper),
                stamp: stamp(now, self.zone()),
                letterhead: self.read(|conn| letterhead(conn, &profile))?,
                made: format!("{}, by {}", moment(now), self.actor().name),
            },
            letter,
            facts: vec![
                ("Name".to_owned(), of.name),
                ("Date of birth".to_owned(), born),
                ("Number".to_owned(), format!("{:06}", of.number)),
                ("Papers".to_owned(), papers.len().to_string()),
            ],
            inside,
        };
        Ok((self.engine().dossier(&dossier)?.pdf, papers.len()))
    }
}

fn told(note: &mut Note, client: ClientId, (papers, cover): (usize, Option<&AccessCover>)) {
    let asked = cover.map(|cover| cover.requested_on);
    note.client(client).data(serde_json::json!({ "papers": papers, "asked_for_on": asked }));
}
