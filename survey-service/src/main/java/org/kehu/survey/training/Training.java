package org.kehu.survey.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.survey.training.TrainingEvent.TrainingCancelled;
import org.kehu.survey.training.TrainingEvent.TrainingHeld;
import org.kehu.survey.training.TrainingEvent.TrainingMoved;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A training of people who serve customers (客服人员培训; catalogue X-31). The department plans it; who
 * is to take part sees it.
 */
@Document("trainings")
public class Training extends ScopedAggregate {

  private String number = "";
  private ServiceTopic topic = ServiceTopic.PRODUCT;
  private String title = "";
  private @Nullable LocalDate plannedOn;
  private String trainer = "";
  private Set<String> participants = new LinkedHashSet<>();
  private TrainingStatus status = TrainingStatus.PLANNED;
  private List<Attendance> attendance = new ArrayList<>();
  private @Nullable String reason;

  @PersistenceCreator
  Training() {}

  Training(String number, PlanTraining command, LocalDate today) {
    this.number = number;
    this.topic = command.topic();
    this.title = command.title();
    this.plannedOn = plausible(command.on(), today);
    this.trainer = command.trainer();
    this.participants = new TreeSet<>(command.participants());
    rescope(command.departmentId(), Level.NORMAL);
  }

  List<TrainingEvent> move(LocalDate day, String because, LocalDate today) {
    mustBePlanned();
    if (day.equals(plannedOn)) {
      return List.of();
    }
    plannedOn = plausible(day, today);
    reason = because;
    return List.of(new TrainingMoved());
  }

  /** It was held; of everybody who was to take part it is said whether they did. */
  List<TrainingEvent> hold(List<Attendance> all, LocalDate today) {
    mustBePlanned();
    if (today.isBefore(plannedOn())) {
      throw TrainingProblem.NOT_BEGUN.problem().with("on", plannedOn().toString());
    }
    Set<String> named = all.stream().map(Attendance::staffId).collect(Collectors.toSet());
    if (!named.equals(participants) || named.size() != all.size()) {
      throw TrainingProblem.ATTENDANCE_WRONG.problem().with("participants", participants);
    }
    status = TrainingStatus.HELD;
    attendance = new ArrayList<>(all);
    return List.of(new TrainingHeld());
  }

  List<TrainingEvent> cancel(String because) {
    mustBePlanned();
    status = TrainingStatus.CANCELLED;
    reason = because;
    return List.of(new TrainingCancelled());
  }

  private void mustBePlanned() {
    if (status != TrainingStatus.PLANNED) {
      throw TrainingProblem.NOT_PLANNED.problem().with("state", status);
    }
  }

  private static LocalDate plausible(LocalDate day, LocalDate today) {
    if (day.isBefore(today) || day.isAfter(today.plusYears(1))) {
      throw TrainingProblem.DAY_IMPLAUSIBLE.problem().with("on", day.toString());
    }
    return day;
  }

  @Override
  public String subjectKind() {
    return "training";
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    participants.forEach(person -> tokens.add(Tokens.own(person)));
    return tokens;
  }

  /** {@code PX-2026-0001}. */
  public String number() {
    return number;
  }

  public ServiceTopic topic() {
    return topic;
  }

  public String title() {
    return title;
  }

  public LocalDate plannedOn() {
    return Objects.requireNonNull(plannedOn);
  }

  public String trainer() {
    return trainer;
  }

  public Set<String> participants() {
    return participants;
  }

  public TrainingStatus status() {
    return status;
  }

  public List<Attendance> attendance() {
    return List.copyOf(attendance);
  }

  /** Why it was moved or called off. */
  public @Nullable String reason() {
    return reason;
  }
}
