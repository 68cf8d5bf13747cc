/** What a collector of security events is told of a record, and in which words: formats and nothing that sends. */
@NullMarked
package dev.postern.audit.siem;

import org.jspecify.annotations.NullMarked;
