//! A disk that keeps only what it was told to keep: the trace of a run is played onto it, the power
//! goes, and what is left is put into a folder.
//!
//! A sync of a file makes its bytes safe, and a sync of a folder makes its names safe. Everything
//! else is on its way: each sector of each write, each change of length and each change of a name
//! arrives or does not, for itself and in no order. A rename is one thing and moves a file, not a
//! name. Stricter than ext4, which also makes the name of a new file safe with its bytes.

use crate::chance::Chance;
use crate::trace::{Event, FileId, Trace, is_volatile};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

#[derive(Clone)]
enum Pending {
    Write { at: usize, bytes: Vec<u8> },
    Truncate { length: usize },
}

#[derive(Clone, Default)]
struct FileState {
    safe: Vec<u8>,
    pending: Vec<Pending>,
}

/// A file or a folder by itself, whatever it is called.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Node {
    File(FileId),
    Folder(FolderId),
}

type FolderId = u32;
const ROOT: FolderId = 0;

/// A name in a folder.
type Name = (FolderId, String);
type Names = BTreeMap<Name, Node>;

#[derive(Clone)]
enum NameChange {
    Put { name: Name, node: Node },
    Move { from: Name, to: Name, node: Node },
    Take { name: Name, node: Node },
}

/// The disk at one moment.
#[derive(Clone, Default)]
pub struct Disk {
    files: BTreeMap<FileId, FileState>,
    /// Names as the program sees them.
    names: Names,
    safe_names: Names,
    pending: Vec<NameChange>,
    folders: FolderId,
    /// The disk says it has synced and has not.
    lies: bool,
}

impl Disk {
    /// The disk before the first event, everything on it safe.
    pub fn new(trace: &Trace, lies: bool) -> Self {
        let mut disk = Self { lies, ..Self::default() };
        for folder in &trace.folders {
            disk.make_folder(folder);
        }
        for (id, path, bytes) in &trace.files {
            disk.put(path, Node::File(*id));
            let safe = FileState { safe: bytes.clone(), pending: Vec::new() };
            disk.files.insert(*id, safe);
        }
        disk.pending.clear();
        disk.safe_names = disk.names.clone();
        disk
    }

    /// One thing happens.
    pub fn play(&mut self, event: &Event) {
        match event {
            Event::Create { file, path } => {
                self.files.insert(*file, FileState::default());
                self.put(path, Node::File(*file));
            }
            Event::MakeFolder { path } => self.make_folder(path),
            Event::Link { from, to } => {
                if let Some(node) = self.node(from) {
                    self.put(to, node);
                }
            }
            Event::Write { file, at, bytes } => {
                let at = usize::try_from(*at).unwrap_or(usize::MAX);
                self.change(*file, Pending::Write { at, bytes: bytes.clone() });
            }
            Event::Truncate { file, length } => {
                let length = usize::try_from(*length).unwrap_or(usize::MAX);
                self.change(*file, Pending::Truncate { length });
            }
            Event::Rename { from, to } => self.rename(from, to),
            Event::Unlink { path } | Event::RemoveFolder { path } => {
                let name = self.name(path);
                if let Some(node) = self.names.remove(&name) {
                    self.pending.push(NameChange::Take { name, node });
                }
            }
            Event::Sync { file } if !self.lies => {
                if let Some(state) = self.files.get_mut(file) {
                    for change in std::mem::take(&mut state.pending) {
                        apply(&mut state.safe, &change);
                    }
                }
            }
            Event::SyncFolder { path } if !self.lies => {
                if let Some(folder) = self.folder(path) {
                    self.sync_folder(folder);
                }
            }
            _ => {}
        }
    }

    fn make_folder(&mut self, path: &str) {
        self.folders += 1;
        self.put(path, Node::Folder(self.folders));
    }

    /// The folder that is at `path` now.
    fn folder(&self, path: &str) -> Option<FolderId> {
        path.split('/').filter(|part| !part.is_empty()).try_fold(ROOT, |folder, part| {
            match self.names.get(&(folder, part.to_owned())) {
                Some(Node::Folder(id)) => Some(*id),
                _ => None,
            }
        })
    }

    fn name(&self, path: &str) -> Name {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        (self.folder(folder).unwrap_or(FolderId::MAX), name.to_owned())
    }

    fn node(&self, path: &str) -> Option<Node> {
        self.names.get(&self.name(path)).copied()
    }

    fn put(&mut self, path: &str, node: Node) {
        let name = self.name(path);
        self.names.insert(name.clone(), node);
        self.pending.push(NameChange::Put { name, node });
    }

    fn change(&mut self, file: FileId, change: Pending) {
        self.files.entry(file).or_default().pending.push(change);
    }

    fn rename(&mut self, from: &str, to: &str) {
        let (from, to) = (self.name(from), self.name(to));
        if let Some(node) = self.names.remove(&from) {
            self.names.insert(to.clone(), node);
            self.pending.push(NameChange::Move { from, to, node });
        }
    }

    fn sync_folder(&mut self, folder: FolderId) {
        let all = std::mem::take(&mut self.pending);
        let (now, later): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|change| change.is_in(folder));
        self.pending = later;
        for change in now {
            change.apply(&mut self.safe_names);
        }
    }

    /// The power goes; what a reader finds afterwards is put into `folder`, which is empty.
    pub fn cut(&self, chance: &mut Chance, folder: &Path) -> io::Result<()> {
        let mut names = self.safe_names.clone();
        // Some disks keep the order of name changes, which is the kinder case.
        let in_order = chance.percent(30);
        let survive = chance.one_of(&[0, 30, 50, 70, 100]);
        let prefix = chance.below(self.pending.len() + 1);
        for (place, change) in self.pending.iter().enumerate() {
            if if in_order { place < prefix } else { chance.percent(survive) } {
                change.apply(&mut names);
            }
        }
        let mut left = Left {
            sector: chance.one_of(&[512, 4096]),
            survive: chance.one_of(&[0, 10, 50, 90, 100]),
            chance,
            made: BTreeMap::new(),
        };
        self.put_down(&mut left, &names, ROOT, folder)
    }

    fn put_down(
        &self,
        left: &mut Left<'_>,
        names: &Names,
        at: FolderId,
        to: &Path,
    ) -> io::Result<()> {
        for ((_, name), node) in names.range((at, String::new())..(at + 1, String::new())) {
            let target = to.join(name);
            match node {
                Node::Folder(id) => {
                    fs::create_dir(&target)?;
                    self.put_down(left, names, *id, &target)?;
                }
                Node::File(_) if is_volatile(name) => {
                    // The machine was off: nothing, or whatever lay there.
                    if left.chance.percent(50) {
                        fs::write(&target, left.noise(4096))?;
                    }
                }
                Node::File(id) => fs::write(&target, left.of(*id, self.files.get(id)))?,
            }
        }
        Ok(())
    }

    /// The first difference between what the trace says is in `folder` and what is, byte for byte.
    pub fn differs(&self, folder: &Path) -> io::Result<Option<String>> {
        let mut seen = BTreeSet::new();
        let mut open = vec![folder.to_owned()];
        while let Some(at) = open.pop() {
            for entry in fs::read_dir(at)? {
                let path = entry?.path();
                let inside = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy();
                seen.insert(self.name(&inside));
                match self.node(&inside) {
                    Some(Node::Folder(_)) if path.is_dir() => open.push(path),
                    _ if is_volatile(&inside) => {}
                    Some(Node::File(id)) => {
                        let state = self.files.get(&id).cloned().unwrap_or_default();
                        if state.whole() != fs::read(&path)? {
                            return Ok(Some(format!("{inside} was changed unseen")));
                        }
                    }
                    _ => return Ok(Some(format!("{inside} was made unseen"))),
                }
            }
        }
        let gone = self.names.keys().find(|name| !seen.contains(*name) && !is_volatile(&name.1));
        Ok(gone.map(|(_, name)| format!("{name} was removed unseen")))
    }
}

/// One cut: which sectors arrive, and the files as they are left.
struct Left<'a> {
    sector: usize,
    survive: u32,
    chance: &'a mut Chance,
    made: BTreeMap<FileId, Vec<u8>>,
}

impl Left<'_> {
    fn noise(&mut self, length: usize) -> Vec<u8> {
        (0..length).map(|_| self.chance.next().to_le_bytes()[0]).collect()
    }

    fn of(&mut self, file: FileId, state: Option<&FileState>) -> Vec<u8> {
        if let Some(made) = self.made.get(&file) {
            return made.clone();
        }
        let bytes = state.map_or_else(Vec::new, |state| state.left(self));
        self.made.insert(file, bytes.clone());
        bytes
    }
}

impl FileState {
    fn whole(self) -> Vec<u8> {
        let mut bytes = self.safe;
        self.pending.iter().for_each(|change| apply(&mut bytes, change));
        bytes
    }

    /// What is left of the file when the power goes.
    fn left(&self, left: &mut Left<'_>) -> Vec<u8> {
        let mut bytes = self.safe.clone();
        for change in &self.pending {
            match change {
                Pending::Truncate { length } => {
                    if left.chance.percent(left.survive) {
                        bytes.resize(*length, 0);
                    }
                }
                Pending::Write { at, bytes: written } => {
                    let mut from = 0;
                    while from < written.len() {
                        let border = ((at + from) / left.sector + 1) * left.sector - at;
                        let to = border.min(written.len());
                        if left.chance.percent(left.survive) {
                            put(&mut bytes, at + from, &written[from..to]);
                        }
                        from = to;
                    }
                }
            }
        }
        bytes
    }
}

impl NameChange {
    fn is_in(&self, folder: FolderId) -> bool {
        match self {
            Self::Put { name, .. } | Self::Take { name, .. } => name.0 == folder,
            Self::Move { from, to, .. } => from.0 == folder || to.0 == folder,
        }
    }

    fn apply(&self, names: &mut Names) {
        match self {
            Self::Put { name, node } => {
                names.insert(name.clone(), *node);
            }
            Self::Take { name, node } => {
                if names.get(name) == Some(node) {
                    names.remove(name);
                }
            }
            Self::Move { from, to, node } => {
                if names.get(from) == Some(node) {
                    names.remove(from);
                }
                names.insert(to.clone(), *node);
            }
        }
    }
}

fn apply(bytes: &mut Vec<u8>, change: &Pending) {
    match change {
        Pending::Write { at, bytes: written } => put(bytes, *at, written),
        Pending::Truncate { length } => bytes.resize(*length, 0),
    }
}

fn put(bytes: &mut Vec<u8>, at: usize, written: &[u8]) {
    let end = at + written.len();
    if bytes.len() < end {
        bytes.resize(end, 0);
    }
    bytes[at..end].copy_from_slice(written);
}
