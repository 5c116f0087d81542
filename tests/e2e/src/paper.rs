//! What a sheet of paper must be: readable by people and machines, sound, archival, complete.

use crate::fault::{Fault, Outcome, must};
use std::path::Path;
use std::process::Command;

/// Checks one PDF: sound, PDF/A-2a, tagged, every font inside, every one of these words on it.
pub fn holds(sheet: &Path, words: &[&str]) -> Outcome {
    let shown = sheet.display();
    answer("qpdf", &["--check"], sheet)?;
    let about = answer("pdfinfo", &[], sheet)?;
    must(
        line(&about, "Tagged:") == "yes",
        format!("{shown} must be tagged, for people who hear it"),
    )?;
    let claims = answer("pdfinfo", &["-meta"], sheet)?;
    for (claim, name) in [
        ("<pdfaid:part>2<", "PDF/A-2"),
        ("<pdfaid:conformance>A<", "PDF/A level A"),
        ("<pdfuaid:part>1<", "PDF/UA-1"),
    ] {
        must(
            claims.contains(claim),
            format!("{shown} must be {name}, to be kept and to be heard"),
        )?;
    }
    fonts(sheet)?;
    let text = flat(&answer("pdftotext", &["-layout"], sheet)?).to_lowercase();
    for word in words {
        must(
            text.contains(&flat(word).to_lowercase()),
            format!("{shown} does not say \"{word}\""),
        )?;
    }
    Ok(())
}

/// The words on a sheet, in reading order.
pub fn text(sheet: &Path) -> Outcome<String> {
    answer("pdftotext", &["-layout"], sheet)
}

/// Its first page as a picture beside it, for people who compare.
pub fn draw(sheet: &Path) -> Outcome {
    let to = sheet.with_extension("");
    let status = Command::new("pdftoppm")
        .args(["-r", "100", "-png"])
        .args([sheet, to.as_path()])
        .status()
        .map_err(Fault::at("pdftoppm"))?;
    must(status.success(), format!("pdftoppm cannot draw {}", sheet.display()))
}

fn fonts(sheet: &Path) -> Outcome {
    let table = answer("pdffonts", &[], sheet)?;
    let rows: Vec<&str> = table.lines().skip(2).collect();
    must(!rows.is_empty(), format!("{} has no text", sheet.display()))?;
    for row in rows {
        // name … encoding emb sub uni object-id(2): counted from the end, because names hold spaces.
        let embedded = row.split_whitespace().rev().nth(4) == Some("yes");
        must(embedded, format!("{} needs a font that is not inside: {row}", sheet.display()))?;
    }
    Ok(())
}

fn line<'a>(about: &'a str, name: &str) -> &'a str {
    about.lines().find_map(|line| line.strip_prefix(name)).map_or("", str::trim)
}

fn answer(program: &str, args: &[&str], sheet: &Path) -> Outcome<String> {
    let mut command = Command::new(program);
    command.args(args).arg(sheet);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().map_err(Fault::at(program))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    must(
        output.status.success(),
        format!(
            "{program} refuses {}: {said}{}",
            sheet.display(),
            String::from_utf8_lossy(&output.stderr)
        ),
    )?;
    Ok(said)
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
