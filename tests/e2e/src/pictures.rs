//! Pictures of the demo practice: what `cargo xtask run` leaves where nobody looks, and what the README
//! and the guides show.

use crate::Args;
use crate::acts::door;
use crate::scenario::Scenario;

/// Opens the demo practice and takes one picture.
pub fn opening(args: &Args) -> bool {
    Scenario::play_in(args, "opening", args.to.clone(), |scene| {
        scene.step("opens the demo practice", |s| {
            s.window.picture("first-run")?;
            door::enter_demo(s)?;
            s.window.picture("demo")
        })
    })
}

/// Retakes every picture, in light and dark.
pub fn all(args: &Args) -> bool {
    opening(args)
}
