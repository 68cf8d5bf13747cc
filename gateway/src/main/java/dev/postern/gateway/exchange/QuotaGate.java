package dev.postern.gateway.exchange;

import dev.postern.gateway.front.Call;
import dev.postern.gateway.quota.Demand;
import dev.postern.gateway.quota.Meter;
import dev.postern.gateway.quota.Metered;
import dev.postern.gateway.quota.QuotaHeaders;
import dev.postern.gateway.quota.Remaining;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.policy.text.SensitiveText;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Lets a judged prompt go on only where the requester has room within their limits, and tells clients what is left. */
@Singleton
final class QuotaGate {
    private static final String MESSAGES = "/v1/messages";

    private final Meter meter;
    private final InstantSource clock;

    @Inject
    QuotaGate(Meter meter, InstantSource clock) {
        this.meter = meter;
        this.clock = clock;
    }

    /**
     * Reserves what the exchange may need.
     *
     * @param texts of the prompt as policy lets them go
     * @param attempt releases it where the exchange is refused after all
     * @throws dev.postern.gateway.error.RefusedException {@code quota_exceeded}, or {@code desk_unavailable} where nobody knows
     */
    Metered reserve(Asking asking, UpstreamRequest prompt, List<SensitiveText> texts, Attempt attempt) {
        Metered metered = meter.begin(
                asking.circumstances().requester(), asking.model(), demand(asking.request(), prompt, texts));
        attempt.metered(metered);
        announce(metered.remaining(), asking.call());
        metered.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        return metered;
    }

    private static Demand demand(ClientRequest request, UpstreamRequest prompt, List<SensitiveText> texts) {
        if (request.media().isEmpty()) {
            return Demand.ofText(prompt.body().length, request.answerTokens());
        }
        return Demand.ofMedia(texts.stream().mapToLong(SensitiveText::length).sum(), request.answerTokens());
    }

    private void announce(List<Remaining> remaining, Call call) {
        (call.route().startsWith(MESSAGES)
                        ? QuotaHeaders.anthropic(remaining)
                        : QuotaHeaders.openai(remaining, clock.instant()))
                .forEach(call.response()::putHeader);
    }
}
