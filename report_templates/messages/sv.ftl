# Rapporternas och webbplatsens meddelanden på svenska.

## Gemensamma
group-members = Bordets medlemmar
group-residents = Invånare
group-staff = Personal
group-partners = Partner
group-registers = Register
group-experts = Sakkunniga
quantity-days = { $count ->
    [one] { $number } dag
   *[other] { $number } dagar
}
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
withheld = visas inte
not-assessed = inte bedömt
not-certain = inte tillräckligt säkert
