package dev.postern.acceptance.stack;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out the stack of this run, or one for a class that is to have its own; JUnit closes it when that is over. */
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
        Stack shared = context.getRoot()
                .getStore(ROOM)
                .computeIfAbsent(Stack.class, ignored -> LocalStack.start(), Stack.class);
        // The constructor asks first, within the class, so that its tests find what is there.
        return context.getRequiredTestClass().isAnnotationPresent(OnAnotherStack.class)
                ? context.getStore(ROOM).computeIfAbsent(OnAnotherStack.class, ignored -> shared.another(), Stack.class)
                : shared;
    }
}
