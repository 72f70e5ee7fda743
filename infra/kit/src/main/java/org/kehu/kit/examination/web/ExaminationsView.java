package org.kehu.kit.examination.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.examination.Examination;
import org.kehu.kit.examination.ExaminedRule;
import org.kehu.kit.policy.PolicyKind;

/**
 * The examinations of a rule: how often they are due ({@code P1Y}; absent when on occasion only),
 * when the next one, whether it is overdue, and all there were, newest first.
 */
record ExaminationsView(
    String service,
    String kind,
    @Nullable String every,
    @Nullable Instant dueAt,
    boolean overdue,
    List<Examination> examinations) {

  static ExaminationsView of(PolicyKind<?> kind, @Nullable ExaminedRule rule, Instant now) {
    String every = kind.examinedEvery().map(Object::toString).orElse(null);
    if (rule == null) {
      return new ExaminationsView(kind.owner(), kind.key(), every, null, false, List.of());
    }
    return new ExaminationsView(
        kind.owner(),
        kind.key(),
        every,
        rule.dueAt().orElse(null),
        rule.dueAt().filter(due -> !due.isAfter(now)).isPresent(),
        rule.examinations().reversed());
  }
}
