package org.kehu.kit.approval;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kehu.kit.call.Call;
import org.kehu.kit.telemetry.Counts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings outcomes to the features that asked. */
public final class Outcomes {

  private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

  private final Approvals approvals;
  private final Map<String, OutcomeReceiver> receivers;
  private final Counts failures;

  public Outcomes(Approvals approvals, List<OutcomeReceiver> receivers, MeterRegistry meters) {
    this.approvals = approvals;
    this.receivers =
        receivers.stream()
            .collect(Collectors.toMap(OutcomeReceiver::subjectKind, Function.identity()));
    this.failures = Counts.named("kehu.approvals.apply.failed").in(meters);
  }

  /** Refuses an outcome that could not be carried out. */
  void check(Approval decided) {
    if (decided.isUnapplied()) {
      receiver(decided.request().subject().kind()).check(decided);
    }
  }

  /** The feature that asks for approvals of this kind; asking without one is a fault of ours. */
  OutcomeReceiver receiver(String subjectKind) {
    OutcomeReceiver receiver = receivers.get(subjectKind);
    if (receiver == null) {
      throw new IllegalStateException(
          "No OutcomeReceiver takes the outcome of approvals of kind " + subjectKind);
    }
    return receiver;
  }

  /** Has an outcome carried out and says so; doing it twice has one effect. */
  Approval apply(Approval ended) {
    return Call.current()
        .unconditional()
        .within(() -> {
          receiver(ended.request().subject().kind()).apply(ended);
          return approvals.change(ended.id(), Approval::applied).aggregate();
        });
  }

  /**
   * The same within a request, which has succeeded with the decision: what fails here is kept in
   * the approval and tried again by the watch.
   */
  Approval applyNow(Approval ended) {
    if (!ended.isUnapplied()) {
      return ended;
    }
    try {
      return apply(ended);
    } catch (RuntimeException failed) {
      failures.add();
      log.warn(
          "The outcome of approval {} is not carried out yet; tried again", ended.id(), failed);
      return ended;
    }
  }
}
