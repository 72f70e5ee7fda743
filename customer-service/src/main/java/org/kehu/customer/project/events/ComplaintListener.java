package org.kehu.customer.project.events;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kehu.customer.Topics;
import org.kehu.customer.project.CareDesk;
import org.kehu.customer.project.CaseEnding;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/** Follows the handling of complaints that belong to service projects (投诉处理, C-113). */
@Component
class ComplaintListener implements Effect {

  private final CareDesk desk;

  ComplaintListener(CareDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "project-complaints";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.COMPLAINT);
  }

  @Override
  public Set<String> types() {
    Set<String> types = new LinkedHashSet<>(CaseEnding.ENDED);
    types.add(CaseEnding.REOPENED);
    return types;
  }

  @Override
  public void apply(IncomingEvent event) {
    String subject = event.subject();
    String caseId = subject.substring(subject.indexOf('/') + 1);
    desk.follow(caseId, CaseEnding.ENDED.contains(event.type()));
  }
}
