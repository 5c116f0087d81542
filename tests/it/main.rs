//! Behaviour, through the public door of the practice, on a real encrypted database.

mod aftercare;
mod audit;
mod checklists;
mod clients;
mod consents;
mod decisions;
mod history;
mod rules;
mod rules_of_materials;
mod session;
mod staff;
mod stock;
mod today;
mod treatments;
