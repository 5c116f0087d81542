//! Windows programs on this machine: Wine in a folder of its own, as a user who may write nowhere else.

use super::toolchain::folder;
use crate::places;
use crate::process::{Fault, Outcome, answer, program, run, say};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const WINE: &str = "/usr/lib/wine/wine64";
const SERVER: &str = "/usr/lib/wine/wineserver";
const STAND_IN: &str = include_str!("bcryptprimitives.c");
/// Debian's nobody and nogroup: an ordinary user on every system.
const NOBODY: &str = "65534";

/// Whom Windows programs run as.
enum User {
    Oneself,
    /// Root may write into everything, so tests of what is forbidden would pass for nothing.
    Nobody,
    /// The same where the checkout lies below a folder that only root may enter: it may be read, and
    /// still not be written.
    NobodyWhoReads,
}

impl User {
    /// What stands before the program.
    fn before(&self) -> Vec<String> {
        let mut words = match self {
            Self::Oneself => return Vec::new(),
            Self::Nobody => Vec::new(),
            Self::NobodyWhoReads => {
                ["inh", "ambient"].map(|set| format!("--{set}-caps=+dac_read_search")).to_vec()
            }
        };
        words.extend([format!("--reuid={NOBODY}"), format!("--regid={NOBODY}")]);
        words.extend(["--clear-groups", "--"].map(str::to_owned));
        words
    }

    fn of_this_machine() -> Self {
        if answer(Command::new("id").arg("-u")).is_none_or(|id| id.trim() != "0") {
            return Self::Oneself;
        }
        let mut look = Command::new("setpriv");
        look.args(Self::Nobody.before())
            .args(["test", "-r"])
            .arg(places::root().join("Cargo.toml"));
        if answer(&mut look).is_some() { Self::Nobody } else { Self::NobodyWhoReads }
    }
}

/// Wine with its own drive C.
pub struct Wine {
    home: PathBuf,
    user: User,
}

impl Wine {
    /// Makes drive C anew: what an earlier run left must not help this one.
    pub fn start() -> Outcome<Self> {
        let home = folder().join("wine");
        let _ = fs::remove_dir_all(&home);
        fs::create_dir_all(&home).map_err(Fault::at("target/cross/wine"))?;
        let wine = Self { home, user: User::of_this_machine() };
        wine.own(&wine.home)?;
        run(&mut wine.unix(WINE, &["wineboot", "--init"]))?;
        wine.settle()?;
        wine.stand_in()?;
        Ok(wine)
    }

    /// A Windows program, begun in `cwd`.
    pub fn program(&self, exe: &Path, cwd: &Path, args: &[&str]) -> Command {
        let mut command = self.unix(WINE, &[]);
        command.arg(exe).args(args).current_dir(cwd);
        command
    }

    /// A Windows program on a virtual screen, watched by the shell script `script`.
    pub fn seen(&self, script: &Path, args: &[&str], exe: &Path) -> Command {
        let mut watched = self.unix("sh", &[]);
        watched.arg(script).args(args).arg(WINE).arg(exe);
        // Root alone can make a screen where there was none yet, so the screen lets everybody in.
        let screen = ["--auto-servernum", "--server-args=-screen 0 1024x768x24 -ac"];
        let mut command = program("xvfb-run", &self.home, &screen);
        command.arg(watched.get_program()).args(watched.get_args());
        let variables = watched.get_envs().filter_map(|(name, value)| Some((name, value?)));
        command.envs(variables);
        command
    }

    /// Its own folder.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Windows' own program `name`.
    pub fn system(&self, name: &str, args: &[&str]) -> Command {
        let exe = self.drive_c().join("windows/system32").join(name);
        self.program(&exe, &self.home, args)
    }

    /// A folder that the user of drive C may write into, by its name here.
    pub fn room(&self, name: &str) -> Outcome<PathBuf> {
        let room = self.home.join(name);
        fs::create_dir_all(&room).map_err(Fault::at(room.display()))?;
        self.own(&room)?;
        Ok(room)
    }

    /// Drive C by its name here.
    fn drive_c(&self) -> PathBuf {
        self.prefix().join("drive_c")
    }

    /// The person's own folder for programs' data there.
    pub fn local_data(&self) -> Outcome<PathBuf> {
        let users = self.drive_c().join("users");
        let people = fs::read_dir(&users).map_err(Fault::at(users.display()))?;
        let person = people.flatten().find(|entry| entry.file_name() != "Public");
        let person = person.ok_or_else(|| Fault("drive C has nobody".into()))?;
        Ok(person.path().join("AppData/Local"))
    }

    /// Waits until no Windows program runs any more, and what it wrote to the registry is kept.
    pub fn settle(&self) -> Outcome {
        run(&mut self.unix(SERVER, &["--wait"]))
    }

    /// Ends every Windows program of this drive C.
    pub fn end(&self) {
        let _ = self.unix(SERVER, &["--kill"]).status();
    }

    /// Gives a folder with all that is in it to the user of drive C.
    pub fn own(&self, what: &Path) -> Outcome {
        if matches!(self.user, User::Oneself) {
            return Ok(());
        }
        let owner = format!("{NOBODY}:{NOBODY}");
        let mut chown = program("chown", &folder(), &["--recursive", &owner]);
        answer(chown.arg(what)).map(drop).ok_or_else(|| Fault("chown failed".into()))
    }

    fn prefix(&self) -> PathBuf {
        self.home.join("prefix")
    }

    fn unix(&self, name: &str, args: &[&str]) -> Command {
        let before = self.user.before();
        let mut command = if before.is_empty() {
            program(name, &self.home, &[])
        } else {
            let mut down = program("setpriv", &self.home, &[]);
            down.args(before).arg(name);
            down
        };
        command
            .args(args)
            .env("HOME", &self.home)
            .env("WINEPREFIX", self.prefix())
            .env("WINEARCH", "win64")
            .env("WINEDEBUG", "-all")
            // Neither .NET nor a browser is needed, and Wine would ask to download both.
            .env("WINEDLLOVERRIDES", "mscoree,mshtml=");
        for desktop in ["DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"]
        {
            command.env_remove(desktop);
        }
        command
    }

    /// Wine 8 has no `bcryptprimitives.dll`, from which Rust's standard library takes chance. Windows
    /// has one, so this one stays on this drive C.
    fn stand_in(&self) -> Outcome {
        let system = self.drive_c().join("windows/system32");
        if system.join("bcryptprimitives.dll").exists() {
            return Ok(());
        }
        say("This Wine has no bcryptprimitives.dll: a stand-in is built for it.");
        let (source, dll) =
            (self.home.join("bcryptprimitives.c"), self.home.join("bcryptprimitives.dll"));
        fs::write(&source, STAND_IN).map_err(Fault::at("bcryptprimitives.c"))?;
        let mut compiler = program("x86_64-w64-mingw32-gcc", &self.home, &["-shared", "-O1", "-o"]);
        run(compiler.arg(&dll).arg(&source).arg("-ladvapi32"))?;
        fs::copy(&dll, system.join("bcryptprimitives.dll"))
            .map(drop)
            .map_err(Fault::at("bcryptprimitives.dll"))
    }
}
