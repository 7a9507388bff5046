//! Operations.

use crate::front::yaml::at::At;
use crate::front::yaml::problems::Range;
use crate::front::yaml::raw::{
    DocumentedError as RawError, DryRun as RawDryRun, Operation as RawOperation,
    Paging as RawPaging, ParameterTable, Resource as RawResource, Response as RawResponse,
};
use crate::model::{
    DocumentedError, DryRun, Operation, Paging, Parameter, ParameterPlace, Resource, Response,
};

use super::names::TYPE;
use super::{Resolver, each, every};

impl Resolver<'_> {
    /// The operation of a file.
    pub(crate) fn operation(self, at: &At<RawOperation>) -> Option<Operation> {
        let (raw, range) = at.pair()?;
        // Everything is resolved before anything is given up, so that all problems are found.
        let id = self.operation_id(&raw.operation, "operation", range);
        let summary = self.maybe_text(raw.summary.as_ref());
        let description = self.maybe_text(raw.description.as_ref());
        let source = self.need(&raw.source, "source", range);
        let source = source.and_then(|(source, range)| self.source(source, range));
        let resource = self.need(&raw.resource, "resource", range);
        let resource = resource.and_then(|(resource, range)| self.resource(resource, range));
        let deprecated = self.maybe_text(raw.deprecated.as_ref());
        let method = self.need_word(&raw.method, "method", range);
        let path = self.path(&raw.path, range);
        let parameters = self.parameters(raw);
        let body = raw.body.as_ref().and_then(|body| self.object(body));
        let responses = self.need(&raw.responses, "responses", range);
        let responses = responses.map(|(responses, _)| {
            every(responses, |response, range| {
                self.response_row(response, range)
            })
        });
        let dry_run = raw.dry_run.as_ref().and_then(At::pair);
        let dry_run = dry_run.and_then(|(dry_run, range)| self.dry_run(dry_run, range));
        let repeatable = self.word(raw.repeatable.as_ref());
        let paging = raw.paging.as_ref().and_then(At::pair);
        let paging = paging.and_then(|(paging, range)| self.paging(paging, range));
        let waiters = each(raw.waiters.as_ref(), |waiter, range| {
            self.waiter(waiter, range)
        });
        let errors = each(raw.errors.as_ref(), |error, range| self.error(error, range));
        let types = each(raw.types.as_ref(), |ty, range| self.ty(ty, range));
        let examples = each(raw.examples.as_ref(), |example, range| {
            self.example(example, range)
        });
        Some(Operation {
            id: id?,
            summary,
            description,
            source: source?,
            resource: resource?,
            deprecated,
            method: method?,
            path: path?,
            parameters,
            body,
            responses: responses?,
            dry_run,
            repeatable,
            paging,
            waiters,
            errors,
            types,
            examples,
            span: self.span(range),
        })
    }

    fn parameters(self, raw: &RawOperation) -> Vec<Parameter> {
        let tables = [
            (ParameterPlace::Path, raw.path_parameters.as_ref()),
            (ParameterPlace::Query, raw.query_parameters.as_ref()),
            (ParameterPlace::Header, raw.header_parameters.as_ref()),
        ];
        let parameters = |(place, table)| self.parameter_table(place, table);
        tables.into_iter().flat_map(parameters).collect()
    }

    fn parameter_table(
        self,
        place: ParameterPlace,
        at: Option<&At<ParameterTable>>,
    ) -> Vec<Parameter> {
        let Some((raw, range)) = at.and_then(At::pair) else {
            return Vec::new();
        };
        let table = self.word(raw.table.as_ref());
        let rows = self.rows(&raw.rows, range).into_iter();
        rows.map(|field| Parameter {
            place,
            table: table.clone(),
            field,
        })
        .collect()
    }

    fn resource(self, raw: &RawResource, range: Range) -> Option<Resource> {
        let name = self.type_name(&raw.name, "name", range);
        let role = self.need_word(&raw.role, "role", range);
        let identifier = self.maybe_dotted(raw.identifier.as_ref());
        Some(Resource {
            name: name?,
            role: role?,
            identifier,
        })
    }

    fn response_row(self, raw: &RawResponse, range: Range) -> Option<Response> {
        let description = self.maybe_text(raw.description.as_ref());
        let body = raw.body.as_ref().and_then(|body| self.object(body));
        let (status, range) = self.need(&raw.status, "status", range)?;
        Some(Response {
            status: self.status(*status, range, 200, 299)?,
            description,
            body,
        })
    }

    fn dry_run(self, raw: &RawDryRun, range: Range) -> Option<DryRun> {
        let field = self.wire_name(&raw.field, "field", range);
        let description = self.maybe_text(raw.description.as_ref());
        let (status, range) = self.need(&raw.status, "status", range)?;
        Some(DryRun {
            field: field?,
            status: self.status(*status, range, 200, 299)?,
            description,
        })
    }

    fn paging(self, raw: &RawPaging, range: Range) -> Option<Paging> {
        let style = self.need_word(&raw.style, "style", range);
        let limit = self.wire_name(&raw.limit, "limit", range);
        let start = self.wire_name(&raw.start, "start", range);
        let items = self.dotted(&raw.items, "items", range);
        let next = self.maybe_dotted(raw.next.as_ref());
        let total = self.maybe_dotted(raw.total.as_ref());
        Some(Paging {
            style: style?,
            limit: limit?,
            start: start?,
            items: items?,
            next,
            total,
        })
    }

    fn error(self, raw: &RawError, range: Range) -> Option<DocumentedError> {
        let status = raw.status.as_ref().and_then(At::pair);
        let status = status.and_then(|(status, range)| self.status(*status, range, 300, 599));
        let code = self.maybe_text(raw.code.as_ref());
        let description = self.text(&raw.description, "description", range);
        let rust_name = self.rust_name(raw.rust_name.as_ref(), TYPE);
        Some(DocumentedError {
            status,
            code,
            description: description?,
            rust_name,
        })
    }
}
