package org.kehu.testkit;

import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.inbox.InboxContainers;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A service trusts what persons may do only while its copy of the staff directory is current. Where
 * Spring has paused its context for another class, the copy is old until the listeners have read
 * on; a class begins when they have, or after {@link #MOST} where a test keeps them from reading.
 */
final class TrustedRights implements BeforeEachCallback {

  private static final Duration CURRENT = Duration.ofSeconds(20);
  private static final Duration MOST = Duration.ofSeconds(30);
  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(TrustedRights.class);

  @Override
  public void beforeEach(ExtensionContext test) {
    test.getParent()
        .orElse(test)
        .getStore(OURS)
        .computeIfAbsent(test.getRequiredTestClass(), any -> isCurrentSoon(test));
  }

  private static boolean isCurrentSoon(ExtensionContext test) {
    InboxContainers listeners =
        SpringExtension.getApplicationContext(test)
            .getBeanProvider(InboxContainers.class)
            .getIfAvailable();
    if (listeners == null) {
      return false;
    }
    Instant end = Instant.now().plus(MOST);
    Awaitility.await()
        .atMost(MOST.multipliedBy(2))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> isCurrent(listeners) || Instant.now().isAfter(end));
    return isCurrent(listeners);
  }

  private static boolean isCurrent(InboxContainers listeners) {
    Instant asOf = listeners.currentAsOf(StaffDirectory.CONSUMER);
    return asOf.isAfter(Instant.now().minus(CURRENT));
  }
}
