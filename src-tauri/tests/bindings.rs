//! The committed TypeScript bindings are the ones this shell generates.

use std::path::Path;
use std::{env, fs};

#[test]
fn the_committed_bindings_match_the_commands() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let committed = root.join("ui/src/ipc/bindings.ts");
    let fresh = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bindings.ts");
    dermis_app::bindings()
        .export(specta_typescript::Typescript::default(), &fresh)
        .expect("every command type exports to TypeScript");
    let fresh = fs::read_to_string(&fresh).expect("the export was written");
    if env::var_os("UPDATE_BINDINGS").is_some() {
        fs::write(&committed, &fresh).expect("the committed file can be written");
    }
    let committed = fs::read_to_string(&committed).unwrap_or_default();
    assert_eq!(
        committed, fresh,
        "run UPDATE_BINDINGS=1 cargo test -p dermis --test bindings after changing a command"
    );
}

#[test]
fn the_window_may_call_every_command_and_nothing_else() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = root.join("src-tauri/capabilities/main.json");
    let read = || fs::read_to_string(&file).expect("the capability file is there");
    let mut capability: serde_json::Value =
        serde_json::from_str(&read()).expect("the capability file is JSON");
    let events = [
        "core:event:allow-listen",
        "core:event:allow-unlisten",
        // Ctrl + and Ctrl -, for people who need everything larger.
        "core:webview:allow-set-webview-zoom",
    ]
    .map(str::to_owned);
    let commands =
        dermis_app::COMMANDS.iter().map(|(name, _)| format!("allow-{}", name.replace('_', "-")));
    capability["permissions"] = events.into_iter().chain(commands).collect::<Vec<_>>().into();
    let right = serde_json::to_string_pretty(&capability).expect("JSON prints") + "\n";
    if env::var_os("UPDATE_BINDINGS").is_some() {
        fs::write(&file, &right).expect("the capability file can be written");
    }
    assert_eq!(read(), right, "each command is listed by name in capabilities/main.json");
}
