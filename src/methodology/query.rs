//! Queries of the method as SQL: reading one, and which tables it names.
//!
//! Comes in: the text of a query. Goes out: its tree, or why there is none. Whether its names mean
//! anything in a round is checked in `checks`; nothing is run here.

use crate::vocabulary::SourceId;
use sqlparser::ast::{Query, Statement, visit_relations};
use sqlparser::dialect::GenericDialect;
use sqlparser::parser::Parser;
use std::ops::ControlFlow;

/// Why a text is not one query.
pub(in crate::methodology) enum NoQuery {
    /// It does not follow the rules of SQL; the parser says why, in English.
    Syntax(String),
    /// None or several statements.
    NotOne,
    /// Something other than a query: it would change tables.
    NoSelect,
}

/// The query that a text holds. The dialect is the one in which it is run.
pub(in crate::methodology) fn parse(text: &str) -> Result<Query, NoQuery> {
    let statements = Parser::parse_sql(&GenericDialect {}, text)
        .map_err(|error| NoQuery::Syntax(error.to_string()))?;
    let [statement] = statements.as_slice() else {
        return Err(NoQuery::NotOne);
    };
    match statement {
        Statement::Query(query) => Ok(query.as_ref().clone()),
        _ => Err(NoQuery::NoSelect),
    }
}

/// The sources that a query reads, in the order in which it names them; none for a text that is no
/// query, which the checks of the method refuse.
#[must_use]
pub fn tables_of_query(text: &str) -> Vec<SourceId> {
    let Ok(query) = parse(text) else {
        return Vec::new();
    };
    let named_parts: Vec<&str> = query
        .with
        .iter()
        .flat_map(|with| &with.cte_tables)
        .map(|part| part.alias.name.value.as_str())
        .collect();
    let mut tables: Vec<SourceId> = Vec::new();
    let _ = visit_relations(&query, |name| {
        let table = name.0.last().and_then(|part| part.as_ident());
        if let Some(table) = table.map(|ident| ident.value.as_str()) {
            let id = SourceId::from(table);
            if !named_parts.contains(&table) && !tables.contains(&id) {
                tables.push(id);
            }
        }
        ControlFlow::<()>::Continue(())
    });
    tables
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_of_a_query_are_its_sources_and_not_its_named_parts() {
        let tables = tables_of_query(
            "WITH held AS (SELECT unit FROM events) SELECT h.unit, 1 AS value, 1 AS n \
             FROM held h JOIN \"member-survey\" m ON h.unit = m.unit \
             WHERE h.unit IN (SELECT unit FROM events)",
        );
        assert_eq!(tables, ["events".into(), "member-survey".into()]);
        assert!(tables_of_query("SELEC nothing").is_empty());
        assert!(tables_of_query("DROP TABLE events").is_empty());
    }
}
