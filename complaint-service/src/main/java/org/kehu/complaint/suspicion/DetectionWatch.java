package org.kehu.complaint.suspicion;

import java.time.Duration;
import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.springframework.stereotype.Component;

/** Looks for what is suspect every ten minutes; a clock that was moved makes it look at once. */
@Component
class DetectionWatch implements DueWork {

  private static final Duration EVERY = Duration.ofMinutes(10);

  private final Detection detection;
  private volatile Instant last = Instant.EPOCH;

  DetectionWatch(Detection detection) {
    this.detection = detection;
  }

  @Override
  public String name() {
    return "suspicions";
  }

  @Override
  public int run(Instant now) {
    if (Duration.between(last, now).abs().compareTo(EVERY) < 0) {
      return 0;
    }
    int found = detection.look();
    last = now;
    return found;
  }
}
