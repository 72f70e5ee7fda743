package org.kehu.survey.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

class LowScoreLoopTest {

  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
  private static final ServiceFact LOW =
      ServiceFact.ofLowScore("low-score/r1", 2, "customer-service", "judged", START, 200)
          .in("chain");

  private static Instant after(int hours) {
    return START.plus(Duration.ofHours(hours));
  }

  private static ServiceFact complaint(String id, int hour) {
    Instant at = after(hour);
    return ServiceFact.ofCase(
            "case/" + id, 1, "customer-service", "st-wu", "st-wu", at, at.plusSeconds(1), at)
        .in("chain");
  }

  private static ServiceFact solvedAndCalled() {
    return complaint("c1", 1).solved(after(10), "st-wu", "customer-service").calledBack(after(20));
  }

  private static ServiceFact answer(String response, String caseId, int hour) {
    return ServiceFact.ofResponse(
        "response/" + response, 1, "customer-service", caseId, after(hour), 900);
  }

  private static LowScoreLoop loop(List<ServiceFact> chain, ServiceFact... about) {
    return LowScoreLoop.of(LOW, chain, List.of(about));
  }

  @Test
  @Proves({"X-35", "S-10"})
  void itIsClosedOnceTheCustomerWasReachedAndAskedAgain() {
    LowScoreLoop open = loop(List.of(solvedAndCalled()));
    assertThat(open.isClosed()).isFalse();
    assertThat(open.actionAt()).isEqualTo(after(10));
    assertThat(open.took()).isEmpty();

    LowScoreLoop closed = loop(List.of(solvedAndCalled()), answer("r2", "c1", 30));

    assertThat(closed.isBetter()).isTrue();
    assertThat(closed.took()).contains(Duration.ofHours(30));
  }

  @Test
  @Proves("X-35")
  void anAnswerThatIsLowAgainClosesItWithoutMakingItBetter() {
    ServiceFact again =
        ServiceFact.ofLowScore("low-score/r2", 2, "customer-service", "c1", after(30), 100)
            .in("chain");

    LowScoreLoop closed = loop(List.of(solvedAndCalled()), answer("r2", "c1", 30), again);

    assertThat(closed.isClosed()).isTrue();
    assertThat(closed.isBetter()).isFalse();
  }

  @Test
  void aComplaintThatIsTakenUpAgainOrTakenBackDoesNotCloseIt() {
    ServiceFact answered = answer("r2", "c1", 30);

    assertThat(loop(List.of(solvedAndCalled().reopened()), answered).actionAt()).isNull();
    assertThat(loop(List.of(solvedAndCalled().voided()), answered).complaintAt()).isNull();
    ServiceFact action = ServiceFact.ofAction("action/a/c1", 1, "quality", "st-ma", "c1", after(4));
    assertThat(loop(List.of(solvedAndCalled().reopened()), answered, action).took())
        .contains(Duration.ofHours(30));
  }

  @Test
  void ofOneChainEachLowScoreHasTheComplaintThatFollowedIt() {
    LowScoreLoop loop =
        loop(
            List.of(complaint("c2", 5), complaint("before", -1), complaint("c1", 1)),
            answer("r3", "c2", 9));

    assertThat(loop.complaintAt()).isEqualTo(after(1));
    assertThat(loop.measuredAt()).isNull();
  }

  @Test
  @Proves("X-35")
  void theFiguresTellShareAndTime() {
    LowScoreLoop closed = loop(List.of(solvedAndCalled()), answer("r2", "c1", 30));
    LowScoreLoop open = loop(List.of(complaint("c1", 1)));

    LoopFigures figures = LoopFigures.of(List.of(closed, open, loop(List.of())), after(99));

    assertThat(figures.found()).isEqualTo(3);
    assertThat(figures.complaints()).isEqualTo(2);
    assertThat(figures.actions()).isEqualTo(1);
    assertThat(figures.closed()).isEqualTo(1);
    assertThat(figures.better()).isEqualTo(1);
    assertThat(figures.closedShare()).isEqualByComparingTo("33.33");
    assertThat(figures.meanHours()).isEqualByComparingTo("30");
    assertThat(figures.longestHours()).isEqualByComparingTo("30");
    assertThat(LoopFigures.of(List.of(), after(99)).closedShare()).isNull();
  }
}
