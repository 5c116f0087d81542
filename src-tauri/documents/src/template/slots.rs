//! Finding `{{field}}`, `{{field|default}}` and `{{#flag}}…{{/flag}}` in a text.

/// A piece of template text.
pub(super) enum Slot {
    /// Words.
    Text(String),
    /// A merge field with what stands there when it is not given.
    Field { name: String, default: Option<String> },
    /// Start of a passage printed only with the flag.
    Open(String),
    /// End of it.
    Close,
}

/// Why the braces of a text do not add up.
pub(super) enum SlotError {
    OpenBraces,
    Unclosed(String),
}

/// Cuts a text at its merge fields.
pub(super) fn read(text: &str) -> Result<Vec<Slot>, SlotError> {
    let mut slots = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let (inner, tail) = after.split_once("}}").ok_or(SlotError::OpenBraces)?;
        slots.push(Slot::Text(before.to_owned()));
        let inner = inner.trim();
        if let Some(flag) = inner.strip_prefix('#') {
            open.push(flag.to_owned());
            slots.push(Slot::Open(flag.to_owned()));
        } else if let Some(flag) = inner.strip_prefix('/') {
            if open.pop().as_deref() != Some(flag) {
                return Err(SlotError::Unclosed(flag.to_owned()));
            }
            slots.push(Slot::Close);
        } else {
            let (name, default) = match inner.split_once('|') {
                Some((name, default)) => (name.trim(), Some(default.trim().to_owned())),
                None => (inner, None),
            };
            slots.push(Slot::Field { name: name.to_owned(), default });
        }
        rest = tail;
    }
    if let Some(flag) = open.pop() {
        return Err(SlotError::Unclosed(flag));
    }
    slots.push(Slot::Text(rest.to_owned()));
    Ok(slots)
}

/// Puts the text together again: passages of flags that are off go, fields become what `field`
/// returns for their name and default.
pub(super) fn fill(
    slots: &[Slot],
    flag: impl Fn(&str) -> bool,
    mut field: impl FnMut(&str, Option<&str>) -> String,
) -> String {
    let mut out = String::new();
    let mut hidden = 0_u32;
    for slot in slots {
        match slot {
            Slot::Open(name) => hidden += u32::from(hidden > 0 || !flag(name)),
            Slot::Close => hidden = hidden.saturating_sub(1),
            _ if hidden > 0 => {}
            Slot::Text(text) => out.push_str(text),
            Slot::Field { name, default } => out.push_str(&field(name, default.as_deref())),
        }
    }
    out
}
