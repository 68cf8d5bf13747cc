/** What the trail's writer can do on a real Postgres, beside a chain whose head lives in the database. */
@NullMarked
package dev.postern.bench.micro.trail;

import org.jspecify.annotations.NullMarked;
