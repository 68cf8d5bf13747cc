package dev.postern.policy.detect.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Months by number and by name, folded: English, German, French and Spanish, whole or by their first three letters. */
final class Month {
    /** The longest name. */
    static final int LONGEST = 10;

    private static final List<String> NAMES = List.of(
            "january januar janvier enero janner ene",
            "february februar fevrier febrero feb fev",
            "march marz mars marzo maerz",
            "april avril abril avr abr",
            "may mai mayo",
            "june juni juin junio",
            "july juli juillet julio",
            "august aout agosto ago",
            "september septembre septiembre sept",
            "october oktober octobre octubre",
            "november novembre noviembre",
            "december dezember decembre diciembre dic");
    private static final Map<String, Integer> BY_NAME = byName();

    private Month() {}

    /** The number of a month that is written as a number or a name, or 0. */
    static int of(String written) {
        int number = number(written);
        return number > 0 ? number : BY_NAME.getOrDefault(written, 0);
    }

    static boolean isNamed(String written) {
        return BY_NAME.containsKey(written);
    }

    /** A number of one or two digits, or 0. */
    static int number(String written) {
        boolean isNumber =
                !written.isEmpty() && written.length() <= 2 && written.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(written) : 0;
    }

    private static Map<String, Integer> byName() {
        Map<String, Integer> byName = new HashMap<>();
        for (int month = 1; month <= NAMES.size(); month++) {
            for (String name : NAMES.get(month - 1).split(" ", -1)) {
                byName.put(name, month);
                byName.putIfAbsent(name.substring(0, 3), month);
            }
        }
        return byName;
    }
}
