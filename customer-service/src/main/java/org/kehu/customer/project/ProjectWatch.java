package org.kehu.customer.project;

import java.time.Instant;
import java.util.List;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.Customers;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Looks at service projects in which something falls due, and flags what is late. */
@Component
class ProjectWatch implements DueWork {

  private static final int ROUND = 50;

  private final Projects projects;
  private final ProjectChanges changes;
  private final Customers customers;

  ProjectWatch(Projects projects, ProjectChanges changes, Customers customers) {
    this.projects = projects;
    this.changes = changes;
    this.customers = customers;
  }

  @Override
  public String name() {
    return "service-projects";
  }

  @Override
  public int run(Instant now) {
    return new Sweep().each(projects.toWatch(now, ROUND), this::look).done();
  }

  private void look(ServiceProject seen) {
    Customer customer = customers.find(seen.customerId()).orElseThrow();
    projects.write(
        seen.id(),
        one -> {
          if (customer.isHidden()) {
            one.rest();
            return List.of();
          }
          one.follow(customer);
          return changes.look(one);
        });
  }
}
