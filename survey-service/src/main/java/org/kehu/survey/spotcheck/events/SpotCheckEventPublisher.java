package org.kehu.survey.spotcheck.events;

import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.spotcheck.SpotCheck;
import org.kehu.survey.spotcheck.SpotCheckEvent;
import org.kehu.survey.spotcheck.SpotCheckEvent.CaseChecked;
import org.kehu.survey.spotcheck.SpotCheckEvent.SpotCheckCompleted;
import org.kehu.survey.spotcheck.SpotCheckEvent.SpotCheckDrawn;
import org.springframework.stereotype.Component;

/** Tells what happened to spot checks: numbers, not what was found. */
@Component
class SpotCheckEventPublisher implements EventPublisher<SpotCheck, SpotCheckEvent> {

  /** Body of a sample. */
  record Drawn(
      String spotCheckId,
      String number,
      String departmentId,
      String period,
      long seed,
      long eligible,
      int drawn,
      int standardVersion) {}

  /** Body of a checked case. */
  record Checked(String spotCheckId, String number, String caseId, int percent) {}

  /** Body of a completed check. */
  record Completed(
      String spotCheckId,
      String number,
      String departmentId,
      String period,
      int percent,
      int standardVersion) {}

  @Override
  public OutgoingEvent publish(SpotCheck check, SpotCheckEvent event) {
    return switch (event) {
      case SpotCheckDrawn _ -> Topics.event("spot-check-drawn", drawn(check), null);
      case CaseChecked one ->
          Topics.event(
              "spot-check-noted",
              new Checked(check.id(), check.number(), one.caseId(), one.percent()),
              null);
      case SpotCheckCompleted done ->
          Topics.event(
              "spot-check-completed",
              new Completed(
                  check.id(),
                  check.number(),
                  check.departmentId(),
                  check.period(),
                  done.percent(),
                  check.standardVersion()),
              null);
    };
  }

  private static Drawn drawn(SpotCheck check) {
    return new Drawn(
        check.id(),
        check.number(),
        check.departmentId(),
        check.period(),
        check.seed(),
        check.eligible(),
        check.cases().size(),
        check.standardVersion());
  }
}
