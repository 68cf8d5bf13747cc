package dev.postern.gateway.wire.audio;

import static dev.postern.gateway.wire.shape.Field.dropped;
import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.handled;
import static dev.postern.gateway.wire.shape.Field.refused;

import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape.Figure;
import dev.postern.gateway.wire.shape.Shape.Flag;
import dev.postern.gateway.wire.shape.Shape.Listed;
import dev.postern.gateway.wire.shape.Shape.Name;
import dev.postern.gateway.wire.shape.Shape.Struct;
import dev.postern.gateway.wire.shape.Shape.Text;
import dev.postern.gateway.wire.shape.Shape.Word;
import dev.postern.gateway.wire.shape.Treatment;

/**
 * Every field of a transcription that OpenAI's API reference names, besides the file itself. The table
 * in {@code docs/api.md} is made from here.
 */
public final class TranscriptionFields {
    private static final String SPEAKERS = "Model servers do not tell speakers apart; leave the field out.";

    private TranscriptionFields() {}

    /** The fields of the form, lists named without their brackets. */
    public static Struct all() {
        return new Struct(
                new Field(
                        "model",
                        new Name(Integer.MAX_VALUE),
                        new Treatment.Handled(
                                "names a model of the catalogue; the model server gets its own name for it"),
                        true),
                forwarded("language", new Name(16)),
                forwarded("prompt", new Text()),
                handled(
                        "response_format",
                        new Word(TranscriptFormat.words()),
                        "the gateway writes it; the model server is asked for json or verbose_json"),
                forwarded("temperature", new Figure(0, 1, false, "")),
                handled(
                        "timestamp_granularities",
                        new Listed(new Word("segment", "word"), 0, 2),
                        "forwarded where the format is verbose_json"),
                handled("stream", new Flag(), "false only: model servers differ in how they stream transcripts"),
                dropped("chunking_strategy", "the model server cuts long recordings as it can"),
                refused("include", "Token probabilities of transcripts are not passed on; leave the field out."),
                refused("known_speaker_names", SPEAKERS),
                refused("known_speaker_references", SPEAKERS));
    }
}
