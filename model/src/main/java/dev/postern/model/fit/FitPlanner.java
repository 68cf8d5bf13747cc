package dev.postern.model.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Says what a model needs and where it fits. Thread-safe.
 *
 * <p>Weights: parameters times bits. Cache: numbers per token (layers × KV heads × head length × 2, or what the architecture
 * compresses them to) times tokens times users times bits; layers with a sliding window keep no more than the window.
 * Overhead, an estimate: scales of quantised numbers (two bytes for 32), a twentieth of weights and cache for what servers
 * lay out in blocks, and 512 MiB for buffers and the server itself. Servers differ; the plan is for choosing, not for filling
 * the last gigabyte.
 */
public final class FitPlanner {
    /** What a server takes before the first token, in bytes. */
    public static final long SERVER_BYTES = 512L << 20;

    private static final long USUAL_CONTEXT = 8192;
    private static final int SHARE_OF_BUFFERS = 20;
    private static final long SMALL_MODEL = 3_000_000_000L;
    private static final long LONG_CONTEXT = 8192;
    private static final double QUANTISED_BITS = 12;
    private static final double FEW_BITS = 4;
    private static final double MARGIN = 0.1;

    private static final List<Precision> WEIGHTS =
            List.of(Precision.AS_IT_IS, Precision.SIXTEEN, Precision.EIGHT, Precision.FOUR);
    private static final List<Precision> CACHES = List.of(Precision.SIXTEEN, Precision.EIGHT, Precision.FOUR);

    private FitPlanner() {}

    /** The context in tokens where nobody says one: 8,192, or fewer where the model was trained for fewer. */
    public static long usualContext(ModelFile file) {
        return file.contextLength() <= 0 ? USUAL_CONTEXT : Math.min(USUAL_CONTEXT, file.contextLength());
    }

    /** Plans for a model. */
    public static FitPlan plan(ModelFile file, FitQuestion question) {
        List<Need> needs = new ArrayList<>();
        for (Precision weights : WEIGHTS) {
            for (Precision cache : CACHES) {
                needs.add(need(file, question.context(), question.users(), weights, cache));
            }
        }
        List<MachineFit> machines = question.machines().stream()
                .map(machine -> fit(file, question, needs, machine))
                .toList();
        long perToken = Precision.SIXTEEN.bytes(file.cache().numbers(1));
        return new FitPlan(file, question, perToken, needs, machines, List.copyOf(warnings(file, question)));
    }

    private static Need need(ModelFile file, long context, long users, Precision weights, Precision cache) {
        long weightBytes = weights == Precision.AS_IT_IS ? file.weightBytes() : weights.bytes(file.parameters());
        long cacheBytes = cache.bytes(Saturated.multiply(file.cache().numbers(context), users));
        long scales = Saturated.add(weights.scales(weightBytes), cache.scales(cacheBytes));
        long buffers = Saturated.add(weightBytes, cacheBytes) / SHARE_OF_BUFFERS;
        long overhead = Saturated.add(SERVER_BYTES, Saturated.add(scales, buffers));
        return new Need(weights, cache, weightBytes, cacheBytes, overhead);
    }

    private static MachineFit fit(ModelFile file, FitQuestion question, List<Need> needs, Machine machine) {
        List<Need> fitting = needs.stream()
                .filter(need -> isSensible(file, need.weights()))
                .filter(need -> need.totalBytes() <= machine.memoryBytes())
                .sorted(Comparator.comparingDouble((Need need) -> -bits(file, need.weights()))
                        .thenComparingInt(need -> -need.cache().bits()))
                .toList();
        long users = fitting.isEmpty() ? 0 : users(file, question, fitting.getFirst(), machine);
        return new MachineFit(machine, fitting, users);
    }

    /** The most users whose whole contexts fit, by halving. */
    private static long users(ModelFile file, FitQuestion question, Need need, Machine machine) {
        if (file.cache().layers().isEmpty()) {
            return 0;
        }
        long fits = question.users();
        long tooMany = FitQuestion.MOST_USERS + 1L;
        while (tooMany - fits > 1) {
            long middle = (fits + tooMany) / 2;
            Need at = need(file, question.context(), middle, need.weights(), need.cache());
            if (at.totalBytes() <= machine.memoryBytes()) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return fits;
    }

    /** Whether a precision is one to choose: more bits than the file has take memory and bring nothing. */
    private static boolean isSensible(ModelFile file, Precision weights) {
        return weights == Precision.AS_IT_IS || weights.bits() < file.bitsPerWeight() - MARGIN;
    }

    private static double bits(ModelFile file, Precision weights) {
        return weights == Precision.AS_IT_IS ? file.bitsPerWeight() : weights.bits();
    }

    private static Set<Warning> warnings(ModelFile file, FitQuestion question) {
        Set<Warning> warnings = EnumSet.of(Warning.CODE_AND_MATHEMATICS, Warning.OTHER_LANGUAGES);
        if (file.parameters() < SMALL_MODEL) {
            warnings.add(Warning.SMALL_MODEL);
        }
        if (question.context() > LONG_CONTEXT && !file.cache().layers().isEmpty()) {
            warnings.add(Warning.LONG_CONTEXT_CACHE);
        }
        if (file.experts() > 0) {
            warnings.add(Warning.ROUTER);
        }
        if (file.bitsPerWeight() < FEW_BITS) {
            warnings.add(Warning.FEW_BITS);
        }
        if (file.contextLength() > 0 && question.context() > file.contextLength()) {
            warnings.add(Warning.BEYOND_TRAINING);
        }
        if (file.bitsPerWeight() < QUANTISED_BITS) {
            warnings.add(Warning.ALREADY_QUANTISED);
        }
        return warnings;
    }
}
