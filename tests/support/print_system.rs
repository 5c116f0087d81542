//! A real print system with two printers that keep each print as a file. It is this run's own: the
//! machine's printers and queues are neither used nor touched.

use std::fs;
use std::io::{Error, Result};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Takes the bytes as they are. The usual printer.
pub const PAPER: &str = "Paper";
/// Takes what CUPS's own filters make of the pages: copies, paper and scaling are theirs to see to.
pub const OFFICE: &str = "Office";

/// What CUPS runs to deliver a print: into the folder that the printer's address names.
const DELIVERY: &str = r#"#!/bin/sh
[ $# -eq 0 ] && { echo 'file folder "Folder" "Keeps each print as a file"'; exit 0; }
to="${DEVICE_URI#folder:}/$(printf '%05d' "$1").pdf"
if [ -n "$6" ]; then cat "$6" > "$to.part"; else cat > "$to.part"; fi
chmod 644 "$to.part"
mv "$to.part" "$to"
"#;

/// A printer that takes PDF, on A4 or Letter.
const DESCRIPTION: &str = r#"*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "OFFICE.PPD"
*Manufacturer: "Office"
*Product: "(Office)"
*ModelName: "Office"
*ShortNickName: "Office"
*NickName: "Office"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*cupsManualCopies: True
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Page Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageSize Letter/US Letter: "<</PageSize[612 792]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageRegion Letter/US Letter: "<</PageSize[612 792]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "12 12 583 830"
*ImageableArea Letter/US Letter: "12 12 600 780"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension Letter/US Letter: "612 792"
"#;

/// A running print system.
pub struct PrintSystem {
    /// Nothing for one that another process runs.
    child: Option<Child>,
    folder: PathBuf,
}

impl PrintSystem {
    /// Starts it in an empty folder with a short path (its socket's name may not be long).
    ///
    /// # Errors
    /// When CUPS is not there or does not take a printer.
    pub fn start(folder: &Path) -> Result<Self> {
        for name in ["etc/ppd", "spool/tmp", "cache", "run/certs", "lib/backend", "out", "log"] {
            fs::create_dir_all(folder.join(name))?;
        }
        fs::write(folder.join("lib/backend/folder"), DELIVERY)?;
        // Only its owner may run it: CUPS then runs it as that user, who may write where we read.
        let mode = fs::Permissions::from_mode(0o700);
        fs::set_permissions(folder.join("lib/backend/folder"), mode)?;
        for part in ["daemon", "notifier", "filter"] {
            symlink(Path::new("/usr/lib/cups").join(part), folder.join("lib").join(part))?;
        }
        fs::write(folder.join("office.ppd"), DESCRIPTION)?;
        let at = folder.display();
        fs::write(
            folder.join("etc/cupsd.conf"),
            format!(
                "LogLevel info\nListen {at}/run/cups.sock\nWebInterface No\nBrowsing No\nDefaultAuthType None\n\
                 PreserveJobFiles No\nPreserveJobHistory No\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n\
                 <Policy default>\n<Limit All>\nOrder deny,allow\nAllow all\n</Limit>\n</Policy>\n"
            ),
        )?;
        fs::write(
            folder.join("etc/cups-files.conf"),
            format!(
                "ServerRoot {at}/etc\nServerBin {at}/lib\nDataDir /usr/share/cups\nRequestRoot {at}/spool\n\
                 TempDir {at}/spool/tmp\nCacheDir {at}/cache\nStateDir {at}/run\nAccessLog {at}/log/access\n\
                 ErrorLog {at}/log/error\nPageLog {at}/log/page\nFileDevice Yes\nSandboxing relaxed\nFatalErrors none\n"
            ),
        )?;
        let mut system = Self { child: None, folder: folder.to_path_buf() };
        system.switch_on()?;
        system.add_printers()?;
        Ok(system)
    }

    /// The one that another process started in `folder`.
    #[must_use]
    pub fn running_in(folder: &Path) -> Self {
        Self { child: None, folder: folder.to_path_buf() }
    }

    /// For the environment variable `CUPS_SERVER`.
    #[must_use]
    pub fn address(&self) -> PathBuf {
        self.folder.join("run/cups.sock")
    }

    /// Everything the print system keeps, except the paper itself.
    #[must_use]
    pub fn memory(&self) -> Vec<PathBuf> {
        ["spool", "cache", "log"].map(|name| self.folder.join(name)).to_vec()
    }

    /// What has been printed, oldest first.
    ///
    /// # Errors
    /// When the tray cannot be read.
    pub fn sheets(&self) -> Result<Vec<PathBuf>> {
        let mut sheets: Vec<PathBuf> = fs::read_dir(self.folder.join("out"))?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|e| e == "pdf"))
            .collect();
        sheets.sort();
        Ok(sheets)
    }

    /// What has been printed, once it is `count` and the queue is empty.
    ///
    /// # Errors
    /// When that does not happen.
    pub fn sheets_when(&self, count: usize) -> Result<Vec<PathBuf>> {
        self.until("the sheets do not come out", || {
            let waiting = self.says("lpstat", &["-o"]);
            waiting.is_ok_and(|jobs| jobs.is_empty())
                && self.sheets().is_ok_and(|sheets| sheets.len() == count)
        })?;
        self.sheets()
    }

    /// Stops a printer, as a jam does.
    ///
    /// # Errors
    /// When the print system refuses.
    pub fn stop(&self, printer: &str) -> Result<()> {
        self.says("cupsdisable", &["-r", "Paper jam", printer]).map(drop)
    }

    /// Lets a stopped printer go on.
    ///
    /// # Errors
    /// When the print system refuses.
    pub fn resume(&self, printer: &str) -> Result<()> {
        self.says("cupsenable", &[printer]).map(drop)
    }

    /// Takes a printer off the list.
    ///
    /// # Errors
    /// When the print system refuses.
    pub fn remove(&self, printer: &str) -> Result<()> {
        self.says("lpadmin", &["-x", printer]).map(drop)
    }

    /// Makes the print system hang, or go on: it takes calls and answers none.
    ///
    /// # Errors
    /// When it cannot be reached.
    pub fn hang(&self, hangs: bool) -> Result<()> {
        let pid = fs::read_to_string(self.folder.join("pid"))?;
        let signal = if hangs { "-STOP" } else { "-CONT" };
        let sent = Command::new("kill").args([signal, pid.trim()]).status()?;
        if sent.success() { Ok(()) } else { Err(Error::other("the signal was not sent")) }
    }

    /// What a command of the print system says.
    ///
    /// # Errors
    /// When it fails.
    pub fn says(&self, command: &str, args: &[&str]) -> Result<String> {
        let done = Command::new(command).args(args).env("CUPS_SERVER", self.address()).output()?;
        if done.status.success() {
            return Ok(String::from_utf8_lossy(&done.stdout).into_owned());
        }
        Err(Error::other(format!("{command}: {}", String::from_utf8_lossy(&done.stderr))))
    }

    fn switch_on(&mut self) -> Result<()> {
        let etc = |name: &str| self.folder.join("etc").join(name);
        let mut cupsd = Command::new("/usr/sbin/cupsd");
        cupsd.arg("-f").arg("-c").arg(etc("cupsd.conf")).arg("-s").arg(etc("cups-files.conf"));
        cupsd.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = cupsd.spawn()?;
        fs::write(self.folder.join("pid"), child.id().to_string())?;
        self.child = Some(child);
        Ok(())
    }

    fn add_printers(&self) -> Result<()> {
        let device = format!("folder:{}", self.folder.join("out").display());
        let described = self.folder.join("office.ppd").display().to_string();
        self.until("the print system does not take a printer", || {
            self.says("lpadmin", &["-p", PAPER, "-E", "-v", &device, "-m", "raw"]).is_ok()
        })?;
        self.says("lpadmin", &["-p", OFFICE, "-E", "-v", &device, "-P", &described])?;
        self.says("lpadmin", &["-d", PAPER]).map(drop)
    }

    fn until(&self, fault: &str, holds: impl Fn() -> bool) -> Result<()> {
        let start = Instant::now();
        while !holds() {
            if start.elapsed() > Duration::from_secs(60) {
                return Err(Error::other(fault.to_owned()));
            }
            sleep(Duration::from_millis(100));
        }
        Ok(())
    }
}

impl Drop for PrintSystem {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
