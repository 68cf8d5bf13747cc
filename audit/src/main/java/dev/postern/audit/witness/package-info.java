/** Witnesses: who outside signs that the trail only ever grew (c2sp.org/tlog-witness). Both ends of the protocol. */
@NullMarked
package dev.postern.audit.witness;

import org.jspecify.annotations.NullMarked;
