package dev.postern.policy.detect.national;

import java.util.ArrayList;
import java.util.List;

/** DE_VEHICLE_REGISTRATION: district, letters and digits, parted; E for electric and H for historic cars. */
final class GermanPlates {
    private static final String DISTRICT = "[A-ZÄÖÜ]";

    static final List<NationalType> TYPES = List.of(NationalType.of(
            "DE_VEHICLE_REGISTRATION",
            Area.VEHICLE,
            Words.PLATE + "kennzeichen|kfz|nummernschild|fahrzeug|amtliches kennzeichen",
            forms()));

    private GermanPlates() {}

    private static Form[] forms() {
        List<Form> forms = new ArrayList<>();
        for (int district = 1; district <= 3; district++) {
            for (int letters = 1; letters <= 2; letters++) {
                for (int digits = 1; digits <= 4; digits++) {
                    add(forms, district, letters, digits, "");
                    add(forms, district, letters, digits, "[EH]");
                }
            }
        }
        return forms.toArray(Form[]::new);
    }

    private static void add(List<Form> forms, int district, int letters, int digits, String suffix) {
        String pattern = DISTRICT.repeat(district) + "@".repeat(letters) + "[1-9]" + "#".repeat(digits - 1) + suffix;
        int last = digits + (suffix.isEmpty() ? 0 : 1);
        String end = letters + " " + last + "|" + district + "-" + letters + "-" + last;
        boolean telling = letters + digits >= 5;
        forms.add(Form.of(telling ? Proof.SHAPE : Proof.WEAK, pattern, "|" + district + "-" + end));
        forms.add(Form.of(
                Proof.WEAK,
                pattern,
                "|" + district + " " + letters + " " + last + "|" + district + "~" + (letters + last)));
    }
}
