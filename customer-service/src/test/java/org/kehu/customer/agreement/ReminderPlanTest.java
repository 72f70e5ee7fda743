package org.kehu.customer.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

class ReminderPlanTest {

  private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");

  private static Mark mark(Mark.What what, String key, Duration ahead) {
    return new Mark(what, key, NOW.plus(ahead), null);
  }

  @Test
  @Proves("C-134")
  void eachMatterIsToldOnceAndForgottenWhenItIsDone() {
    Mark filing = mark(Mark.What.FILING, "filing-1", Duration.ofDays(-1));
    Mark renewal = mark(Mark.What.RENEWAL, "renewal-2027-11-30", Duration.ofDays(30));
    List<Mark> both = List.of(filing, renewal);

    assertThat(Reminders.NONE.planned(both).nextAt()).isEqualTo(filing.at());
    assertThat(Reminders.NONE.due(both, NOW)).containsExactly(filing);
    Reminders told = Reminders.NONE.passed(both, NOW);
    assertThat(told.nextAt()).isEqualTo(renewal.at());
    assertThat(told.due(both, NOW)).isEmpty();
    assertThat(told.toldOf(Mark.What.FILING)).isTrue();
    assertThat(told.toldOf(Mark.What.RENEWAL)).isFalse();

    Reminders filed = told.planned(List.of(renewal));

    assertThat(filed.told()).isEmpty();
    assertThat(filed.due(both, NOW)).containsExactly(filing);
    assertThat(new Reminders(Set.of("filing-1"), null).planned(List.of()).nextAt()).isNull();
  }

  @Test
  @Proves("C-126")
  void whatATermLacksAndWhatIsPromisedInTheAirIsNamed() {
    Promise kept = new Promise("按期交付", "sales", new Promise.Confirmation("st-yang-zongjian", NOW));
    Promise open = Promise.of("四小时到场", "customer-service");
    Terms terms =
        new Terms(
            "义务",
            null,
            null,
            null,
            "转账",
            null,
            null,
            CoverageScope.EVERYTHING,
            List.of(kept, open));

    assertThat(terms.missing())
        .containsExactly(RequiredTerm.CONTENT, RequiredTerm.TERM, RequiredTerm.LIABILITY);
    assertThat(terms.unconfirmed()).containsExactly(2);
    Terms again =
        new Terms(
            "义务",
            "内容",
            null,
            null,
            null,
            null,
            null,
            CoverageScope.EVERYTHING,
            List.of(Promise.of("按期交付", "sales"), Promise.of("按期交付", "production")));
    assertThat(again.keeping(terms).unconfirmed()).containsExactly(2);
  }
}
