package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.scan.Window;

/** The extension after a phone number: {@code x12}, {@code ext. 12}, {@code #12}. */
final class PhoneExtension {
    private static final String[] MARKS = {
        "extension", "ext.", "ext", "extn", "x.", "x", "#", "durchwahl", "dw", "poste", "anexo", "interno", "toestel"
    };
    private static final int LONGEST = 6;

    private PhoneExtension() {}

    /** One past the extension that follows, or {@code end} where none does. */
    static int end(Window text, int end) {
        int place = skipSpaces(text, text.at(end) == ',' ? end + 1 : end);
        for (String mark : MARKS) {
            if (text.isAt(place, mark)) {
                int digits = skipSpaces(text, place + mark.length());
                digits = text.at(digits) == ':' ? skipSpaces(text, digits + 1) : digits;
                int last = digits;
                while (last < digits + LONGEST && text.digitAt(last) >= 0) {
                    last++;
                }
                return last > digits && !text.isWordAt(last) ? last : end;
            }
        }
        return end;
    }

    private static int skipSpaces(Window text, int from) {
        int place = from;
        while (place < from + 2 && text.at(place) == ' ') {
            place++;
        }
        return place;
    }
}
