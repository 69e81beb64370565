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

## Charts
chart-radar-title = { $unit }: the participation radar, { $round }
chart-dots-title = { $unit }: dimensions and sources, { $round }
chart-trend-title = { $unit }: dimensions round by round
chart-radar-scale = the further out, the more successful (rings 0–5)
chart-dots-scale = the further right, the more successful (rings 0–5)
chart-zones = The zones from left to right: { $list }.
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
chart-earlier-round = Round before: { $round }
chart-city-value = Value of the whole city
chart-city-short = whole city
chart-not-assessed = Not assessed: too little data
chart-withheld = Not shown: to protect those who answered
chart-break = series breaks
chart-absent = not included
