package org.kehu.complaint.serviceorder.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.serviceorder.OrderKind;
import org.kehu.complaint.serviceorder.OrderProblem;
import org.kehu.complaint.serviceorder.Site;

/**
 * Ask for work at the customer's (报修登记, P-71).
 *
 * @param kind what is to be done
 * @param caseId the case it arose from
 * @param callId the call it arose from
 * @param product what is broken or to be installed, at most 100 characters
 * @param description at most 2000 characters
 * @param site where and with whom
 */
public record RequestOrder(
    OrderKind kind,
    @Nullable String caseId,
    @Nullable String callId,
    @Nullable String product,
    String description,
    Site site) {

  /** Somebody asked for it: a case or a call shows it. */
  public RequestOrder {
    if (caseId == null && callId == null) {
      throw OrderProblem.ORDER_WITHOUT_ORIGIN.problem();
    }
    Bounds.text("/product", product, 100);
    Bounds.required("/description", description, 2000);
  }
}
