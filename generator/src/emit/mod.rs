//! Plan -> files: one module a kind of output. Prints what `lower` decided and decides nothing.

mod blocking;
mod builder;
mod call;
mod client;
mod example;
mod format;
mod front;
mod lines;
mod manifest;
mod methods;
mod modules;
mod paging;
mod record;
mod scope;
mod tokens;
mod validate;
mod values;
mod waiters;

use proc_macro2::TokenStream;
use rayon::prelude::*;

use crate::lower::plan::{
    Crate, ExampleProgram, GroupModule, Item, OperationFile, TypesFile, VersionModule,
};
use crate::names::RustName;

use self::format::RustFile;
use self::scope::Scope;

pub use self::format::MARK;
pub use self::manifest::LINTS;

/// A file below the output folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// Its path, with `/`.
    pub path: String,
    /// Its whole text.
    pub text: String,
}

/// Every file of every crate, sorted by path.
#[must_use]
pub fn emit(crates: &[Crate]) -> Vec<OutputFile> {
    let mut jobs: Vec<(String, Job<'_>)> = Vec::new();
    for of in crates {
        crate_jobs(of, &mut jobs);
    }
    if !crates.is_empty() {
        jobs.push((".rustfmt.toml".to_owned(), Job::Rustfmt));
    }
    let mut files: Vec<OutputFile> = jobs
        .into_par_iter()
        .map(|(path, job)| OutputFile {
            path,
            text: run(&job),
        })
        .collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

/// One file to make.
enum Job<'a> {
    Manifest(&'a Crate),
    Readme(&'a Crate),
    Rustfmt,
    Library(&'a Crate),
    Version(&'a Crate, &'a VersionModule),
    Handle(&'a Crate, &'a VersionModule),
    Blocking(&'a Crate, &'a VersionModule),
    Client(&'a Crate, &'a VersionModule),
    Required(&'a Crate, &'a VersionModule),
    Group(&'a Crate, &'a GroupModule),
    Types(&'a VersionModule, &'a TypesFile),
    Operation(&'a VersionModule, &'a OperationFile),
    Example(&'a ExampleProgram),
}

fn crate_jobs<'a>(of: &'a Crate, jobs: &mut Vec<(String, Job<'a>)>) {
    let root = &of.folder;
    jobs.push((format!("{root}/Cargo.toml"), Job::Manifest(of)));
    jobs.push((format!("{root}/README.md"), Job::Readme(of)));
    jobs.push((format!("{root}/src/lib.rs"), Job::Library(of)));
    for example in &of.examples {
        jobs.push((
            format!("{root}/examples/{}.rs", example.name),
            Job::Example(example),
        ));
    }
    for version in &of.versions {
        let folder = format!("{root}/src/{}", version.name);
        jobs.push((format!("{folder}/mod.rs"), Job::Version(of, version)));
        jobs.push((format!("{folder}/call.rs"), Job::Handle(of, version)));
        jobs.push((format!("{folder}/client.rs"), Job::Client(of, version)));
        jobs.push((format!("{folder}/blocking.rs"), Job::Blocking(of, version)));
        if !version.required.is_empty() {
            jobs.push((format!("{folder}/required.rs"), Job::Required(of, version)));
        }
        if let Some(types) = &version.types {
            jobs.push((format!("{folder}/types.rs"), Job::Types(version, types)));
        }
        for group in &version.groups {
            group_jobs(of, version, group, &folder, jobs);
        }
    }
}

fn group_jobs<'a>(
    of: &'a Crate,
    version: &'a VersionModule,
    group: &'a GroupModule,
    folder: &str,
    jobs: &mut Vec<(String, Job<'a>)>,
) {
    let folder = format!("{folder}/{}", group.name);
    jobs.push((format!("{folder}/mod.rs"), Job::Group(of, group)));
    if let Some(types) = &group.types {
        jobs.push((format!("{folder}/types.rs"), Job::Types(version, types)));
    }
    for file in &group.operations {
        jobs.push((
            format!("{folder}/{}.rs", file.module),
            Job::Operation(version, file),
        ));
    }
}

fn run(job: &Job<'_>) -> String {
    match job {
        Job::Manifest(of) => manifest::manifest(of),
        Job::Readme(of) => front::readme(of),
        Job::Rustfmt => manifest::rustfmt(),
        Job::Library(of) => format::file(&of.spec, modules::library(of)),
        Job::Version(of, version) => format::file(&of.spec, modules::version(version)),
        Job::Handle(of, version) => format::file(&of.spec, client::handle(version)),
        Job::Blocking(of, version) => format::file(&of.spec, blocking::blocking(version)),
        Job::Client(of, version) => format::file(&of.spec, client::client(of, version)),
        Job::Required(of, version) => format::file(
            &of.spec,
            client::required_fields(version, &version.required),
        ),
        Job::Group(of, group) => format::file(&of.spec, modules::group(group)),
        Job::Types(version, file) => format::file(&file.spec, types(version, file)),
        Job::Operation(version, file) => format::file(&file.spec, operation(version, file)),
        Job::Example(example) => format::file(&example.spec, example::program(example)),
    }
}

fn operation(version: &VersionModule, file: &OperationFile) -> RustFile {
    let own = file
        .items
        .iter()
        .flat_map(modules::own_names)
        .chain([file.call.name.clone()]);
    let mut scope = scope(version, own);
    let mut items = vec![methods::methods(&file.methods, version, &mut scope)];
    items.extend(call::call(&file.call, &mut scope));
    file.items
        .iter()
        .for_each(|of| items.extend(item(of, &mut scope)));
    RustFile {
        doc: Vec::new(),
        head: scope.lines(),
        texts: scope.into_texts(),
        items,
    }
}

fn types(version: &VersionModule, file: &TypesFile) -> RustFile {
    let mut scope = scope(version, file.items.iter().flat_map(modules::own_names));
    let items = file
        .items
        .iter()
        .flat_map(|of| item(of, &mut scope))
        .collect();
    RustFile {
        doc: Vec::new(),
        head: scope.lines(),
        texts: scope.into_texts(),
        items,
    }
}

fn scope(version: &VersionModule, own: impl IntoIterator<Item = RustName>) -> Scope {
    Scope::new(&version.name, own)
}

fn item(of: &Item, scope: &mut Scope) -> Vec<TokenStream> {
    match of {
        Item::Record(of) => record::record(of, scope),
        Item::Values(of) => values::values(of, scope),
        Item::ErrorCodes(of) => values::error_codes(of, scope),
    }
}
