package org.kehu.survey.supervision;

import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.springframework.stereotype.Component;

/** Drafts the supervision reports of the month before its last working day. */
@Component
class SupervisionWatch implements DueWork {

  private final SupervisionDesk desk;

  SupervisionWatch(SupervisionDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "supervision-reports";
  }

  @Override
  public int run(Instant now) {
    return desk.draftWhatIsDue(now);
  }
}
