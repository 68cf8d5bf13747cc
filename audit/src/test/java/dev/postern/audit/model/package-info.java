/** A model of the protocol by which the trail is written, closed and sealed, and an explorer that tries all of it. */
@org.jspecify.annotations.NullMarked
package dev.postern.audit.model;
