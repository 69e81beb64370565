# Rapporternas och webbplatsens meddelanden på svenska.

## Gemensamma
group-members = Bordets medlemmar
group-residents = Invånare
group-staff = Personal
group-partners = Partner
group-registers = Register
group-experts = Experter
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

## Vyer: värden och orden i deras ställe
view-period = { $from }–{ $until }
view-span = { $from }–{ $until }
view-list = { $first } och { $last }
view-either = { $first } eller { $last }
view-quoted = ”{ $text }”
view-of = { $part } / { $whole }
view-two-bands = { $lower } – { $upper }
view-not-scored = poängsätts inte
view-ring-of-five = { $ring } / 5
view-value-of-city = Siffran gäller hela staden: om bordet finns för lite information för en egen bedömning.
view-value-of-city-short = hela stadens siffra
view-coverage = Bedömningen bygger på { $count ->
    [one] { $number } indikator
   *[other] { $number } indikatorer
} (totalt { $meant }).
view-stays = Bedömningen i ord förblir densamma i { $number } av tio sätt att räkna.
view-stays-in-all = Bedömningen i ord förblir densamma i alla eller nästan alla sätt att räkna.
view-stays-in-none = Med andra sätt att räkna skulle bedömningen i ord nästan alltid bli en annan.
view-coverage-whole = Bedömningen bygger på { $count ->
    [one] { $number } indikator
   *[other] { $number } indikatorer
}.
view-indicators = { $count ->
    [one] { $number } indikator
   *[other] { $number } indikatorer
}
view-kind-monitoring = Årlig uppföljning
view-kind-comprehensive = Övergripande utvärdering
view-draft = Utkast, ännu inte godkänt
view-approved = Godkänd
view-approved-by = Godkänd: { $details }
view-movement-first = första omgången
view-movement-broken = jämförs inte med föregående omgång
view-movement-unknown = förändringen kan inte bedömas
view-movement-better = bättre än i föregående omgång
view-movement-worse = svagare än i föregående omgång
view-movement-same = ingen tydlig förändring
view-headline-all = Alla delområden: { $words }.
view-headline-part = { $words }: { $names }.
view-headline-none = Delområdena kunde inte bedömas i denna omgång.
view-lead = Resultatet är en helhetsbild, inte en exakt mätning. Det visar var delaktighetsarbetet har lyckats och vad som ännu behöver utvecklas, när verksamheten jämförs med stadens egna mål.
view-lead-words = Bedömningarna i ord är från den svagaste till den bästa { $list }.
view-sure-in-all = Bedömningen i ord förblir densamma i alla eller nästan alla sätt att räkna.
view-sure-in-part = Bedömningen i ord förblir densamma i nästan alla sätt att räkna: { $sure }. Osäkrare är den här: { $unsure }.
view-sure-in-none = Räknad på ett annat sätt kunde bedömningen i ord bli en annan: { $unsure }.
view-sure-in-ways = { $name } (samma bedömning i { $number } av tio sätt att räkna)
view-sure-in-no-way = { $name } (med andra sätt att räkna nästan alltid en annan bedömning)
view-answers = Antal svar: { $list }.
view-answers-of = { $survey } { $answers }
view-verdict-rule = I listan över det som lyckats finns det som fick bedömningen { $top }. I listan över det som ska utvecklas finns det som fick bedömningen { $low }. Övrigt finns i ingendera listan.
view-city-note = Hela stadens siffra visas, eftersom det finns för lite information om bordet för en egen bedömning: { $dimensions }.
view-goal-of-units = { $name } ({ $units })
view-category-none = inte klassificerat

## Vyer: tabeller
view-caption-dimensions = { $unit }: delområden
view-caption-marks = { $unit }: ringar källa för källa
view-caption-indicators = { $unit }: indikatorer per delområde
view-caption-grounds = { $unit }: vad indikatorerna bygger på
view-caption-responses = { $unit }: svar på enkäterna
view-caption-trend = { $unit }: ringar per omgång
view-caption-units = { $dimension } per bord
view-caption-indicators-by-unit = { $dimension }: indikatorernas ringar
view-caption-series = { $series }, { $period }
view-column-dimension = Delområde
view-column-indicator = Indikator
view-column-unit = Bord
view-column-words = Bedömning i ord
view-column-ring = Ring (0–5)
view-column-movement = Förändring
view-column-value = Värde
view-column-basis = Svar eller fall
view-column-response = Svarsprocent
view-column-sources = Källor
view-column-survey = Enkät
view-column-answers = Svarat
view-column-asked = Tillfrågade
view-column-item = Påstående
view-column-series = Det som följs upp
view-gap-head = { $item } – { $own } och { $other }
view-caption-gaps = Egen och andras syn på samma påståenden: { $dimension }
view-column-own = Egen syn
view-column-others = Andras syn
view-column-gap = Skillnad
view-gap-own-higher = egen högre (skillnad { $rings })
view-gap-others-higher = andras högre (skillnad { $rings })
view-gap-alike = ingen klar skillnad
view-note-gaps = Ringarna går från 0 till 5 i halva steg. En skillnad på en halv ring kan bero på enbart avrundning och kallas därför ingen klar skillnad. Ett streck (–) betyder att den ena synen inte har någon siffra att visa.
view-below-cut-off = avviker klart från befolkningen: { $variables }
view-theme-together = Temat som helhet
view-note-rings = Ringarna går från 0 till 5 i halva steg. Ju större siffra, desto bättre uppfylls målet.
view-note-city-only = Ett streck (–) betyder att siffran har räknats bara för hela staden.
view-note-dash = Ett streck (–) betyder att det inte finns någon siffra.
view-note-marks = Varje källa berättar bara om en del av sakerna, så siffrorna är inte direkt jämförbara. Ett streck (–) betyder att källan inte gav någon information.
view-note-movement = Förändring: { $movement }.
view-note-basis = Så många svar eller fall bygger värdet på. Efter snedstrecket står hur många det kunde ha varit, om det är känt.
view-note-no-ranking = Borden står alltid i samma ordning. Områdena och utgångslägena är olika, och därför rangordnas borden inte.
view-note-out-of-scope = Ett streck (–) betyder att indikatorn inte räknas på den här nivån.
view-note-items = Ringen för svaren i bordets egen enkät. Bara bordet självt ser den här tabellen.
view-note-items-of-others = Ringen är svarens medelvärde på skalan från noll till fem.
view-caption-months = { $unit }: årsklockans tillfällen månad för månad
view-column-listed = I årsklockan
view-column-held = Hållna
view-column-cancelled = Inställda
view-note-break = { $round }: serien bryts, och siffrorna jämförs inte med föregående omgång. { $reason }

## Vyer: filer
view-file-report = Årsrapport (PDF)
view-file-report-about = Hela utvärderingen som ett tillgängligt dokument.
view-file-package = Beskrivning som Data Package
view-file-package-about = Tabellernas kolumner, typer, koder och kontrollsummor för program (Data Package 2.0).
view-file-dcat = Beskrivning av datamängden
view-file-dcat-about = Beskrivning för kataloger över öppna data (DCAT-AP 3).
view-file-manifest = Förteckning över filerna
view-file-manifest-about = De publicerade filerna med kontrollsummor.

## Metod: formler i ord
measure-only = Med räknas: { $conditions }.
measure-item-mean = Medelvärdet av svaren, omräknat till skalan 0–100. Frågat: { $items }
measure-share = Andelen där { $having }.
measure-days-within = { $count ->
    [one] Andelen där { $to } är senast { $number } dag efter { $from }.
   *[other] Andelen där { $to } är senast { $number } dagar efter { $from }.
}
measure-days-before = { $count ->
    [one] Andelen där { $to } är minst { $number } dag före { $from }.
   *[other] Andelen där { $to } är minst { $number } dagar före { $from }.
}
measure-attended = Närvaron delad med de besatta platserna på mötesdagarna. En medlem och medlemmens ersättare är en plats.
measure-representativeness = Hur nära medlemmarna ligger invånarna enligt { $variables }. Full poäng ges om skillnaden är lika liten som för medlemmar som lottats fram, i genomsnitt.
measure-checklist = Andelen punkter som genomförts, som medelvärde över fallen. Punkter: { $fields }.
measure-weight = { $outcome } { $weight }
measure-outcomes = { $count ->
    [0] Den viktade andelen fall. Vikter: { $weights }.
   *[other] Den viktade andelen fall. Vikter: { $weights }. Om färre än { $number } är avgjorda anges bara antalen.
}
measure-districts = Andelen stadsdelar där det har ordnats verksamhet.
measure-variety = { $count ->
    [one] Andelen där { $field } har minst { $number } klass.
   *[other] Andelen där { $field } har minst { $number } olika klasser.
}
measure-money-share = Den andel av pengarna där { $having }.
measure-per-thousand = { $field } totalt per tusen invånare.
measure-ratio = { $above } totalt delat med { $below } totalt.
measure-median-days = Medianen av dagarna från { $from } till { $to }.
measure-count = Antalet.
measure-sum = { $field } totalt.
measure-mean-of = Medelvärdet av delarna. Delar: { $parts }.
measure-expert = Medelvärdet av de poäng som experter har gett.
measure-sql = Resultatet av en fråga till omgångens tabeller; frågan står i omgångens metodfil (round.toml).
measure-is = { $field } är { $codes }
measure-is-not = { $field } är inte { $codes }
measure-at-least = { $field } är minst { $least }
measure-present = { $field } har antecknats
measure-absent = { $field } saknas
measure-target = Mål: { $target }.
measure-target-points = { $number } poäng
measure-target-per-thousand = { $number } per 1 000 invånare

## Metod: regler
method-caption-bands = Bedömningar i ord, ringar och poäng
method-column-rings = Ringar
method-column-points = Poäng
method-points-below = { $from } – under { $until }
method-scored-goal-posts = Varje indikator omvandlas till poäng från 0 till 100. Ytterpunkterna är svarsskalans ändar eller ett mål som staden har satt, aldrig andra bords siffror.
method-mean-arithmetic = Delområdets siffra är det viktade medelvärdet av dess indikatorer.
method-mean-geometric = Delområdets siffra är det viktade geometriska medelvärdet av dess indikatorer, där en svag indikator väger mer.
method-mean-harmonic = Delområdets siffra är det viktade harmoniska medelvärdet av dess indikatorer, där en svag indikator väger mest.
method-theme-mean-arithmetic = En del av indikatorerna bildar ett tema. Temats siffra är det viktade medelvärdet av dess indikatorer, och temat är en del av sitt delområde.
method-theme-mean-geometric = En del av indikatorerna bildar ett tema. Temats siffra är det viktade geometriska medelvärdet av dess indikatorer, och temat är en del av sitt delområde.
method-theme-mean-harmonic = En del av indikatorerna bildar ett tema. Temats siffra är det viktade harmoniska medelvärdet av dess indikatorer, och temat är en del av sitt delområde.
method-weights-equal = Alla indikatorer väger lika mycket.
method-weights-given = Indikatorernas vikter har bestämts före omgången.
method-coverage = { $count ->
    [one] Ett delområde bedöms när minst { $coverage } av dess vikt och minst { $number } indikator finns tillgängliga.
   *[other] Ett delområde bedöms när minst { $coverage } av dess vikt och minst { $number } indikatorer finns tillgängliga.
}
method-ways = Varje delområde räknas också på tusen andra sätt utifrån indikatorernas publicerade ringar: vikterna ändras med högst hälften, och det aritmetiska medelvärdet byts mot det geometriska. Så ser man i hur många av tio sätt att räkna bedömningen i ord förblir densamma. Det påverkar inte bedömningen.
method-privacy-minimum = { $count ->
    [one] Svaren redovisas bara om minst { $number } person har svarat.
   *[other] Svaren redovisas bara om minst { $number } personer har svarat.
}
method-privacy-linked = Svaren från en för liten grupp utelämnas också ur bordets andra siffror, så att de inte kan räknas ut.
method-privacy-rounding = Ringarna avrundas till halva ringar. Enskilda svar och öppna svar publiceras inte.
method-item-targets = De här påståendena har en egen målnivå. Ett svar som når den räknas som att målet är uppfyllt: { $items }.
method-reversed = De här påståendena är omvända: den som håller med beskriver ett sämre läge. Svaren vänds innan de räknas: { $items }.
method-limit-overall = Det räknas ingen gemensam siffra för delområdena: de berättar om olika saker.
method-limit-league = Borden rangordnas inte.
method-limit-uncertainty = Två bedömningar ges när osäkerheten i svaren sträcker sig över gränsen mellan dem. Om den sträcker sig över flera gränser används orden ”inte tillräckligt säkert”.
method-limit-self-selected = En öppen enkät besvaras av dem som vill. Resultatet kan därför inte generaliseras till alla invånare, och det har ingen felmarginal.
method-seats = { $count ->
    [one] { $number } medlem per bord
   *[other] { $number } medlemmar per bord
}
method-seats-deputies = { $count ->
    [one] { $number } medlem och { $deputies } ersättare per bord
   *[other] { $number } medlemmar och { $deputies } ersättare per bord
}
method-fact-target = Mål
method-fact-direction = Riktning
method-direction-down = mindre är bättre
method-fact-scope = Nivå
method-scope-city = bara hela staden
method-scope-units = bara borden
method-fact-sources = Källor
method-fact-goals = Mål som den berättar om
method-fact-criterion = Kriterium i den ursprungliga modellen
method-fact-ground = Grund
method-fact-version = Definitionens version
method-fact-group = Vems syn
method-fact-period = Period
method-fact-recruitment = Svarande
method-fact-answers = Svarat
method-recruitment-census = alla tillfrågades
method-recruitment-self-selected = vem som helst kunde svara
method-recruitment-sample = ett slumpmässigt urval tillfrågades
method-list-goals = Mål
method-list-focus-areas = Tyngdpunkter
method-list-ways = Sätt att delta

## Diagram
chart-radar-title = { $unit }: delaktighetsradarn, { $round }
chart-dots-title = { $unit }: delområden och källor, { $round }
chart-dimension-title = { $name } bord för bord, { $round }
chart-dimension-intro = Punktdiagram där hela staden och varje bord har en egen rad på skalan 0–5. Ju större värde, desto mer lyckad har verksamheten bedömts vara.
chart-no-ranking = Borden står alltid i samma ordning, inte i rangordning.
chart-trend-title = { $unit }: delområdena omgång för omgång
chart-radar-scale = ju längre ut, desto bättre har det lyckats (ringarna 0–5)
chart-dots-scale = ju längre till höger, desto bättre har det lyckats (ringarna 0–5)
chart-zones = Zonerna från vänster till höger: { $list }.
chart-zones-upwards = Zonerna nedifrån och upp: { $list }.
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
chart-source-span = Källornas spännvidd: från lägsta till högsta
chart-radar-sources = Samma sak källa för källa. I bakgrunden syns resultatet av alla källor.
chart-earlier-round = Föregående omgång: { $round }
chart-city-value = Hela stadens värde
chart-city-short = hela staden
chart-not-assessed = Inte bedömt: för få uppgifter
chart-withheld = Visas inte: för att skydda dem som svarat
chart-break = serien bryts
chart-absent = inte med
chart-sectors-title = { $unit }: indikatorernas radar, { $round }
chart-sectors-intro = Radardiagram där varje indikator har en egen stråle och varje delområde en egen sektor. Ju längre ut värdet ligger på ringarna 0–5, desto mer lyckad har verksamheten bedömts vara.
chart-sectors-value = Indikatorns ring
chart-gaps-heading = { $name }: egen och andras syn
chart-gaps-intro = Punktdiagram där bordsmedlemmarnas egen syn och andras syn på samma påstående ligger på skalan 0–5.
chart-gaps-item = Påstående: ”{ $item }”
chart-gaps-note = Den lodräta linjen är den egna synen. Den vågräta linjen visar hur långt ifrån andras syn ligger. En skillnad på en halv ring kan bero på avrundning.
chart-answers-intro = Stapeldiagram över hur påståendena besvarades. Svaren i skalans nedre ända ligger till vänster om mitten, de i den övre till höger. Andelarna anges i procentsteg.
chart-answers-apart = Kan inte säga
chart-answers-at-least = Kan inte säga: minst
chart-answers-at-most = Kan inte säga: högst
chart-answers-note = Andelarna anges i steg så att ingens svar kan härledas. En del är så lång som mitten av sitt steg. Där det bara står ett ord visas inga andelar.
chart-calendar-title = Årsklockan, { $round }
chart-calendar-unit-title = { $unit }: årsklockan, { $round }
chart-calendar-measure = En ruta är ett tillfälle. Talet ovanför visar hur många som hölls.
chart-calendar-intro = Diagram där varje tillfälle i årsklockan är en ruta vid sin månad. Det första talet anger de hållna, det andra alla i årsklockan.
chart-calendar-total = { $count ->
    [one] { $held } hållet
   *[other] { $held } hållna
}, { $listed } i årsklockan
chart-calendar-held = Hållet
chart-calendar-open = Ännu inte hållet
chart-calendar-cancelled = Inställt
chart-bars-intro = Stapeldiagram där varje bord har en egen rad.
chart-budget-title = Verksamhetspengarna bord för bord, { $period }
chart-budget-measure = Euro
chart-attendance-title = Närvaron på möten, { $period }
chart-attendance-measure = Andelen av de besatta platserna som var närvarande
chart-reach-title = Räckvidden i förhållande till befolkningen, { $period }
chart-reach-measure = { $name }
month-short-1 = jan.
month-short-2 = feb.
month-short-3 = mars
month-short-4 = apr.
month-short-5 = maj
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug.
month-short-9 = sep.
month-short-10 = okt.
month-short-11 = nov.
month-short-12 = dec.

## PDF-rapporten
print-report = Utvärderingsrapport
print-title = { $programme }: utvärderingsrapport, { $round }
print-description = { $programme }, { $round }: resultaten av utvärderingen. Granskad period { $period }.
pdf-contents = Innehåll
print-page = Sida { $page } / { $pages }
pdf-reading = Så läser du resultaten
pdf-reading-rings = Varje delområde och indikator får en ring från noll till fem, med en halv rings noggrannhet. Ju större ring, desto bättre har verksamheten lyckats. I radarfiguren ligger en större ring längre ut.
pdf-reading-words = Bedömningen i ord säger samma sak som ringen. När svarens osäkerhet sträcker sig över gränsen mellan två bedömningar nämns båda.
pdf-summary = Resultaten i korthet
pdf-dimensions = Delområden och indikatorer
pdf-dimensions-lead = För varje delområde berättas vad det frågar, vad man fick veta och hur indikatorerna räknas ut.
pdf-comparability = Jämförbarhet
pdf-sources-caption = Källorna, deras synvinkel och tid
pdf-source = Källa
pdf-attached = Rapportens tal följer också med den här filen som csv-tabeller; PDF-läsaren visar dem i listan över bifogade filer.
pdf-contact = Vem som ansvarar för rapporten
pdf-questions = Frågor

## Bordets blad
print-handout-title = { $unit }: diskussionsblad, { $round }
print-handout-description = { $unit }, { $round }: resultat, frågor att diskutera och plats för nya beslut.
pdf-handout = Bordets diskussionsblad
pdf-handout-private = Endast för bordets medlemmar.
pdf-handout-decisions = Vad vi beslutade senast och vad som hände
pdf-handout-decisions-none = Inga tidigare beslut har antecknats för den här omgången.
pdf-handout-result = Delaktighetens radar
pdf-handout-reading = Ringarna går från 0 till 5. Ju större ring, desto bättre uppfylls målet. Resultatet är en helhetsbild att diskutera utifrån, inte en exakt mätning.
pdf-handout-answers = Vad vi svarade
pdf-handout-answers-none = Det finns inga svar från bordet för den här omgången.
pdf-handout-questions = Att diskutera
pdf-handout-new = Vad vi beslutar att göra
pdf-handout-new-lead = Skriv besluten här. De förs in i förteckningen över åtgärder, och nästa omgångs blad börjar med dem.
pdf-handout-new-what = Beslut
pdf-handout-new-owner = Vem ansvarar
pdf-handout-new-goal = Mål
pdf-handout-new-when = Senast
handout-decided = { $count ->
    [one] Efter förra omgången antecknades ett beslut. Tabellen visar hur långt det har kommit.
   *[other] Efter förra omgången antecknades { $number } beslut. Tabellen visar hur långt de har kommit.
}
handout-decisions-caption = Besluten enligt mål
handout-column-goal = Mål
handout-column-owner = Vem ansvarar
handout-no-goal = Inget mål
handout-state-unknown = Uppgift saknas
handout-agreement-caption = Påståendena ordnade efter hur mycket vi höll med
handout-agreement-note = Ringarna går från 0 till 5: ju större tal, desto mer höll de som svarade med i genomsnitt.
handout-items-left-out = { $count ->
    [one] I mitten av listan har { $number } påstående utelämnats. Alla påståenden finns på bordets egen sida.
   *[other] I mitten av listan har { $number } påståenden utelämnats. Alla påståenden finns på bordets egen sida.
}
handout-gaps-caption = Samma påståenden ställdes till områdets invånare: största skillnaden först
handout-column-own = Vi
handout-column-gap = Skillnad
handout-gap-own = vi gav högre betyg
handout-gap-residents = invånarna gav högre betyg
handout-gap-none = nästan samma betyg
handout-ask-open = { $count ->
    [one] Ett tidigare beslut är på gång eller inte påbörjat. Ska vi fortsätta med det, ändra det eller avstå från det?
   *[other] Av de tidigare besluten är { $number } på gång eller inte påbörjade. Vilka fortsätter vi med, vilka ändrar vi och vilka avstår vi från?
}
handout-ask-least = Minst höll vi med om { $what }. Vad beror det på? Vad kan vi själva ändra, och var behöver vi staden?
handout-ask-gap-own = Vi gav högre betyg än invånarna: { $what }. Vad ser invånarna annorlunda än vi?
handout-ask-gap-residents = Invånarna gav högre betyg än vi: { $what }. Vad har vi inte lagt märke till?
handout-ask-divided = Våra svar gick isär: { $what }. Vilka erfarenheter har vi av detta?
handout-ask-withheld = Siffran visas inte, så att ingens svar går att sluta sig till: { $what }. Vad anser vi tillsammans?
handout-ask-most = Mest höll vi med om { $what }. Vad gjorde att vi lyckades, och hur håller vi fast vid det?

## Sidornas fasta ord
label-language-name = Svenska
label-skip = Gå till innehållet
label-languages = Språk
label-site-navigation = Webbplats
label-notice = Meddelande
label-overview = Översikt
label-units = Borden
label-dimensions = Delområden
label-dimension = Delområde
label-method = Metod och tillförlitlighet
label-data = Data
label-draft = Utkast
label-about-report = Om utvärderingen
label-round = Omgång
label-period = Period
label-status = Status
label-report-date = Rapportens datum
label-publisher = Utgivare
label-licence = Licens
label-radar = Delaktighetens radar
label-radar-measure = Ringar från 0 till 5 i halva steg. Ju längre ut linjen går, desto bättre uppfylls målen.
label-radar-caption = Den tjocka linjen förenar delområdenas ringar. Stapeln på strålen går från den lägsta källan till den högsta. De små radarna visar vad varje slags källa ensam skulle säga.
label-radar-layers = Visa i den stora radarn
label-dots-caption = Samma ringar i rader: delområdets ring och vad varje slags källa ensam skulle säga.
label-ring = Ring
label-movement = Förändring:
label-dimensions-in-words = Delområdena i ord
label-own-words = Med utvärderarens ord
label-reply = Bordets svar
label-sure = Hur säkert det är
label-next = Vad som ska utvecklas härnäst
label-next-all = Allt som lyckats och allt som ska utvecklas
label-verdicts = Det som lyckats och det som ska utvecklas
label-succeeded = Det som lyckats
label-succeeded-none = Inget delområde och ingen indikator fick den högsta bedömningen.
label-develop = Det som ska utvecklas
label-develop-none = Inget delområde och ingen indikator hör till det som ska utvecklas.
label-verdict-rule = Så har listorna gjorts
label-units-lead = Borden står alltid i samma ordning. Områdena och utgångslägena är olika, och därför rangordnas borden inte.
label-series = Verksamheten i siffror
label-report-pdf = Årsrapport (PDF)
label-marks = Samma siffror som tabell: vad varje slags källa ensam skulle säga
label-series-rest = Mer detaljerade siffror per klass
label-city-and-units = Hela staden och borden
label-series-lead = Siffror som följs upp varje år. De poängsätts inte och påverkar inte radarn. I hela stadens siffror ingår också bordens gemensamma verksamhet, så de kan vara större än bordens siffror sammanlagt.
label-more = Läs mer
label-easy = Resultaten på lättläst finska
label-easy-about = De viktigaste resultaten på ett lätt språk.
label-method-about = Hur siffrorna har räknats, varifrån uppgifterna kommer och vad de kan berätta.
label-data-about = Samma siffror som öppna data.
label-focus-areas = Bordets egna tyngdpunkter
label-quotes = Ur svaren och diskussionerna
label-quotes-lead = Varje citat har godkänts för publicering för sig. De är enskilda åsikter, inte en sammanfattning av resultaten, och de står på sitt ursprungliga språk.
label-trend = Utvecklingen per omgång
label-trend-measure = Ringar 0–5. Omgångar jämförs bara om de har gjorts på samma sätt.
label-indicators = Indikatorer
label-indicators-lead = Varje delområde består av indikatorer. En del av dem räknas bara för hela staden.
label-grounds = Vad siffrorna bygger på: antal svar och källor
label-responses = Svar på enkäterna
label-poles = Plats i radarn:
label-by-unit = Hela staden och borden
label-gaps = Egen och andras syn
label-gaps_lead = Samma påstående ställdes till dem som gör arbetet och till andra. Skillnaden mellan synsätten är värd att tala om; den påverkar inga poäng.
label-definitions = Vad indikatorerna berättar
label-how-made = Så har siffran räknats
label-this-round = Den här omgången
label-series-breaks = Serien bryts.
label-limits = Vad resultatet berättar och vad det inte berättar
label-how-numbers = Så uppstår siffrorna
label-privacy = Så skyddas de som svarat
label-sources = Källor
label-terms = Mandatperioder
label-term-reported = medlemmarna i den här omgången
label-accessibility = Tillgänglighet
label-accessibility-text = Sidorna är gjorda så att de fungerar med tangentbord, med skärmläsare, på telefon och utskrivna på papper. Varje figur har ett textalternativ och en tabell med samma siffror. Målet är nivå AA i WCAG 2.2.
label-accessibility-statement = Tillgänglighetsutlåtande
label-accessibility-about = Utlåtandet gäller den här webbplatsen och dess PDF-rapporter: hur de har gjorts för alla, vilka brister de har och hur du kan ge respons.
label-accessibility-made = Hur webbplatsen är gjord
label-accessibility-pdf = PDF-rapporterna har rubriker, läsordning, bokmärken, rubrikceller i tabellerna och textalternativ till bilderna. De följer standarderna PDF/UA-1 och PDF/A-2a; årsrapporten, som har siffrorna som bilagor, följer PDF/A-3a. Samma innehåll finns också som webbsidor.
label-accessibility-easy = De viktigaste resultaten finns på lättläst finska på en egen sida.
label-accessibility-tested = Hur tillgängligheten har bedömts
label-accessibility-tested-text = Programmet som gör sidorna och PDF-filerna granskas maskinellt före varje version: sidorna i en webbläsare på smal och bred skärm, ljusa och mörka, och PDF-filerna mot standarderna. En maskinell granskning hittar inte allt. Ingen utomstående expert har bedömt den här publikationen.
label-accessibility-limits = Kända brister
label-accessibility-limit-radar = I de små radarna ligger linjerna nära varandra. Samma uppgifter finns i punktdiagrammet och tabellen bredvid.
label-accessibility-limit-words = Utvärderarens egna texter, bordens svar och citaten är skrivna på sina författares språk. Deras klarhet har inte granskats.
label-accessibility-limit-wide = De bredaste tabellerna måste rullas i sidled på en telefon.
label-accessibility-feedback = Ge respons
label-accessibility-feedback-text = Berätta för utgivaren om något inte fungerar eller om du behöver uppgifterna i en annan form.
label-accessibility-supervision = Tillsyn
label-accessibility-date = Utlåtandet är gjort
label-tasks = Vad borden gör
label-files = Filer
label-files-about = CSV-filerna är i UTF-8, med komma mellan fälten och punkt som decimaltecken. Excel-filerna har semikolon mellan fälten och decimalkomma, och öppnas direkt i ett kalkylprogram.
label-spreadsheet = Excel-fil
label-licence-about = Materialet får användas med denna licens:
label-table-page = Bordets egen sida
label-handout = Diskussionsblad för bordets egen kväll (PDF, två sidor)
label-table-page-lead = Sidan är avsedd bara för bordets medlemmar. Här finns också resultaten av den egna enkäten, påstående för påstående.
label-items = Enkäternas resultat påstående för påstående
label-items-lead = Ringar 0–5: ju större siffra, desto mer instämde de som svarade i genomsnitt.

## Grunderna för det lyckade och det som ska utvecklas
verdict-themes = öppna svar och verkstäder
verdict-better = klart bättre än förra omgången
verdict-worse = klart svagare än förra omgången
verdict-own-view = den egna synen ({ $own }) är klart mer positiv än andras ({ $other })
verdict-rule-gap = Ett påstående finns bland det som ska utvecklas om den egna synen ligger minst { $gap } högre på ringskalan än andras.
verdict-mentions-succeeded = { $count ->
    [one] nämnt som lyckat { $number } gång (sammanlagt { $all } omnämnanden)
   *[other] nämnt som lyckat { $number } gånger (sammanlagt { $all } omnämnanden)
}
verdict-mentions-develop = { $count ->
    [one] nämnt som något att utveckla { $number } gång (sammanlagt { $all } omnämnanden)
   *[other] nämnt som något att utveckla { $number } gånger (sammanlagt { $all } omnämnanden)
}
verdict-rule-change = Ett delområde som annars skulle hamna mellan listorna tas med om det har förändrats sedan förra omgången mer än svarens osäkerhet förklarar.
verdict-rule-themes = Ett tema i öppna svar och från verkstäder tas med om det har nämnts minst { $number } gånger och minst { $share } av omnämnandena går åt samma håll.

## Mål och verksamhet
results-caption-goals = Huvudmålen: ringar och bedömning i ord, { $period }
results-caption-ways = Tillfällen enligt sätt att delta, { $period }
results-caption-months = Årsklockan månad för månad, { $period }
results-caption-decisions = Beslut efter förra omgången, { $period }
results-corner-goals = Huvudmål
results-corner-ways = Sätt att delta
results-corner-months = Månad
results-corner-decisions = Läge
results-note-goals = Ringarna går från 0 till 5 i halva steg. Ett mål bedöms enligt samma regler som ett delområde: som medelvärde av målets indikatorer, om de är tillräckligt många. Ett streck (–) betyder att målet inte har någon indikator på den här nivån.
results-note-events = Det första talet är tillfällen som hölls, det andra alla som stod i årsklockan, även inställda och kommande. Ett streck (–) betyder att det inte fanns några. I hela stadens tal ingår också bordens gemensamma tillfällen.
results-note-decisions = Talen är antal beslut. Ett streck (–) betyder att det inte finns några sådana beslut.
# Resultat: rubriken över en tabell och dess bild.
finding-calendar = Av tillfällena i årsklockan hölls { $held } av { $listed }.
finding-goals = Bäst uppnås { $most }, sämst { $least }.
finding-goals-most = Bäst uppnås { $most }.
finding-goals-least = Sämst uppnås { $least }.
finding-items = Bäst betyg fick { $most }, sämst { $least }.
finding-items-most = Bäst betyg fick { $most }.
finding-items-least = Sämst betyg fick { $least }.
finding-views = Störst är skillnaden i påståendet { $item }: egen syn { $own }, andras { $other } ({ $survey }).
finding-views-several = Den egna synen och andras skiljer sig mest i påståendena { $items }.
finding-views-close = Den egna synen och andras ligger nära varandra i alla påståenden.
finding-rounds-broken = Den här omgången jämförs inte med den förra.
finding-rounds-same = Inget delområde ändrades mer än osäkerheten.
finding-rounds-better = Bättre: { $list }.
finding-rounds-worse = Sämre: { $list }.
finding-numbers = { $unit }: { $value } ({ $line }).
finding-state = { $state }: { $count }.
results-ways-all = Tillfällen hölls på alla sätt att delta.
results-ways-missing = Inget tillfälle hölls på: { $ways }.
label-goals = Mål och verksamhet
label-goals-about = Resultaten enligt huvudmål, sätten att delta, hur årsklockan har förverkligats och läget för tidigare beslut.
label-by-goal = Resultaten enligt huvudmål
label-by-goal-lead = Samma indikatorer som i radarn, men ordnade efter det huvudmål i verksamhetsplanen som de berättar om.
label-goal-indicators = Vilka indikatorer som berättar om vilket mål
label-by-way = Sätt att delta
label-by-way-lead = Delaktighetsmodellen har olika sätt att delta. Tabellen visar hur tillfällena fördelades mellan dem.
label-by-month = Hur årsklockan har förverkligats
label-by-month-lead = Hur många av tillfällena i årsklockan som hölls.
label-decisions = Läget för tidigare beslut
label-decisions-lead = Vad som har hänt med de beslut som borden fattade efter förra utvärderingen.
spread-column = Åsikter
spread-agree = gemensam syn
spread-mixed = åsikterna varierar
spread-divided = åsikterna går isär
spread-low = skalans nedre del
spread-middle = skalans mitt
spread-high = skalans övre del
spread-step = svar { $step }
spread-class = { $class }: { $from }–{ $to }
spread-note = Gemensam syn betyder att en klar majoritet svarade på samma sida av skalan. Antal personer anges inte, så att ingens svar kan räknas ut.


## Ändringar i metoden
change-what-added = ny
change-what-removed = borttagen
change-what-version = version
change-what-target = mål
change-what-direction = riktning
change-what-weight = vikt
change-what-scope = nivå
change-what-city = hela stadens tal
change-what-measure = formel
change-what-measure_kind = räknesätt
change-what-wording = ordalydelse
change-what-reversed = påståendets riktning
change-what-ends = skalans ändar
change-what-recruitment = hur de svarande hittades
change-what-kind = slag av material
change-what-group = vems syn
change-what-seats = platser för medlemmar
change-what-deputies = ersättare
change-what-term = mandatperiod
change-what-districts = områdets stadsdelar
change-what-bands = gränserna för bedömningen i ord
change-what-theme = omgivande tema
change-what-theme_mean = slag av medelvärde inom teman
change-what-mean = slag av medelvärde
change-what-coverage = andel av vikten som krävs
change-what-minimum_indicators = antal indikatorer som krävs
change-what-verdicts = regel
change-what-dimension = delområde
change-of-term = Bordens medlemsantal
change-of-area = Områden
change-of-dimension = Delområden
change-of-band = Bedömning i ord
change-of-aggregation = Hur delområden räknas
change-of-verdicts = Regeln för det lyckade och det som ska utvecklas
change-of-theme = Teman
change-of-goal = Huvudmål
change-of-item = Påståenden och frågor
change-of-scale = Svarsskalor
change-of-source = Källor
change-of-indicator = Indikatorer
change-caption = Ändringar i metoden: { $before } → { $now }
change-corner = Det som ändrades
change-column-what = Ändring
change-column-before = Förr
change-column-after = Nu
change-column-effect = Jämförelse
change-note = ”Jämförs inte” betyder att talen inte jämförs med förra omgången, eftersom ändringen kunde se ut som en förändring i staden. För stadsdelar anges de som har lämnat området och de som har kommit till.
change-breaks = jämförs inte
view-movement-because = { $movement }: { $reason }
view-break-area = bordets område har ändrats
view-break-population = bordens medlemsantal har ändrats
view-break-definitions = indikatorerna eller frågorna har ändrats
label-method-changes = Det som ändrades i metoden sedan förra omgången
label-method-changes-lead = Indikatorer, källor och frågor ses över före varje omgång. Listan är gjord genom att jämföra omgångarnas definitioner.
label-method-changes-list = Alla ändringar

## Bordets årsöversikt
print-review = Årsöversikt
print-review-title = { $unit }: årsöversikt, { $round }
print-review-description = { $unit }, { $round }: vad som gjordes, hur det lyckades och vad som ska utvecklas. Period { $period }.
pdf-review-short = Året i korthet
pdf-review-work = Vad som gjordes
pdf-review-work-lead = Årets verksamhet ett ämne i taget. Bredvid bordets tal står talet för hela staden, så att skalan framgår.
pdf-review-views = Hur det lyckades
pdf-review-forward = Vad som ska utvecklas
pdf-review-method = Detta är en kort beskrivning av metoden. Hur indikatorerna beräknas, källorna och förteckningarna finns i stadens årsrapport och på webbplatsens metodsida.
label-review = Bordets årsöversikt (PDF)
review-caption-indicators = { $chapter }: indikatorer
review-caption-lines = { $chapter }: antal och belopp
review-goals = Mål och tyngdpunkter
review-membership = Medlemmar och närvaro
review-events = Möten, tillfällen och besökare
review-statements = Utlåtanden och ställningstaganden samt vad de ledde till
review-budget = Pengar
review-cooperation = Samarbete
review-communication = Kommunikation
review-feedback = Respons
review-self-evaluation = Bordets självvärdering
review-other-views = Invånarnas och andras syn
review-development = Tidigare beslut och utveckling
view-gap-surveys = Egen syn: { $own }. Andra: { $other }.

## Verksamhetens diagram
results-caption-budget = Verksamhetspengarna bord för bord, { $period }
results-caption-attendance = Närvaron på möten bord för bord, { $period }
results-caption-reach = Räckvidden i förhållande till befolkningen, { $period }
label-calendar = Årsklockan
label-money = Verksamhetspengar
label-money-lead = Vad borden beviljades och vad de använde.
label-attendance = Närvaron på möten
label-attendance-lead = Hur stor del av de besatta platserna som var närvarande på mötena. En plats räknas en gång, vare sig medlemmen eller ersättaren kom.
label-reach = Räckvidd
label-reach-lead = Besök på tillfällen i förhållande till områdets invånarantal. Samma människa kan komma flera gånger.

## Material att dela
label-kit = Material att dela
label-kit-about = Hela rapporten i en fil samt färdiga texter och bilder för en webbsida, en föredragningslista och presentationer.
label-kit-report = Hela rapporten i en fil (HTML)
label-kit-report-about = Bilder, tabeller och typsnitt finns i filen. Den kan skickas som bilaga till e-post och öppnas i webbläsaren utan nätförbindelse.
label-kit-texts = Alla texter som textfil
label-kit-texts-about = Samma texter som på denna sida, utan formatering.
label-kit-how = Så använder du materialet
label-kit-how-web = Webbsida: kopiera rubriken, texten och bilden. Klistra in bildens textalternativ i publiceringssystemets alt-fält, så att även en skärmläsare berättar vad bilden visar.
label-kit-how-agenda = Föredragningslista: kopiera texten och bifoga bilden och årsrapporten (PDF).
label-kit-how-slides = Presentation: rubriken är bildens rubrik och raderna dess lista. PNG-bilden är skarp också på en stor skärm.
label-kit-how-care = Texterna får förkortas och bearbetas. Behåll ändå uppgiften om vilken tid siffrorna gäller och hur ringarna läses. Borden rangordnas inte.
label-kit-headline = Rubrik
label-kit-web = Text för en webbsida
label-kit-agenda = Text för en föredragningslista
label-kit-slide = Presentationsbild
label-kit-picture = Bild
label-kit-alternative = Bildens textalternativ
label-kit-png = Ladda ner bilden (PNG)
label-kit-svg = Ladda ner bilden (SVG)
label-kit-contents = Innehåll
kit-headline = { $unit }. { $finding }
kit-web-opening = { $programme }, { $round }: { $unit }. Utvärderingen gäller tiden { $period }.
kit-agenda-opening = { $programme }, { $round }: { $unit }. { $kind } som gäller tiden { $period }.
kit-dimensions = Resultat per delområde: { $list }.
kit-dimension = { $name }: { $words } (ring { $ring })
kit-dimension-without-ring = { $name }: { $words }
kit-succeeded = Bland annat detta lyckades: { $names }.
kit-develop = Bland annat detta behöver utvecklas: { $names }.
kit-reading = Varje delområde får en ring från noll till fem. Ju större ring, desto bättre uppnås stadens eget mål.
kit-agenda-status = Utvärderingens status: { $status }.
kit-slide-source = { $programme }, { $round }. Ringar 0–5: ju större, desto bättre uppnås målet.
kit-further = Alla resultat: { $address }
label-answers = Hur påståendena besvarades
label-answers-lead = Hur svaren fördelar sig och hur många som inte kunde säga.
