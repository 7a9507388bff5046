//! Parameters outside of the body.

use tabella::front::page;
use tabella::model::ParameterPlace;
use tabella::source::FileId;

const PAGE: &str = include_str!("pages/swiss-sni-show.txt");

/// A row that is called otherwise than in the address is one of the query; that of the address is made up behind it.
#[test]
fn those_of_the_path_come_first_and_are_of_one_table() {
    let name = "\nsub_network_interface_id\n";
    let page = PAGE.replacen(name, "\nsub_network_interface\n", 1);
    assert_ne!(page, PAGE);
    let imported = page::read(FileId::default(), &page).unwrap();
    let places = imported.operation.parameters.iter();
    let places: Vec<_> = places.map(|parameter| parameter.place).collect();
    let (path, query) = (ParameterPlace::Path, ParameterPlace::Query);
    assert_eq!(places, [path, path, query]);
    let tables = imported.operation.parameters.iter();
    let tables = tables.map(|parameter| parameter.table.as_ref().unwrap().value);
    assert_eq!(tables.collect::<Vec<_>>(), [1, 1, 1]);
}
