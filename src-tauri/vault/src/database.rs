//! The encrypted database: how a connection is opened, and who gets which.

use std::{
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, config::DbConfig};

use crate::{
    checkpoints::{self, Checkpoints},
    copy,
    error::VaultError,
    key::DatabaseKey,
    migrate::Ladder,
    newest::Newest,
    platform, verify,
};

/// SQLite 3.51.3 mends a way in which two connections could damage a database in WAL mode.
const OLDEST_ENGINE: i32 = 3_051_003;

/// Before the key: SQLCipher otherwise prints on stderr when a file does not decrypt, which the
/// vault reports by itself.
const BEFORE_KEY: &str = "PRAGMA cipher_log_level = NONE;";

/// Right after the key. The file format is pinned to SQLCipher 4 (AES-256-CBC, HMAC-SHA-512 per
/// page), so that a newer library with other defaults still reads it.
///
/// `cipher_memory_security` stays off: it locks and wipes every allocation of SQLite, which with
/// a 64 MiB cache exceeds what desktop systems let a program lock and slows all reads. The keys
/// themselves SQLCipher wipes in either case.
const AFTER_KEY: &str = "PRAGMA cipher_compatibility = 4;";

/// Every other setting, with its reason.
const SETTINGS: &[(&str, &str)] = &[
    // Readers go on while somebody saves.
    ("journal_mode", "WAL"),
    // NORMAL loses acknowledged saves in a power cut.
    ("synchronous", "FULL"),
    // On macOS a plain fsync leaves the bytes in the drive's own memory.
    ("fullfsync", "ON"),
    ("checkpoint_fullfsync", "ON"),
    // A record cannot point at something that does not exist.
    ("foreign_keys", "ON"),
    // What is erased is overwritten, not just unlinked.
    ("secure_delete", "ON"),
    // Sorting never spills plain text to a temporary file.
    ("temp_store", "MEMORY"),
    // A schema tampered with cannot call functions with side effects.
    ("trusted_schema", "OFF"),
    // A damaged page is refused when read instead of being followed.
    ("cell_size_check", "ON"),
    // Milliseconds to wait for another connection of this program.
    ("busy_timeout", "5000"),
    // The log is moved off the path of whoever saves (`checkpoints`); this is for the case that it
    // grows past 64 MiB before that comes round.
    ("wal_autocheckpoint", "16384"),
];

/// KiB of decrypted pages the writing connection keeps, which make encryption nearly free; only
/// what is used is allocated.
const WRITER_CACHE: i32 = 64 * 1024;
/// KiB a reading connection keeps: what lists and searches come back to. It drops all of them
/// whenever somebody saved, so more would be filled again and again.
const READER_CACHE: i32 = 4 * 1024;

/// "Derm", in the file's header from its first moment. SQLite takes a file cut to nothing for a
/// new database; without this mark, a lost practice would come back as an empty one.
const MARK: i32 = 0x4465_726d;

/// Reading connections kept open between reads; more are opened when needed and closed after.
const IDLE_READERS: usize = 3;
/// Compiled statements kept per connection.
const STATEMENTS: usize = 128;

/// One writing connection and a few reading ones on the same file.
pub(crate) struct Database {
    path: PathBuf,
    key: DatabaseKey,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    checkpoints: Checkpoints,
    /// A damaged page was met. From then on nothing is written: what is still whole stays so.
    damaged: AtomicBool,
    /// Last, for it goes by what the connections leave behind when they close.
    newest: Option<Newest>,
}

impl Database {
    /// Opens the existing database at `path` and brings it up to date.
    pub(crate) fn open(
        path: PathBuf,
        key: DatabaseKey,
        ladder: &Ladder,
    ) -> Result<Self, VaultError> {
        let mut writer = connect(&path, &key, OpenFlags::empty())?;
        // A file refused below must stay byte for byte: closing would write its log back.
        writer.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        if !is_marked(&writer)? {
            return Err(VaultError::Damaged { what: "practice.db is empty or not a practice" });
        }
        let version = ladder.admit(&writer)?;
        let newest = ladder.acts.map(|acts| Newest::begin(acts, &path, &writer)).transpose()?;
        configure(&writer, WRITER_CACHE)?;
        if newest.as_ref().is_some_and(Newest::was_open) {
            verify::glance(&mut writer)?;
        }
        if version < ladder.top() {
            // What a step does to records cannot be taken back.
            let before = path.with_file_name(format!("practice.before-upgrade-{version}.db"));
            let moment = writer.unchecked_transaction()?;
            copy::copy(&moment, &before, &key, &mut |_| true)?;
        }
        ladder.climb(&mut writer)?;
        writer.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        let mover = connect(&path, &key, OpenFlags::empty())?;
        configure(&mover, READER_CACHE)?;
        let checkpoints = Checkpoints::start(mover)?;
        Ok(Self {
            path,
            key,
            writer: Mutex::new(writer),
            readers: Mutex::default(),
            checkpoints,
            damaged: AtomicBool::new(false),
            newest,
        })
    }

    /// Makes a new database at `path` with what `fill` puts into it, and closes it again, all of it
    /// on the disk.
    pub(crate) fn build<E: From<VaultError>>(
        path: &Path,
        key: &DatabaseKey,
        ladder: &Ladder,
        fill: impl FnOnce(&Transaction<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut writer = connect(path, key, OpenFlags::SQLITE_OPEN_CREATE)?;
        configure(&writer, WRITER_CACHE)?;
        writer.pragma_update(None, "application_id", MARK).map_err(VaultError::from)?;
        ladder.climb(&mut writer)?;
        let tx = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(VaultError::from)?;
        fill(&tx)?;
        tx.commit().map_err(VaultError::from)?;
        checkpoints::empty_log(&writer)?;
        writer.close().map_err(|(_, error)| VaultError::from(error).into())
    }

    pub(crate) fn key(&self) -> &DatabaseKey {
        &self.key
    }

    /// The writing connection, once whoever has it is done.
    pub(crate) fn writer(&self) -> MutexGuard<'_, Connection> {
        // A panic in a write has rolled back while unwinding: the connection is sound.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Moves everything saved into the database file and empties the log. Needs the writer, so that
    /// nobody saves meanwhile.
    pub(crate) fn empty_log(&self, writer: &Connection) -> Result<(), VaultError> {
        // Two connections cannot do this at once: the second is refused without waiting.
        let _alone = self.checkpoints.pause();
        checkpoints::empty_log(writer)
    }

    pub(crate) fn is_damaged(&self) -> bool {
        self.damaged.load(Ordering::Acquire)
    }

    /// A further connection, keyed but without settings, for the checks in `verify`.
    pub(crate) fn fresh(&self) -> Result<Connection, VaultError> {
        connect(&self.path, &self.key, OpenFlags::empty())
    }

    /// Runs `f` on a connection that cannot write and sees one moment throughout.
    pub(crate) fn read<T, E: From<VaultError>>(
        &self,
        f: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let reader = match self.idle().pop() {
            Some(reader) => reader,
            None => self.open_reader()?,
        };
        let moment = reader.unchecked_transaction().map_err(VaultError::from)?;
        let result = self.believed(&moment, f(&moment));
        drop(moment);
        // After an error the connection may have stopped trusting the file: the next read gets
        // another one.
        if result.is_ok() {
            let mut idle = self.idle();
            if idle.len() < IDLE_READERS {
                idle.push(reader);
            }
        }
        result
    }

    /// Runs `f` in one transaction, kept when it returns `Ok` and undone when it does not.
    pub(crate) fn write<T, E: From<VaultError>>(
        &self,
        f: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut writer = self.writer();
        if self.is_damaged() {
            return Err(DAMAGED.into());
        }
        let tx = writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(VaultError::from)?;
        let value = self.believed(&tx, f(&tx))?;
        let newest = self.newest.as_ref().map(|newest| newest.of(&tx)).transpose()?;
        tx.commit().map_err(VaultError::from)?;
        if let (Some(newest), Some(name)) = (&self.newest, newest) {
            newest.note(&name);
        }
        self.checkpoints.saved();
        Ok(value)
    }

    /// What was read, unless a page under it was damaged.
    fn believed<T, E: From<VaultError>>(
        &self,
        connection: &Connection,
        read: Result<T, E>,
    ) -> Result<T, E> {
        must_be_sound(connection).inspect_err(|_| self.damaged.store(true, Ordering::Release))?;
        read
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Connection>> {
        self.readers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open_reader(&self) -> Result<Connection, VaultError> {
        let reader = self.fresh()?;
        configure(&reader, READER_CACHE)?;
        reader.pragma_update(None, "query_only", "ON")?;
        Ok(reader)
    }
}

const DAMAGED: VaultError =
    VaultError::Damaged { what: "a page of the database is not as it was written" };

/// Whether every page read so far was as it was written. SQLCipher hands a damaged page to the
/// statement that asked for it as zeros, without an error, and only remembers that it did.
pub(crate) fn must_be_sound(connection: &Connection) -> Result<(), VaultError> {
    // Compiled anew each time: the answer is part of the compiled statement.
    let status: Result<String, _> =
        connection.query_row("PRAGMA cipher_status", [], |row| row.get(0));
    if status.as_deref() == Ok("1") { Ok(()) } else { Err(DAMAGED) }
}

/// Whether there is a practice behind the connection, and not a file cut to nothing.
pub(crate) fn is_marked(connection: &Connection) -> Result<bool, VaultError> {
    let mark: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    Ok(mark == MARK)
}

/// Opens `path` with the key set. Nothing has been read yet.
pub(crate) fn connect(
    path: &Path,
    key: &DatabaseKey,
    extra: OpenFlags,
) -> Result<Connection, VaultError> {
    if rusqlite::version_number() < OLDEST_ENGINE {
        return Err(VaultError::OldEngine);
    }
    let access = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(platform::for_sqlite(path)?, access | extra)?;
    connection.execute_batch(BEFORE_KEY)?;
    connection.execute_batch(&key.pragma())?;
    connection.execute_batch(AFTER_KEY)?;
    Ok(connection)
}

fn configure(connection: &Connection, cache: i32) -> Result<(), VaultError> {
    for (name, value) in SETTINGS {
        connection.execute_batch(&format!("PRAGMA {name} = {value};"))?;
    }
    connection.pragma_update(None, "cache_size", -cache)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}
