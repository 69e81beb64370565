# Mitä `tutka init` sanoo ja mitä se kirjoittaa uuden kierroksen kommenteiksi, suomeksi.

start-decide = PÄÄTÄ
start-decide-kind = seuranta vai kokonaisvaltainen arviointi? Ennen kokonaisvaltaista arviointia indikaattorit, kysymykset ja lähteet tarkistetaan.
start-decide-days = päivät siirtyivät eteenpäin, myös lähteiden jaksot (vuosia: { $years }); tarkista ne.
start-decide-term-none = mikään toimikausi ei osu kierroksen jaksoon; lisää uusi kausi tiedostoon programme.toml ja nimeä se tässä.
start-decide-term-part = toimikausi päättyy { $until }; kenen jäsenten vastauksia kierros koskee?
start-decide-note = kirjoita uusi `note`, jos kierroksesta on jotain erityistä kerrottavaa; edellisen kierroksen teksti jäi pois.
start-decide-comparability = jos jokin estää vertailun kierrokseen { $round }, kirjoita syy: [comparability] break_reason = …
start-decide-exceptions = kierroksen { $round } hyväksytyt poikkeukset jäivät pois; ne koskivat silloisia tiedostoja.
start-decide-texts = kirjoita arvioijan omat tekstit kansioon { $new }/texts/; edellisiä ei kopioitu.
start-decide-goals = ovatko tavoitteet voimassa olevasta toimintasuunnitelmasta? Indikaattorit ja rekisterit viittaavat tunnuksiin.
start-decide-focus-areas = ovatko painopisteet voimassa olevasta toimintasuunnitelmasta?
start-decide-items = väittämien versiot pysyivät. Jos sanamuoto tai asteikko muuttuu, nosta versiota: version = 2.
start-decide-sources = vie tiedostot kansioon { $new }/data/; nimissä olleet vuodet siirtyivät. `tutka check` kertoo, mitä puuttuu.
start-decide-indicators = indikaattoreiden versiot pysyivät. Jos määritelmä muuttuu, nosta versiota; tarkista tavoitearvot.
start-decide-invited = kuinka monelle kysely lähetettiin? Kierroksella { $round }: invited = { $invited }
start-decide-year = tekstissä on vuosi { $year }; pitääkö se yhä paikkansa?

start-next = Seuraavaksi
start-next-decisions = { $count ->
    [one] Yksi asia on päätettävä uudelleen. Se on tiedostossa kommenttina:
   *[other] { $count } asiaa on päätettävä uudelleen. Ne ovat tiedostossa kommentteina:
}
start-next-programme =
    1. Korvaa merkeissä ‹ › olevat tekstit: kaupunki, pöydät ja niiden kaupunginosat, toimikausi, julkaisija.
       tutka check { $folder } muistuttaa niistä, jotka vielä odottavat, ja puuttuvista tiedostoista.
    2. Kirjoita lomakkeet: tutka forms { $folder }
    3. Vie täytetyt lomakkeet kansioon { $folder }/{ $round }/data ja tarkista: tutka check { $folder }
    4. Laske ja katso sivut: tutka run { $folder }
start-next-round =
    1. Käy kommentit läpi ja poista ne sitä mukaa kuin asiat on päätetty.
    2. Vie kierroksen tiedostot kansioon { $folder }/{ $round }/data tai kirjoita lomakkeet: tutka forms { $folder }
    3. Tarkista: tutka check { $folder }
