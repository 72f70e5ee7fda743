package org.kehu.kit.examination;

import java.time.Duration;
import java.time.Instant;
import org.kehu.kit.schedule.DueWork;

/** Watches the periods of the rules. */
public final class ExaminationWatch implements DueWork {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final ExaminationDesk desk;
  private boolean begun;
  private Instant lastLook = Instant.EPOCH;

  public ExaminationWatch(ExaminationDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "policy-examinations";
  }

  @Override
  public int run(Instant now) {
    if (Duration.between(lastLook, now).abs().compareTo(EVERY) < 0) {
      return 0;
    }
    if (!begun) {
      desk.beginAll(now);
      begun = true;
    }
    int told = desk.remindAll(now);
    lastLook = now;
    return told;
  }
}
