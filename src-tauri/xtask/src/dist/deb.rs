//! The package for Debian and what comes from it: the program, the command line, a place in the menu.
//! What it needs of the system is read from the programs themselves.

use crate::installer::{self, Metadata};
use crate::places;
use crate::process::{Fault, Outcome, capture, program, run};
use std::fs;
use std::path::{Path, PathBuf};

const ICONS: [(&str, &str); 3] =
    [("32x32", "32x32.png"), ("128x128", "128x128.png"), ("512x512", "icon.png")];
const PROGRAMS: [&str; 2] = ["dermis", "dermis-cli"];

/// Packs what was built for release, with `words` of the licences beside it.
pub fn make(to: &Path, words: &Path) -> Outcome<PathBuf> {
    let about = installer::metadata()?;
    let tree = to.join("deb");
    let _ = fs::remove_dir_all(&tree);
    let src = places::root().join("src-tauri");
    for name in PROGRAMS {
        put(&places::program("release", name), &tree.join("usr/bin").join(name), "755")?;
    }
    let menu = tree.join("usr/share/applications/dermis.desktop");
    put(&src.join("linux/dermis.desktop"), &menu, "644")?;
    for (size, file) in ICONS {
        let icon = tree.join(format!("usr/share/icons/hicolor/{size}/apps/dermis.png"));
        put(&src.join("icons").join(file), &icon, "644")?;
    }
    let licence = tree.join("usr/share/doc/dermis/copyright");
    put(&places::root().join("LICENSE"), &licence, "644")?;
    put(words, &licence.with_file_name("THIRD-PARTY.txt"), "644")?;

    let control = tree.join("DEBIAN/control");
    let text = control_file(&about, &needs(to)?);
    fs::create_dir_all(tree.join("DEBIAN")).map_err(Fault::at("DEBIAN"))?;
    fs::write(&control, text).map_err(Fault::at("DEBIAN/control"))?;
    let package = to.join(format!("dermis_{}_amd64.deb", about.version));
    let mut build = program("dpkg-deb", to, &["--root-owner-group", "-Zxz", "--build"]);
    run(build.arg(&tree).arg(&package))?;
    Ok(package)
}

fn put(from: &Path, to: &Path, mode: &str) -> Outcome {
    let mut install = program("install", &places::root(), &["-D", "-m", mode]);
    run(install.arg(from).arg(to))
}

/// The libraries the programs are linked to, as packages with the versions they need.
fn needs(to: &Path) -> Outcome<String> {
    // dpkg-shlibdeps reads the packages that are built from a source package's own list.
    let source = to.join("debian");
    fs::create_dir_all(&source).map_err(Fault::at("debian"))?;
    fs::write(source.join("control"), "Source: dermis\n").map_err(Fault::at("debian/control"))?;
    let mut asked = program("dpkg-shlibdeps", to, &["-O"]);
    asked.args(PROGRAMS.map(|name| places::program("release", name)));
    let told = capture(&mut asked)?;
    let needs = told.trim().strip_prefix("shlibs:Depends=").unwrap_or_default();
    if needs.contains("libwebkit2gtk") {
        Ok(needs.to_owned())
    } else {
        Err(Fault(format!("dpkg-shlibdeps does not name the window's library: {told}")))
    }
}

/// What the package says of itself. The signs of Chinese, Japanese and Korean come from a package of
/// their own: Debian has them with their licence, and most clinics have them already.
fn control_file(about: &Metadata, needs: &str) -> String {
    format!(
        "Package: dermis\nVersion: {}\nArchitecture: amd64\nMaintainer: {}\nSection: misc\n\
         Priority: optional\nDepends: {needs}\nRecommends: cups-client, fonts-noto-cjk\nDescription: {}\n",
        about.version, about.bundle.publisher, about.bundle.short_description
    )
}
