package org.kehu.survey.invitation;

import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.springframework.stereotype.Component;

/** Tells of invitations that nobody answered in time. */
@Component
class ExpiringInvitations implements DueWork {

  private final InvitationDesk desk;

  ExpiringInvitations(InvitationDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "expiring-invitations";
  }

  @Override
  public int run(Instant now) {
    return desk.expireOverdue(now);
  }
}
