package org.kehu.survey.questionnaire;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Life of one version of a questionnaire: draft, approved by the general manager, published,
 * retired. The whole table of moves is here; what was published never changes again.
 */
public enum QuestionnaireStatus {
  DRAFT,
  APPROVED,
  PUBLISHED,
  RETIRED;

  private static final Map<QuestionnaireStatus, Map<QuestionnaireMove, QuestionnaireStatus>> TABLE =
      Map.of(
          DRAFT,
              Map.of(
                  QuestionnaireMove.REVISE, DRAFT,
                  QuestionnaireMove.APPROVE, APPROVED,
                  QuestionnaireMove.RETIRE, RETIRED),
          APPROVED,
              Map.of(
                  QuestionnaireMove.RETURN, DRAFT,
                  QuestionnaireMove.PUBLISH, PUBLISHED,
                  QuestionnaireMove.RETIRE, RETIRED),
          PUBLISHED, Map.of(QuestionnaireMove.RETIRE, RETIRED),
          RETIRED, Map.of());

  /** Where the move leads, if it is allowed. */
  public Optional<QuestionnaireStatus> after(QuestionnaireMove move) {
    return Optional.ofNullable(moves().get(move));
  }

  /** The moves allowed now. */
  public Set<QuestionnaireMove> allowed() {
    return new TreeSet<>(moves().keySet());
  }

  private Map<QuestionnaireMove, QuestionnaireStatus> moves() {
    return TABLE.getOrDefault(this, Map.of());
  }
}
