# Mitä `tutka inspect` sanoo, suomeksi.

inspect-bytes = { $bytes } tavua
inspect-text-file = tekstitiedosto, { $encoding }, sarakkeiden erotin { $delimiter }, { $size }
inspect-workbook = työkirja, { $format }, { $size }
inspect-tab = sarkain
inspect-space = välilyönti
inspect-table = { $has-sheet ->
    [yes] Taulukko `{ $sheet }`: alue { $range }, otsikot rivillä { $headings }, tietorivejä { $rows }
   *[no] Alue { $range }, otsikot rivillä { $headings }, tietorivejä { $rows }
}
inspect-form =
    Tutkan oma lomake: kierros { $round }, lähde { $source }. Se luetaan ilman sarakkeiden määrittelyä: vie tiedosto
    sinne, mistä lähde etsii tiedostojaan (`files` tiedostossa round.toml).
inspect-tool = todennäköinen alkuperä { $tool }: tunnusomaiset otsikot { $known }
inspect-register = vaikuttaa tältä: { $register }. Tunnusomaiset otsikot: { $known }
inspect-register-members = jäsenrekisteri
inspect-register-meetings = kokousluettelo
inspect-register-attendance = läsnäololuettelo
inspect-register-events = tapahtumaluettelo
inspect-register-themes = luokitellut teemat
inspect-register-actions = toimenpideluettelo
inspect-register-statements = lausuntoluettelo
inspect-register-budget = määrärahat tai kirjanpito
inspect-register-feedback = asukaspalautteet
inspect-register-communications = viestintäsuunnitelma
inspect-register-plans = osallisuussuunnitelmat
inspect-register-recommendations = aiemman arvioinnin suositukset
inspect-register-training = koulutusluettelo
inspect-register-population = väestömäärät
inspect-register-expert = asiantuntija-arviot
inspect-register-quotes = julkaistavat sitaatit
inspect-matrix = läsnäololista, jossa on rivi joka paikalle ja sarake joka kokoukselle: otsikoissa on päiviä
inspect-no-headings = otsikoita ei löytynyt: ensimmäistä riviä pidetään otsikkona
inspect-above = { $count ->
    [one] otsikoiden yläpuolella on 1 solu, joka ei kuulu taulukkoon
   *[other] otsikoiden yläpuolella on { $count } solua, jotka eivät kuulu taulukkoon
}
inspect-below = taulukko päättyy ennen riviä { $row }
inspect-repeated-rows = { $count ->
    [one] 1 rivi toistaa aiemman rivin: { $rows }
   *[other] { $count } riviä toistaa aiemman rivin: { $rows }
}
inspect-multi-select = monivalinta, jonka joka vaihtoehdolla on oma sarake, { $cells }: { $question }

## What a column probably is
inspect-kind-personal = henkilötieto
inspect-kind-tool = ohjelman oma
inspect-kind-empty = tyhjä
inspect-kind-option = vaihtoehto
inspect-kind-meeting = kokous
inspect-kind-scale = asteikko
inspect-kind-count = kokonaisluku
inspect-kind-number = luku
inspect-kind-date = päivä
inspect-kind-yes-no = kyllä tai ei
inspect-kind-list = monivalinta
inspect-kind-category = luokka
inspect-kind-key = tunniste
inspect-kind-open-text = avoin teksti

## What is said below a column
inspect-personal = arvoja ei säilytetä: { $reason }
inspect-repeated-heading = toisella sarakkeella on sama otsikko, joten tätä ei voi nimetä; muuta otsikkoa, jos haluat lukea sarakkeen
inspect-list = { $count ->
    [one] 1 vaihtoehto, erotin { $mark }
   *[other] { $count } vaihtoehtoa, erotin { $mark }
}
inspect-category = { $count ->
    [one] 1 eri arvo
   *[other] { $count } eri arvoa
}
inspect-no-answer = vastauksia, jotka eivät ole asteikon portaita: { $words }
inspect-marks = merkinnät: { $marks }
inspect-marks-without-no = merkinnät: { $marks }. Tyhjä solu tulkitaan vastaamatta jättämiseksi; merkitkää myös ei, esimerkiksi viivalla -
inspect-mark-yes = kyllä
inspect-mark-no = ei
inspect-date-order = päivä ja kuukausi voivat olla toisin päin; tulkittu järjestyksessä { $order }
inspect-against = { $count ->
    [one] 1 solu on muuta: { $cells }
   *[other] { $count } solua on muuta, ensimmäiset: { $cells }
}
inspect-missing = tulkittu tyhjäksi: { $words }

## The mapping
inspect-mapping = Rivit tiedostoon round.toml, kun aineisto on kierroksen kansiossa data/:
inspect-no-mapping = Tiedostossa ei ole taulukkoa, jonka kierros voisi lukea.
inspect-decide = Päätä ennen käyttöä: lähteen laji ja ryhmä (kind, group), kenttien ja väittämien nimet, asteikkojen
    järjestys ja päät sekä se, onko asteikko käännetty. Avoimista teksteistä lasketaan vain määrä, eikä niitä säilytetä. Rivi, jonka
    edessä on #, tarvitsee ohjelman omia nimiä (pöytä, asuinalue, tavoite) tai siinä on korjattavia soluja: poista # ja
    ota otsikko pois kohdasta ignored.
