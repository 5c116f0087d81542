//! The words of the form as the client reads them on the screen: the same merged text the paper is
//! composed from, cut into runs.

use crate::forms::{FormItemKind, NamedAnswer};
use documents::{Block, Inline, Line, MergedText};
use serde::Serialize;

/// Words in one style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct TextRun {
    /// The words, to be shown literally.
    pub text: String,
    /// Bold.
    pub strong: bool,
    /// Italic.
    pub emph: bool,
}

/// What the client is asked at a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ShownItem {
    /// Initials, or one of the answers.
    pub kind: FormItemKind,
    /// The word at the place for initials.
    pub label: String,
    /// The answers of a choice.
    pub answers: Vec<NamedAnswer>,
}

/// A paragraph or one entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ShownText {
    /// Which line of the part it is ("record", "treatment"); empty for running text.
    pub key: String,
    /// Its words.
    pub runs: Vec<TextRun>,
    /// What is asked here; the answer is kept by `key`.
    pub item: Option<ShownItem>,
}

/// One numbered part of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ConsentPart {
    /// What the part is ("photos").
    pub key: String,
    /// Printed number.
    pub number: Option<u32>,
    /// Heading.
    pub heading: String,
    /// What it says, in order.
    pub texts: Vec<ShownText>,
}

/// Every part of the form.
pub(super) fn parts(text: &MergedText) -> Vec<ConsentPart> {
    text.parts
        .iter()
        .map(|part| {
            let mut texts = Vec::new();
            gather("", &part.body, &mut texts);
            for line in &part.lines {
                match line.item {
                    Some(kind) => texts.push(asked(line, kind)),
                    None => gather(&line.key, &line.blocks, &mut texts),
                }
            }
            gather("", &part.after, &mut texts);
            ConsentPart {
                key: part.key.clone(),
                number: part.number,
                heading: part.heading.clone(),
                texts,
            }
        })
        .collect()
}

/// An item is asked once, however many paragraphs it has.
fn asked(line: &Line, kind: documents::FormItemKind) -> ShownText {
    let mut paragraphs = Vec::new();
    gather("", &line.blocks, &mut paragraphs);
    let mut runs: Vec<TextRun> = Vec::new();
    for paragraph in paragraphs {
        if !runs.is_empty() {
            runs.push(run(&Inline::Break));
        }
        runs.extend(paragraph.runs);
    }
    let item = ShownItem {
        kind: FormItemKind::of(kind),
        label: line.label.clone(),
        answers: line.answers.iter().map(NamedAnswer::of).collect(),
    };
    ShownText { key: line.key.clone(), runs, item: Some(item) }
}

/// The words alone, in one line.
pub(super) fn plain(blocks: &[Block]) -> String {
    let mut paragraphs = Vec::new();
    gather("", blocks, &mut paragraphs);
    let words = paragraphs.iter().map(|one| {
        let runs = one.runs.iter().map(|run| run.text.replace('\n', " "));
        runs.collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}

fn gather(key: &str, blocks: &[Block], out: &mut Vec<ShownText>) {
    for block in blocks {
        match block {
            Block::Paragraph { inlines } => {
                let runs = inlines.iter().map(run).collect();
                out.push(ShownText { key: key.to_owned(), runs, item: None });
            }
            Block::List { items, .. } => items.iter().for_each(|item| gather(key, item, out)),
        }
    }
}

fn run(inline: &Inline) -> TextRun {
    match inline {
        Inline::Text { text, strong, emph } => {
            TextRun { text: text.clone(), strong: *strong, emph: *emph }
        }
        Inline::Break => TextRun { text: "\n".to_owned(), strong: false, emph: false },
    }
}
