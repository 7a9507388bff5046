//! What every rule looks at: the model with its owners, the types that each place can see, and compiled patterns.
//!
//! It is made once a run. Everything that is asked for by name is looked up in a hash map, and everything that is
//! walked is a list in the order of the spec, so that the order of the problems is the order of the files.

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

use regex::Regex;

use crate::model::{Api, CrossFieldRule, Field, Group, Object, Operation, Service, Type, TypeName};
use crate::source::Span;

use super::rows::{Rare, Value, add_values};

/// The model as rules see it.
pub(super) struct View<'a> {
    /// The model itself.
    pub(super) api: &'a Api,
    /// Every type.
    pub(super) types: Vec<TypeView<'a>>,
    /// Every operation.
    pub(super) operations: Vec<OperationView<'a>>,
    /// Every set of rows: of a type, of a body, of a response, and the parameters of an operation.
    pub(super) tables: Vec<Table<'a>>,
    /// Every set of constraints that demands something: of a row, of its items, and of their alternatives.
    pub(super) values: Vec<Value<'a>>,
    /// What few rows have, each with the index of its table.
    rare: Rare<'a>,
    scopes: Vec<Scope<'a>>,
    patterns: HashMap<&'a str, Result<Regex, regex::Error>>,
}

/// The types that a place can see; an index into the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ScopeId(usize);

/// A type; an index into [`View::types`].
pub(super) type TypeId = usize;

#[derive(Default)]
struct Scope<'a> {
    types: HashMap<&'a str, TypeId>,
    list: Vec<TypeId>,
    parent: Option<ScopeId>,
}

/// A type and where it stands.
pub(super) struct TypeView<'a> {
    pub(super) ty: &'a Type,
    pub(super) scope: ScopeId,
    /// Its rows; an index into [`View::tables`].
    pub(super) table: usize,
    /// What it is a type of.
    pub(super) home: Home<'a>,
}

/// What a type belongs to.
#[derive(Clone, Copy)]
pub(super) enum Home<'a> {
    /// A version of a service.
    Version(&'a str),
    /// A group of a version.
    Group(&'a str),
    /// An operation.
    Operation(&'a str),
}

impl fmt::Display for Home<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version(name) => write!(formatter, "version `{name}`"),
            Self::Group(name) => write!(formatter, "group `{name}`"),
            Self::Operation(id) => write!(formatter, "operation `{id}`"),
        }
    }
}

/// An operation and where it stands.
pub(super) struct OperationView<'a> {
    pub(super) service: &'a Service,
    pub(super) operation: &'a Operation,
    pub(super) scope: ScopeId,
    /// The rows of its parameters, body and responses; indices into [`View::tables`].
    pub(super) tables: Range<usize>,
}

/// Rows that stand together.
pub(super) struct Table<'a> {
    pub(super) owner: Owner<'a>,
    pub(super) scope: ScopeId,
    pub(super) fields: Vec<&'a Field>,
    /// The names of the rows and their places.
    pub(super) names: Vec<(&'a str, Span)>,
    /// The types that the rows name, as far as they are known.
    pub(super) uses: Vec<TypeId>,
    pub(super) rules: &'a [CrossFieldRule],
}

impl<'a> Table<'a> {
    fn new(
        owner: Owner<'a>,
        scope: ScopeId,
        fields: Vec<&'a Field>,
        rules: &'a [CrossFieldRule],
    ) -> Self {
        Self {
            owner,
            scope,
            fields,
            names: Vec::new(),
            uses: Vec::new(),
            rules,
        }
    }

    /// The row of a name.
    pub(super) fn field(&self, name: &str) -> Option<&'a Field> {
        self.fields
            .iter()
            .copied()
            .find(|field| field.name.as_str() == name)
    }
}

/// What rows belong to.
#[derive(Clone, Copy)]
pub(super) enum Owner<'a> {
    /// A type.
    Type(&'a Type),
    /// The path, query and header of an operation.
    Parameters(&'a Operation),
    /// The request body of an operation.
    Body(&'a Operation),
    /// What an operation answers with a status.
    Response(&'a Operation, u16),
}

impl fmt::Display for Owner<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Type(ty) => write!(formatter, "type `{}`", ty.name.value),
            Self::Parameters(operation) => {
                write!(formatter, "the parameters of `{}`", operation.id.value)
            }
            Self::Body(operation) => write!(formatter, "the request of `{}`", operation.id.value),
            Self::Response(operation, status) => {
                write!(formatter, "response {status} of `{}`", operation.id.value)
            }
        }
    }
}

impl<'a> View<'a> {
    /// Looks through the whole model once.
    pub(super) fn new(api: &'a Api) -> Self {
        let mut view = Self {
            api,
            types: Vec::new(),
            operations: Vec::new(),
            tables: Vec::new(),
            values: Vec::new(),
            rare: Rare::default(),
            scopes: Vec::new(),
            patterns: HashMap::new(),
        };
        for service in &api.services {
            for version in &service.versions {
                let scope = view.open(None);
                view.add_types(scope, &version.types, Home::Version(&version.name));
                for group in &version.groups {
                    view.add_group(scope, service, group);
                }
            }
        }
        view.look_through_rows();
        view.compile_patterns();
        view
    }

    /// The type of a name that a place can see.
    pub(super) fn find(&self, scope: ScopeId, name: &TypeName) -> Option<TypeId> {
        self.ancestors(scope)
            .find_map(|scope| scope.types.get(name.as_str()).copied())
    }

    /// The type of a name that a place can see.
    pub(super) fn find_type(&self, scope: ScopeId, name: &TypeName) -> Option<&'a Type> {
        self.find(scope, name).map(|id| self.types[id].ty)
    }

    /// The first type of a name that a place can see, the outermost places first.
    pub(super) fn find_outermost(&self, scope: ScopeId, name: &TypeName) -> Option<TypeId> {
        let found = self
            .ancestors(scope)
            .filter_map(|scope| scope.types.get(name.as_str()));
        found.last().copied()
    }

    /// Every type that a place can see, the nearest places first.
    pub(super) fn visible(&self, scope: ScopeId) -> impl Iterator<Item = &'a Type> {
        let ids = self.ancestors(scope).flat_map(|scope| &scope.list);
        ids.map(|id| self.types[*id].ty)
    }

    /// Rows with constraints on items.
    pub(super) fn with_items(&self) -> impl Iterator<Item = (&Table<'a>, &'a Field)> {
        self.rows(&self.rare.with_items)
    }

    /// Rows with a default or fixed value.
    pub(super) fn with_value(&self) -> impl Iterator<Item = (&Table<'a>, &'a Field)> {
        self.rows(&self.rare.with_value)
    }

    /// Rows that are nullable or secret.
    pub(super) fn with_flag(&self) -> impl Iterator<Item = (&Table<'a>, &'a Field)> {
        self.rows(&self.rare.with_flag)
    }

    /// Rows that name a type that their place does not see.
    pub(super) fn with_unknown_type(&self) -> impl Iterator<Item = (&Table<'a>, &'a Field)> {
        self.rows(&self.rare.with_unknown_type)
    }

    /// Rows without a description.
    pub(super) fn undescribed(&self) -> impl Iterator<Item = (&Table<'a>, &'a Field)> {
        self.rows(&self.rare.undescribed)
    }

    fn rows<'v>(
        &'v self,
        rows: &'v [(usize, &'a Field)],
    ) -> impl Iterator<Item = (&'v Table<'a>, &'a Field)> {
        rows.iter()
            .map(|(table, field)| (&self.tables[*table], *field))
    }

    /// A pattern of the spec, compiled.
    pub(super) fn pattern(&self, text: &str) -> Option<&Result<Regex, regex::Error>> {
        self.patterns.get(text)
    }

    fn ancestors(&self, scope: ScopeId) -> impl Iterator<Item = &Scope<'a>> {
        std::iter::successors(Some(&self.scopes[scope.0]), |scope| {
            scope.parent.map(|parent| &self.scopes[parent.0])
        })
    }

    fn open(&mut self, parent: Option<ScopeId>) -> ScopeId {
        self.scopes.push(Scope {
            parent,
            ..Scope::default()
        });
        ScopeId(self.scopes.len() - 1)
    }

    fn add_group(&mut self, version: ScopeId, service: &'a Service, group: &'a Group) {
        let scope = self.open(Some(version));
        self.add_types(scope, &group.types, Home::Group(&group.name));
        for operation in &group.operations {
            let own = self.open(Some(scope));
            let first = self.tables.len();
            self.add_rows(own, operation);
            let tables = first..self.tables.len();
            self.operations.push(OperationView {
                service,
                operation,
                scope: own,
                tables,
            });
            self.add_types(
                own,
                &operation.types,
                Home::Operation(operation.id.as_str()),
            );
        }
    }

    fn add_rows(&mut self, scope: ScopeId, operation: &'a Operation) {
        let parameters = operation.parameters.iter().map(|row| &row.field).collect();
        self.tables.push(Table::new(
            Owner::Parameters(operation),
            scope,
            parameters,
            &[],
        ));
        if let Some(body) = &operation.body {
            self.add_object(scope, Owner::Body(operation), body);
        }
        for response in &operation.responses {
            if let Some(body) = &response.body {
                self.add_object(scope, Owner::Response(operation, *response.status), body);
            }
        }
    }

    fn add_object(&mut self, scope: ScopeId, owner: Owner<'a>, object: &'a Object) {
        let fields = object.fields.iter().collect();
        self.tables
            .push(Table::new(owner, scope, fields, &object.rules));
    }

    /// The first of two types of one name is the one that is found; the second one is reported by its rule.
    fn add_types(&mut self, scope: ScopeId, types: &'a [Type], home: Home<'a>) {
        for ty in types {
            let id = self.types.len();
            self.scopes[scope.0]
                .types
                .entry(ty.name.as_str())
                .or_insert(id);
            self.scopes[scope.0].list.push(id);
            self.types.push(TypeView {
                ty,
                scope,
                home,
                table: self.tables.len(),
            });
            let fields = ty.fields.iter().collect();
            self.tables
                .push(Table::new(Owner::Type(ty), scope, fields, &ty.rules));
        }
    }

    /// Looks at every row once, when all types are known.
    fn look_through_rows(&mut self) {
        let mut tables = std::mem::take(&mut self.tables);
        for (at, table) in tables.iter_mut().enumerate() {
            for field in &table.fields {
                table.names.push((field.name.as_str(), field.name.span));
                if let Some(name) = field.ty.named() {
                    match self.find(table.scope, name) {
                        Some(id) => table.uses.push(id),
                        None => self.rare.with_unknown_type.push((at, field)),
                    }
                }
                self.rare.take(at, field);
                add_values(table.scope, field, &mut self.values);
            }
        }
        self.tables = tables;
    }

    /// Many rows have the same pattern, and compiling one is the most expensive thing that a check does.
    fn compile_patterns(&mut self) {
        for pattern in self
            .values
            .iter()
            .filter_map(|value| value.constraints.pattern.as_ref())
        {
            self.patterns
                .entry(pattern.as_str())
                .or_insert_with(|| Regex::new(pattern));
        }
    }
}
