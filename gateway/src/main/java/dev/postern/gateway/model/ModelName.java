package dev.postern.gateway.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What models and their aliases may be called. */
public final class ModelName {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@+/-]{0,127}");
    private static final String PRESETS = "preset/";

    private ModelName() {}

    /** What is wrong with a name; empty where a model may have it. */
    public static Optional<String> problem(String name) {
        if (!PLAIN.matcher(name).matches()) {
            return Optional.of(
                    "A name has 1 to 128 letters (a to z), digits and . _ : @ + / - and begins with a letter or a"
                            + " digit.");
        }
        String folded = folded(name);
        if (folded.equals("auto") || folded.equals("preset") || folded.startsWith(PRESETS)) {
            return Optional.of(
                    "The names auto, preset and all that begin with preset/ are taken by the gateway itself.");
        }
        return Optional.empty();
    }

    /** The form in which names are compared: two that differ in case only are one. */
    public static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
