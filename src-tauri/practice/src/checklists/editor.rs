//! Writing a new version of a list, or a list of the practice's own. A version never rewrites runs
//! made with an older one, and what blocks does not stop blocking without a stated reason.

use super::answer::limits;
use super::calendar::Kept;
use super::spec::EditedChecklist;
use super::template::{ItemSpec, Template};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::checklist_templates as store;
use crate::{Error, Instant, Practice, Result, text};
use rusqlite::Connection;
use serde::Serialize;
use serde_json::json;

/// One version of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ChecklistVersion {
    /// Its number.
    pub version: u32,
    /// Whether the practice wrote it itself.
    pub own: bool,
    /// When it was published; nothing before that was kept.
    pub at: Option<Instant>,
    /// Who wrote it; nobody for one that came with the program.
    pub by_name: Option<String>,
    /// Why something no longer blocks; empty when nothing changed in that.
    pub reason: String,
    /// What changed from the version before, in words.
    pub changes: Vec<String>,
}

/// A list in the editor, with its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ChecklistTemplate {
    /// The newest version.
    pub list: EditedChecklist,
    /// Every version, newest first.
    pub versions: Vec<ChecklistVersion>,
}

/// What publishing an edited list would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ChecklistChange {
    /// In words, one line each.
    pub changes: Vec<String>,
    /// What would no longer block as it does: a reason is asked for.
    pub no_longer_blocks: Vec<String>,
}

impl Practice {
    /// A list as the editor shows it.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::NotFound`].
    pub fn checklist_template(&self, code: &str) -> Result<ChecklistTemplate> {
        self.may(Act::ChecklistTemplate)?;
        self.read(|conn| {
            let rows = store::versions(conn, code)?;
            let read = rows.iter().map(|row| Template::parse(&row.body));
            let templates = read.collect::<Result<Vec<_>>>()?;
            let newest = templates.first().ok_or(Error::NotFound("checklist"))?;
            let version = |(at, row): (usize, store::VersionRow)| {
                let before = templates.get(at + 1).zip(templates.get(at));
                ChecklistVersion {
                    version: row.version,
                    own: row.own,
                    at: row.at,
                    by_name: row.by_name,
                    reason: row.reason,
                    changes: before.map_or_else(Vec::new, |(old, new)| changes(old, new)),
                }
            };
            Ok(ChecklistTemplate {
                list: EditedChecklist::of(newest),
                versions: rows.into_iter().enumerate().map(version).collect(),
            })
        })
    }

    /// What publishing `edited` would change. Nothing is kept.
    ///
    /// # Errors
    /// As for [`Self::publish_checklist`], the reason apart.
    pub fn compare_checklist(&self, edited: &EditedChecklist) -> Result<ChecklistChange> {
        self.may(Act::CompareChecklist)?;
        self.read(|conn| {
            let (before, after) = next_version(conn, edited)?;
            Ok(ChecklistChange {
                changes: before.as_ref().map_or_else(Vec::new, |before| changes(before, &after)),
                no_longer_blocks: before.as_ref().map_or_else(Vec::new, |old| lost(old, &after)),
            })
        })
    }

    /// Publishes `edited` as the next version of its list, or as a new list of the practice's own,
    /// kept from today on. Runs begun before keep the version they were begun with.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::NotFound`]; [`Error::Invalid`]
    /// naming the field that could not be answered (`items.3.choices`), `list` when nothing changed
    /// (`unchanged`), `occasion` when a list would be asked for at another time (`kept`), or `reason`
    /// when something would no longer block (`required`).
    pub fn publish_checklist(
        &self,
        edited: &EditedChecklist,
        reason: &str,
    ) -> Result<ChecklistTemplate> {
        self.may(Act::PublishChecklist)?;
        let code = self.transact(Op::PublishChecklist, |tx, note| {
            let (before, template) = next_version(tx, edited)?;
            let said = before.as_ref().map_or_else(Vec::new, |old| changes(old, &template));
            if before.is_some() && said.is_empty() {
                return Err(Error::invalid("list", "unchanged"));
            }
            let loses = before.as_ref().is_some_and(|old| !lost(old, &template).is_empty());
            let reason = if loses {
                text::required("reason", reason, 200)?
            } else {
                text::typed("reason", reason, 200)?
            };
            let body = toml::to_string(&template).map_err(|e| Error::Template(e.to_string()))?;
            // What is stored must be what is asked.
            if Template::parse(&body)? != template {
                return Err(Error::Template(format!("{}: does not read back", template.code)));
            }
            note.subject(&template.code).data(json!({
                "new_version": template.version, "changes": said, "reason": reason,
            }));
            let (by, at) = (Some(self.actor().id), self.now());
            let new =
                store::NewTemplate { template: &template, body: &body, by, at, reason: &reason };
            store::insert(tx, &new)?;
            if before.is_none() {
                let kept = Kept { from_day: self.today(), is_on: true, anchor: 1 };
                store::keep(tx, &template.code, kept, by, at)?;
            }
            Ok(template.code)
        })?;
        self.checklist_template(&code)
    }
}

/// The newest version there is, and the one `edited` would become.
fn next_version(
    conn: &Connection,
    edited: &EditedChecklist,
) -> Result<(Option<Template>, Template)> {
    let Some(code) = &edited.code else {
        let bodies = store::newest_of_each(conn)?;
        let codes = bodies.iter().map(|body| Ok(Template::parse(body)?.code));
        let codes = codes.collect::<Result<Vec<_>>>()?;
        let free = (1..).map(|n| format!("P{n:02}")).find(|code| !codes.contains(code));
        return Ok((None, edited.template(&free.unwrap_or_default(), 1, "en")?));
    };
    let body = store::newest(conn, code)?.ok_or(Error::NotFound("checklist"))?;
    let before = Template::parse(&body)?;
    let after = edited.template(code, before.version + 1, &before.language)?;
    if after.occasion != before.occasion {
        return Err(Error::invalid("occasion", "kept"));
    }
    let after = Template { starts_off: before.starts_off, ..after };
    Ok((Some(before), after))
}

/// The items that block less than they did.
fn lost(old: &Template, new: &Template) -> Vec<String> {
    let blocks_less = |item: &&ItemSpec| match new.item(&item.key) {
        None => true,
        Some(now) => {
            now.blocks != item.blocks
                || now.severity > item.severity
                || (item.holds && !now.holds)
                || (item.good_for_hours < now.good_for_hours)
        }
    };
    let blocking = old.items.iter().filter(|item| item.blocks.is_some());
    blocking.filter(blocks_less).map(|item| item.label.clone()).collect()
}

/// What changed, in words.
fn changes(old: &Template, new: &Template) -> Vec<String> {
    let mut said = Vec::new();
    for (what, was, is) in [
        ("Name", &old.name, &new.name),
        ("When", &old.when, &new.when),
        ("About", &old.subject, &new.subject),
    ] {
        if was != is {
            said.push(format!("{what}: “{was}” is now “{is}”"));
        }
    }
    let gone = old.items.iter().filter(|item| new.item(&item.key).is_none());
    said.extend(gone.map(|item| format!("Removed: {}", item.label)));
    for item in &new.items {
        match old.item(&item.key) {
            None => said.push(format!("Added: {}", item.label)),
            Some(before) => said.extend(of_item(before, item)),
        }
    }
    let order = |of: &Template, other: &Template| -> Vec<String> {
        let kept = of.items.iter().filter(|item| other.item(&item.key).is_some());
        kept.map(|item| item.key.clone()).collect()
    };
    if order(old, new) != order(new, old) {
        said.push("The order changed".to_owned());
    }
    said
}

fn of_item(old: &ItemSpec, new: &ItemSpec) -> Option<String> {
    if old == new {
        return None;
    }
    let mut parts = Vec::new();
    if old.label != new.label {
        parts.push(format!("is now “{}”", new.label));
    }
    if limits(old) != limits(new) {
        let words = |spec| limits(spec).unwrap_or_else(|| "no limits".to_owned());
        parts.push(format!("{} instead of {}", words(new), words(old)));
    }
    for (differs, words) in [
        (old.kind != new.kind, "answered in another way"),
        (old.unit != new.unit, "another unit"),
        (old.choices != new.choices, "other choices"),
        (
            (old.blocks, old.severity, old.holds) != (new.blocks, new.severity, new.holds),
            "blocks differently",
        ),
        (old.good_for_hours != new.good_for_hours, "lasts another time"),
        (
            (&old.at_least, &old.share_of) != (&new.at_least, &new.share_of),
            "measured against another item",
        ),
        (!old.optional && new.optional, "may be left out"),
        (old.optional && !new.optional, "must be answered"),
        (old.if_used != new.if_used, "“not used here” changed"),
        (
            (&old.hint, &old.why, &old.at_least_words)
                != (&new.hint, &new.why, &new.at_least_words),
            "explained differently",
        ),
    ] {
        if differs {
            parts.push(words.to_owned());
        }
    }
    Some(format!("{}: {}", old.label, parts.join(", ")))
}
