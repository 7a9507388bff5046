//! Text -> model. The only reader of input.
//!
//! [`read()`] takes the files of a spec folder, [`parse()`] turns them into the model. Both collect every problem that
//! can be seen in one file; what needs two files is the matter of `check`.

mod assemble;
pub mod page;
mod path;
mod read;
pub mod rules;
pub mod suggest;
pub(crate) mod yaml;

use rayon::prelude::*;

use crate::diagnostic::Sink;
use crate::model::Api;
use crate::source::{FileId, SourceFile, Sources};

pub(crate) use read::is_name;
pub use read::{is_new, page as read_page, read};
pub use rules::RULES;
pub use yaml::schema;

use yaml::FileKind;

/// Turns the files of a spec into the model.
///
/// Files are parsed on all cores; problems and model are in the order of the files.
pub fn parse(sources: &Sources, sink: &mut Sink) -> Api {
    let files: Vec<(FileId, &SourceFile)> = sources.iter().collect();
    let parsed: Vec<_> = files
        .into_par_iter()
        .map(|(id, file)| {
            let (parsed, problems) = yaml::parse(id, &file.text, kind(file));
            (id, file, parsed, problems)
        })
        .collect();
    let mut assembly = assemble::Assembly::default();
    for (id, file, parsed, problems) in parsed {
        sink.absorb(problems);
        assembly.add(id, &file.path, parsed);
    }
    assembly.finish()
}

fn kind(file: &SourceFile) -> FileKind<'_> {
    let name = file.path.file_name().and_then(|name| name.to_str());
    match name {
        Some("service.yaml") => {
            let folder = file.path.parent().and_then(|folder| folder.to_str());
            FileKind::Service(folder.unwrap_or_default())
        }
        Some("types.yaml") => FileKind::Types,
        _ => FileKind::Operation,
    }
}
