package dev.postern.gateway.wire.document;

import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.Medium;
import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.gateway.wire.shape.Shaped;
import dev.postern.model.Capability;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** A request whose answer is one document. Immutable. */
public final class DocumentRequest implements ClientRequest {
    private final String model;
    private final String path;
    private final Set<Capability> needs;
    private final Shaped shaped;
    private final DocumentForm.Opening form;

    /**
     * @param model the catalogue name
     * @param path endpoint of the model server, as {@link UpstreamRequest} has it
     * @param needs what the model must be able to do
     * @param shaped what goes to the model server
     * @param form begins the answer
     */
    public DocumentRequest(String model, String path, Set<Capability> needs, Shaped shaped, DocumentForm.Opening form) {
        this.model = model;
        this.path = path;
        this.needs = needs;
        this.shaped = shaped;
        this.form = form;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public boolean stream() {
        return false;
    }

    @Override
    public Set<Medium> media() {
        return shaped.media();
    }

    @Override
    public OptionalLong answerTokens() {
        return OptionalLong.of(0);
    }

    @Override
    public Set<Capability> needs() {
        return needs;
    }

    @Override
    public List<Segment> segments() {
        return shaped.segments();
    }

    @Override
    public UpstreamRequest forUpstream(String upstreamName, List<SensitiveText> texts) {
        return UpstreamRequest.inOnePiece(path, JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeStringField("model", upstreamName);
            shaped.writeMembers(out, texts);
            out.writeEndObject();
        }));
    }

    @Override
    public Answer answer(AnswerGuards guards, long maxBytes) {
        return new DocumentAnswer(model, form, guards, maxBytes);
    }
}
