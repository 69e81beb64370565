# What `tutka inspect` says, in English.

inspect-bytes = { $bytes } bytes
inspect-text-file = text file, { $encoding }, columns parted by { $delimiter }, { $size }
inspect-workbook = workbook, { $format }, { $size }
inspect-tab = tabs
inspect-space = spaces
inspect-table = { $has-sheet ->
    [yes] Sheet `{ $sheet }`: table { $range }, headings in row { $headings }, rows of data: { $rows }
   *[no] Table { $range }, headings in row { $headings }, rows of data: { $rows }
}
inspect-form =
    A form of tutka for the source { $source } of the round { $round }. It is read without any mapping: put it where
    the source looks for its files (`files` in round.toml).
inspect-tool = probably written by { $tool }: it has the headings { $known }
inspect-register = looks like { $register }: it has the headings { $known }
inspect-register-members = a register of members
inspect-register-meetings = a register of meetings
inspect-register-attendance = attendance
inspect-register-events = a register of events
inspect-register-themes = coded themes
inspect-register-actions = a register of actions
inspect-register-statements = a register of statements
inspect-register-budget = a budget or ledger
inspect-register-feedback = feedback from residents
inspect-register-communications = a plan of communication
inspect-register-plans = participation plans
inspect-register-recommendations = recommendations of an earlier evaluation
inspect-register-training = a register of training
inspect-register-population = population counts
inspect-register-expert = experts' scores
inspect-register-quotes = quotes for publishing
inspect-matrix = attendance as seats by meetings: the headings hold days
inspect-no-headings = no headings were found: the first row is taken for them
inspect-above = { $count ->
    [one] 1 cell above the headings does not belong to the table
   *[other] { $count } cells above the headings do not belong to the table
}
inspect-below = the table ends before row { $row }
inspect-repeated-rows = { $count ->
    [one] 1 row says the same as an earlier one: { $rows }
   *[other] { $count } rows say the same as an earlier one: { $rows }
}
inspect-multi-select = multi-select with a column for each option, { $cells }: { $question }

## What a column probably is
inspect-kind-personal = personal data
inspect-kind-tool = the tool's own
inspect-kind-empty = empty
inspect-kind-option = option
inspect-kind-meeting = meeting
inspect-kind-scale = scale
inspect-kind-count = whole number
inspect-kind-number = number
inspect-kind-date = day
inspect-kind-yes-no = yes or no
inspect-kind-list = multi-select
inspect-kind-category = category
inspect-kind-key = identifier
inspect-kind-open-text = free text

## What is said below a column
inspect-personal = values not kept: { $reason }
inspect-repeated-heading = another column has the same heading, so this one cannot be named; change the heading to read it
inspect-list = { $count ->
    [one] 1 option, parted by { $mark }
   *[other] { $count } options, parted by { $mark }
}
inspect-category = { $count ->
    [one] 1 different value
   *[other] { $count } different values
}
inspect-no-answer = answers that are no step of a scale: { $words }
inspect-marks = marks: { $marks }
inspect-marks-without-no = marks: { $marks }. An empty cell counts as no answer; let a no be written, for example as -
inspect-mark-yes = yes
inspect-mark-no = no
inspect-date-order = day and month could be the other way round; taken as { $order }
inspect-against = { $count ->
    [one] 1 cell is something else: { $cells }
   *[other] { $count } cells are something else, the first: { $cells }
}
inspect-missing = taken for "no value": { $words }

## The mapping
inspect-mapping = Lines for round.toml that read the file from the round's folder data/:
inspect-no-mapping = There is no table here that a round could read.
inspect-decide = Decide before you use them: kind and group of the source, the names of fields and items, the order and
    ends of the scales, and whether a scale is reversed. Free text is counted and not kept. A line behind # needs a name of
    your programme (table, district, goal) or has cells to be put right: take away the # and take its heading out of ignored.
