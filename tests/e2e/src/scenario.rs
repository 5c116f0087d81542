//! One scenario: its steps by name, each said as it ends, and a picture of where it stopped.

use crate::Args;
use crate::fault::Outcome;
use crate::stage::Stage;
use crate::window::Window;

/// A scenario that is running.
pub struct Scenario {
    name: &'static str,
    unsound: u32,
    /// The folder, the printer, the command line.
    pub stage: Stage,
    /// The window.
    pub window: Window,
    /// The folder of the guides' pictures, and which screens are shown there under which name.
    pub guide: Option<(std::path::PathBuf, &'static [(&'static str, &'static str)])>,
}

/// One line to the terminal.
#[expect(clippy::print_stdout, reason = "the driver says what it does")]
pub fn say(line: &str) {
    println!("{line}");
}

impl Scenario {
    /// Sets the stage, opens the window and plays; true when all went well.
    pub fn play(args: &Args, name: &'static str, play: impl FnOnce(&mut Self) -> Outcome) -> bool {
        Self::play_in(args, name, args.to.join(name), play)
    }

    /// The same, with the pictures in a folder of the caller's.
    pub fn play_in(
        args: &Args,
        name: &'static str,
        left: std::path::PathBuf,
        play: impl FnOnce(&mut Self) -> Outcome,
    ) -> bool {
        let start = std::time::Instant::now();
        let opened = Stage::set(args, left).and_then(|mut stage| {
            let window = stage.open()?;
            Ok(Self { name, unsound: 0, stage, window, guide: None })
        });
        let mut scenario = match opened {
            Ok(scenario) => scenario,
            Err(fault) => {
                say(&format!("FAIL {name}: opens the window\n     {fault}"));
                return false;
            }
        };
        let outcome = play(&mut scenario);
        scenario.stage.close(&scenario.window);
        if outcome.is_ok() {
            say(&format!("     {name}: {:.0} s", start.elapsed().as_secs_f64()));
        }
        outcome.is_ok() && scenario.unsound == 0
    }

    /// Plays one step and says how it went.
    pub fn step<T>(
        &mut self,
        what: &str,
        play: impl FnOnce(&mut Self) -> Outcome<T>,
    ) -> Outcome<T> {
        match play(self) {
            Ok(value) => {
                say(&format!("ok   {}: {what}", self.name));
                Ok(value)
            }
            Err(fault) => {
                say(&format!("FAIL {}: {what}\n     {fault}", self.name));
                if let Err(fault) = self.window.picture("stopped-here") {
                    say(&format!("     and no picture: {fault}"));
                }
                Err(fault)
            }
        }
    }

    /// A screen as it should be: pictured, and free of WCAG 2.2 AA violations in light and dark. The visit
    /// goes on after one, so that a run tells of all screens.
    pub fn screen(&mut self, name: &str) -> Outcome {
        self.window.picture(name)?;
        match crate::axe::sound(&self.window, &self.stage.axe, name) {
            Ok(()) => {
                say(&format!("ok   {}: {name} is open to everybody (WCAG 2.2 AA)", self.name))
            }
            Err(fault) => {
                self.unsound += 1;
                say(&format!("FAIL {}: {name} is open to everybody\n     {fault}", self.name));
            }
        }
        Ok(())
    }

    /// The same, with a picture in light and one in dark.
    pub fn in_both(&mut self, name: &str) -> Outcome {
        // What was typed or chosen last, and the colours of a theme, take a moment to be drawn.
        let drawn = || std::thread::sleep(std::time::Duration::from_millis(300));
        drawn();
        self.screen(name)?;
        crate::axe::set_theme(&self.window, &serde_json::json!("dark"))?;
        drawn();
        self.window.picture(&format!("{name}-dark"))?;
        if let Some((to, wanted)) = &self.guide
            && let Some((_, as_name)) = wanted.iter().find(|(screen, _)| *screen == name)
        {
            let picture = to.join(as_name).display().to_string();
            self.window.picture_as(&format!("{picture}.dark"))?;
            crate::axe::set_theme(&self.window, &serde_json::json!("light"))?;
            drawn();
            self.window.picture_as(&picture)?;
        }
        crate::axe::set_theme(&self.window, &serde_json::json!(null))
    }

    /// Closes the window and opens it again, as the next morning.
    pub fn reopen(&mut self) -> Outcome {
        self.stage.close(&self.window);
        let reopened = self.stage.open()?;
        self.window.follow(reopened);
        Ok(())
    }
}
