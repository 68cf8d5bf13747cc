package dev.postern.gateway.identity.key;

import java.util.random.RandomGenerator;

/** Digits, then capital letters, then small ones: nothing that ends a word where somebody selects it with two clicks. */
final class Base62 {
    static final int BASE = 62;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Base62() {}

    /** The value of a digit; -1 where it is none. Allocates nothing. */
    static int value(char digit) {
        if (digit >= '0' && digit <= '9') {
            return digit - '0';
        }
        if (digit >= 'A' && digit <= 'Z') {
            return digit - 'A' + 10;
        }
        return digit >= 'a' && digit <= 'z' ? digit - 'a' + 36 : -1;
    }

    static char digit(int value) {
        return DIGITS.charAt(value);
    }

    /** So many digits, each as likely as any other. */
    static String random(int length, RandomGenerator random) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(digit(random.nextInt(BASE)));
        }
        return text.toString();
    }
}
