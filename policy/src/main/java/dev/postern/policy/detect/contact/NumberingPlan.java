package dev.postern.policy.detect.contact;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;

/**
 * The national numbering plan of a country, with the few facts that save asking the library: ITU-T E.164 country code
 * and how many digits a number has when it is written as in the country.
 *
 * @param region two letters (ISO 3166-1)
 * @param code country code
 * @param shortest fewest digits, with the trunk prefix 0 where the country has one
 * @param longest most digits
 */
record NumberingPlan(String region, int code, int shortest, int longest) {
    /** Countries whose national numbers begin with 0, those asked most often first. */
    private static final List<NumberingPlan> WITH_TRUNK_PREFIX = read(
            "DE 49 7 12",
            "GB 44 10 11",
            "FR 33 10 10",
            "IT 39 8 11",
            "NL 31 10 10",
            "BE 32 9 10",
            "AT 43 7 12",
            "CH 41 10 10",
            "SE 46 8 10",
            "FI 358 7 12",
            "IE 353 8 10",
            "TR 90 11 11",
            "PH 63 10 11",
            "IN 91 11 11",
            "JP 81 10 11",
            "KR 82 9 11",
            "AU 61 10 10",
            "NZ 64 8 11",
            "ZA 27 10 10",
            "IL 972 9 10",
            "EG 20 9 11",
            "NG 234 8 11",
            "RO 40 10 10",
            "UA 380 10 10",
            "TW 886 9 10",
            "TH 66 9 10",
            "ID 62 9 12",
            "VN 84 10 11",
            "PK 92 10 11",
            "MY 60 9 11",
            "BG 359 8 10",
            "HR 385 8 10",
            "SK 421 10 10",
            "RS 381 9 11",
            "MA 212 10 10");

    /** Countries whose national numbers begin otherwise. */
    private static final List<NumberingPlan> WITHOUT_TRUNK_PREFIX = read(
            "US 1 10 10",
            "IN 91 10 10",
            "ES 34 9 9",
            "PL 48 9 9",
            "PT 351 9 9",
            "DK 45 8 8",
            "NO 47 8 8",
            "CZ 420 9 9",
            "GR 30 10 10",
            "BR 55 10 11",
            "MX 52 10 10",
            "CO 57 10 10",
            "CL 56 9 9",
            "PE 51 9 9",
            "AR 54 10 10",
            "CN 86 11 11",
            "SG 65 8 8",
            "HK 852 8 8",
            "RU 7 10 10",
            "TR 90 10 10",
            "FR 33 9 9",
            "IT 39 9 10",
            "DE 49 8 11",
            "GB 44 10 10",
            "NL 31 9 9",
            "BE 32 8 9",
            "CH 41 9 9",
            "IL 972 8 9",
            "AE 971 9 9",
            "SA 966 9 9",
            "EE 372 7 8",
            "LV 371 8 8",
            "LT 370 8 8",
            "IS 354 7 7",
            "HU 36 8 9",
            "PH 63 10 10");

    private static final int ITALY = 39;

    /** The plans that may have a national number of ASCII digits. */
    static List<NumberingPlan> of(String digits) {
        return digits.charAt(0) == '0' ? WITH_TRUNK_PREFIX : WITHOUT_TRUNK_PREFIX;
    }

    /** Whether the plan has the number, written as in the country. */
    boolean has(String digits) {
        if (digits.length() < shortest || digits.length() > longest) {
            return false;
        }
        boolean trunk = digits.charAt(0) == '0' && code != ITALY;
        return isValid(code, trunk ? digits.substring(1) : digits, region);
    }

    /** Whether a plan has the digits that follow a country code. */
    static boolean isValid(int code, String digits, String region) {
        PhoneNumber number = number(code, digits);
        return PhoneNumberUtil.getInstance().isValidNumberForRegion(number, region);
    }

    /** A number as the library has it; zeros in front are kept as the library wants them. */
    static PhoneNumber number(int code, String digits) {
        PhoneNumber number = new PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong(digits));
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        if (zeros > 0) {
            number.setItalianLeadingZero(true);
        }
        return zeros > 1 ? number.setNumberOfLeadingZeros(zeros) : number;
    }

    private static List<NumberingPlan> read(String... rows) {
        return List.of(rows).stream().map(NumberingPlan::row).toList();
    }

    private static NumberingPlan row(String row) {
        String[] cells = row.split(" ", -1);
        return new NumberingPlan(
                cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Integer.parseInt(cells[3]));
    }
}
