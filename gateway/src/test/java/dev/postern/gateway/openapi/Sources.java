package dev.postern.gateway.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc of the sources says about methods and records, in plain words. */
final class Sources {
    private static final List<String> ROOTS =
            List.of("src/main/java", "../audit/src/main/java", "../policy/src/main/java", "../model/src/main/java");
    private static final String COMMENT = "/\\*\\*(?<doc>(?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\s+)*";

    private Sources() {}

    /** The first sentence about a method, up to a semicolon; about its class where nothing is said about the method. */
    static String sentence(Method method) {
        Class<?> owner = method.getDeclaringClass();
        String words = comment(owner, "public [^\\n(]*\\b" + method.getName() + "\\(")
                .or(() -> comment(owner, "public class " + owner.getSimpleName() + "\\b"))
                .orElseThrow(() -> new AssertionError("Say in Javadoc what this does: " + method));
        String first = words.split("(?<=\\.) ", 2)[0];
        return first.split(";", 2)[0].replaceFirst("[.:]$", "").strip();
    }

    /** The first paragraph about a record. */
    static Optional<String> about(Class<?> type) {
        return comment(type, declared(type)).map(words -> words.split(" @|\\s*<p>", 2)[0].strip());
    }

    /** What is said about a component of a record. */
    static Optional<String> about(Class<?> type, String component) {
        Pattern tag = Pattern.compile("@param " + component + " (?<words>.*?)(?= @\\w+ |$)");
        return comment(type, declared(type))
                .map(tag::matcher)
                .filter(Matcher::find)
                .map(found -> found.group("words").strip());
    }

    private static String declared(Class<?> type) {
        return "(?:public |static |sealed )*(?:record|interface|enum|class) " + type.getSimpleName() + "\\b";
    }

    private static Optional<String> comment(Class<?> type, String declaration) {
        Matcher found = Pattern.compile(COMMENT + declaration, Pattern.DOTALL).matcher(source(type));
        return found.find()
                ? Optional.of(found.group("doc")
                        .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                        .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                        .replaceAll("</?(?:ul|li|p)>", "")
                        .strip()
                        .replaceAll(" {2,}", " "))
                : Optional.empty();
    }

    private static String source(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        String file = outer.getName().replace('.', '/') + ".java";
        for (String root : ROOTS) {
            if (Files.exists(Path.of(root, file))) {
                try {
                    return Files.readString(Path.of(root, file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return "";
    }
}
