package dev.postern.policy.detect.injection;

/** What an injected phrase is after. */
enum InjectionFamily {
    OVERRIDE("an override of instructions"),
    ROLE_PLAY("a role without rules"),
    EXFILTRATION("a request for hidden text or for sending it away"),
    SECRECY("secrecy towards the user"),
    TOOL_ABUSE("the use of tools without consent"),
    ENCODED("instructions in an encoding"),
    SUFFIX("an answer that may not refuse"),
    ADDRESS("an address to the model"),
    ROLE_MARKER("a mark that begins another speaker's turn");

    private final String sentence;

    InjectionFamily(String sentence) {
        this.sentence = sentence;
    }

    /** As it stands after "Words of". */
    String sentence() {
        return sentence;
    }
}
