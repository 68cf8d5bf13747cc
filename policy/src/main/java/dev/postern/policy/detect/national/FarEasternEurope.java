package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.CivilDate;
import dev.postern.policy.detect.check.Weighted;
import java.util.List;

/** Numbers of Kazakhstan, Russia, Serbia, Slovenia, Turkey and Ukraine. */
final class FarEasternEurope {
    private static final String TURKISH = "[A-PR-VYZ]";

    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "KZ_IIN",
                    Area.IDENTITY,
                    "иин|жсн|iin|kazakh id",
                    Form.of(Proof.FAIR, "#{6}[0-6]#{5}", FarEasternEurope::isKazakh)),
            NationalType.of(
                    "RU_INN",
                    Area.TAX,
                    "инн|inn|налогоплательщика|russian tax",
                    Form.of(Proof.CHECKED, "#{10}", FarEasternEurope::isRussianFirm),
                    Form.of(Proof.FAIR, "#{12}", FarEasternEurope::isRussian)),
            NationalType.of(
                    "RU_SNILS",
                    Area.IDENTITY,
                    "снилс|snils|страховой номер|страхового",
                    Form.of(Proof.STRONG, "#{11}", "|3-3-3 2", FarEasternEurope::isRussianInsured),
                    Form.of(Proof.FAIR, "#{11}", "3-3-3-2|3 3 3 2", FarEasternEurope::isRussianInsured)),
            NationalType.of(
                    "RS_JMBG",
                    Area.IDENTITY,
                    "jmbg|јмбг|matični broj|maticni broj|matični",
                    Form.of(Proof.FAIR, "[0-3]#{12}", FarEasternEurope::isYugoslav)),
            NationalType.of(
                    "SI_EMSO",
                    Area.IDENTITY,
                    "emšo|emso|enotna matična številka|slovenian id",
                    Form.of(Proof.FAIR, "[0-3]#{6}5#{5}", FarEasternEurope::isYugoslav)),
            NationalType.of(
                    "TR_ID",
                    Area.IDENTITY,
                    "tc kimlik|t c kimlik|kimlik|kimlik no|tckn|türk kimlik|turkish id|kimlik numarası",
                    Form.of(Proof.FAIR, "[1-9]#{10}", "3~3~3~2", FarEasternEurope::isTurkish)),
            NationalType.of(
                    "TR_VEHICLE_REGISTRATION",
                    Area.VEHICLE,
                    Words.PLATE + "plaka|plakası|plakalı|araç",
                    Form.of(Proof.WEAK, "##" + TURKISH + "#{4}", "2~1~4", FarEasternEurope::isProvince),
                    Form.of(Proof.WEAK, "##" + TURKISH + "#{5}", "2~1~5", FarEasternEurope::isProvince),
                    Form.of(Proof.WEAK, "##" + TURKISH + "{2}#{3}", "2~2~3", FarEasternEurope::isProvince),
                    Form.of(Proof.WEAK, "##" + TURKISH + "{2}#{4}", "2~2~4", FarEasternEurope::isProvince),
                    Form.of(Proof.WEAK, "##" + TURKISH + "{3}#{2}", "2~3~2", FarEasternEurope::isProvince),
                    Form.of(Proof.WEAK, "##" + TURKISH + "{3}#{3}", "2~3~3", FarEasternEurope::isProvince),
                    Form.of(Proof.WEAK, "##" + TURKISH + "{3}#{4}", "2~3~4", FarEasternEurope::isProvince)),
            NationalType.of(
                    "UA_RNTRC",
                    Area.TAX,
                    "рнокпп|ідентифікаційний код|іпн|rntrc|ukrainian tax|платника податків",
                    Form.of(Proof.CHECKED, "[1-9]#{9}", FarEasternEurope::isUkrainian)));

    private FarEasternEurope() {}

    private static boolean isKazakh(String number) {
        int rest = Weighted.sum(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) % 11;
        int check = rest == 10 ? Weighted.sum(number, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2) % 11 : rest;
        return CivilDate.yearFirst(number, 0) && check == Digits.last(number);
    }

    private static boolean isRussianFirm(String number) {
        int check = Weighted.sum(number, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10;
        return check == Digits.last(number) && Digits.areVaried(number);
    }

    private static boolean isRussian(String number) {
        return Weighted.sum(number, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == Digits.at(number, 10)
                && Weighted.sum(number, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == Digits.last(number)
                && Digits.areVaried(number);
    }

    private static boolean isRussianInsured(String number) {
        int sum = Weighted.sum(number, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 101;
        return sum % 100 == CivilDate.two(number, 9) && Digits.areVaried(number);
    }

    /** Day, month and the last three digits of the year, region, serial. */
    private static boolean isYugoslav(String number) {
        int year = (int) Weighted.number(number, 4, 7);
        int check = (11 - Weighted.sum(number, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10;
        return CivilDate.exists(year + (year > 799 ? 1000 : 2000), CivilDate.two(number, 2), CivilDate.two(number, 0))
                && check == Digits.last(number);
    }

    private static boolean isTurkish(String number) {
        int odd = Weighted.sum(number, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        int even = Weighted.sum(number, 0, 1, 0, 1, 0, 1, 0, 1);
        return Math.floorMod(7 * odd - even, 10) == Digits.at(number, 9)
                && (odd + even + Digits.at(number, 9)) % 10 == Digits.last(number);
    }

    private static boolean isProvince(String number) {
        int province = CivilDate.two(number, 0);
        return province >= 1 && province <= 81;
    }

    private static boolean isUkrainian(String number) {
        return Math.floorMod(Weighted.sum(number, -1, 5, 7, 9, 4, 6, 10, 5, 7), 11) % 10 == Digits.last(number)
                && Digits.areVaried(number);
    }
}
