package dev.postern.gateway.wire.audio;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a part: one content-disposition, and what writers of forms add to it.
 *
 * @param file whether it names a file; the name itself goes nowhere
 */
record PartHead(String name, boolean file) {
    private static final Pattern DISPOSITION =
            Pattern.compile("form-data; ?name=\"([\\w\\[\\].-]{1,64})\"(; ?filename=\"[^\"\\\\\\p{Cntrl}\\uFFFD]*\")?");

    /** @param length of the content */
    static PartHead read(String head, int length) {
        Set<String> seen = new HashSet<>();
        PartHead read = null;
        for (String line : head.split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon <= 0 || line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
                throw FormFault.malformed("a line in the head of a part is not 'name: value'");
            }
            String field = line.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (!seen.add(field)) {
                throw FormFault.malformed("a part has two headers of one name");
            }
            switch (field) {
                case "content-disposition" -> read = disposition(value);
                case "content-type" -> {
                    if (value.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
                        throw FormFault.malformed("a part holds another form");
                    }
                }
                case "content-length" -> {
                    if (!value.equals(String.valueOf(length))) {
                        throw FormFault.malformed("the length of a part is not the one it says");
                    }
                }
                case "content-transfer-encoding" -> {
                    if (!Set.of("binary", "8bit", "7bit").contains(value.toLowerCase(Locale.ROOT))) {
                        throw FormFault.malformed("a part is encoded");
                    }
                }
                default -> throw FormFault.malformed("a part has a header that forms do not have");
            }
        }
        if (read == null) {
            throw FormFault.malformed("a part has no content-disposition");
        }
        return read;
    }

    private static PartHead disposition(String value) {
        Matcher matcher = DISPOSITION.matcher(value);
        if (!matcher.matches()) {
            throw FormFault.malformed("the content-disposition of a part is not form-data with a plain name");
        }
        return new PartHead(matcher.group(1), matcher.group(2) != null);
    }
}
