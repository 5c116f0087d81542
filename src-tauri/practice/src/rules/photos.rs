//! R26: no picture without the client's yes to it.

use super::wording::Voice;
use super::{Finding, Severity};
use crate::photos::PhotoPermission;
use crate::profile::Parameters;

/// R26 for a picture in the record of a client.
pub(crate) fn photos(parameters: &Parameters, permission: PhotoPermission) -> Option<Finding> {
    let what = match permission {
        PhotoPermission::Agreed => return None,
        PhotoPermission::NotAsked => "No signed form asks about pictures yet",
        PhotoPermission::Refused => "The client said no to pictures in the record",
        PhotoPermission::Withdrawn => "The client took their yes to pictures back",
    };
    let voice = Voice { parameters, lifters: &[] };
    Some(Finding {
        title: "No permission for pictures".to_owned(),
        what: what.to_owned(),
        why: "A picture of a person belongs to that person".to_owned(),
        source: "Rule R26".to_owned(),
        how: "Ask again in the next consent or in a photo release".to_owned(),
        ..voice.finding("R26", "record", Severity::Block)
    })
}
