//! The front: from the text of a spec to the model, and everything that can be wrong with the text.

#[cfg(test)]
#[path = "front/bad.rs"]
mod bad;
#[cfg(test)]
#[path = "front/files.rs"]
mod files;
#[cfg(test)]
#[path = "front/hostile.rs"]
mod hostile;
#[cfg(test)]
#[path = "front/model.rs"]
mod model;
#[cfg(test)]
#[path = "front/schema.rs"]
mod schema;
#[cfg(test)]
#[path = "front/seed.rs"]
mod seed;
#[cfg(test)]
#[path = "front/support.rs"]
mod support;
