# Messages of the reports and the site in English.

## Shared
group-members = Members of the table
group-residents = Residents
group-staff = Staff
group-partners = Partners
group-registers = Registers
group-experts = Experts
quantity-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
withheld = not shown
not-assessed = not assessed
not-certain = not certain enough

## Views: values and the words in their place
view-period = { $from } – { $until }
view-span = { $from }–{ $until }
view-list = { $first } and { $last }
view-either = { $first } or { $last }
view-quoted = “{ $text }”
view-of = { $part } of { $whole }
view-two-bands = { $lower } – { $upper }
view-not-scored = not scored
view-ring-of-five = { $ring } of 5
view-value-of-city = This is the value of the whole city: there is too little information about this table alone.
view-value-of-city-short = value of the whole city
view-coverage = Based on { $count ->
    [one] { $number } indicator
   *[other] { $number } indicators
} out of { $meant }.
view-stays = The words stay the same in { $number } of ten ways of calculating.
view-stays-in-all = The words stay the same in all or nearly all ways of calculating.
view-stays-in-none = In other ways of calculating the words would nearly always be different.
view-coverage-whole = Based on { $count ->
    [one] { $number } indicator
   *[other] { $number } indicators
}.
view-indicators = { $count ->
    [one] { $number } indicator
   *[other] { $number } indicators
}
view-kind-monitoring = Yearly monitoring
view-kind-comprehensive = Comprehensive evaluation
view-draft = Draft, not yet approved
view-approved = Approved
view-approved-by = Approved: { $details }
view-movement-first = first round
view-movement-broken = not compared with the round before
view-movement-unknown = change cannot be assessed
view-movement-better = better than in the round before
view-movement-worse = weaker than in the round before
view-movement-same = no clear change
view-headline-all = All dimensions: { $words }.
view-headline-part = { $words }: { $names }.
view-headline-none = The dimensions could not be assessed in this round.
view-lead = The result is an overall picture, not a precise measurement. It tells what has succeeded in participation work and what still needs developing, measured against the goals that were set for it.
view-lead-words = From the weakest to the best, the words are { $list }.
view-sure-in-all = The words stay the same in all or nearly all ways of calculating.
view-sure-in-part = The words stay the same in nearly all ways of calculating: { $sure }. They are less certain here: { $unsure }.
view-sure-in-none = Calculated otherwise the words could change: { $unsure }.
view-sure-in-ways = { $name } (the same words in { $number } of ten ways of calculating)
view-sure-in-no-way = { $name } (in other ways of calculating nearly always other words)
view-answers = Answers received: { $list }.
view-answers-of = { $survey } { $answers }
view-verdict-rule = What succeeded is what was given the words { $top }. What to develop is what was given the words { $low }. The rest is in neither list.
view-city-note = For these dimensions the value of the whole city is shown, because there is too little information about this table alone: { $dimensions }.
view-goal-of-units = { $name } ({ $units })
view-category-none = not classified

## Views: tables
view-caption-dimensions = { $unit }: dimensions
view-caption-marks = { $unit }: rings source by source
view-caption-indicators = { $unit }: indicators by dimension
view-caption-grounds = { $unit }: what the indicators rest on
view-caption-responses = { $unit }: answers to the surveys
view-caption-trend = { $unit }: rings by round
view-caption-units = { $dimension } by table
view-caption-indicators-by-unit = { $dimension }: rings of the indicators
view-caption-series = { $series }, { $period }
view-column-dimension = Dimension
view-column-indicator = Indicator
view-column-unit = Table
view-column-words = In words
view-column-ring = Ring (0–5)
view-column-movement = Change
view-column-value = Value
view-column-basis = Answers or cases
view-column-response = Response rate
view-column-sources = Sources
view-column-survey = Survey
view-column-answers = Answered
view-column-asked = Asked
view-column-item = Statement
view-column-series = What is followed
view-gap-head = { $item } – { $own } and { $other }
view-caption-gaps = Own and others' view of the same statements: { $dimension }
view-column-own = Own view
view-column-others = Others' view
view-column-gap = Difference
view-gap-own-higher = own higher (by { $rings })
view-gap-others-higher = others’ higher (by { $rings })
view-gap-alike = no clear difference
view-note-gaps = Rings run from 0 to 5 in halves. A difference of half a ring can come from rounding alone and is called no clear difference. A dash (–) means that one of the two views has no number to show.
view-below-cut-off = clearly unlike the residents in: { $variables }
view-theme-together = The theme as a whole
view-note-rings = Rings run from 0 to 5 in halves. The greater the number, the better the goal is met.
view-note-city-only = A dash (–) means that the number was counted for the whole city only.
view-note-dash = A dash (–) means that there is no number.
view-note-marks = Each source tells of some of the matters only, so the numbers are not directly comparable. A dash (–) means that the source has no information.
view-note-movement = Change: { $movement }.
view-note-basis = How many answers or cases the value is made of, and out of how many where that is known.
view-note-no-ranking = The tables always stand in the same order. Areas and starting points differ, so tables are not ranked.
view-note-out-of-scope = A dash (–) means that the indicator is not computed at this level.
view-note-items = The ring of the answers in the table’s own survey. Only the members of the table see it.
view-note-items-of-others = The ring is the mean of the answers on a scale from zero to five.
view-caption-months = { $unit }: events of the yearly calendar, month by month
view-column-listed = In the calendar
view-column-held = Held
view-column-cancelled = Cancelled
view-note-break = { $round }: the series breaks, and numbers are not compared with the round before. { $reason }

## Views: files
view-file-report = Annual report (PDF)
view-file-report-about = The whole evaluation as one accessible document.
view-file-package = Data Package description
view-file-package-about = Columns, types, codes and checksums of the tables, for programs (Data Package 2.0).
view-file-dcat = Description of the data set
view-file-dcat-about = For catalogues of open data (DCAT-AP 3).
view-file-manifest = List of files
view-file-manifest-about = The published files with their checksums.

## Method: formulas in words
measure-only = Counted: { $conditions }.
measure-item-mean = Mean of the answers, brought to a scale of 0–100. Asked: { $items }
measure-share = The share in which { $having }.
measure-days-within = { $count ->
    [one] The share in which { $to } is at most { $number } day after { $from }.
   *[other] The share in which { $to } is at most { $number } days after { $from }.
}
measure-days-before = { $count ->
    [one] The share in which { $to } is at least { $number } day before { $from }.
   *[other] The share in which { $to } is at least { $number } days before { $from }.
}
measure-attended = Attendances divided by the filled seats on the days of the meetings. A member and the member’s deputy are one seat.
measure-representativeness = How near the members are to the residents by { $variables }. Full points are given when the difference is as small as for members drawn by lot, on average.
measure-checklist = The share of points that were carried out, as a mean over cases. Points: { $fields }.
measure-weight = { $outcome } { $weight }
measure-outcomes = { $count ->
    [0] The weighted share of cases. Weights: { $weights }.
   *[other] The weighted share of cases. Weights: { $weights }. With fewer than { $number } decided matters only counts are told.
}
measure-districts = The share of districts in which there was activity.
measure-variety = { $count ->
    [one] The share in which { $field } holds at least { $number } class.
   *[other] The share in which { $field } holds at least { $number } different classes.
}
measure-money-share = The share of the money in which { $having }.
measure-per-thousand = { $field } in all, per 1,000 residents.
measure-ratio = { $above } in all, divided by { $below } in all.
measure-median-days = The median of the days from { $from } to { $to }.
measure-count = The number of cases.
measure-sum = { $field } in all.
measure-mean-of = The mean of its parts. Parts: { $parts }.
measure-expert = The mean of the points given by experts.
measure-sql = The result of a query over the typed tables, which stands in the method of the round (round.toml).
measure-is = { $field } is { $codes }
measure-is-not = { $field } is not { $codes }
measure-at-least = { $field } is at least { $least }
measure-present = { $field } is given
measure-absent = { $field } is missing
measure-target = Target: { $target }.
measure-target-points = { $count ->
    [one] { $number } point
   *[other] { $number } points
}
measure-target-per-thousand = { $number } per 1,000 residents

## Method: rules
method-caption-bands = Words, rings and points
method-column-rings = Rings
method-column-points = Points
method-points-below = { $from } to under { $until }
method-scored-goal-posts = Every indicator is turned into points from 0 to 100. The ends are those of the answering scale or a target that was set beforehand, never the values of other tables.
method-mean-arithmetic = The value of a dimension is the weighted mean of its indicators.
method-mean-geometric = The value of a dimension is the weighted geometric mean of its indicators, in which a weak indicator weighs more.
method-mean-harmonic = The value of a dimension is the weighted harmonic mean of its indicators, in which a weak indicator weighs most.
method-theme-mean-arithmetic = Some indicators form a theme. A theme is the weighted mean of its indicators and counts as one part of its dimension.
method-theme-mean-geometric = Some indicators form a theme. A theme is the weighted geometric mean of its indicators and counts as one part of its dimension.
method-theme-mean-harmonic = Some indicators form a theme. A theme is the weighted harmonic mean of its indicators and counts as one part of its dimension.
method-weights-equal = All indicators weigh the same.
method-weights-given = The weights of the indicators were decided before the round.
method-coverage = { $count ->
    [one] A dimension is assessed when at least { $coverage } of its weight and at least { $number } indicator are available.
   *[other] A dimension is assessed when at least { $coverage } of its weight and at least { $number } indicators are available.
}
method-ways = Each dimension is also calculated in a thousand other ways from the published rings of its indicators: the weights are changed by up to a half, and the arithmetic mean gives way to the geometric one. This shows in how many of ten ways of calculating the words stay the same. It does not affect the assessment.
method-privacy-minimum = { $count ->
    [one] Answers are told only when at least { $number } person answered.
   *[other] Answers are told only when at least { $number } people answered.
}
method-privacy-linked = The answers of too small a group are left out of the table's other numbers as well, so that they cannot be worked out.
method-privacy-rounding = Rings are rounded to half rings. Single answers and open answers are not published.
method-item-targets = These items have a target of their own. An answer that reaches it counts as the whole goal: { $items }.
method-reversed = These statements are reversed: to agree with them is to say that things are worse. Their answers are turned around before they are counted: { $items }.
method-limit-overall = There is no overall number across the dimensions: they tell of different things.
method-limit-league = Tables are not ranked.
method-limit-uncertainty = Two words are given when the uncertainty of the answers reaches over the limit between them. When it reaches over more than one limit, the words are “not certain enough”.
method-limit-self-selected = An open survey is answered by those who want to. Its result cannot be generalised to all residents, and it has no margin of error.
method-seats = { $count ->
    [one] { $number } member at each table
   *[other] { $number } members at each table
}
method-seats-deputies = { $count ->
    [one] { $number } member and { $deputies } deputies at each table
   *[other] { $number } members and { $deputies } deputies at each table
}
method-fact-target = Target
method-fact-direction = Direction
method-direction-down = less is better
method-fact-scope = Level
method-scope-city = the whole city only
method-scope-units = tables only
method-fact-sources = Sources
method-fact-goals = Goals that it stands for
method-fact-criterion = Criterion of the original model
method-fact-ground = Ground
method-fact-version = Version of the definition
method-fact-group = Whose view
method-fact-period = Period
method-fact-recruitment = Respondents
method-fact-answers = Answered
method-recruitment-census = everybody was asked
method-recruitment-self-selected = anybody could answer
method-recruitment-sample = a random sample was asked
method-list-goals = Goals
method-list-focus-areas = Focus areas
method-list-ways = Ways of participation

## Charts
chart-radar-title = { $unit }: the participation radar, { $round }
chart-dots-title = { $unit }: dimensions and sources, { $round }
chart-dimension-title = { $name } by table, { $round }
chart-dimension-intro = A dot chart with a row for the whole city and for each table on a scale of 0–5. The greater the value, the more successful the work has been judged.
chart-no-ranking = The tables always stand in the same order; they are not ranked.
chart-trend-title = { $unit }: dimensions round by round
chart-radar-scale = the further out, the more successful (rings 0–5)
chart-dots-scale = the further right, the more successful (rings 0–5)
chart-zones = The zones from left to right: { $list }.
chart-zones-upwards = The zones from the bottom up: { $list }.
chart-trend-scale = Rings 0–5: the higher, the more successful. The line joins only rounds that can be compared.
chart-radar-intro = A radar chart with a spoke for each dimension. The further out a value lies on rings 0–5, the more successful the work has been judged.
chart-dots-intro = A dot chart with a row for each dimension on a scale of 0–5. The greater the value, the more successful the work has been judged.
chart-trend-intro = The rings of the dimensions, 0–5, round by round.
chart-axes = Vertical axis: { $top } at the top, { $bottom } at the bottom. Horizontal axis: { $left } on the left, { $right } on the right.
chart-dimension-value = { $name }: { $words }, ring { $ring }.
chart-dimension-city = { $name }: { $words }, ring { $ring } (the value of the whole city, because there is too little data of its own).
chart-dimension-gap = { $name }: { $words }.
chart-by-source = By source: { $list }.
chart-before = In the round before, ring { $ring }.
chart-all-sources = All sources
chart-source-span = Range of the sources: lowest to highest
chart-radar-sources = The same by source. Behind each stands the result of all sources.
chart-earlier-round = Round before: { $round }
chart-city-value = Value of the whole city
chart-city-short = whole city
chart-not-assessed = Not assessed: too little data
chart-withheld = Not shown: to protect those who answered
chart-break = series breaks
chart-absent = not included
chart-sectors-title = { $unit }: the radar of indicators, { $round }
chart-sectors-intro = A radar chart with a spoke for each indicator and a sector for each dimension. The further out a value lies on rings 0–5, the more successful the work has been judged.
chart-sectors-value = Ring of the indicator
chart-gaps-heading = { $name }: own and others’ views
chart-gaps-intro = A dot chart with the members’ own view and others’ views of the same statement on a scale of 0–5.
chart-gaps-item = Statement: “{ $item }”
chart-gaps-note = The upright line is the own view. The level line shows how far from it the view of others lies. A difference of half a ring can come from rounding.
chart-answers-intro = A bar chart of how statements were answered. Answers at the lower end of the scale lie left of the middle, those at the upper end right of it. Shares are told in steps of per cents.
chart-answers-apart = Don’t know
chart-answers-at-least = Don’t know: at least
chart-answers-at-most = Don’t know: at most
chart-answers-note = Shares are told in steps, so that nobody’s answer can be worked out. A piece is as long as the middle of its step. Where there is only a word, no shares are shown.
chart-calendar-title = Yearly calendar, { $round }
chart-calendar-unit-title = { $unit }: yearly calendar, { $round }
chart-calendar-measure = One box is one event. The number above tells how many were held.
chart-calendar-intro = A chart in which every event of the yearly calendar is a box at its month. The first number counts those held, the second all in the calendar.
chart-calendar-total = { $held } held, { $listed } in the calendar
chart-calendar-held = Held
chart-calendar-open = Not held yet
chart-calendar-cancelled = Cancelled
chart-bars-intro = A bar chart with a row for each table.
chart-budget-title = Activity money by table, { $period }
chart-budget-measure = Euros
chart-attendance-title = Attendance at meetings, { $period }
chart-attendance-measure = Share of the filled seats that were attended
chart-reach-title = Reach against population, { $period }
chart-reach-measure = { $name }
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

## The PDF report
print-report = Evaluation report
print-title = { $programme }: evaluation report, { $round }
print-description = { $programme }, { $round }: results of the evaluation. Period { $period }.
pdf-contents = Contents
print-page = Page { $page } / { $pages }
pdf-reading = How to read the results
pdf-reading-rings = Every dimension and indicator is given a ring from nought to five, in half steps. The larger the ring, the better the work has succeeded. In the radar, a larger ring lies further out.
pdf-reading-words = The words say the same as the ring. Where the uncertainty of the answers reaches across the line between two of them, both are told.
pdf-summary = The results in short
pdf-dimensions = Dimensions and indicators
pdf-dimensions-lead = For each dimension: what it asks, what was found, and how its indicators are made.
pdf-comparability = Comparability
pdf-sources-caption = The sources, whose view they give and when
pdf-source = Source
pdf-attached = The numbers of the report also travel inside this file as csv tables; a PDF reader shows them in its list of attachments.
pdf-contact = Who answers for the report
pdf-questions = Questions

## The handout of a table
print-handout-title = { $unit }: discussion handout, { $round }
print-handout-description = { $unit }, { $round }: results, questions to discuss and space for new decisions.
pdf-handout = Discussion handout of the table
pdf-handout-private = For the members of the table only.
pdf-handout-decisions = What we decided last time and what became of it
pdf-handout-decisions-none = No earlier decisions were recorded for this round.
pdf-handout-result = The radar
pdf-handout-reading = Rings run from 0 to 5. The larger the ring, the better the goal is met. The result is an overall picture to talk about, not an exact measurement.
pdf-handout-answers = What we answered
pdf-handout-answers-none = There are no answers from the table for this round.
pdf-handout-questions = To discuss
pdf-handout-new = What we decide to do
pdf-handout-new-lead = Write the decisions here. They go into the list of actions, and the next round's handout opens with them.
pdf-handout-new-what = Decision
pdf-handout-new-owner = Who answers for it
pdf-handout-new-goal = Goal
pdf-handout-new-when = By when
handout-decided = { $count ->
    [one] One decision was recorded after the round before. The table tells how far it has come.
   *[other] After the round before, { $number } decisions were recorded. The table tells how far they have come.
}
handout-decisions-caption = Decisions by goal
handout-column-goal = Goal
handout-column-owner = Who answers for it
handout-no-goal = No goal
handout-state-unknown = Not known
handout-agreement-caption = Statements in the order of how much we agreed
handout-agreement-note = Rings run from 0 to 5: the larger the number, the more those who answered agreed on average.
handout-items-left-out = { $count ->
    [one] { $number } statement in the middle of the list is left out. All statements are on the table's own page.
   *[other] { $number } statements in the middle of the list are left out. All statements are on the table's own page.
}
handout-gaps-caption = The same statements were put to residents of the area: widest gap first
handout-column-own = We
handout-column-gap = Gap
handout-gap-own = we rated it higher
handout-gap-residents = residents rated it higher
handout-gap-none = nearly the same
handout-ask-open = { $count ->
    [one] One earlier decision is under way or not started. Do we carry on with it, change it or drop it?
   *[other] Of the earlier decisions, { $number } are under way or not started. Which do we carry on with, change or drop?
}
handout-ask-least = We agreed least with { $what }. Why is that? What can we change ourselves, and where do we need the city?
handout-ask-gap-own = We rated this higher than residents: { $what }. What do residents see differently?
handout-ask-gap-residents = Residents rated this higher than we did: { $what }. What have we not noticed?
handout-ask-divided = Our answers were divided: { $what }. What experiences do we have of this?
handout-ask-withheld = The number is not shown, so that nobody’s answer can be worked out: { $what }. What do we think of it together?
handout-ask-most = We agreed most with { $what }. What helped us succeed, and how do we hold on to it?

## Fixed words of the pages
label-language-name = English
label-skip = Skip to content
label-languages = Language
label-site-navigation = Site
label-notice = Notice
label-overview = Overview
label-units = Tables
label-dimensions = Dimensions
label-dimension = Dimension
label-method = Method and reliability
label-data = Data
label-draft = Draft
label-about-report = About this evaluation
label-round = Round
label-period = Period
label-status = Status
label-report-date = Date of the report
label-publisher = Publisher
label-licence = Licence
label-radar = The radar
label-radar-measure = Rings from 0 to 5 in halves. The further out the line runs, the better the goals are met.
label-radar-caption = The thick line joins the rings of the dimensions. The bar on a spoke runs from the lowest source to the highest. The small radars show what each kind of source alone would say.
label-radar-layers = Show in the large radar
label-dots-caption = The same rings in rows: the ring of the dimension, and what each kind of source alone would say.
label-ring = Ring
label-movement = Change:
label-dimensions-in-words = The dimensions in words
label-own-words = In the evaluator’s words
label-reply = The table’s reply
label-sure = How sure that is
label-next = What to develop next
label-next-all = All that succeeded and all to develop
label-verdicts = What succeeded and what to develop
label-succeeded = What succeeded
label-succeeded-none = No dimension or indicator reached the highest words.
label-develop = What to develop
label-develop-none = No dimension or indicator is among those to be developed.
label-verdict-rule = How the lists were made
label-units-lead = The tables always stand in the same order. Areas and starting points differ, so tables are not ranked.
label-series = Activity in numbers
label-report-pdf = Annual report (PDF)
label-marks = The same numbers as a table: what each kind of source alone would say
label-series-rest = More numbers by class
label-city-and-units = The whole city and the tables
label-series-lead = Numbers that are followed every year. They are not scored and do not enter the radar. The numbers of the whole city also hold what the tables did together, so they can be greater than those of the tables added up.
label-more = Read more
label-easy = Results in easy Finnish
label-easy-about = The main results in easy language.
label-method-about = How the numbers were made, where the information comes from and what it can tell.
label-data-about = The same numbers as open data.
label-focus-areas = The table’s own focus areas
label-quotes = In people's own words
label-quotes-lead = Each quote was approved for publishing by itself. They are single views, not a summary of the results, and stand in their own language.
label-trend = Development over the rounds
label-trend-measure = Rings 0–5. Rounds are compared only when they were done in the same way.
label-indicators = Indicators
label-indicators-lead = Every dimension is made of indicators. Some of them are computed for the whole city only.
label-grounds = What the numbers rest on: number of answers and sources
label-responses = Answers to the surveys
label-poles = Place in the radar:
label-by-unit = The whole city and the tables
label-gaps = Own and others' view
label-gaps_lead = The same statement was put to those who do the work and to others. The difference between the two views is worth talking about; it enters no score.
label-definitions = What the indicators tell
label-how-made = How the number is made
label-this-round = This round
label-series-breaks = The series breaks.
label-limits = What the result tells and what it does not
label-how-numbers = How the numbers are made
label-privacy = How the people who answered are protected
label-sources = Sources
label-terms = Terms of office
label-term-reported = the members of this round
label-accessibility = Accessibility
label-accessibility-text = The pages are made to work with a keyboard, with a screen reader, on a phone and printed on paper. Every picture has a text alternative and a table with the same numbers. The aim is level AA of WCAG 2.2.
label-accessibility-statement = Accessibility statement
label-accessibility-about = This statement is about this site and its PDF reports: how they were made for everybody, what is still wanting, and how to tell us.
label-accessibility-made = How the site is made
label-accessibility-pdf = The PDF reports have headings, a reading order, bookmarks, header cells in tables and text alternatives of pictures. They follow the standards PDF/UA-1 and PDF/A-2a; the annual report, which carries its numbers as attachments, follows PDF/A-3a. The same content is there as web pages.
label-accessibility-easy = The main results are there in easy Finnish on a page of their own.
label-accessibility-tested = How accessibility was assessed
label-accessibility-tested-text = The program that makes the pages and the PDF files is checked by machine before every version: the pages in a browser on a narrow and a wide screen, light and dark, and the PDF files against the standards. A check by machine does not find everything. No outside expert has assessed this publication.
label-accessibility-limits = What is known to be wanting
label-accessibility-limit-radar = In the small radars lines lie close together. The dot chart and the table beside it hold the same.
label-accessibility-limit-words = The evaluator’s own texts, the tables’ replies and the quotes are in their writers’ language. Nobody has checked how clear they are.
label-accessibility-limit-wide = The widest tables have to be scrolled sideways on a phone.
label-accessibility-feedback = Tell us
label-accessibility-feedback-text = Tell the publisher if something does not work or if you need the information in another form.
label-accessibility-supervision = Supervision
label-accessibility-date = This statement was made on
label-tasks = What the tables do
label-files = Files
label-files-about = The CSV files are in UTF-8, with commas between fields and a point for decimals. The Excel files have semicolons between fields and a decimal comma, as Finnish and Swedish spreadsheet programs expect.
label-spreadsheet = Excel file
label-licence-about = The data may be used under this licence:
label-table-page = The table’s own page
label-handout = Discussion handout for the table’s own evening (PDF, two pages)
label-table-page-lead = This page is meant for the members of the table only. It also has the results of their own survey, statement by statement.
label-items = Results of the surveys, statement by statement
label-items-lead = Rings 0–5: the greater the number, the more the respondents agreed on average.

## Why things succeeded or are to be developed
verdict-themes = open answers and workshops
verdict-better = clearly better than in the round before
verdict-worse = clearly weaker than in the round before
verdict-own-view = one’s own view ({ $own }) is clearly more positive than that of others ({ $other })
verdict-rule-gap = A statement is to be developed if one's own view lies at least { $gap } higher on the scale of rings than that of others.
verdict-mentions-succeeded = { $count ->
    [one] named as a success { $number } time (of { $all } mentions)
   *[other] named as a success { $number } times (of { $all } mentions)
}
verdict-mentions-develop = { $count ->
    [one] named as something to develop { $number } time (of { $all } mentions)
   *[other] named as something to develop { $number } times (of { $all } mentions)
}
verdict-rule-change = A dimension that would be left between the lists is added if it has changed since the round before by more than the uncertainty of the answers explains.
verdict-rule-themes = A theme of open answers and workshops is listed if it was mentioned at least { $number } times and at least { $share } of the mentions point the same way.

## Goals and activity
results-caption-goals = Main goals: rings and words, { $period }
results-caption-ways = Events by way of participation, { $period }
results-caption-months = The yearly calendar by month, { $period }
results-caption-decisions = Decisions taken after the round before, { $period }
results-corner-goals = Main goal
results-corner-ways = Way of participation
results-corner-months = Month
results-corner-decisions = State
results-note-goals = Rings go from 0 to 5 in halves. A goal is assessed by the same rules as a dimension: as the mean of its indicators, if there are enough of them. A dash (–) means that the goal has no indicator at this level.
results-note-events = The first number is the events that were held, the second all those in the yearly calendar, with cancelled ones and those still to come. A dash (–) means that there were none. The numbers of the whole city include events that the tables held together.
results-note-decisions = The numbers are counts of decisions. A dash (–) means that there are none of the kind.
# Findings: the headline over a table and its picture.
finding-calendar = Of the events in the calendar, { $held } of { $listed } were held.
finding-goals = { $most } is met best, { $least } least.
finding-goals-most = { $most } is met best.
finding-goals-least = { $least } is met least.
finding-items = { $most } was rated highest, { $least } lowest.
finding-items-most = { $most } was rated highest.
finding-items-least = { $least } was rated lowest.
finding-views = The widest gap is in { $item }: own view { $own }, others { $other } ({ $survey }).
finding-views-several = Own and others' views lie farthest apart in { $items }.
finding-views-close = Own and others' views are close to each other in every statement.
finding-rounds-broken = This round is not compared with the one before.
finding-rounds-same = No dimension changed by more than the uncertainty.
finding-rounds-better = Better: { $list }.
finding-rounds-worse = Worse: { $list }.
finding-numbers = { $unit }: { $value } ({ $line }).
finding-state = { $state }: { $count }.
results-ways-all = Events were held in every way of participation.
results-ways-missing = No event was held in: { $ways }.
label-goals = Goals and activity
label-goals-about = Results by main goal, the ways of participation, how the yearly calendar was carried out, and the state of earlier decisions.
label-by-goal = Results by main goal
label-by-goal-lead = The same indicators as in the radar, grouped by the main goal of the action plan that they tell about.
label-goal-indicators = Which indicators tell about which goal
label-by-way = Ways of participation
label-by-way-lead = The participation model has different ways to take part. The table shows how events were spread over them.
label-by-month = How the yearly calendar was carried out
label-by-month-lead = How many of the events in the yearly calendar were held.
label-decisions = The state of earlier decisions
label-decisions-lead = What has become of the decisions that the tables took after the last evaluation.
spread-column = Views
spread-agree = shared view
spread-mixed = views vary
spread-divided = views are split
spread-low = low end of the scale
spread-middle = middle
spread-high = high end of the scale
spread-step = answer { $step }
spread-class = { $class }: { $from }–{ $to }
spread-note = “Shared view” means that a clear majority answered on the same side of the scale. Numbers of people are not told, so that nobody’s answer can be worked out.


## Changes of the method
change-what-added = new
change-what-removed = removed
change-what-version = version
change-what-target = target
change-what-direction = direction
change-what-weight = weight
change-what-scope = level
change-what-city = value of the whole city
change-what-measure = formula
change-what-measure_kind = measure
change-what-wording = wording
change-what-reversed = direction of the statement
change-what-ends = ends of the scale
change-what-recruitment = how respondents were found
change-what-kind = kind of data
change-what-group = whose view
change-what-seats = seats of members
change-what-deputies = deputies
change-what-term = term of office
change-what-districts = districts of the area
change-what-bands = limits of the words
change-what-theme = theme around it
change-what-theme_mean = kind of mean inside themes
change-what-mean = kind of mean
change-what-coverage = share of the weight needed
change-what-minimum_indicators = number of indicators needed
change-what-verdicts = rule
change-what-dimension = dimension
change-of-term = Members of the tables
change-of-area = Areas
change-of-dimension = Dimensions
change-of-band = Words for scores
change-of-aggregation = How dimensions are calculated
change-of-verdicts = The rule of what succeeded and what to develop
change-of-theme = Themes
change-of-goal = Main goals
change-of-item = Statements and questions
change-of-scale = Answering scales
change-of-source = Sources
change-of-indicator = Indicators
change-caption = Changes of the method: { $before } → { $now }
change-corner = What changed
change-column-what = Change
change-column-before = Before
change-column-after = Now
change-column-effect = Comparison
change-note = “Not compared” means that the numbers are not compared with the round before, because the change could look like a change of the city. For districts, those that left the area and those that joined it are named.
change-breaks = not compared
view-movement-because = { $movement }: { $reason }
view-break-area = the area of the table has changed
view-break-population = the number of members has changed
view-break-definitions = the indicators or questions have changed
label-method-changes = What changed in the method since the round before
label-method-changes-lead = Indicators, sources and questions are reviewed before each round. The list was made by comparing the definitions of the rounds.
label-method-changes-list = All changes

## The yearly review of a table
print-review = Yearly review
print-review-title = { $unit }: yearly review, { $round }
print-review-description = { $unit }, { $round }: what was done, how it succeeded and what to develop. Period { $period }.
pdf-review-short = The year in short
pdf-review-work = What was done
pdf-review-work-lead = The work of the year, one subject at a time. Beside the table's numbers stands the number for the whole city, to show the scale.
pdf-review-views = How it succeeded
pdf-review-forward = What to develop
pdf-review-method = This is a short note on the method. How each indicator is made, the sources and the lists are in the city's annual report and on the method page of the site.
label-review = Yearly review of the table (PDF)
review-caption-indicators = { $chapter }: indicators
review-caption-lines = { $chapter }: numbers
review-goals = Goals and focus areas
review-membership = Members and attendance
review-events = Meetings, events and visitors
review-statements = Statements and what came of them
review-budget = Money
review-cooperation = Co-operation
review-communication = Communication
review-feedback = Feedback
review-self-evaluation = Self-evaluation of the table
review-other-views = The view of residents and others
review-development = Earlier decisions and development
view-gap-surveys = Own view: { $own }. Others: { $other }.

## Charts of activity
results-caption-budget = Activity money by table, { $period }
results-caption-attendance = Attendance at meetings by table, { $period }
results-caption-reach = Reach against population by table, { $period }
label-calendar = Yearly calendar
label-money = Activity money
label-money-lead = What the tables were granted and what they spent.
label-attendance = Attendance at meetings
label-attendance-lead = The share of filled seats that were present at meetings. A seat counts once, whether its member or the deputy came.
label-reach = Reach
label-reach-lead = Visits to events against the residents of the area. The same person may come many times.

## The hand-over kit
label-kit = Material to share
label-kit-about = The whole report in one file, and texts and pictures ready for a web page, an agenda and slides.
label-kit-report = The whole report in one file (HTML)
label-kit-report-about = Pictures, tables and typefaces are inside the file. It can be sent as an attachment and opens in a browser without a network.
label-kit-texts = All texts as a text file
label-kit-texts-about = The same texts as on this page, without any formatting.
label-kit-how = How to use the material
label-kit-how-web = Web page: copy the headline, the text and the picture. Paste the text alternative into the alt field of the publishing system, so that a screen reader tells what the picture shows.
label-kit-how-agenda = Agenda: copy the text, and attach the picture and the annual report (PDF).
label-kit-how-slides = Slides: the headline is the title of the slide, the lines are its list. The PNG picture is sharp on a large screen, too.
label-kit-how-care = The texts may be shortened and edited. Keep what period the numbers are about and how rings are read. The tables are not ranked.
label-kit-headline = Headline
label-kit-web = Text for a web page
label-kit-agenda = Text for an agenda
label-kit-slide = Slide
label-kit-picture = Picture
label-kit-alternative = Text alternative of the picture
label-kit-png = Download the picture (PNG)
label-kit-svg = Download the picture (SVG)
label-kit-contents = Contents
kit-headline = { $unit }. { $finding }
kit-web-opening = { $programme }, { $round }: { $unit }. The evaluation covers { $period }.
kit-agenda-opening = { $programme }, { $round }: { $unit }. { $kind } of { $period }.
kit-dimensions = Result by dimension: { $list }.
kit-dimension = { $name }: { $words } (ring { $ring })
kit-dimension-without-ring = { $name }: { $words }
kit-succeeded = Among what succeeded: { $names }.
kit-develop = Among what to develop: { $names }.
kit-reading = Every dimension has a ring from nought to five. The larger the ring, the better the city's own goal is met.
kit-agenda-status = State of the evaluation: { $status }.
kit-slide-source = { $programme }, { $round }. Rings 0–5: the larger, the better the goal is met.
kit-further = All results: { $address }
label-answers = How the statements were answered
label-answers-lead = How the answers are spread and how many did not know.
