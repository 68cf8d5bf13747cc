package dev.postern.acceptance.stack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests that run beside those of the shared stack: its constructor takes that {@link Stack} to ask it for
 * {@linkplain Stack#another another}, and for tokens; its model server, database and gateway are not touched.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StackExtension.class)
public @interface OnOwnStacks {}
