package dev.postern.acceptance.stack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests that run on a stack which is only theirs: for those that mostly wait, so that they do not hold up the row on the
 * shared one. Its constructor takes the {@link Stack}; before each test the model server forgets what it received and was told.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({StackExtension.class, FreshModel.class})
public @interface OnAnotherStack {}
