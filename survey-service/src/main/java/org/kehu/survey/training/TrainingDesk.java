package org.kehu.survey.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.kehu.kit.access.Sight;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.training.TrainingEvent.TrainingPlanned;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What people do with trainings. Who may do it is in the access table. */
@Service
public class TrainingDesk {

  private final Trainings trainings;
  private final Policies policies;
  private final Numbers numbers;
  private final Clock clock;
  private final ZoneId zone;

  TrainingDesk(
      Trainings trainings,
      Policies policies,
      Numbers numbers,
      Clock clock,
      @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.trainings = trainings;
    this.policies = policies;
    this.numbers = numbers;
    this.clock = clock;
    this.zone = zone;
  }

  public Stored<Training> plan(PlanTraining command) {
    mustAnswerFor(command.departmentId());
    return trainings.create(() ->
        Change.of(
            new Training(numbers.next("PX-" + today().getYear() + "-", 4), command, today()),
            new TrainingPlanned()));
  }

  public Stored<Training> move(String id, Sight sight, LocalDate day, String because) {
    return trainings.change(id, sight, training -> training.move(day, because, today()));
  }

  public Stored<Training> hold(String id, Sight sight, List<Attendance> all) {
    return trainings.change(id, sight, training -> training.hold(all, today()));
  }

  public Stored<Training> cancel(String id, Sight sight, String because) {
    return trainings.change(id, sight, training -> training.cancel(because));
  }

  /** Where a department stands with each topic by the rule of now. */
  public List<TopicStanding> standings(String departmentId) {
    mustAnswerFor(departmentId);
    Map<ServiceTopic, Integer> months = policies.now(TrainingRule.KIND).value().months();
    return months.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(rule ->
            TopicStanding.of(
                rule.getKey(),
                trainings.lastHeld(departmentId, rule.getKey()).orElse(null),
                rule.getValue(),
                today()))
        .toList();
  }

  private static void mustAnswerFor(String departmentId) {
    if (!SecurityRules.seesWorkOf(departmentId, null)) {
      throw RequestProblem.NOT_FOUND.problem().with("id", departmentId);
    }
  }

  private LocalDate today() {
    return clock.instant().atZone(zone).toLocalDate();
  }
}
