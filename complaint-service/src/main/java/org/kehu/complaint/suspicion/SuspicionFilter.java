package org.kehu.complaint.suspicion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which suspicions are asked for; what is null does not matter.
 *
 * @param status any of these; empty means all
 * @param rule by which they were found
 * @param personId whom they concern
 * @param notOf whom they do not concern: nobody sees what concerns themselves
 */
public record SuspicionFilter(
    Set<SuspicionStatus> status,
    @Nullable Rule rule,
    @Nullable String personId,
    @Nullable String notOf) {

  /** Copies. */
  public SuspicionFilter {
    status = Set.copyOf(status);
  }

  /**
   * The same without those that concern somebody; the states are named, so that an index serves.
   */
  SuspicionFilter withoutThoseOf(String staffId) {
    Set<SuspicionStatus> any = status.isEmpty() ? Set.of(SuspicionStatus.values()) : status;
    return new SuspicionFilter(any, rule, personId, staffId);
  }

  Criteria criteria() {
    List<Criteria> all = new ArrayList<>();
    if (!status.isEmpty()) {
      all.add(Criteria.where("status").in(status.stream().sorted().map(Enum::name).toList()));
    }
    if (rule != null) {
      all.add(Criteria.where("rule").is(rule.name()));
    }
    if (personId != null) {
      all.add(Criteria.where("personId").is(personId));
    }
    if (notOf != null) {
      all.add(Criteria.where("personId").ne(notOf));
    }
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }
}
