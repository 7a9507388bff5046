//! The front: from the text of a spec to the model, and everything that can be wrong with the text.

#[path = "front/bad.rs"]
mod bad;
#[path = "front/files.rs"]
mod files;
#[path = "front/hostile.rs"]
mod hostile;
#[path = "front/model.rs"]
mod model;
#[path = "front/schema.rs"]
mod schema;
#[path = "front/seed.rs"]
mod seed;
#[path = "front/support.rs"]
mod support;
