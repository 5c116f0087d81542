//! The table that is printed: what, measured, floor, ratio, budget.

/// The rows so far.
#[derive(Default)]
pub struct Table {
    rows: Vec<[String; 6]>,
    notes: Vec<String>,
}

/// What a budget allows.
pub enum Budget {
    /// At most this many milliseconds.
    Milliseconds(f64),
    /// At most this many times the floor.
    Times(f64),
}

impl Table {
    /// One row of times, in milliseconds.
    pub fn time(&mut self, what: &str, measured: f64, floor: (&str, f64), budget: &Budget) {
        let ratio = measured / floor.1.max(f64::EPSILON);
        let (allowed, within) = match budget {
            Budget::Milliseconds(most) => (format!("≤ {most} ms"), measured <= *most),
            Budget::Times(most) => (format!("≤ {most} ×"), ratio <= *most),
        };
        self.push(
            what,
            format!("{measured:.3} ms"),
            format!("{:.3} ms {}", floor.1, floor.0),
            format!("{ratio:.2} ×"),
            allowed,
            within,
        );
    }

    /// One row of megabytes a second, of which there should be at least so many.
    pub fn rate(&mut self, what: &str, measured: f64, floor: (&str, f64), least: f64) {
        self.push(
            what,
            format!("{measured:.0} MB/s"),
            format!("{:.0} MB/s {}", floor.1, floor.0),
            format!("{:.2} ×", measured / floor.1.max(f64::EPSILON)),
            format!("≥ {least} MB/s"),
            measured >= least,
        );
    }

    /// One row of times that no budget stands for.
    pub fn told(&mut self, what: &str, measured: f64, floor: (&str, f64)) {
        let ratio = measured / floor.1.max(f64::EPSILON);
        self.rows.push([
            what.to_owned(),
            format!("{measured:.0} ms"),
            format!("{:.0} ms {}", floor.1, floor.0),
            format!("{ratio:.2} ×"),
            String::new(),
            String::new(),
        ]);
    }

    /// One row of memory, in megabytes, of which there may be at most so many above the floor.
    #[cfg(target_os = "linux")]
    pub fn memory(&mut self, what: &str, measured: f64, floor: (&str, f64), most: f64) {
        let above = measured - floor.1;
        self.push(
            what,
            format!("{measured:.0} MB"),
            format!("{:.0} MB {}", floor.1, floor.0),
            format!("+{above:.0} MB"),
            format!("≤ +{most} MB"),
            above <= most,
        );
    }

    /// A budget that nothing can be measured for yet.
    pub fn not_yet(&mut self, what: &str, comes_with: &str) {
        self.rows.push([what, "not yet", "", "", "", comes_with].map(str::to_owned));
    }

    /// A line below the table.
    pub fn note(&mut self, line: &str) {
        self.notes.push(line.to_owned());
    }

    fn push(
        &mut self,
        what: &str,
        measured: String,
        floor: String,
        ratio: String,
        allowed: String,
        within: bool,
    ) {
        let verdict = if within { "within" } else { "OVER" }.to_owned();
        self.rows.push([what.to_owned(), measured, floor, ratio, allowed, verdict]);
    }

    /// Prints it.
    #[expect(clippy::print_stdout, reason = "the table is what this program is for")]
    pub fn print(&self) {
        let head = ["what", "measured", "floor", "ratio", "budget", ""].map(str::to_owned);
        let mut widths = head.each_ref().map(|cell| cell.chars().count());
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.chars().count());
            }
        }
        for row in std::iter::once(&head).chain(&self.rows) {
            let cells: Vec<String> =
                row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
            println!("{}", cells.join("  ").trim_end());
        }
        for note in &self.notes {
            println!("{note}");
        }
    }
}
