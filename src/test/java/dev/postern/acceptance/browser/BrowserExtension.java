package dev.postern.acceptance.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out the browser of a class of tests; JUnit closes it behind the last of them. */
final class BrowserExtension implements ParameterResolver, ExecutionCondition {
    private static final Namespace ROOM = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.isThere()
                ? ConditionEvaluationResult.enabled("there is a Chromium")
                : ConditionEvaluationResult.disabled(
                        "There is no Chromium here; ./postern test installs one, or POSTERN_BROWSER names one.");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return ofClass(context)
                .getStore(ROOM)
                .computeIfAbsent(Chromium.class, ignored -> Chromium.start(), Chromium.class);
    }

    private static ExtensionContext ofClass(ExtensionContext context) {
        ExtensionContext each = context;
        while (each.getTestMethod().isPresent()) {
            each = each.getParent().orElseThrow();
        }
        return each;
    }
}
