package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.CivilDate;
import dev.postern.policy.detect.check.Luhn;
import dev.postern.policy.detect.check.Weighted;
import java.util.List;

/** Numbers of Argentina, Brazil, Chile, Colombia, the Dominican Republic, Ecuador, Mexico and Peru. */
final class LatinAmerica {
    private static final String CURP = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
    private static final String RFC = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "AR_CUIT",
                    Area.TAX,
                    "cuit|cuil|clave única|argentine tax",
                    Form.of(Proof.STRONG, "[23][0-47]#{9}", "|2-8-1", LatinAmerica::isArgentine),
                    Form.of(Proof.CHECKED, "[23][0-47]#{9}", "2~8~1", LatinAmerica::isArgentine)),
            NationalType.of(
                    "AR_DNI",
                    Area.IDENTITY,
                    "dni|documento nacional|documento",
                    Form.of(Proof.NAMED, "[1-9]#{7}", "2.3.3")),
            NationalType.of(
                    "BR_CPF",
                    Area.TAX,
                    "cpf|cadastro de pessoas|brazilian tax",
                    Form.of(Proof.STRONG, "#{11}", "|3.3.3-2", LatinAmerica::isBrazilian),
                    Form.of(Proof.FAIR, "#{11}", "3~3~3~2|9-2|3.3.3.2", LatinAmerica::isBrazilian)),
            NationalType.of(
                    "BR_CNPJ",
                    Area.FIRM,
                    "cnpj|cadastro nacional da pessoa|brazilian company",
                    Form.of(Proof.STRONG, "#{14}", "2.3.3/4-2|2~3~3~4~2|8/4-2", LatinAmerica::isBrazilianFirm)),
            NationalType.of(
                    "CL_RUT",
                    Area.TAX,
                    "rut|run|rol único|chilean id",
                    Form.of(Proof.FAIR, "#{8}[0-9K]", "|2.3.3-1|8-1", LatinAmerica::isChilean),
                    Form.of(Proof.FAIR, "#{7}[0-9K]", "|1.3.3-1|7-1", LatinAmerica::isChilean),
                    Form.of(Proof.FIELD, "#{8}[0-9K]", LatinAmerica::isChilean),
                    Form.of(Proof.FIELD, "#{7}[0-9K]", LatinAmerica::isChilean)),
            NationalType.of(
                    "CO_NIT",
                    Area.TAX,
                    "nit|dian|rut|número de identificación tributaria",
                    Form.of(Proof.CHECKED, "[89]#{9}", "|9-1|3.3.3-1", LatinAmerica::isColombian),
                    Form.of(Proof.FIELD, "#{10}", "9-1|3.3.3-1", LatinAmerica::isColombian)),
            NationalType.of(
                    "DO_CEDULA",
                    Area.IDENTITY,
                    "cédula|cedula|cédula de identidad",
                    Form.of(Proof.FAIR, "#{11}", "|3-7-1", Digits::passLuhn),
                    Form.of(Proof.FIELD, "#{11}", Digits::passLuhn)),
            NationalType.of(
                    "EC_CI",
                    Area.IDENTITY,
                    "cédula|cedula|cédula de ciudadanía|ecuadorian id",
                    Form.of(Proof.CHECKED, "[0-3]#[0-6]#{7}", "9-1", LatinAmerica::isEcuadorian)),
            NationalType.of(
                    "MX_CURP",
                    Area.IDENTITY,
                    "curp|clave única de registro|mexican id",
                    Form.of(Proof.STRONG, "@[AEIOUX]@@#{6}[HMX]@@@@@*#", LatinAmerica::isMexican)),
            NationalType.of(
                    "MX_RFC",
                    Area.TAX,
                    "rfc|registro federal de contribuyentes|mexican tax",
                    Form.of(Proof.STRONG, "@{4}#{6}**[0-9A]", "4~6~3", LatinAmerica::isMexicanTaxpayer),
                    Form.of(Proof.FAIR, "@{3}#{6}**[0-9A]", "3~6~3", LatinAmerica::isMexicanTaxpayer)),
            NationalType.of("PE_DNI", Area.IDENTITY, "dni|documento nacional", Form.of(Proof.NAMED, "#{8}", "8-1")),
            NationalType.of(
                    "PE_RUC",
                    Area.TAX,
                    "ruc|registro único de contribuyentes",
                    Form.of(Proof.CHECKED, "[12][057]#{9}", LatinAmerica::isPeruvian)));

    private LatinAmerica() {}

    private static boolean isArgentine(String number) {
        int check = 11 - Weighted.sum(number, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return (check == 11 ? 0 : check == 10 ? 9 : check) == Digits.last(number);
    }

    private static boolean isBrazilian(String number) {
        int first = 11 - Weighted.sum(number, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        int second = 11 - Weighted.sum(number, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return areChecks(number, first, second);
    }

    private static boolean isBrazilianFirm(String number) {
        int first = 11 - Weighted.sum(number, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        int second = 11 - Weighted.sum(number, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return areChecks(number, first, second);
    }

    /** Check values of ten and more are written as 0. */
    private static boolean areChecks(String number, int first, int second) {
        int length = number.length();
        return Digits.areVaried(number)
                && Digits.at(number, length - 2) == (first > 9 ? 0 : first)
                && Digits.last(number) == (second > 9 ? 0 : second);
    }

    private static boolean isChilean(String number) {
        String padded = number.length() == 8 ? "0" + number : number;
        int check = 11 - Weighted.sum(padded, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return padded.charAt(8) == (check == 11 ? '0' : check == 10 ? 'K' : (char) ('0' + check))
                && Digits.areVaried(number);
    }

    private static boolean isColombian(String number) {
        int rest = Weighted.sum(number, 41, 37, 29, 23, 19, 17, 13, 7, 3) % 11;
        return (rest < 2 ? rest : 11 - rest) == Digits.last(number) && Digits.areVaried(number);
    }

    /** Province 01 to 24, or 30 for those abroad. */
    private static boolean isEcuadorian(String number) {
        int province = CivilDate.two(number, 0);
        return ((province >= 1 && province <= 24) || province == 30) && Luhn.holds(number);
    }

    private static boolean isMexican(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CURP.indexOf(code.charAt(i)) * (18 - i);
        }
        return (10 - sum % 10) % 10 == code.charAt(17) - '0' && CivilDate.yearFirst(code, 4);
    }

    private static boolean isMexicanTaxpayer(String code) {
        String padded = code.length() == 12 ? " " + code : code;
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += RFC.indexOf(padded.charAt(i)) * (13 - i);
        }
        int check = (11 - sum % 11) % 11;
        return CivilDate.yearFirst(padded, 4) && padded.charAt(12) == (check == 10 ? 'A' : (char) ('0' + check));
    }

    private static boolean isPeruvian(String number) {
        int check = (11 - Weighted.sum(number, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 10;
        return check == Digits.last(number);
    }
}
