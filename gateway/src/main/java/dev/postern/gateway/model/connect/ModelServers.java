package dev.postern.gateway.model.connect;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.config.UpstreamSettings;
import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.wire.UpstreamRequest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Connections to the model servers. One request to one connection at a time (no pipelining), no redirects followed, no
 * compressed answers: what comes back belongs to the request that was sent and can be read as it comes.
 *
 * <p>Every event loop has connections of its own: an answer is read on the loop that writes it, without a hop to another
 * thread for each event.
 */
@Singleton
public final class ModelServers {
    /** Shorter than the 5 s after which vLLM's server closes idle connections, so that none is used as it closes. */
    private static final int IDLE_SECONDS = 4;

    private final Vertx vertx;
    private final UpstreamSettings limits;
    private final Map<Thread, Map<Way, HttpClient>> clients = new ConcurrentHashMap<>();

    @Inject
    ModelServers(Vertx vertx, PosternConfig config) {
        this(vertx, config.upstream());
    }

    /** @throws IllegalArgumentException where a file that a connection needs cannot be read */
    ModelServers(Vertx vertx, UpstreamSettings limits) {
        this.vertx = vertx;
        this.limits = limits;
        limits.servers().forEach(Way::requireFiles);
    }

    /**
     * A connection for one request, with its head ready to go and no byte of the prompt sent. Call it on the
     * event loop that will carry the answer.
     *
     * @param exchange becomes the model server's request id where it takes one
     */
    public Future<HttpClientRequest> connect(ModelServer server, UpstreamRequest request, UUID exchange) {
        RequestOptions target = target(HttpMethod.POST, server, request.path());
        target.putHeader("content-type", request.mediaType());
        target.putHeader("accept", request.streams() ? "text/event-stream" : "application/json");
        target.putHeader("x-request-id", exchange.toString());
        return client(server).request(target);
    }

    /** A connection for a question that carries nothing of any prompt. Call it on an event loop. */
    Future<HttpClientRequest> question(ModelServer server, String path) {
        return client(server).request(target(HttpMethod.GET, server, path));
    }

    private RequestOptions target(HttpMethod method, ModelServer server, String path) {
        RequestOptions target = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(server.address(path))
                .setFollowRedirects(false)
                .setConnectTimeout(limits.connectTimeout().toMillis());
        server.key().ifPresent(key -> target.putHeader("authorization", "Bearer " + key.reveal()));
        return target;
    }

    private HttpClient client(ModelServer server) {
        Way way = Way.to(server, limits);
        return clients.computeIfAbsent(Thread.currentThread(), loop -> new ConcurrentHashMap<>())
                .computeIfAbsent(way, fresh -> client(fresh));
    }

    private HttpClient client(Way way) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(limits.connectTimeout().toMillis()))
                .setTcpNoDelay(true)
                .setKeepAlive(true)
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setPipelining(false)
                .setDecompressionSupported(false)
                .setMaxRedirects(0)
                .setMaxHeaderSize(16 * 1024);
        way.apply(options, limits);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(limits.connections()));
    }
}
