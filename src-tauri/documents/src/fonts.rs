//! The bundled fonts: Latin, Greek, Cyrillic, Arabic, Hebrew, Thai, Devanagari, Chinese, Japanese,
//! Korean and signs, so that the same sheet looks the same on every computer.

use typst::foundations::Bytes;
use typst::text::Font;

const BUNDLED: &[&[u8]] = &[
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSans-Italic.ttf"),
    include_bytes!("../fonts/NotoSerif-Regular.ttf"),
    include_bytes!("../fonts/NotoSansMono-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Bold.ttf"),
    include_bytes!("../fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../fonts/NotoSansHebrew-Bold.ttf"),
    include_bytes!("../fonts/NotoSansThai-Regular.ttf"),
    include_bytes!("../fonts/NotoSansThai-Bold.ttf"),
    include_bytes!("../fonts/NotoSansDevanagari-Regular.ttf"),
    include_bytes!("../fonts/NotoSansDevanagari-Bold.ttf"),
    include_bytes!("../fonts/NotoSansSymbols2-Regular.ttf"),
    // Last: whether it has a letter is slow to answer, because it has so many.
    include_bytes!("../fonts/NotoSansCJKsc-Regular.otf"),
];

/// The bundled fonts, read.
pub(crate) fn bundled() -> Vec<Font> {
    BUNDLED.iter().flat_map(|data| Font::iter(Bytes::new(*data))).collect()
}

/// Whether one of these fonts draws the character.
pub(crate) fn covers(fonts: &[Font], ch: char) -> bool {
    fonts.iter().any(|font| font.info().coverage.contains(u32::from(ch)))
}
