package dev.postern.policy.detect.name;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.Matches;
import dev.postern.policy.detect.scan.Window;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of people, places and organisations. Only a capitalised word can begin one, or, in text without capitals,
 * a word of the name lists after words such as "my name is". The run of words around the place is labelled anew at each
 * of its places, always from its beginning; a name is reported where it begins.
 */
final class NameMatcher implements Matcher {
    private static final List<Kind> KINDS = Arrays.stream(NameType.values())
            .map(type -> Kind.builtIn(type.name()))
            .toList();
    private static final Anchor ANCHOR = Anchor.letters().orBeyondAscii().atWordStart();

    /** What a token in the run costs, which the model labels, in tokens that are only read. */
    private static final int LABELLED = 32;

    private final Lexicon lexicon;
    private final NameModel model;
    private final StreetAddressMatcher addresses;

    NameMatcher(Lexicon lexicon, NameModel model) {
        this.lexicon = lexicon;
        this.model = model;
        this.addresses = new StreetAddressMatcher(lexicon);
    }

    @Override
    public List<Kind> kinds() {
        return KINDS;
    }

    @Override
    public Anchor anchor() {
        return ANCHOR;
    }

    @Override
    public boolean isCostly() {
        return true;
    }

    @Override
    public void match(Window text, int start, Matches matches) {
        @Nullable Name name = name(text, start);
        if (name != null) {
            matches.add(KINDS.get(name.type().code()), new Match(name.end(), name.likelihood(), why(name.type())));
        }
    }

    /** The name that begins at a place, or null. */
    @Nullable
    Name name(Window text, int start) {
        if (!Entrance.isOpen(text, start, lexicon)) {
            return null;
        }
        RunReader reader = new RunReader(text, lexicon, start);
        Run run = reader.run();
        text.charge(reader.tokens().size() + (run == null ? 0 : (long) LABELLED * run.length()));
        if (run == null) {
            return null;
        }
        for (NameSpan span : model.names(reader.tokens(), run)) {
            if (Trim.first(reader.tokens(), span) == reader.token()) {
                return partOfAddress(text, start, judged(reader.tokens(), span));
            }
        }
        return null;
    }

    /** A name inside an address is part of the address, and no finding of its own. */
    private @Nullable Name partOfAddress(Window text, int start, @Nullable Name name) {
        if (name == null
                || name.likelihood().compareTo(Likelihood.POSSIBLE) < 0
                || !addresses.covers(text, start, name.end())) {
            return name;
        }
        return new Name(name.type(), name.end(), Likelihood.UNLIKELY);
    }

    private static @Nullable Name judged(Tokens tokens, NameSpan span) {
        int last = Trim.last(tokens, span);
        Likelihood likelihood = Confidence.likelihood(tokens, span);
        return last < Trim.first(tokens, span) || likelihood == Likelihood.VERY_UNLIKELY
                ? null
                : new Name(span.type(), tokens.end(last), likelihood);
    }

    private static String why(NameType type) {
        return "The words, their spelling and what stands around them read like the name of "
                + (type == NameType.PERSON ? "a person." : type == NameType.LOCATION ? "a place." : "an organisation.");
    }

    /**
     * A name and its end.
     *
     * @param end one past its last unit
     */
    record Name(NameType type, int end, Likelihood likelihood) {}
}
