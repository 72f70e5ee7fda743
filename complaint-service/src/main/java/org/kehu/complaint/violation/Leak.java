package org.kehu.complaint.violation;

import java.util.List;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * How customer information came to somebody without a right to it, through poor management (客户信息泄露,
 * G-15): who answers for it is the person of the violation.
 *
 * @param cause which poor management let it happen, at most 1000 characters
 * @param obtainedBy the third party who has it now, as far as it is known, at most 300 characters
 * @param information what came out, in words and never itself, at most 500 characters
 * @param customerIds whose it is; one to two hundred customer files
 */
public record Leak(String cause, String obtainedBy, String information, List<String> customerIds) {

  /** A leak has a cause, a third party and those whom it affects. */
  public Leak {
    customerIds = List.copyOf(customerIds);
    Bounds.required("/leak/cause", cause, 1000);
    Bounds.required("/leak/obtainedBy", obtainedBy, 300);
    Bounds.required("/leak/information", information, 500);
    Bounds.size("/leak/customerIds", customerIds, 1, 200);
  }
}
