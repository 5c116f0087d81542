//! What a check for macOS needs without a Mac: a C compiler that knows its headers, and OpenSSL by its
//! headers alone. Nothing is linked, so nothing of this can run or be shipped.

use super::toolchain::folder;
use crate::process::{Fault, Outcome, program, run};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// Zig brings macOS's C headers along. Pinned by what was downloaded once.
const ZIG: &str = "ziglang==0.17.1 \
    --hash=sha256:ea6cc5d87b033cf0aedfbc8f9549a908cae6c50ac31f1698188fa48a74524b54\n";
const COMPILER: &str = include_str!("zig-cc.sh");
/// Debian splits OpenSSL's headers: those of every machine, and those of this one.
const OPENSSL: [&str; 2] = ["/usr/include/openssl", "/usr/include/x86_64-linux-gnu/openssl"];

/// Installs what is missing.
pub fn prepare() -> Outcome {
    let zig = folder().join("zig");
    if !zig.join("ziglang/zig").exists() {
        fs::create_dir_all(&zig).map_err(Fault::at("target/cross/zig"))?;
        write(&zig.join("requirements.txt"), ZIG)?;
        run(&mut program(
            "/usr/bin/python3",
            &zig,
            &[
                "-m",
                "pip",
                "install",
                "--quiet",
                "--root-user-action=ignore",
                "--disable-pip-version-check",
                "--no-deps",
                "--require-hashes",
                "--target",
                ".",
                "--requirement",
                "requirements.txt",
            ],
        ))?;
    }
    write(&compiler(), COMPILER)?;
    run_quiet("chmod", &["755", &compiler().to_string_lossy()])?;
    headers()
}

/// What tells the build scripts of the C libraries about it.
pub fn variables() -> Outcome<Vec<(&'static str, OsString)>> {
    let openssl = openssl();
    Ok(vec![
        ("ZIG", folder().join("zig/ziglang/zig").into()),
        // Zig keeps what it compiled; beside the rest, not in the person's home.
        ("ZIG_GLOBAL_CACHE_DIR", folder().join("zig/cache").into()),
        ("ZIG_LOCAL_CACHE_DIR", folder().join("zig/cache").into()),
        ("CC_aarch64_apple_darwin", compiler().into()),
        ("AR_aarch64_apple_darwin", "ar".into()),
        ("MACOSX_DEPLOYMENT_TARGET", "11.0".into()),
        // Its log device is Apple's own framework, whose headers Zig does not have.
        ("LIBSQLITE3_FLAGS", "-DSQLCIPHER_OMIT_LOG_DEVICE".into()),
        ("OPENSSL_NO_VENDOR", "1".into()),
        ("OPENSSL_STATIC", "1".into()),
        ("OPENSSL_INCLUDE_DIR", openssl.join("include").into()),
        ("OPENSSL_LIB_DIR", openssl.join("lib").into()),
    ])
}

fn compiler() -> PathBuf {
    folder().join("zig/cc")
}

fn openssl() -> PathBuf {
    folder().join("openssl")
}

/// One folder of headers, and two libraries with nothing in them: whoever looks for them finds them.
fn headers() -> Outcome {
    let (include, lib) = (openssl().join("include/openssl"), openssl().join("lib"));
    for made in [&include, &lib] {
        fs::create_dir_all(made).map_err(Fault::at("target/cross/openssl"))?;
    }
    for from in OPENSSL {
        for header in fs::read_dir(from).map_err(Fault::at(from))?.flatten() {
            let to = include.join(header.file_name());
            if !to.exists() {
                fs::copy(header.path(), to).map_err(Fault::at(from))?;
            }
        }
    }
    for name in ["libcrypto.a", "libssl.a"] {
        write(&lib.join(name), "!<arch>\n")?;
    }
    Ok(())
}

/// Leaves alone what is there already: cargo builds anew when a compiler looks new.
fn write(path: &Path, text: &str) -> Outcome {
    if fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    fs::write(path, text).map_err(Fault::at(path.display()))
}

fn run_quiet(name: &str, args: &[&str]) -> Outcome {
    crate::process::answer(&mut program(name, &folder(), args))
        .map(drop)
        .ok_or_else(|| Fault(format!("{name} {} failed", args.join(" "))))
}
