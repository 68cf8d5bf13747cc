package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.Weighted;
import java.util.List;

/** Numbers of Spain. */
final class Spain {
    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "ES_NIF",
                    Area.TAX,
                    Words.TAX + "nif|dni|número de identificación fiscal|documento nacional de identidad|n i f|d n i",
                    Form.of(Proof.STRONG, "#{8}[A-HJ-NP-TV-Z]", "8~1|2.3.3-1|2.3.3 1|2~3~3~1", Spain::isNif)),
            NationalType.of(
                    "ES_NIE",
                    Area.IDENTITY,
                    "nie|número de identidad de extranjero|extranjero|n i e|foreigner identity",
                    Form.of(Proof.STRONG, "[XYZ]#{7}[A-HJ-NP-TV-Z]", "8~1|1~7~1|1~8", Spain::isNie)),
            NationalType.of(
                    "ES_CIF",
                    Area.FIRM,
                    "cif|nif|código de identificación fiscal|razón social",
                    Form.of(Proof.FAIR, "[A-HJNP-SUVW]#{7}[0-9A-J]", "1~8|1~7~1", Spain::isCif)),
            NationalType.of(
                    "ES_PASSPORT",
                    Area.PASSPORT,
                    Words.PASSPORT + "pasaporte|número de pasaporte",
                    Form.of(Proof.WEAK, "@@@######"),
                    Form.of(Proof.NAMED, "@@######")));

    private Spain() {}

    private static boolean isNif(String number) {
        return LETTERS.charAt((int) (Weighted.number(number, 0, 8) % 23)) == number.charAt(8);
    }

    private static boolean isNie(String number) {
        return isNif((char) (number.charAt(0) - 'X' + '0') + number.substring(1));
    }

    private static boolean isCif(String number) {
        int sum = Weighted.crossSum(number.substring(1), 2, 1, 2, 1, 2, 1, 2);
        int check = (10 - sum % 10) % 10;
        char last = number.charAt(8);
        return last == '0' + check || last == "JABCDEFGHI".charAt(check);
    }
}
