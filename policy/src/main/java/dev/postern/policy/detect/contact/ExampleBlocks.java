package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.scan.Window;

/** Blocks of IP addresses kept for documentation: RFC 5737, RFC 3849, RFC 9637. */
final class ExampleBlocks {
    private static final String[] BLOCKS = {"192.0.2.", "198.51.100.", "203.0.113.", "2001:db8:", "2001:0db8:", "3fff:"
    };

    private ExampleBlocks() {}

    /** What to add to the explanation of an address that begins at a place: empty where it is no example. */
    static String remark(Window text, int start) {
        for (String block : BLOCKS) {
            if (text.isAt(start, block)) {
                return ", of a block kept for documentation";
            }
        }
        return "";
    }
}
