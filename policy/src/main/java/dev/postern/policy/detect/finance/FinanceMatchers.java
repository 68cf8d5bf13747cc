package dev.postern.policy.detect.finance;

import dev.postern.policy.detect.scan.Matcher;
import java.util.List;

/** The detectors for numbers of cards, accounts, banks and wallets. */
public final class FinanceMatchers {
    private static final List<Matcher> ALL = List.of(
            new CardMatcher(), new IbanMatcher(false), new IbanMatcher(true), new BicMatcher(), new CryptoMatcher());

    private FinanceMatchers() {}

    /** One matcher or several for each type. */
    public static List<Matcher> all() {
        return ALL;
    }
}
