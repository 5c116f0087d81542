//! Closed lists that are stored and sent as short codes.

/// Gives an enum the code each of its variants is stored under, and the way back.
macro_rules! codes {
    ($name:ident: $($variant:ident => $code:literal),+ $(,)?) => {
        impl $name {
            /// The stored code.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
            /// The variant with this code.
            pub(crate) fn named(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

pub(crate) use codes;
