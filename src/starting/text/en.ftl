# What `tutka init` says, and writes as comments into a new round, in English.

start-decide = DECIDE
start-decide-kind = yearly monitoring or a comprehensive evaluation? Before a comprehensive one, indicators, questions and sources are reviewed.
start-decide-days = every day, those of the sources too, moved on by this number of years: { $years }. Check them.
start-decide-term-none = no term of office touches the period of the round; add one to programme.toml and name it here.
start-decide-term-part = the term ends on { $until }; whose answers does the round rest on?
start-decide-note = write a new `note` if there is something particular to tell about the round; that of the round before was left out.
start-decide-comparability = if something stands in the way of comparing with round { $round }, write why: [comparability] break_reason = …
start-decide-exceptions = the accepted exceptions of round { $round } were left out; they were about the files of that time.
start-decide-texts = write the evaluator's own texts in the folder { $new }/texts/; those of the round before were not copied.
start-decide-goals = are the goals those of the action plan in force? Indicators and registers refer to their identifiers.
start-decide-focus-areas = are the focus areas those of the action plan in force?
start-decide-items = items kept their versions. When wording or scale changes, raise the version: version = 2.
start-decide-sources = bring the files into the folder { $new }/data/; the years in their names were moved. `tutka check` says what is missing.
start-decide-indicators = indicators kept their versions. When a definition changes, raise the version; look at the targets.
start-decide-invited = how many were sent the survey? In round { $round }: invited = { $invited }
start-decide-year = the text names the year { $year }; is it still true?

start-next = Next
start-next-decisions = { $count ->
    [one] One thing has to be decided anew. It stands in the file as a comment:
   *[other] { $count } things have to be decided anew. They stand in the file as comments:
}
start-next-programme =
    1. Replace the texts within ‹ ›: the city, its tables and their districts, the term, the publisher.
       tutka check { $folder } reminds you of those that still wait, and of files that are missing.
    2. Write the forms: tutka forms { $folder }
    3. Bring the forms that were filled in into the folder { $folder }/{ $round }/data and check: tutka check { $folder }
    4. Evaluate, and look at the pages: tutka run { $folder }
start-next-round =
    1. Go through the comments, and delete each one when it is decided.
    2. Bring the files of the round into the folder { $folder }/{ $round }/data, or write the forms: tutka forms { $folder }
    3. Check: tutka check { $folder }
