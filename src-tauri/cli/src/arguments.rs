//! What may be typed on the command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use practice::Day;
use practice::rights::Act;
use std::path::PathBuf;

/// The practice without a window.
#[derive(Parser)]
#[command(name = "dermis-cli", version, about, long_about = None, after_help = EXIT_CODES)]
pub struct Arguments {
    /// Answer as JSON, for other programs.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_CODES: &str = "Exit codes: 0 done; 1 refused, or not sound; 2 wrong usage; 3 wrong passphrase; \
4 not found; 5 in use, newer or damaged; 6 the file system refused.\n\
The passphrase is asked for, or taken from DERMIS_PASSPHRASE; the recovery words from DERMIS_RECOVERY_WORDS.";

/// The acts.
#[derive(Subcommand)]
pub enum Command {
    /// Make a demo practice of made-up people.
    Demo(Demo),
    /// Find and show clients.
    #[command(subcommand)]
    Clients(Clients),
    /// Show what a recalled lot, a failed spore test or a recalled load touched.
    Recall {
        #[command(flatten)]
        what: Recalled,
        /// Write the recall list to this file. It leaves the practice unencrypted.
        #[arg(long)]
        pdf: Option<PathBuf>,
        #[command(flatten)]
        at: At,
    },
    /// List sterilizer loads, of the last thirty days when no period is named.
    Loads {
        /// First day, YYYY-MM-DD.
        #[arg(long)]
        from: Option<Day>,
        /// Last day, YYYY-MM-DD.
        #[arg(long)]
        until: Option<Day>,
        #[command(flatten)]
        at: At,
    },
    /// Write the binder an inspector asks for.
    Binder {
        /// First day, YYYY-MM-DD.
        #[arg(long)]
        from: Day,
        /// Last day, YYYY-MM-DD.
        #[arg(long)]
        to: Day,
        /// The file to write. It leaves the practice unencrypted.
        #[arg(long)]
        pdf: PathBuf,
        /// Name the clients of recalls.
        #[arg(long)]
        with_clients: bool,
        #[command(flatten)]
        at: At,
    },
    /// List the lots in stock.
    Lots {
        #[command(flatten)]
        wanted: LotStates,
        #[command(flatten)]
        at: At,
    },
    /// List, show and check forms.
    #[command(subcommand)]
    Forms(Forms),
    /// Write a finished paper as PDF.
    Print {
        /// Which paper.
        #[arg(value_enum)]
        what: Paper,
        /// The consent's, the treatment's or the document's id.
        id: String,
        /// The file to write. It leaves the practice unencrypted.
        #[arg(long)]
        to: PathBuf,
        #[command(flatten)]
        at: At,
    },
    /// Write the sheet a client gets before microneedling as PDF, for a visit with you.
    Precare {
        /// The client's id.
        client: String,
        /// Day of the visit, YYYY-MM-DD.
        #[arg(long)]
        on: Day,
        /// How long the visit takes.
        #[arg(long, default_value_t = 90)]
        minutes: u16,
        /// Days to keep free of important events afterwards.
        #[arg(long, default_value_t = 3)]
        free_days: u8,
        /// In large print.
        #[arg(long)]
        large_print: bool,
        /// The file to write. It leaves the practice unencrypted.
        #[arg(long)]
        to: PathBuf,
        #[command(flatten)]
        at: At,
    },
    /// Back the practice up to a folder or drive.
    Backup {
        /// The folder; a USB stick, another drive. It must be there.
        #[arg(long)]
        to: PathBuf,
        #[command(flatten)]
        at: At,
    },
    /// List the backups in a folder. Needs no passphrase.
    Backups {
        /// The folder.
        #[arg(long = "in")]
        folder: PathBuf,
    },
    /// Restore a backup into a new folder, with a passphrase or the recovery code of its time.
    Restore(Restore),
    /// Change the keys of the whole practice and of its backups.
    Rekey {
        #[command(flatten)]
        at: At,
    },
    /// Check and export the record of acts.
    #[command(subcommand)]
    Audit(Audit),
    /// Check database, audit chain and stored papers.
    Verify {
        #[command(flatten)]
        at: At,
    },
}

impl Command {
    /// The act of the rights table it does, checked as soon as somebody is signed in.
    pub fn act(&self) -> Act {
        match self {
            Self::Demo(_) => Act::Door,
            Self::Clients(Clients::Find { .. }) => Act::FindClients,
            Self::Clients(Clients::Show { .. }) => Act::ClientPage,
            Self::Recall { .. } => Act::Incident,
            Self::Loads { .. } => Act::Loads,
            Self::Binder { .. } => Act::SaveReport,
            Self::Lots { .. } => Act::Lots,
            Self::Forms(Forms::List { .. }) => Act::Forms,
            Self::Forms(Forms::Show { .. }) => Act::Form,
            Self::Forms(Forms::Check { .. }) => Act::CheckForm,
            Self::Print { .. } => Act::SaveDocument,
            Self::Precare { .. } => Act::MakePrecare,
            Self::Backup { .. } => Act::BackUp,
            Self::Backups { .. } | Self::Restore(_) => Act::Door,
            Self::Rekey { .. } => Act::Rekey,
            Self::Audit(Audit::Verify { .. }) => Act::VerifyChain,
            Self::Audit(Audit::Export { .. }) => Act::ExportAudit,
            Self::Verify { .. } => Act::Verify,
        }
    }
}

/// Acts on clients.
#[derive(Subcommand)]
pub enum Clients {
    /// Find clients by name in any spelling, phone, number or date of birth.
    Find {
        /// What to look for.
        text: String,
        #[command(flatten)]
        at: At,
    },
    /// Show one client.
    Show {
        /// Client number or id.
        client: String,
        #[command(flatten)]
        at: At,
    },
}

/// Acts on forms.
#[derive(Subcommand)]
pub enum Forms {
    /// List the forms with the version in force.
    List {
        #[command(flatten)]
        at: At,
    },
    /// Show a form with its versions and the words in force.
    Show {
        /// Code of the form, such as consent-mn.
        code: String,
        /// Language, such as en or es.
        #[arg(long, default_value = "en")]
        language: String,
        #[command(flatten)]
        at: At,
    },
    /// Check a wording in a file: exit code 0 only when it could be put in force.
    Check {
        /// The file, a whole template.
        file: PathBuf,
        #[command(flatten)]
        at: At,
    },
}

/// What was recalled.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct Recalled {
    /// A lot, by the number on its box.
    #[arg(long)]
    pub lot: Option<String>,
    /// A failed spore test, by id.
    #[arg(long)]
    pub spore_test: Option<String>,
    /// A load, by number or id.
    #[arg(long)]
    pub load: Option<String>,
}

/// Which lots; all when none of these is given.
#[derive(Args)]
pub struct LotStates {
    /// Those whose last day has passed.
    #[arg(long)]
    pub expired: bool,
    /// Those whose last day is near.
    #[arg(long)]
    pub near: bool,
    /// Those that were recalled.
    #[arg(long)]
    pub recalled: bool,
}

/// Acts on the record.
#[derive(Subcommand)]
pub enum Audit {
    /// Check the chain: exit code 0 only when it is unbroken.
    Verify {
        #[command(flatten)]
        at: At,
    },
    /// Write the record to a file. It leaves the practice unencrypted.
    Export {
        /// The file to write.
        #[arg(long)]
        to: PathBuf,
        /// Its form.
        #[arg(long, value_enum, default_value_t = Format::Csv)]
        format: Format,
        /// First day, YYYY-MM-DD.
        #[arg(long)]
        from: Option<Day>,
        /// Last day, YYYY-MM-DD.
        #[arg(long)]
        until: Option<Day>,
        #[command(flatten)]
        at: At,
    },
}

/// Forms of an exported record.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// A table for a spreadsheet.
    Csv,
    /// Every field, for another program.
    Json,
    /// Pages, as they print.
    Pdf,
}

/// Which paper to print.
#[derive(Clone, Copy, ValueEnum)]
pub enum Paper {
    /// A consent.
    Consent,
    /// The aftercare sheet of a treatment.
    Aftercare,
}

/// A backup, and where it goes.
#[derive(Args)]
pub struct Restore {
    /// Folder of the backup.
    #[arg(long)]
    pub from: PathBuf,
    /// Folder of the new practice; must not exist or be empty.
    #[arg(long)]
    pub dir: PathBuf,
    /// Name or id of the person whose passphrase opens it; the first owner otherwise.
    #[arg(long)]
    pub staff: Option<String>,
    /// Open it with the printed recovery code instead.
    #[arg(long)]
    pub recovery_code: bool,
}

/// Which practice, and who signs in.
#[derive(Args)]
pub struct At {
    /// Folder of the practice.
    #[arg(long)]
    pub dir: PathBuf,
    /// Name or id of the person signing in; the first owner otherwise.
    #[arg(long)]
    pub staff: Option<String>,
}

/// How large a demo.
#[derive(Args)]
pub struct Demo {
    /// Folder to make it in.
    #[arg(long)]
    pub dir: PathBuf,
    /// Clients.
    #[arg(long, default_value_t = 60)]
    pub clients: u32,
    /// Sessions carried over from before.
    #[arg(long, default_value_t = 180)]
    pub treatments: u32,
    /// The same seed makes the same people.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}
