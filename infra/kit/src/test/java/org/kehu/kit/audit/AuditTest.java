package org.kehu.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Level;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What happens while the trail cannot be written. */
@Proves("M38")
class AuditTest {

  private static final Duration SHORT = Duration.ofMillis(30);

  private final AuditProperties properties =
      new AuditProperties(AuditProperties.Reads.ABOVE_NORMAL, Map.of(), SHORT);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @SuppressWarnings("NullAway") // never asked: the appender is not started
  private final AuditLog links = new AuditLog((MongoTemplate) null);

  private final AuditAppender appender =
      new AuditAppender(links, properties, Clock.systemUTC(), meters);
  private final Audit audit = new Audit(appender, links, properties, Clock.systemUTC());

  @Test
  void whatCannotBeKeptIsNotShown() {
    assertThatThrownBy(() ->
            audit.require(
                AuditClass.READ, "note.shown", List.of("note/1"), Level.RESTRICTED, "shown", null))
        .isInstanceOfSatisfying(
            Problem.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(AuditProblem.AUDIT_UNAVAILABLE);
              assertThat(refusal.headers()).containsKey("Retry-After");
            });
  }

  @Test
  void aFloodOfRefusalsIsBoundedAndCounted() {
    for (int i = 0; i < 20_500; i++) {
      audit.refused("anonymous", "127.0.0.1", "GET /api/v1/notes", "token-invalid");
    }

    assertThat(meters.get("kehu.audit.waiting").gauge().value()).isEqualTo(20_000);
    assertThat(meters.get("kehu.audit.dropped").counter().count()).isEqualTo(500);
  }
}
