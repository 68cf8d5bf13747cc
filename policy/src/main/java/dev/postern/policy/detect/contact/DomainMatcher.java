package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.context.Mention;
import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.Matches;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * DOMAIN_NAME without a path, and URL without a scheme. Programs are full of dotted names, so a bare name needs a clear
 * top-level label, {@code www} or a word for it; names of files, packages, fields and methods are left alone.
 */
final class DomainMatcher implements Matcher {
    private static final Kind DOMAIN = Kind.builtIn("DOMAIN_NAME");
    private static final int CLOSE = 3;
    private static final Kind URL = Kind.builtIn("URL");
    private static final Nearby NAMES = Nearby.of(
            "domain",
            "domains",
            "website",
            "site",
            "web",
            "homepage",
            "host",
            "hosts",
            "hostname",
            "server",
            "url",
            "urls",
            "dns",
            "fqdn",
            "webseite",
            "webseiten",
            "internetseite",
            "site web",
            "sitio web",
            "sito",
            "página",
            "webpagina",
            "visit",
            "besuchen",
            "visitez",
            "visite",
            "domäne",
            "domaine",
            "dominio",
            "domínio",
            "сайт",
            "域名",
            "网站");
    /** Labels with which the names of packages and fields begin. */
    private static final Set<String> PROGRAM = Set.of(
            "com",
            "org",
            "net",
            "io",
            "java",
            "javax",
            "jakarta",
            "this",
            "self",
            "dev",
            "edu",
            "gov",
            "url",
            "data",
            "options",
            "opts",
            "config",
            "req",
            "res",
            "request",
            "response",
            "window",
            "document",
            "process",
            "console",
            "math",
            "json",
            "module",
            "exports",
            "event",
            "err",
            "path",
            "str",
            "obj",
            "item",
            "node",
            "file",
            "test",
            "app",
            "ctx",
            "props",
            "state",
            "params",
            "args",
            "result",
            "value",
            "element");

    @Override
    public List<Kind> kinds() {
        return List.of(DOMAIN, URL);
    }

    @Override
    public Anchor anchor() {
        return Anchor.letters().or(Anchor.of("0123456789")).orBeyondAscii().atWordStart();
    }

    @Override
    public void match(Window text, int start, Matches matches) {
        int dot = start;
        while (CharacterClass.isWord(text.at(dot)) || text.at(dot) == '-') {
            if (++dot - start > 63) {
                return;
            }
        }
        if (text.at(dot) != '.' || !Character.isLetterOrDigit(text.at(dot + 1)) || !begins(text, start)) {
            return;
        }
        HostName name = HostName.read(text, start);
        if (name != null && text.digitAt(name.end() - 1) < 0 && ends(text, name)) {
            judge(text, name, matches);
        }
    }

    private static void judge(Window text, HostName name, Matches matches) {
        String top = name.topLabel(text);
        if (name.humps() || !TopLevel.isKnown(top)) {
            return;
        }
        boolean www = text.isAt(name.start(), "www.") && name.labels() > 2;
        boolean clear = www
                || TopLevel.isClear(top)
                || name.isUnderDivision(text)
                || (TopLevel.isWord(top) && name.isLong(text));
        boolean program = isOfProgram(text, name);
        int end = UrlEnd.of(text, name.end());
        Mention named = naming(text, name);
        if ((!clear && named == null) || (program && !www)) {
            return;
        }
        String why = "Labels under a top-level label" + ExampleNames.remark(text, name.end());
        String with = named == null ? "." : ", " + named.phrase() + ".";
        if (end > name.end()) {
            if (clear) {
                matches.add(URL, new Match(end, Likelihood.POSSIBLE, "A host and a path without a scheme" + with));
            }
            return;
        }
        matches.add(DOMAIN, new Match(name.end(), Likelihood.POSSIBLE, why + with));
    }

    /** The word for a domain name that stands close before. */
    private static @Nullable Mention naming(Window text, HostName name) {
        Mention named = NAMES.mentionBefore(text, name.start());
        return named != null && named.distance() <= CLOSE ? named : null;
    }

    /** Whether it begins or looks like the name of a package, a field or a file. */
    private static boolean isOfProgram(Window text, HostName name) {
        int dot = name.start();
        while (text.at(dot) != '.') {
            dot++;
        }
        boolean tiny = name.labels() == 2 && name.end() - name.top() == 2 && dot - name.start() < 3;
        boolean numbered = text.digitAt(name.top() - 2) >= 0 && name.top() - name.second() < 4;
        return tiny
                || numbered
                || PROGRAM.contains(text.slice(name.start(), dot).toLowerCase(Locale.ROOT));
    }

    private static boolean begins(Window text, int start) {
        int before = text.at(start - 1);
        return ".@/\\_-$%#&=~:".indexOf(before) < 0 || before == Window.END || (before == '=' || before == ':');
    }

    /** Whether no sign follows that programs have after a name. */
    private static boolean ends(Window text, HostName name) {
        int after = text.at(name.end());
        if (after == Window.END) {
            return true;
        }
        if (after == '.') {
            return !text.isWordAt(name.end() + 1);
        }
        return "@([{=_\\$".indexOf(after) < 0 && !CharacterClass.isWord(after);
    }
}
