//! Linux and macOS: CUPS, asked through its own commands. The PDF goes to `lp` by its input, so no
//! file is written.

use super::within::{Answer, NoAnswer, within};
use super::{Printer, PrinterState};
use practice::printing::{Handing, PaperInPrinter, Trouble};
use std::process::Command;
use std::time::Duration;

/// For a question; a print system that takes longer is taken for one that does not run.
const TO_ANSWER: Duration = Duration::from_secs(5);
/// For handing a file over.
const TO_TAKE: Duration = Duration::from_secs(30);

/// The printers CUPS knows.
pub(super) fn printers() -> Result<Vec<Printer>, Trouble> {
    let mut lpstat = Command::new("lpstat");
    lpstat.args(["-l", "-r", "-d", "-a", "-p"]);
    let answer = within(TO_ANSWER, &mut lpstat, Vec::new()).map_err(|_| Trouble::NoSystem)?;
    read(&answer.out).ok_or(Trouble::NoSystem)
}

/// Hands the pages to a queue, once: what is left there of an earlier try is taken out first.
pub(super) fn print(handing: &Handing<'_>) -> Result<String, Trouble> {
    if let Some(earlier) = handing.earlier {
        // Not there any more is as good as taken out.
        drop(within(TO_ANSWER, Command::new("cancel").arg(earlier), Vec::new()));
    }
    let mut lp = Command::new("lp");
    lp.args(["-d", handing.printer, "-n", &handing.copies.to_string(), "-t", handing.title]);
    for option in options(handing.paper, documents::page_size(handing.pdf)) {
        lp.args(["-o", option]);
    }
    match within(TO_TAKE, lp.arg("-"), handing.pdf.to_vec()) {
        Ok(answer) if answer.status.success() => Ok(number(&answer.out)),
        Ok(answer) => Err(refusal(&answer)),
        Err(NoAnswer::NotStarted) => Err(Trouble::NoSystem),
        Err(NoAnswer::TooLong) => Err(Trouble::NoAnswer),
    }
}

/// Paper and scaling: pages keep their size unless the printer holds other paper than they were made for.
fn options(paper: PaperInPrinter, made_for: Option<documents::Size>) -> Vec<&'static str> {
    let media = |size| match size {
        documents::Size::A4 => "media=A4",
        documents::Size::Letter => "media=Letter",
    };
    let lies_in_it = match paper {
        PaperInPrinter::AsMade => made_for,
        PaperInPrinter::A4 => Some(documents::Size::A4),
        PaperInPrinter::Letter => Some(documents::Size::Letter),
    };
    let fits = lies_in_it == made_for;
    let scaling = if fits { "print-scaling=none" } else { "print-scaling=fit" };
    lies_in_it.map(media).into_iter().chain([scaling]).collect()
}

/// "request id is Office-12 (0 file(s))".
fn number(said: &str) -> String {
    let rest = said.trim().strip_prefix("request id is ").unwrap_or_default();
    rest.split(' ').next().unwrap_or_default().to_owned()
}

fn refusal(answer: &Answer) -> Trouble {
    let said = &answer.err;
    let trouble = if said.contains("not accepting") {
        Trouble::Stopped
    } else if said.contains("Scheduler is not running") || said.contains("Unable to connect") {
        Trouble::NoSystem
    } else if said.contains("does not exist") {
        Trouble::NoPrinter
    } else {
        Trouble::Refused
    };
    tracing::warn!(?trouble, code = answer.status.code(), "the print system did not take it");
    trouble
}

/// Reads what `lpstat` says; nothing when the print system does not run. A line "printer NAME is idle."
/// for each, indented lines about it below.
fn read(listed: &str) -> Option<Vec<Printer>> {
    if !listed.lines().any(|line| line == "scheduler is running") {
        return None;
    }
    let default = listed.lines().find_map(|line| line.strip_prefix("system default destination: "));
    let refuses = |name: &str| {
        let line = format!("{name} not accepting requests");
        listed.lines().any(|said| said.starts_with(&line))
    };
    let mut printers: Vec<Printer> = Vec::new();
    for line in listed.lines() {
        if let Some((name, about)) =
            line.strip_prefix("printer ").and_then(|rest| rest.split_once(' '))
        {
            printers.push(Printer {
                name: name.to_owned(),
                label: name.to_owned(),
                is_default: default.map(str::trim) == Some(name),
                state: if refuses(name) { PrinterState::Stopped } else { state(about) },
            });
        } else if let (Some(about), Some(printer)) =
            (line.strip_prefix('\t').map(str::trim), printers.last_mut())
        {
            if let Some(label) = about.strip_prefix("Description:").map(str::trim)
                && !label.is_empty()
            {
                label.clone_into(&mut printer.label);
            } else if let Some(found) = about.strip_prefix("Alerts:").and_then(alert) {
                printer.state = found;
            }
        }
    }
    Some(printers)
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

/// What the printer itself reports (RFC 8011, printer-state-reasons). A warning stops nothing: one tray of
/// several may be empty.
fn alert(reasons: &str) -> Option<PrinterState> {
    let mut grave = reasons.split([',', ' ']).filter(|reason| !reason.ends_with("-warning"));
    grave.find_map(|reason| match reason.trim_end_matches("-error").trim_end_matches("-report") {
        "offline" | "shutdown" | "timed-out" => Some(PrinterState::Offline),
        "media-empty" | "media-needed" => Some(PrinterState::NoPaper),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTED: &str = "scheduler is running\nsystem default destination: HP_LaserJet\n\
        HP_LaserJet accepting requests since Tue 24 Nov 2026\nLabels accepting requests since Mon\n\
        Back accepting requests since Mon\nHall not accepting requests since Mon -\n\
        printer HP_LaserJet is idle.  enabled since Tue 24 Nov 2026\n\tForm mounted:\n\
        \tDescription: HP LaserJet, front desk\n\tAlerts: media-empty-warning\n\
        printer Labels disabled since Mon 23 Nov 2026 -\n\tPaused\n\tDescription: \n\tAlerts: paused\n\
        printer Back is idle.  enabled since Mon\n\tAlerts: offline-report\n\
        printer Hall is idle.  enabled since Mon\n\tAlerts: none\n\
        printer Cellar now printing Cellar-3.  enabled since Mon\n\tAlerts: media-needed-error\n";

    #[test]
    fn printers_are_read_with_their_own_names_and_whether_they_take_work() {
        let printers = read(LISTED).expect("the print system runs");
        let seen: Vec<_> =
            printers.iter().map(|p| (p.label.as_str(), p.is_default, p.state)).collect();
        let expected = [
            ("HP LaserJet, front desk", true, PrinterState::Ready),
            ("Labels", false, PrinterState::Stopped),
            ("Back", false, PrinterState::Offline),
            ("Hall", false, PrinterState::Stopped),
            ("Cellar", false, PrinterState::NoPaper),
        ];
        assert_eq!(
            seen, expected,
            "staff choose by the name on the machine and see which one works, and why not"
        );
    }

    #[test]
    fn no_printers_are_told_from_no_print_system() {
        assert_eq!(read("scheduler is running\n"), Some(Vec::new()), "it runs without printers");
        assert_eq!(read("scheduler is not running\n"), None, "it does not run");
        assert_eq!(read(""), None, "nothing answered");
    }

    #[test]
    fn pages_keep_their_size_unless_the_printer_holds_other_paper() {
        use documents::Size;
        let kept = options(PaperInPrinter::AsMade, Some(Size::A4));
        assert_eq!(kept, ["media=A4", "print-scaling=none"], "made for A4");
        let label = options(PaperInPrinter::AsMade, None);
        assert_eq!(label, ["print-scaling=none"], "a label's size is the roll's");
        let shrunk = options(PaperInPrinter::Letter, Some(Size::A4));
        assert_eq!(shrunk, ["media=Letter", "print-scaling=fit"], "nothing is cut off");
    }

    #[test]
    fn the_number_of_a_print_is_kept_so_that_it_can_be_taken_back() {
        assert_eq!(number("request id is Office-12 (0 file(s))\n"), "Office-12", "its number");
        assert_eq!(number("taken\n"), "", "another way of saying so");
    }
}
