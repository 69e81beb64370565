# Texts of findings in English.
#
# Three messages for each code: what was found, `-expected` what would have been right, and `-fix`
# the way out. Lower case, no full stop, present tense, no blame. A fact that is not known is
# empty, and `$has-…` is `no` then.

## Frame
severity-error = error
severity-warning = warning
severity-note = note
finding-label-column = column
finding-label-expected = expected
finding-label-fix = fix
finding-more = { $count ->
    [one] and 1 more cell in this column: { $cells }
   *[other] and { $count } more cells in this column: { $cells }
}
finding-not-quoted = a text that is not shown here
finding-total-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
finding-total-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
finding-total-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
finding-total-accepted = { $count ->
    [one] 1 accepted with a reason
   *[other] { $count } accepted with a reason
}
annotation-sheet = To put right
annotation-title = What has to be put right in { $file }
annotation-intro = Every row names a place in your file, what is wrong there and how to put it right. The address in blue opens the cell while this workbook lies in the folder in which it was written. Correct your own file, save it, and deliver it again. This workbook holds no data.
annotation-column-severity = Kind
annotation-column-sheet = Sheet
annotation-column-cell = Cell
annotation-column-heading = Column
annotation-column-message = What is wrong
annotation-column-expected = What is expected
annotation-column-fix = How to put it right
annotation-whole-file = whole file
annotation-file-ending = to-put-right

## The method's files
finding-toml-syntax = this is not TOML: { $reason }
finding-toml-syntax-expected = lines such as `key = "text"`, under headings such as `[status]` or `[[indicators]]`
finding-toml-syntax-fix = correct the marked spot and check again; the rest of the file is read only then
fact-reason-duplicate-key = the key already stands in this table
fact-reason-unquoted = a text needs quotation marks
fact-reason-unclosed-table = the bracket of the heading is not closed
fact-reason-unclosed-array = the bracket of the list is not closed
fact-reason-unclosed-text = the quotation mark is not closed
fact-reason-no-such-day = the calendar has no such day

finding-unknown-key = unknown key `{ $found }`
finding-unknown-key-expected = one of { $known }
finding-unknown-key-fix = { $has-nearest ->
    [yes] write `{ $nearest }`, or remove the key
   *[other] remove the key, or write one of those that are known
}

finding-missing-key = the key `{ $key }` is missing
finding-missing-key-expected = { $has-heading ->
    [yes] `{ $key }` in `{ $heading }`
   *[other] `{ $key }` at the top of the file
}
finding-missing-key-fix = add the line `{ $example }`

finding-wrong-kind = { $found } is not { $wanted }
finding-wrong-kind-expected = { $wanted }
finding-wrong-kind-fix = write it like this: `{ $example }`
fact-wanted-text = a text in quotation marks
fact-wanted-text-in-languages = a text by language
fact-wanted-table = a table in braces or under a heading of its own
fact-wanted-tagged = a table with the key `kind`
fact-wanted-list = a list in square brackets
fact-wanted-count = a whole number that is not negative
fact-wanted-whole-number = a whole number
fact-wanted-number = a number
fact-wanted-yes-no = `true` or `false`
fact-wanted-address = a whole web address that begins with https://
fact-wanted-day = a day of the calendar, without quotation marks

finding-unknown-reference = { $declares } `{ $found }` is not declared
finding-unknown-reference-expected = { $has-known ->
    [yes] one of { $known }
   *[other] a declared name; none is declared yet
}
finding-unknown-reference-fix = { $has-nearest ->
    [yes] write `{ $nearest }`, or declare `{ $found }`
   *[other] declare `{ $found }`, or write a name that is declared
}
fact-declares-answer = the answer
fact-declares-band = the band
fact-declares-code = the code
fact-declares-declared-field = the source's field
fact-declares-dimension = the dimension
fact-declares-district = the district
fact-declares-field = the field
fact-declares-focus-area = the focus area
fact-declares-goal = the goal
fact-declares-heading = the heading
fact-declares-indicator = the indicator
fact-declares-item = the survey item
fact-declares-language = the language
fact-declares-quadrant = the quadrant
fact-declares-scale = the scale
fact-declares-series = the series
fact-declares-source = the source
fact-declares-term = the term
fact-declares-theme = the theme
fact-declares-unit = the unit
fact-declares-unit-spelling = the spelling of a unit
fact-declares-way = the way of participation

finding-unknown-choice = the method does not know the word `{ $found }` here
finding-unknown-choice-expected = one of { $known }
finding-unknown-choice-fix = { $has-nearest ->
    [yes] write `{ $nearest }`
   *[other] write one of the known words
}

finding-duplicate-name = { $declares } `{ $found }` stands twice
finding-duplicate-name-expected = a name that means one thing; the first is on line { $first }
finding-duplicate-name-fix = rename one of the two, or remove the one that is left over

finding-unusable-name = { $reason ->
    [not-the-folder] the round is called `{ $found }` but its folder is not
    [taken] the name `{ $found }` is already in use by the site itself
   *[other] the name `{ $found }` cannot become a file name
}
finding-unusable-name-expected = { $reason ->
    [not-the-folder] the same name in `id` and as the folder's name
    [taken] another name than index, data, con, prn, aux and nul
   *[other] letters a-z, digits and hyphens, such as `north-2`
}
finding-unusable-name-fix = { $reason ->
    [not-the-folder] change `id` or rename the folder
   *[other] give it another identifier; what readers see is in `name`
}

finding-one-way-only = { $has-found ->
    [yes] { $found } stand together and exclude one another
   *[other] none of the keys is given of which one is needed
}
finding-one-way-only-expected = exactly one of { $known }
finding-one-way-only-fix = { $has-found ->
    [yes] keep one of them and remove the others
   *[other] add one of them
}

finding-empty-list = the list `{ $key }` is empty
finding-empty-list-expected = at least one entry in `{ $key }`
finding-empty-list-fix = add an entry, or remove the whole part if it is not needed

finding-missing-text = the text is not given in { $language }
finding-missing-text-expected = a text in { $language }, the first of the programme's languages; the others may be left out
finding-missing-text-fix = add the text in { $language } between the braces
fact-language-fi = Finnish (`fi`)
fact-language-sv = Swedish (`sv`)
fact-language-en = English (`en`)

finding-still-to-decide = `{ $found }` still waits for your own text
finding-still-to-decide-expected = your own text, without the marks ‹ ›
finding-still-to-decide-fix = replace the text, or delete the line if the key may be left out

finding-unknown-section = no report has a section for the text `{ $found }`
finding-unknown-section-expected = one of { $known }
finding-unknown-section-fix = { $has-nearest ->
    [yes] rename the file to `{ $nearest }`
   *[other] rename the file, or move it out of the folder `texts`
}

finding-number-in-text = the number { $found } is written out in a text
finding-number-in-text-expected = a placeholder; only years, days and paragraphs such as § 12 may be written out
finding-number-in-text-fix = put a placeholder in its place, such as `{"{{"} ring UNIT INDICATOR {"}}"}`, or say it without the number

finding-unknown-placeholder = the placeholder does not name anything with `{ $found }`
finding-unknown-placeholder-expected = { $known }
finding-unknown-placeholder-fix = { $has-nearest ->
    [yes] write `{ $nearest }`
   *[other] write one of the known words
}

finding-markup-not-allowed = the text holds something that not every report can carry
finding-markup-not-allowed-expected = paragraphs, headings, lists, quotations, emphasis, and links that begin with https: or mailto:
finding-markup-not-allowed-fix = say it in words; pictures, HTML, code and links inside the site cannot be used here

finding-not-a-colour = { $reason ->
    [too-pale] the colour { $found } is too pale for text on white
    [too-pale-mark] the colour { $found } is too pale to be seen on white
   *[other] `{ $found }` is not a colour
}
finding-not-a-colour-expected = { $reason ->
    [too-pale] a contrast of at least 4.5:1 against white
    [too-pale-mark] a contrast of at least 3:1 against white
   *[other] six hexadecimal digits after a number sign, such as `#1f5fa8`
}
finding-not-a-colour-fix = { $reason ->
    [too-pale] choose a darker shade of the colour
    [too-pale-mark] choose a darker shade of the colour
   *[other] write the colour as `#rrggbb`
}

finding-unusable-logo = { $reason ->
    [missing] the logo is not there
    [outside] the logo lies outside the folder of the programme
    [large] the logo is too large to travel in every page
    [letters] the logo has letters that another machine would draw in another typeface
    [active] the logo holds something that acts, such as a script or an animation
    [reference] the logo asks for something outside itself
   *[other] the logo is neither SVG nor PNG, or it is damaged
}
finding-unusable-logo-expected = an SVG drawing with its letters as outlines, or a PNG, of 200 kB at most, beside `programme.toml`
finding-unusable-logo-fix = { $reason ->
    [missing] put the file into the folder, or correct its name under `[look]` in `programme.toml`
    [outside] copy the file into the folder of the programme, and write its name without `..`
    [large] save a smaller version of it
    [letters] turn text into outlines (paths) in the drawing program
    [active] save it as plain SVG
    [reference] embed what it shows in the drawing itself, or save it as PNG
   *[other] export it anew as SVG or PNG
}

finding-wrong-field = the field `{ $found }` does not suit { $measure }
finding-wrong-field-expected = { $has-known ->
    [yes] { $wanted }, which this source has in { $known }
   *[other] { $wanted }, which this source does not have
}
finding-wrong-field-fix = choose another field, or change the `type` of the column in the source
fact-measure-raking = raking
fact-measure-by = the parting of a line
fact-measure-condition = this condition
fact-wanted-category = a category
fact-wanted-code = a field with codes
fact-wanted-count-or-money = a count or an amount of money
fact-wanted-date = a field with days
fact-wanted-item = a survey item on a scale
fact-wanted-money = an amount of money

finding-wrong-source = { $measure ->
    [item] a column of the source `{ $found }` names a survey item, and the source is no survey
    [matrix] the source `{ $found }` is laid out as a matrix, and it is no attendance
    [quote] a column of the source `{ $found }` is a quote, and the source is no list of approved quotes
   *[other] the source `{ $found }` is of another kind than the measure needs
}
finding-wrong-source-expected = { $has-known ->
    [yes] a source of the kind `{ $wanted }`: { $known }
   *[other] a source of the kind `{ $wanted }`
}
finding-wrong-source-fix = { $measure ->
    [item] name the column by `field` in place of `item`, or change the `kind` of the source
    [matrix] remove `matrix` and list the `columns`, or change the `kind` of the source
    [quote] give the column another `type`, or change the `kind` of the source
   *[other] name another source, or change the `kind` of this one
}

finding-refused-query = { $because ->
    [syntax] this is no SQL: { $reason }
    [not-one] this is not one query but none or several
    [no-select] this is no query: it would change tables
    [table-function] the query reads from a function instead of a table
    [no-unit] the query gives no column `unit`
    [no-n] the query gives no column `n`
    [no-value] the query gives neither `value` nor `numerator` and `denominator`
    [two-values] the query gives both `value` and `numerator` and `denominator`
   *[other] the lines of a query cannot be parted by `{ $found }`
}
finding-refused-query-expected = one SELECT over the sources of the round, with the columns `unit`, `n`, and `value` or `numerator` and `denominator`
finding-refused-query-fix = { $because ->
    [parted-line] leave out `by`, or write one line for each code
    [no-unit] add `unit` to what is selected, or `'…' AS unit` for the city
    [no-n] add `COUNT(*) AS n` to what is selected
   *[other] correct the query; docs/queries.md shows one
}

finding-dimension-without-indicators = no indicator belongs to the dimension `{ $found }`
finding-dimension-without-indicators-expected = at least one indicator with `dimension = "{ $found }"`; a score needs two
finding-dimension-without-indicators-fix = add indicators to the dimension, or remove it

finding-theme-without-indicators = no indicator lies in the theme `{ $found }`
finding-theme-without-indicators-expected = at least one indicator with `theme = "{ $found }"`, or in a theme within it
finding-theme-without-indicators-fix = write the theme into the indicators that belong to it, or remove it

finding-reversed-period = the last day { $found } comes before the first day { $from }
finding-reversed-period-expected = a last day on or after { $from }
finding-reversed-period-fix = change one of the two days

finding-term-outside-period = the term `{ $found }` was not in office during the period of the round
finding-term-outside-period-expected = a term that touches the round's period; this one runs from { $from } to { $until }
finding-term-outside-period-fix = name the term whose members answered, or correct its days in programme.toml

finding-cut-off-inside-ring = the cut-off { $found } lies within a half ring
finding-cut-off-inside-ring-expected = one of { $known }, so that every half ring has one word
finding-cut-off-inside-ring-fix = move the cut-off to the nearest of these numbers

finding-outside-range = { $found } lies outside the range
finding-outside-range-expected = { $range }
finding-outside-range-fix = change the number or what it counts
fact-range-positive = a number above 0
fact-range-above-one = a number above 1
fact-range-share = a number from 0 to 1
fact-range-three-dimensions = at least three dimensions
fact-range-two-bands = at least two bands
fact-range-first-band-zero = 0, where the lowest band begins
fact-range-ascending = a number above that of the band before it
fact-range-above-low = a number above `low`
fact-range-within-scale = a number from `low` to `high`
fact-range-above-worst = a step of the scale that is better than its worst answer
fact-range-points-above-nought = a number from 1 to 100
fact-range-majority = a number above 0.5 and at most 1

finding-policy-below-floor = { $key ->
    [minimum_respondents] with { $found } the answer of a single person would be shown as a mean
    [minimum_distribution] a spread of { $found } answers would show too much of each of them
    [smallest_category] a number of { $found } members of one kind is a list of persons
   *[other] with { $found } per cent a payee could work out what another one got
}
finding-policy-below-floor-expected = at least { $least }, which no policy can lower
finding-policy-below-floor-fix = raise `{ $key }`; { $recommended } is recommended

finding-policy-without-reason = { $key ->
    [distributions] everybody would see single survey items of more groups than the residents, and no reason is given
   *[other] `{ $key }` is { $found }, which is looser than recommended, and no reason is given
}
finding-policy-without-reason-expected = { $key ->
    [distributions] `["residents"]`, or more groups with a reason that is printed with the results
   *[other] { $recommended }, or less with a reason that is printed with the results
}
finding-policy-without-reason-fix = { $key ->
    [distributions] take the other groups out, or add the line `reason = "…"` to `[disclosure]`
   *[other] raise `{ $key }` to { $recommended }, or add the line `reason = "…"` to `[disclosure]`
}

## Files and sheets
finding-missing-file = the round names this file and it is not there
finding-missing-file-expected = { $has-nearest ->
    [yes] a file of this name; the folder has `{ $nearest }`
   *[other] a file of this name in the folder of the round
}
finding-missing-file-fix = { $has-nearest ->
    [yes] rename the file, or write `{ $nearest }` under `files` in round.toml
   *[other] put the file there, or correct `files` of the source in round.toml
}

finding-unreadable-file = the file cannot be read: { $reason }
finding-unreadable-file-expected = a workbook (xlsx, xls, xlsb, ods), a text table (csv, tsv), or TOML saved as UTF-8
finding-unreadable-file-fix = { $has-limit ->
    [yes] leave out of the file what is not needed, or raise `{ $limit }` under `[limits]` in round.toml if the file is right
   *[other] { $remedy ->
        [quote] close the quotation mark in this cell or take it out; after that every row stands on a line of its own
        [xlsx] open the file in a spreadsheet program and save it as xlsx
        [password] take the password off in the program that made the file, and save it anew
        [export] fetch the file from its tool once more, and look into it before you deliver it
       *[other] open the file in the program that made it and save it anew
    }
}
fact-reason-not-utf-8 = it is not saved as UTF-8
fact-reason-empty = it is empty
fact-reason-damaged = it is damaged or was not fully copied
fact-reason-encrypted = it is protected by a password
fact-reason-too-many-bytes = it is larger than a source can be
fact-reason-unpacks-too-large = it unpacks to more than a source can be
fact-reason-too-many-rows = it has more rows than a source can have
fact-reason-too-many-cells = it has more filled cells than a source can have
fact-reason-too-slow = reading it took too long, which happens with damaged files
fact-reason-short-cells = some of its cells are stored in a short form that only few programs know
fact-reason-open-quote = a quotation mark is never closed, so that the rows behind it run into one cell
fact-reason-web-page = it is a web page, perhaps the sign-in page of the tool it was fetched from
fact-reason-unknown-format = its format is not known

finding-empty-source = there is not a single row of data
finding-empty-source-expected = at least one row below the headings
finding-empty-source-fix = check that the whole table was exported, or remove the source from round.toml

finding-not-a-form = the file is no form of tutka: it has no hidden sheet `tutka-form`
finding-not-a-form-expected = a workbook that `tutka forms` wrote, with its hidden sheet, as xlsx or ods
finding-not-a-form-fix = copy the rows into a fresh form, or take `tool = "tutka"` out of the source and describe the columns of the file

finding-other-form = the form belongs to another source, `{ $found }`
finding-other-form-expected = the form of { $wanted }
finding-other-form-fix = put the file where the source `{ $found }` looks for its files

finding-other-round = the form was made for another round, `{ $found }`
finding-other-round-expected = a form of the round { $wanted }
finding-other-round-fix = put the file into the folder of its own round, or have the answers given on a form of this round

finding-other-item-version = the form asked version { $asked } of the item { $item }
finding-other-item-version-expected = version { $wanted }, which the round declares
finding-other-item-version-fix = answers to another wording are not answers to this one: set the version in round.toml to the one that was asked, or ask again on new forms

finding-missing-sheet = the workbook has no sheet `{ $found }`
finding-missing-sheet-expected = one of the sheets { $known }
finding-missing-sheet-fix = { $has-nearest ->
    [yes] write `{ $nearest }` under `sheets` in round.toml, or rename the sheet
   *[other] correct `sheets` of the source in round.toml, or rename the sheet
}

finding-several-sheets = several sheets have the headings: { $known }
finding-several-sheets-expected = one sheet with the headings, or the names of those that are read
finding-several-sheets-fix = add `sheets = ["…"]` to the source in round.toml

finding-unread-sheet = the sheet is not read although it has values (filled cells: { $cells })
finding-unread-sheet-expected = a sheet that is read, or `sheets` that says which ones are
finding-unread-sheet-fix = list the sheets that are read under `sheets` in round.toml; the others are then left out on purpose

finding-headings-not-found = no row has the headings of the source: the best one, row { $row }, has { $matched } of { $wanted }
finding-headings-not-found-expected = headings such as { $expected }
finding-headings-not-found-fix = check that this is the right file and sheet, or correct `heading` and `heading_row` in round.toml

## Columns
finding-missing-column = the column `{ $heading }` is missing
finding-missing-column-expected = { $has-nearest ->
    [yes] a column with this heading; the table has `{ $nearest }`
   *[other] a column with this heading
}
finding-missing-column-fix = { $has-nearest ->
    [yes] write `heading = "{ $nearest }"` in round.toml, or change the heading in the table
   *[other] add the column to the table, correct its `heading` in round.toml, or add `optional = true` there
}

finding-repeated-heading = { $has-heading ->
    [yes] the heading `{ $heading }` stands twice
   *[other] two columns with the same meaning are both filled on this row
}
finding-repeated-heading-expected = { $has-twin ->
    [yes] one column with this heading; the first is in { $twin }
   *[other] one filled cell out of the two
}
finding-repeated-heading-fix = { $has-heading ->
    [yes] rename or remove one of the two columns
   *[other] empty the cell that does not hold, or remove one of the two columns
}

finding-undeclared-column = { $has-heading ->
    [yes] the column `{ $heading }` is neither read nor ignored (filled cells: { $cells })
   *[other] a column without a heading has values (filled cells: { $cells })
}
finding-undeclared-column-expected = a column that is read, ignored or declared personal
finding-undeclared-column-fix = { $has-heading ->
    [yes] add `"{ $heading }"` to `ignored` of the source in round.toml, or read it as a column
   *[other] give the column a heading in the table, or empty it
}

finding-personal-column = the column `{ $heading }` was dropped unread: { $because }
finding-personal-column-expected = personal data that are declared as such, or left out of the file
finding-personal-column-fix = add `"{ $heading }"` to `personal` of the source in round.toml, and leave the column out of the next export
fact-because-identity-code = it looks like personal identity codes
fact-because-e-mail = it looks like e-mail addresses
fact-because-phone = it looks like telephone numbers
fact-because-timestamp = it tells when each member answered
fact-because-heading = its heading speaks of personal data

finding-hidden-cells = { $hidden ->
    [sheet] the sheet is hidden and is read all the same (filled cells: { $cells })
    [column] a hidden column has values and is treated like any other (filled cells: { $cells })
   *[other] a hidden row has values and is read like any other
}
finding-hidden-cells-expected = nothing hidden, so that whoever looks at the file sees what is counted
finding-hidden-cells-fix = { $hidden ->
    [sheet] show the sheet in the workbook, or name the sheets that are read under `sheets` in round.toml
    [column] show the column and check it, or delete it if it does not belong to the delivery
   *[other] clear the filter or show the row and check it, or delete the row if it does not count
}

finding-heading-row-again = the headings stand here once more; the row was left out
finding-heading-row-again-expected = headings once, above the data
finding-heading-row-again-fix = nothing has to be done; delete the row if the file is used again

finding-totals-row = this row looks like a total: { $shown }
finding-totals-row-expected = rows of data only, or words in round.toml by which totals are known
finding-totals-row-fix = delete the row, or add `ends_before = "{ $word }"` to the source in round.toml if the table ends there; add `skip_rows = ["{ $word }"]` if more data follow

finding-note-below = a line of text stands below the table
finding-note-below-expected = rows of data up to the end of the sheet, or the first words of the note in round.toml
finding-note-below-fix = delete the line, or add `ends_before = "…"` with its first words to the source in round.toml

finding-merged-cells = the cells { $region } are merged, and only the first of them has the value
finding-merged-cells-expected = a value of its own in every row
finding-merged-cells-fix = take the merging off and write the value in each row that it holds for

finding-unclear-percent = a share in a column of per cents: { $shown }
finding-unclear-percent-expected = a number of per cents such as { $percent }; this kind of file does not say whether the cell shows it so
finding-unclear-percent-fix = save the file as xlsx, where this is known, or write { $percent } in the cell

## Cells
finding-not-a-number = expected a number, found { $shown }
finding-not-a-number-expected = { $expected ->
    [count] a whole number such as 12; an empty cell where there is no value
    [money] an amount such as 1 250.50; an empty cell where there is no value
   *[other] a number such as 12 or 3.5; an empty cell where there is no value
}
finding-not-a-number-fix = { $stored ->
    [date] the spreadsheet program has made a day of the number: format the cell as a number and type it again
    [time] the cell is a time of day or a length of time: format it as a number and type it again
   *[other] correct the cell, or add `missing = ["{ $quote }"]` to the source in round.toml if it means that there is no value
}

finding-not-a-count = expected a whole number that is not negative, found { $shown }
finding-not-a-count-expected = 0 or a whole number above it
finding-not-a-count-fix = correct the cell, or change the `type` of the column to `number` in round.toml

finding-out-of-scale = { $because ->
    [between] the answer lies between two steps of the scale: { $shown }
   *[other] not on the scale: { $shown }
}
finding-out-of-scale-expected = a whole number from { $low } to { $high }, or one of the words of the scale
finding-out-of-scale-fix = { $because ->
    [between] write the step that was meant; a mean of several answers is no answer
   *[other] correct the cell; if `{ $quote }` stands for an answer such as "cannot say", add it to `missing` of the scale in round.toml, and if the scale reaches further, correct its `low` or `high`
}

finding-not-a-date = expected a day, found { $shown }
finding-not-a-date-expected = { $order ->
    [mdy] a day such as 11/20/2026: month, day, year
    [ymd] a day such as 2026-11-20: year, month, day
   *[other] a day such as 20.11.2026: day, month, year
}
finding-not-a-date-fix = { $stored ->
    [number] format the cell as a date and type the day again
   *[other] correct the cell; where the parts stand in another order, add `date_order = "dmy"`, `"mdy"` or `"ymd"` to the column in round.toml
}

finding-impossible-date = { $because ->
    [calendar] the calendar has no such day: { $shown }
   *[other] a day far outside the time of the source: { $shown }
}
finding-impossible-date-expected = { $has-from ->
    [yes] a day that the calendar has, near the time from { $from } to { $until }
   *[other] a day that the calendar has
}
finding-impossible-date-fix = correct the cell; a digit may be wrong or doubled

finding-outside-period = a day outside the period of the source: { $shown }
finding-outside-period-expected = a day from { $from } to { $until }
finding-outside-period-fix = correct the cell, or the `period` of the source in round.toml

finding-unknown-unit = the programme has no such unit: { $shown }
finding-unknown-unit-expected = { $has-known ->
    [yes] one of { $known }
   *[other] the name or an alias of a unit
}
finding-unknown-unit-fix = { $has-nearest ->
    [yes] write `{ $nearest }` in the cell, or add `"{ $quote }"` to the `aliases` of the unit in programme.toml
   *[other] correct the cell, or add `"{ $quote }"` to the `aliases` of the unit in programme.toml
}

finding-unknown-district = the programme has no such district: { $shown }
finding-unknown-district-expected = { $has-known ->
    [yes] one of { $known }
   *[other] the name or an alias of a district
}
finding-unknown-district-fix = { $has-nearest ->
    [yes] write `{ $nearest }` in the cell, or add `"{ $quote }"` to the `aliases` of the district in programme.toml
   *[other] correct the cell, or add the district to its unit in programme.toml
}

finding-unknown-word = { $because ->
    [long] a longer text than a code can be: { $shown }
   *[other] not declared for this column: { $shown }
}
finding-unknown-word-expected = { $has-low ->
    [yes] a number from { $low } to { $high }, or one of { $known }
   *[other] { $has-known ->
        [yes] one of { $known }
       *[other] a declared word, or a short code
    }
}
finding-unknown-word-fix = { $has-nearest ->
    [yes] write `{ $nearest }` in the cell, or declare the word in round.toml
   *[other] { $has-low ->
        [yes] correct the cell, or add the word to the `steps` or `missing` of the scale in round.toml
       *[other] correct the cell, or add `"{ $quote }" = "…"` to the `values` of the column in round.toml
    }
}

finding-unknown-mark = the mark is not declared: { $shown }
finding-unknown-mark-expected = { $has-known ->
    [yes] one of { $known }, or an empty cell for absence
   *[other] a declared mark, or an empty cell for absence
}
finding-unknown-mark-fix = correct the cell, or add `"{ $quote }" = "present"` to `marks` of the matrix in round.toml

finding-missing-value = the cell is empty and every row must have a value here
finding-missing-value-expected = a value in every row
finding-missing-value-fix = fill the cell, remove the row if it is left over, or take `required = true` off the column in round.toml

finding-duplicate-key = two rows have the same identifier
finding-duplicate-key-expected = an identifier that stands once; the first is in { $twin }
finding-duplicate-key-fix = correct one of the two cells, or remove the row that is there twice

finding-formula-error = the formula of the cell fails: { $shown }
finding-formula-error-expected = a value
finding-formula-error-fix = mend the formula in the workbook and save it, or write the value in its place

finding-classes-never-meet = none of the classes of the field `{ $found }` ({ $codes }) is one of the residents in the source { $source } ({ $known })
finding-classes-never-meet-expected = the classes of the source { $source }: { $known }
finding-classes-never-meet-fix = give the field `{ $found }` in round.toml the same codes as the source { $source } has, for example values = {"{"} "word in the cell" = "class of the residents" {"}"}

finding-more-answers-than-people = { $unit } has { $answers } answers and { $invited } people who were asked
finding-more-answers-than-people-expected = at most as many answers as people
finding-more-answers-than-people-fix = look for rows that are there twice or belong to another unit, or correct `invited` in round.toml

finding-unreadable-release = a line about an earlier release cannot be understood
finding-unreadable-release-expected = a list as `tutka run --record-release` wrote it
finding-unreadable-release-fix = bring the file back from a backup or from version control; the list is not edited by hand

finding-unused-exception = the exception for `{ $found }` matches nothing that was found
finding-unused-exception-expected = an exception for a finding that is there
finding-unused-exception-fix = remove the exception; if it should match, compare its file, sheet and cells with those of the finding

finding-personal-data-in-quote = the quote to be published holds personal data: { $holds }
finding-personal-data-in-quote-expected = a quote by which nobody is recognised
finding-personal-data-in-quote-fix = take the personal data out, or put something in brackets in their place, such as [member of the table]; if the word is nobody's name, write yes in the row under the column whose field is `names_checked`
fact-holds-identity-code = a personal identity code
fact-holds-e-mail = an e-mail address
fact-holds-phone = a telephone number
fact-holds-address = the address of a street or home
fact-holds-name = a word that is also the name of a member

finding-names-unknown = the quotes of the source `{ $source }` cannot be compared with the names of the members, as there are none
finding-names-unknown-expected = a register of members whose columns of names are declared as personal data
finding-names-unknown-fix = add a source with `kind = "members"` whose `personal` lists the columns of names, or remove the source `{ $source }`

finding-failed-query = { $because ->
    [unknown-unit] the query of `{ $indicator }` gives a row for `{ $reason }`, which is no unit of the programme
    [two-rows] the query of `{ $indicator }` gives two rows for `{ $reason }`
    [no-count] the query of `{ $indicator }` gives no whole number `n` for `{ $reason }`
   *[other] the query of `{ $indicator }` cannot be run: { $reason }
}
finding-failed-query-expected = a query that the tables can answer, with one row for each unit
finding-failed-query-fix = { $because ->
    [unknown-unit] select the column `unit`, or the identifier of the city
    [two-rows] add `GROUP BY unit`
    [no-count] select `COUNT(*) AS n`
   *[other] compare the types of the columns with what the query does to them: answers, counts, money in cents and yes or no (1, 0) are whole numbers, days are dates, codes are texts
}

finding-not-raked = the answers of `{ $source }` stay unweighted for { $units }: { $because ->
    [few-answers] there are fewer than 200
    [small-class] a class of residents has fewer than 10 of them
    [no-reference] the reference says nothing about a variable
   *[other] the weights do not settle
}
finding-not-raked-expected = at least 200 answers, 10 in every class, and a reference with every variable
finding-not-raked-fix = nothing has to be done: every answer counts the same there; join small classes in `values` to weight by fewer of them

finding-nothing-to-measure = { $has-units ->
    [yes] the indicator `{ $indicator }` has no usable row for { $units }
   *[other] the indicator `{ $indicator }` has no usable row
}
finding-nothing-to-measure-expected = { $has-source ->
    [yes] at least one row in { $source } that meets the conditions of the measure
   *[other] at least one row that meets the conditions of the measure
}
finding-nothing-to-measure-fix = check the conditions of the measure in round.toml; if the data are not there yet, the indicator stays not assessed
