//! The part of Markdown a consent may use: paragraphs, lists, emphasis and line breaks. Anything
//! else is refused when the template is read, so nothing can be dropped silently on paper.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde::{Deserialize, Serialize};

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Inline {
    /// Words, printed exactly as they are.
    Text {
        /// The words.
        text: String,
        /// Printed bold.
        strong: bool,
        /// Printed italic.
        emph: bool,
    },
    /// A line break.
    Break,
}

/// A block of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// What it says.
        inlines: Vec<Inline>,
    },
    /// A list.
    List {
        /// Numbered rather than bulleted.
        ordered: bool,
        /// One entry each, which may hold further lists.
        items: Vec<Vec<Block>>,
    },
}

/// Lists in lists at most: no paper has more, and without an end a file made to harm would have so
/// many that the program runs out of stack.
const DEEPEST: usize = 8;

/// A block that is still open while reading.
enum Open {
    Item(Vec<Block>),
    List { ordered: bool, items: Vec<Vec<Block>> },
}

/// Reads Markdown; the error names the construct that is not allowed.
pub(super) fn read(source: &str) -> Result<Vec<Block>, String> {
    let mut reader =
        Reader { open: vec![Open::Item(Vec::new())], inlines: Vec::new(), strong: 0, emph: 0 };
    for event in Parser::new(source) {
        reader.event(event)?;
    }
    reader.end_paragraph();
    match reader.open.pop() {
        Some(Open::Item(blocks)) => Ok(blocks),
        _ => Err("a list that is not closed".into()),
    }
}

struct Reader {
    open: Vec<Open>,
    inlines: Vec<Inline>,
    strong: u32,
    emph: u32,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) -> Result<(), String> {
        match event {
            Event::Text(text) | Event::Code(text) => self.text(&text),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.inlines.push(Inline::Break),
            Event::Start(tag) => self.start(&tag)?,
            Event::End(tag) => self.end(tag),
            Event::Html(_) | Event::InlineHtml(_) => return Err("HTML".into()),
            Event::Rule => return Err("a rule line".into()),
            other => return Err(format!("{other:?}")),
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag<'_>) -> Result<(), String> {
        match tag {
            Tag::Paragraph => self.end_paragraph(),
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emph += 1,
            Tag::List(first) => {
                // Words before a nested list belong to the entry, not to the list.
                self.end_paragraph();
                // Each list that is open has its entry open too.
                if self.open.len() > 2 * DEEPEST {
                    return Err("lists too deep in each other".into());
                }
                self.open.push(Open::List { ordered: first.is_some(), items: Vec::new() });
            }
            Tag::Item => self.open.push(Open::Item(Vec::new())),
            Tag::Heading { .. } => return Err("a heading".into()),
            Tag::Image { .. } => return Err("a picture".into()),
            Tag::Link { .. } => return Err("a link".into()),
            Tag::CodeBlock(_) => return Err("a code block".into()),
            Tag::BlockQuote(_) => return Err("a quotation".into()),
            Tag::HtmlBlock => return Err("HTML".into()),
            _ => return Err("a construct that is not allowed".into()),
        }
        Ok(())
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emph = self.emph.saturating_sub(1),
            TagEnd::Item => {
                self.end_paragraph();
                if let Some(Open::Item(blocks)) = self.open.pop()
                    && let Some(Open::List { items, .. }) = self.open.last_mut()
                {
                    items.push(blocks);
                }
            }
            TagEnd::List(_) => {
                if let Some(Open::List { ordered, items }) = self.open.pop() {
                    self.push(Block::List { ordered, items });
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, words: &str) {
        let (strong, emph) = (self.strong > 0, self.emph > 0);
        if let Some(Inline::Text { text, strong: s, emph: e }) = self.inlines.last_mut()
            && (*s, *e) == (strong, emph)
        {
            text.push_str(words);
            return;
        }
        self.inlines.push(Inline::Text { text: words.to_owned(), strong, emph });
    }

    fn end_paragraph(&mut self) {
        if !self.inlines.is_empty() {
            let inlines = std::mem::take(&mut self.inlines);
            self.push(Block::Paragraph { inlines });
        }
    }

    fn push(&mut self, block: Block) {
        if let Some(Open::Item(blocks)) = self.open.last_mut() {
            blocks.push(block);
        }
    }
}
