package dev.postern.policy.detect.check;

import java.util.Set;

/** Card numbers that card schemes and payment providers publish for tests. They are found like any other. */
public final class TestCards {
    private static final Set<String> NUMBERS = Set.of(
            "4111111111111111",
            "4012888888881881",
            "4222222222222",
            "4242424242424242",
            "4000056655665556",
            "5555555555554444",
            "5105105105105100",
            "5200828282828210",
            "2223003122003222",
            "2223000048400011",
            "378282246310005",
            "371449635398431",
            "378734493671000",
            "6011111111111117",
            "6011000990139424",
            "6011000000000004",
            "30569309025904",
            "38520000023237",
            "3056930009020004",
            "36227206271667",
            "3530111333300000",
            "3566002020360505",
            "6200000000000005",
            "6304000000000000",
            "6759649826438453",
            "6799990100000000019",
            "5019717010103742",
            "2200000000000004");

    private TestCards() {}

    /** Whether a string of ASCII digits is one of them. */
    public static boolean has(String digits) {
        return NUMBERS.contains(digits);
    }
}
