package dev.postern.gateway.modeldesk.fit;

import dev.postern.gateway.desk.Parameters;
import dev.postern.model.fit.FitPlanner;
import dev.postern.model.fit.FitQuestion;
import dev.postern.model.fit.Machine;
import dev.postern.model.fit.ModelFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * What is asked of a model, as a query says it.
 *
 * @param context tokens of one conversation; what is usual for the model where it is not said
 */
record FitQuery(Optional<Long> context, int users, List<Machine> machines) {
    /** The parameters that say it. */
    static final List<String> PARAMETERS = List.of("context", "users", "memory");

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    private static final int MOST_MACHINES = 8;
    private static final long MOST_MEMORY = 1L << 50;

    static FitQuery of(Parameters parameters) {
        return new FitQuery(
                parameters.value("context", whole(1, FitQuestion.LONGEST_CONTEXT)),
                parameters
                        .value("users", whole(1, FitQuestion.MOST_USERS))
                        .map(Math::toIntExact)
                        .orElse(1),
                parameters.value("memory", FitQuery::machines).orElse(List.of()));
    }

    FitQuestion about(ModelFile model) {
        return new FitQuestion(context.orElseGet(() -> FitPlanner.usualContext(model)), users, machines);
    }

    /** A reader of a whole number of more digits than {@link Parameters#number} takes. */
    static BiFunction<String, String, Long> whole(long least, long most) {
        return (name, text) -> {
            long number = WHOLE.matcher(text).matches() ? Long.parseLong(text) : -1;
            if (number < least || number > most) {
                throw Parameters.invalid("This is a number from " + least + " to " + most + ".", name);
            }
            return number;
        };
    }

    private static List<Machine> machines(String name, String text) {
        String[] sizes = text.split(",", -1);
        if (sizes.length > MOST_MACHINES) {
            throw Parameters.invalid("At most " + MOST_MACHINES + " machines are looked at.", name);
        }
        BiFunction<String, String, Long> read = whole(1, MOST_MEMORY);
        return Arrays.stream(sizes)
                .map(size -> new Machine(size, read.apply(name, size)))
                .toList();
    }
}
