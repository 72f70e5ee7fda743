package org.kehu.survey.questionnaire;

import java.util.Set;

/** Kind of question (题型; catalogue S-04, field M27). */
public enum QuestionKind {
  /** Net promoter score: 0 to 10, would you recommend us. */
  NPS(Set.of(new Span(0, 10))),
  /** Customer satisfaction (满意度): more is better. */
  CSAT(Set.of(new Span(0, 10), new Span(1, 5), new Span(1, 7), new Span(1, 10))),
  /** Customer effort (费力度): more is easier. */
  CES(Set.of(new Span(1, 5), new Span(1, 7))),
  /** 单选. */
  SINGLE(Set.of()),
  /** 多选. */
  MULTIPLE(Set.of()),
  /** 开放题. */
  TEXT(Set.of()),
  /** 日期. */
  DATE(Set.of()),
  /** 矩阵题: several rows on one scale. */
  MATRIX(Set.of(new Span(0, 10), new Span(1, 5), new Span(1, 7), new Span(1, 10)));

  /** First and last point of a scale. */
  public record Span(int min, int max) {}

  private final Set<Span> spans;

  QuestionKind(Set<Span> spans) {
    this.spans = spans;
  }

  /** The scales this kind may have; none for kinds without a scale. */
  public Set<Span> spans() {
    return spans;
  }

  /** Whether its answers are points of a scale, and so may count in a score. */
  public boolean scaled() {
    return !spans.isEmpty();
  }

  /** Whether its answers are chosen from options. */
  public boolean chosen() {
    return this == SINGLE || this == MULTIPLE;
  }
}
