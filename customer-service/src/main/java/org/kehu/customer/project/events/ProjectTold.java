package org.kehu.customer.project.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.project.Formality;
import org.kehu.customer.project.Offer;
import org.kehu.customer.project.Revisit;
import org.kehu.customer.project.ServiceProject;
import org.kehu.customer.project.WorkItem;

/** What is told of a service project: ids, codes and days, no texts and no amounts. */
final class ProjectTold {

  private ProjectTold() {}

  /** The project itself, in each event. */
  record Head(
      String projectId,
      String number,
      String customerId,
      String departmentId,
      String leaderId,
      String status) {

    static Head of(ServiceProject one) {
      return new Head(
          one.id(),
          one.number(),
          one.customerId(),
          one.departmentId(),
          one.leaderId(),
          one.status().name());
    }
  }

  /** A version of its plan. */
  record Version(@JsonUnwrapped Head head, int version) {}

  /** One of its formalities. */
  record OfFormality(
      @JsonUnwrapped Head head,
      String formalityId,
      String formalityKind,
      String formalityState,
      String responsibleId,
      String dueOn,
      int papersMissing) {

    static OfFormality of(Head head, Formality one) {
      return new OfFormality(
          head,
          one.id(),
          one.kind().name(),
          one.state().name(),
          one.responsibleId(),
          one.dueOn().toString(),
          one.missing().size());
    }
  }

  /** One of its pieces of work. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OfWork(
      @JsonUnwrapped Head head,
      String workId,
      String workKind,
      String responsibleId,
      String dueOn,
      @Nullable String outcome) {

    static OfWork of(Head head, WorkItem one) {
      WorkItem.Settlement how = one.settlement();
      return new OfWork(
          head,
          one.id(),
          one.kind().name(),
          one.responsibleId(),
          one.dueOn().toString(),
          how == null ? null : how.outcome().name());
    }
  }

  /** One of its revisits. */
  record OfRevisit(@JsonUnwrapped Head head, String revisitId, String heldOn, int satisfaction) {

    static OfRevisit of(Head head, Revisit one) {
      return new OfRevisit(head, one.id(), one.on().toString(), one.satisfaction());
    }
  }

  /** One of its offers. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OfOffer(
      @JsonUnwrapped Head head, String offerId, String offerKind, @Nullable Boolean accepted) {

    static OfOffer of(Head head, Offer one) {
      Offer.Answer said = one.answer();
      return new OfOffer(head, one.id(), one.kind().name(), said == null ? null : said.accepted());
    }
  }

  /** A complaint that belongs to it. */
  record OfCase(@JsonUnwrapped Head head, String caseId, boolean over) {}

  /** What is off in it. */
  record Off(@JsonUnwrapped Head head, List<String> flags) {}
}
