package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.Weighted;
import java.util.List;

/** Numbers of Australia. */
final class Australia {
    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "AU_ABN",
                    Area.FIRM,
                    "abn|australian business number|business number",
                    Form.of(Proof.FAIR, "[1-9]#{10}", "2~3~3~3", Australia::isBusiness)),
            NationalType.of(
                    "AU_ACN",
                    Area.FIRM,
                    "acn|australian company number|company number",
                    Form.of(Proof.CHECKED, "#{9}", "3~3~3", Australia::isCompany)),
            NationalType.of(
                    "AU_TFN",
                    Area.TAX,
                    "tfn|tax file number|tax file",
                    Form.of(Proof.CHECKED, "#{9}", "3~3~3", Australia::isTaxFile),
                    Form.of(Proof.NAMED, "#{8}", "2~3~3|3~3~2", Australia::isShortTaxFile)),
            NationalType.of(
                    "AU_MEDICARE",
                    Area.HEALTH,
                    "medicare|medicare card|medicare number",
                    Form.of(Proof.CHECKED, "[2-6]#{9}", "4~5~1", Australia::isMedicare),
                    Form.of(Proof.CHECKED, "[2-6]#{9}[1-9]", "4~5~1~1|4~5~2|4 5 1/1|10/1", Australia::isMedicare)));

    private Australia() {}

    private static boolean isBusiness(String number) {
        return (Weighted.sum(number, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0;
    }

    private static boolean isCompany(String number) {
        int sum = Weighted.sum(number, 8, 7, 6, 5, 4, 3, 2, 1);
        return (10 - sum % 10) % 10 == Digits.last(number) && sum > 0;
    }

    private static boolean isTaxFile(String number) {
        return Digits.areVaried(number) && Weighted.sum(number, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0;
    }

    private static boolean isShortTaxFile(String number) {
        return Digits.areVaried(number) && Weighted.sum(number, 10, 7, 8, 4, 6, 3, 5, 1) % 11 == 0;
    }

    private static boolean isMedicare(String number) {
        return Weighted.sum(number, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == Digits.at(number, 8) && Digits.areVaried(number);
    }
}
