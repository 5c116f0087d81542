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

/// The corners and the word of one line of `pdftotext -bbox`.
fn boxed(line: &str) -> Option<(Vec<f64>, &str)> {
    let (corners, rest) = line.trim().strip_prefix("<word ")?.split_once('>')?;
    let corners = corners.split('"').skip(1).step_by(2);
    let corners: Vec<f64> = corners.filter_map(|at| at.parse().ok()).collect();
    (corners.len() == 4).then_some((corners, rest.trim_end_matches("</word>")))
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

    /// All words of one page, one blank between them.
    pub fn words_on(&self, page: u32) -> String {
        let page = page.to_string();
        let text =
            run("pdftotext", &["-enc", "UTF-8", "-f", &page, "-l", &page, path(&self.pdf), "-"]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Words of this page that are printed over one another.
    pub fn collisions(&self, page: u32) -> Vec<String> {
        let page = page.to_string();
        let html = run("pdftotext", &["-bbox", "-f", &page, "-l", &page, path(&self.pdf), "-"]);
        let words: Vec<(Vec<f64>, &str)> = html.lines().filter_map(boxed).collect();
        let mut found = Vec::new();
        for (at, (one, first)) in words.iter().enumerate() {
            for (two, second) in &words[at + 1..] {
                let across = one[2].min(two[2]) - one[0].max(two[0]);
                let down = one[3].min(two[3]) - one[1].max(two[1]);
                // Boxes of letters are higher than the letters, so only lines that lie on one another count.
                if across > 1.0 && down > 0.6 * (one[3] - one[1]).min(two[3] - two[1]) {
                    found.push(format!("{first} | {second}"));
                }
            }
        }
        found
    }

    /// Each page with the places of its words.
    pub fn laid_out(&self) -> Vec<LaidOut> {
        let html = run("pdftotext", &["-enc", "UTF-8", "-bbox", path(&self.pdf), "-"]);
        let mut pages: Vec<LaidOut> = Vec::new();
        for line in html.lines() {
            if let Some(page) = line.trim().strip_prefix("<page ") {
                let sides = page.split('"').skip(1).step_by(2);
                let sides: Vec<f64> = sides.filter_map(|side| side.parse().ok()).collect();
                pages.push(LaidOut { wide: sides[0], high: sides[1], words: Vec::new() });
            } else if let (Some((corners, word)), Some(page)) = (boxed(line), pages.last_mut()) {
                let word = word.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
                page.words.push((corners, word.replace("&apos;", "'").replace("&amp;", "&")));
            }
        }
        pages
    }

    /// This page as a 203 dpi printer would set its dots.
    pub fn dots(&self, page: u32) -> Dots {
        let page = page.to_string();
        let stem = self.dir.path().join("dots");
        run(
            "pdftoppm",
            &["-r", "203", "-gray", "-singlefile", "-f", &page, path(&self.pdf), path(&stem)],
        );
        let file = std::fs::read(stem.with_extension("pgm")).expect("the page was drawn");
        Dots::read(&file)
    }

    /// What a scanner reads from this part of a page.
    pub fn scan_of(&self, dots: &Dots) -> String {
        let file = self.dir.path().join("part.pgm");
        std::fs::write(&file, dots.file()).expect("the part can be written");
        run("zbarimg", &["-q", "--raw", path(&file)]).trim().to_owned()
    }
}

/// A page with the places of its words, in points from the upper left corner.
pub struct LaidOut {
    pub wide: f64,
    pub high: f64,
    /// Left, top, right and bottom of each word, and the word.
    pub words: Vec<(Vec<f64>, String)>,
}

impl LaidOut {
    /// Every word without the blanks between, as a line may break anywhere.
    pub fn squeezed(&self) -> String {
        self.words
            .iter()
            .flat_map(|(_, word)| word.chars())
            .filter(|ch| *ch != '\u{200b}')
            .collect()
    }

    /// Words nearer to an edge than this.
    pub fn past(&self, margin: f64) -> Vec<&str> {
        let outside = |at: &[f64]| {
            at[0] < margin
                || at[1] < margin / 2.0
                || at[2] > self.wide - margin
                || at[3] > self.high - margin / 2.0
        };
        self.words.iter().filter(|(at, _)| outside(at)).map(|(_, word)| word.as_str()).collect()
    }
}

/// A page in grey, one byte a dot.
pub struct Dots {
    pub wide: usize,
    pub high: usize,
    grey: Vec<u8>,
}

impl Dots {
    fn read(file: &[u8]) -> Self {
        // "P5", width, height and 255 on three lines, then the dots.
        let mut lines = file.splitn(4, |byte| *byte == b'\n');
        assert_eq!(lines.next(), Some(&b"P5"[..]), "a picture in grey");
        let size = String::from_utf8_lossy(lines.next().expect("a size")).into_owned();
        let mut sides = size.split(' ').map(|side| side.parse().expect("a number of dots"));
        let (wide, high) = (sides.next().expect("a width"), sides.next().expect("a height"));
        lines.next();
        Self { wide, high, grey: lines.next().expect("dots").to_vec() }
    }

    fn file(&self) -> Vec<u8> {
        let mut file = format!("P5\n{} {}\n255\n", self.wide, self.high).into_bytes();
        file.extend_from_slice(&self.grey);
        file
    }

    /// A part of the page; what would lie outside it is left out.
    pub fn part(&self, x: usize, y: usize, wide: usize, high: usize) -> Self {
        let (right, below) = ((x + wide).min(self.wide), (y + high).min(self.high));
        let row = |y: usize| self.grey[y * self.wide + x..y * self.wide + right].to_vec();
        Self { wide: right - x, high: below - y, grey: (y..below).flat_map(row).collect() }
    }

    /// Whether nothing is printed within so many dots of the edge.
    pub fn is_clear_at_edge(&self, across: usize, down: usize) -> bool {
        self.grey.iter().enumerate().all(|(at, grey)| {
            let (x, y) = (at % self.wide, at / self.wide);
            let inside = x >= across && x + across < self.wide && y >= down && y + down < self.high;
            inside || *grey > 250
        })
    }

    /// Whether anything is printed at all.
    pub fn has_ink(&self) -> bool {
        self.grey.iter().any(|grey| *grey < 40)
    }
}
