package dev.postern.gateway.wire;

import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Kinds;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Treatment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of fields as it stands in {@code docs/api.md}: one row for each path, whoever speaks in the message. */
public final class FieldRows {
    /** Parts of a key: the path, and what sets refused variants apart from it. */
    private record Key(String path, String refusal) {}

    private record Row(Set<String> holds, Set<String> happens) {}

    private final Map<Key, Row> rows = new LinkedHashMap<>();

    private FieldRows() {}

    public static String of(Shape.Struct request) {
        FieldRows table = new FieldRows();
        table.struct(request, "");
        List<String> lines = new ArrayList<>();
        lines.add("| Field | Holds | What happens |");
        lines.add("|---|---|---|");
        table.rows.forEach((key, row) -> lines.add("| `%s` | %s | %s |"
                .formatted(key.path, String.join(" or ", row.holds), String.join("; ", row.happens))));
        return String.join("\n", lines);
    }

    private void struct(Shape.Struct struct, String path) {
        for (Field field : struct.fields()) {
            String at = path.isEmpty() ? field.name() : path + "." + field.name();
            add(at, holds(field), happens(field.treatment()));
            if (field.treatment() instanceof Treatment.Forwarded || field.treatment() instanceof Treatment.Handled) {
                inside(field.shape(), at);
            }
        }
    }

    private void inside(Shape shape, String path) {
        switch (shape) {
            case Shape.Struct struct -> struct(struct, path);
            case Shape.Listed list -> inside(list.item(), path + "[]");
            case Shape.Either either -> either.shapes().forEach(one -> inside(one, path));
            case Shape.Named named -> {
                add(path + ".*", Kinds.of(named.value()), "forwarded");
                inside(named.value(), path + ".*");
            }
            case Shape.Tagged tagged -> tagged(tagged, path);
            default -> {}
        }
    }

    private void tagged(Shape.Tagged tagged, String path) {
        Map<String, List<String>> refused = new LinkedHashMap<>();
        for (Shape.Variant variant : tagged.variants()) {
            if (variant.refusal().isEmpty()) {
                struct(variant.struct(), path);
            } else {
                refused.computeIfAbsent(variant.refusal(), ignored -> new ArrayList<>())
                        .add("\"" + variant.word() + "\"");
            }
        }
        refused.forEach((why, words) -> add(
                new Key(path, why),
                "an object with `" + tagged.tag() + "` " + String.join(", ", words),
                "refused: " + why));
    }

    private static String holds(Field field) {
        return switch (field.treatment()) {
            case Treatment.Dropped ignored -> "–";
            case Treatment.Refused ignored -> "–";
            default -> inWords(field.shape());
        };
    }

    private static String inWords(Shape shape) {
        return switch (shape) {
            case Shape.Figure figure
            when !figure.setting().isEmpty() ->
                "a whole number from " + (long) figure.least() + " to `postern.front.ceilings." + figure.setting()
                        + "`";
            case Shape.Listed list -> "a list of up to " + list.most();
            case Shape.Named named -> "an object of up to " + named.most() + " members with names of your own";
            case Shape.Either either ->
                either.shapes().stream().map(FieldRows::inWords).collect(Collectors.joining(" or "));
            case Shape.Name name when name.longest() == Integer.MAX_VALUE -> "a name";
            default -> Kinds.of(shape);
        };
    }

    private static String happens(Treatment treatment) {
        return switch (treatment) {
            case Treatment.Forwarded ignored -> "forwarded";
            case Treatment.Handled handled -> "handled here: " + handled.how();
            case Treatment.Dropped dropped -> "dropped: " + dropped.why();
            case Treatment.Refused refused -> "refused: " + refused.reason();
        };
    }

    private void add(String path, String holds, String happens) {
        add(new Key(path, ""), holds, happens);
    }

    private void add(Key key, String holds, String happens) {
        Row row = rows.computeIfAbsent(key, ignored -> new Row(new LinkedHashSet<>(), new LinkedHashSet<>()));
        row.holds.add(holds);
        row.happens.add(happens);
    }
}
