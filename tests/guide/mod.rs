//! Pages of Markdown as the tests of the guides read them, and a folder to try their commands in.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Whether what is made shall be written anew.
pub fn refreshing() -> bool {
    std::env::var_os("BALCONY_REFRESH").is_some()
}

/// A page.
pub struct Page {
    /// Its path from the root of the project.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// A fenced block.
pub struct Block {
    /// The line of its first line, from 1.
    pub line: usize,
    /// What stands behind the opening fence.
    pub info: String,
    /// Its lines.
    pub lines: Vec<String>,
}

/// `README.md` and the pages of `docs`.
pub fn pages() -> Vec<Page> {
    let mut paths: Vec<String> = fs::read_dir("docs")
        .unwrap()
        .map(|e| format!("docs/{}", e.unwrap().file_name().to_str().unwrap()))
        .filter(|p| p.ends_with(".md"))
        .collect();
    paths.push("README.md".to_owned());
    paths.sort();
    let page = |path: String| Page { text: fs::read_to_string(&path).unwrap(), path };
    paths.into_iter().map(page).collect()
}

impl Page {
    /// Lines by number, each with whether it is prose, and the blocks between.
    fn parted(&self) -> (Vec<(usize, &str)>, Vec<Block>) {
        let (mut prose, mut blocks) = (Vec::new(), Vec::new());
        let mut open: Option<Block> = None;
        for (at, line) in self.text.lines().enumerate() {
            match (line.strip_prefix("```"), open.take()) {
                (Some(info), None) => open = Some(Block { line: at + 2, info: info.to_owned(), lines: Vec::new() }),
                (Some(_), Some(block)) => blocks.push(block),
                (None, Some(mut block)) => {
                    block.lines.push(line.to_owned());
                    open = Some(block);
                }
                (None, None) => prose.push((at + 1, line)),
            }
        }
        assert!(open.is_none(), "{}: a block is not closed", self.path);
        for block in &blocks {
            // A block under another name would not be run.
            let shell = ["sh", "bash", "shell", "console", "zsh"].contains(&block.info.split(' ').next().unwrap());
            let known = ["sh", "sh no_run"].contains(&block.info.as_str());
            assert!(known || !shell, "{}:{}: write sh or sh no_run", self.path, block.line);
        }
        (prose, blocks)
    }

    /// The fenced blocks.
    pub fn blocks(&self) -> Vec<Block> {
        self.parted().1
    }

    /// Lines outside blocks, with their numbers.
    pub fn prose(&self) -> Vec<(usize, &str)> {
        self.parted().0
    }

    /// The commands of blocks of this kind: line and command. A `\` at a line's end goes on in the next.
    pub fn commands(&self, info: &str) -> Vec<(usize, String)> {
        let mut commands = Vec::new();
        for block in self.blocks().into_iter().filter(|b| b.info == info) {
            let mut whole = String::new();
            for (at, line) in block.lines.iter().enumerate() {
                if let Some(part) = line.strip_suffix('\\') {
                    whole.push_str(part);
                    continue;
                }
                whole.push_str(line);
                let command = std::mem::take(&mut whole).trim().to_owned();
                if !command.is_empty() && !command.starts_with('#') {
                    commands.push((block.line + at, command));
                }
            }
            assert!(whole.is_empty(), "{}:{}: a command does not end", self.path, block.line);
        }
        commands
    }

    /// Words that stand in code: in blocks, and between backticks.
    pub fn code_words(&self) -> BTreeSet<String> {
        let (prose, blocks) = self.parted();
        let spans = prose.iter().flat_map(|(_, l)| l.split('`').skip(1).step_by(2));
        let lines = blocks.iter().flat_map(|b| b.lines.iter().map(String::as_str));
        let words = spans.chain(lines).flat_map(|code| code.split(|c: char| !c.is_alphanumeric() && c != '_'));
        words.map(str::to_owned).collect()
    }

    /// Links and pictures within the project: line and target.
    pub fn links(&self) -> Vec<(usize, String)> {
        let mut links = Vec::new();
        for (line, text) in self.prose() {
            for after in text.split("](").skip(1) {
                let target = after.split(')').next().unwrap();
                if !target.contains("://") {
                    links.push((line, target.to_owned()));
                }
            }
        }
        links
    }

    /// The path of what this page calls `target`.
    pub fn beside(&self, target: &str) -> String {
        let mut parts: Vec<&str> =
            Path::new(&self.path).parent().unwrap().iter().map(|p| p.to_str().unwrap()).collect();
        for part in target.split('/') {
            match part {
                ".." => drop(parts.pop()),
                "." => {}
                other => parts.push(other),
            }
        }
        parts.join("/")
    }

    /// The anchors of its headings, as they are made of them on the web.
    pub fn anchors(&self) -> BTreeSet<String> {
        let headings = self.prose().into_iter().filter(|(_, l)| l.starts_with('#'));
        headings
            .map(|(_, l)| {
                let title = l.trim_start_matches('#').trim().to_lowercase();
                let kept = title.chars().filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c));
                kept.map(|c| if c == ' ' { '-' } else { c }).collect()
            })
            .collect()
    }
}

/// The words of a `balcony` command, or of one that cargo runs; nothing for another program's.
pub fn arguments(command: &str) -> Option<Vec<String>> {
    let command = command.split(" # ").next()?.split(['>', '|', '<']).next()?.trim();
    let rest = match command.strip_prefix("cargo run --release") {
        Some(rest) => rest.trim_start().trim_start_matches("--").trim_start(),
        None if command == "balcony" => "",
        None => command.strip_prefix("balcony ")?,
    };
    let words = rest.split_whitespace().map(|w| w.trim_matches(['"', '\'']).to_owned());
    Some(std::iter::once("balcony".to_owned()).chain(words).collect())
}

/// Fields and variants that a file of types declares.
pub fn declared(code: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut in_enum, mut snake) = (false, false);
    for line in code.lines() {
        if line.starts_with("pub enum ") {
            in_enum = true;
        } else if line.starts_with('}') {
            (in_enum, snake) = (false, false);
        }
        snake |= line.contains("rename_all = \"snake_case\"");
        let here = line.strip_prefix("    ").filter(|l| !l.starts_with([' ', '/', '#', '}']));
        let Some(here) = here else { continue };
        let word: String =
            here.trim_start_matches("pub ").chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if here.starts_with("pub ") && !here.starts_with("pub fn") && !here.starts_with("pub struct") {
            // What is written `do` and `as` in a pack would be words of Rust.
            words.push(if word == "act" { "do".to_owned() } else { word });
        } else if in_enum {
            words.push(if snake { word.to_lowercase() } else { word });
        }
    }
    words
}

/// A folder with what the commands of the guides may name, and data of its own.
pub struct Room {
    folder: TempDir,
}

impl Room {
    pub fn new() -> Self {
        let room = Self { folder: TempDir::new().unwrap() };
        for part in ["saves", "assets/packs/belarus", "docs/example_pack", "docs/pictures"] {
            copy(Path::new(part), &room.folder.path().join(part));
        }
        room
    }

    /// Writes the files that a page shows whole: a block of RON with the file's name beside the language.
    pub fn lay_out(&self, page: &Page) {
        for block in page.blocks() {
            if let Some(name) = block.info.strip_prefix("ron write ") {
                fs::write(self.folder.path().join(name), block.lines.join("\n")).unwrap();
            }
        }
    }

    /// A file of it.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join(path)).unwrap()
    }

    /// Runs a line of a shell in it.
    pub fn run(&self, command: &str) -> Result<(), String> {
        let command = command.replace("cargo run --release --", "balcony");
        let binary = PathBuf::from(env!("CARGO_BIN_EXE_balcony"));
        let path = std::env::var("PATH").unwrap_or_default();
        let mut shell = Command::new("sh");
        shell.args(["-ec", &command]).current_dir(self.folder.path()).stdin(Stdio::null());
        shell.env("PATH", format!("{}:{path}", binary.parent().unwrap().display()));
        shell.env("HOME", self.folder.path()).env("BALCONY_DATA_DIR", self.folder.path().join("data"));
        for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "BALCONY_PLAIN", "COLUMNS", "NO_COLOR"] {
            shell.env_remove(name);
        }
        let output = shell.output().unwrap();
        match output.status.code() {
            Some(0) => Ok(()),
            code => Err(format!(
                "ended with {code:?}\n{}{}",
                String::from_utf8_lossy(&output.stdout),
                String::from_utf8_lossy(&output.stderr)
            )),
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
