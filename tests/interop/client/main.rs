//! The client of this project, driven from outside: reads one job a line, makes its call, and writes one line about what
//! came of it. `tests/interop/run` starts it and gives the same jobs to the official SDK.

mod attachments;
mod items;
mod job;
mod outcome;
mod sub_network_interfaces;
mod tags;

use std::error::Error;
use std::io::{self, Write};

use crate::job::Job;
use crate::outcome::Outcome;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Result<()> {
    let mut output = io::stdout().lock();
    for line in io::stdin().lines() {
        let job: Job = serde_json::from_str(&line?)?;
        serde_json::to_writer(&mut output, &run(&job).await?)?;
        output.write_all(b"\n")?;
        output.flush()?;
    }
    Ok(())
}

/// One function a resource knows its operations.
async fn run(job: &Job) -> Result<Outcome> {
    let client = job.client()?;
    if let Some(outcome) = sub_network_interfaces::call(&client, job).await? {
        return Ok(outcome);
    }
    if let Some(outcome) = attachments::call(&client, job).await? {
        return Ok(outcome);
    }
    if let Some(outcome) = tags::call(&client, job).await? {
        return Ok(outcome);
    }
    let outcome = items::call(&client, job).await?;
    outcome.ok_or_else(|| format!("no code here calls {}", job.operation).into())
}
