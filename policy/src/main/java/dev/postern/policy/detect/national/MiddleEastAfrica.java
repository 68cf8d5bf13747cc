package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.CivilDate;
import dev.postern.policy.detect.check.Luhn;
import dev.postern.policy.detect.check.Verhoeff;
import dev.postern.policy.detect.check.Weighted;
import java.util.List;

/** Numbers of Egypt, Israel, Nigeria, Saudi Arabia, South Africa and the United Arab Emirates. */
final class MiddleEastAfrica {
    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "AE_EMIRATES_ID",
                    Area.IDENTITY,
                    "emirates id|الهوية|رقم الهوية|eid",
                    Form.of(Proof.STRONG, "784[12]#{11}", "3-4-7-1|3~4~7~1", MiddleEastAfrica::isEmirati)),
            NationalType.of(
                    "EG_NATIONAL_ID",
                    Area.IDENTITY,
                    Words.NATIONAL_ID + "الرقم القومي|رقم قومي|egyptian id",
                    Form.of(Proof.SHAPE, "[23]#{13}", MiddleEastAfrica::isEgyptian)),
            NationalType.of(
                    "IL_ID",
                    Area.IDENTITY,
                    "תעודת זהות|מספר זהות|ת ז|teudat zehut|israeli id",
                    Form.of(Proof.CHECKED, "#{9}", "8-1", Digits::passLuhn)),
            NationalType.of(
                    "NG_NIN",
                    Area.IDENTITY,
                    "nin|national identification number|nimc|nigerian id",
                    Form.of(
                            Proof.CHECKED,
                            "#{11}",
                            "4~3~4",
                            number -> Digits.areVaried(number) && Verhoeff.holds(number))),
            NationalType.of(
                    "NG_VEHICLE_REGISTRATION",
                    Area.VEHICLE,
                    Words.PLATE + "frsc|car number",
                    Form.of(Proof.SHAPE, "@@@###@@", "3~5|3~3~2")),
            NationalType.of(
                    "SA_NATIONAL_ID",
                    Area.IDENTITY,
                    Words.NATIONAL_ID + "iqama|رقم الهوية|الإقامة|هوية|saudi id",
                    Form.of(Proof.CHECKED, "[12]#{9}", Digits::passLuhn)),
            NationalType.of(
                    "ZA_ID",
                    Area.IDENTITY,
                    "south african id|id number|identity number|rsa id|sa id|id nommer",
                    Form.of(Proof.FAIR, "#{10}[012]##", "6~4~3|6~4~2~1|6~4~1~1~1", MiddleEastAfrica::isSouthAfrican)));

    private MiddleEastAfrica() {}

    private static boolean isEmirati(String number) {
        int year = (int) Weighted.number(number, 3, 7);
        return year >= 1900 && year < 2100 && Luhn.holds(number);
    }

    /** Century, date of birth, governorate. */
    private static boolean isEgyptian(String number) {
        int century = number.charAt(0) == '2' ? 1900 : 2000;
        int governorate = CivilDate.two(number, 7);
        return CivilDate.exists(century + CivilDate.two(number, 1), CivilDate.two(number, 3), CivilDate.two(number, 5))
                && ((governorate >= 1 && governorate <= 35) || governorate == 88);
    }

    private static boolean isSouthAfrican(String number) {
        return CivilDate.yearFirst(number, 0) && Luhn.holds(number);
    }
}
