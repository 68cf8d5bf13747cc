package dev.postern.acceptance.stack;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out a stack for one class; JUnit closes it when the class is over. */
final class AnotherStack implements ParameterResolver, BeforeEachCallback {
    private static final Namespace ROOM = Namespace.create(AnotherStack.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return stack(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        stack(context).model().forget();
    }

    /** Asked for the constructor first, which is within the class, so that its tests find what is there. */
    private static Stack stack(ExtensionContext context) {
        return context.getStore(ROOM)
                .computeIfAbsent(
                        Stack.class, ignored -> StackExtension.stack(context).another(), Stack.class);
    }
}
