//! A real print system with one printer that keeps each print as a file. It is this run's own: the
//! machine's printers and queues are neither used nor touched.

use crate::fault::{Fault, Outcome};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What CUPS runs to deliver a print: into the folder that the printer's address names.
const DELIVERY: &str = r#"#!/bin/sh
[ $# -eq 0 ] && { echo 'file folder "Folder" "Keeps each print as a file"'; exit 0; }
to="${DEVICE_URI#folder:}/$(printf '%05d' "$1").pdf"
if [ -n "$6" ]; then cat "$6" > "$to.part"; else cat > "$to.part"; fi
chmod 644 "$to.part"
mv "$to.part" "$to"
"#;

/// A running print system.
pub struct Printer {
    child: Child,
    folder: PathBuf,
}

impl Printer {
    /// Starts it in an empty folder with a short path (its socket's name may not be long).
    pub fn start(folder: &Path) -> Outcome<Self> {
        let make = |name: &str| fs::create_dir_all(folder.join(name)).map_err(Fault::at(name));
        for name in ["etc/ppd", "spool/tmp", "cache", "run/certs", "lib/backend", "out", "log"] {
            make(name)?;
        }
        let write =
            |name: &str, text: &str| fs::write(folder.join(name), text).map_err(Fault::at(name));
        write("lib/backend/folder", DELIVERY)?;
        // Only its owner may run it: CUPS then runs it as that user, who may write where we read.
        fs::set_permissions(folder.join("lib/backend/folder"), fs::Permissions::from_mode(0o700))
            .map_err(Fault::at("the delivery program"))?;
        for part in ["daemon", "notifier"] {
            symlink(Path::new("/usr/lib/cups").join(part), folder.join("lib").join(part))
                .map_err(Fault::at("the print system's programs"))?;
        }
        let at = folder.display();
        write(
            "etc/cupsd.conf",
            &format!(
                "LogLevel info\nListen {at}/run/cups.sock\nWebInterface No\nBrowsing No\nDefaultAuthType None\n\
                 PreserveJobFiles No\nPreserveJobHistory No\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n\
                 <Policy default>\n<Limit All>\nOrder deny,allow\nAllow all\n</Limit>\n</Policy>\n"
            ),
        )?;
        write(
            "etc/cups-files.conf",
            &format!(
                "ServerRoot {at}/etc\nServerBin {at}/lib\nDataDir /usr/share/cups\nRequestRoot {at}/spool\n\
                 TempDir {at}/spool/tmp\nCacheDir {at}/cache\nStateDir {at}/run\nAccessLog {at}/log/access\n\
                 ErrorLog {at}/log/error\nPageLog {at}/log/page\nFileDevice Yes\nSandboxing relaxed\nFatalErrors none\n"
            ),
        )?;
        let child = Command::new("/usr/sbin/cupsd")
            .args([
                "-f",
                "-c",
                &format!("{at}/etc/cupsd.conf"),
                "-s",
                &format!("{at}/etc/cups-files.conf"),
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(Fault::at("cupsd did not start"))?;
        let printer = Self { child, folder: folder.to_path_buf() };
        printer.add_queue()?;
        Ok(printer)
    }

    /// For the environment variable `CUPS_SERVER`.
    pub fn address(&self) -> PathBuf {
        self.folder.join("run/cups.sock")
    }

    /// Everything the print system keeps, except the paper itself.
    pub fn memory(&self) -> Vec<PathBuf> {
        ["spool", "cache", "log"].map(|name| self.folder.join(name)).to_vec()
    }

    /// What has been printed, oldest first.
    pub fn sheets(&self) -> Outcome<Vec<PathBuf>> {
        let mut sheets: Vec<PathBuf> = fs::read_dir(self.folder.join("out"))
            .map_err(Fault::at("the printer's tray"))?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|e| e == "pdf"))
            .collect();
        sheets.sort();
        Ok(sheets)
    }

    fn add_queue(&self) -> Outcome {
        let start = Instant::now();
        let device = format!("folder:{}", self.folder.join("out").display());
        while !self.lpadmin(&["-p", "Paper", "-E", "-v", &device, "-m", "raw"]) {
            if start.elapsed() > Duration::from_secs(60) {
                return Err(Fault::new("the print system does not take a printer"));
            }
            sleep(Duration::from_millis(100));
        }
        if self.lpadmin(&["-d", "Paper"]) { Ok(()) } else { Err(Fault::new("no default printer")) }
    }

    fn lpadmin(&self, args: &[&str]) -> bool {
        Command::new("lpadmin")
            .args(args)
            .env("CUPS_SERVER", self.address())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }
}

impl Drop for Printer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
