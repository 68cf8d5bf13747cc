package dev.postern.policy.detect.phrase;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.context.Mention;
import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * NATIONALITY_RELIGION_POLITICS: names of groups of people (religion and politics: GDPR Article 9). Possible wherever they
 * stand, likely behind a word that asks for them; the name of a language is none.
 */
final class GroupMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("NATIONALITY_RELIGION_POLITICS");
    private static final int LONGEST = 24;
    private static final int CLOSE = 2;
    private static final WordTable CAPITAL = Groups.writtenWithCapital();
    private static final WordTable SMALL = Groups.writtenSmall();
    private static final Nearby FIELDS = Nearby.of(
            "nationality",
            "citizenship",
            "religion",
            "denomination",
            "ethnicity",
            "political party",
            "party affiliation",
            "nationalität",
            "staatsangehörigkeit",
            "staatsbürgerschaft",
            "konfession",
            "bekenntnis",
            "partei",
            "nationalité",
            "nacionalidad",
            "religión",
            "nazionalità",
            "nacionalidade",
            "nationaliteit");
    private static final Nearby LANGUAGE = Nearby.of(
            "in",
            "into",
            "from",
            "speak",
            "speaks",
            "language",
            "languages",
            "lang",
            "translate",
            "translated",
            "sprache",
            "auf",
            "ins",
            "spricht");

    static List<WordTable> tables() {
        return List.of(CAPITAL, SMALL);
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.letters().orBeyondAscii().atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        WordTable words = Place.isCapital(text.at(start)) ? CAPITAL : SMALL;
        boolean known = words.at(text, start) != WordTable.NONE;
        if (!known || Place.isCapital(text.at(start + 1))) {
            return null;
        }
        int end = Place.skipLetters(text, start, LONGEST);
        if (text.at(end) == '_' || text.at(start - 1) == '_' || text.at(start - 1) == '.') {
            return null;
        }
        Mention field = FIELDS.mentionBefore(text, start);
        if (field != null && field.distance() <= CLOSE) {
            return new Match(end, Likelihood.LIKELY, "The name of a group of people, " + field.phrase() + ".");
        }
        Mention language = LANGUAGE.mentionBefore(text, start);
        if (language != null && language.distance() == 1) {
            return null;
        }
        return new Match(end, Likelihood.POSSIBLE, "The name of a group of people.");
    }
}
