package dev.postern.policy.detect.phrase;

import dev.postern.policy.detect.scan.Window;
import java.util.Set;

/** Where postal codes of digits stand in addresses: before a town after a house number, or after the code of a US state. */
final class AddressLine {
    private static final Set<String> STATES =
            Set.of(("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS "
                            + "MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR AE AP")
                    .split(" "));
    private static final String COUNTRIES = "DABFLNIE";
    private static final int HOUSE_NUMBER = 12;

    private AddressLine() {}

    static boolean holds(Window text, int start, int end) {
        int before = text.at(start - 1);
        if (before == ' ' && Place.isCapital(text.at(start - 2)) && Place.isCapital(text.at(start - 3))) {
            boolean zip = Place.digits(text, start, 5) == 5;
            return zip && !text.isWordAt(start - 4) && STATES.contains(text.slice(start - 3, start - 1));
        }
        if (!isTown(text, end)) {
            return false;
        }
        if (before == '-') {
            int country = text.at(start - 2);
            boolean swiss = country == 'H' && text.at(start - 3) == 'C';
            return swiss || (COUNTRIES.indexOf(country) >= 0 && !text.isWordAt(start - 3));
        }
        return (before == ' ' && text.at(start - 2) == ',' && followsHouse(text, start - 2))
                || (before == '\n' && followsHouse(text, start - 1));
    }

    private static boolean isTown(Window text, int end) {
        return text.at(end) == ' ' && Place.isCapital(text.at(end + 1)) && Character.isLowerCase(text.at(end + 2));
    }

    /** Whether a house number ends the line or the part before a comma: digits, and perhaps a letter. */
    private static boolean followsHouse(Window text, int end) {
        int place = end;
        while (place > end - HOUSE_NUMBER
                && (text.at(place - 1) == '\r' || text.at(place - 1) == ',' || text.at(place - 1) == ' ')) {
            place--;
        }
        place -= Character.isLetter(text.at(place - 1)) ? 1 : 0;
        place -= text.at(place - 1) == ' ' ? 1 : 0;
        return text.digitAt(place - 1) >= 0 && text.digitAt(place - 4) < 0;
    }
}
