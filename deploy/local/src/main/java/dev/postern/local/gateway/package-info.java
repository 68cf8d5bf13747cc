/** The packaged gateway as a process. */
@NullMarked
package dev.postern.local.gateway;

import org.jspecify.annotations.NullMarked;
