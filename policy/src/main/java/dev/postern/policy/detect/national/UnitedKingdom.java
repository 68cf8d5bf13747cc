package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.CivilDate;
import dev.postern.policy.detect.check.Weighted;
import java.util.List;
import java.util.Set;

/** Numbers of the United Kingdom. */
final class UnitedKingdom {
    private static final Set<String> VOID_PREFIXES = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");
    private static final String YEAR_LETTER = "[A-HJ-NPR-TV-Y]";
    private static final String MARK_LETTER = "[A-HJ-PR-Z]";
    private static final String INWARD = "#[ABD-HJLNP-UW-Z]{2}";
    private static final String FIRST = "[A-PR-UWYZ]";
    private static final String SECOND = "[A-HK-Y]";

    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "UK_NHS",
                    Area.HEALTH,
                    "nhs|nhs number|national health service|nhs no",
                    Form.of(Proof.CHECKED, "#{10}", "3~3~4", UnitedKingdom::isHealth)),
            NationalType.of(
                    "UK_NINO",
                    Area.IDENTITY,
                    "nino|ni number|ni no|national insurance|insurance number",
                    Form.of(
                            Proof.STRONG,
                            "[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z]#{6}[A-D]",
                            "2~2~2~2~1|2~6~1|2~7|8~1|2~3~3~1|2~2~2~3",
                            UnitedKingdom::isInsurance)),
            NationalType.of(
                    "UK_PASSPORT",
                    Area.PASSPORT,
                    Words.PASSPORT + "passport number|hmpo",
                    Form.of(Proof.WEAK, "@@#{7}"),
                    Form.of(Proof.NAMED, "#{9}")),
            NationalType.of(
                    "UK_POSTCODE",
                    Area.POSTAL,
                    "postcode|post code|postal code|zip|address",
                    Form.of(Proof.FAIR, FIRST + SECOND + "#[0-9ABEHMNPRV-Y]" + INWARD, "|4 3", PostcodeAreas::begin),
                    Form.of(Proof.FAIR, FIRST + SECOND + "#" + INWARD, "|3 3", PostcodeAreas::begin),
                    Form.of(Proof.SHAPE, FIRST + SECOND + "#[0-9ABEHMNPRV-Y]" + INWARD, "|4 3"),
                    Form.of(Proof.SHAPE, FIRST + SECOND + "#" + INWARD, "|3 3"),
                    Form.of(Proof.SHAPE, FIRST + "#[0-9A-HJKPSTUW]" + INWARD, "|3 3"),
                    Form.of(Proof.SHAPE, FIRST + "#" + INWARD, "|2 3"),
                    Form.of(Proof.WEAK, FIRST + SECOND + "#[0-9ABEHMNPRV-Y]" + INWARD),
                    Form.of(Proof.WEAK, FIRST + SECOND + "#" + INWARD),
                    Form.of(Proof.WEAK, FIRST + "#[0-9A-HJKPSTUW]" + INWARD),
                    Form.of(Proof.WEAK, FIRST + "#" + INWARD),
                    Form.of(Proof.SHAPE, "GIR0AA", "3 3")),
            NationalType.of(
                    "UK_DRIVING_LICENCE",
                    Area.LICENCE,
                    Words.LICENCE + "dvla|driver number|driving licence",
                    Form.of(
                            Proof.STRONG,
                            "@[A-Z9]{4}#[0156]#[0-3]##[A-Z9]{2}[2-9A-Z]@@",
                            "5~6~5|5~6~3~2|5~6~2~3",
                            UnitedKingdom::isDriver),
                    Form.of(
                            Proof.STRONG,
                            "@[A-Z9]{4}#[0156]#[0-3]##[A-Z9]{2}#@@",
                            "5~6~5|5~6~3~2|5~6~2~3",
                            UnitedKingdom::isDriver)),
            NationalType.of(
                    "UK_VEHICLE_REGISTRATION",
                    Area.VEHICLE,
                    Words.PLATE + "vrm|car registration|reg number|reg no",
                    Form.of(Proof.SHAPE, "[A-HJ-PR-Y]{2}##" + MARK_LETTER + "{3}", "4~3", UnitedKingdom::isCurrent),
                    Form.of(Proof.SHAPE, YEAR_LETTER + "###" + MARK_LETTER + "{3}", "|4 3"),
                    Form.of(Proof.WEAK, YEAR_LETTER + "###" + MARK_LETTER + "{3}"),
                    Form.of(Proof.WEAK, YEAR_LETTER + "##" + MARK_LETTER + "{3}", "3 3"),
                    Form.of(Proof.WEAK, YEAR_LETTER + "#" + MARK_LETTER + "{3}", "2 3"),
                    Form.of(Proof.SHAPE, MARK_LETTER + "{3}###" + YEAR_LETTER, "|3 4"),
                    Form.of(Proof.WEAK, MARK_LETTER + "{3}###" + YEAR_LETTER),
                    Form.of(Proof.WEAK, MARK_LETTER + "{3}##" + YEAR_LETTER, "3 3"),
                    Form.of(Proof.WEAK, MARK_LETTER + "{3}#" + YEAR_LETTER, "3 2")),
            NationalType.of(
                    "UK_UTR",
                    Area.TAX,
                    "utr|unique taxpayer reference|taxpayer reference",
                    Form.of(Proof.CHECKED, "#{10}", "5~5", UnitedKingdom::isTaxpayer)),
            NationalType.of(
                    "UK_VAT",
                    Area.FIRM,
                    Words.VAT + "vat reg",
                    Form.of(Proof.STRONG, "GB#{9}", "2~9|2~3~4~2|5~4~2", number -> isVat(number.substring(2))),
                    Form.of(Proof.STRONG, "XI#{9}", "2~9|2~3~4~2|5~4~2", number -> isVat(number.substring(2))),
                    Form.of(Proof.STRONG, "GB#{12}", "2~12|2~3~4~2~3|5~4~2~3", number -> isVat(number.substring(2))),
                    Form.of(Proof.SHAPE, "GBGD[0-4]##", "2~5|2~2~3|4~3"),
                    Form.of(Proof.SHAPE, "GBHA[5-9]##", "2~5|2~2~3|4~3"),
                    Form.of(Proof.CHECKED, "#{9}", "|3 4 2", UnitedKingdom::isVat),
                    Form.of(Proof.FIELD, "#{9}", UnitedKingdom::isVat)));

    private UnitedKingdom() {}

    private static boolean isHealth(String number) {
        int check = (11 - Weighted.sum(number, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11;
        return check == Digits.last(number) && Digits.areVaried(number);
    }

    private static boolean isInsurance(String number) {
        return !VOID_PREFIXES.contains(number.substring(0, 2));
    }

    /** Letters before nines in the surname; month, plus 50 for women, and day of birth; initials or nines. */
    private static boolean isDriver(String number) {
        int letters = 1;
        while (letters < 5 && number.charAt(letters) != '9') {
            letters++;
        }
        int month = CivilDate.two(number, 6) % 50;
        boolean nines = number.substring(letters, 5).chars().allMatch(c -> c == '9');
        return nines && CivilDate.exists(2000, month, CivilDate.two(number, 8));
    }

    /** The age identifier: 02 to the present for registrations from March, 50 more for those from September. */
    private static boolean isCurrent(String number) {
        int age = CivilDate.two(number, 2);
        return (age >= 2 && age <= 30) || (age >= 51 && age <= 79);
    }

    private static boolean isTaxpayer(String number) {
        int rest = Weighted.sum(number.substring(1), 6, 7, 8, 9, 10, 5, 4, 3, 2) % 11;
        return "21987654321".charAt(rest) == number.charAt(0) && Digits.areVaried(number);
    }

    /**
     * The check digits of old numbers, and those of numbers given since 2010, for which 55 is added first. Some
     * implementations also subtract 55, for which no published rule speaks; such numbers are not taken.
     *
     * @param digits without the country; a branch may follow the first nine
     */
    private static boolean isVat(String digits) {
        int sum = Weighted.sum(digits, 8, 7, 6, 5, 4, 3, 2) + CivilDate.two(digits, 7);
        return (sum % 97 == 0 || (sum + 55) % 97 == 0) && Digits.areVaried(digits);
    }
}
