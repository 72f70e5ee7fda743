package org.kehu.visit.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Tokens;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.project.ProjectEvent.ProjectAccessChanged;
import org.kehu.visit.project.ProjectEvent.ProjectChanged;
import org.kehu.visit.project.ProjectEvent.ProjectClosed;
import org.kehu.visit.project.ProjectEvent.ProjectDelivered;
import org.kehu.visit.project.ProjectEvent.ProjectOpened;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A project for a customer (客户项目). While it runs and after it is delivered the customer is
 * revisited about it; these revisits are its revisit file (回访档案, catalogue V-16, V-19, V-20, V-27,
 * F-22).
 */
@Document("customer_projects")
public class CustomerProject extends CustomerMatter {

  private String number = "";
  private ProjectStatus status = ProjectStatus.RUNNING;
  private String name = "";
  private @Nullable String ownerId;
  private @Nullable String notes;
  private LocalDate startedOn = LocalDate.EPOCH;
  private @Nullable LocalDate deliveredOn;
  private @Nullable String closedBecause;

  private CustomerProject() {}

  /** A newly entered project; told as {@link #opened()}. */
  static CustomerProject open(
      String number, KnownCustomer customer, OpenProject entered, Moment now) {
    CustomerProject project = new CustomerProject();
    project.number = number;
    project.startedOn = entered.startedOn();
    if (entered.startedOn().isAfter(now.today())) {
      throw implausible(entered.startedOn(), now);
    }
    if (entered.deliveredOn() != null) {
      project.delivered(entered.deliveredOn(), now);
    }
    project.text(entered.text());
    project.concern(customer);
    return project;
  }

  /** The event of a newly entered project. */
  static ProjectEvent opened() {
    return new ProjectOpened();
  }

  List<ProjectEvent> edit(ProjectText text) {
    if (text.equals(text())) {
      return List.of();
    }
    if (status == ProjectStatus.CLOSED) {
      throw refused();
    }
    text(text);
    peopleChanged();
    return List.of(new ProjectChanged());
  }

  List<ProjectEvent> deliver(@Nullable LocalDate on, Moment now) {
    if (status != ProjectStatus.RUNNING) {
      throw refused();
    }
    delivered(on == null ? now.today() : on, now);
    return List.of(new ProjectDelivered());
  }

  List<ProjectEvent> close(String reason) {
    if (status == ProjectStatus.CLOSED) {
      throw refused();
    }
    status = ProjectStatus.CLOSED;
    closedBecause = reason;
    return List.of(new ProjectClosed());
  }

  /** Takes over the customer's department, level and scope. */
  List<ProjectEvent> follow(KnownCustomer customer) {
    return carryRightsOf(customer) ? List.of(new ProjectAccessChanged()) : List.of();
  }

  private void delivered(LocalDate on, Moment now) {
    if (on.isBefore(startedOn) || on.isAfter(now.today())) {
      throw implausible(on, now);
    }
    deliveredOn = on;
    status = ProjectStatus.DELIVERED;
  }

  private static RuntimeException implausible(LocalDate on, Moment now) {
    return ProjectProblem.PROJECT_DATES_IMPLAUSIBLE
        .problem()
        .with("on", on)
        .with("today", now.today());
  }

  private RuntimeException refused() {
    return ProjectProblem.PROJECT_STATE_REFUSED.problem().with("state", status.name());
  }

  private void text(ProjectText text) {
    this.name = text.name();
    this.ownerId = text.ownerId();
    this.notes = text.notes();
  }

  @Override
  protected Set<String> workers() {
    return ownerId == null ? Set.of() : Set.of(Tokens.own(ownerId));
  }

  @Override
  public String subjectKind() {
    return "project";
  }

  public String number() {
    return number;
  }

  public ProjectStatus status() {
    return status;
  }

  /** What may be edited. */
  public ProjectText text() {
    return new ProjectText(name, ownerId, notes);
  }

  /** Who revisits for it; null for whoever has the customer. */
  public @Nullable String ownerId() {
    return ownerId;
  }

  public LocalDate startedOn() {
    return startedOn;
  }

  /** Null while it runs. */
  public @Nullable LocalDate deliveredOn() {
    return deliveredOn;
  }

  public @Nullable String closedBecause() {
    return closedBecause;
  }
}
