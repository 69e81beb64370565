//! The tests of the whole: the real binary on whole programmes, and the rules of the house. One
//! test binary, so that the library is linked once.

mod all_or_nothing;
mod annotating;
mod attack;
mod attack_invented;
mod command_line;
mod determinism;
mod earlier_releases;
mod fallen_back;
mod forms;
mod gallery;
mod house_rules;
mod independent;
mod inspect;
mod invented;
mod logo;
mod measured;
mod mutation;
mod newcomer;
mod open_data;
mod own_templates;
mod own_words;
mod provenance;
mod queries;
mod quotes;
mod report_model;
mod sealed;
mod second_programme;
mod starting;
mod support;
mod themes;
mod verify;
mod withholding;
