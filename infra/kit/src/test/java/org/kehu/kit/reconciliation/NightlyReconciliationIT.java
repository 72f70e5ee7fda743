package org.kehu.kit.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.local.database.EmbeddedDatabase;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Once a night, whichever instance comes first, and again when it did not get through. */
class NightlyReconciliationIT {

  private static final ReconciliationProperties AT_HALF_PAST_THREE =
      new ReconciliationProperties(LocalTime.of(3, 30), ZoneId.of("Asia/Shanghai"));

  private final EmbeddedDatabase database = EmbeddedDatabase.inMemory().start(0);
  private final MongoClient client = MongoClients.create(database.uri());
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private int runs;
  private int open;
  private boolean away;

  private final NightlyReconciliation one = instance();
  private final NightlyReconciliation other = instance();

  private NightlyReconciliation instance() {
    return new NightlyReconciliation(
        this::reconciled, AT_HALF_PAST_THREE, new MongoTemplate(client, "nights"), () -> now);
  }

  private Reconciliation.Report reconciled() {
    runs++;
    if (away) {
      throw new TimeoutException("The broker is away");
    }
    return new Reconciliation.Report(1, 0, open);
  }

  @AfterEach
  void stop() {
    client.close();
    database.close();
  }

  private void bothLookAt(String time) {
    now = Instant.parse(time);
    one.run(now);
    other.run(now);
  }

  @Test
  void theFirstNightIsTheNextOneAndEachIsForOneInstance() {
    bothLookAt("2026-11-23T10:00:00Z");
    bothLookAt("2026-11-23T19:29:00Z");
    assertThat(runs).isZero();
    bothLookAt("2026-11-23T19:31:00Z");
    bothLookAt("2026-11-23T23:00:00Z");
    assertThat(runs).isEqualTo(1);
    bothLookAt("2026-11-24T19:31:00Z");
    assertThat(runs).isEqualTo(2);
  }

  @Test
  void whatDidNotGetThroughIsTriedAgainAfterHalfAnHour() {
    bothLookAt("2026-11-23T10:00:00Z");
    away = true;
    now = Instant.parse("2026-11-23T19:31:00Z");
    assertThatThrownBy(() -> one.run(now)).isInstanceOf(TimeoutException.class);
    away = false;
    open = 3;
    bothLookAt("2026-11-23T19:45:00Z");
    assertThat(runs).isEqualTo(1);
    bothLookAt("2026-11-23T20:02:00Z");
    assertThat(runs).isEqualTo(2);
    open = 0;
    bothLookAt("2026-11-23T20:33:00Z");
    bothLookAt("2026-11-23T22:00:00Z");
    assertThat(runs).isEqualTo(3);
  }

  @Test
  void itIsNotLookedForMoreThanOnceAMinute() {
    bothLookAt("2026-11-23T19:29:30Z");
    now = now.plus(Duration.ofSeconds(40));
    assertThat(one.run(now)).isZero();
    assertThat(runs).isZero();
  }
}
