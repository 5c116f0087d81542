//! Papers as they leave the printer: composed here, read back with the tools a clinic's archive
//! would use.

#![expect(clippy::expect_used, reason = "a test that cannot set itself up has failed")]

mod between_systems;
mod forms;
mod hash;
mod hostile;
mod inspection;
mod items;
mod labels;
mod library;
mod names;
mod pages;
mod printing;
mod recall;
mod samples;
mod sterile;
mod templates;
mod tools;
