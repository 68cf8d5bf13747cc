package dev.postern.policy.detect.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;

/**
 * Checks phone numbers against the national numbering plans. Slow (microseconds for each plan), so it is asked only about
 * what already looks like a phone number. Thread-safe.
 */
final class NumberingPlans {
    /** Countries whose national numbers begin with 0, those asked most often first. */
    private static final List<String> WITH_TRUNK_PREFIX = List.of(
            "DE", "GB", "FR", "IT", "NL", "BE", "AT", "CH", "SE", "FI", "IE", "IN", "JP", "KR", "AU", "NZ", "ZA", "TR",
            "IL", "BR", "EG", "NG", "RO", "UA", "TW", "TH", "ID", "VN", "PK");

    /** Countries asked about other national numbers, those asked most often first. */
    private static final List<String> WITHOUT_TRUNK_PREFIX = List.of(
            "US", "IN", "ES", "PL", "PT", "DK", "NO", "CZ", "GR", "HU", "BR", "MX", "CO", "CL", "PE", "AR", "CN", "SG",
            "HK", "RU", "TR", "FR", "DE", "GB", "IT", "NL", "BE", "CH", "IL", "AE", "SA", "EE", "LV", "LT", "IS", "LU");

    private NumberingPlans() {}

    /** What the plans say about a number. */
    enum Standing {
        /** A plan has this number. */
        VALID,
        /** No plan has it, but its length fits. */
        POSSIBLE,
        /** It is no number of any plan asked. */
        UNKNOWN
    }

    static Standing of(PhoneShape shape) {
        if (shape.isInternational()) {
            return of(shape.number(), "ZZ");
        }
        if (shape.isNorthAmerican()) {
            return of(shape.number(), "US");
        }
        if (!shape.isNational()) {
            return Standing.UNKNOWN;
        }
        for (String region : shape.hasTrunkPrefix() ? WITH_TRUNK_PREFIX : WITHOUT_TRUNK_PREFIX) {
            if (of(shape.number(), region) == Standing.VALID) {
                return Standing.VALID;
            }
        }
        return Standing.UNKNOWN;
    }

    private static Standing of(String number, String region) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = plans.parse(number, region);
            if (plans.isValidNumber(parsed)) {
                return Standing.VALID;
            }
            return plans.isPossibleNumber(parsed) ? Standing.POSSIBLE : Standing.UNKNOWN;
        } catch (NumberParseException e) {
            return Standing.UNKNOWN;
        }
    }
}
