package org.kehu.survey.training.events;

import java.time.LocalDate;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.training.Attendance;
import org.kehu.survey.training.Training;
import org.kehu.survey.training.TrainingEvent;
import org.kehu.survey.training.TrainingEvent.TrainingCancelled;
import org.kehu.survey.training.TrainingEvent.TrainingHeld;
import org.kehu.survey.training.TrainingEvent.TrainingMoved;
import org.kehu.survey.training.TrainingEvent.TrainingPlanned;
import org.springframework.stereotype.Component;

/** Tells what happened to trainings: topics, days and numbers. */
@Component
class TrainingEventPublisher implements EventPublisher<Training, TrainingEvent> {

  /** Body of a training. */
  record About(
      String trainingId,
      String number,
      String departmentId,
      String topic,
      LocalDate on,
      int participants) {}

  /** Body of one that was held. */
  record Held(
      String trainingId,
      String number,
      String departmentId,
      String topic,
      LocalDate on,
      int participants,
      long attended) {}

  @Override
  public OutgoingEvent publish(Training training, TrainingEvent event) {
    return switch (event) {
      case TrainingPlanned _ -> Topics.event("training-planned", about(training), null);
      case TrainingMoved _ -> Topics.event("training-moved", about(training), null);
      case TrainingHeld _ -> Topics.event("training-held", held(training), null);
      case TrainingCancelled _ -> Topics.event("training-cancelled", about(training), null);
    };
  }

  private static About about(Training training) {
    return new About(
        training.id(),
        training.number(),
        training.departmentId(),
        training.topic().name(),
        training.plannedOn(),
        training.participants().size());
  }

  private static Held held(Training training) {
    return new Held(
        training.id(),
        training.number(),
        training.departmentId(),
        training.topic().name(),
        training.plannedOn(),
        training.participants().size(),
        training.attendance().stream().filter(Attendance::attended).count());
  }
}
