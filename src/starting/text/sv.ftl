# Vad `tutka init` säger och skriver som kommentarer i en ny omgång, på svenska.

start-decide = BESLUTA
start-decide-kind = uppföljning eller övergripande utvärdering? Före en övergripande utvärdering ses mätare, frågor och källor över.
start-decide-days = alla datum, även källornas perioder, flyttades framåt { $years } år; kontrollera dem.
start-decide-term-none = ingen mandatperiod infaller under omgångens period; lägg till en i programme.toml och nämn den här.
start-decide-term-part = mandatperioden slutar { $until }; vilka medlemmars svar gäller omgången?
start-decide-note = skriv en ny `note` om det finns något särskilt att berätta om omgången; den förra omgångens text lämnades bort.
start-decide-comparability = om något hindrar en jämförelse med omgång { $round }, skriv varför: [comparability] break_reason = …
start-decide-exceptions = de godkända undantagen i omgång { $round } lämnades bort; de gällde den tidens filer.
start-decide-texts = skriv utvärderarens egna texter i mappen { $new }/texts/; de förra kopierades inte.
start-decide-goals = kommer målen ur den verksamhetsplan som gäller? Mätare och register hänvisar till beteckningarna.
start-decide-focus-areas = kommer tyngdpunkterna ur den verksamhetsplan som gäller?
start-decide-items = påståendenas versioner är oförändrade. Om ordalydelsen eller skalan ändras, höj versionen: version = 2.
start-decide-sources = lägg filerna i mappen { $new }/data/; åren i namnen flyttades. `tutka check` säger vad som saknas.
start-decide-indicators = mätarnas versioner är oförändrade. Om en definition ändras, höj versionen; kontrollera målvärdena.
start-decide-invited = hur många fick enkäten? I omgång { $round }: invited = { $invited }
start-decide-year = texten nämner år { $year }; stämmer det ännu?

start-next = Härnäst
start-next-decisions = { $count ->
    [one] En sak måste beslutas på nytt. Den står som kommentar i filen:
   *[other] { $count } saker måste beslutas på nytt. De står som kommentarer i filen:
}
start-next-programme =
    1. Ersätt texterna inom ‹ ›: staden, borden och deras stadsdelar, mandatperioden, utgivaren.
       tutka check { $folder } påminner om dem som ännu väntar och om filer som saknas.
    2. Skriv blanketterna: tutka forms { $folder }
    3. Lägg de ifyllda blanketterna i mappen { $folder }/{ $round }/data och kontrollera: tutka check { $folder }
    4. Räkna och titta på sidorna: tutka run { $folder }
start-next-round =
    1. Gå igenom kommentarerna och ta bort dem i den takt som sakerna har beslutats.
    2. Lägg omgångens filer i mappen { $folder }/{ $round }/data eller skriv blanketterna: tutka forms { $folder }
    3. Kontrollera: tutka check { $folder }
