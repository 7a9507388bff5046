//! Values that a service would come up with: made of types, constraints, formats and documented examples.

use serde_json::{Map, Number, Value as Json};

use crate::check::{Forms, Scope};
use crate::model::{Field, Format, TypeExpr, ValueConstraints};

use super::world::World;

/// How deep objects are made inside objects; a type may hold itself.
const DEEPEST: usize = 6;

/// So many items, and so many characters, are made at most, even if the spec demands more: nobody could read the answer.
const MOST: u64 = 1000;

/// So many values are made at most for one answer of what is demanded inside of lists and objects: lists of lists of 1,000
/// items would be more than a machine has.
pub(super) const MOST_IN_ALL: u64 = 100_000;

/// Makes values.
pub(super) struct Maker<'m, 'a> {
    pub(super) forms: &'m Forms<'a>,
    pub(super) world: &'m mut World<'a>,
    /// The time of the mock, as answers write it.
    pub(super) now: &'m str,
    /// How many values may still be made.
    pub(super) left: &'m mut u64,
}

impl Maker<'_, '_> {
    /// A value of a row: what no two resources share is new, the rest is as the documented example has it.
    pub(super) fn row(&mut self, scope: Scope, field: &Field, example: Option<&Json>) -> Json {
        if let Some(new) = self.fresh(scope, field) {
            return new;
        }
        let example = example.filter(|example| !example.is_null());
        let example = example.and_then(|example| convert(self.forms, scope, example, &field.ty));
        let documented = || {
            let value = field.fixed.as_ref().or(field.default.as_ref())?;
            Some(value.value.clone())
        };
        example
            .or_else(documented)
            .unwrap_or_else(|| self.unseen(scope, field, 0))
    }

    /// Ids, addresses and times are another one each time.
    fn fresh(&mut self, scope: Scope, field: &Field) -> Option<Json> {
        if *field.ty != TypeExpr::String {
            return None;
        }
        let format = field
            .constraints
            .value
            .format
            .as_ref()
            .map(|format| format.value);
        let text = match format {
            Some(Format::Mac) => self.world.mac(),
            Some(Format::Ipv4 | Format::Ip) => self.world.ipv4().to_string(),
            Some(Format::Ipv6) => self.world.ipv6().to_string(),
            Some(Format::DateTime) => self.now.to_owned(),
            Some(Format::Uuid) | None if field.name.as_str() == "id" => self.world.uuid(),
            _ => return None,
        };
        let value = Json::from(text);
        self.forms.fits(scope, field, &value).then_some(value)
    }

    /// A value of which the documentation shows nothing.
    fn unseen(&mut self, scope: Scope, field: &Field, depth: usize) -> Json {
        let items = field.constraints.items.as_ref();
        let least = items
            .and_then(|items| items.count.as_ref()?.min)
            .unwrap_or(0)
            .min(MOST);
        let nothing = ValueConstraints::default();
        let of_item = items.map_or(&nothing, |items| &items.value.value);
        match &field.ty.value {
            TypeExpr::Array(item) => (0..least)
                .map_while(|_| self.item(scope, item, of_item, depth))
                .collect(),
            TypeExpr::Map(item) => {
                let value = |at| {
                    let value = self.item(scope, item, of_item, depth)?;
                    Some((format!("key-{at}"), value))
                };
                Json::Object((0..least).map_while(value).collect())
            }
            ty => self.single(scope, ty, &field.constraints.value, depth),
        }
    }

    /// One more item of a list, unless enough was made.
    fn item(
        &mut self,
        scope: Scope,
        ty: &TypeExpr,
        wanted: &ValueConstraints,
        depth: usize,
    ) -> Option<Json> {
        (*self.left > 0).then(|| self.single(scope, ty, wanted, depth))
    }

    /// The first of several values that fits.
    fn single(
        &mut self,
        scope: Scope,
        ty: &TypeExpr,
        wanted: &ValueConstraints,
        depth: usize,
    ) -> Json {
        let more = *self.left > 0;
        *self.left = self.left.saturating_sub(1);
        if let TypeExpr::Named(name) = ty {
            return match self.forms.find(scope, name) {
                Some(found) if depth < DEEPEST && more => {
                    self.object(scope, &found.fields, depth + 1)
                }
                _ => Json::Null,
            };
        }
        let mut candidates = self.candidates(ty, wanted);
        for alternative in wanted.any_of.iter().flat_map(|any_of| &any_of.value) {
            candidates.extend(self.candidates(ty, alternative));
        }
        let fits = |value: &&Json| self.forms.fits_single(scope, ty, wanted, value);
        let found = candidates.iter().find(fits).or_else(|| candidates.first());
        found.cloned().unwrap_or_default()
    }

    fn object(&mut self, scope: Scope, fields: &[Field], depth: usize) -> Json {
        let value = |field: &Field| {
            let value = self
                .fresh(scope, field)
                .unwrap_or_else(|| self.unseen(scope, field, depth));
            (field.name.to_string(), value)
        };
        let values: Map<String, Json> = fields.iter().map(value).collect();
        Json::Object(
            values
                .into_iter()
                .filter(|(_, value)| !value.is_null())
                .collect(),
        )
    }

    fn candidates(&mut self, ty: &TypeExpr, wanted: &ValueConstraints) -> Vec<Json> {
        let equals = wanted.equals.iter().map(|equals| equals.value.clone());
        let named = wanted.values.iter().flat_map(|set| &set.values);
        let named = named.map(|named| match (ty, named.value.parse::<i64>()) {
            (TypeExpr::Integer, Ok(number)) => Json::from(number),
            _ => Json::from(named.value.as_str()),
        });
        let mut candidates: Vec<Json> = equals.chain(named).collect();
        let range = wanted.range.as_ref().map(|range| range.value);
        let ends = range
            .into_iter()
            .flat_map(|range| [range.min, range.max])
            .flatten();
        let numbers = ends.chain([1, 0]);
        match ty {
            TypeExpr::String => {
                let format = wanted.format.as_ref();
                candidates.extend(format.map(|format| Json::from(self.of_format(**format))));
                if range.is_some() {
                    candidates.extend(numbers.map(|number| Json::from(number.to_string())));
                }
                candidates.extend(texts(wanted).into_iter().map(Json::from));
            }
            TypeExpr::Integer => candidates.extend(numbers.map(Json::from)),
            #[expect(clippy::cast_precision_loss, reason = "any number near an end will do")]
            TypeExpr::Number => candidates.extend(
                numbers.filter_map(|number| Number::from_f64(number as f64).map(Json::Number)),
            ),
            TypeExpr::Boolean => candidates.push(Json::from(false)),
            TypeExpr::Array(_) => candidates.push(Json::Array(Vec::new())),
            TypeExpr::Json | TypeExpr::Map(_) | TypeExpr::Named(_) => {
                candidates.push(Json::Object(Map::new()));
            }
        }
        candidates
    }

    fn of_format(&mut self, format: Format) -> String {
        match format {
            Format::Uuid => self.world.uuid(),
            Format::Ipv4 | Format::Ip | Format::IpOrCidr => self.world.ipv4().to_string(),
            Format::Ipv6 => self.world.ipv6().to_string(),
            Format::Cidr => "192.168.0.0/24".to_owned(),
            Format::Mac => self.world.mac(),
            Format::DateTime => self.now.to_owned(),
        }
    }
}

/// Texts of the least length, of what patterns mostly allow.
fn texts(wanted: &ValueConstraints) -> Vec<String> {
    let sizes = [&wanted.length, &wanted.bytes];
    let least = sizes
        .into_iter()
        .flatten()
        .filter_map(|size| size.min)
        .max();
    let least = usize::try_from(least.unwrap_or(0).min(MOST)).unwrap_or(0);
    if least == 0 {
        return ["", "a", "A", "0", "/"].map(str::to_owned).into();
    }
    ["a", "A", "0", "-", "_"]
        .map(|one| one.repeat(least))
        .into()
}

/// A value as another type has it, such as the text `551` as a number. Of an object, what the type does not know is left
/// out.
pub(super) fn convert(
    forms: &Forms<'_>,
    scope: Scope,
    value: &Json,
    ty: &TypeExpr,
) -> Option<Json> {
    match (ty, value) {
        (_, Json::Null) => Some(Json::Null),
        (TypeExpr::Json, _)
        | (TypeExpr::String, Json::String(_))
        | (TypeExpr::Boolean, Json::Bool(_))
        | (TypeExpr::Number, Json::Number(_)) => Some(value.clone()),
        (TypeExpr::Integer, Json::Number(number)) => {
            (number.is_i64() || number.is_u64()).then(|| value.clone())
        }
        (TypeExpr::String, Json::Number(_) | Json::Bool(_)) => Some(Json::from(value.to_string())),
        (TypeExpr::Boolean, Json::String(text)) => text.parse().ok().map(Json::Bool),
        (TypeExpr::Integer, Json::String(text)) => text.parse::<i64>().ok().map(Json::from),
        (TypeExpr::Number, Json::String(text)) => text
            .parse()
            .ok()
            .and_then(Number::from_f64)
            .map(Json::Number),
        (TypeExpr::Array(item), Json::Array(values)) => {
            let items = values
                .iter()
                .map(|value| convert(forms, scope, value, item));
            items.collect::<Option<Vec<Json>>>().map(Json::Array)
        }
        (TypeExpr::Map(item), Json::Object(values)) => {
            let convert = |(key, value): (&String, &Json)| {
                Some((key.clone(), convert(forms, scope, value, item)?))
            };
            values
                .iter()
                .map(convert)
                .collect::<Option<_>>()
                .map(Json::Object)
        }
        (TypeExpr::Named(name), Json::Object(values)) => {
            let fields = &forms.find(scope, name)?.fields;
            let known = fields.iter().filter_map(|field| {
                let value = values.get(field.name.as_str())?;
                Some((
                    field.name.to_string(),
                    convert(forms, scope, value, &field.ty)?,
                ))
            });
            Some(Json::Object(known.collect()))
        }
        _ => None,
    }
}
