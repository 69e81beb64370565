//! Gives the sources on our own forms what their round leaves out: columns, codes, unit, marks.
//!
//! Comes in: a round as read. Goes out: the same, in which a source with `tool = "tutka"` says as much
//! as any other, so that nobody later has to know the difference. What the round says itself stays.

use crate::methodology::forms::{
    UnitQuestion, code_list, hidden_sheet, is_required, unit_question, usual_fields, word_key,
};
use crate::methodology::{Column, ColumnType, Matrix, Programme, Round, Source, UnitFrom, fields};
use crate::vocabulary::{Language, SourceKind, Text, Tool};
use crate::wording::Catalogue;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The words of the forms, read when the first round asks for them.
static WORDS: LazyLock<Catalogue> = LazyLock::new(Catalogue::built_in);

/// Completes the sources of a round that come on our own forms.
pub(in crate::methodology) fn complete(programme: &Programme, round: &mut Round) {
    let has_goals = |field: &str| match field {
        "goal" => !round.goals.is_empty(),
        "focus_area" => !round.focus_areas.is_empty(),
        "way" => !round.ways.is_empty(),
        _ => true,
    };
    for source in &mut round.sources {
        if source.tool != Some(Tool::Tutka) {
            continue;
        }
        let is_bare = source.columns.is_empty() && source.matrix.is_none();
        if is_bare && source.kind == SourceKind::Attendance {
            source.matrix = Some(usual_matrix());
        } else if is_bare {
            let usual = usual_fields(source.kind).filter(|field| has_goals(field));
            let columns = usual.map(|field| Column {
                field: Some(field.to_owned()),
                required: is_required(source.kind, field),
                ..Column::default()
            });
            source.columns = columns.collect();
        }
        source.unit_from = source.unit_from.take().or_else(|| usual_unit(source));
        for column in &mut source.columns {
            let of_round = match (source.kind, column.field.as_deref()) {
                (SourceKind::Survey, _) => &[][..],
                (_, Some("goal")) => &round.goals,
                (_, Some("focus_area")) => &round.focus_areas,
                (_, Some("way")) => &round.ways,
                _ => &[],
            };
            if column.values.is_empty() {
                let ids = of_round.iter().map(|goal| goal.id.to_string());
                column.values = ids.map(|id| (id.clone(), id)).collect();
            }
            give_codes(programme, source.kind, column);
        }
    }
}

fn usual_unit(source: &Source) -> Option<UnitFrom> {
    let heading = || Some(hidden_sheet::UNIT.to_owned());
    match unit_question(source) {
        UnitQuestion::Unit => Some(UnitFrom {
            column: heading(),
            ..UnitFrom::default()
        }),
        UnitQuestion::District => Some(UnitFrom {
            district: heading(),
            ..UnitFrom::default()
        }),
        UnitQuestion::Nobody => None,
    }
}

fn usual_matrix() -> Matrix {
    let known = fields::codes_of(SourceKind::Attendance, "mark").iter();
    Matrix {
        date_row: 1,
        seat: hidden_sheet::SEAT.to_owned(),
        marks: known
            .map(|&mark| (mark.to_owned(), mark.to_owned()))
            .collect(),
        date_order: None,
    }
}

/// The codes of a category or list that its round does not give: those that its labels name, else
/// the usual ones with their words.
fn give_codes(programme: &Programme, kind: SourceKind, column: &mut Column) {
    let is_coded = matches!(
        fields::type_of_column(kind, column),
        Some(ColumnType::Category | ColumnType::List)
    );
    let Some(field) = column.field.clone().filter(|_| is_coded) else {
        return;
    };
    if !column.values.is_empty() {
        return;
    }
    let itself = |codes: &mut dyn Iterator<Item = String>| -> BTreeMap<String, String> {
        codes.map(|code| (code.clone(), code)).collect()
    };
    if !column.labels.is_empty() {
        column.values = itself(&mut column.labels.keys().cloned());
    } else if (kind, field.as_str()) == (SourceKind::Members, "term") {
        column.values = itself(&mut programme.terms.iter().map(|term| term.id.to_string()));
    } else if let Some(list) = code_list(kind, &field) {
        // The classes of a reference of residents are also its districts, which are many.
        if field != "class" {
            column.values = itself(&mut list.codes.iter().map(|&code| code.to_owned()));
        }
        let labels = list.codes.iter().map(|&code| {
            let key = word_key(list, code);
            let words = Language::ALL.map(|language| (language, WORDS.word(language, &key)));
            (code.to_owned(), words.into_iter().collect::<Text>())
        });
        column.labels = labels.collect();
    }
}
