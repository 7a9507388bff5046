//! Making many calls at once, and counting what one of them allocates.

use std::error::Error;
use std::io::Write;

use tokio::task::JoinSet;

use crate::{AT_ONCE, Outcome};

/// So many calls one after another are looked at, so that what happens once in a while counts little.
const COUNTED: u64 = 100;

/// Makes calls on one thread, so many at once, and says how many allocations one of them takes.
pub(crate) fn calls<F, T>(count: usize, call: F) -> Outcome
where
    F: Fn() -> T + Clone + Send + 'static,
    T: Future<Output = Outcome>,
{
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let local = tokio::task::LocalSet::new();
    local.block_on(&runtime, many(count, call.clone()))?;
    let mut result: Outcome = Ok(());
    let counted = allocation_counter::measure(|| {
        result = runtime.block_on(async {
            for _ in 0..COUNTED {
                call().await?;
            }
            Ok(())
        });
    });
    result?;
    println!("{}", counted.count_total / COUNTED);
    std::io::stdout().flush()?;
    Ok(())
}

async fn many<F, T>(count: usize, call: F) -> Outcome
where
    F: Fn() -> T + Clone + 'static,
    T: Future<Output = Outcome>,
{
    let mut workers = JoinSet::new();
    for worker in 0..AT_ONCE {
        let call = call.clone();
        let share = count / AT_ONCE + usize::from(worker < count % AT_ONCE);
        workers.spawn_local(async move {
            for _ in 0..share {
                call().await.map_err(|error| error.to_string())?;
            }
            Ok::<(), String>(())
        });
    }
    while let Some(done) = workers.join_next().await {
        done?.map_err(Box::<dyn Error>::from)?;
    }
    Ok(())
}
