package org.kehu.survey.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kehu.survey.measure.FactDifference.Kind;
import org.kehu.testkit.Proves;

class FactDifferenceTest {

  private static final ServiceFact TOLD =
      ServiceFact.ofVisit(
          "visit/1", 1, "customer-service", "st-chen", Instant.parse("2026-11-23T01:00:00Z"));

  private static Kind kind(ServiceFact counted, ServiceFact told, boolean cut) {
    return FactDifference.between("visit/1", counted, told, cut).kind();
  }

  @Test
  @Proves("X-10")
  void aFactIsComparedFieldByField() {
    FactDifference found =
        FactDifference.between("visit/1", TOLD.made().assigned("st-lin", "sales"), TOLD, false);

    assertThat(found.kind()).isEqualTo(Kind.DIFFERENT);
    assertThat(found.fields()).containsExactly("departmentId", "staffId", "marks");
    assertThat(kind(TOLD, TOLD, false)).isEqualTo(Kind.EQUAL);
    assertThat(kind(null, TOLD, false)).isEqualTo(Kind.MISSING);
  }

  @Test
  void whatNoEventTellsOfStaysOnlyWhereTheOldestEventsAreGone() {
    assertThat(kind(TOLD, null, false)).isEqualTo(Kind.UNFOUNDED);
    assertThat(kind(TOLD, null, true)).isEqualTo(Kind.KEPT);
    assertThat(kind(TOLD.voided(), null, false)).isEqualTo(Kind.EQUAL);
  }
}
