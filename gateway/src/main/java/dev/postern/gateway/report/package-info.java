/** Findings that people say are none, and what came of it. */
@NullMarked
package dev.postern.gateway.report;

import org.jspecify.annotations.NullMarked;
