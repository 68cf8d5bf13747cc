package dev.postern.gateway.exchange;

import dev.postern.gateway.config.CeilingSettings;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.front.BodyType;
import dev.postern.gateway.wire.ErrorShape;
import dev.postern.gateway.wire.FileText;
import dev.postern.gateway.wire.anthropic.MessagesError;
import dev.postern.gateway.wire.anthropic.MessagesRequestReader;
import dev.postern.gateway.wire.audio.TranscriptionRequestReader;
import dev.postern.gateway.wire.completions.CompletionRequestReader;
import dev.postern.gateway.wire.embeddings.EmbeddingRequestReader;
import dev.postern.gateway.wire.openai.ChatRequestReader;
import dev.postern.gateway.wire.openai.ErrorBody;
import dev.postern.gateway.wire.rerank.RerankRequestReader;
import dev.postern.gateway.wire.rerank.ScoreRequestReader;
import dev.postern.gateway.wire.responses.ResponseRequestReader;
import dev.postern.gateway.wire.tokenize.TokenizeRequestReader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** All endpoints where a model is asked something, whatever the dialect; every one runs the same exchange. */
@Singleton
final class Endpoints {
    private final List<Endpoint> all;

    @Inject
    Endpoints(PosternConfig config, FileText files) {
        CeilingSettings ceilings = config.front().ceilings();
        this.all = List.of(
                new Endpoint("/v1/chat/completions", new ChatRequestReader(ceilings, files), ErrorBody::of),
                new Endpoint("/v1/responses", new ResponseRequestReader(ceilings, files), ErrorBody::of),
                new Endpoint("/v1/completions", new CompletionRequestReader(ceilings), ErrorBody::of),
                new Endpoint("/v1/embeddings", new EmbeddingRequestReader(), ErrorBody::of),
                new Endpoint("/v1/rerank", new RerankRequestReader(), ErrorBody::of),
                new Endpoint("/v1/score", new ScoreRequestReader(), ErrorBody::of),
                new Endpoint("/tokenize", new TokenizeRequestReader(files), ErrorBody::of),
                new Endpoint("/v1/messages", MessagesRequestReader.answering(ceilings, files), MessagesError::of),
                new Endpoint("/v1/messages/count_tokens", MessagesRequestReader.counting(files), MessagesError::of),
                new Endpoint(
                        "/v1/audio/transcriptions",
                        new TranscriptionRequestReader(),
                        ErrorBody::of,
                        BodyType.AUDIO_FORM));
    }

    List<Endpoint> all() {
        return all;
    }

    /** How clients of a path expect errors: those of an endpoint and of everything below it. */
    ErrorShape errorsAt(String path) {
        return all.stream()
                .filter(endpoint -> path.equals(endpoint.route()) || path.startsWith(endpoint.route() + "/"))
                .map(Endpoint::errors)
                .findFirst()
                .orElse(ErrorBody::of);
    }
}
