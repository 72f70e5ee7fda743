package org.kehu.complaint.call.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.call.CallMove;
import org.kehu.complaint.call.CallStatus;
import org.kehu.complaint.call.CallTopic;
import org.kehu.complaint.call.CallbackPromise;
import org.kehu.complaint.call.CallerLine;
import org.kehu.complaint.call.PhoneCall;
import org.kehu.complaint.call.PutThrough;
import org.kehu.complaint.call.Reply;

/**
 * A call as a caller sees it (客户来电记录单, F-07). The person is masked for whom it does not concern.
 *
 * @param answeredLate whether it rang more often than the policy allows
 * @param recorded whether there is a recording; where it is, {@code /recording/play} says
 * @param caseId the case it belongs to, when the caller sees that too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Call")
record CallView(
    String id,
    @Schema(example = "LD-20261122-0001") String number,
    CallTopic topic,
    CallStatus status,
    int rings,
    boolean answeredLate,
    @Schema(example = "2026-1") String scriptVersion,
    CallerLine caller,
    @Schema(example = "羊绒含量按哪个标准判定合格?") String question,
    boolean hard,
    boolean recorded,
    @Nullable String caseId,
    String handlerId,
    String departmentId,
    @Nullable Reply reply,
    @Nullable CallbackPromise callback,
    @Nullable Instant dueAt,
    List<PutThrough> transfers,
    Set<CallMove> allowedMoves,
    Instant takenAt,
    String takenBy,
    Instant changedAt) {

  static CallView of(PhoneCall c, CallerLine person, @Nullable String seenCase) {
    return new CallView(
        c.id(),
        c.number(),
        c.topic(),
        c.status(),
        c.pickup().rings(),
        c.pickup().late(),
        c.pickup().scriptVersion(),
        person,
        c.question(),
        c.isHard(),
        c.isRecorded(),
        seenCase,
        c.handlerId(),
        c.departmentId(),
        c.reply(),
        c.promise(),
        c.dueAt(),
        c.transfers(),
        c.status().allowed(),
        c.taken().at(),
        c.taken().by(),
        c.changedAt());
  }
}
