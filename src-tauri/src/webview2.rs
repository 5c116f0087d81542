//! Windows draws the window with Microsoft's WebView2. Nearly every computer has it; on one without,
//! nothing of Dermis could be seen, so this asks before anything else and says what to do offline.

use rfd::{MessageButtons, MessageDialog, MessageLevel};

const TITLE: &str = "Dermis cannot open its window";
const TEXT: &str = "\
This computer does not have Microsoft Edge WebView2, which draws the window of Dermis.

What to do, without connecting this computer to the internet:

1. On any computer with the internet, open developer.microsoft.com/microsoft-edge/webview2 and download \
the Evergreen Standalone Installer for x64.
2. Bring the file here on a USB stick and open it. It takes about a minute.
3. Start Dermis again.

Your records are not affected.";

/// Whether this computer has WebView2.
pub fn is_there() -> bool {
    tauri::webview_version().is_ok()
}

/// Says that it is missing and what to do, and waits until that was read.
pub fn explain() {
    tracing::error!("WebView2 is missing: no window can be opened");
    MessageDialog::new()
        .set_level(MessageLevel::Error)
        .set_title(TITLE)
        .set_description(TEXT)
        .set_buttons(MessageButtons::Ok)
        .show();
}
