/** {@code ./postern dataset} and {@code ./postern fingerprint}: files of the company's own data, built and loaded. */
@NullMarked
package dev.postern.local.dataset;

import org.jspecify.annotations.NullMarked;
