//! Pages of a wording that is still being written: fast to make, and honest about what would be cut
//! off or printed over other words. A block that does not fit a page is not an error to the
//! typesetter, so it is looked for on the finished page.

use typst::layout::{Frame, FrameItem, Point, Transform};
use typst_layout::PagedDocument;

use crate::export;
use crate::paper::{PaperError, PaperNote};

/// Room a letter may take beyond the paper's edge before it counts as cut off, in points; rounding
/// alone makes less.
const TOLERANCE: f64 = 1.0;

/// The pages and what is wrong with them.
#[derive(Debug, Clone)]
pub struct Proof {
    /// One self-contained SVG per page.
    pub pages: Vec<String>,
    /// Characters no font on this computer can draw.
    pub missing: Vec<char>,
    /// Words that do not stand where they can be read.
    pub misfits: Vec<Misfit>,
}

/// Words that cannot be read on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// How.
    pub kind: MisfitKind,
    /// Page, counted from 1.
    pub page: usize,
    /// The words, one run of them.
    pub words: String,
}

/// How words can fail to be readable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MisfitKind {
    /// Beyond the edge of the paper.
    CutOff,
    /// Over other words.
    Overprinted,
}

/// The pages of `document` and what is wrong with them.
pub(crate) fn of(document: &PagedDocument, notes: Vec<PaperNote>) -> Result<Proof, PaperError> {
    let missing = notes.into_iter().filter_map(|note| match note {
        PaperNote::MissingGlyph { ch } => Some(ch),
        PaperNote::PlainPdf { .. } => None,
    });
    Ok(Proof {
        pages: export::pages(document, usize::MAX),
        missing: missing.collect(),
        misfits: misfits(document),
    })
}

/// A run of words where it stands on the page, in points from its upper left corner.
struct Placed<'a> {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    words: &'a str,
}

impl Placed<'_> {
    /// Whether more than a hair of each is covered by the other. Letters of neighbouring lines and
    /// words touch; half a line's height they never share.
    fn covers(&self, other: &Self) -> bool {
        let across = self.right.min(other.right) - self.left.max(other.left);
        let down = self.bottom.min(other.bottom) - self.top.max(other.top);
        let height = (self.bottom - self.top).min(other.bottom - other.top);
        across > 2.0 && down > height / 2.0
    }
}

fn misfits(document: &PagedDocument) -> Vec<Misfit> {
    let mut found = Vec::new();
    for (at, page) in document.pages().iter().enumerate() {
        let mut placed = Vec::new();
        walk(&page.frame, Transform::identity(), &mut placed);
        let (width, height) = (page.frame.width().to_pt(), page.frame.height().to_pt());
        let mut say = |kind, words: &str| {
            found.push(Misfit { kind, page: at + 1, words: words.to_owned() });
        };
        for (number, one) in placed.iter().enumerate() {
            let cut = one.right > width + TOLERANCE
                || one.bottom > height + TOLERANCE
                || one.left < -TOLERANCE
                || one.top < -TOLERANCE;
            if cut {
                say(MisfitKind::CutOff, one.words);
            } else if let Some(under) = placed.iter().take(number).find(|other| one.covers(other)) {
                // Either may be the one that was written too long.
                say(MisfitKind::Overprinted, under.words);
                say(MisfitKind::Overprinted, one.words);
            }
        }
    }
    found
}

fn walk<'a>(frame: &'a Frame, at: Transform, placed: &mut Vec<Placed<'a>>) {
    for (position, item) in frame.items() {
        let here = at.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => {
                walk(&group.frame, here.pre_concat(group.transform), placed);
            }
            FrameItem::Text(text) if !text.text.trim().is_empty() => {
                let start = Point::zero().transform(here);
                let (size, width) = (text.size.to_pt(), text.width().to_pt());
                let (left, base) = (start.x.to_pt(), start.y.to_pt());
                placed.push(Placed {
                    left,
                    right: left + width,
                    top: base - size * 0.7,
                    bottom: base + size * 0.15,
                    words: &text.text,
                });
            }
            _ => {}
        }
    }
}
