//! A made-up client for previews, checks and test prints. The samples are chosen to go wrong where a
//! wording can: the longest name, and the form with the most signatures.

use crate::documents::{Fields, letter_size, letterhead, stamp};
use crate::profile::ProfileFields;
use crate::{Practice, Result};
use documents::{
    AftercarePaper, ClientFacts, ConsentPaper, ConsentState, Decisions, Letter, LettersPaper,
    MergeError, MergedText, PaperHead, PaperKind, PrecarePaper, Proof, Role, Sheet, Signature,
    Template, ZoneDepth, fields, flags, merge,
};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Which made-up client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SampleClient {
    /// A grown-up with a name of usual length.
    Usual,
    /// A name of 88 letters.
    LongName,
    /// Seventeen years old: guardian and young person sign.
    Minor,
}

/// What a preview or a test print shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct FormSample {
    /// For whom.
    pub client: SampleClient,
    /// With the passages that print only for some clients.
    pub passages: bool,
    /// At least 16 pt, where the paper has it.
    pub large_print: bool,
}

impl FormSample {
    /// What a wording must come through before it is put in force.
    pub(super) const ALL: [Self; 4] = [
        Self { client: SampleClient::Usual, passages: false, large_print: false },
        Self { client: SampleClient::LongName, passages: true, large_print: false },
        Self { client: SampleClient::Minor, passages: true, large_print: false },
        Self { client: SampleClient::LongName, passages: true, large_print: true },
    ];
}

/// Whether papers of this code exist in large print.
pub(super) fn has_large_print(code: &str) -> bool {
    !PaperKind::of(code).is_some_and(PaperKind::is_letter)
}

/// A form filled in for the sample client.
pub(super) enum SamplePaper {
    Form(Box<ConsentPaper>),
    Aftercare(Box<AftercarePaper>),
    Precare(Box<PrecarePaper>),
    Letter(Box<LettersPaper>),
}

impl SampleClient {
    fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Usual => ("Maria Kowalska", "Maria"),
            Self::LongName => (
                "Maria Guadalupe Wolfeschlegelsteinhausen-Ramakrishnanathan de la Santísima Trinidad y Ruiz",
                "Maria Guadalupe Wolfeschlegelsteinhausen-Ramakrishnanathan",
            ),
            Self::Minor => ("Tomás Kowalski", "Tomás"),
        }
    }

    fn born(self) -> &'static str {
        match self {
            Self::Usual | Self::LongName => "3 March 1991",
            Self::Minor => "3 March 2009",
        }
    }
}

/// The fields of this form for the sample client.
fn values(code: &str, client: SampleClient) -> Fields {
    let (full, first) = client.name();
    let own =
        [("client.full_name", full), ("client.first", first), ("client.dob_long", client.born())];
    let value = |field: &documents::Field| {
        let own = own.iter().find(|(name, _)| *name == field.name);
        (field.name.to_owned(), own.map_or(field.sample, |(_, value)| *value).to_owned())
    };
    fields(code).into_iter().map(value).collect()
}

/// The words of `template` for the sample client.
pub(super) fn merged(template: &Template, sample: FormSample) -> Result<MergedText, MergeError> {
    let flags = flags(&template.code).into_iter().map(|flag| flag.name.to_owned());
    let flags: BTreeSet<String> = flags.filter(|_| sample.passages).collect();
    merge(template, &values(&template.code, sample.client), &flags)
}

fn signatures(sample: FormSample) -> Vec<Signature> {
    let mut roles = match sample.client {
        SampleClient::Usual | SampleClient::LongName => vec![Role::Client],
        SampleClient::Minor => vec![Role::Guardian, Role::MinorAssent],
    };
    roles.push(Role::Practitioner);
    if sample.passages {
        roles.push(Role::Witness);
    }
    let line =
        |role| Signature { role, name: String::new(), line: String::new(), strokes: Vec::new() };
    roles.into_iter().map(line).collect()
}

/// Only needling has depths to draw.
fn chart(code: &str) -> Vec<ZoneDepth> {
    if code != "aftercare-mn" {
        return Vec::new();
    }
    let zone = |zone: &str, depth_um| ZoneDepth { zone: zone.to_owned(), depth_um };
    vec![zone("forehead", 500), zone("cheek-l", 750), zone("cheek-r", 750)]
}

impl Practice {
    /// The paper with these words, under the practice's own letterhead.
    pub(super) fn sample_paper(
        &self,
        conn: &Connection,
        text: MergedText,
        sample: FormSample,
    ) -> Result<SamplePaper> {
        let profile: ProfileFields = crate::store::profile::get(conn)?.fields;
        let (size, stamp) = (letter_size(profile.paper), stamp(self.now(), self.zone()));
        let letterhead = letterhead(conn, &profile)?;
        let (explained_by, given_on) = (self.actor().name.clone(), self.today().long());
        let large_print = sample.large_print;
        let kind = PaperKind::of(&text.code);
        if kind.is_some_and(PaperKind::is_letter) {
            let paper = PaperHead { size, stamp, letterhead, made: String::new() };
            let letter = Letter {
                address: vec![sample.client.name().0.to_owned(), "1 Linden Row".to_owned()],
                references: vec!["004217".to_owned()],
                date: given_on,
                text,
            };
            return Ok(SamplePaper::Letter(Box::new(LettersPaper {
                paper,
                signed_by: explained_by,
                signed_as: String::new(),
                letters: vec![letter],
            })));
        }
        if kind == Some(PaperKind::Precare) {
            return Ok(SamplePaper::Precare(Box::new(PrecarePaper {
                size,
                stamp,
                letterhead,
                text,
                explained_by,
                given_on,
                large_print,
            })));
        }
        if kind == Some(PaperKind::Aftercare) {
            return Ok(SamplePaper::Aftercare(Box::new(AftercarePaper {
                size,
                stamp,
                letterhead,
                chart: chart(&text.code),
                text,
                hints: Vec::new(),
                explained_by,
                given_on,
                large_print,
            })));
        }
        let has_course = text.code == "consent-mn";
        Ok(SamplePaper::Form(Box::new(ConsentPaper {
            size,
            stamp,
            letterhead,
            text,
            form_id: "C-004217-01".to_owned(),
            client: ClientFacts {
                name: sample.client.name().0.to_owned(),
                born: sample.client.born().to_owned(),
                number: "004217".to_owned(),
            },
            course: if has_course { "4 sessions, up to 1.00 mm" } else { "4 sessions" }.to_owned(),
            photos: [None; 3],
            decisions: Decisions::default(),
            items: BTreeMap::new(),
            copy: None,
            signatures: signatures(sample),
            sessions: Vec::new(),
            session_rows: 3,
            remarks: Vec::new(),
            withdrawal: None,
            state: ConsentState::Draft,
            content_hash: None,
            large_print,
        })))
    }

    /// The pages for the screen, with what does not fit.
    pub(super) fn proof(&self, paper: &SamplePaper) -> Result<Proof> {
        Ok(match paper {
            SamplePaper::Form(paper) => self.engine().prove_consent(paper)?,
            SamplePaper::Aftercare(paper) => self.engine().prove_aftercare(paper)?,
            SamplePaper::Precare(paper) => self.engine().prove_precare(paper)?,
            SamplePaper::Letter(paper) => self.engine().prove_letters(paper)?,
        })
    }

    /// The file to print or to save.
    pub(super) fn sheet(&self, paper: &SamplePaper) -> Result<Sheet> {
        Ok(match paper {
            SamplePaper::Form(paper) => self.engine().consent(paper)?,
            SamplePaper::Aftercare(paper) => self.engine().aftercare(paper)?,
            SamplePaper::Precare(paper) => self.engine().precare(paper)?,
            SamplePaper::Letter(paper) => self.engine().letters(paper)?,
        })
    }
}
