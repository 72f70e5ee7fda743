package org.kehu.complaint.correctiveaction;

/** What is measured when an action moves; {@code telemetry} counts. */
public interface ActionMeasures {

  /** One was planned. */
  void planned(CorrectiveAction action);

  /** A write of this move succeeded and was no repeat. */
  void moved(ActionMove move, CorrectiveAction action);
}
