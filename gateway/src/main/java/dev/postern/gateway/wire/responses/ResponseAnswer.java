package dev.postern.gateway.wire.responses;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.AnswerUsage;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.Offer;
import dev.postern.gateway.wire.WeighedAnswer;
import dev.postern.gateway.wire.answer.AnswerHead;
import dev.postern.gateway.wire.answer.ChoiceDelta;
import dev.postern.gateway.wire.answer.GuardedChat;
import dev.postern.gateway.wire.answer.Said;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.policy.decision.Ruling;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to one request for a response. Serves one answer, on one thread at a time. */
final class ResponseAnswer implements Answer {
    /** What has begun: from here on ids stay as they are. */
    private record Begun(ResponseWriter writer, Output output) {}

    private final ResponseRequest request;
    private final GuardedChat chat;
    private final EventWriter events;
    private @Nullable Begun begun;

    ResponseAnswer(ResponseRequest request, AnswerGuards guards, long maxBytes, Optional<Offer> offer) {
        this.request = request;
        this.chat = new GuardedChat(request.wishes().answer(), guards, maxBytes, offer);
        this.events = new EventWriter(request.stream());
    }

    @Override
    public List<ClientEvent> accept(byte[] data) {
        for (Said said : chat.accept(data)) {
            for (ChoiceDelta delta : said.deltas()) {
                Output output = begun().output();
                output.take(delta);
                String finish = delta.finish();
                if (finish != null) {
                    output.close(Ending.of(finish));
                }
            }
        }
        return events.take();
    }

    @Override
    public List<ClientEvent> finish() {
        for (ChoiceDelta cut : chat.finish()) {
            begun().output().take(cut);
            begun().output().close(Ending.of(chat.finishReason()));
        }
        Ending ending = Ending.of(chat.finishReason());
        tell("response." + ending.status(), ending);
        return events.take();
    }

    @Override
    public List<ClientEvent> failed(RefusedException reason) {
        tell("response.failed", Ending.failed(reason));
        return events.take();
    }

    @Override
    public byte[] whole() {
        return response(request.wishes().settings());
    }

    @Override
    public boolean stopped() {
        return chat.stopped();
    }

    @Override
    public boolean complete() {
        return chat.complete();
    }

    @Override
    public List<Ruling> rulings() {
        return chat.rulings();
    }

    @Override
    public AnswerUsage usage() {
        return chat.usage();
    }

    @Override
    public String finishReason() {
        return chat.finishReason();
    }

    @Override
    public Optional<WeighedAnswer> weighed() {
        return chat.weighed();
    }

    /** Without what the client said itself: the trail keeps that with the prompt. */
    @Override
    public byte[] delivered() {
        return chat.choices().isEmpty() ? new byte[0] : response(Settings.withheld());
    }

    private byte[] response(Settings settings) {
        Begun now = begun();
        Ending ending = Ending.of(chat.finishReason());
        return JsonBytes.of(
                out -> now.writer().write(out, settings, ending, now.output().items(), chat.counted(), chat.weighed()));
    }

    private Begun begun() {
        if (begun == null) {
            AnswerHead head = chat.head();
            String stem = stem(head);
            begun = new Begun(
                    new ResponseWriter(request.model(), "resp_" + stem, head.created()), new Output(stem, events));
            tell("response.created", Ending.OPEN);
            tell("response.in_progress", Ending.OPEN);
        }
        return begun;
    }

    private void tell(String event, Ending ending) {
        Begun now = begun();
        events.add(event, out -> {
            out.writeFieldName("response");
            now.writer()
                    .write(
                            out,
                            request.wishes().settings(),
                            ending,
                            now.output().items(),
                            ending.open() ? null : chat.counted(),
                            ending.open() ? Optional.empty() : chat.weighed());
        });
    }

    private static String stem(AnswerHead head) {
        String id = head.id();
        return id == null ? String.valueOf(head.created()) : id.replaceFirst("^chatcmpl-", "");
    }
}
