//! What can be written on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::front;
use crate::mock;

const EXIT_CODES: &str = "\
Exit codes:
  0  all is well
  1  the spec has problems, a page is refused, or `generate --check` or `verify` found differences
  2  the arguments make no sense
  3  something outside the spec failed, such as writing a file";

/// Turns the parameter tables of an API reference into a Rust SDK.
#[derive(Debug, Parser)]
#[command(name = "tabella", version, after_help = EXIT_CODES, arg_required_else_help = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make crates of a spec
    #[command(after_help = EXIT_CODES)]
    Generate(GenerateArguments),
    /// Look for problems in a spec and make nothing
    #[command(after_help = EXIT_CODES)]
    Check(SpecArguments),
    /// Make files of a spec of pages of an API reference
    #[command(after_help = EXIT_CODES)]
    Import(ImportArguments),
    /// Tell where an operation of a spec and its page differ
    #[command(after_help = EXIT_CODES)]
    Verify(VerifyArguments),
    /// Serve the operations of a spec on this machine, to try clients on
    #[command(after_help = EXIT_CODES, after_long_help = format!("{}\n{EXIT_CODES}", mock::help()))]
    Mock(MockArguments),
    /// Say more about a rule, or list all rules
    Explain {
        /// The code of a rule, such as T0201, or its name
        code: Option<String>,
    },
    /// Print the JSON Schema of the spec's files, for editors
    Schema,
    /// Print a script that completes arguments in a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page of the command or of one of its subcommands
    Man {
        /// The subcommand
        command: Option<String>,
    },
}

/// What `tabella generate` takes.
#[derive(Args, Debug)]
pub struct GenerateArguments {
    /// The services to generate; all if none is named
    #[arg(value_name = "SERVICE")]
    pub services: Vec<String>,
    /// The folder of the spec
    #[arg(long, value_name = "DIR", default_value = "spec")]
    pub spec: PathBuf,
    /// The folder of the crates, one folder a service
    #[arg(long, value_name = "DIR", default_value = "generated")]
    pub out: PathBuf,
    /// Write nothing; print what would change and exit with 1 if something would
    #[arg(long, conflicts_with = "print")]
    pub check: bool,
    /// Write nothing; print every file
    #[arg(long)]
    pub print: bool,
    /// Write the sources of the runtime beside the crates, so that they need nothing of this repository
    #[arg(long)]
    pub vendor_runtime: bool,
}

/// What `tabella check` takes.
#[derive(Args, Debug)]
pub struct SpecArguments {
    /// The services to check; all if none is named
    #[arg(value_name = "SERVICE")]
    pub services: Vec<String>,
    /// The folder of the spec
    #[arg(long, value_name = "DIR", default_value = "spec")]
    pub spec: PathBuf,
    /// Print the model that the spec comes to, as YAML
    #[arg(long)]
    pub print: bool,
}

/// What `tabella import` takes.
#[derive(Args, Debug)]
pub struct ImportArguments {
    /// The pages, as text or as saved HTML
    #[arg(value_name = "PAGE", required = true)]
    pub pages: Vec<PathBuf>,
    /// The folder of the spec that the files are put into
    #[arg(long, value_name = "DIR", default_value = "spec")]
    pub out: PathBuf,
    /// Add to files that exist what they lack, and keep the rest of them; without it, they are not touched
    #[arg(long)]
    pub merge: bool,
    /// How to say what was read, guessed and is asked
    #[arg(long, value_name = "FORM", value_enum, default_value_t)]
    pub report: ReportForm,
    /// The service, if not the one that the path of the call names
    #[arg(long, value_name = "NAME", value_parser = folder)]
    pub service: Option<String>,
    /// The group, if not the one that the path of the call names
    #[arg(long, value_name = "NAME", value_parser = folder)]
    pub group: Option<String>,
}

/// What `tabella verify` takes.
#[derive(Args, Debug)]
pub struct VerifyArguments {
    /// The file of an operation, in its spec folder
    #[arg(value_name = "SPEC")]
    pub spec: PathBuf,
    /// The page, as text or as saved HTML
    #[arg(long, value_name = "PAGE")]
    pub page: PathBuf,
    /// How to say where they differ
    #[arg(long, value_name = "FORM", value_enum, default_value_t)]
    pub report: ReportForm,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ReportForm {
    /// For people
    #[default]
    Text,
    /// For machines
    Json,
}

/// The name of a folder of a spec.
fn folder(name: &str) -> Result<String, String> {
    if front::is_name(name) {
        return Ok(name.to_owned());
    }
    Err(
        "a name begins with a lower-case letter and has lower-case letters, digits and hyphens"
            .to_owned(),
    )
}

/// What `tabella mock` takes.
#[derive(Args, Debug)]
pub struct MockArguments {
    /// The services to serve; all if none is named
    #[arg(value_name = "SERVICE")]
    pub services: Vec<String>,
    /// The folder of the spec
    #[arg(long, value_name = "DIR", default_value = "spec")]
    pub spec: PathBuf,
    /// The port on loopback; any free one if it is 0
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// The access key that requests must be signed with; without it, no signature is looked at
    #[arg(long, requires = "sk")]
    pub ak: Option<String>,
    /// The secret key of the access key
    #[arg(long, requires = "ak")]
    pub sk: Option<String>,
    /// The token that signed requests must carry in X-Security-Token
    #[arg(long, value_name = "TOKEN", requires = "ak")]
    pub security_token: Option<String>,
    /// A token that may come in X-Auth-Token in place of a signature
    #[arg(long, value_name = "TOKEN")]
    pub token: Option<String>,
    /// The project that clients find which ask for the one of their region; in calls, any project will do
    #[arg(long, value_name = "ID", default_value = mock::PROJECT)]
    pub project: String,
    /// Say nothing of single requests
    #[arg(long)]
    pub quiet: bool,
}
