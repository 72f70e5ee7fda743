package org.kehu.survey.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.survey.report.ReportEvent.AreaBelowTarget;
import org.kehu.survey.report.ReportEvent.ReportApproved;
import org.kehu.survey.response.AreaScore;
import org.kehu.survey.response.Formula;
import org.kehu.survey.response.Score;
import org.kehu.survey.rule.SatisfactionTarget;
import org.kehu.testkit.Proves;

class SatisfactionReportTest {

  private static final Instant NOW = Instant.parse("2026-11-28T01:00:00Z");
  private static final ReportContent EMPTY = new ReportContent("报告", "", "", "", Set.of());
  private static final ReportContent WRITTEN =
      new ReportContent("报告", "概述", "结论", "措施", Set.of("sales"));

  private static final Map<ReportMove, Consumer<SatisfactionReport>> MOVES =
      Map.of(
          ReportMove.REVISE, report -> report.revise(EMPTY, "st-zhou-zhuguan"),
          ReportMove.REFRESH, report -> report.refresh(figures("9")),
          ReportMove.SUBMIT, report -> report.submit("a", "st-zhou-zhuguan"),
          ReportMove.APPROVE, report -> report.approve("st-wang-zong", NOW),
          ReportMove.RETURN, SatisfactionReport::returnToDraft,
          ReportMove.DISTRIBUTE, report -> report.distribute(NOW));

  private static final Map<ReportStatus, Set<ReportMove>> ALLOWED =
      Map.of(
          ReportStatus.DRAFT, Set.of(ReportMove.REVISE, ReportMove.REFRESH, ReportMove.SUBMIT),
          ReportStatus.SUBMITTED, Set.of(ReportMove.APPROVE, ReportMove.RETURN),
          ReportStatus.APPROVED, Set.of(ReportMove.DISTRIBUTE),
          ReportStatus.DISTRIBUTED, Set.of());

  private static Score score(String value) {
    return Score.of(Formula.MEAN_OF_RESPONSES, new BigDecimal(value), 10, 48);
  }

  /** All areas at 9 but the timeliness. */
  private static Figures figures(String timeliness) {
    return new Figures(
        NOW,
        120,
        48,
        new BigDecimal("40.00"),
        score("8.50"),
        new BigDecimal("0.40"),
        2,
        List.of(
            new AreaScore("service-attitude", score("9")),
            new AreaScore("timeliness", score(timeliness))),
        new SatisfactionTarget(new BigDecimal("8"), new BigDecimal("8")),
        0);
  }

  private static SatisfactionReport in(ReportStatus status) {
    SatisfactionReport report = new SatisfactionReport(WRITTEN, figures("7.99"));
    if (status != ReportStatus.DRAFT) {
      report.submit("a", "st-zhou-zhuguan");
    }
    if (status == ReportStatus.APPROVED || status == ReportStatus.DISTRIBUTED) {
      report.approve("st-wang-zong", NOW);
    }
    if (status == ReportStatus.DISTRIBUTED) {
      report.distribute(NOW);
    }
    return report;
  }

  @Test
  @Proves("S-09")
  void everyPairOfStateAndMoveEndsAsTheTableSays() {
    for (ReportStatus status : ReportStatus.values()) {
      for (ReportMove move : ReportMove.values()) {
        SatisfactionReport report = in(status);
        Problem problem = catchThrowableOfType(Problem.class, () -> MOVES.get(move).accept(report));
        if (ALLOWED.get(status).contains(move)) {
          assertThat(problem).as("%s in %s", move, status).isNull();
        } else {
          assertThat(problem).as("%s in %s", move, status).isNotNull();
          assertThat(problem.type()).isEqualTo(ReportProblem.MOVE_NOT_ALLOWED);
          assertThat(report.status()).isEqualTo(status);
        }
      }
    }
  }

  @Test
  @Proves("S-10")
  void anApprovedReportTellsEachAreaBelowTheTarget() {
    SatisfactionReport report = in(ReportStatus.SUBMITTED);

    assertThat(report.approve("st-wang-zong", NOW))
        .containsExactly(
            new ReportApproved("st-wang-zong"),
            new AreaBelowTarget(new AreaScore("timeliness", score("7.99"))));
  }

  @Test
  @Proves("S-10")
  void measuresAreNeededOnlyBelowTheTarget() {
    ReportContent noMeasures = new ReportContent("报告", "概述", "结论", " ", Set.of("sales"));

    assertThat(new SatisfactionReport(noMeasures, figures("8")).submit("a", "s")).hasSize(1);
    Problem missing =
        catchThrowableOfType(
            Problem.class,
            () -> new SatisfactionReport(noMeasures, figures("7.99")).submit("a", "s"));
    assertThat(missing.errors()).extracting(FieldError::pointer).containsExactly("/measures");
  }

  @Test
  void onlyTheDepartmentsListedSeeItAndOnlyOnceItIsDistributed() {
    assertThat(in(ReportStatus.APPROVED).scope()).doesNotContain("dep:sales");
    assertThat(in(ReportStatus.DISTRIBUTED).scope()).contains("dep:sales", "queue:sales");
  }
}
