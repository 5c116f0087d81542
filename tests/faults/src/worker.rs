//! The child process: does a script by itself, says on standard output what it has begun and what is
//! done, and is killed meanwhile, or has a disk that fails. The same executable, started anew.

use crate::Outcome;
use crate::desk::Desk;
use crate::inject::{self, Fault, Kind};
use crate::scripts::Script;
use crate::stage::{Play, Reached};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// Seconds after which a child that has come to no end is ended: it hangs.
const LONGEST: u32 = 90;

/// What a child is told, besides the script and where.
pub enum Trouble {
    /// Killed so long after this act began.
    Kill { act: usize, after: Duration },
    /// Its disk fails.
    Fault { kind: usize, after: usize, errno: i32, for_ever: bool, short: bool },
}

/// What became of a child.
pub struct Ended {
    pub reached: Reached,
    /// Calls that failed.
    pub hits: usize,
    /// It did not end by itself and well: what it said last.
    pub crashed: Option<String>,
}

/// The child's own main: `fault` is `kind,after,errno,for ever,short` in numbers.
#[expect(unsafe_code, reason = "an alarm that ends the process is the C library's")]
pub fn work(script: &str, root: &Path, fault: Option<&str>) -> Outcome {
    // SAFETY: no handler is involved; the signal ends the process.
    unsafe { libc::alarm(LONGEST) };
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        usual(panic);
        // Also on a thread of its own: a panic anywhere is a miss.
        std::process::abort();
    }));
    let script = Script::named(script).ok_or("no such script")?;
    if let Some(fault) = fault {
        inject::arm(read(fault, root)?);
    }
    let mut desk = Desk::new(root);
    for (number, act) in script.acts.iter().enumerate() {
        tell(&format!("begun {number}"))?;
        if desk.act(act).is_err() {
            break;
        }
        tell(&format!("done {number}"))?;
    }
    tell(&format!("hits {}", inject::disarm()))?;
    // The same window goes on once the disk is well again.
    if fault.is_some()
        && let Some(practice) = &desk.practice
        && practice.record_lock().is_ok()
    {
        tell("locked 0")?;
    }
    Ok(())
}

fn read(fault: &str, root: &Path) -> Outcome<Fault> {
    let numbers = fault.split(',').map(str::parse).collect::<Result<Vec<usize>, _>>()?;
    let [kind, after, errno, for_ever, short] = numbers[..] else { return Err("no fault".into()) };
    Ok(Fault {
        folder: root.to_owned(),
        kind: Kind::ALL[kind],
        after,
        errno: i32::try_from(errno)?,
        for_ever: for_ever > 0,
        short: short > 0,
    })
}

fn tell(line: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

/// Starts a child on the script of `play`, laid out in `root`, and waits until it has ended.
pub fn run(play: &Play, root: &Path, trouble: &Trouble) -> Outcome<Ended> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["--worker", play.script.name, "--root"]).arg(root);
    if let Trouble::Fault { kind, after, errno, for_ever, short } = trouble {
        let (for_ever, short) = (u8::from(*for_ever), u8::from(*short));
        command.args(["--fault", &format!("{kind},{after},{errno},{for_ever},{short}")]);
    }
    let piped = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn()?;
    let out = child.stdout.take().ok_or("no pipe")?;
    let (mut begun, mut hits, mut reached) = (0, 0, Reached::default());
    for line in BufReader::new(out).lines() {
        let line = line?;
        let (word, number) = line.split_once(' ').ok_or("a line without a number")?;
        let number: usize = number.parse()?;
        match word {
            "begun" => {
                begun = number + 1;
                if let Trouble::Kill { act, after } = trouble
                    && *act == number
                {
                    thread::sleep(*after);
                    child.kill()?;
                }
            }
            "done" => reached.done = number + 1,
            "locked" => reached.locked = true,
            _ => hits = number,
        }
    }
    reached.under_way = begun > reached.done;
    Ok(Ended { reached, hits, crashed: end(child, matches!(trouble, Trouble::Kill { .. }))? })
}

fn end(mut child: Child, killed: bool) -> Outcome<Option<String>> {
    let mut said = String::new();
    if let Some(mut pipe) = child.stderr.take() {
        let mut bytes = Vec::new();
        pipe.read_to_end(&mut bytes)?;
        said = String::from_utf8_lossy(&bytes).into_owned();
    }
    let status = child.wait()?;
    Ok((!status.success() && !killed).then(|| format!("{status}: {}", said.replace('\n', " "))))
}
