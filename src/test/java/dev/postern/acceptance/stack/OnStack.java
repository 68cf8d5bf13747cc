package dev.postern.acceptance.stack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Marks tests that run on a stack: its constructor takes the {@link Stack}, one for all tests of a run, started by the
 * first. They follow each other, and before each test the model server forgets what it received and was told.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({StackExtension.class, FreshModel.class})
@Execution(ExecutionMode.SAME_THREAD)
public @interface OnStack {}
