/** What holds while processes die, disks fill and cables are cut. */
@NullMarked
package dev.postern.acceptance.fault;

import org.jspecify.annotations.NullMarked;
