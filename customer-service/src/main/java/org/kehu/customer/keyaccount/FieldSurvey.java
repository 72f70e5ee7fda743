package org.kehu.customer.keyaccount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The field survey (实地调查, C-101), together with the key-account manager and supervisor, judged by
 * each of the principles once.
 *
 * @param managerId staff id of the manager who went along
 * @param supervisorId staff id of the supervisor who went along
 * @param by staff id of who recorded it
 */
public record FieldSurvey(
    LocalDate on,
    String managerId,
    String supervisorId,
    String findings,
    List<Judgement> judgements,
    Instant at,
    String by) {

  public FieldSurvey {
    judgements = List.copyOf(judgements);
    Set<Principle> missing = EnumSet.allOf(Principle.class);
    judgements.forEach(one -> missing.remove(one.principle()));
    if (!missing.isEmpty() || judgements.size() != Principle.values().length) {
      throw KeyAccountProblem.PRINCIPLES_INCOMPLETE.problem().with("missing", List.copyOf(missing));
    }
  }

  /** What the principles say against it. */
  List<Unmet> unmet() {
    return judgements.stream()
        .filter(one -> !one.met())
        .map(one -> Unmet.of(one.principle()))
        .toList();
  }
}
