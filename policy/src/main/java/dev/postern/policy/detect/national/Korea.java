package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.CivilDate;
import dev.postern.policy.detect.check.Weighted;
import java.util.List;

/** Numbers of the Republic of Korea. */
final class Korea {
    private static final String WORDS = "주민등록번호|주민번호|주민등록|";

    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "KR_RRN",
                    Area.IDENTITY,
                    WORDS + "rrn|resident registration|korean id",
                    Form.of(
                            Proof.FAIR,
                            "#{6}[1-4]#{6}",
                            "6~7",
                            number -> isResident(number) && check(number) % 10 == Digits.last(number)),
                    Form.of(Proof.SHAPE, "#{6}[1-4]#{6}", "|6-7", Korea::isResident),
                    Form.of(Proof.FIELD, "#{6}[1-4]#{6}", Korea::isResident)),
            NationalType.of(
                    "KR_FRN",
                    Area.IDENTITY,
                    "frn|arc|외국인등록번호|외국인|foreigner registration|alien registration",
                    Form.of(
                            Proof.FAIR,
                            "#{6}[5-8]#{6}",
                            "6~7",
                            number -> isResident(number) && (check(number) + 2) % 10 == Digits.last(number)),
                    Form.of(Proof.SHAPE, "#{6}[5-8]#{6}", "|6-7", Korea::isResident),
                    Form.of(Proof.FIELD, "#{6}[5-8]#{6}", Korea::isResident)),
            NationalType.of(
                    "KR_BRN",
                    Area.FIRM,
                    Words.FIRM + "brn|사업자등록번호|사업자번호|사업자",
                    Form.of(Proof.FAIR, "[1-9]#{9}", "|3-2-5", Korea::isBusiness),
                    Form.of(Proof.CHECKED, "[1-9]#{9}", "3 2 5", Korea::isBusiness)),
            NationalType.of(
                    "KR_DRIVING_LICENCE",
                    Area.LICENCE,
                    Words.LICENCE + "운전면허|면허번호",
                    Form.of(Proof.SHAPE, "[12]#{11}", "|2~2~6~2", Korea::isRegion),
                    Form.of(Proof.FIELD, "[12]#{11}", Korea::isRegion)),
            NationalType.of(
                    "KR_PASSPORT",
                    Area.PASSPORT,
                    Words.PASSPORT + "여권|여권번호",
                    Form.of(Proof.WEAK, "[MSRODG]#{8}"),
                    Form.of(Proof.WEAK, "[MSRODG]###@####")));

    private Korea() {}

    private static boolean isResident(String number) {
        int century = "1256".indexOf(number.charAt(6)) >= 0 ? 1900 : 2000;
        return CivilDate.exists(century + CivilDate.two(number, 0), CivilDate.two(number, 2), CivilDate.two(number, 4));
    }

    /** The check digit of citizens; that of foreigners is two more. */
    private static int check(String number) {
        return 11 - Weighted.sum(number, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5) % 11;
    }

    private static boolean isBusiness(String number) {
        int sum = Weighted.sum(number, 1, 3, 7, 1, 3, 7, 1, 3, 5) + 5 * Digits.at(number, 8) / 10;
        return (10 - sum % 10) % 10 == Digits.last(number) && Digits.areVaried(number);
    }

    private static boolean isRegion(String number) {
        int region = CivilDate.two(number, 0);
        return region >= 11 && region <= 28;
    }
}
