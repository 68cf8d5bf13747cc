package dev.postern.policy.detect.check;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an international bank account number is built in one country: ISO 13616-1 and the IBAN Registry kept by SWIFT.
 *
 * @param country two letters in upper case
 * @param account class of every character after the check digits: {@code n} digit, {@code a} letter, {@code c} either
 */
public record IbanStructure(String country, String account) {
    /** Country and the pieces of its account number, each a length and a class. */
    private static final String[] REGISTRY = {
        "AD 8n12c",
        "AE 19n",
        "AL 8n16c",
        "AT 16n",
        "AZ 4a20c",
        "BA 16n",
        "BE 12n",
        "BG 4a6n8c",
        "BH 4a14c",
        "BI 23n",
        "BR 23n1a1c",
        "BY 4c4n16c",
        "CH 5n12c",
        "CR 18n",
        "CY 8n16c",
        "CZ 20n",
        "DE 18n",
        "DJ 23n",
        "DK 14n",
        "DO 4c20n",
        "EE 16n",
        "EG 25n",
        "ES 20n",
        "FI 14n",
        "FK 2a12n",
        "FO 14n",
        "FR 10n11c2n",
        "GB 4a14n",
        "GE 2a16n",
        "GI 4a15c",
        "GL 14n",
        "GR 7n16c",
        "GT 24c",
        "HN 4a20n",
        "HR 17n",
        "HU 24n",
        "IE 4a14n",
        "IL 19n",
        "IQ 4a15n",
        "IS 22n",
        "IT 1a10n12c",
        "JO 4a4n18c",
        "KW 4a22c",
        "KZ 3n13c",
        "LB 4n20c",
        "LC 4a24c",
        "LI 5n12c",
        "LT 16n",
        "LU 3n13c",
        "LV 4a13c",
        "LY 21n",
        "MC 10n11c2n",
        "MD 20c",
        "ME 18n",
        "MK 3n10c2n",
        "MN 16n",
        "MR 23n",
        "MT 4a5n18c",
        "MU 4a19n3a",
        "NI 4a20n",
        "NL 4a10n",
        "NO 11n",
        "OM 3n16c",
        "PK 4a16c",
        "PL 24n",
        "PS 4a21c",
        "PT 21n",
        "QA 4a21c",
        "RO 4a16c",
        "RS 18n",
        "RU 14n15c",
        "SA 2n18c",
        "SC 4a20n3a",
        "SD 14n",
        "SE 20n",
        "SI 15n",
        "SK 20n",
        "SM 1a10n12c",
        "SO 19n",
        "ST 21n",
        "SV 4a20n",
        "TL 19n",
        "TN 20n",
        "TR 6n16c",
        "UA 6n19c",
        "VA 18n",
        "VG 4a16n",
        "XK 16n",
        "YE 4a4n18c",
    };

    private static final Map<String, IbanStructure> BY_COUNTRY = read();
    private static final int LETTERS = 26;
    private static final boolean[] COUNTRIES = countries();

    /** The structure of a country, or null where it has no such numbers. */
    public static @Nullable IbanStructure of(String country) {
        return BY_COUNTRY.get(country);
    }

    /** Whether two ASCII characters of any case name a country that has such numbers; quicker than {@link #of}. */
    public static boolean isCountry(int first, int second) {
        int row = (first & ~0x20) - 'A';
        int column = (second & ~0x20) - 'A';
        return row >= 0 && row < LETTERS && column >= 0 && column < LETTERS && COUNTRIES[row * LETTERS + column];
    }

    /** Characters in all: country, check digits and account. */
    public int length() {
        return 4 + account.length();
    }

    /** Whether an upper-case ASCII letter or digit may stand at a place, counted from the country's first letter. */
    public boolean allows(int index, char character) {
        boolean digit = character >= '0' && character <= '9';
        if (index < 2) {
            return character == country.charAt(index);
        }
        if (index < 4) {
            return digit;
        }
        return switch (account.charAt(index - 4)) {
            case 'n' -> digit;
            case 'a' -> !digit;
            default -> true;
        };
    }

    /** Whether the check digits fit; {@code iban} is in upper case without separators. */
    public boolean checks(String iban) {
        return Mod97.holds(iban.substring(4) + iban.substring(0, 4));
    }

    private static Map<String, IbanStructure> read() {
        Map<String, IbanStructure> structures = new HashMap<>();
        for (String row : REGISTRY) {
            String country = row.substring(0, 2);
            structures.put(country, new IbanStructure(country, spellOut(row.substring(3))));
        }
        return Map.copyOf(structures);
    }

    private static boolean[] countries() {
        boolean[] countries = new boolean[LETTERS * LETTERS];
        for (String country : BY_COUNTRY.keySet()) {
            countries[(country.charAt(0) - 'A') * LETTERS + country.charAt(1) - 'A'] = true;
        }
        return countries;
    }

    private static String spellOut(String pieces) {
        StringBuilder classes = new StringBuilder();
        int length = 0;
        for (int i = 0; i < pieces.length(); i++) {
            char c = pieces.charAt(i);
            if (Character.isDigit(c)) {
                length = length * 10 + (c - '0');
            } else {
                classes.repeat(c, length);
                length = 0;
            }
        }
        return classes.toString();
    }
}
