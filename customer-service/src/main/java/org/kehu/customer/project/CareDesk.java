package org.kehu.customer.project;

import java.time.LocalDate;
import java.util.List;
import org.kehu.customer.timeline.Timeline;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Revisits, offers and complaints of service projects (C-113, C-139, C-140). */
@Service
public class CareDesk {

  private final ProjectChanges changes;
  private final Projects projects;
  private final Timeline timeline;

  CareDesk(ProjectChanges changes, Projects projects, Timeline timeline) {
    this.changes = changes;
    this.projects = projects;
    this.timeline = timeline;
  }

  /** The customer was visited again; the next revisit is due by the policy in force. */
  public Stored<ServiceProject> revisit(String id, HoldRevisit told) {
    changes.seen(id);
    changes.requireDone(told.on());
    LocalDate next = changes.today().plusDays(changes.policy().revisitEveryDays());
    return changes.of(
        id,
        one ->
            one.at(ProjectMove.REVISIT)
                .care()
                .revisit(told, next, changes.now(), ProjectChanges.caller()));
  }

  /** Something is offered to the customer. */
  public Stored<ServiceProject> offer(String id, NewOffer told) {
    return changes.of(
        id,
        one ->
            one.at(ProjectMove.OFFER).care().offer(told, changes.now(), ProjectChanges.caller()));
  }

  /** What the customer said to an offer. */
  public Stored<ServiceProject> answer(String id, String offerId, boolean accepted, String note) {
    Offer.Answer said = new Offer.Answer(accepted, note, changes.now(), ProjectChanges.caller());
    return changes.of(id, one -> one.at(ProjectMove.OFFER).care().answer(offerId, said));
  }

  /** A complaint of the customer, of which the caller's timeline tells, belongs to the project. */
  public Stored<ServiceProject> link(String id, String caseId) {
    ServiceProject seen = changes.seen(id);
    List<String> told = timeline.toldOf(seen.customerId(), "case/" + caseId);
    if (told.isEmpty()) {
      throw ProjectProblem.PROJECT_COMPLAINT_UNKNOWN.problem().with("caseId", caseId);
    }
    LinkedCase linked = new LinkedCase(caseId, CaseEnding.isOver(told));
    return changes.of(id, one -> one.at(ProjectMove.LINK_COMPLAINT).care().link(linked));
  }

  /** The handling of a complaint ended or began again. */
  public void follow(String caseId, boolean over) {
    LinkedCase newest = new LinkedCase(caseId, over);
    for (String id : projects.withCase(caseId)) {
      projects.change(id, one -> one.status().isOver() ? List.of() : one.care().link(newest));
    }
  }
}
