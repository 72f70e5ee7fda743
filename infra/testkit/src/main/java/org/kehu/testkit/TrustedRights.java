package org.kehu.testkit;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A service trusts what persons may do only while its copy of the staff directory is current. Where
 * Spring has paused its context for another class, the copy is old until the listeners have read
 * on; a test begins when they have, or after {@link #MOST} where it keeps them from reading. The
 * kit is tested with this test kit, so its listeners cannot be named here by their type.
 */
final class TrustedRights implements BeforeEachCallback {

  private static final String LISTENERS = "inboxContainers";
  private static final String DIRECTORY = "staff";
  private static final Duration CURRENT = Duration.ofSeconds(20);
  private static final Duration MOST = Duration.ofSeconds(20);
  private static final long BETWEEN_MILLIS = 20;

  /** Contexts that were waited for in vain; nobody waits for them twice. */
  private static final Set<String> DEAF = ConcurrentHashMap.newKeySet();

  @Override
  public void beforeEach(ExtensionContext test) throws Exception {
    ApplicationContext context = SpringExtension.getApplicationContext(test);
    if (!context.containsBean(LISTENERS) || DEAF.contains(context.getDisplayName())) {
      return;
    }
    Object listeners = context.getBean(LISTENERS);
    Method currentAsOf = listeners.getClass().getMethod("currentAsOf", String.class);
    Instant end = Instant.now().plus(MOST);
    while (!isCurrent((Instant) currentAsOf.invoke(listeners, DIRECTORY))
        && Instant.now().isBefore(end)) {
      Thread.sleep(BETWEEN_MILLIS);
    }
    if (!isCurrent((Instant) currentAsOf.invoke(listeners, DIRECTORY))) {
      DEAF.add(context.getDisplayName());
    }
  }

  private static boolean isCurrent(Instant asOf) {
    return asOf.isAfter(Instant.now().minus(CURRENT));
  }
}
