// Made by `tabella generate` from spec/many-required/v1/things/create-thing.yaml. Do not edit.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tabella_runtime::{
    Body, Checker, DryRun, DryRunInfo, Entry, Info, IsSet, Method, Nullable,
    ObjectWriter, Operation, Pairs, Record, Repeat, Rule, Source, Validate, decode,
};

use crate::v1::required::{
    RequiredA1, RequiredA2, RequiredA3, RequiredA4, RequiredA5, RequiredA6, RequiredA7,
    RequiredA8, RequiredA9, RequiredA10, RequiredA11, RequiredA12, RequiredDatastore,
    RequiredFlavor, RequiredLabels, RequiredName, RequiredSize, RequiredSubnetId,
    RequiredVpcId, RequiredZones,
};
use crate::v1::{Call, Client};

impl<C: Clone> Client<C> {
    /// Does what the case is about.
    ///
    /// `POST /v1/{project_id}/things`
    ///
    /// What is required is given to [`CreateThing::builder`].
    ///
    /// ```no_run
    /// # async fn example(client: case_many_required::v1::Client) -> Result<(), case_many_required::Error> {
    /// use case_many_required::v1::{CreateThing, Datastore};
    /// use case_many_required::Nullable;
    ///
    /// let answer = client
    ///     .create_thing(
    ///         CreateThing::builder()
    ///             .name("n")
    ///             .flavor("f")
    ///             .size(3)
    ///             .datastore(
    ///                 Datastore::builder()
    ///                     .a1("")
    ///                     .a2("")
    ///                     .a3("")
    ///                     .a4("")
    ///                     .a5("")
    ///                     .a6("")
    ///                     .a7("")
    ///                     .a8(true)
    ///                     .a9(true)
    ///                     .a10(true)
    ///                     .a11("")
    ///                     .a12(1)
    ///                     .build(),
    ///             )
    ///             .zones(["a"])
    ///             .vpc_id("1f5fca65-6a75-47c8-942b-db1bbb81a22a")
    ///             .subnet_id(Nullable::Null)
    ///             .labels([("k", "v")])
    ///             .build(),
    ///     )
    ///     .note("n")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_thing(&self, call: CreateThing) -> Call<CreateThing, C> {
        Call::new(&self.core, call)
    }

    /// Checks whether [`create_thing`](Self::create_thing) would succeed; nothing is changed.
    ///
    /// `dry_run` (A Page, Table 1) is sent as `true`.
    ///
    /// Checks only.
    ///
    /// Success is status 202. Fine.
    pub fn create_thing_dry_run(
        &self,
        call: CreateThing,
    ) -> Call<DryRun<CreateThing>, C> {
        Call::new(&self.core, DryRun::new(call))
    }
}

/// Does what the case is about.
///
/// `POST /v1/{project_id}/things`
///
/// `project_id` (path): The project.
///
/// - Status 201
///
/// Source: “A Page”, updated 2025-08-19.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateThing {
    /// A name.
    ///
    /// - Required.
    /// - In the body (Table 1).
    /// - At most 64 characters.
    pub name: String,
    /// A flavor.
    ///
    /// - Required.
    /// - In the body (Table 1).
    pub flavor: String,
    /// A size.
    ///
    /// - Required.
    /// - In the body (Table 1).
    pub size: i64,
    /// A store.
    ///
    /// - Required.
    /// - In the body (Table 1).
    pub datastore: Datastore,
    /// Zones.
    ///
    /// - Required.
    /// - In the body (Table 1).
    pub zones: Vec<String>,
    /// A VPC.
    ///
    /// - Required.
    /// - In the body (Table 1).
    /// - A UUID with hyphens.
    pub vpc_id: String,
    /// A subnet.
    ///
    /// - Required.
    /// - In the body (Table 1).
    pub subnet_id: Nullable<String>,
    /// Labels.
    ///
    /// - Required.
    /// - In the body (Table 1).
    pub labels: BTreeMap<String, String>,
    /// A note.
    ///
    /// - In the body (Table 1).
    pub note: Option<String>,
}

impl CreateThing {
    /// Starts an object. Required: `name`, `flavor`, `size`, `datastore`, `zones`, `vpc_id`, `subnet_id`, `labels`.
    pub fn builder() -> CreateThingBuilder {
        CreateThingBuilder { object: Self::empty() }
    }
}

/// Makes [`CreateThing`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct CreateThingBuilder<
    const A: bool = false,
    const B: bool = false,
    const C: bool = false,
    const D: bool = false,
    const E: bool = false,
    const F: bool = false,
    const G: bool = false,
    const H: bool = false,
> {
    object: CreateThing,
}

impl<
    const A: bool,
    const B: bool,
    const C: bool,
    const D: bool,
    const E: bool,
    const F: bool,
    const G: bool,
    const H: bool,
> CreateThingBuilder<A, B, C, D, E, F, G, H>
{
    /// A name.
    ///
    /// - Required.
    /// - In the body (Table 1).
    /// - At most 64 characters.
    pub fn name(
        mut self,
        value: impl Into<String>,
    ) -> CreateThingBuilder<true, B, C, D, E, F, G, H> {
        self.object.name = value.into();
        CreateThingBuilder { object: self.object }
    }

    /// A flavor.
    ///
    /// - Required.
    /// - In the body (Table 1).
    pub fn flavor(
        mut self,
        value: impl Into<String>,
    ) -> CreateThingBuilder<A, true, C, D, E, F, G, H> {
        self.object.flavor = value.into();
        CreateThingBuilder { object: self.object }
    }

    /// A size.
    ///
    /// - Required.
    /// - In the body (Table 1).
    pub fn size(mut self, value: i64) -> CreateThingBuilder<A, B, true, D, E, F, G, H> {
        self.object.size = value;
        CreateThingBuilder { object: self.object }
    }

    /// A store.
    ///
    /// - Required.
    /// - In the body (Table 1).
    pub fn datastore(
        mut self,
        value: Datastore,
    ) -> CreateThingBuilder<A, B, C, true, E, F, G, H> {
        self.object.datastore = value;
        CreateThingBuilder { object: self.object }
    }

    /// Zones.
    ///
    /// - Required.
    /// - In the body (Table 1).
    pub fn zones(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> CreateThingBuilder<A, B, C, D, true, F, G, H> {
        self.object.zones = value.into_iter().map(Into::into).collect();
        CreateThingBuilder { object: self.object }
    }

    /// A VPC.
    ///
    /// - Required.
    /// - In the body (Table 1).
    /// - A UUID with hyphens.
    pub fn vpc_id(
        mut self,
        value: impl Into<String>,
    ) -> CreateThingBuilder<A, B, C, D, E, true, G, H> {
        self.object.vpc_id = value.into();
        CreateThingBuilder { object: self.object }
    }

    /// A subnet.
    ///
    /// - Required.
    /// - In the body (Table 1).
    pub fn subnet_id(
        mut self,
        value: impl Into<Nullable<String>>,
    ) -> CreateThingBuilder<A, B, C, D, E, F, true, H> {
        self.object.subnet_id = value.into();
        CreateThingBuilder { object: self.object }
    }

    /// Labels.
    ///
    /// - Required.
    /// - In the body (Table 1).
    pub fn labels(
        mut self,
        value: impl Pairs<String>,
    ) -> CreateThingBuilder<A, B, C, D, E, F, G, true> {
        self.object.labels = value.into_map();
        CreateThingBuilder { object: self.object }
    }

    /// A note.
    ///
    /// - In the body (Table 1).
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.object.note = Some(value.into());
        self
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> CreateThing
    where
        IsSet<A>: RequiredName,
        IsSet<B>: RequiredFlavor,
        IsSet<C>: RequiredSize,
        IsSet<D>: RequiredDatastore,
        IsSet<E>: RequiredZones,
        IsSet<F>: RequiredVpcId,
        IsSet<G>: RequiredSubnetId,
        IsSet<H>: RequiredLabels,
    {
        self.object
    }
}

impl CreateThing {
    fn empty() -> Self {
        Self {
            name: String::new(),
            flavor: String::new(),
            size: 0,
            datastore: Datastore::empty(),
            zones: Vec::new(),
            vpc_id: String::new(),
            subnet_id: Nullable::Absent,
            labels: BTreeMap::new(),
            note: None,
        }
    }
}

impl<C> Call<CreateThing, C> {
    /// A note.
    ///
    /// - In the body (Table 1).
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.operation.note = Some(value.into());
        self
    }
}

impl<C> Call<DryRun<CreateThing>, C> {
    /// A note.
    ///
    /// - In the body (Table 1).
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.operation.operation_mut().note = Some(value.into());
        self
    }
}

impl Operation for CreateThing {
    type Output = ();

    const INFO: &'static Info = &Info {
        id: "CreateThing",
        method: Method::POST,
        path: "/v1/{project_id}/things",
        source: Source {
            page: "A Page",
            updated: "2025-08-19",
        },
        success: &[201],
        body: true,
        dry_run: Some(DryRunInfo {
            field: "dry_run",
            status: 202,
            identifier: None,
        }),
        repeat: Repeat::IfUnprocessed,
    };

    fn body(&self, body: &mut Body<'_>) {
        body.field("name", &self.name);
        body.field("flavor", &self.flavor);
        body.field("size", &self.size);
        body.field("datastore", &self.datastore);
        body.field("zones", &self.zones);
        body.field("vpc_id", &self.vpc_id);
        body.nullable("subnet_id", &self.subnet_id);
        body.field("labels", &self.labels);
        body.optional("note", &self.note);
    }

    fn validate(&self, at: &mut Checker) {
        at.source("A Page, Table 1");
        at.field("name", &self.name, &[Rule::Length(None, Some(64))]);
        at.field("vpc_id", &self.vpc_id, &[Rule::Uuid]);
    }
}

/// The object `Datastore`.
///
/// Source: A Page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Datastore {
    /// One.
    ///
    /// - Required.
    pub a1: String,
    /// Two.
    ///
    /// - Required.
    pub a2: String,
    /// Three.
    ///
    /// - Required.
    pub a3: String,
    /// Four.
    ///
    /// - Required.
    pub a4: String,
    /// Five.
    ///
    /// - Required.
    pub a5: String,
    /// Six.
    ///
    /// - Required.
    pub a6: String,
    /// Seven.
    ///
    /// - Required.
    pub a7: String,
    /// Eight.
    ///
    /// - Required.
    pub a8: bool,
    /// Nine.
    ///
    /// - Required.
    pub a9: bool,
    /// Ten.
    ///
    /// - Required.
    pub a10: bool,
    /// Eleven.
    ///
    /// - Required.
    pub a11: String,
    /// Twelve.
    ///
    /// - Required.
    pub a12: i64,
}

impl Datastore {
    /// Starts an object. Required: `a1`, `a2`, `a3`, `a4`, `a5`, `a6`, `a7`, `a8`, `a9`, `a10`, `a11`, `a12`.
    pub fn builder() -> DatastoreBuilder {
        DatastoreBuilder { object: Self::empty() }
    }
}

/// Makes [`Datastore`], field by field.
#[derive(Clone, Debug)]
#[must_use = "an object comes of `.build()`"]
pub struct DatastoreBuilder<
    const A: bool = false,
    const B: bool = false,
    const C: bool = false,
    const D: bool = false,
    const E: bool = false,
    const F: bool = false,
    const G: bool = false,
    const H: bool = false,
    const I: bool = false,
    const J: bool = false,
    const K: bool = false,
    const L: bool = false,
> {
    object: Datastore,
}

impl<
    const A: bool,
    const B: bool,
    const C: bool,
    const D: bool,
    const E: bool,
    const F: bool,
    const G: bool,
    const H: bool,
    const I: bool,
    const J: bool,
    const K: bool,
    const L: bool,
> DatastoreBuilder<A, B, C, D, E, F, G, H, I, J, K, L>
{
    /// One.
    ///
    /// - Required.
    pub fn a1(
        mut self,
        value: impl Into<String>,
    ) -> DatastoreBuilder<true, B, C, D, E, F, G, H, I, J, K, L> {
        self.object.a1 = value.into();
        DatastoreBuilder { object: self.object }
    }

    /// Two.
    ///
    /// - Required.
    pub fn a2(
        mut self,
        value: impl Into<String>,
    ) -> DatastoreBuilder<A, true, C, D, E, F, G, H, I, J, K, L> {
        self.object.a2 = value.into();
        DatastoreBuilder { object: self.object }
    }

    /// Three.
    ///
    /// - Required.
    pub fn a3(
        mut self,
        value: impl Into<String>,
    ) -> DatastoreBuilder<A, B, true, D, E, F, G, H, I, J, K, L> {
        self.object.a3 = value.into();
        DatastoreBuilder { object: self.object }
    }

    /// Four.
    ///
    /// - Required.
    pub fn a4(
        mut self,
        value: impl Into<String>,
    ) -> DatastoreBuilder<A, B, C, true, E, F, G, H, I, J, K, L> {
        self.object.a4 = value.into();
        DatastoreBuilder { object: self.object }
    }

    /// Five.
    ///
    /// - Required.
    pub fn a5(
        mut self,
        value: impl Into<String>,
    ) -> DatastoreBuilder<A, B, C, D, true, F, G, H, I, J, K, L> {
        self.object.a5 = value.into();
        DatastoreBuilder { object: self.object }
    }

    /// Six.
    ///
    /// - Required.
    pub fn a6(
        mut self,
        value: impl Into<String>,
    ) -> DatastoreBuilder<A, B, C, D, E, true, G, H, I, J, K, L> {
        self.object.a6 = value.into();
        DatastoreBuilder { object: self.object }
    }

    /// Seven.
    ///
    /// - Required.
    pub fn a7(
        mut self,
        value: impl Into<String>,
    ) -> DatastoreBuilder<A, B, C, D, E, F, true, H, I, J, K, L> {
        self.object.a7 = value.into();
        DatastoreBuilder { object: self.object }
    }

    /// Eight.
    ///
    /// - Required.
    pub fn a8(
        mut self,
        value: bool,
    ) -> DatastoreBuilder<A, B, C, D, E, F, G, true, I, J, K, L> {
        self.object.a8 = value;
        DatastoreBuilder { object: self.object }
    }

    /// Nine.
    ///
    /// - Required.
    pub fn a9(
        mut self,
        value: bool,
    ) -> DatastoreBuilder<A, B, C, D, E, F, G, H, true, J, K, L> {
        self.object.a9 = value;
        DatastoreBuilder { object: self.object }
    }

    /// Ten.
    ///
    /// - Required.
    pub fn a10(
        mut self,
        value: bool,
    ) -> DatastoreBuilder<A, B, C, D, E, F, G, H, I, true, K, L> {
        self.object.a10 = value;
        DatastoreBuilder { object: self.object }
    }

    /// Eleven.
    ///
    /// - Required.
    pub fn a11(
        mut self,
        value: impl Into<String>,
    ) -> DatastoreBuilder<A, B, C, D, E, F, G, H, I, J, true, L> {
        self.object.a11 = value.into();
        DatastoreBuilder { object: self.object }
    }

    /// Twelve.
    ///
    /// - Required.
    pub fn a12(
        mut self,
        value: i64,
    ) -> DatastoreBuilder<A, B, C, D, E, F, G, H, I, J, K, true> {
        self.object.a12 = value;
        DatastoreBuilder { object: self.object }
    }

    /// The object. Compiles once everything required is set.
    #[must_use]
    pub fn build(self) -> Datastore
    where
        IsSet<A>: RequiredA1,
        IsSet<B>: RequiredA2,
        IsSet<C>: RequiredA3,
        IsSet<D>: RequiredA4,
        IsSet<E>: RequiredA5,
        IsSet<F>: RequiredA6,
        IsSet<G>: RequiredA7,
        IsSet<H>: RequiredA8,
        IsSet<I>: RequiredA9,
        IsSet<J>: RequiredA10,
        IsSet<K>: RequiredA11,
        IsSet<L>: RequiredA12,
    {
        self.object
    }
}

impl Validate for Datastore {}

impl Serialize for Datastore {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = ObjectWriter::new(serializer)?;
        out.field("a1", &self.a1)?;
        out.field("a2", &self.a2)?;
        out.field("a3", &self.a3)?;
        out.field("a4", &self.a4)?;
        out.field("a5", &self.a5)?;
        out.field("a6", &self.a6)?;
        out.field("a7", &self.a7)?;
        out.field("a8", &self.a8)?;
        out.field("a9", &self.a9)?;
        out.field("a10", &self.a10)?;
        out.field("a11", &self.a11)?;
        out.field("a12", &self.a12)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Datastore {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::deserialize(deserializer)
    }
}

impl Record for Datastore {
    const REQUIRED: &'static [&'static str] =
        &["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10", "a11", "a12"];
    fn empty() -> Self {
        Self {
            a1: String::new(),
            a2: String::new(),
            a3: String::new(),
            a4: String::new(),
            a5: String::new(),
            a6: String::new(),
            a7: String::new(),
            a8: false,
            a9: false,
            a10: false,
            a11: String::new(),
            a12: 0,
        }
    }

    fn entry<E: Entry>(&mut self, name: &str, entry: E) -> Result<(), E::Error> {
        match name {
            "a1" => entry.read(&mut self.a1),
            "a2" => entry.read(&mut self.a2),
            "a3" => entry.read(&mut self.a3),
            "a4" => entry.read(&mut self.a4),
            "a5" => entry.read(&mut self.a5),
            "a6" => entry.read(&mut self.a6),
            "a7" => entry.read(&mut self.a7),
            "a8" => entry.read(&mut self.a8),
            "a9" => entry.read(&mut self.a9),
            "a10" => entry.read(&mut self.a10),
            "a11" => entry.read(&mut self.a11),
            "a12" => entry.read(&mut self.a12),
            _ => entry.unknown(),
        }
    }
}
