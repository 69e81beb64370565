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
