package org.kehu.complaint.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.kehu.complaint.call.CallMeasures;
import org.kehu.complaint.call.PhoneCall;
import org.kehu.complaint.call.PhoneCalls;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts calls for operators: answered in time or late, and callers who wait for our call. */
@Component
class CallMetrics implements CallMeasures {

  private final MeterRegistry meters;

  CallMetrics(ObjectProvider<PhoneCalls> calls, MeterRegistry meters, Clock clock) {
    this.meters = meters;
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
    meters
        .counter(
            "kehu.complaint.calls",
            "topic",
            call.topic().name(),
            "late",
            String.valueOf(call.pickup().late()))
        .increment();
  }
}
