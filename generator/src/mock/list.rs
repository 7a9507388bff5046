//! Lists: filters, pages and counts.

use serde_json::{Map, Value as Json};

use crate::model::{Object, Paging, PagingStyle, TypeExpr, WireName};

use super::act::{Act, success, text};
use super::answer::{Answer, Refusal};
use super::slot::Slot;
use super::world::Kept;

/// So many items a page has where neither the request nor the page says.
const USUAL_LIMIT: usize = 2000;

impl<'a> Act<'_, 'a> {
    /// What was created, or its number where the answer has no place for it.
    pub(super) fn list(&mut self, slot: Option<&Slot<'a>>) -> Result<Answer, Refusal> {
        let key = self.key();
        let all: Vec<Kept<'a>> = self.world.all(&key).to_vec();
        let found: Vec<Kept<'a>> = all
            .into_iter()
            .filter(|kept| self.is_wanted(kept))
            .collect();
        let total = found.len();
        let page = self.page(found)?;
        let mut shown = Vec::new();
        for mut kept in page.kept.clone() {
            shown.push(self.shown(&mut kept, slot));
            self.world.put(&key, kept);
        }
        let mut answer = self.success(slot, shown);
        self.tell(&mut answer, &page, total, slot);
        Ok(answer)
    }

    /// Whether a resource has one of the values that the query asks for, in each field that it names.
    fn is_wanted(&self, kept: &Kept<'a>) -> bool {
        let by_query = self.input.query.iter().all(|(name, wanted)| {
            let value = kept.object.get(name).filter(|_| !self.is_paging(name));
            let has = |one: &Json| is_one_of(one, wanted);
            match value {
                Some(Json::Array(values)) => {
                    values.iter().any(Json::is_object) || values.iter().any(has)
                }
                Some(Json::Object(_)) | None => true,
                Some(value) => has(value),
            }
        });
        by_query && self.has_items(kept)
    }

    /// Whether a resource has all items that lists of objects in the body ask for, such as tags, in its lists of their names.
    fn has_items(&self, kept: &Kept<'a>) -> bool {
        let Some(Json::Object(body)) = &self.input.body else {
            return true;
        };
        body.iter().all(|(name, wanted)| {
            let Some(Json::Array(items)) = kept.object.get(name) else {
                return true;
            };
            let mut wanted = wanted.as_array().into_iter().flatten();
            wanted.all(|wanted| items.iter().any(|item| agrees(item, wanted)))
        })
    }

    fn is_paging(&self, name: &str) -> bool {
        let paging = self.call.operation.paging.as_ref();
        paging.is_some_and(|paging| {
            [&paging.limit, &paging.start]
                .iter()
                .any(|one| one.as_str() == name)
        })
    }

    fn page(&self, found: Vec<Kept<'a>>) -> Result<Page<'a>, Refusal> {
        let Some(paging) = &self.call.operation.paging else {
            return Ok(Page {
                kept: found,
                next: None,
            });
        };
        let limit = self.number(&paging.limit).unwrap_or(USUAL_LIMIT);
        let start = self
            .input
            .query
            .get(paging.start.as_str())
            .map(text)
            .filter(|start| !start.is_empty());
        let skipped = match (&start, *paging.style) {
            (None, _) => 0,
            (Some(_), PagingStyle::Offset) => self.number(&paging.start).unwrap_or(0),
            (Some(marker), PagingStyle::Marker) => {
                let at = found.iter().position(|kept| kept.id == *marker);
                let unknown = || format!("`{}`: {marker} does not exist", *paging.start);
                at.ok_or_else(|| self.refusal(400, unknown()))? + 1
            }
        };
        let more = found.len() > skipped.saturating_add(limit);
        let kept: Vec<_> = found.into_iter().skip(skipped).take(limit).collect();
        let last = kept.last().map(|kept| kept.id.clone());
        Ok(Page {
            next: last.filter(|_| more),
            kept,
        })
    }

    /// A number of the query, or its documented default.
    fn number(&self, name: &WireName) -> Option<usize> {
        let parameters = self.call.operation.parameters.iter();
        let mut rows = parameters.map(|parameter| &parameter.field);
        let row = rows.find(|row| row.name.value == *name);
        let default = row.and_then(|row| Some(&row.default.as_ref()?.value));
        let value = self.input.query.get(name.as_str()).or(default)?;
        value
            .as_u64()
            .and_then(|number| usize::try_from(number).ok())
    }

    /// Writes into a list what it says about itself.
    fn tell(&self, answer: &mut Answer, page: &Page<'_>, total: usize, slot: Option<&Slot<'_>>) {
        let operation = self.call.operation;
        let body = answer.body.as_deref().map(serde_json::from_str::<Json>);
        let Some(Ok(mut body)) = body else { return };
        if let Some(paging) = &operation.paging {
            tell_page(&mut body, paging, page, total);
        }
        answer.body = Some(body.to_string());
        if slot.is_none() {
            set_numbers(answer, success(operation).1, total);
        }
    }
}

/// Writes a number into the rows of an answer that are numbers.
pub(super) fn set_numbers(answer: &mut Answer, table: Option<&Object>, number: usize) {
    let body = answer.body.as_deref().map(serde_json::from_str::<Json>);
    let (Some(Ok(Json::Object(mut values))), Some(table)) = (body, table) else {
        return;
    };
    let numbers = table
        .fields
        .iter()
        .filter(|field| *field.ty == TypeExpr::Integer);
    for field in numbers {
        values.insert(field.name.to_string(), Json::from(number));
    }
    answer.body = Some(Json::Object(values).to_string());
}

/// A part of a list.
struct Page<'a> {
    kept: Vec<Kept<'a>>,
    /// The last id, if there is more.
    next: Option<String>,
}

fn tell_page(body: &mut Json, paging: &Paging, page: &Page<'_>, total: usize) {
    if let Some(path) = &paging.total
        && let Some((values, name)) = parent(body, path)
    {
        values.insert(name.to_owned(), Json::from(total));
    }
    let Some((values, name)) = paging.next.as_ref().and_then(|path| parent(body, path)) else {
        return;
    };
    set(values, name, page.next.as_deref());
    if values.contains_key("previous_marker") {
        let first = page.kept.first().map(|kept| kept.id.as_str());
        set(values, "previous_marker", first);
    }
    if values.contains_key("current_count") {
        values.insert("current_count".to_owned(), Json::from(page.kept.len()));
    }
}

/// Sets a value, or leaves it out.
fn set(values: &mut Map<String, Json>, name: &str, value: Option<&str>) {
    match value {
        Some(value) => values.insert(name.to_owned(), Json::from(value)),
        None => values.remove(name),
    };
}

/// The object that has the end of a path, and the last name.
fn parent<'b, 'p>(
    body: &'b mut Json,
    path: &'p [WireName],
) -> Option<(&'b mut Map<String, Json>, &'p str)> {
    let (last, above) = path.split_last()?;
    let found = above
        .iter()
        .try_fold(body, |value, name| value.get_mut(name.as_str()))?;
    Some((found.as_object_mut()?, last.as_str()))
}

/// Whether an item is as an object says: it has the same values, and of a list such as `values`, which may be empty, one in
/// its row of the singular.
fn agrees(item: &Json, wanted: &Json) -> bool {
    let Json::Object(wanted) = wanted else {
        return true;
    };
    wanted.iter().all(|(name, wanted)| match wanted {
        Json::Array(values) if values.is_empty() => true,
        Json::Array(values) => {
            let single = name.strip_suffix('s').and_then(|name| item.get(name));
            single.is_some_and(|single| values.contains(single))
        }
        value => item.get(name) == Some(value),
    })
}

fn is_one_of(value: &Json, wanted: &Json) -> bool {
    match wanted {
        Json::Array(wanted) => wanted.iter().any(|one| text(one) == text(value)),
        one => text(one) == text(value),
    }
}
