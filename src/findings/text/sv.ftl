# Iakttagelsernas texter på svenska.
#
# Tre meddelanden för varje kod: vad som hittades, `-expected` vad som vore rätt och `-fix` vägen
# ut. Liten bokstav, ingen punkt, presens, inga förebråelser. En uppgift som inte är känd är tom,
# och då är `$has-…` lika med `no`.

## Ram
severity-error = fel
severity-warning = varning
severity-note = anmärkning
finding-label-column = kolumn
finding-label-expected = väntat
finding-label-fix = åtgärd
finding-more = { $count ->
    [one] och 1 annan cell i kolumnen: { $cells }
   *[other] och { $count } andra celler i kolumnen: { $cells }
}
finding-not-quoted = en text som inte visas här
finding-total-errors = { $count ->
    [one] 1 fel
   *[other] { $count } fel
}
finding-total-warnings = { $count ->
    [one] 1 varning
   *[other] { $count } varningar
}
finding-total-notes = { $count ->
    [one] 1 anmärkning
   *[other] { $count } anmärkningar
}
finding-total-accepted = { $count ->
    [one] 1 godkänd med motivering
   *[other] { $count } godkända med motivering
}
annotation-sheet = Att rätta
annotation-title = Att rätta i { $file }
annotation-intro = Varje rad anger ett ställe i din fil, vad som är fel där och hur det rättas. Adressen i blått öppnar cellen när arbetsboken ligger i den mapp där den skrevs. Rätta din egen fil, spara den och lämna in den på nytt. Arbetsboken innehåller inga data ur din fil.
annotation-column-severity = Slag
annotation-column-sheet = Blad
annotation-column-cell = Cell
annotation-column-heading = Kolumn
annotation-column-message = Vad som är fel
annotation-column-expected = Vad som väntas
annotation-column-fix = Hur det rättas
annotation-whole-file = hela filen
annotation-file-ending = att-ratta

## Metodens filer
finding-toml-syntax = detta är inte TOML: { $reason }
finding-toml-syntax-expected = rader som `nyckel = "text"` under rubriker som `[status]` eller `[[indicators]]`
finding-toml-syntax-fix = rätta det markerade stället och kontrollera igen; resten av filen läses först då
fact-reason-duplicate-key = nyckeln finns redan i tabellen
fact-reason-unquoted = en text behöver citattecken
fact-reason-unclosed-table = rubrikens hakparentes är inte stängd
fact-reason-unclosed-array = listans hakparentes är inte stängd
fact-reason-unclosed-text = citattecknet är inte stängt
fact-reason-no-such-day = dagen finns inte i kalendern

finding-unknown-key = okänd nyckel `{ $found }`
finding-unknown-key-expected = någon av { $known }
finding-unknown-key-fix = { $has-nearest ->
    [yes] skriv `{ $nearest }` eller ta bort nyckeln
   *[other] ta bort nyckeln eller skriv någon av de kända
}

finding-missing-key = nyckeln `{ $key }` saknas
finding-missing-key-expected = { $has-heading ->
    [yes] `{ $key }` i `{ $heading }`
   *[other] `{ $key }` i början av filen
}
finding-missing-key-fix = lägg till raden `{ $example }`

finding-wrong-kind = { $found } är inte { $wanted }
finding-wrong-kind-expected = { $wanted }
finding-wrong-kind-fix = skriv så här: `{ $example }`
fact-wanted-text = en text inom citattecken
fact-wanted-text-in-languages = en text per språk
fact-wanted-table = en tabell inom klammer eller under egen rubrik
fact-wanted-tagged = en tabell med nyckeln `kind`
fact-wanted-list = en lista inom hakparentes
fact-wanted-count = ett heltal som inte är negativt
fact-wanted-whole-number = ett heltal
fact-wanted-number = ett tal
fact-wanted-yes-no = `true` eller `false`
fact-wanted-address = en hel webbadress som börjar med https://
fact-wanted-day = en dag i kalendern, utan citattecken

finding-unknown-reference = { $declares } `{ $found }` saknas i metoden
finding-unknown-reference-expected = { $has-known ->
    [yes] någon av { $known }
   *[other] ett angivet namn; ännu finns inget
}
finding-unknown-reference-fix = { $has-nearest ->
    [yes] skriv `{ $nearest }` eller ange `{ $found }`
   *[other] ange `{ $found }` eller skriv ett namn som finns
}
fact-declares-answer = svaret
fact-declares-band = benämningen
fact-declares-code = koden
fact-declares-declared-field = källans fält
fact-declares-dimension = delområdet
fact-declares-district = området
fact-declares-field = fältet
fact-declares-focus-area = tyngdpunkten
fact-declares-goal = målet
fact-declares-heading = rubriken
fact-declares-indicator = indikatorn
fact-declares-item = enkätfrågan
fact-declares-language = språket
fact-declares-quadrant = kvadranten
fact-declares-scale = skalan
fact-declares-series = uppföljningsserien
fact-declares-source = källan
fact-declares-term = mandatperioden
fact-declares-theme = temat
fact-declares-unit = enheten
fact-declares-unit-spelling = enhetens skrivsätt
fact-declares-way = formen av delaktighet

finding-unknown-choice = metoden känner inte ordet `{ $found }` här
finding-unknown-choice-expected = någon av { $known }
finding-unknown-choice-fix = { $has-nearest ->
    [yes] skriv `{ $nearest }`
   *[other] skriv något av de kända orden
}

finding-duplicate-name = { $declares } `{ $found }` står två gånger
finding-duplicate-name-expected = ett namn som betyder en sak; det första står på rad { $first }
finding-duplicate-name-fix = ge det ena ett annat namn eller ta bort det överflödiga

finding-unusable-name = { $reason ->
    [not-the-folder] omgången heter `{ $found }` men mappen heter något annat
    [taken] namnet `{ $found }` används redan av webbplatsen själv
   *[other] namnet `{ $found }` kan inte bli ett filnamn
}
finding-unusable-name-expected = { $reason ->
    [not-the-folder] samma namn i `id` och på mappen
    [taken] ett annat namn än index, data, con, prn, aux och nul
   *[other] bokstäver a-z, siffror och bindestreck, till exempel `norra-2`
}
finding-unusable-name-fix = { $reason ->
    [not-the-folder] ändra `id` eller byt namn på mappen
   *[other] ange ett annat id; det som läsarna ser står i `name`
}

finding-one-way-only = { $has-found ->
    [yes] { $found } står tillsammans men utesluter varandra
   *[other] ingen av nycklarna är angiven, fast en behövs
}
finding-one-way-only-expected = exakt en av { $known }
finding-one-way-only-fix = { $has-found ->
    [yes] behåll en av dem och ta bort de andra
   *[other] lägg till en av dem
}

finding-empty-list = listan `{ $key }` är tom
finding-empty-list-expected = minst en post i `{ $key }`
finding-empty-list-fix = lägg till en post, eller ta bort hela delen om den inte behövs

finding-missing-text = texten finns inte på { $language }
finding-missing-text-expected = en text på { $language }, det första av programmets språk; de andra kan utelämnas
finding-missing-text-fix = lägg till texten på { $language } inom klammern
fact-language-fi = finska (`fi`)
fact-language-sv = svenska (`sv`)
fact-language-en = engelska (`en`)

finding-still-to-decide = `{ $found }` väntar ännu på er egen text
finding-still-to-decide-expected = en egen text utan tecknen ‹ ›
finding-still-to-decide-fix = ersätt texten, eller ta bort raden om nyckeln får utelämnas

finding-unknown-section = ingen rapport har ett avsnitt för texten `{ $found }`
finding-unknown-section-expected = någon av { $known }
finding-unknown-section-fix = { $has-nearest ->
    [yes] ge filen namnet `{ $nearest }`
   *[other] ge filen ett annat namn eller flytta den från mappen `texts`
}

finding-number-in-text = talet { $found } är utskrivet i en text
finding-number-in-text-expected = en platshållare; endast årtal, datum och paragrafer som § 12 får skrivas ut
finding-number-in-text-fix = sätt en platshållare i stället, till exempel `{"{{"} ring ENHET INDIKATOR {"}}"}`, eller säg det utan talet

finding-unknown-placeholder = platshållarens ord `{ $found }` betyder ingenting
finding-unknown-placeholder-expected = { $known }
finding-unknown-placeholder-fix = { $has-nearest ->
    [yes] skriv `{ $nearest }`
   *[other] skriv något av de kända orden
}

finding-markup-not-allowed = texten innehåller något som inte alla rapporter kan visa
finding-markup-not-allowed-expected = stycken, rubriker, listor, citat, betoningar och länkar som börjar med https: eller mailto:
finding-markup-not-allowed-fix = säg det med ord; bilder, HTML, kod och länkar inom webbplatsen kan inte användas här

finding-not-a-colour = { $reason ->
    [too-pale] färgen { $found } är för ljus för text på vitt
    [too-pale-mark] färgen { $found } är för ljus för att synas på vitt
   *[other] `{ $found }` är inte en färg
}
finding-not-a-colour-expected = { $reason ->
    [too-pale] en kontrast på minst 4,5:1 mot vitt
    [too-pale-mark] en kontrast på minst 3:1 mot vitt
   *[other] nummertecken och sex hexadecimala siffror, till exempel `#1f5fa8`
}
finding-not-a-colour-fix = { $reason ->
    [too-pale] välj en mörkare nyans av färgen
    [too-pale-mark] välj en mörkare nyans av färgen
   *[other] skriv färgen som `#rrggbb`
}

finding-unusable-logo = { $reason ->
    [missing] logotypen finns inte
    [outside] logotypen ligger utanför programmets mapp
    [large] logotypen är för stor för att följa med varje sida
    [letters] logotypen har bokstäver som en annan dator skulle rita med ett annat typsnitt
    [active] logotypen innehåller något som agerar, till exempel ett skript eller en animation
    [reference] logotypen hämtar något utifrån
   *[other] logotypen är varken SVG eller PNG, eller så är den skadad
}
finding-unusable-logo-expected = en SVG-teckning med bokstäverna som konturer, eller en PNG-bild, högst 200 kB, bredvid `programme.toml`
finding-unusable-logo-fix = { $reason ->
    [missing] lägg filen i mappen eller rätta namnet under `[look]` i `programme.toml`
    [outside] kopiera filen till programmets mapp och skriv namnet utan `..`
    [large] spara en mindre version av bilden
    [letters] gör om texten till konturer (banor) i ritprogrammet
    [active] spara bilden som vanlig SVG
    [reference] bädda in innehållet i teckningen eller spara bilden som PNG
   *[other] exportera bilden på nytt som SVG eller PNG
}

finding-wrong-field = fältet `{ $found }` passar inte för { $measure }
finding-wrong-field-expected = { $has-known ->
    [yes] { $wanted }, som källan har i { $known }
   *[other] { $wanted }, som källan inte har
}
finding-wrong-field-fix = välj ett annat fält eller ändra kolumnens `type` i källan
fact-measure-raking = viktningen
fact-measure-by = radens uppdelning
fact-measure-condition = villkoret
fact-wanted-category = en kategori
fact-wanted-code = ett fält med koder
fact-wanted-count-or-money = ett antal eller en penningsumma
fact-wanted-date = ett fält med dagar
fact-wanted-item = en enkätfråga på en skala
fact-wanted-money = en penningsumma

finding-wrong-source = { $measure ->
    [item] en kolumn i källan `{ $found }` nämner en enkätfråga, och källan är ingen enkät
    [matrix] källan `{ $found }` är upplagd som matris, och den är inte närvaro
    [quote] kolumnen i källan `{ $found }` är ett citat, och källan är ingen lista över godkända citat
   *[other] källan `{ $found }` är av ett annat slag än måttet behöver
}
finding-wrong-source-expected = { $has-known ->
    [yes] en källa av slaget `{ $wanted }`: { $known }
   *[other] en källa av slaget `{ $wanted }`
}
finding-wrong-source-fix = { $measure ->
    [item] namnge kolumnen med `field` i stället för `item`, eller ändra källans `kind`
    [matrix] ta bort `matrix` och räkna upp `columns`, eller ändra källans `kind`
    [quote] ge kolumnen en annan `type`, eller ändra källans `kind`
   *[other] ange en annan källa eller ändra den här källans `kind`
}

finding-refused-query = { $because ->
    [syntax] det här är inte SQL: { $reason }
    [not-one] det här är inte en fråga utan ingen eller flera
    [no-select] det här är ingen fråga: den skulle ändra tabeller
    [table-function] frågan läser från en funktion i stället för en tabell
    [no-unit] frågan ger ingen kolumn `unit`
    [no-n] frågan ger ingen kolumn `n`
    [no-value] frågan ger varken `value` eller `numerator` och `denominator`
    [two-values] frågan ger både `value` och `numerator` och `denominator`
   *[other] raden i en fråga kan inte delas enligt `{ $found }`
}
finding-refused-query-expected = en SELECT över omgångens källor med kolumnerna `unit`, `n` och `value` eller `numerator` och `denominator`
finding-refused-query-fix = { $because ->
    [parted-line] ta bort `by` eller skriv en rad för varje kod
    [no-unit] lägg till `unit` bland det som väljs, eller `'…' AS unit` för hela staden
    [no-n] lägg till `COUNT(*) AS n` bland det som väljs
   *[other] rätta frågan; docs/queries.md visar en
}

finding-dimension-without-indicators = delområdet `{ $found }` har inte en enda indikator
finding-dimension-without-indicators-expected = minst en indikator med `dimension = "{ $found }"`; ett poängtal kräver två
finding-dimension-without-indicators-fix = lägg till indikatorer i delområdet eller ta bort den

finding-theme-without-indicators = temat `{ $found }` har inte en enda indikator
finding-theme-without-indicators-expected = minst en indikator med `theme = "{ $found }"`, eller i ett tema inom det
finding-theme-without-indicators-fix = skriv temat i de indikatorer som hör till det eller ta bort det

finding-reversed-period = den sista dagen { $found } kommer före den första dagen { $from }
finding-reversed-period-expected = en sista dag tidigast { $from }
finding-reversed-period-fix = ändra den ena av dagarna

finding-term-outside-period = mandatperioden `{ $found }` infaller inte under omgångens period
finding-term-outside-period-expected = en mandatperiod som infaller under omgångens period; denna varar { $from } – { $until }
finding-term-outside-period-fix = ange den mandatperiod vars medlemmar svarade, eller rätta dess dagar i programme.toml

finding-cut-off-inside-ring = gränsen { $found } ligger inom en halv ring
finding-cut-off-inside-ring-expected = något av { $known }, så att varje halv ring har ett ord
finding-cut-off-inside-ring-fix = flytta gränsen till det närmaste av dessa tal

finding-outside-range = { $found } ligger utanför det tillåtna
finding-outside-range-expected = { $range }
finding-outside-range-fix = ändra talet eller det som det räknar
fact-range-positive = ett tal större än 0
fact-range-above-one = ett tal större än 1
fact-range-share = ett tal mellan 0 och 1
fact-range-three-dimensions = minst tre delområden
fact-range-two-bands = minst två benämningar
fact-range-first-band-zero = 0, där den lägsta benämningen börjar
fact-range-ascending = ett tal större än den föregående benämningens gräns
fact-range-above-low = ett tal större än `low`
fact-range-within-scale = ett tal från `low` till `high`
fact-range-above-worst = ett steg på skalan som är bättre än det sämsta svaret
fact-range-points-above-nought = ett tal från 1 till 100
fact-range-majority = ett tal som är större än 0,5 och högst 1

finding-policy-below-floor = { $key ->
    [minimum_respondents] med { $found } skulle en enda persons svar visas som ett medeltal
    [minimum_distribution] en fördelning av { $found } svar skulle visa för mycket av var och en
    [smallest_category] ett antal på { $found } medlemmar av samma slag är en lista på personer
   *[other] med { $found } procent kunde en betalningsmottagare räkna ut vad en annan fick
}
finding-policy-below-floor-expected = minst { $least }, vilket ingen policy kan underskrida
finding-policy-below-floor-fix = höj `{ $key }`; { $recommended } rekommenderas

finding-policy-without-reason = { $key ->
    [distributions] alla skulle få se enskilda enkätfrågor för fler grupper än invånarna, och inget skäl anges
   *[other] `{ $key }` är { $found }, vilket är lösare än rekommenderat, och inget skäl anges
}
finding-policy-without-reason-expected = { $key ->
    [distributions] `["residents"]`, eller fler grupper med ett skäl som trycks med resultaten
   *[other] { $recommended }, eller mindre med ett skäl som trycks med resultaten
}
finding-policy-without-reason-fix = { $key ->
    [distributions] ta bort de andra grupperna, eller lägg till raden `reason = "…"` i `[disclosure]`
   *[other] höj `{ $key }` till { $recommended }, eller lägg till raden `reason = "…"` i `[disclosure]`
}

## Filer och blad
finding-missing-file = omgången nämner den här filen, och den finns inte
finding-missing-file-expected = { $has-nearest ->
    [yes] en fil med detta namn; mappen har `{ $nearest }`
   *[other] en fil med detta namn i omgångens mapp
}
finding-missing-file-fix = { $has-nearest ->
    [yes] byt namn på filen, eller skriv `{ $nearest }` under `files` i round.toml
   *[other] lägg filen där, eller rätta källans `files` i round.toml
}

finding-unreadable-file = filen kan inte läsas: { $reason }
finding-unreadable-file-expected = en arbetsbok (xlsx, xls, xlsb, ods), en texttabell (csv, tsv) eller TOML sparad som UTF-8
finding-unreadable-file-fix = { $has-limit ->
    [yes] lämna bort det ur filen som inte behövs, eller höj `{ $limit }` under `[limits]` i round.toml om filen är rätt
   *[other] { $remedy ->
        [quote] stäng eller ta bort citattecknet i cellen; därefter står varje rad för sig igen
        [xlsx] öppna filen i ett kalkylprogram och spara den som xlsx
        [password] ta bort lösenordet i programmet som filen gjordes med och spara den på nytt
        [export] hämta filen ur verktyget på nytt och se efter vad den innehåller innan du lämnar in den
       *[other] öppna filen i programmet som den gjordes med och spara den på nytt
    }
}
fact-reason-not-utf-8 = den är inte sparad som UTF-8
fact-reason-empty = den är tom
fact-reason-damaged = den är skadad eller bara delvis kopierad
fact-reason-encrypted = den är skyddad med lösenord
fact-reason-too-many-bytes = den är större än en källa kan vara
fact-reason-unpacks-too-large = uppackad är den större än en källa kan vara
fact-reason-too-many-rows = den har fler rader än en källa kan ha
fact-reason-too-many-cells = den har fler ifyllda celler än en källa kan ha
fact-reason-too-slow = det tog för länge att läsa den, vilket händer med skadade filer
fact-reason-short-cells = en del av dess celler har sparats i en förkortad form som få program känner till
fact-reason-open-quote = ett citattecken lämnas öppet, så att raderna efter det flyter ihop i en cell
fact-reason-web-page = den är en webbsida, kanske inloggningssidan till verktyget den hämtades från
fact-reason-unknown-format = formatet är okänt

finding-empty-source = det finns inte en enda datarad
finding-empty-source-expected = minst en rad under rubrikerna
finding-empty-source-fix = kontrollera att hela tabellen exporterades, eller ta bort källan ur round.toml

finding-not-a-form = filen är ingen blankett från tutka: den har inget dolt blad `tutka-form`
finding-not-a-form-expected = en arbetsbok som `tutka forms` har skrivit, med sitt dolda blad, som xlsx eller ods
finding-not-a-form-fix = kopiera raderna till en ny blankett, eller ta bort `tool = "tutka"` ur källan och beskriv filens kolumner

finding-other-form = blanketten hör till en annan källa, `{ $found }`
finding-other-form-expected = blanketten för { $wanted }
finding-other-form-fix = lägg filen där källan `{ $found }` söker sina filer

finding-other-round = blanketten är gjord för en annan runda, `{ $found }`
finding-other-round-expected = en blankett för rundan { $wanted }
finding-other-round-fix = lägg filen i mappen för sin egen runda, eller be om svaren på en blankett för den här rundan

finding-other-item-version = blanketten frågade version { $asked } av påståendet { $item }
finding-other-item-version-expected = version { $wanted }, som rundan anger
finding-other-item-version-fix = ett svar på en annan ordalydelse svarar inte på den här: ange i round.toml den version som frågades, eller fråga på nytt med nya blanketter

finding-missing-sheet = arbetsboken har inget blad `{ $found }`
finding-missing-sheet-expected = något av bladen { $known }
finding-missing-sheet-fix = { $has-nearest ->
    [yes] skriv `{ $nearest }` under `sheets` i round.toml, eller byt namn på bladet
   *[other] rätta källans `sheets` i round.toml, eller byt namn på bladet
}

finding-several-sheets = flera blad har rubrikerna: { $known }
finding-several-sheets-expected = ett blad med rubrikerna, eller namnen på de blad som läses
finding-several-sheets-fix = lägg till `sheets = ["…"]` för källan i round.toml

finding-unread-sheet = bladet läses inte fast det har värden (ifyllda celler: { $cells })
finding-unread-sheet-expected = ett blad som läses, eller `sheets` som säger vilka som läses
finding-unread-sheet-fix = räkna upp bladen som läses under `sheets` i round.toml; de andra lämnas då bort med avsikt

finding-headings-not-found = ingen rad har källans rubriker: den bästa, rad { $row }, har { $matched } av { $wanted }
finding-headings-not-found-expected = rubriker som { $expected }
finding-headings-not-found-fix = kontrollera att filen och bladet är de rätta, eller rätta `heading` och `heading_row` i round.toml

## Kolumner
finding-missing-column = kolumnen `{ $heading }` saknas
finding-missing-column-expected = { $has-nearest ->
    [yes] en kolumn med denna rubrik; tabellen har `{ $nearest }`
   *[other] en kolumn med denna rubrik
}
finding-missing-column-fix = { $has-nearest ->
    [yes] skriv `heading = "{ $nearest }"` i round.toml, eller ändra rubriken i tabellen
   *[other] lägg till kolumnen i tabellen, rätta dess `heading` i round.toml eller lägg till `optional = true` där
}

finding-repeated-heading = { $has-heading ->
    [yes] rubriken `{ $heading }` står två gånger
   *[other] två kolumner med samma betydelse är ifyllda på raden
}
finding-repeated-heading-expected = { $has-twin ->
    [yes] en kolumn med denna rubrik; den första är i { $twin }
   *[other] en ifylld cell av de två
}
finding-repeated-heading-fix = { $has-heading ->
    [yes] byt namn på den ena kolumnen eller ta bort den
   *[other] töm cellen som inte stämmer, eller ta bort den ena kolumnen
}

finding-undeclared-column = { $has-heading ->
    [yes] kolumnen `{ $heading }` varken läses eller lämnas bort (ifyllda celler: { $cells })
   *[other] en kolumn utan rubrik har värden (ifyllda celler: { $cells })
}
finding-undeclared-column-expected = en kolumn som läses, lämnas bort eller är angiven som personuppgift
finding-undeclared-column-fix = { $has-heading ->
    [yes] lägg till `"{ $heading }"` i källans `ignored` i round.toml, eller läs den som kolumn
   *[other] ge kolumnen en rubrik i tabellen, eller töm den
}

finding-personal-column = kolumnen `{ $heading }` lämnades oläst: { $because }
finding-personal-column-expected = personuppgifter som är angivna som sådana, eller bortlämnade ur filen
finding-personal-column-fix = lägg till `"{ $heading }"` i källans `personal` i round.toml, och lämna bort kolumnen ur nästa export
fact-because-identity-code = den ser ut att innehålla personbeteckningar
fact-because-e-mail = den ser ut att innehålla e-postadresser
fact-because-phone = den ser ut att innehålla telefonnummer
fact-because-timestamp = den visar när varje medlem svarade
fact-because-heading = rubriken tyder på personuppgifter

finding-hidden-cells = { $hidden ->
    [sheet] bladet är dolt och läses ändå (ifyllda celler: { $cells })
    [column] en dold kolumn har värden och behandlas som alla andra (ifyllda celler: { $cells })
   *[other] en dold rad har värden och läses som alla andra
}
finding-hidden-cells-expected = inget dolt, så att den som tittar på filen ser vad som räknas
finding-hidden-cells-fix = { $hidden ->
    [sheet] visa bladet i arbetsboken, eller ange de blad som läses under `sheets` i round.toml
    [column] visa kolumnen och kontrollera den, eller ta bort den om den inte hör till leveransen
   *[other] ta bort filtret eller visa raden och kontrollera den, eller ta bort raden om den inte ska räknas
}

finding-heading-row-again = rubrikerna står här en gång till; raden lämnades bort
finding-heading-row-again-expected = rubriker en gång, ovanför data
finding-heading-row-again-fix = inget behöver göras; ta bort raden om filen används på nytt

finding-totals-row = raden ser ut som en summa: { $shown }
finding-totals-row-expected = bara rader med data, eller ord i round.toml som summarader känns igen på
finding-totals-row-fix = ta bort raden, eller lägg till `ends_before = "{ $word }"` för källan i round.toml om tabellen slutar där; lägg till `skip_rows = ["{ $word }"]` om det följer mer data

finding-note-below = en textrad står under tabellen
finding-note-below-expected = rader med data ända till bladets slut, eller anmärkningens första ord i round.toml
finding-note-below-fix = ta bort raden, eller lägg till `ends_before = "…"` med dess första ord för källan i round.toml

finding-merged-cells = cellerna { $region } är sammanfogade, och bara den första av dem har värdet
finding-merged-cells-expected = ett eget värde på varje rad
finding-merged-cells-fix = upphäv sammanfogningen och skriv värdet på varje rad som det gäller

finding-unclear-percent = en andel i en kolumn med procent: { $shown }
finding-unclear-percent-expected = ett procenttal som { $percent }; av det här filformatet syns inte om cellen visar det så
finding-unclear-percent-fix = spara filen som xlsx, där det syns, eller skriv { $percent } i cellen

## Celler
finding-not-a-number = väntade ett tal, hittade { $shown }
finding-not-a-number-expected = { $expected ->
    [count] ett heltal som 12; en tom cell där det inte finns något värde
    [money] ett belopp som 1 250,50; en tom cell där det inte finns något värde
   *[other] ett tal som 12 eller 3,5; en tom cell där det inte finns något värde
}
finding-not-a-number-fix = { $stored ->
    [date] kalkylprogrammet har gjort en dag av talet: formatera cellen som tal och skriv in det på nytt
    [time] cellen är ett klockslag eller en tidslängd: formatera den som tal och skriv in talet på nytt
   *[other] rätta cellen, eller lägg till `missing = ["{ $quote }"]` för källan i round.toml om det betyder att värdet saknas
}

finding-not-a-count = väntade ett heltal som inte är negativt, hittade { $shown }
finding-not-a-count-expected = 0 eller ett större heltal
finding-not-a-count-fix = rätta cellen, eller ändra kolumnens `type` till `number` i round.toml

finding-out-of-scale = { $because ->
    [between] svaret ligger mellan två steg på skalan: { $shown }
   *[other] finns inte på skalan: { $shown }
}
finding-out-of-scale-expected = ett heltal från { $low } till { $high }, eller något av skalans ord
finding-out-of-scale-fix = { $because ->
    [between] skriv det steg som avsågs; ett medelvärde av flera svar är inget svar
   *[other] rätta cellen; om `{ $quote }` betyder ett svar som ”kan inte säga”, lägg till det i skalans `missing` i round.toml, och om skalan når längre, rätta dess `low` eller `high`
}

finding-not-a-date = väntade en dag, hittade { $shown }
finding-not-a-date-expected = { $order ->
    [mdy] en dag som 11/20/2026: månad, dag, år
    [ymd] en dag som 2026-11-20: år, månad, dag
   *[other] en dag som 20.11.2026: dag, månad, år
}
finding-not-a-date-fix = { $stored ->
    [number] formatera cellen som datum och skriv in dagen på nytt
   *[other] rätta cellen; om delarna står i en annan ordning, lägg till `date_order = "dmy"`, `"mdy"` eller `"ymd"` för kolumnen i round.toml
}

finding-impossible-date = { $because ->
    [calendar] dagen finns inte i kalendern: { $shown }
   *[other] en dag långt utanför källans tid: { $shown }
}
finding-impossible-date-expected = { $has-from ->
    [yes] en dag som finns i kalendern, nära tiden { $from } – { $until }
   *[other] en dag som finns i kalendern
}
finding-impossible-date-fix = rätta cellen; en siffra kan vara fel eller dubblerad

finding-outside-period = en dag utanför källans period: { $shown }
finding-outside-period-expected = en dag från { $from } till { $until }
finding-outside-period-fix = rätta cellen, eller källans `period` i round.toml

finding-unknown-unit = programmet har ingen sådan enhet: { $shown }
finding-unknown-unit-expected = { $has-known ->
    [yes] någon av { $known }
   *[other] en enhets namn eller annat skrivsätt
}
finding-unknown-unit-fix = { $has-nearest ->
    [yes] skriv `{ $nearest }` i cellen, eller lägg till `"{ $quote }"` i enhetens `aliases` i programme.toml
   *[other] rätta cellen, eller lägg till `"{ $quote }"` i enhetens `aliases` i programme.toml
}

finding-unknown-district = programmet har inget sådant område: { $shown }
finding-unknown-district-expected = { $has-known ->
    [yes] någon av { $known }
   *[other] ett områdes namn eller annat skrivsätt
}
finding-unknown-district-fix = { $has-nearest ->
    [yes] skriv `{ $nearest }` i cellen, eller lägg till `"{ $quote }"` i områdets `aliases` i programme.toml
   *[other] rätta cellen, eller lägg till området under dess enhet i programme.toml
}

finding-unknown-word = { $because ->
    [long] en längre text än en kod kan vara: { $shown }
   *[other] inte angivet för kolumnen: { $shown }
}
finding-unknown-word-expected = { $has-low ->
    [yes] ett tal från { $low } till { $high }, eller något av { $known }
   *[other] { $has-known ->
        [yes] någon av { $known }
       *[other] ett angivet ord eller en kort kod
    }
}
finding-unknown-word-fix = { $has-nearest ->
    [yes] skriv `{ $nearest }` i cellen, eller ange ordet i round.toml
   *[other] { $has-low ->
        [yes] rätta cellen, eller lägg till ordet i skalans `steps` eller `missing` i round.toml
       *[other] rätta cellen, eller lägg till `"{ $quote }" = "…"` i kolumnens `values` i round.toml
    }
}

finding-unknown-mark = märket är inte angivet: { $shown }
finding-unknown-mark-expected = { $has-known ->
    [yes] något av { $known }; en tom cell betyder frånvaro
   *[other] ett angivet märke; en tom cell betyder frånvaro
}
finding-unknown-mark-fix = rätta cellen, eller lägg till `"{ $quote }" = "present"` i matrisens `marks` i round.toml

finding-missing-value = cellen är tom, och varje rad ska ha ett värde här
finding-missing-value-expected = ett värde på varje rad
finding-missing-value-fix = fyll i cellen, ta bort raden om den är överflödig, eller ta bort `required = true` från kolumnen i round.toml

finding-duplicate-key = två rader har samma identifierare
finding-duplicate-key-expected = en identifierare som står en gång; den första är i { $twin }
finding-duplicate-key-fix = rätta den ena cellen, eller ta bort raden som finns två gånger

finding-formula-error = cellens formel ger ett fel: { $shown }
finding-formula-error-expected = ett värde
finding-formula-error-fix = rätta formeln i arbetsboken och spara den, eller skriv värdet i dess ställe

finding-classes-never-meet = ingen av klasserna i fältet `{ $found }` ({ $codes }) är densamma som befolkningens i källan { $source } ({ $known })
finding-classes-never-meet-expected = samma klasser som i källan { $source }: { $known }
finding-classes-never-meet-fix = ge fältet `{ $found }` i round.toml samma koder som källan { $source }, till exempel values = {"{"} "ordet i cellen" = "befolkningens klass" {"}"}

finding-more-answers-than-people = { $unit } har { $answers } svar, men enkäten riktades till { $invited } personer
finding-more-answers-than-people-expected = högst lika många svar som personer
finding-more-answers-than-people-fix = sök rader som finns två gånger eller hör till en annan enhet, eller rätta `invited` i round.toml

finding-unreadable-release = raden om en tidigare publicering går inte att tolka
finding-unreadable-release-expected = en lista så som `tutka run --record-release` skrev den
finding-unreadable-release-fix = återställ filen från en säkerhetskopia eller versionshanteringen; listan redigeras inte för hand

finding-unused-exception = undantaget för `{ $found }` motsvarar inget som hittades
finding-unused-exception-expected = ett undantag för en anmärkning som finns
finding-unused-exception-fix = ta bort undantaget; om det borde motsvara något, jämför dess fil, blad och celler med anmärkningens

finding-personal-data-in-quote = citatet som ska publiceras innehåller personuppgifter: { $holds }
finding-personal-data-in-quote-expected = ett citat där ingen känns igen
finding-personal-data-in-quote-fix = ta bort personuppgiften eller ersätt den inom hakparentes, till exempel [bordets medlem]; om ordet inte är någons namn, skriv ja på raden i kolumnen vars fält är `names_checked`
fact-holds-identity-code = en personbeteckning
fact-holds-e-mail = en e-postadress
fact-holds-phone = ett telefonnummer
fact-holds-address = en gatuadress eller annan hemadress
fact-holds-name = ett ord som också är en medlems namn

finding-names-unknown = citaten i källan `{ $source }` kan inte jämföras med medlemmarnas namn, för det finns inga namn
finding-names-unknown-expected = ett medlemsregister vars namnkolumner är angivna som personuppgifter
finding-names-unknown-fix = lägg till en källa med `kind = "members"` vars `personal` nämner namnkolumnerna, eller ta bort källan `{ $source }`

finding-failed-query = { $because ->
    [unknown-unit] frågan för `{ $indicator }` ger en rad för `{ $reason }`, som inte är en enhet i programmet
    [two-rows] frågan för `{ $indicator }` ger två rader för `{ $reason }`
    [no-count] frågan för `{ $indicator }` ger inget heltal `n` för `{ $reason }`
   *[other] frågan för `{ $indicator }` kan inte köras: { $reason }
}
finding-failed-query-expected = en fråga som tabellerna kan besvara, med en rad för varje enhet
finding-failed-query-fix = { $because ->
    [unknown-unit] välj kolumnen `unit` eller stadens identifierare
    [two-rows] lägg till `GROUP BY unit`
    [no-count] välj `COUNT(*) AS n`
   *[other] jämför kolumnernas typer med vad frågan gör med dem: svar, antal, pengar i cent samt ja och nej (1, 0) är heltal, dagar är datum och koder är text
}

finding-not-raked = svaren i `{ $source }` vägs inte för { $units }: { $because ->
    [few-answers] de är färre än 200
    [small-class] en klass av invånare har färre än 10 av dem
    [no-reference] befolkningsuppgifterna saknar en variabel
   *[other] vikterna stannar inte
}
finding-not-raked-expected = minst 200 svar, 10 i varje klass, och befolkningsuppgifter om varje variabel
finding-not-raked-fix = inget behöver göras: varje svar väger lika där; slå ihop små klasser i `values` om färre klasser räcker

finding-nothing-to-measure = { $has-units ->
    [yes] indikatorn `{ $indicator }` har ingen användbar rad för { $units }
   *[other] indikatorn `{ $indicator }` har ingen användbar rad
}
finding-nothing-to-measure-expected = { $has-source ->
    [yes] minst en rad i { $source } som uppfyller måttets villkor
   *[other] minst en rad som uppfyller måttets villkor
}
finding-nothing-to-measure-fix = kontrollera måttets villkor i round.toml; om uppgifterna inte finns ännu förblir indikatorn obedömd
