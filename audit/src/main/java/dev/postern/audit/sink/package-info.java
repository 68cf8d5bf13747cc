/** Where events for collectors go: connections of syslog, HTTP collectors and files. */
@NullMarked
package dev.postern.audit.sink;

import org.jspecify.annotations.NullMarked;
