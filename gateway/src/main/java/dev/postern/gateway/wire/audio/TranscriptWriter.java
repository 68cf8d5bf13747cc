package dev.postern.gateway.wire.audio;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.wire.json.JsonBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes a guarded transcript in the format that was asked for (SubRip, WebVTT, OpenAI's JSON). */
final class TranscriptWriter {
    private TranscriptWriter() {}

    static byte[] write(Transcript transcript, TranscriptFormat format) {
        return switch (format) {
            case JSON ->
                JsonBytes.of(out -> {
                    out.writeStartObject();
                    out.writeStringField("text", transcript.text());
                    out.writeEndObject();
                });
            case VERBOSE_JSON -> JsonBytes.of(out -> verbose(out, transcript));
            case TEXT -> utf8(transcript.text() + "\n");
            case SRT -> utf8(cues("", transcript.segments(), true));
            case VTT -> utf8(cues("WEBVTT\n\n", transcript.segments(), false));
        };
    }

    private static void verbose(JsonGenerator out, Transcript transcript) throws IOException {
        out.writeStartObject();
        out.writeStringField("task", "transcribe");
        if (!transcript.language().isEmpty()) {
            out.writeStringField("language", transcript.language());
        }
        if (transcript.duration() >= 0) {
            out.writeNumberField("duration", transcript.duration());
        }
        out.writeStringField("text", transcript.text());
        out.writeArrayFieldStart("segments");
        int number = 0;
        for (Said segment : transcript.segments()) {
            out.writeStartObject();
            out.writeNumberField("id", number++);
            said(out, segment, "text");
        }
        out.writeEndArray();
        if (!transcript.words().isEmpty()) {
            out.writeArrayFieldStart("words");
            for (Said word : transcript.words()) {
                out.writeStartObject();
                said(out, word, "word");
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static void said(JsonGenerator out, Said said, String name) throws IOException {
        out.writeNumberField("start", said.start());
        out.writeNumberField("end", said.end());
        out.writeStringField(name, said.text());
        out.writeEndObject();
    }

    private static String cues(String head, List<Said> segments, boolean numbered) {
        StringBuilder out = new StringBuilder(head);
        char point = numbered ? ',' : '.';
        for (int i = 0; i < segments.size(); i++) {
            Said segment = segments.get(i);
            if (numbered) {
                out.append(i + 1).append('\n');
            }
            out.append(time(segment.start(), point)).append(" --> ").append(time(segment.end(), point));
            out.append('\n').append(line(segment.text())).append("\n\n");
        }
        return out.toString();
    }

    /** One line, and no arrow: neither a blank line nor a time may begin another cue. */
    private static String line(String text) {
        return text.strip().replaceAll("\\R+", " ").replace("-->", "->");
    }

    private static String time(double seconds, char point) {
        long milliseconds = Math.round(seconds * 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                milliseconds / 3_600_000,
                milliseconds / 60_000 % 60,
                milliseconds / 1000 % 60,
                point,
                milliseconds % 1000);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
