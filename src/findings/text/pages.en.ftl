# The pages about the codes of findings in English.
#
# Two messages for each code: `-finds` says what it stands for, `-why` what would go wrong without
# it. Whole sentences. Examples and their texts are in `src/findings/gallery/`.

## Frame
page-why = Why it matters
page-example = The smallest example
page-example-number = Example { $number }
page-changed = In `{ $file }` these lines change:
page-file = The file `{ $file }`:
page-workbook = The workbook `{ $file }`, with its sheets in brackets:
page-bytes = The file `{ $file }`, in hexadecimal digits:
page-says = `tutka check` then says:
page-remedy = How to put it right
page-severity-error = It is an error: nothing is written until it is put right.
page-severity-warning = It is a warning: the run goes on, and somebody should look.
page-severity-note = It is a note: nothing has to be done.
page-index = Findings
page-index-introduction = Everything that `tutka check` can say about a method and its data. `tutka explain CODE` prints the same pages, with `--lang` in Finnish, Swedish or English. Each example is the smallest change to a small programme without a fault, and a test puts it before the program and compares the text.
page-index-error = Errors: nothing is written
page-index-warning = Warnings: the run goes on
page-index-note = Notes

## The method's files
page-toml-syntax-finds = A file of the method does not follow the rules of TOML.
page-toml-syntax-why = What stands in the file cannot be known before it can be read, so the rest of it is not checked yet.

page-unknown-key-finds = A table has a key that the method does not know.
page-unknown-key-why = A misspelt key would silently do nothing: a target, a weight or a period would be missing from the results and nobody would notice.

page-missing-key-finds = A key is missing that the method cannot do without.
page-missing-key-why = There is no safe default for it, and a guess would stand in the report as if somebody had decided it.

page-wrong-kind-finds = A key has a value of another kind than it takes, such as a text for a number.
page-wrong-kind-why = Turning one kind into another is guessing: `"10"` may be a number in quotation marks, or a name.

page-unknown-choice-finds = A key takes one of a few words and has another one.
page-unknown-choice-why = Each of these words stands for a way of counting. One that is not known has no meaning to count by.

page-unknown-reference-finds = A name points to something that nothing in the programme declares.
page-unknown-reference-why = A measure without its item, its source or its dimension would be left out of the results without a word.

page-duplicate-name-finds = Two things of the same kind have the same identifier.
page-duplicate-name-why = Whatever refers to the name could mean either of the two, and the result would depend on their order.

page-unusable-name-finds = An identifier cannot be the name of a file, is taken by the site itself, or differs from the folder of its round.
page-unusable-name-why = Identifiers become folders, pages and addresses, on every system and in links that others keep.

page-one-way-only-finds = Of several keys that exclude one another, none or more than one is given.
page-one-way-only-why = With two of them the meaning is open, and with none there is no meaning.

page-empty-list-finds = A list has no entry and cannot do without.
page-empty-list-why = A source without files, or a measure without items, has nothing to count.

page-missing-text-finds = A text is not given in the main language of the programme.
page-missing-text-why = The other languages fall back on the main one. Without it a reader would meet an empty heading.

page-still-to-decide-finds = A text that `tutka init` wrote is still within the marks ‹ ›: what only the city knows, such as its name or the names of its tables, was not written yet.
page-still-to-decide-why = The reports would carry the template's text instead of the city's, and days or seats that nobody has looked at would be published as if they were the city's own.

page-unknown-section-finds = A file in the texts of a round has a name that belongs to no language and section.
page-unknown-section-why = What somebody wrote for the report would be missing from it, and nobody would notice.

page-number-in-text-finds = A text of the evaluator or of a table writes a number out.
page-number-in-text-why = Numbers are protected before anybody sees them. One that is typed goes past that protection, and it stays as it is when the data are put right.

page-unknown-placeholder-finds = A placeholder in a text names a kind, a unit or a subject that there is none of.
page-unknown-placeholder-why = The sentence would be published with a hole in it.

page-markup-not-allowed-finds = A text holds a picture, HTML, code or a link that cannot be followed from everywhere.
page-markup-not-allowed-why = The same text becomes a page and a PDF that everybody has to be able to read, without asking other servers for anything.

page-not-a-colour-finds = Something is not a colour, or is too pale on white for what it is used for.
page-not-a-colour-why = Colours are used for letters and lines. Below a contrast of 4.5:1 many people cannot read letters, and below 3:1 they cannot see lines and marks; the accessibility rules for public sites are not met then.

page-unusable-logo-finds = The logo is not there, or it is a picture that may not travel into pages and PDFs.
page-unusable-logo-why = The logo stands in every page and every PDF. A drawing can hold scripts or fetch something from the network, which would tell others who reads; and letters that are no outlines look different on every machine.

page-wrong-field-finds = A measure or a condition uses a field of another type than it needs.
page-wrong-field-why = Days cannot be added up and names cannot be compared with a number, so the measure has no result.

page-wrong-source-finds = A measure or a column belongs to another kind of source.
page-wrong-source-why = Each kind of source has rows that mean something of their own: an answer, an event, a decision. A mean of answers cannot be taken from events.

page-refused-query-finds = A measure asks with a query that is not one query, or that does not give what a measure needs.
page-refused-query-why = A query tells what no built-in measure does. It may only ask: what changes tables, reads from elsewhere or leaves open whose value a row is cannot be part of a result that others check.

page-dimension-without-indicators-finds = A dimension has no indicator at all.
page-dimension-without-indicators-why = It would stand in the radar for ever as not assessed, although nobody was going to assess it.

page-theme-without-indicators-finds = A theme is declared in which no indicator lies.
page-theme-without-indicators-why = A theme without indicators would be missing from every page without a word.

page-reversed-period-finds = The last day of a period comes before its first day.
page-reversed-period-why = No row can lie in such a period, and all of them would be outside it.

page-term-outside-period-finds = The round names a term of office that its period does not touch.
page-term-outside-period-why = Seats, response rates and turnover would be counted for the members of another time.

page-cut-off-inside-ring-finds = A cut-off of the bands does not lie between two half rings.
page-cut-off-inside-ring-why = The public sees half rings. With a cut-off inside one, the same ring would be called by two words.

page-outside-range-finds = A number of the method lies outside its range.
page-outside-range-why = A weight of zero or a share above one has no meaning in the formulas, and the result would be wrong without looking wrong.

page-policy-below-floor-finds = A number of the disclosure policy is below the floor that holds for every policy.
page-policy-below-floor-why = The mean of one respondent is that person's answer, and small categories of members are lists of persons. No policy can allow that.

page-policy-without-reason-finds = The disclosure policy is looser than recommended and gives no reason.
page-policy-without-reason-why = Whoever answers has a right to know how small a group may be shown, and why.

## Files and sheets
page-missing-file-finds = A file that the round names is not there.
page-missing-file-why = Its indicators would be not assessed, and the report would look as if nothing had been done.

page-unreadable-file-finds = A file cannot be read as a table: it is damaged, protected by a password, too large, a web page, or of an unknown format.
page-unreadable-file-why = Half a table is worse than none, because nobody can see which half is missing.

page-empty-source-finds = A file or a sheet has no row of data.
page-empty-source-why = An export that stopped after the headings looks like a year without events.

page-not-a-form-finds = A source is read from the forms of `tutka forms`, and a file has no hidden sheet that says what its columns are.
page-not-a-form-why = Text files and copied tables lose the hidden sheet. Without it nobody knows which form, round and versions the answers belong to.

page-other-form-finds = A form was delivered for another source than the one that it was made for.
page-other-form-why = Residents' answers that are counted as members' answers look right and are wrong.

page-other-round-finds = A form was made for another round.
page-other-round-why = Last year's forms lie in the same folders and look the same. Their answers would be counted as this year's.

page-other-item-version-finds = A form asked an item in another version than the round declares.
page-other-item-version-why = A version is raised when wording or scale changes. Answers to two wordings in one mean say nothing about either.

page-missing-sheet-finds = The workbook does not have a sheet that the round names.
page-missing-sheet-why = Sheets are often renamed when a workbook is copied for a new year. Another sheet is never read in its place.

page-several-sheets-finds = Several sheets have the headings of the source, and the round does not say which one is meant.
page-several-sheets-why = One may be last year's, a draft or a copy, and reading them all would count things twice.

page-unread-sheet-finds = A sheet has values and is neither read nor left out on purpose.
page-unread-sheet-why = Coordinators often begin a new sheet in the middle of the year, and its rows would be lost in silence.

page-headings-not-found-finds = No row of the table has the headings that the source declares.
page-headings-not-found-why = It may be another file, another sheet or an export in another language. Columns are never taken by their order.

## Columns
page-missing-column-finds = A declared column is not in the table.
page-missing-column-why = Its heading may only have been reworded, but then the question may have changed as well. That is for a person to say.

page-repeated-heading-finds = A wanted heading stands twice, or two columns with the same meaning are both filled on one row.
page-repeated-heading-why = One of the two is read and the other is not, and nobody could tell from the result which.

page-undeclared-column-finds = A column has values and is neither read, nor ignored, nor declared personal.
page-undeclared-column-why = It may be a new question that somebody added, or data that should not have been delivered.

page-personal-column-finds = A column looks like personal data and was dropped unread, although nobody declared it.
page-personal-column-why = Names, addresses, identity codes and times of answering do not belong in an evaluation. The finding says which column it was, and never what stood in it.

page-hidden-cells-finds = A sheet, column or row is hidden in the workbook and has values.
page-hidden-cells-why = Hidden rows are read like visible ones, so that nothing is lost; but whoever filtered the table before saving it may believe that only the visible rows were delivered.

page-heading-row-again-finds = A row inside the table repeats its headings, as tables do that were printed or pasted together.
page-heading-row-again-why = The row is no data and was left out. The note says so, because nothing disappears in silence.

page-totals-row-finds = A row begins with a word for a total, and the round does not say that such rows are left out.
page-totals-row-why = A total that is read as data counts everything twice.

page-note-below-finds = Below the table, after an empty row, stands a line of text.
page-note-below-why = Read as data it would be a row without values; left out without a word it might have been a row that somebody meant.

page-merged-cells-finds = Cells of the data are merged over several rows.
page-merged-cells-why = A spreadsheet shows the value for all of them and stores it in the first. Whether the others have the same value, such as a unit, or share it, such as a sum, nobody can tell.

page-unclear-percent-finds = A column of per cents has a value between 0 and 1, in a kind of file whose formats cannot be read (xls, xlsb, ods).
page-unclear-percent-why = A cell that shows 45 % stores 0.45. Taken as it is stored it would be a hundred times too small.

## Cells
page-not-a-number-finds = A cell is not a number in a column of numbers.
page-not-a-number-why = An amount that is left out makes a sum too small without anybody noticing.

page-not-a-count-finds = A number that counts things is negative or has decimals.
page-not-a-count-why = Half a visitor is probably a mean, an hour or a slip of the finger.

page-out-of-scale-finds = An answer is not on its scale.
page-out-of-scale-why = One 10 among answers from 1 to 5 lifts the mean of a small table by a whole ring.

page-not-a-date-finds = A cell is not a day in a column of days.
page-not-a-date-why = Without its day a row belongs to no period and to no deadline.

page-impossible-date-finds = A day that the calendar does not have, or that lies far outside the time of the source.
page-impossible-date-why = Such a day is a slip of the finger, and the real one is known only to whoever wrote it.

page-outside-period-finds = A day lies outside the period of the source.
page-outside-period-why = The row may belong to another year's evaluation. It is used all the same, so somebody should look.

page-unknown-unit-finds = A cell names a unit that the programme does not know.
page-unknown-unit-why = The row would be missing from its unit's results, and in a unit of twenty people every row weighs.

page-unknown-district-finds = A cell names a district that the programme does not know.
page-unknown-district-why = The row counts for the city, but it is missing from the coverage of districts and perhaps from its unit.

page-unknown-word-finds = A word is not among those that its column or scale declares.
page-unknown-word-why = A word without a meaning cannot be counted, and a near miss may be a different answer.

page-unknown-mark-finds = The attendance matrix has a mark that the round does not declare.
page-unknown-mark-why = The mark may mean present or absent, which is the whole question.

page-missing-value-finds = A row lacks a value that every row must have.
page-missing-value-why = Without it the row cannot be placed or counted, although something happened.

page-duplicate-key-finds = Two rows have the same identifier.
page-duplicate-key-why = A row that was copied by mistake counts twice, and in a small unit that shows.

page-formula-error-finds = A cell holds an error of the spreadsheet program, such as a division by zero.
page-formula-error-why = The value is lost in the workbook already, and no reader can bring it back.

page-classes-never-meet-finds = A field of the members or of a survey, such as gender or age class, has no class in common with the counts of residents.
page-classes-never-meet-why = Classes are compared by their codes. Where a register says N and M and the population says nainen and mies, nobody is ever found in a class of the residents, and every comparison with them would be wrong without anybody noticing.

page-more-answers-than-people-finds = A unit has more answers than there were people to answer.
page-more-answers-than-people-why = Either rows are there twice or they belong to others, and a response rate above 100 per cent gives it away in public.

page-unreadable-release-finds = A line in the folder `<round>/published/` cannot be understood. The lists there say what earlier releases showed and what they withheld.
page-unreadable-release-why = What was withheld once stays withheld when a round is released again. Without a line of the list, the new release could tell what the old one protected.

page-unused-exception-finds = An exception in `round.toml` matches nothing that was found.
page-unused-exception-why = The data were put right, or the place is misspelt. An exception that lies about would accept the next fault at the same place without anybody having judged it.

page-personal-data-in-quote-finds = A quote that was approved for publishing holds a personal identity code, an e-mail address, a telephone number, an address, or the name of a member in any inflected form.
page-personal-data-in-quote-why = A name published on the web cannot be taken back, and in a small group a first name is enough. The finding says which cell it is and what kind of data, never the text. Of names it rather catches too many than too few: many surnames are everyday words as well.

page-names-unknown-finds = There are quotes, but no register of members has names to compare them with.
page-names-unknown-why = Without the names the program cannot know whether a quote speaks of a member. Names are read for the comparison only; they are neither kept nor shown anywhere.

page-failed-query-finds = A query is well formed, but the tables of the round have no answer to it.
page-failed-query-why = Names and form are looked at before any data are opened; whether the types fit together shows only when the query is run. A result with two rows for one unit would be an arbitrary one.

page-not-raked-finds = Answers are not weighted to the make-up of the residents, although `raking` asks for it.
page-not-raked-why = With few answers in a class a handful of people would speak for thousands, and the result would hang on them. Unweighted answers and their profile are the more honest result then.

page-nothing-to-measure-finds = An indicator has not a single usable row for a unit or for the city.
page-nothing-to-measure-why = It is shown as not assessed. That is right when there is nothing to count, and wrong when the conditions of the measure exclude everything by mistake.
