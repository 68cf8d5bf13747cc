package dev.postern.local.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command as a process of its own, fed line by line. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScanProcessTest {

    @Test
    void each_line_is_answered_before_the_next_is_there() throws IOException, InterruptedException {
        Process scan = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.postern.local.scan.ScanMain",
                        "scan")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        OutputStream in = scan.getOutputStream();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(scan.getInputStream(), StandardCharsets.UTF_8))) {
            write(in, "{\"id\":1,\"text\":\"ü j@example.com\"}\n");
            assertThat(out.readLine()).contains("\"id\":1", "EMAIL", "\"start\":2");
            write(in, "{\"id\":2,\"text\":\"hal");
            write(in, "f\"}\n{\"id\":");
            assertThat(out.readLine()).isEqualTo("{\"id\":2,\"findings\":[]}");
            write(in, "3,\"text\":\"x\"}");
            in.close();
            assertThat(out.readLine()).isEqualTo("{\"id\":3,\"findings\":[]}");
            assertThat(out.readLine()).isNull();
        }
        assertThat(scan.waitFor()).isZero();
    }

    private static void write(OutputStream in, String text) throws IOException {
        in.write(text.getBytes(StandardCharsets.UTF_8));
        in.flush();
    }
}
