//! `forms`: what papers are made from, and whether a wording could be.

use crate::arguments::At;
use crate::exit::Failure;
use crate::open::open;
use crate::out::answer;
use practice::forms::{FormFault, FormFaultKind, FormState, FormText, FormVersion};
use practice::rights::Act;
use std::path::Path;
use std::process::ExitCode;

/// Lists every form in every language.
///
/// # Errors
/// When the practice does not open.
pub fn list(at: &At, act: Act, json: bool) -> Result<ExitCode, Failure> {
    let practice = open(at, act)?;
    let forms = practice.forms()?;
    let words = forms.iter().map(|form| {
        let version = form.active.as_ref().map_or_else(|| "not in use".to_owned(), in_words);
        let draft = if form.draft.is_some() { ", a draft is being written" } else { "" };
        format!("{}  {}  {}  {version}{draft}", form.code, form.language, form.title)
    });
    answer(json, &forms, &words.collect::<Vec<_>>())?;
    practice.record_lock()?;
    Ok(ExitCode::SUCCESS)
}

/// Shows one form: its versions, then the words of the one in force.
///
/// # Errors
/// When there is no such form.
pub fn show(
    code: &str,
    language: &str,
    (at, act): (&At, Act),
    json: bool,
) -> Result<ExitCode, Failure> {
    let practice = open(at, act)?;
    let form = practice.form(code, language)?;
    let mut words = vec![format!("{} ({}), {}", form.title, form.code, form.language_name)];
    words.extend(form.versions.iter().map(in_words));
    let active = form.versions.iter().find(|version| version.state == FormState::Active);
    let wording = active.map(|version| practice.form_wording(version.id)).transpose()?;
    if let Some(wording) = &wording {
        words.extend(texts(&wording.text));
    }
    answer(json, &serde_json::json!({ "form": form, "wording": wording }), &words)?;
    practice.record_lock()?;
    Ok(ExitCode::SUCCESS)
}

/// Checks the wording in `file`; nothing of it is kept.
///
/// # Errors
/// When the file cannot be read or is no template.
pub fn check(file: &Path, at: &At, act: Act, json: bool) -> Result<ExitCode, Failure> {
    let source = std::fs::read_to_string(file)?;
    let practice = open(at, act)?;
    let faults = practice.check_form_source(&source)?;
    let mut words: Vec<String> = faults.iter().map(fault).collect();
    words.push(match faults.len() {
        0 => "No faults".to_owned(),
        1 => "1 fault".to_owned(),
        count => format!("{count} faults"),
    });
    answer(json, &faults, &words)?;
    practice.record_lock()?;
    Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn in_words(version: &FormVersion) -> String {
    let state = match version.state {
        FormState::Draft => "draft",
        FormState::Active => "in force",
        FormState::Retired => "retired",
    };
    let by = version.changed_by.as_deref().unwrap_or("came with Dermis");
    let read = version
        .reviewed_by
        .as_ref()
        .map_or_else(|| "not reviewed".to_owned(), |who| format!("reviewed by {who}"));
    let again = if version.re_sign { ", everybody signs again" } else { "" };
    format!("version {}  {state}  {by}  {read}{again}", version.version)
}

fn texts(text: &FormText) -> Vec<String> {
    let mut words = Vec::new();
    for part in &text.parts {
        let number = part.number.map(|number| format!("{number}. ")).unwrap_or_default();
        words.push(format!("{number}{}", part.heading));
        words.push(part.body.clone());
        words.extend(part.lines.iter().map(|line| format!("{} {}", line.label, line.text)));
        words.push(part.after.clone());
    }
    words.retain(|line| !line.trim().is_empty());
    words
}

fn fault(fault: &FormFault) -> String {
    let FormFault { place, kind, what } = fault;
    let says = match kind {
        FormFaultKind::UnknownField => format!("there is no merge field \"{what}\""),
        FormFaultKind::UnknownPassage => format!("there is no passage \"{what}\""),
        FormFaultKind::UnclosedPassage => {
            format!("the passage \"{what}\" is not opened and closed in the same text")
        }
        FormFaultKind::OpenBraces => "a merge field is not closed with }}".to_owned(),
        FormFaultKind::NotAllowed => format!("{what} cannot be used in a printed form"),
        FormFaultKind::Invisible => "there is a character nobody can see".to_owned(),
        FormFaultKind::Missing => format!("there is no {what}"),
        FormFaultKind::NoGlyph => format!("no font can draw {what}"),
        FormFaultKind::CutOff => format!("the page ends before \"{what}\""),
        FormFaultKind::Overprinted => format!("\"{what}\" prints over other words"),
        FormFaultKind::EmptyField => format!("\"{what}\" has no sample value"),
        FormFaultKind::NoAnswers => "a choice needs two or more named answers".to_owned(),
        FormFaultKind::SameAnswer => format!("two answers say \"{what}\""),
        FormFaultKind::KeyTwice => format!("the key \"{what}\" is there twice"),
        FormFaultKind::ItemOutOfPlace => "an item to answer cannot stand here".to_owned(),
        FormFaultKind::BelowSignatures => "it stands below the signatures".to_owned(),
        FormFaultKind::NotPrinted => "this paper does not print the part".to_owned(),
    };
    let place = if place.is_empty() { "the form" } else { place };
    format!("{place}: {says}")
}
