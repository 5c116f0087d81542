//! Devices: the pens and rollers in use, with what their labels allow.
