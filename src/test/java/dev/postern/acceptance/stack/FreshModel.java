package dev.postern.acceptance.stack;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets the model server of a class's stack begin each test anew. */
final class FreshModel implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        StackExtension.stack(context).model().forget();
    }
}
