import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pd.PDDocument;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.tools.StaticResources;

/**
 * In: the folder that a run wrote. Out: every rule of PDF/UA and PDF/A that a PDF in it claims to keep
 * and breaks, with the page where that is known. A PDF that claims less than PDF/UA-1 and level A of
 * PDF/A-2 or PDF/A-3 is a finding as well. Exit codes: 0 nothing found, 1 something found, 3 no judgement.
 */
public final class PdfJudge {
    private static final List<PDFAFlavour> ARCHIVAL = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFA_3_A);

    /** How many places of one broken rule are printed. */
    private static final int PLACES_SHOWN = 3;

    private PdfJudge() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
            System.out.println("usage: PdfJudge FOLDER");
            System.exit(3);
        }
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        Path root = Path.of(arguments[0]);
        List<Path> files = publishedPdfs(root);
        List<String> findings = new ArrayList<>();
        if (files.isEmpty()) {
            findings.add("no PDF found below " + root);
        }
        for (Path file : files) {
            String name = root.relativize(file).toString().replace('\\', '/');
            for (String fault : faultsOf(file)) {
                findings.add(name + ": " + fault);
            }
        }
        findings.forEach(System.out::println);
        String verdict = findings.isEmpty() ? "nothing found" : "findings: " + findings.size();
        System.out.println(files.size() + " PDF files in veraPDF: " + verdict);
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    private static List<Path> publishedPdfs(Path root) throws Exception {
        List<Path> found = new ArrayList<>();
        for (String audience : List.of("public", "tables")) {
            Path folder = root.resolve(audience);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> below = Files.walk(folder)) {
                    below.filter(path -> path.toString().toLowerCase().endsWith(".pdf")).forEach(found::add);
                }
            }
        }
        found.sort(null);
        return found;
    }

    private static List<String> faultsOf(Path file) throws Exception {
        List<String> faults = new ArrayList<>();
        List<PDFAFlavour> claimed;
        try (InputStream bytes = Files.newInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes)) {
            claimed = parser.getFlavours();
        } catch (Exception damaged) {
            return List.of("cannot be read as PDF: " + damaged.getMessage());
        }
        if (!claimed.contains(PDFAFlavour.PDFUA_1)) {
            faults.add("does not claim PDF/UA-1");
        }
        if (claimed.stream().noneMatch(ARCHIVAL::contains)) {
            faults.add("claims neither PDF/A-2a nor PDF/A-3a");
        }
        for (PDFAFlavour flavour : claimed) {
            // veraPDF guesses a flavour where none is claimed; only claims are judged.
            if (flavour == PDFAFlavour.PDFUA_1 || ARCHIVAL.contains(flavour)) {
                faults.addAll(brokenRules(file, flavour));
            }
        }
        return faults;
    }

    private static List<String> brokenRules(Path file, PDFAFlavour flavour) throws Exception {
        try (InputStream bytes = Files.newInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            PDDocument document = StaticResources.getDocument();
            Map<String, List<String>> placesOfRule = new LinkedHashMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    placesOfRule.computeIfAbsent(rule(flavour, assertion), rule -> new ArrayList<>())
                            .add(PlaceInPdf.words(document, assertion.getLocation().getContext()));
                }
            }
            List<String> broken = new ArrayList<>();
            placesOfRule.forEach((rule, places) -> broken.add(rule + " " + summary(places)));
            if (broken.isEmpty() && !result.isCompliant()) {
                broken.add("PDF/" + flavour + " is not kept, and veraPDF names no rule");
            }
            return broken;
        }
    }

    private static String rule(PDFAFlavour flavour, TestAssertion assertion) {
        return "PDF/" + flavour.getId().toUpperCase() + " clause " + assertion.getRuleId().getClause()
                + " test " + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage();
    }

    private static String summary(List<String> places) {
        TreeSet<String> different = new TreeSet<>(places);
        String shown = String.join(", ", different.stream().limit(PLACES_SHOWN).toList());
        String more = different.size() > PLACES_SHOWN ? " and elsewhere" : "";
        return "(" + places.size() + " times: " + shown + more + ")";
    }
}
