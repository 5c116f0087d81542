//! The keys of the places in the rail, top to bottom.

pub const TODAY: &str = "Alt+1";
pub const CLIENTS: &str = "Alt+2";
pub const STERILIZATION: &str = "Alt+3";
pub const RECALLS: &str = "Alt+4";
pub const CHECKLISTS: &str = "Alt+5";
pub const STOCK: &str = "Alt+6";
pub const SETTINGS: &str = "Alt+7";
/// Where the words of the papers are.
pub const FORMS: &str = "Alt+8";
