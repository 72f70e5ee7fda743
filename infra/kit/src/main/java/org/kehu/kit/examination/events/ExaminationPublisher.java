package org.kehu.kit.examination.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.examination.Examination;
import org.kehu.kit.examination.ExaminationEvent;
import org.kehu.kit.examination.ExaminationEvent.ExaminationDue;
import org.kehu.kit.examination.ExaminationEvent.RuleExamined;
import org.kehu.kit.examination.ExaminationOutcome;
import org.kehu.kit.examination.ExaminedRule;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;

/** Tells on its service's own topic that a rule is to be examined, and that it was. */
public final class ExaminationPublisher implements EventPublisher<ExaminedRule, ExaminationEvent> {

  @Override
  public OutgoingEvent publish(ExaminedRule rule, ExaminationEvent event) {
    String topic = "kehu." + rule.service() + ".v1";
    return switch (event) {
      case ExaminationDue due ->
          new OutgoingEvent(
              topic,
              "kehu.policy.examination-due.v1",
              new DueTold(rule.service(), rule.kind(), due.since()),
              null);
      case RuleExamined examined ->
          new OutgoingEvent(topic, "kehu.policy.rule-examined.v1", told(rule, examined), null);
    };
  }

  private static ExaminedTold told(ExaminedRule rule, RuleExamined examined) {
    Examination what = examined.examination();
    return new ExaminedTold(
        rule.service(),
        rule.kind(),
        what.version(),
        what.outcome(),
        what.by(),
        what.findings(),
        examined.nextDue());
  }

  @Override
  public List<StateRecord> states(ExaminedRule rule) {
    return List.of();
  }

  /** Body of the event that the period is over. */
  record DueTold(String service, String kind, Instant since) {}

  /** Body of the event that it was examined. */
  record ExaminedTold(
      String service,
      String kind,
      int version,
      ExaminationOutcome outcome,
      String examinedBy,
      String findings,
      @Nullable Instant nextDue) {}
}
