//! Forms in the making.

use practice::forms::{
    Form, FormSample, FormText, FormWording, NewForm, NewFormKind, SampleClient,
};
use practice::{FormId, Practice};

/// Template code of the consent to microneedling.
pub const CONSENT: &str = "consent-mn";
/// Template code of the aftercare sheet.
pub const AFTERCARE: &str = "aftercare-mn";
/// The sample client of usual length, grown up.
pub const USUAL: FormSample =
    FormSample { client: SampleClient::Usual, passages: false, large_print: false };

/// A form to begin with only what its paper needs, in English.
#[must_use]
pub fn new_form(kind: NewFormKind, name: &str) -> NewForm {
    NewForm { kind, name: name.to_owned(), from: None, language: "en".to_owned() }
}

/// The English form of this code.
///
/// # Panics
/// When it is not there.
#[must_use]
pub fn english(practice: &Practice, code: &str) -> Form {
    practice.form(code, "en").expect("the form is there")
}

/// The version in force.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn in_force(practice: &Practice, code: &str) -> FormId {
    let listed = practice.forms().expect("the list of forms");
    let form = listed.into_iter().find(|form| form.code == code && form.language == "en");
    form.expect("the form is listed").active.expect("a version is in force").id
}

/// A draft of the next version, with its words changed by `change`, saved.
///
/// # Panics
/// When it cannot be begun or saved.
#[must_use]
pub fn draft(practice: &Practice, code: &str, change: impl FnOnce(&mut FormText)) -> FormWording {
    let begun = practice.edit_form(in_force(practice, code)).expect("a draft begins");
    let mut text = begun.text.clone();
    change(&mut text);
    practice.save_form(begun.version.id, begun.version.saves, &text).expect("the draft is saved")
}

/// The body of the part with this key.
///
/// # Panics
/// When there is no such part.
#[must_use]
pub fn body<'a>(text: &'a mut FormText, key: &str) -> &'a mut String {
    let part = text.parts.iter_mut().find(|part| part.key == key);
    &mut part.expect("the part is there").body
}

/// Puts a draft in force.
///
/// # Panics
/// When it is refused.
pub fn activate(practice: &Practice, draft: &FormWording, re_sign: bool) -> Form {
    let version = &draft.version;
    practice.activate_form(version.id, version.saves, re_sign).expect("the version is in force")
}
