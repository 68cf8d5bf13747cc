package dev.postern.policy.token;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.Matches;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds tokens that lost their brackets: {@code CARD_1}, also with its underscore escaped, in capitals and as a word of
 * its own, so that names in program text are left alone.
 */
final class BareTokenMatcher implements Matcher {
    private static final int REACH = 96;

    private final TokenGrammar grammar;

    BareTokenMatcher(TokenGrammar grammar) {
        this.grammar = grammar;
    }

    @Override
    public List<Kind> kinds() {
        return grammar.kinds();
    }

    @Override
    public Anchor anchor() {
        return Anchor.of(grammar.firstLetters()).atWordStart();
    }

    @Override
    public int reach() {
        return REACH;
    }

    @Override
    public boolean beginsWithPlainWord() {
        return false;
    }

    @Override
    public void match(Window text, int start, Matches matches) {
        int before = text.at(start - 1);
        if (before == '_' || before == '$') {
            return;
        }
        for (String label : grammar.labelsFrom(text.at(start))) {
            @Nullable Match match = match(text, start, label);
            if (match != null) {
                matches.add(grammar.kind(label), match);
                return;
            }
        }
    }

    private @Nullable Match match(Window text, int start, String label) {
        int labelled = grammar.plainLabel(text, start, label);
        int from = labelled == TokenGrammar.NO ? labelled : grammar.underscore(text, labelled);
        int end = from == TokenGrammar.NO ? from : grammar.number(text, from);
        if (end == TokenGrammar.NO || !isWordEnd(text, end)) {
            return null;
        }
        Token token = new Token(label, Integer.parseInt(text.slice(from, end)));
        return new Match(end, Likelihood.VERY_LIKELY, token.written());
    }

    /** A plural may follow; whatever else goes on makes it another word. */
    private static boolean isWordEnd(Window text, int place) {
        int unit = text.at(place);
        if (unit == 's') {
            return !goesOn(text, place + 1);
        }
        return !goesOn(text, place);
    }

    private static boolean goesOn(Window text, int place) {
        return text.at(place) == '_' || text.at(place) == '(' || text.isWordAt(place);
    }
}
