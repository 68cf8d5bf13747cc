package dev.postern.gateway.wire.audio;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.RequestReader;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonList;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.json.JsonValue.JsonText;
import dev.postern.gateway.wire.shape.RequestShaper;
import dev.postern.gateway.wire.shape.Shape;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Reads transcriptions. Immutable and thread-safe. */
public final class TranscriptionRequestReader implements RequestReader {
    private static final Shape.Struct SHAPE = TranscriptionFields.all();
    private static final String FILE = "file";

    @Override
    public TranscriptionRequest read(ReceivedBody body) {
        List<FormPart> parts = parts(body);
        byte[] recording = recording(parts);
        JsonObject fields =
                FormJson.of(parts.stream().filter(part -> !part.isFile()).toList());
        TranscriptFormat format = format(fields);
        List<String> times = words(fields.get("timestamp_granularities"));
        if (!times.isEmpty() && format != TranscriptFormat.VERBOSE_JSON) {
            throw FormFault.field("timestamp_granularities", "The field needs response_format verbose_json.");
        }
        return new TranscriptionRequest(
                text(fields.get("model")),
                format,
                times,
                RequestShaper.shape(fields, SHAPE),
                new Recording(AudioFormat.of(recording), recording));
    }

    /** The form without its recording, of which size and hash are kept; of what is no form, of the whole. */
    @Override
    public byte[] recorded(ReceivedBody body) {
        List<FormPart> parts;
        try {
            parts = parts(body);
        } catch (RefusedException e) {
            parts = List.of();
        }
        List<FormPart> read = parts;
        return JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeNumberField("bytes", body.bytes().length);
            if (read.isEmpty()) {
                out.writeStringField("sha256", hash(body.bytes()));
            }
            out.writeArrayFieldStart("parts");
            for (FormPart part : read) {
                out.writeStartObject();
                out.writeStringField("name", part.name());
                if (part.isFile()) {
                    out.writeNumberField("bytes", part.size());
                    out.writeStringField("sha256", hash(part.bytes()));
                } else {
                    out.writeStringField("value", new String(part.bytes(), StandardCharsets.UTF_8));
                }
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static List<FormPart> parts(ReceivedBody body) {
        return FormReader.read(body.bytes(), FormBoundary.of(body.mediaType()));
    }

    private static byte[] recording(List<FormPart> parts) {
        List<FormPart> files = parts.stream().filter(FormPart::isFile).toList();
        if (files.size() != 1 || !files.getFirst().name().equals(FILE)) {
            throw FormFault.field(FILE, "The form must hold exactly one file, as 'file'.");
        }
        return files.getFirst().bytes();
    }

    private static TranscriptFormat format(JsonObject fields) {
        String word = text(fields.get("response_format"));
        if (word.equals("diarized_json")) {
            throw FormFault.field("response_format", "Model servers do not tell speakers apart; ask for verbose_json.");
        }
        if (!word.isEmpty() && !List.of(TranscriptFormat.words()).contains(word)) {
            throw FormFault.field(
                    "response_format",
                    "The field must be one of: " + String.join(", ", TranscriptFormat.words()) + ".");
        }
        return TranscriptFormat.of(word);
    }

    private static List<String> words(JsonValue value) {
        return value instanceof JsonList list
                ? list.items().stream().map(TranscriptionRequestReader::text).toList()
                : List.of();
    }

    private static String text(JsonValue value) {
        return value instanceof JsonText text ? text.characters() : "";
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
