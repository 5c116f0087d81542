//! What people do in the window, act by act, as the guides describe it. A scenario is who does which of
//! them, in which order.

pub mod aftercare;
pub mod client;
pub mod consent;
pub mod day;
pub mod door;
pub mod papers;
pub mod photos;
pub mod places;
pub mod practice;
pub mod scanner;
pub mod sterilize;
pub mod treatment;
