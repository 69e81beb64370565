import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verapdf.as.ASAtom;
import org.verapdf.cos.COSKey;
import org.verapdf.cos.COSObjType;
import org.verapdf.cos.COSObject;
import org.verapdf.pd.PDDocument;
import org.verapdf.pd.PDPage;

/**
 * In: the path of objects by which veraPDF names a place. Out: the words for a person, with a page number
 * where one can be found. Works only while the document is open.
 */
final class PlaceInPdf {
    /** Pages count from nought in the path. */
    private static final Pattern PAGE = Pattern.compile("pages\\[(\\d+)\\]");

    /** The last object of the path, such as `(15 0 obj SEFigure Figure)`. */
    private static final Pattern LAST_OBJECT = Pattern.compile(".*\\((\\d+) (\\d+) obj ([^)]*)\\)");

    /** Deeper structure than this is a loop. */
    private static final int DEEPEST = 64;

    private PlaceInPdf() {}

    static String words(PDDocument document, String path) {
        Matcher page = PAGE.matcher(path);
        if (page.find()) {
            return "page " + (Integer.parseInt(page.group(1)) + 1);
        }
        Matcher object = LAST_OBJECT.matcher(path);
        if (!object.find()) {
            return path;
        }
        COSKey key = new COSKey(Integer.parseInt(object.group(1)), Integer.parseInt(object.group(2)));
        String name = object.group(3);
        return nearestPage(document.getDocument().getObject(key))
                .flatMap(found -> pageNumber(document, found))
                .map(number -> "page " + number + ", " + name)
                .orElse(name + " (object " + key.getNumber() + ")");
    }

    /** The page of the element, or of the nearest element around it that has content on a page. */
    private static Optional<COSKey> nearestPage(COSObject element) {
        COSObject around = element;
        for (int climbed = 0; climbed < DEEPEST && around != null; climbed++) {
            Optional<COSKey> found = firstPage(around, DEEPEST);
            if (found.isPresent()) {
                return found;
            }
            around = around.getKey(ASAtom.P);
        }
        return Optional.empty();
    }

    /** The page of a structure element: its own, or that of the first content below it. */
    private static Optional<COSKey> firstPage(COSObject element, int depthLeft) {
        if (element == null || depthLeft == 0) {
            return Optional.empty();
        }
        if (element.getType() == COSObjType.COS_ARRAY) {
            for (int index = 0; index < element.size(); index++) {
                Optional<COSKey> found = firstPage(element.at(index), depthLeft - 1);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        if (element.getType() != COSObjType.COS_DICT) {
            return Optional.empty();
        }
        COSObject page = element.getKey(ASAtom.PG);
        if (page != null && page.getObjectKey() != null) {
            return Optional.of(page.getObjectKey());
        }
        return firstPage(element.getKey(ASAtom.K), depthLeft - 1);
    }

    private static Optional<Integer> pageNumber(PDDocument document, COSKey wanted) {
        for (PDPage page : document.getPages()) {
            if (wanted.equals(page.getObject().getObjectKey())) {
                return Optional.of(page.getPageNumber() + 1);
            }
        }
        return Optional.empty();
    }
}
