//! The story of each round and table, as the numbers that everything else is drawn from.
//!
//! North improves from 2023 to 2024. In 2024 only four members of the east answered. South holds many
//! well-visited events and seldom tells what came of them. In 2026 the members of the centre are
//! content and the residents are not. Staff know the model badly in 2023 and better in 2026.

mod round_2023;
mod round_2024;
mod round_2026;

use chrono::NaiveDate;

/// A round of invented data.
pub(crate) struct Round {
    /// Its name, which is its folder.
    pub(crate) id: &'static str,
    /// The year.
    pub(crate) year: i32,
    /// The first day of the registers.
    pub(crate) from: NaiveDate,
    /// The last day of the registers, on which they were taken.
    pub(crate) until: NaiveDate,
    /// Whether the plan of 2026 holds: 20 seats, seven steps, five goals, other focus areas.
    pub(crate) plan: Plan,
    /// What staff think of the model, 1-5.
    pub(crate) model_view: f64,
    /// What staff think of their own house rules, 1-5.
    pub(crate) rules_view: f64,
    /// The share of city units with a plan of their own, and with one as a part of another.
    pub(crate) plans: (f64, f64),
    /// The share of recommendations done, and under way.
    pub(crate) recommendations: (f64, f64),
    /// The share of those to be trained who came.
    pub(crate) trained: f64,
    /// The share of content ratings of replies.
    pub(crate) reply_rating: f64,
    /// The tables: north, east, south, centre.
    pub(crate) tables: [Table; 4],
}

/// The plan that is in force.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Plan {
    /// The plan of 2023: 15 members and 15 deputies, three main goals, a form with six steps.
    Of2023,
    /// The plan of 2026: 20 members, five main goals, a form with seven steps.
    Of2026,
}

impl Plan {
    /// The seats of a table.
    pub(crate) fn seats(self) -> usize {
        match self {
            Self::Of2023 => 15,
            Self::Of2026 => 20,
        }
    }

    /// The code of a main goal, counted from 1.
    pub(crate) fn goal(self, number: usize) -> String {
        match self {
            Self::Of2023 => format!("PT2023-{number}"),
            Self::Of2026 => format!("PT2026-{number}"),
        }
    }

    /// How many main goals there are.
    pub(crate) fn goals(self) -> usize {
        match self {
            Self::Of2023 => 3,
            Self::Of2026 => 5,
        }
    }

    /// The code of a focus area, counted from 1.
    pub(crate) fn focus_area(self, table: &Table, number: usize) -> String {
        match self {
            Self::Of2023 => format!("{}23-{number}", table.code),
            Self::Of2026 => format!("{}26-{number}", table.code),
        }
    }
}

/// A table in a round. Shares are 0-1, views 1-5.
pub(crate) struct Table {
    /// Its short name.
    pub(crate) name: &'static str,
    /// Its code in seats and focus areas.
    pub(crate) code: &'static str,
    /// How many focus areas it has.
    pub(crate) focus_areas: usize,
    /// How many members answered.
    pub(crate) answers: usize,
    /// How members see their own work.
    pub(crate) self_view: f64,
    /// How members see the city in the common statements.
    pub(crate) city_view: f64,
    /// How residents see being heard.
    pub(crate) resident_view: f64,
    /// How residents see services.
    pub(crate) service_view: f64,
    /// How many partners answered, and how they see the co-operation.
    pub(crate) partners: (usize, f64),
    /// The share of seats present at meetings.
    pub(crate) attendance: f64,
    /// Events held, and cancelled.
    pub(crate) events: (usize, usize),
    /// Visits to an event.
    pub(crate) visits: i64,
    /// The share of events with two kinds of partner.
    pub(crate) two_partners: f64,
    /// The share of events that fulfilled the accessibility list.
    pub(crate) accessible: f64,
    /// The share of steps taken before and during an event, and after it.
    pub(crate) steps: (f64, f64),
    /// The share of events whose results were published in time.
    pub(crate) published: f64,
    /// The share of memos published in time.
    pub(crate) memos: f64,
    /// The share of districts with an event.
    pub(crate) spread: f64,
    /// Statements heeded, partly heeded, not heeded, pending.
    pub(crate) outcomes: [usize; 4],
    /// The share of requests that came early enough.
    pub(crate) early: f64,
    /// The share of money with a goal.
    pub(crate) tagged: f64,
    /// The share of feedback answered in ten days.
    pub(crate) answered: f64,
    /// The share of communication about results and effects.
    pub(crate) told: f64,
    /// Actions done, under way, not started, dropped.
    pub(crate) actions: [usize; 4],
    /// Notes of success, and of things to develop.
    pub(crate) notes: (usize, usize),
}

/// A real day.
fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("the story uses real days")
}

/// The rounds, oldest first.
pub(crate) fn rounds() -> [Round; 3] {
    [
        round_2023::round(),
        round_2024::round(),
        round_2026::round(),
    ]
}
