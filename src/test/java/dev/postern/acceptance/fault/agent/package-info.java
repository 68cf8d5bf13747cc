/** Runs inside the gateway's process and kills it where a test says so. Needs nothing but the JDK. */
@NullMarked
package dev.postern.acceptance.fault.agent;

import org.jspecify.annotations.NullMarked;
