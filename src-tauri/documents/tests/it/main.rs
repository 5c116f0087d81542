//! Papers as they leave the printer: composed here, read back with the tools a clinic's archive
//! would use.

mod pages;
mod samples;
mod templates;
mod tools;
