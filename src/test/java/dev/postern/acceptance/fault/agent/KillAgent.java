package dev.postern.acceptance.fault.agent;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;

/** The agent's entry, called by the JVM when a test attaches to the gateway. */
public final class KillAgent {
    private KillAgent() {}

    /**
     * Sets a trap.
     *
     * @param line a {@link Trap} in one line
     * @throws IllegalStateException where the class is loaded and has no such method
     */
    public static void agentmain(String line, Instrumentation instrumentation) throws UnmodifiableClassException {
        Trap trap = Trap.parse(line);
        MethodHook hook = new MethodHook(trap);
        System.getProperties().put(MethodHook.KEY, new Killer(trap));
        instrumentation.addTransformer(hook, true);
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (loaded.getName().equals(trap.type())) {
                instrumentation.retransformClasses(loaded);
                if (!hook.isSet()) {
                    throw new IllegalStateException("no trap could be set in " + trap);
                }
            }
        }
    }
}
