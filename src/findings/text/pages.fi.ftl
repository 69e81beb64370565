# Löydösten koodeista kertovat sivut suomeksi.
#
# Kaksi viestiä kutakin koodia kohden: `-finds` kertoo, mitä koodi tarkoittaa, ja `-why`, mikä
# menisi ilman sitä pieleen. Kokonaisia virkkeitä. Esimerkit ovat kansiossa `src/findings/gallery/`.

## Kehys
page-why = Miksi sillä on väliä
page-example = Pienin esimerkki
page-example-number = Esimerkki { $number }
page-changed = Nämä rivit muuttuvat tiedostossa `{ $file }`:
page-file = Tiedosto `{ $file }`:
page-workbook = Työkirja `{ $file }`, taulukoiden nimet hakasulkeissa:
page-bytes = Tiedosto `{ $file }` heksadesimaalilukuina:
page-says = `tutka check` sanoo silloin:
page-remedy = Miten asia korjataan
page-severity-error = Tämä on virhe: mitään ei kirjoiteta, ennen kuin se on korjattu.
page-severity-warning = Tämä on varoitus: ajo jatkuu, mutta jonkun pitää katsoa asiaa.
page-severity-note = Tämä on huomautus: mitään ei tarvitse tehdä.
page-index = Löydökset
page-index-introduction = Kaikki, mitä `tutka check` voi sanoa menetelmästä ja aineistosta. `tutka explain KOODI` tulostaa samat sivut, valitsimella `--lang` suomeksi, ruotsiksi tai englanniksi. Jokainen esimerkki on pienin muutos pieneen virheettömään ohjelmaan, ja testi antaa sen ohjelman luettavaksi ja vertaa tekstiä.
page-index-error = Virheet: mitään ei kirjoiteta
page-index-warning = Varoitukset: ajo jatkuu
page-index-note = Huomautukset

## Menetelmän tiedostot
page-toml-syntax-finds = Menetelmän tiedosto ei noudata TOML-kielen sääntöjä.
page-toml-syntax-why = Tiedoston sisältöä ei voi tietää, ennen kuin sen voi lukea, joten loppua ei vielä tarkisteta.

page-unknown-key-finds = Taulussa on avain, jota menetelmä ei tunne.
page-unknown-key-why = Väärin kirjoitettu avain jäisi hiljaa vaille vaikutusta: tavoite, paino tai jakso puuttuisi tuloksista kenenkään huomaamatta.

page-missing-key-finds = Avain puuttuu, eikä menetelmä tule toimeen ilman sitä.
page-missing-key-why = Turvallista oletusta ei ole, ja arvaus näyttäisi raportissa siltä kuin joku olisi päättänyt siitä.

page-wrong-kind-finds = Avaimen arvo on muuta lajia kuin pitäisi, esimerkiksi tekstiä luvun paikalla.
page-wrong-kind-why = Lajin muuttaminen toiseksi on arvaamista: `"10"` voi olla luku lainausmerkeissä tai nimi.

page-unknown-choice-finds = Avain ottaa yhden muutamasta sanasta, mutta siinä on jokin muu.
page-unknown-choice-why = Jokainen näistä sanoista tarkoittaa laskutapaa. Tuntemattomalla sanalla ei ole merkitystä, jonka mukaan laskea.

page-unknown-reference-finds = Nimi viittaa johonkin, mitä ohjelmassa ei määritellä.
page-unknown-reference-why = Indikaattori, jonka väittämä, lähde tai osa-alue puuttuu, jäisi sanomatta pois tuloksista.

page-duplicate-name-finds = Kahdella samanlaisella asialla on sama tunnus.
page-duplicate-name-why = Viittaus voisi tarkoittaa kumpaa tahansa, ja tulos riippuisi niiden järjestyksestä.

page-unusable-name-finds = Tunnus ei kelpaa tiedoston nimeksi, on sivuston omassa käytössä tai poikkeaa kierroksensa kansiosta.
page-unusable-name-why = Tunnuksista tulee kansioita, sivuja ja osoitteita kaikissa järjestelmissä ja linkeissä, joita muut säilyttävät.

page-one-way-only-finds = Toisensa poissulkevista avaimista on annettu ei yhtään tai useampi kuin yksi.
page-one-way-only-why = Kahdella avaimella merkitys jää auki, ja ilman avainta sitä ei ole.

page-empty-list-finds = Luettelo on tyhjä, vaikka siinä pitää olla jotakin.
page-empty-list-why = Lähteellä ilman tiedostoja tai indikaattorilla ilman väittämiä ei ole mitään laskettavaa.

page-missing-text-finds = Teksti puuttuu ohjelman pääkielellä.
page-missing-text-why = Muut kielet turvautuvat pääkieleen. Ilman sitä lukija kohtaisi tyhjän otsikon.

page-still-to-decide-finds = Teksti, jonka `tutka init` kirjoitti, on yhä merkeissä ‹ ›: kaupungin nimeä, pöytien nimiä tai muuta, minkä vain kaupunki tietää, ei ole vielä kirjoitettu.
page-still-to-decide-why = Raportteihin tulisi mallipohjan teksti kaupungin oman tekstin sijaan, ja päivät ja paikkamäärät, joita kukaan ei ole tarkistanut, julkaistaisiin kaupungin omina.

page-unknown-section-finds = Kierroksen teksteissä on tiedosto, jonka nimi ei kuulu mihinkään kieleen ja kohtaan.
page-unknown-section-why = Raporttia varten kirjoitettu teksti jäisi siitä pois kenenkään huomaamatta.

page-number-in-text-finds = Arvioitsijan tai pöydän tekstiin on kirjoitettu luku.
page-number-in-text-why = Luvut suojataan ennen kuin kukaan näkee niitä. Kirjoitettu luku ohittaa suojauksen, eikä se muutu, kun aineisto korjataan.

page-unknown-placeholder-finds = Tekstin paikanpidin nimeää lajin, yksikön tai aiheen, jota ei ole.
page-unknown-placeholder-why = Virke julkaistaisiin aukollisena.

page-markup-not-allowed-finds = Tekstissä on kuva, HTML:ää, koodia tai linkki, jota ei voi seurata mistä tahansa.
page-markup-not-allowed-why = Samasta tekstistä tulee sivu ja PDF, joita kaikkien pitää pystyä lukemaan ilman pyyntöjä muille palvelimille.

page-not-a-colour-finds = Arvo ei ole väri, tai väri on käyttöönsä liian vaalea valkoisella pohjalla.
page-not-a-colour-why = Väreillä piirretään kirjaimia ja viivoja. Jos kontrasti jää alle 4,5:1, moni ei pysty lukemaan kirjaimia; alle 3:1 eivät erotu viivat ja merkitkään. Silloin julkisten sivustojen saavutettavuusvaatimukset eivät täyty.

page-unusable-logo-finds = Logoa ei löydy, tai kuva ei kelpaa sivuille ja PDF-tiedostoihin.
page-unusable-logo-why = Logo on jokaisella sivulla ja jokaisessa PDF-tiedostossa. Piirroksessa voi olla skriptejä, tai se voi hakea jotakin verkosta ja samalla kertoa muille, kuka sivua lukee. Kirjaimet, jotka eivät ole ääriviivoina, näyttävät joka koneella erilaisilta.

page-wrong-field-finds = Indikaattori tai ehto käyttää kenttää, jonka tyyppi ei sovi sille.
page-wrong-field-why = Päiviä ei voi laskea yhteen eikä nimiä verrata lukuun, joten indikaattorilla ei ole tulosta.

page-wrong-source-finds = Indikaattori tai sarake kuuluu toisenlaiselle lähteelle.
page-wrong-source-why = Jokaisen lähdelajin riveillä on oma merkityksensä: vastaus, tapahtuma, päätös. Vastausten keskiarvoa ei voi laskea tapahtumista.

page-refused-query-finds = Indikaattori kysyy kyselyllä, joka ei ole yksi kysely tai joka ei anna sitä, mitä indikaattori tarvitsee.
page-refused-query-why = Kyselyllä mitataan sellaista, mihin valmiit indikaattorit eivät yllä. Se saa vain kysyä: sellainen, mikä muuttaa tauluja, lukee muualta tai jättää auki, kenen arvo rivillä on, ei voi olla osa tulosta, jonka muut voivat tarkistaa.

page-dimension-without-indicators-finds = Osa-alueella ei ole yhtään indikaattoria.
page-dimension-without-indicators-why = Se näkyisi tutkassa aina arvioimattomana, vaikka kukaan ei ollut aikeissa arvioida sitä.

page-theme-without-indicators-finds = Määritellyssä teemassa ei ole yhtään indikaattoria.
page-theme-without-indicators-why = Teema ilman indikaattoreita puuttuisi raporteista kenenkään huomaamatta.

page-reversed-period-finds = Jakson viimeinen päivä on ennen sen ensimmäistä päivää.
page-reversed-period-why = Yksikään rivi ei voi osua sellaiselle jaksolle, vaan kaikki jäisivät sen ulkopuolelle.

page-term-outside-period-finds = Kierros nimeää toimikauden, johon sen jakso ei osu.
page-term-outside-period-why = Paikat, vastausosuudet ja vaihtuvuus laskettaisiin toisen ajan jäsenistä.

page-cut-off-inside-ring-finds = Sanallisten luokkien raja ei osu kahden puolikkaan kehän väliin.
page-cut-off-inside-ring-why = Julkiset arvot ovat puolikkaita kehiä. Jos raja on kehän sisällä, samasta kehästä käytettäisiin kahta sanaa.

page-outside-range-finds = Menetelmän luku on sallitun alueen ulkopuolella.
page-outside-range-why = Nollan painolla tai yli yhden osuudella ei ole merkitystä kaavoissa, ja tulos olisi väärä näyttämättä väärältä.

page-policy-below-floor-finds = Tietosuojakäytännön luku alittaa rajan, joka koskee kaikkia käytäntöjä.
page-policy-below-floor-why = Yhden vastaajan keskiarvo on hänen vastauksensa, ja pieni jäsenryhmä on luettelo henkilöistä. Sitä ei voi sallia mikään käytäntö.

page-policy-without-reason-finds = Tietosuojakäytäntö on suositeltua väljempi eikä kerro syytä.
page-policy-without-reason-why = Vastaajalla on oikeus tietää, miten pienestä ryhmästä tuloksia näytetään ja miksi.

## Tiedostot ja taulukot
page-missing-file-finds = Kierroksen nimeämää tiedostoa ei ole.
page-missing-file-why = Sen indikaattorit jäisivät arvioimatta, ja raportti näyttäisi siltä kuin mitään ei olisi tehty.

page-unreadable-file-finds = Tiedostoa ei voi lukea taulukkona: se on vioittunut, salasanan takana, liian suuri, verkkosivu tai tuntematonta muotoa.
page-unreadable-file-why = Puolikas taulukko on pahempi kuin ei mitään, koska kukaan ei näe, kumpi puoli puuttuu.

page-empty-source-finds = Tiedostossa tai taulukossa ei ole yhtään tietoriviä.
page-empty-source-why = Otsikoihin katkennut vienti näyttää vuodelta, jona ei järjestetty mitään.

page-not-a-form-finds = Lähde luetaan `tutka forms` -komennon lomakkeista, mutta tiedostossa ei ole piilotettua taulukkoa, joka kertoo, mitä sarakkeet ovat.
page-not-a-form-why = Tekstitiedostoista ja kopioiduista taulukoista piilotettu taulukko jää pois. Ilman sitä ei tiedetä, mihin lomakkeeseen, kierrokseen ja versioihin vastaukset kuuluvat.

page-other-form-finds = Lomake on toimitettu toiselle lähteelle kuin sille, jota varten se tehtiin.
page-other-form-why = Jäsenten vastauksiksi lasketut asukkaiden vastaukset näyttävät oikeilta ja ovat väärin.

page-other-round-finds = Lomake on tehty toista kierrosta varten.
page-other-round-why = Viime vuoden lomakkeet ovat samoissa kansioissa ja näyttävät samoilta. Niiden vastaukset laskettaisiin tämän vuoden vastauksiksi.

page-other-item-version-finds = Lomakkeella kysyttiin väittämän toinen versio kuin se, jonka kierros ilmoittaa.
page-other-item-version-why = Versiota nostetaan, kun sanamuoto tai asteikko muuttuu. Kahteen sanamuotoon annettujen vastausten keskiarvo ei kerro kummastakaan mitään.

page-missing-sheet-finds = Työkirjassa ei ole taulukkoa, jonka kierros nimeää.
page-missing-sheet-why = Taulukoiden nimet vaihtuvat usein, kun työkirja kopioidaan uudelle vuodelle. Toista taulukkoa ei koskaan lueta sen tilalta.

page-several-sheets-finds = Lähteen otsikot ovat usealla taulukolla, eikä kierros kerro, mitä niistä tarkoitetaan.
page-several-sheets-why = Jokin niistä voi olla viimevuotinen, luonnos tai kopio, ja kaikkien lukeminen laskisi asioita kahteen kertaan.

page-unread-sheet-finds = Taulukossa on arvoja, mutta sitä ei lueta eikä ole jätetty tarkoituksella pois.
page-unread-sheet-why = Koordinaattorit aloittavat usein uuden taulukon kesken vuoden, ja sen rivit katoaisivat hiljaa.

page-headings-not-found-finds = Millään rivillä ei ole lähteelle määriteltyjä otsikoita.
page-headings-not-found-why = Tiedosto tai taulukko voi olla väärä tai vienti toisella kielellä. Sarakkeita ei koskaan oteta järjestyksen mukaan.

## Sarakkeet
page-missing-column-finds = Määritelty sarake puuttuu taulukosta.
page-missing-column-why = Ehkä vain otsikon sanamuoto on muuttunut, mutta silloin kysymyskin on voinut muuttua. Sen ratkaisee ihminen.

page-repeated-heading-finds = Luettava otsikko on kahdesti, tai kaksi samaa tarkoittavaa saraketta on täytetty samalla rivillä.
page-repeated-heading-why = Toinen luetaan ja toinen ei, eikä tuloksesta voisi nähdä, kumpi.

page-undeclared-column-finds = Sarakkeessa on arvoja, mutta sitä ei lueta, ei ohiteta eikä ole ilmoitettu henkilötiedoksi.
page-undeclared-column-why = Se voi olla jonkun lisäämä uusi kysymys tai tieto, jota ei olisi pitänyt toimittaa.

page-personal-column-finds = Sarake näyttää henkilötiedolta, ja se pudotettiin lukematta, vaikka kukaan ei ilmoittanut sitä.
page-personal-column-why = Nimet, osoitteet, henkilötunnukset ja vastausajat eivät kuulu arviointiin. Löydös kertoo, mikä sarake oli, muttei koskaan, mitä siinä oli.

page-hidden-cells-finds = Työkirjassa on piilotettu taulukko, sarake tai rivi, jossa on arvoja.
page-hidden-cells-why = Piilotetut rivit luetaan kuten näkyvät, jotta mitään ei katoa; mutta se, joka suodatti taulukon ennen tallentamista, voi luulla toimittaneensa vain näkyvät rivit.

page-heading-row-again-finds = Taulukon sisällä on rivi, joka toistaa otsikot, kuten tulostetuissa ja yhteen liitetyissä taulukoissa.
page-heading-row-again-why = Rivi ei ole tietoa, ja se jätettiin pois. Huomautus kertoo sen, koska mitään ei jätetä pois sanomatta.

page-totals-row-finds = Rivi alkaa summaa tarkoittavalla sanalla, eikä kierros kerro, että sellaiset rivit jätetään pois.
page-totals-row-why = Tietona luettu summa laskee kaiken kahteen kertaan.

page-note-below-finds = Taulukon alla, tyhjän rivin jälkeen, on tekstirivi.
page-note-below-why = Tietona luettuna se olisi rivi ilman arvoja; sanomatta pois jätettynä se voisi olla rivi, jonka joku tarkoitti luettavaksi.

page-merged-cells-finds = Tietosoluja on yhdistetty usean rivin yli.
page-merged-cells-why = Taulukkolaskenta näyttää arvon niille kaikille ja tallentaa sen ensimmäiseen. Ei voi tietää, onko muilla riveillä sama arvo, kuten yksikkö, vai jakavatko ne sen, kuten summan.

page-unclear-percent-finds = Prosenttisarakkeessa on arvo nollan ja ykkösen väliltä, ja tiedostomuoto on sellainen, jonka muotoiluja ei voi lukea (xls, xlsb, ods).
page-unclear-percent-why = Solu, jossa näkyy 45 %, tallentaa luvun 0,45. Sellaisenaan luettuna luku olisi sata kertaa liian pieni.

## Solut
page-not-a-number-finds = Lukusarakkeen solussa ei ole lukua.
page-not-a-number-why = Pois jäävä määrä pienentää summaa kenenkään huomaamatta.

page-not-a-count-finds = Lukumäärä on negatiivinen tai siinä on desimaaleja.
page-not-a-count-why = Puolikas kävijä on luultavasti keskiarvo, tunti tai näppäilyvirhe.

page-out-of-scale-finds = Vastaus ei ole asteikolla.
page-out-of-scale-why = Yksi 10 vastausten 1–5 joukossa nostaa pienen pöydän keskiarvoa kokonaisen kehän.

page-not-a-date-finds = Päiväsarakkeen solussa ei ole päivää.
page-not-a-date-why = Ilman päivää rivi ei kuulu millekään jaksolle eikä mihinkään määräaikaan.

page-impossible-date-finds = Päivää ei ole kalenterissa, tai se on kaukana lähteen ajasta.
page-impossible-date-why = Sellainen päivä on näppäilyvirhe, ja oikean tietää vain sen kirjoittaja.

page-outside-period-finds = Päivä on lähteen jakson ulkopuolella.
page-outside-period-why = Rivi voi kuulua toisen vuoden arviointiin. Sitä käytetään silti, joten jonkun pitää katsoa.

page-unknown-unit-finds = Solussa on yksikkö, jota ohjelma ei tunne.
page-unknown-unit-why = Rivi puuttuisi yksikkönsä tuloksista, ja kahdenkymmenen hengen yksikössä jokainen rivi painaa.

page-unknown-district-finds = Solussa on kaupunginosa, jota ohjelma ei tunne.
page-unknown-district-why = Rivi lasketaan kaupungin lukuihin, mutta se puuttuu alueiden kattavuudesta ja ehkä yksiköstään.

page-unknown-word-finds = Sana ei ole sarakkeelle tai asteikolle määriteltyjen joukossa.
page-unknown-word-why = Sanaa ilman merkitystä ei voi laskea, ja lähes sama sana voi olla toinen vastaus.

page-unknown-mark-finds = Läsnäolotaulukossa on merkintä, jota kierros ei määrittele.
page-unknown-mark-why = Merkintä voi tarkoittaa läsnä tai poissa, ja juuri siitä on kysymys.

page-missing-value-finds = Riviltä puuttuu arvo, joka jokaisella rivillä pitää olla.
page-missing-value-why = Ilman sitä riviä ei voi sijoittaa eikä laskea, vaikka jotakin tapahtui.

page-duplicate-key-finds = Kahdella rivillä on sama tunniste.
page-duplicate-key-why = Vahingossa kopioitu rivi lasketaan kahdesti, ja pienessä yksikössä se näkyy.

page-formula-error-finds = Solussa on taulukkolaskennan virhe, esimerkiksi nollalla jakaminen.
page-formula-error-why = Arvo on kadonnut jo työkirjassa, eikä mikään lukija voi palauttaa sitä.

page-classes-never-meet-finds = Jäsenrekisterin tai kyselyn kentällä, kuten sukupuolella tai ikäluokalla, ei ole yhtään samaa luokkaa kuin väestötiedoissa.
page-classes-never-meet-why = Luokkia verrataan tunnuksina. Jos rekisterissä on N ja M mutta väestössä nainen ja mies, kukaan ei osu mihinkään väestön luokkaan, ja jokainen vertailu väestöön olisi väärin kenenkään huomaamatta.

page-more-answers-than-people-finds = Yksiköllä on enemmän vastauksia kuin vastaajia voi olla.
page-more-answers-than-people-why = Rivejä on joko kahdesti tai muilta, ja yli sadan prosentin vastausosuus paljastaa sen julkisesti.

page-unreadable-release-finds = Kansiossa `<kierros>/published/` on rivi, jota ei voi tulkita. Kansion luettelot kertovat, mitä aiemmissa julkaisuissa näytettiin ja mitä jätettiin näyttämättä.
page-unreadable-release-why = Kerran salattu luku pysyy salattuna, kun kierros julkaistaan uudelleen. Jos luettelosta puuttuu rivi, uusi julkaisu voisi kertoa sen, mitä vanha suojasi.

page-unused-exception-finds = Tiedoston `round.toml` poikkeus ei vastaa mitään löydettyä.
page-unused-exception-why = Aineisto on korjattu tai paikka on kirjoitettu väärin. Unohtunut poikkeus hyväksyisi samassa paikassa seuraavan virheen, jota kukaan ei ole arvioinut.

page-personal-data-in-quote-finds = Julkaistavaksi hyväksytyssä sitaatissa on henkilötunnus, sähköpostiosoite, puhelinnumero, osoite tai jäsenen nimi jossakin taivutusmuodossa.
page-personal-data-in-quote-why = Verkossa julkaistua nimeä ei saa takaisin, ja pienessä joukossa jo etunimi riittää. Löydös kertoo solun ja henkilötiedon lajin, mutta ei tekstiä. Nimissä otetaan kiinni mieluummin liikaa kuin liian vähän: moni sukunimi on myös tavallinen sana.

page-names-unknown-finds = Sitaatteja on, mutta yhdessäkään jäsenrekisterissä ei ole nimiä, joihin niitä voisi verrata.
page-names-unknown-why = Ilman nimiä ohjelma ei voi tietää, mainitaanko sitaatissa joku jäsenistä. Nimet luetaan vain vertailua varten, eikä niitä tallenneta eikä näytetä missään.

page-failed-query-finds = Kysely on oikein muotoiltu, mutta kierroksen tauluilla ei ole siihen vastausta.
page-failed-query-why = Nimet ja muoto tarkistetaan ennen aineistojen avaamista; sopivatko tyypit yhteen, selviää vasta, kun kysely suoritetaan. Jos yhdellä yksiköllä olisi kaksi riviä, tulos olisi sattumanvarainen.

page-not-raked-finds = Vastauksia ei painoteta väestön rakenteeseen, vaikka `raking` pyytää sitä.
page-not-raked-why = Jos luokassa on vain vähän vastauksia, kourallinen ihmisiä puhuisi tuhansien puolesta ja tulos riippuisi heistä. Painottamattomat vastaukset ja vastaajien rakenne ovat silloin rehellisempi tulos.

page-nothing-to-measure-finds = Indikaattorilla ei ole yhtään käytettävää riviä yksikölle tai kaupungille.
page-nothing-to-measure-why = Se näytetään arvioimattomana. Niin kuuluukin, jos laskettavaa ei ole, mutta ei silloin, kun indikaattorin ehdot rajaavat vahingossa kaiken pois.
