package org.kehu.complaint.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.suspicion.SuspicionEvent.SuspicionConfirmed;
import org.kehu.complaint.suspicion.SuspicionEvent.SuspicionDismissed;
import org.kehu.complaint.violation.ViolationKind;
import org.kehu.testkit.Proves;

@Proves({"X-45", "X-46"})
class SuspicionTest {

  @Test
  void itIsJudgedOnceByAPerson() {
    Suspicion suspicion = SuspicionSamples.found(Rule.CALLBACK_MISSED, 3, SuspicionSamples.LEADER);
    assertThat(suspicion.status()).isEqualTo(SuspicionStatus.SUSPECTED);

    assertThat(suspicion.confirm("属实", "v-1", SuspicionSamples.by(SuspicionSamples.LEADER)))
        .containsExactly(new SuspicionConfirmed());

    assertThat(suspicion.judgement())
        .isEqualTo(new Judgement("属实", "v-1", SuspicionSamples.by(SuspicionSamples.LEADER)));
    assertThatThrownBy(() -> suspicion.dismiss("误报", SuspicionSamples.by(SuspicionSamples.LEADER)))
        .hasMessageStartingWith("suspicion-judged");
    Suspicion other = SuspicionSamples.found(Rule.CALLBACK_MISSED, 3, null);
    assertThat(other.dismiss("误报", SuspicionSamples.by("st-wang-zong")))
        .containsExactly(new SuspicionDismissed());
    assertThatThrownBy(() -> other.confirm("属实", "v-1", SuspicionSamples.by("st-wang-zong")))
        .hasMessageStartingWith("suspicion-judged");
  }

  @Test
  void itTellsAllThatWasFoundAndShowsTheNewest() {
    Suspicion suspicion = SuspicionSamples.found(Rule.UNACKNOWLEDGED, 25, null);

    assertThat(suspicion.occurrences()).isEqualTo(25);
    assertThat(suspicion.evidence()).hasSize(20);
    assertThat(suspicion.evidence().getLast().reference()).isEqualTo("/x/25");
    assertThat(suspicion.coveredUntil())
        .isEqualTo(SuspicionSamples.START.plus(Duration.ofHours(25)));
  }

  @Test
  void thePersonIsNoPartyToIt() {
    assertThat(SuspicionSamples.found(Rule.READS_UNUSUAL, 1, SuspicionSamples.LEADER).scope())
        .containsExactly("dep:customer-service");
    assertThat(Rule.READS_UNUSUAL.kind()).isEqualTo(ViolationKind.CONFIDENTIALITY);
    assertThat(Rule.LAPSED_WITHOUT_PROMISE.kind()).isEqualTo(ViolationKind.COMPLAINT_PROCESS);
  }
}
