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

## Diagram
chart-radar-title = { $unit }: delaktighetsradarn, { $round }
chart-dots-title = { $unit }: delområden och källor, { $round }
chart-trend-title = { $unit }: delområdena omgång för omgång
chart-radar-scale = ju längre ut, desto bättre har det lyckats (ringarna 0–5)
chart-dots-scale = ju längre till höger, desto bättre har det lyckats (ringarna 0–5)
chart-zones = Zonerna från vänster till höger: { $list }.
chart-trend-scale = Ringarna 0–5: ju högre upp, desto bättre har det lyckats. Linjen förenar bara omgångar som kan jämföras.
chart-radar-intro = Radardiagram där varje delområde har en egen stråle. Ju längre ut värdet ligger på ringarna 0–5, desto mer lyckad har verksamheten bedömts vara.
chart-dots-intro = Punktdiagram där varje delområde har en egen rad på skalan 0–5. Ju större värde, desto mer lyckad har verksamheten bedömts vara.
chart-trend-intro = Delområdenas ringar 0–5 omgång för omgång.
chart-axes = Lodrät axel: uppe { $top }, nere { $bottom }. Vågrät axel: till vänster { $left }, till höger { $right }.
chart-dimension-value = { $name }: { $words }, ring { $ring }.
chart-dimension-city = { $name }: { $words }, ring { $ring } (hela stadens värde, eftersom de egna uppgifterna är för få).
chart-dimension-gap = { $name }: { $words }.
chart-by-source = Enligt källa: { $list }.
chart-before = I föregående omgång ring { $ring }.
chart-all-sources = Alla källor
chart-earlier-round = Föregående omgång: { $round }
chart-city-value = Hela stadens värde
chart-city-short = hela staden
chart-not-assessed = Inte bedömt: för få uppgifter
chart-withheld = Visas inte: för att skydda dem som svarat
chart-break = serien bryts
chart-absent = inte med
