package dev.postern.gateway.config;

import java.time.Duration;
import java.util.Map;

/** Settings of which a test sets those that it is about; to ask for another one fails. */
public interface FewUpstreamSettings extends UpstreamSettings {
    @Override
    default Duration connectTimeout() {
        throw notSet();
    }

    @Override
    default Duration firstTokenTimeout() {
        throw notSet();
    }

    @Override
    default Duration idleTimeout() {
        throw notSet();
    }

    @Override
    default Duration totalTimeout() {
        throw notSet();
    }

    @Override
    default int maximumEventBytes() {
        throw notSet();
    }

    @Override
    default int maximumAnswerBytes() {
        throw notSet();
    }

    @Override
    default int connections() {
        throw notSet();
    }

    @Override
    default Map<String, ConnectionSettings> servers() {
        throw notSet();
    }

    @Override
    default BreakerSettings breaker() {
        throw notSet();
    }

    @Override
    default ProbeSettings probe() {
        throw notSet();
    }

    @Override
    default AdmissionSettings admission() {
        throw notSet();
    }

    @Override
    default RoutingSettings routing() {
        throw notSet();
    }

    @Override
    default HedgeSettings hedge() {
        throw notSet();
    }

    private static UnsupportedOperationException notSet() {
        return new UnsupportedOperationException("not part of this test");
    }
}
