package org.kehu.kit.approval;

import java.util.Arrays;
import java.util.List;

/**
 * Who is to be asked: step after step, at most {@value #MOST_STEPS} with at most {@value
 * #MOST_PARTICIPANTS} participants each.
 */
public record Route(List<Stage> stages) {

  static final int MOST_STEPS = 10;
  static final int MOST_PARTICIPANTS = 10;

  /** One step of the way. */
  public record Stage(StepMode mode, List<Participant> participants) {

    public Stage {
      participants = List.copyOf(participants);
      if (participants.isEmpty() || participants.size() > MOST_PARTICIPANTS) {
        throw invalid();
      }
    }

    /** Each must approve, in any order. */
    public static Stage all(Participant... participants) {
      return new Stage(StepMode.ALL, Arrays.asList(participants));
    }

    /** The first who decides, decides. */
    public static Stage any(Participant... participants) {
      return new Stage(StepMode.ANY, Arrays.asList(participants));
    }

    /** Each must approve, one after the other. */
    public static Stage inSequence(Participant... participants) {
      return new Stage(StepMode.SEQUENCE, Arrays.asList(participants));
    }
  }

  public Route {
    stages = List.copyOf(stages);
    if (stages.isEmpty() || stages.size() > MOST_STEPS) {
      throw invalid();
    }
  }

  /** A route of these steps. */
  public static Route of(Stage... stages) {
    return new Route(Arrays.asList(stages));
  }

  /** All who are named in it. */
  List<Participant> participants() {
    return stages.stream().flatMap(stage -> stage.participants().stream()).toList();
  }

  private static RuntimeException invalid() {
    return ApprovalProblem.ROUTE_INVALID
        .problem()
        .with("mostSteps", MOST_STEPS)
        .with("mostParticipants", MOST_PARTICIPANTS);
  }
}
