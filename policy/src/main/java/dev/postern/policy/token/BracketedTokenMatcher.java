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

/** Finds tokens in their brackets: {@code [CARD_1]}, {@code [ Card 1 ]}, {@code [**CARD\_1**]}, {@code [CARD_1's]}. */
final class BracketedTokenMatcher implements Matcher {
    private static final int REACH = 96;

    private final TokenGrammar grammar;

    BracketedTokenMatcher(TokenGrammar grammar) {
        this.grammar = grammar;
    }

    @Override
    public List<Kind> kinds() {
        return grammar.kinds();
    }

    @Override
    public Anchor anchor() {
        return Anchor.of("[\\&%");
    }

    @Override
    public int reach() {
        return REACH;
    }

    @Override
    public void match(Window text, int start, Matches matches) {
        int opened = grammar.opening(text, start);
        if (opened == TokenGrammar.NO) {
            return;
        }
        int begin = grammar.marks(text, opened);
        for (String label : grammar.labelsFrom(text.at(begin))) {
            @Nullable Match match = match(text, begin, label);
            if (match != null) {
                matches.add(grammar.kind(label), match);
                return;
            }
        }
    }

    private @Nullable Match match(Window text, int begin, String label) {
        int labelled = grammar.label(text, begin, label);
        if (labelled == TokenGrammar.NO) {
            return null;
        }
        int separated = grammar.separator(text, labelled);
        int from = separated == TokenGrammar.NO ? labelled : separated;
        int numbered = grammar.number(text, from);
        if (numbered == TokenGrammar.NO) {
            return null;
        }
        String ending = TokenGrammar.ending(text, numbered);
        int said = ending == null ? numbered : numbered + ending.length();
        int end = grammar.closing(text, grammar.marks(text, said));
        if (end == TokenGrammar.NO) {
            return null;
        }
        Token token = new Token(label, Integer.parseInt(text.slice(from, numbered)));
        return new Match(end, Likelihood.VERY_LIKELY, token.written() + (ending == null ? "" : ending));
    }
}
