//! Pictures and scans: each an encrypted file of its own beside the database, written once, never
//! changed, named after its own bytes. Whoever stores one keeps its key in the database, so what
//! opens the practice opens the file, and nothing else does.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chacha20poly1305::{KeyInit, XChaCha20Poly1305, aead::Aead};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::{Vault, atomic_file, error::VaultError, hex, key};

/// The folder of the files inside a practice, and inside the backups of one.
pub(crate) const FOLDER: &str = "files";
/// One key and one nonce per file, so the nonce need not be secret or random.
const NONCE: [u8; 24] = [0; 24];
const DAMAGED: VaultError = VaultError::Damaged { what: "a stored file is not as it was written" };

/// Where a stored file is and what opens it; kept in the database. Without `Debug`: it is a key.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// SHA-256 of the encrypted bytes, in hexadecimal: its name on the disk.
    pub name: String,
    /// Opens this file alone.
    pub key: [u8; 32],
}

impl Vault {
    /// Encrypts `bytes` into a new file and has it on the disk before it returns. Name it in the
    /// database in the same act; a file nobody names is harmless and never read.
    ///
    /// # Errors
    /// [`VaultError::Io`] when it cannot be written; nothing is left then.
    pub fn store_file(&self, bytes: &[u8]) -> Result<StoredFile, VaultError> {
        let key: [u8; 32] = key::random()?;
        let cipher = XChaCha20Poly1305::new((&key).into());
        let sealed = cipher.encrypt((&NONCE).into(), bytes).map_err(|_| VaultError::Cipher)?;
        let name = name_of(&sealed);
        write_new(&place(self.dir(), &name)?, &sealed)?;
        Ok(StoredFile { name, key })
    }

    /// The bytes that were stored.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] when the file is missing, or a single bit of it is not as written.
    pub fn read_file(&self, file: &StoredFile) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let sealed = read_sound(&place(self.dir(), &file.name)?, &file.name)?;
        let cipher = XChaCha20Poly1305::new((&file.key).into());
        let opened = cipher.decrypt((&NONCE).into(), sealed.as_slice());
        opened.map(Zeroizing::new).map_err(|_| DAMAGED)
    }

    /// Deletes a file nothing names any more. That it is gone already is no error.
    ///
    /// # Errors
    /// [`VaultError::Io`].
    pub fn remove_file(&self, name: &str) -> Result<(), VaultError> {
        match fs::remove_file(place(self.dir(), name)?) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// Whether the file is there and as it was written, without opening it.
    ///
    /// # Errors
    /// [`VaultError::Damaged`].
    pub fn check_file(&self, name: &str) -> Result<(), VaultError> {
        read_sound(&place(self.dir(), name)?, name).map(drop)
    }
}

/// Where the file `name` stands below `home`.
///
/// # Errors
/// [`VaultError::Damaged`] for a name no file has: a path must never be made of one.
pub(crate) fn place(home: &Path, name: &str) -> Result<PathBuf, VaultError> {
    let digits = name.len() == 64 && name.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'));
    if !digits {
        return Err(DAMAGED);
    }
    Ok(home.join(FOLDER).join(&name[..2]).join(name))
}

/// Copies the file `name` from one home to another, unless it is there already. The bytes are
/// compared with the name on the way.
pub(crate) fn carry(name: &str, from: &Path, to: &Path) -> Result<u64, VaultError> {
    let (from, to) = (place(from, name)?, place(to, name)?);
    if let Ok(there) = fs::metadata(&to)
        && there.len() == fs::metadata(&from)?.len()
    {
        return Ok(0);
    }
    let bytes = read_sound(&from, name)?;
    write_new(&to, &bytes)?;
    Ok(bytes.len() as u64)
}

/// The encrypted bytes at `path`, which must be those they are named after.
pub(crate) fn read_sound(path: &Path, name: &str) -> Result<Vec<u8>, VaultError> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(DAMAGED),
        Err(error) => return Err(error.into()),
    };
    if name_of(&bytes) == name { Ok(bytes) } else { Err(DAMAGED) }
}

fn write_new(path: &Path, bytes: &[u8]) -> Result<(), VaultError> {
    let folder = path.parent().ok_or(DAMAGED)?;
    atomic_file::make_folder(folder)?;
    atomic_file::replace(path, &path.with_extension("part"), bytes)?;
    Ok(())
}

fn name_of(sealed: &[u8]) -> String {
    let mut name = String::with_capacity(64);
    hex::push(&mut name, &Sha256::digest(sealed));
    name
}
