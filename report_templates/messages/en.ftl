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
