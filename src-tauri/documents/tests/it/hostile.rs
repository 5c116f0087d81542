//! What is typed to do harm is printed as it was typed, through every field of every form.

use std::collections::{BTreeMap, BTreeSet};

use documents::{LIBRARY, Size, Template, fields, flags, merge, printable};

use crate::forms::{Print, made, squeezed};
use crate::tools::{self, LaidOut};

/// Pieces that mean something to a typesetter, a template, a browser, a shell or a reader of text.
const HOSTILE: &[&str] = &[
    "#eval(\"1\")",
    "#panic()",
    "#read(\"/etc/passwd\")",
    "#import \"@preview/x:1.0.0\"",
    "$x^2$",
    "@ref",
    "<label>",
    "{{clinic.name}}",
    "{{#deep}}",
    "{{/deep}}",
    "{{",
    "}}",
    "{",
    "|",
    "<script>",
    "</svg>",
    "<!--",
    "&lt;",
    "&#x41;",
    "%PDF-1.7",
    "%%EOF",
    "endobj",
    "<<",
    ">>",
    "(",
    ")",
    "*",
    "**",
    "_",
    "`",
    "```",
    "~",
    "^",
    "\\",
    "\\u{41}",
    "/*",
    "*/",
    "//",
    "- a",
    "1. b",
    "> c",
    "# d",
    "![e](f)",
    "[g](h)",
    "'; DROP TABLE clients; --",
    "=cmd|' /C calc'!A0",
    "+1",
    "@SUM(A1)",
    "$(id)",
    "../..",
    "\u{202e}",
    "\u{202d}",
    "\u{2066}",
    "\u{200f}",
    "\u{0}",
    "\u{7}",
    "\u{feff}",
    "\u{e000}0\u{e001}",
    "\n",
    "\t",
    "a",
    "Z",
    "0",
];

/// The `at`th string: always the same, never blank.
fn hostile(at: usize) -> String {
    let mut state = at as u64 + 1;
    let mut next = || {
        // A step of splitmix64: spread enough, and the same everywhere.
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        ((mixed ^ (mixed >> 27)) >> 8) as usize
    };
    let pieces = 1 + next() % 5;
    let pieces: String = (0..pieces).map(|_| HOSTILE[next() % HOSTILE.len()]).collect();
    format!("q{at}{pieces}")
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_thousand_hostile_strings_print_literally_through_every_field() {
    let mut made_so_far = 0;
    let mut through = BTreeSet::new();
    for one in LIBRARY.iter().cycle() {
        if made_so_far >= 1_000 {
            break;
        }
        let template = Template::parse(one.body).expect("a built-in wording is valid");
        let mut values = BTreeMap::new();
        for field in fields(one.code) {
            values.insert(field.name.to_owned(), hostile(made_so_far));
            made_so_far += 1;
        }
        let on = flags(one.code).iter().map(|flag| flag.name.to_owned()).collect();
        let text = merge(&template, &values, &on).expect("typed text never stops a merge");
        let sheet = made(&text, "Ana", Print { size: Size::A4, large: false });
        let pages = tools::print(&sheet).laid_out();
        let whole: String = pages.iter().map(LaidOut::squeezed).collect();
        for (name, typed) in values {
            if !one.body.contains(&format!("{{{{{name}}}}}")) {
                continue;
            }
            let literal = squeezed(&printable(&typed));
            assert!(whole.contains(&literal), "{} {name}: {literal} in {whole}", one.code);
            through.insert(name);
        }
    }
    assert!(through.len() > 60, "the strings went through {} fields", through.len());
}
