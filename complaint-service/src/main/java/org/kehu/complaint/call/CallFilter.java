package org.kehu.complaint.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which calls are asked for; what is null does not matter.
 *
 * @param status any of these; empty means all
 * @param topic what about
 * @param handlerId who has it
 * @param caseId which case it belongs to
 * @param dueBefore where a call back was promised before this
 */
public record CallFilter(
    Set<CallStatus> status,
    @Nullable CallTopic topic,
    @Nullable String handlerId,
    @Nullable String caseId,
    @Nullable Instant dueBefore) {

  /** Copies. */
  public CallFilter {
    status = Set.copyOf(status);
  }

  Criteria criteria() {
    List<Criteria> all = new ArrayList<>();
    if (!status.isEmpty()) {
      all.add(Criteria.where("status").in(status.stream().sorted().map(Enum::name).toList()));
    }
    is(all, "topic", topic == null ? null : topic.name());
    is(all, "handlerId", handlerId);
    is(all, "caseId", caseId);
    if (dueBefore != null) {
      all.add(Criteria.where("dueAt").lt(dueBefore));
    }
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }

  private static void is(List<Criteria> all, String field, @Nullable Object value) {
    if (value != null) {
      all.add(Criteria.where(field).is(value));
    }
  }
}
