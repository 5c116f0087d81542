//! Running other programs: each is named before it runs, and a failure says which one it was.

use std::fmt::{self, Display};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

/// Why a job ended early, in words for the person at the terminal.
#[derive(Debug)]
pub struct Fault(pub String);

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

pub type Outcome<T = ()> = Result<T, Fault>;

impl Fault {
    /// For `map_err`: what was being done, and what went wrong.
    pub fn at<E: Display>(doing: impl Display) -> impl FnOnce(E) -> Self {
        move |error| Self(format!("{doing}: {error}"))
    }
}

/// One line to the terminal.
#[expect(clippy::print_stdout, reason = "speaking at the terminal is this program's job")]
pub fn say(line: &str) {
    println!("{line}");
}

/// The cargo that runs this program, at the top of the checkout.
pub fn cargo(args: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(crate::places::root()).args(args);
    command
}

/// Any program, in a folder.
pub fn program(name: impl AsRef<std::ffi::OsStr>, folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.current_dir(folder).args(args);
    command
}

/// Runs it with its output on the terminal.
pub fn run(command: &mut Command) -> Outcome {
    say(&format!("\n> {}", line(command)));
    let status = command.status().map_err(Fault::at(format!("{} did not start", name(command))))?;
    if status.success() {
        Ok(())
    } else {
        Err(Fault(format!("{} failed ({status})", line(command))))
    }
}

/// Runs it with its standard output on the terminal and handed line by line to `each`.
pub fn run_reading(command: &mut Command, mut each: impl FnMut(&str)) -> Outcome {
    say(&format!("\n> {}", line(command)));
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(Fault::at(format!("{} did not start", name(command))))?;
    if let Some(out) = child.stdout.take() {
        for text in BufReader::new(out).lines().map_while(Result::ok) {
            say(&text);
            each(&text);
        }
    }
    let status = child.wait().map_err(Fault::at(name(command)))?;
    if status.success() {
        Ok(())
    } else {
        Err(Fault(format!("{} failed ({status})", line(command))))
    }
}

/// Runs it with its errors on the terminal, and returns its standard output.
pub fn capture(command: &mut Command) -> Outcome<String> {
    say(&format!("\n> {}", line(command)));
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(Fault::at(format!("{} did not start", name(command))))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(Fault(format!("{} failed ({})", line(command), output.status)))
    }
}

/// What it prints, or nothing when it is not there or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Is there a program of this name to run?
pub fn is_there(name: &str) -> bool {
    Command::new(name)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok()
}

fn name(command: &Command) -> String {
    Path::new(command.get_program())
        .file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
}

fn line(command: &Command) -> String {
    let mut words = vec![name(command)];
    words.extend(command.get_args().map(|arg| arg.to_string_lossy().into_owned()));
    words.join(" ")
}
