//! Reading a picture somebody brings in. It is taken apart and made anew, so that nothing the camera
//! wrote into it (place, time, serial number) stays, and nothing odd in the file is kept or shown.

use crate::documents::sha256;
use crate::{Error, Result};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits, imageops::FilterType};
use std::io::Cursor;

/// The largest file that is read, in bytes; a camera's are a tenth of it.
pub const MOST_BYTES: u64 = 60 << 20;
/// The longest side, in pixels. Cameras of clinics stay below it.
const LONGEST_SIDE: u32 = 12_000;
/// The most memory a picture may take while it is read: 100 megapixels.
const MOST_MEMORY: u64 = 400 << 20;
/// The longest side of the small picture, in pixels: twice what a list shows.
const THUMBNAIL: u32 = 360;
/// The markers a JPEG begins and ends with.
const START: u8 = 0xd8;
const END: u8 = 0xd9;
const QUALITY: u8 = 92;
const THUMBNAIL_QUALITY: u8 = 80;

/// A picture as it is kept.
pub(crate) struct Picture {
    /// Upright, without what the camera wrote.
    pub jpeg: Vec<u8>,
    /// The small one.
    pub thumbnail: Vec<u8>,
    /// Pixels across and down.
    pub size: (u32, u32),
    /// SHA-256 of `jpeg`, hex.
    pub sha256: String,
}

impl Picture {
    /// # Errors
    /// [`Error::Invalid`] naming `picture`: `not_a_picture` for anything but a whole JPEG, PNG or WebP,
    /// `cut_short` for the first part of a JPEG, `too_large` for more than this computer should be asked to read.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self> {
        if bytes.len() as u64 > MOST_BYTES {
            return Err(Error::invalid("picture", "too_large"));
        }
        if bytes.starts_with(&[0xff, START]) && !has_end(bytes) {
            return Err(Error::invalid("picture", "cut_short"));
        }
        // A JPEG has no see-through places and eight bits of each colour.
        let picture: DynamicImage = upright(bytes).map_err(refused)?.into_rgb8().into();
        let jpeg = as_jpeg(&picture, QUALITY)?;
        let small = picture.resize(THUMBNAIL, THUMBNAIL, FilterType::Triangle);
        Ok(Self {
            size: (picture.width(), picture.height()),
            thumbnail: as_jpeg(&small, THUMBNAIL_QUALITY)?,
            sha256: sha256(&jpeg),
            jpeg,
        })
    }
}

/// The picture turned the way it was held, for that is written in what is stripped.
pub(crate) fn upright(bytes: &[u8]) -> Result<DynamicImage, ImageError> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let turned = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(turned);
    Ok(picture)
}

/// Whether a JPEG has its end: a reader draws what is missing in grey without a word. Segments are
/// walked through (ITU-T T.81, annex B); what follows the end is of no interest.
fn has_end(jpeg: &[u8]) -> bool {
    let mut at = 2;
    loop {
        let marker = match jpeg.get(at..at + 2) {
            Some([0xff, marker]) => *marker,
            // Fill bytes, or what is packed between two markers.
            Some(_) => 0,
            None => return false,
        };
        at += match marker {
            END => return true,
            // Packed data: a byte 0xff in it is followed by 0, or by a marker to start anew at.
            0 | 0xff | 0xd0..=0xd7 => 1,
            _ => match jpeg.get(at + 2..at + 4) {
                Some(&[high, low]) => 2 + usize::from(u16::from_be_bytes([high, low])),
                _ => return false,
            },
        };
    }
}

fn as_jpeg(picture: &DynamicImage, quality: u8) -> Result<Vec<u8>> {
    let mut jpeg = Vec::new();
    picture
        .write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, quality))
        .map_err(refused)?;
    Ok(jpeg)
}

fn refused(error: ImageError) -> Error {
    let rule = match error {
        ImageError::Limits(_) => "too_large",
        _ => "not_a_picture",
    };
    Error::invalid("picture", rule)
}
