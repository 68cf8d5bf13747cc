package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.Luhn;
import java.util.List;

/** Numbers of Italy. */
final class Italy {
    /** A digit, or the letter that replaces it where two people would have the same code. */
    private static final String DIGIT = "[0-9LMNPQRSTUV]";

    private static final String REPLACED = "LMNPQRSTUV";
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "IT_FISCAL_CODE",
                    Area.TAX,
                    Words.TAX + "codice fiscale|cod fisc|c f|fiscal code|codicefiscale",
                    Form.of(
                            Proof.STRONG,
                            "@{6}" + DIGIT + "{2}[A-EHLMPRST]" + DIGIT + "{2}@" + DIGIT + "{3}@",
                            "3~3~5~5|6~5~5|6~5~4~1|3~3~2~1~2~4~1|6~2~1~2~4~1",
                            Italy::isFiscal)),
            NationalType.of(
                    "IT_DRIVING_LICENCE",
                    Area.LICENCE,
                    Words.LICENCE + "patente|patente di guida|patente n",
                    Form.of(Proof.SHAPE, "@@#{7}@"),
                    Form.of(Proof.SHAPE, "U1[0-9B-HJ-NPRSTUW-Z]{7}@")),
            NationalType.of(
                    "IT_VAT",
                    Area.FIRM,
                    Words.VAT + "partita iva|p iva|piva|iva",
                    Form.of(
                            Proof.FAIR,
                            "IT#{11}",
                            "2~11|2~8*3|2~7~3~1|2~3~3~3~2|2~2~3~3~3|2~5~6",
                            number -> isVat(number.substring(2))),
                    Form.of(Proof.CHECKED, "#{11}", "8*3|7~3~1|3~3~3~2|2~3~3~3|5~6", Italy::isVat)),
            NationalType.of("IT_PASSPORT", Area.PASSPORT, Words.PASSPORT + "passaporto", Form.of(Proof.WEAK, "@@#{7}")),
            NationalType.of(
                    "IT_ID_CARD",
                    Area.IDENTITY,
                    Words.NATIONAL_ID + "carta d identità|carta di identità|carta identità|carta d identita|cie",
                    Form.of(Proof.SHAPE, "C@#####@@", "2~5~2"),
                    Form.of(Proof.WEAK, "@@#{7}", "2~7"),
                    Form.of(Proof.WEAK, "#{7}@@", "7~2")));

    private Italy() {}

    /** Values of the characters at odd and even places, as the decree lists them; the date must be plausible too. */
    private static boolean isFiscal(String code) {
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int value = Character.isDigit(code.charAt(i)) ? code.charAt(i) - '0' : code.charAt(i) - 'A';
            sum += i % 2 == 0 ? ODD[value] : value;
        }
        int day = 10 * digit(code.charAt(9)) + digit(code.charAt(10));
        return 'A' + sum % 26 == code.charAt(15) && day % 40 >= 1 && day % 40 <= 31 && day < 72;
    }

    private static int digit(char c) {
        return Character.isDigit(c) ? c - '0' : REPLACED.indexOf(c);
    }

    private static boolean isVat(String number) {
        return !number.startsWith("0000000") && Luhn.holds(number);
    }
}
