package dev.postern.gateway.modeldesk.fit;

import dev.postern.model.fit.FitPlan;
import dev.postern.model.fit.MachineFit;
import dev.postern.model.fit.ModelFile;
import dev.postern.model.fit.Need;
import dev.postern.model.fit.Warning;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a model needs, and which machines hold it. Sizes are bytes.
 *
 * @param context tokens of one conversation that were counted with
 * @param cacheBytesPerToken of one conversation at 16 bit; 0 where it is not known
 * @param needs for each precision of weights and cache, the most precise weights first
 */
public record FitView(
        Model model,
        long context,
        int users,
        long cacheBytesPerToken,
        List<Memory> needs,
        List<MachineView> machines,
        List<Advice> warnings) {

    /**
     * What the head of the file says; 0 and an empty text where it does not.
     *
     * @param notes what was assumed, such as {@code cache_not_known}
     */
    public record Model(
            String format,
            String architecture,
            String name,
            long parameters,
            long weightBytes,
            String quantisation,
            double bitsPerWeight,
            long contextLength,
            long vocabulary,
            long layers,
            long experts,
            boolean slides,
            List<String> notes) {}

    /**
     * What one combination of precisions takes.
     *
     * @param weights {@code as_it_is}, {@code sixteen}, {@code eight} or {@code four} bits
     * @param cache the same, never {@code as_it_is}
     * @param totalBytes all of it, an estimate of what else the server takes included
     */
    public record Memory(String weights, String cache, long weightBytes, long cacheBytes, long totalBytes) {}

    /**
     * What a machine holds.
     *
     * @param best the most precise combination that fits; left out where none does
     * @param users how many users it serves at this context; 0 where that is not known
     */
    public record MachineView(long memoryBytes, Optional<Memory> best, long users) {}

    /**
     * What to know before choosing.
     *
     * @param code such as {@code small_model}
     * @param source where that is known from
     */
    public record Advice(String code, String text, String source) {}

    static FitView of(FitPlan plan) {
        return new FitView(
                model(plan.file()),
                plan.question().context(),
                plan.question().users(),
                plan.cacheBytesPerToken(),
                plan.needs().stream().map(FitView::memory).toList(),
                plan.machines().stream().map(FitView::machine).toList(),
                plan.warnings().stream().map(FitView::advice).toList());
    }

    private static Model model(ModelFile file) {
        return new Model(
                word(file.format()),
                file.architecture(),
                file.name(),
                file.parameters(),
                file.weightBytes(),
                file.quantisation(),
                file.bitsPerWeight(),
                file.contextLength(),
                file.vocabulary(),
                file.layers(),
                file.experts(),
                file.cache().slides(),
                file.notes().stream().map(FitView::word).toList());
    }

    private static Memory memory(Need need) {
        return new Memory(
                word(need.weights()), word(need.cache()), need.weightBytes(), need.cacheBytes(), need.totalBytes());
    }

    private static MachineView machine(MachineFit fit) {
        return new MachineView(fit.machine().memoryBytes(), fit.best().map(FitView::memory), fit.users());
    }

    private static Advice advice(Warning warning) {
        return new Advice(word(warning), warning.text(), warning.source());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
