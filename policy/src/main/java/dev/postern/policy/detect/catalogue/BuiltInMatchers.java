package dev.postern.policy.detect.catalogue;

import dev.postern.policy.detect.contact.ContactMatchers;
import dev.postern.policy.detect.finance.FinanceMatchers;
import dev.postern.policy.detect.injection.InjectionMatchers;
import dev.postern.policy.detect.name.NameMatchers;
import dev.postern.policy.detect.national.NationalMatchers;
import dev.postern.policy.detect.phrase.PhraseMatchers;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.secret.SecretMatchers;
import dev.postern.policy.detect.view.ViewSurvey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The detectors that come with Postern, folder by folder. */
public final class BuiltInMatchers {
    private static final List<Matcher> ALL = Stream.of(
                    FinanceMatchers.all(),
                    ContactMatchers.all(),
                    NationalMatchers.all(),
                    PhraseMatchers.all(),
                    NameMatchers.all(),
                    SecretMatchers.all(),
                    InjectionMatchers.all())
            .flatMap(List::stream)
            .toList();

    private BuiltInMatchers() {}

    /** One matcher or several for each built-in type. */
    public static List<Matcher> all() {
        return ALL;
    }

    /** Matchers of all kinds, for the text as it stands and as it is seen through every view. */
    public static MatcherTable table(List<? extends Matcher> matchers) {
        return new MatcherTable(matchers, ViewSurvey.ALL);
    }

    /** Names of the built-in finding types. */
    public static Set<String> types() {
        return ALL.stream()
                .flatMap(matcher -> matcher.kinds().stream())
                .map(Kind::type)
                .collect(Collectors.toUnmodifiableSet());
    }
}
