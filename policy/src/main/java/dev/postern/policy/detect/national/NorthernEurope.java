package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.CivilDate;
import dev.postern.policy.detect.check.Luhn;
import dev.postern.policy.detect.check.Weighted;
import java.util.List;

/** Numbers of Denmark, Finland, Iceland, Norway and Sweden. */
final class NorthernEurope {
    private static final String FINNISH = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "DK_CPR",
                    Area.IDENTITY,
                    "cpr|cpr nummer|cpr nr|personnummer|danish id",
                    Form.of(Proof.SHAPE, "[0-3]#{9}", "|6-4", number -> CivilDate.dayFirst(number, 0)),
                    Form.of(Proof.FIELD, "[0-3]#{9}", "6 4", number -> CivilDate.dayFirst(number, 0))),
            NationalType.of(
                    "FI_HETU",
                    Area.IDENTITY,
                    "hetu|henkilötunnus|henkilötunnukseni|henkilotunnus|personal identity code|personbeteckning",
                    Form.of(Proof.STRONG, "[0-3]#[01]###[A-FU-Y]###[0-9A-FHJ-NPR-Y]", NorthernEurope::isFinnish),
                    Form.of(
                            Proof.STRONG,
                            "[0-3]#[01]######[0-9A-FHJ-NPR-Y]",
                            "|6-4|6+4",
                            number -> isFinnish(number.substring(0, 6) + '-' + number.substring(6)))),
            NationalType.of(
                    "FI_BUSINESS_ID",
                    Area.FIRM,
                    Words.FIRM + "y tunnus|ytunnus|fo nummer|business id",
                    Form.of(Proof.FAIR, "#{8}", "|7-1", NorthernEurope::isFinnishFirm),
                    Form.of(Proof.FIELD, "#{8}", NorthernEurope::isFinnishFirm),
                    Form.of(Proof.FAIR, "FI#{8}", "2~8|2*7-1", number -> isFinnishFirm(number.substring(2)))),
            NationalType.of(
                    "IS_KENNITALA",
                    Area.IDENTITY,
                    "kennitala|kt|icelandic id",
                    Form.of(Proof.FAIR, "[0-7]#{8}[089]", "|6-4", NorthernEurope::isIcelandic),
                    Form.of(Proof.CHECKED, "[0-7]#{8}[089]", NorthernEurope::isIcelandic)),
            NationalType.of(
                    "NO_FNR",
                    Area.IDENTITY,
                    "fødselsnummer|fodselsnummer|fnr|personnummer|d nummer|h nummer|norwegian id",
                    Form.of(Proof.STRONG, "[0-7]#{10}", "6~5|2~2~2~5|6~3~2", NorthernEurope::isNorwegian)),
            NationalType.of(
                    "NO_ORGANISATION_NUMBER",
                    Area.FIRM,
                    Words.FIRM + "organisasjonsnummer|orgnr|org nr|foretaksnummer",
                    Form.of(Proof.CHECKED, "[89]#{8}", "3~3~3", NorthernEurope::isNorwegianFirm)),
            NationalType.of(
                    "SE_ORGANISATION_NUMBER",
                    Area.FIRM,
                    Words.FIRM + "organisationsnummer|orgnr|org nr|orgnummer",
                    Form.of(Proof.FAIR, "[1-35-9]#[2-9]#{7}", "6-4", Digits::passLuhn),
                    Form.of(
                            Proof.FAIR,
                            "16[1-35-9]#[2-9]#{7}",
                            "8-4|2~6-4",
                            number -> Digits.passLuhn(number.substring(2)))),
            NationalType.of(
                    "SE_PERSONNUMMER",
                    Area.IDENTITY,
                    "personnummer|pnr|samordningsnummer|swedish id|personal identity",
                    Form.of(Proof.FAIR, "#{10}", "6-4|6+4", NorthernEurope::isSwedish),
                    Form.of(Proof.FAIR, "1[89]#{10}", "8-4|8+4", NorthernEurope::isSwedish),
                    Form.of(Proof.FAIR, "20#{10}", "8-4|8+4", NorthernEurope::isSwedish)));

    private NorthernEurope() {}

    /** Date of birth, a sign for the century, individual number from 002, remainder of both by 31. */
    private static boolean isFinnish(String code) {
        char sign = code.charAt(6);
        int century = sign == '-' || sign == '+' ? 1900 : sign <= 'F' ? 2000 : 1900;
        long individual = Weighted.number(code, 7, 10);
        long remainder = (Weighted.number(code, 0, 6) * 1000 + individual) % 31;
        return CivilDate.exists(century + CivilDate.two(code, 4), CivilDate.two(code, 2), CivilDate.two(code, 0))
                && individual >= 2
                && FINNISH.charAt((int) remainder) == code.charAt(10);
    }

    private static boolean isFinnishFirm(String number) {
        int rest = Weighted.sum(number, 7, 9, 10, 5, 8, 4, 2) % 11;
        return rest != 1 && (11 - rest) % 11 == Digits.last(number) && Digits.areVaried(number);
    }

    /** Firms have 40 added to the day. */
    private static boolean isIcelandic(String number) {
        int day = CivilDate.two(number, 0);
        int year = CivilDate.two(number, 4) + (number.charAt(9) == '0' ? 2000 : 1000 + 100 * Digits.last(number));
        int rest = Weighted.sum(number, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return CivilDate.exists(year, CivilDate.two(number, 2), day > 40 ? day - 40 : day)
                && (11 - rest) % 11 == Digits.at(number, 8);
    }

    /**
     * D-numbers have 40 added to the day, the H-numbers of hospitals 40 to the month; two check digits. The individual
     * number tells the century: below 500 it is 1900, up to 749 and from year 54 on 1800, from 900 and from year 40 on
     * 1900 again, else 2000. Unlike other implementations this one has no clock: births to come are taken.
     */
    private static boolean isNorwegian(String number) {
        int day = CivilDate.two(number, 0);
        int month = CivilDate.two(number, 2);
        int century = norwegianCentury((int) Weighted.number(number, 6, 9), CivilDate.two(number, 4));
        return century > 0
                && CivilDate.exists(
                        century + CivilDate.two(number, 4), month > 40 ? month - 40 : month, day > 40 ? day - 40 : day)
                && Weighted.sum(number, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
                && Weighted.sum(number, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    /** First year of the century, 0 where no number is assigned. */
    private static int norwegianCentury(int individual, int year) {
        if (individual < 500) {
            return 1900;
        }
        if (year < 40) {
            return 2000;
        }
        if (individual >= 900) {
            return 1900;
        }
        return individual < 750 && year >= 54 ? 1800 : 0;
    }

    private static boolean isNorwegianFirm(String number) {
        return Weighted.sum(number, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0 && Digits.areVaried(number);
    }

    /** Coordination numbers have 60 added to the day. */
    private static boolean isSwedish(String number) {
        String last = number.substring(number.length() - 10);
        int day = CivilDate.two(last, 4);
        int birthday = day > 60 ? day - 60 : day;
        int month = CivilDate.two(last, 2);
        boolean exists = number.length() == 12
                ? CivilDate.exists((int) Weighted.number(number, 0, 4), month, birthday)
                : CivilDate.inSomeCentury(CivilDate.two(last, 0), month, birthday);
        return exists && Luhn.holds(last);
    }
}
