package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.CivilDate;
import dev.postern.policy.detect.check.Luhn;
import dev.postern.policy.detect.check.Mod97;
import dev.postern.policy.detect.check.Verhoeff;
import dev.postern.policy.detect.check.Weighted;
import java.util.List;

/** Numbers of Austria, Belgium, France, Ireland, Luxembourg, the Netherlands, Portugal and Switzerland. */
final class WesternEurope {
    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";

    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "AT_SVNR",
                    Area.IDENTITY,
                    Words.SOCIAL_SECURITY
                            + "svnr|sozialversicherungsnummer|sozialversicherung|sv nr|versicherungsnummer",
                    Form.of(Proof.FAIR, "[1-9]#{9}", "|4 6", WesternEurope::isAustrian),
                    Form.of(Proof.CHECKED, "[1-9]#{9}", "4-6|4~2~2~2", WesternEurope::isAustrian)),
            NationalType.of(
                    "AT_VAT",
                    Area.FIRM,
                    Words.VAT + "uid|umsatzsteuer|uid nummer",
                    Form.of(Proof.STRONG, "ATU#{8}", "3~8", WesternEurope::isAustrianFirm)),
            NationalType.of(
                    "BE_NRN",
                    Area.IDENTITY,
                    "rijksregisternummer|registre national|rijksregister|insz|niss|nationaal nummer|numéro national|nrn",
                    Form.of(Proof.STRONG, "#{11}", "|2.2.2-3.2", WesternEurope::isBelgian),
                    Form.of(Proof.FAIR, "#{11}", "6~3~2|2~2~2~3~2|6-5", WesternEurope::isBelgian)),
            NationalType.of(
                    "BE_ENTERPRISE_NUMBER",
                    Area.FIRM,
                    Words.VAT + "ondernemingsnummer|numéro d entreprise|btw|tva|kbo|bce",
                    Form.of(Proof.STRONG, "[01]#{9}", "|4.3.3", WesternEurope::isBelgianFirm),
                    Form.of(Proof.CHECKED, "[01]#{9}", "4 3 3", WesternEurope::isBelgianFirm),
                    Form.of(
                            Proof.STRONG,
                            "BE[01]#{9}",
                            "2~10|2 4.3.3|6.3.3|2~4~3~3",
                            number -> isBelgianFirm(number.substring(2)))),
            NationalType.of(
                    "FR_NIR",
                    Area.IDENTITY,
                    Words.SOCIAL_SECURITY + "nir|sécurité sociale|securite sociale|numéro de sécu|insee|carte vitale",
                    Form.of(
                            Proof.STRONG,
                            "[1-478]##[0-9]##[0-9AB]#{8}",
                            "1~2~2~2~3~3~2|13~2|1~2~2~2~3~3-2",
                            WesternEurope::isFrench)),
            NationalType.of(
                    "FR_SIREN",
                    Area.FIRM,
                    Words.FIRM + "siren|rcs|numéro siren",
                    Form.of(Proof.CHECKED, "#{9}", "3~3~3", Digits::passLuhn)),
            NationalType.of(
                    "FR_SIRET",
                    Area.FIRM,
                    Words.FIRM + "siret|numéro siret",
                    Form.of(Proof.FAIR, "#{14}", "3~3~3~5|9~5", WesternEurope::isFrenchPlace)),
            NationalType.of(
                    "FR_VAT",
                    Area.FIRM,
                    Words.VAT + "tva|tva intracommunautaire|numéro de tva",
                    Form.of(Proof.STRONG, "FR#{11}", "2~2~9|4~9|4~3~3~3|2~2~3~3~3|2~11", WesternEurope::isFrenchFirm)),
            NationalType.of(
                    "IE_PPS",
                    Area.IDENTITY,
                    "pps|ppsn|pps number|public service number|personal public service",
                    Form.of(Proof.STRONG, "#{7}[A-W]", "7~1", WesternEurope::isIrish),
                    Form.of(Proof.STRONG, "#{7}[A-W][ABHTWX]", "7~2", WesternEurope::isIrish)),
            NationalType.of(
                    "LU_MATRICULE",
                    Area.IDENTITY,
                    "matricule|numéro d identification|luxembourg id",
                    Form.of(Proof.STRONG, "19#{11}", "4~4~5|8~5", WesternEurope::isLuxembourgish),
                    Form.of(Proof.STRONG, "20#{11}", "4~4~5|8~5", WesternEurope::isLuxembourgish)),
            NationalType.of(
                    "NL_BSN",
                    Area.IDENTITY,
                    "bsn|burgerservicenummer|sofinummer|sofi nummer|citizen service number",
                    Form.of(Proof.CHECKED, "#{9}", "4.2.3|3~3~3|4~2~3", WesternEurope::isDutch)),
            NationalType.of(
                    "NL_VAT",
                    Area.FIRM,
                    Words.VAT + "btw|btw nummer|omzetbelasting",
                    Form.of(Proof.STRONG, "NL#{9}B##", "2~9~3|2~9~1~2|2~12|2.4.2.3.1.2", WesternEurope::isDutchFirm)),
            NationalType.of(
                    "PT_NIF",
                    Area.TAX,
                    Words.TAX + "nif|contribuinte|número de contribuinte|nipc|número fiscal",
                    Form.of(Proof.CHECKED, "[1-9]#{8}", "3~3~3", WesternEurope::isPortuguese),
                    Form.of(Proof.STRONG, "PT[1-9]#{8}", "2~9|2~3~3~3", number -> isPortuguese(number.substring(2)))),
            NationalType.of(
                    "CH_AHV",
                    Area.IDENTITY,
                    Words.SOCIAL_SECURITY + "ahv|avs|ahv nummer|ahvn13|numéro avs|sozialversicherungsnummer|navs",
                    Form.of(Proof.STRONG, "756#{10}", "3.4.4.2|3~4~4~2", WesternEurope::isSwiss)),
            NationalType.of(
                    "CH_UID",
                    Area.FIRM,
                    Words.VAT + "uid|mwst|ide|unternehmens identifikationsnummer",
                    Form.of(Proof.STRONG, "CHE#{9}", "3-3.3.3|3~9|3~3~3~3", WesternEurope::isSwissFirm)));

    private WesternEurope() {}

    /** Serial, check digit, date of birth; months 13 to 15 stand where serials ran out. */
    private static boolean isAustrian(String number) {
        int month = CivilDate.two(number, 6);
        return Weighted.sum(number, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6) % 11 == Digits.at(number, 3)
                && CivilDate.inSomeCentury(
                        CivilDate.two(number, 8), month > 12 && month < 16 ? 12 : month, CivilDate.two(number, 4));
    }

    private static boolean isAustrianFirm(String number) {
        String digits = number.substring(3);
        int sum = Weighted.crossSum(digits, 1, 2, 1, 2, 1, 2, 1) + 4;
        return (10 - sum % 10) % 10 == Digits.last(digits);
    }

    /** 97 less the remainder, with a 2 before the number for those born from 2000; bis numbers have months raised. */
    private static boolean isBelgian(String number) {
        long body = Weighted.number(number, 0, 9);
        long check = Weighted.number(number, 9, 11);
        int month = CivilDate.two(number, 2) % 20;
        int day = CivilDate.two(number, 4);
        return (97 - body % 97 == check || 97 - (2_000_000_000L + body) % 97 == check) && month <= 12 && day <= 31;
    }

    private static boolean isBelgianFirm(String number) {
        return 97 - Weighted.number(number, 0, 8) % 97 == Weighted.number(number, 8, 10)
                && Weighted.number(number, 0, 8) > 0;
    }

    /** Sex, year and month of birth, place (2A and 2B for Corsica), serial, 97 less the remainder. */
    private static boolean isFrench(String number) {
        String digits = number.replace("2A", "19").replace("2B", "18");
        if (digits.chars().anyMatch(c -> c > '9')) {
            return false;
        }
        int month = CivilDate.two(digits, 3);
        return ((month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50)
                && 97 - Weighted.number(digits, 0, 13) % 97 == Weighted.number(digits, 13, 15);
    }

    /** The Luhn digit; the places of La Poste add up to a multiple of five. */
    private static boolean isFrenchPlace(String number) {
        return (Digits.passLuhn(number.substring(0, 9)) && Digits.passLuhn(number))
                || (number.startsWith("356000000")
                        && number.chars().map(c -> c - '0').sum() % 5 == 0);
    }

    private static boolean isFrenchFirm(String number) {
        String siren = number.substring(4);
        return Digits.passLuhn(siren)
                && (12 + 3 * (Weighted.number(siren, 0, 9) % 97)) % 97 == Weighted.number(number, 2, 4);
    }

    private static boolean isIrish(String number) {
        int second = number.length() == 9 ? IRISH.indexOf(number.charAt(8)) : 0;
        int sum = Weighted.sum(number, 8, 7, 6, 5, 4, 3, 2) + 9 * Math.max(second, 0);
        return IRISH.charAt(sum % 23) == number.charAt(7);
    }

    /** Date of birth, serial, a Luhn and a Verhoeff check digit over the first eleven. */
    private static boolean isLuxembourgish(String number) {
        String body = number.substring(0, 11);
        return CivilDate.exists((int) Weighted.number(number, 0, 4), CivilDate.two(number, 4), CivilDate.two(number, 6))
                && Luhn.holds(number.substring(0, 12))
                && Verhoeff.holds(body + number.charAt(12));
    }

    private static boolean isDutch(String number) {
        return Weighted.sum(number, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 && Digits.areVaried(number);
    }

    /** The old check of firms, or that of sole traders since 2020. */
    private static boolean isDutchFirm(String number) {
        return isDutch(number.substring(2, 11)) || Mod97.holds(number);
    }

    /** Of the numbers with 4 only those with 45, for people who live abroad, are given. */
    private static boolean isPortuguese(String number) {
        int rest = Weighted.sum(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (rest < 2 ? 0 : 11 - rest) == Digits.last(number)
                && (number.charAt(0) != '4' || number.charAt(1) == '5')
                && Digits.areVaried(number);
    }

    private static boolean isSwiss(String number) {
        return Weighted.sum(number, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0;
    }

    private static boolean isSwissFirm(String number) {
        int sum = Weighted.sum(number.substring(3), 5, 4, 3, 2, 7, 6, 5, 4);
        return (11 - sum % 11) % 11 == Digits.last(number);
    }
}
