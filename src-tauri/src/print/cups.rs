//! Linux and macOS: CUPS, asked through its own commands. The PDF goes to `lp` by its input, so no
//! file is written.

use super::{Printer, PrinterState};
use std::io::{Error, Result, Write};
use std::process::{Command, Stdio};

/// The printers CUPS knows; none when CUPS is not there.
pub(super) fn printers() -> Vec<Printer> {
    let listed = ask(&["-l", "-p"]).unwrap_or_default();
    let default = ask(&["-d"]).unwrap_or_default();
    let default = default.rsplit_once(": ").map(|(_, name)| name.trim().to_owned());
    read(&listed, default.as_deref())
}

/// Hands `pdf` to the queue of `printer`.
pub(super) fn print(pdf: &[u8], printer: &str, copies: u8, title: &str) -> Result<()> {
    let mut lp = Command::new("lp")
        .args(["-d", printer, "-n", &copies.to_string(), "-t", title])
        .args(["-o", "print-scaling=none", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = lp.stdin.take() {
        input.write_all(pdf)?;
    }
    let done = lp.wait_with_output()?;
    if done.status.success() {
        return Ok(());
    }
    Err(Error::other(String::from_utf8_lossy(&done.stderr).trim().to_owned()))
}

/// Nothing is ever left behind here.
pub(super) fn purge() {}

fn ask(arguments: &[&str]) -> Option<String> {
    let answer = Command::new("lpstat").args(arguments).env("LC_ALL", "C").output().ok()?;
    Some(String::from_utf8_lossy(&answer.stdout).into_owned())
}

/// Reads `lpstat -l -p`: a line "printer NAME is idle." for each, indented lines about it below.
fn read(listed: &str, default: Option<&str>) -> Vec<Printer> {
    let mut printers: Vec<Printer> = Vec::new();
    for line in listed.lines() {
        if let Some((name, about)) =
            line.strip_prefix("printer ").and_then(|rest| rest.split_once(' '))
        {
            printers.push(Printer {
                name: name.to_owned(),
                label: name.to_owned(),
                is_default: default == Some(name),
                state: state(about),
            });
        } else if let (Some(label), Some(printer)) =
            (line.trim().strip_prefix("Description:"), printers.last_mut())
            && !label.trim().is_empty()
        {
            label.trim().clone_into(&mut printer.label);
        }
    }
    printers
}

fn state(about: &str) -> PrinterState {
    if about.starts_with("is idle") {
        PrinterState::Ready
    } else if about.starts_with("now printing") {
        PrinterState::Busy
    } else {
        PrinterState::Stopped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printers_are_read_with_their_own_names_and_whether_they_take_work() {
        let listed = "printer HP_LaserJet is idle.  enabled since Tue 24 Nov 2026\n\
                      \tForm mounted:\n\tDescription: HP LaserJet, front desk\n\
                      printer Labels disabled since Mon 23 Nov 2026 -\n\tout of paper\n\tDescription: \n";
        let printers = read(listed, Some("HP_LaserJet"));
        let seen: Vec<_> =
            printers.iter().map(|p| (p.label.as_str(), p.is_default, p.state)).collect();
        let expected = [
            ("HP LaserJet, front desk", true, PrinterState::Ready),
            ("Labels", false, PrinterState::Stopped),
        ];
        assert_eq!(
            seen, expected,
            "staff choose by the name on the machine and see which one works"
        );
    }
}
