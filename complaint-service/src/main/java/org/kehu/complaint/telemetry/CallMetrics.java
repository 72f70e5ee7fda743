package org.kehu.complaint.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.kehu.complaint.call.CallMeasures;
import org.kehu.complaint.call.CallTopic;
import org.kehu.complaint.call.PhoneCall;
import org.kehu.complaint.call.PhoneCalls;
import org.kehu.kit.telemetry.Counts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts calls for operators: answered in time or late, and callers who wait for our call. */
@Component
class CallMetrics implements CallMeasures {

  private final Counts recorded;

  CallMetrics(ObjectProvider<PhoneCalls> calls, MeterRegistry meters, Clock clock) {
    this.recorded =
        Counts.named("kehu.complaint.calls")
            .by("topic", CallTopic.values(), CallTopic::name)
            .by("late", "true", "false")
            .in(meters);
    Gauge.builder("kehu.complaint.callbacks.awaited", calls, all -> all.getObject().awaited())
        .description("Callers who wait for our call")
        .register(meters);
    Gauge.builder(
            "kehu.complaint.callbacks.overdue",
            calls,
            all -> all.getObject().overdue(clock.instant()))
        .description("Callers who wait for our call longer than was promised")
        .register(meters);
  }

  @Override
  public void recorded(PhoneCall call) {
    recorded.add(call.topic().name(), Boolean.toString(call.pickup().late()));
  }
}
