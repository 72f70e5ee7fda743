package org.kehu.complaint.briefing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which briefings are asked for; what is null does not matter.
 *
 * @param status any of these; empty means all
 * @param kind what they are about
 * @param topic by what feedback is sorted
 * @param caseId a case that they rest on
 * @param recipient a department that has to take note
 * @param dueBefore of which note is to be taken before this
 */
public record BriefingFilter(
    Set<BriefingStatus> status,
    @Nullable BriefingKind kind,
    @Nullable FeedbackTopic topic,
    @Nullable String caseId,
    @Nullable String recipient,
    @Nullable Instant dueBefore) {

  /** Copies. */
  public BriefingFilter {
    status = Set.copyOf(status);
  }

  Criteria criteria() {
    List<Criteria> all = new ArrayList<>();
    if (!status.isEmpty()) {
      all.add(Criteria.where("status").in(status.stream().sorted().map(Enum::name).toList()));
    }
    if (kind != null) {
      all.add(Criteria.where("kind").is(kind.name()));
    }
    if (topic != null) {
      all.add(Criteria.where("topic").is(topic.name()));
    }
    if (caseId != null) {
      all.add(Criteria.where("caseIds").is(caseId));
    }
    if (recipient != null) {
      all.add(Criteria.where("recipients.departmentId").is(recipient));
    }
    if (dueBefore != null) {
      all.add(Criteria.where("dueAt").lt(dueBefore));
    }
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }
}
