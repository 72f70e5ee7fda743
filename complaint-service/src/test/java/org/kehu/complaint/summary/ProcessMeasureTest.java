package org.kehu.complaint.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.cases.CaseMove;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.Step;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.testkit.Proves;

@Proves("P-73")
class ProcessMeasureTest {

  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

  private static Step step(CaseMove move, CaseStatus status, int hour) {
    return new Step(move, status, new Stamp("st-x", START.plus(Duration.ofHours(hour))));
  }

  private static Course inquiry(int solved) {
    return new Course(
        CaseKind.INQUIRY,
        START,
        List.of(
            step(CaseMove.ACKNOWLEDGE, CaseStatus.ACKNOWLEDGED, 1),
            step(CaseMove.RESOLVE, CaseStatus.RESOLVED, solved),
            step(CaseMove.CLOSE, CaseStatus.CLOSED, 100)));
  }

  @Test
  void theMiddleIsMeasuredAndWhatFollowsTheSolutionDoesNotCount() {
    List<ProcessMeasure> measures =
        ProcessMeasure.of(List.of(inquiry(3), inquiry(90), inquiry(5), inquiry(4)));

    assertThat(measures).hasSize(1);
    ProcessMeasure inquiries = measures.getFirst();
    assertThat(inquiries.cases()).isEqualTo(4);
    assertThat(inquiries.medianSteps()).isEqualTo(2.0);
    assertThat(inquiries.medianTime()).isEqualTo(Duration.ofMinutes(270));
  }

  @Test
  void whereTheTimeGoesIsShownTheLongestFirst() {
    List<Step> steps =
        new ArrayList<>(
            List.of(
                step(CaseMove.ACKNOWLEDGE, CaseStatus.ACKNOWLEDGED, 1),
                step(CaseMove.ASSIGN, CaseStatus.ASSIGNED, 21),
                step(CaseMove.RESOLVE, CaseStatus.RESOLVED, 23),
                step(CaseMove.REOPEN, CaseStatus.REOPENED, 30),
                step(CaseMove.ASSIGN, CaseStatus.ASSIGNED, 31),
                step(CaseMove.RESOLVE, CaseStatus.RESOLVED, 41)));

    ProcessMeasure measure =
        ProcessMeasure.of(List.of(new Course(CaseKind.COMPLAINT, START, steps))).getFirst();

    assertThat(measure.stages())
        .extracting(ProcessMeasure.Stage::status)
        .startsWith(CaseStatus.ACKNOWLEDGED, CaseStatus.ASSIGNED, CaseStatus.RESOLVED);
    assertThat(measure.stages().get(1).medianTime())
        .as("both stays together")
        .isEqualTo(Duration.ofHours(12));
    assertThat(measure.medianSteps()).isEqualTo(6);
  }

  @Test
  void kindsAreMeasuredApartAndWhatIsNotSolvedIsNot() {
    Course open =
        new Course(
            CaseKind.FAULT, START, List.of(step(CaseMove.ACKNOWLEDGE, CaseStatus.ACKNOWLEDGED, 1)));
    Course suggestion =
        new Course(
            CaseKind.SUGGESTION, START, List.of(step(CaseMove.RESOLVE, CaseStatus.RESOLVED, 50)));

    assertThat(ProcessMeasure.of(List.of(open, inquiry(3), suggestion)))
        .extracting(ProcessMeasure::kind)
        .containsExactly(CaseKind.SUGGESTION, CaseKind.INQUIRY);
    assertThat(ProcessMeasure.of(List.of())).isEmpty();
  }
}
