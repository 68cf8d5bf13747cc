package dev.postern.policy.detect.national;

import java.util.List;

/** Numbers of Canada. */
final class Canada {
    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "CA_SIN",
                    Area.IDENTITY,
                    Words.SOCIAL_SECURITY + "sin|nas|social insurance|assurance sociale",
                    Form.of(Proof.CHECKED, "[1-79]#{8}", "3~3~3", Digits::passLuhn)),
            NationalType.of(
                    "CA_BUSINESS_NUMBER",
                    Area.FIRM,
                    Words.FIRM + "gst|hst|bn|numéro d entreprise|business number",
                    Form.of(Proof.FAIR, "#{9}R[CMPRTZ]####", "9~6|9~2~4|3~3~3~6|3~3~3~2~4", Canada::isFirm),
                    Form.of(Proof.FIELD, "#{9}", "3~3~3|5~4", Canada::isFirm)));

    private Canada() {}

    private static boolean isFirm(String number) {
        return Digits.passLuhn(number.substring(0, 9));
    }
}
