//! R18: what comes out of a pack touches nobody unless its load was released, it is whole, in date,
//! not called back and not used before.

use super::{Finding, PackUsed, Recalled, Severity, TreatmentContext};

/// R18 for every pack scanned.
pub(super) fn packs(ctx: &TreatmentContext) -> Vec<Finding> {
    ctx.packs.iter().filter_map(|pack| of_pack(ctx, pack)).collect()
}

fn of_pack(ctx: &TreatmentContext, pack: &PackUsed) -> Option<Finding> {
    let stop = |about: &str, severity: Severity, title: &str, what: String| {
        Finding {
        title: format!("{}: {title}", pack.name),
        what: format!("Pack {}: {what}", pack.code),
        why: "Instruments that are not sterile carry infection from one client to the next".to_owned(),
        source: "Rule R18, sterile packs".to_owned(),
        how: match severity {
            Severity::Override => "Take it out if it was not opened; otherwise sign, so that the recall finds the client",
            _ => "Take another pack",
        }
        .to_owned(),
        field: Some("packs".to_owned()),
        values: [("pack".to_owned(), pack.code.clone())].into(),
        ..ctx.voice().finding("R18", &format!("{}.{about}", pack.code), severity)
    }
    };
    match (pack.recalled, &pack.stopped) {
        (Recalled::Before, _) => {
            Some(stop("recalled", Severity::Block, "recalled", "its load was recalled".to_owned()))
        }
        (Recalled::Since, _) => {
            let what = "its load was recalled after this session began".to_owned();
            Some(stop("recalled", Severity::Override, "recalled", what))
        }
        (Recalled::No, Some(why)) => {
            Some(stop("stopped", Severity::Block, "not to be used", why.to_lowercase()))
        }
        (Recalled::No, None) => None,
    }
}
