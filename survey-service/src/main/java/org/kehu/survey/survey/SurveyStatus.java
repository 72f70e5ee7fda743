package org.kehu.survey.survey;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Life of a survey project: draft, running, closed. The whole table of moves is here. */
public enum SurveyStatus {
  DRAFT,
  RUNNING,
  CLOSED;

  private static final Map<SurveyStatus, Map<SurveyMove, SurveyStatus>> TABLE =
      Map.of(
          DRAFT,
              Map.of(
                  SurveyMove.REVISE, DRAFT,
                  SurveyMove.START, RUNNING,
                  SurveyMove.CLOSE, CLOSED),
          RUNNING, Map.of(SurveyMove.INVITE, RUNNING, SurveyMove.CLOSE, CLOSED),
          CLOSED, Map.of());

  /** Where the move leads, if it is allowed. */
  public Optional<SurveyStatus> after(SurveyMove move) {
    return Optional.ofNullable(moves().get(move));
  }

  /** The moves allowed now. */
  public Set<SurveyMove> allowed() {
    return new TreeSet<>(moves().keySet());
  }

  private Map<SurveyMove, SurveyStatus> moves() {
    return TABLE.getOrDefault(this, Map.of());
  }
}
