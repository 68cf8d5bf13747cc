/** Tokens that stand for values in what a model sees, and the vault that knows which. */
@NullMarked
package dev.postern.policy.token;

import org.jspecify.annotations.NullMarked;
