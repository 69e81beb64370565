# Havaintojen tekstit suomeksi.
#
# Kullakin tunnuksella on kolme viestiä: mitä löytyi, `-expected` mikä olisi oikein ja `-fix` miten
# asia korjataan. Pieni alkukirjain, ei pistettä, preesens, ei moittimista. Tieto, jota ei ole, on
# tyhjä, ja silloin `$has-…` on `no`.

## Kehys
severity-error = virhe
severity-warning = varoitus
severity-note = huomautus
finding-label-column = sarake
finding-label-expected = odotettiin
finding-label-fix = korjaus
finding-more = { $count ->
    [one] ja 1 muu solu tässä sarakkeessa: { $cells }
   *[other] ja { $count } muuta solua tässä sarakkeessa: { $cells }
}
finding-not-quoted = muuta tekstiä, jota ei näytetä tässä
finding-total-errors = { $count ->
    [one] 1 virhe
   *[other] { $count } virhettä
}
finding-total-warnings = { $count ->
    [one] 1 varoitus
   *[other] { $count } varoitusta
}
finding-total-notes = { $count ->
    [one] 1 huomautus
   *[other] { $count } huomautusta
}
finding-total-accepted = { $count ->
    [one] 1 hyväksytty perustellusti
   *[other] { $count } hyväksytty perustellusti
}
annotation-sheet = Korjattavaa
annotation-title = Korjattavaa tiedostossa { $file }
annotation-intro = Joka rivillä on paikka tiedostossasi, mikä siinä on vialla ja miten sen voi korjata. Sininen osoite avaa solun, kun tämä työkirja on siinä kansiossa, johon se kirjoitettiin. Korjaa oma tiedostosi, tallenna se ja toimita se uudelleen. Tässä työkirjassa ei ole tietoja tiedostostasi.
annotation-column-severity = Laji
annotation-column-sheet = Taulukko
annotation-column-cell = Solu
annotation-column-heading = Sarake
annotation-column-message = Mikä on vialla
annotation-column-expected = Mitä odotetaan
annotation-column-fix = Miten korjataan
annotation-whole-file = koko tiedosto
annotation-file-ending = korjattavaa

## Menetelmän tiedostot
finding-toml-syntax = tämä ei ole TOML-muotoa: { $reason }
finding-toml-syntax-expected = rivejä kuten `avain = "teksti"` otsikoiden kuten `[status]` tai `[[indicators]]` alla
finding-toml-syntax-fix = korjaa merkitty kohta ja tarkista uudelleen; muu osa tiedostosta luetaan vasta sitten
fact-reason-duplicate-key = sama avain on jo tässä taulukossa
fact-reason-unquoted = teksti tarvitsee lainausmerkit
fact-reason-unclosed-table = otsikon hakasulje puuttuu
fact-reason-unclosed-array = luettelon hakasulje puuttuu
fact-reason-unclosed-text = sulkeva lainausmerkki puuttuu
fact-reason-no-such-day = kalenterissa ei ole tällaista päivää

finding-unknown-key = tuntematon avain `{ $found }`
finding-unknown-key-expected = jokin näistä: { $known }
finding-unknown-key-fix = { $has-nearest ->
    [yes] kirjoita `{ $nearest }` tai poista avain
   *[other] poista avain tai kirjoita jokin tunnetuista
}

finding-missing-key = avain `{ $key }` puuttuu
finding-missing-key-expected = { $has-heading ->
    [yes] `{ $key }` kohdassa `{ $heading }`
   *[other] `{ $key }` tiedoston alussa
}
finding-missing-key-fix = lisää rivi `{ $example }`

finding-wrong-kind = { $found } on muuta kuin mitä tähän kuuluu
finding-wrong-kind-expected = { $wanted }
finding-wrong-kind-fix = kirjoita näin: `{ $example }`
fact-wanted-text = teksti lainausmerkeissä
fact-wanted-text-in-languages = teksti kielittäin
fact-wanted-table = taulukko aaltosulkeissa tai oman otsikon alla
fact-wanted-tagged = taulukko, jossa on avain `kind`
fact-wanted-list = luettelo hakasulkeissa
fact-wanted-count = kokonaisluku, joka ei ole negatiivinen
fact-wanted-whole-number = kokonaisluku
fact-wanted-number = luku
fact-wanted-yes-no = `true` tai `false`
fact-wanted-address = kokonainen verkko-osoite, joka alkaa https://
fact-wanted-day = kalenterin päivä ilman lainausmerkkejä

finding-unknown-reference = { $declares } `{ $found }` puuttuu määrittelyistä
finding-unknown-reference-expected = { $has-known ->
    [yes] jokin näistä: { $known }
   *[other] määritelty nimi; yhtään ei ole vielä määritelty
}
finding-unknown-reference-fix = { $has-nearest ->
    [yes] kirjoita `{ $nearest }` tai määrittele `{ $found }`
   *[other] määrittele `{ $found }` tai kirjoita nimi, joka on määritelty
}
fact-declares-answer = vastaus
fact-declares-band = sanallinen luokka
fact-declares-code = koodi
fact-declares-declared-field = lähteen kenttä
fact-declares-dimension = osa-alue
fact-declares-district = alue
fact-declares-field = kenttä
fact-declares-focus-area = painopiste
fact-declares-goal = tavoite
fact-declares-heading = otsikko
fact-declares-indicator = indikaattori
fact-declares-item = kyselyn väittämä
fact-declares-language = kieli
fact-declares-quadrant = neljännes
fact-declares-scale = asteikko
fact-declares-series = seurantasarja
fact-declares-source = lähde
fact-declares-term = toimikausi
fact-declares-theme = teema
fact-declares-unit = yksikkö
fact-declares-unit-spelling = yksikön kirjoitusasu
fact-declares-way = osallistumisen tapa

finding-unknown-choice = menetelmä ei tunne tässä sanaa `{ $found }`
finding-unknown-choice-expected = jokin näistä: { $known }
finding-unknown-choice-fix = { $has-nearest ->
    [yes] kirjoita `{ $nearest }`
   *[other] kirjoita jokin tunnetuista sanoista
}

finding-duplicate-name = { $declares } `{ $found }` on kahdesti
finding-duplicate-name-expected = nimi, joka tarkoittaa yhtä asiaa; ensimmäinen on rivillä { $first }
finding-duplicate-name-fix = anna toiselle uusi nimi tai poista ylimääräinen

finding-unusable-name = { $reason ->
    [not-the-folder] kierroksen nimi on `{ $found }` mutta kansion nimi on toinen
    [taken] nimi `{ $found }` on jo sivuston omassa käytössä
   *[other] nimestä `{ $found }` ei voi tehdä tiedostonimeä
}
finding-unusable-name-expected = { $reason ->
    [not-the-folder] sama nimi kohdassa `id` ja kansion nimenä
    [taken] muu nimi kuin index, data, con, prn, aux tai nul
   *[other] kirjaimia a-z, numeroita ja yhdysmerkkejä, esimerkiksi `pohjoinen-2`
}
finding-unusable-name-fix = { $reason ->
    [not-the-folder] muuta kohtaa `id` tai nimeä kansio uudelleen
   *[other] anna toinen tunnus; lukijoille näkyvä nimi on kohdassa `name`
}

finding-one-way-only = { $has-found ->
    [yes] { $found } ovat yhdessä, vaikka sulkevat toisensa pois
   *[other] avaimista ei ole annettu yhtäkään, vaikka yksi tarvitaan
}
finding-one-way-only-expected = täsmälleen yksi näistä: { $known }
finding-one-way-only-fix = { $has-found ->
    [yes] jätä yksi ja poista muut
   *[other] lisää yksi niistä
}

finding-empty-list = luettelo `{ $key }` on tyhjä
finding-empty-list-expected = vähintään yksi kohta luettelossa `{ $key }`
finding-empty-list-fix = lisää kohta tai poista koko osa, jos sitä ei tarvita

finding-missing-text = tekstiä ei ole annettu { $language }
finding-missing-text-expected = teksti { $language }: se on ohjelman kielistä ensimmäinen, ja muut voi jättää pois
finding-missing-text-fix = lisää teksti { $language } aaltosulkeiden sisään
fact-language-fi = suomeksi (`fi`)
fact-language-sv = ruotsiksi (`sv`)
fact-language-en = englanniksi (`en`)

finding-still-to-decide = `{ $found }` odottaa vielä omaa tekstiäsi
finding-still-to-decide-expected = oma teksti ilman merkkejä ‹ ›
finding-still-to-decide-fix = korvaa teksti tai poista rivi, jos avain ei ole pakollinen

finding-unknown-section = missään raportissa ei ole kohtaa tekstille `{ $found }`
finding-unknown-section-expected = jokin näistä: { $known }
finding-unknown-section-fix = { $has-nearest ->
    [yes] anna tiedostolle nimi `{ $nearest }`
   *[other] anna tiedostolle toinen nimi tai siirrä se pois kansiosta `texts`
}

finding-number-in-text = tekstiin on kirjoitettu luku { $found }
finding-number-in-text-expected = paikanpidin; vain vuosiluvut, päivämäärät ja pykälät, kuten § 12, saa kirjoittaa sellaisinaan
finding-number-in-text-fix = pane luvun paikalle paikanpidin, esimerkiksi `{"{{"} ring YKSIKKÖ INDIKAATTORI {"}}"}`, tai sano asia ilman lukua

finding-unknown-placeholder = paikanpitimen sana `{ $found }` ei tarkoita mitään
finding-unknown-placeholder-expected = { $known }
finding-unknown-placeholder-fix = { $has-nearest ->
    [yes] kirjoita `{ $nearest }`
   *[other] kirjoita jokin tunnetuista sanoista
}

finding-markup-not-allowed = tekstissä on jotakin, mitä kaikki raportit eivät voi esittää
finding-markup-not-allowed-expected = kappaleita, otsikoita, luetteloita, lainauksia, korostuksia ja linkkejä, jotka alkavat https: tai mailto:
finding-markup-not-allowed-fix = sano asia sanoin; kuvia, HTML:ää, koodia tai sivuston sisäisiä linkkejä ei voi käyttää tässä

finding-not-a-colour = { $reason ->
    [too-pale] väri { $found } on liian vaalea tekstille valkoisella pohjalla
    [too-pale-mark] väri { $found } on liian vaalea erottumaan valkoisesta
   *[other] `{ $found }` ei ole väri
}
finding-not-a-colour-expected = { $reason ->
    [too-pale] kontrasti vähintään 4,5:1 valkoista vasten
    [too-pale-mark] kontrasti vähintään 3:1 valkoista vasten
   *[other] ristikkomerkki ja kuusi heksadesimaalinumeroa, esimerkiksi `#1f5fa8`
}
finding-not-a-colour-fix = { $reason ->
    [too-pale] valitse väristä tummempi sävy
    [too-pale-mark] valitse väristä tummempi sävy
   *[other] kirjoita väri muodossa `#rrggbb`
}

finding-unusable-logo = { $reason ->
    [missing] logoa ei löydy
    [outside] logo on ohjelman kansion ulkopuolella
    [large] logo on liian suuri kulkeakseen joka sivun mukana
    [letters] logossa on kirjaimia, jotka toinen kone piirtäisi toisella kirjasimella
    [active] logossa on toimintoja, kuten skripti tai animaatio
    [reference] logo hakee jotakin muualta
   *[other] logo ei ole SVG- eikä PNG-kuva, tai se on vioittunut
}
finding-unusable-logo-expected = kuva SVG-muodossa kirjaimet ääriviivoina tai PNG-muodossa, enintään 200 kt, tiedoston `programme.toml` vieressä
finding-unusable-logo-fix = { $reason ->
    [missing] tallenna tiedosto kansioon tai korjaa sen nimi tiedoston `programme.toml` kohtaan `[look]`
    [outside] kopioi tiedosto ohjelman kansioon ja kirjoita nimi ilman merkintää `..`
    [large] tallenna kuvasta pienempi versio
    [letters] muunna teksti piirto-ohjelmassa ääriviivoiksi (poluiksi)
    [active] tallenna kuva tavallisena SVG-tiedostona
    [reference] upota sisältö piirrokseen tai tallenna kuva PNG-muodossa
   *[other] vie kuva uudelleen SVG- tai PNG-muotoon
}

finding-wrong-field = kenttä `{ $found }` ei sovi tähän: { $measure }
finding-wrong-field-expected = { $has-known ->
    [yes] { $wanted }; tässä lähteessä { $known }
   *[other] { $wanted }; tässä lähteessä ei ole sellaista
}
finding-wrong-field-fix = valitse toinen kenttä tai muuta sarakkeen `type` lähteessä
fact-measure-raking = painotus
fact-measure-by = rivin jakaminen
fact-measure-condition = ehto
fact-wanted-category = luokka
fact-wanted-code = kenttä, jossa on koodeja
fact-wanted-count-or-money = lukumäärä tai rahasumma
fact-wanted-date = kenttä, jossa on päiviä
fact-wanted-item = kyselyn väittämä asteikolla
fact-wanted-money = rahasumma

finding-wrong-source = { $measure ->
    [item] lähteen `{ $found }` sarake nimeää kyselyn väittämän, eikä lähde ole kysely
    [matrix] lähde `{ $found }` on kuvattu matriisiksi, eikä se ole läsnäolo
    [quote] lähteen `{ $found }` sarake on sitaatti, eikä lähde ole hyväksyttyjen sitaattien luettelo
   *[other] lähde `{ $found }` on muuta lajia kuin indikaattori tarvitsee
}
finding-wrong-source-expected = { $has-known ->
    [yes] lähde, jonka laji on `{ $wanted }`: { $known }
   *[other] lähde, jonka laji on `{ $wanted }`
}
finding-wrong-source-fix = { $measure ->
    [item] nimeä sarake avaimella `field` eikä `item`, tai muuta lähteen `kind`
    [matrix] poista `matrix` ja luettele `columns`, tai muuta lähteen `kind`
    [quote] anna sarakkeelle toinen `type`, tai muuta lähteen `kind`
   *[other] nimeä toinen lähde tai muuta tämän lähteen `kind`
}

finding-refused-query = { $because ->
    [syntax] tämä ei ole SQL:ää: { $reason }
    [not-one] tässä ei ole yhtä kyselyä vaan ei yhtään tai monta
    [no-select] tämä ei ole kysely: se muuttaisi tauluja
    [table-function] kysely lukee funktiosta eikä taulusta
    [no-unit] kysely ei anna saraketta `unit`
    [no-n] kysely ei anna saraketta `n`
    [no-value] kysely ei anna saraketta `value` eikä sarakkeita `numerator` ja `denominator`
    [two-values] kysely antaa sekä sarakkeen `value` että sarakkeet `numerator` ja `denominator`
   *[other] kyselyn riviä ei voi jakaa kentän `{ $found }` mukaan
}
finding-refused-query-expected = yksi SELECT kierroksen lähteistä ja siinä sarakkeet `unit`, `n` sekä `value` tai `numerator` ja `denominator`
finding-refused-query-fix = { $because ->
    [parted-line] poista `by` tai kirjoita oma rivi kullekin koodille
    [no-unit] lisää valittaviin sarake `unit` tai koko kaupungille `'…' AS unit`
    [no-n] lisää valittaviin `COUNT(*) AS n`
   *[other] korjaa kysely; docs/queries.md näyttää mallin
}

finding-dimension-without-indicators = osa-alueella `{ $found }` ei ole yhtään indikaattoria
finding-dimension-without-indicators-expected = vähintään yksi indikaattori, jossa on `dimension = "{ $found }"`; pistemäärä vaatii kaksi
finding-dimension-without-indicators-fix = lisää osa-alueelle indikaattoreita tai poista se

finding-theme-without-indicators = teemassa `{ $found }` ei ole yhtään indikaattoria
finding-theme-without-indicators-expected = vähintään yksi indikaattori, jossa on `theme = "{ $found }"`, tai indikaattori teeman sisällä olevassa teemassa
finding-theme-without-indicators-fix = merkitse teema sen indikaattoreihin tai poista se

finding-reversed-period = viimeinen päivä { $found } on ennen ensimmäistä päivää { $from }
finding-reversed-period-expected = viimeinen päivä aikaisintaan { $from }
finding-reversed-period-fix = muuta toista päivää

finding-term-outside-period = toimikausi `{ $found }` ei osu kierroksen jaksoon
finding-term-outside-period-expected = toimikausi, joka osuu kierroksen jaksoon; tämä kestää { $from } – { $until }
finding-term-outside-period-fix = nimeä toimikausi, jonka jäsenet vastasivat, tai korjaa sen päivät tiedostossa programme.toml

finding-cut-off-inside-ring = raja { $found } osuu puolikkaan kehän sisään
finding-cut-off-inside-ring-expected = jokin luvuista { $known }, jotta jokaisella puolikkaalla kehällä on yksi sana
finding-cut-off-inside-ring-fix = siirrä raja lähimpään näistä luvuista

finding-outside-range = { $found } ei ole sallitulla välillä
finding-outside-range-expected = { $range }
finding-outside-range-fix = muuta lukua tai sitä, mitä se laskee
fact-range-positive = luku, joka on suurempi kuin 0
fact-range-above-one = luku, joka on suurempi kuin 1
fact-range-share = luku välillä 0–1
fact-range-three-dimensions = vähintään kolme osa-aluetta
fact-range-two-bands = vähintään kaksi sanallista luokkaa
fact-range-first-band-zero = 0, josta alin sanallinen luokka alkaa
fact-range-ascending = luku, joka on suurempi kuin edellisen sanallisen luokan raja
fact-range-above-low = luku, joka on suurempi kuin `low`
fact-range-within-scale = luku väliltä `low`–`high`
fact-range-above-worst = asteikon porras, joka on sen huonointa vastausta parempi
fact-range-points-above-nought = luku 1–100
fact-range-majority = luku, joka on yli 0,5 ja enintään 1

finding-policy-below-floor = { $key ->
    [minimum_respondents] arvolla { $found } yhden ihmisen vastaus näytettäisiin keskiarvona
    [minimum_distribution] { $found } vastauksen jakauma kertoisi liikaa kustakin vastaajasta
    [smallest_category] { $found } samanlaisen jäsenen lukumäärä on jo luettelo henkilöistä
   *[other] { $found } prosentilla maksun saaja voisi laskea, mitä toinen sai
}
finding-policy-below-floor-expected = vähintään { $least }, jota mikään linjaus ei voi alittaa
finding-policy-below-floor-fix = nosta arvoa `{ $key }`; suositus on { $recommended }

finding-policy-without-reason = { $key ->
    [distributions] kaikille näytettäisiin muidenkin kuin asukkaiden yksittäisiä kyselykohtia, eikä syytä kerrota
   *[other] `{ $key }` on { $found } eli väljempi kuin suositus, eikä syytä kerrota
}
finding-policy-without-reason-expected = { $key ->
    [distributions] `["residents"]`, tai useampia ryhmiä perustelulla, joka painetaan tulosten mukaan
   *[other] { $recommended }, tai vähemmän perustelulla, joka painetaan tulosten mukaan
}
finding-policy-without-reason-fix = { $key ->
    [distributions] poista muut ryhmät tai lisää kohtaan `[disclosure]` rivi `reason = "…"`
   *[other] nosta `{ $key }` arvoon { $recommended } tai lisää kohtaan `[disclosure]` rivi `reason = "…"`
}

## Tiedostot ja taulukot
finding-missing-file = kierros nimeää tämän tiedoston, eikä sitä ole
finding-missing-file-expected = { $has-nearest ->
    [yes] tämänniminen tiedosto; kansiossa on `{ $nearest }`
   *[other] tämänniminen tiedosto kierroksen kansiossa
}
finding-missing-file-fix = { $has-nearest ->
    [yes] nimeä tiedosto uudelleen tai kirjoita `{ $nearest }` kohtaan `files` tiedostossa round.toml
   *[other] vie tiedosto kansioon tai korjaa lähteen `files` tiedostossa round.toml
}

finding-unreadable-file = tiedostoa ei voi lukea: { $reason }
finding-unreadable-file-expected = työkirja (xlsx, xls, xlsb, ods), tekstitaulukko (csv, tsv) tai UTF-8-muotoon tallennettu TOML
finding-unreadable-file-fix = { $has-limit ->
    [yes] jätä tiedostosta pois se, mitä ei tarvita, tai suurenna arvoa `{ $limit }` kohdassa `[limits]` tiedostossa round.toml, jos tiedosto on oikea
   *[other] { $remedy ->
        [quote] sulje tai poista tämän solun lainausmerkki; sen jälkeen jokainen rivi on taas omalla rivillään
        [xlsx] avaa tiedosto taulukkolaskentaohjelmassa ja tallenna se xlsx-muodossa
        [password] poista salasana ohjelmassa, jolla tiedosto on tehty, ja tallenna se uudelleen
        [export] hae tiedosto työkalusta uudelleen ja katso, mitä siinä on, ennen kuin toimitat sen
       *[other] avaa tiedosto ohjelmassa, jolla se on tehty, ja tallenna se uudelleen
    }
}
fact-reason-not-utf-8 = sitä ei ole tallennettu UTF-8-muotoon
fact-reason-empty = se on tyhjä
fact-reason-damaged = se on vaurioitunut tai kopioitunut vain osittain
fact-reason-encrypted = se on suojattu salasanalla
fact-reason-too-many-bytes = se on suurempi kuin lähde voi olla
fact-reason-unpacks-too-large = purettuna se on suurempi kuin lähde voi olla
fact-reason-too-many-rows = siinä on enemmän rivejä kuin lähteessä voi olla
fact-reason-too-many-cells = siinä on enemmän täytettyjä soluja kuin lähteessä voi olla
fact-reason-too-slow = sen lukeminen kesti liian kauan, kuten vaurioituneiden tiedostojen kanssa käy
fact-reason-short-cells = osa sen soluista on tallennettu lyhennetyssä muodossa, jota vain harvat ohjelmat tuntevat
fact-reason-open-quote = lainausmerkki jää auki, joten sen jälkeiset rivit sulautuvat yhteen soluun
fact-reason-web-page = se on verkkosivu, ehkä sen työkalun kirjautumissivu, josta se haettiin
fact-reason-unknown-format = sen muotoa ei tunneta

finding-empty-source = yhtään tietoriviä ei ole
finding-empty-source-expected = vähintään yksi rivi otsikoiden alla
finding-empty-source-fix = tarkista, että koko taulukko vietiin, tai poista lähde tiedostosta round.toml

finding-not-a-form = tiedosto ei ole tutkan lomake: siinä ei ole piilotettua taulukkoa `tutka-form`
finding-not-a-form-expected = komennon `tutka forms` kirjoittama työkirja piilotettuine taulukkoineen, xlsx tai ods
finding-not-a-form-fix = kopioi rivit uuteen lomakkeeseen, tai poista lähteeltä `tool = "tutka"` ja kuvaa tiedoston sarakkeet

finding-other-form = lomake kuuluu toiselle lähteelle, `{ $found }`
finding-other-form-expected = lähteen { $wanted } lomake
finding-other-form-fix = siirrä tiedosto sinne, mistä lähde `{ $found }` etsii tiedostojaan

finding-other-round = lomake on tehty toista kierrosta varten, `{ $found }`
finding-other-round-expected = kierroksen { $wanted } lomake
finding-other-round-fix = siirrä tiedosto oman kierroksensa kansioon, tai pyydä vastaukset tämän kierroksen lomakkeella

finding-other-item-version = lomakkeella kysyttiin väittämän { $item } versio { $asked }
finding-other-item-version-expected = versio { $wanted }, jonka kierros ilmoittaa
finding-other-item-version-fix = vastaus toiseen sanamuotoon ei vastaa tähän: merkitse tiedostoon round.toml se versio, jota kysyttiin, tai kysy uudelleen uusilla lomakkeilla

finding-missing-sheet = työkirjassa ei ole taulukkoa `{ $found }`
finding-missing-sheet-expected = jokin taulukoista { $known }
finding-missing-sheet-fix = { $has-nearest ->
    [yes] kirjoita `{ $nearest }` kohtaan `sheets` tiedostossa round.toml tai nimeä taulukko uudelleen
   *[other] korjaa lähteen `sheets` tiedostossa round.toml tai nimeä taulukko uudelleen
}

finding-several-sheets = otsikot ovat usealla taulukolla: { $known }
finding-several-sheets-expected = yksi taulukko, jolla otsikot ovat, tai luettavien taulukoiden nimet
finding-several-sheets-fix = lisää lähteelle `sheets = ["…"]` tiedostossa round.toml

finding-unread-sheet = taulukkoa ei lueta, vaikka siinä on arvoja (täytettyjä soluja: { $cells })
finding-unread-sheet-expected = taulukko, joka luetaan, tai `sheets`, joka kertoo, mitkä luetaan
finding-unread-sheet-fix = luettele luettavat taulukot kohdassa `sheets` tiedostossa round.toml; muut jäävät silloin tarkoituksella pois

finding-headings-not-found = lähteen otsikoita ei ole millään rivillä: parhaalla, rivillä { $row }, niitä on { $matched }/{ $wanted }
finding-headings-not-found-expected = otsikoita kuten { $expected }
finding-headings-not-found-fix = tarkista, että tiedosto ja taulukko ovat oikeat, tai korjaa `heading` ja `heading_row` tiedostossa round.toml

## Sarakkeet
finding-missing-column = sarake `{ $heading }` puuttuu
finding-missing-column-expected = { $has-nearest ->
    [yes] sarake, jolla on tämä otsikko; taulukossa on `{ $nearest }`
   *[other] sarake, jolla on tämä otsikko
}
finding-missing-column-fix = { $has-nearest ->
    [yes] kirjoita `heading = "{ $nearest }"` tiedostoon round.toml tai muuta otsikko taulukossa
   *[other] lisää sarake taulukkoon, korjaa sen `heading` tiedostossa round.toml tai lisää sinne `optional = true`
}

finding-repeated-heading = { $has-heading ->
    [yes] otsikko `{ $heading }` on kahdesti
   *[other] kaksi samaa tarkoittavaa saraketta on täytetty tällä rivillä
}
finding-repeated-heading-expected = { $has-twin ->
    [yes] yksi sarake, jolla on tämä otsikko; ensimmäinen on solussa { $twin }
   *[other] yksi täytetty solu näistä kahdesta
}
finding-repeated-heading-fix = { $has-heading ->
    [yes] nimeä toinen sarakkeista uudelleen tai poista se
   *[other] tyhjennä solu, joka ei pidä paikkaansa, tai poista toinen sarakkeista
}

finding-undeclared-column = { $has-heading ->
    [yes] saraketta `{ $heading }` ei lueta eikä ohiteta (täytettyjä soluja: { $cells })
   *[other] otsikottomassa sarakkeessa on arvoja (täytettyjä soluja: { $cells })
}
finding-undeclared-column-expected = sarake, joka luetaan, ohitetaan tai on ilmoitettu henkilötiedoksi
finding-undeclared-column-fix = { $has-heading ->
    [yes] lisää `"{ $heading }"` lähteen kohtaan `ignored` tiedostossa round.toml tai lue se sarakkeena
   *[other] anna sarakkeelle otsikko taulukossa tai tyhjennä se
}

finding-personal-column = sarake `{ $heading }` jätettiin lukematta: { $because }
finding-personal-column-expected = henkilötiedot ilmoitettuina tai jätettyinä pois tiedostosta
finding-personal-column-fix = lisää `"{ $heading }"` lähteen kohtaan `personal` tiedostossa round.toml ja jätä sarake pois seuraavasta viennistä
fact-because-identity-code = se näyttää sisältävän henkilötunnuksia
fact-because-e-mail = se näyttää sisältävän sähköpostiosoitteita
fact-because-phone = se näyttää sisältävän puhelinnumeroita
fact-because-timestamp = se kertoo, milloin kukin jäsen vastasi
fact-because-heading = sen otsikko viittaa henkilötietoihin

finding-hidden-cells = { $hidden ->
    [sheet] taulukko on piilotettu, mutta se luetaan (täytettyjä soluja: { $cells })
    [column] piilotetussa sarakkeessa on arvoja, ja sitä käsitellään kuten muitakin (täytettyjä soluja: { $cells })
   *[other] piilotetulla rivillä on arvoja, ja se luetaan kuten muutkin
}
finding-hidden-cells-expected = tiedosto, jossa mitään ei ole piilotettu, jotta jokainen näkee, mitä lasketaan
finding-hidden-cells-fix = { $hidden ->
    [sheet] tuo taulukko näkyviin työkirjassa tai nimeä luettavat taulukot kohdassa `sheets` tiedostossa round.toml
    [column] tuo sarake näkyviin ja tarkista se, tai poista se, jos se ei kuulu toimitukseen
   *[other] poista suodatus tai tuo rivi näkyviin ja tarkista se, tai poista rivi, jos sitä ei pidä laskea
}

finding-heading-row-again = otsikot ovat tässä toistamiseen; rivi jätettiin pois
finding-heading-row-again-expected = otsikot kerran, tietojen yläpuolella
finding-heading-row-again-fix = mitään ei tarvitse tehdä; poista rivi, jos tiedostoa käytetään uudelleen

finding-totals-row = rivi näyttää yhteenlaskulta: { $shown }
finding-totals-row-expected = vain tietorivejä, tai tiedostossa round.toml sanat, joista summarivit tunnistetaan
finding-totals-row-fix = poista rivi, tai jos taulukko päättyy siihen, lisää lähteelle `ends_before = "{ $word }"` tiedostossa round.toml; jos tiedot jatkuvat sen jälkeen, lisää `skip_rows = ["{ $word }"]`

finding-note-below = taulukon alla on tekstirivi
finding-note-below-expected = tietorivejä taulukon loppuun asti, tai huomautuksen ensimmäiset sanat tiedostossa round.toml
finding-note-below-fix = poista rivi tai lisää lähteelle sen ensimmäiset sanat kohtaan `ends_before = "…"` tiedostossa round.toml

finding-merged-cells = solut { $region } on yhdistetty, ja vain ensimmäisessä niistä on arvo
finding-merged-cells-expected = oma arvo joka rivillä
finding-merged-cells-fix = pura solujen yhdistäminen ja kirjoita arvo jokaiselle riville, jota se koskee

finding-unclear-percent = prosenttisarakkeessa on osuus: { $shown }
finding-unclear-percent-expected = prosenttiluku kuten { $percent }; tästä tiedostomuodosta ei näe, näkyykö luku solussa niin
finding-unclear-percent-fix = tallenna tiedosto xlsx-muotoon, josta asian näkee, tai kirjoita soluun { $percent }

## Solut
finding-not-a-number = odotettiin lukua, solussa on { $shown }
finding-not-a-number-expected = { $expected ->
    [count] kokonaisluku kuten 12; tyhjä solu, kun arvoa ei ole
    [money] summa kuten 1 250,50; tyhjä solu, kun arvoa ei ole
   *[other] luku kuten 12 tai 3,5; tyhjä solu, kun arvoa ei ole
}
finding-not-a-number-fix = { $stored ->
    [date] taulukkolaskenta on tehnyt luvusta päivän: muotoile solu luvuksi ja kirjoita luku uudelleen
    [time] solussa on kellonaika tai kesto: muotoile solu luvuksi ja kirjoita luku uudelleen
   *[other] korjaa solu, tai lisää lähteelle `missing = ["{ $quote }"]` tiedostossa round.toml, jos se tarkoittaa, ettei arvoa ole
}

finding-not-a-count = odotettiin kokonaislukua, joka ei ole negatiivinen; solussa on { $shown }
finding-not-a-count-expected = 0 tai sitä suurempi kokonaisluku
finding-not-a-count-fix = korjaa solu tai muuta sarakkeen `type` arvoon `number` tiedostossa round.toml

finding-out-of-scale = { $because ->
    [between] vastaus on asteikon kahden portaan välissä: { $shown }
   *[other] ei ole asteikolla: { $shown }
}
finding-out-of-scale-expected = kokonaisluku väliltä { $low }–{ $high } tai jokin asteikon sanoista
finding-out-of-scale-fix = { $because ->
    [between] kirjoita se porras, jota vastaaja tarkoitti; usean vastauksen keskiarvo ei ole vastaus
   *[other] korjaa solu; jos `{ $quote }` tarkoittaa vastausta kuten ”en osaa sanoa”, lisää se asteikon kohtaan `missing` tiedostossa round.toml, ja jos asteikko on laajempi, korjaa sen `low` tai `high`
}

finding-not-a-date = odotettiin päivää, solussa on { $shown }
finding-not-a-date-expected = { $order ->
    [mdy] päivä kuten 11/20/2026: kuukausi, päivä, vuosi
    [ymd] päivä kuten 2026-11-20: vuosi, kuukausi, päivä
   *[other] päivä kuten 20.11.2026: päivä, kuukausi, vuosi
}
finding-not-a-date-fix = { $stored ->
    [number] muotoile solu päivämääräksi ja kirjoita päivä uudelleen
   *[other] korjaa solu; jos osat ovat toisessa järjestyksessä, lisää sarakkeelle `date_order = "dmy"`, `"mdy"` tai `"ymd"` tiedostossa round.toml
}

finding-impossible-date = { $because ->
    [calendar] kalenterissa ei ole tällaista päivää: { $shown }
   *[other] päivä on kaukana lähteen ajasta: { $shown }
}
finding-impossible-date-expected = { $has-from ->
    [yes] kalenterin päivä, lähellä aikaa { $from } – { $until }
   *[other] kalenterin päivä
}
finding-impossible-date-fix = korjaa solu; jokin numero voi olla väärä tai kahdesti

finding-outside-period = päivä on lähteen jakson ulkopuolella: { $shown }
finding-outside-period-expected = päivä väliltä { $from } – { $until }
finding-outside-period-fix = korjaa solu tai lähteen `period` tiedostossa round.toml

finding-unknown-unit = ohjelmassa ei ole tällaista yksikköä: { $shown }
finding-unknown-unit-expected = { $has-known ->
    [yes] jokin näistä: { $known }
   *[other] yksikön nimi tai muu kirjoitusasu
}
finding-unknown-unit-fix = { $has-nearest ->
    [yes] kirjoita soluun `{ $nearest }` tai lisää `"{ $quote }"` yksikön kohtaan `aliases` tiedostossa programme.toml
   *[other] korjaa solu tai lisää `"{ $quote }"` yksikön kohtaan `aliases` tiedostossa programme.toml
}

finding-unknown-district = ohjelmassa ei ole tällaista aluetta: { $shown }
finding-unknown-district-expected = { $has-known ->
    [yes] jokin näistä: { $known }
   *[other] alueen nimi tai muu kirjoitusasu
}
finding-unknown-district-fix = { $has-nearest ->
    [yes] kirjoita soluun `{ $nearest }` tai lisää `"{ $quote }"` alueen kohtaan `aliases` tiedostossa programme.toml
   *[other] korjaa solu tai lisää alue yksikölleen tiedostossa programme.toml
}

finding-unknown-word = { $because ->
    [long] pidempi teksti kuin koodi voi olla: { $shown }
   *[other] ei ole määritelty tälle sarakkeelle: { $shown }
}
finding-unknown-word-expected = { $has-low ->
    [yes] luku väliltä { $low }–{ $high } tai jokin näistä: { $known }
   *[other] { $has-known ->
        [yes] jokin näistä: { $known }
       *[other] määritelty sana tai lyhyt koodi
    }
}
finding-unknown-word-fix = { $has-nearest ->
    [yes] kirjoita soluun `{ $nearest }` tai määrittele sana tiedostossa round.toml
   *[other] { $has-low ->
        [yes] korjaa solu tai lisää sana asteikon kohtaan `steps` tai `missing` tiedostossa round.toml
       *[other] korjaa solu tai lisää `"{ $quote }" = "…"` sarakkeen kohtaan `values` tiedostossa round.toml
    }
}

finding-unknown-mark = merkkiä ei ole määritelty: { $shown }
finding-unknown-mark-expected = { $has-known ->
    [yes] jokin näistä: { $known }; tyhjä solu tarkoittaa poissaoloa
   *[other] määritelty merkki; tyhjä solu tarkoittaa poissaoloa
}
finding-unknown-mark-fix = korjaa solu tai lisää `"{ $quote }" = "present"` matriisin kohtaan `marks` tiedostossa round.toml

finding-missing-value = solu on tyhjä, vaikka jokaisella rivillä pitää olla arvo
finding-missing-value-expected = arvo joka rivillä
finding-missing-value-fix = täytä solu, poista ylimääräinen rivi tai poista sarakkeelta `required = true` tiedostossa round.toml

finding-duplicate-key = kahdella rivillä on sama tunniste
finding-duplicate-key-expected = tunniste, joka on vain kerran; ensimmäinen on solussa { $twin }
finding-duplicate-key-fix = korjaa toinen soluista tai poista rivi, joka on kahdesti

finding-formula-error = solun kaava antaa virheen: { $shown }
finding-formula-error-expected = arvo
finding-formula-error-fix = korjaa kaava työkirjassa ja tallenna se, tai kirjoita sen tilalle arvo

finding-classes-never-meet = mikään kentän `{ $found }` luokista ({ $codes }) ei ole sama kuin väestöllä lähteessä { $source } ({ $known })
finding-classes-never-meet-expected = samat luokat kuin lähteessä { $source }: { $known }
finding-classes-never-meet-fix = käytä kentässä `{ $found }` samoja tunnuksia kuin lähteessä { $source }: tiedostoon round.toml esimerkiksi values = {"{"} "solun sana" = "väestön luokka" {"}"}

finding-more-answers-than-people = yksiköllä { $unit } on { $answers } vastausta, mutta kysely osoitettiin { $invited } ihmiselle
finding-more-answers-than-people-expected = enintään yhtä monta vastausta kuin ihmistä
finding-more-answers-than-people-fix = etsi rivejä, jotka ovat kahdesti tai kuuluvat toiselle yksikölle, tai korjaa `invited` tiedostossa round.toml

finding-unreadable-release = aiemmasta julkaisusta kertovaa riviä ei voi tulkita
finding-unreadable-release-expected = luettelo sellaisena kuin `tutka run --record-release` sen kirjoitti
finding-unreadable-release-fix = palauta tiedosto varmuuskopiosta tai versionhallinnasta; luetteloa ei muokata käsin

finding-unused-exception = poikkeus tunnukselle `{ $found }` ei vastaa mitään löydettyä
finding-unused-exception-expected = poikkeus havainnolle, joka on olemassa
finding-unused-exception-fix = poista poikkeus; jos sen pitäisi vastata havaintoa, vertaa sen tiedostoa, taulukkoa ja soluja havainnon paikkaan

finding-personal-data-in-quote = julkaistavassa sitaatissa on henkilötieto: { $holds }
finding-personal-data-in-quote-expected = sitaatti, josta ei tunnista ketään
finding-personal-data-in-quote-fix = poista henkilötieto tai korvaa se hakasulkeissa, esimerkiksi [pöydän jäsen]; jos sana ei ole kenenkään nimi, merkitse riville kyllä sarakkeeseen, jonka kenttä on `names_checked`
fact-holds-identity-code = henkilötunnus
fact-holds-e-mail = sähköpostiosoite
fact-holds-phone = puhelinnumero
fact-holds-address = katuosoite tai muu kotiosoite
fact-holds-name = sana, joka on myös jonkun jäsenen nimi

finding-names-unknown = lähteen `{ $source }` sitaatteja ei voi verrata jäsenten nimiin, koska nimiä ei ole
finding-names-unknown-expected = jäsenrekisteri, jonka nimisarakkeet on ilmoitettu henkilötiedoiksi
finding-names-unknown-fix = lisää lähde, jonka `kind = "members"` ja jonka `personal` nimeää nimisarakkeet, tai poista lähde `{ $source }`

finding-failed-query = { $because ->
    [unknown-unit] indikaattorin `{ $indicator }` kysely antaa rivin yksikölle `{ $reason }`, jota ohjelmassa ei ole
    [two-rows] indikaattorin `{ $indicator }` kysely antaa kaksi riviä yksikölle `{ $reason }`
    [no-count] indikaattorin `{ $indicator }` kysely ei anna kokonaislukua `n` yksikölle `{ $reason }`
   *[other] indikaattorin `{ $indicator }` kyselyä ei voi suorittaa: { $reason }
}
finding-failed-query-expected = kysely, johon taulut voivat vastata, ja yksi rivi kullekin yksikölle
finding-failed-query-fix = { $because ->
    [unknown-unit] valitse sarake `unit` tai kaupungin tunnus
    [two-rows] lisää `GROUP BY unit`
    [no-count] valitse `COUNT(*) AS n`
   *[other] vertaa sarakkeiden tyyppejä siihen, mitä kysely niille tekee: vastaukset, lukumäärät, raha sentteinä sekä kyllä ja ei (1, 0) ovat kokonaislukuja, päivät päivämääriä ja koodit tekstejä
}

finding-not-raked = lähteen `{ $source }` vastauksia ei painoteta ({ $units }): { $because ->
    [few-answers] niitä on alle 200
    [small-class] jossakin asukasluokassa niitä on alle 10
    [no-reference] väestötiedoista puuttuu jokin muuttuja
   *[other] painot eivät asetu
}
finding-not-raked-expected = vähintään 200 vastausta, joista 10 joka luokassa, ja väestötiedot joka muuttujasta
finding-not-raked-fix = mitään ei tarvitse tehdä: jokainen vastaus painaa silloin yhtä paljon; yhdistä pieniä luokkia kohdassa `values`, jos haluat painottaa harvemmilla luokilla

finding-nothing-to-measure = { $has-units ->
    [yes] indikaattorilla `{ $indicator }` ei ole yhtään käytettävää riviä: { $units }
   *[other] indikaattorilla `{ $indicator }` ei ole yhtään käytettävää riviä
}
finding-nothing-to-measure-expected = { $has-source ->
    [yes] vähintään yksi indikaattorin ehdot täyttävä rivi lähteessä { $source }
   *[other] vähintään yksi rivi, joka täyttää indikaattorin ehdot
}
finding-nothing-to-measure-fix = tarkista indikaattorin ehdot tiedostossa round.toml; jos tietoja ei vielä ole, indikaattoria ei arvioida
