//! axe in the real window: no violation of WCAG 2.2 A or AA, in light and in dark.

use crate::fault::{Fault, Outcome, must};
use crate::window::Window;
use serde_json::{Value, json};
use std::path::Path;

const RULES: &str = r"
const done = arguments[arguments.length - 1];
// What was just announced to a screen reader stands in the page for some seconds and is no part of it.
axe.run({ include: document, exclude: ['[data-live-announcer]'] }, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
}).then(
  (result) => done(result.violations.map((v) => `${v.id} (${v.impact}): ${v.help}: ` + v.nodes.slice(0, 4).map((n) => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? n.all[0]?.message ?? '')).join(' | '))),
  (error) => done([`axe failed: ${error}`]),
);
";

/// Checks what the window shows now, in both themes.
pub fn sound(window: &Window, source: &Path, screen: &str) -> Outcome {
    let source = std::fs::read_to_string(source).map_err(Fault::at("axe"))?;
    let before =
        window.session().ask("return document.documentElement.dataset.theme ?? null", json!([]))?;
    // Colours on their way from one theme to the other are no colours of the screen.
    window.session().ask(
        "const still = document.createElement('style'); still.id = 'still';
         still.textContent = '* { transition: none !important }'; document.head.append(still)",
        json!([]),
    )?;
    let mut found = Vec::new();
    for theme in ["light", "dark"] {
        set_theme(window, &json!(theme))?;
        window.settle()?;
        window.session().ask(&format!("if (!window.axe) {{ {source} }}"), json!([]))?;
        let violations = window.session().ask_later(RULES, json!([]))?;
        let violations = violations.as_array().cloned().unwrap_or_default();
        found.extend(
            violations.iter().filter_map(Value::as_str).map(|v| format!("{screen}, {theme}: {v}")),
        );
    }
    set_theme(window, &before)?;
    window.session().ask("document.getElementById('still')?.remove()", json!([]))?;
    must(found.is_empty(), found.join("\n     "))
}

/// Light or dark, as the person's own choice would set it.
pub fn set_theme(window: &Window, theme: &Value) -> Outcome {
    window
        .session()
        .ask(
            "if (arguments[0]) document.documentElement.dataset.theme = arguments[0];
             else delete document.documentElement.dataset.theme;",
            json!([theme]),
        )
        .map(drop)
}
