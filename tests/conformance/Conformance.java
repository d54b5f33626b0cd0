import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Holds each PDF that is named on the command line against the PDF/UA-1 profile of veraPDF.
 *
 * Prints one line a file: "pass" or "fail", the file, and how often which test failed. What the failed tests ask for
 * follows once, then the total. Exits with 0 when all files pass, with 1 otherwise.
 */
public final class Conformance {
    private static final int EVERY_FAILURE = -1;

    private final Map<String, String> asked = new TreeMap<>();
    private int passed;

    public static void main(String[] files) {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        Conformance conformance = new Conformance();
        for (String file : files) {
            conformance.judge(file);
        }
        conformance.asked.forEach((test, what) -> System.out.printf("%s asks: %s%n", test, what));
        System.out.printf("%d of %d files pass PDF/UA-1%n", conformance.passed, files.length);
        System.exit(conformance.passed == files.length ? 0 : 1);
    }

    private void judge(String file) {
        List<String> failures;
        try {
            failures = failures(new File(file));
        } catch (Exception | StackOverflowError problem) {
            failures = List.of("cannot be read (" + problem.getMessage() + ")");
        }
        if (failures.isEmpty()) {
            passed++;
        }
        System.out.println(failures.isEmpty() ? "pass " + file : "fail " + file + ": " + String.join(", ", failures));
    }

    private List<String> failures(File file) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance()
                        .createValidator(PDFAFlavour.PDFUA_1, EVERY_FAILURE, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            Map<String, String> failures = new TreeMap<>();
            for (Map.Entry<RuleId, Integer> failed : result.getFailedChecks().entrySet()) {
                RuleId id = failed.getKey();
                String test = id.getClause() + "-" + id.getTestNumber();
                failures.put(test, test + " x" + failed.getValue());
                String what = result.getValidationProfile().getRuleByRuleId(id).getDescription();
                asked.put(test, what.replaceAll("\\s+", " "));
            }
            if (failures.isEmpty() && !result.isCompliant()) {
                return List.of("was not judged to the end (" + result.getJobEndStatus() + ")");
            }
            return new ArrayList<>(failures.values());
        }
    }
}
