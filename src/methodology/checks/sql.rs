//! Checks of queries: one query, of tables and columns that the round has, with what a measure needs.
//!
//! Comes in: a query at its place in a round. Goes out: findings, as far as names and form go;
//! whether types fit together only the engine can say, when it runs the query. A name is looked for
//! in the tables around it, from the innermost query outwards.

use crate::findings::{Code, Findings};
use crate::methodology::checks::measures::fields_of;
use crate::methodology::checks::{RoundInProgramme, check_reference};
use crate::methodology::query::{NoQuery, parse};
use crate::methodology::spans::KeyPath;
use crate::methodology::{ColumnType, Source};
use sqlparser::ast::{
    Expr, ObjectName, Query, Select, SelectItem, SetExpr, TableFactor, TableWithJoins, Visit,
    Visitor,
};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// Columns by the name of their table, or by the name that the query gives it.
type Tables = BTreeMap<String, BTreeSet<String>>;

/// Checks a query that stands at `path`.
pub(in crate::methodology::checks) fn check_query(
    here: &RoundInProgramme<'_>,
    text: &str,
    path: &KeyPath,
    findings: &mut Findings,
) {
    let query = match parse(text) {
        Ok(query) => query,
        Err(no_query) => {
            let (because, reason) = match no_query {
                NoQuery::Syntax(reason) => ("syntax", reason),
                NoQuery::NotOne => ("not-one", String::new()),
                NoQuery::NoSelect => ("no-select", String::new()),
            };
            refuse(here, path, because, &reason, findings);
            return;
        }
    };
    let sources: Tables = here
        .round
        .sources
        .iter()
        .map(|source| (source.id.to_string(), columns_of(source)))
        .collect();
    let mut names = Names {
        sources,
        scopes: Vec::new(),
        unknown_tables: BTreeSet::new(),
        unknown_columns: BTreeMap::new(),
        has_function: false,
    };
    let _ = query.visit(&mut names);
    if names.has_function {
        refuse(here, path, "table-function", "", findings);
        return;
    }
    let known: Vec<&str> = names.sources.keys().map(String::as_str).collect();
    for table in &names.unknown_tables {
        check_reference(here.spans, path, ("source", table), &known, findings);
    }
    if !names.unknown_tables.is_empty() {
        return;
    }
    for (column, known) in &names.unknown_columns {
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let found = ("declared-field", column.as_str());
        check_reference(here.spans, path, found, &known, findings);
    }
    let given = output_columns(&query.body, &names.sources);
    check_output(here, &given, path, findings);
}

/// What the rows of a measure need: whose they are, how many they rest on, and one amount.
fn check_output(
    here: &RoundInProgramme<'_>,
    given: &BTreeSet<String>,
    path: &KeyPath,
    findings: &mut Findings,
) {
    for (column, because) in [("unit", "no-unit"), ("n", "no-n")] {
        if !given.contains(column) {
            refuse(here, path, because, "", findings);
        }
    }
    let has_value = given.contains("value");
    let has_fraction = given.contains("numerator") && given.contains("denominator");
    match (has_value, has_fraction) {
        (false, false) => refuse(here, path, "no-value", "", findings),
        (true, true) => refuse(here, path, "two-values", "", findings),
        _ => {}
    }
}

fn refuse(
    here: &RoundInProgramme<'_>,
    path: &KeyPath,
    because: &'static str,
    reason: &str,
    findings: &mut Findings,
) {
    let finding = here.spans.finding(Code::RefusedQuery, path);
    let finding = finding.with("because", because);
    findings.push(if reason.is_empty() {
        finding
    } else {
        finding.with("reason", reason)
    });
}

/// The columns of the typed table of a source.
fn columns_of(source: &Source) -> BTreeSet<String> {
    let mut columns = BTreeSet::from(["unit".to_owned()]);
    for (name, field) in fields_of(source) {
        if field.column_type == ColumnType::Scale {
            columns.insert(format!("{name}?"));
        }
        columns.insert(name.to_owned());
    }
    columns
}

/// The names that a query and the queries inside it use.
struct Names {
    sources: Tables,
    /// The tables that can be named at this point, the innermost query last.
    scopes: Vec<Tables>,
    unknown_tables: BTreeSet<String>,
    /// Unknown columns with the names that would have been known.
    unknown_columns: BTreeMap<String, BTreeSet<String>>,
    has_function: bool,
}

impl Names {
    /// The columns of a table, a named part of the query or a query in brackets.
    fn table(&mut self, factor: &TableFactor, named_parts: &Tables, scope: &mut Tables) {
        match factor {
            TableFactor::Table { name, alias, .. } => {
                let own = last_name(name);
                let alias = alias.as_ref().map_or(&own, |alias| &alias.name.value);
                let of_outer_part = self.scopes.iter().rev().find_map(|scope| scope.get(&own));
                let columns = named_parts
                    .get(&own)
                    .or_else(|| self.sources.get(&own))
                    .or(of_outer_part);
                match columns {
                    Some(columns) => {
                        scope.insert(alias.clone(), columns.clone());
                    }
                    None => {
                        self.unknown_tables.insert(own);
                    }
                }
            }
            TableFactor::Derived {
                subquery, alias, ..
            } => {
                let columns = output_columns(&subquery.body, &self.all_with(named_parts));
                let name = alias.as_ref().map(|alias| alias.name.value.clone());
                scope.insert(name.unwrap_or_default(), columns);
            }
            TableFactor::NestedJoin {
                table_with_joins, ..
            } => self.joined(table_with_joins, named_parts, scope),
            _ => self.has_function = true,
        }
    }

    fn joined(&mut self, tables: &TableWithJoins, named_parts: &Tables, scope: &mut Tables) {
        self.table(&tables.relation, named_parts, scope);
        for join in &tables.joins {
            self.table(&join.relation, named_parts, scope);
        }
    }

    fn all_with(&self, named_parts: &Tables) -> Tables {
        let mut all = self.sources.clone();
        all.extend(named_parts.clone());
        all
    }

    /// The tables of every `SELECT` of a query, with the names that it gives to its own results.
    fn select(&mut self, select: &Select, named_parts: &Tables, scope: &mut Tables) {
        for tables in &select.from {
            self.joined(tables, named_parts, scope);
        }
        let given = given_names(select);
        scope.entry(String::new()).or_default().extend(given);
    }

    fn body(&mut self, body: &SetExpr, named_parts: &Tables, scope: &mut Tables) {
        match body {
            SetExpr::Select(select) => self.select(select, named_parts, scope),
            SetExpr::Query(query) => self.body(&query.body, named_parts, scope),
            SetExpr::SetOperation { left, right, .. } => {
                self.body(left, named_parts, scope);
                self.body(right, named_parts, scope);
            }
            _ => {}
        }
    }

    fn is_known(&self, table: Option<&str>, column: &str) -> bool {
        self.scopes.iter().rev().any(|scope| match table {
            Some(table) => scope
                .get(table)
                .is_some_and(|columns| columns.contains(column)),
            None => scope.values().any(|columns| columns.contains(column)),
        })
    }

    fn look_up(&mut self, table: Option<&str>, column: &str) {
        if self.is_known(table, column) {
            return;
        }
        let known = self.scopes.iter().flat_map(|scope| match table {
            Some(table) if scope.contains_key(table) => scope[table].clone(),
            _ => scope.values().flatten().cloned().collect(),
        });
        let known = known.collect();
        self.unknown_columns.insert(column.to_owned(), known);
    }
}

impl Visitor for Names {
    type Break = ();

    fn pre_visit_query(&mut self, query: &Query) -> ControlFlow<()> {
        let mut named_parts = Tables::new();
        for part in query.with.iter().flat_map(|with| &with.cte_tables) {
            let columns = output_columns(&part.query.body, &self.all_with(&named_parts));
            named_parts.insert(part.alias.name.value.clone(), columns);
        }
        let mut scope = Tables::new();
        self.body(&query.body, &named_parts, &mut scope);
        // The queries inside may read the named parts as well.
        for (name, columns) in named_parts {
            scope.entry(name).or_insert(columns);
        }
        self.scopes.push(scope);
        ControlFlow::Continue(())
    }

    fn post_visit_query(&mut self, _query: &Query) -> ControlFlow<()> {
        self.scopes.pop();
        ControlFlow::Continue(())
    }

    fn pre_visit_table_factor(&mut self, factor: &TableFactor) -> ControlFlow<()> {
        let is_plain = matches!(
            factor,
            TableFactor::Table { args: None, .. }
                | TableFactor::Derived { .. }
                | TableFactor::NestedJoin { .. }
        );
        self.has_function |= !is_plain;
        ControlFlow::Continue(())
    }

    fn pre_visit_expr(&mut self, expression: &Expr) -> ControlFlow<()> {
        match expression {
            Expr::Identifier(column) => self.look_up(None, &column.value),
            Expr::CompoundIdentifier(parts) => {
                if let [.., table, column] = parts.as_slice() {
                    self.look_up(Some(&table.value), &column.value);
                }
            }
            _ => {}
        }
        ControlFlow::Continue(())
    }
}

/// The names of the columns that a query gives; those of the first arm of a union.
fn output_columns(body: &SetExpr, tables: &Tables) -> BTreeSet<String> {
    match body {
        SetExpr::Select(select) => {
            let mut given = given_names(select);
            let takes_all = select.projection.iter().any(|item| {
                matches!(
                    item,
                    SelectItem::Wildcard(_) | SelectItem::QualifiedWildcard(..)
                )
            });
            if takes_all {
                for factor in select.from.iter().flat_map(all_of) {
                    given.extend(columns_of_factor(factor, tables));
                }
            }
            given
        }
        SetExpr::Query(query) => output_columns(&query.body, tables),
        SetExpr::SetOperation { left, .. } => output_columns(left, tables),
        _ => BTreeSet::new(),
    }
}

fn all_of(tables: &TableWithJoins) -> impl Iterator<Item = &TableFactor> {
    let joined = tables.joins.iter().map(|join| &join.relation);
    std::iter::once(&tables.relation).chain(joined)
}

fn columns_of_factor(factor: &TableFactor, tables: &Tables) -> BTreeSet<String> {
    match factor {
        TableFactor::Table { name, .. } => {
            tables.get(&last_name(name)).cloned().unwrap_or_default()
        }
        TableFactor::Derived { subquery, .. } => output_columns(&subquery.body, tables),
        _ => BTreeSet::new(),
    }
}

/// The names that a `SELECT` gives to its columns, wildcards aside.
fn given_names(select: &Select) -> BTreeSet<String> {
    let name = |item: &SelectItem| match item {
        SelectItem::ExprWithAlias { alias, .. } => Some(alias.value.clone()),
        SelectItem::UnnamedExpr(Expr::Identifier(column)) => Some(column.value.clone()),
        SelectItem::UnnamedExpr(Expr::CompoundIdentifier(parts)) => {
            parts.last().map(|column| column.value.clone())
        }
        _ => None,
    };
    select.projection.iter().filter_map(name).collect()
}

fn last_name(name: &ObjectName) -> String {
    let part = name.0.last().and_then(|part| part.as_ident());
    part.map(|ident| ident.value.clone()).unwrap_or_default()
}
