package dev.postern.gateway.quota;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is left of limits, in the response headers that client libraries know. */
public final class QuotaHeaders {
    private QuotaHeaders() {}

    /** As OpenAI writes them: {@code x-ratelimit-remaining-tokens}, and a duration such as {@code 6m0s} until there is more. */
    public static Map<String, String> openai(List<Remaining> remaining, Instant now) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Remaining each : remaining) {
            String measure = each.limit().measure().word();
            headers.put(
                    "x-ratelimit-limit-" + measure, Long.toString(each.limit().most()));
            headers.put("x-ratelimit-remaining-" + measure, Long.toString(each.left()));
            headers.put("x-ratelimit-reset-" + measure, duration(Duration.between(now, each.reset())));
        }
        return headers;
    }

    /** As Anthropic writes them: {@code anthropic-ratelimit-tokens-remaining}, and a moment (RFC 3339) when there is more. */
    public static Map<String, String> anthropic(List<Remaining> remaining) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Remaining each : remaining) {
            String start = "anthropic-ratelimit-" + each.limit().measure().word();
            headers.put(start + "-limit", Long.toString(each.limit().most()));
            headers.put(start + "-remaining", Long.toString(each.left()));
            headers.put(
                    start + "-reset",
                    DateTimeFormatter.ISO_INSTANT.format(each.reset().truncatedTo(ChronoUnit.SECONDS)));
        }
        return headers;
    }

    /** In whole seconds, rounded up, such as {@code 1s}, {@code 6m0s} or {@code 23h0m5s}. */
    static String duration(Duration time) {
        Duration whole = Duration.ofSeconds(Math.max(0, time.plusMillis(999).toSeconds()));
        StringBuilder text = new StringBuilder();
        if (whole.toHours() > 0) {
            text.append(whole.toHours()).append('h');
        }
        if (whole.toMinutes() > 0) {
            text.append(whole.toMinutesPart()).append('m');
        }
        return text.append(whole.toSecondsPart()).append('s').toString();
    }
}
