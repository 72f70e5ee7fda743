package org.kehu.complaint.cases;

import java.time.Instant;

/**
 * A case that a new one may say again (疑似重复).
 *
 * @param id of the case
 * @param number that people read
 * @param status how far it is
 * @param receivedAt when it came in
 */
public record OpenCase(String id, String number, CaseStatus status, Instant receivedAt) {

  static OpenCase of(ComplaintCase c) {
    return new OpenCase(c.id(), c.number(), c.status(), c.receivedAt());
  }
}
