//! Reading the file somebody brings as a logo. What is kept is drawn anew from it, so nothing odd in the
//! file is ever kept, shown or printed.

use crate::photos::upright;
use crate::{Error, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use documents::Logo;
use image::imageops::FilterType;
use image::{DynamicImage, ImageFormat, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};
use resvg::usvg::{ImageHrefResolver, Options, Tree};
use std::io::Cursor;

/// The largest file that is read as a logo, in bytes.
pub const MOST_LOGO_BYTES: u64 = 5 << 20;
/// The most characters of a drawing: logos have a hundredth of it.
const MOST_SVG: usize = 1 << 20;
/// The largest picture kept, in pixels across and down: over 500 dots an inch as printed.
const LARGEST: (u32, u32) = (900, 240);
/// The fewest pixels a side, below which nobody could tell what it shows.
const SMALLEST: u32 = 12;
/// The largest picture kept, in bytes: every paper holds it. A photograph is made smaller to fit.
const MOST_KEPT: usize = 64 << 10;
/// How dark something must be to be seen on white paper, of 255; and what counts as white.
const SEEN: u8 = 235;
/// The most copies of a shape in a drawing.
const MOST_COPIES: usize = 50;

const SVG: &str = "http://www.w3.org/2000/svg";
/// Shapes, their paint, and what groups and names them. The rest of a drawing is refused.
const SHAPES: &[&str] = &[
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "g",
    "line",
    "linearGradient",
    "mask",
    "metadata",
    "path",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "symbol",
    "title",
    "use",
];

/// The logo in a JPEG, PNG, WebP or SVG file.
///
/// # Errors
/// [`Error::Invalid`] naming `logo`: `not_a_logo` for anything else, `logo_too_large`, `too_small`,
/// `unseen` for what white paper would not show; of a drawing `has_script`, `has_link`, `has_letters`,
/// `has_more_than_shapes`.
pub(super) fn read(file: &[u8]) -> Result<Logo> {
    if file.len() as u64 > MOST_LOGO_BYTES {
        return Err(refused("logo_too_large"));
    }
    let picture = match std::str::from_utf8(file) {
        Ok(text) if text.contains('<') => drawn(text.trim_start_matches('\u{feff}'))?,
        Ok(_) | Err(_) => upright(file).map_err(|_| refused("not_a_logo"))?,
    };
    kept(&seen(picture)?)
}

fn refused(rule: &'static str) -> Error {
    Error::invalid("logo", rule)
}

/// The part of the picture that paper would show.
fn seen(picture: DynamicImage) -> Result<DynamicImage> {
    let picture = picture.into_rgba8();
    let dark = |channel: u8, alpha: u8| {
        let (channel, alpha) = (u32::from(channel), u32::from(alpha));
        (channel * alpha + 255 * (255 - alpha)) / 255 < u32::from(SEEN)
    };
    let shown = picture.enumerate_pixels().filter(|(.., pixel)| {
        let [red, green, blue, alpha] = pixel.0;
        [red, green, blue].iter().any(|channel| dark(*channel, alpha))
    });
    let bounds = shown.fold(None, |bounds: Option<[u32; 4]>, (x, y, _)| {
        let [left, top, right, bottom] = bounds.unwrap_or([x, y, x, y]);
        Some([left.min(x), top.min(y), right.max(x), bottom.max(y)])
    });
    let [left, top, right, bottom] = bounds.ok_or(refused("unseen"))?;
    let picture = DynamicImage::from(picture);
    Ok(picture.crop_imm(left, top, right - left + 1, bottom - top + 1))
}

/// The picture as it is kept: small, and as a file that holds nothing else.
fn kept(picture: &DynamicImage) -> Result<Logo> {
    let (mut wide, mut high) = LARGEST;
    loop {
        let is_larger = picture.width() > wide || picture.height() > high;
        let small = if is_larger {
            picture.resize(wide, high, FilterType::Lanczos3)
        } else {
            picture.clone()
        };
        let (width, height) = (small.width(), small.height());
        if width.min(height) < SMALLEST {
            return Err(refused("too_small"));
        }
        let mut png = Vec::new();
        let written = small.write_to(&mut Cursor::new(&mut png), ImageFormat::Png);
        written.map_err(|_| refused("not_a_logo"))?;
        if png.len() <= MOST_KEPT {
            return Ok(Logo { png: STANDARD.encode(&png), width, height });
        }
        (wide, high) = (width * 3 / 4, height * 3 / 4);
    }
}

/// A drawing, looked at before it is drawn.
fn drawn(text: &str) -> Result<DynamicImage> {
    if text.len() > MOST_SVG {
        return Err(refused("logo_too_large"));
    }
    // What stands for other text is written out while the file is read, before anything can be looked at.
    if text.contains("<!ENTITY") {
        return Err(refused("has_link"));
    }
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document =
        Document::parse_with_options(text, options).map_err(|_| refused("not_a_logo"))?;
    if !document.root_element().has_tag_name((SVG, "svg")) {
        return Err(refused("not_a_logo"));
    }
    must_be_shapes(&document)?;
    // No fonts, no folder, and no way to another file, whatever a later version makes of an address.
    let nothing = ImageHrefResolver {
        resolve_data: Box::new(|_, _, _| None),
        resolve_string: Box::new(|_, _| None),
    };
    let options = Options { image_href_resolver: nothing, ..Options::default() };
    let tree = Tree::from_xmltree(&document, &options).map_err(|_| refused("not_a_logo"))?;
    let size = tree.size();
    // Twice as large as it is kept, for empty edges are cut away.
    let (wide, high) = (LARGEST.0 as f32 * 2.0, LARGEST.1 as f32 * 2.0);
    let scale = (wide / size.width()).min(high / size.height());
    let pixels = |length: f32| (length * scale).ceil() as u32;
    let mut pixmap =
        Pixmap::new(pixels(size.width()), pixels(size.height())).ok_or(refused("too_small"))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let plain = pixmap.pixels().iter().flat_map(|pixel| {
        let colour = pixel.demultiply();
        [colour.red(), colour.green(), colour.blue(), colour.alpha()]
    });
    let picture = RgbaImage::from_raw(pixmap.width(), pixmap.height(), plain.collect());
    picture.map(DynamicImage::from).ok_or(refused("not_a_logo"))
}

/// Refuses a drawing that does more than show shapes.
fn must_be_shapes(document: &Document<'_>) -> Result<()> {
    let mut copies = 0;
    for node in document.descendants().filter(Node::is_element) {
        let tag = node.tag_name();
        let is_drawing = tag.namespace().is_none_or(|space| space == SVG);
        match tag.name() {
            "script" | "handler" | "foreignObject" => return Err(refused("has_script")),
            "text" | "tspan" | "textPath" if is_drawing => return Err(refused("has_letters")),
            "image" | "a" if is_drawing => return Err(refused("has_link")),
            name if is_drawing && !SHAPES.contains(&name) => {
                return Err(refused("has_more_than_shapes"));
            }
            _ => {}
        }
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            if name.starts_with("on") && attribute.namespace().is_none() {
                return Err(refused("has_script"));
            }
            let leads_away = name == "href" && !value.trim_start().starts_with('#');
            if is_drawing && (leads_away || fetches(value)) {
                return Err(refused("has_link"));
            }
        }
        if tag.name() == "style"
            && node.descendants().filter_map(|inside| inside.text()).any(fetches)
        {
            return Err(refused("has_link"));
        }
        if is_drawing && tag.name() == "use" {
            copies += 1;
            if copies > MOST_COPIES || copies_copies(document, node) {
                return Err(refused("has_more_than_shapes"));
            }
        }
    }
    Ok(())
}

/// Whether a style or a value asks for something outside of the drawing.
fn fetches(style: &str) -> bool {
    let style = style.to_lowercase();
    let outside = |rest: &str| !rest.trim_start_matches(['"', '\'', ' ']).starts_with('#');
    // A backslash can spell any of these words in another way.
    style.contains("@import")
        || style.contains("javascript:")
        || style.contains('\\')
        || style.split("url(").skip(1).any(outside)
}

/// Whether the shape that is copied holds copies itself: a few lines would then draw millions.
fn copies_copies(document: &Document<'_>, copy: Node<'_, '_>) -> bool {
    let href = copy.attributes().find(|attribute| attribute.name() == "href");
    let Some(id) = href.and_then(|href| href.value().trim().strip_prefix('#')) else {
        return false;
    };
    let named = |node: &Node<'_, '_>| node.attribute("id") == Some(id);
    let mut copied = document.descendants().filter(named);
    copied.any(|shape| shape.descendants().any(|inside| inside.tag_name().name() == "use"))
}
