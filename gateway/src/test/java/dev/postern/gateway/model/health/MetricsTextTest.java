package dev.postern.gateway.model.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.model.ServerKind;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTextTest {
    private static final String VLLM = """
            # HELP vllm:num_requests_running Number of requests in model execution batches.
            # TYPE vllm:num_requests_running gauge
            vllm:num_requests_running{engine="0",model_name="a } \\" b"} 2.0
            vllm:num_requests_running{engine="1",model_name="m"} 1.0
            vllm:num_requests_waiting{engine="0",model_name="m"} 4.0 1795392000000
            vllm:num_requests_waiting_by_reason{engine="0",model_name="m",reason="capacity"} 99.0
            vllm:kv_cache_usage_perc{engine="0",model_name="m"} 0.25
            vllm:kv_cache_usage_perc{engine="1",model_name="m"} 5e-1
            something:else{x="y"} NaN
            """;

    @Test
    void figures_of_vllm_are_added_up_over_engines() {
        assertThat(MetricsText.read(VLLM.getBytes(UTF_8), ServerKind.VLLM)).hasValue(new LoadFigures(3, 4, 0.5));
    }

    @Test
    void figures_of_llama_cpp_are_two() {
        String page = "llamacpp:requests_processing 2\nllamacpp:requests_deferred 0";

        assertThat(MetricsText.read(page.getBytes(UTF_8), ServerKind.LLAMA_CPP)).hasValue(new LoadFigures(2, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "vllm:num_requests_running 1",
                "vllm:num_requests_running 1\nvllm:num_requests_waiting -1",
                "vllm:num_requests_running NaN\nvllm:num_requests_waiting 1",
                "vllm:num_requests_running +Inf\nvllm:num_requests_waiting 1",
                "vllm:num_requests_running 1e300\nvllm:num_requests_waiting 1",
                "vllm:num_requests_running{a=\"b\" 1\nvllm:num_requests_waiting 1",
                "vllm:num_requests_running 0x10\nvllm:num_requests_waiting 1",
                "vllm:num_requests_running\nvllm:num_requests_waiting 1",
                "vllm:num_requests_running 1\nvllm:num_requests_waiting 1\nvllm:kv_cache_usage_perc 7",
                "<html>vllm:num_requests_running 1</html>"
            })
    void page_that_makes_no_sense_says_nothing(String page) {
        assertThat(MetricsText.read(page.getBytes(UTF_8), ServerKind.VLLM)).isEmpty();
    }

    @Test
    void any_bytes_are_read_without_harm() {
        Random random = new Random(8);
        for (int round = 0; round < 2_000; round++) {
            byte[] page = VLLM.getBytes(UTF_8);
            for (int i = 0; i < 1 + random.nextInt(9); i++) {
                page[random.nextInt(page.length)] = (byte) random.nextInt();
            }

            MetricsText.read(page, ServerKind.VLLM).ifPresent(figures -> {
                assertThat(figures.running()).isNotNegative();
                assertThat(figures.cacheUse()).isBetween(0.0, 1.0);
            });
        }
    }
}
