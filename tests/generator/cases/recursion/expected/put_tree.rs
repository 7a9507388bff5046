// Made by `tabella generate` from spec/recursion/v1/things/put-tree.yaml. Do not edit.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, Entry, Info, IsSet, Method, Nullable, ObjectWriter, Operation, Pairs,
    Record, Repeat, Rule, Source, Validate, decode,
};

use crate::v1::required::RequiredSize;
use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `PUT /v1/trees`
    ///
    /// ```no_run
    /// # async fn example(client: case_recursion::v1::Client) -> Result<(), case_recursion::Error> {
    /// use case_recursion::v1::Tree;
    /// use case_recursion::Nullable;
    ///
    /// let answer = client
    ///     .put_tree(
    ///         Tree::builder()
    ///             .children(Vec::<Tree>::new())
    ///             .left(Tree::builder().size(2).build())
    ///             .right(Nullable::Null)
    ///             .size(1)
    ///             .build(),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_tree(&self, tree: Tree) -> Call<PutTree, C> {
        Call::new(&self.core, PutTree::new(tree))
    }
}

/// Does what the case is about.
///
/// `PUT /v1/trees`
///
/// - Status 200
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PutTree {
    /// A tree.
    ///
    /// - Required.
    /// - In the body (Table 1).
    pub tree: Tree,
}

impl PutTree {
    pub(crate) fn new(tree: Tree) -> Self {
        Self { tree }
    }
}

impl Operation for PutTree {
    type Output = PutTreeResponse;

    const INFO: &'static Info = &Info {
        id: "PutTree",
        method: Method::PUT,
        path: "/v1/trees",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[200],
        body: true,
        dry_run: None,
        repeat: Repeat::IfUnprocessed,
    };

    fn body(&self, body: &mut Body<'_>) {
        body.field("tree", &self.tree);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("A Page, Table 1");
        at.nested("tree", &self.tree);
    }
}

/// The object `Tree`.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tree {
    /// What grows of it.
    pub children: Option<Vec<Tree>>,
    /// What has a name.
    pub named: Option<BTreeMap<String, Tree>>,
    /// What is left of it.
    pub left: Option<Box<Tree>>,
    /// What is right of it.
    pub right: Nullable<Box<Tree>>,
    /// What lies between.
    pub via: Option<Box<Link>>,
    /// The size.
    ///
    /// - Required.
    /// - At least 1.
    pub size: i64,
}

impl Tree {
    /// Starts an object. Required: `size`.
    pub fn builder() -> TreeBuilder {
        TreeBuilder { object: Self::empty() }
    }
}

/// Makes [`Tree`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct TreeBuilder<const A: bool = false> {
    object: Tree,
}

impl<const A: bool> TreeBuilder<A> {
    /// What grows of it.
    pub fn children(mut self, value: impl IntoIterator<Item = Tree>) -> Self {
        self.object.children = Some(value.into_iter().collect());
        self
    }

    /// What has a name.
    pub fn named(mut self, value: impl Pairs<Tree>) -> Self {
        self.object.named = Some(value.into_map());
        self
    }

    /// What is left of it.
    pub fn left(mut self, value: Tree) -> Self {
        self.object.left = Some(Box::new(value));
        self
    }

    /// What is right of it.
    pub fn right(mut self, value: impl Into<Nullable<Box<Tree>>>) -> Self {
        self.object.right = value.into();
        self
    }

    /// What lies between.
    pub fn via(mut self, value: Link) -> Self {
        self.object.via = Some(Box::new(value));
        self
    }

    /// The size.
    ///
    /// - Required.
    /// - At least 1.
    pub fn size(mut self, value: i64) -> TreeBuilder<true> {
        self.object.size = value;
        TreeBuilder { object: self.object }
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> Tree
    where
        IsSet<A>: RequiredSize,
    {
        self.object
    }
}

impl Validate for Tree {
    fn validate(&self, at: &mut Checker) {
        at.source("A Page");
        at.nested("children", &self.children);
        at.nested("named", &self.named);
        at.nested("left", &self.left);
        at.nested("right", &self.right);
        at.nested("via", &self.via);
        at.field("size", &self.size, &[Rule::Range(Some(1), None)]);
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("children", &self.children)?;
        out.optional("named", &self.named)?;
        out.optional("left", &self.left)?;
        out.nullable("right", &self.right)?;
        out.optional("via", &self.via)?;
        out.field("size", &self.size)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Tree {
    const REQUIRED: &'static [&'static str] = &["size"];

    fn empty() -> Self {
        Self {
            children: None,
            named: None,
            left: None,
            right: Nullable::Absent,
            via: None,
            size: 0,
        }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "children" => entry.read(&mut self.children),
            "named" => entry.read(&mut self.named),
            "left" => entry.read(&mut self.left),
            "right" => entry.read(&mut self.right),
            "via" => entry.read(&mut self.via),
            "size" => entry.read(&mut self.size),
            _ => entry.unknown(),
        }
    }
}

/// The object `Link`.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Link {
    /// Another tree.
    pub tree: Option<Box<Tree>>,
}

impl Link {
    /// Starts an object; nothing is required.
    pub fn builder() -> LinkBuilder {
        LinkBuilder { object: Self::empty() }
    }
}

/// Makes [`Link`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct LinkBuilder {
    object: Link,
}

impl LinkBuilder {
    /// Another tree.
    pub fn tree(mut self, value: Tree) -> Self {
        self.object.tree = Some(Box::new(value));
        self
    }

    /// The object.
    #[must_use]
    pub fn build(self) -> Link {
        self.object
    }
}

impl Validate for Link {
    fn validate(&self, at: &mut Checker) {
        at.source("A Page");
        at.nested("tree", &self.tree);
    }
}

impl Serialize for Link {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("tree", &self.tree)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Link {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Link {
    fn empty() -> Self {
        Self { tree: None }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "tree" => entry.read(&mut self.tree),
            _ => entry.unknown(),
        }
    }
}

/// The object `Node`.
///
/// Source: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Node {
    /// The next one.
    ///
    /// - Wire name: `next`.
    pub next_value: Option<Box<Node>>,
    /// All.
    pub all: Vec<Node>,
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("next", &self.next_value)?;
        out.field("all", &self.all)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Node {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "next" => entry.read(&mut self.next_value),
            "all" => entry.read(&mut self.all),
            _ => entry.unknown(),
        }
    }
}

/// The answer to `PutTree`.
///
/// - Status 200: A Page.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PutTreeResponse {
    /// What was found.
    pub found: Option<Node>,
}

impl Serialize for PutTreeResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.optional("found", &self.found)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for PutTreeResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for PutTreeResponse {
    fn empty() -> Self {
        Self::default()
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "found" => entry.read(&mut self.found),
            _ => entry.unknown(),
        }
    }
}
