package org.kehu.customer.project;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Takes service projects from the first question to their end (C-112, C-113). */
@Service
public class ProjectDesk {

  private final Projects projects;
  private final ProjectChanges changes;
  private final CustomerDesk files;
  private final Numbers numbers;

  ProjectDesk(Projects projects, ProjectChanges changes, CustomerDesk files, Numbers numbers) {
    this.projects = projects;
    this.changes = changes;
    this.files = files;
    this.numbers = numbers;
  }

  /** One that the caller may see. */
  public ServiceProject get(String id) {
    return changes.seen(id);
  }

  /** One page of those that the caller may see by work, newest first. */
  public Page<ServiceProject> page(ProjectSearch search, PageRequest request) {
    return projects.page(search, Sight.ofRoles(Call.current().caller()), request);
  }

  /** All ids of a customer, for a search; null for any. */
  public @Nullable Collection<String> idsOf(@Nullable String customerId) {
    return files.idsOf(customerId);
  }

  /** Opens one with the customer's question. */
  public Stored<ServiceProject> open(OpenProject told) {
    Customer customer = files.get(told.customerId());
    String wanted = told.leaderId();
    String leader = wanted == null ? ProjectChanges.caller() : wanted;
    changes.requireKnown(leader);
    return projects.create(() -> {
      String number = numbers.next("XM-" + changes.today().getYear() + "-", 6);
      return Change.of(
          ServiceProject.opened(number, told, customer, leader), new ProjectEvent.ProjectOpened());
    });
  }

  /** What the customer needs, with who serves each need. */
  public Stored<ServiceProject> discuss(String id, List<Need> needs) {
    get(id);
    needs.forEach(one -> changes.requireKnown(one.staffId()));
    return changes.of(id, one -> one.discuss(needs));
  }

  /** Another version of the plan. */
  public Stored<ServiceProject> propose(String id, PlanTerms terms) {
    get(id);
    for (Milestone node : terms.milestones()) {
      changes.requireKnown(node.responsibleId());
      changes.requireAhead(node.dueOn());
    }
    return changes.of(id, one -> one.propose(terms, changes.now(), ProjectChanges.caller()));
  }

  /** What the customer said to the newest version. */
  public Stored<ServiceProject> answer(
      String id, int version, boolean confirmed, LocalDate on, String note) {
    get(id);
    changes.requireDone(on);
    CustomerWord word =
        new CustomerWord(confirmed, on, note, changes.now(), ProjectChanges.caller());
    return changes.of(id, one -> one.answer(version, word));
  }

  /** A formality is to be done, with the documents of the policy in force. */
  public Stored<ServiceProject> add(String id, AddFormality told) {
    get(id);
    changes.requireKnown(told.responsibleId());
    changes.requireAhead(told.dueOn());
    List<String> papers = changes.policy().papersOf(told.kind());
    return changes.of(
        id, one -> one.at(ProjectMove.DO_FORMALITIES).formalities().add(told, papers));
  }

  /** A document of a formality came. */
  public Stored<ServiceProject> receive(String id, String formalityId, String paper, LocalDate on) {
    get(id);
    changes.requireDone(on);
    return changes.of(
        id,
        one -> one.at(ProjectMove.DO_FORMALITIES).formalities().receive(formalityId, paper, on));
  }

  /** A formality has come further. */
  public Stored<ServiceProject> move(
      String id, String formalityId, FormalityState state, String note) {
    FormalityStep step = new FormalityStep(state, note, changes.now(), ProjectChanges.caller());
    boolean leads = ProjectChanges.leads();
    return changes.of(
        id,
        one ->
            one.at(ProjectMove.DO_FORMALITIES)
                .formalities()
                .move(formalityId, step, leads || one.isLedBy(step.by())));
  }

  /** Operations are supported from now on. */
  public Stored<ServiceProject> operate(String id) {
    LocalDate revisitOn = nextRevisit(changes.today());
    return changes.of(id, one -> one.operate(revisitOn));
  }

  private LocalDate nextRevisit(LocalDate day) {
    return day.plusDays(changes.policy().revisitEveryDays());
  }

  /** It is over. */
  public Stored<ServiceProject> close(String id, String result) {
    return changes.of(id, one -> one.close(result));
  }

  /** Nothing comes of it. */
  public Stored<ServiceProject> abandon(String id, String reason) {
    return changes.of(id, one -> one.abandon(reason));
  }

  /** The day in the company's time zone. */
  public LocalDate today() {
    return changes.today();
  }
}
