//! Everything one scenario stands on: a practice folder of its own, a user's home of its own, a printer,
//! and a window that can be closed and opened again.

use crate::Args;
use crate::driver::Driver;
use crate::fault::{Fault, Outcome, must};
use crate::session::Session;
use crate::window::Window;
use dermis_tests::print_system::PrintSystem;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::Duration;
use tempfile::TempDir;

/// A scenario's own small world; all of it but the pictures and papers goes when it ends.
pub struct Stage {
    // The window's programs end before the folders they write to are removed.
    driver: Option<Driver>,
    printer: PrintSystem,
    folder: TempDir,
    app: PathBuf,
    cli: PathBuf,
    driver_program: PathBuf,
    /// Computers the practice was on before this one.
    computers: u32,
    /// Whether the practice is kept where it is on every computer, as no `DERMIS_HOME` says otherwise.
    usual: bool,
    /// Pictures and papers.
    pub left: PathBuf,
    /// axe's source.
    pub axe: PathBuf,
}

impl Stage {
    /// Sets it up; what an earlier run left under this name is removed.
    pub fn set(args: &Args, left: PathBuf) -> Outcome<Self> {
        if left.exists() {
            fs::remove_dir_all(&left).map_err(Fault::at(left.display()))?;
        }
        fs::create_dir_all(&left).map_err(Fault::at(left.display()))?;
        let folder =
            tempfile::Builder::new().prefix("dermis-").tempdir().map_err(Fault::at("a folder"))?;
        for name in ["home", "user", "tmp", "print", "stick"] {
            fs::create_dir(folder.path().join(name)).map_err(Fault::at(name))?;
        }
        Ok(Self {
            driver: None,
            computers: 0,
            usual: false,
            printer: PrintSystem::start(&folder.path().join("print"))
                .map_err(Fault::at("the print system"))?,
            app: args.app.clone(),
            cli: args.cli.clone(),
            driver_program: args.driver.clone(),
            axe: args.axe.clone(),
            left,
            folder,
        })
    }

    /// The folder the practice is kept in (`DERMIS_HOME`).
    pub fn home(&self) -> PathBuf {
        if self.usual {
            return self.user().join("Dermis");
        }
        self.folder.path().join(match self.computers {
            0 => "home".to_owned(),
            before => format!("home-{before}"),
        })
    }

    /// From here on Dermis is started as people start it: nobody told it where to keep the practice.
    pub fn live_as_usual(&mut self) {
        self.usual = true;
    }

    /// Where the window's place on the screen is kept.
    pub fn place_file(&self) -> PathBuf {
        self.user().join("app.dermis.desktop/window.json")
    }

    fn user(&self) -> PathBuf {
        self.folder.path().join("user")
    }

    /// A USB stick.
    pub fn stick(&self) -> PathBuf {
        self.folder.path().join("stick")
    }

    /// The computer is gone with everything on it; the next window opens on an empty one.
    pub fn lose_computer(&mut self) -> Outcome {
        fs::remove_dir_all(self.home()).map_err(Fault::at("losing the computer"))?;
        self.computers += 1;
        fs::create_dir(self.home()).map_err(Fault::at("a new computer"))
    }

    /// Opens the window.
    pub fn open(&mut self) -> Outcome<Window> {
        let driver = Driver::start(
            &self.driver_program,
            &self.folder.path().join("driver.log"),
            &self.environment(),
        )?;
        let session = Session::open(&driver.address(), &self.app)?;
        self.driver = Some(driver);
        Ok(Window::new(session, self.left.clone()))
    }

    /// Starts Dermis as it was started for the window, and waits until this one ends.
    pub fn start_again(&self, args: &[&str]) -> Outcome<ExitStatus> {
        let mut again = Command::new(&self.app);
        again.args(args).envs(self.environment()).stdin(Stdio::null());
        let mut again = again.spawn().map_err(Fault::at("Dermis"))?;
        for _ in 0..300 {
            if let Some(ended) = again.try_wait().map_err(Fault::at("Dermis"))? {
                return Ok(ended);
            }
            sleep(Duration::from_millis(100));
        }
        let _ = again.kill();
        Err(Fault::new("Dermis was started a second time and did not end"))
    }

    fn environment(&self) -> Vec<(&'static str, OsString)> {
        let user = self.user();
        let mut environment = vec![
            ("HOME", user.clone().into()),
            ("XDG_DATA_HOME", user.clone().into()),
            ("XDG_CACHE_HOME", user.clone().into()),
            ("XDG_CONFIG_HOME", user.into()),
            ("TMPDIR", self.folder.path().join("tmp").into()),
            ("CUPS_SERVER", self.printer.address().into()),
            ("LANG", "C.UTF-8".into()),
            // What sleeps in a scenario is not the computer it runs on.
            ("DBUS_SYSTEM_BUS_ADDRESS", session_bus()),
        ];
        if !self.usual {
            environment.push(("DERMIS_HOME", self.home().into()));
        }
        environment
    }

    /// The print system of this run.
    pub fn printer(&self) -> &PrintSystem {
        &self.printer
    }

    /// Closes the window and all that belongs to it.
    pub fn close(&mut self, window: &Window) {
        let _ = window.session().close();
        self.driver = None;
    }

    /// The newest sheet in the printer's tray, once there are `count`; copied beside the pictures.
    pub fn sheet(&self, count: usize, name: &str) -> Outcome<PathBuf> {
        let start = std::time::Instant::now();
        loop {
            if let Some(sheet) =
                self.printer.sheets().map_err(Fault::at("the tray"))?.get(count - 1)
            {
                let kept = self.left.join(format!("{name}.pdf"));
                fs::copy(sheet, &kept).map_err(Fault::at("keeping the sheet"))?;
                return Ok(kept);
            }
            must(
                start.elapsed().as_secs() < 60,
                format!("the printer printed no sheet number {count}"),
            )?;
            sleep(Duration::from_millis(100));
        }
    }

    /// The practice is sound: database, audit chain and files, as the command line sees it.
    pub fn verify(&self, practice: &Path, passphrase: &str) -> Outcome<String> {
        let look = || {
            Command::new(&self.cli)
                .args(["verify", "--dir"])
                .arg(practice)
                .env("DERMIS_PASSPHRASE", passphrase)
                .output()
                .map_err(Fault::at("dermis-cli"))
        };
        let mut output = look()?;
        // A window that was closed a moment ago may still be backing up.
        for _ in 0..60 {
            if !String::from_utf8_lossy(&output.stderr).contains("already open") {
                break;
            }
            sleep(Duration::from_millis(500));
            output = look()?;
        }
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        must(
            output.status.success(),
            format!("dermis-cli verify: {said}{}", String::from_utf8_lossy(&output.stderr)),
        )?;
        Ok(said)
    }

    /// No log of Dermis says this.
    pub fn log_is_without(&self, word: &str) -> Outcome {
        crate::leaks::none(&[self.home().join("log")], &[word])
    }

    /// No client can be read in any file of the practice, the user's home, the temporary folder or the
    /// print system's memory.
    pub fn holds_nothing_of(&self, secrets: &[&str]) -> Outcome {
        let mut folders = ["user", "tmp"].map(|name| self.folder.path().join(name)).to_vec();
        folders.extend([self.home(), self.stick()]);
        folders.extend(self.printer.memory());
        for secret in secrets {
            crate::leaks::can_be_found(&self.folder.path().join("tmp"), secret)?;
        }
        crate::leaks::none(&folders, secrets)
    }
}

fn session_bus() -> OsString {
    std::env::var_os("DBUS_SESSION_BUS_ADDRESS").unwrap_or_default()
}
