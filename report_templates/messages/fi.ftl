# Raporttien ja sivuston viestit suomeksi. Yksi avain, yksi asia; luvut tulevat valmiiksi muotoiltuina.

## Yhteiset
group-members = Pöydän jäsenet
group-residents = Asukkaat
group-staff = Henkilöstö
group-partners = Kumppanit
group-registers = Rekisterit
group-experts = Asiantuntijat
quantity-days = { $count ->
    [one] { $number } päivä
   *[other] { $number } päivää
}
month-1 = tammikuu
month-2 = helmikuu
month-3 = maaliskuu
month-4 = huhtikuu
month-5 = toukokuu
month-6 = kesäkuu
month-7 = heinäkuu
month-8 = elokuu
month-9 = syyskuu
month-10 = lokakuu
month-11 = marraskuu
month-12 = joulukuu
withheld = ei näytetä
not-assessed = ei arvioitu
not-certain = ei riittävän varma

## Kuviot
chart-radar-title = { $unit }: osallisuuden tutka, { $round }
chart-dots-title = { $unit }: osa-alueet ja lähteet, { $round }
chart-trend-title = { $unit }: osa-alueet kierroksittain
chart-radar-scale = mitä ulompana, sitä onnistuneempaa (kehät 0–5)
chart-dots-scale = mitä enemmän oikealla, sitä onnistuneempaa (kehät 0–5)
chart-zones = Vyöhykkeet vasemmalta oikealle: { $list }.
chart-trend-scale = Kehät 0–5: mitä ylempänä, sitä onnistuneempaa. Viiva yhdistää vain vertailukelpoiset kierrokset.
chart-radar-intro = Tutkakuvio, jossa jokaisella osa-alueella on oma säteensä. Mitä ulompana arvo on kehillä 0–5, sitä onnistuneemmaksi toiminta on arvioitu.
chart-dots-intro = Pistekuvio, jossa jokaisella osa-alueella on oma rivinsä asteikolla 0–5. Mitä suurempi arvo, sitä onnistuneemmaksi toiminta on arvioitu.
chart-trend-intro = Osa-alueiden kehät 0–5 kierroksittain.
chart-axes = Pystyakseli: ylhäällä { $top }, alhaalla { $bottom }. Vaaka-akseli: vasemmalla { $left }, oikealla { $right }.
chart-dimension-value = { $name }: { $words }, kehä { $ring }.
chart-dimension-city = { $name }: { $words }, kehä { $ring } (koko kaupungin arvo, koska omaa tietoa on liian vähän).
chart-dimension-gap = { $name }: { $words }.
chart-by-source = Lähteittäin: { $list }.
chart-before = Edellisellä kierroksella kehä { $ring }.
chart-all-sources = Kaikki lähteet
chart-earlier-round = Edellinen kierros: { $round }
chart-city-value = Koko kaupungin arvo
chart-city-short = koko kaupunki
chart-not-assessed = Ei arvioitu: tietoa on liian vähän
chart-withheld = Ei näytetä: vastaajien suojaksi
chart-break = sarja katkeaa
chart-absent = ei mukana
