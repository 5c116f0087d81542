//! A command of the print system, with an end to waiting: a print system that hangs must hold up nobody.

use std::io::{Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Between two looks whether it is done.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// What a command answered.
pub(super) struct Answer {
    pub status: ExitStatus,
    pub out: String,
    pub err: String,
}

/// Why there is no answer.
#[derive(Debug)]
pub(super) enum NoAnswer {
    /// There is no such command, or the system gave no process.
    NotStarted,
    /// It did not end in time and was ended.
    TooLong,
}

/// Runs `command` with `input`, at most for `longest`.
pub(super) fn within(
    longest: Duration,
    command: &mut Command,
    input: Vec<u8>,
) -> Result<Answer, NoAnswer> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.env("LC_ALL", "C").spawn().map_err(|_| NoAnswer::NotStarted)?;
    // Pipes hold little: whoever waits for both ends at once waits for ever.
    let to = child.stdin.take();
    let writing = thread::spawn(move || to.map(|mut to| to.write_all(&input)));
    let out = child.stdout.take().map(reading);
    let err = child.stderr.take().map(reading);
    let status = wait(longest, &mut child)?;
    let said = |pipe: Option<thread::JoinHandle<String>>| {
        pipe.and_then(|pipe| pipe.join().ok()).unwrap_or_default()
    };
    // A command that refuses does not read to the end; its own words say why.
    drop(writing.join());
    Ok(Answer { status, out: said(out), err: said(err) })
}

fn reading(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was read until a fault still tells something.
        drop(pipe.read_to_end(&mut bytes));
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn wait(longest: Duration, child: &mut Child) -> Result<ExitStatus, NoAnswer> {
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) if begun.elapsed() < longest => thread::sleep(LOOK_EVERY),
            Ok(None) | Err(_) => {
                drop(child.kill());
                drop(child.wait());
                return Err(NoAnswer::TooLong);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_that_hangs_is_ended_and_its_input_does_not_hold_anybody_up() {
        let more_than_a_pipe = vec![b'x'; 1 << 20];
        let mut hangs = Command::new("sleep");
        let hung = within(Duration::from_millis(200), hangs.arg("60"), more_than_a_pipe);
        assert!(matches!(hung, Err(NoAnswer::TooLong)), "it never reads and never ends");
    }

    #[test]
    fn a_command_that_is_not_there_is_told_from_one_that_fails() {
        let none = within(Duration::from_secs(5), &mut Command::new("no-such-command"), Vec::new());
        assert!(matches!(none, Err(NoAnswer::NotStarted)), "nothing ran");
        let failed = within(Duration::from_secs(5), &mut Command::new("false"), Vec::new());
        assert!(failed.is_ok_and(|answer| !answer.status.success()), "it ran and said no");
    }
}
