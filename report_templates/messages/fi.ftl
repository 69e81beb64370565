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

## Näkymät: arvot ja niiden tilalla olevat sanat
view-period = { $from }–{ $until }
view-span = { $from }–{ $until }
view-list = { $first } ja { $last }
view-either = { $first } tai { $last }
view-quoted = ”{ $text }”
view-of = { $part } / { $whole }
view-two-bands = { $lower } – { $upper }
view-not-scored = ei pisteytetä
view-ring-of-five = { $ring } / 5
view-value-of-city = Luku on koko kaupungin: pöydältä on liian vähän tietoa omaan arvioon.
view-value-of-city-short = koko kaupungin luku
view-coverage = Arvio perustuu { $count ->
    [one] { $number } indikaattoriin
   *[other] { $number } indikaattoriin
} (kaikkiaan { $meant }).
view-stays = Sanallinen arvio pysyy samana { $number } laskentatavassa kymmenestä.
view-stays-in-all = Sanallinen arvio pysyy samana kaikilla laskentatavoilla tai lähes kaikilla.
view-stays-in-none = Muilla laskentatavoilla sanallinen arvio olisi lähes aina toinen.
view-coverage-whole = Arvio perustuu { $number } indikaattoriin.
view-indicators = { $count ->
    [one] { $number } indikaattori
   *[other] { $number } indikaattoria
}
view-kind-monitoring = Vuosiseuranta
view-kind-comprehensive = Kokonaisvaltainen arviointi
view-draft = Luonnos, ei vielä hyväksytty
view-approved = Hyväksytty
view-approved-by = Hyväksytty: { $details }
view-movement-first = ensimmäinen kierros
view-movement-broken = ei verrata edelliseen kierrokseen
view-movement-unknown = muutosta ei voida arvioida
view-movement-better = parempi kuin edellisellä kierroksella
view-movement-worse = heikompi kuin edellisellä kierroksella
view-movement-same = ei selvää muutosta
view-headline-all = Kaikki osa-alueet: { $words }.
view-headline-part = { $words }: { $names }.
view-headline-none = Osa-alueita ei voitu arvioida tällä kierroksella.
view-lead = Tulos on yleiskuva, ei tarkka mittaus. Se kertoo, missä osallisuustyössä on onnistuttu ja mitä pitää vielä kehittää, kun toimintaa verrataan kaupungin omiin tavoitteisiin.
view-lead-words = Sanalliset arviot ovat heikoimmasta parhaaseen { $list }.
view-sure-in-all = Sanallinen arvio pysyy samana kaikilla laskentatavoilla tai lähes kaikilla.
view-sure-in-part = Sanallinen arvio pysyy samana lähes kaikilla laskentatavoilla: { $sure }. Epävarmempi se on näissä: { $unsure }.
view-sure-in-none = Toisin laskettuna sanallinen arvio voisi muuttua: { $unsure }.
view-sure-in-ways = { $name } (sama arvio { $number } laskentatavalla kymmenestä)
view-sure-in-no-way = { $name } (muilla laskentatavoilla lähes aina toinen arvio)
view-answers = Vastauksia saatiin: { $list }.
view-answers-of = { $survey } { $answers }
view-verdict-rule = Onnistuneiden listalla on se, mikä sai sanallisen arvion { $top }. Kehitettävien listalla on se, mikä sai arvion { $low }. Muut jäävät listojen väliin.
view-city-note = Koko kaupungin luku näytetään, koska pöydältä on liian vähän tietoa omaan arvioon: { $dimensions }.
view-goal-of-units = { $name } ({ $units })
view-category-none = ei luokiteltu

## Näkymät: taulukot
view-caption-dimensions = { $unit }: osa-alueet
view-caption-marks = { $unit }: kehät lähteittäin
view-caption-indicators = { $unit }: indikaattorit osa-alueittain
view-caption-grounds = { $unit }: mihin indikaattorit perustuvat
view-caption-responses = { $unit }: kyselyihin vastanneet
view-caption-trend = { $unit }: kehät kierroksittain
view-caption-units = { $dimension } pöydittäin
view-caption-indicators-by-unit = { $dimension }: indikaattorien kehät
view-caption-series = { $series }, { $period }
view-column-dimension = Osa-alue
view-column-indicator = Indikaattori
view-column-unit = Pöytä
view-column-words = Sanallinen arvio
view-column-ring = Kehä (0–5)
view-column-movement = Muutos
view-column-value = Arvo
view-column-basis = Vastauksia tai tapauksia
view-column-response = Vastausprosentti
view-column-sources = Lähteet
view-column-survey = Kysely
view-column-answers = Vastanneita
view-column-asked = Kyselyn saaneita
view-column-item = Väittämä
view-column-series = Seurattava asia
view-gap-head = { $item } – { $own } ja { $other }
view-caption-gaps = Oma ja muiden näkemys samoista väittämistä: { $dimension }
view-column-own = Oma näkemys
view-column-others = Muiden näkemys
view-column-gap = Ero
view-gap-own-higher = oma korkeampi (ero { $rings })
view-gap-others-higher = muiden korkeampi (ero { $rings })
view-gap-alike = ei selvää eroa
view-note-gaps = Kehät ovat 0–5 puolen kehän välein. Puolen kehän ero voi johtua pelkästä pyöristyksestä, joten sitä ei sanota eroksi. Viiva (–) tarkoittaa, ettei toisesta näkemyksestä voida näyttää lukua.
view-below-cut-off = poikkeaa selvästi väestöstä: { $variables }
view-theme-together = Teema kokonaisuutena
view-note-rings = Kehät ovat 0–5 puolen kehän välein. Mitä suurempi luku, sitä paremmin tavoite toteutuu.
view-note-city-only = Viiva (–) tarkoittaa, että luku on laskettu vain koko kaupungista.
view-note-dash = Viiva (–) tarkoittaa, ettei lukua ole.
view-note-marks = Kustakin lähteestä saadaan tietoa vain osasta asioita, joten luvut eivät ole suoraan vertailukelpoisia keskenään. Viiva (–) tarkoittaa, ettei lähteestä saatu tietoa.
view-note-movement = Muutos: { $movement }.
view-note-basis = Luku kertoo, montako vastausta tai tapausta arvossa on. Kauttaviivan jälkeen on se määrä, josta ne ovat, jos se tiedetään.
view-note-no-ranking = Pöydät ovat aina samassa järjestyksessä. Alueet ja lähtökohdat ovat erilaisia, joten pöytiä ei panna paremmuusjärjestykseen.
view-note-out-of-scope = Viiva (–) tarkoittaa, ettei indikaattoria lasketa tälle tasolle.
view-note-items = Luku on pöydän oman kyselyn vastausten kehä. Vain pöytä näkee tämän taulukon.
view-note-items-of-others = Kehä on vastausten keskiarvo asteikolla nollasta viiteen.
view-caption-months = { $unit }: vuosikellon tilaisuudet kuukausittain
view-column-listed = Vuosikellossa
view-column-held = Pidetty
view-column-cancelled = Peruttu
view-note-break = { $round }: sarja katkeaa, eikä lukuja verrata edelliseen kierrokseen. { $reason }

## Näkymät: tiedostot
view-file-report = Vuosiraportti (PDF)
view-file-report-about = Koko arviointi yhtenä saavutettavana asiakirjana.
view-file-package = Data Package -kuvaus
view-file-package-about = Taulukoiden sarakkeet, tyypit, koodit ja tarkistussummat ohjelmille (Data Package 2.0).
view-file-dcat = Tietojoukon kuvaus
view-file-dcat-about = Kuvaus avoimen datan hakemistoille (DCAT-AP 3).
view-file-manifest = Tiedostoluettelo
view-file-manifest-about = Julkaistujen tiedostojen luettelo ja tarkistussummat.

## Menetelmä: kaavat sanoin
measure-only = Mukana: { $conditions }.
measure-item-mean = Vastausten keskiarvo, joka on muunnettu asteikolle 0–100. Kysytty: { $items }
measure-share = Niiden osuus, joissa { $having }.
measure-days-within = { $count ->
    [one] Niiden osuus, joissa kohdasta { $from } kohtaan { $to } kului enintään { $number } päivä.
   *[other] Niiden osuus, joissa kohdasta { $from } kohtaan { $to } kului enintään { $number } päivää.
}
measure-days-before = { $count ->
    [one] Niiden osuus, joissa kohdasta { $to } oli kohtaan { $from } vähintään { $number } päivä.
   *[other] Niiden osuus, joissa kohdasta { $to } oli kohtaan { $from } vähintään { $number } päivää.
}
measure-attended = Osallistumiset jaettuna kokouspäivien täytetyillä paikoilla. Jäsen ja hänen varajäsenensä ovat yksi paikka.
measure-representativeness = Kuinka lähellä jäsenistö on asukkaita näiden tietojen mukaan: { $variables }. Täydet pisteet saa, jos ero on yhtä pieni kuin arpomalla valitulla jäsenistöllä keskimäärin.
measure-checklist = Toteutuneiden kohtien osuus, tapausten keskiarvo. Kohdat: { $fields }.
measure-weight = { $outcome } { $weight }
measure-outcomes = { $count ->
    [0] Tapausten painotettu osuus. Painot: { $weights }.
   *[other] Tapausten painotettu osuus. Painot: { $weights }. Jos ratkaistuja on alle { $number }, kerrotaan vain määrät.
}
measure-districts = Niiden kaupunginosien osuus, joissa on ollut toimintaa.
measure-variety = { $count ->
    [one] Niiden osuus, joissa kohdassa { $field } on ainakin { $number } eri luokka.
   *[other] Niiden osuus, joissa kohdassa { $field } on ainakin { $number } eri luokkaa.
}
measure-money-share = Se osuus rahasta, jossa { $having }.
measure-per-thousand = { $field } yhteensä tuhatta asukasta kohti.
measure-ratio = { $above } yhteensä jaettuna luvulla { $below } yhteensä.
measure-median-days = Päivien mediaani kohdasta { $from } kohtaan { $to }.
measure-count = Lukumäärä.
measure-sum = { $field } yhteensä.
measure-mean-of = Osien keskiarvo. Osat: { $parts }.
measure-expert = Asiantuntijoiden antamien pisteiden keskiarvo.
measure-sql = Tulos kyselystä, joka tehdään kierroksen aineistoihin; kysely on kierroksen menetelmätiedostossa (round.toml).
measure-is = { $field } on { $codes }
measure-is-not = { $field } ei ole { $codes }
measure-at-least = { $field } on vähintään { $least }
measure-present = { $field } on merkitty
measure-absent = { $field } puuttuu
measure-target = Tavoite: { $target }.
measure-target-points = { $count ->
    [one] { $number } piste
   *[other] { $number } pistettä
}
measure-target-per-thousand = { $number } / 1 000 asukasta

## Menetelmä: säännöt
method-caption-bands = Sanalliset arviot, kehät ja pisteet
method-column-rings = Kehät
method-column-points = Pisteet
method-points-below = { $from } – alle { $until }
method-scored-goal-posts = Jokainen indikaattori muunnetaan pisteiksi 0–100. Ääripäät ovat vastausasteikon päät tai kaupungin asettama tavoite, eivät muiden pöytien luvut.
method-mean-arithmetic = Osa-alueen luku on sen indikaattorien painotettu keskiarvo.
method-mean-geometric = Osa-alueen luku on sen indikaattorien painotettu geometrinen keskiarvo, jossa heikko indikaattori painaa enemmän.
method-mean-harmonic = Osa-alueen luku on sen indikaattorien painotettu harmoninen keskiarvo, jossa heikko indikaattori painaa eniten.
method-theme-mean-arithmetic = Osa indikaattoreista muodostaa teeman. Teeman luku on sen indikaattorien painotettu keskiarvo, ja teema on yksi osa osa-aluettaan.
method-theme-mean-geometric = Osa indikaattoreista muodostaa teeman. Teeman luku on sen indikaattorien painotettu geometrinen keskiarvo, ja teema on yksi osa osa-aluettaan.
method-theme-mean-harmonic = Osa indikaattoreista muodostaa teeman. Teeman luku on sen indikaattorien painotettu harmoninen keskiarvo, ja teema on yksi osa osa-aluettaan.
method-weights-equal = Kaikki indikaattorit painavat yhtä paljon.
method-weights-given = Indikaattorien painot on päätetty ennen kierrosta.
method-coverage = { $count ->
    [one] Osa-alue arvioidaan, kun vähintään { $coverage } sen painosta ja vähintään { $number } indikaattori on käytettävissä.
   *[other] Osa-alue arvioidaan, kun vähintään { $coverage } sen painosta ja vähintään { $number } indikaattoria on käytettävissä.
}
method-ways = Jokainen osa-alue lasketaan indikaattorien julkaistuista kehistä myös tuhannella muulla tavalla: painoja muutetaan enintään puolella, ja aritmeettinen keskiarvo vaihtuu geometriseen. Näin nähdään, kuinka monessa laskentatavassa kymmenestä sanallinen arvio pysyy samana. Se ei vaikuta arvioon.
method-privacy-minimum = { $count ->
    [one] Vastauksista kerrotaan vain, jos vastaajia on vähintään { $number }.
   *[other] Vastauksista kerrotaan vain, jos vastaajia on vähintään { $number }.
}
method-privacy-linked = Liian pienen joukon vastaukset jätetään pois myös pöydän muista luvuista, ettei niitä voi päätellä.
method-privacy-rounding = Kehät pyöristetään puolen kehän tarkkuuteen. Yksittäisiä vastauksia tai avovastauksia ei julkaista.
method-item-targets = Näillä väittämillä on oma tavoitetaso. Vastaus, joka yltää siihen, lasketaan tavoitteen täyttymiseksi: { $items }.
method-reversed = Nämä väittämät on kysytty käänteisinä: niissä samaa mieltä oleminen kertoo huonommasta tilanteesta. Niiden vastaukset käännetään ennen laskemista: { $items }.
method-limit-overall = Osa-alueista ei lasketa yhteislukua: ne kertovat eri asioista.
method-limit-league = Pöytiä ei panna paremmuusjärjestykseen.
method-limit-uncertainty = Kaksi sanallista arviota kerrotaan silloin, kun vastausten epävarmuus ulottuu kahden arvion rajan yli. Jos se ulottuu useamman rajan yli, sanotaan ”ei riittävän varma”.
method-limit-self-selected = Avoimeen kyselyyn vastaavat ne, jotka haluavat. Tulosta ei siksi voi yleistää kaikkiin asukkaisiin, eikä sille ole virhemarginaalia.
method-seats = { $count ->
    [one] { $number } jäsen pöytää kohti
   *[other] { $number } jäsentä pöytää kohti
}
method-seats-deputies = { $count ->
    [one] { $number } jäsen ja { $deputies } varajäsentä pöytää kohti
   *[other] { $number } jäsentä ja { $deputies } varajäsentä pöytää kohti
}
method-fact-target = Tavoite
method-fact-direction = Suunta
method-direction-down = pienempi on parempi
method-fact-scope = Taso
method-scope-city = vain koko kaupunki
method-scope-units = vain pöydät
method-fact-sources = Lähteet
method-fact-goals = Tavoitteet, joista kertoo
method-fact-criterion = Alkuperäisen mallin kriteeri
method-fact-ground = Peruste
method-fact-version = Määritelmän versio
method-fact-group = Kenen näkemys
method-fact-period = Ajanjakso
method-fact-recruitment = Vastaajat
method-fact-answers = Vastanneita
method-recruitment-census = kysyttiin kaikilta
method-recruitment-self-selected = kuka tahansa sai vastata
method-recruitment-sample = kysyttiin satunnaisotokselta
method-list-goals = Tavoitteet
method-list-focus-areas = Painopisteet
method-list-ways = Osallistumisen tavat

## Kuviot
chart-radar-title = { $unit }: osallisuuden tutka, { $round }
chart-dots-title = { $unit }: osa-alueet ja lähteet, { $round }
chart-dimension-title = { $name } pöydittäin, { $round }
chart-dimension-intro = Pistekuvio, jossa koko kaupungilla ja jokaisella pöydällä on oma rivinsä asteikolla 0–5. Mitä suurempi arvo, sitä onnistuneemmaksi toiminta on arvioitu.
chart-no-ranking = Pöydät ovat aina samassa järjestyksessä, eivät paremmuusjärjestyksessä.
chart-trend-title = { $unit }: osa-alueet kierroksittain
chart-radar-scale = mitä ulompana, sitä onnistuneempaa (kehät 0–5)
chart-dots-scale = mitä enemmän oikealla, sitä onnistuneempaa (kehät 0–5)
chart-zones = Vyöhykkeet vasemmalta oikealle: { $list }.
chart-zones-upwards = Vyöhykkeet alhaalta ylös: { $list }.
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
chart-source-span = Lähteiden väli: matalimmasta korkeimpaan
chart-radar-sources = Sama lähteittäin. Taustalla on kaikkien lähteiden tulos.
chart-earlier-round = Edellinen kierros: { $round }
chart-city-value = Koko kaupungin arvo
chart-city-short = koko kaupunki
chart-not-assessed = Ei arvioitu: tietoa on liian vähän
chart-withheld = Ei näytetä: vastaajien suojaksi
chart-break = sarja katkeaa
chart-absent = ei mukana
chart-sectors-title = { $unit }: indikaattorien tutka, { $round }
chart-sectors-intro = Tutkakuvio, jossa jokaisella indikaattorilla on oma säteensä ja jokaisella osa-alueella oma lohkonsa. Mitä ulompana arvo on kehillä 0–5, sitä onnistuneemmaksi toiminta on arvioitu.
chart-sectors-value = Indikaattorin kehä
chart-gaps-heading = { $name }: oma ja muiden näkemys
chart-gaps-intro = Pistekuvio, jossa pöytien jäsenten oma näkemys ja muiden näkemys samasta väittämästä ovat asteikolla 0–5.
chart-gaps-item = Väittämä: ”{ $item }”
chart-gaps-note = Pystyviiva on oma näkemys. Vaakaviiva kertoo, kuinka kaukana muiden näkemys on siitä. Puolen kehän ero voi johtua pyöristyksestä.
chart-answers-intro = Palkkikuvio siitä, miten väittämiin vastattiin. Asteikon alapään vastaukset ovat keskikohdan vasemmalla, yläpään oikealla puolella. Osuudet kerrotaan prosenttiportaina.
chart-answers-apart = Ei osaa sanoa
chart-answers-at-least = Ei osaa sanoa: vähintään
chart-answers-at-most = Ei osaa sanoa: enintään
chart-answers-note = Osuudet kerrotaan portaina, jotta kenenkään vastausta ei voi päätellä. Osan pituus on portaan keskikohta. Missä on vain sana, osuuksia ei näytetä.
chart-calendar-title = Vuosikello, { $round }
chart-calendar-unit-title = { $unit }: vuosikello, { $round }
chart-calendar-measure = Yksi ruutu on yksi tilaisuus. Luku pylvään päällä kertoo, montako pidettiin.
chart-calendar-intro = Kuvio, jossa jokainen vuosikelloon merkitty tilaisuus on ruutu kuukautensa kohdalla. Ensimmäinen luku kertoo pidetyt, toinen kaikki vuosikelloon merkityt.
chart-calendar-total = { $count ->
    [one] { $held } pidetty
   *[other] { $held } pidettyä
}, vuosikellossa { $listed }
chart-calendar-held = Pidetty
chart-calendar-open = Ei vielä pidetty
chart-calendar-cancelled = Peruttu
chart-bars-intro = Palkkikuvio, jossa jokaisella pöydällä on oma rivinsä.
chart-budget-title = Toimintaraha pöydittäin, { $period }
chart-budget-measure = Euroa
chart-attendance-title = Osallistuminen kokouksiin, { $period }
chart-attendance-measure = Osuus täytetyistä paikoista, jotka olivat kokouksissa edustettuina
chart-reach-title = Tavoittavuus väestöön nähden, { $period }
chart-reach-measure = { $name }
month-short-1 = tammi
month-short-2 = helmi
month-short-3 = maalis
month-short-4 = huhti
month-short-5 = touko
month-short-6 = kesä
month-short-7 = heinä
month-short-8 = elo
month-short-9 = syys
month-short-10 = loka
month-short-11 = marras
month-short-12 = joulu

## PDF-raportti
print-report = Arviointiraportti
print-title = { $programme }: arviointiraportti, { $round }
print-description = { $programme }, { $round }: arvioinnin tulokset. Tarkasteluaika { $period }.
pdf-contents = Sisällys
print-page = Sivu { $page } / { $pages }
pdf-reading = Näin luet tuloksia
pdf-reading-rings = Jokainen osa-alue ja indikaattori saa kehän nollasta viiteen, puolikkaan tarkkuudella. Mitä suurempi kehä on, sitä paremmin toiminnassa on onnistuttu. Tutkakuviossa suurempi kehä on ulompana.
pdf-reading-words = Sanallinen arvio kertoo saman kuin kehä. Kun vastausten epävarmuus ulottuu kahden arvion rajan yli, kerrotaan molemmat.
pdf-summary = Tulokset lyhyesti
pdf-dimensions = Osa-alueet ja indikaattorit
pdf-dimensions-lead = Jokaisesta osa-alueesta kerrotaan, mitä se kysyy, mitä siitä saatiin tietää ja miten sen indikaattorit lasketaan.
pdf-comparability = Vertailtavuus
pdf-sources-caption = Lähteet, niiden näkökulma ja aika
pdf-source = Lähde
pdf-attached = Raportin luvut ovat myös tämän tiedoston liitteinä csv-taulukkoina; PDF-lukija näyttää ne liitetiedostojen luettelossa.
pdf-contact = Kuka vastaa raportista
pdf-questions = Yhteydenotot

## Pöydän moniste
print-handout-title = { $unit }: keskustelumoniste, { $round }
print-handout-description = { $unit }, { $round }: tulokset, keskustelukysymykset ja tila uusille päätöksille.
pdf-handout = Pöydän keskustelumoniste
pdf-handout-private = Vain pöydän jäsenille.
pdf-handout-decisions = Mitä päätettiin viimeksi ja mitä siitä seurasi
pdf-handout-decisions-none = Aiempia päätöksiä ei ole kirjattu tälle kierrokselle.
pdf-handout-result = Osallisuuden tutka
pdf-handout-reading = Kehät ovat 0–5. Mitä suurempi kehä, sitä paremmin tavoite toteutuu. Tulos on yleiskuva keskustelun pohjaksi, ei tarkka mittaus.
pdf-handout-answers = Mitä vastasimme
pdf-handout-answers-none = Pöydän vastauksia ei ole tältä kierrokselta.
pdf-handout-questions = Keskustellaan
pdf-handout-new = Mitä päätämme tehdä
pdf-handout-new-lead = Kirjatkaa päätökset tähän. Ne viedään toimenpiteiden luetteloon, ja ensi kierroksen moniste alkaa niistä.
pdf-handout-new-what = Päätös
pdf-handout-new-owner = Kuka vastaa
pdf-handout-new-goal = Tavoite
pdf-handout-new-when = Mihin mennessä
handout-decided = { $count ->
    [one] Edellisen kierroksen jälkeen kirjattiin yksi päätös. Taulukko kertoo, missä vaiheessa se on.
   *[other] Edellisen kierroksen jälkeen kirjattiin { $number } päätöstä. Taulukko kertoo, missä vaiheessa ne ovat.
}
handout-decisions-caption = Päätökset tavoitteittain
handout-column-goal = Tavoite
handout-column-owner = Kuka vastaa
handout-no-goal = Ei tavoitetta
handout-state-unknown = Ei tietoa
handout-agreement-caption = Väittämät siinä järjestyksessä, kuinka samaa mieltä olimme
handout-agreement-note = Kehät 0–5: mitä suurempi luku, sitä enemmän samaa mieltä vastaajat keskimäärin olivat.
handout-items-left-out = { $count ->
    [one] Listan keskeltä on jätetty pois { $number } väittämä. Kaikki väittämät ovat pöydän omalla sivulla.
   *[other] Listan keskeltä on jätetty pois { $number } väittämää. Kaikki väittämät ovat pöydän omalla sivulla.
}
handout-gaps-caption = Samat väittämät kysyttiin alueen asukkailta: suurin ero ensin
handout-column-own = Me
handout-column-gap = Ero
handout-gap-own = me arvioimme paremmaksi
handout-gap-residents = asukkaat arvioivat paremmaksi
handout-gap-none = lähes sama arvio
handout-ask-open = { $count ->
    [one] Yksi aiempi päätös on kesken tai aloittamatta. Jatkammeko sitä, muutammeko sitä vai luovummeko siitä?
   *[other] Aiemmista päätöksistä { $number } on kesken tai aloittamatta. Mitä niistä jatkamme, mitä muutamme ja mistä luovumme?
}
handout-ask-least = Vähiten samaa mieltä olimme väittämästä { $what }. Mistä se johtuu? Mitä voimme muuttaa itse, ja mihin tarvitsemme kaupunkia?
handout-ask-gap-own = Arvioimme paremmaksi kuin asukkaat: { $what }. Mitä asukkaat näkevät toisin kuin me?
handout-ask-gap-residents = Asukkaat arvioivat paremmaksi kuin me: { $what }. Mitä emme ole huomanneet?
handout-ask-divided = Vastauksemme hajaantuivat: { $what }. Millaisia kokemuksia meillä on tästä?
handout-ask-withheld = Lukua ei näytetä, jottei kenenkään vastausta voi päätellä: { $what }. Mitä me yhdessä ajattelemme?
handout-ask-most = Eniten samaa mieltä olimme väittämästä { $what }. Mikä tässä auttoi onnistumaan, ja miten pidämme siitä kiinni?

## Sivujen kiinteät sanat
label-language-name = Suomi
label-skip = Siirry sisältöön
label-languages = Kieli
label-site-navigation = Sivusto
label-notice = Huomautus
label-overview = Yleiskuva
label-units = Pöydät
label-dimensions = Osa-alueet
label-dimension = Osa-alue
label-method = Menetelmä ja luotettavuus
label-data = Aineistot
label-draft = Luonnos
label-about-report = Tietoja tästä arvioinnista
label-round = Kierros
label-period = Ajanjakso
label-status = Tila
label-report-date = Raportin päiväys
label-publisher = Julkaisija
label-licence = Lisenssi
label-radar = Osallisuuden tutka
label-radar-measure = Kehät 0–5 puolen kehän tarkkuudella. Mitä ulompana viiva kulkee, sitä paremmin tavoitteet toteutuvat.
label-radar-caption = Paksu viiva yhdistää osa-alueiden kehät. Palkki säteellä ulottuu matalimmasta tietolähteestä korkeimpaan. Pienet tutkat kertovat, mitä kukin tietolähde yksin kertoisi.
label-radar-layers = Näytä isossa tutkassa
label-dots-caption = Samat kehät riveittäin: osa-alueen kehä ja se, mitä kukin tietolähde yksin kertoisi.
label-ring = Kehä
label-movement = Muutos:
label-dimensions-in-words = Osa-alueet sanoin
label-own-words = Arvioitsijan sanoin
label-reply = Pöydän vastine
label-sure = Kuinka varmaa se on
label-next = Mitä kehitetään seuraavaksi
label-next-all = Kaikki onnistumiset ja kehitettävät
label-verdicts = Onnistumiset ja kehitettävää
label-succeeded = Missä onnistuttiin
label-succeeded-none = Mikään osa-alue tai indikaattori ei saanut ylintä sanallista arviota.
label-develop = Mitä pitää kehittää
label-develop-none = Mikään osa-alue tai indikaattori ei jäänyt kehitettävien joukkoon.
label-verdict-rule = Miten listat on tehty
label-units-lead = Pöydät ovat aina samassa järjestyksessä. Alueet ja lähtökohdat ovat erilaisia, joten pöytiä ei panna paremmuusjärjestykseen.
label-series = Toiminta lukuina
label-report-pdf = Vuosiraportti (PDF)
label-marks = Samat luvut taulukkona: mitä kukin tietolähde yksin kertoisi
label-series-rest = Tarkemmat luvut luokittain
label-city-and-units = Koko kaupunki ja pöydät
label-series-lead = Vuosittain seurattavat luvut. Niitä ei pisteytetä, eivätkä ne vaikuta tutkaan. Koko kaupungin luvuissa on mukana myös pöytien yhteinen toiminta, joten ne voivat olla suurempia kuin pöytien luvut yhteensä.
label-more = Lue lisää
label-easy = Tulokset selkokielellä
label-easy-about = Tärkeimmät tulokset helpolla kielellä.
label-method-about = Miten luvut on laskettu, mistä tiedot ovat peräisin ja mitä niistä voi päätellä.
label-data-about = Samat luvut avoimena datana.
label-focus-areas = Pöydän omat painopisteet
label-quotes = Poimintoja vastauksista ja tilaisuuksista
label-quotes-lead = Jokainen poiminta on hyväksytty julkaistavaksi erikseen. Ne ovat yksittäisiä näkemyksiä, eivät tulosten tiivistelmä, ja ne on julkaistu alkuperäisellä kielellään.
label-trend = Kehitys kierroksittain
label-trend-measure = Kehät 0–5. Kierroksia verrataan vain, jos ne on tehty samalla tavalla.
label-indicators = Indikaattorit
label-indicators-lead = Jokainen osa-alue koostuu indikaattoreista. Osa niistä lasketaan vain koko kaupungille.
label-grounds = Mihin luvut perustuvat: vastausten määrät ja lähteet
label-responses = Kyselyihin vastanneet
label-poles = Paikka tutkassa:
label-by-unit = Koko kaupunki ja pöydät
label-gaps = Oma ja muiden näkemys
label-gaps_lead = Sama väittämä esitettiin niille, jotka tekevät työtä, ja muille. Näkemysten erosta kannattaa keskustella; se ei vaikuta pisteisiin.
label-definitions = Mitä indikaattorit kertovat
label-how-made = Miten luku on laskettu
label-this-round = Tämä kierros
label-series-breaks = Sarja katkeaa.
label-limits = Mitä tulos kertoo ja mitä ei
label-how-numbers = Miten luvut syntyvät
label-privacy = Vastaajien suojaaminen
label-sources = Lähteet
label-terms = Toimikaudet
label-term-reported = tämän kierroksen jäsenet
label-accessibility = Saavutettavuus
label-accessibility-text = Sivut on tehty niin, että ne toimivat näppäimistöllä, ruudunlukijalla, puhelimella ja paperille tulostettuna. Jokaisella kuviolla on tekstivastine ja taulukko, jossa on samat luvut. Tavoitteena on WCAG 2.2:n taso AA.
label-accessibility-statement = Saavutettavuusseloste
label-accessibility-about = Seloste koskee tätä sivustoa ja sen PDF-raportteja: miten ne on tehty kaikille sopiviksi, mitä puutteita niissä on ja miten voit antaa palautetta.
label-accessibility-made = Miten sivusto on tehty
label-accessibility-pdf = PDF-raporteissa on otsikot, lukemisjärjestys, kirjanmerkit, taulukoiden otsikkosolut ja kuvien tekstivastineet. Ne noudattavat standardeja PDF/UA-1 ja PDF/A-2a; vuosiraportti, jossa luvut ovat liitteinä, standardia PDF/A-3a. Samat asiat ovat myös verkkosivuina.
label-accessibility-easy = Tärkeimmistä tuloksista on suomeksi selkokielinen sivu.
label-accessibility-tested = Miten saavutettavuutta on arvioitu
label-accessibility-tested-text = Sivut ja PDF-tiedostot tekevä ohjelma tarkastetaan koneellisesti ennen jokaista versiota: sivut selaimessa kapealla ja leveällä näytöllä, vaaleina ja tummina, ja PDF-tiedostot standardeja vasten. Koneellinen tarkastus ei löydä kaikkea. Ulkopuolinen asiantuntija ei ole arvioinut tätä julkaisua.
label-accessibility-limits = Tiedossa olevat puutteet
label-accessibility-limit-radar = Pienissä tutkissa tietolähteiden viivat ovat lähellä toisiaan. Samat tiedot ovat pistekuviossa ja taulukossa sen vieressä.
label-accessibility-limit-words = Arvioitsijan omat tekstit, pöytien vastineet ja sitaatit ovat kirjoittajiensa kieltä. Niiden selkeyttä ei ole tarkastettu.
label-accessibility-limit-wide = Leveimpiä taulukoita pitää puhelimen näytöllä vierittää sivusuunnassa.
label-accessibility-feedback = Anna palautetta
label-accessibility-feedback-text = Kerro julkaisijalle, jos jokin ei toimi tai tarvitset tiedon toisessa muodossa.
label-accessibility-supervision = Valvonta
label-accessibility-date = Seloste on laadittu
label-tasks = Mitä pöydät tekevät
label-files = Tiedostot
label-files-about = CSV-tiedostot ovat UTF-8-muodossa. Kentät on erotettu pilkulla ja desimaalit pisteellä. Excel-tiedostoissa kentät on erotettu puolipisteellä ja desimaalit pilkulla, ja ne aukeavat suoraan taulukkolaskentaan.
label-spreadsheet = Excel-tiedosto
label-licence-about = Aineistoa saa käyttää tällä lisenssillä:
label-table-page = Pöydän oma sivu
label-handout = Keskustelumoniste pöydän omaan iltaan (PDF, kaksi sivua)
label-table-page-lead = Tämä sivu on tarkoitettu vain pöydän jäsenille. Sivulla on myös oman kyselyn tulokset väittämittäin.
label-items = Kyselyjen tulokset väittämittäin
label-items-lead = Kehät 0–5: mitä suurempi luku, sitä enemmän samaa mieltä vastaajat keskimäärin olivat.

## Onnistumisten ja kehitettävän perusteet
verdict-themes = avovastaukset ja työpajat
verdict-better = selvästi parempi kuin edellisellä kierroksella
verdict-worse = selvästi heikompi kuin edellisellä kierroksella
verdict-own-view = oma näkemys ({ $own }) on selvästi myönteisempi kuin muiden ({ $other })
verdict-rule-gap = Väittämä on kehitettävien listalla, jos oma näkemys on vähintään { $gap } kehän verran myönteisempi kuin muiden.
verdict-mentions-succeeded = { $count ->
    [one] mainittu onnistumisena { $number } kerran (kaikkiaan { $all } mainintaa)
   *[other] mainittu onnistumisena { $number } kertaa (kaikkiaan { $all } mainintaa)
}
verdict-mentions-develop = { $count ->
    [one] mainittu kehitettävänä { $number } kerran (kaikkiaan { $all } mainintaa)
   *[other] mainittu kehitettävänä { $number } kertaa (kaikkiaan { $all } mainintaa)
}
verdict-rule-change = Osa-alue, joka jäisi listojen väliin, nousee listalle, jos se on muuttunut edellisestä kierroksesta enemmän kuin vastausten epävarmuus selittää.
verdict-rule-themes = Avovastausten ja työpajojen teema on listalla, jos se on mainittu vähintään { $number } kertaa ja vähintään { $share } maininnoista on samansuuntaisia.

## Tavoitteet ja toiminta
results-caption-goals = Päätavoitteet: kehät ja sanalliset arviot, { $period }
results-caption-ways = Tilaisuudet osallistumisen tavan mukaan, { $period }
results-caption-months = Vuosikello kuukausittain, { $period }
results-caption-decisions = Edellisen kierroksen jälkeen tehdyt päätökset, { $period }
results-corner-goals = Päätavoite
results-corner-ways = Osallistumisen tapa
results-corner-months = Kuukausi
results-corner-decisions = Tilanne
results-note-goals = Kehät ovat 0–5 puolen kehän välein. Tavoite arvioidaan samoilla säännöillä kuin osa-alue: siihen kuuluvien indikaattorien keskiarvosta, jos niitä on riittävästi. Viiva (–) tarkoittaa, ettei tavoitteesta ole indikaattoria tällä tasolla.
results-note-events = Ensimmäinen luku kertoo pidetyt tilaisuudet, toinen kaikki vuosikelloon merkityt, myös perutut ja vielä tulossa olevat. Viiva (–) tarkoittaa, ettei tilaisuuksia ollut. Koko kaupungin luvuissa ovat myös pöytien yhteiset tilaisuudet.
results-note-decisions = Luvut ovat päätösten määriä. Viiva (–) tarkoittaa, ettei tällaisia päätöksiä ole.
# Tulokset: taulukon ja sen kuvion otsikko.
finding-calendar = Vuosikelloon merkityistä tilaisuuksista pidettiin { $held } / { $listed }.
finding-goals = Parhaiten toteutuu { $most }, heikoimmin { $least }.
finding-goals-most = Parhaiten toteutuu { $most }.
finding-goals-least = Heikoimmin toteutuu { $least }.
finding-items = Parhaan arvion sai { $most }, heikoimman { $least }.
finding-items-most = Parhaan arvion sai { $most }.
finding-items-least = Heikoimman arvion sai { $least }.
finding-views = Suurin ero on väittämässä { $item }: oma näkemys { $own }, muiden { $other } ({ $survey }).
finding-views-several = Oma näkemys ja muiden näkemykset eroavat eniten väittämissä { $items }.
finding-views-close = Oma näkemys ja muiden näkemykset ovat lähellä toisiaan kaikissa väittämissä.
finding-rounds-broken = Tätä kierrosta ei verrata edelliseen.
finding-rounds-same = Mikään osa-alue ei muuttunut epävarmuutta enempää.
finding-rounds-better = Parani: { $list }.
finding-rounds-worse = Heikkeni: { $list }.
finding-numbers = { $unit }: { $value } ({ $line }).
finding-state = { $state }: { $count }.
results-ways-all = Tilaisuuksia pidettiin kaikilla osallistumisen tavoilla.
results-ways-missing = Ilman pidettyä tilaisuutta jäi: { $ways }.
label-goals = Tavoitteet ja toiminta
label-goals-about = Tulokset päätavoitteittain, osallistumisen tavat, vuosikellon toteutuminen ja aiempien päätösten tilanne.
label-by-goal = Tulokset päätavoitteittain
label-by-goal-lead = Samat indikaattorit kuin tutkassa, mutta ryhmiteltyinä sen mukaan, mistä toimintasuunnitelman päätavoitteesta ne kertovat.
label-goal-indicators = Mitkä indikaattorit kertovat mistäkin tavoitteesta
label-by-way = Osallistumisen tavat
label-by-way-lead = Osallisuusmallissa on erilaisia tapoja osallistua. Taulukko kertoo, kuinka tilaisuudet jakautuivat niihin.
label-by-month = Vuosikellon toteutuminen
label-by-month-lead = Kuinka moni vuosikelloon merkitty tilaisuus pidettiin.
label-decisions = Aiempien päätösten tilanne
label-decisions-lead = Mitä on tapahtunut päätöksille, joita pöydät tekivät edellisen arvioinnin jälkeen.
spread-column = Näkemykset
spread-agree = yhteinen näkemys
spread-mixed = näkemykset vaihtelevat
spread-divided = näkemykset jakautuvat
spread-low = asteikon alapää
spread-middle = asteikon keskikohta
spread-high = asteikon yläpää
spread-step = vastaus { $step }
spread-class = { $class }: { $from }–{ $to }
spread-note = Yhteinen näkemys tarkoittaa, että selvä enemmistö vastasi asteikon samalle puolelle. Vastaajien lukumääriä ei kerrota, jotta kenenkään vastausta ei voi päätellä.


## Menetelmän muutokset
change-what-added = uusi
change-what-removed = poistettu
change-what-version = versio
change-what-target = tavoite
change-what-direction = suunta
change-what-weight = paino
change-what-scope = taso
change-what-city = koko kaupungin luku
change-what-measure = laskukaava
change-what-measure_kind = laskutapa
change-what-wording = sanamuoto
change-what-reversed = väittämän suunta
change-what-ends = asteikon päät
change-what-recruitment = miten vastaajat saatiin
change-what-kind = aineiston laji
change-what-group = kenen näkemys
change-what-seats = jäsenten paikkoja
change-what-deputies = varajäseniä
change-what-term = toimikausi
change-what-districts = alueen kaupunginosat
change-what-bands = sanallisten arvioiden rajat
change-what-theme = teema, johon kuuluu
change-what-theme_mean = keskiarvon laji teemojen sisällä
change-what-mean = keskiarvon laji
change-what-coverage = vaadittu osuus painosta
change-what-minimum_indicators = vaadittu määrä indikaattoreita
change-what-verdicts = sääntö
change-what-dimension = osa-alue
change-of-term = Pöytien jäsenmäärä
change-of-area = Alueet
change-of-dimension = Osa-alueet
change-of-band = Sanalliset arviot
change-of-aggregation = Osa-alueen laskeminen
change-of-verdicts = Onnistumisten ja kehitettävän sääntö
change-of-theme = Teemat
change-of-goal = Päätavoitteet
change-of-item = Väittämät ja kysymykset
change-of-scale = Vastausasteikot
change-of-source = Lähteet
change-of-indicator = Indikaattorit
change-caption = Menetelmän muutokset: { $before } → { $now }
change-corner = Mikä muuttui
change-column-what = Muutos
change-column-before = Ennen
change-column-after = Nyt
change-column-effect = Vertailu
change-note = Merkintä ”ei vertailla” tarkoittaa, ettei lukuja verrata edelliseen kierrokseen, koska muutos voisi näyttää kaupungin muutokselta. Kaupunginosissa on kerrottu alueelta poistuneet ja sinne tulleet.
change-breaks = ei vertailla
view-movement-because = { $movement }: { $reason }
view-break-area = pöydän alue on muuttunut
view-break-population = pöytien jäsenmäärä on muuttunut
view-break-definitions = indikaattorit tai kysymykset ovat muuttuneet
label-method-changes = Mitä menetelmässä muuttui edellisestä kierroksesta
label-method-changes-lead = Indikaattorit, lähteet ja kysymykset tarkistetaan ennen kierrosta. Lista on tehty vertaamalla kierrosten määrittelyjä.
label-method-changes-list = Kaikki muutokset

## Pöydän vuosikatsaus
print-review = Vuosikatsaus
print-review-title = { $unit }: vuosikatsaus, { $round }
print-review-description = { $unit }, { $round }: mitä tehtiin, miten onnistuttiin ja mitä kehitetään. Tarkasteluaika { $period }.
pdf-review-short = Vuosi lyhyesti
pdf-review-work = Mitä tehtiin
pdf-review-work-lead = Vuoden toiminta aihe kerrallaan. Pöydän lukujen vieressä on koko kaupungin luku, jotta mittakaava näkyy.
pdf-review-views = Miten onnistuttiin
pdf-review-forward = Mitä kehitetään
pdf-review-method = Tämä on lyhyt menetelmäseloste. Indikaattorien laskutavat, lähteet ja luettelot ovat kaupungin vuosiraportissa ja verkkosivuston menetelmäsivulla.
label-review = Pöydän vuosikatsaus (PDF)
review-caption-indicators = { $chapter }: indikaattorit
review-caption-lines = { $chapter }: määrät
review-goals = Tavoitteet ja painopisteet
review-membership = Jäsenet ja läsnäolo
review-events = Kokoukset, tilaisuudet ja niiden kävijät
review-statements = Lausunnot ja kannanotot sekä mitä niistä seurasi
review-budget = Raha
review-cooperation = Yhteistyö
review-communication = Viestintä
review-feedback = Palaute
review-self-evaluation = Pöydän itsearviointi
review-other-views = Asukkaiden ja muiden näkemys
review-development = Aiemmat päätökset ja kehittäminen
view-gap-surveys = Oma: { $own }. Muut: { $other }.

## Toiminnan kuviot
results-caption-budget = Toimintaraha pöydittäin, { $period }
results-caption-attendance = Osallistuminen kokouksiin pöydittäin, { $period }
results-caption-reach = Tavoittavuus väestöön nähden pöydittäin, { $period }
label-calendar = Vuosikello
label-money = Toimintaraha
label-money-lead = Mitä pöydille myönnettiin ja mitä ne käyttivät.
label-attendance = Osallistuminen kokouksiin
label-attendance-lead = Kuinka suuri osa täytetyistä paikoista oli edustettuna kokouksissa. Paikka lasketaan kerran, tuli kokoukseen sitten jäsen tai varajäsen.
label-reach = Tavoittavuus
label-reach-lead = Käynnit tilaisuuksissa alueen asukaslukuun nähden. Sama ihminen voi käydä monta kertaa.

## Jaettava aineisto
label-kit = Jaettava aineisto
label-kit-about = Koko raportti yhtenä tiedostona sekä valmiit tekstit ja kuvat verkkosivulle, esityslistalle ja dioihin.
label-kit-report = Koko raportti yhtenä tiedostona (HTML)
label-kit-report-about = Kuvat, taulukot ja kirjasimet ovat tiedostossa mukana. Tiedoston voi lähettää sähköpostin liitteenä, ja se avautuu selaimeen ilman verkkoyhteyttä.
label-kit-texts = Kaikki tekstit tekstitiedostona
label-kit-texts-about = Samat tekstit kuin tällä sivulla, ilman muotoilua.
label-kit-how = Näin käytät aineistoa
label-kit-how-web = Verkkosivulle: kopioi otsikko, teksti ja kuva. Liitä kuvan tekstivastine julkaisujärjestelmän alt-kenttään, jotta myös ruudunlukija kertoo kuvan sisällön.
label-kit-how-agenda = Esityslistalle: kopioi teksti ja liitä mukaan kuva ja vuosiraportti (PDF).
label-kit-how-slides = Dioihin: otsikko on dian otsikko, rivit ovat dian luettelo. PNG-kuva on tarkka suurellakin näytöllä.
label-kit-how-care = Tekstejä saa lyhentää ja muokata. Säilytä kuitenkin tieto siitä, mitä aikaa luvut koskevat ja miten kehiä luetaan. Pöytiä ei panna paremmuusjärjestykseen.
label-kit-headline = Otsikko
label-kit-web = Teksti verkkosivulle
label-kit-agenda = Teksti esityslistalle
label-kit-slide = Dia
label-kit-picture = Kuva
label-kit-alternative = Kuvan tekstivastine
label-kit-png = Lataa kuva (PNG)
label-kit-svg = Lataa kuva (SVG)
label-kit-contents = Sisällys
kit-headline = { $unit }. { $finding }
kit-web-opening = { $programme }, { $round }: { $unit }. Arviointi koskee aikaa { $period }.
kit-agenda-opening = { $programme }, { $round }: { $unit }. { $kind }, joka koskee aikaa { $period }.
kit-dimensions = Tulos osa-alueittain: { $list }.
kit-dimension = { $name }: { $words } (kehä { $ring })
kit-dimension-without-ring = { $name }: { $words }
kit-succeeded = Onnistuttiin muun muassa näissä: { $names }.
kit-develop = Kehitettävää on muun muassa näissä: { $names }.
kit-reading = Jokainen osa-alue saa kehän nollasta viiteen. Mitä suurempi kehä, sitä paremmin kaupungin oma tavoite toteutuu.
kit-agenda-status = Arvioinnin tila: { $status }.
kit-slide-source = { $programme }, { $round }. Kehät 0–5: mitä suurempi, sitä paremmin tavoite toteutuu.
kit-further = Kaikki tulokset: { $address }
label-answers = Miten väittämiin vastattiin
label-answers-lead = Kuinka vastaukset jakautuvat ja kuinka moni ei osannut sanoa.
