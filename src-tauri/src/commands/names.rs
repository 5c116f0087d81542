//! The names of every command, shared with the build script, which makes one permission per name.

/// Every command of the shell.
pub const COMMANDS: &[&str] = &[
    "session",
    "suggestions",
    "recover",
    "print_recovery_kit",
    "save_recovery_kit",
    "create_practice",
    "open_demo",
    "leave_demo",
    "unlock",
    "lock",
    "passphrase_strength",
    "confirm_recovery_kit",
    "issue_recovery_kit",
    "save_draft",
    "draft",
    "discard_draft",
    "profile",
    "update_profile",
    "parameters",
    "set_parameter",
    "staff",
    "add_staff",
    "update_staff",
];
