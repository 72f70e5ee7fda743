package org.kehu.survey.programme;

import java.time.LocalDate;

/** What happens to the programme of surveys. */
public sealed interface ProgrammeEvent {

  /** A full survey is due; told once for each day on which one is. */
  record FullSurveyDue(LocalDate dueOn) implements ProgrammeEvent {}

  /** Everybody was asked. */
  record FullSurveyHeld(String waveId) implements ProgrammeEvent {}
}
