package dev.postern.bench.report;

import dev.postern.bench.scenario.Figures;
import dev.postern.bench.scenario.Scenario;
import java.util.Optional;

/**
 * One scenario's figures, the direct call beside the gateway.
 *
 * @param gateway empty where only the direct call was measured
 */
public record Comparison(Scenario scenario, Figures direct, Optional<Figures> gateway) {

    /** What the gateway added, in milliseconds: the difference of percentiles, not the percentile of differences. */
    public record Added(double p50, double p99, double firstTokenP50, double firstTokenP99, double gapP99) {}

    /** Empty without a gateway. */
    public Optional<Added> added() {
        return gateway.map(through -> new Added(
                through.counted().whole().p50() - direct.counted().whole().p50(),
                through.counted().whole().p99() - direct.counted().whole().p99(),
                through.counted().firstToken().p50()
                        - direct.counted().firstToken().p50(),
                through.counted().firstToken().p99()
                        - direct.counted().firstToken().p99(),
                through.counted().gaps().p99() - direct.counted().gaps().p99()));
    }

    /** Whether any exchange failed. */
    public boolean failed() {
        return direct.failures() > 0
                || gateway.map(through -> through.failures() > 0).orElse(false);
    }
}
