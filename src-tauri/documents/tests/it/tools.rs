//! Reading a PDF back with poppler, qpdf and zbar. A missing tool fails the test.

use std::path::{Path, PathBuf};
use std::process::Command;

use documents::Sheet;
use tempfile::TempDir;

/// A sheet written to a folder of its own.
pub struct Printed {
    dir: TempDir,
    pub pdf: PathBuf,
}

pub fn print(sheet: &Sheet) -> Printed {
    let dir = tempfile::tempdir().expect("a folder for the sheet");
    let pdf = dir.path().join("sheet.pdf");
    std::fs::write(&pdf, &sheet.pdf).expect("the sheet can be written");
    Printed { dir, pdf }
}

fn run(program: &str, args: &[&str]) -> String {
    let output = Command::new(program)
        .args(args)
        .output()
        .unwrap_or_else(|error| panic!("{program} must be installed for this test: {error}"));
    assert!(
        output.status.success(),
        "{program} refused the sheet: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a path in letters")
}

impl Printed {
    /// All words of the sheet, one blank between them.
    pub fn words(&self) -> String {
        let text = run("pdftotext", &["-enc", "UTF-8", path(&self.pdf), "-"]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn info(&self) -> String {
        run("pdfinfo", &[path(&self.pdf)])
    }

    pub fn metadata(&self) -> String {
        run("pdfinfo", &["-meta", path(&self.pdf)])
    }

    pub fn fonts(&self) -> String {
        run("pdffonts", &[path(&self.pdf)])
    }

    pub fn check(&self) -> String {
        run("qpdf", &["--check", path(&self.pdf)])
    }

    /// What a scanner reads from a 200 dpi print of this page.
    pub fn scan(&self, page: u32) -> String {
        let page = page.to_string();
        let stem = self.dir.path().join("page");
        run(
            "pdftoppm",
            &["-r", "200", "-png", "-singlefile", "-f", &page, path(&self.pdf), path(&stem)],
        );
        run("zbarimg", &["-q", "--raw", path(&stem.with_extension("png"))]).trim().to_owned()
    }
}
