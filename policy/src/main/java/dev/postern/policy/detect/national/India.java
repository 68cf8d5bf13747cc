package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.CivilDate;
import dev.postern.policy.detect.check.Verhoeff;
import dev.postern.policy.detect.check.Weighted;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers of India. */
final class India {
    private static final Set<String> STATES =
            Set.of(("AN AP AR AS BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN "
                            + "MP MZ NL OD OR PB PY RJ SK TN TR TS TG UA UK UP WB")
                    .split(" "));
    private static final String HOLDER = "[ABCEFGHJKLPT]";
    private static final String BASE_36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    static final List<NationalType> TYPES = List.of(
            NationalType.of(
                    "IN_AADHAAR",
                    Area.IDENTITY,
                    "aadhaar|aadhar|uidai|uid number|adhaar|आधार",
                    Form.of(Proof.CHECKED, "[2-9]#{11}", "4~4~4|4:4:4|4.4.4", India::isAadhaar)),
            NationalType.of(
                    "IN_PAN",
                    Area.TAX,
                    "pan|permanent account|pan card|pan number|income tax",
                    Form.of(Proof.STRONG, "@@@" + HOLDER + "@####@"),
                    Form.of(Proof.WEAK, "@{5}####@")),
            NationalType.of(
                    "IN_GSTIN",
                    Area.FIRM,
                    "gstin|gst|goods and services tax",
                    Form.of(
                            Proof.STRONG,
                            "[0-3]#@@@" + HOLDER + "@####@[0-9A-Z]Z*",
                            "2~10~1~1~1|2~10~3",
                            India::isGstin)),
            NationalType.of(
                    "IN_PASSPORT",
                    Area.PASSPORT,
                    Words.PASSPORT + "पासपोर्ट",
                    Form.of(Proof.WEAK, "[A-PR-WY][1-9]#{6}", "1~7|1~2~5")),
            NationalType.of(
                    "IN_VOTER_ID",
                    Area.IDENTITY,
                    "voter|epic|elector|election card|voter id|मतदाता",
                    Form.of(Proof.WEAK, "@@@#{7}", "3~7")),
            NationalType.of(
                    "IN_VEHICLE_REGISTRATION",
                    Area.VEHICLE,
                    Words.PLATE + "registration number|rc number|vehicle number|bike|car number",
                    plates()));

    private India() {}

    private static Form[] plates() {
        Stream<Form> vehicles = Stream.of(
                Form.of(Proof.SHAPE, "@@##@####", "2~2~1~4|4~1~4|4~5", India::isState),
                Form.of(Proof.SHAPE, "@@##@@####", "2~2~2~4|4~2~4|4~6", India::isState),
                Form.of(Proof.SHAPE, "@@##@@@####", "2~2~3~4|4~3~4|4~7", India::isState),
                Form.of(Proof.SHAPE, "@@#@####", "2~1~1~4|3~1~4", India::isState),
                Form.of(Proof.SHAPE, "@@#@@####", "2~1~2~4|3~2~4", India::isState),
                Form.of(Proof.SHAPE, "@@#@@@####", "2~1~3~4|3~3~4", India::isState),
                Form.of(Proof.WEAK, "@@######", "2~2~4|4~4", India::isState),
                Form.of(Proof.SHAPE, "[2-9]#BH####@", "2~2~4~1"),
                Form.of(Proof.SHAPE, "[2-9]#BH####@@", "2~2~4~2"),
                Form.of(Proof.WEAK, "#{2}[A-F]#{6}@"),
                Form.of(Proof.WEAK, "@@@####", "3~4"));
        return Stream.concat(vehicles, IntStream.rangeClosed(1, 3).boxed().flatMap(India::diplomatic))
                .toArray(Form[]::new);
    }

    /** Vehicles of missions, consulates and the United Nations: the number of the country, CD, CC or UN, a serial. */
    private static Stream<Form> diplomatic(int country) {
        return IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(serial -> Stream.of("C[CD]", "UN")
                        .map(mission -> Form.of(
                                Proof.WEAK,
                                "[1-9]" + "#".repeat(country - 1) + mission + "[1-9]" + "#".repeat(serial - 1),
                                country + "~2~" + serial)));
    }

    private static boolean isAadhaar(String number) {
        return !new StringBuilder(number).reverse().toString().equals(number) && Verhoeff.holds(number);
    }

    /** State 01 to 38, and the check character in base 36, weights 1 and 2 in turn. */
    private static boolean isGstin(String number) {
        int state = CivilDate.two(number, 0);
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            int product = Weighted.value(number.charAt(i)) * (i % 2 + 1);
            sum += product / 36 + product % 36;
        }
        return state >= 1 && state <= 38 && BASE_36.charAt((36 - sum % 36) % 36) == number.charAt(14);
    }

    private static boolean isState(String number) {
        return STATES.contains(number.substring(0, 2));
    }
}
