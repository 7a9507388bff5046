//! Time that stands still while a server is at work, and passes when it keeps a call waiting.
//!
//! So no test takes long, and none depends on how busy the machine is.

use std::pin::pin;
use std::sync::mpsc::channel;
use std::time::Duration;

use huaweicloud_vpc::runtime::testing::FakeClock;
use tokio::select;
use tokio::task::{spawn_blocking, yield_now};
use tokio::time::advance;

use super::server::Server;

/// Runs a call in a runtime whose time is paused. Each time that the server holds back, this time passes.
pub(crate) async fn with_time<T>(
    server: &Server,
    clock: &FakeClock,
    time: Duration,
    call: impl Future<Output = T>,
) -> T {
    // As long as a thread of the runtime is blocked, time does not move on its own when all else waits for the network.
    let (done, wait) = channel::<()>();
    spawn_blocking(move || wait.recv());
    let mut call = pin!(call);
    loop {
        select! {
            ended = &mut call => {
                drop(done);
                return ended;
            }
            () = server.holding() => {}
        }
        // What the server said is with the system by now; the connection gets the time to read it.
        for _ in 0..50 {
            select! {
                biased;
                ended = &mut call => return ended,
                () = yield_now() => {}
            }
        }
        clock.advance(time);
        advance(time).await;
    }
}
