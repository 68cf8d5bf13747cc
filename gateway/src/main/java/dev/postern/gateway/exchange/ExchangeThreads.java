package dev.postern.gateway.exchange;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks the executor that gives each exchange a virtual thread of its own. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface ExchangeThreads {}
