package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.scan.Window;

/** Words directly before dotted numbers that make them a version, a chapter or a paragraph. */
final class VersionWords {
    private static final int FAR = 24;
    private static final String[] WORDS = {
        " version ",
        " versions ",
        " v ",
        " ver ",
        " release ",
        " build ",
        " revision ",
        " rev ",
        " section ",
        " sections ",
        " sec ",
        " chapter ",
        " clause ",
        " paragraph ",
        " para ",
        " article ",
        " art ",
        " figure ",
        " table ",
        " appendix ",
        " abschnitt ",
        " kapitel ",
        " absatz ",
        " ziffer ",
        " versión ",
        " versione ",
        " versão ",
        " versie ",
        " sección ",
        " sezione ",
        " capítulo ",
        " chapitre ",
        " firmware ",
        " driver ",
        " oid ",
        " 版本 ",
        " バージョン ",
    };

    private VersionWords() {}

    static boolean stand(Window text, int start) {
        if (text.at(start - 1) == '\u00a7' || text.at(start - 2) == '\u00a7') {
            return true;
        }
        String before = Nearby.before(text, start, FAR);
        for (String word : WORDS) {
            if (before.endsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
