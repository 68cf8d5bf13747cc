package dev.postern.local.gateway;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Plays the packaged gateway: reads the settings that the real one would read, answers on both ports, tells the client
 * port's visitors what it was given.
 */
public final class FakeGateway {
    private FakeGateway() {}

    public static void main(String... arguments) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(System.getProperty("quarkus.config.locations")))) {
            settings.load(reader);
        }
        if (settings.containsKey("fake.failure")) {
            System.err.println("ERROR " + settings.getProperty("fake.failure"));
            System.exit(1);
        }
        // In the gateway's configuration a dollar after a backslash stands for itself.
        String policy = settings.getProperty("postern.policy.file").replace("\\$", "$");
        String seen = String.join(
                "|",
                policy,
                settings.getProperty("postern.policy.data-folder"),
                System.getProperty("seen"),
                System.getenv("SEEN"));
        listen(Integer.parseInt(settings.getProperty("quarkus.http.port")), "/", seen);
        listen(Integer.parseInt(settings.getProperty("quarkus.management.port")), "/q/health/ready", "{}");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("ended orderly")));
        System.out.println("started");
    }

    private static void listen(int port, String path, String answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(path, exchange -> {
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }
}
