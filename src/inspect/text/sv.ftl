# Vad `tutka inspect` säger, på svenska.

inspect-bytes = { $bytes } byte
inspect-text-file = textfil, { $encoding }, kolumnerna åtskilda med { $delimiter }, { $size }
inspect-workbook = arbetsbok, { $format }, { $size }
inspect-tab = tabb
inspect-space = mellanslag
inspect-table = { $has-sheet ->
    [yes] Blad `{ $sheet }`: tabell { $range }, rubriker på rad { $headings }, datarader: { $rows }
   *[no] Tabell { $range }, rubriker på rad { $headings }, datarader: { $rows }
}
inspect-form =
    En blankett av tutka: omgången { $round }, källan { $source }. Den läses utan att kolumnerna anges: lägg filen dit
    där källan söker sina filer (`files` i round.toml).
inspect-tool = troligen skriven av { $tool }: den har rubrikerna { $known }
inspect-register = ser ut som { $register }: typiska rubriker { $known }
inspect-register-members = ett medlemsregister
inspect-register-meetings = en mötesförteckning
inspect-register-attendance = en närvarolista
inspect-register-events = en förteckning över evenemang
inspect-register-themes = klassificerade teman
inspect-register-actions = en åtgärdslista
inspect-register-statements = en förteckning över utlåtanden
inspect-register-budget = anslag eller bokföring
inspect-register-feedback = respons från invånarna
inspect-register-communications = en kommunikationsplan
inspect-register-plans = delaktighetsplaner
inspect-register-recommendations = rekommendationer från en tidigare utvärdering
inspect-register-training = en utbildningsförteckning
inspect-register-population = befolkningstal
inspect-register-expert = experternas poäng
inspect-register-quotes = citat för publicering
inspect-matrix = närvaro med en rad för varje plats och en kolumn för varje möte: rubrikerna innehåller dagar
inspect-no-headings = inga rubriker hittades: den första raden tas för rubriker
inspect-above = { $count ->
    [one] 1 cell ovanför rubrikerna hör inte till tabellen
   *[other] { $count } celler ovanför rubrikerna hör inte till tabellen
}
inspect-below = tabellen slutar före rad { $row }
inspect-repeated-rows = { $count ->
    [one] 1 rad upprepar en tidigare rad: { $rows }
   *[other] { $count } rader upprepar en tidigare rad: { $rows }
}
inspect-multi-select = flervalsfråga med en kolumn för varje alternativ, { $cells }: { $question }

## What a column probably is
inspect-kind-personal = personuppgift
inspect-kind-tool = verktygets egen
inspect-kind-empty = tom
inspect-kind-option = alternativ
inspect-kind-meeting = möte
inspect-kind-scale = skala
inspect-kind-count = heltal
inspect-kind-number = tal
inspect-kind-date = dag
inspect-kind-yes-no = ja eller nej
inspect-kind-list = flerval
inspect-kind-category = klass
inspect-kind-key = identifierare
inspect-kind-open-text = fritext

## What is said below a column
inspect-personal = värdena sparas inte: { $reason }
inspect-repeated-heading = en annan kolumn har samma rubrik, så denna kan inte anges; ändra rubriken för att läsa kolumnen
inspect-list = { $count ->
    [one] 1 alternativ, åtskilt med { $mark }
   *[other] { $count } alternativ, åtskilda med { $mark }
}
inspect-category = { $count ->
    [one] 1 värde
   *[other] { $count } olika värden
}
inspect-no-answer = svar som inte är steg på en skala: { $words }
inspect-marks = markeringar: { $marks }
inspect-marks-without-no = markeringar: { $marks }. En tom cell räknas som obesvarad; markera också nej, till exempel med -
inspect-mark-yes = ja
inspect-mark-no = nej
inspect-date-order = dag och månad kan vara omkastade; tolkat som { $order }
inspect-against = { $count ->
    [one] 1 cell är något annat: { $cells }
   *[other] { $count } celler är något annat, de första: { $cells }
}
inspect-missing = tolkat som "inget värde": { $words }

## The mapping
inspect-mapping = Rader för round.toml som läser filen ur omgångens mapp data/:
inspect-no-mapping = Här finns ingen tabell som en omgång kan läsa.
inspect-decide = Bestäm innan du använder dem: källans slag och grupp (kind, group), namnen på fält och påståenden,
    skalornas ordning och ändar, och om en skala är omvänd. Fritext räknas och sparas inte. En rad som börjar
    med # behöver namn ur programmet (bord, område, mål) eller har celler som ska rättas: ta bort # och stryk rubriken ur
    ignored.
