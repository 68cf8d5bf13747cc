/** What breaks databases and the ways to them. */
@NullMarked
package dev.postern.acceptance.fault.injection;

import org.jspecify.annotations.NullMarked;
