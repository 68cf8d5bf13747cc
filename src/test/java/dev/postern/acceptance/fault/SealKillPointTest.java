package dev.postern.acceptance.fault;

import dev.postern.acceptance.stack.OnOwnStacks;
import dev.postern.acceptance.stack.Stack;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The gateway dies at a place that a seal passes, or the end that is given to an orphan. */
@OnOwnStacks
class SealKillPointTest {
    private final Stack shared;

    @TempDir
    Path folder;

    SealKillPointTest(Stack shared) {
        this.shared = shared;
    }

    @TestFactory
    Stream<DynamicTest> gateway_killed_while_it_seals_or_ends_orphans_leaves_no_unrecorded_prompt() {
        return new KillTrials(shared, folder)
                .at(EnumSet.range(KillPoint.SEAL_UNSIGNED, KillPoint.ORPHANING), "kill-points-seal");
    }
}
