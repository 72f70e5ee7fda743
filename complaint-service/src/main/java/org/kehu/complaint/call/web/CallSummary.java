package org.kehu.complaint.call.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.call.CallStatus;
import org.kehu.complaint.call.CallTopic;
import org.kehu.complaint.call.PhoneCall;

/**
 * A call in a list: no person, no words.
 *
 * @param dueAt until when we call back; absent when nobody waits for that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CallSummary")
record CallSummary(
    String id,
    @Schema(example = "LD-20261122-0001") String number,
    CallTopic topic,
    CallStatus status,
    boolean answeredLate,
    boolean hard,
    String handlerId,
    String departmentId,
    @Nullable Instant dueAt,
    Instant takenAt) {

  static CallSummary of(PhoneCall c) {
    return new CallSummary(
        c.id(),
        c.number(),
        c.topic(),
        c.status(),
        c.pickup().late(),
        c.isHard(),
        c.handlerId(),
        c.departmentId(),
        c.dueAt(),
        c.taken().at());
  }
}
