# Sidorna om fyndens koder på svenska.
#
# Två meddelanden för varje kod: `-finds` säger vad koden står för, `-why` vad som skulle gå fel
# utan den. Hela meningar. Exemplen finns i `src/findings/gallery/`.

## Ram
page-why = Varför det spelar roll
page-example = Det minsta exemplet
page-example-number = Exempel { $number }
page-changed = I `{ $file }` ändras dessa rader:
page-file = Filen `{ $file }`:
page-workbook = Arbetsboken `{ $file }`, med bladens namn inom hakparentes:
page-bytes = Filen `{ $file }` i hexadecimala siffror:
page-says = Då säger `tutka check`:
page-remedy = Hur det rättas
page-severity-error = Det är ett fel: ingenting skrivs förrän det är rättat.
page-severity-warning = Det är en varning: körningen fortsätter, men någon bör titta på saken.
page-severity-note = Det är en anmärkning: ingenting behöver göras.
page-index = Fynd
page-index-introduction = Allt som `tutka check` kan säga om en metod och dess data. `tutka explain KOD` skriver ut samma sidor, med `--lang` på finska, svenska eller engelska. Varje exempel är den minsta ändringen i ett litet felfritt program, och ett test lägger fram det och jämför texten.
page-index-error = Fel: ingenting skrivs
page-index-warning = Varningar: körningen fortsätter
page-index-note = Anmärkningar

## Metodens filer
page-toml-syntax-finds = En av metodens filer följer inte reglerna för TOML.
page-toml-syntax-why = Vad som står i filen kan inte vara känt innan den går att läsa, så resten kontrolleras inte ännu.

page-unknown-key-finds = En tabell har en nyckel som metoden inte känner.
page-unknown-key-why = En felstavad nyckel skulle tyst bli utan verkan: ett mål, en vikt eller en period skulle saknas i resultaten utan att någon märkte det.

page-missing-key-finds = En nyckel saknas som metoden inte klarar sig utan.
page-missing-key-why = Det finns inget säkert standardvärde, och en gissning skulle stå i rapporten som om någon hade beslutat den.

page-wrong-kind-finds = En nyckel har ett värde av annat slag än den tar, till exempel text i stället för ett tal.
page-wrong-kind-why = Att göra om ett slag till ett annat är att gissa: `"10"` kan vara ett tal inom citattecken eller ett namn.

page-unknown-choice-finds = En nyckel tar ett av några få ord och har ett annat.
page-unknown-choice-why = Varje sådant ord står för ett sätt att räkna. Ett okänt ord har ingen betydelse att räkna efter.

page-unknown-reference-finds = Ett namn hänvisar till något som programmet inte definierar.
page-unknown-reference-why = En mätare vars påstående, källa eller delområde saknas skulle utan ett ord falla bort ur resultaten.

page-duplicate-name-finds = Två saker av samma slag har samma beteckning.
page-duplicate-name-why = En hänvisning kunde avse vilken som helst av dem, och resultatet skulle bero på ordningen.

page-unusable-name-finds = En beteckning duger inte som filnamn, används av webbplatsen själv eller avviker från rundans mapp.
page-unusable-name-why = Beteckningar blir mappar, sidor och adresser, i alla system och i länkar som andra sparar.

page-one-way-only-finds = Av flera nycklar som utesluter varandra har ingen eller fler än en angetts.
page-one-way-only-why = Med två av dem är betydelsen öppen, och utan någon finns ingen betydelse.

page-empty-list-finds = En lista är tom fast den måste innehålla något.
page-empty-list-why = En källa utan filer eller en mätare utan påståenden har ingenting att räkna.

page-missing-text-finds = En text saknas på programmets huvudspråk.
page-missing-text-why = De andra språken faller tillbaka på huvudspråket. Utan det skulle läsaren möta en tom rubrik.

page-still-to-decide-finds = En text som `tutka init` skrev står ännu inom tecknen ‹ ›: det som bara staden vet, såsom dess namn eller bordens namn, har inte skrivits ännu.
page-still-to-decide-why = Rapporterna skulle få mallens text i stället för stadens, och datum och antal platser som ingen har kontrollerat skulle publiceras som stadens egna.

page-unknown-section-finds = En fil bland omgångens texter har ett namn som inte hör till något språk och avsnitt.
page-unknown-section-why = Det som någon skrivit för rapporten skulle saknas i den utan att någon märkte det.

page-number-in-text-finds = Ett tal är utskrivet i utvärderarens eller bordets text.
page-number-in-text-why = Talen skyddas innan någon ser dem. Ett tal som skrivs in går förbi skyddet och ändras inte när materialet rättas.

page-unknown-placeholder-finds = En platshållare i en text anger ett slag, en enhet eller ett ämne som inte finns.
page-unknown-placeholder-why = Meningen skulle publiceras med ett hål i.

page-markup-not-allowed-finds = En text innehåller en bild, HTML, kod eller en länk som inte kan följas överallt ifrån.
page-markup-not-allowed-why = Samma text blir en sida och en PDF som alla måste kunna läsa, utan att något hämtas från andra servrar.

page-not-a-colour-finds = Något är inte en färg, eller är för blekt på vitt för det som den används till.
page-not-a-colour-why = Färgerna används för bokstäver och linjer. Under kontrasten 4,5:1 kan många inte läsa bokstäver, och under 3:1 syns inte linjer och märken. Då uppfylls inte tillgänglighetskraven på offentliga webbplatser.

page-unusable-logo-finds = Logotypen finns inte, eller så är det en bild som inte får följa med till sidor och PDF-filer.
page-unusable-logo-why = Logotypen finns på varje sida och i varje PDF-fil. En teckning kan innehålla skript eller hämta något från nätet, vilket skulle berätta för andra vem som läser. Bokstäver som inte är konturer ser olika ut på varje dator.

page-wrong-field-finds = En mätare eller ett villkor använder ett fält av annan typ än det behöver.
page-wrong-field-why = Dagar kan inte läggas ihop och namn inte jämföras med ett tal, så mätaren får inget resultat.

page-wrong-source-finds = En mätare eller en kolumn hör till ett annat slag av källa.
page-wrong-source-why = Raderna i varje slag av källa betyder något eget: ett svar, ett evenemang, ett beslut. Medelvärdet av svar kan inte tas ur evenemang.

page-refused-query-finds = Ett mått använder en fråga som inte är en enda fråga, eller som inte ger det som ett mått behöver.
page-refused-query-why = En fråga mäter det som inget färdigt mått når. Den får bara fråga: det som ändrar tabeller, läser någon annanstans ifrån eller lämnar öppet vems värde raden är kan inte ingå i ett resultat som andra ska kunna kontrollera.

page-dimension-without-indicators-finds = Ett delområde har inte en enda mätare.
page-dimension-without-indicators-why = Det skulle alltid stå som ej bedömt i radarn, fast ingen tänkte bedöma det.

page-theme-without-indicators-finds = Ett angivet tema har inte en enda indikator.
page-theme-without-indicators-why = Ett tema utan indikatorer skulle saknas i rapporterna utan att någon märker det.

page-reversed-period-finds = Periodens sista dag kommer före den första.
page-reversed-period-why = Ingen rad kan ligga i en sådan period, utan alla skulle hamna utanför.

page-term-outside-period-finds = Rundan anger en mandatperiod som dess period inte berör.
page-term-outside-period-why = Platser, svarsandelar och omsättning skulle räknas för medlemmarna i en annan tid.

page-cut-off-inside-ring-finds = En gräns mellan omdömena ligger inte mellan två halva ringar.
page-cut-off-inside-ring-why = Offentliga värden är halva ringar. Med en gräns inne i en ring skulle samma ring få två ord.

page-outside-range-finds = Ett av metodens tal ligger utanför sitt område.
page-outside-range-why = Vikten noll eller en andel över ett har ingen betydelse i formlerna, och resultatet skulle vara fel utan att se ut som det.

page-policy-below-floor-finds = Ett tal i principen för röjandeskydd underskrider den gräns som gäller för alla principer.
page-policy-below-floor-why = Medelvärdet av en enda svarande är hens svar, och en liten grupp medlemmar är en lista på personer. Det kan ingen princip tillåta.

page-policy-without-reason-finds = Principen för röjandeskydd är lösare än rekommenderat och anger inget skäl.
page-policy-without-reason-why = Den som svarar har rätt att veta hur liten en grupp som visas får vara, och varför.

## Filer och blad
page-missing-file-finds = En fil som rundan nämner finns inte.
page-missing-file-why = Dess mätare skulle bli ej bedömda, och rapporten skulle se ut som om ingenting hade gjorts.

page-unreadable-file-finds = En fil kan inte läsas som en tabell: den är skadad, skyddad med lösenord, för stor, en webbsida eller av okänt format.
page-unreadable-file-why = En halv tabell är värre än ingen, för ingen ser vilken halva som saknas.

page-empty-source-finds = En fil eller ett blad har inte en enda rad med data.
page-empty-source-why = En export som stannade efter rubrikerna ser ut som ett år utan evenemang.

page-not-a-form-finds = En källa läses ur blanketterna från `tutka forms`, och en fil saknar det dolda blad som säger vad kolumnerna är.
page-not-a-form-why = Textfiler och kopierade tabeller förlorar det dolda bladet. Utan det vet ingen vilken blankett, runda och vilka versioner svaren hör till.

page-other-form-finds = En blankett har lämnats för en annan källa än den som den gjordes för.
page-other-form-why = Invånares svar som räknas som medlemmars svar ser rätta ut och är fel.

page-other-round-finds = En blankett är gjord för en annan runda.
page-other-round-why = Fjolårets blanketter ligger i samma mappar och ser likadana ut. Deras svar skulle räknas som årets.

page-other-item-version-finds = En blankett frågade ett påstående i en annan version än den som rundan anger.
page-other-item-version-why = Versionen höjs när ordalydelsen eller skalan ändras. Ett medelvärde av svar på två ordalydelser säger inget om någondera.

page-missing-sheet-finds = Arbetsboken har inte ett blad som rundan nämner.
page-missing-sheet-why = Blad får ofta nya namn när en arbetsbok kopieras för ett nytt år. Ett annat blad läses aldrig i dess ställe.

page-several-sheets-finds = Flera blad har källans rubriker, och rundan säger inte vilket som avses.
page-several-sheets-why = Ett kan vara fjolårets, ett utkast eller en kopia, och läses alla räknas saker två gånger.

page-unread-sheet-finds = Ett blad har värden men varken läses eller är avsiktligt utelämnat.
page-unread-sheet-why = Koordinatorer börjar ofta på ett nytt blad mitt i året, och dess rader skulle tyst gå förlorade.

page-headings-not-found-finds = Ingen rad har de rubriker som källan anger.
page-headings-not-found-why = Det kan vara fel fil eller blad, eller en export på ett annat språk. Kolumner tas aldrig efter sin ordning.

## Kolumner
page-missing-column-finds = En angiven kolumn finns inte i tabellen.
page-missing-column-why = Kanske är bara rubriken omformulerad, men då kan också frågan ha ändrats. Det avgör en människa.

page-repeated-heading-finds = En rubrik som läses står två gånger, eller två kolumner med samma betydelse är ifyllda på samma rad.
page-repeated-heading-why = Den ena läses och den andra inte, och av resultatet syns inte vilken.

page-undeclared-column-finds = En kolumn har värden men varken läses, förbigås eller är angiven som personuppgift.
page-undeclared-column-why = Det kan vara en ny fråga som någon lagt till, eller uppgifter som inte borde ha lämnats.

page-personal-column-finds = En kolumn ser ut som personuppgifter och släpptes oläst, fast ingen hade angett den.
page-personal-column-why = Namn, adresser, personbeteckningar och svarstider hör inte hemma i en utvärdering. Fyndet säger vilken kolumnen var, men aldrig vad som stod i den.

page-hidden-cells-finds = Ett blad, en kolumn eller en rad är dold i arbetsboken och har värden.
page-hidden-cells-why = Dolda rader läses som synliga, så att inget går förlorat; men den som filtrerade tabellen före sparandet kan tro att bara de synliga raderna lämnades in.

page-heading-row-again-finds = En rad inne i tabellen upprepar rubrikerna, som i tabeller som skrivits ut eller klistrats ihop.
page-heading-row-again-why = Raden är inga data och lämnades bort. Anmärkningen säger det, för inget försvinner i tysthet.

page-totals-row-finds = En rad börjar med ett ord för summa, och omgången säger inte att sådana rader lämnas bort.
page-totals-row-why = En summa som läses som data räknar allt två gånger.

page-note-below-finds = Under tabellen, efter en tom rad, står en textrad.
page-note-below-why = Läst som data vore den en rad utan värden; bortlämnad utan ett ord kunde den ha varit en rad som någon menade.

page-merged-cells-finds = Celler med data är sammanfogade över flera rader.
page-merged-cells-why = Kalkylprogrammet visar värdet för dem alla och lagrar det i den första. Om de andra har samma värde, som en enhet, eller delar på det, som en summa, kan ingen veta.

page-unclear-percent-finds = En kolumn med procent har ett värde mellan 0 och 1, i ett filformat vars formateringar inte kan läsas (xls, xlsb, ods).
page-unclear-percent-why = En cell som visar 45 % lagrar 0,45. Taget som det lagras vore talet hundra gånger för litet.

## Celler
page-not-a-number-finds = En cell i en talkolumn är inte ett tal.
page-not-a-number-why = Ett belopp som faller bort gör summan för liten utan att någon märker det.

page-not-a-count-finds = Ett antal är negativt eller har decimaler.
page-not-a-count-why = En halv besökare är troligen ett medelvärde, en timme eller ett skrivfel.

page-out-of-scale-finds = Ett svar ligger inte på sin skala.
page-out-of-scale-why = En enda 10 bland svar från 1 till 5 lyfter ett litet bords medelvärde med en hel ring.

page-not-a-date-finds = En cell i en datumkolumn är inte en dag.
page-not-a-date-why = Utan sin dag hör en rad inte till någon period och ingen tidsfrist.

page-impossible-date-finds = En dag som kalendern inte har, eller som ligger långt utanför källans tid.
page-impossible-date-why = En sådan dag är ett skrivfel, och den rätta känner bara den som skrev den.

page-outside-period-finds = En dag ligger utanför källans period.
page-outside-period-why = Raden kan höra till ett annat års utvärdering. Den används ändå, så någon bör titta.

page-unknown-unit-finds = En cell nämner en enhet som programmet inte känner.
page-unknown-unit-why = Raden skulle saknas i enhetens resultat, och i en enhet med tjugo personer väger varje rad.

page-unknown-district-finds = En cell nämner en stadsdel som programmet inte känner.
page-unknown-district-why = Raden räknas för staden, men saknas i områdenas täckning och kanske i sin enhet.

page-unknown-word-finds = Ett ord finns inte bland dem som kolumnen eller skalan anger.
page-unknown-word-why = Ett ord utan betydelse kan inte räknas, och ett nästan likadant ord kan vara ett annat svar.

page-unknown-mark-finds = Närvarotabellen har ett märke som rundan inte anger.
page-unknown-mark-why = Märket kan betyda närvarande eller frånvarande, och det är hela frågan.

page-missing-value-finds = En rad saknar ett värde som varje rad måste ha.
page-missing-value-why = Utan det kan raden varken placeras eller räknas, fast något hände.

page-duplicate-key-finds = Två rader har samma identifierare.
page-duplicate-key-why = En rad som kopierats av misstag räknas två gånger, och i en liten enhet märks det.

page-formula-error-finds = En cell innehåller ett fel från kalkylprogrammet, till exempel division med noll.
page-formula-error-why = Värdet är förlorat redan i arbetsboken, och ingen läsare kan få det tillbaka.

page-classes-never-meet-finds = Ett fält i medlemsregistret eller i en enkät, till exempel kön eller åldersklass, har ingen klass gemensam med befolkningsuppgifterna.
page-classes-never-meet-why = Klasserna jämförs som koder. Om registret har N och M men befolkningen nainen och mies hör ingen till någon av befolkningens klasser, och varje jämförelse med befolkningen vore fel utan att någon märkte det.

page-more-answers-than-people-finds = En enhet har fler svar än det fanns personer som kunde svara.
page-more-answers-than-people-why = Antingen finns rader två gånger eller hör de till andra, och en svarsandel över 100 procent avslöjar det offentligt.

page-unreadable-release-finds = I mappen `<omgång>/published/` finns en rad som inte går att tolka. Listorna där säger vad som visades och vad som lämnades bort i tidigare publiceringar.
page-unreadable-release-why = Ett tal som en gång har lämnats bort förblir bortlämnat när omgången publiceras på nytt. Om en rad fattas kan den nya publiceringen berätta det som den gamla skyddade.

page-unused-exception-finds = Ett undantag i `round.toml` motsvarar inget som hittades.
page-unused-exception-why = Materialet har rättats, eller stället är felskrivet. Ett glömt undantag skulle godkänna nästa fel på samma ställe utan att någon bedömt det.

page-personal-data-in-quote-finds = Ett citat som har godkänts för publicering innehåller en personbeteckning, en e-postadress, ett telefonnummer, en adress eller en medlems namn i någon böjningsform.
page-personal-data-in-quote-why = Ett namn som har publicerats på webben går inte att ta tillbaka, och i en liten grupp räcker redan förnamnet. Fyndet anger cellen och slaget av personuppgift, men inte texten. Hellre fångas för många namn än för få: många efternamn är också vanliga ord.

page-names-unknown-finds = Det finns citat, men inget medlemsregister har namn som de kan jämföras med.
page-names-unknown-why = Utan namn kan programmet inte veta om ett citat nämner någon av medlemmarna. Namnen läses bara för jämförelsen; de varken sparas eller visas någonstans.

page-failed-query-finds = En fråga är rätt skriven, men omgångens tabeller har inget svar på den.
page-failed-query-why = Namn och form kontrolleras innan några data öppnas; om typerna passar ihop visar sig först när frågan körs. Med två rader för samma enhet vore resultatet slumpmässigt.

page-not-raked-finds = Svaren vägs inte till befolkningens sammansättning, fast `raking` ber om det.
page-not-raked-why = Med få svar i en klass skulle en handfull människor tala för tusentals, och resultatet hänga på dem. Ovägda svar och svarandenas profil är då ett ärligare resultat.

page-nothing-to-measure-finds = En mätare har inte en enda användbar rad för en enhet eller för staden.
page-nothing-to-measure-why = Den visas som ej bedömd. Det är rätt när det inte finns något att räkna, och fel när mätarens villkor av misstag utesluter allt.
