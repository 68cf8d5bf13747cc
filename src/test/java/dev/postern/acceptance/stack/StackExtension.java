package dev.postern.acceptance.stack;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out the stack of this run; JUnit closes it when the run is over. */
final class StackExtension implements ParameterResolver {
    private static final Namespace ROOM = Namespace.create(StackExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return stack(context);
    }

    static Stack stack(ExtensionContext context) {
        return context.getRoot()
                .getStore(ROOM)
                .computeIfAbsent(Stack.class, ignored -> LocalStack.start(), Stack.class);
    }
}
