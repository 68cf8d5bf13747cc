package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.Matches;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import java.util.stream.Stream;

/**
 * E-mail addresses and domain names: reads the word they begin with once, and asks for them only where the character
 * after it can belong to one. Nearly all words of a text end here.
 */
final class NameMatcher implements Matcher {
    private static final String IN_EMAIL = "@.-_%+'&~";
    private static final int LONGEST_WORD = 64;

    private final EmailMatcher email = new EmailMatcher();
    private final DomainMatcher domain = new DomainMatcher();

    @Override
    public List<Kind> kinds() {
        return Stream.concat(email.kinds().stream(), domain.kinds().stream()).toList();
    }

    @Override
    public boolean beginsWithPlainWord() {
        return false;
    }

    @Override
    public Anchor anchor() {
        return email.anchor();
    }

    @Override
    public void match(Window text, int start, Matches matches) {
        int place = text.wordEnd(start, start + LONGEST_WORD + 1);
        if (place - start > LONGEST_WORD) {
            return;
        }
        int unit = text.at(place);
        if (unit < 0x80 ? IN_EMAIL.indexOf(unit) >= 0 : goesOn(unit)) {
            email.match(text, start, matches);
        }
        if (unit == '.' || unit == '-') {
            domain.match(text, start, matches);
        }
    }

    /** Whether a word may go on with a unit that is no letter of the first plane. */
    private static boolean goesOn(int unit) {
        return Character.isSurrogate((char) unit) || Glyphs.isInvisible(unit);
    }
}
