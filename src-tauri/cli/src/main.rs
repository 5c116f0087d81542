//! `dermis-cli`: the same practice without a window. Secrets come by prompt or from
//! `DERMIS_PASSPHRASE`, never as an argument, where every user of the computer could read them.
//!
//! Exit codes: 0 done; 1 refused, or the practice is not sound; 2 wrong usage; 3 wrong passphrase;
//! 4 not found; 5 in use, newer or damaged; 6 the file system refused.

mod arguments;
mod audit;
mod backups;
mod exit;
mod find;
mod forms;
mod lots;
mod make;
mod open;
mod out;
mod precare;
mod print;
mod rekey;
mod sterile;
mod verify;

use arguments::{Arguments, Audit, Clients, Command, Forms};
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
        Command::Recall { what, pdf, at } => {
            sterile::recall(&what, pdf.as_deref(), (&at, act), json)
        }
        Command::Loads { from, until, at } => sterile::loads((from, until), (&at, act), json),
        Command::Binder { from, to, pdf, with_clients, at } => {
            sterile::binder((from, to), (&pdf, with_clients), (&at, act), json)
        }
        Command::Lots { wanted, at } => lots::lots(&wanted, &at, act, json),
        Command::Forms(Forms::List { at }) => forms::list(&at, act, json),
        Command::Forms(Forms::Show { code, language, at }) => {
            forms::show(&code, &language, (&at, act), json)
        }
        Command::Forms(Forms::Check { file, at }) => forms::check(&file, &at, act, json),
        Command::Print { what, id, to, at } => print::print(what, &id, &to, (&at, act), json),
        Command::Precare { client, on, minutes, free_days, large_print, to, at } => {
            precare::precare(
                &client,
                (on, minutes, free_days),
                (&to, large_print),
                (&at, act),
                json,
            )
        }
        Command::Backup { to, at } => backups::backup(&at, act, &to, json),
        Command::Backups { folder } => backups::backups(&folder, json),
        Command::Restore(what) => backups::restore(&what, json),
        Command::Rekey { at } => rekey::rekey(&at, json),
        Command::Audit(Audit::Verify { at }) => audit::verify(&at, act, json),
        Command::Audit(Audit::Export { to, format, from, until, at }) => {
            audit::export(&to, format, (from, until), (&at, act), json)
        }
        Command::Verify { at } => verify::verify(&at, act, json),
    };
    done.unwrap_or_else(|failure| failure.report(json))
}
