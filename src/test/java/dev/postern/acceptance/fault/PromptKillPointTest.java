package dev.postern.acceptance.fault;

import dev.postern.acceptance.stack.OnOwnStacks;
import dev.postern.acceptance.stack.Stack;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The gateway dies at a place that a prompt passes before the model server has answered. */
@OnOwnStacks
@Order(1)
class PromptKillPointTest {
    private final Stack shared;

    @TempDir
    Path folder;

    PromptKillPointTest(Stack shared) {
        this.shared = shared;
    }

    @TestFactory
    Stream<DynamicTest> gateway_killed_on_a_prompts_way_leaves_no_unrecorded_prompt() {
        return new KillTrials(shared, folder)
                .at(EnumSet.range(KillPoint.HEADERS_READ, KillPoint.HALF_SENT), "kill-points-prompt");
    }
}
