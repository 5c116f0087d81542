//! `dermis-cli`: the same practice without a window. Secrets come by prompt or from
//! `DERMIS_PASSPHRASE`, never as an argument, where every user of the computer could read them.
//!
//! Exit codes: 0 done; 1 refused, or the practice is not sound; 2 wrong usage; 3 wrong passphrase;
//! 4 not found; 5 in use, newer or damaged; 6 the file system refused.

mod arguments;
mod exit;
mod find;
mod make;
mod open;
mod out;
mod print;
mod verify;

use arguments::{Arguments, Clients, Command};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let json = arguments.json;
    let act = arguments.command.act();
    let done = match arguments.command {
        Command::Demo(demo) => make::demo(&demo, json),
        Command::Clients(Clients::Find { text, at }) => find::find(&text, &at, act, json),
        Command::Clients(Clients::Show { client, at }) => find::show(&client, &at, act, json),
        Command::Print { what, id, to, at } => print::print(what, &id, &to, (&at, act), json),
        Command::Verify { at } => verify::verify(&at, act, json),
    };
    done.unwrap_or_else(|failure| failure.report(json))
}
