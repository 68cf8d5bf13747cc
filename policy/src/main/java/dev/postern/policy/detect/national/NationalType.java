package dev.postern.policy.detect.national;

import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Window;
import java.util.List;

/**
 * A number that a state gives: one row of the tables.
 *
 * @param kind name of the type, which begins with the code of the country
 * @param area what it is for
 * @param words words that name it, in lower case, in English and the languages of the country
 * @param nearby the same words as they are looked for
 * @param forms ways it is built, the telling ones first
 */
record NationalType(Kind kind, Area area, List<String> words, Nearby nearby, List<Form> forms) {

    /** @param words parted by {@code |} */
    static NationalType of(String name, Area area, String words, Form... forms) {
        List<String> list = List.of(words.split("\\|"));
        return new NationalType(Kind.builtIn(name), area, list, new Nearby(list), List.of(forms));
    }

    /** Whether the two letters that begin some form stand just before: the number is found with them. */
    boolean hasPrefixBefore(Window text, int start) {
        if (text.isWordAt(start - 1) || text.isWordAt(start - 4)) {
            return false;
        }
        int first = text.at(start - 3) & ~0x20;
        int second = text.at(start - 2) & ~0x20;
        if (first < 'A' || first > 'Z' || second < 'A' || second > 'Z') {
            return false;
        }
        for (Form form : forms) {
            if (form.mask().beginsWith(Mask.slot((char) first), Mask.slot((char) second))) {
                return true;
            }
        }
        return false;
    }
}
