/** The offline verifier as a command: one jar, nothing but the JDK. */
@NullMarked
package dev.postern.audit.verify;

import org.jspecify.annotations.NullMarked;
