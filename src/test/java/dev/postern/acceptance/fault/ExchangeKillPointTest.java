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

/** The gateway dies at a place that a prompt or its answer passes. */
@OnOwnStacks
@Order(1)
class ExchangeKillPointTest {
    private final Stack shared;

    @TempDir
    Path folder;

    ExchangeKillPointTest(Stack shared) {
        this.shared = shared;
    }

    @TestFactory
    Stream<DynamicTest> gateway_killed_within_an_exchange_leaves_no_unrecorded_prompt() {
        return new KillTrials(shared, folder)
                .at(EnumSet.range(KillPoint.HEADERS_READ, KillPoint.BEFORE_LAST_CHUNK), "kill-points-exchange");
    }
}
