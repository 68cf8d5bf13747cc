package dev.postern.audit.kek;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A Vault with one transit key {@code postern}: what it encrypts is turned around and written as base64. */
final class FakeVault implements AutoCloseable {
    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile String token = "t-1";
    private volatile boolean silent;
    private volatile int status = 200;

    FakeVault() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Thread::startVirtualThread);
        server.createContext("/v1/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The only token that it takes from now on. */
    void token(String valid) {
        token = valid;
    }

    /** Takes requests and answers none. */
    void fallSilent() {
        silent = true;
    }

    /** Answers everything with this status. */
    void answerAlways(int always) {
        status = always;
    }

    /** Paths in the order in which they were asked. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/v1/".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(path);
        if (silent) {
            awaitClose();
            return;
        }
        boolean login = path.equals("auth/kubernetes/login");
        boolean known = login || token.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"));
        String answer = known && status == 200 ? data(path, body) : "";
        int code = status != 200 ? status : known ? answer.isEmpty() ? 400 : 200 : 403;
        byte[] bytes = answer.isEmpty()
                ? "{\"errors\":[]}".getBytes(StandardCharsets.UTF_8)
                : answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String data(String path, String body) {
        return switch (path) {
            case "transit/encrypt/postern" ->
                "{\"data\":{\"ciphertext\":\"vault:v1:" + turned(field(body, "plaintext")) + "\",\"key_version\":1}}";
            case "transit/decrypt/postern" -> {
                String ciphertext = field(body, "ciphertext");
                yield ciphertext.startsWith("vault:v1:")
                        ? "{\"data\":{\"plaintext\":\"" + turned(ciphertext.substring(9)) + "\"}}"
                        : "";
            }
            case "transit/hmac/postern" -> "{\"data\":{\"hmac\":\"vault:v1:" + hmac(field(body, "input")) + "\"}}";
            case "auth/kubernetes/login" ->
                field(body, "role").equals("gateway") ? "{\"auth\":{\"client_token\":\"" + token + "\"}}" : "";
            default -> "";
        };
    }

    private static String turned(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        for (int i = 0; i < bytes.length / 2; i++) {
            byte left = bytes[i];
            bytes[i] = bytes[bytes.length - 1 - i];
            bytes[bytes.length - 1 - i] = left;
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String hmac(String input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(Base64.getDecoder().decode(input)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
