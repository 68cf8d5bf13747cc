package dev.postern.policy.detect.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes names apart. */
final class NameWords {
    private NameWords() {}

    /** The words of a name in lower case, parted by signs and by capitals. */
    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean word = i < name.length() && Character.isLetterOrDigit(name.charAt(i));
            boolean hump = word && i > start && isHump(name, i);
            if (!word || hump) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = hump ? i : i + 1;
            }
        }
        return words;
    }

    private static boolean isHump(String name, int i) {
        return Character.isUpperCase(name.charAt(i))
                && (Character.isLowerCase(name.charAt(i - 1))
                        || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
    }
}
