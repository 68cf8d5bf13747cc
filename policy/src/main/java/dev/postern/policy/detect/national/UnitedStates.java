package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.CivilDate;
import dev.postern.policy.detect.check.Luhn;
import dev.postern.policy.detect.check.Weighted;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers of the United States, save the Social Security number. */
final class UnitedStates {
    private static final String MBI_LETTER = "[AC-HJKMNPQRT-Y]";
    private static final String MBI_EITHER = "[0-9AC-HJKMNPQRT-Y]";

    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "US_ITIN",
                    Area.TAX,
                    Words.TAX + "itin|itins|individual taxpayer",
                    Form.of(Proof.FAIR, "9########", "|3-2-4", UnitedStates::isItin),
                    Form.of(Proof.SHAPE, "9########", "|3 2 4|3-6|5-4", UnitedStates::isItin),
                    Form.of(Proof.WEAK, "9########", UnitedStates::isItin)),
            NationalType.of(
                    "US_PASSPORT",
                    Area.PASSPORT,
                    Words.PASSPORT + "passport number|passport no",
                    Form.of(Proof.WEAK, "@########"),
                    Form.of(Proof.NAMED, "#########")),
            NationalType.of(
                    "US_DRIVER_LICENSE",
                    Area.LICENCE,
                    Words.LICENCE + "dl|dln|driver license|drivers license|permit",
                    Form.of(Proof.WEAK, "@#{7}"),
                    Form.of(Proof.WEAK, "@#{8}", "1~2~3~3"),
                    Form.of(Proof.NAMED, "@#{11}", "4~4~4"),
                    Form.of(Proof.NAMED, "@#{12}", "4~3~2~3~1|4~3~3~3|1~3~3~3~3"),
                    Form.of(Proof.NAMED, "@#{13}", "4~4~4~2"),
                    Form.of(Proof.NAMED, "@#{14}", "5~5~5"),
                    Form.of(Proof.NAMED, "@#{9}"),
                    Form.of(Proof.NAMED, "@#{6}"),
                    Form.of(Proof.NAMED, "@@#{5}"),
                    Form.of(Proof.NAMED, "@@#{6}"),
                    Form.of(Proof.NAMED, "@@#{6}@"),
                    Form.of(Proof.NAMED, "@@@#{6}", "3~2~4"),
                    Form.of(Proof.NAMED, "@@@#{8}"),
                    Form.of(Proof.NAMED, "WDL[0-9A-Z]{9}"),
                    Form.of(Proof.NAMED, "##@@@#{5}"),
                    Form.of(Proof.NAMED, "###@@#{4}"),
                    Form.of(Proof.NAMED, "#{7}@"),
                    Form.of(Proof.NAMED, "#{8}@@"),
                    Form.of(Proof.NAMED, "#{9}@"),
                    Form.of(Proof.NAMED, "#{7}"),
                    Form.of(Proof.NAMED, "#{8}", "2~3~3"),
                    Form.of(Proof.NAMED, "#{9}", "3~3~3|2~3~4"),
                    Form.of(Proof.NAMED, "#{10}"),
                    Form.of(Proof.NAMED, "#{12}")),
            NationalType.of(
                    "US_BANK_ACCOUNT",
                    Area.BANK,
                    "bank account|account number|account no|acct|checking account|savings account|account",
                    accounts()),
            NationalType.of(
                    "US_ABA_ROUTING",
                    Area.BANK,
                    "aba|routing|rtn|aba number|transit number|bank routing",
                    Form.of(Proof.CHECKED, "[0-36-8]#{8}", "4~4~1", UnitedStates::isRouting)),
            NationalType.of(
                    "US_DEA_NUMBER",
                    Area.PROFESSION,
                    "dea|dea number|prescriber|certificate number|medical license",
                    Form.of(Proof.FAIR, "[A-HJKLMPRSTUX][A-Z9]#{7}", "2~7", UnitedStates::isDea)),
            NationalType.of(
                    "US_NPI",
                    Area.PROFESSION,
                    "npi|national provider|provider identifier|provider id",
                    Form.of(Proof.CHECKED, "[12]#{9}", "4~3~3|3~3~4", UnitedStates::isNpi)),
            NationalType.of(
                    "US_MBI",
                    Area.HEALTH,
                    "mbi|medicare|beneficiary|medicare number",
                    Form.of(
                            Proof.FAIR,
                            "[1-9]" + MBI_LETTER + MBI_EITHER + "#" + MBI_LETTER + MBI_EITHER + "#" + MBI_LETTER
                                    + MBI_LETTER + "##",
                            "4~3~4")),
            NationalType.of(
                    "US_EIN",
                    Area.FIRM,
                    "ein|fein|employer identification|federal tax id|employer id",
                    Form.of(Proof.FIELD, "#{9}", "|2-7", UnitedStates::isEin),
                    Form.of(Proof.NAMED, "#{9}", "2-7")));

    private UnitedStates() {}

    /** Fourth and fifth digit in the ranges that the Internal Revenue Service has given out. */
    private static boolean isItin(String number) {
        int group = (int) Weighted.number(number, 3, 5);
        return (group >= 50 && group <= 65)
                || (group >= 70 && group <= 88)
                || (group >= 90 && group <= 92)
                || group >= 94;
    }

    /** Whether the first two digits are those of a campus of the Internal Revenue Service or of the Internet. */
    private static boolean isEin(String number) {
        return switch (CivilDate.two(number, 0)) {
            case 0, 7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97 -> false;
            default -> true;
        };
    }

    /** District of the Federal Reserve, thrift institution, electronic or traveller's cheques; weights 3-7-1. */
    private static boolean isRouting(String number) {
        int district = (int) Weighted.number(number, 0, 2);
        boolean assigned = district <= 12
                || (district >= 21 && district <= 32)
                || (district >= 61 && district <= 72)
                || district == 80;
        return assigned && Weighted.sum(number, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0 && Digits.areVaried(number);
    }

    private static boolean isDea(String number) {
        int sum = Weighted.sum(number.substring(2), 1, 2, 1, 2, 1, 2);
        return sum % 10 == number.charAt(8) - '0' && Digits.areVaried(number.substring(2));
    }

    private static boolean isNpi(String number) {
        return Digits.areVaried(number) && Luhn.holds("80840" + number);
    }

    private static Form[] accounts() {
        return IntStream.rangeClosed(8, 17)
                .mapToObj(length -> Form.of(Proof.NAMED, "#{" + length + "}", Digits::areVaried))
                .toArray(Form[]::new);
    }
}
