package dev.postern.gateway.choice;

import dev.postern.gateway.wire.ClientRequest;
import dev.postern.model.difficulty.Prompt;
import dev.postern.model.difficulty.Role;
import dev.postern.model.difficulty.Turn;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import java.util.ArrayList;
import java.util.List;

/**
 * What the scorer of difficulty gets to see of a request: what was said, in its order. The parts of one message are one turn. A
 * door for text; it goes to the scorer and nowhere else.
 */
final class PromptSketch {
    private PromptSketch() {}

    static Prompt of(ClientRequest request) {
        List<Turn> turns = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        SegmentRole speaker = SegmentRole.SETTING;
        boolean tools = false;
        for (Segment segment : request.segments()) {
            tools |= segment.path().startsWith("tools");
            boolean goesOn = segment.continues() && segment.role() == speaker;
            if (!goesOn) {
                add(turns, speaker, said);
                speaker = segment.role();
            }
            said.append(said.isEmpty() ? "" : "\n").append(segment.text().reveal());
        }
        add(turns, speaker, said);
        return new Prompt(turns, request.media().size(), tools);
    }

    private static void add(List<Turn> turns, SegmentRole speaker, StringBuilder said) {
        if (!said.isEmpty()) {
            switch (speaker) {
                case SYSTEM -> turns.add(new Turn(Role.SYSTEM, said.toString()));
                case USER -> turns.add(new Turn(Role.USER, said.toString()));
                case ASSISTANT -> turns.add(new Turn(Role.ASSISTANT, said.toString()));
                case TOOL, SETTING -> {}
            }
            said.setLength(0);
        }
    }
}
