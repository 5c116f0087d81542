//! The words of the form as the client reads them on the screen: the same merged text the paper is
//! composed from, cut into runs.

use documents::{Block, Inline, MergedText};
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

/// A paragraph or one entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ShownText {
    /// Which line of the part it is ("record", "treatment"); empty for running text.
    pub key: String,
    /// Its words.
    pub runs: Vec<TextRun>,
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
                gather(&line.key, &line.blocks, &mut texts);
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

fn gather(key: &str, blocks: &[Block], out: &mut Vec<ShownText>) {
    for block in blocks {
        match block {
            Block::Paragraph { inlines } => {
                out.push(ShownText { key: key.to_owned(), runs: inlines.iter().map(run).collect() })
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
