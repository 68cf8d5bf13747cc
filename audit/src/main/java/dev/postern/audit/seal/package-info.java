/** The seal: the Merkle tree over all records, its signed heads, and the proofs that follow from them. Knows no database. */
@NullMarked
package dev.postern.audit.seal;

import org.jspecify.annotations.NullMarked;
