package org.kehu.complaint.correctiveaction.events;

import java.math.BigDecimal;
import java.util.Set;
import org.kehu.complaint.Topics;
import org.kehu.complaint.correctiveaction.LowArea;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/** An area below target opens a corrective action, once an event, in the report's causal chain. */
@Component
class LowAreaEffect implements Effect {

  /** What is read of {@code kehu.survey.area-below-target.v1}. */
  record BelowTarget(String number, String area, BigDecimal score, BigDecimal target, long n) {}

  private final LowArea areas;

  LowAreaEffect(LowArea areas) {
    this.areas = areas;
  }

  @Override
  public String name() {
    return "low-areas";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.SURVEY);
  }

  @Override
  public Set<String> types() {
    return Set.of("kehu.survey.area-below-target.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    BelowTarget low = event.as(BelowTarget.class);
    areas.found(low.number(), low.area(), low.score(), low.target(), low.n());
  }
}
