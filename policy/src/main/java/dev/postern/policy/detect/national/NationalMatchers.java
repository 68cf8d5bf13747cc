package dev.postern.policy.detect.national;

import dev.postern.policy.detect.scan.Matcher;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The detectors for numbers that states give. */
public final class NationalMatchers {
    /** The tables, country by country. */
    private static final List<NationalType> TYPES = Stream.of(
                    UnitedStates.TYPES,
                    Canada.TYPES,
                    UnitedKingdom.TYPES,
                    Australia.TYPES,
                    Germany.TYPES,
                    GermanPlates.TYPES,
                    Spain.TYPES,
                    Italy.TYPES,
                    India.TYPES,
                    Korea.TYPES,
                    NorthernEurope.TYPES,
                    WesternEurope.TYPES,
                    EasternEurope.TYPES,
                    FarEasternEurope.TYPES,
                    LatinAmerica.TYPES,
                    EastAsia.TYPES,
                    SouthAsiaPacific.TYPES,
                    MiddleEastAfrica.TYPES)
            .flatMap(List::stream)
            .toList();

    private static final List<Matcher> ALL = List.of(new SsnMatcher(), new NationalMatcher(TYPES));

    private NationalMatchers() {}

    /** One matcher or several for each type. */
    public static List<Matcher> all() {
        return ALL;
    }

    /** Names of the types whose numbers stand for one natural person: identity, tax, health, passport, licence. */
    public static Set<String> personalTypes() {
        return Stream.concat(
                        Stream.of("US_SSN"),
                        TYPES.stream()
                                .filter(type -> type.area().isPersonal())
                                .map(type -> type.kind().type()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
