package org.kehu.survey.measure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of service quality (服务质量指标; catalogue ). Each is a share in percent of the
 * facts of a period, but {@link #SATISFACTION}, which is a mean out of ten. Id and version of the
 * formula are kept with every value.
 */
public enum Kpi {
  /** 客户满意度: mean score of the responses that came in. */
  SATISFACTION(FactKind.RESPONSE, "mean-of-responses", 1, null, Set.of(), null),
  /** 投诉处理及时率: of the contacts taken in that are solved or overdue, those solved in time. */
  TIMELINESS(FactKind.CASE, "cases-solved-in-time", 1, "dueAt", Set.of(Mark.SOLVED), Mark.ON_TIME),
  /** 问题解决率: of the contacts taken in, those that are solved and stayed so. */
  SOLVED_RATE(FactKind.CASE, "cases-solved", 1, null, Set.of(), Mark.SOLVED),
  /** 首次响应及时率: of the contacts answered or overdue for it, those answered in time. */
  FIRST_RESPONSE(
      FactKind.CASE,
      "cases-answered-in-time",
      1,
      "respondBy",
      Set.of(Mark.ANSWERED),
      Mark.ANSWERED_IN_TIME),
  /** 首次解决率: of the contacts taken in, those that who took them in solved for good. */
  FIRST_CONTACT(
      FactKind.CASE, "cases-solved-at-first-contact", 1, null, Set.of(), Mark.FIRST_CONTACT),
  /**
   * 重新受理率: of the contacts taken in that were solved at some time, those that had to be taken up
   * again, each once however often. The fewer the better.
   */
  REOPEN_RATE(
      FactKind.CASE,
      "cases-taken-up-again",
      1,
      null,
      Set.of(Mark.SOLVED, Mark.REOPENED),
      Mark.REOPENED),
  /** 拜访完成率: of the visits planned until now and not called off, those that took place. */
  VISIT_ATTAINMENT(FactKind.VISIT, "visits-made", 1, "at", Set.of(Mark.MADE), Mark.MADE),
  /** 报告及时率: of the work reports handed in or overdue, those handed in on time. */
  REPORT_PUNCTUALITY(
      FactKind.REPORT, "reports-on-time", 1, "dueAt", Set.of(Mark.HANDED_IN), Mark.ON_TIME),
  /** 借阅按期归还率: of the volumes of archives that came back or are overdue, those back on time. */
  ARCHIVE_RETURN(
      FactKind.LOAN, "loans-returned-on-time", 1, "dueAt", Set.of(Mark.RETURNED), Mark.ON_TIME);

  private final FactKind kind;
  private final String formula;
  private final int formulaVersion;
  private final @Nullable String due;
  private final Set<Mark> settled;
  private final @Nullable Mark good;

  Kpi(
      FactKind kind,
      String formula,
      int formulaVersion,
      @Nullable String due,
      Set<Mark> settled,
      @Nullable Mark good) {
    this.kind = kind;
    this.formula = formula;
    this.formulaVersion = formulaVersion;
    this.due = due;
    this.settled = settled;
    this.good = good;
  }

  FactKind kind() {
    return kind;
  }

  public String formula() {
    return formula;
  }

  public int formulaVersion() {
    return formulaVersion;
  }

  /** The time after which a fact counts although it is not settled; null if it never does. */
  @Nullable String due() {
    return due;
  }

  /** The marks of which a fact needs one to count before it is due; none if all count at once. */
  Set<Mark> settled() {
    return settled;
  }

  /** The mark of those that the share tells; null for a mean. */
  @Nullable Mark good() {
    return good;
  }

  /** Highest possible value: 10 or 100. */
  public int scale() {
    return good == null ? 10 : 100;
  }

  /** Whether a target is reached by staying below it. */
  public boolean isFewerBetter() {
    return this == REOPEN_RATE;
  }
}
