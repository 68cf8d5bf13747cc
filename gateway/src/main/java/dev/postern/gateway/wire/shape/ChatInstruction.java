package dev.postern.gateway.wire.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts an instruction of the gateway's own in front of a chat. Where the client begins with one of its own, both go on as one
 * message, since there are models whose templates take no second one.
 */
final class ChatInstruction {
    /** Where the instruction is said to stand; requests have no such field. */
    static final String PATH = "preset";

    private static final String MESSAGES = "messages";
    private static final String CONTENT = "content";

    private ChatInstruction() {}

    /**
     * The chat with the instruction.
     *
     * @param chat a request in the form of a chat completion
     */
    static Outgoing.Members first(Outgoing.Members chat, Outgoing.Slot instruction) {
        List<Outgoing.Member> members = new ArrayList<>();
        for (Outgoing.Member member : chat.members()) {
            members.add(
                    member instanceof Outgoing.Member.Known(String name, Outgoing.Items messages)
                                    && name.equals(MESSAGES)
                            ? new Outgoing.Member.Known(MESSAGES, inFront(messages, instruction))
                            : member);
        }
        return new Outgoing.Members(members);
    }

    private static Outgoing.Items inFront(Outgoing.Items messages, Outgoing.Slot instruction) {
        List<Outgoing> all = new ArrayList<>(messages.items());
        if (!all.isEmpty() && all.getFirst() instanceof Outgoing.Members first && isInstruction(first)) {
            switch (first.get(CONTENT)) {
                case Outgoing.Slot own -> {
                    all.set(0, with(first, new Outgoing.Joined(List.of(instruction, own), "\n\n")));
                    return new Outgoing.Items(all);
                }
                case Outgoing.Items parts -> {
                    List<Outgoing> both = new ArrayList<>(parts.items());
                    both.addFirst(new OutgoingObject()
                            .withWord("type", "text")
                            .with("text", instruction)
                            .members());
                    all.set(0, with(first, new Outgoing.Items(both)));
                    return new Outgoing.Items(all);
                }
                case null, default -> {}
            }
        }
        all.addFirst(new OutgoingObject()
                .withWord("role", "system")
                .with(CONTENT, instruction)
                .members());
        return new Outgoing.Items(all);
    }

    private static boolean isInstruction(Outgoing.Members message) {
        String role = message.word("role");
        return role.equals("system") || role.equals("developer");
    }

    private static Outgoing.Members with(Outgoing.Members message, Outgoing content) {
        return new Outgoing.Members(message.members().stream()
                .map(member -> member instanceof Outgoing.Member.Known known
                                && known.name().equals(CONTENT)
                        ? new Outgoing.Member.Known(CONTENT, content)
                        : member)
                .toList());
    }
}
