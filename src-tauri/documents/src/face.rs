//! The small face on the aftercare sheet: the treated zones in the tone of their depth.

use crate::aftercare::ZoneDepth;

const FACE: &str = include_str!("../art/face.svg");

/// The ink of a depth, lighter to darker; the same steps as the chart in the treatment room.
fn tone(depth_um: u32) -> &'static str {
    match depth_um {
        0..=250 => "#d3ebf3",
        251..=500 => "#a7d5e4",
        501..=750 => "#77b7cf",
        751..=1000 => "#337892",
        1001..=1500 => "#1c5b76",
        _ => "#123a4f",
    }
}

/// The face as SVG, or nothing when no treated zone is on it.
pub(crate) fn svg(chart: &[ZoneDepth]) -> Option<String> {
    let marker = |zone: &str| format!("data-zone=\"{zone}\" fill=\"#ffffff\"");
    let mut face = FACE.to_owned();
    let mut drawn = false;
    // The deepest value wins where a zone was treated twice.
    let mut chart: Vec<&ZoneDepth> = chart.iter().collect();
    chart.sort_by_key(|zone| std::cmp::Reverse(zone.depth_um));
    for zone in &chart {
        let simple = zone.zone.chars().all(|ch| ch.is_ascii_lowercase() || ch == '-');
        if simple && face.contains(&marker(&zone.zone)) {
            let painted = format!("data-zone=\"{}\" fill=\"{}\"", zone.zone, tone(zone.depth_um));
            face = face.replace(&marker(&zone.zone), &painted);
            drawn = true;
        }
    }
    let below = chart.iter().any(|zone| matches!(zone.zone.as_str(), "neck" | "decollete"));
    let view = if below { "24 22 352 536" } else { "72 22 256 390" };
    if !below {
        face = face
            .lines()
            .filter(|line| !line.contains("\"neck\"") && !line.contains("\"decollete\""))
            .collect();
    }
    drawn.then(|| face.replace("VIEWBOX", view))
}
