package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.CivilDate;
import dev.postern.policy.detect.check.Iso7064;
import dev.postern.policy.detect.check.Weighted;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers of Germany that people, doctors and firms have; plates stand in {@link GermanPlates}. */
final class Germany {
    private static final String SERIAL = "[0-9CFGHJKLMNPRTV-Z]";

    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "DE_TAX_ID",
                    Area.TAX,
                    Words.TAX
                            + "steuer id|steueridentifikationsnummer|steuerliche identifikationsnummer|idnr|steuer idnr"
                            + "|identifikationsnummer|steuerid",
                    Form.of(Proof.FAIR, "[1-9]#{10}", "|2 3 3 3", Germany::isTaxId),
                    Form.of(Proof.CHECKED, "[1-9]#{10}", "2-3-3-3", Germany::isTaxId)),
            NationalType.of(
                    "DE_TAX_NUMBER",
                    Area.TAX,
                    "steuernummer|steuer nr|st nr|stnr|tax number|finanzamt|steuernr",
                    Form.of(Proof.SHAPE, "#{10}", "|5/5|3/3/4|2/3/5"),
                    Form.of(Proof.SHAPE, "#{11}", "|3/3/5|3/4/4"),
                    Form.of(Proof.WEAK, "#{9}", "|2/3/4"),
                    Form.of(Proof.WEAK, "#{10}", "|2 3 5|3 3 4"),
                    Form.of(Proof.WEAK, "#{11}", "|3 3 5|3 4 4|3 5 3"),
                    Form.of(Proof.FIELD, "[1-5]###0#{8}", Germany::isUnifiedTaxNumber),
                    Form.of(Proof.FIELD, "9###0#{8}"),
                    Form.of(Proof.FIELD, "0[1-9]#{11}"),
                    Form.of(Proof.FIELD, "1[0-6]#{11}"),
                    Form.of(Proof.NAMED, "#{10}"),
                    Form.of(Proof.NAMED, "#{11}")),
            NationalType.of(
                    "DE_VAT_ID",
                    Area.FIRM,
                    Words.VAT + "ust id|ust idnr|umsatzsteuer|ustid|ustidnr|mehrwertsteuer",
                    Form.of(
                            Proof.STRONG,
                            "DE[1-9]#{8}",
                            "2*9|2*3*3*3|5*3*3",
                            number -> Iso7064.mod11And10(number.substring(2)))),
            NationalType.of(
                    "DE_PASSPORT",
                    Area.PASSPORT,
                    Words.PASSPORT + "reisepass|pass nr|passnummer|passnr|pass nummer",
                    Form.of(Proof.FAIR, "[CFGHJK]" + SERIAL + "{8}#", "9 1", Germany::isCheckedDocument),
                    Form.of(Proof.WEAK, "[CFGHJK]" + SERIAL + "{7}#", Germany::isCheckedDocument),
                    Form.of(Proof.NAMED, "[CFGHJK]" + SERIAL + "{8}", Germany::hasDigits)),
            NationalType.of(
                    "DE_ID_CARD",
                    Area.IDENTITY,
                    Words.NATIONAL_ID + "personalausweis|ausweisnummer|ausweis nr|ausweisnr|perso|ausweis|ausweises",
                    Form.of(Proof.FAIR, "[LMNPRTV-Y]" + SERIAL + "{8}#", "9 1", Germany::isCheckedDocument),
                    Form.of(Proof.NAMED, "[LMNPRTV-Y]" + SERIAL + "{8}", Germany::hasDigits)),
            NationalType.of(
                    "DE_SOCIAL_SECURITY",
                    Area.IDENTITY,
                    Words.SOCIAL_SECURITY
                            + "rvnr|sozialversicherung|rentenversicherung|versicherungsnummer|sv nummer|svnr",
                    Form.of(Proof.STRONG, "##[0-3]#[01]###@###", "2~6~1~3|2~2~2~2~1~3", Germany::isPension)),
            NationalType.of(
                    "DE_HEALTH_INSURANCE",
                    Area.HEALTH,
                    Words.HEALTH + "kvnr|krankenversicherung|krankenkasse|versichertennummer|krankenversichertennummer"
                            + "|gesundheitskarte|kv nummer",
                    Form.of(Proof.FAIR, "@#{9}", "1~9|1~3~3~3", Germany::isHealth)),
            NationalType.of(
                    "DE_DRIVING_LICENCE",
                    Area.LICENCE,
                    Words.LICENCE + "führerschein|fuehrerschein|fahrerlaubnis|führerscheinnummer",
                    Form.of(Proof.WEAK, "@[0-9A-Z]#{8}[0-9A-Z]"),
                    Form.of(Proof.FIELD, "@[0-9A-Z]{9}[0-9A-Z]", Germany::hasDigits)),
            NationalType.of(
                    "DE_COMMERCIAL_REGISTER",
                    Area.FIRM,
                    "handelsregister|amtsgericht|registergericht|commercial register|ag|hrb|hra",
                    registers()),
            NationalType.of(
                    "DE_POSTAL_CODE",
                    Area.POSTAL,
                    "plz|postleitzahl|postal code|postcode",
                    Form.of(Proof.FIELD, "#{5}", Germany::isPostal)),
            NationalType.of(
                    "DE_PHYSICIAN_NUMBER",
                    Area.PROFESSION,
                    "lanr|arztnummer|arzt nr|arztnr|vertragsarzt|lebenslange arztnummer|physician number",
                    Form.of(Proof.FIELD, "#{9}", "7~2", Germany::isPhysician)),
            NationalType.of(
                    "DE_PRACTICE_NUMBER",
                    Area.PROFESSION,
                    "bsnr|betriebsstättennummer|betriebsstaettennummer|betriebsstätte|practice number",
                    Form.of(Proof.NAMED, "#{9}", "2~7", Digits::areVaried)));

    private Germany() {}

    /**
     * Of the first ten digits just one stands two or three times, as the Federal Central Tax Office assigns them, and the
     * check digit holds. Numbers with every digit once are not assigned, yet they are what forms and manuals show: they
     * count too, unlike in implementations that follow the assignment alone.
     */
    private static boolean isTaxId(String number) {
        int[] counts = new int[10];
        int repeated = 0;
        for (int i = 0; i < 10; i++) {
            int count = ++counts[Digits.at(number, i)];
            repeated += count == 2 ? 1 : 0;
            if (count > 3 || repeated > 1) {
                return false;
            }
        }
        return Iso7064.mod11And10(number);
    }

    /** The form of ELSTER: tax office with the number of its state, and 0 as fifth digit. */
    private static boolean isUnifiedTaxNumber(String number) {
        int state = CivilDate.two(number, 0);
        return state == 10
                || state == 11
                || (state >= 21 && state <= 24)
                || (state >= 26 && state <= 28)
                || (state >= 30 && state <= 32)
                || state == 40
                || state == 41
                || state >= 50;
    }

    /** The check digit of machine-readable documents: ICAO Doc 9303, weights 7-3-1. */
    private static boolean isCheckedDocument(String number) {
        int[] weights = new int[number.length() - 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1;
        }
        return Weighted.sum(number, weights) % 10 == Digits.last(number) && hasDigits(number);
    }

    private static boolean hasDigits(String number) {
        int digits = 0;
        for (int i = 0; i < number.length(); i++) {
            digits += number.charAt(i) <= '9' ? 1 : 0;
        }
        return digits >= 3;
    }

    /** Area, date of birth (some months and days are raised), letter as two digits, serial. */
    private static boolean isPension(String number) {
        String digits = number.substring(0, 8) + twoDigits(number.charAt(8)) + number.substring(9);
        return CivilDate.inSomeCentury(CivilDate.two(number, 6), CivilDate.two(number, 4), CivilDate.two(number, 2))
                && CivilDate.two(number, 0) >= 2
                && Weighted.crossSum(digits, 2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1) % 10 == Digits.last(digits);
    }

    private static boolean isHealth(String number) {
        String digits = twoDigits(number.charAt(0)) + number.substring(1);
        return Weighted.crossSum(digits, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2) % 10 == Digits.last(digits);
    }

    /** The place of a letter in the alphabet, 01 to 26. */
    private static String twoDigits(char letter) {
        int place = letter - 'A' + 1;
        return "" + place / 10 + place % 10;
    }

    private static boolean isPostal(String number) {
        int code = (int) Weighted.number(number, 0, 5);
        return code >= 1001 && code <= 99998;
    }

    private static boolean isPhysician(String number) {
        int sum = Weighted.sum(number, 4, 9, 4, 9, 4, 9);
        return (10 - sum % 10) % 10 == Digits.at(number, 6) && Digits.areVaried(number);
    }

    private static Form[] registers() {
        return IntStream.rangeClosed(1, 6)
                .boxed()
                .flatMap(length -> IntStream.rangeClosed(0, 2).mapToObj(letters -> register(length, letters)))
                .toArray(Form[]::new);
    }

    /** Some courts add one or two letters for the place. */
    private static Form register(int length, int letters) {
        String pattern = "HR[AB]#{" + length + "}" + "@".repeat(letters);
        String tail = letters == 0 ? "" : "|3 " + length + " " + letters + "|" + (3 + length) + " " + letters;
        return Form.of(Proof.STRONG, pattern, "3~" + (length + letters) + tail);
    }
}
