package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.CivilDate;
import dev.postern.policy.detect.check.Iso7064;
import dev.postern.policy.detect.check.Weighted;
import java.util.List;

/** Numbers of the Baltic states, Bulgaria, Croatia, Czechia, Greece, Hungary, Poland, Romania and Slovakia. */
final class EasternEurope {
    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "BG_EGN",
                    Area.IDENTITY,
                    "егн|egn|единен граждански номер|bulgarian id",
                    Form.of(Proof.CHECKED, "#{10}", EasternEurope::isBulgarian)),
            NationalType.of(
                    "CZ_BIRTH_NUMBER",
                    Area.IDENTITY,
                    "rodné číslo|rodne cislo|r č|rč|birth number|czech id",
                    Form.of(Proof.STRONG, "#{10}", "|6/4", EasternEurope::isCzech),
                    Form.of(Proof.FAIR, "#{10}", "6-4", EasternEurope::isCzech),
                    Form.of(Proof.SHAPE, "#{9}", "|6/3", EasternEurope::isOldCzech)),
            NationalType.of(
                    "SK_BIRTH_NUMBER",
                    Area.IDENTITY,
                    "rodné číslo|rodne cislo|r č|rč|birth number|slovak id",
                    Form.of(Proof.STRONG, "#{10}", "|6/4", EasternEurope::isCzech),
                    Form.of(Proof.FAIR, "#{10}", "6-4", EasternEurope::isCzech),
                    Form.of(Proof.SHAPE, "#{9}", "|6/3", EasternEurope::isOldCzech)),
            NationalType.of(
                    "CZ_ICO",
                    Area.FIRM,
                    Words.FIRM + "ičo|ico|iČ|identifikační číslo",
                    Form.of(Proof.CHECKED, "#{8}", "3~2~3", EasternEurope::isCzechFirm)),
            NationalType.of(
                    "EE_ISIKUKOOD",
                    Area.IDENTITY,
                    "isikukood|ik|estonian id|personal code",
                    Form.of(Proof.FAIR, "[1-8]#{10}", EasternEurope::isBaltic)),
            NationalType.of(
                    "LT_ASMENS_KODAS",
                    Area.IDENTITY,
                    "asmens kodas|a k|lithuanian id|personal code",
                    Form.of(Proof.FAIR, "[1-8]#{10}", EasternEurope::isBaltic)),
            NationalType.of(
                    "LV_PERSONAS_KODS",
                    Area.IDENTITY,
                    "personas kods|p k|latvian id|personal code",
                    Form.of(Proof.FAIR, "[0-3]#{5}[012]#{4}", "6-5", EasternEurope::isLatvian),
                    Form.of(Proof.NAMED, "3[2-9]#{9}", "6-5")),
            NationalType.of(
                    "GR_AFM",
                    Area.TAX,
                    "αφμ|α φ μ|afm|αριθμός φορολογικού μητρώου|greek tax",
                    Form.of(Proof.CHECKED, "#{9}", EasternEurope::isGreek)),
            NationalType.of(
                    "GR_AMKA",
                    Area.IDENTITY,
                    "αμκα|α μ κ α|amka",
                    Form.of(Proof.FAIR, "[0-3]#{10}", "6~5|6~4~1", EasternEurope::isGreekInsured)),
            NationalType.of(
                    "HR_OIB",
                    Area.TAX,
                    "oib|osobni identifikacijski broj|croatian id",
                    Form.of(
                            Proof.CHECKED,
                            "#{11}",
                            "3~3~3~2",
                            number -> Digits.areVaried(number) && Iso7064.mod11And10(number)),
                    Form.of(
                            Proof.FAIR,
                            "HR#{11}",
                            "2~11|2~3~3~3~2",
                            number -> Iso7064.mod11And10(number.substring(2)))),
            NationalType.of(
                    "HU_TAX_ID",
                    Area.TAX,
                    "adóazonosító|adoazonosito|adóazonosító jel|hungarian tax",
                    Form.of(Proof.FAIR, "8#{9}", "1~4~5|3~3~4", EasternEurope::isHungarian)),
            NationalType.of(
                    "HU_TAJ",
                    Area.HEALTH,
                    "taj|taj szám|társadalombiztosítási|hungarian social",
                    Form.of(Proof.CHECKED, "#{9}", "3~3~3", EasternEurope::isHungarianInsured)),
            NationalType.of(
                    "PL_PESEL",
                    Area.IDENTITY,
                    "pesel|numer pesel|ewidencyjny|polish id",
                    Form.of(Proof.FAIR, "#{11}", EasternEurope::isPolish)),
            NationalType.of(
                    "PL_NIP",
                    Area.TAX,
                    "nip|numer identyfikacji podatkowej|polish tax",
                    Form.of(Proof.CHECKED, "#{10}", "3-3-2-2|3-2-2-3|3 3 2 2|3~3~4", EasternEurope::isPolishTaxpayer),
                    Form.of(
                            Proof.STRONG,
                            "PL#{10}",
                            "2~10|2*3-3-2-2|2*3-2-2-3|2 3 3 2 2|2~3~3~4",
                            number -> isPolishTaxpayer(number.substring(2)))),
            NationalType.of(
                    "PL_REGON",
                    Area.FIRM,
                    "regon|numer regon|rejestr gospodarki",
                    Form.of(Proof.CHECKED, "#{9}", "3~3~3", EasternEurope::isPolishFirm)),
            NationalType.of(
                    "PL_ID_CARD",
                    Area.IDENTITY,
                    Words.NATIONAL_ID + "dowód osobisty|dowodu osobistego|seria i numer|dowód",
                    Form.of(Proof.FAIR, "@@@#{6}", "3~6|3~3~3", EasternEurope::isPolishCard)),
            NationalType.of(
                    "RO_CNP",
                    Area.IDENTITY,
                    "cnp|cod numeric personal|romanian id",
                    Form.of(Proof.FAIR, "[1-9]#{12}", "1~6~6", EasternEurope::isRomanian)));

    private EasternEurope() {}

    /** Months raised by 20 for births before 1900, by 40 from 2000. */
    private static boolean isBulgarian(String number) {
        int month = CivilDate.two(number, 2);
        int century = month > 40 ? 2000 : month > 20 ? 1800 : 1900;
        return CivilDate.exists(century + CivilDate.two(number, 0), month % 20, CivilDate.two(number, 4))
                && Weighted.sum(number, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == Digits.last(number);
    }

    /** Women have 50 added to the month, and since 2004 both sexes may have 20 more; the whole is a multiple of 11. */
    private static boolean isCzech(String number) {
        int rest = (int) (Weighted.number(number, 0, 9) % 11);
        int year = CivilDate.two(number, 0);
        boolean tenIsNought = year >= 54 && year <= 85;
        return isCzechDate(number) && (rest == 10 && tenIsNought ? 0 : rest) == Digits.last(number);
    }

    private static boolean isOldCzech(String number) {
        return isCzechDate(number) && CivilDate.two(number, 0) < 54 && !number.endsWith("000");
    }

    private static boolean isCzechDate(String number) {
        int month = CivilDate.two(number, 2) % 50;
        return CivilDate.inSomeCentury(
                CivilDate.two(number, 0), month > 20 ? month - 20 : month, CivilDate.two(number, 4));
    }

    private static boolean isCzechFirm(String number) {
        int check = (11 - Weighted.sum(number, 8, 7, 6, 5, 4, 3, 2) % 11) % 10;
        return check == Digits.last(number) && Digits.areVaried(number);
    }

    /** Estonia and Lithuania: century and sex, date, serial; a second row of weights where the first leaves 10. */
    private static boolean isBaltic(String number) {
        int century = 1800 + (Digits.at(number, 0) - 1) / 2 * 100;
        int rest = Weighted.sum(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1) % 11;
        int check = rest == 10 ? Weighted.sum(number, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3) % 11 % 10 : rest;
        return check == Digits.last(number)
                && CivilDate.exists(
                        century + CivilDate.two(number, 1), CivilDate.two(number, 3), CivilDate.two(number, 5));
    }

    private static boolean isLatvian(String number) {
        int year = 1800 + 100 * Digits.at(number, 6) + CivilDate.two(number, 4);
        int check = (1 + Weighted.sum(number, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10;
        return CivilDate.exists(year, CivilDate.two(number, 2), CivilDate.two(number, 0))
                && check == Digits.last(number);
    }

    private static boolean isGreek(String number) {
        int sum = Weighted.sum(number, 256, 128, 64, 32, 16, 8, 4, 2);
        return sum % 11 % 10 == Digits.last(number) && Digits.areVaried(number);
    }

    private static boolean isGreekInsured(String number) {
        return CivilDate.dayFirst(number, 0) && Digits.passLuhn(number);
    }

    private static boolean isHungarian(String number) {
        return Weighted.sum(number, 1, 2, 3, 4, 5, 6, 7, 8, 9) % 11 == Digits.last(number);
    }

    private static boolean isHungarianInsured(String number) {
        return Weighted.sum(number, 3, 7, 3, 7, 3, 7, 3, 7) % 10 == Digits.last(number) && Digits.areVaried(number);
    }

    /** The month is raised by 80, 20, 40 or 60 for 1800, 2000, 2100 and 2200. */
    private static boolean isPolish(String number) {
        int raised = CivilDate.two(number, 2);
        int century = raised > 80 ? 1800 : 1900 + raised / 20 * 100;
        return CivilDate.exists(century + CivilDate.two(number, 0), raised % 20, CivilDate.two(number, 4))
                && Weighted.sum(number, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
    }

    private static boolean isPolishTaxpayer(String number) {
        return Weighted.sum(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == Digits.last(number) && Digits.areVaried(number);
    }

    private static boolean isPolishFirm(String number) {
        int check = Weighted.sum(number, 8, 9, 2, 3, 4, 5, 6, 7) % 11 % 10;
        return check == Digits.last(number) && Digits.areVaried(number);
    }

    private static boolean isPolishCard(String number) {
        return Weighted.sum(number, 7, 3, 1, 9, 7, 3, 1, 7, 3) % 10 == 0;
    }

    /** Sex and century, date, county, serial; a remainder of 10 becomes 1. */
    private static boolean isRomanian(String number) {
        int rest = Weighted.sum(number, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
        return CivilDate.yearFirst(number, 1) && (rest == 10 ? 1 : rest) == Digits.last(number);
    }
}
