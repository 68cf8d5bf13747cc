/** What every client dialect offers: requests as segments, answers as guarded events, errors in the client's own shape. */
@NullMarked
package dev.postern.gateway.wire;

import org.jspecify.annotations.NullMarked;
