package dev.postern.local.fit;

import dev.postern.model.fit.FitPlan;
import dev.postern.model.fit.MachineFit;
import dev.postern.model.fit.ModelFile;
import dev.postern.model.fit.Need;
import dev.postern.model.fit.Precision;
import dev.postern.model.fit.Warning;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plan as a table for people. */
final class PlainPlan {
    private static final String ROW = "  %-10s %12s   %12s %12s %12s%n";

    private final FitPlan plan;
    private final PrintWriter out;

    private PlainPlan(FitPlan plan, PrintWriter out) {
        this.plan = plan;
        this.out = out;
    }

    static void print(FitPlan plan, PrintWriter out) {
        PlainPlan text = new PlainPlan(plan, out);
        text.model();
        text.needs();
        text.machines();
        text.warnings();
    }

    private void model() {
        ModelFile file = plan.file();
        String name = file.name().isEmpty() ? file.architecture() : file.name() + " (" + file.architecture() + ")";
        out.println(printable(name));
        line("parameters", count(file.parameters()));
        line(
                "in the file",
                String.format(
                        Locale.ROOT,
                        "%s, %.1f bits per weight, %s",
                        printable(file.quantisation()),
                        file.bitsPerWeight(),
                        Size.print(file.weightBytes())));
        line("trained for", file.contextLength() == 0 ? "not said" : grouped(file.contextLength()) + " tokens");
        if (file.vocabulary() > 0) {
            line("vocabulary", grouped(file.vocabulary()) + " tokens");
        }
        if (file.experts() > 0) {
            line("experts", grouped(file.experts()) + " per layer");
        }
        if (plan.cacheBytesPerToken() > 0) {
            line(
                    "cache",
                    Size.print(plan.cacheBytesPerToken()) + " per token at 16 bit"
                            + (file.cache().slides() ? "; some layers keep a window only" : ""));
        }
        file.notes().forEach(note -> out.println("  " + note.text()));
        out.println();
    }

    private void needs() {
        long users = plan.question().users();
        out.println("Memory for " + grouped(users) + (users == 1 ? " user" : " users") + " with "
                + grouped(plan.question().context()) + " tokens each, all in all:");
        out.println();
        out.printf(ROW, "weights", "weights", "with cache", "with cache", "with cache");
        out.printf(ROW, "", "alone", "at 16 bit", "at 8 bit", "at 4 bit");
        for (Precision weights : Precision.values()) {
            List<Need> row = plan.needs().stream()
                    .filter(need -> need.weights() == weights)
                    .toList();
            out.printf(
                    ROW,
                    weights.label(),
                    Size.print(row.getFirst().weightBytes()),
                    Size.print(row.get(0).totalBytes()),
                    Size.print(row.get(1).totalBytes()),
                    Size.print(row.get(2).totalBytes()));
        }
        List<Need> first = plan.needs().subList(0, 3);
        out.println();
        out.println("  The cache alone: " + Size.print(first.get(0).cacheBytes()) + " at 16 bit, "
                + Size.print(first.get(1).cacheBytes()) + " at 8 bit, "
                + Size.print(first.get(2).cacheBytes())
                + " at 4 bit.");
        out.println(
                "  Sums include an estimate for scales of quantised numbers, a twentieth for buffers, and 512 MiB for the server.");
    }

    private void machines() {
        for (MachineFit fit : plan.machines()) {
            out.println();
            String name = printable(fit.machine().name());
            Optional<Need> best = fit.best();
            if (best.isEmpty()) {
                out.println(name + ": does not fit, whatever the precision.");
                continue;
            }
            Need need = best.get();
            out.println(name + ": fits with weights " + words(need.weights()) + " and the cache at "
                    + need.cache().label() + ", " + Size.print(need.totalBytes()) + ".");
            if (fit.users() > 0) {
                out.println("  So it serves up to " + grouped(fit.users()) + (fit.users() == 1 ? " user" : " users")
                        + " at this context.");
            }
        }
    }

    private void warnings() {
        if (plan.warnings().isEmpty()) {
            return;
        }
        out.println();
        out.println("What to know:");
        for (Warning warning : plan.warnings()) {
            out.println("  " + warning.text());
            out.println("    (" + warning.source() + ")");
        }
    }

    private void line(String label, String value) {
        out.printf("  %-12s %s%n", label, value);
    }

    private static String words(Precision weights) {
        return weights == Precision.AS_IT_IS ? "as they are" : "at " + weights.label();
    }

    private static String count(long number) {
        return number >= 1_000_000_000
                ? String.format(Locale.ROOT, "%.2f billion", number / 1e9)
                : String.format(Locale.ROOT, "%.1f million", number / 1e6);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Names come from the file: nothing in them may steer a terminal. */
    private static String printable(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .limit(200)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
