//! Behaviour, through the public door of the practice, on a real encrypted database.

#![expect(clippy::expect_used, reason = "a test that cannot set itself up has failed")]

mod aftercare;
mod audit;
mod audit_papers;
mod backups;
mod bad_input;
mod between_systems;
mod break_glass;
mod checklist_books;
mod checklist_schedule;
mod checklists;
mod client_lists;
mod clients;
mod clock;
mod consent_ends;
mod consent_signatures;
mod consents;
mod decisions;
mod demo;
mod evidence;
mod hidden_answers;
mod history;
mod incidents;
mod loads;
mod migrations;
mod missing_acts;
mod paper_forms;
mod photos;
mod reports;
mod rights;
mod rules;
mod rules_of_consent;
mod rules_of_materials;
mod session;
mod sign_in;
mod staff;
mod sterile_histories;
mod stock;
mod stock_guards;
mod stock_ledger;
mod stock_units;
mod today;
mod treatment_gates;
mod treatments;
