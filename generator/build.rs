//! Lists the runtime's sources, so that `--vendor-runtime` can write them beside a crate.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("runtime");
    println!("cargo::rerun-if-changed={}", root.join("src").display());
    let mut files = Vec::new();
    list(&root.join("src"), &mut files)?;
    files.sort();
    let mut text = String::from("static SOURCES: &[(&str, &str)] = &[\n");
    for file in files {
        let name = file
            .strip_prefix(&root)
            .map_err(io::Error::other)?
            .to_string_lossy()
            .replace('\\', "/");
        // Writing into a String does not fail.
        let _ = writeln!(
            text,
            "    ({name:?}, include_str!({:?})),",
            file.display().to_string()
        );
    }
    text.push_str("];\n");
    fs::write(
        PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("runtime.rs"),
        text,
    )
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}
