//! The number of a form, read from the QR code in the foot of a scanned or photographed page.

use image::imageops::FilterType;
use image::{DynamicImage, GrayImage};

/// Longest sides, in pixels, a page is looked at in, the likeliest first. The code is small: a reader finds
/// it best when each of its modules is six to nine pixels wide, which a scan at 150 dpi is not.
const SIDES: [u32; 3] = [3_600, 1_800, 5_400];
/// A page is made larger at most this many times: beyond it there is nothing more to see.
const MOST_LARGER: u32 = 3;

/// The code on a page; nothing when none can be read. A page may hold several: the first that reads like
/// the number of a form wins, or else the first.
pub(super) fn read(page: &DynamicImage) -> Option<String> {
    let page = page.to_luma8();
    let mut other = None;
    let most = page.width().max(page.height()).saturating_mul(MOST_LARGER);
    for side in SIDES.into_iter().filter(|side| *side <= most) {
        let codes = codes_in(&scaled(&page, side));
        if let Some(form) = codes.iter().find(|code| code.starts_with("C-")) {
            return Some(form.clone());
        }
        other = other.or_else(|| codes.into_iter().next());
    }
    other
}

/// The page with this longest side, made larger where it is smaller.
fn scaled(page: &GrayImage, side: u32) -> GrayImage {
    let (width, height) = page.dimensions();
    let longest = u64::from(width.max(height)).max(1);
    let to = |length: u32| {
        let scaled = u64::from(length) * u64::from(side) / longest;
        u32::try_from(scaled).unwrap_or(side).max(1)
    };
    image::imageops::resize(page, to(width), to(height), FilterType::Triangle)
}

fn codes_in(page: &GrayImage) -> Vec<String> {
    let (width, height) = (page.width() as usize, page.height() as usize);
    let bytes = page.as_raw();
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        bytes.get(y * width + x).copied().unwrap_or(u8::MAX)
    });
    let grids = prepared.detect_grids();
    grids.iter().filter_map(|grid| grid.decode().ok()).map(|(_, code)| code).collect()
}
