//! Printed pages as they come back: photographed a little askew and grainy, or through a scanner.

use image::{GrayImage, Luma};
use std::fs;
use std::process::Command;

/// The first page of a PDF at 150 dpi, turned by two degrees, with grain, as a JPEG.
///
/// # Panics
/// When `pdftoppm` is not installed.
#[must_use]
pub fn photographed(pdf: &[u8]) -> Vec<u8> {
    let folder = tempfile::TempDir::new().expect("a folder");
    let (file, page) = (folder.path().join("form.pdf"), folder.path().join("page"));
    fs::write(&file, pdf).expect("the file");
    let drawn = Command::new("pdftoppm")
        .args(["-r", "150", "-gray", "-png", "-singlefile"])
        .args([&file, &page])
        .status()
        .expect("pdftoppm is installed");
    assert!(drawn.success(), "the page is drawn");
    let flat = image::open(page.with_extension("png")).expect("the page").to_luma8();
    let mut jpeg = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut jpeg, 80);
    askew(&flat).write_with_encoder(encoder).expect("encoded");
    jpeg
}

/// Turned by two degrees about its middle, the light falling off to one side, with grain.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of one page")]
fn askew(flat: &GrayImage) -> GrayImage {
    let (width, height) = flat.dimensions();
    let (sin, cos) = 2_f64.to_radians().sin_cos();
    let (mid_x, mid_y) = (f64::from(width) / 2.0, f64::from(height) / 2.0);
    let mut grain = 1_u32;
    GrayImage::from_fn(width, height, |x, y| {
        let (dx, dy) = (f64::from(x) - mid_x, f64::from(y) - mid_y);
        let (from_x, from_y) = (mid_x + dx * cos + dy * sin, mid_y - dx * sin + dy * cos);
        let inside = from_x >= 0.0 && from_y >= 0.0;
        let ink = if inside && (from_x as u32) < width && (from_y as u32) < height {
            f64::from(flat.get_pixel(from_x as u32, from_y as u32).0[0])
        } else {
            60.0
        };
        grain = grain.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = f64::from(grain >> 27) - 16.0;
        let light = 0.82 + 0.15 * f64::from(x) / f64::from(width);
        Luma([(ink * light + 12.0 + noise).clamp(0.0, 255.0) as u8])
    })
}

/// The picture as the one page of a PDF, as a scanner makes it.
///
/// # Panics
/// When it is not a picture.
#[must_use]
pub fn paged(jpeg: &[u8]) -> Vec<u8> {
    let picture = image::load_from_memory(jpeg).expect("a picture");
    let (width, height) = (picture.width(), picture.height());
    let drawn = "q 595 0 0 842 0 0 cm /P Do Q";
    let objects: [Vec<u8>; 5] = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>".to_vec(),
        format!("<< /Length {} >>\nstream\n{drawn}\nendstream", drawn.len()).into_bytes(),
        [
            format!("<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length {} >>\nstream\n", jpeg.len()).into_bytes(),
            jpeg.to_vec(),
            b"\nendstream".to_vec(),
        ]
        .concat(),
    ];
    let mut pdf = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        pdf.extend(format!("{} 0 obj\n", at + 1).into_bytes());
        pdf.extend(object);
        pdf.extend(b"\nendobj\n");
    }
    let table = pdf.len();
    pdf.extend(b"xref\n0 6\n0000000000 65535 f \n");
    for place in places {
        pdf.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    pdf.extend(
        format!("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").into_bytes(),
    );
    pdf
}
