//! What every rule looks at: the model with its owners, the types that each place can see, and compiled patterns.
//!
//! It is made once a run. Everything that is asked for by name is looked up in a hash map, and everything that is
//! walked is a list in the order of the spec, so that the order of the problems is the order of the files.

use std::collections::HashMap;
use std::fmt;

use regex::Regex;

use crate::model::{
    Api, CrossFieldRule, Field, Group, Object, Operation, ParameterPlace, PathSegment, Service,
    Type, TypeExpr, TypeName, ValueConstraints, WireName,
};
use crate::source::Located;

use super::keys;

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
    parent: Option<ScopeId>,
}

/// A type and where it stands.
pub(super) struct TypeView<'a> {
    pub(super) ty: &'a Type,
    pub(super) scope: ScopeId,
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
}

/// What is demanded of a value.
pub(super) struct Value<'a> {
    /// Where the names of types are looked up.
    pub(super) scope: ScopeId,
    /// The type of the value; of items of a list, that of an item.
    pub(super) ty: &'a TypeExpr,
    pub(super) constraints: &'a ValueConstraints,
}

/// Rows that stand together.
pub(super) struct Table<'a> {
    pub(super) owner: Owner<'a>,
    pub(super) scope: ScopeId,
    pub(super) fields: Vec<&'a Field>,
    pub(super) rules: &'a [CrossFieldRule],
}

impl<'a> Table<'a> {
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
        view.values = values(&view.tables);
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

    /// Whether a place can see what stands in another one.
    pub(super) fn sees(&self, from: ScopeId, other: ScopeId) -> bool {
        let mut at = Some(from);
        while let Some(id) = at {
            if id == other {
                return true;
            }
            at = self.scopes[id.0].parent;
        }
        false
    }

    /// Every row with the rows that it stands among.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&Table<'a>, &'a Field)> {
        self.tables
            .iter()
            .flat_map(|table| table.fields.iter().map(move |field| (table, *field)))
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
            self.operations.push(OperationView {
                service,
                operation,
                scope: own,
            });
            self.add_operation(own, operation);
        }
    }

    fn add_operation(&mut self, scope: ScopeId, operation: &'a Operation) {
        self.tables.push(Table {
            owner: Owner::Parameters(operation),
            scope,
            fields: operation.parameters.iter().map(|row| &row.field).collect(),
            rules: &[],
        });
        if let Some(body) = &operation.body {
            self.add_object(scope, Owner::Body(operation), body);
        }
        for response in &operation.responses {
            if let Some(body) = &response.body {
                self.add_object(scope, Owner::Response(operation, *response.status), body);
            }
        }
        let home = Home::Operation(operation.id.as_str());
        self.add_types(scope, &operation.types, home);
    }

    fn add_object(&mut self, scope: ScopeId, owner: Owner<'a>, object: &'a Object) {
        self.tables.push(Table {
            owner,
            scope,
            fields: object.fields.iter().collect(),
            rules: &object.rules,
        });
    }

    /// The first of two types of one name is the one that is found; the second one is reported by its rule.
    fn add_types(&mut self, scope: ScopeId, types: &'a [Type], home: Home<'a>) {
        for ty in types {
            let id = self.types.len();
            self.scopes[scope.0]
                .types
                .entry(ty.name.as_str())
                .or_insert(id);
            self.types.push(TypeView { ty, scope, home });
            self.tables.push(Table {
                owner: Owner::Type(ty),
                scope,
                fields: ty.fields.iter().collect(),
                rules: &ty.rules,
            });
        }
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

/// The constraints of all rows. Most rows have none, and no rule has to look at those again.
fn values<'a>(tables: &[Table<'a>]) -> Vec<Value<'a>> {
    let mut values = Vec::new();
    for table in tables {
        for field in &table.fields {
            let own = &field.constraints.value;
            add_value(table.scope, &field.ty, own, &mut values);
            if let Some(items) = &field.constraints.items {
                add_value(
                    table.scope,
                    field.ty.item(),
                    &items.value.value,
                    &mut values,
                );
            }
        }
    }
    values
}

fn add_value<'a>(
    scope: ScopeId,
    ty: &'a TypeExpr,
    constraints: &'a ValueConstraints,
    values: &mut Vec<Value<'a>>,
) {
    if keys::of_value(constraints).next().is_none() {
        return;
    }
    let mut next = values.len();
    values.push(Value {
        scope,
        ty,
        constraints,
    });
    while let Some(value) = values.get(next) {
        let alternatives = value.constraints.any_of.as_ref();
        for one in alternatives.into_iter().flat_map(|any_of| &any_of.value) {
            values.push(Value {
                scope,
                ty,
                constraints: &one.value,
            });
        }
        next += 1;
    }
}

/// The names of a path's parameters, in the order of the path.
pub(super) fn path_names(operation: &Operation) -> impl Iterator<Item = &Located<WireName>> {
    operation
        .path
        .segments
        .iter()
        .filter_map(|segment| match segment {
            PathSegment::Parameter(name) => Some(name),
            PathSegment::Text(_) => None,
        })
}

/// The rows of path parameters.
pub(super) fn path_rows(operation: &Operation) -> impl Iterator<Item = &Field> {
    rows_in(operation, ParameterPlace::Path)
}

/// The rows of the parameters that are sent in one place.
pub(super) fn rows_in(
    operation: &Operation,
    place: ParameterPlace,
) -> impl Iterator<Item = &Field> {
    let rows = operation
        .parameters
        .iter()
        .filter(move |parameter| parameter.place == place);
    rows.map(|parameter| &parameter.field)
}
