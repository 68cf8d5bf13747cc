/** What users, operators and auditors rely on, held against the packaged gateway. */
@NullMarked
package dev.postern.acceptance;

import org.jspecify.annotations.NullMarked;
