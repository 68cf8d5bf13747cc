/** What is measured, and one target measured under it. */
@NullMarked
package dev.postern.bench.scenario;

import org.jspecify.annotations.NullMarked;
