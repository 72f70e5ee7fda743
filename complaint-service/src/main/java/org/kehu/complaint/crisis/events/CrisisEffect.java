package org.kehu.complaint.crisis.events;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kehu.complaint.Topics;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.crisis.CrisisAlert;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/** Alerts the line when a case becomes a crisis event, and ends that when it is none any more. */
@Component
class CrisisEffect implements Effect {

  private static final Set<String> TYPES =
      Stream.of(
              "case-registered",
              "case-amended",
              "case-assigned",
              "case-transferred",
              "case-customer-verified",
              "case-resolved",
              "case-withdrawn",
              "case-merged",
              "case-reopened")
          .map(type -> "kehu.complaint." + type + ".v1")
          .collect(Collectors.toUnmodifiableSet());

  /** What is read of our own events. */
  record Told(String caseId) {}

  private final CrisisAlert alert;

  CrisisEffect(CrisisAlert alert) {
    this.alert = alert;
  }

  @Override
  public String name() {
    return "crises";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.COMPLAINT);
  }

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public void apply(IncomingEvent event) {
    alert.look(new CaseId(event.as(Told.class).caseId()));
  }
}
