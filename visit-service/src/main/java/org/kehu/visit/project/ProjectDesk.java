package org.kehu.visit.project;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.customer.CustomerFollower;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.staff.Colleagues;
import org.springframework.stereotype.Service;

/** What people do with customers' projects; each under the caller's present rights. */
@Service
public class ProjectDesk implements CustomerFollower {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private final Projects projects;
  private final KnownCustomers customers;
  private final Colleagues colleagues;
  private final CompanyCalendar calendar;
  private final Numbers numbers;

  ProjectDesk(
      Projects projects,
      KnownCustomers customers,
      Colleagues colleagues,
      CompanyCalendar calendar,
      Numbers numbers) {
    this.projects = projects;
    this.customers = customers;
    this.colleagues = colleagues;
    this.calendar = calendar;
    this.numbers = numbers;
  }

  public CustomerProject get(String id) {
    return projects.get(id, SecurityRules.sight());
  }

  public Page<CustomerProject> page(
      @Nullable ProjectStatus status, List<String> customerIds, PageRequest request) {
    return projects.page(status, customerIds, SecurityRules.sight(), request);
  }

  /** Enters a project; its revisits are planned by the event that tells of it. */
  public Stored<CustomerProject> open(OpenProject entered) {
    SecurityRules.person();
    colleagues.require(entered.text().ownerId());
    return projects.create(() -> {
      KnownCustomer customer = customers.living(entered.customerId(), SecurityRules.sight());
      if (projects.of(customers.idsOf(customer.id())).size() >= Projects.MOST) {
        throw ProjectProblem.TOO_MANY_PROJECTS.problem().with("most", Projects.MOST);
      }
      String number = numbers.next(calendar.now().numberPrefix("XM"), 4);
      return Change.of(
          CustomerProject.open(number, customer, entered, calendar.now()),
          CustomerProject.opened());
    });
  }

  /** Edits name, notes or who revisits; the edit is made on the newest state. */
  public Stored<CustomerProject> edit(String id, UnaryOperator<ProjectText> edit) {
    return change(
        id,
        project -> {
          ProjectText text = edit.apply(project.text());
          colleagues.require(text.ownerId());
          return project.edit(text);
        });
  }

  public Stored<CustomerProject> deliver(String id, @Nullable LocalDate on) {
    return change(id, project -> project.deliver(on, calendar.now()));
  }

  public Stored<CustomerProject> close(String id, String reason) {
    return change(id, project -> project.close(reason));
  }

  @Override
  public Class<CustomerProject> follows() {
    return CustomerProject.class;
  }

  @Override
  public void follow(KnownCustomer customer) {
    projects
        .of(List.of(customer.id()))
        .forEach(one -> projects.change(one.id(), ALL, project -> project.follow(customer)));
  }

  private Stored<CustomerProject> change(
      String id, Function<CustomerProject, List<ProjectEvent>> verb) {
    SecurityRules.person();
    return projects.change(id, SecurityRules.sight(), verb);
  }
}
