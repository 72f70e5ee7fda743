package org.kehu.gateway.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.gateway.refusal.RefusedRequests.Entry;
import org.kehu.testkit.Proves;

@Proves("M38")
class RefusalTallyTest {

  private static final Instant NOW = Instant.parse("2026-11-28T01:00:00Z");

  private final RefusalTally tally = new RefusalTally(2);

  private static Refusal from(String origin) {
    return new Refusal(null, null, origin, "GET /api/v1/customers", "token-invalid");
  }

  @Test
  void thoseAlikeAreOneWithTheirNumberAndTheirTimes() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(tally.add(from("10.0.0.1"), NOW.plusSeconds(i), "trace-" + i)).isTrue();
    }

    List<Entry> taken = tally.take(500);

    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().count()).isEqualTo(1_000);
    assertThat(taken.getFirst().firstAt()).isEqualTo(NOW);
    assertThat(taken.getFirst().lastAt()).isEqualTo(NOW.plusSeconds(999));
    assertThat(taken.getFirst().traceId()).isEqualTo("trace-0");
    assertThat(tally.size()).isZero();
  }

  @Test
  void thereIsRoomForSoManyKindsAndKnownOnesAreCountedOn() {
    assertThat(tally.add(from("10.0.0.1"), NOW, "t")).isTrue();
    assertThat(tally.add(from("10.0.0.2"), NOW, "t")).isTrue();
    assertThat(tally.add(from("10.0.0.3"), NOW, "t")).isFalse();
    assertThat(tally.add(from("10.0.0.1"), NOW, "t")).isTrue();

    assertThat(tally.take(1)).extracting(Entry::origin).containsExactly("10.0.0.1");
    assertThat(tally.add(from("10.0.0.3"), NOW, "t")).isTrue();
    assertThat(tally.take(9)).extracting(Entry::origin).containsExactly("10.0.0.2", "10.0.0.3");
  }
}
