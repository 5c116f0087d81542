//! The way of the program on a Windows computer, in Wine: set up, started without WebView2, set up
//! again in a newer version, refused in an older one, and removed; the records stay.

use super::suites::Built;
use super::toolchain::folder;
use super::wine::Wine;
use crate::installer::{self, Metadata, Packing};
use crate::process::{Fault, Outcome, capture, program, run, say};
use std::fs;
use std::path::{Path, PathBuf};

/// The title of the box of src-tauri/src/webview2.rs.
const BOX: &str = "Dermis cannot open its window";
const BOX_SEEN: &str = include_str!("message.sh");
/// What the installer ends with when it refuses.
const REFUSED: i32 = 2;

struct Computer<'a> {
    wine: &'a Wine,
    /// The person's own folder for programs' data.
    local: PathBuf,
    about: Metadata,
}

/// Goes the whole way.
pub fn walk(wine: &Wine, built: &[Built]) -> Outcome {
    let about = installer::metadata()?;
    let local = wine.local_data()?;
    let to = folder().join("installer");
    let files = pack(&to, built)?;
    let newer = one_later(&about.version)?;
    let first = installer::make(&files, &about.version, &to, Packing::Quick)?;
    let second = installer::make(&files, &newer, &to, Packing::Quick)?;
    let computer = Computer { wine, local, about };

    say("\nSet up, without a question:");
    computer.run(&first, &["/S"], 0)?;
    computer.must_have("dermis.exe")?;
    computer.must_have("dermis-cli.exe")?;
    computer.must_be_listed_as(Some(&computer.about.version))?;

    say("\nStarted on a computer without WebView2:");
    computer.explains_itself()?;

    say("\nSet up again, newer, with records there and a file of somebody's own:");
    let kept = computer.local.join("Dermis/practice");
    fs::create_dir_all(&kept).map_err(Fault::at(kept.display()))?;
    fs::write(kept.join("practice.db"), b"records").map_err(Fault::at("practice.db"))?;
    wine.own(&kept)?;
    computer.run(&second, &["/S"], 0)?;
    computer.must_be_listed_as(Some(&newer))?;
    say("\nAn older one is refused:");
    computer.run(&first, &["/S"], REFUSED)?;
    computer.must_be_listed_as(Some(&newer))?;

    say("\nRemoved:");
    let uninstall = computer.programs().join("uninstall.exe");
    computer.run(&uninstall, &["/S"], 0)?;
    must(!computer.programs().exists(), "the program's folder is gone")?;
    must(!computer.shortcut().exists(), "so is its place in the Start menu")?;
    computer.must_be_listed_as(None)?;
    must(
        fs::read(kept.join("practice.db")).is_ok_and(|there| there == b"records"),
        "the records are where they were",
    )
}

/// What is installed, in a folder of its own.
fn pack(to: &Path, built: &[Built]) -> Outcome<PathBuf> {
    let _ = fs::remove_dir_all(to);
    let files = to.join("files");
    fs::create_dir_all(&files).map_err(Fault::at(files.display()))?;
    let put = |from: &Path| -> Outcome {
        let name = from.file_name().unwrap_or_default();
        fs::copy(from, files.join(name)).map(drop).map_err(Fault::at(from.display()))
    };
    for name in ["dermis", "dermis-cli"] {
        let program = built.iter().find(|program| !program.is_test && program.name == name);
        let exe = &program.ok_or_else(|| Fault(format!("{name}.exe was not built")))?.exe;
        put(exe)?;
        if name == "dermis" {
            // Built with Microsoft's tools it is inside the program; with these it stands beside it.
            put(&exe.with_file_name("WebView2Loader.dll"))?;
        }
    }
    put(&crate::places::root().join("LICENSE"))?;
    Ok(files)
}

impl Computer<'_> {
    fn programs(&self) -> PathBuf {
        self.local.join("Programs").join(&self.about.product_name)
    }

    fn shortcut(&self) -> PathBuf {
        let name = format!("{}.lnk", self.about.product_name);
        self.local.with_file_name("Roaming/Microsoft/Windows/Start Menu/Programs").join(name)
    }

    /// Runs a program to its end, and that of the copy which an uninstaller makes of itself.
    fn run(&self, exe: &Path, args: &[&str], expected: i32) -> Outcome {
        let mut command = self.wine.program(exe, self.wine.home(), args);
        say(&format!("> {} {}", exe.display(), args.join(" ")));
        let status = command.status().map_err(Fault::at("wine"))?;
        self.wine.settle()?;
        let ended = status.code();
        must(ended == Some(expected), &format!("it ends with {expected}: {ended:?}"))
    }

    fn must_have(&self, name: &str) -> Outcome {
        must(self.programs().join(name).is_file(), &format!("{name} is installed"))
    }

    /// What Windows shows under installed programs.
    fn must_be_listed_as(&self, version: Option<&str>) -> Outcome {
        let key = format!(
            r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\{}",
            self.about.product_name
        );
        let args = ["query", &key, "/v", "DisplayVersion"];
        let told = capture(&mut self.wine.system("reg.exe", &args)).ok();
        // It leaves Wine's desktop behind for a moment, without a screen: nothing begun on it is seen.
        self.wine.settle()?;
        match (version, told) {
            (None, None) => must(true, "it is no longer among the installed programs"),
            (Some(version), Some(told)) => must(
                told.split_whitespace().last() == Some(version),
                &format!("it is listed as {version}"),
            ),
            (_, told) => Err(Fault(format!("listed among the installed programs: {told:?}"))),
        }
    }

    fn explains_itself(&self) -> Outcome {
        let script = self.wine.home().join("message.sh");
        fs::write(&script, BOX_SEEN).map_err(Fault::at("message.sh"))?;
        let pictures = self.wine.room("pictures")?;
        let picture = pictures.join("webview2.png");
        let exe = self.programs().join("dermis.exe");
        let mut command = self.wine.seen(&script, &[BOX, &picture.to_string_lossy()], &exe);
        let status = command.status().map_err(Fault::at("xvfb-run"))?;
        self.wine.settle()?;
        must(picture.is_file(), &format!("the box was seen: {}", picture.display()))?;
        must(status.code() == Some(1), &format!("and it ends as failed: {status}"))?;
        let log = self.local.join("Dermis/log");
        run(&mut program("grep", &log, &["--recursive", "--quiet", "WebView2 is missing", "."]))
    }
}

fn must(holds: bool, what: &str) -> Outcome {
    say(&format!("  {}: {what}", if holds { "ok" } else { "FAIL" }));
    if holds { Ok(()) } else { Err(Fault(format!("not so: {what}"))) }
}

/// The version after this one: `0.1.0` gives `0.1.1`.
fn one_later(version: &str) -> Outcome<String> {
    let (front, last) = version
        .rsplit_once('.')
        .and_then(|(front, last)| Some((front, last.parse::<u32>().ok()?)))
        .ok_or_else(|| Fault(format!("{version} is not a version")))?;
    Ok(format!("{front}.{}", last + 1))
}
