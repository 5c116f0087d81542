//! Writes a picture of the window smaller, dot for dot the same: flat surfaces and drawn letters
//! compress better as they are than as differences from their neighbours, which the driver writes.

use crate::fault::{Fault, Outcome};
use png::{Compression, Decoder, Encoder, Filter};
use std::io::Cursor;

/// The same PNG in fewer bytes.
pub fn shrink(png: &[u8]) -> Outcome<Vec<u8>> {
    let mut reader = Decoder::new(Cursor::new(png)).read_info().map_err(Fault::at("picture"))?;
    let mut dots = vec![0; reader.output_buffer_size().unwrap_or_default()];
    let frame = reader.next_frame(&mut dots).map_err(Fault::at("picture"))?;
    let mut smaller = Vec::new();
    let mut encoder = Encoder::new(&mut smaller, frame.width, frame.height);
    encoder.set_color(frame.color_type);
    encoder.set_depth(frame.bit_depth);
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header().map_err(Fault::at("picture"))?;
    writer.write_image_data(&dots[..frame.buffer_size()]).map_err(Fault::at("picture"))?;
    writer.finish().map_err(Fault::at("picture"))?;
    Ok(smaller)
}
