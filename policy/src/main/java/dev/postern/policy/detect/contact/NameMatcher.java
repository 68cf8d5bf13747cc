package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.CharacterClass;
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
        int place = start;
        int unit = text.at(place);
        while (unit < 0x80 && CharacterClass.isWord(unit)) {
            if (++place - start > LONGEST_WORD) {
                return;
            }
            unit = text.at(place);
        }
        boolean beyond = unit >= 0x80;
        if (beyond || IN_EMAIL.indexOf(unit) >= 0) {
            email.match(text, start, matches);
        }
        if (beyond || unit == '.' || unit == '-') {
            domain.match(text, start, matches);
        }
    }
}
