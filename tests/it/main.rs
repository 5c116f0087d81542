//! Behaviour, through the public door of the practice, on a real encrypted database.

mod audit;
mod checklists;
mod session;
mod staff;
mod stock;
mod treatments;
