package org.kehu.customer.project.events;

import java.util.List;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.Topics;
import org.kehu.customer.project.Flag;
import org.kehu.customer.project.ProjectEvent;
import org.kehu.customer.project.ServiceProject;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells what becomes of service projects, and what of them is open work. */
@Component
class ProjectPublisher implements EventPublisher<ServiceProject, ProjectEvent> {

  private final CustomerProperties properties;

  ProjectPublisher(CustomerProperties properties) {
    this.properties = properties;
  }

  @Override
  public OutgoingEvent publish(ServiceProject one, ProjectEvent event) {
    ProjectTold.Head head = ProjectTold.Head.of(one);
    return switch (event) {
      case ProjectEvent.ProjectOpened opened -> told(one, "opened", head);
      case ProjectEvent.NeedsDiscussed discussed -> told(one, "needs-discussed", head);
      case ProjectEvent.PlanProposed proposed ->
          told(one, "plan-proposed", new ProjectTold.Version(head, proposed.version()));
      case ProjectEvent.PlanConfirmed confirmed ->
          told(one, "plan-confirmed", new ProjectTold.Version(head, confirmed.version()));
      case ProjectEvent.PlanRefused refused ->
          told(one, "plan-refused", new ProjectTold.Version(head, refused.version()));
      case ProjectEvent.FormalityAdded added ->
          told(one, "formality-added", ProjectTold.OfFormality.of(head, added.formality()));
      case ProjectEvent.PaperReceived received ->
          told(one, "paper-received", ProjectTold.OfFormality.of(head, received.formality()));
      case ProjectEvent.FormalityMoved moved ->
          told(one, "formality-moved", ProjectTold.OfFormality.of(head, moved.formality()));
      case ProjectEvent.OperationStarted started -> told(one, "operation-started", head);
      case ProjectEvent.RevisitHeld held ->
          told(one, "revisit-held", ProjectTold.OfRevisit.of(head, held.revisit()));
      case ProjectEvent.OfferMade made ->
          told(one, "offer-made", ProjectTold.OfOffer.of(head, made.offer()));
      case ProjectEvent.OfferAnswered answered ->
          told(one, "offer-answered", ProjectTold.OfOffer.of(head, answered.offer()));
      case ProjectEvent.ComplaintFollowed followed ->
          told(
              one,
              "complaint-followed",
              new ProjectTold.OfCase(head, followed.linked().caseId(), followed.linked().over()));
      case ProjectEvent.WorkGiven given ->
          told(one, "work-given", ProjectTold.OfWork.of(head, given.item()));
      case ProjectEvent.WorkSettled settled ->
          told(one, "work-settled", ProjectTold.OfWork.of(head, settled.item()));
      case ProjectEvent.CostBooked booked -> told(one, "cost-booked", head);
      case ProjectEvent.FlagsChanged changed ->
          told(
              one,
              "flags-changed",
              new ProjectTold.Off(head, changed.flags().stream().map(Flag::name).toList()));
      case ProjectEvent.ProjectClosed closed -> told(one, "closed", head);
      case ProjectEvent.ProjectAbandoned abandoned -> told(one, "abandoned", head);
    };
  }

  private static OutgoingEvent told(ServiceProject one, String what, Object body) {
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer.project-" + what + ".v1", body, one.customerId());
  }

  @Override
  public List<StateRecord> states(ServiceProject one) {
    return ProjectTasks.of(one, properties.zone());
  }
}
