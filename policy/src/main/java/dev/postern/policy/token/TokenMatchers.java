package dev.postern.policy.token;

import dev.postern.policy.detect.scan.Matcher;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What finds tokens in a text, for the types that a policy tokenises. */
public final class TokenMatchers {
    private TokenMatchers() {}

    /** Matchers for tokens of these finding types and for what stands for text that looks like one. */
    public static List<Matcher> of(Collection<String> types) {
        Set<String> labels = new LinkedHashSet<>();
        types.forEach(type -> labels.add(TokenLabels.of(type)));
        labels.add(TokenLabels.TEXT);
        TokenGrammar grammar = new TokenGrammar(labels);
        return List.of(new BracketedTokenMatcher(grammar), new BareTokenMatcher(grammar));
    }
}
