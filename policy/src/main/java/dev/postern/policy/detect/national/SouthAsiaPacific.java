package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.CivilDate;
import dev.postern.policy.detect.check.Weighted;
import java.util.List;

/** Numbers of Indonesia, Malaysia, New Zealand, Pakistan, the Philippines, Singapore and Thailand. */
final class SouthAsiaPacific {
    private static final String RESIDENT = "JZIHGFEDCBA";
    private static final String FOREIGNER = "XWUTRQPNMLK";
    private static final String FOREIGNER_2022 = "XWUTRQPNJLK";

    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "ID_NIK",
                    Area.IDENTITY,
                    "nik|ktp|nomor induk kependudukan|indonesian id",
                    Form.of(Proof.FIELD, "[1-9]#{15}", "6~6~4|4~4~4~4", SouthAsiaPacific::isIndonesian)),
            NationalType.of(
                    "MY_NRIC",
                    Area.IDENTITY,
                    "nric|mykad|kad pengenalan|no kp|malaysian id|ic number|ic no",
                    Form.of(Proof.SHAPE, "#{12}", "|6-2-4", SouthAsiaPacific::isMalaysian),
                    Form.of(Proof.FIELD, "#{12}", "6 2 4", SouthAsiaPacific::isMalaysian)),
            NationalType.of(
                    "NZ_IRD",
                    Area.TAX,
                    "ird|ird number|inland revenue|new zealand tax",
                    Form.of(Proof.CHECKED, "1#{8}", "3~3~3", SouthAsiaPacific::isNewZealand),
                    Form.of(Proof.CHECKED, "[1-9]#{7}", "2~3~3", SouthAsiaPacific::isNewZealand)),
            NationalType.of(
                    "PK_CNIC",
                    Area.IDENTITY,
                    "cnic|nicop|شناختی کارڈ|pakistani id|nadra",
                    Form.of(Proof.SHAPE, "[1-7]#{12}", "|5-7-1"),
                    Form.of(Proof.FIELD, "[1-7]#{12}")),
            NationalType.of(
                    "PH_TIN",
                    Area.TAX,
                    Words.TAX + "bir|philippine tax",
                    Form.of(Proof.CHECKED, "#{9}", "3~3~3", SouthAsiaPacific::isPhilippine),
                    Form.of(Proof.CHECKED, "#{12}", "3~3~3~3", SouthAsiaPacific::isPhilippine),
                    Form.of(Proof.CHECKED, "#{14}", "3~3~3~5", SouthAsiaPacific::isPhilippine)),
            NationalType.of(
                    "SG_NRIC_FIN",
                    Area.IDENTITY,
                    "nric|fin|singapore id|identity card",
                    Form.of(Proof.STRONG, "[STFGM]#{7}@", "1~7~1|8~1", SouthAsiaPacific::isSingaporean)),
            NationalType.of(
                    "SG_UEN",
                    Area.FIRM,
                    "uen|unique entity number|acra|entity number",
                    Form.of(Proof.FAIR, "#{8}@", SouthAsiaPacific::isBusiness),
                    Form.of(Proof.STRONG, "19#{7}@", SouthAsiaPacific::isCompany),
                    Form.of(Proof.STRONG, "20#{7}@", SouthAsiaPacific::isCompany),
                    Form.of(Proof.STRONG, "[RST]##@[0-9A-Z]####@", SouthAsiaPacific::isOther)),
            NationalType.of(
                    "TH_ID",
                    Area.IDENTITY,
                    Words.NATIONAL_ID + "บัตรประชาชน|เลขบัตรประชาชน|เลขประจำตัวประชาชน|thai id|thai national",
                    Form.of(Proof.FAIR, "[1-8]#{12}", "1-4-5-2-1|1 4 5 2 1", SouthAsiaPacific::isThai)));

    private SouthAsiaPacific() {}

    /** Province, date of birth with 40 added to the day for women. */
    private static boolean isIndonesian(String number) {
        int day = CivilDate.two(number, 6);
        return CivilDate.inSomeCentury(CivilDate.two(number, 10), CivilDate.two(number, 8), day > 40 ? day - 40 : day)
                && CivilDate.two(number, 0) >= 11
                && !number.endsWith("0000");
    }

    private static boolean isMalaysian(String number) {
        int place = CivilDate.two(number, 6);
        return CivilDate.yearFirst(number, 0)
                && place > 0
                && (place < 17 || place > 20)
                && (place < 69 || place > 70)
                && place != 73
                && place != 80
                && place != 81
                && (place < 94 || place > 97);
    }

    private static boolean isNewZealand(String number) {
        String padded = number.length() == 8 ? "0" + number : number;
        int rest = Weighted.sum(padded, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        int check = rest == 0 ? 0 : 11 - rest;
        if (check == 10) {
            int second = Weighted.sum(padded, 7, 4, 3, 2, 5, 2, 7, 6) % 11;
            check = second == 0 ? 0 : 11 - second;
        }
        long value = Weighted.number(padded, 0, 9);
        return check == Digits.last(padded) && value > 10_000_000 && value < 200_000_000;
    }

    private static boolean isPhilippine(String number) {
        int sum = Weighted.sum(number, 9, 8, 7, 6, 5, 4, 3, 2);
        return sum % 11 == Digits.at(number, 8) && Digits.areVaried(number.substring(0, 9));
    }

    /** T and G have 4 added, M has 3. */
    private static boolean isSingaporean(String number) {
        char series = number.charAt(0);
        int offset = series == 'T' || series == 'G' ? 4 : series == 'M' ? 3 : 0;
        int rest = (offset + Weighted.sum(number.substring(1), 2, 7, 6, 5, 4, 3, 2)) % 11;
        String letters = series == 'S' || series == 'T' ? RESIDENT : series == 'M' ? FOREIGNER_2022 : FOREIGNER;
        return letters.charAt(rest) == number.charAt(8);
    }

    private static boolean isBusiness(String number) {
        int sum = Weighted.sum(number, 10, 4, 9, 3, 8, 2, 7, 1);
        return "XMKECAWLJDB".charAt(sum % 11) == number.charAt(8);
    }

    private static boolean isCompany(String number) {
        int sum = Weighted.sum(number, 10, 8, 6, 4, 9, 7, 5, 3, 1);
        return "ZKCMDNERGWH".charAt(sum % 11) == number.charAt(9);
    }

    private static boolean isOther(String number) {
        String alphabet = "ABCDEFGHJKLMNPQRSTUVWX0123456789";
        int[] weights = {4, 3, 5, 3, 10, 2, 2, 5, 7};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * alphabet.indexOf(number.charAt(i));
        }
        return alphabet.charAt(Math.floorMod(sum - 5, 11)) == number.charAt(9);
    }

    /** The second and third digit are a province. */
    private static boolean isThai(String number) {
        int province = CivilDate.two(number, 1);
        boolean exists = province >= 10
                && province <= 96
                && (province <= 27 || province >= 30)
                && province != 59
                && (province < 68 || province > 69)
                && (province < 78 || province > 79)
                && (province < 87 || province > 89);
        int check = (11 - Weighted.sum(number, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 10;
        return exists && check == Digits.last(number) && Digits.areVaried(number);
    }
}
