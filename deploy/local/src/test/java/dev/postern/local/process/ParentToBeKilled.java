package dev.postern.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts a child, prints its number and waits for the worst. */
final class ParentToBeKilled {
    private ParentToBeKilled() {}

    public static void main(String... arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        Child child = Child.start(
                ChildPlan.of("Orphan to be", List.of("sleep", "1000"), Map.of(), folder, folder.resolve("orphan.log")));
        System.out.println(child.pid());
        Thread.sleep(1_000_000);
    }
}
