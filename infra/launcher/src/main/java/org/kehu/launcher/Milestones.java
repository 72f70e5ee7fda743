package org.kehu.launcher;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Which parts are ready, for those that wait for them; parts that are not coming hold nobody. */
final class Milestones {

  private final Map<Part, CountDownLatch> coming = new EnumMap<>(Part.class);

  Milestones(Collection<Part> parts) {
    parts.forEach(part -> coming.put(part, new CountDownLatch(1)));
  }

  void reached(Part part) {
    CountDownLatch latch = coming.get(part);
    if (latch != null) {
      latch.countDown();
    }
  }

  void await(Collection<Part> parts) {
    for (Part part : parts) {
      CountDownLatch latch = coming.get(part);
      try {
        if (latch != null) {
          latch.await();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Refusal(ExitCode.INTERRUPTED, "Interrupted.");
      }
    }
  }
}
