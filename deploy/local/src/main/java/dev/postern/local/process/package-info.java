/** Child processes, their logs, their ports and their end. */
@NullMarked
package dev.postern.local.process;

import org.jspecify.annotations.NullMarked;
