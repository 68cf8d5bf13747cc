package dev.postern.bench.report;

import dev.postern.bench.measure.Distribution;
import dev.postern.bench.scenario.Figures;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Figures as a person reads them: a block for each scenario, a line for each target. */
public final class TableReport {
    private static final int[] WIDTHS = {10, 9, 27, 27, 24, 9, 10, 6, 6};
    private static final String HEAD = row(
                    "",
                    "req/s",
                    "whole p50/p90/p99/max ms",
                    "first token ms",
                    "gap ms",
                    "CPU ms",
                    "/1k events",
                    "MB",
                    "failed")
            .stripTrailing();

    private TableReport() {}

    /** One block of lines, each ended by a line feed. */
    public static String of(Comparison comparison) {
        StringBuilder block = new StringBuilder();
        block.append(comparison.scenario().name()).append(": ");
        block.append(comparison.scenario().title()).append('\n');
        block.append(HEAD).append('\n');
        block.append(line(comparison.direct()));
        comparison.gateway().ifPresent(through -> block.append(line(through)));
        comparison.added().ifPresent(added -> block.append(line(added, comparison.scenario().stream())));
        block.append(failures(comparison.direct()));
        comparison.gateway().ifPresent(through -> block.append(failures(through)));
        return block.toString();
    }

    private static String line(Figures figures) {
        Optional<Figures.Usage> process = figures.process();
        return row(
                figures.target(),
                number(0, figures.requestsPerSecond()),
                times(figures.counted().whole()),
                times(figures.counted().firstToken()),
                times(figures.counted().gaps()),
                process.map(usage -> number(3, usage.cpuMillisPerRequest())).orElse("-"),
                process.flatMap(Figures.Usage::cpuMillisPerThousandEvents)
                        .map(millis -> number(1, millis))
                        .orElse("-"),
                process.map(usage -> number(0, usage.residentMegabytes())).orElse("-"),
                Long.toString(figures.failures()));
    }

    private static String line(Comparison.Added added, boolean stream) {
        String whole = "  added      p50 " + number(3, added.p50()) + " ms, p99 " + number(3, added.p99()) + " ms";
        String streamed = "; first token p50 " + number(3, added.firstTokenP50()) + " ms, p99 "
                + number(3, added.firstTokenP99()) + " ms; gap p99 " + number(3, added.gapP99()) + " ms";
        return whole + (stream ? streamed : "") + "\n";
    }

    private static String failures(Figures figures) {
        if (figures.failures() == 0) {
            return "";
        }
        return figures.counted().failures().entrySet().stream()
                .map(failure -> failure.getKey() + " (" + failure.getValue() + ")")
                .collect(Collectors.joining(", ", "  " + figures.target() + " failed: ", "\n"));
    }

    private static String times(Distribution millis) {
        if (millis.count() == 0) {
            return "-";
        }
        return number(2, millis.p50()) + "/" + number(2, millis.p90()) + "/" + number(2, millis.p99()) + "/"
                + number(1, millis.max());
    }

    private static String number(int decimals, double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("  ");
        for (int cell = 0; cell < cells.length; cell++) {
            row.append(cells[cell]).append(" ".repeat(Math.max(1, WIDTHS[cell] - cells[cell].length())));
        }
        return row.toString().stripTrailing() + "\n";
    }
}
