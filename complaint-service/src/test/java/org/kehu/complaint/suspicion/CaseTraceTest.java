package org.kehu.complaint.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.cases.CaseSamples;
import org.kehu.complaint.cases.clock.Escalation;
import org.kehu.complaint.cases.clock.EscalationStep;
import org.kehu.complaint.cases.clock.Promise;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.solution.Resolution;
import org.kehu.testkit.Proves;

/** What each rule finds in one case, and what it does not. */
@Proves("X-46")
class CaseTraceTest {

  private static final Instant LAPSE = CaseSamples.START;
  private static final Duration GRACE = Duration.ofHours(4);
  private static final String FIRST = "st-chen-kefu";
  private static final String HANDLER = "st-wu-tousu";

  private static Instant after(int hours) {
    return LAPSE.plus(Duration.ofHours(hours));
  }

  private static Escalation step(EscalationStep step) {
    return new Escalation(step, null, new Stamp("system:complaint", LAPSE));
  }

  private static CaseTrace trace(
      List<Escalation> escalations,
      List<Promise> promises,
      @Nullable String assignee,
      @Nullable Resolution resolution) {
    return new CaseTrace(
        "c-1", "TS-20261123-0001", FIRST, assignee, escalations, promises, resolution);
  }

  private static Resolution solved(int hours, @Nullable Instant told) {
    return new Resolution("已重检", null, told, null, new Stamp(HANDLER, after(hours)));
  }

  private static Optional<Occurrence> found(Rule rule, CaseTrace trace, int hours) {
    return trace.find(
        new SuspicionPolicy.Line(rule, 1, 30, GRACE), CaseSamples.ALWAYS, after(hours));
  }

  private static String person(Rule rule, CaseTrace trace, int hours) {
    return found(rule, trace, hours).map(Occurrence::personId).orElse("nobody");
  }

  @Test
  @Proves({"P-21", "P-47"})
  void whoWasAskedFirstAnswersForTheAcknowledgementWhoeverWorksOnIt() {
    CaseTrace late =
        trace(List.of(step(EscalationStep.ACKNOWLEDGEMENT_BREACHED)), List.of(), HANDLER, null);

    assertThat(person(Rule.UNACKNOWLEDGED, late, 0)).isEqualTo(FIRST);
    assertThat(found(Rule.UNACKNOWLEDGED, late, 0).orElseThrow().evidence().reference())
        .isEqualTo("/api/v1/complaints/c-1");
    assertThat(person(Rule.CALLBACK_MISSED, late, 0)).isEqualTo("nobody");
    CaseTrace risk =
        trace(List.of(step(EscalationStep.ACKNOWLEDGEMENT_AT_RISK)), List.of(), HANDLER, null);
    assertThat(person(Rule.UNACKNOWLEDGED, risk, 99)).as("at risk is no fault").isEqualTo("nobody");
  }

  @Test
  @Proves("P-39")
  void whoWorksOnItAnswersForTheCallBackAndElseWhoWasAskedFirst() {
    List<Escalation> missed = List.of(step(EscalationStep.CALLBACK_BREACHED));

    assertThat(person(Rule.CALLBACK_MISSED, trace(missed, List.of(), HANDLER, null), 0))
        .isEqualTo(HANDLER);
    assertThat(person(Rule.CALLBACK_MISSED, trace(missed, List.of(), null, null), 0))
        .isEqualTo(FIRST);
  }

  @Test
  @Proves({"P-25", "P-29"})
  void aLapseIsMadeGoodByAnotherPromiseOrTheSolutionWithinTheGrace() {
    for (EscalationStep lapse :
        List.of(EscalationStep.RESOLUTION_BREACHED, EscalationStep.PROMISE_DUE)) {
      List<Escalation> steps = List.of(step(lapse));
      CaseTrace silent = trace(steps, List.of(), HANDLER, null);
      assertThat(person(Rule.LAPSED_WITHOUT_PROMISE, silent, 3)).isEqualTo("nobody");
      assertThat(person(Rule.LAPSED_WITHOUT_PROMISE, silent, 4)).isEqualTo(HANDLER);
      assertThat(person(Rule.LAPSED_WITHOUT_PROMISE, trace(steps, promised(4), HANDLER, null), 9))
          .isEqualTo("nobody");
      assertThat(person(Rule.LAPSED_WITHOUT_PROMISE, trace(steps, promised(5), HANDLER, null), 9))
          .as("promised too late")
          .isEqualTo(HANDLER);
      assertThat(person(Rule.LAPSED_WITHOUT_PROMISE, trace(steps, promised(-1), HANDLER, null), 9))
          .as("the promise that lapsed")
          .isEqualTo(HANDLER);
      assertThat(
              person(
                  Rule.LAPSED_WITHOUT_PROMISE,
                  trace(steps, List.of(), HANDLER, solved(2, null)),
                  9))
          .isEqualTo("nobody");
    }
  }

  private static List<Promise> promised(int hours) {
    return List.of(new Promise(after(90), null, new Stamp(HANDLER, after(hours)), false));
  }

  @Test
  @Proves("P-37")
  void whoSolvedItAnswersForTellingTheDecisionWithinTheGrace() {
    CaseTrace untold = trace(List.of(), List.of(), null, solved(0, null));
    assertThat(person(Rule.DECISION_UNTOLD, untold, 3)).isEqualTo("nobody");
    assertThat(person(Rule.DECISION_UNTOLD, untold, 4)).isEqualTo(HANDLER);
    assertThat(
            person(Rule.DECISION_UNTOLD, trace(List.of(), List.of(), null, solved(0, after(4))), 9))
        .isEqualTo("nobody");
    assertThat(
            person(Rule.DECISION_UNTOLD, trace(List.of(), List.of(), null, solved(0, after(5))), 9))
        .isEqualTo(HANDLER);
    assertThat(person(Rule.DECISION_UNTOLD, trace(List.of(), List.of(), HANDLER, null), 99))
        .isEqualTo("nobody");
  }
}
