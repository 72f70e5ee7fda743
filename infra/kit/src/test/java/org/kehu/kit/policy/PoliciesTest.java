package org.kehu.kit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

@Proves({"X-38"})
class PoliciesTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private final List<PromulgatedVersion> stored = new ArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong();
  private boolean away;
  private final Policies policies =
      new Policies(
          kind -> {
            asked.incrementAndGet();
            if (away) {
              throw new IllegalStateException("the store is away");
            }
            return List.copyOf(stored);
          },
          new PolicyValues(
              JsonMapper.builder().build(),
              Validation.buildDefaultValidatorFactory().getValidator()),
          Clock.fixed(NOON, ZoneOffset.UTC),
          nanos::get);

  @Test
  void withoutAnyVersionTheShippedDefaultHoldsFromEver() {
    EffectivePolicy<SampleRule> policy =
        policies.at(SampleRule.KIND, Instant.parse("1950-01-01T00:00:00Z"));

    assertThat(policy.source()).isEqualTo(PolicySource.SHIPPED);
    assertThat(policy.version()).isZero();
    assertThat(policy.value().percent()).isEqualTo(10);
    assertThat(policy.use())
        .isEqualTo(new PolicyUse("sample-rule", 0, Instant.EPOCH, PolicySource.SHIPPED));
  }

  @Test
  void aVersionHoldsFromItsInstantOnAndNeverBefore() {
    promulgate(1, NOON.plusSeconds(60), 20);

    assertThat(policies.now(SampleRule.KIND).version()).isZero();
    assertThat(policies.at(SampleRule.KIND, NOON.plusSeconds(60).minusMillis(1)).version())
        .isZero();
    assertThat(policies.at(SampleRule.KIND, NOON.plusSeconds(60)).version()).isEqualTo(1);
    assertThat(policies.at(SampleRule.KIND, NOON.plusSeconds(60)).value().percent()).isEqualTo(20);
  }

  @Test
  void theLatestInstantWinsAndThenTheHigherVersion() {
    promulgate(3, NOON.minusSeconds(300), 30);
    promulgate(2, NOON.minusSeconds(100), 20);
    promulgate(5, NOON.minusSeconds(200), 50);
    promulgate(4, NOON.minusSeconds(200), 40);

    assertThat(policies.now(SampleRule.KIND).version()).isEqualTo(2);
    assertThat(policies.at(SampleRule.KIND, NOON.minusSeconds(150)).version()).isEqualTo(5);
    assertThat(policies.at(SampleRule.KIND, NOON.minusSeconds(250)).version()).isEqualTo(3);
  }

  @Test
  void theOrderInWhichVersionsAreReadDoesNotMatter() {
    Random random = new Random(1);
    for (int n = 1; n <= 20; n++) {
      promulgate(n, NOON.minusSeconds(random.nextInt(5) * 10L), n);
    }
    int first = policies.now(SampleRule.KIND).version();
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(stored, random);
      policies.forget(SampleRule.KIND);
      assertThat(policies.now(SampleRule.KIND).version()).isEqualTo(first);
    }
  }

  @Test
  void theStoreIsAskedAgainOnlyAfterAWhile() {
    policies.now(SampleRule.KIND);
    promulgate(1, NOON.minusSeconds(1), 20);

    assertThat(policies.now(SampleRule.KIND).version()).isZero();
    assertThat(asked).hasValue(1);

    nanos.addAndGet(Policies.REFRESH.toNanos());
    assertThat(policies.now(SampleRule.KIND).version()).isEqualTo(1);
    assertThat(asked).hasValue(2);
  }

  @Test
  void changesOfOtherInstancesAreSeenWithinFiveSeconds() {
    assertThat(Policies.REFRESH).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aChangeMadeHereIsSeenAtOnce() {
    policies.now(SampleRule.KIND);
    promulgate(1, NOON.minusSeconds(1), 20);
    policies.forget(SampleRule.KIND);

    assertThat(policies.now(SampleRule.KIND).version()).isEqualTo(1);
  }

  @Test
  void theSameListIsGivenAsLongAsNothingChanges() {
    List<EffectivePolicy<SampleRule>> before = policies.timeline(SampleRule.KIND);
    nanos.addAndGet(Policies.REFRESH.toNanos());

    assertThat(policies.timeline(SampleRule.KIND)).isSameAs(before);
    assertThat(asked).hasValue(2);
  }

  @Test
  void whileTheStoreIsAwayAYoungCopyServesAndAnOldOneDoesNot() {
    promulgate(1, NOON.minusSeconds(1), 20);
    policies.now(SampleRule.KIND);
    away = true;

    nanos.addAndGet(Policies.MOST_STALE.minusMillis(1).toNanos());
    assertThat(policies.now(SampleRule.KIND).version()).isEqualTo(1);

    nanos.addAndGet(Duration.ofMillis(1).toNanos());
    assertThatThrownBy(() -> policies.now(SampleRule.KIND))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the store is away");
  }

  @Test
  void aCopyNeverOutlivesTheNoticeOfAVersion() {
    assertThat(Policies.MOST_STALE).isLessThan(PolicyDocument.NOTICE);
  }

  private void promulgate(int number, Instant from, int percent) {
    stored.add(
        new PromulgatedVersion(
            number,
            from,
            "{\"mode\":\"MILD\",\"percent\":%d,\"pause\":\"PT1H\",\"steps\":[]}"
                .formatted(percent)));
  }
}
