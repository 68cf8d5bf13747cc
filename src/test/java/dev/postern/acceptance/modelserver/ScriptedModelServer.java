package dev.postern.acceptance.modelserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/**
 * A model server on loopback that does what a test tells it to:
 *
 * <pre>{@code
 * server.answers(Answer.text("My card is 4111 1111 1111 1111.").inPiecesOf(3));
 * }</pre>
 *
 * <p>It lists one model at {@code /v1/models}, says at {@code /health} that it is well, and gives everything else to the
 * script, noting what it received. Thread-safe.
 */
public final class ScriptedModelServer implements AutoCloseable {
    private static final Script GREETING = Answer.text("Hello there.");
    private static final Answer MODELS = Answer.whole(
            200,
            "application/json",
            ("{\"object\":\"list\",\"data\":[{\"id\":\"scripted\",\"object\":\"model\",\"created\":1795392000,"
                            + "\"owned_by\":\"tests\",\"root\":\"scripted\",\"max_model_len\":8192}]}")
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    private static final Answer NOTHING_TO_SAY = Answer.whole(200, "text/plain", new byte[0]);
    private static final long LOOK_AGAIN_MILLIS = 10;

    private final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final InetSocketAddress address;
    private volatile ServerSocket listener;
    private volatile Thread acceptor = Thread.ofVirtual().unstarted(() -> {});
    private volatile Script script = GREETING;
    private volatile Runnable firstByte = () -> {};
    private volatile BiConsumer<String, Map<String, String>> head = (path, fields) -> {};

    private ScriptedModelServer(ServerSocket listener) {
        this.listener = listener;
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort());
    }

    /** Starts one on a free port. */
    public static ScriptedModelServer start() {
        try {
            ScriptedModelServer server =
                    new ScriptedModelServer(new ServerSocket(0, 1024, InetAddress.getLoopbackAddress()));
            server.accept(server.listener);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the settings of a gateway by which a model has this server under a name and with a share. */
    public void servesWith(Map<String, String> settings, String model, String name, int weight) {
        String key = "postern.models.\"" + model + "\".servers.\"" + name + "\".";
        settings.put(key + "url", url().toString());
        settings.put(key + "upstream-name", "scripted");
        settings.put(key + "weight", Integer.toString(weight));
    }

    /** Address of its OpenAI-compatible API. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + address.getPort() + "/v1");
    }

    /** From now on every request is answered so. */
    public void answers(Script next) {
        script = next;
    }

    /** Runs something when the first byte of a request comes, before anything else of it is read. */
    public void whenFirstByteComes(Runnable work) {
        firstByte = work;
    }

    /**
     * Tells path and header fields of each request as soon as they are there, on the thread that was told of its first
     * byte, also where the rest never comes.
     */
    public void whenHeadComes(BiConsumer<String, Map<String, String>> work) {
        head = work;
    }

    /** Everything received since the start or the last {@link #forget()}, without probes. */
    public List<ReceivedRequest> received() {
        return List.copyOf(received);
    }

    /** The one request received. */
    public ReceivedRequest only() {
        List<ReceivedRequest> all = received();
        if (all.size() != 1) {
            throw new AssertionError("the model server received " + all.size() + " requests instead of one");
        }
        return all.getFirst();
    }

    /** Waits for a request to come. */
    public ReceivedRequest awaitRequest(Duration patience) throws InterruptedException {
        for (long waited = 0; received.isEmpty(); waited += LOOK_AGAIN_MILLIS) {
            if (waited > patience.toMillis()) {
                throw new AssertionError("the model server received nothing within " + patience);
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return received.getFirst();
    }

    /** Forgets requests and script: the next test begins. */
    public void forget() {
        received.clear();
        script = GREETING;
        firstByte = () -> {};
        head = (path, fields) -> {};
    }

    /** Refuses connections, and ends the ones there are: also one that is being accepted at this moment. */
    public void goAway() {
        try {
            listener.close();
            acceptor.join();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes connections again, at the same address. */
    public void comeBack() {
        try {
            ServerSocket again = new ServerSocket();
            again.setReuseAddress(true);
            again.bind(address, 1024);
            listener = again;
            accept(again);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        goAway();
    }

    void firstByteCame() {
        firstByte.run();
    }

    void headCame(String path, Map<String, String> fields) {
        head.accept(path, fields);
    }

    Answer received(ReceivedRequest request) {
        if (request.path().equals("/v1/models")) {
            return MODELS;
        }
        if (request.path().equals("/health") || request.path().equals("/metrics")) {
            return NOTHING_TO_SAY;
        }
        received.add(request);
        return script.answer(request);
    }

    void closed(Socket socket) {
        open.remove(socket);
    }

    private void accept(ServerSocket from) {
        acceptor = Thread.ofVirtual().name("model-server-accept").start(() -> {
            while (!from.isClosed()) {
                try {
                    Socket socket = from.accept();
                    open.add(socket);
                    Thread.ofVirtual().name("model-server-connection").start(new Connection(socket, this));
                } catch (IOException e) {
                    // Closed, or a client that left before it was accepted.
                }
            }
        });
    }
}
