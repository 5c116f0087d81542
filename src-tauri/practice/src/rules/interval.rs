//! R17: enough days since the last session in the same area, by how deep that session went
//! (domain reference §3.3). Calendar days of the practice, so no clock change moves them.

use super::wording::{capital, count};
use super::{Finding, Severity, TreatmentContext};
use crate::treatments::{Zone, zone_named};
use crate::{Day, Depth};

/// R17, once per area of the face that is charted. Both sides of a pair are one area.
pub(super) fn intervals(ctx: &TreatmentContext) -> Vec<Finding> {
    let mut areas: Vec<&Zone> = Vec::new();
    for zone in ctx.zones.iter().filter_map(|facts| zone_named(&facts.zone)) {
        if !areas.iter().any(|known| known.plural == zone.plural) {
            areas.push(zone);
        }
    }
    areas.into_iter().filter_map(|area| of_area(ctx, area)).collect()
}

/// An earlier session in the area, and how long it asks to wait.
struct Earlier {
    day: Day,
    depth: Depth,
    days: i64,
    stop: i64,
    warn: i64,
}

impl Earlier {
    fn severity(&self) -> Option<Severity> {
        if self.days < self.stop {
            Some(Severity::Override)
        } else if self.days < self.warn {
            Some(Severity::Warn)
        } else {
            None
        }
    }

    /// The first day on which this session no longer says anything at that severity.
    fn from(&self, severity: Severity) -> Day {
        let wait = if severity == Severity::Warn { self.warn } else { self.stop };
        self.day.plus_days(wait)
    }
}

/// The strictest of the earlier sessions: a shallow session since does not undo a deep one.
fn of_area(ctx: &TreatmentContext, area: &Zone) -> Option<Finding> {
    let earlier = ctx.past.iter().filter_map(|past| {
        let same = past
            .zones
            .iter()
            .filter(|(code, _)| zone_named(code).is_some_and(|zone| zone.plural == area.plural));
        let depth = same.map(|(_, depth)| *depth).max()?;
        Some(weighed(ctx, past.day, depth))
    });
    let strictest = earlier.filter_map(|session| Some((session.severity()?, session))).min_by_key(
        |(severity, session)| (*severity, std::cmp::Reverse(session.from(*severity))),
    )?;
    Some(worded(ctx, area, strictest.0, &strictest.1))
}

fn weighed(ctx: &TreatmentContext, day: Day, depth: Depth) -> Earlier {
    let band = match depth.0 {
        ..500 => "under_500",
        500..1000 => "under_1000",
        1000..=1500 => "to_1500",
        1501.. => "over_1500",
    };
    let days = |end: &str| i64::from(ctx.parameters.count(&format!("interval.{band}.{end}_days")));
    Earlier {
        day,
        depth,
        days: ctx.today.days_since(day).max(0),
        stop: days("stop"),
        warn: days("warn"),
    }
}

fn worded(ctx: &TreatmentContext, area: &Zone, severity: Severity, last: &Earlier) -> Finding {
    let from = last.from(severity);
    let limit = if severity == Severity::Warn {
        format!("caution below {} days", last.warn)
    } else {
        format!("stop below {} days", last.stop)
    };
    let charted = ctx
        .zones
        .iter()
        .filter(|facts| zone_named(&facts.zone).is_some_and(|zone| zone.plural == area.plural));
    let fields: Vec<String> = charted.map(|facts| facts.zone.clone()).collect();
    Finding {
        title: format!(
            "{}: {} since the last session",
            capital(area.plural),
            count(last.days, "day")
        ),
        what: format!("{} on {}. At this depth: {limit}", last.depth, last.day.long()),
        why: "New channels before the old ones have closed raise the risk of lasting marks"
            .to_owned(),
        source: "Rule R17, interval table of the practice".to_owned(),
        how: format!("Re-book from {}, or leave this area out", from.long()),
        field: fields.first().map(|zone| format!("zones.{zone}.depth")),
        values: [
            ("last_day".to_owned(), last.day.to_string()),
            ("last_depth_um".to_owned(), last.depth.0.to_string()),
            ("stop_days".to_owned(), last.stop.to_string()),
            ("warn_days".to_owned(), last.warn.to_string()),
            ("rebook_from".to_owned(), from.to_string()),
        ]
        .into(),
        only_zones: fields,
        ..ctx.voice().finding("R17", area.pair_code(), severity)
    }
}
