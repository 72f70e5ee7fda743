package org.kehu.complaint.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kehu.complaint.correctiveaction.ActionKind;
import org.kehu.complaint.correctiveaction.ActionMeasures;
import org.kehu.complaint.correctiveaction.ActionMove;
import org.kehu.complaint.correctiveaction.CorrectiveAction;
import org.kehu.complaint.correctiveaction.CorrectiveActions;
import org.kehu.kit.telemetry.Counts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts corrective and preventive actions for operators: open, overdue, and each move. */
@Component
class ActionMetrics implements ActionMeasures {

  private static final String PLAN = "PLAN";

  private final Counts moves;

  ActionMetrics(ObjectProvider<CorrectiveActions> actions, MeterRegistry meters, Clock clock) {
    this.moves =
        Counts.named("kehu.complaint.actions.moves")
            .by("move", moves())
            .by("kind", ActionKind.values(), ActionKind::name)
            .in(meters);
    Gauge.builder("kehu.complaint.actions.open", actions, all -> all.getObject().open())
        .description("Corrective actions to be done or checked")
        .register(meters);
    Gauge.builder(
            "kehu.complaint.actions.overdue",
            actions,
            all -> all.getObject().overdue(clock.instant()))
        .description("Corrective actions that should be done or checked by now")
        .register(meters);
  }

  @Override
  public void planned(CorrectiveAction action) {
    count(PLAN, action);
  }

  @Override
  public void moved(ActionMove move, CorrectiveAction action) {
    count(move.name(), action);
  }

  private void count(String move, CorrectiveAction action) {
    moves.add(move, action.kind().name());
  }

  private static List<String> moves() {
    return Stream.concat(Stream.of(PLAN), Arrays.stream(ActionMove.values()).map(ActionMove::name))
        .toList();
  }
}
