//! Stock: lots of cartridges and products, with their expiry.
