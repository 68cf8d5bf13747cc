package dev.postern.gateway.quota;

import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an operator says of a limit: {@code kind}, {@code holder}, {@code measure}, {@code period}, and {@code most} to set one. */
record SlotForm(Slot slot, OptionalLong most) {
    private static final List<String> PLACE = List.of("kind", "holder", "measure", "period");
    private static final int LONGEST_HOLDER = 255;
    private static final long LARGEST = 1_000_000_000_000_000L;

    /**
     * A limit to set; {@code most} is a whole number, or null to lift it.
     *
     * @throws RefusedException {@code invalid_request}
     */
    static SlotForm of(Map<String, ? extends @Nullable Object> body) {
        Slot slot = slot(JsonMembers.of(JsonMembers.without(body, List.of("most")), PLACE, List.of()));
        if (!body.containsKey("most")) {
            throw Parameters.invalid("Say how much, or null for no limit.", "most");
        }
        return new SlotForm(
                slot,
                switch (body.get("most")) {
                    case null -> OptionalLong.empty();
                    case Integer number when number >= 0 -> OptionalLong.of(number);
                    case Long number when number >= 0 && number <= LARGEST -> OptionalLong.of(number);
                    default ->
                        throw Parameters.invalid("This is a whole number from 0 to " + LARGEST + ", or null.", "most");
                });
    }

    /** Where a limit stands, by query parameters. */
    static Slot place(Map<String, List<String>> parameters) {
        return slot(Parameters.of(parameters, PLACE));
    }

    private static Slot slot(Parameters given) {
        QuotaKind kind = word(given, "kind", QuotaKind.values(), QuotaKind::word);
        String holder = given.value("holder", Parameters::line).orElse(Slot.EACH);
        if (holder.length() > LONGEST_HOLDER) {
            throw Parameters.invalid("This name has " + LONGEST_HOLDER + " characters at most.", "holder");
        }
        if (kind == QuotaKind.GROUP && !holder.equals(Slot.EACH) && !isPath(holder)) {
            throw Parameters.invalid("Groups go by their full path, such as /engineering/platform.", "holder");
        }
        return new Slot(
                kind,
                holder,
                word(given, "measure", Measure.values(), Measure::word),
                word(given, "period", Period.values(), Period::word));
    }

    private static boolean isPath(String holder) {
        return holder.length() > 1 && holder.startsWith("/") && !holder.endsWith("/");
    }

    private static <E extends Enum<E>> E word(Parameters given, String name, E[] values, Function<E, String> word) {
        List<String> words = Arrays.stream(values).map(word).toList();
        String said = given.value(name, Parameters.oneOf(words))
                .orElseThrow(() -> Parameters.invalid("This may be " + String.join(", ", words) + ".", name));
        return Enum.valueOf(values[0].getDeclaringClass(), said.toUpperCase(Locale.ROOT));
    }
}
