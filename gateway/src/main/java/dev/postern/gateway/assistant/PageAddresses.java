package dev.postern.gateway.assistant;

import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses of the pages. The assistant is the start page; each other desk has an address of its own, whose file the
 * bundler names after it.
 */
final class PageAddresses {
    /** The desks beside the assistant; {@code /audit} is made of {@code audit.html}. */
    static final List<String> DESKS = List.of("/policy", "/models", "/audit", "/keys", "/usage");

    static final String LOGIN = "/login";

    /** Forgets the session and leads to a login anew. */
    static final String LOGIN_AGAIN = "/login/again";

    /** Leads a person who is logged in back to where they were. */
    static final String LOGIN_BACK = "/login/back";

    static final String LOGOUT = "/logout";

    private PageAddresses() {}

    static String file(String desk) {
        return desk + ".html";
    }

    /** Every address that a page is served under, with and without the name of its file. */
    static List<String> pages() {
        return Stream.concat(Stream.of("/", "/index.html"), DESKS.stream().flatMap(desk -> Stream.of(desk, file(desk))))
                .toList();
    }
}
