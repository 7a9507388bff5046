//! tabella
fn main() {}
