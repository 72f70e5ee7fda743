package org.kehu.complaint.call;

import java.time.Instant;
import org.kehu.complaint.cases.clock.Stamp;

/**
 * That we call back (承诺回电, P-62).
 *
 * @param until when
 * @param attempts how often nobody answered since
 * @param stamp who promised it and when
 */
public record CallbackPromise(Instant until, int attempts, Stamp stamp) {

  CallbackPromise missed() {
    return new CallbackPromise(until, attempts + 1, stamp);
  }
}
