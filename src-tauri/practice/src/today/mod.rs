//! Today: the state of the day and what comes next.
