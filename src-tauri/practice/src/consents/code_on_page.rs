//! The number of a form, read from the QR code in the foot of a scanned or photographed page. `rqrr` finds
//! the code and corrects its errors; its own reading of the modules is for sharp pictures, so that they are
//! read a second time here, each from the middle of its square.

use image::imageops::FilterType;
use image::{DynamicImage, GrayImage};
use rqrr::{Grid, Point, SimpleGrid};

/// Longest sides, in pixels, a page is looked at in, the likeliest first. The code is small, and where it
/// is found depends on how many pixels one of its modules is wide.
const SIDES: [u32; 5] = [1_800, 2_700, 3_600, 2_200, 4_500];
/// A page is made larger at most this many times: beyond it there is nothing more to see.
const MOST_LARGER: u32 = 3;
/// Modules along a side of the codes that hold the number of a form (ISO/IEC 18004, versions 1 to 3).
const SIZES: [usize; 3] = [21, 25, 29];
/// How far a corner may be from where it was found, in modules.
const SHIFTS: [f64; 3] = [0.0, -0.45, 0.45];
/// Modules every code has alike that may be read wrong before the place is taken for another one.
const MOST_MISFITS: usize = 4;

/// The code on a page; nothing when none can be read. A page may hold several: the first that reads like
/// the number of a form wins, or else the first.
pub(super) fn read(page: &DynamicImage) -> Option<String> {
    let page = page.to_luma8();
    let longest = page.width().max(page.height());
    let most = longest.saturating_mul(MOST_LARGER);
    let mut other = None;
    for side in SIDES.into_iter().filter(|side| *side <= most) {
        let scale = f64::from(side) / f64::from(longest);
        let codes = codes_in(&page, &scaled(&page, side), scale);
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

fn codes_in(page: &GrayImage, scaled: &GrayImage, scale: f64) -> Vec<String> {
    let (width, height) = (scaled.width() as usize, scaled.height() as usize);
    let bytes = scaled.as_raw();
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        bytes.get(y * width + x).copied().unwrap_or(u8::MAX)
    });
    let found = prepared.detect_grids().into_iter();
    found
        .filter_map(|grid| match grid.decode() {
            Ok((_, code)) => Some(code),
            Err(_) => {
                let [corner, right, _, below] = grid.bounds.map(|at| Spot::on_page(at, scale));
                read_anew(page, [corner, right, below])
            }
        })
        .collect()
}

/// A place on the page, in pixels.
#[derive(Clone, Copy)]
struct Spot {
    x: f64,
    y: f64,
}

impl Spot {
    fn on_page(at: Point, scale: f64) -> Self {
        Self { x: f64::from(at.x) / scale, y: f64::from(at.y) / scale }
    }

    /// So many modules along and down from here.
    fn plus(self, (along, down): (Self, Self), (i, j): (f64, f64)) -> Self {
        Self { x: self.x + along.x * i + down.x * j, y: self.y + along.y * i + down.y * j }
    }
}

/// The code between the three corners that have a finder pattern, each tried a little aside too.
fn read_anew(page: &GrayImage, corners: [Spot; 3]) -> Option<String> {
    let shifts: Vec<(f64, f64)> =
        SHIFTS.iter().flat_map(|i| SHIFTS.iter().map(|j| (*i, *j))).collect();
    for size in SIZES {
        let one = steps(&corners, size);
        for first in &shifts {
            for second in &shifts {
                for third in &shifts {
                    let [corner, right, below] = corners;
                    let moved = [
                        corner.plus(one, *first),
                        right.plus(one, *second),
                        below.plus(one, *third),
                    ];
                    let modules = modules(page, &moved, size);
                    if misfits(&modules, size) > MOST_MISFITS {
                        continue;
                    }
                    let dark = |x, y| modules.get(y * size + x).copied().unwrap_or_default();
                    if let Ok((_, code)) = Grid::new(SimpleGrid::from_func(size, dark)).decode() {
                        return Some(code);
                    }
                }
            }
        }
    }
    None
}

/// One module along and one down.
fn steps([corner, right, below]: &[Spot; 3], size: usize) -> (Spot, Spot) {
    #[expect(clippy::cast_precision_loss, reason = "a code has 177 modules at most")]
    let size = size as f64;
    let step = |to: &Spot| Spot { x: (to.x - corner.x) / size, y: (to.y - corner.y) / size };
    (step(right), step(below))
}

/// Which modules are dark: the light of nine points in the middle of each, against the middle of all.
fn modules(page: &GrayImage, corners: &[Spot; 3], size: usize) -> Vec<bool> {
    let one = steps(corners, size);
    let lights: Vec<f64> = (0..size * size)
        .map(|at| {
            #[expect(clippy::cast_precision_loss, reason = "a code has 177 modules at most")]
            let (column, row) = ((at % size) as f64, (at / size) as f64);
            let points = (0..9_u8).map(|point| {
                let (i, j) = (f64::from(point % 3), f64::from(point / 3));
                light(page, corners[0].plus(one, (column + 0.3 + 0.2 * i, row + 0.3 + 0.2 * j)))
            });
            points.sum::<f64>() / 9.0
        })
        .collect();
    let darkest = lights.iter().copied().fold(f64::MAX, f64::min);
    let lightest = lights.iter().copied().fold(f64::MIN, f64::max);
    lights.into_iter().map(|light| light < f64::midpoint(darkest, lightest)).collect()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "kept within the page just before"
)]
fn light(page: &GrayImage, at: Spot) -> f64 {
    let within = |at: f64, side: u32| at.clamp(0.0, f64::from(side.saturating_sub(1))) as u32;
    let pixel = page.get_pixel_checked(within(at.x, page.width()), within(at.y, page.height()));
    pixel.map_or(255.0, |pixel| f64::from(pixel.0[0]))
}

/// Modules of the three finder patterns and of the two timing lines that are not as every code has them.
fn misfits(modules: &[bool], size: usize) -> usize {
    let wrong = |x: usize, y: usize, dark: bool| {
        usize::from(modules.get(y * size + x).copied().unwrap_or_default() != dark)
    };
    let far = size - 7;
    let mut found = 0;
    for at in 0..49 {
        let (x, y) = (at % 7, at / 7);
        let ring = x.min(6 - x).min(y).min(6 - y);
        for (i, j) in [(0, 0), (far, 0), (0, far)] {
            found += wrong(i + x, j + y, ring != 1);
        }
    }
    for at in 8..size - 8 {
        found += wrong(at, 6, at % 2 == 0) + wrong(6, at, at % 2 == 0);
    }
    found
}
