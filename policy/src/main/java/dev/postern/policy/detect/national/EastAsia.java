package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.CivilDate;
import dev.postern.policy.detect.check.Iso7064;
import dev.postern.policy.detect.check.Weighted;
import java.util.List;

/** Numbers of China, Hong Kong, Japan and Taiwan. */
final class EastAsia {
    private static final String TAIWANESE = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "CN_RIC",
                    Area.IDENTITY,
                    "身份证|居民身份证|身份证号|身分證|resident identity|chinese id",
                    Form.of(Proof.STRONG, "[1-8]#{16}[0-9X]", "6~8~4", EastAsia::isChinese)),
            NationalType.of(
                    "CN_USCC",
                    Area.FIRM,
                    Words.FIRM + "统一社会信用代码|信用代码|social credit code",
                    Form.of(Proof.STRONG, "[1-9A-GY]*#{6}[0-9A-HJ-NP-RT-UW-Y]{10}", EastAsia::isChineseFirm)),
            NationalType.of(
                    "HK_ID",
                    Area.IDENTITY,
                    "hkid|身份證|香港身份證|hong kong id|hong kong identity",
                    Form.of(Proof.STRONG, "@#{6}[0-9A]", "|7(1", EastAsia::isHongKong),
                    Form.of(Proof.STRONG, "@@#{6}[0-9A]", "|8(1", EastAsia::isHongKong),
                    Form.of(Proof.FAIR, "@#{6}[0-9A]", "7-1", EastAsia::isHongKong),
                    Form.of(Proof.FAIR, "@@#{6}[0-9A]", "8-1", EastAsia::isHongKong)),
            NationalType.of(
                    "JP_MY_NUMBER",
                    Area.IDENTITY,
                    "マイナンバー|個人番号|my number|individual number|mynumber",
                    Form.of(Proof.CHECKED, "#{12}", "4~4~4", EastAsia::isJapanese)),
            NationalType.of(
                    "JP_CORPORATE_NUMBER",
                    Area.FIRM,
                    "法人番号|corporate number|houjin",
                    Form.of(Proof.CHECKED, "[1-9]#{12}", "1-4-4-4|1~4~4~4|1~12", EastAsia::isJapaneseFirm)),
            NationalType.of(
                    "TW_NATIONAL_ID",
                    Area.IDENTITY,
                    "身分證|身分證字號|統一編號|居留證|taiwan id|taiwanese id",
                    Form.of(Proof.FAIR, "@[1289]#{8}", "1~9", EastAsia::isTaiwanese)));

    private EastAsia() {}

    /** Division, date of birth, serial, ISO 7064 mod 11-2. */
    private static boolean isChinese(String number) {
        int year = (int) Weighted.number(number, 6, 10);
        return year >= 1850
                && year < 2100
                && CivilDate.exists(year, CivilDate.two(number, 10), CivilDate.two(number, 12))
                && Iso7064.mod11Radix2(number);
    }

    /** GB 32100: base 31 without I, O, S, V and Z, weights are powers of three. */
    private static boolean isChineseFirm(String code) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += alphabet.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return alphabet.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }

    /** One or two letters; a lacking first letter counts 36, and A stands for 10. */
    private static boolean isHongKong(String number) {
        boolean two = number.length() == 9;
        String rest = two ? number : "0" + number;
        int sum = Weighted.sum(rest, two ? 9 : 0, 8, 7, 6, 5, 4, 3, 2, 1) + (two ? 0 : 9 * 36);
        return sum % 11 == 0;
    }

    private static boolean isJapanese(String number) {
        int rest = Weighted.sum(number, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return (rest < 2 ? 0 : 11 - rest) == Digits.last(number) && Digits.areVaried(number);
    }

    /** The check digit stands first. */
    private static boolean isJapaneseFirm(String number) {
        int sum = Weighted.sum(number.substring(1), 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);
        return 9 - sum % 9 == Digits.at(number, 0) && Digits.areVaried(number);
    }

    /** The letter stands for a number from 10 in the order in which the counties were named. */
    private static boolean isTaiwanese(String number) {
        int place = TAIWANESE.indexOf(number.charAt(0)) + 10;
        int sum = place / 10 + place % 10 * 9 + Weighted.sum(number.substring(1), 8, 7, 6, 5, 4, 3, 2, 1, 1);
        return sum % 10 == 0;
    }
}
