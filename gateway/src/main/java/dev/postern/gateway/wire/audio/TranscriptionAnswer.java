package dev.postern.gateway.wire.audio;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.AnswerUsage;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.answer.UpstreamFault;
import dev.postern.policy.decision.Ruling;
import java.util.List;

/** A transcript on its way to the client, in one piece. A transcript that policy stops is refused as a whole. */
final class TranscriptionAnswer implements Answer {
    private final TranscriptFormat format;
    private final TranscriptGuard guard;
    private final long maxBytes;
    private byte[] whole = new byte[0];
    private boolean complete;

    TranscriptionAnswer(TranscriptFormat format, AnswerGuards guards, long maxBytes) {
        this.format = format;
        this.guard = new TranscriptGuard(guards);
        this.maxBytes = maxBytes;
    }

    @Override
    public List<ClientEvent> accept(byte[] data) {
        if (data.length > maxBytes) {
            throw UpstreamFault.tooLarge(maxBytes);
        }
        Transcript transcript = Transcript.read(data);
        if (format.isTimed()
                && transcript.segments().isEmpty()
                && !transcript.text().isBlank()) {
            throw UpstreamFault.malformed();
        }
        Transcript guarded = guarded(transcript);
        if (guard.stopped()) {
            throw new RefusedException(
                    ErrorCode.POLICY_BLOCKED,
                    "Policy does not let this transcript through; ask whoever runs the policy.");
        }
        whole = TranscriptWriter.write(guarded, format);
        complete = true;
        return List.of();
    }

    /** Only what the format shows is judged, so that each finding counts once where it is seen once. */
    private Transcript guarded(Transcript transcript) {
        boolean cues = format == TranscriptFormat.SRT || format == TranscriptFormat.VTT;
        return new Transcript(
                cues ? "" : guard.text(transcript.text()),
                transcript.language(),
                transcript.duration(),
                format.isTimed() ? guard.pieces("segments", transcript.segments()) : List.of(),
                format == TranscriptFormat.VERBOSE_JSON ? guard.pieces("words", transcript.words()) : List.of());
    }

    @Override
    public List<ClientEvent> finish() {
        if (!complete) {
            throw UpstreamFault.unfinished();
        }
        return List.of();
    }

    @Override
    public List<ClientEvent> failed(RefusedException reason) {
        return List.of();
    }

    @Override
    public byte[] whole() {
        return whole.clone();
    }

    @Override
    public String mediaType() {
        return format.mediaType();
    }

    @Override
    public boolean stopped() {
        return guard.stopped();
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public List<Ruling> rulings() {
        return guard.rulings();
    }

    @Override
    public AnswerUsage usage() {
        return AnswerUsage.UNKNOWN;
    }

    @Override
    public String finishReason() {
        return "";
    }

    @Override
    public byte[] delivered() {
        return whole.clone();
    }
}
