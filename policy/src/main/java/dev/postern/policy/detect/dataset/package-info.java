/** Exact data match: values of the company's own records, known by keyed hashes only. */
@NullMarked
package dev.postern.policy.detect.dataset;

import org.jspecify.annotations.NullMarked;
