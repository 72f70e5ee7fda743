package org.kehu.survey.programme.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.survey.Topics;
import org.kehu.survey.programme.Programme;
import org.kehu.survey.programme.ProgrammeEvent;
import org.kehu.survey.programme.ProgrammeEvent.FullSurveyDue;
import org.kehu.survey.programme.ProgrammeEvent.FullSurveyHeld;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells that a full survey is due or was held, and the open work that follows. */
@Component
class ProgrammeEventPublisher implements EventPublisher<Programme, ProgrammeEvent> {

  private static final String TASK = "full-survey";

  private final ZoneId zone;

  ProgrammeEventPublisher(@Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.zone = zone;
  }

  /** Body of what is due. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Due(LocalDate dueOn, @Nullable Instant lastFullAt) {}

  /** Body of what was held. */
  record Held(String waveId, @Nullable Instant heldAt) {}

  /** Body of the open work, for whoever manages the department. */
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      String role,
      String departmentId,
      Instant dueAt,
      String level,
      String link) {}

  @Override
  public OutgoingEvent publish(Programme programme, ProgrammeEvent event) {
    return switch (event) {
      case FullSurveyDue due ->
          Topics.event("full-survey-due", new Due(due.dueOn(), programme.lastFullAt()), null);
      case FullSurveyHeld held ->
          Topics.event("full-survey-held", new Held(held.waveId(), programme.lastFullAt()), null);
    };
  }

  @Override
  public List<StateRecord> states(Programme programme) {
    return List.of(
        programme
            .openDueDay()
            .map(day -> task(programme, day))
            .orElseGet(() -> StateRecord.tombstone(Topics.TASK_STATE, TASK, Topics.TASK_STATE)));
  }

  private StateRecord task(Programme programme, LocalDate day) {
    Task task =
        new Task(
            TASK,
            "FULL_SURVEY",
            programme.subjectKind() + "/" + programme.id(),
            day.toString(),
            "manager",
            programme.departmentId(),
            day.plusDays(1).atStartOfDay(zone).toInstant(),
            programme.level().name(),
            "/api/v1/surveys/programme");
    return new StateRecord(Topics.TASK_STATE, TASK, Topics.TASK_STATE, task, null);
  }
}
