package org.kehu.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.kehu.gateway.limit.LimitProperties.Rate;
import org.kehu.kit.access.table.RouteClass;

/** Token buckets of this gateway alone; a client not seen for an hour starts anew. */
public final class InMemoryRateLimits implements RateLimits {

  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private final LimitProperties limits;
  private final TimeMeter time;
  private final Cache<Key, Bucket> buckets;

  private record Key(String client, RouteClass routeClass) {}

  public InMemoryRateLimits(LimitProperties limits, TimeMeter time) {
    this.limits = limits;
    this.time = time;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(limits.clients())
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
  }

  @Override
  public Decision take(String client, RouteClass routeClass) {
    Bucket bucket = buckets.get(new Key(client, routeClass), this::bucket);
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    long wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
    return new Decision(probe.isConsumed(), probe.getRemainingTokens(), wait);
  }

  private Bucket bucket(Key key) {
    Rate own = limits.ownRate(key.client(), key.routeClass());
    Rate limit = own == null ? limits.of(key.routeClass()).rate() : own;
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(
            rule -> rule.capacity(limit.requests()).refillGreedy(limit.requests(), limit.window()))
        .build();
  }
}
