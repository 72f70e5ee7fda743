package org.kehu.kit.identity;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.kehu.kit.inbox.InboxContainers;
import org.springframework.beans.factory.ObjectProvider;

/** Lets a test pretend that the copy of the staff directory is older than it is. */
public final class DirectoryAge {

  private static final AtomicReference<Duration> BEHIND = new AtomicReference<>(Duration.ZERO);

  private DirectoryAge() {}

  /** As the service makes it, but for the pretended age. */
  public static Callers callers(StaffDirectory staff, ObjectProvider<InboxContainers> containers) {
    return new Callers(
        staff,
        () -> containers.getObject().currentAsOf(StaffDirectory.CONSUMER).minus(BEHIND.get()));
  }

  public static void behind(Duration age) {
    BEHIND.set(age);
  }
}
