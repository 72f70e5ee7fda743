package org.kehu.survey.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.kehu.survey.programme.ProgrammeEvent.FullSurveyDue;
import org.kehu.survey.programme.ProgrammeEvent.FullSurveyHeld;
import org.kehu.survey.rule.FullSurveyRule;
import org.kehu.testkit.Proves;

class ProgrammeTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final FullSurveyRule YEARLY = new FullSurveyRule(12, 60);
  private static final Instant BEGIN = Instant.parse("2026-01-31T18:00:00Z");

  private final Programme programme = new Programme("p", "customer-service", BEGIN);

  private Standing at(String instant) {
    return programme.standing(YEARLY, ZONE, Instant.parse(instant));
  }

  @Test
  @Proves({"S-02", "K-05"})
  void itIsDueAYearAfterTheLastOneAndToldBefore() {
    assertThat(at("2026-12-02T15:59:59Z").state()).isEqualTo(Standing.State.KEPT);
    assertThat(at("2026-12-02T16:00:00Z").state()).isEqualTo(Standing.State.DUE);
    assertThat(at("2027-02-01T15:59:59Z").state()).isEqualTo(Standing.State.DUE);
    assertThat(at("2027-02-01T16:00:00Z").state()).isEqualTo(Standing.State.OVERDUE);
    assertThat(at("2026-12-02T16:00:00Z").dueOn()).isEqualTo(LocalDate.parse("2027-02-01"));
  }

  @Test
  @Proves("S-02")
  void itIsToldOnceForEachDueDayUntilEverybodyWasAsked() {
    assertThat(programme.tell(at("2026-06-01T00:00:00Z"))).isEmpty();
    Standing due = at("2026-12-24T00:00:00Z");
    assertThat(programme.tell(due)).containsExactly(new FullSurveyDue(due.dueOn()));
    assertThat(programme.tell(at("2027-03-01T00:00:00Z"))).isEmpty();
    assertThat(programme.openDueDay()).contains(due.dueOn());

    Instant held = Instant.parse("2027-03-02T00:00:00Z");
    assertThat(programme.held("w", held)).containsExactly(new FullSurveyHeld("w"));
    assertThat(programme.held("w", held)).isEmpty();
    assertThat(programme.held("earlier", held.minusSeconds(1))).isEmpty();

    assertThat(programme.openDueDay()).isEmpty();
    assertThat(at("2027-03-03T00:00:00Z").dueOn()).isEqualTo(LocalDate.parse("2028-03-02"));
    assertThat(programme.tell(at("2028-02-01T00:00:00Z"))).hasSize(1);
  }
}
