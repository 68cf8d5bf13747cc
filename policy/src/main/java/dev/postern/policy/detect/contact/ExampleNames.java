package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.scan.Window;

/** Names kept for documentation: {@code example.com} and its kin, {@code .example}, {@code .test} (RFC 2606, RFC 6761). */
final class ExampleNames {
    private static final String[] ENDINGS = {
        "example.com", "example.org", "example.net", ".example", ".test", ".invalid"
    };

    private ExampleNames() {}

    /** What to add to the explanation of a name that ends at a place: empty where it is no example. */
    static String remark(Window text, int end) {
        for (String ending : ENDINGS) {
            int from = end - ending.length();
            if (text.isAt(from, ending) && (ending.charAt(0) == '.' || !text.isInsideWord(from))) {
                return ", a name kept for documentation";
            }
        }
        return "";
    }
}
