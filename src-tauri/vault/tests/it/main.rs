//! The vault through its public door, on real encrypted folders.

#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

mod access;
mod attempts;
mod backups;
mod damage;
mod files;
mod folder;
mod migrations;
mod rekey;
mod storage;
mod systems;

use std::{fs, path::Path};

use tempfile::TempDir;
use uuid::Uuid;
use vault::{KdfCost, Ladder, NewSlot, RecoveryCode, Vault, VaultError};

/// UTC milliseconds; nothing here depends on the computer's clock.
const NOW: i64 = 1_790_000_000_000;
const PASSPHRASE: &str = "quiet river, seven stones";
const LADDER: Ladder =
    Ladder::of(&["CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE) STRICT;"]);

/// A practice in a folder of its own, closed when a test needs it so.
struct House {
    folder: TempDir,
    owner: Uuid,
    code: RecoveryCode,
}

impl House {
    /// A new practice, open.
    fn new() -> (Self, Vault) {
        let folder = TempDir::new().unwrap();
        let owner = Uuid::now_v7();
        let slot = NewSlot { id: owner, name: "Ana Ruiz", role: "owner", passphrase: PASSPHRASE };
        let (vault, code) =
            Vault::create_with_cost(folder.path(), "Lumen", &LADDER, slot, KdfCost::FLOOR).unwrap();
        let house = Self { folder, owner, code };
        (house, vault)
    }

    /// A new practice with `notes` notes in it, closed.
    fn closed_with(notes: u32) -> Self {
        let (house, vault) = Self::new();
        write_notes(&vault, notes);
        house
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn unlock(&self) -> Result<Vault, VaultError> {
        Vault::unlock(self.path(), self.owner, PASSPHRASE, &LADDER, NOW)
    }

    fn bytes(&self, file: &str) -> Vec<u8> {
        fs::read(self.path().join(file)).unwrap()
    }
}

fn write_notes(vault: &Vault, notes: u32) {
    vault
        .write::<_, VaultError>(|tx| {
            for number in 0..notes {
                let body = format!("{number} {}", "lavender ".repeat(40));
                tx.execute("INSERT INTO note (body) VALUES (?1)", [body])?;
            }
            Ok(())
        })
        .unwrap();
}

fn count_notes(vault: &Vault) -> u32 {
    vault
        .read::<_, VaultError>(|db| {
            Ok(db.query_row("SELECT count(*) FROM note", [], |row| row.get(0))?)
        })
        .unwrap()
}
