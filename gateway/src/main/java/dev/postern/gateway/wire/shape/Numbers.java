package dev.postern.gateway.wire.shape;

import dev.postern.gateway.wire.json.JsonValue.JsonNumber;
import java.math.BigDecimal;

/** Numbers as somebody would read them. */
final class Numbers {
    private Numbers() {}

    /** How many digits a reader sees when the number is written out, zeros at the front aside. */
    static int digits(JsonNumber number) {
        String text = plain(number);
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c > '0' && c <= '9') || (c == '0' && digits > 0)) {
                digits++;
            }
        }
        return digits;
    }

    /**
     * The number without an exponent where it has a whole part, since a model server may write it out so: {@code 4.2e3}
     * reads {@code 4200}. At most some 310 characters, as every number fits a double.
     */
    static String plain(JsonNumber number) {
        String digits = number.digits();
        if (isPlain(digits) || Math.abs(Double.parseDouble(digits)) < 1) {
            return digits;
        }
        return new BigDecimal(digits).toPlainString();
    }

    private static boolean isPlain(String digits) {
        return digits.indexOf('e') < 0 && digits.indexOf('E') < 0;
    }
}
