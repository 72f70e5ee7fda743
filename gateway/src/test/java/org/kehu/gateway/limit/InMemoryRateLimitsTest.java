package org.kehu.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kehu.gateway.limit.LimitProperties.AppRates;
import org.kehu.gateway.limit.LimitProperties.ClassLimit;
import org.kehu.gateway.limit.LimitProperties.Rate;
import org.kehu.gateway.limit.RateLimits.Decision;
import org.kehu.kit.access.table.RouteClass;
import org.kehu.testkit.Proves;
import org.springframework.util.unit.DataSize;

class InMemoryRateLimitsTest {

  private final AtomicLong now = new AtomicLong();
  private final RateLimits limits = new InMemoryRateLimits(properties(), new Meter());

  @Test
  void requestsBecomeFreeEvenlyAgain() {
    for (int left = 3; left >= 0; left--) {
      assertThat(limits.take("app:erp", RouteClass.READ).remaining()).isEqualTo(left);
    }
    Decision refused = limits.take("app:erp", RouteClass.READ);
    assertThat(refused.allowed()).isFalse();
    assertThat(refused.waitSeconds()).isEqualTo(3);

    now.addAndGet(Duration.ofMillis(2500).toNanos());
    assertThat(limits.take("app:erp", RouteClass.READ).allowed()).isTrue();
    assertThat(limits.take("app:erp", RouteClass.READ).allowed()).isFalse();
  }

  @Test
  void clientsAndClassesAreCountedApart() {
    for (int i = 0; i < 5; i++) {
      limits.take("app:erp", RouteClass.READ);
    }
    assertThat(limits.take("app:erp", RouteClass.WRITE).allowed()).isTrue();
    assertThat(limits.take("app:bi", RouteClass.READ).allowed()).isTrue();
  }

  @Test
  @Proves("M37")
  void anAppMayHaveAQuotaOfItsOwn() {
    assertThat(limits.take("app:bi", RouteClass.READ).allowed()).isTrue();
    assertThat(limits.take("app:bi", RouteClass.READ).allowed()).isFalse();
    assertThat(limits.take("app:bi", RouteClass.WRITE).remaining()).isEqualTo(3);
    assertThat(limits.take("person:bi", RouteClass.READ).remaining()).isEqualTo(3);
  }

  private static LimitProperties properties() {
    ClassLimit four =
        new ClassLimit(4, Duration.ofSeconds(10), DataSize.ofMegabytes(1), Duration.ofSeconds(5));
    return new LimitProperties(
        DataSize.ofMegabytes(1),
        100,
        four,
        four,
        four,
        four,
        four,
        Map.of("bi", new AppRates(new Rate(1, Duration.ofSeconds(10)), null, null)));
  }

  private final class Meter implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return now.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
