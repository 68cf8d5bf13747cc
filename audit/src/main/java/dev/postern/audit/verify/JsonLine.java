package dev.postern.audit.verify;

import dev.postern.audit.bundle.Disclosable;
import dev.postern.audit.bundle.Problem;
import dev.postern.audit.bundle.Summary;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Position;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Records and results as one line of JSON (RFC 8259) each. */
final class JsonLine {
    private final StringBuilder line = new StringBuilder("{");

    private JsonLine() {}

    /** A record and what is disclosed of it. */
    static String of(ChainedRecord record, Map<Disclosable, String> disclosed) {
        JsonLine json = new JsonLine();
        json.place(record.position());
        json.text("previous_hash", record.previous().toString());
        json.text("leaf_hash", record.hash().toString());
        for (Field field : Field.ALL) {
            Object value = record.fields().value(field);
            if (value != null) {
                json.field(field, value);
            }
        }
        disclosed.forEach((what, value) -> json.text("disclosed_" + what.word(), value));
        return json.end();
    }

    static String of(Summary summary) {
        JsonLine json = new JsonLine();
        json.text("result", summary.exit().name().toLowerCase(Locale.ROOT));
        json.raw("exit", Integer.toString(summary.exit().code()));
        json.raw("records", Long.toString(summary.records()));
        json.raw("open", Integer.toString(summary.open()));
        json.raw("keys_of_the_bundle", Boolean.toString(summary.ownPolicy()));
        Optional<Problem> problem = summary.problem();
        if (problem.isPresent()) {
            json.text("message", problem.get().message());
            problem.get().record().ifPresent(number -> json.raw("record", Long.toString(number)));
            problem.get().place().ifPresent(json::place);
        }
        return json.end();
    }

    private void place(Position position) {
        raw("lane", Integer.toString(position.lane()));
        raw("epoch", Long.toString(position.epoch()));
        raw("sequence", Long.toString(position.sequence()));
    }

    private void field(Field field, Object value) {
        String name = field.name().toLowerCase(Locale.ROOT);
        switch (field.type()) {
            case TEXT, ID -> text(name, value.toString());
            case NUMBER, FLAG -> raw(name, value.toString());
            case MOMENT ->
                text(name, Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS).toString());
            case BYTES -> text(name, HexFormat.of().formatHex((byte[]) value));
            case TEXTS -> {
                name(name).append('[');
                List<?> texts = (List<?>) value;
                for (int i = 0; i < texts.size(); i++) {
                    quote(i == 0 ? "" : ",", texts.get(i).toString());
                }
                line.append(']');
            }
            case NUMBERS -> raw(name, value.toString().replace(" ", ""));
        }
    }

    private void text(String name, String value) {
        name(name);
        quote("", value);
    }

    private void raw(String name, String value) {
        name(name).append(value);
    }

    private StringBuilder name(String name) {
        return line.append(line.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":");
    }

    private void quote(String before, String value) {
        line.append(before).append('"');
        value.codePoints().forEach(point -> {
            switch (point) {
                case '"', '\\' -> line.append('\\').appendCodePoint(point);
                default -> {
                    if (Character.isISOControl(point) || (point >= 0xD800 && point <= 0xDFFF)) {
                        line.append(String.format(Locale.ROOT, "\\u%04x", point));
                    } else {
                        line.appendCodePoint(point);
                    }
                }
            }
        });
        line.append('"');
    }

    private String end() {
        return line.append('}').toString();
    }
}
