package dev.postern.local.command;

import dev.postern.local.keycloak.DemoUsers;
import dev.postern.local.stack.Ready;

/**
 * What a person needs to know once everything is healthy.
 *
 * @param again options that make other commands mean the same stack
 */
record Welcome(Ready ready, String again) {
    String text() {
        String postern = System.getProperty("postern.command", "./postern");
        StringBuilder text = new StringBuilder("\nPostern is ready\n\n");
        row(text, "Assistant", ready.gateway() + "/");
        row(text, "Policy", ready.gateway() + "/policy");
        row(text, "Trail", ready.gateway() + "/audit");
        row(text, "Models", ready.gateway() + "/models");
        row(text, "Usage", ready.gateway() + "/usage");
        row(text, "API keys", ready.gateway() + "/keys");
        row(text, "API", ready.gateway() + "/v1");
        row(
                text,
                "Model",
                ready.model().name() + (ready.model().simulated() ? " (simulated: no real model answers)" : ""));
        if (ready.processes().containsKey("audio")) {
            row(text, "Audio", "preset/transcribe at " + ready.gateway() + "/v1/audio/transcriptions");
        }
        row(text, "Issuer", ready.issuer().toString());
        row(text, "Database", ready.database());
        ready.processes().forEach((name, process) -> row(text, "Log", process.log()));
        if (ready.processes().containsKey("keycloak")) {
            row(text, "Users", String.join(", ", DemoUsers.NAMES));
            row(text, "Password", DemoUsers.PASSWORD + " (the same for all of them)");
        }
        return text.append("""

                        Try it:

                        curl -N %s/v1/chat/completions \\
                          -H "Authorization: Bearer $(%s token employee%s)" \\
                          -H "Content-Type: application/json" \\
                          -d '{"model":"%s","stream":true,"messages":[{"role":"user","content":"Say hello."}]}'

                        Ctrl-C stops everything; what was recorded is found again at the next start.
                        """.formatted(
                                ready.gateway(), postern, again, ready.model().name()))
                .toString();
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("  %-10s %s%n".formatted(name, value));
    }
}
